"""How fast a job goes and how long it will still take."""

from collections import deque
from dataclasses import dataclass, field

LEAST = 1.0  # seconds of a stage before its pace is worth saying
LATEST = 20.0  # seconds that the pace is told from: several workers report in bursts
MANY = 50  # units of a stage from which on the first of them is left out: loading comes with it


@dataclass(slots=True)
class Pace:
    """Units per second of the stage a job is in, of the latest seconds; pauses do not count."""

    stage: str = ""
    unit: str = ""
    done: int = 0
    total: int = 0
    rate: float = 0.0  # units a second; 0: not known yet
    later: float = 0.0  # seconds that the stages after this one take, as far as somebody has foreseen that
    foreseen: float | None = None  # seconds until all is done, where somebody knows better than the rate tells
    _loaded: bool = False  # the first units are there
    _seen: deque[tuple[float, int]] = field(default_factory=deque)  # seconds, done

    def report(self, stage: str, done: int, total: int, unit: str, now: float) -> None:
        """Take in one event; `now` in seconds of a clock that stands still while the job is paused."""
        if stage != self.stage:
            self.later = 0.0
        if stage != self.stage or done < self.done:
            self.stage, self.rate, self._loaded = stage, 0.0, total < MANY
            self._seen = deque([(now, done)])
        elif done > self.done:
            if not self._loaded:
                self._loaded = True
                self._seen.clear()
            self._seen.append((now, done))
            while len(self._seen) > 2 and self._seen[1][0] < now - LATEST:
                self._seen.popleft()
            self.rate = self._told()
        self.done, self.total, self.unit = done, total, unit

    def _told(self) -> float:
        (begin, before), (end, after) = self._seen[0], self._seen[-1]
        return (after - before) / (end - begin) if end - begin >= LEAST else 0.0

    @property
    def left(self) -> float | None:
        """Seconds left of this stage and those foreseen after it; None while unknown."""
        if not self.rate:
            return self.foreseen
        return (self.total - self.done) / self.rate + self.later
