"""Buttons: one is filled, and each has a name."""

import sys
from pathlib import Path

import pytest
from conftest import FAKE as SCRIPT
from conftest import open_project
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from s2rlab_ui.job import Job
from s2rlab_ui.main_window import GENERATE, MainWindow

from s2rlab.project import Project

FAKE = (sys.executable, str(SCRIPT))


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
