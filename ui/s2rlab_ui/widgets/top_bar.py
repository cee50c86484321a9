"""The top bar: project, undo and redo, the device in words, help and settings."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QSizePolicy, QWidget

from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.basic import IconButton, OneLine, button, row, say

HEIGHT = 48


class TopBar(QWidget):
    """One line above everything."""

    def __init__(self, theme: Theme, undo: QUndoStack) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.home = button("s2rlab", role="link", tip=self.tr("All projects"))
        self.name = OneLine(role="heading")
        self.name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.undo = IconButton(theme, "undo", self.tr("Undo"), undo.undo)
        self.redo = IconButton(theme, "redo", self.tr("Redo"), undo.redo)
        self.device = button("", role="link", tip=self.tr("What this machine is used for, and why"))
        self.device.setAccessibleName(self.tr("This machine"))
        self.device.hide()  # until it is known
        self.messages = IconButton(theme, "bell-outline", self.tr("All messages (Ctrl+M)"))
        self.messages.hide()  # until there is one
        self.help = IconButton(theme, "help-circle-outline", self.tr("Help (F1)"))
        self.settings = IconButton(theme, "cog-outline", self.tr("Settings (Ctrl+,)"))
        layout = row(
            self.home, self.name, None, self.undo, self.redo, self.device, self.messages, self.help, self.settings
        )
        layout.setContentsMargins(14, 0, 12, 0)
        self.setLayout(layout)
        undo.canUndoChanged.connect(self.undo.setEnabled)
        undo.canRedoChanged.connect(self.redo.setEnabled)
        undo.undoTextChanged.connect(lambda text: self.undo.setToolTip(f"{self.tr('Undo')}: {text} (Ctrl+Z)"))
        undo.redoTextChanged.connect(lambda text: self.redo.setToolTip(f"{self.tr('Redo')}: {text} (Ctrl+Shift+Z)"))
        self.undo.setEnabled(False)
        self.redo.setEnabled(False)

    def show_device(self, words: str) -> None:
        """Say what computes here."""
        self.device.setText(words)
        self.device.setVisible(bool(words))

    def show_project(self, name: str) -> None:
        """Name the project; empty: none is open."""
        say(self.name, name)
        self.name.setToolTip(name)
        for widget in (self.undo, self.redo):
            widget.setVisible(bool(name))
