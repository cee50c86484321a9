import json
from pathlib import Path
from typing import Any

import pytest
from conftest import add_part, add_pictures
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from s2rlab_ui.context import Context
from s2rlab_ui.panels.generate import GeneratePanel
from s2rlab_ui.panels.live import LivePanel
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.panels.parts import PartsPanel
from s2rlab_ui.panels.randomize import RandomizePanel
from s2rlab_ui.panels.results import ResultsPanel
from s2rlab_ui.panels.train import TrainPanel
from s2rlab_ui.widgets.unit_choice import UnitChoice

from s2rlab.project import Project
from s2rlab.scene.presets import SYN_O

ONE = Qt.MouseButton.LeftButton


def opened(qtbot: QtBot, kind: type[Panel], context: Context, project: Project) -> Any:
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=10_000):
        context.workspace.open(project.root)
    panel = kind(context)
    qtbot.addWidget(panel, before_close_func=lambda each: each.shut())
    panel.refresh()
    return panel


def calls_of(qtbot: QtBot, context: Context, calls: Path) -> list[list[str]]:
    """Wait for the last job, and give the arguments of all."""
    job = context.jobs.all[-1]
    qtbot.waitUntil(lambda: job.is_over, timeout=20_000)
    assert job.state == "succeeded", job.log
    return [json.loads(line) for line in calls.read_text().splitlines()]


def test_parts_shows_every_part_and_describes_the_selected(
    qtbot: QtBot, context: Context, parts_project: Project
) -> None:
    panel = opened(qtbot, PartsPanel, context, parts_project)
    assert [item.title for item in panel.gallery.tiles.items] == ["bolt", "nut"]
    panel.gallery.choose("nut/nut")
    assert panel.card.name.text() == "nut"
    assert panel.viewport.path == parts_project.part_folder("nut", "nut") / "mesh.glb"


def test_the_unit_is_asked_where_it_was_guessed_and_imports_again(
    qtbot: QtBot, context: Context, parts_project: Project, fake_s2rlab: Path
) -> None:
    panel = opened(qtbot, PartsPanel, context, parts_project)
    panel.show()
    panel.gallery.choose("nut/nut")
    choices = panel.findChildren(UnitChoice)
    found = [(choice.unit, round(choice.size_in_mm[0], 3)) for choice in choices]
    assert found == [("mm", 1), ("inch", 25.4), ("m", 1000)]
    qtbot.mouseClick(choices[0], ONE)
    call = calls_of(qtbot, context, fake_s2rlab)[-1]
    assert call[0] == "import"
    assert call[2:6] == ["--again", "nut/nut", "--units", "mm"]


@pytest.mark.parametrize("end", ["killed", "wait", "the disk is full; free some room."])
def test_an_import_that_ends_early_shows_the_parts_it_saved_and_can_be_taken_back(
    qtbot: QtBot,
    context: Context,
    parts_project: Project,
    fake_s2rlab: Path,
    monkeypatch: pytest.MonkeyPatch,
    end: str,
) -> None:
    monkeypatch.setenv("FAKE_END", f"import:{end}")
    panel = opened(qtbot, PartsPanel, context, parts_project)
    panel.import_files([Path("gasket.step"), Path("washer.step")])
    job = context.jobs.all[-1]
    with qtbot.waitSignal(job.state_changed):  # it runs
        pass
    add_part(parts_project, "gasket")
    if end == "wait":
        with qtbot.waitSignal(job.reported, timeout=20_000):
            pass
        job.cancel()
    qtbot.waitUntil(lambda: job.is_over, timeout=20_000)
    qtbot.waitUntil(lambda: context.workspace.part("gasket/gasket") is not None, timeout=10_000)
    assert "gasket" in [item.title for item in panel.gallery.tiles.items]
    assert panel.gallery.selected() == ["gasket/gasket"]
    with qtbot.waitSignal(context.workspace.moved, timeout=10_000):
        context.workspace.undo.undo()
    assert parts_project.classes() == ["bolt", "nut"]


def test_the_first_import_says_how_far_it_is_and_the_way_on_waits_for_parts(
    qtbot: QtBot, context: Context, project: Project, fake_s2rlab: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_END", "import:wait")
    context.workspace.open(project.root)
    panel = PartsPanel(context)
    qtbot.addWidget(panel, before_close_func=lambda each: each.shut())
    assert not panel.next.isEnabled()
    assert panel._stack.currentWidget() is panel.hint
    panel.import_files([Path("gasket.step")])
    job = context.jobs.all[-1]
    with qtbot.waitSignal(job.reported, timeout=20_000):
        pass
    assert panel._stack.currentWidget() is panel.waiting
    assert panel.waiting.text.text() == "Importing 2 of 2"
    job.cancel()
    qtbot.waitUntil(lambda: job.is_over, timeout=20_000)
    assert panel._stack.currentWidget() is panel.hint


def test_the_up_axis_is_changed_by_importing_again(
    qtbot: QtBot, context: Context, parts_project: Project, fake_s2rlab: Path
) -> None:
    panel = opened(qtbot, PartsPanel, context, parts_project)
    panel.gallery.choose("bolt/bolt")
    panel.card.up_chosen.emit("+y")
    call = calls_of(qtbot, context, fake_s2rlab)[-1]
    assert call[2:6] == ["--again", "bolt/bolt", "--up", "+y"]


def test_a_warning_of_the_import_becomes_a_message(
    qtbot: QtBot, context: Context, project: Project, fake_s2rlab: Path, tmp_path: Path
) -> None:
    context.workspace.open(project.root)
    panel = PartsPanel(context)
    qtbot.addWidget(panel, before_close_func=lambda each: each.shut())
    with qtbot.waitSignal(context.messages.posted, timeout=20_000) as posted:
        panel.import_files([tmp_path])
    assert posted.args is not None
    assert posted.args[0].text == "a warning"


def test_generate_renders_with_the_project_s_own_space(
    qtbot: QtBot, context: Context, parts_project: Project, fake_s2rlab: Path
) -> None:
    panel = opened(qtbot, GeneratePanel, context, parts_project)
    context.workspace.edit_space(SYN_O, "preset")
    panel.count.setValue(20)
    assert "40 pictures" in panel.room.words.text()
    qtbot.mouseClick(panel.action, ONE)
    call = calls_of(qtbot, context, fake_s2rlab)[-1]
    assert call[0] == "render"
    assert call[call.index("--images-per-class") + 1] == "20"
    assert json.loads(Path(call[call.index("--preset") + 1]).read_text())["name"] == SYN_O.name


def make_dataset(project: Project, name: str = "train") -> None:
    for label in ("bolt", "nut"):
        add_pictures(project.dataset(name) / "images" / label)
    (project.dataset(name) / "summary.json").write_text(json.dumps({"images": 6, "size": 32, "images_per_second": 2}))


def test_the_browser_shows_a_set_and_one_class_of_it(qtbot: QtBot, context: Context, parts_project: Project) -> None:
    make_dataset(parts_project)
    panel = opened(qtbot, GeneratePanel, context, parts_project)
    classes = panel.sets.browser.classes
    qtbot.waitUntil(lambda: len(panel.sets.browser.gallery.tiles.items) == 6)
    classes.setCurrentIndex(classes.findData("nut"))
    classes.activated.emit(classes.currentIndex())
    qtbot.waitUntil(lambda: [item.title for item in panel.sets.browser.gallery.tiles.items] == ["nut"] * 3)


def test_a_set_that_was_stopped_goes_on_with_its_own_settings(
    qtbot: QtBot, context: Context, parts_project: Project, fake_s2rlab: Path
) -> None:
    folder = parts_project.dataset("half")
    folder.mkdir(parents=True)
    (folder / "settings.json").write_text(json.dumps({"images_per_class": 7, "size": 64, "seed": 3}))
    panel = opened(qtbot, GeneratePanel, context, parts_project)
    panel.go_on_making([])
    call = calls_of(qtbot, context, fake_s2rlab)[-1]
    assert "--resume" in call
    assert [call[call.index(name) + 1] for name in ("--images-per-class", "--size", "--seed")] == ["7", "64", "3"]


def test_training_draws_its_curve_while_it_runs(
    qtbot: QtBot, context: Context, parts_project: Project, fake_s2rlab: Path
) -> None:
    make_dataset(parts_project)
    panel = opened(qtbot, TrainPanel, context, parts_project)
    panel.recipes.choices["fast"].click()
    qtbot.mouseClick(panel.action, ONE)
    with qtbot.waitSignal(
        context.jobs.all[-1].reported, timeout=20_000, check_params_cb=lambda event: event["event"] == "epoch"
    ):
        pass
    assert panel.view.curves.points == 1
    call = calls_of(qtbot, context, fake_s2rlab)[-1]
    assert [call[call.index(name) + 1] for name in ("--epochs", "--image-size", "--dataset")] == ["2", "128", "train"]


def test_a_second_training_waits_for_the_first(
    qtbot: QtBot, context: Context, parts_project: Project, fake_s2rlab: Path
) -> None:
    make_dataset(parts_project)
    panel = opened(qtbot, TrainPanel, context, parts_project)
    panel.setup.name.setText("first")
    panel.train()
    panel.setup.name.setText("second")
    panel.train()
    qtbot.waitUntil(lambda: panel.state_words() == "1 training, 1 waiting", timeout=20_000)
    assert [call[call.index("--name") + 1] for call in calls_of(qtbot, context, fake_s2rlab)] == ["first", "second"]


@pytest.mark.parametrize("kind", [PartsPanel, RandomizePanel, GeneratePanel, TrainPanel, ResultsPanel, LivePanel])
def test_every_panel_opens_on_an_empty_project_and_says_what_it_needs(
    qtbot: QtBot, context: Context, project: Project, kind: type[Panel]
) -> None:
    context.workspace.open(project.root)
    panel = kind(context)  # type: ignore[call-arg]
    qtbot.addWidget(panel, before_close_func=lambda each: each.shut())
    panel.refresh()
    panel.show()
    assert panel.needs() or panel.state_words()
    assert not panel.is_done() or isinstance(panel, RandomizePanel)


def test_an_stl_file_really_becomes_a_part(qtbot: QtBot, context: Context, project: Project, tmp_path: Path) -> None:
    import trimesh

    trimesh.creation.box((20, 10, 5)).export(tmp_path / "block.stl")
    context.workspace.open(project.root)
    panel = PartsPanel(context)
    qtbot.addWidget(panel, before_close_func=lambda each: each.shut())
    panel.import_files([tmp_path / "block.stl"])
    with qtbot.waitSignal(context.jobs.all[-1].succeeded, timeout=120_000):
        pass
    qtbot.waitUntil(lambda: [item.title for item in panel.gallery.tiles.items] == ["block"], timeout=10_000)
    assert context.workspace.snapshot.value.parts[0].info.size == (20, 10, 5)
