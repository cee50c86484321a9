"""The child process that explains photographs: opened once for a run, so that every later click is answered soon."""

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal
from shiboken6 import isValid

from s2rlab_ui import job
from s2rlab_ui.sentences import sentence_words

WAIT_MS = 3_000  # for a child that was killed


class Explainer(QObject):
    """Asks `s2rlab explain --follow`; the newest question counts, answers to older ones are dropped."""

    looked = Signal(dict)  # where the network looked: see `s2rlab.evaluate.explain.Look`
    found = Signal(dict)  # made pictures: see `Alike`
    progressed = Signal(int, int)  # made pictures read, of how many
    failed = Signal(str, str)  # a sentence, the log

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._leaving: list[QProcess] = []  # killed, and not gone yet
        self._of: tuple[Path, str] | None = None  # project folder, run
        self._picture, self._answered = "", False
        self._message, self._log, self._pending = "", "", b""

    @property
    def process_id(self) -> int:
        """The child's number; 0 when there is none."""
        return int(self._process.processId()) if self._process else 0

    @property
    def is_open(self) -> bool:
        """Whether the child has answered, so that the next answer comes soon."""
        return self._process is not None and self._answered

    def warm_up(self, root: Path, run: str) -> None:
        """Start the child before there is a question: its libraries and the network take seconds to open."""
        if self._process is None or self._of != (root, run):
            self._start(root, run)

    def ask(self, root: Path, run: str, picture: Path, true: str) -> None:
        """Explain one photograph; the child is started when there is none for this run."""
        self.warm_up(root, run)
        assert self._process is not None
        self._picture = str(picture)
        self._process.write(json.dumps({"picture": self._picture, "true": true}).encode() + b"\n")

    def forget(self) -> None:
        """Drop the answer that is still to come."""
        self._picture = ""

    def stop(self) -> None:
        """End the child: it holds a network in memory."""
        process, self._process, self._picture = self._process, None, ""
        if process is None:
            return
        process.readyReadStandardOutput.disconnect(self._on_output)
        process.readyReadStandardError.disconnect(self._on_log)
        process.finished.disconnect(self._on_finished)
        process.errorOccurred.disconnect(self._on_error)
        if process.state() == QProcess.ProcessState.NotRunning:
            process.deleteLater()
            return
        process.finished.connect(process.deleteLater)  # not waited for: its memory takes a second to be given back
        process.kill()
        self._leaving = [*(each for each in self._leaving if isValid(each)), process]

    def finish(self) -> None:
        """End the child, and wait until none is left."""
        self.stop()
        for process in self._leaving:
            if isValid(process):
                process.waitForFinished(WAIT_MS)

    def _start(self, root: Path, run: str) -> None:
        self.stop()
        self._answered = False
        self._of, self._message, self._log, self._pending = (root, run), "", "", b""
        made = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUTF8", "1")
        made.setProcessEnvironment(environment)
        if sys.platform != "win32":  # a fork copies the page tables of this process: 0.1 s and more
            made.setUnixProcessParameters(QProcess.UnixProcessFlag.UseVFork)
        made.readyReadStandardOutput.connect(self._on_output)
        made.readyReadStandardError.connect(self._on_log)
        made.finished.connect(self._on_finished)
        made.errorOccurred.connect(self._on_error)
        target = root / "cache" / "explained" / run
        arguments = ["explain", str(root), run, "--output", str(target), "--follow", "--events", "json"]
        made.start(job.PROGRAM[0], [*job.PROGRAM[1:], *arguments])
        self._process = made

    def _on_output(self) -> None:
        if self._process is None:
            return
        self._pending += bytes(self._process.readAllStandardOutput().data())
        *lines, self._pending = self._pending.split(b"\n")
        for line in lines:
            self._take(line)

    def _take(self, line: bytes) -> None:
        try:
            said: dict[str, Any] = json.loads(line)
        except ValueError:
            self._log += line.decode("utf-8", "replace") + "\n"
            return
        kind = said.get("event")
        if kind == "failed":
            self._message = sentence_words(said["message"])
        elif kind == "progress":
            self.progressed.emit(said["done"], said["total"])
        self._answered = self._answered or kind == "look"
        if kind in ("look", "alike") and said["picture"] == self._picture:
            (self.looked if kind == "look" else self.found).emit(said)

    def _on_log(self) -> None:
        if self._process is not None:
            self._log += bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            QTimer.singleShot(0, self, self._on_finished)

    def _on_finished(self) -> None:
        self._on_output()
        self._on_log()
        asked, gone, self._process = self._picture, self._process, None
        if gone is not None:
            gone.deleteLater()
        ended = self.tr("The explanation ended unexpectedly; memory may have run out. Choose the photograph again.")
        if asked:  # else it was only warmed up: the next question starts it anew, and then it is said
            self.failed.emit(self._message or ended, self._log)
