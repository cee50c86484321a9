"""The run that is looked at: what its folder tells, and what its job tells meanwhile, put into the view."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer

from s2rlab_ui import asked
from s2rlab_ui.background import Newest
from s2rlab_ui.context import Context
from s2rlab_ui.job import Job
from s2rlab_ui.run_history import Kept, Pass, RunHistory, Usage, read_history, read_kept
from s2rlab_ui.scan import RunEntry
from s2rlab_ui.sentences import sentence_words
from s2rlab_ui.training_jobs import time_left
from s2rlab_ui.widgets.run_view import RunView

PATIENCE_MS = 150  # for a folder to be read: drawing the plots empty first would cost as much as drawing them


class RunDesk(QObject):
    """Shows one run at a time; files are read in a thread."""

    def __init__(self, context: Context, jobs: Mapping[str, Job], parent: QObject) -> None:
        super().__init__(parent)
        self.view = RunView(context.theme)
        self._context, self._jobs = context, jobs
        self.name = ""
        self._history, self._passes = RunHistory(""), dict[int, Pass]()
        self._kept: Kept | None = None
        self._unread = False
        self.reader, self._kept_reader = Newest(self), Newest(self)
        self.reader.done.connect(self._on_history)
        self._kept_reader.done.connect(self._on_kept)

    @property
    def job(self) -> Job | None:
        """The run's job in this session."""
        return self._jobs.get(self.name)

    def show_run(self, name: str) -> None:
        """Look at another run; empty: at none. What was shown stays for the moment that its folder takes to be read."""
        self.name = name
        self._history, self._passes, self._kept = RunHistory(name), {}, None
        self._unread = True
        if self.read() and (self.job is None or self.job.is_over):
            QTimer.singleShot(PATIENCE_MS, self, self._clear)
        else:
            self._clear()

    def read(self) -> bool:
        """Read all that the run's folder tells; false when there is none."""
        project = self._context.workspace.project.value
        if not self.name or project is None:
            return False
        folder = project.run(self.name).root
        self.reader.submit(lambda: read_history(folder))
        return True

    def on_event(self, name: str, event: dict[str, Any]) -> None:
        """Take in what the job of a run tells."""
        if name != self.name:
            return
        match event["event"]:
            case "epoch":
                made = Pass.of(event)
                self._passes[made.number] = made
                self._read_kept()
                self._show_course()
            case "usage":
                self.view.show_usage(Usage.of(event))
            case "progress":
                self.show_state()

    def on_over(self, name: str) -> None:
        """Take in that the job of a run is over, whether or not the project has other news."""
        if name == self.name:
            self._show_course()
            self.read()

    def show_state(self) -> None:
        """Say how the run stands now, as soon as something is known of it."""
        if self._unread:
            return
        run, job, passes = self._run(), self.job, max(self._passes, default=0)
        if job is None or job.is_over:
            failure = "" if run is not None and run.finished else self._failure(job)
            self.view.show_end(run, passes=passes, best=self._kept, failure=failure)
            return
        line = self._context.jobs.waiting(job.lane)
        place = line.index(job) + 1 if job in line else 1
        self.view.show_job(
            job,
            place=place,
            passes=passes,
            planned=self._planned(),
            left=time_left(job, self._context),
            best=self._kept,
        )

    def finish(self) -> None:
        """End the threads."""
        self.reader.finish()
        self._kept_reader.finish()

    def _clear(self) -> None:
        """Show nothing of the last run any longer, unless there is something of this one."""
        if self._unread:
            self._unread = False
            self.view.show_usage(Usage())
            self._show_course()

    def _run(self) -> RunEntry | None:
        return self._context.workspace.snapshot.value.run(self.name)

    def _planned(self) -> int:
        run, job = self._run(), self.job
        given = asked.option(job.arguments, "--epochs") if job else ""
        return int(given or (run.setting("epochs") if run else 0) or 0)

    def _failure(self, job: Job | None) -> str:
        """Say why it ended before its end; empty: it was told to."""
        if job is not None:
            return job.message if job.state == "failed" else ""
        if self._history.failure or not self._history.cut:
            return sentence_words(self._history.failure)
        why = self.tr("the computer was switched off, or memory ran out. “Go on” takes it up again.")
        return self.tr("{name}: was ended from outside: {why}").format(name=self.name, why=why)

    def _read_kept(self) -> None:
        """Read which state is kept now: a small file, where the whole course may be long."""
        project = self._context.workspace.project.value
        if project is not None:
            name, folder = self.name, project.run(self.name).root
            self._kept_reader.submit(lambda: (name, read_kept(folder)))

    def _on_kept(self, found: tuple[str, Kept | None]) -> None:
        name, kept = found
        if name == self.name and kept is not None:
            self._kept = kept
            self._show_course()

    def _on_history(self, history: RunHistory) -> None:
        if history.name != self.name:
            return
        self._history, self._unread = history, False
        self._kept = history.best or self._kept
        self._passes = {each.number: each for each in history.passes} | self._passes
        over = self.job is None or self.job.is_over
        if over or history.usage.device:
            self.view.show_usage(history.usage, running=not over)
        self._show_course()

    def _show_course(self) -> None:
        job = self.job
        passes = [self._passes[at] for at in sorted(self._passes)]
        running = job is not None and not job.is_over
        self.view.show_passes(passes, self._planned(), self._kept, running=running)
        self.show_state()
