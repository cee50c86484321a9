"""The step Live answers: what is in front of the camera."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from s2rlab_ui.context import Context
from s2rlab_ui.live import UNKNOWN, Answer, ModelFacts
from s2rlab_ui.panels.keeping import Keeping
from s2rlab_ui.panels.live_side import STAGING, LiveSide, Missing
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.sentences import sentence_words
from s2rlab_ui.theme import set_role
from s2rlab_ui.watching import Watching
from s2rlab_ui.widgets.basic import button
from s2rlab_ui.widgets.hint import Hint
from s2rlab_ui.widgets.live_view import LiveView


class LivePanel(Panel):
    """A camera, or what stands in for one; the newest picture is classified."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Live"), self.tr("What is in front of the camera?"))
        self.action = button(self.tr("Start"), self.toggle)
        self.answer: Answer | None = None  # about the picture that is shown
        self._facts: ModelFacts | None = None
        self._refused = self._was_running = False
        self.watching = Watching(self)
        self.keeping = Keeping(context, self)
        self.side = LiveSide(context, self)
        self.picker, self.source, self.sureness = self.side.picker, self.side.source, self.side.sureness
        self.threshold = self.sureness.slider
        self._make_view()
        self._listen()
        keep = self.section(self.tr("Keep pictures for testing"), self.keeping.box)
        self.build(self._stack, [*self.side.what_and_where(), keep, self.side.how_sure()])  # keep: without scrolling

    def _make_view(self) -> None:
        self.view = LiveView()
        self.label = self.view.label
        self._hint = Hint(
            "",
            self.tr("A folder of pictures or a video can be dropped here; it stands in for a camera."),
            [self.way],
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._hint)
        self._stack.addWidget(self.view)

    def _listen(self) -> None:
        self.side.model_chosen.connect(self._on_model)
        self.side.place_chosen.connect(self._on_place)
        self.side.threshold_changed.connect(self.watching.set_threshold)
        self.side.square_changed.connect(lambda on: self.watching.look_at(whole=not on))
        self.watching.look_at(whole=not self.side.square.isChecked())
        self.keeping.box.asked.connect(self.capture)
        self.keeping.box.changed.connect(self._enable_keeping)
        self.keeping.said.connect(self._on_kept)
        self.view.picture.sized.connect(self.watching.fit)
        self.watching.opened.connect(self._on_opened)
        self.watching.answered.connect(self._on_answer)
        self.watching.lost.connect(self._on_lost)
        self.watching.failed.connect(self._on_failed)
        self.watching.changed.connect(self._on_changed)
        self.context.workspace.project.changed.connect(lambda _: self._on_project())

    # What the window asks

    @property
    def model(self) -> Path | None:
        """The model that is chosen."""
        return self.picker.model

    @property
    def running(self) -> bool:
        """Whether pictures are being taken."""
        return self.watching.running

    @property
    def _missing(self) -> Missing:
        return self.side.missing(trained=self.context.workspace.snapshot.value.trained, refused=self._refused)

    def needs(self) -> str:
        """A model and a camera."""
        return self._missing.rail

    def state_words(self) -> str:
        """Say what it sees."""
        if not self.running:
            return self.tr("ready")
        if self.answer is None:
            return self.label.words or self.tr("starting")
        unknown = self.answer.label == UNKNOWN
        return self.tr("sees an unknown part") if unknown else self.tr("sees {label}").format(label=self.label.words)

    def refresh(self) -> None:
        """List the models and photo sets there are; a model that was exported anew is opened anew."""
        snapshot = self.context.workspace.snapshot.value
        self.picker.offer(snapshot)
        labels = self._facts.labels if self._facts else ()
        self.keeping.box.offer(self.project, list(snapshot.photo_sets), sorted({*snapshot.classes, *labels}))
        self._open()
        self._enable()

    def shown(self) -> None:
        """Look for cameras, and go on where it rested."""
        self.source.cameras.follow(True)
        self._open()
        if self._was_running:
            self.start()

    def hidden(self) -> None:
        """Rest while another step is open: the camera is free for other programs."""
        self._was_running = self.running
        self.source.cameras.follow(False)
        self.watching.stop()

    def shut(self) -> None:
        """End the threads."""
        self.hidden()
        self.watching.finish()
        self.keeping.finish()
        self.side.finish()

    def drop(self, paths: list[Path]) -> None:
        """Open a model that was dropped, or let a video, a folder or pictures stand in for a camera."""
        self.side.take(paths, self.project.cache / STAGING)

    # What the user does

    def toggle(self) -> None:
        """Start or stop."""
        if self.running:
            self.watching.stop()
        else:
            self.start()

    def start(self) -> None:
        """Classify picture after picture."""
        if self.model is None or self.source.place is None:
            return
        self.answer, self._refused = None, False
        self.watching.start(self.model, self.source.place)
        self._stack.setCurrentIndex(1)
        self.view.show_waiting(self.tr("Waiting for the first picture…"))
        self.view.picture.setFocus()  # so that the space bar keeps pictures and does not press “Stop”

    def capture(self) -> None:
        """File the picture shown into photos/<set>/<class>."""
        if self.answer is not None and self.keeping.keep(self.answer.picture):
            self.view.picture.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep a picture with the space bar, wherever the focus is not on something that needs it."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat() and self.keeping.box.button.isEnabled():
            self.capture()
        else:
            super().keyPressEvent(event)

    def _on_project(self) -> None:
        self.watching.stop()
        self._was_running, self.answer = False, None
        self._stack.setCurrentIndex(0)

    def _on_model(self, model: Path | None) -> None:
        self._facts, self._refused = None, False
        self.sureness.forget()
        if model is None:
            self.watching.stop()
        self._open()
        self._enable()

    def _on_place(self) -> None:
        if self.running:
            self.start()
        self._enable()

    # Pictures and answers

    def _open(self) -> None:
        """Have the chosen model open; not before somebody looks, for it takes memory."""
        if self.model is not None and self.isVisible():
            self.watching.open(self.model)

    def _on_opened(self, facts: ModelFacts) -> None:
        self._facts, self._refused = facts, False
        self.picker.describe(facts)
        self.sureness.offer(facts.threshold)
        if self.context.workspace.project.value is not None:  # closed, it may be, while the model was opened
            self.refresh()

    def _on_changed(self) -> None:
        if not self.running and self.answer is not None:
            self.view.show_stop()
        elif not self.running:  # nothing came: there is nothing to look at
            self._stack.setCurrentIndex(0)
        self._enable()

    def _on_answer(self, answer: Answer) -> None:
        self.answer = answer
        if self.view.show_answer(answer, self._facts.provider if self._facts else ""):
            self.state_changed.emit()
        self._enable_keeping()

    def _on_lost(self, why: str) -> None:
        self.answer = None
        self.view.show_loss(sentence_words(why))
        self._enable()

    def _on_failed(self, text: str) -> None:
        self.answer, self._refused = None, True
        self.picker.refuse()
        self._stack.setCurrentIndex(0)
        self._enable()
        self.context.messages.fault(text)

    def _enable(self) -> None:
        missing = self._missing
        if self.action is not None:
            self.action.setText(self.tr("Stop") if self.running else self.tr("Start"))
            self.action.setEnabled(self.running or not missing.rail)
        self._hint.text.setText(missing.hint)
        self.point(missing.way, missing.step)  # without a model, the way to where one comes from is the next action
        self._enable_keeping()
        self.state_changed.emit()

    def _enable_keeping(self) -> None:
        self.keeping.box.allow(there=self.answer is not None)
        self._light()

    def _light(self) -> None:
        """Once it runs and it was said what is shown, keeping the picture is the next action, not stopping.

        Where no camera is found, choosing a folder in its place is.
        """
        super()._light()
        lost = not self.running and self.source.place is None and not self.way.text()
        set_role(self.source.folder, role="primary" if lost else "")
        if lost and self.action is not None:
            set_role(self.action, role="")
        keep = self.keeping.box.button
        next_one = self.running and keep.isEnabled()
        set_role(keep, role="primary" if next_one else "")
        if next_one and self.action is not None:
            set_role(self.action, role="")

    def _on_kept(self, words: str) -> None:
        self.view.picture.flash(words)
        self.view.picture.setFocus()
