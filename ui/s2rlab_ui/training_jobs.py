"""Training jobs: the options one goes on with, when it is ready, and how fast it was."""

from typing import Any

from PySide6.QtCore import QSettings

from s2rlab_ui import asked, estimates
from s2rlab_ui.context import Context
from s2rlab_ui.job import Job
from s2rlab_ui.scan import RunEntry
from s2rlab_ui.widgets.train_options import EMBEDDED

FIELDS = ("dataset", "backbone", "image_size", "epochs", "frozen_stages", "learning_rate", "seed", "weights")


def options_of(run: RunEntry) -> list[str]:
    """Give the options that a run was begun with, as far as its own file tells them: it goes on with these only."""
    options = ["--name", run.name]
    for field in FIELDS:
        value = run.setting(field)
        if value not in (None, ""):
            options += ["--" + field.replace("_", "-"), str(value)]
    if run.setting("streamed"):
        options += ["--stream", str(run.setting("streamed"))]
    return [*options, "--mirror" if run.setting("mirror") in (True, None) else "--no-mirror"]


def time_left(job: Job, context: Context) -> float | None:
    """Estimate the seconds until a training is ready; None while nothing is known."""
    if asked.option(job.arguments, "--stream"):
        return job.pace.left
    snapshot, name = context.workspace.snapshot.value, asked.option(job.arguments, "--dataset")
    images = next((each.images for each in snapshot.datasets if each.name == name), 0)
    epochs, size = _course(job)
    return estimates.training_left(job.pace, snapshot, images, epochs, size, estimates.Speeds.of(context.settings))


def remember(job: Job, result: Any, settings: QSettings) -> None:
    """Keep how fast a whole training with the network that comes with s2rlab went."""
    whole = not any(option in job.arguments for option in ("--resume", "--stream"))
    usual = asked.option(job.arguments, "--backbone") in ("", EMBEDDED)
    if whole and usual and isinstance(result, dict) and result.get("training_pictures"):
        epochs, size = _course(job)
        estimates.remember_training(settings, result["training_pictures"], epochs, size, job.seconds)


def _course(job: Job) -> tuple[int, int]:
    """Give passes and the side of the network's input, pixels."""
    epochs, size = (asked.option(job.arguments, name) for name in ("--epochs", "--image-size"))
    return int(epochs or estimates.EPOCHS), int(size or estimates.IMAGE_SIZE)
