"""The jobs drawer: what runs, how fast, how long still, and what waits in line."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QProgressBar, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from s2rlab_ui.job import Job
from s2rlab_ui.job_texts import progress_words
from s2rlab_ui.jobs import Jobs
from s2rlab_ui.theme import Theme, set_role
from s2rlab_ui.widgets.basic import MARGIN, OneLine, boxed, button, column, label, row, scrolled
from s2rlab_ui.widgets.job_buttons import JobButtons
from s2rlab_ui.words import plural, whole

ROW = 44  # pixels
SHOWN = 2  # rows at once while it is folded
MOST, MORE = 2, 6  # when it is not, in a low and in a tall window; the others scroll
TALL = 900  # pixels
TITLE = 480  # pixels at most
ORDER = {"running": 0, "paused": 0, "stopping": 0, "waiting": 1, "failed": 2}  # then the others that are over
OVER = 3


class JobRow(QWidget):
    """One job."""

    def __init__(self, job: Job, jobs: Jobs, theme: Theme) -> None:
        super().__init__()
        self.job, self._jobs = job, jobs
        self.setFixedHeight(ROW)
        self._title, self._words = OneLine(job.title, "heading"), OneLine(role="muted")
        self._title.setMaximumWidth(TITLE)
        self._title.setToolTip(job.title)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._item = ""
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(job.title)
        self.buttons = JobButtons(jobs, theme)
        self.buttons.follow(job)
        head = row(self._title, self._words, spacing=12)
        head.setStretch(1, 1)
        layout = row(boxed(column(head, self._bar, spacing=4)), self.buttons)
        layout.setStretch(0, 1)
        layout.setContentsMargins(16, 4, 16, 4)
        self.setLayout(layout)
        job.reported.connect(self.refresh)  # ends with the row, which a lambda would outlive
        self.refresh()

    def words(self) -> str:
        """Say how the job stands."""
        return self._words.text()

    def refresh(self, event: object = None) -> None:
        """Show the job as it is now."""
        if isinstance(event, dict):
            self._item = str(event.get("item", ""))  # the file that is being worked on, where there is one
        job, pace = self.job, self.job.pace
        self.buttons.refresh()
        self._bar.setVisible(not job.is_over and job.state != "waiting")
        self._bar.setRange(0, pace.total)
        self._bar.setValue(pace.done)
        words = self._say()
        self._words.setText(words)
        self._words.setToolTip(words)
        done = "attention" if refused_by(job) else "ok"
        set_role(self._words, state={"failed": "fault", "succeeded": done}.get(job.state, ""))

    def _say(self) -> str:
        match self.job.state:
            case "waiting":
                line = self._jobs.waiting(self.job.lane)
                place = line.index(self.job) + 1 if self.job in line else 1
                return self.tr("waits; number {n} in line").format(n=whole(place))
            case "paused":
                return f"{self.tr('paused')} · {progress_words(self.job.pace)}"
            case "stopping":
                return self.tr("stopping; what is finished is kept")
            case "succeeded":
                refused = refused_by(self.job)
                return self.tr("done, {n} refused").format(n=whole(refused)) if refused else self.tr("✓ done")
            case "cancelled":
                return self.tr("stopped; it can go on later") if self.job.can_go_on else self.tr("stopped")
            case "failed":
                return "✗ " + self.job.message
        return " · ".join(each for each in (progress_words(self.job.pace), self._item) if each)


def refused_by(job: Job) -> int:
    """Count what a job that is done could not do, such as the files an import has refused."""
    failed = job.result.get("failed") if isinstance(job.result, dict) else None
    return len(failed) if isinstance(failed, dict) else 0


class Drawer(QWidget):
    """What runs first, then the line, then what failed, then what is over, newest first.

    Folded it shows what is not over, or else the first of what is; the rest is one click away. While a project is open
    it keeps the room of one row, so that the first job does not lift the buttons above it.
    """

    def __init__(self, jobs: Jobs, theme: Theme) -> None:
        super().__init__()
        self._jobs, self._theme = jobs, theme
        self.rows: dict[Job, JobRow] = {}
        self.setObjectName("drawer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._scroll: QScrollArea = scrolled(boxed(self._list))
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._unfolded = self._stays = False
        self._nothing = label(self.tr("No job is running."), "muted")
        self._nothing.setContentsMargins(MARGIN, 0, 0, 0)
        self.more = button("", self._fold, "link")
        self.clear_over = button(self.tr("Clear"), self.clear, "link", self.tr("Take away the jobs that are over"))
        whole = row(self._nothing, self._scroll, self.more, self.clear_over)
        whole.setStretch(1, 1)
        whole.setContentsMargins(0, 0, 16, 0)
        self.setLayout(whole)
        jobs.added.connect(self._add)
        jobs.removed.connect(self._remove)
        jobs.changed.connect(self._arrange)
        self._arrange()

    def order(self) -> list[Job]:
        """List the jobs from top to bottom."""
        places = {job: place for place, job in enumerate(self._jobs.all)}

        def place(job: Job) -> tuple[int, int]:
            group, found = ORDER.get(job.state, OVER), places.get(job, -1)
            return group, -found if group >= ORDER["failed"] else found

        return sorted(self.rows, key=place)

    def stay(self, stays: bool) -> None:
        """Keep the room of a row also without jobs."""
        self._stays = stays
        self._arrange()

    def clear(self) -> None:
        """Take away the jobs that are over."""
        for job in [job for job in self.rows if job.is_over]:
            self._remove(job)

    def sizeHint(self) -> QSize:
        """Be as high as the rows."""
        return QSize(400, self._height())

    def _add(self, job: Job) -> None:
        if job.quiet:
            job.succeeded.connect(lambda _: self._remove(job))
            job.cancelled.connect(lambda: self._remove(job))
        self._arrange()

    def _remove(self, job: Job) -> None:
        gone = self.rows.pop(job, None)
        if gone is not None:
            self._list.removeWidget(gone)
            gone.deleteLater()
        self._arrange()

    def _arrange(self) -> None:
        for job in self._jobs.active:
            if job not in self.rows:  # taken away while it was over, and goes on now
                self.rows[job] = JobRow(job, self._jobs, self._theme)
        shown = self._shown()
        for position, job in enumerate(self.order()):
            made = self.rows[job]
            if self._list.indexOf(made) != position:
                self._list.insertWidget(position, made)
            made.setVisible(position < shown)
            made.refresh()
        self.setVisible(self._stays or bool(self.rows))
        self._nothing.setVisible(not self.rows)
        self._scroll.setVisible(bool(self.rows))
        self.clear_over.setVisible(any(job.is_over for job in self.rows))
        self._offer_more()
        self.setFixedHeight(self._height())

    def _offer_more(self) -> None:
        hidden = len(self.rows) - self._shown()
        self._unfolded = self._unfolded and len(self.rows) > 1
        words = plural(hidden, self.tr("1 more job"), self.tr("{n} more jobs"))
        self.more.setText(self.tr("Fewer") if self._unfolded else words)
        self.more.setVisible(self._unfolded or hidden > 0)
        long = self._unfolded and len(self.rows) > self._most()
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if long else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._scroll.setVerticalScrollBarPolicy(policy)

    def _fold(self) -> None:
        self._unfolded = not self._unfolded
        self._arrange()

    def _shown(self) -> int:
        """How many rows there are to be seen, from the top."""
        active = sum(not job.is_over for job in self.rows)
        return len(self.rows) if self._unfolded else min(max(active, 1), SHOWN, len(self.rows))

    def _height(self) -> int:
        return max(min(self._shown(), self._most()), 1) * ROW

    def _most(self) -> int:
        return MORE if self.window().height() >= TALL else MOST
