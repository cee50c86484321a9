"""All jobs of the window: those that compete for the machine run one after another."""

import contextlib
from pathlib import Path

import psutil
from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from s2rlab_ui.job import Job, family

HEAVY = "heavy"  # lane of what takes all cores: render, train, evaluate, export
PAUSED = "session/paused"  # in the settings
KEPT = 30  # jobs that are over and still listed


class Jobs(QObject):
    """A queue for each lane; a job without a lane starts at once."""

    added = Signal(Job)
    removed = Signal(Job)
    changed = Signal()  # some job's state

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.cores = 0  # of the processor, that jobs may use; 0: all
        self.all: list[Job] = []
        self._left = set[Path]()  # projects that are not open any more

    @property
    def active(self) -> list[Job]:
        """Jobs that run, wait or are paused."""
        return [job for job in self.all if not job.is_over]

    def submit(self, job: Job) -> Job:
        """Take over a job, and start it as soon as its lane is free; its signals may be connected until then."""
        job.setParent(self)
        job.cores = self.cores
        self.all.append(job)
        job.state_changed.connect(self._on_state)
        self.added.emit(job)
        QTimer.singleShot(0, self, self._start_next)
        return job

    def waiting(self, lane: str) -> list[Job]:
        """List what waits in a lane, next first."""
        return [job for job in self.all if job.lane == lane and job.state == "waiting"]

    def move(self, job: Job, places: int) -> None:
        """Let a waiting job go earlier (below 0) or later in its lane."""
        line = self.waiting(job.lane)
        if job not in line:
            return
        other = line[min(max(line.index(job) + places, 0), len(line) - 1)]
        one, two = self.all.index(job), self.all.index(other)
        self.all.insert(two, self.all.pop(one))
        self.changed.emit()

    def go_on(self, job: Job) -> None:
        """Put a job that was stopped or has failed in line once more; it keeps what is finished."""
        if job in self.all and job.can_go_on:
            self.all.remove(job)
            self.all.append(job)
            job.go_on()

    def belong_to(self, root: Path | None) -> None:
        """Forget what is over of other projects than this, now and later: nobody shall go on with it by mistake."""
        self._left |= {job.root for job in self.all if job.root is not None}
        self._left -= {root}
        self._forget()

    def busy(self, lane: str) -> bool:
        """Whether a job of the lane has been started and is not over."""
        return any(job.lane == lane and job.state != "waiting" for job in self.active)

    def cancel_all(self) -> None:
        """Stop everything; those that wait first, so that none of them starts."""
        for job in sorted(self.active, key=lambda job: job.state != "waiting"):
            job.cancel()

    def _on_state(self) -> None:
        self._remember_paused()
        self.changed.emit()
        QTimer.singleShot(0, self, self._start_next)

    def _remember_paused(self) -> None:
        """Write down what stands still: if the window is killed, nobody else would ever let it go on."""
        paused = [each for job in self.all if job.state == "paused" for each in family(job.process_id)]
        names = [name for each in paused if (name := _name(each))]
        if names != _stored(self._settings):
            self._settings.setValue(PAUSED, names)
            self._settings.sync()

    def _start_next(self) -> None:
        for job in self.all:
            if job.state == "waiting" and not (job.lane and self.busy(job.lane)):
                job.start()
        self._forget()

    def _forget(self) -> None:
        over = [job for job in self.all if job.is_over]
        strange = [job for job in over if job.root in self._left]
        for job in dict.fromkeys([*over[: max(0, len(over) - KEPT)], *strange]):
            self.all.remove(job)
            self.removed.emit(job)
            job.setParent(None)  # Python has it again, and lets go of it with the last who still looks at it


def wake_orphans(settings: QSettings) -> None:
    """Let processes go on that a killed window left paused: their input has ended, so they clean up and stop."""
    for name in _stored(settings):
        with contextlib.suppress(psutil.Error, ValueError):
            process = psutil.Process(int(name.split(":")[0]))
            if _name(process) == name:  # not another one that got the same number since
                process.resume()
    settings.remove(PAUSED)


def _stored(settings: QSettings) -> list[str]:
    value = settings.value(PAUSED, [])
    return [value] if isinstance(value, str) else [str(name) for name in value or []]  # type: ignore[attr-defined]


def _name(process: psutil.Process) -> str:
    try:
        return f"{process.pid}:{process.create_time()}"
    except psutil.Error:
        return ""
