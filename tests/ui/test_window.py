import gc
import re
import subprocess
import sys
import threading
from pathlib import Path
from typing import Literal

import numpy as np
import psutil
import pytest
from conftest import FAKE as SCRIPT
from conftest import add_pictures, stop
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, QSettings, Qt, QThread, QTimer, QUrl
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFontMetrics,
    QGuiApplication,
    QPalette,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from s2rlab_ui.app import make_window
from s2rlab_ui.diagnostics import diagnostics_text
from s2rlab_ui.help import PAGES, HelpDialog, page, title
from s2rlab_ui.job import Job
from s2rlab_ui.jobs import HEAVY
from s2rlab_ui.main_window import GENERATE, LIVE, PARTS, RANDOMIZE, RESULTS, MainWindow
from s2rlab_ui.panels.results import ResultsPanel
from s2rlab_ui.widgets.message_history import MessageHistory
from s2rlab_ui.widgets.rail import in_two_lines
from s2rlab_ui.workspace import ShownScene
from vtkmodules.vtkCommonCore import vtkObjectBase

from s2rlab.deploy.sources import Folder
from s2rlab.project import Project
from s2rlab.scene.presets import SYN_O
from s2rlab.scene.sample import sample

FAKE = (sys.executable, str(SCRIPT))


def open_project(qtbot: QtBot, window: MainWindow, project: Project) -> None:
    with qtbot.waitSignal(window.workspace.snapshot.changed, timeout=10_000):
        window.open_project(project.root)


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(QPoint(5, 5)), action, data, button, Qt.KeyboardModifier.NoModifier))


def test_the_window_starts_on_the_start_page(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitExposed(window):
        window.show()
    assert window.stack.currentWidget() is window.start
    assert window.rail.isHidden()
    assert window.start.make.isEnabled()


def test_a_new_project_is_made_and_opened_from_the_start_page(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.start.folder = str(tmp_path)
    window.start.name.setText("gearbox")
    qtbot.mouseClick(window.start.make, Qt.MouseButton.LeftButton)
    assert window.workspace.project.value == Project((tmp_path / "gearbox").resolve())
    assert window.stack.currentWidget() is window.panels[PARTS]


def test_a_folder_without_a_project_becomes_a_message_that_names_the_remedy(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.open_project(tmp_path)
    assert "make one on the first page" in window.bar.text.text()


def test_the_rail_says_each_step_s_state_in_words(qtbot: QtBot, window: MainWindow, parts_project: Project) -> None:
    open_project(qtbot, window, parts_project)
    words = [step.words for step in window.rail.steps]
    assert words == [
        "2 parts, 1 needs a unit", "s2rlab default", "no pictures yet", "needs pictures", "needs a trained run",
        "needs a trained run",
    ]  # fmt: skip


@pytest.mark.parametrize("step", range(6))
def test_exactly_one_button_is_filled_in_each_step(
    qtbot: QtBot, window: MainWindow, parts_project: Project, fake_s2rlab: Path, step: int
) -> None:
    open_project(qtbot, window, parts_project)
    window.show()
    window.open_step(step)
    buttons = window.findChildren(QPushButton)
    filled = [each for each in buttons if each.isVisible() and each.property("role") == "primary"]
    assert len(filled) == 1


@pytest.mark.parametrize("step", range(6))
def test_every_button_and_field_has_a_name_for_screen_readers(
    qtbot: QtBot, window: MainWindow, parts_project: Project, fake_s2rlab: Path, step: int
) -> None:
    open_project(qtbot, window, parts_project)
    window.show()
    window.open_step(step)
    buttons = [each for each in window.findChildren(QPushButton) if each.isVisible()]
    assert [each for each in buttons if not (each.text() or each.accessibleName())] == []


def test_the_first_job_lifts_no_button(
    qtbot: QtBot, window: MainWindow, parts_project: Project, tmp_path: Path
) -> None:
    assert window.drawer.isHidden()
    open_project(qtbot, window, parts_project)
    window.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()
    window.open_step(GENERATE)
    before = window.stack.height()
    job = Job(["wait", str(tmp_path)], "Wait", command=FAKE)
    window.jobs.submit(job)
    assert window.drawer.rows[job].isVisible()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert window.stack.height() == before


def test_the_keyboard_opens_every_step(
    qtbot: QtBot, window: MainWindow, parts_project: Project, fake_s2rlab: Path
) -> None:
    open_project(qtbot, window, parts_project)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert window.stack.currentWidget() is window.panels[RESULTS]


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


def test_messages_of_one_project_do_not_stay_for_the_next(window: MainWindow, project: Project) -> None:
    window.open_project(project.root)
    window.messages.fault("nut: is damaged")
    window.close_project()
    assert window.bar.isHidden()
    assert window.messages.all[-1].text == "nut: is damaged"


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


def test_closing_with_jobs_running_asks_and_may_be_refused(
    qtbot: QtBot, window: MainWindow, project: Project, fake_s2rlab: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_project(project.root)
    job = window.panels[PARTS].run_job(["deaf"], "Make pictures")
    with qtbot.waitSignal(job.reported, timeout=20_000):
        pass
    monkeypatch.setattr(window, "_may_leave", lambda: False)
    assert not window.close()
    assert job.state == "running"


def test_closing_stops_the_jobs_and_then_closes(
    qtbot: QtBot,
    window: MainWindow,
    project: Project,
    fake_s2rlab: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window.open_project(project.root)
    window.show()
    job = window.panels[PARTS].run_job(["wait", tmp_path / "mark"], "Make pictures")
    with qtbot.waitSignal(job.reported, timeout=20_000):
        pass

    def stop_them() -> bool:
        window.jobs.cancel_all()
        return True

    monkeypatch.setattr(window, "_may_leave", stop_them)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert (tmp_path / "mark").read_text() == "cleaned up"
    assert window.workspace.project.value is None


def test_opening_and_closing_projects_leaves_nothing_behind(
    qtbot: QtBot, window: MainWindow, parts_project: Project, project: Project
) -> None:
    for _ in range(5):
        open_project(qtbot, window, parts_project)
        window.close_project()
    assert window.workspace.undo.count() == 0
    assert not (parts_project.root / "window.lock").exists()
    assert window.stack.currentWidget() is window.start


def test_undo_takes_back_a_removal_with_the_keyboard(qtbot: QtBot, window: MainWindow, parts_project: Project) -> None:
    open_project(qtbot, window, parts_project)
    part = window.workspace.part("bolt/bolt")
    assert part is not None
    with qtbot.waitSignal(window.workspace.snapshot.changed, timeout=10_000):
        window.workspace.remove_part(part)
    assert window.rail.steps[PARTS].words.startswith("1 part")
    with qtbot.waitSignal(window.workspace.snapshot.changed, timeout=10_000):
        qtbot.mouseClick(window.top.undo, Qt.MouseButton.LeftButton)
    assert window.rail.steps[PARTS].words.startswith("2 parts")


def test_diagnostics_hold_versions_the_machine_and_messages(
    qtbot: QtBot, window: MainWindow, fake_s2rlab: Path
) -> None:
    window.messages.fault("the disk is full")
    window.diagnostics.copy()
    job = window.jobs.all[-1]
    qtbot.waitUntil(lambda: job.is_over, timeout=20_000)
    text = QGuiApplication.clipboard().text()
    assert job.quiet
    assert "PySide6" in text
    assert "renderer: ok, OpenGL 4.5" in text
    assert "the disk is full" in text
    window.diagnostics.copy()
    assert window.jobs.all[-1] is job  # looked at once


def test_words_of_a_step_are_read_whole_in_two_lines(window: MainWindow) -> None:
    metrics = QFontMetrics(window.rail.font())
    text = "10 parts, 1 needs a unit"
    width = metrics.horizontalAdvance("10 parts, 1 needs")
    assert in_two_lines(text, metrics, width) == ("10 parts, 1 needs\na unit", 2)
    assert in_two_lines(text, metrics, 10 * width) == (text, 1)


@pytest.mark.parametrize("name", ["start", *PAGES])
def test_every_step_has_a_help_page(name: str) -> None:
    assert len(page(name)) > 300


def test_the_window_loads_neither_torch_nor_timm() -> None:
    code = "import s2rlab_ui.app, sys; print([m for m in ('torch', 'timm', 'sklearn', 'trimesh') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


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


def test_a_scene_that_another_step_wants_to_see_opens_randomize(
    qtbot: QtBot, window: MainWindow, parts_project: Project, fake_s2rlab: Path
) -> None:
    open_project(qtbot, window, parts_project)
    scene = sample(np.random.default_rng(0), SYN_O).model_dump(mode="json")
    window.workspace.shown_scene.set(ShownScene("bolt", "bolt/bolt", scene, {}, "train, picture 1"))
    assert window.stack.currentWidget() is window.panels[RANDOMIZE]


def test_the_window_is_there_before_its_steps_which_load_when_nothing_else_is_to_be_done(
    qtbot: QtBot, settings: QSettings
) -> None:
    made = make_window(settings)
    with qtbot.waitExposed(made):
        made.show()
    assert made.panels.there() == []
    with qtbot.waitSignal(made.warming.finished, timeout=60_000):
        made.warm_up()
    assert [position for position, _ in made.panels.there()] == list(range(6))
    assert not made.top.help.icon().isNull()
    made.close()


def test_a_theme_chosen_before_the_window_is_shown_is_that_of_all_its_pieces(window: MainWindow) -> None:
    window.choose_theme("light")
    window.choose_theme("dark")
    surface = QColor(window.theme.colours.surface)
    for piece in (window.top, window.rail):
        assert piece.grab().toImage().pixelColor(piece.rect().bottomLeft() + QPoint(4, -4)) == surface


def test_garbage_is_taken_away_by_the_window_s_thread_only(qtbot: QtBot, settings: QSettings) -> None:
    where: list[threading.Thread] = []

    class Ring:
        def __init__(self) -> None:
            self.me = self

        def __del__(self) -> None:
            where.append(threading.current_thread())

    def litter() -> None:
        for _ in range(20_000):
            Ring()

    window = make_window(settings)
    window.show()
    window.garbage.start()
    worker = threading.Thread(target=litter)
    worker.start()
    worker.join()
    assert where == []
    window.garbage.look()
    assert set(where) == {threading.main_thread()}
    window.close()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_closing_before_everything_is_loaded_leaves_nothing_running(qtbot: QtBot, settings: QSettings) -> None:
    made = make_window(settings)
    made.show()
    made.warm_up()
    made.close()
    assert not made.warming._timer.isActive()
    assert not made.warming._loader.is_alive()


def answer(qtbot: QtBot, words: str, said: list[str]) -> None:
    """Wait for the question, and press one of its buttons."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(10, press)
            return
        said.append(box.text())
        next(each for each in box.buttons() if each.text() == words).click()

    QTimer.singleShot(0, press)


def test_closing_asks_while_jobs_run_and_keeps_or_stops_them(
    qtbot: QtBot, settings: QSettings, fake_s2rlab: Path, tmp_path: Path
) -> None:
    window, said = make_window(settings), list[str]()
    window.show()
    jobs = [Job(["wait", str(tmp_path / str(number))], f"Job {number}", lane=HEAVY) for number in range(12)]
    with qtbot.waitSignal(jobs[0].reported, timeout=20_000):
        for job in jobs:
            window.jobs.submit(job)
    answer(qtbot, "Keep working", said)
    assert not window.close()
    assert len(window.jobs.active) == 12
    assert "Job 7\nand 4 more" in said[0]
    answer(qtbot, "Stop them", said)
    window.close()
    qtbot.waitUntil(lambda: window.isHidden(), timeout=20_000)
    assert {job.state for job in jobs} == {"cancelled"}
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_time_to_stop_ends_with_the_jobs_it_was_for(
    qtbot: QtBot, window: MainWindow, fake_s2rlab: Path, tmp_path: Path
) -> None:
    job, left = Job(["wait", str(tmp_path / "mark")], "Wait"), list[bool]()
    with qtbot.waitSignal(job.reported, timeout=20_000):
        window.jobs.submit(job)
    window.leaving.when_over(lambda: left.append(True))
    assert window.leaving._patience.isActive()
    job.cancel()
    qtbot.waitUntil(lambda: left == [True], timeout=20_000)
    assert not window.leaving._patience.isActive()


def test_closing_leaves_no_thread_no_process_and_no_picture_of_vtk(
    qtbot: QtBot, settings: QSettings, parts_project: Project
) -> None:
    gc.collect()
    threads, children = set(threading.enumerate()), set(psutil.Process().children(recursive=True))
    objects = {id(each) for each in gc.get_objects() if isinstance(each, vtkObjectBase)}
    window = make_window(settings)
    window.show()
    open_project(qtbot, window, parts_project)
    viewport = window.panels[PARTS].viewport  # type: ignore[attr-defined]
    with qtbot.waitSignal(viewport.drawn, timeout=20_000):
        viewport.show_part(parts_project.part_folder("bolt", "bolt") / "mesh.glb")
    for step in range(6):
        window.open_step(step)
    stop(qtbot, window.jobs)
    window.close()
    running = [each for each in window.findChildren(QThread) if each.isRunning()]
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del window, viewport
    gc.collect()
    assert running == []
    assert set(threading.enumerate()) - threads == set()
    assert set(psutil.Process().children(recursive=True)) - children == set()
    left = [each for each in gc.get_objects() if isinstance(each, vtkObjectBase) and id(each) not in objects]
    assert [type(each).__name__ for each in left] == []


def test_f1_explains_what_has_the_focus(qtbot: QtBot, window: MainWindow, project: Project) -> None:
    window.open_project(project.root)
    window.show()
    window.open_step(LIVE)
    window.panels[LIVE].sureness.setFocus()  # type: ignore[attr-defined]
    window.show_help()
    dialog = window.findChild(HelpDialog)
    assert dialog is not None
    text = dialog.browser.toPlainText()
    assert text.startswith("Selected now: How sure it must be, percent")
    dialog.show_page("parts")
    assert dialog.browser.toPlainText().startswith("Parts")
    dialog.close()


@pytest.mark.parametrize("name", PAGES)
def test_every_help_page_has_a_picture_that_is_there_and_a_way_to_the_others(
    qtbot: QtBot, window: MainWindow, name: str
) -> None:
    (picture,) = re.findall(r"!\[[^\]]+\]\((.+?)\)", page(name))
    dialog = HelpDialog(PAGES.index(name), window)
    kind = QTextDocument.ResourceType.ImageResource.value
    assert not dialog.browser.loadResource(kind, QUrl(picture)).isNull()  # type: ignore[attr-defined]
    assert all(title(other) in dialog.browser.toPlainText() for other in PAGES)


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


def test_all_messages_are_one_key_away(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.top.messages.isHidden()
    window.messages.fault("nut.step: is damaged.")
    assert not window.top.messages.isHidden()
    for _ in range(2):  # one list, however often it is asked for
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        qtbot.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    (shown,) = window.findChildren(MessageHistory)
    assert shown.list.count() == 1
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_what_computes_here_is_said_once_it_is_known(window: MainWindow) -> None:
    assert window.top.device.isHidden()
    window.device.known.emit(False)
    assert window.top.device.text() == "Processor only – why?"
    assert not window.top.device.isHidden()


def test_diagnostics_hold_the_details_of_what_failed(window: MainWindow) -> None:
    window.messages.fault("it failed", "line 7 of the log")
    assert "line 7 of the log" in diagnostics_text(window.context)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_small_words_have_enough_contrast_to_be_read(window: MainWindow, scheme: Literal["light", "dark"]) -> None:
    window.choose_theme(scheme)
    step = window.rail.steps[0]
    ink = step.palette().color(QPalette.ColorRole.PlaceholderText)  # of the second line
    assert contrast(ink, QColor(window.theme.colours.surface)) >= 4.5  # WCAG 2.1, level AA


def contrast(ink: QColor, paper: QColor) -> float:
    """Ratio of the luminances of two colours, 1 to 21, by WCAG 2.1."""

    def luminance(colour: QColor) -> float:
        parts = [colour.redF(), colour.greenF(), colour.blueF()]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    share = ink.alphaF()
    mixed = [share * a + (1 - share) * b for a, b in zip(ink.getRgbF()[:3], paper.getRgbF()[:3], strict=True)]
    light, dark = sorted((luminance(QColor.fromRgbF(*mixed)), luminance(paper)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
