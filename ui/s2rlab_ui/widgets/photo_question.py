"""The one question about a dropped folder of photographs: what they are."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from s2rlab_ui.theme import set_role
from s2rlab_ui.widgets.basic import boxed, button, column, label, row, say
from s2rlab_ui.widgets.choice import Choice
from s2rlab_ui.words import plural

WIDEST = 640  # pixels


class PhotoQuestion(QFrame):
    """Asks for the kind of a folder and the name of its set; a click on an answer is the end of it."""

    answered = Signal(object, str, str)  # folder, kind of `s2rlab.data.photo_sets.Kind`, name of the set
    dropped = Signal()  # never mind

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path()
        self._title, self._found = label(role="title", wrap=True), label(role="muted", wrap=True)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the photo set"))
        self.choices = {
            "test": Choice(self.tr("Test photographs")),
            "unlabelled": Choice(self.tr("Unlabelled photographs")),
            "unknown": Choice(self.tr("Unknown parts")),
        }
        for kind, choice in self.choices.items():
            choice.setCheckable(False)
            choice.clicked.connect(lambda _=False, kind=kind: self._answer(kind))
        never_mind = button(self.tr("Never mind"), self.dropped.emit)
        named = row(label(self.tr("Keep them in the project as")), self.name)
        named.setStretch(1, 1)
        inner = column(self._title, self._found, *self.choices.values(), named, row(None, never_mind), spacing=12)
        body = boxed(inner)
        body.setMaximumWidth(WIDEST)
        middle = row(None, body, None)
        middle.setStretch(1, 100)
        self.setLayout(column(None, middle, None))

    def ask(
        self, folder: Path, classes: list[str], known: list[str], left_out: Sequence[str] = (), loose: int = 0
    ) -> None:
        """Ask about a folder.

        Parameters
        ----------
        classes
            Its sub-folders with pictures.
        known
            Parts of the project.
        left_out
            Names of what was dropped and holds no picture.
        loose
            Pictures that lie in none of the sub-folders.
        """
        self.folder = folder
        self._title.setText(self.tr("What are the photographs in “{name}”?").format(name=folder.name))
        remarks = self._remarks(classes, known, left_out, loose if classes else 0)
        say(self._found, " ".join(remarks), "attention" if remarks else "")
        test = self.choices["test"]
        test.setEnabled(bool(classes))
        test.say(
            self.tr("Sorted by part ({names}). How many does it get right?").format(names=_some(classes))
            if classes
            else self.tr("Needs one sub-folder for each part, named as the part is.")
        )
        self.choices["unlabelled"].say(self.tr("Nobody says which part is on which. What does it answer?"))
        self.choices["unknown"].say(self.tr("Other things. It should say “unknown” to all of them."))
        self.name.setText(folder.name)
        (test if classes else self.choices["unlabelled"]).setFocus()

    def _remarks(self, classes: list[str], known: list[str], left_out: Sequence[str], loose: int) -> list[str]:
        """Say what will not be used, or not be counted."""
        found = []
        if left_out:
            text = self.tr("Left out, as there are no pictures in it: {names}.")
            found.append(text.format(names=_some(list(left_out))))
        if loose:
            one = self.tr("1 picture lies in no part’s folder: as test photographs it is left out.")
            many = self.tr("{n} pictures lie in no part’s folder: as test photographs they are left out.")
            found.append(plural(loose, one, many))
        strangers = [name for name in classes if name not in known]
        if strangers and known:
            text = self.tr("No part of this project is called {names}; such photographs are shown but not counted.")
            found.append(text.format(names=_some(strangers)))
        return found

    def light(self, on: bool) -> None:
        """Fill the answer that suits what was found, or none."""
        suits = "test" if self.choices["test"].isEnabled() else "unlabelled"
        for kind, choice in self.choices.items():
            set_role(choice, role="primary" if on and kind == suits else "")
            choice.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Never mind, by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def _answer(self, kind: str) -> None:
        self.answered.emit(self.folder, kind, self.name.text().strip() or self.folder.name)


def _some(names: list[str]) -> str:
    """List a few names, and say that there are more."""
    return ", ".join(names[:4]) + (" …" if len(names) > 4 else "")
