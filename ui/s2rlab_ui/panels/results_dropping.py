"""Photographs dropped onto the step Results: what they are is asked, then they are filed."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from s2rlab.project import Project
from s2rlab_ui.background import Newest
from s2rlab_ui.caches import trim
from s2rlab_ui.context import Context
from s2rlab_ui.dropped_photos import Dropped, gather, look_at
from s2rlab_ui.job import Job
from s2rlab_ui.widgets.photo_question import PhotoQuestion

KEPT = 2  # of earlier drops: one may still be asked about
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
        staging, used = self._staging, self._used()

        def work() -> Dropped:
            trim(staging, KEPT, used)
            return look_at(gather(paths, staging))

        self._looker.submit(work)

    def ask_about(self, folder: Path) -> None:
        """Ask what the photographs in a folder are; those of the project are known."""
        if folder.resolve().parent == (self._project.root / "photos").resolve():
            self.known.emit(folder)
        else:
            self._looker.submit(lambda: look_at(Dropped(folder)))

    def forget(self, folder: Path) -> None:
        """Delete what was brought together in `folder`, in a thread; a folder of the user's is left alone."""
        self._forget(folder, self._staging)

    def _forget(self, folder: Path, staging: Path) -> None:
        if folder.is_relative_to(staging):
            below = staging / folder.relative_to(staging).parts[0]
            self._cleaner.submit(lambda: shutil.rmtree(below, ignore_errors=True))

    def forget_after(self, job: Job, folder: Path) -> None:
        """Delete what was brought together in `folder` as soon as a job has filed it."""
        staging = self._staging  # of this project: another may be open by then
        job.succeeded.connect(_Forgetting(self, partial(self._forget, folder, staging)).do)

    @property
    def _staging(self) -> Path:
        return self._project.cache / STAGING

    def _used(self) -> list[Path]:
        """List what a job still reads, or may when it goes on."""
        unfinished = [job for job in self._context.jobs.all if job.state != "succeeded"]
        return [Path(argument) for job in unfinished for argument in job.arguments]

    def finish(self) -> None:
        """End the threads."""
        self._looker.finish()
        self._cleaner.finish()

    def _ask(self, dropped: Dropped) -> None:
        known = self._context.workspace.snapshot.value.classes
        self._question.ask(dropped.folder, list(dropped.classes), known, dropped.left_out, dropped.loose)
        self.asking.emit()


class _Forgetting(QObject):
    """What is to be forgotten, as long as the panel lives."""

    def __init__(self, dropping: ResultsDropping, forget: Callable[[], None]) -> None:
        super().__init__(dropping)
        self._forget = forget

    def do(self, _: object = None) -> None:
        """Forget it."""
        self._forget()
