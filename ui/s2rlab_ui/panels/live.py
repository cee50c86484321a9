"""The step Live answers: what is in front of the camera."""

import itertools
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QLayout,
    QLineEdit,
    QSizePolicy,
    QSlider,
    QStackedWidget,
    QWidget,
)

from s2rlab.errors import S2RError
from s2rlab_ui.context import Context
from s2rlab_ui.live import UNKNOWN, Answer, LiveThread
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.scan import PICTURES
from s2rlab_ui.widgets.basic import boxed, button, column, label, row, say
from s2rlab_ui.widgets.hint import Hint
from s2rlab_ui.widgets.shares import Shares

FRAME_MS = 500  # of a folder that stands in for a camera
MODEL_OF_RUN = Path("export") / "model.onnx"


class LivePanel(Panel):
    """A folder stands in for a camera; the newest frame is classified."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Live"), self.tr("What is in front of the camera?"))
        self.action = button(self.tr("Start"), self.toggle)
        self.thread_: LiveThread | None = None
        self.answer: Answer | None = None
        self.model: Path | None = None
        self.folder: Path | None = None
        self._files: list[Path] = []
        self._turn = itertools.count()
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._next_frame)
        self._make_view()
        self._make_side()
        self.build(self._stack, self._side)

    def _make_view(self) -> None:
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.picture.setAccessibleName(self.tr("Picture of the camera"))
        self.label = label(role="live")
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sure, self.figures = label(role="heading"), label(role="muted")
        view = column(self.picture, self.label, row(None, self.sure, None), row(None, self.figures, None))
        view.setStretch(0, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(
            Hint(
                self.tr("Choose a folder of pictures, then “Start”"),
                self.tr("The folder stands in for a camera: its pictures come one after another."),
            )
        )
        self._stack.addWidget(boxed(view))

    def _make_side(self) -> None:
        self.models = QComboBox()
        self.models.activated.connect(lambda _: self._choose_model(_path(self.models.currentData())))
        self._folder_words = label(role="caption", wrap=True)
        self.threshold = QSlider(Qt.Orientation.Horizontal)
        self.threshold.setRange(0, 100)
        self.threshold.setAccessibleName(self.tr("How sure it must be, percent"))
        self.threshold.setToolTip(self.tr("Confidence threshold: below it the answer is “unknown”"))
        self.threshold.setValue(50)
        self._threshold_words = label(role="caption")
        self.threshold.valueChanged.connect(self._on_threshold)
        self.set_name, self.class_name = QLineEdit("bench"), QComboBox()
        self.class_name.setEditable(True)
        self.class_name.setAccessibleName(self.tr("What it really is"))
        self.capture_button = button(self.tr("Keep this picture (space)"), self.capture)
        self.capture_button.setShortcut("Space")
        self._top = Shares()
        self._side: list[QWidget | QLayout | None] = [
            self.section(self.tr("Model"), self.models, button(self.tr("Open an .onnx file…"), self._choose_file)),
            self.section(
                self.tr("Camera"), button(self.tr("Folder of pictures…"), self._choose_folder), self._folder_words
            ),
            self.section(self.tr("How sure it must be"), self.threshold, self._threshold_words),
            self.section(
                self.tr("Keep pictures for testing"),
                column(label(self.tr("Photo set"), "caption"), self.set_name, spacing=4),
                column(label(self.tr("What it really is"), "caption"), self.class_name, spacing=4),
                self.capture_button,
            ),
            self._top,
        ]
        self._on_threshold(50)

    # What the window asks

    def needs(self) -> str:
        """A trained run or a model."""
        trained = self.model or any(run.has_checkpoint for run in self.context.workspace.snapshot.value.runs)
        return "" if trained else self.tr("needs a trained run")

    def state_words(self) -> str:
        """Say what it sees."""
        if self._timer.isActive() and self.answer is not None:
            return self.tr("sees {label}").format(label=self.answer.label)
        return self.tr("ready")

    def refresh(self) -> None:
        """List the models there are."""
        chosen = self.models.currentData()
        self.models.clear()
        for run in reversed(self.context.workspace.snapshot.value.runs):
            if (run.folder / MODEL_OF_RUN).is_file():
                self.models.addItem(run.name, str(run.folder / MODEL_OF_RUN))
        if self.model is not None and self.models.findData(str(self.model)) < 0:
            self.models.addItem(self.model.name, str(self.model))
        if self.models.count() == 0:
            self.models.addItem(self.tr("none: test or export a run first"), "")
        at = self.models.findData(chosen or "")
        self.models.setCurrentIndex(max(at, 0))
        if self.model is None:
            self.model = _path(self.models.currentData())
        labels = self.context.workspace.snapshot.value.classes
        if [self.class_name.itemText(at) for at in range(self.class_name.count())] != labels:
            self.class_name.clear()
            self.class_name.addItems(labels)
        self._enable()

    def hidden(self) -> None:
        """Rest while another step is open."""
        self.stop()

    def shut(self) -> None:
        """End the thread."""
        self.stop()
        if self.thread_ is not None:
            self.thread_.finish()

    def drop(self, paths: list[Path]) -> None:
        """Open a model that was dropped."""
        self._choose_model(next(path for path in paths if path.suffix.lower() == ".onnx"))
        self.refresh()
        self.models.setCurrentIndex(self.models.findData(str(self.model)))

    # What the user does

    def toggle(self) -> None:
        """Start or stop."""
        if self._timer.isActive():
            self.stop()
        else:
            self.start()

    def start(self) -> None:
        """Classify the folder's pictures, one after another."""
        if self.model is None or not self._files:
            return
        if self.thread_ is None:
            self.thread_ = LiveThread(self)
            self.thread_.classified.connect(self._on_answer)
            self.thread_.failed.connect(self._on_failed)
            self.thread_.opened.connect(self._on_opened)
            self.thread_.start()
        self.thread_.set_threshold(self.threshold.value() / 100)
        self.thread_.open(self.model)
        self._stack.setCurrentIndex(1)
        self._next_frame()
        self._timer.start()
        self._enable()

    def stop(self) -> None:
        """Stop, keeping the last picture."""
        self._timer.stop()
        self._enable()

    def use_folder(self, folder: Path) -> None:
        """Let a folder stand in for a camera."""
        self.folder = folder
        self._files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in PICTURES)
        words = self.tr("{n} pictures in {folder}").format(n=f"{len(self._files):,}", folder=folder)
        say(self._folder_words, words)
        self._enable()

    def capture(self) -> None:
        """File the picture shown into photos/<set>/<class>."""
        if self.answer is None:
            return
        try:
            folder = self.project.photos(self.set_name.text().strip()) / self.class_name.currentText().strip()
            folder.mkdir(parents=True, exist_ok=True)
        except (S2RError, OSError) as error:
            self.context.messages.fault(str(error))
            return
        path = folder / time.strftime(f"%Y%m%d-%H%M%S-{next(self._turn):04d}.jpg")
        if _image(self.answer.frame).save(str(path), quality=95):
            self.context.messages.info(self.tr("Kept as {file}.").format(file=path.relative_to(self.project.root)))
            self.context.workspace.refresh()
        else:
            self.context.messages.fault(self.tr("{file}: cannot be written; is the disk full?").format(file=path))

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open a model"), "", "ONNX (*.onnx)")
        if name:
            self.drop([Path(name)])

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder of pictures"))
        if name:
            self.use_folder(Path(name))

    def _choose_model(self, model: Path | None) -> None:
        self.model = model
        if self.thread_ is not None and model is not None:
            self.thread_.open(model)
        self._enable()

    def _on_threshold(self, value: int) -> None:
        say(self._threshold_words, self.tr("at least {n} %, else “unknown”").format(n=value))
        if self.thread_ is not None:
            self.thread_.set_threshold(value / 100)

    # Frames and answers

    def _next_frame(self) -> None:
        if self._files and self.thread_ is not None:
            path = self._files[next(self._turn) % len(self._files)]
            frame = read_frame(path)
            if frame is not None:
                self.thread_.submit(frame)

    def _on_opened(self, labels: tuple[str, ...], provider: str) -> None:
        self._provider = provider

    _provider = ""

    def _on_answer(self, answer: Answer) -> None:
        self.answer = answer
        known = answer.label != UNKNOWN
        say(self.label, answer.label if known else self.tr("unknown"), "ok" if known else "attention")
        say(self.sure, self.tr("{n} % sure").format(n=f"{answer.sure * 100:.0f}"))
        unit = self.tr("processor") if self._provider.startswith("CPU") else self.tr("graphics card")
        words = self.tr("{ms} ms a picture on the {unit} ({provider})")
        say(self.figures, words.format(ms=f"{answer.milliseconds:.0f}", unit=unit, provider=self._provider))
        self._top.show_shares(answer.top)
        pixmap = QPixmap.fromImage(_image(answer.frame))
        room = self.picture.size()
        self.picture.setPixmap(
            pixmap.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        )
        self.capture_button.setEnabled(True)
        self.state_changed.emit()

    def _on_failed(self, text: str) -> None:
        self.stop()
        self.context.messages.fault(text)

    def _enable(self) -> None:
        running = self._timer.isActive()
        if self.action is not None:
            self.action.setText(self.tr("Stop") if running else self.tr("Start"))
            self.action.setEnabled(running or (self.model is not None and bool(self._files)))
        self.capture_button.setEnabled(self.answer is not None)


def _path(text: str | None) -> Path | None:
    return Path(text) if text else None


def read_frame(path: Path) -> NDArray[np.uint8] | None:
    """Read a picture as (H, W, 3) RGB; None if it cannot be read."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        return None
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def _image(frame: NDArray[np.uint8]) -> QImage:
    height, width, _ = frame.shape
    return QImage(frame.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
