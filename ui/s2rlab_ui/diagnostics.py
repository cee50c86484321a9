"""What this machine can do, in words, and what a maintainer needs to know of it."""

import platform
import sys
from typing import Any

import PySide6
from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from s2rlab import __version__
from s2rlab_ui.context import Context
from s2rlab_ui.job import Job
from s2rlab_ui.job_texts import check_words
from s2rlab_ui.sentences import sentence_words
from s2rlab_ui.widgets.basic import MARGIN, boxed, column, label, say, scrolled

SIGNS = {"ok": "✓", "attention": "!", "fault": "✗"}
MESSAGES = 20  # of the last ones


class DeviceDialog(QDialog):
    """Runs `s2rlab doctor` and shows what it finds."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        context.theme.dress(self)
        self.setWindowTitle(self.tr("This machine"))
        self.resize(640, 420)
        self._state = label(self.tr("Looking at this machine…"), "muted")
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self._grid.setColumnStretch(2, 1)
        layout = column(self._state, scrolled(boxed(self._grid)), spacing=MARGIN)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.setLayout(layout)
        self.job = doctor_job(context)
        self.job.succeeded.connect(self._show)
        self.job.failed.connect(lambda text, _: self._state.setText(text))
        context.jobs.submit(self.job)

    def _show(self, result: dict[str, Any]) -> None:
        say(self._state, "")
        for at, check in enumerate(result["checks"]):
            sign = label(SIGNS[check["state"]], "heading")
            say(sign, SIGNS[check["state"]], check["state"])
            words = column(label(sentence_words(check["found"]), wrap=True), spacing=4)
            if check["remedy"]:
                words.addWidget(label(sentence_words(check["remedy"]), "muted", wrap=True))
            self._grid.addWidget(sign, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label(check_words(check["name"]), "heading"), at, 1, Qt.AlignmentFlag.AlignTop)
            self._grid.addLayout(words, at, 2)
        self._grid.setRowStretch(len(result["checks"]), 1)


class Diagnostics(QObject):
    """Shows what this machine can do, and copies what a report needs."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window

    def show_device(self) -> None:
        """Say what this machine is used for."""
        DeviceDialog(self._context, self._window).show()

    def copy(self) -> None:
        """Put what a maintainer needs on the clipboard; look at this machine first, if nobody has."""
        if machine_lines(self._context):
            self._copy()
            return
        self._context.messages.info(self.tr("Looking at this machine for your report…"))
        job = doctor_job(self._context)
        for end in (job.succeeded, job.failed, job.cancelled):
            end.connect(self._copy)
        self._context.jobs.submit(job)

    def _copy(self, *_: object) -> None:
        QGuiApplication.clipboard().setText(diagnostics_text(self._context))
        self._context.messages.info(self.tr("Copied: versions, device, the last messages. Paste it into your report."))


def doctor_job(context: Context) -> Job:
    """Make a job that looks at this machine; quiet, for it makes nothing."""
    project = context.workspace.project.value
    title = QCoreApplication.translate("DeviceDialog", "Look at this machine")
    return Job(["doctor", *([str(project.root)] if project else [])], title, quiet=True)


def machine_lines(context: Context) -> list[str]:
    """What `s2rlab doctor` found last: device, driver, memory, OpenGL; nothing as long as it has not looked."""
    found = [job.result for job in context.jobs.all if job.arguments[0] == "doctor" and job.result]
    checks = found[-1].get("checks", []) if found else []
    return [f"{check['name']}: {check['state']}, {check['found']}" for check in checks]


def diagnostics_text(context: Context) -> str:
    """Versions, this machine, jobs and the last messages, without the content of any project."""
    messages = context.messages.all[-MESSAGES:]
    lines = [
        f"s2rlab {__version__}, PySide6 {PySide6.__version__}, Python {platform.python_version()}",
        f"{platform.platform()}, {sys.platform}",
        *machine_lines(context),
        *(f"job {job.title}: {job.state} {job.message}" for job in context.jobs.all),
        *(f"{message.level}: {message.text}" for message in messages),
        *(message.details for message in messages if message.level == "fault" and message.details),
    ]
    return "\n".join(lines)
