"""How long and how large: from what this machine did before, else from a typical one."""

import os
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings

from s2rlab_ui import render_costs
from s2rlab_ui.pace import Pace
from s2rlab_ui.render_costs import Cost
from s2rlab_ui.scan import DatasetEntry, RunEntry, Snapshot

BYTES_PER_PIXEL = {"masks": 0.45, "depth": 0.35, "normals": 0.6}  # files beside the picture; the picture is with masks
SECONDS_PER_WORK = 5.2e-8  # training on one core, before anything was measured here
FIXED = 30.0  # seconds to load and save, whatever the pictures
VIEWS, EPOCHS, IMAGE_SIZE = 4, 8, 160  # the defaults of training
PASS, STEP = 1.0, 2.5  # work of looking at a picture once, and of learning from it once
SAMPLED = 40  # pictures of a set that its size is told from
DOUBT = 3.0  # times as long that a rendering may take where no set was made on this machine yet
TRAIN_KEY = "measured/train"  # in the settings


@dataclass(frozen=True, slots=True)
class Estimate:
    """A guess of what a job takes."""

    seconds: float  # at least, where nothing was measured
    size: float = 0.0  # bytes
    measured: bool = False  # here, not on a typical machine


@dataclass(frozen=True, slots=True)
class Speeds:
    """What this machine did before, in any project; 0: nothing yet."""

    render: Cost | None = None  # of pictures; None: nothing yet
    train: float = 0.0  # seconds a unit of work
    samples: Cost | None = None  # of pictures, as told by the samples of Randomize; a rough measure

    @classmethod
    def of(cls, settings: QSettings) -> "Speeds":
        """Read what was remembered."""
        render = render_costs.middle(render_costs.remembered(settings))
        return cls(render, _number(settings.value(TRAIN_KEY, 0.0)), render_costs.of_samples(settings))


def remember_training(settings: QSettings, pictures: int, epochs: int, image_size: int, seconds: float) -> None:
    """Keep how fast a whole training went."""
    if pictures > 0 and seconds > FIXED:
        settings.setValue(TRAIN_KEY, (seconds - FIXED) / work(pictures, epochs, image_size))


def rendering(
    snapshot: Snapshot,
    images: int,
    size: int,
    speeds: Speeds = Speeds(),
    *,
    outputs: tuple[str, ...] = ("masks",),
    picture_bytes: float = 0.0,
    workers: int = 0,
) -> Estimate:
    """Estimate the rendering of `images` pictures of `size` x `size` pixels.

    Parameters
    ----------
    speeds
        What this machine did before; where that is nothing, the project's sets tell, then the samples.
    picture_bytes
        What a picture with its mask took in an earlier set, a pixel; 0: not known.
    workers
        Processes that render; 0: one for each core.
    """
    cost = speeds.render or _cost_of_sets(snapshot)
    weight = render_costs.weight_of(size, outputs)
    seconds = (cost or speeds.samples or Cost()).seconds(images, weight, workers or os.cpu_count() or 1)
    a_pixel = sum(BYTES_PER_PIXEL[name] for name in outputs if name != "masks")
    a_pixel += picture_bytes or BYTES_PER_PIXEL["masks"]
    return Estimate(seconds, images * size**2 * a_pixel, cost is not None)


def _cost_of_sets(snapshot: Snapshot) -> Cost | None:
    """Give the middle of what the project's finished sets took."""
    made = [each for each in snapshot.datasets if each.finished and each.effort is not None]
    costs = [render_costs.measured_cost(each.effort, each.size) for each in made if each.effort is not None]
    return render_costs.middle([cost for cost in costs if cost is not None])


def bytes_a_pixel(dataset: DatasetEntry) -> float:
    """Measure what a picture of a finished set takes with its mask, a pixel; 0 when that cannot be told."""
    try:
        sizes = [_mean_size(dataset.folder / name) for name in ("images", "masks")]
    except OSError:  # deleted meanwhile
        return 0.0
    return sum(sizes) / dataset.size**2 if dataset.size and all(sizes) else 0.0


def training(
    snapshot: Snapshot,
    pictures: int,
    epochs: int,
    image_size: int,
    speeds: Speeds = Speeds(),
) -> Estimate:
    """Estimate a training on `pictures` made pictures."""
    rate, measured = _rate(snapshot, speeds)
    return Estimate(FIXED + rate * work(pictures, epochs, image_size), measured=measured)


def training_later(
    pace: Pace,
    snapshot: Snapshot,
    pictures: int,
    epochs: int,
    image_size: int,
    speeds: Speeds = Speeds(),
) -> float:
    """Estimate the seconds of a running training's stages after its present one.

    Where the present one goes slower than it was guessed, so will the others.
    """
    stages = _stages(snapshot, pictures, epochs, image_size, speeds)
    if pace.stage not in stages:
        return 0.0
    names = list(stages)
    later = sum(stages[name] for name in names[names.index(pace.stage) + 1 :])
    guessed = stages[pace.stage]
    return later * max(1.0, pace.total / pace.rate / guessed if pace.rate and guessed else 1.0)


def training_left(
    pace: Pace,
    snapshot: Snapshot,
    pictures: int,
    epochs: int,
    image_size: int,
    speeds: Speeds = Speeds(),
) -> float | None:
    """Estimate the seconds until a running training is ready; `pace.later` is known already."""
    stages = _stages(snapshot, pictures, epochs, image_size, speeds)
    if pace.left is not None or pace.stage not in stages or not pace.total:
        return pace.left
    return stages[pace.stage] * (1 - pace.done / pace.total) + pace.later


def work(pictures: int, epochs: int, image_size: int) -> float:
    """Give a training's amount of work: proportional to its time, more or less."""
    return pictures * image_size**2 * (PASS * VIEWS + STEP * epochs)


def _stages(snapshot: Snapshot, pictures: int, epochs: int, image_size: int, speeds: Speeds) -> dict[str, float]:
    """Give the seconds that each stage of a training takes, in their order."""
    rate = _rate(snapshot, speeds)[0] * pictures * image_size**2
    return {"reading": 0.0, "features": rate * PASS * VIEWS, "training": rate * STEP * epochs}


def _rate(snapshot: Snapshot, speeds: Speeds) -> tuple[float, bool]:
    """Seconds a unit of work, and whether they were measured."""
    done = [run for run in snapshot.runs if run.finished and run.seconds > 0 and not run.setting("streamed")]
    if speeds.train:
        return speeds.train, True
    if done:
        return sum(max(run.seconds - FIXED, 1.0) for run in done) / sum(map(_work_of, done)), True
    return SECONDS_PER_WORK / (os.cpu_count() or 1), False


def _work_of(run: RunEntry) -> float:
    return max(
        work(run.pictures, _whole(run.setting("epochs"), EPOCHS), _whole(run.setting("image_size"), IMAGE_SIZE)), 1.0
    )


def _mean_size(folder: Path) -> float:
    """Mean size of some files below a folder; 0 if there are none."""
    sizes = [path.stat().st_size for path in islice(folder.glob("*/*"), SAMPLED)]
    return sum(sizes) / len(sizes) if sizes else 0.0


def _whole(value: Any, default: int) -> int:
    return value if isinstance(value, int) else default


def _number(value: Any) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        return 0.0
