"""The step Live answers: what is in front of the camera."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLayout, QStackedWidget, QWidget
from shiboken6 import isValid

from s2rlab.deploy.sources import Place
from s2rlab.errors import S2RError
from s2rlab_ui.captures import Captures
from s2rlab_ui.context import Context
from s2rlab_ui.live import Answer, FrameThread, LiveThread, ModelFacts
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.sentences import sentence_words
from s2rlab_ui.steps import RESULTS, TRAIN
from s2rlab_ui.widgets.basic import button
from s2rlab_ui.widgets.capture_box import CaptureBox
from s2rlab_ui.widgets.hint import Hint
from s2rlab_ui.widgets.live_view import LiveView
from s2rlab_ui.widgets.model_picker import ModelPicker
from s2rlab_ui.widgets.source_picker import SourcePicker
from s2rlab_ui.widgets.threshold_box import ThresholdBox


class LivePanel(Panel):
    """A camera, or what stands in for one; the newest picture is classified."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Live"), self.tr("What is in front of the camera?"))
        self.action = button(self.tr("Start"), self.toggle)
        self.answer: Answer | None = None
        self.classifying: LiveThread | None = None
        self.taking: FrameThread | None = None
        self._leaving: list[FrameThread] = []
        self._facts: ModelFacts | None = None
        self._opened: tuple[Path, int] | None = None  # model, and when it was written
        self._was_running = self._coming = False  # pictures come
        self.captures = Captures(context.workspace, self)
        self._make_view()
        self._make_side()
        self.build(self._stack, self._side)
        context.workspace.project.changed.connect(lambda _: self._on_project())

    def _make_view(self) -> None:
        self.view = LiveView(self.context.theme)
        self.label = self.view.label
        self._hint = Hint(
            "",
            self.tr("A folder of pictures or a video can be dropped here; it stands in for a camera."),
            [self.way],
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._hint)
        self._stack.addWidget(self.view)

    def _make_side(self) -> None:
        self.picker = ModelPicker()
        self.picker.chosen.connect(self._on_model)
        self.models = self.picker.list
        self.source = SourcePicker()
        self.source.chosen.connect(self._on_place)
        self.square = QCheckBox(self.tr("Only the square in the middle"))
        self.square.setToolTip(self.tr("Models learn from square pictures: a wide one is squeezed unless it is cut"))
        self.square.setChecked(self.context.settings.value("live/square", "true") == "true")
        self.square.toggled.connect(self._on_square)
        self.sureness = ThresholdBox()
        self.threshold = self.sureness.slider
        self.sureness.changed.connect(self._on_threshold)
        self.keep = CaptureBox()
        self.keep.asked.connect(self.capture)
        self.captures.kept.connect(self._on_kept)
        self.keep.changed.connect(self._enable_keeping)
        self.captures.changed.connect(self.keep.count)
        self.capture_button, self.set_name, self.class_name = self.keep.button, self.keep.set_name, self.keep.class_name
        self._side: list[QWidget | QLayout | None] = [
            self.section(self.tr("Model"), self.picker),
            self.section(self.tr("Camera"), self.source, self.square),
            self.section(self.tr("Keep pictures for testing"), self.keep),  # seen without scrolling
            self.section(self.tr("How sure it must be"), self.sureness),
        ]

    # What the window asks

    @property
    def model(self) -> Path | None:
        """The model that is chosen."""
        return self.picker.model

    @property
    def running(self) -> bool:
        """Whether pictures are being taken."""
        return self.taking is not None

    def needs(self) -> str:
        """A trained run or a model."""
        if self.model is None:
            trained = self.context.workspace.snapshot.value.trained
            return self.tr("needs a model") if trained else self.tr("needs a trained run")
        return "" if self.source.place is not None else self.tr("needs a camera")

    def state_words(self) -> str:
        """Say what it sees."""
        if self.running and self.answer is not None:
            return self.tr("sees {label}").format(label=self.label.text())
        return self.tr("ready")

    def refresh(self) -> None:
        """List the models and photo sets there are."""
        snapshot = self.context.workspace.snapshot.value
        self.picker.offer(snapshot)
        labels = self._facts.labels if self._facts else ()
        names = sorted({*snapshot.classes, *labels})
        self.keep.offer(self.project, list(snapshot.photo_sets), names)
        self._enable()

    def shown(self) -> None:
        """Look for cameras, and go on where it rested."""
        self.source.cameras.follow(True)
        self._prepare()
        if self._was_running:
            self.start()

    def hidden(self) -> None:
        """Rest while another step is open: the camera is free for other programs."""
        self._was_running = self.running
        self.source.cameras.follow(False)
        self.stop()

    def shut(self) -> None:
        """End the threads."""
        self.hidden()
        for thread in self._leaving:
            if isValid(thread):
                thread.finish()
        if self.classifying is not None:
            self.classifying.finish()
        self.captures.finish()

    def drop(self, paths: list[Path]) -> None:
        """Open a model that was dropped, or let a video or folder stand in for a camera."""
        for path in paths:
            if path.suffix.lower() == ".onnx":
                self.picker.use(path)
            else:
                self.source.use_path(path)

    # What the user does

    def toggle(self) -> None:
        """Start or stop."""
        if self.running:
            self.stop()
        else:
            self.start()

    def start(self) -> None:
        """Classify picture after picture."""
        place = self.source.place
        if self.model is None or place is None:
            return
        self.stop()
        self._prepare()
        self._stack.setCurrentIndex(1)
        self.view.show_waiting(self.tr("Waiting for the first picture…"))
        assert self.classifying is not None
        self.taking = FrameThread(place, self.classifying, self)
        self.taking.lost.connect(self._on_lost)
        self.taking.found.connect(self._on_found)
        self.taking.start()
        self.view.picture.setFocus()  # so that the space bar keeps pictures and does not press “Stop”
        self._enable()

    def stop(self) -> None:
        """Stop, keeping the last picture."""
        if self.taking is not None:
            gone, self.taking, self._coming = self.taking, None, False
            gone.leave()  # not waited for: a camera that hangs would hold the window up
            gone.finished.connect(gone.deleteLater)
            self._leaving = [*(thread for thread in self._leaving if isValid(thread)), gone]
        self._enable()

    def use_folder(self, folder: Path) -> None:
        """Let a folder stand in for a camera."""
        self.source.use_path(folder)

    def capture(self) -> None:
        """File the picture shown into photos/<set>/<class>."""
        if self.answer is None:
            return
        photo_set, name = self.keep.names()
        if not name:
            self.context.messages.attention(self.tr("Say first what it really is; then keep the picture again."))
            self.class_name.setFocus()
            return
        try:
            self.captures.keep(self.answer.picture, photo_set, name)
        except S2RError as error:
            self.context.messages.fault(str(error))
            return
        self.view.picture.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep a picture with the space bar, wherever the focus is not on something that needs it."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat() and self.capture_button.isEnabled():
            self.capture()
        else:
            super().keyPressEvent(event)

    def _on_project(self) -> None:
        self.stop()
        self._was_running, self.answer = False, None
        self._stack.setCurrentIndex(0)

    def _on_model(self, model: Path | None) -> None:
        self._facts = None
        self.sureness.forget()
        if self.isVisible() or self.classifying is not None:
            self._prepare()
        self._enable()

    def _on_place(self, place: Place | None) -> None:
        if self.running:
            self.start()
        self._enable()

    def _on_square(self, on: bool) -> None:
        self.context.settings.setValue("live/square", "true" if on else "false")
        if self.classifying is not None:
            self.classifying.look_at(whole=not on)

    def _on_threshold(self, least: float) -> None:
        if self.classifying is not None:
            self.classifying.set_threshold(least)

    # Pictures and answers

    def _prepare(self) -> None:
        """Have the chosen model open, in the version that is on disk now."""
        if self.model is None:
            return
        if self.classifying is None or self.classifying.isFinished():
            self.classifying, self._opened = self._make_classifying(), None
        version = (self.model, self.model.stat().st_mtime_ns if self.model.is_file() else 0)
        if version != self._opened:
            self._opened = version
            self.classifying.open(self.model)

    def _make_classifying(self) -> LiveThread:
        made = LiveThread(self)
        made.look_at(whole=not self.square.isChecked())
        made.set_threshold(self.sureness.value)
        made.classified.connect(self._on_answer)
        made.failed.connect(self._on_failed)
        made.opened.connect(self._on_opened)
        made.start()
        return made

    def _on_opened(self, facts: ModelFacts) -> None:
        self._facts = facts
        self.picker.describe(facts)
        self.sureness.offer(facts.threshold)
        if self.context.workspace.project.value is not None:  # closed, it may be, while the model was opened
            self.refresh()

    def _on_answer(self, answer: Answer) -> None:
        if not self.running or not self._coming:  # of a picture from before the camera was stopped or unplugged
            return
        self.answer = answer
        self.view.show_answer(answer, self._facts.provider if self._facts else "")
        self._enable_keeping()
        self.state_changed.emit()

    def _on_lost(self, why: str) -> None:
        if self.sender() is not self.taking:  # of a camera that was left meanwhile
            return
        self.answer, self._coming = None, False
        self.view.show_loss(sentence_words(why))
        self._enable()

    def _on_found(self) -> None:
        if self.sender() is self.taking:
            self._coming = True

    def _on_failed(self, text: str) -> None:
        self.stop()
        self._opened = None
        self._stack.setCurrentIndex(0)
        self.context.messages.fault(text)

    def _enable(self) -> None:
        ready = self.model is not None and self.source.place is not None
        if self.action is not None:
            self.action.setText(self.tr("Stop") if self.running else self.tr("Start"))
            self.action.setEnabled(self.running or ready)
        self._enable_keeping()
        self._hint.text.setText(self._what_to_do())
        self._point()
        self.state_changed.emit()

    def _point(self) -> None:
        """Without a model, the way to where one comes from is the next action."""
        if self.model is not None:
            self.point()
        elif self.context.workspace.snapshot.value.trained:
            self.point(self.tr("Go to Results"), RESULTS)
        else:
            self.point(self.tr("Go to Train"), TRAIN)
        self._light()

    def _enable_keeping(self) -> None:
        self.keep.allow(self.answer is not None)

    def _on_kept(self, path: Path) -> None:
        self.keep.count()
        words = self.tr("✓ Kept as {label} in {set}")
        self.view.picture.flash(words.format(label=path.parent.name, set=path.parent.parent.name))

    def _what_to_do(self) -> str:
        if self.model is None:
            if self.context.workspace.snapshot.value.trained:
                return self.tr("Test or export a run first, or open an .onnx model")
            return self.tr("There is no model yet")
        if self.source.place is None:
            return self.tr("Plug in a camera, or choose a folder or a video")
        return self.tr("Press “Start”")
