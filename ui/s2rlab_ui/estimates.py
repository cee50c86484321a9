"""How long and how large: from what this machine did before, else from a typical one."""

from dataclasses import dataclass
from typing import Any

from s2rlab_ui.scan import RunEntry, Snapshot, read_json

IMAGES_PER_SECOND = 12.0  # 256 x 256, two cores, before anything was measured here
BYTES_PER_PIXEL = 0.45  # JPEG and mask
SECONDS_PER_WORK = 2.6e-8  # training on two cores, before anything was measured here
FIXED = 30.0  # seconds to load and save, whatever the pictures
VIEWS, EPOCHS, IMAGE_SIZE = 4, 8, 160  # the defaults of training
PASS, STEP = 1.0, 2.5  # work of looking at a picture once, and of learning from it once


@dataclass(frozen=True, slots=True)
class Estimate:
    """A guess of what a job takes."""

    seconds: float
    size: float = 0.0  # bytes
    measured: bool = False  # here, not on a typical machine


def rendering(snapshot: Snapshot, images: int, size: int) -> Estimate:
    """Estimate the rendering of `images` pictures of `size` x `size` pixels."""
    rate, measured = IMAGES_PER_SECOND * 256 / size, False
    for dataset in snapshot.datasets:
        summary = read_json(dataset.folder / "summary.json") if dataset.finished else {}
        if summary.get("images_per_second"):
            rate, measured = float(summary["images_per_second"]) * dataset.size / size, True
    return Estimate(images / rate, images * size**2 * BYTES_PER_PIXEL, measured)


def training(snapshot: Snapshot, pictures: int, epochs: int, image_size: int) -> Estimate:
    """Estimate a training on `pictures` made pictures."""
    done = [run for run in snapshot.runs if run.finished and run.seconds > 0]
    rate = sum(max(run.seconds - FIXED, 1.0) for run in done) / sum(map(_work_of, done)) if done else SECONDS_PER_WORK
    return Estimate(FIXED + rate * work(pictures, epochs, image_size), measured=bool(done))


def work(pictures: int, epochs: int, image_size: int) -> float:
    """Give a training's amount of work: proportional to its time, more or less."""
    return pictures * image_size**2 * (PASS * VIEWS + STEP * epochs)


def _work_of(run: RunEntry) -> float:
    return max(
        work(run.pictures, _whole(run.setting("epochs"), EPOCHS), _whole(run.setting("image_size"), IMAGE_SIZE)), 1.0
    )


def _whole(value: Any, default: int) -> int:
    return value if isinstance(value, int) else default
