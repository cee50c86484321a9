"""How fast a job goes and how long it will still take."""

from dataclasses import dataclass

LEAST = 1.0  # seconds of a stage before its pace is worth saying
FORGET = 0.2  # weight of the newest measurement


@dataclass(slots=True)
class Pace:
    """Units per second of the stage a job is in, smoothed; pauses do not count."""

    stage: str = ""
    unit: str = ""
    done: int = 0
    total: int = 0
    rate: float = 0.0  # units a second; 0: not known yet
    later: float = 0.0  # seconds that the stages after this one take, as far as somebody has foreseen that
    _since: float = 0.0
    _at: float = 0.0
    _from: int = 0

    def report(self, stage: str, done: int, total: int, unit: str, now: float) -> None:
        """Take in one event; `now` in seconds of a clock that stands still while the job is paused."""
        if stage != self.stage:
            self.later = 0.0
        if stage != self.stage or done < self.done:
            self.stage, self.rate, self._since, self._from, self._at = stage, 0.0, now, done, now
        elif done > self.done and now > self._at:
            newest = (done - self.done) / (now - self._at)
            overall = (done - self._from) / max(now - self._since, 1e-6)
            smooth = self.rate + FORGET * (newest - self.rate) if self.rate else overall
            self.rate = smooth if now - self._since >= LEAST else 0.0
            self._at = now
        self.done, self.total, self.unit = done, total, unit

    @property
    def left(self) -> float | None:
        """Seconds left of this stage and those foreseen after it; None while unknown."""
        return (self.total - self.done) / self.rate + self.later if self.rate else None
