"""Which photo set and class a live picture is filed under, and how many are there already."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from s2rlab.errors import ConfigError
from s2rlab.project import Project
from s2rlab_ui.captures import folder_of, how_many
from s2rlab_ui.widgets.basic import button, column, label, say
from s2rlab_ui.words import plural

FIRST_SET = "bench"  # proposed where a project has no photo set


class CaptureBox(QWidget):
    """Two names and a button."""

    asked = Signal()
    changed = Signal()  # the names

    def __init__(self) -> None:
        super().__init__()
        self._project: Project | None = None
        self.set_name = self._names(self.tr("Photo set"), self.tr("Pictures are kept in this set of the project"))
        self.class_name = self._names(self.tr("What it really is"), self.tr("The part that is in front of the camera"))
        self.button = button(self.tr("Keep this picture"), self.asked.emit, tip=self.tr("Space"))
        self._words, self._why = label(role="caption", wrap=True), label(role="caption", wrap=True)
        if field := self.class_name.lineEdit():
            field.setPlaceholderText(self.tr("choose the part"))
        self.setLayout(
            column(
                column(label(self.tr("Photo set"), "caption"), self.set_name, spacing=4),
                column(label(self.tr("What it really is"), "caption"), self.class_name, spacing=4),
                self.button,
                self._why,
                self._words,
            )
        )
        self.allow(False)

    def offer(self, project: Project, photo_sets: list[str], labels: list[str]) -> None:
        """List the sets and the classes there are; what was typed stays."""
        self._project = project
        _offer(self.set_name, [FIRST_SET, *(name for name in photo_sets if name != FIRST_SET)], FIRST_SET)
        _offer(self.class_name, labels, "")  # a preset one would file pictures under what they are not
        self.count()

    def names(self) -> tuple[str, str]:
        """The photo set and the class."""
        return self.set_name.currentText().strip(), self.class_name.currentText().strip()

    def allow(self, there: bool) -> None:
        """Let pictures be kept if one is `there` and it was said what it is; say what is missing."""
        named = all(self.names())
        self.button.setEnabled(there and named)
        say(self._why, "" if named or not there else self.tr("Say first what it really is."))

    def count(self) -> None:
        """Say how many pictures are there."""
        folder = self._folder()
        if folder is None:
            say(self._words, "")
            return
        kept = plural(how_many(folder), self.tr("{n} picture"), self.tr("{n} pictures"))
        say(self._words, self.tr("{pictures} in {folder}").format(pictures=kept, folder=" / ".join(self.names())))

    def _folder(self) -> Path | None:
        try:
            return folder_of(self._project, *self.names()) if self._project else None
        except ConfigError:
            return None

    def _names(self, name: str, tip: str) -> QComboBox:
        made = QComboBox()
        made.setEditable(True)
        made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        made.setAccessibleName(name)
        made.setToolTip(tip)
        made.currentTextChanged.connect(lambda _: self.count())
        made.currentTextChanged.connect(lambda _: self.changed.emit())
        return made


def _offer(box: QComboBox, names: list[str], first: str) -> None:
    if [box.itemText(at) for at in range(box.count())] != names:
        text = box.currentText()
        box.blockSignals(True)
        box.clear()
        box.addItems(names)
        box.setCurrentIndex(box.findText(text or first))
        box.setCurrentText(text or first)
        box.blockSignals(False)
