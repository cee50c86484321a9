"""The step Train answers: is it learning, and when is it ready."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QLineEdit, QStackedWidget

from s2rlab_ui import estimates
from s2rlab_ui.context import Context
from s2rlab_ui.job import Job
from s2rlab_ui.jobs import HEAVY
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.scan import RunEntry
from s2rlab_ui.widgets.basic import boxed, button, column, label, row, say, spin_box
from s2rlab_ui.widgets.choice import Choice
from s2rlab_ui.widgets.curves import Curves
from s2rlab_ui.widgets.hint import Hint
from s2rlab_ui.words import duration, free_name, percent, plural


@dataclass(frozen=True, slots=True)
class Recipe:
    """One plain choice: what it sets."""

    name: str
    epochs: int
    image_size: int  # pixels


RECIPES = (Recipe("fast", 2, 128), Recipe("balanced", 8, 160), Recipe("best", 16, 224))


class TrainPanel(Panel):
    """Three choices, curves, and the runs there are."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, self.tr("Train"), self.tr("Is it learning, and when is it ready?"), self.tr("Next: Results")
        )
        self.action = button(self.tr("Train"), self.train)
        self.curves = Curves(context.theme)
        self.runs, self.datasets, self.name = QComboBox(), QComboBox(), QLineEdit()
        self.jobs: dict[str, Job] = {}  # by the run's name
        self._headline, self._words = label(role="headline"), label(role="muted", wrap=True)
        self._resume = button(self.tr("Go on with this run"), self._go_on)
        self._stack = QStackedWidget()
        self._stack.addWidget(
            Hint(self.tr("Nothing trained yet"), self.tr("Choose how thorough it shall be, then “Train”."))
        )
        self._stack.addWidget(boxed(column(self._headline, self._words, self.curves)))
        self._make_choices()
        self._make_expert()
        self.runs.activated.connect(self._show_run)
        self.datasets.activated.connect(self._estimate)
        fields = [
            column(label(self.tr("Pictures to learn from"), "caption"), self.datasets, spacing=4),
            column(label(self.tr("Name of the run"), "caption"), self.name, spacing=4),
        ]
        chooser = row(self.runs, self._resume, None)
        self.build(column(chooser, self._stack), [*fields, column(*self.choices.values()), self._fold, self._expert])

    def _make_choices(self) -> None:
        names = {"fast": self.tr("Fast"), "balanced": self.tr("Balanced"), "best": self.tr("Best")}
        self.choices = {recipe.name: Choice(names[recipe.name]) for recipe in RECIPES}
        self._group = QButtonGroup(self)
        for choice in self.choices.values():
            self._group.addButton(choice)
        self.choices["balanced"].setChecked(True)
        self._group.buttonClicked.connect(lambda _: self._take_recipe())

    def _make_expert(self) -> None:
        self.epochs, self.image_size, self.mirror = spin_box(), spin_box(), QCheckBox(self.tr("Mirrored pictures too"))
        self.epochs.setRange(0, 10_000)
        self.image_size.setRange(32, 1024)
        self.image_size.setSingleStep(32)
        self.mirror.setChecked(True)
        self.mirror.setToolTip(self.tr("Off for parts that exist left-handed and right-handed"))
        self._expert = boxed(
            column(
                column(label(self.tr("Passes over the pictures (epochs)"), "caption"), self.epochs, spacing=4),
                column(label(self.tr("Side of the network's input, pixels"), "caption"), self.image_size, spacing=4),
                self.mirror,
            )
        )
        self._expert.hide()
        self._fold = button(
            self.tr("Expert settings"), lambda: self._expert.setVisible(self._expert.isHidden()), "link"
        )
        self._take_recipe()

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
        chosen = self.runs.currentData()
        names = [run.name for run in snapshot.runs]
        names += [name for name, job in self.jobs.items() if name not in names and not job.is_over]
        self.runs.clear()
        for name in reversed(names):
            self.runs.addItem(name, name)
        self.runs.setCurrentIndex(max(self.runs.findData(chosen), 0) if names else -1)
        self.runs.setVisible(bool(names))
        wanted = self.datasets.currentData()
        self.datasets.clear()
        for dataset in snapshot.datasets:
            if dataset.finished:
                self.datasets.addItem(f"{dataset.name} ({dataset.images:,})", dataset.name)
        self.datasets.setCurrentIndex(max(self.datasets.findData(wanted), 0))
        if not self.name.text() or self.name.text() in names:
            self.name.setText(free_name("run", names))
        self._stack.setCurrentIndex(1 if names else 0)
        if self.action is not None:
            self.action.setEnabled(self.datasets.count() > 0)
        self._estimate()
        self._show_run()

    # What the user does

    def train(self) -> None:
        """Start a training, or put it in line behind the others."""
        name = self.name.text().strip()
        if name in self.jobs or self.context.workspace.snapshot.value.run(name):
            self.context.messages.attention(
                self.tr("{name}: there is a run of this name; choose another.").format(name=name)
            )
            return
        self._start(name, self._options(name))

    def _go_on(self) -> None:
        run = self.context.workspace.snapshot.value.run(self.runs.currentData() or "")
        if run is not None:
            options = [*_options_of(run), "--resume"]
            self._start(run.name, options)

    def _start(self, name: str, options: list[str]) -> None:
        job = self.run_job(["train", self.project.root, *options], self.tr("Train {name}").format(name=name), HEAVY)
        self.jobs[name] = job
        job.reported.connect(lambda event: self._on_event(name, event))
        self.refresh()
        self.runs.setCurrentIndex(self.runs.findData(name))
        self._show_run()

    def _options(self, name: str) -> list[str]:
        mirror = "--mirror" if self.mirror.isChecked() else "--no-mirror"
        dataset, size = self.datasets.currentData(), str(self.image_size.value() // 32 * 32)
        return [
            "--name",
            name,
            "--dataset",
            dataset,
            "--epochs",
            str(self.epochs.value()),
            "--image-size",
            size,
            mirror,
        ]

    def _take_recipe(self) -> None:
        recipe = next(recipe for recipe in RECIPES if self.choices[recipe.name].isChecked())
        self.epochs.setValue(recipe.epochs)
        self.image_size.setValue(recipe.image_size)

    def _estimate(self) -> None:
        snapshot = self.context.workspace.snapshot.value
        images = next((each.images for each in snapshot.datasets if each.name == self.datasets.currentData()), 0)
        for recipe in RECIPES:
            guess = estimates.training(snapshot, images, recipe.epochs, recipe.image_size)
            words = self.tr("about {time} here") if guess.measured else self.tr("about {time}, not measured here yet")
            self.choices[recipe.name].say(words.format(time=duration(guess.seconds)) if images else self._what(recipe))

    def _what(self, recipe: Recipe) -> str:
        return self.tr("{n} passes, {size} pixels").format(n=recipe.epochs, size=recipe.image_size)

    # Curves

    def _on_event(self, name: str, event: dict[str, Any]) -> None:
        if name == self.runs.currentData():
            if event["event"] == "epoch":
                self.curves.add(event["epoch"], event["loss"], event["validation_accuracy"])
            self._say_state()

    def _show_run(self) -> None:
        name = self.runs.currentData()
        project = self.context.workspace.project.value
        self.curves.clear()
        self._say_state()
        if project is None or not name:
            return
        for event in _epochs(project.run(name).events):
            self.curves.add(event["epoch"], event["loss"], event["validation_accuracy"])

    def _say_state(self) -> None:
        name = self.runs.currentData() or ""
        run, job = self.context.workspace.snapshot.value.run(name), self.jobs.get(name)
        going = job is not None and not job.is_over
        self._resume.setVisible(run is not None and not run.finished and not going)
        if going and job is not None:
            waiting = job.state == "waiting"
            self._say(self.tr("In line") if waiting else self.tr("Learning"), self._pace_words(job))
        elif run is not None and run.finished:
            words = self.tr(
                "Took {time}. {right} right on made pictures held back; photographs are harder: test it next."
            )
            self._say(self.tr("Ready"), words.format(time=duration(run.seconds), right=percent(run.accuracy or 0)))
        elif run is not None:
            kept = self.tr("The best state so far is kept.") if run.has_checkpoint else ""
            self._say(
                self.tr("Stopped"),
                " ".join([kept, self.tr("“Go on with this run” continues after the last finished pass.")]),
            )

    def _pace_words(self, job: Job) -> str:
        if job.pace.left is None:
            return job.pace.stage or self.tr("starting…")
        return self.tr("{stage}: {done} of {total}, {time} left of this stage").format(
            stage=job.pace.stage, done=job.pace.done, total=job.pace.total, time=duration(job.pace.left)
        )

    def _say(self, headline: str, words: str) -> None:
        say(self._headline, headline)
        say(self._words, words)


def _options_of(run: RunEntry) -> list[str]:
    """Give the options that a run was begun with: it goes on with these only."""
    options = ["--name", run.name]
    for field in ("dataset", "backbone", "image_size", "epochs", "frozen_stages", "learning_rate", "seed", "weights"):
        value = run.setting(field)
        if value is not None:
            options += ["--" + field.replace("_", "-"), str(value)]
    return [*options, "--mirror" if run.setting("mirror") in (True, None) else "--no-mirror"]


def _epochs(path: Path) -> list[dict[str, Any]]:
    """Read the passes of a run; one that was done twice, after a stop, counts once."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
    found: dict[int, dict[str, Any]] = {}
    for line in lines:
        if '"epoch"' in line:
            try:
                event = json.loads(line)
            except ValueError:  # half a line, left by a kill
                continue
            if event.get("event") == "epoch":
                found[event["epoch"]] = event
    return [found[epoch] for epoch in sorted(found)]
