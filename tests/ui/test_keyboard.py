"""Everything that can be done with the mouse can be done with the keyboard, and has a name for screen readers."""

import json
from pathlib import Path

import pytest
from conftest import add_pictures
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot
from s2rlab_ui.main_window import MainWindow

from s2rlab.project import Project

KINDS = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QAbstractSpinBox, QAbstractItemView)
INSIDE = (QComboBox, QAbstractSpinBox, QTabBar, QHeaderView)  # their own children are theirs to reach
RING = 3  # pixels around a control
MOST = 400  # controls of a window


def controls(window: QWidget) -> list[QWidget]:
    """What a mouse could use now."""
    found = [each for each in window.findChildren(QWidget) if isinstance(each, KINDS)]
    return [
        each
        for each in found
        if each.isVisibleTo(window)
        and each.isEnabled()
        and not isinstance(each, (QScrollBar, QHeaderView))
        and not isinstance(each.parentWidget(), INSIDE)
        and each.window() is window
        and type(each).__name__ != "QTableCornerButton"
    ]


def name(widget: QWidget) -> str:
    """What a screen reader says."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def reached(qtbot: QtBot, window: QWidget) -> set[QWidget]:
    """Press Tab until the focus comes back to where it was."""
    found: set[QWidget] = set()
    for _ in range(MOST):
        focus = QApplication.focusWidget()
        if focus is not None:
            if focus in found:
                return found
            found.add(focus)
        qtbot.keyClick(focus or window, Qt.Key.Key_Tab)
    raise AssertionError("the focus never comes back")


def around(widget: QWidget, found: set[QWidget]) -> bool:
    """Whether a widget, one of those it belongs to, or one of its exclusive group has been reached."""
    if widget in found or widget.focusProxy() in found:
        return True
    if isinstance(widget, QAbstractButton):
        group = widget.group()
        mates = group.buttons() if group and group.exclusive() else []
        if widget.autoExclusive() and widget.parentWidget() is not None:
            mates += [each for each in widget.parentWidget().findChildren(QAbstractButton) if each.autoExclusive()]
        return any(mate in found for mate in mates)  # arrow keys go on from there
    return any(child in found for child in widget.findChildren(QWidget))


def say(widget: QWidget) -> str:
    parents = []
    up: QWidget | None = widget
    while up is not None and len(parents) < 5:
        parents.append(type(up).__name__)
        up = up.parentWidget()
    return f"{name(widget) or widget.toolTip()!r} ({' < '.join(parents)})"


@pytest.fixture
def rich_project(parts_project: Project) -> Project:
    """A project in which every step has something to show."""
    for label in ("bolt", "nut"):
        add_pictures(parts_project.dataset("train") / "images" / label)
    summary = {"images": 6, "size": 32, "images_per_second": 2}
    (parts_project.dataset("train") / "summary.json").write_text(json.dumps(summary))
    run = parts_project.run("first")
    run.root.mkdir(parents=True)
    run.config.write_text(json.dumps({"name": "first", "dataset": "train", "epochs": 1, "image_size": 96}))
    run.checkpoint.write_bytes(b"")
    return parts_project


def shown(qtbot: QtBot, window: MainWindow, project: Project | None, step: int) -> None:
    window.resize(1280, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    if project is not None:
        with qtbot.waitSignal(window.workspace.snapshot.changed, timeout=10_000):
            window.open_project(project.root)
        window.open_step(step)


@pytest.mark.parametrize("step", range(-2, 6))
def test_tab_reaches_every_control_and_each_has_a_name(
    qtbot: QtBot, window: MainWindow, rich_project: Project, fake_s2rlab: Path, step: int
) -> None:
    shown(qtbot, window, rich_project if step >= 0 else None, step)
    if step == -1:
        window.toggle_settings()
    found = reached(qtbot, window)
    every = controls(window)
    assert [say(each) for each in every if not around(each, found)] == []
    assert [say(each) for each in every if not name(each)] == []


@pytest.mark.parametrize("step", range(-2, 6))
def test_every_button_without_a_text_has_a_tool_tip(
    qtbot: QtBot, window: MainWindow, rich_project: Project, fake_s2rlab: Path, step: int
) -> None:
    shown(qtbot, window, rich_project if step >= 0 else None, step)
    if step == -1:
        window.toggle_settings()
    silent = [each for each in controls(window) if isinstance(each, QAbstractButton) and not each.text()]
    assert [say(each) for each in silent if not each.toolTip() and not getattr(each, "words", "")] == []


@pytest.mark.parametrize("step", range(-2, 6))
def test_every_control_shows_that_it_has_the_focus(
    qtbot: QtBot, window: MainWindow, rich_project: Project, fake_s2rlab: Path, step: int
) -> None:
    window.workspace.settings.setValue("recent", [str(rich_project.root)])
    window.close_project()  # for the start page's list
    shown(qtbot, window, rich_project if step >= 0 else None, step)
    if step == -1:
        window.toggle_settings()
    assert [say(each) for each in controls(window) if not shows_focus(window, each)] == []


def shows_focus(window: MainWindow, control: QWidget) -> bool:
    """Whether something changes where the control is; of one that takes none or is out of sight there is no need."""
    if control.focusPolicy() == Qt.FocusPolicy.NoFocus or control.visibleRegion().isEmpty():
        return True
    other = window.top.help if control is window.top.home else window.top.home
    other.setFocus(Qt.FocusReason.TabFocusReason)
    place = QRect(control.mapTo(window, QPoint(-RING, -RING)), control.size() + QSize(2 * RING, 2 * RING))
    place = place.intersected(window.rect())
    before = window.grab(place).toImage()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    return bool(before != window.grab(place).toImage())
