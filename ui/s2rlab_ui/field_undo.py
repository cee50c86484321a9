"""Undo by the keyboard while a field has the focus: first what was typed there, then what was done in the project."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QWidget

FIELDS = (QLineEdit, QAbstractSpinBox)


class FieldUndo(QObject):
    """Keeps a field from taking the keys of undo and redo when it has nothing to take back itself."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave a key that is of no use to the field to the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_idle(watched, event):
            event.ignore()
            return True
        return False

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, FIELDS):
            old.removeEventFilter(self)
        if isinstance(new, FIELDS):
            new.installEventFilter(self)


def _is_idle(field: QObject, key: QKeyEvent) -> bool:
    """Whether the key means undo or redo, and the field has nothing to undo or redo."""
    edit = field.lineEdit() if isinstance(field, QAbstractSpinBox) else field
    if not isinstance(edit, QLineEdit):
        return False
    undo, redo = key.matches(QKeySequence.StandardKey.Undo), key.matches(QKeySequence.StandardKey.Redo)
    return (undo and not edit.isUndoAvailable()) or (redo and not edit.isRedoAvailable())
