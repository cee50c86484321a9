"""Buttons: one is filled, and each has a name."""

from pathlib import Path

import pytest
from conftest import open_project
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from s2rlab_ui.main_window import MainWindow

from s2rlab.project import Project


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
