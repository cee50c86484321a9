"""What a run takes of the machine: time to begin, time in all, processor time."""

import os
import time

from s2rlab.data.dataset import Effort


class Clock:
    """Runs from its making on."""

    def __init__(self) -> None:
        self._begun, self._cpu = time.monotonic(), _processor_time()
        self._first = 0.0  # seconds; 0: no picture yet

    def first(self) -> None:
        """Note that a picture is there; only the first call counts."""
        self._first = self._first or time.monotonic() - self._begun

    def effort(self, pictures: int, workers: int) -> Effort:
        """Say what it took until now; worker processes that have not ended yet are left out of the processor time.

        Parameters
        ----------
        pictures
            Made in this time.
        workers
            Processes of this machine; 0 when others rendered, whose processor time nobody counted.
        """
        seconds = time.monotonic() - self._begun
        cpu = _processor_time() - self._cpu if workers and os.name == "posix" else 0.0  # Windows counts no children
        return Effort(
            pictures=pictures,
            start=round(self._first or seconds, 2),
            seconds=round(seconds, 2),
            cpu=round(cpu, 2),
            workers=workers,
        )


def _processor_time() -> float:
    """Seconds of this process and of those of its children that have ended."""
    return sum(os.times()[:4])
