"""Having a model answer about what a place shows: the two threads behind the step Live, as one thing to listen to."""

from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from shiboken6 import isValid

from s2rlab.deploy.sources import Folder, Place
from s2rlab_ui.frames import FrameThread
from s2rlab_ui.live import Answer, LiveThread
from s2rlab_ui.steady import MOMENT
from s2rlab_ui.words import whole

SILENT_MS = 5000  # without an answer, after which that is said: a camera or a driver may hang without a word


class Watching(QObject):
    """Opens a model, takes pictures, and hands on the answers; all in threads."""

    opened = Signal(object)  # ModelFacts
    answered = Signal(object)  # Answer
    lost = Signal(str)  # no pictures come, and why; they are waited for
    failed = Signal(str)  # the model cannot be used; no pictures are taken any more
    changed = Signal()  # it runs, or does not any more

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.taking: FrameThread | None = None
        self._leaving: list[FrameThread] = []
        self._coming = False  # pictures come
        self._silence = QTimer(self, interval=SILENT_MS, singleShot=True)
        self._silence.timeout.connect(self._on_silence)
        self._classifying = LiveThread(self)
        self._classifying.classified.connect(self._on_classified)
        self._classifying.opened.connect(self.opened)
        self._classifying.failed.connect(self._on_failed)
        self.set_threshold, self.look_at = self._classifying.set_threshold, self._classifying.look_at

    @property
    def running(self) -> bool:
        """Whether pictures are being taken."""
        return self.taking is not None

    def open(self, model: Path) -> None:
        """Have a model open, in the version that is on disk now."""
        self._open(model, again=False)

    def fit(self, room: QSize) -> None:
        """Make pictures for showing as large as fit into so many pixels."""
        self._classifying.fit(room)

    def start(self, model: Path, place: Place) -> None:
        """Take pictures of a place from now on, instead of what was looked at before."""
        self.stop()
        self._classifying.weigh(0.0 if isinstance(place, Folder) else MOMENT)  # a folder's show one thing after another
        self._classifying.seen()
        self._open(model, again=True)
        self.taking = FrameThread(place, self._classifying.submit, self)
        self.taking.lost.connect(self._on_lost)
        self.taking.found.connect(self._on_found)
        self.taking.start()
        self._silence.start()
        self.changed.emit()

    def stop(self) -> None:
        """Take no more pictures."""
        if self.taking is None:
            return
        self._silence.stop()
        gone, self.taking, self._coming = self.taking, None, False
        gone.leave()  # not waited for: a camera that hangs would hold the window up
        gone.finished.connect(gone.deleteLater)
        self._leaving = [*(thread for thread in self._leaving if isValid(thread)), gone]
        self.changed.emit()

    def finish(self) -> None:
        """End the threads and wait for them."""
        self.stop()
        for thread in self._leaving:
            if isValid(thread):
                thread.finish()
        self._classifying.finish()

    def _open(self, model: Path, *, again: bool) -> None:
        self._classifying.open(model, again=again)
        if not self._classifying.isRunning():
            self._classifying.start()

    def _on_classified(self, answer: Answer) -> None:
        if self.running and self._coming:  # not of a picture from before the camera was stopped or unplugged
            self._silence.start()
            self.answered.emit(answer)
        self._classifying.seen()

    def _on_lost(self, why: str) -> None:
        if self.sender() is self.taking:  # not of a camera that was left meanwhile
            self._silence.stop()
            self._coming = False
            self.lost.emit(why)

    def _on_found(self) -> None:
        if self.sender() is self.taking:
            self._coming = True

    def _on_silence(self) -> None:
        words = self.tr("No new picture for {n} s; if that stays so, unplug the camera and plug it in again.")
        self.lost.emit(words.format(n=whole(self._silence.interval() / 1000)))

    def _on_failed(self, text: str) -> None:
        self.stop()
        self.failed.emit(text)
