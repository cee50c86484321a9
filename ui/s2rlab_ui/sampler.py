"""Pictures of random scenes at once: one child process, `s2rlab preview PROJECT --follow`, asked again and again."""

import base64
import json
import sys
import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal
from PySide6.QtGui import QImage

from s2rlab_ui import job
from s2rlab_ui.sentences import sentence_words

GRACE_MS = 3_000  # a child whose input has ended gets so long to clean up; it writes nothing that could be lost
LAST_MS = 300  # and so long when the window closes
REST_MS = 60  # a channel's request stands at least so long, or each new one would end the last before its first picture
AGAIN_MS = 400  # after a crash
RESTARTS, WITHIN = 3, 60.0  # so many crashes within so many seconds are too many
LOG_LINES = 200

State = Literal["off", "starting", "ready", "stopped"]


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of the child's."""

    channel: str
    number: int  # of the request, from 0
    index: int  # of the sample
    label: str
    part: str  # class/variant
    image: QImage = field(compare=False)
    record: Mapping[str, Any]  # as a line of metadata.jsonl
    view: Mapping[str, Any]  # the camera about the part: azimuth, elevation, distance, pan


@dataclass(slots=True)
class _Channel:
    """What one part of the window wants to see."""

    wish: dict[str, Any]
    sent: int = 0  # id of the request that is being answered; 0: none
    waiting: bool = False  # the wish has not been sent
    since: float = 0.0  # when the last one was


class Sampler(QObject):
    """Keeps the child alive while a project is open; each channel gets the answers to its newest request alone."""

    picture = Signal(object)  # Picture
    done = Signal(str)  # channel
    failed = Signal(str, str, int)  # channel, sentence, the picture's number or -1: all of them
    broke = Signal(str, str)  # the child died: sentence, log
    state_changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state: State = "off"
        self.why = ""  # it cannot draw, in a sentence
        self.log: deque[str] = deque(maxlen=LOG_LINES)
        self._root: Path | None = None
        self._process: QProcess | None = None
        self._pending = bytearray()
        self._channels: dict[str, _Channel] = {}
        self._ids = 0
        self._complaint = ""  # of a child that could not begin
        self._crashes: deque[float] = deque(maxlen=RESTARTS)
        self._again = QTimer(self, interval=AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self.start)
        self._rested = QTimer(self, interval=REST_MS, singleShot=True)
        self._rested.timeout.connect(self._send_rested)

    @property
    def process_id(self) -> int:
        """The child's number; 0 when it does not run."""
        return int(self._process.processId()) if self._process else 0

    def open(self, root: Path) -> None:
        """Serve this project from now on; the child starts with `start` or the first question."""
        if root != self._root:
            self.close()
            self._root = root

    def start(self) -> None:
        """Start the child if it does not run, so that the first question is answered at once."""
        if self._root is None or self._process is not None:
            return
        self._again.stop()
        self._set("starting")
        self._pending.clear()
        self._complaint = ""
        self._process = self._make_process()
        program, *arguments = [*job.PROGRAM, "preview", str(self._root), "--follow"]
        self._process.start(program, arguments)

    def try_again(self) -> None:
        """Start anew after it has been given up."""
        self._crashes.clear()
        self.start()

    def ask(self, channel: str, **wish: Any) -> None:
        """Wish for pictures, instead of what this channel wished for before; answers come as `picture`.

        While a slider moves this is called far more often than pictures can be drawn: a wish is sent when the one
        before has given a picture and stood for REST_MS, and of those meanwhile only the newest.
        """
        state = self._channels.setdefault(channel, _Channel({}))
        state.wish, state.waiting = wish, True
        if self.state in ("off", "starting"):
            self.start()
        self._send_rested()

    def is_busy(self, but: str = "") -> bool:
        """Whether any channel still waits for pictures, except the one named."""
        return any(state.sent or state.waiting for name, state in self._channels.items() if name != but)

    def drop(self, channel: str) -> None:
        """Want nothing more on a channel."""
        self._channels.pop(channel, None)

    def close(self) -> None:
        """End the child in its own time, without waiting."""
        self._root = None
        self._again.stop()
        self._rested.stop()
        self._channels.clear()
        self._crashes.clear()
        if self._process is not None:
            self._end(self._process)
        self._set("off")

    def finish(self) -> None:
        """End every child and wait for it: the window closes."""
        self.close()
        for process in self.findChildren(QProcess):
            if process.state() != QProcess.ProcessState.NotRunning and not process.waitForFinished(LAST_MS):
                process.kill()
                process.waitForFinished(GRACE_MS)

    # The child

    def _make_process(self) -> QProcess:
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUTF8", "1")
        process.setProcessEnvironment(environment)
        if sys.platform != "win32":  # a fork copies the page tables of this process: 0.1 s and more
            process.setUnixProcessParameters(QProcess.UnixProcessFlag.UseVFork)
        process.readyReadStandardOutput.connect(self._on_output)
        process.readyReadStandardError.connect(self._on_log)
        process.finished.connect(self._on_gone)  # no lambda that holds the process: Python would free it too late
        process.errorOccurred.connect(self._on_error)
        return process

    def _end(self, process: QProcess) -> None:
        """Let a child go: its input ends, and nobody listens to it any more."""
        self._process = None
        process.readyReadStandardOutput.disconnect(self._on_output)
        process.readyReadStandardError.disconnect(self._on_log)
        process.closeWriteChannel()
        patience = QTimer(process, interval=GRACE_MS, singleShot=True)
        patience.timeout.connect(process.kill)
        patience.start()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._on_gone()

    def _on_gone(self) -> None:
        process = self.sender()
        ours = process is self._process
        process.deleteLater()
        if not ours:
            return
        self._process = None
        for state in self._channels.values():
            state.sent, state.waiting = 0, bool(state.wish)
        now = time.monotonic()
        self._crashes.append(now)
        often = len(self._crashes) == RESTARTS and now - self._crashes[0] < WITHIN
        given_up = often or bool(self._complaint)
        self.why = self._complaint or self._explained(often)
        self._set("stopped" if given_up else "starting")
        if not given_up:
            self._again.start()
        self.broke.emit(self.why, "\n".join(self.log))

    def _explained(self, often: bool) -> str:
        if often:
            return self.tr(
                "The samples cannot be drawn: their program has ended several times. "
                "Close other programs if memory is short; the device state, top right, says whether "
                "this computer can draw in 3D. Then press Try again."
            )
        return self.tr(
            "The program that draws the samples was ended from outside or crashed; it is being started again."
        )

    def _on_log(self) -> None:
        assert self._process is not None
        text = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        self.log.extend(line for line in text.splitlines() if line.strip())

    # Questions and answers

    def _send_rested(self) -> None:
        """Send what waits and may go; come back for the rest."""
        if self.state != "ready" or self._process is None:
            return
        now, held = time.monotonic(), False
        for name, state in self._channels.items():
            if not state.waiting:
                continue
            if state.sent and now - state.since < REST_MS / 1000:
                held = True
                continue
            self._ids += 1
            state.sent, state.waiting, state.since = self._ids, False, now
            request = {"id": self._ids, "channel": name, **state.wish}
            self._process.write(json.dumps(request).encode() + b"\n")
        if held and not self._rested.isActive():
            self._rested.start()

    def _on_output(self) -> None:
        assert self._process is not None
        self._pending += bytes(self._process.readAllStandardOutput().data())
        while self._process is not None and (at := self._pending.find(b"\n")) >= 0:
            line = bytes(self._pending[:at])
            del self._pending[: at + 1]
            self._take(line)

    def _take(self, line: bytes) -> None:
        try:
            event = json.loads(line)
            kind = event["event"]
            event["message"] = sentence_words(event.get("message", ""))
        except (ValueError, KeyError, TypeError):
            self.log.append(line.decode("utf-8", "replace"))
            return
        if kind == "ready":
            self._set("ready")
            self._send_rested()
            return
        if kind == "failed" and event.get("id") is None:
            self._complaint = event["message"]
        state = self._channels.get(event.get("channel") or "")
        if state is None or event.get("id") != state.sent:  # nobody wants it any more
            return
        if kind == "picture":
            self._show(event)
        elif kind == "failed" and event.get("number") is not None:
            self.failed.emit(event["channel"], event["message"], event["number"])
        elif kind in ("done", "failed"):
            state.sent = 0
            self._send_rested()
            if kind == "done":
                self.done.emit(event["channel"])
            else:
                self.failed.emit(event["channel"], event["message"], -1)

    def _show(self, event: dict[str, Any]) -> None:
        image = QImage.fromData(base64.b64decode(event["jpeg"]))
        fields = {name: event[name] for name in ("channel", "number", "index", "label", "part", "record")}
        self.picture.emit(Picture(**fields, image=image, view=event.get("view") or {}))

    def _set(self, state: State) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
