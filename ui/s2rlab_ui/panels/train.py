"""The step Train answers: is it learning, and when is it ready."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QComboBox, QLineEdit, QStackedWidget

from s2rlab_ui import asked, estimates, removal
from s2rlab_ui.background import Newest
from s2rlab_ui.context import Context
from s2rlab_ui.jobs import HEAVY
from s2rlab_ui.names import name_problem
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.run_history import Pass, RunHistory, Usage, read_history
from s2rlab_ui.run_lines import Tested, is_listed, run_lines, tests_of
from s2rlab_ui.sentences import sentence_words
from s2rlab_ui.spaces import kept_space
from s2rlab_ui.steps import GENERATE
from s2rlab_ui.training_jobs import options_of, remember, time_left
from s2rlab_ui.widgets.basic import boxed, button, column, label, say
from s2rlab_ui.widgets.hint import Hint
from s2rlab_ui.widgets.log_view import show_log
from s2rlab_ui.widgets.recipes import Recipes
from s2rlab_ui.widgets.run_view import RunView
from s2rlab_ui.widgets.runs_table import RunsTable
from s2rlab_ui.widgets.train_options import EMBEDDED, TrainOptions
from s2rlab_ui.words import duration, free_name, plural

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
        self.runs, self.view = RunsTable(), RunView(context.jobs, context.theme)
        self.curves = self.view.curves
        self.datasets, self.name, self.options = QComboBox(), QLineEdit(), TrainOptions()
        self.epochs, self.image_size, self.mirror = self.options.epochs, self.options.image_size, self.options.mirror
        self._history, self._passes = RunHistory(""), dict[int, Pass]()
        self._tests: dict[str, Tested] = {}
        self._listed: object = None
        self._reader, self._lister = Newest(self), Newest(self)
        self._stack = QStackedWidget()
        self._hint = Hint("", "", [self.way])
        self._stack.addWidget(self._hint)
        surface = column(self.runs, self.view, spacing=12)
        surface.setStretch(1, 1)
        self._stack.addWidget(boxed(surface))
        self.recipes = Recipes()
        self.choices = self.recipes.choices
        self.recipes.taken.connect(self.options.take)
        self._connect()
        self.build(self._stack, self._inspector())
        self.recipes.take()

    def _inspector(self) -> list[Any]:
        self.options.hide()
        self._fold = button(self.tr("Expert settings"), self._unfold, "link")
        self._wrong = label(wrap=True)
        self._set = boxed(column(label(self.tr("Pictures to learn from"), "caption"), self.datasets, spacing=4))
        self.datasets.setAccessibleName(self.tr("Pictures to learn from"))
        self.name.setAccessibleName(self.tr("Name of the run"))
        name = column(label(self.tr("Name of the run"), "caption"), self.name, self._wrong, spacing=4)
        return [self._set, name, self.recipes, self._fold, self.options]

    def _connect(self) -> None:
        self.runs.chosen.connect(self._show_run)
        self.datasets.activated.connect(lambda _: self._estimate())
        self.name.textChanged.connect(lambda _: self._estimate())
        self.options.changed.connect(self._estimate)
        self.view.go_on_asked.connect(self.go_on_with_run)
        self.view.log_asked.connect(self.show_log)
        self.view.delete_asked.connect(self.delete_run)
        QShortcut(Qt.Key.Key_Delete, self.runs, self.delete_run, context=Qt.ShortcutContext.WidgetShortcut)
        self._reader.done.connect(self._on_history)
        self._lister.done.connect(self._on_tests)

    # What the window asks

    def is_done(self) -> bool:
        """A run can be tested."""
        return any(run.has_checkpoint and run.finished for run in self.context.workspace.snapshot.value.runs)

    def needs(self) -> str:
        """Pictures."""
        finished = any(dataset.finished for dataset in self.context.workspace.snapshot.value.datasets)
        return "" if finished else self.tr("needs pictures")

    def state_words(self) -> str:
        """Say what trains, or count the runs."""
        active = [job for job in self.jobs.values() if not job.is_over]
        if active:
            return self.tr("training…") if len(active) == 1 else self.tr("{n} trainings in line").format(n=len(active))
        runs = [run for run in self.context.workspace.snapshot.value.runs if run.finished]
        return (
            plural(len(runs), self.tr("1 run ready"), self.tr("{n} runs ready")) if runs else self.tr("not trained yet")
        )

    def refresh(self) -> None:
        """Show the runs there are."""
        snapshot = self.context.workspace.snapshot.value
        wanted = self.datasets.currentData()
        self.datasets.clear()
        for dataset in snapshot.datasets:
            if dataset.finished:
                self.datasets.addItem(f"{dataset.name} ({dataset.images:,})", dataset.name)
        self.datasets.setCurrentIndex(max(self.datasets.findData(wanted), 0))
        if not self.name.text() or self.name.text() in self._names():
            self.name.setText(free_name("run", self._names()))
        self._show_lines()
        self._estimate()
        if snapshot is not self._listed:
            self._listed = snapshot
            self._lister.submit(lambda: tests_of(snapshot))
            self._read(self.runs.current)

    def shut(self) -> None:
        """End the threads."""
        self._reader.finish()
        self._lister.finish()

    # What the user does

    def train(self) -> None:
        """Start a training, or put it in line behind the others."""
        name = self.name.text().strip()
        if wrong := name_problem(name, "run name", self._names()):
            self.context.messages.attention(wrong)
            return
        space = kept_space(self.context.workspace) if self.options.streamed else None
        options = ["--name", name, *self.options.options(space)]
        if not self.options.streamed:
            options += ["--dataset", str(self.datasets.currentData())]
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
        self._show_run(name)

    def delete_run(self) -> None:
        """Move the chosen run to the trash; it can be taken back."""
        name = self.runs.current
        run = self.context.workspace.snapshot.value.run(name)
        job = self.jobs.get(name)
        if run is None and job is not None and job.is_over:  # it ended before there was anything
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
        job.reported.connect(lambda event: self._on_event(name, event))
        job.failed.connect(self._on_failed)
        job.succeeded.connect(lambda result: remember(job, result, self.context.settings))
        self.refresh()
        self.runs.choose(name)

    def _unfold(self) -> None:
        self.options.setVisible(self.options.isHidden())
        self._fold.setText(self.tr("Expert settings") if self.options.isHidden() else self.tr("Hide expert settings"))

    # Estimates

    def _estimate(self) -> None:
        """Say how long each choice takes here; settings of the user's own are none of the three."""
        self.recipes.say(self.options.epochs.value(), self.options.image_size.value(), self._time_words)
        self._set.setVisible(not self.options.streamed)
        self._say_hint()
        wrong = name_problem(self.name.text().strip(), "run name", self._names())
        say(self._wrong, wrong, "attention")
        if self.action is not None:
            there = bool(self.context.workspace.snapshot.value.parts) if self.options.streamed else self._images() > 0
            self.action.setEnabled(there and not wrong)

    def _time_words(self, epochs: int, image_size: int) -> str:
        snapshot, images = self.context.workspace.snapshot.value, self._images()
        if not images:
            return self.tr("how long is said once there are pictures")
        speeds = estimates.Speeds.of(self.context.settings)
        guess = estimates.training(snapshot, images, epochs, image_size, speeds)
        seconds, measured = guess.seconds, guess.measured
        if self.options.streamed:
            made = estimates.rendering(snapshot, images, self.options.stream_size.currentData(), speeds)
            seconds, measured = seconds + epochs * made.seconds, measured and made.measured
        if self.options.network.currentText() != EMBEDDED:
            measured = False
        words = self.tr("about {time} here") if measured else self.tr("about {time}, not measured here yet")
        return words.format(time=duration(seconds))

    def _images(self) -> int:
        snapshot = self.context.workspace.snapshot.value
        if self.options.streamed:
            return self.options.stream.value() * len(snapshot.classes)
        return next((each.images for each in snapshot.datasets if each.name == self.datasets.currentData()), 0)

    # What happens

    def _on_event(self, name: str, event: dict[str, Any]) -> None:
        if name != self.runs.current:
            return
        match event["event"]:
            case "epoch":
                made = Pass.of(event)
                self._passes[made.number] = made
                self._show_course()
                self._read(name)  # which state is kept now
            case "usage":
                self.view.show_usage(Usage.of(event))
            case "progress":
                self.view.strip.left = time_left(self.jobs[name], self.context)
                self.view.strip.refresh()

    def _on_failed(self, _message: str, _log: str) -> None:
        self.context.workspace.refresh()  # what it finished is there

    def _on_tests(self, tests: dict[str, Tested]) -> None:
        self._tests = tests
        self._show_lines()

    # Showing

    def _names(self) -> list[str]:
        names = [run.name for run in self.context.workspace.snapshot.value.runs]
        return names + [name for name, job in self.jobs.items() if name not in names and is_listed(job)]

    def _show_lines(self) -> None:
        snapshot = self.context.workspace.snapshot.value
        self.runs.show_lines(run_lines(snapshot, self.jobs, self.context.jobs, self._tests))
        self._stack.setCurrentIndex(1 if self.runs.names else 0)
        if self.runs.current != self._history.name:
            self._show_run(self.runs.current)
        else:
            self._show_state()

    def _say_hint(self) -> None:
        lacks = self.needs() and not self.runs.names and not self.options.streamed
        if lacks:
            words = self.tr("It learns from pictures of the parts: make a set of them first.")
            self._hint.say(self.tr("There are no pictures to learn from yet"), words)
            self.point(self.tr("Go to Generate"), GENERATE)
        else:
            self._hint.say(self.tr("Nothing trained yet"), self.tr("Choose how thorough it shall be, then “Train”."))
            self.point()
        self._light()

    def _show_run(self, name: str) -> None:
        self._history, self._passes = RunHistory(name), {}
        self.view.show_job(self.jobs.get(name))
        self.view.show_usage(Usage())
        self._show_course()
        self._read(name)

    def _read(self, name: str) -> None:
        if name and self.context.workspace.project.value is not None:
            folder = self.project.run(name).root
            self._reader.submit(lambda: read_history(folder))

    def _on_history(self, history: RunHistory) -> None:
        if history.name != self.runs.current:
            return
        self._history = history
        self._passes = {each.number: each for each in history.passes} | self._passes
        job = self.jobs.get(history.name)
        over = job is None or job.is_over
        if over or history.usage.device:
            self.view.show_usage(history.usage, running=not over)
        self._show_course()

    def _show_course(self) -> None:
        name = self._history.name
        run, job = self.context.workspace.snapshot.value.run(name), self.jobs.get(name)
        options = list(job.arguments) if job else []
        planned = asked.option(options, "--epochs") or (run.setting("epochs") if run else 0) or 0
        passes = [self._passes[at] for at in sorted(self._passes)]
        self.view.show_passes(passes, int(planned), self._history.best)
        self._show_state()

    def _show_state(self) -> None:
        name = self._history.name
        run, job = self.context.workspace.snapshot.value.run(name), self.jobs.get(name)
        self.view.show_job(job)
        if job is None or job.is_over:
            failure = job.message if job is not None and job.state == "failed" else ""
            unfinished = run is not None and not run.finished
            self.view.show_end(
                run, self._history, failure or (sentence_words(self._history.failure) if unfinished else "")
            )
