"""How long pictures take: a start, then so much for each, by the robust middle of what was made before.

A set that is made while other programs want the machine takes many times as long and foretells nothing. So processor
time counts as well as the clock: see `measured_cost`.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from PySide6.QtCore import QSettings

from s2rlab.data.dataset import Effort

START = 2.5  # seconds until the first picture: loading libraries and parts
PICTURE = 0.026  # seconds of one core for a picture of SIDE x SIDE with its mask, before anything was measured
SIDE = 256  # pixels
STARTING = 1.2  # seconds of processor time for each process: part of the start
EVEN = 0.4  # of a picture of SIDE x SIDE, whatever the size; the rest goes with its area (measured for 64 to 512)
EXTRA = 0.15  # of a picture, for each output beside it (measured: depth and normals 0.31)
FEWEST = 16  # pictures: fewer tell no pace
KEPT = 7  # runs whose middle is taken
KEY = "measured/rendering"  # in the settings
SAMPLES_KEY = "measured/samples"


@dataclass(frozen=True, slots=True)
class Cost:
    """What rendering takes."""

    start: float = START  # seconds
    picture: float = PICTURE  # seconds of one core, SIDE x SIDE

    def seconds(self, pictures: int, weight: float, workers: int) -> float:
        """Foretell the time of a run; `weight` as `weight_of`."""
        return self.start + pictures * self.picture * weight / max(workers, 1)


def weight_of(size: int, outputs: Sequence[str] = ()) -> float:
    """Say how many pictures of SIDE x SIDE one of `size` x `size` pixels is worth, in time."""
    more = sum(name != "masks" for name in outputs)
    return (EVEN + (1 - EVEN) * (size / SIDE) ** 2) * (1 + EXTRA * more)


def measured_cost(effort: Effort, size: int, outputs: Sequence[str] = (), seconds: float = 0.0) -> Cost | None:
    """Tell the cost from a run; None where it was too short, or its processes are not known.

    By the clock, but where that is slower than a typical machine, by the processor time: the rest of the time other
    programs had the machine. A graphics card makes pictures in less than either.

    Parameters
    ----------
    seconds
        Of the whole command, where known: the start of the program is not in `effort`.
    """
    after = effort.pictures - 1  # the first one came with the start
    if after + 1 < FEWEST or effort.workers < 1:
        return None
    clock = (effort.seconds - effort.start) * effort.workers / after
    processor = max(effort.cpu - STARTING * (effort.workers + 1), 0.0) / effort.pictures
    weight = weight_of(size, outputs)
    around = max(seconds - effort.seconds, 0.0)
    start = min(effort.start + around, 2 * START + around)  # a part of a million triangles; not a machine in use
    return Cost(start, max(processor / weight, min(clock / weight, PICTURE)))


def middle(costs: Sequence[Cost]) -> Cost | None:
    """Give the middle of the latest ones: one odd run changes nothing."""
    latest = costs[-KEPT:]
    if not latest:
        return None
    return Cost(median(cost.start for cost in latest), median(cost.picture for cost in latest))


def remember(settings: QSettings, cost: Cost) -> None:
    """Keep what a run on this machine took."""
    kept = [*remembered(settings), cost][-KEPT:]
    settings.setValue(KEY, json.dumps([[round(each.start, 3), each.picture] for each in kept]))


def remembered(settings: QSettings) -> list[Cost]:
    """Give what the latest runs on this machine took, oldest first."""
    try:
        return [Cost(float(start), float(picture)) for start, picture in json.loads(str(settings.value(KEY, "[]")))]
    except (TypeError, ValueError):
        return []


def remember_samples(settings: QSettings, seconds: float, size: int) -> None:
    """Keep how long a sample of the step Randomize took: a first measure, until a set has been made.

    The shortest one counts: the others waited for something else.
    """
    picture = seconds / weight_of(size)
    known = of_samples(settings)
    if picture > 0 and (known is None or picture < known.picture):
        settings.setValue(SAMPLES_KEY, picture)


def of_samples(settings: QSettings) -> Cost | None:
    """Tell the cost of pictures from the samples; None before there were any."""
    try:
        picture = float(str(settings.value(SAMPLES_KEY, 0.0)))
    except ValueError:
        return None
    return Cost(picture=picture) if picture > 0 else None
