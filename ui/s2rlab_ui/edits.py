"""Edits of a project that can be taken back."""

import time
from typing import Any

from PySide6.QtGui import QUndoCommand

from s2rlab.project import Moves, Project
from s2rlab_ui.background import InOrder
from s2rlab_ui.store import Store

VALUE_EDIT = 1  # id of the edits of one slider's movement, which become one
PAUSE = 1.0  # seconds: after so long without a change the next movement is another edit


class ValueEdit(QUndoCommand):
    """Another value for a cell; edits with the same key that follow each other quickly are taken back together."""

    def __init__(self, cell: Store[Any], new: Any, text: str, key: str = "") -> None:
        super().__init__(text)
        self._cell, self._old, self._new, self._key = cell, cell.value, new, key
        self._changed = time.monotonic()

    def redo(self) -> None:
        """Make the change."""
        self._cell.set(self._new)

    def undo(self) -> None:
        """Take it back."""
        self._cell.set(self._old)

    def id(self) -> int:
        """Tell Qt which edits may be merged."""
        return VALUE_EDIT if self._key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in the next edit of the same movement."""
        if not isinstance(other, ValueEdit) or other._cell is not self._cell or other._key != self._key:
            return False
        if other._changed - self._changed > PAUSE:
            return False
        self._new, self._changed = other._new, other._changed
        return True


class PartsEdit(QUndoCommand):
    """Folders of parts that move, one edit after another in a thread; one that fails leaves the list of edits.

    Parameters
    ----------
    done
        The folders have moved already: the import does that.
    """

    def __init__(self, text: str, project: Project, queue: InOrder, moves: Moves, *, done: bool = False) -> None:
        super().__init__(text)
        self._project, self._queue, self._moves, self._done = project, queue, moves, done
        self._failed = False

    def redo(self) -> None:
        """Make the change."""
        if self._done:
            self._done = False
        else:
            self._carry_out(self._moves)

    def undo(self) -> None:
        """Take it back."""
        self._carry_out(self._moves.back())

    def _carry_out(self, moves: Moves) -> None:
        if self._failed:
            self.setObsolete(True)
        else:
            project = self._project
            self._queue.submit(lambda: project.carry_out(moves), self._give_up)

    def _give_up(self) -> None:
        self._failed = True
