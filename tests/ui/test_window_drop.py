"""Files dropped anywhere on the window."""

from pathlib import Path

import pytest
from conftest import add_pictures
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
)
from pytestqt.qtbot import QtBot
from s2rlab_ui.main_window import MainWindow
from s2rlab_ui.panels.results import ResultsPanel
from s2rlab_ui.positions import LIVE, PARTS, RESULTS

from s2rlab.deploy.sources import Folder
from s2rlab.project import Project


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(QPoint(5, 5)), action, data, button, Qt.KeyboardModifier.NoModifier))


def test_cad_files_dropped_anywhere_are_imported(
    qtbot: QtBot, window: MainWindow, project: Project, fake_s2rlab: Path, tmp_path: Path
) -> None:
    window.open_project(project.root)
    (tmp_path / "nut.step").write_text("ISO-10303-21;")
    window.open_step(RESULTS)
    drop(window, tmp_path / "nut.step")
    assert window.stack.currentWidget() is window.panels[PARTS]
    with qtbot.waitSignal(window.jobs.all[-1].succeeded, timeout=20_000):
        pass
    assert str(tmp_path / "nut.step") in fake_s2rlab.read_text()


def test_a_dropped_project_is_opened(qtbot: QtBot, window: MainWindow, parts_project: Project) -> None:
    drop(window, parts_project.root)
    assert window.workspace.project.value == Project(parts_project.root.resolve())


def test_a_dropped_model_is_opened_in_live(qtbot: QtBot, window: MainWindow, project: Project, tmp_path: Path) -> None:
    window.open_project(project.root)
    (tmp_path / "model.onnx").write_bytes(b"")
    drop(window, tmp_path / "model.onnx")
    assert window.stack.currentWidget() is window.panels[LIVE]


def test_what_is_of_no_use_is_said_to_be_so(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("")
    drop(window, tmp_path / "notes.txt")
    assert "notes.txt" in window.bar.text.text()


@pytest.mark.parametrize("name", ["nut.SLDPRT", "nut.ipt", "nut.prt", "nut.CATPart", "nut.iges"])
def test_a_file_that_only_a_cad_program_reads_is_to_be_saved_as_step(
    window: MainWindow, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(b"")
    drop(window, tmp_path / name)
    assert window.bar.text.text().startswith(name)
    assert "save it there as STEP" in window.bar.text.text()
    assert window.workspace.project.value is None


def test_photographs_without_a_run_are_refused_with_the_remedy(
    qtbot: QtBot, window: MainWindow, project: Project, tmp_path: Path
) -> None:
    window.open_project(project.root)
    add_pictures(tmp_path / "photos" / "nut")
    drop(window, tmp_path / "photos")
    results = window.panels[RESULTS]
    assert isinstance(results, ResultsPanel)
    qtbot.waitUntil(lambda: not results.question.isHidden() and results.question.name.text() == "photos")
    results.evaluate(tmp_path / "photos")
    assert "Train a run first" in window.bar.text.text()


@pytest.mark.parametrize(
    ("name", "what", "then"),
    [
        ("nut.step", "CAD files", "Drop them to add parts"),
        ("line.mp4", "A video", "Drop it to stand in for a camera"),
        ("model.onnx", "A model", "Drop it to use it in Live"),
        ("notes.txt", "Not for s2rlab", "CAD files, pictures, videos, projects and .onnx models are"),
    ],
)
def test_what_would_be_done_with_dragged_files_is_said_before_they_are_dropped(
    qtbot: QtBot, window: MainWindow, project: Project, tmp_path: Path, name: str, what: str, then: str
) -> None:
    window.open_project(project.root)
    (tmp_path / name).write_bytes(b"")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), action, data, button, Qt.KeyboardModifier.NoModifier))
    veil = window.dropping.veil
    assert (veil.isHidden(), veil.what.text(), veil.then.text()) == (False, what, then)
    window.dragLeaveEvent(QDragLeaveEvent())
    assert veil.isHidden()


def test_pictures_dropped_on_live_stand_in_for_a_camera(
    qtbot: QtBot, window: MainWindow, project: Project, tmp_path: Path
) -> None:
    window.open_project(project.root)
    add_pictures(tmp_path / "line")
    window.open_step(LIVE)
    drop(window, tmp_path / "line")
    panel = window.panels[LIVE]
    assert window.stack.currentWidget() is panel
    assert panel.source.place == Folder(tmp_path / "line")  # type: ignore[attr-defined]


def test_the_project_is_found_among_several_dropped_folders(
    qtbot: QtBot, window: MainWindow, parts_project: Project, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    drop(window, tmp_path / "empty", parts_project.root)
    assert window.workspace.project.value == Project(parts_project.root.resolve())


@pytest.mark.parametrize(("file", "step"), [("nut.step", PARTS), ("model.onnx", LIVE)])
def test_files_dropped_on_the_start_page_make_the_project_named_there(
    qtbot: QtBot, window: MainWindow, fake_s2rlab: Path, tmp_path: Path, file: str, step: int
) -> None:
    (tmp_path / file).write_bytes(b"")
    window.start.use_folder(tmp_path / "projects")
    window.start.name.setText("gearbox")
    drop(window, tmp_path / file)
    assert window.workspace.project.value == Project((tmp_path / "projects" / "gearbox").resolve())
    assert window.stack.currentWidget() is window.panels[step]
    if step == PARTS:
        qtbot.waitUntil(lambda: window.jobs.all[-1].is_over, timeout=20_000)
        assert str(tmp_path / file) in fake_s2rlab.read_text()


def test_files_dropped_beside_a_name_that_is_taken_make_a_project_of_the_next_free_name(
    window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "my-parts").mkdir()
    (tmp_path / "model.onnx").write_bytes(b"")
    window.start.use_folder(tmp_path)
    window.start.name.setText("my-parts")
    drop(window, tmp_path / "model.onnx")
    assert window.workspace.project.value == Project((tmp_path / "my-parts-2").resolve())
