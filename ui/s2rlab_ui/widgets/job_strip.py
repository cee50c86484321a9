"""A running job, large, on the step it belongs to: how far, how fast, how long still, and what can be done to it."""

from PySide6.QtWidgets import QProgressBar, QWidget

from s2rlab_ui.job import Job
from s2rlab_ui.job_texts import done_words, left_words, rate_words, stage_words
from s2rlab_ui.jobs import Jobs
from s2rlab_ui.theme import Theme, set_role
from s2rlab_ui.widgets.basic import boxed, column, label, row, say
from s2rlab_ui.widgets.job_buttons import JobButtons
from s2rlab_ui.words import whole


class JobStrip(QWidget):
    """Follows one job at a time; hidden without one."""

    def __init__(self, jobs: Jobs, theme: Theme) -> None:
        super().__init__()
        self._jobs = jobs
        self.job: Job | None = None
        self.left: float | None = None  # seconds, where the step knows better than the job's present stage
        self.headline, self.words = label(role="heading"), label(role="muted", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.buttons = JobButtons(jobs, theme)
        head = row(boxed(column(self.headline, self.words, spacing=2)), self.buttons)
        head.setStretch(0, 1)
        self.setLayout(column(head, self.bar, spacing=6))
        jobs.changed.connect(self.refresh)
        self.hide()

    def follow(self, job: Job | None) -> None:
        """Show another job."""
        if job is not self.job:
            if self.job is not None:
                self.job.reported.disconnect(self.refresh)
            if job is not None:
                job.reported.connect(self.refresh)
            self.job, self.left = job, None
        self.buttons.follow(job)
        self.refresh()

    def forget(self, job: Job) -> None:
        """Let go of a job that the window has thrown away."""
        if job is self.job:
            self.follow(None)

    def refresh(self, _: object = None) -> None:
        """Show the job as it is now."""
        self.setVisible(self.job is not None)
        if self.job is None:
            return
        job, pace = self.job, self.job.pace
        self.buttons.refresh()
        self.bar.setVisible(not job.is_over)
        self.bar.setRange(0, pace.total if job.state != "waiting" else 1)
        self.bar.setValue(pace.done)
        self.bar.setAccessibleName(job.title)
        say(self.headline, self._headline(job))
        say(self.words, self._words(job))
        set_role(self.words, state="fault" if job.state == "failed" else "")

    def _headline(self, job: Job) -> str:
        match job.state:
            case "waiting":
                line = self._jobs.waiting(job.lane)
                place = line.index(job) + 1 if job in line else 1
                return self.tr("Waits; number {n} in line").format(n=whole(place))
            case "paused":
                return self.tr("Paused: {done}").format(done=done_words(job.pace))
            case "stopping":
                return self.tr("Stopping…")
            case "succeeded":
                return self.tr("✓ Done")
            case "cancelled":
                return self.tr("Stopped")
            case "failed":
                return self.tr("✗ It did not come to its end")
        if not job.pace.stage:
            return self.tr("Starting…")
        stage = stage_words(job.pace.stage)
        return f"{stage[:1].upper()}{stage[1:]}: {done_words(job.pace)}"

    def _words(self, job: Job) -> str:
        match job.state:
            case "failed":
                return job.message
            case "cancelled":
                return self.tr("What is finished is kept.") if job.can_go_on else ""
            case "stopping":
                return self.tr("What is finished is kept.")
            case "running":
                left = self.left if job.pace.left is None else job.pace.left
                return " · ".join(each for each in (rate_words(job.pace), left_words(left)) if each)
        return ""
