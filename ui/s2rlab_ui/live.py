"""Classifying what a camera sees, in a thread that keeps only the newest frame."""

import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QThread, Signal

from s2rlab.errors import S2RError

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model says about one frame."""

    frame: NDArray[np.uint8]  # (H, W, 3) RGB
    label: str  # "unknown" below the threshold
    sure: float  # 0 to 1
    top: tuple[tuple[str, float], ...]  # likeliest first
    milliseconds: float


class LiveThread(QThread):
    """Opens a model, then classifies whatever frame is newest."""

    opened = Signal(object, str)  # labels, provider
    classified = Signal(object)  # Answer
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wake = threading.Condition()
        self._frame: NDArray[np.uint8] | None = None
        self._model: Path | None = None
        self._threshold: float | None = None
        self._ending = False

    def open(self, model: Path) -> None:
        """Answer with this model from now on."""
        with self._wake:
            self._model = model
            self._wake.notify()

    def submit(self, frame: NDArray[np.uint8]) -> None:
        """Classify this frame next; one that still waits is dropped."""
        with self._wake:
            self._frame = frame
            self._wake.notify()

    def set_threshold(self, threshold: float | None) -> None:
        """Answer "unknown" below this, 0 to 1; None: the model's own."""
        self._threshold = threshold

    def finish(self) -> None:
        """End the thread and wait for it."""
        with self._wake:
            self._ending = True
            self._wake.notify()
        self.wait()

    def run(self) -> None:
        """Classify until the end."""
        classifier: Any = None
        while True:
            with self._wake:
                self._wake.wait_for(self._anything_to_do)
                if self._ending:
                    return
                model, self._model = self._model, None
                frame, self._frame = self._frame, None
            if model is not None:
                classifier = self._open(model)
            if classifier is not None and frame is not None:
                self._classify(classifier, frame)

    def _anything_to_do(self) -> bool:
        return self._ending or self._model is not None or self._frame is not None

    def _open(self, model: Path) -> Any:
        from s2rlab.deploy.classifier import Classifier  # ONNX Runtime takes a moment to load

        try:
            classifier = Classifier(model)
        except S2RError as error:
            self.failed.emit(str(error))
            return None
        self.opened.emit(classifier.labels, classifier.provider)
        return classifier

    def _classify(self, classifier: Any, frame: NDArray[np.uint8]) -> None:
        start = time.perf_counter()
        chances = classifier.probabilities([frame])[0]
        taken = 1000 * (time.perf_counter() - start)
        order = np.argsort(-chances)[:5]
        top = tuple((classifier.labels[at], float(chances[at])) for at in order)
        label = classifier.answer(chances, self._threshold)
        self.classified.emit(Answer(frame, label, float(chances.max()), top, taken))
