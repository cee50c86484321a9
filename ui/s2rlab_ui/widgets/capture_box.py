"""Which photo set and class a live picture is filed under, and how many are there already."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from s2rlab.data.photo_sets import Kind, kind_of
from s2rlab.errors import S2RError
from s2rlab.project import Project
from s2rlab_ui.background import Newest
from s2rlab_ui.captures import how_many
from s2rlab_ui.widgets.basic import button, column, label, row, say
from s2rlab_ui.words import plural, whole

FIRST_SET = "bench"  # proposed where a project has no photo set


class CaptureBox(QWidget):
    """Two names and a button."""

    asked = Signal()
    undo_asked = Signal()
    changed = Signal()  # the names

    def __init__(self) -> None:
        super().__init__()
        self._project: Project | None = None
        self.set_name = self._names(self.tr("Photo set"), self.tr("Pictures are kept in this set of the project"))
        self.class_name = self._names(self.tr("What it really is"), self.tr("The part that is in front of the camera"))
        self.button = button(self.tr("Keep this picture"), self.asked.emit, tip=self.tr("Space"))
        self.back = button(self.tr("Take it back"), self.undo_asked.emit, "link", self.tr("Ctrl+Z"))
        self.words, self.why = label(role="caption", wrap=True), label(role="caption", wrap=True)
        self._counter = Newest(self)
        self._counter.done.connect(self._on_counted)
        if field := self.class_name.lineEdit():
            field.setPlaceholderText(self.tr("choose the part"))
        counted = row(self.words, self.back)
        counted.setStretch(0, 1)
        self.setLayout(
            column(
                column(label(self.tr("Photo set"), "caption"), self.set_name, spacing=4),
                column(label(self.tr("What it really is"), "caption"), self.class_name, spacing=4),
                self.button,
                self.why,
                counted,
            )
        )
        self.allow(there=False)
        self.allow_back(last=False)

    def offer(self, project: Project, photo_sets: list[str], labels: list[str]) -> None:
        """List the sets and the classes there are; what was typed stays."""
        self._project = project
        _offer(self.set_name, [FIRST_SET, *(name for name in photo_sets if name != FIRST_SET)], FIRST_SET)
        _offer(self.class_name, labels, "")  # a preset one would file pictures under what they are not
        self.count()

    def names(self) -> tuple[str, str]:
        """The photo set and the class."""
        return self.set_name.currentText().strip(), self.class_name.currentText().strip()

    def allow(self, *, there: bool) -> None:
        """Let pictures be kept if one is `there` and it was said what it is; say what is missing."""
        named = all(self.names())
        self.button.setEnabled(there and named)
        say(self.why, "" if named or not there else self.tr("Say first what it really is."))

    def allow_back(self, *, last: bool) -> None:
        """Offer to take the last picture back where keeping it was the `last` thing done."""
        self.back.setVisible(last)

    def count(self) -> None:
        """Count the pictures of the set, in a thread: it may be large."""
        try:
            folder = self._project.photos(self.names()[0]) if self._project else None
        except S2RError:  # no name of a folder, yet
            folder = None
        if folder is None:
            say(self.words, "")
        else:
            self._counter.submit(lambda: (folder, _kind(folder), how_many(folder)))

    def finish(self) -> None:
        """Wait until nothing is counted."""
        self._counter.finish()

    def _on_counted(self, found: tuple[Path, Kind | None, dict[str, int]]) -> None:
        folder, kind, counts = found
        if folder.name != self.names()[0]:
            return
        total = plural(sum(counts.values()), self.tr("{n} picture"), self.tr("{n} pictures"))
        each = ", ".join(f"{name} {whole(number)}" for name, number in counts.items())
        words = f"{folder.name}: {total}" + (f" ({each})" if each else "")
        say(self.words, ". ".join(filter(None, (words, self._meaning(kind)))))

    def _meaning(self, kind: Kind | None) -> str:
        """Say what a set is for where it is not for test photographs."""
        if kind == "unlabelled":
            return self.tr("Its photographs are unlabelled: the name of the part is not used.")
        if kind == "unknown":
            return self.tr("It holds unknown parts, to all of which “unknown” is the right answer.")
        return self.tr("It is used for choosing settings, not for testing.") if kind == "tune" else ""

    def _names(self, name: str, tip: str) -> QComboBox:
        made = QComboBox()
        made.setEditable(True)
        made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        made.setAccessibleName(name)
        made.setToolTip(tip)
        made.currentTextChanged.connect(lambda _: self.count())
        made.currentTextChanged.connect(lambda _: self.changed.emit())
        return made


def _kind(folder: Path) -> Kind | None:
    """What a set is for; None where that cannot be read, which whoever tests on it says."""
    try:
        return kind_of(folder)
    except S2RError:
        return None


def _offer(box: QComboBox, names: list[str], first: str) -> None:
    if [box.itemText(at) for at in range(box.count())] != names:
        text = box.currentText()
        box.blockSignals(True)
        box.clear()
        box.addItems(names)
        box.setCurrentIndex(box.findText(text or first))
        box.setCurrentText(text or first)
        box.blockSignals(False)
