"""The jobs drawer: what runs, how fast, how long still; pause, stop, and the log one click away."""

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from s2rlab_ui.job import Job
from s2rlab_ui.jobs import Jobs
from s2rlab_ui.theme import Theme, set_role
from s2rlab_ui.widgets.basic import IconButton, boxed, button, column, label, row, scrolled
from s2rlab_ui.words import duration

ROW = 44  # pixels
SHOWN = 3  # rows at once; the others scroll


class JobRow(QWidget):
    """One job."""

    def __init__(self, job: Job, theme: Theme) -> None:
        super().__init__()
        self.job, self._item = job, ""
        self.setFixedHeight(ROW)
        self._title, self._words = label(job.title, "heading"), label(role="muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(job.title)
        self.pause = IconButton(theme, "pause", self.tr("Pause"), self._pause_or_go_on)
        self.stop = IconButton(theme, "stop", self.tr("Stop"), job.cancel)
        self.log = button(self.tr("Log"), self._show_log, "link", self.tr("Everything this job has said"))
        words = column(row(self._title, self._words, None, spacing=12), self._bar, spacing=4)
        layout = row(boxed(words), self.log, self.pause, self.stop)
        layout.setStretch(0, 1)
        layout.setContentsMargins(16, 4, 16, 4)
        self.setLayout(layout)
        job.reported.connect(self._on_reported)
        job.state_changed.connect(lambda _: self._follow())
        self._follow()

    def words(self) -> str:
        """Say how the job stands."""
        return self._words.text()

    def _on_reported(self, event: dict[str, Any]) -> None:
        self._item = event.get("item", "")
        self._follow()

    def _follow(self) -> None:
        job, pace = self.job, self.job.pace
        self.pause.setVisible(job.state in ("running", "paused"))
        if job.state == "paused":
            self.pause.show_icon("play", self.tr("Go on"))
        else:
            self.pause.show_icon("pause", self.tr("Pause"))
        self.stop.setVisible(job.state in ("waiting", "running", "paused"))
        self._bar.setVisible(not job.is_over)
        self._bar.setRange(0, pace.total if job.state != "waiting" else 1)
        self._bar.setValue(pace.done)
        self._words.setText(self._say())
        set_role(self._words, state={"failed": "fault", "succeeded": "ok"}.get(job.state, ""))

    def _say(self) -> str:
        match self.job.state:
            case "waiting":
                return self.tr("waits for the jobs before it")
            case "paused":
                return self.tr("paused")
            case "stopping":
                return self.tr("stopping; what is finished is kept")
            case "succeeded":
                return self.tr("✓ done")
            case "cancelled":
                return self.tr("stopped; it can go on later")
            case "failed":
                return "✗ " + self.job.message
        return self._say_pace()

    def _say_pace(self) -> str:
        pace = self.job.pace
        if not pace.stage:
            return self.tr("starting…")
        words = [f"{pace.stage} {pace.done:,} / {pace.total:,} {pace.unit}"]
        if pace.rate:
            words.append(self.tr("{n} {unit}/s").format(n=f"{pace.rate:.3g}", unit=pace.unit))
        if pace.left is not None:
            words.append(self.tr("{time} left").format(time=duration(pace.left)))
        if self._item:
            words.append(self._item)
        return "   ".join(words)

    def _pause_or_go_on(self) -> None:
        if self.job.state == "paused":
            self.job.resume()
        else:
            self.job.pause()

    def _show_log(self) -> None:
        dialog = QDialog(self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Log of {job}").format(job=self.job.title))
        dialog.resize(800, 480)
        text = QPlainTextEdit("\n".join(self.job.log) or self.tr("Nothing yet."))
        text.setReadOnly(True)
        QVBoxLayout(dialog).addWidget(text)
        dialog.show()


class Drawer(QWidget):
    """All jobs, newest first; as high as those need that are not over, at least one."""

    def __init__(self, jobs: Jobs, theme: Theme) -> None:
        super().__init__()
        self._jobs, self._theme = jobs, theme
        self.rows: dict[Job, JobRow] = {}
        self.setObjectName("drawer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._scroll: QScrollArea = scrolled(boxed(self._list))
        self._clear = button(self.tr("Clear"), self.clear, "link", self.tr("Take away the jobs that are over"))
        whole = row(self._scroll, self._clear)
        whole.setStretch(0, 1)
        whole.setContentsMargins(0, 0, 16, 0)
        self.setLayout(whole)
        jobs.added.connect(self._add)
        jobs.removed.connect(self._remove)
        jobs.changed.connect(self._resize)
        self._resize()

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
        made = self.rows[job] = JobRow(job, self._theme)
        self._list.insertWidget(0, made)
        self._resize()

    def _remove(self, job: Job) -> None:
        gone = self.rows.pop(job, None)
        if gone is not None:
            self._list.removeWidget(gone)
            gone.deleteLater()
        self._resize()

    def _resize(self) -> None:
        self.setVisible(bool(self.rows))
        self._clear.setVisible(any(job.is_over for job in self.rows))
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        active = sum(not job.is_over for job in self.rows)
        return min(max(active, 1), SHOWN) * ROW if self.rows else 0
