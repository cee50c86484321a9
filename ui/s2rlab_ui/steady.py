"""An answer that can be read: what the pictures of the last moment agree on, instead of what flickers."""

from collections import Counter, deque
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

MOMENT = 0.5  # seconds of a moving picture that are weighed together
AGREE = 2 / 3  # of the answers of a moment must agree before what is shown changes
ROWS = 5  # likeliest classes that are shown
OVERTAKES = 0.05  # a class that is not among them takes the place of one that it leads by more, 0 to 1
LEADS = 0.15  # all are ranked anew where one leads the first by more, as it may while the label is "unknown"

Chances = NDArray[np.floating]  # (classes,), 0 to 1


@dataclass(frozen=True, slots=True)
class Settled:
    """What is shown."""

    label: str
    chances: Chances  # mean of the pictures that say so
    rows: tuple[int, ...]  # positions of the likeliest classes; they keep their places while the label stays


class Steady:
    """Weighs answers; keeps what is shown until most of them say something else.

    A class is shown when two thirds of the last `moment` say it, so one odd picture changes nothing and two classes
    that take turns do not flicker. What no picture of the moment says any more is never shown.
    """

    def __init__(self, moment: float = MOMENT) -> None:
        self.moment = moment  # seconds; 0: every picture is a thing of its own
        self._answers: deque[tuple[float, str, Chances]] = deque()
        self._label = ""  # none yet
        self._rows: list[int] = []

    def forget(self) -> None:
        """Begin anew: another model, or another camera."""
        self._answers.clear()
        self._label, self._rows = "", []

    def weigh(self, label: str, chances: Chances, now: float) -> Settled:
        """Take in the answer of the newest picture; `now` in seconds, never less than before."""
        self._answers.append((now, label, chances))
        while self._answers[0][0] < now - self.moment or (not self.moment and len(self._answers) > 1):
            self._answers.popleft()
        votes = Counter(said for _, said, _ in self._answers)
        leader, count = votes.most_common(1)[0]
        changed = self._label not in votes or (leader != self._label and count >= AGREE * len(self._answers))
        if changed:
            self._label = leader
        mean = np.mean([each for _, said, each in self._answers if said == self._label], axis=0)
        self._rank(mean, anew=changed)
        return Settled(self._label, mean, tuple(self._rows))

    def _rank(self, mean: Chances, *, anew: bool) -> None:
        order = [int(at) for at in np.argsort(-mean, kind="stable")[:ROWS]]
        if anew or mean[order[0]] > mean[self._rows[0]] + LEADS:
            self._rows = order
            return
        for at in order:
            weakest = min(self._rows, key=lambda row: mean[row])
            if at not in self._rows and mean[at] > mean[weakest] + OVERTAKES:
                self._rows[self._rows.index(weakest)] = at
