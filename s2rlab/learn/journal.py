"""What a run tells of itself: every event with its time, why it ended, and how long it has been worked on."""

import json
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from s2rlab import files
from s2rlab.errors import S2RError
from s2rlab.jobs import Epoch, Event, Note
from s2rlab.project import RunFolder

TAIL = 65_536  # bytes at the end of a journal that hold its last whole line
LONGEST = 160  # letters of a library's own words in a sentence


class Journal:
    """Keeps every event of a run: JSON lines for programs, sentences with times for people.

    Parameters
    ----------
    began
        When the work on it began this time, Unix time, seconds.
    """

    def __init__(self, run: RunFolder, events: IO[str], log: IO[str], began: float) -> None:
        self._events, self._log = events, log
        tail = _tail(run.events)
        if not tail.endswith(b"\n") and tail:  # cut off by a kill
            self._events.write("\n")
        self._before, self._began = _spent(tail), began

    @property
    def spent(self) -> float:
        """Seconds of work on this run, those before a stop included."""
        return round(self._before + max(time.time() - self._began, 0.0), 3)

    def write(self, event: Event) -> None:
        """Add an event."""
        times = {"time": round(time.time(), 3), "spent": self.spent}
        self._events.write(json.dumps(times | event.model_dump(mode="json")) + "\n")
        self._events.flush()
        match event:
            case Note():
                line = event.text
            case Epoch():
                line = f"epoch {event.epoch}: loss {event.loss:.4f}, made pictures {event.validation_accuracy:.4f}"
            case _:
                return
        self._log.write(f"{time.strftime('%Y-%m-%d %H:%M:%S')} {line}\n")
        self._log.flush()


@contextmanager
def journal(run: RunFolder, began: float) -> Iterator[Journal]:
    """Open the journal of `run`, and write into it why the run ended before its end, and what is kept.

    Raises
    ------
    StorageError
        If it cannot be written.
    """
    with files.storage_errors(run.root):
        events, log = run.events.open("a", encoding="utf-8"), run.log.open("a", encoding="utf-8")
    with events, log:
        made = Journal(run, events, log, began)
        try:
            yield made
        except S2RError as error:
            with suppress(OSError):  # the disk may be what failed
                made.write(Note(level="warning", text=str(error)))
            raise
        except (GeneratorExit, KeyboardInterrupt):
            with suppress(OSError):
                made.write(Note(text=f"Stopped. {_kept(run)}"))
            raise
        except Exception as error:  # a mistake of ours or of a library: told as well, and in full in the log
            why = f"{type(error).__name__}: {error}"[:LONGEST]
            with suppress(OSError):
                log.write(traceback.format_exc())
                made.write(Note(level="warning", text=f"{run.root.name}: ended unexpectedly ({why}); see its log."))
            raise


def _kept(run: RunFolder) -> str:
    best = run.root / "best.json"
    if not (best.exists() and run.checkpoint.exists()):
        return "There was nothing to keep yet."
    fields = json.loads(best.read_text())
    when = f"epoch {fields['epoch']}" if fields["epoch"] else "the head alone"
    return f"The best state so far is kept: {when}, {fields['accuracy']:.1%} right on made pictures held back."


def _tail(path: Path) -> bytes:
    with path.open("rb") as lines:
        size = lines.seek(0, 2)
        lines.seek(max(0, size - TAIL))
        return lines.read()


def _spent(tail: bytes) -> float:
    """Seconds that an earlier, stopped training of this run took; 0 if there was none, or it did not say."""
    for line in reversed(tail.splitlines()):
        with suppress(ValueError, TypeError, AttributeError):  # half a line
            return float(json.loads(line).get("spent", 0.0))
    return 0.0
