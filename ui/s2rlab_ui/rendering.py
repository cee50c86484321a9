"""The making of one set of pictures as a job: begun, gone on with, and what its run tells for the next estimate."""

import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import QObject, Signal

from s2rlab.data.dataset import DatasetSummary
from s2rlab_ui import asked, render_costs
from s2rlab_ui.context import Context
from s2rlab_ui.job import Job
from s2rlab_ui.jobs import HEAVY
from s2rlab_ui.scan import DatasetEntry, read_json
from s2rlab_ui.words import plural

RunJob = Callable[[Sequence[Any], str, str], Job]
HOPELESS = re.compile(r"^(?P<part>.+?): \d+ draws in a row were of no use")  # how the command says it


class Rendering(QObject):
    """One job at a time: the last one that was started."""

    made = Signal(str)  # name of a set that is finished, of the project that is open
    ended = Signal()  # before its end

    def __init__(self, context: Context, run_job: RunJob, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._run_job = context, run_job
        self.job: Job | None = None
        self._expected = 0.0  # seconds it was thought to take; 0: not known
        context.workspace.project.changed.connect(self._forget)

    @property
    def left(self) -> float | None:
        """Seconds left by what was foretold; None once the job's own pace is known, or it takes longer than that."""
        if self.job is None or self.job.pace.rate or self._expected <= self.job.seconds:
            return None
        return self._expected - self.job.seconds

    @property
    def running(self) -> bool:
        """Whether a set is being made, or waits to be."""
        return self.job is not None and not self.job.is_over

    @property
    def name(self) -> str:
        """Name of the set of the last job; empty before there was one."""
        return asked.option(self.job.arguments, "--name") if self.job else ""

    @property
    def workers(self) -> int:
        """Processes that render."""
        return self._context.jobs.cores or os.cpu_count() or 1

    @property
    def hopeless(self) -> str:
        """The part (class/variant) that the last job failed for, as no picture of it was of use; else empty."""
        found = HOPELESS.match(self.job.message) if self.job and self.job.state == "failed" else None
        return found["part"] if found else ""

    @property
    def cost(self) -> render_costs.Cost | None:
        """What pictures cost at the pace of the running job; None where that is not known."""
        job = self.job
        if job is None or job.state != "running" or job.pace.stage != "rendering" or not job.pace.rate:
            return None
        size = asked.option(job.arguments, "--size")
        weight = render_costs.weight_of(int(size or render_costs.SIDE), asked.options(job.arguments, "--outputs"))
        return render_costs.Cost(picture=self.workers / job.pace.rate / weight)

    def start(self, options: Sequence[str], name: str, pictures: int, seconds: float = 0.0) -> None:
        """Make a set; its options are remembered, so that it can be gone on with.

        Parameters
        ----------
        seconds
            It will take, as far as is known.
        """
        self._expected = seconds
        project = self._context.workspace.project.value
        assert project is not None
        if "--resume" not in options:
            asked.remember(self._context.settings, project.dataset(name), options)
        title = plural(pictures, self.tr("Make 1 picture"), self.tr("Make {n} pictures"))
        command = ["render", project.root, *options, "--workers", str(self.workers)]
        job = self.job = self._run_job(command, title, HEAVY)
        job.succeeded.connect(lambda result: self._on_made(job, project.root, name, result))
        job.failed.connect(lambda *_: self._on_ended(project.root))
        job.cancelled.connect(lambda: self._on_ended(project.root))

    def go_on(self, dataset: DatasetEntry, usual: Sequence[str], more: Sequence[str] = ()) -> None:
        """Go on with a set that was stopped, with its own settings: it takes no others.

        Parameters
        ----------
        usual
            Options of a new set, for what is not known of this one.
        more
            Options beside: pictures to leave out.
        """
        before = asked.recall(self._context.settings, dataset.folder)
        begun = read_json(dataset.folder / "settings.json")

        def value(field: str, option: str) -> str:
            return str(begun.get(field) or asked.option(before, option) or asked.option(usual, option))

        count = value("images_per_class", "--images-per-class")
        options = ["--preset", str(dataset.folder / "space.json"), "--name", dataset.name]
        options += ["--images-per-class", count, "--size", value("size", "--size")]
        options += ["--seed", str(begun.get("seed", asked.option(usual, "--seed")))]
        for output in begun.get("outputs") or ():
            options += ["--outputs", str(output)]
        if begun.get("output"):
            options += ["--output", str(begun["output"])]
        for name in asked.options(before, "--without"):
            options += ["--without", name]
        if "--skip-hopeless" in before and "--skip-hopeless" not in more:
            options.append("--skip-hopeless")
        if more:
            asked.remember(self._context.settings, dataset.folder, [*before, *more])
        left = len(self._context.workspace.snapshot.value.classes) * int(count) - dataset.images
        self.start([*options, *more, "--resume"], dataset.name, max(left, 1))

    def _forget(self, _: object) -> None:
        """Follow the job no more: it is another project's."""
        self.job, self._expected = None, 0.0

    def _is_open(self, root: Path) -> bool:
        """Whether the project that a job was started for is still the open one: its sets alone are spoken of."""
        project = self._context.workspace.project.value
        return project is not None and project.root == root

    def _on_ended(self, root: Path) -> None:
        if self._is_open(root):
            self.ended.emit()

    def _on_made(self, job: Job, root: Path, name: str, result: Any) -> None:
        try:
            summary = DatasetSummary.model_validate(result)
        except ValidationError:
            summary = None
        if summary is not None and summary.effort is not None:
            outputs = asked.options(job.arguments, "--outputs")
            cost = render_costs.measured_cost(summary.effort, summary.size, outputs, job.seconds)
            if cost is not None:
                render_costs.remember(self._context.settings, cost)
        if self._is_open(root):
            self.made.emit(name)
