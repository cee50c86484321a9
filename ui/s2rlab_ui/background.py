"""Work that would make the window wait, done in threads; answers come back as signals."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from s2rlab.errors import S2RError


class _Task(QRunnable):
    def __init__(self, work: Callable[[], Any], answer: Callable[[Any, Exception | None], None]) -> None:
        super().__init__()
        self._work, self._answer = work, answer

    def run(self) -> None:
        result, error = None, None
        try:
            result = self._work()
        except Exception as problem:
            error = problem
        try:
            self._answer(result, error)
        except RuntimeError:  # whoever asked is gone
            return


class Newest(QObject):
    """Runs one piece of work at a time; of those that wait, only the newest is kept."""

    done = Signal(object)
    failed = Signal(str)
    _answered = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._waiting: Callable[[], Any] | None = None
        self._running = False
        self._answered.connect(self._on_answered)

    def submit(self, work: Callable[[], Any]) -> None:
        """Do this next, instead of whatever waits."""
        self._waiting = work
        self._start()

    def finish(self) -> None:
        """Forget what waits, and wait until nothing runs."""
        self._waiting = None
        self._pool.waitForDone()

    def _start(self) -> None:
        if self._running or self._waiting is None:
            return
        work, self._waiting, self._running = self._waiting, None, True
        self._pool.start(_Task(work, self._answered.emit))

    def _on_answered(self, result: object, error: Exception | None) -> None:
        self._running = False
        try:
            if error is None:
                self.done.emit(result)
            elif isinstance(error, S2RError):
                self.failed.emit(str(error))
            else:
                raise error
        finally:  # what waits is done whatever became of this
            self._start()


class InOrder(QObject):
    """Runs pieces of work one after another, none left out; says when each is over."""

    done = Signal()
    failed = Signal(str)
    _answered = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._answered.connect(self._on_answered)

    def submit(self, work: Callable[[], Any], on_failure: Callable[[], None]) -> None:
        """Do this after all that waits."""
        self._pool.start(_Task(work, lambda _, error: self._answered.emit(error, on_failure)))

    def finish(self) -> None:
        """Wait until all is done."""
        self._pool.waitForDone()

    def _on_answered(self, error: Exception | None, on_failure: Callable[[], None]) -> None:
        try:
            if error is not None:
                on_failure()
                if not isinstance(error, S2RError):
                    raise error
                self.failed.emit(str(error))
        finally:
            self.done.emit()
