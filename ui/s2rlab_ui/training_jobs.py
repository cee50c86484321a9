"""Training jobs: the options one goes on with, when it is ready, and how fast it was."""

from typing import Any

from PySide6.QtCore import QSettings

from s2rlab_ui import asked, estimates
from s2rlab_ui.context import Context
from s2rlab_ui.job import Job
from s2rlab_ui.scan import RunEntry
from s2rlab_ui.widgets.train_options import EMBEDDED

FIELDS = ("dataset", "backbone", "image_size", "epochs", "frozen_stages", "learning_rate", "seed", "weights")
LOOKING = "features"  # the stage that is left out where an earlier training looked at the same pictures


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


def follow(job: Job, context: Context) -> None:
    """Foresee, at every step of a training, how long it takes to its end; remember how fast the whole of it went."""
    stages: set[str] = set()

    def on_event(event: dict[str, Any]) -> None:
        if event["event"] == "progress":
            stages.add(event["stage"])
            job.pace.later, job.pace.foreseen = _later(job, context), None
            job.pace.foreseen = time_left(job, context)

    def on_success(result: Any) -> None:
        if LOOKING in stages:
            remember(job, result, context.settings)

    job.reported.connect(on_event)
    job.succeeded.connect(on_success)


def time_left(job: Job, context: Context) -> float | None:
    """Estimate the seconds until a training that is followed is ready; None while nothing is known."""
    if asked.option(job.arguments, "--stream"):
        return job.pace.left
    return estimates.training_left(job.pace, *_course(job, context))


def remember(job: Job, result: Any, settings: QSettings) -> None:
    """Keep how fast a whole training with the network that comes with s2rlab went."""
    whole = not any(option in job.arguments for option in ("--resume", "--stream"))
    usual = asked.option(job.arguments, "--backbone") in ("", EMBEDDED)
    if whole and usual and isinstance(result, dict) and result.get("training_pictures"):
        estimates.remember_training(settings, result["training_pictures"], *_size(job), job.seconds)


def _later(job: Job, context: Context) -> float:
    pace = job.pace
    streamed = asked.option(job.arguments, "--stream")
    if not streamed:
        return estimates.training_later(pace, *_course(job, context))
    if pace.stage != "first pictures" or not pace.rate:
        return 0.0
    each = int(streamed) * len(context.workspace.snapshot.value.classes)  # new pictures in every pass
    return _size(job)[0] * each / pace.rate


def _course(job: Job, context: Context) -> tuple[Any, int, int, int, estimates.Speeds]:
    snapshot, name = context.workspace.snapshot.value, asked.option(job.arguments, "--dataset")
    images = next((each.images for each in snapshot.datasets if each.name == name), 0)
    return snapshot, images, *_size(job), estimates.Speeds.of(context.settings)


def _size(job: Job) -> tuple[int, int]:
    """Give passes and the side of the network's input, pixels."""
    epochs, size = (asked.option(job.arguments, name) for name in ("--epochs", "--image-size"))
    return int(epochs or estimates.EPOCHS), int(size or estimates.IMAGE_SIZE)
