"""What the steps say while what they need is missing, and which one button is filled."""

from pathlib import Path

import pytest
from conftest import add_part
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from s2rlab_ui.main_window import MainWindow
from s2rlab_ui.positions import GENERATE, LIVE, PARTS, RANDOMIZE, RESULTS, TRAIN
from s2rlab_ui.widgets.hint import Hint
from tested_run import add_run

from s2rlab.project import Project
from s2rlab.resources import resource


def open_step(qtbot: QtBot, window: MainWindow, root: Path, step: int) -> None:
    with qtbot.waitSignal(window.workspace.snapshot.changed, timeout=10_000):
        window.open_project(root)
    window.show()
    window.open_step(step)


def filled(window: MainWindow) -> list[str]:
    """Words of the filled buttons that are seen."""
    found = [each for each in window.findChildren(QPushButton) if each.property("role") == "primary"]
    return [each.text() for each in found if each.isVisible()]


@pytest.mark.parametrize(
    ("step", "words", "way", "there"),
    [
        (RANDOMIZE, "Import parts first", "Go to Parts", PARTS),
        (GENERATE, "There are no parts yet", "Go to Parts", PARTS),
        (TRAIN, "There are no pictures to learn from yet", "Go to Generate", GENERATE),
        (RESULTS, "There is nothing to test yet", "Go to Train", TRAIN),
        (LIVE, "There is no model yet", "Go to Train", TRAIN),
    ],
)
def test_a_step_without_what_it_needs_says_so_and_its_one_filled_button_goes_there(
    qtbot: QtBot, window: MainWindow, project: Project, step: int, words: str, way: str, there: int
) -> None:
    (project.root / "parts").mkdir(exist_ok=True)
    window.workspace.open(project.root)
    qtbot.waitUntil(lambda: window.workspace.project.value is not None)
    window.show()
    window.open_step(step)
    panel = window.panels[step]
    assert [hint.text.text() for hint in panel.findChildren(Hint) if hint.isVisible()] == [words]
    assert filled(window) == [way]
    panel.way.click()
    assert window.stack.currentWidget() is window.panels[there]


def test_a_set_without_parts_is_not_said_to_lack_a_tick(qtbot: QtBot, window: MainWindow, project: Project) -> None:
    (project.root / "parts").mkdir(exist_ok=True)
    window.workspace.open(project.root)
    qtbot.waitUntil(lambda: window.workspace.project.value is not None)
    window.show()
    window.open_step(GENERATE)
    assert not window.panels[GENERATE].room.words.isVisible()  # type: ignore[attr-defined]


def test_sample_photographs_are_offered_for_the_sample_parts_alone(
    qtbot: QtBot, window: MainWindow, project: Project, tmp_path: Path, fake_s2rlab: Path
) -> None:
    for folder in resource("demo", "captures").iterdir():
        if folder.is_dir():
            add_part(project, folder.name)
    run = add_run(project, "first", tmp_path, {("bolt", 0): ("nut", 0.9)})
    (run / "summary.json").unlink()  # trained, not tested
    open_step(qtbot, window, project.root, RESULTS)
    panel = window.panels[RESULTS]
    assert panel._samples.isVisible()  # type: ignore[attr-defined]
    assert filled(window) == ["Test on photographs…"]
    panel._samples.click()  # type: ignore[attr-defined]
    assert window.jobs.all[-1].arguments[0] == "photos"
    add_part(project, "stranger")
    with qtbot.waitSignal(window.workspace.snapshot.changed, timeout=10_000):
        window.workspace.refresh()
    assert not panel._samples.isVisible()  # type: ignore[attr-defined]
