"""What the rail says of the step Results: how the run's newest test went, whatever is looked at."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from s2rlab_ui.background import Newest
from s2rlab_ui.findings import Findings, read_findings
from s2rlab_ui.findings_words import share_words
from s2rlab_ui.scan import RunEntry

Version = tuple[Path, int]  # an evaluation's folder, and when its summary was written


class NewestTest(QObject):
    """Reads the newest test of a run, in a thread."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.words = ""  # for the rail; empty: there is none, or it cannot be read
        self._followed: Version | None = None
        self._reader = Newest(self)
        self._reader.done.connect(self._show)

    def follow(self, run: RunEntry | None) -> None:
        """Say how this run's newest test went from now on."""
        found = _version(run.evaluations[-1]) if run is not None and run.evaluations else None
        if found == self._followed:
            return
        if found is None or self._followed is None or found[0] != self._followed[0]:
            self.words = ""
        self._followed = found
        if found is not None:
            self._reader.submit(partial(_read, found))

    def finish(self) -> None:
        """End the thread."""
        self._reader.finish()

    def _show(self, read: tuple[Version, Findings]) -> None:
        version, findings = read
        if version == self._followed:
            self.words = share_words(findings)
            self.changed.emit()


def _read(version: Version) -> tuple[Version, Findings]:
    return version, read_findings(version[0])


def _version(folder: Path) -> Version:
    try:
        return folder, (folder / "summary.json").stat().st_mtime_ns
    except OSError:
        return folder, 0
