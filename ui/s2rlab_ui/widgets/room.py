"""What a set will take: time, room on the disk, whether there is so much, and the trash that could be emptied."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from s2rlab.project import Project
from s2rlab_ui import estimates, removal
from s2rlab_ui.background import Newest
from s2rlab_ui.scan import Snapshot
from s2rlab_ui.widgets.basic import button, column, label, say
from s2rlab_ui.words import disk, duration, whole

TIGHT = 0.9  # of the free room: beyond, it is worth a word
WORTH = 50e6  # bytes of trash worth speaking of


@dataclass(frozen=True, slots=True)
class _Found:
    free: int  # bytes
    trash: int  # bytes
    picture_bytes: float  # a pixel; 0: not known
    folder: Path


class Room(QWidget):
    """Words below the settings; the disk is asked in a thread."""

    answered = Signal()
    emptied = Signal()
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.words, self.space = label(wrap=True), label(wrap=True)
        self.empty = button("", self._ask_to_empty, "link")
        self._found: _Found | None = None
        self._project: Project | None = None
        self.folder: Path | None = None  # that was asked about last; None: the project's
        self._asker, self._emptier = Newest(self), Newest(self)
        self._asker.done.connect(self._on_found)
        self._emptier.done.connect(self._on_emptied)
        for each in (self._asker, self._emptier):
            each.failed.connect(self.failed)
        self.setLayout(column(self.words, self.space, self.empty, spacing=4))
        self.empty.hide()

    @property
    def picture_bytes(self) -> float:
        """What a picture with its mask takes here, a pixel; 0 while not known."""
        return self._found.picture_bytes if self._found else 0.0

    def ask(self, project: Project, folder: Path | None, snapshot: Snapshot) -> None:
        """Ask the disk again, for pictures in `folder` or in the project."""
        self._project, self.folder = project, folder
        target = folder or project.root
        finished = [each for each in snapshot.datasets if each.finished]

        def find() -> _Found:
            sizes = estimates.bytes_a_pixel(finished[-1]) if finished else 0.0
            return _Found(removal.free_space(target), removal.trash_size(project), sizes, target)

        self._asker.submit(find)

    def say(self, images: int, guess: estimates.Estimate, wrong: str = "") -> bool:
        """Say what a set takes, or what is `wrong` with its name; true if it fits."""
        if wrong:
            say(self.words, wrong, "attention")
            return True
        text = self.tr("{n} pictures, about {time} and {size} on disk.").format(
            n=whole(images), time=duration(guess.seconds), size=disk(guess.size)
        )
        say(self.words, text if guess.measured else text + " " + self.tr("(Not measured on this machine yet.)"))
        return self._say_space(guess.size)

    def finish(self) -> None:
        """End the threads."""
        self._asker.finish()
        self._emptier.finish()

    def _say_space(self, size: float) -> bool:
        found = self._found
        if found is None or size < TIGHT * found.free:
            free = self.tr("{size} are free there.").format(size=disk(found.free)) if found else ""
            say(self.space, free)
            self.space.setProperty("role", "muted")
            return True
        fits = size <= found.free
        text = (
            self.tr("That nearly fills the disk of {folder}: {size} are free.")
            if fits
            else self.tr("Not enough room: {size} are free on the disk of {folder}. Make fewer or smaller pictures, or "
                         "free some room.")
        )  # fmt: skip
        say(self.space, text.format(folder=found.folder, size=disk(found.free)), "attention" if fits else "fault")
        return fits

    def _on_found(self, found: _Found) -> None:
        self._found = found
        self.empty.setVisible(found.trash > WORTH)
        self.empty.setText(self.tr("Empty the trash ({size})").format(size=disk(found.trash)))
        self.answered.emit()

    def _ask_to_empty(self) -> None:
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Empty the trash"))
        box.setText(self.tr("Deleted parts, sets and runs of this project are gone for good then."))
        yes = box.addButton(self.tr("Empty the trash"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        if box.clickedButton() is yes:
            self.empty_trash()

    def empty_trash(self) -> None:
        """Delete what is in the trash for good."""
        project = self._project
        if project is not None:
            self._emptier.submit(lambda: removal.empty_trash(project))

    def _on_emptied(self, _: object) -> None:
        self.empty.hide()
        self.emptied.emit()
