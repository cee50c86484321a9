"""The step Train answers: is it learning, and when is it ready."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QStackedWidget

from s2rlab_ui import asked, estimates, removal
from s2rlab_ui.background import Newest
from s2rlab_ui.context import Context
from s2rlab_ui.jobs import HEAVY
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.panels.run_desk import RunDesk
from s2rlab_ui.positions import GENERATE
from s2rlab_ui.run_lines import RunFacts, facts_of, is_listed, run_lines
from s2rlab_ui.spaces import kept_space
from s2rlab_ui.training_jobs import follow, options_of
from s2rlab_ui.widgets.basic import boxed, button, column
from s2rlab_ui.widgets.hint import Hint
from s2rlab_ui.widgets.log_view import show_log
from s2rlab_ui.widgets.runs_table import RunsTable
from s2rlab_ui.widgets.train_setup import TrainSetup
from s2rlab_ui.words import plural, whole

if TYPE_CHECKING:
    from s2rlab_ui.job import Job


class TrainPanel(Panel):
    """Three choices, the runs there are, and the course of one."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, self.tr("Train"), self.tr("Is it learning, and when is it ready?"), self.tr("Next: Results")
        )
        self.action = button(self.tr("Train"), self.train)
        self.jobs: dict[str, Job] = {}  # by the run's name
        self.runs, self.setup = RunsTable(), TrainSetup()
        self.recipes = self.setup.recipes
        self.desk = RunDesk(context, self.jobs, self)
        self.view = self.desk.view
        self._facts: Mapping[str, RunFacts] = {}
        self._listed: object = None
        self.lister = Newest(self)
        self._stack = QStackedWidget()
        self._hint = Hint("", "", [self.way])
        self._stack.addWidget(self._hint)
        surface = column(self.runs, self.view, spacing=12)
        surface.setStretch(1, 1)
        self._stack.addWidget(boxed(surface))
        self._connect()
        self.build(self._stack, [self.setup])

    def _connect(self) -> None:
        self.runs.chosen.connect(self.desk.show_run)
        self.setup.changed.connect(self._estimate)
        self.view.go_on_asked.connect(self.go_on_with_run)
        self.view.stop_asked.connect(self.stop_run)
        self.view.log_asked.connect(self.show_log)
        self.view.delete_asked.connect(self.delete_run)
        QShortcut(Qt.Key.Key_Delete, self.runs, self.delete_run, context=Qt.ShortcutContext.WidgetShortcut)
        self.lister.done.connect(self._on_facts)
        self.context.workspace.project.changed.connect(self._on_project)

    # What the window asks

    def is_done(self) -> bool:
        """A run can be tested: one that is ready, or was stopped and has kept its best state."""
        active = [name for name, job in self.jobs.items() if not job.is_over]
        return any(run.has_checkpoint and run.name not in active for run in self.context.workspace.snapshot.value.runs)

    def needs(self) -> str:
        """Pictures."""
        finished = any(dataset.finished for dataset in self.context.workspace.snapshot.value.datasets)
        return "" if finished else self.tr("needs pictures")

    def state_words(self) -> str:
        """Say what trains, or count the runs."""
        active = [job for job in self.jobs.values() if not job.is_over]
        if active:
            waiting = sum(job.state == "waiting" for job in active)
            if not waiting:
                return self.tr("training…")
            text = self.tr("{n} training, {waiting} waiting") if waiting < len(active) else self.tr("{waiting} waiting")
            return text.format(n=whole(len(active) - waiting), waiting=whole(waiting))
        runs = self.context.workspace.snapshot.value.runs
        if ready := [run for run in runs if run.finished]:
            return plural(len(ready), self.tr("1 run ready"), self.tr("{n} runs ready"))
        stopped = any(run.has_checkpoint for run in runs)
        return self.tr("stopped, best kept") if stopped else self.tr("not trained yet")

    def shows(self, job: "Job") -> bool:
        """The run that is looked at says why it ended."""
        return self.isVisible() and self.desk.job is job

    def refresh(self) -> None:
        """Show the runs there are."""
        snapshot = self.context.workspace.snapshot.value
        self.setup.show_project(snapshot, self._names())
        self._show_lines()
        self._estimate()
        if snapshot is not self._listed:
            self._listed = snapshot
            self.lister.submit(lambda: facts_of(snapshot))
            self.desk.read()

    def slices(self) -> Iterator[None]:
        """Make the plots."""
        yield from self.view.curves.slices()

    def shut(self) -> None:
        """End the threads."""
        self.desk.finish()
        self.lister.finish()

    # What the user does

    def train(self) -> None:
        """Start a training, or put it in line behind the others."""
        if self.setup.problem:
            self.context.messages.attention(self.setup.problem)
            return
        name = self.setup.run_name
        options = self.setup.arguments(kept_space(self.context.workspace) if self.setup.streamed else None)
        asked.remember(self.context.settings, self.project.run(name).root, options)
        self._start(name, options)

    def go_on_with_run(self) -> None:
        """Go on with the chosen run."""
        name = self.runs.current
        run, job = self.context.workspace.snapshot.value.run(name), self.jobs.get(name)
        if job is not None and job.can_go_on and job in self.context.jobs.all:
            self.context.jobs.go_on(job)
        elif run is not None:
            options = asked.recall(self.context.settings, run.folder) or options_of(run)
            self._start(name, [*options, "--resume"])
        self.desk.show_run(name)

    def stop_run(self) -> None:
        """Stop the chosen run, or take it out of the line."""
        job = self.jobs.get(self.runs.current)
        if job is not None:
            job.cancel()

    def delete_run(self) -> None:
        """Move the chosen run to the trash, from where it can be taken back; one that waits leaves the line."""
        name = self.runs.current
        run = self.context.workspace.snapshot.value.run(name)
        job = self.jobs.get(name)
        if job is not None and job.state == "waiting":
            job.cancel()
        elif run is None and job is not None and job.is_over:  # it ended before there was anything
            self.jobs.pop(name)
            self._show_lines()
        elif run is not None and removal.delete_folder(self.context, run.folder, name):
            self.jobs.pop(name, None)

    def show_log(self) -> None:
        """Open what the chosen run has written."""
        name = self.runs.current
        job = self.jobs.get(name)
        if name:
            show_log(name, job.log if job else (), self, self.project.run(name).log)

    def _start(self, name: str, options: list[str]) -> None:
        job = self.run_job(["train", self.project.root, *options], self.tr("Train {name}").format(name=name), HEAVY)
        self.jobs[name] = job
        follow(job, self.context)
        job.reported.connect(lambda event: self.desk.on_event(name, event))
        job.state_changed.connect(lambda _: self._on_over(name) if job.is_over else None)
        self._catch_up()  # the rail's words too
        self.runs.choose(name)

    def _on_over(self, name: str) -> None:
        """Read anew what the run's files tell, though the project may have no other news."""
        snapshot = self.context.workspace.snapshot.value
        self.lister.submit(lambda: facts_of(snapshot))
        self.desk.on_over(name)

    # Showing

    def _estimate(self) -> None:
        """Say how long each choice takes here, and whether there is what it needs."""
        self.setup.say_times(estimates.Speeds.of(self.context.settings))
        self._say_hint()
        if self.action is not None:
            self.action.setEnabled(self.setup.is_ready)

    def _on_project(self, _: object) -> None:
        """Forget the trainings of another project: its runs may have the same names."""
        self.jobs.clear()
        self._facts = {}
        self.desk.show_run("")
        self._follow()

    def _on_facts(self, facts: Mapping[str, RunFacts]) -> None:
        self._facts = facts
        self._show_lines()

    def _names(self) -> list[str]:
        names = [run.name for run in self.context.workspace.snapshot.value.runs]
        return names + [name for name, job in self.jobs.items() if name not in names and is_listed(job)]

    def _show_lines(self) -> None:
        snapshot = self.context.workspace.snapshot.value
        self.runs.show_lines(run_lines(snapshot, self.jobs, self.context.jobs, self._facts))
        self._stack.setCurrentIndex(1 if self.runs.names else 0)
        if self.runs.current != self.desk.name:
            self.desk.show_run(self.runs.current)
        else:
            self.desk.show_state()

    def _say_hint(self) -> None:
        lacks = self.needs() and not self.runs.names and not self.setup.streamed
        if lacks:
            words = self.tr("It learns from pictures of the parts: make a set of them first.")
            self._hint.say(self.tr("There are no pictures to learn from yet"), words)
            self.point(self.tr("Go to Generate"), GENERATE)
        else:
            self._hint.say(self.tr("Nothing trained yet"), self.tr("Choose how thorough it shall be, then “Train”."))
            self.point()
        self._light()
