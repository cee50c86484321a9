"""Taking pictures of a camera, or of what stands in for one, in a thread."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

from s2rlab.deploy.sources import Frame, Lost, Place, watch

LEAVE_MS = 5000  # a camera that hangs is left behind after so long


class FrameThread(QThread):
    """Takes pictures and hands each on; says when none come, and when they come again."""

    lost = Signal(str)
    found = Signal()

    def __init__(self, place: Place, take: Callable[[Frame], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place, self._take = place, take
        self._over = threading.Event()

    def leave(self) -> None:
        """Take no more; the thread ends by itself."""
        self._over.set()

    def finish(self) -> None:
        """End the thread and wait for it."""
        self.leave()
        if not self.wait(LEAVE_MS):
            self.terminate()
            self.wait()

    def run(self) -> None:
        """Watch until the end."""
        try:
            self._watch()
        except Exception as error:  # such as a picture for which there is no memory; it must not end in silence
            words = self.tr("No pictures can be taken ({why}); press “Stop”, then “Start”.")
            self.lost.emit(words.format(why=str(error) or type(error).__name__))

    def _watch(self) -> None:
        missing = True
        for each in watch(self._place, self._over):
            if self._over.is_set():
                return
            if isinstance(each, Lost):
                self.lost.emit(each.why)
            else:
                if missing:
                    self.found.emit()
                self._take(each)
            missing = isinstance(each, Lost)
