"""Edits of a project that can be taken back."""

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QUndoCommand

from s2rlab import files
from s2rlab.errors import ConfigError, S2RError
from s2rlab.project import Part, PartFile, Project, check_name
from s2rlab.scene.space import RandomizationSpace
from s2rlab_ui.store import Store

TRASH = "trash"
SPACE_EDIT = 1  # id of the edits of one slider's movement, which become one


class SpaceEdit(QUndoCommand):
    """A change of what may vary; edits with the same key, made one after another, are taken back together."""

    def __init__(self, cell: Store[RandomizationSpace], new: RandomizationSpace, text: str, key: str) -> None:
        super().__init__(text)
        self._cell, self._old, self._new, self._key = cell, cell.value, new, key

    def redo(self) -> None:
        """Make the change."""
        self._cell.set(self._new)

    def undo(self) -> None:
        """Take it back."""
        self._cell.set(self._old)

    def id(self) -> int:
        """Tell Qt which edits may be merged."""
        return SPACE_EDIT if self._key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in the next edit of the same slider."""
        if not isinstance(other, SpaceEdit) or other._key != self._key:
            return False
        self._new = other._new
        return True


Moves = tuple[Callable[[], None], Callable[[], None]]  # there, and back


class PartsEdit(QUndoCommand):
    """A change of the parts' folders; one that fails says why and leaves the list of edits."""

    def __init__(self, text: str, moves: Moves, after: Callable[[], object], complain: Callable[[str], object]) -> None:
        super().__init__(text)
        (self._there, self._back), self._after, self._complain = moves, after, complain

    def redo(self) -> None:
        """Make the change."""
        self._try(self._there)

    def undo(self) -> None:
        """Take it back."""
        self._try(self._back)

    def _try(self, move: Callable[[], None]) -> None:
        try:
            move()
        except S2RError as error:
            self.setObsolete(True)
            self._complain(str(error))
        self._after()


def removal(project: Project, part: Part) -> Moves:
    """Move a part to the project's trash, or back."""
    trash = project.root / TRASH / part.label / _free(project.root / TRASH / part.label, part.info.variant)
    return lambda: _move(part.folder, trash), lambda: _move(trash, part.folder)


def renaming(project: Project, old: str, new: str) -> Moves:
    """Give a class another name; its variants join those of a class that has that name already.

    Raises
    ------
    ConfigError
        If the name cannot be a folder, or a variant of the same name is there.
    """
    check_name(new, "class name")
    moved = [part for part in project.parts() if part.label == old]
    for part in moved:
        if (project.root / "parts" / new / part.info.variant).exists():
            raise ConfigError(f"{new}/{part.info.variant}: there already; rename or remove one of the two first.")
    names = [part.info.variant for part in moved]
    return lambda: _rename(project, names, old, new), lambda: _rename(project, names, new, old)


def _rename(project: Project, variants: list[str], old: str, new: str) -> None:
    for variant in variants:
        target = project.part_folder(new, variant)
        _move(project.part_folder(old, variant), target)
        info = PartFile.load(target / "part.json").model_copy(update={"label": new})
        files.write_text(target / "part.json", info.model_dump_json(indent=2) + "\n")


def _move(source: Path, target: Path) -> None:
    with files.storage_errors(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(source, target)
        if source.parent.is_dir() and not any(source.parent.iterdir()):
            source.parent.rmdir()


def _free(folder: Path, name: str) -> str:
    number, found = 2, name
    while (folder / found).exists():
        found, number = f"{name}-{number}", number + 1
    return found
