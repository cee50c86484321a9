"""What a set will take: time, room on the disk, whether there is so much, and the trash that could be emptied."""

from dataclasses import dataclass
from itertools import count
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from s2rlab.errors import S2RError
from s2rlab.project import Project
from s2rlab.scene.space import RandomizationSpace
from s2rlab_ui import estimates, removal
from s2rlab_ui.background import Newest
from s2rlab_ui.scan import DatasetEntry, Snapshot, read_json
from s2rlab_ui.seeds import MOST_SEED
from s2rlab_ui.widgets.basic import button, column, label, say
from s2rlab_ui.words import disk, duration, plural

TIGHT = 0.9  # of the free room: beyond, it is worth a word
LEAST = 1e6  # bytes said
WORTH = 50e6  # bytes of trash worth speaking of


Wanted = tuple[RandomizationSpace, int]  # what the pictures of a set depend on: what varies, and the seed


@dataclass(frozen=True, slots=True)
class _Found:
    free: int  # bytes
    trash: int  # bytes
    picture_bytes: float  # a pixel; 0: not known
    folder: Path
    begun: tuple[tuple[str, Wanted], ...]  # sets there are
    writable: bool


class Room(QWidget):
    """Words below the settings; the disk is asked in a thread."""

    answered = Signal()
    emptied = Signal()
    other_seed_asked = Signal()  # so that other pictures are made than there are; see `free_seed`
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.words, self.space, self.same = label(wrap=True), label(wrap=True), label(wrap=True)
        self.other = button(self.tr("Make other pictures"), self.other_seed_asked.emit, "link")
        self._wanted: Wanted | None = None
        self.empty = button("", self._ask_to_empty, "link")
        self._found: _Found | None = None
        self._project: Project | None = None
        self.folder: Path | None = None  # that was asked about last; None: the project's
        self._asker, self._emptier = Newest(self), Newest(self)
        self._asker.done.connect(self._on_found)
        self._emptier.done.connect(self._on_emptied)
        for each in (self._asker, self._emptier):
            each.failed.connect(self.failed)
        self.setLayout(column(self.words, self.same, self.other, self.space, self.empty, spacing=4))
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
            begun = tuple(each for dataset in snapshot.datasets if (each := _begun(dataset)) is not None)
            free, trash = removal.free_space(target), removal.trash_size(project)
            return _Found(free, trash, sizes, target, begun, removal.can_write(target))

        self._asker.submit(find)

    def say(
        self,
        images: int,
        guess: estimates.Estimate,
        wrong: str = "",
        wanted: Wanted | None = None,
        *,
        there_are_parts: bool = True,
    ) -> bool:
        """Say what a set takes, or what is `wrong` with its name; true if it fits.

        Parameters
        ----------
        wanted
            What its pictures depend on; a set that has the same ones is named.
        there_are_parts
            Without any there is nothing to say: the step points to where they are added.
        """
        self._wanted = wanted
        for each in (self.same, self.other, self.space):
            each.hide()
        if not there_are_parts:
            say(self.words, "")
            return True
        if wrong or not images:
            say(self.words, wrong or self.tr("Tick at least one class."), "attention")
            return True
        pictures = plural(images, self.tr("1 picture"), self.tr("{n} pictures"))
        say(self.words, self._effort(pictures, guess))
        self._say_same()
        return self._say_space(guess.size)

    def _effort(self, pictures: str, guess: estimates.Estimate) -> str:
        size = disk(max(guess.size, LEAST))
        if guess.measured:
            text = self.tr("{pictures}, about {time} and {size} on disk.")
            return text.format(pictures=pictures, time=duration(guess.seconds), size=size)
        low, high = duration(guess.seconds), duration(estimates.DOUBT * guess.seconds)
        text = self.tr("{pictures}, {low} to {high} and {size} on disk. (Not measured on this machine yet.)")
        return text.format(pictures=pictures, low=low, high=high, size=size)

    @property
    def free_seed(self) -> int:
        """A seed that no set was begun with."""
        seeds = {seed for _, (_, seed) in self._found.begun} if self._found else set()
        first = self._wanted[1] if self._wanted else 0
        return next(seed % MOST_SEED for seed in count(first + 1) if seed % MOST_SEED not in seeds)

    def _say_same(self) -> None:
        begun = self._found.begun if self._found else ()
        same = next((name for name, wanted in begun if wanted == self._wanted), "")
        text = self.tr("“{name}” begins with the same pictures: same settings, same seed.")
        say(self.same, text.format(name=same) if same else "", "attention")
        self.other.setVisible(bool(same))

    def finish(self) -> None:
        """End the threads."""
        self._asker.finish()
        self._emptier.finish()

    def _say_space(self, size: float) -> bool:
        found = self._found
        if found is not None and not found.writable:
            text = self.tr("Nothing can be written to {folder}: choose another one under “More settings”.")
            say(self.space, text.format(folder=found.folder), "fault")
            return False
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


def _begun(dataset: DatasetEntry) -> tuple[str, Wanted] | None:
    """Say what a set was begun with; None where that cannot be read."""
    seed = read_json(dataset.folder / "settings.json").get("seed")
    try:
        return (dataset.name, (RandomizationSpace.load(dataset.folder / "space.json"), int(seed)))  # type: ignore[arg-type]
    except (S2RError, TypeError, ValueError):
        return None
