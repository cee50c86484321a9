"""What the step Results starts: photographs filed, runs tested, models exported."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from s2rlab.project import Project
from s2rlab_ui.context import Context
from s2rlab_ui.job import Job
from s2rlab_ui.jobs import HEAVY
from s2rlab_ui.words import percent

Start = Callable[..., Job]  # as `Panel.run_job`


class ResultsJobs(QObject):
    """Jobs on the run that is chosen; says what has come of them."""

    testing = Signal(str)  # name of the photo set that a test has begun of
    tested = Signal(str)  # or has ended of
    sureness_written = Signal()

    def __init__(self, context: Context, start: Start, run: Callable[[], str], window: QWidget) -> None:
        super().__init__(window)
        self._context, self._start, self._run, self._window = context, start, run, window
        self.test: Job | None = None  # the latest

    @property
    def _project(self) -> Project:
        project = self._context.workspace.project.value
        assert project is not None
        return project

    def is_testing(self, photos: str = "") -> bool:
        """Whether the latest test still runs; with `photos`, that of the chosen run on this photo set."""
        job = self.test
        if job is None or job.is_over:
            return False
        of = str(self._project.root), self._run(), photos
        return not photos or (*job.arguments[1:3], Path(job.arguments[3]).name) == of

    def file_photos(self, folder: Path, kind: str, name: str) -> Job:
        """Copy photographs into a set of the project, and test on them."""
        title = self.tr("Copy photographs to {name}").format(name=name)
        job = self._start(["photos", self._project.root, folder, "--as", kind, "--name", name], title)
        filed = self._project.photos(name)
        self._after(job, lambda: self.evaluate(filed))
        return job

    def evaluate(self, photos: Path) -> None:
        """Test the chosen run on a folder."""
        run = self._run()
        if not run:
            words = self.tr("Train a run first; then it can be tested on these photographs.")
            self._context.messages.attention(words)
            return
        title = self.tr("Test {run} on {photos}").format(run=run, photos=photos.name)
        self.test = self._start(["evaluate", self._project.root, run, photos, "--resume"], title, HEAVY)
        self._after(self.test, lambda: self.tested.emit(photos.name))
        self.testing.emit(photos.name)

    def use_threshold(self, threshold: float) -> None:
        """Write how sure it must be, 0 to 1, into the exported model."""
        run = self._run()
        title = self.tr("{run} must be {share} sure").format(run=run, share=percent(threshold))
        job = self._start(["export", self._project.root, run, "--threshold", f"{threshold:.2f}"], title, HEAVY)
        done = self.tr("{run} answers “unknown” from now on when it is less than {share} sure.")
        self._after(job, lambda: self._say(done.format(run=run, share=percent(threshold))))
        self._after(job, self.sureness_written.emit)

    def export(self) -> None:
        """Ask for a file, and write the run's model to it."""
        title, proposed = self.tr("Export model"), f"{self._run()}.onnx"
        name, _ = QFileDialog.getSaveFileName(self._window, title, proposed, "ONNX (*.onnx)")
        if name:
            self.export_to(Path(name))

    def export_to(self, target: Path) -> None:
        """Write the run's model to `target`."""
        run = self._run()
        title = self.tr("Export {run}").format(run=run)
        job = self._start(["export", self._project.root, run, "--output", target], title, HEAVY)
        done = self.tr("{file} is ready: it answers as the trained network does.").format(file=target)
        job.succeeded.connect(_Deed(lambda: self._say(done), self).do)

    def _after(self, job: Job, act: Callable[[], object]) -> None:
        """Do something when the job has succeeded, unless another project is open by then: it is not about that one."""
        begun = self._project.root

        def do() -> None:
            now = self._context.workspace.project.value
            if now is not None and now.root == begun:
                act()

        job.succeeded.connect(_Deed(do, self).do)

    def _say(self, words: str) -> None:
        self._context.messages.info(words)


class _Deed(QObject):
    """Does something once, unless whoever wanted it is gone."""

    def __init__(self, act: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._act = act

    def do(self, _: object = None) -> None:
        """Do it."""
        self._act()
