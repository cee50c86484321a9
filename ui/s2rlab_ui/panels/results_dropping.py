"""Photographs dropped onto the step Results: what they are is asked, then they are filed."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from s2rlab.project import Project
from s2rlab_ui.background import Newest
from s2rlab_ui.caches import trim
from s2rlab_ui.context import Context
from s2rlab_ui.dropped_photos import Dropped, gather, look_at
from s2rlab_ui.job import Job
from s2rlab_ui.widgets.photo_question import PhotoQuestion

STAGING = "dropped"  # folder of the cache for what was not dropped as one folder


class ResultsDropping(QObject):
    """Looks at what was dropped in a thread, and asks the question about it."""

    known = Signal(object)  # a photo set of the project was dropped: its folder
    asking = Signal()  # the question stands

    def __init__(self, context: Context, question: PhotoQuestion, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._question = context, question
        self._looker, self._cleaner = Newest(self), Newest(self)
        self._looker.done.connect(self._ask)
        self._looker.failed.connect(context.messages.fault)

    @property
    def _project(self) -> Project:
        project = self._context.workspace.project.value
        assert project is not None
        return project

    def drop(self, paths: list[Path]) -> None:
        """Ask about a folder, or about several things brought together."""
        if len(paths) == 1 and paths[0].is_dir():
            self.ask_about(paths[0])
            return
        staging = self._project.cache / STAGING
        self.clean()
        self._looker.submit(lambda: look_at(gather(paths, staging)))

    def ask_about(self, folder: Path) -> None:
        """Ask what the photographs in a folder are; those of the project are known."""
        if folder.resolve().parent == (self._project.root / "photos").resolve():
            self.known.emit(folder)
        else:
            self._looker.submit(lambda: look_at(Dropped(folder)))

    def clean(self, _: object = None) -> None:
        """Delete what was brought together for earlier drops, in a thread; never what a job may still read."""
        staging = self._project.cache / STAGING
        unfinished = [job for job in self._context.jobs.all if job.state != "succeeded"]
        used = [*(Path(argument) for job in unfinished for argument in job.arguments), *self._question.folders]
        self._cleaner.submit(lambda: trim(staging, 0, used))

    def clean_after(self, job: Job) -> None:
        """Delete what a job has filed once it has."""
        job.succeeded.connect(self.clean)

    def finish(self) -> None:
        """End the threads."""
        self._looker.finish()
        self._cleaner.finish()

    def _ask(self, dropped: Dropped) -> None:
        known = self._context.workspace.snapshot.value.classes
        self._question.ask(dropped.folder, list(dropped.classes), known, dropped.left_out, dropped.loose)
        self.asking.emit()
