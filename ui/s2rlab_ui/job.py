"""One long task in a child process: the same command a terminal user runs."""

import json
import os
import sys
import time
from collections import deque
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

import psutil
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from s2rlab_ui.pace import Pace
from s2rlab_ui.sentences import sentence_words

if TYPE_CHECKING:
    from pathlib import Path

GRACE_MS = 10_000  # a child that was told to stop may clean up for so long
LOG_LINES = 5_000
LONGEST_WHY = 160  # letters of a library's own words in a sentence
BEHIND = 10  # of POSIX's 0 to 19
PROGRAM = (sys.executable, "-m", "s2rlab")  # the command line that does the work

State = Literal["waiting", "running", "paused", "stopping", "succeeded", "cancelled", "failed"]
OVER = ("succeeded", "cancelled", "failed")
RESUMED = ("render", "train")  # commands that leave what is finished where `--resume` finds it
NO_MEMORY = (  # what programs write when they get none
    "MemoryError",
    "bad_alloc",
    "annot allocate memory",
    "an't allocate memory",
    "out of memory",
    "failed to map segment",
)
KILLED = 9  # SIGKILL: what a system without free memory ends programs with


class Job(QObject):
    """Start with `start`, stop with `cancel`; exactly one of the three final signals follows."""

    reported = Signal(dict)  # one event of the child
    state_changed = Signal(str)
    succeeded = Signal(object)  # the task's result, a dict
    cancelled = Signal()
    failed = Signal(str, str)  # a sentence for the user, the log

    def __init__(
        self,
        arguments: Sequence[str],
        title: str,
        *,
        lane: str = "",
        quiet: bool = False,
        command: Sequence[str] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.arguments, self.title, self.lane = tuple(arguments), title, lane
        self.quiet = quiet  # a helper of the window: of no interest once it is over
        self.root: Path | None = None  # of the project it works on; it is forgotten with that
        self.cores = 0  # of the processor, that it may use; 0: all
        self.state: State = "waiting"
        self.pace = Pace()
        self.result: Any = None
        self.message = ""  # why it failed
        self.log: deque[str] = deque(maxlen=LOG_LINES)
        self._program = tuple(command or PROGRAM)
        self._final: dict[str, Any] = {}
        self._pending = b""
        self._started = self._paused_for = self._paused_at = 0.0
        self._ended = 0.0
        self._process = self._make_process()

    @property
    def is_over(self) -> bool:
        """Whether one of the final signals has been sent."""
        return self.state in OVER

    @property
    def can_go_on(self) -> bool:
        """Whether it ended before its end, and what it finished is kept."""
        return self.state in ("cancelled", "failed") and self._is_resumable

    @property
    def _is_resumable(self) -> bool:
        return self.arguments[:1] != () and self.arguments[0] in RESUMED

    @property
    def seconds(self) -> float:
        """How long it has been running, or ran, pauses left out."""
        now = self._ended if self.is_over else self._paused_at if self.state == "paused" else time.monotonic()
        return now - self._started - self._paused_for if self._started else 0.0

    @property
    def process_id(self) -> int:
        """The child's number; 0 when it does not run."""
        return int(self._process.processId())

    def start(self) -> None:
        """Start the child."""
        self._started, self._paused_for = time.monotonic(), 0.0
        self._set("running")
        command = [*self._program, *self.arguments, "--events", "json"]
        self._process.start(command[0], command[1:])

    def go_on(self) -> None:
        """Wait to be started again, to go on with what is finished; a final signal follows once more."""
        if not self.can_go_on:
            return
        if "--resume" not in self.arguments:
            self.arguments = (*self.arguments, "--resume")
        self._process.deleteLater()  # and with it the order to kill it after the grace period
        self._process = self._make_process()
        self._final, self._pending, self.pace, self.message = {}, b"", Pace(), ""
        self._set("waiting")

    def cancel(self) -> None:
        """Close the child's standard input; kill it after the grace period."""
        if self.state == "waiting":
            self._end("cancelled")
        elif self.state in ("running", "paused"):
            self.resume()
            self._set("stopping")
            self._process.closeWriteChannel()
            QTimer.singleShot(GRACE_MS, self._process, self.kill)

    def kill(self) -> None:
        """End the child and all of its own children at once."""
        for process in family(self.process_id):
            _quietly(process.kill)

    def pause(self) -> None:
        """Stop the child and all of its own children where they are."""
        if self.state == "running":
            for process in family(self.process_id):
                _quietly(process.suspend)
            self._paused_at = time.monotonic()
            self._set("paused")

    def resume(self) -> None:
        """Let a paused job go on."""
        if self.state == "paused":
            for process in reversed(family(self.process_id)):
                _quietly(process.resume)
            self._paused_for += time.monotonic() - self._paused_at
            self._set("running")

    def _make_process(self) -> QProcess:
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUTF8", "1")
        process.setProcessEnvironment(environment)
        if sys.platform != "win32":  # a fork copies the page tables of this process: 0.1 s and more
            process.setUnixProcessParameters(QProcess.UnixProcessFlag.UseVFork)
        process.started.connect(self._step_back)
        process.readyReadStandardOutput.connect(self._on_output)
        process.readyReadStandardError.connect(self._on_log)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        return process

    def _step_back(self) -> None:
        """Let the window and whatever else the user does go first; the child's own children follow it."""
        if self.quiet:  # the user waits for its picture
            return
        behind = psutil.BELOW_NORMAL_PRIORITY_CLASS if sys.platform == "win32" else BEHIND
        _quietly(lambda: psutil.Process(self.process_id).nice(behind))
        if self.cores and hasattr(psutil.Process, "cpu_affinity"):  # macOS knows no such thing
            _quietly(lambda: psutil.Process(self.process_id).cpu_affinity(list(range(self.cores))))

    def _on_output(self) -> None:
        self._pending += bytes(self._process.readAllStandardOutput().data())
        *lines, self._pending = self._pending.split(b"\n")
        for line in lines:
            self._take(line)

    def _take(self, line: bytes) -> None:
        try:
            event = json.loads(line)
        except ValueError:
            event = None
        if not isinstance(event, dict) or "event" not in event:
            self.log.append(line.decode("utf-8", "replace"))
            return
        if event["event"] in OVER:
            self._final = event
            return
        if event["event"] == "progress":
            clock = time.monotonic() - self._paused_for
            self.pace.report(event["stage"], event["done"], event["total"], event["unit"], clock)
        elif event["event"] == "note":
            event["text"] = sentence_words(event["text"])
            self.log.append(event["text"])
        self.reported.emit(event)

    def _on_log(self) -> None:
        text = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        self.log.extend(line for line in text.splitlines() if line.strip())

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._on_output()
        last, self._pending = self._pending, b""
        if last:  # a program that dies may not come to the end of its line
            self._take(last)
        self._on_log()
        outcome = self._final.get("event", "")
        if outcome == "succeeded":
            self.result = self._final.get("result")
            self._end("succeeded")
        elif outcome == "cancelled" or (self.state == "stopping" and outcome != "failed"):
            self._end("cancelled")
        else:
            said = sentence_words(str(self._final.get("message") or ""), goes_on=self._is_resumable)
            self.message = said or self._why(code, status)
            self._end("failed")

    def _why(self, code: int, status: QProcess.ExitStatus) -> str:
        last = next((line.strip(" │") for line in reversed(self.log) if any(map(str.isalnum, line))), "")
        if any(words in last for words in NO_MEMORY):
            text = self.tr("{job}: memory ran out ({why}). Close other programs, then start it again.")
        elif status == QProcess.ExitStatus.CrashExit and code == KILLED:
            text = self.tr(
                "{job}: was ended by the system, most likely because memory ran out. Close other programs, then start "
                "it again; what is finished is kept."
            )
        elif status == QProcess.ExitStatus.CrashExit:
            text = self.tr(
                "{job}: the program was ended from outside or crashed. Memory may have run out: "
                "close other programs, then start it again."
            )
        else:
            text = self.tr("{job}: ended unexpectedly ({why}); the log says more.")
        return text.format(job=self.title, why=last[:LONGEST_WHY] or self.tr("code {n}").format(n=code))

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and not self.is_over:
            text = self.tr("{job}: could not be started ({why}); install s2rlab again.")
            self.message = text.format(job=self.title, why=self._process.errorString())
            self._end("failed")

    def _set(self, state: State) -> None:
        self.state = state
        self.state_changed.emit(state)

    def _end(self, state: State) -> None:
        self._ended = time.monotonic()
        self._set(state)
        if state == "succeeded":
            self.succeeded.emit(self.result)
        elif state == "cancelled":
            self.cancelled.emit()
        else:
            self.failed.emit(self.message, "\n".join(self.log))


def family(process_id: int) -> list[psutil.Process]:
    """List a process, then its children at any depth."""
    if not process_id or process_id == os.getpid():
        return []
    try:
        first = psutil.Process(process_id)
        return [first, *first.children(recursive=True)]
    except psutil.Error:
        return []


def _quietly(act: Any) -> None:
    try:
        act()
    except psutil.Error:  # gone, meanwhile
        return
