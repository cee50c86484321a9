"""Edits of a project that can be taken back."""

import time
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QTimer
from PySide6.QtGui import QUndoCommand, QUndoStack

from s2rlab.project import Moves, Project
from s2rlab_ui.background import InOrder
from s2rlab_ui.store import Store

VALUE_EDIT = 1  # id of the edits of one slider's movement, which become one
PAUSE = 1.0  # seconds: after so long without a change the next key or turn of the wheel is another edit


class ValueEdit(QUndoCommand):
    """Another value for a cell; edits with the same key that follow each other quickly are taken back together.

    Parameters
    ----------
    held
        The slider is held by the mouse: however long it rests, the movement goes on.
    """

    def __init__(self, cell: Store[Any], new: Any, text: str, key: str = "", *, held: bool = False) -> None:
        super().__init__(text)
        self._cell, self._old, self._new, self._key = cell, cell.value, new, key
        self._changed, self._held = time.monotonic(), held

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
        if not other._held and other._changed - self._changed > PAUSE:
            return False
        self._new, self._changed = other._new, other._changed
        return True


class Asked(Protocol):
    """What an edit has to know of the workspace."""

    undo: QUndoStack
    may_move: Callable[[Moves], bool]


class PartsEdit(QUndoCommand):
    """Folders of parts that move, one edit after another in a thread.

    One that fails when it is first made leaves the list of edits; one that cannot be taken back, or made again, stays
    where it was in the list, so that it can be tried once more.

    Parameters
    ----------
    asked
        Says whether folders may move now; when they may not, its list of edits goes back to where it was.
    done
        The folders have moved already: the import does that.
    """

    def __init__(
        self,
        text: str,
        project: Project,
        queue: InOrder,
        moves: Moves,
        asked: Asked,
        *,
        done: bool = False,
    ) -> None:
        super().__init__(text)
        self._project, self._queue, self._moves, self._done = project, queue, moves, done
        self._asked = asked
        self._failed = False  # when it was first made
        self._made = done  # at least once

    def redo(self) -> None:
        """Make the change."""
        self._carry_out(self._moves, self._asked.undo.undo, 1)

    def undo(self) -> None:
        """Take it back."""
        self._carry_out(self._moves.back(), self._asked.undo.redo, 0)

    def _carry_out(self, moves: Moves, back: Callable[[], None], passed: int) -> None:
        """Move folders; `back` moves the list of edits over this one again, which it has `passed` (1) or not (0)."""
        if self._done:  # already, or not to be done at all
            self._done = False
        elif self._failed:
            self.setObsolete(True)
        elif not self._asked.may_move(moves):
            self._done = True
            QTimer.singleShot(0, self._asked.undo, lambda: back())  # Qt has counted it as done
        else:
            self._queue.submit(lambda: self._move(moves), lambda: self._give_up(back, passed))

    def _move(self, moves: Moves) -> None:
        self._project.carry_out(moves)
        self._made = True

    def _give_up(self, back: Callable[[], None], passed: int) -> None:
        if not self._made:
            self._failed = True
        elif self._asked.undo.command(self._asked.undo.index() - passed) is self:  # and nothing was done since
            self._done = True
            back()
