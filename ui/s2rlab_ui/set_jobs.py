"""What is done with a set of pictures that is there: looked over, written for another program."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from s2rlab.project import Project
from s2rlab_ui.messages import Message, Messages
from s2rlab_ui.rendering import RunJob

if TYPE_CHECKING:
    from s2rlab_ui.job import Job


class SetJobs(QObject):
    """Starts the jobs; one look-over at a time of each set."""

    begun = Signal()  # a look-over

    def __init__(self, messages: Messages, run_job: RunJob, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages, self._run_job = messages, run_job
        self.checks: dict[str, Job] = {}  # look-overs, by the set's name

    def looking(self, name: str) -> bool:
        """Whether a set is being looked over."""
        check = self.checks.get(name)
        return check is not None and not check.is_over

    def look_over(self, project: Project, name: str) -> None:
        """Have the quality report of a set made."""
        if name and not self.looking(name):
            title = self.tr("Look over {name}").format(name=name)
            self.checks[name] = self._run_job(["inspect", project.root, name], title, "")
            self.begun.emit()

    def convert(self, project: Project, name: str, folder: Path, options: list[str]) -> None:
        """Write a set as another program reads it."""
        title = self.tr("Write {name} for another program").format(name=name)
        job = self._run_job(["convert", project.root, name, "--output", folder, *options], title, "")
        job.succeeded.connect(lambda _: self._say_written(name, folder))

    def _say_written(self, name: str, folder: Path) -> None:
        text = self.tr("{name} is in {folder}.").format(name=name, folder=folder)
        remedy, place = self.tr("Open the folder"), QUrl.fromLocalFile(str(folder))
        self._messages.post(Message(text, "info", "", remedy, lambda: QDesktopServices.openUrl(place)))
