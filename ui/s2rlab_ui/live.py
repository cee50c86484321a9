"""Classifying what a camera sees: one thread takes pictures, another classifies whichever is newest."""

import threading
import time
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, QThread, Signal

from s2rlab.deploy.sources import Frame, Lost, Picture, Place, watch
from s2rlab.errors import S2RError

if TYPE_CHECKING:
    from s2rlab.deploy.classifier import Classifier

UNKNOWN = "unknown"
TOP = 5  # likeliest classes of an answer
RATE_OVER = 20  # pictures a rate is taken over
LEAVE_MS = 5000  # a camera that hangs is left behind after so long


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """What an opened model says about itself."""

    labels: tuple[str, ...]
    threshold: float  # its own, 0 to 1
    provider: str  # ONNX Runtime's name of what computes


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model says about one picture."""

    picture: Picture  # the part of the camera's picture that was classified, (H, W, 3) RGB
    label: str  # "unknown" below the threshold
    sure: float  # 0 to 1
    top: tuple[tuple[str, float], ...]  # likeliest first
    milliseconds: float  # the model took
    latency: float = 0.0  # milliseconds from the camera's picture to the answer
    rate: float = 0.0  # answers a second, lately; 0: not known yet


class FrameThread(QThread):
    """Takes pictures and hands each on; says when none come, and when they come again."""

    lost = Signal(str)
    found = Signal()

    def __init__(self, place: Place, sink: "LiveThread", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place, self._sink = place, sink
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
        missing = True
        for each in watch(self._place, self._over):
            if self._over.is_set():
                return
            if isinstance(each, Lost):
                self.lost.emit(each.why)
            else:
                if missing:
                    self.found.emit()
                self._sink.submit(each)
            missing = isinstance(each, Lost)


class LiveThread(QThread):
    """Opens a model, then classifies whatever picture is newest."""

    opened = Signal(object)  # ModelFacts
    classified = Signal(object)  # Answer
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wake = threading.Condition()
        self._frame: Frame | None = None
        self._model: Path | None = None
        self._threshold: float | None = None
        self._ending = False
        self._whole = True
        self._times: deque[float] = deque(maxlen=RATE_OVER)

    def open(self, model: Path) -> None:
        """Answer with this model from now on."""
        with self._wake:
            self._model = model
            self._wake.notify()

    def submit(self, frame: Frame) -> None:
        """Classify this picture next; one that still waits is dropped."""
        with self._wake:
            self._frame = frame
            self._wake.notify()

    def set_threshold(self, threshold: float | None) -> None:
        """Answer "unknown" below this, 0 to 1; None: the model's own."""
        self._threshold = threshold

    def look_at(self, *, whole: bool) -> None:
        """Classify whole pictures, or the square in their middle: models are trained on squares."""
        self._whole = whole

    def finish(self) -> None:
        """End the thread and wait for it."""
        with self._wake:
            self._ending = True
            self._wake.notify()
        self.wait()

    def run(self) -> None:
        """Classify until the end."""
        classifier: Classifier | None = None
        while True:
            with self._wake:
                self._wake.wait_for(self._anything_to_do)
                if self._ending:
                    return
                model, self._model = self._model, None
                frame, self._frame = self._frame, None
            if model is not None:
                classifier = self._open(model)
            if classifier is not None and frame is not None and not self._classify(classifier, frame):
                classifier = None  # until it is opened anew

    def _anything_to_do(self) -> bool:
        return self._ending or self._model is not None or self._frame is not None

    def _open(self, model: Path) -> "Classifier | None":
        from s2rlab.deploy.classifier import Classifier  # ONNX Runtime takes a moment to load

        self._times.clear()
        try:
            made = Classifier(model)
        except S2RError as error:
            self.failed.emit(str(error))
            return None
        except Exception as error:  # ONNX Runtime raises what it likes; nothing may end this thread
            words = self.tr("{file}: cannot be used here ({why}); export the run again, or choose another model.")
            self.failed.emit(words.format(file=model.name, why=_first_line(error)))
            return None
        self.opened.emit(ModelFacts(made.labels, made.threshold, made.provider))
        return made

    def _classify(self, classifier: Any, frame: Frame) -> bool:
        """Answer about a picture; false where the model gives none."""
        picture = frame.picture if self._whole else middle(frame.picture)
        start = time.perf_counter()
        try:
            chances = classifier.probabilities([picture])[0]
        except Exception as error:  # such as a graphics card that went away or has no memory left
            words = self.tr("The model stopped answering ({why}); press “Start” to open it again.")
            self.failed.emit(words.format(why=_first_line(error)))
            return False
        now = time.perf_counter()
        order = np.argsort(-chances, kind="stable")[:TOP]
        self.classified.emit(
            Answer(
                picture=picture,
                label=classifier.answer(chances, self._threshold),
                sure=float(chances.max()),
                top=tuple((classifier.labels[at], float(chances[at])) for at in order),
                milliseconds=1000 * (now - start),
                latency=1000 * (now - frame.taken),
                rate=self._rate(now),
            )
        )
        return True

    def _rate(self, now: float) -> float:
        self._times.append(now)
        return (len(self._times) - 1) / (now - self._times[0]) if len(self._times) > 1 else 0.0


def _first_line(error: Exception) -> str:
    return next(iter(str(error).splitlines()), "") or type(error).__name__


def middle(picture: Picture) -> Picture:
    """Cut the square out of the middle of a picture."""
    height, width = picture.shape[:2]
    side = min(height, width)
    top, left = (height - side) // 2, (width - side) // 2
    return np.ascontiguousarray(picture[top : top + side, left : left + side])
