"""Closing the window: it asks, stops what runs, and leaves nothing behind."""

import gc
import threading
from pathlib import Path

import psutil
from conftest import open_project, stop
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QThread, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from s2rlab_ui.app import make_window
from s2rlab_ui.job import Job
from s2rlab_ui.jobs import HEAVY
from s2rlab_ui.main_window import MainWindow
from s2rlab_ui.positions import PARTS
from vtkmodules.vtkCommonCore import vtkObjectBase

from s2rlab.project import Project


def of_vtk(thing: object) -> bool:
    """Look at the type itself: asking some things of torch for their `__class__` is answered with a warning."""
    return issubclass(type(thing), vtkObjectBase)


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


def test_closing_asks_while_jobs_run_and_keeps_or_stops_them(
    qtbot: QtBot, settings: QSettings, fake_s2rlab: Path, project: Project, tmp_path: Path
) -> None:
    window, said = make_window(settings), list[str]()
    window.show()
    window.open_project(project.root)
    jobs = [Job(["wait", str(tmp_path / str(number))], f"Job {number}", lane=HEAVY) for number in range(12)]
    with qtbot.waitSignal(jobs[0].reported, timeout=20_000):
        for job in jobs:
            window.jobs.submit(job)
    answer(qtbot, "Keep working", said)
    assert not window.close()
    assert len(window.jobs.active) == 12
    assert jobs[0].state == "running"
    assert window.workspace.project.value is not None
    assert "Job 7\nand 4 more" in said[0]
    answer(qtbot, "Stop them", said)
    window.close()
    qtbot.waitUntil(lambda: window.isHidden(), timeout=20_000)
    assert {job.state for job in jobs} == {"cancelled"}
    assert (tmp_path / "0").read_text() == "cleaned up"  # by the one that ran
    assert window.workspace.project.value is None
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_closing_leaves_no_thread_no_process_and_no_picture_of_vtk(
    qtbot: QtBot, settings: QSettings, parts_project: Project
) -> None:
    gc.collect()
    threads, children = set(threading.enumerate()), set(psutil.Process().children(recursive=True))
    objects = {id(each) for each in gc.get_objects() if of_vtk(each)}
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
    left = [each for each in gc.get_objects() if of_vtk(each) and id(each) not in objects]
    assert [type(each).__name__ for each in left] == []


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
