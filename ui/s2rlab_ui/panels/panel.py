"""What all steps have in common: a title with its question, one large surface, an inspector, one next action."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLayout, QPushButton, QVBoxLayout, QWidget

from s2rlab.project import Project
from s2rlab_ui.context import Context
from s2rlab_ui.job import Job
from s2rlab_ui.messages import Message
from s2rlab_ui.theme import set_role
from s2rlab_ui.widgets.basic import BAR, GRID, MARGIN, OnePress, SteadyScroll, boxed, button, column, label, row

INSPECTOR = 320  # pixels


class Panel(QWidget):
    """One step; subclasses fill the surface and the inspector."""

    go_on = Signal()  # to the next step
    step_asked = Signal(int)  # position of a step that is to be opened
    state_changed = Signal()

    def __init__(self, context: Context, title: str, question: str, next_text: str = "") -> None:
        super().__init__()
        self.context = context
        self.action: QPushButton | None = None  # this step's own deed
        self.next = button(next_text, self.go_on.emit)
        self.next.setVisible(bool(next_text))
        self.way = button("", lambda: self.step_asked.emit(self._goal), "primary")  # to where what is missing is made
        self.way.setParent(self)
        self.way.hide()
        self._goal = 0
        self._late = QTimer(self, interval=0, singleShot=True)  # while nobody sees it
        self._late.timeout.connect(self._catch_up)
        self._title = column(label(title, "title"), label(question, "muted", wrap=True), spacing=0)
        self._head = row(boxed(self._title), spacing=MARGIN)
        self._head.setStretch(0, 1)
        context.workspace.project.changed.connect(self._follow)  # an empty one has no news of its folders
        context.workspace.snapshot.changed.connect(self._follow)
        context.jobs.changed.connect(self._follow)

    @property
    def project(self) -> Project:
        """The open project; panels are shown only while there is one."""
        project = self.context.workspace.project.value
        assert project is not None
        return project

    def build(
        self,
        surface: QWidget | QLayout,
        inspector: Sequence[QWidget | QLayout | None],
        *tools: QWidget,
        above: Sequence[QWidget] = (),
    ) -> None:
        """Lay the panel out; `tools` go beside the title, what is `above` the buttons does not scroll away."""
        for tool in tools:
            self._head.addWidget(tool)
        left = column(self._head, spacing=MARGIN)
        if isinstance(surface, QWidget):
            left.addWidget(surface, 1)
        else:
            left.addLayout(surface, 1)
        OnePress(self).watch(*(each for each in (self.action, self.next, self.way) if each is not None))
        footer = column(*(widget for widget in (*above, self.action, self.next) if widget is not None))
        inner = column(*inspector, None, spacing=MARGIN)
        body = boxed(inner, "inspectorBody")
        inner.setContentsMargins(MARGIN, MARGIN, MARGIN - BAR, MARGIN)
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(SteadyScroll(body), 1)
        side.addWidget(boxed(footer, "", MARGIN))
        right = boxed(side, "inspector")
        right.setFixedWidth(INSPECTOR)
        whole = row(boxed(left, "page", MARGIN), right, spacing=0)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self._follow()

    def section(self, title: str, *items: QWidget | QLayout | None) -> QVBoxLayout:
        """Group settings under a heading."""
        return column(label(title, "heading"), *items, spacing=GRID)

    def point(self, words: str = "", position: int = 0) -> None:
        """Make the way to another step the one filled button; without words there is none."""
        self.way.setText(words)
        self.way.setVisible(bool(words))
        self._goal = position

    def is_done(self) -> bool:
        """Whether the next step has what it needs; then the way there is the filled button."""
        return False

    def state_words(self) -> str:
        """Say this step's state in the rail."""
        return ""

    def needs(self) -> str:
        """Say what must be there before this step makes sense; empty when it is."""
        return ""

    def refresh(self) -> None:
        """Show the project as it is now."""

    def shown(self) -> None:
        """The step has been opened."""

    def hidden(self) -> None:
        """Another step has been opened."""

    def shut(self) -> None:
        """Let go of threads: the window closes."""

    def drop(self, paths: list[Path]) -> None:
        """Take files that were dropped and that this step is for."""

    def run_job(self, arguments: Sequence[str | Path], title: str, lane: str = "", *, quiet: bool = False) -> Job:
        """Start a task on the open project; failures go to the messages."""
        job = Job([str(argument) for argument in arguments], title, lane=lane, quiet=quiet)
        job.root = self.context.workspace.project.value.root if self.context.workspace.project.value else None
        about = f"job {id(job)}"
        job.failed.connect(lambda why, log: self._on_failure(job, Message(why, "fault", log, about=about)))
        job.state_changed.connect(lambda state: self.context.messages.withdraw(about) if state == "waiting" else None)
        job.reported.connect(self._on_note)
        if not quiet:
            job.succeeded.connect(lambda _: self.context.workspace.refresh())
            job.cancelled.connect(self.context.workspace.refresh)
            job.failed.connect(lambda *_: self.context.workspace.refresh())  # what it finished is there
        return self.context.jobs.submit(job)

    def shows(self, job: Job) -> bool:
        """Whether this step says now itself how a job stands: then the message bar does not."""
        return False

    def _on_failure(self, job: Job, message: Message) -> None:
        if self.shows(job):
            self.context.messages.note(message)
        else:
            self.context.messages.post(message)

    def _on_note(self, event: dict[str, Any]) -> None:
        if event["event"] == "note" and event["level"] == "warning":
            self.context.messages.attention(event["text"])

    def slices(self) -> Iterator[None]:
        """Make bit by bit, before anybody asks for the step, what takes long and its constructor has left for later."""
        yield from ()

    def be_late(self, milliseconds: int) -> None:
        """While nobody sees this step, show what is new so much later: all steps at once would block the window."""
        self._late.setInterval(milliseconds)

    def before_showing(self) -> None:
        """Do at once what may still be due."""
        if self._late.isActive():
            self._catch_up()

    def _follow(self, _: object = None) -> None:
        if self.isVisible() or not self.window().isVisible():
            self._catch_up()
        else:
            self._late.start()

    def _catch_up(self) -> None:
        self._late.stop()
        if self.context.workspace.project.value is None:
            return
        self.refresh()
        self._light()
        self.state_changed.emit()

    def _light(self) -> None:
        """Fill the button of the next sensible action, and no other."""
        lost = bool(self.way.text())
        done = self.is_done() and self.next.text() != ""
        set_role(self.next, role="primary" if done and not lost else "")
        if self.action is not None:
            set_role(self.action, role="" if done or lost else "primary")
