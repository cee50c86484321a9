"""What can be done to a job: earlier, later, pause, stop, go on, and its log."""

from PySide6.QtWidgets import QWidget

from s2rlab_ui.job import Job
from s2rlab_ui.jobs import Jobs
from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.basic import IconButton, button, row
from s2rlab_ui.widgets.log_view import show_log


class JobButtons(QWidget):
    """Buttons for the job that is followed; only those that do something now are there."""

    def __init__(self, jobs: Jobs, theme: Theme) -> None:
        super().__init__()
        self._jobs = jobs
        self.job: Job | None = None
        self._shown: object = None
        self.log = button(self.tr("Log"), self.show_log, "link", self.tr("Everything this job has said"))
        self.go_on = button(self.tr("Go on"), self._go_on, tip=self.tr("Start again with what is finished"))
        self.earlier = IconButton(theme, "arrow-up", self.tr("Earlier in the line"), lambda: self._move(-1))
        self.later = IconButton(theme, "arrow-down", self.tr("Later in the line"), lambda: self._move(1))
        self.pause = IconButton(theme, "pause", self.tr("Pause"), self._pause_or_resume)
        self.stop = IconButton(theme, "stop", self.tr("Stop"), self._stop)
        self.setLayout(row(self.log, self.earlier, self.later, self.pause, self.stop, self.go_on))
        self.refresh()

    def follow(self, job: Job | None) -> None:
        """Be the buttons of another job."""
        self.job = job
        self.refresh()

    def refresh(self) -> None:
        """Offer what can be done now."""
        job = self.job
        state = job.state if job else ""
        line = self._jobs.waiting(job.lane) if job and job.lane else []
        place = line.index(job) if job in line else -1
        shown = (job, state, place, len(line))
        if shown == self._shown:  # at every event of every job: drawing icons anew would cost
            return
        self._shown = shown
        self.log.setVisible(job is not None)
        self.earlier.setVisible(place > 0)
        self.later.setVisible(0 <= place < len(line) - 1)
        self.pause.setVisible(state in ("running", "paused"))
        if state == "paused":
            self.pause.show_icon("play", self.tr("Go on"))
        else:
            self.pause.show_icon("pause", self.tr("Pause"))
        self.stop.setVisible(state in ("waiting", "running", "paused"))
        self.stop.show_icon(
            "close" if state == "waiting" else "stop",
            self.tr("Take out of the line") if state == "waiting" else self.tr("Stop; what is finished is kept"),
        )
        self.go_on.setVisible(job is not None and job.can_go_on)

    def show_log(self) -> None:
        """Open the log beside the work."""
        if self.job is not None:
            show_log(self.job.title, self.job.log, self)

    def _move(self, places: int) -> None:
        if self.job is not None:
            self._jobs.move(self.job, places)

    def _pause_or_resume(self) -> None:
        if self.job is None:
            return
        if self.job.state == "paused":
            self.job.resume()
        else:
            self.job.pause()

    def _stop(self) -> None:
        if self.job is not None:
            self.job.cancel()

    def _go_on(self) -> None:
        if self.job is not None:
            self._jobs.go_on(self.job)
