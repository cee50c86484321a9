"""Long tasks: generators that yield events, return a result, and are cancelled by being closed.

Every command runs its task through `run`, which shows progress bars to a person or prints JSON lines to a program.
"""

import json
import os
import signal
import sys
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import IO, Literal, TypeVar

from pydantic import BaseModel, Field
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.progress import Progress as Bars

from s2rlab.errors import S2RError
from s2rlab.values import Value

R = TypeVar("R")

EXIT_FAILED = 1
EXIT_CANCELLED = 130


class Progress(Value):
    """`done` of `total` units of one stage are finished."""

    event: Literal["progress"] = "progress"
    stage: str  # shown beside the bar: "rendering"
    done: int
    total: int
    unit: str = ""  # "images", "parts", "epochs"
    item: str = ""  # what is being worked on: the name of a file


class Note(Value):
    """One sentence for the user: something was guessed, skipped, repaired or re-drawn."""

    event: Literal["note"] = "note"
    level: Literal["info", "warning"] = "info"
    text: str


class Epoch(Value):
    """One pass over the training pictures is finished; accuracies are fractions on made pictures held back."""

    event: Literal["epoch"] = "epoch"
    epoch: int  # counted from 1
    epochs: int
    loss: float
    validation_accuracy: float
    per_class: dict[str, float] = Field(default_factory=dict)  # fraction right of each class


class Usage(Value):
    """What a task takes of the machine, now and then."""

    event: Literal["usage"] = "usage"
    device: str  # the graphics card's name, or the processor and its threads
    images_per_second: float  # since the last report; 0: not known yet
    memory: int  # bytes of working memory
    device_memory: int  # bytes on the graphics card; 0 without one


Event = Progress | Note | Epoch | Usage
Task = Generator[Event, None, R]


def run(task: Task[R], *, events: Literal["text", "json"] = "text") -> R:
    """Run `task` to its end and return its result.

    With `events="json"` every event is one JSON line on standard output, followed by one final line whose `event` is
    `succeeded` (with `result`), `cancelled` or `failed` (with `message`), and end of standard input cancels the task.

    Raises
    ------
    SystemExit
        With `EXIT_CANCELLED` after Ctrl-C or end of input, with `EXIT_FAILED` after an `S2RError`.
    """
    reporter = _JsonReporter if events == "json" else _TextReporter
    with reporter() as report:
        try:
            report.listen()
            result = _drive(task, report)
            report.over()
        except KeyboardInterrupt:
            report.cancelled()
            raise SystemExit(EXIT_CANCELLED) from None
        except S2RError as error:
            report.failed(str(error))
            raise SystemExit(EXIT_FAILED) from None
        report.succeeded(result)
        return result


def finish(task: Task[R]) -> R:
    """Run `task` silently, for tests and scripts."""
    while True:
        try:
            next(task)
        except StopIteration as end:
            result: R = end.value
            return result


def _drive(task: Task[R], report: "_TextReporter | _JsonReporter") -> R:
    try:
        while True:
            report.event(next(task))
            if report.stopped.is_set():
                raise KeyboardInterrupt
    except StopIteration as end:
        result: R = end.value
        return result
    finally:
        task.close()


class _TextReporter:
    """Progress bars and sentences on standard error, so that standard output stays free for results."""

    def __init__(self) -> None:
        self.stopped = threading.Event()
        self._console = Console(stderr=True, highlight=False)
        self._bars = Bars(
            TextColumn("{task.description:<12}"),
            BarColumn(bar_width=30),
            MofNCompleteColumn(),
            TextColumn("{task.fields[unit]}"),
            TimeElapsedColumn(),
            TextColumn("eta"),
            TimeRemainingColumn(),
            console=self._console,
        )
        self._ids: dict[str, TaskID] = {}

    def __enter__(self) -> "_TextReporter":
        self._bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.stop()

    def event(self, event: Event) -> None:
        match event:
            case Progress():
                if event.stage not in self._ids:
                    self._ids[event.stage] = self._bars.add_task(event.stage, total=event.total, unit=event.unit)
                self._bars.update(self._ids[event.stage], completed=event.done, total=event.total)
            case Note():
                style = "yellow" if event.level == "warning" else None
                self._console.print(event.text, style=style, markup=False)
            case Epoch():
                self._console.print(
                    f"epoch {event.epoch}/{event.epochs}: loss {event.loss:.3f}, "
                    f"{event.validation_accuracy:.1%} right on held-back made pictures",
                    markup=False,
                )

    def cancelled(self) -> None:
        self._console.print(
            "Stopped; what was finished is kept. The same command with --resume goes on from there.", style="yellow"
        )

    def failed(self, message: str) -> None:
        self._console.print(f"error: {message}", style="red", markup=False, soft_wrap=True)

    def listen(self) -> None:
        """Do nothing: a person stops a task with Ctrl-C."""

    def over(self) -> None:
        """Do nothing: only standard input that ends could stop a task that is over."""

    def succeeded(self, result: object) -> None:
        """Say nothing: the command prints its own result."""


class _JsonReporter:
    """One JSON line an event on the real standard output; whatever libraries print goes to standard error."""

    def __init__(self) -> None:
        self.stopped = threading.Event()
        self._ending = threading.Lock()
        self._over = False
        self._out: IO[str]

    def __enter__(self) -> "_JsonReporter":
        self._stack = private_stdout()
        self._out = self._stack.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.__exit__(None, None, None)

    def listen(self) -> None:
        """Begin to watch standard input; inside the `try` of `run`, for an input that is closed already."""
        if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as a shell's background jobs inherit it
            signal.signal(signal.SIGINT, signal.default_int_handler)
        threading.Thread(target=self._watch_stdin, daemon=True).start()

    def _watch_stdin(self) -> None:
        # os.read, not sys.stdin.read: a daemon thread inside the latter can abort the interpreter's exit
        try:
            while os.read(0, 4096):
                pass
        except OSError:
            return
        with self._ending:
            if self._over:
                return
            if os.name == "posix":  # wakes a task that waits for a worker; `stopped` too would interrupt it twice
                os.kill(os.getpid(), signal.SIGINT)
            else:
                self.stopped.set()

    def over(self) -> None:
        """From here on the end of standard input stops nothing."""
        with self._ending:
            self._over = True

    def _line(self, fields: dict[str, object]) -> None:
        self._out.write(json.dumps(fields) + "\n")
        self._out.flush()

    def event(self, event: Event) -> None:
        self._line(event.model_dump(mode="json"))

    def cancelled(self) -> None:
        self._line({"event": "cancelled"})

    def failed(self, message: str) -> None:
        self._line({"event": "failed", "message": message})

    def succeeded(self, result: object) -> None:
        fields = result.model_dump(mode="json") if isinstance(result, BaseModel) else None
        self._line({"event": "succeeded", "result": fields})


@contextmanager
def private_stdout() -> Iterator[IO[str]]:
    """Keep descriptor 1 for events alone: everything else that writes to it lands on standard error."""
    sys.stdout.flush()
    private = os.dup(1)
    os.dup2(2, 1)
    try:
        with os.fdopen(private, "w", encoding="utf-8", closefd=False) as out:
            yield out
    finally:
        sys.stdout.flush()
        os.dup2(private, 1)
        os.close(private)
