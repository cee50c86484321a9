"""The quality report counts what is there, says what is wrong in words, and needs nothing but its own page."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import trimesh
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from s2rlab.data.quality import ClassQuality, LookAlike, Quality, inspect_dataset
from s2rlab.data.quality.figures import shade_of
from s2rlab.data.quality.hashes import earlier, nearest, part_hash, picture_hash
from s2rlab.data.quality.viewpoints import CELLS, cells, coverage, edges, figure
from s2rlab.data.quality.warnings import warnings
from s2rlab.errors import DataError
from s2rlab.jobs import Note, finish
from s2rlab.project import Project
from tests.data.drawn import EACH, rows_of


@pytest.fixture
def own(drawn_once: Project, tmp_path: Path) -> Project:
    shutil.copytree(drawn_once.root, tmp_path / "own")
    return Project.open(tmp_path / "own")


def change(project: Project, **fields: Any) -> None:
    """Set fields of every line of the data set; None takes a field away."""
    lines = [{k: v for k, v in (row | fields).items() if v is not None} for row in rows_of(project.dataset("drawn"))]
    text = "".join(json.dumps(line) + "\n" for line in lines)
    (project.dataset("drawn") / "metadata.jsonl").write_text(text)


def inspected(project: Project) -> Quality:
    return finish(inspect_dataset(project, "drawn"))


def test_the_report_counts_what_is_in_the_data_set(own: Project) -> None:
    quality = inspected(own)
    assert quality.images == 3 * EACH and [each.label for each in quality.classes] == ["block", "ring", "test plug"]
    assert all(each.pictures == EACH and each.dark == each.bright == 0 for each in quality.classes)
    assert [each.cut for each in quality.classes] == [0.2, 0.2, 0.2]
    hidden = [row["visible_fraction"] < 0.4 for row in rows_of(own.dataset("drawn")) if row["label"] == "test plug"]
    assert quality.classes[2].hidden == np.mean(hidden)
    assert quality.redrawn == {"too dark": 3} and quality.classes[0].redrawn == 1
    assert quality.classes[0].edge is None and quality.classes[1].edge is not None
    assert quality.classes[2].end is not None
    assert f"ring ({EACH})" in quality.warnings[0]


def test_the_page_needs_nothing_else_and_the_plots_lie_beside_it(own: Project) -> None:
    quality = inspected(own)
    folder = own.dataset("drawn") / "quality"
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert not re.findall(r'(?:src|href)="(?!data:|#)', page)
    assert "http" not in re.sub(r'xmlns(:\w+)?="[^"]*"', "", page)
    assert page.count("<svg") == 5 and "var(--accent)" in page
    ids = re.findall(r' id="([^"]*)"', page)
    assert len(ids) == len(set(ids))
    assert Quality.model_validate_json((folder / "quality.json").read_bytes()) == quality
    for name in ("classes", "exposure", "visible", "box_sizes", "viewpoints", "contact_sheet"):
        with Image.open(folder / f"{name}.png") as picture:
            assert picture.width > 400


def test_too_little_visible_is_what_the_data_set_s_own_space_says(own: Project) -> None:
    change(own, visible_fraction=0.1, unoccluded_fraction=0.3)
    shares = {}
    for bound in (None, 0.2, 0.35):
        if bound is not None:
            space = {"occluders": {"least_visible": bound}, "name": "of a later version"}
            (own.dataset("drawn") / "space.json").write_text(json.dumps(space))
        quality = inspected(own)
        shares[quality.least_visible] = [each.hidden for each in quality.classes]
    assert shares == {0.4: [1, 1, 1], 0.2: [0, 0, 0], 0.35: [1, 1, 1]}
    assert any("less than 35 % of the part" in sentence for sentence in quality.warnings)


def test_what_rendering_left_out_is_said(own: Project) -> None:
    summary = own.dataset("drawn") / "summary.json"
    fields = json.loads(summary.read_bytes())
    left = [{"part": "washer/a", "pictures": 12, "why": "too thin"}]
    summary.write_text(json.dumps(fields | {"left_out": left}))
    assert "12 pictures of washer/a were left out (too thin)" in inspected(own).warnings[0]


def test_an_older_data_set_without_visible_fractions_says_not_measured(own: Project) -> None:
    change(own, visible_fraction=None, attempt=None)
    (own.dataset("drawn") / "summary.json").unlink()
    quality = inspected(own)
    assert not quality.visible_measured and all(each.hidden is None for each in quality.classes)
    folder = own.dataset("drawn") / "quality"
    assert "not measured" in (folder / "report.html").read_text(encoding="utf-8")
    assert not (folder / "visible.png").exists()


def test_dark_copied_and_one_sided_pictures_are_warned_of_in_words(own: Project) -> None:
    folder = own.dataset("drawn")
    rows = rows_of(folder)
    for row in rows:
        if row["label"] == "block":
            picture = np.asarray(Image.open(folder / row["file_name"]))
            Image.fromarray((picture * 0.2).astype(np.uint8)).save(folder / row["file_name"])
        if row["label"] == "test plug" and row is not rows[2]:
            shutil.copy(folder / rows[2]["file_name"], folder / row["file_name"])
        if row["label"] == "ring":  # the camera in the ring's plane
            row["part_rotation"], row["camera_position"] = np.eye(3).tolist(), [4.0, 1.0, 0.0]
    (folder / "metadata.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    quality = inspected(own)
    text = "\n".join(quality.warnings)
    assert "255): block (100 %)" in text
    assert "even views give 26 %): ring (100 %)" in text
    assert quality.repeated >= EACH - 1
    assert f"{quality.repeated} of {3 * EACH} pictures nearly repeat another one" in text


def test_a_part_that_is_gone_is_a_note_and_its_edge_is_not_counted(own: Project) -> None:
    (own.root / "parts" / "ring" / "a" / "mesh.glb").write_bytes(b"")
    events = list(inspect_dataset(own, "drawn"))
    assert any(isinstance(event, Note) and "import the part again" in event.text for event in events)
    page = json.loads((own.dataset("drawn") / "quality" / "quality.json").read_bytes())
    assert page["classes"][1]["edge"] is None


def test_a_report_replaces_an_older_one_and_nothing_else(own: Project, tmp_path: Path) -> None:
    inspected(own)
    inspected(own)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "precious.txt").write_text("mine")
    with pytest.raises(DataError, match="no quality report"):
        finish(inspect_dataset(own, "drawn", tmp_path / "full"))
    assert (tmp_path / "full" / "precious.txt").read_text() == "mine"


def test_missing_empty_and_damaged_data_sets_are_named(own: Project) -> None:
    with pytest.raises(DataError, match="no finished data set"):
        finish(inspect_dataset(own, "other"))
    (own.dataset("drawn") / rows_of(own.dataset("drawn"))[3]["file_name"]).write_bytes(b"half a pic")
    with pytest.raises(DataError, match=r"000003\.jpg: missing or damaged"):
        inspected(own)
    (own.dataset("drawn") / "metadata.jsonl").write_text("")
    with pytest.raises(DataError, match="holds no pictures"):
        inspected(own)


def test_names_in_any_script_do_not_stop_the_report(own: Project) -> None:
    change(own, label="螺母 größer", part="螺母 größer/a")
    (own.dataset("drawn") / "summary.json").write_text(json.dumps({"classes": ["螺母 größer"]}))
    inspected(own)
    assert "螺母 größer" in (own.dataset("drawn") / "quality" / "report.html").read_text(encoding="utf-8")


def test_cells_have_equal_areas_and_even_views_hit_as_many_as_expected() -> None:
    points = np.random.default_rng(0).normal(size=(200_000, 3))
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    counts = np.bincount(cells(points), minlength=CELLS)
    assert len(counts) == CELLS and np.abs(counts / 2000 - 1).max() < 0.1
    hit = [coverage(points[start : start + 80]).share for start in range(0, 8000, 80)]
    assert np.mean(hit) == pytest.approx(coverage(points[:80]).expected, abs=0.01)
    assert edges()[0] == 0 and edges()[-1] == 1
    below = points[points[:, 2] < 0][:50]
    assert coverage(below).empty_half == "+z" and coverage(-below).empty_half == "-z"
    assert coverage(points[:50]).empty_half is None


@pytest.mark.parametrize("turned", [False, True])
def test_a_washer_is_flat_and_a_shaft_is_long_however_they_lie_in_their_files(turned: bool) -> None:
    washer, shaft = trimesh.creation.annulus(5, 10, 2), trimesh.creation.cylinder(3, 40)
    turn = trimesh.transformations.random_rotation_matrix(np.array([0.1, 0.6, 0.3])) if turned else np.eye(4)
    axis = turn[:3, 2]
    flat, long = (figure(mesh.apply_transform(turn).convex_hull) for mesh in (washer, shaft))
    assert flat.flat and not flat.long and long.long and not long.flat
    assert flat.sizes == pytest.approx([2, 20, 20], rel=0.02) and long.sizes == pytest.approx([6, 6, 40], rel=0.02)
    across = np.cross(axis, [0.3, 0.4, 0.5])
    views = np.stack([axis, across / np.linalg.norm(across)])
    assert flat.on_edge(views).tolist() == [False, True] and long.on_end(views).tolist() == [True, False]


@given(st.lists(st.integers(0, 2**64 - 1), min_size=1, max_size=20), st.integers(0, 2**32))
def test_nearest_and_earlier_find_what_a_plain_search_finds(values: list[int], seed: int) -> None:
    hashes = np.array(values, np.uint64)
    groups = np.random.default_rng(seed).integers(0, 3, len(values))
    bits = [[(a ^ b).bit_count() for b in values] for a in values]
    others = range(len(values))
    expected = [
        [min([bits[i][j] for j in others if j != i and groups[j] == group], default=64) for group in range(3)]
        for i in others
    ]
    assert nearest(hashes, groups, 3).tolist() == expected
    position, between = earlier(hashes)
    assert between.tolist() == [min(bits[i][:i], default=64) for i in others]
    assert all(bits[i][position[i]] == between[i] for i in range(1, len(values)))


def test_a_hash_ignores_noise_and_brightness_and_the_part_s_hash_ignores_the_background() -> None:
    rng = np.random.default_rng(1)
    picture = np.asarray(Image.fromarray(rng.integers(60, 180, (9, 9)).astype(np.uint8)).resize((128, 128)))
    noisy = np.clip(picture * 0.8 + rng.normal(0, 3, picture.shape), 0, 255).astype(np.uint8)
    assert (picture_hash(picture) ^ picture_hash(noisy)).bit_count() <= 2
    other = np.asarray(Image.fromarray(rng.integers(60, 180, (9, 9)).astype(np.uint8)).resize((128, 128)))
    assert (picture_hash(picture) ^ picture_hash(other)).bit_count() > 16
    mask = np.zeros((128, 128), bool)
    mask[20:90, 40:70] = True
    elsewhere = np.where(mask, picture, other)
    assert part_hash(picture, mask, (40, 20, 30, 70)) == part_hash(elsewhere, mask, (40, 20, 30, 70))


def a_class(**fields: Any) -> ClassQuality:
    plain: dict[str, Any] = {
        "label": "nut", "pictures": 100, "dark": 0.0, "bright": 0.0, "hidden": 0.0, "visible": 1.0, "cut": 0.1,
        "small": 0.0, "fill": 0.7, "edge": 0.26, "end": 0.03, "coverage": 0.6, "coverage_expected": 0.63,
        "unseen_side": None, "redrawn": 0,
    }  # fmt: skip
    return ClassQuality.model_validate(plain | fields)


def a_quality(*classes: ClassQuality, **fields: Any) -> Quality:
    plain: dict[str, Any] = {
        "name": "a", "images": 100, "classes": classes, "compared": 100, "repeated": 0, "repeats": (),
        "look_alikes": (), "redrawn": {}, "warnings": (), "seconds": 1.0,
    }  # fmt: skip
    return Quality.model_validate(plain | fields)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"pictures": 40}, "Fewer than 60 pictures of nut (40);"),
        ({"edge": 0.38}, "show only the edge (camera within 15° of it; even views give 26 %): nut (38 %);"),
        ({"end": 0.2}, "even views give 3 %): nut (20 %);"),
        ({"dark": 0.12}, "255): nut (12 %); raise the exposure"),
        ({"bright": 0.2}, "Nearly white pictures: nut (20 %);"),
        ({"hidden": 0.3}, "show less than 40 % of the part: nut (30 %);"),
        ({"cut": 0.5}, "cut off by the frame: nut (50 %);"),
        ({"small": 0.5}, "the part is a speck: nut (50 %);"),
        ({"coverage": 0.3}, "seen from fewer sides than even views give (100 %): nut (48 %);"),
        ({"unseen_side": "-z"}, "never seen from one side: nut (-z);"),
    ],
)
def test_each_fault_of_a_class_has_one_sentence_and_a_good_class_none(fields: dict[str, Any], words: str) -> None:
    assert warnings(a_quality(a_class())) == ()
    (sentence,) = warnings(a_quality(a_class(**fields)))
    assert words in sentence


def test_the_same_fault_of_many_classes_is_one_sentence_that_names_the_worst_first() -> None:
    classes = [a_class(label=f"part-{number}", pictures=40 + number) for number in range(10)]
    (sentence,) = warnings(a_quality(*reversed(classes)))
    assert "of part-0 (40), part-1 (41)" in sentence and "part-7 (47) and 2 more; render" in sentence
    (sentence,) = warnings(a_quality(a_class(cut=0.4), a_class(label="bolt", cut=0.45)))
    assert "bolt (45 %), nut (40 %)" in sentence


def test_faults_of_the_whole_data_set_have_their_sentences() -> None:
    twin = LookAlike(label="bracket", other="plate", pictures=9, of=20, examples=())
    quality = a_quality(
        a_class(pictures=400), a_class(label="bolt"), look_alikes=(twin,), repeated=5, redrawn={"too dark": 50}
    )
    uneven, alike, repeat, redrawn = warnings(quality)
    assert "nut has 400 pictures, bolt only 100" in uneven
    assert "bracket and plate have near-identical pictures" in alike
    assert "5 of 100 pictures nearly repeat" in repeat
    assert "50 draws for 100 pictures were thrown away because too dark" in redrawn


def test_the_fullest_cell_is_opaque_and_none_is_more_than_that() -> None:
    shades = np.array([[shade_of(count, most) for count in (1, most)] for most in range(1, 3000)])
    assert shades.max() == 1
    assert shades.min() > 0.1
