"""What the keyboard does in the whole window."""

from pathlib import Path

from conftest import open_project
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from s2rlab_ui.help import HelpDialog
from s2rlab_ui.main_window import MainWindow
from s2rlab_ui.positions import LIVE, PARTS, RESULTS
from s2rlab_ui.widgets.message_history import MessageHistory

from s2rlab.project import Project


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


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, *, shift: bool = False) -> None:
    """Press Ctrl and a key, wherever the focus is."""
    held = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window.focusWidget() or window, key, held | Qt.KeyboardModifier.ShiftModifier if shift else held)


def removed(qtbot: QtBot, window: MainWindow, project: Project) -> None:
    """Open a project in the window in front, and remove one of its two parts."""
    open_project(qtbot, window, project)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    part = window.workspace.part("bolt/bolt")
    assert part is not None
    with qtbot.waitSignal(window.workspace.snapshot.changed, timeout=10_000):
        window.workspace.remove_part(part)
    assert window.rail.steps[PARTS].words.startswith("1 part")


def test_undo_takes_back_a_removal_with_the_keyboard_and_redo_makes_it_again(
    qtbot: QtBot, window: MainWindow, parts_project: Project
) -> None:
    removed(qtbot, window, parts_project)
    with qtbot.waitSignal(window.workspace.snapshot.changed, timeout=10_000):
        press(qtbot, window, Qt.Key.Key_Z)
    assert window.rail.steps[PARTS].words.startswith("2 parts")
    with qtbot.waitSignal(window.workspace.snapshot.changed, timeout=10_000):
        press(qtbot, window, Qt.Key.Key_Z, shift=True)
    assert window.rail.steps[PARTS].words.startswith("1 part")


def test_undo_in_the_class_field_takes_back_what_was_typed_then_what_was_done(
    qtbot: QtBot, window: MainWindow, parts_project: Project
) -> None:
    removed(qtbot, window, parts_project)
    field = window.panels[PARTS].card.name  # type: ignore[attr-defined]
    field.setFocus()
    assert window.focusWidget() is field
    qtbot.keyClicks(field, "x")
    assert field.text() == "nutx"
    press(qtbot, window, Qt.Key.Key_Z)
    assert field.text() == "nut"
    assert window.workspace.undo.index() == 1
    press(qtbot, window, Qt.Key.Key_Z, shift=True)
    assert field.text() == "nutx"
    press(qtbot, window, Qt.Key.Key_Z)
    press(qtbot, window, Qt.Key.Key_Z)  # there is no more to take back in the field
    assert window.workspace.undo.index() == 0
    qtbot.waitUntil(lambda: window.rail.steps[PARTS].words.startswith("2 parts"))


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
