"""Several folders that go elsewhere together: all of them do, whatever happens in between.

The moves are written down before the first of them and crossed out after the last. What a kill left half done is
finished when the project is opened next.
"""

import contextlib
import uuid
from pathlib import Path

from s2rlab import files
from s2rlab.errors import ConfigError, ProjectError
from s2rlab.values import Value

JOURNALS = "moves"  # folder of what is under way; almost always empty


class Moves(Value):
    """Folders and where they go, relative to the project, in this order."""

    moves: tuple[tuple[str, str], ...] = ()

    def back(self) -> "Moves":
        """Give the moves that undo these."""
        return Moves(moves=tuple((target, source) for source, target in reversed(self.moves)))


def carry_out(root: Path, moves: Moves) -> None:
    """Make all moves, or none.

    Raises
    ------
    ProjectError
        If a folder has gone meanwhile, or something is where it shall go.
    StorageError
        If the system refuses a move; those made before it are taken back.
    """
    _check(root, moves)
    journal = root / JOURNALS / f"{uuid.uuid4().hex}.json"
    if len(moves.moves) > 1:  # one alone is a single step of the system
        files.write_text(journal, moves.model_dump_json())
    done: list[tuple[str, str]] = []
    try:
        for source, target in moves.moves:
            with files.storage_errors(root / source):
                _move(root, source, target)
            done.append((source, target))
    except BaseException:
        for source, target in reversed(done):
            with contextlib.suppress(OSError):
                _move(root, target, source)
        raise
    finally:
        _cross_out(journal)


def finish(root: Path) -> None:
    """Make the moves that a killed program has left undone."""
    for journal in (root / JOURNALS).glob("*.json"):
        with contextlib.suppress(OSError):  # a read-only project is looked at as it is
            try:
                moves = Moves.load(journal).moves
            except ConfigError:  # cut short by a power cut before the first move
                moves = ()
            for source, target in moves:
                if (root / source).exists() and not (root / target).exists():
                    _move(root, source, target)
            _cross_out(journal)


def _check(root: Path, moves: Moves) -> None:
    """Walk through the moves without making them."""
    gone: set[str] = set()
    there: set[str] = set()
    for source, target in moves.moves:
        if source not in there and (source in gone or not (root / source).exists()):
            raise ProjectError(f"{source}: is not there any more: it was deleted for good, or moved by hand.")
        taken = target in there or (target not in gone and (root / target).exists())
        if taken and not _same(root / source, root / target):
            raise ProjectError(f"{target}: is there already; rename or remove one of the two first.")
        gone.add(source)
        there.discard(source)
        there.add(target)
        gone.discard(target)


def _same(one: Path, other: Path) -> bool:
    """Say whether both are one folder: `Nut` and `nut` are, on Windows."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def _move(root: Path, source: str, target: str) -> None:
    (root / target).parent.mkdir(parents=True, exist_ok=True)
    (root / source).rename(root / target)
    for folder in (root / source).parents:
        if folder.parent == root or folder == root:
            break
        try:
            folder.rmdir()
        except OSError:  # something else is in it
            break


def _cross_out(journal: Path) -> None:
    with contextlib.suppress(OSError):
        journal.unlink(missing_ok=True)
        journal.parent.rmdir()
