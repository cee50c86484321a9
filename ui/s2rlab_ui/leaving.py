"""Leaving a project or the program while jobs run: ask, stop them, then go."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

from s2rlab_ui.jobs import Jobs
from s2rlab_ui.words import plural

NAMED = 8  # jobs in the question; the others are counted
CLOSING_MS = 20_000  # jobs get so long to stop when the window closes


class Leaving(QObject):
    """Knows whether it is all right to leave."""

    def __init__(self, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._jobs, self._window = jobs, window
        self._then: Callable[[], object] | None = None
        self._patience = QTimer(self, interval=CLOSING_MS, singleShot=True)
        self._patience.timeout.connect(self._give_up)

    def may_leave(self) -> bool:
        """Ask before jobs are stopped; true when they may be, and then they are told to."""
        if not self._jobs.active or self._then is not None:
            return True
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Jobs are running"))
        text = self.tr("These jobs are running:\n{names}\n\nWhat is finished is kept, and they can go on later.")
        box.setText(text.format(names="\n".join(self._names())))
        stop = box.addButton(self.tr("Stop them"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(self.tr("Keep working"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.setWindowModality(Qt.WindowModality.WindowModal)
        box.exec()
        if box.clickedButton() is not stop:
            return False
        self._jobs.cancel_all()
        return True

    def _names(self) -> list[str]:
        titles = [job.title for job in self._jobs.active]
        more = plural(len(titles) - NAMED, self.tr("and 1 more"), self.tr("and {n} more"))
        return titles if len(titles) <= NAMED else [*titles[:NAMED], more]

    def when_over(self, then: Callable[[], object]) -> None:
        """Do something once the jobs, which are stopping, are over."""
        if self._then is None:
            self._jobs.changed.connect(self._look)
            self._patience.start(CLOSING_MS)
        self._then = then

    def _look(self) -> None:
        if not self._jobs.active and self._then is not None:
            QTimer.singleShot(0, self, self._then)
            self._jobs.changed.disconnect(self._look)
            self._patience.stop()  # what is started from now on is nobody's hurry
            self._then = None  # whoever cannot go then may ask again

    def _give_up(self) -> None:
        for job in self._jobs.active:
            job.kill()
