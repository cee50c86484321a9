"""Classifying what a camera sees: a thread that answers about whichever picture is newest."""

import threading
import time
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image
from PySide6.QtCore import QObject, QSize, Qt, QThread, Signal
from PySide6.QtGui import QImage

from s2rlab.deploy.sources import Frame, Picture
from s2rlab.errors import S2RError
from s2rlab_ui.steady import Steady

if TYPE_CHECKING:
    from s2rlab.deploy.classifier import Classifier, WhyCpu

UNKNOWN = "unknown"
BILINEAR = Image.Resampling.BILINEAR  # averages where it makes smaller
RATE_OVER = 20  # pictures a rate is taken over
LOOK = 1.0  # seconds between two looks whether the model's file has changed
SHOWN = QSize(1280, 960)  # pixels, until it is known how much room a picture has
LARGEST = 16_000_000  # pixels a model is given; more would not fit into a small computer's memory


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """What an opened model says about itself."""

    labels: tuple[str, ...]
    threshold: float  # its own, 0 to 1
    provider: str  # ONNX Runtime's name of what computes
    why_cpu: "WhyCpu" = ""  # why no graphics card computes


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model says about the newest pictures."""

    picture: Picture  # the part of the camera's picture that was classified, (H, W, 3) RGB
    shown: QImage  # the same, as large as it is shown
    label: str  # what the pictures of the last moment agree on; "unknown" below the threshold
    top: tuple[tuple[str, float], ...]  # the likeliest classes and their chances, in places that stay
    newest: tuple[str, float]  # what this picture alone says, and how sure, 0 to 1
    threshold: float  # that was asked for, 0 to 1
    milliseconds: float  # the model took
    latency: float = 0.0  # milliseconds from the camera's picture to the answer
    rate: float = 0.0  # answers a second, lately; 0: not known yet

    @property
    def likeliest(self) -> tuple[str, float]:
        """The likeliest class of the last moment and its chance."""
        return max(self.top, key=lambda each: each[1])


class LiveThread(QThread):
    """Opens a model, then classifies whatever picture is newest.

    The model is opened again when its file has changed. After an answer the next comes only once `seen` was called:
    a window that is busy gets the newest answer then, not a queue of old ones.
    """

    opened = Signal(object)  # ModelFacts
    classified = Signal(object)  # Answer
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wake = threading.Condition()
        self._frame: Frame | None = None
        self._model: Path | None = None  # wanted
        self._asked = self._again = self._ending = False
        self._classifier: Classifier | None = None
        self._version: tuple[object, ...] = ()  # of the model that was opened, or could not be
        self._look_at = 0.0  # seconds of time.monotonic()
        self._threshold: float | None = None
        self._whole = True
        self._room = SHOWN
        self._steady = Steady()
        self._free = threading.Event()
        self._free.set()
        self._times: deque[float] = deque(maxlen=RATE_OVER)

    def open(self, model: Path, *, again: bool = False) -> None:
        """Answer with this model from now on; `again`: try once more if it could not be opened or has failed."""
        with self._wake:
            self._model, self._asked, self._again = model, True, self._again or again
            self._wake.notify()

    def submit(self, frame: Frame) -> None:
        """Classify this picture next; one that still waits is dropped."""
        with self._wake:
            self._frame = frame
            self._wake.notify()

    def seen(self) -> None:
        """The last answer is shown: give the next."""
        self._free.set()

    def set_threshold(self, threshold: float | None) -> None:
        """Answer "unknown" below this, 0 to 1; None: the model's own."""
        self._threshold = threshold

    def look_at(self, *, whole: bool) -> None:
        """Classify whole pictures, or the square in their middle: models are trained on squares."""
        self._whole = whole

    def fit(self, room: QSize) -> None:
        """Make pictures for showing as large as fit into so many pixels."""
        self._room = room

    def weigh(self, moment: float) -> None:
        """Weigh the answers of the last `moment` seconds together, from now on; see `Steady`."""
        self._steady = Steady(moment)

    def finish(self) -> None:
        """End the thread and wait for it."""
        with self._wake:
            self._ending = True
            self._wake.notify()
        self.wait()

    def run(self) -> None:
        """Classify until the end."""
        while True:
            with self._wake:
                self._wake.wait_for(lambda: self._ending or self._asked or self._frame is not None)
                if self._ending:
                    return
                asked, again, self._asked, self._again = self._asked, self._again, False, False
                frame, self._frame = self._frame, None
                model = self._model
            if model is not None and (asked or time.monotonic() >= self._look_at):
                self._keep_open(model, again=again)
            if self._classifier is not None and frame is not None:
                self._answer(self._classifier, frame)

    def _keep_open(self, model: Path, *, again: bool) -> None:
        """Have the model open in the version that is on disk now; one that is gone goes on answering."""
        self._look_at = time.monotonic() + LOOK
        version = _version(model)
        gone = len(version) == 1 and self._classifier is not None and self._version[:1] == version
        if not gone and (version != self._version or (again and self._classifier is None)):
            self._version = version
            self._classifier = self._open(model)

    def _open(self, model: Path) -> "Classifier | None":
        from s2rlab.deploy.classifier import Classifier  # ONNX Runtime takes a moment to load

        self._times.clear()
        self._steady.forget()
        try:
            made = Classifier(model)
        except S2RError as error:
            self.failed.emit(str(error))
            return None
        except Exception as error:  # ONNX Runtime raises what it likes; nothing may end this thread
            words = self.tr("{file}: cannot be used here ({why}); export the run again, or choose another model.")
            self.failed.emit(words.format(file=model.name, why=_first_line(error)))
            return None
        self.opened.emit(ModelFacts(made.labels, made.threshold, made.provider, made.why_cpu))
        return made

    def _answer(self, classifier: "Classifier", frame: Frame) -> None:
        try:
            answer = self._classify(classifier, frame)
        except Exception as error:  # such as a graphics card that went away or has no memory left
            words = self.tr("The model stopped answering ({why}); press “Start” to open it again.")
            self.failed.emit(words.format(why=_first_line(error)))
            self._classifier = None  # until it is opened anew
            return
        if self._free.is_set():
            self._free.clear()
            self.classified.emit(answer)

    def _classify(self, classifier: "Classifier", frame: Frame) -> Answer:
        picture = frame.picture if self._whole else middle(frame.picture)
        start = time.perf_counter()
        chances = classifier.probabilities([_manageable(picture)])[0]
        now = time.perf_counter()
        threshold = classifier.threshold if self._threshold is None else self._threshold
        newest = classifier.answer(chances, threshold)
        settled = self._steady.weigh(newest, chances, now)
        return Answer(
            picture=picture,
            shown=_fitted(picture, self._room),
            label=settled.label,
            top=tuple((classifier.labels[at], float(settled.chances[at])) for at in settled.rows),
            newest=(newest, float(chances.max())),
            threshold=threshold,
            milliseconds=1000 * (now - start),
            latency=1000 * (now - frame.taken),
            rate=self._rate(now),
        )

    def _rate(self, now: float) -> float:
        self._times.append(now)
        return (len(self._times) - 1) / (now - self._times[0]) if len(self._times) > 1 else 0.0


def middle(picture: Picture) -> Picture:
    """Cut the square out of the middle of a picture."""
    height, width = picture.shape[:2]
    side = min(height, width)
    top, left = (height - side) // 2, (width - side) // 2
    return np.ascontiguousarray(picture[top : top + side, left : left + side])


def _version(model: Path) -> tuple[object, ...]:
    """What tells one version of a file from the next; its path alone where there is none."""
    try:
        found = model.stat()
    except OSError:
        return (model,)
    return model, found.st_mtime_ns, found.st_size, found.st_ino


def _manageable(picture: Picture) -> Picture:
    """Make a picture that is too large smaller by averaging blocks of its pixels."""
    factor = 1
    while picture.shape[0] * picture.shape[1] > LARGEST * factor**2:
        factor += 1
    return picture if factor == 1 else np.asarray(Image.fromarray(picture).reduce(factor))


def _fitted(picture: Picture, room: QSize) -> QImage:
    """Give a picture to Qt, not larger than it is painted: making it smaller there would hold the window up.

    Pillow does it, for it lets other threads run meanwhile; Qt's own scaling, called from Python, does not.
    """
    height, width, _ = picture.shape
    fitted = QSize(width, height).scaled(room, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    if fitted.width() < width:
        scaled = Image.fromarray(picture).resize((fitted.width(), fitted.height()), BILINEAR, reducing_gap=2.0)
        return QImage(scaled.tobytes(), *scaled.size, 3 * scaled.width, QImage.Format.Format_RGB888).copy()
    return QImage(picture.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def _first_line(error: Exception) -> str:
    return next(iter(str(error).splitlines()), "") or type(error).__name__
