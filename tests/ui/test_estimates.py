import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from s2rlab_ui import estimates
from s2rlab_ui.estimates import Speeds, rendering
from s2rlab_ui.render_costs import (
    KEPT,
    PICTURE,
    START,
    Cost,
    measured_cost,
    middle,
    remember,
    remember_samples,
    remembered,
    weight_of,
)  # fmt: skip
from s2rlab_ui.scan import Snapshot, scan

from s2rlab.data.dataset import Effort
from s2rlab.project import Project


def effort(pictures: int, start: float, seconds: float, cpu: float, workers: int = 2) -> Effort:
    return Effort(pictures=pictures, start=start, seconds=seconds, cpu=cpu, workers=workers)


def write_summary(project: Project, name: str, **fields: object) -> None:
    folder = project.dataset(name)
    folder.mkdir(parents=True)
    (folder / "summary.json").write_text(json.dumps({"images": 800, "size": 256} | fields))


def test_a_start_and_a_steady_pace_foretell_other_counts() -> None:
    cost = measured_cost(effort(pictures=801, start=2.0, seconds=12.0, cpu=18.0), 256)
    assert cost is not None
    assert cost.seconds(1600, 1.0, 2) == pytest.approx(2 + 1600 * 10 / 800)
    assert cost.seconds(1600, 1.0, 4) == pytest.approx(2 + 800 * 10 / 800)


def test_a_machine_in_use_by_others_is_told_by_the_processor_time() -> None:
    free = measured_cost(effort(800, 2.0, 12.0, 22.0), 256)
    busy = measured_cost(effort(800, 20.0, 420.0, 22.0), 256)
    assert free is not None and busy is not None
    assert busy.picture == pytest.approx(PICTURE)
    assert busy.seconds(1200, 1.0, 2) < 1.5 * free.seconds(1200, 1.0, 2)


def test_a_machine_that_is_slow_by_itself_is_believed() -> None:
    slow = measured_cost(effort(800, 8.0, 88.0, 160.0), 256)
    assert slow is not None
    assert slow.picture == pytest.approx(160 / 800, rel=0.05)


@pytest.mark.parametrize("short", [effort(8, 2.0, 2.5, 3.0), effort(800, 2.0, 12.0, 3.0, workers=0)])
def test_a_short_run_or_one_of_a_cluster_tells_nothing(short: Effort) -> None:
    assert measured_cost(short, 256) is None


def test_one_odd_run_changes_nothing(settings: QSettings) -> None:
    for picture in (0.02, 0.021, 9.0, 0.022, 0.019):
        remember(settings, Cost(2.0, picture))
    found = middle(remembered(settings))
    assert found is not None
    assert found.picture == pytest.approx(0.021)
    for _ in range(KEPT):
        remember(settings, Cost(1.0, 0.5))
    assert remembered(settings) == [Cost(1.0, 0.5)] * KEPT
    settings.setValue("measured/rendering", "damaged")
    assert remembered(settings) == []


def test_larger_pictures_and_more_outputs_take_longer() -> None:
    weights = [weight_of(size) for size in (128, 256, 384, 512)]
    assert weights == sorted(weights)
    assert weight_of(256, ("masks",)) == 1
    assert weight_of(256, ("masks", "depth", "normals")) == pytest.approx(1.3)


@pytest.mark.parametrize("sizes", [(256,), (128, 256, 512)])
def test_sets_of_any_size_foretell_one_of_another(project: Project, sizes: Sequence[int]) -> None:
    for size in sizes:
        seconds = 2 + 800 * 0.01 * weight_of(size)
        cost = effort(801, 2.0, seconds, seconds).model_dump()
        write_summary(project, f"set-{size}", size=size, effort=cost)
    guess = estimates.rendering(scan(project), 1000, 384, workers=2)
    assert guess.measured
    assert guess.seconds == pytest.approx(2 + 10 * weight_of(384), rel=0.1)


def test_what_this_machine_did_counts_more_than_the_sets_of_a_project(project: Project, settings: QSettings) -> None:
    write_summary(project, "old", effort=effort(801, 2.0, 10.0, 18.0).model_dump())
    remember(settings, Cost(3.0, 0.1))
    guess = estimates.rendering(scan(project), 100, 256, estimates.Speeds.of(settings), workers=1)
    assert guess.seconds == pytest.approx(13)


def test_a_set_that_does_not_say_what_it_took_leaves_the_typical_figure(project: Project, tmp_path: Path) -> None:
    write_summary(project, "older", images_per_second=2.0, seconds=70.0)
    write_summary(project, "newer", effort={"unheard": "of"})
    for snapshot in (scan(project), Snapshot()):
        guess = estimates.rendering(snapshot, 1200, 256, workers=2)
        assert not guess.measured
        assert guess.seconds == pytest.approx(START + 600 * PICTURE)


def test_until_a_set_was_made_the_samples_of_randomize_tell_the_pace_and_the_quickest_counts(
    project: Project, settings: QSettings
) -> None:
    typical = rendering(Snapshot(), 1200, 256, Speeds.of(settings), workers=1).seconds
    for seconds in (0.2, 0.1, 0.4):
        remember_samples(settings, seconds, 128)
    guess = rendering(Snapshot(), 1200, 256, Speeds.of(settings), workers=1)
    assert guess.seconds == pytest.approx(START + 1200 * 0.1 / weight_of(128)) and guess.seconds > typical
    assert not guess.measured
    remember(settings, Cost(1.0, 0.02))
    assert rendering(Snapshot(), 1200, 256, Speeds.of(settings), workers=1).seconds == pytest.approx(25)
