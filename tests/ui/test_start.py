"""The start page: what was worked on before, and what has become of it."""

from pathlib import Path

import pytest
from conftest import add_part
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from s2rlab_ui.panels.start import StartPage
from s2rlab_ui.recents import look_at
from s2rlab_ui.theme import Theme
from tested_run import add_run

from s2rlab.project import Project


@pytest.fixture
def start(qtbot: QtBot) -> StartPage:
    made = StartPage(Theme())
    qtbot.addWidget(made)
    return made


def show(qtbot: QtBot, start: StartPage, *roots: Path) -> None:
    with qtbot.waitSignal(start._looker.done, timeout=10_000):
        start.show_recent(list(roots))


def test_recent_projects_say_how_far_they_are(qtbot: QtBot, start: StartPage, parts_project: Project) -> None:
    run = parts_project.run("first").root
    run.mkdir(parents=True)
    (run / "result.json").write_text('{"validation_accuracy": 0.91, "seconds": 5}')
    data = parts_project.dataset("train")
    data.mkdir(parents=True)
    (data / "summary.json").write_text('{"images": 2800, "size": 224}')
    show(qtbot, start, parts_project.root)
    (entry,) = start._entries.values()
    words = "2 parts, 2,800 made pictures, 91 % right on made pictures, not tested yet"
    assert entry.accessibleName() == f"{parts_project.root.name}: {words}"
    assert not entry._image.isNull()
    assert entry.forget.isHidden()


def test_what_was_measured_on_photographs_counts_and_not_what_was_hoped_for(
    qtbot: QtBot, start: StartPage, parts_project: Project, tmp_path: Path
) -> None:
    answers = {("bolt", 0): ("bolt", 0.9), ("bolt", 1): ("nut", 0.9), ("nut", 0): ("nut", 0.9)}
    folder = add_run(parts_project, "first", tmp_path, answers)
    (folder.parent.parent / "result.json").write_text('{"validation_accuracy": 0.91, "seconds": 5}')
    show(qtbot, start, parts_project.root)
    (entry,) = start._entries.values()
    assert entry.accessibleName().endswith("2 parts, 67 % right on bench")


def test_a_project_that_is_gone_is_grey_and_can_be_taken_off_the_list(
    qtbot: QtBot, start: StartPage, project: Project, tmp_path: Path
) -> None:
    gone = tmp_path / "gone"
    show(qtbot, start, project.root, gone)
    entry = start._entries[gone]
    assert "connect its drive, or take it off the list" in entry.accessibleName()
    assert entry._name.property("role") == "muted"
    start.show()
    with qtbot.waitSignal(start.forgotten) as told:
        qtbot.mouseClick(entry.forget, Qt.MouseButton.LeftButton)
    assert told.args == [gone]
    assert list(start._entries) == [project.root]


def test_a_damaged_project_says_why(qtbot: QtBot, start: StartPage, project: Project) -> None:
    (project.root / "project.json").write_text("{")
    show(qtbot, start, project.root)
    (entry,) = start._entries.values()
    assert "project.json: is not JSON" in entry.accessibleName()


def test_a_damaged_part_does_not_hide_the_others(project: Project) -> None:
    add_part(project, "bolt")
    (add_part(project, "nut") / "part.json").write_text("{")
    assert look_at(project.root).parts == 1


def test_the_first_run_offers_the_samples_and_later_runs_a_new_project(
    qtbot: QtBot, start: StartPage, project: Project
) -> None:
    start.resize(1280, 640)
    start.show_recent([])
    filled = [each.property("role") == "primary" for each in (start.samples, start.make)]
    assert filled == [True, False]
    assert not start.pictures.isHidden()
    assert start._heading.isHidden()
    show(qtbot, start, project.root)
    filled = [each.property("role") == "primary" for each in (start.samples, start.make)]
    assert filled == [False, True]
    assert start.pictures.isHidden()
    start.resize(1600, 1000)
    start.show()
    assert not start.pictures.isHidden()  # there is room for both


def test_the_three_pictures_are_there(qtbot: QtBot, start: StartPage) -> None:
    assert not any(picture._pixmap.isNull() for picture in start.pictures._pictures)
