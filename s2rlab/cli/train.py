"""`s2rlab train`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from s2rlab.cli.options import USUAL_PRESET, Events, EventsOption, ProjectArgument, ResumeOption, SeedOption

if TYPE_CHECKING:
    from s2rlab.jobs import Task
    from s2rlab.learn.config import TrainConfig
    from s2rlab.learn.train import RunResult
    from s2rlab.project import Project
    from s2rlab.render.stream import LastingStream


def train(
    project: ProjectArgument,
    dataset: Annotated[str | None, typer.Option(help="Name of a rendered data set.", show_default="train")] = None,
    stream: Annotated[
        int, typer.Option(min=0, help="Render so many new pictures of each class in every epoch, none kept on disk.")
    ] = 0,
    preset: Annotated[
        str | None, typer.Option(help="What varies in streamed pictures.", show_default=USUAL_PRESET)
    ] = None,
    size: Annotated[
        int | None, typer.Option(min=32, max=2048, help="Side of streamed pictures, pixels.", show_default="256")
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(
            min=1, max=256, help="Processes of this machine that render streamed pictures.", show_default="one a core"
        ),
    ] = None,
    cluster: Annotated[
        str | None, typer.Option(help="Dask scheduler whose workers render streamed pictures; one you trust.")
    ] = None,
    without: Annotated[
        list[str] | None,
        typer.Option(help="Class, or part (CLASS/VARIANT), to stream no pictures of. Repeatable.", show_default=False),
    ] = None,
    skip_hopeless: Annotated[
        bool,
        typer.Option("--skip-hopeless", help="Leave streamed pictures out whose every draw is of no use; else stop."),
    ] = False,
    name: Annotated[str, typer.Option(help="Name of the run.")] = "run",
    backbone: Annotated[str, typer.Option(help="Network, by its timm name.")] = "tf_efficientnet_lite0",
    weights: Annotated[Path | None, typer.Option(help="Pretrained weights file (.safetensors, .pth).")] = None,
    image_size: Annotated[int, typer.Option(help="Side of the network's input, pixels, a multiple of 32.")] = 160,
    epochs: Annotated[int, typer.Option(min=0, help="Passes over the pictures; 0 trains the head alone.")] = 8,
    frozen_stages: Annotated[
        int | None, typer.Option(min=0, help="First stages left as they came; 0 trains all; else all but the last 3.")
    ] = None,
    learning_rate: Annotated[float, typer.Option(help="Largest step size, 0..1.")] = 3e-4,
    mirror: Annotated[bool, typer.Option(help="Also learn mirrored pictures; off for left/right-hand parts.")] = True,
    seed: SeedOption = 0,
    resume: ResumeOption = False,
    events: EventsOption = Events.text,
) -> None:
    """Train a classifier on made pictures only.

    Writes runs/NAME/checkpoint.safetensors, the best epoch by made pictures held back. Ctrl-C keeps it; --resume goes
    on after the last finished epoch.

    Example: s2rlab train gearbox-line-3 --dataset train --name first

    With pictures that are never seen twice: s2rlab train gearbox-line-3 --stream 150 --name endless
    """
    import psutil

    from s2rlab.jobs import run
    from s2rlab.learn.config import TrainConfig
    from s2rlab.learn.train import train as task
    from s2rlab.project import Project
    from s2rlab.values import build

    if not stream:
        _refuse_streaming_options(preset or size, without or skip_hopeless, workers or cluster)
    config = build(
        TrainConfig,
        dataset=dataset or ("" if stream else "train"),
        streamed=stream,
        name=name,
        backbone=backbone,
        weights=weights,
        image_size=image_size,
        epochs=epochs,
        frozen_stages=frozen_stages,
        learning_rate=learning_rate,
        mirror=mirror,
        seed=seed,
    )
    opened, began = Project.open(project), psutil.Process().create_time()
    if stream:
        rendering = {"size": size, "workers": workers, "cluster": cluster, "without": without}
        given = {field: value for field, value in rendering.items() if value is not None}
        with _stream(opened, config, preset or USUAL_PRESET, given | {"skip_hopeless": skip_hopeless}) as pictures:
            training = task(opened, config, resume=resume, stream=pictures, began=began)
            result = run(_with_left_out(training, pictures), events=events.value)
    else:
        result = run(task(opened, config, resume=resume, began=began), events=events.value)
    if events is Events.text:
        _print(result, project)


def _refuse_streaming_options(looks: object, choice: object, machines: object) -> None:
    """Say what a rendered data set has already, where it was asked for again."""
    from s2rlab.errors import ConfigError

    if looks:
        raise ConfigError("--preset and --size are for --stream; a data set has its own, leave them out.")
    if choice:
        raise ConfigError("--without and --skip-hopeless are for --stream; a data set was rendered with its own.")
    if machines:
        raise ConfigError("--workers and --cluster render pictures for --stream; a data set is there already.")


def _with_left_out(task: "Task[RunResult]", pictures: "LastingStream") -> "Task[RunResult]":
    """Add a sentence for each part of which streamed pictures are left out, once it is known."""
    from s2rlab.jobs import Note

    told: set[str] = set()
    try:
        while True:
            event = next(task)
            for part in [part for part in pictures.left_out if part not in told]:
                told.add(part)
                yield Note(level="warning", text=pictures.left_out[part])
            yield event
    except StopIteration as end:
        result: RunResult = end.value
        return result
    finally:
        task.close()


def _print(result: "RunResult", project: Path) -> None:
    print(
        f"{result.name}: {result.classes} classes, {result.training_pictures} pictures, {result.seconds:.0f} s on "
        f"{result.device}; {result.validation_accuracy:.1%} right on held-back made pictures. "
        f"Next: s2rlab evaluate {project} {result.name} PHOTOS"
    )


def _stream(project: "Project", config: "TrainConfig", preset: str, rendering: dict[str, Any]) -> "LastingStream":
    """Join the renderer to the training: neither knows the other."""
    from s2rlab.render.stream import LastingStream, StreamConfig
    from s2rlab.scene.presets import space_from
    from s2rlab.values import build

    fields = {"space": space_from(preset), "seed": config.seed, "batch": config.batch_size} | rendering
    return LastingStream(project, build(StreamConfig, **fields))
