"""The parts of the window that are arithmetic on values."""

from pathlib import Path

import numpy as np
import pytest
from conftest import add_pictures
from hypothesis import given
from hypothesis import strategies as st
from s2rlab_ui import camera, drops, estimates, factors
from s2rlab_ui.camera import View
from s2rlab_ui.findings import read_findings
from s2rlab_ui.panels.part_card import size_in
from s2rlab_ui.scan import Snapshot, scan
from s2rlab_ui.words import decimal, duration, free_name, interval, percent, plural, significant, whole

from s2rlab.project import PartFile, Project
from s2rlab.scene.space import RandomizationSpace

pixels = st.floats(-500, 500)
views = st.builds(
    View,
    centre=st.tuples(pixels, pixels, pixels),
    azimuth=st.floats(-360, 360),
    elevation=st.floats(-89, 89),
    distance=st.floats(1, 1e4),
)


def project_point(view: View, point: camera.Vector, height: int) -> tuple[float, float]:
    """Pixels right of and below the middle of the picture."""
    off = point - view.position
    depth = -float(off @ view.backwards)
    focal = height / 2 / np.tan(np.radians(camera.FIELD_OF_VIEW / 2))
    return float(off @ view.right) / depth * focal, -float(off @ view.up) / depth * focal


@given(views, pixels, pixels)
def test_orbiting_keeps_what_is_looked_at_and_how_far_it_is(view: View, right: float, down: float) -> None:
    turned = camera.orbit(view, right, down)
    assert (turned.centre, turned.distance) == (view.centre, view.distance)
    assert np.linalg.norm(turned.position - np.array(turned.centre)) == pytest.approx(view.distance)


@given(views, pixels, pixels)
def test_panning_moves_the_part_with_the_mouse(view: View, right: float, down: float) -> None:
    found = project_point(camera.pan(view, right, down, 600), np.array(view.centre), 600)
    assert found == pytest.approx((right, down), abs=0.5)


@given(views, st.floats(0.5, 2), pixels, pixels)
def test_zooming_keeps_the_point_under_the_cursor(view: View, factor: float, right: float, down: float) -> None:
    under = np.array(view.centre) + (view.right * right - view.up * down) * view.scale(600)
    found = project_point(camera.zoom(view, factor, right, down, 600), under, 600)
    assert found == pytest.approx((right, down), abs=0.5)


@given(st.floats(1e-6, 1e6))
def test_the_scale_bar_is_a_round_length_that_fits(most: float) -> None:
    length = camera.nice_length(most)
    assert most / 2.5001 <= length <= most * 1.001


def test_every_factor_of_the_model_is_listed_with_bounds_its_default_lies_in() -> None:
    space = RandomizationSpace()
    assert set(factors.factor_names()) < set(RandomizationSpace.model_fields)
    for name in factors.factor_names():
        for setting in factors.settings_of(space, name):
            value = getattr(getattr(space, name), setting.name)
            ends = (value.low, value.high) if setting.kind in ("range", "count") else (value,)
            assert setting.kind != "other", setting
            if setting.kind in factors.NUMBERS | {"range", "count"}:
                assert all(setting.least <= end <= setting.most for end in ends), setting


def test_only_one_factor_is_left_on() -> None:
    space = factors.only(RandomizationSpace(), "camera")
    assert [name for name in factors.factor_names() if getattr(space, name).on] == ["camera"]


def test_the_size_in_another_unit_scales_all_sides() -> None:
    info = PartFile(
        label="a", variant="a", source="a.stl", units="inch", units_guessed=True, up="+z", size=(25.4, 50.8, 2.54),
        triangles=1, watertight=True, open_edges=0, flipped_faces=0, degenerate_faces=0,
    )  # fmt: skip
    assert size_in(info, "mm") == pytest.approx((1, 2, 0.1))
    assert size_in(info, "inch") == info.size


def test_more_passes_and_larger_pictures_take_longer() -> None:
    times = [
        estimates.training(Snapshot(), 1000, epochs, size).seconds for epochs, size in ((2, 128), (8, 160), (16, 224))
    ]
    assert times == sorted(times)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("nut.STEP", "cad"), ("photo.jpg", "pictures"), ("model.onnx", "model"), ("notes.txt", "unknown")],
)
def test_a_dropped_file_is_told_by_its_name(tmp_path: Path, name: str, kind: str) -> None:
    (tmp_path / name).write_bytes(b"")
    assert drops.kind_of([tmp_path / name]) == kind


def test_a_dropped_folder_is_told_by_what_is_in_it(tmp_path: Path, project: Project) -> None:
    add_pictures(tmp_path / "photos" / "nut")
    assert drops.kind_of([tmp_path / "photos"]) == "pictures"
    assert drops.kind_of([project.root]) == "project"


def test_a_folder_of_drawings_is_foreign_and_its_files_are_named(tmp_path: Path) -> None:
    (tmp_path / "line" / "old").mkdir(parents=True)
    for name in ("old/plan.DWG", "nut.sldprt", "read-me.txt"):
        (tmp_path / "line" / name).write_bytes(b"")
    assert drops.kind_of([tmp_path / "line"]) == "foreign"
    assert drops.foreign_files([tmp_path / "line"]) == ["nut.sldprt", "plan.DWG"]


def test_results_that_cannot_be_read_are_refused_in_words(tmp_path: Path) -> None:
    from s2rlab.errors import DataError

    (tmp_path / "summary.json").write_text("{}")
    with pytest.raises(DataError, match="test the run again"):
        read_findings(tmp_path)


def test_a_project_with_a_damaged_part_is_still_read(parts_project: Project) -> None:
    (parts_project.root / "parts/bolt/bolt/part.json").write_text("{")
    snapshot = scan(parts_project)
    assert "part.json" in snapshot.problems[0]


def test_words() -> None:
    assert [duration(seconds) for seconds in (0.2, 40, 240, 8000)] == ["1 s", "40 s", "4 min", "2 h 13 min"]
    assert plural(1, "1 part", "{n} parts") == "1 part"
    assert plural(1200, "1 part", "{n} parts") == "1,200 parts"
    assert interval(91, 100, 0.86, 0.95) == "91 of 100 right (86–95 %)"
    assert free_name("run", ["run-1", "run-3"]) == "run-2"


def test_a_number_that_is_none_is_written_as_a_dash() -> None:
    for none in (float("nan"), float("inf"), float("-inf")):
        said = whole(none), decimal(none, 1), significant(none, 2), duration(none), percent(none)
        assert said == ("–", "–", "–", "–", "– %")
