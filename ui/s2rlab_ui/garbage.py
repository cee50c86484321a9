"""Python looks for garbage in the window's thread only, and not among what stays for good.

By itself it looks in whatever thread happens to make many objects; a widget in a ring of references would then be
taken away by another thread, which ends the program now and then ("Timers cannot be started from another thread").
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500


class Garbage(QObject):
    """Switches Python's own looking off as long as the window is open."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)
        gc.disable()

    def start(self) -> None:
        """Begin, once everything is loaded: that stays, and going through it each time would take 60 ms."""
        gc.freeze()
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def look(self) -> None:
        """Take away what has become garbage, where Python itself would look now: among the newest objects, or all."""
        made, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if made[generation] > limits[generation]:
                gc.collect(generation)
                return
