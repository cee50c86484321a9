"""`s2rlab train`."""

from pathlib import Path
from typing import Annotated

import typer

from s2rlab.cli.options import Events, EventsOption, ProjectArgument, ResumeOption, SeedOption


def train(
    project: ProjectArgument,
    dataset: Annotated[str, typer.Option(help="Name of a rendered data set.")] = "train",
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
    """
    from s2rlab.jobs import run
    from s2rlab.learn.config import TrainConfig
    from s2rlab.learn.train import train as task
    from s2rlab.project import Project
    from s2rlab.values import build

    config = build(
        TrainConfig,
        dataset=dataset,
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
    result = run(task(Project.open(project), config, resume=resume), events=events.value)
    if events is Events.text:
        print(
            f"{result.name}: {result.classes} classes, {result.training_pictures} pictures, {result.seconds:.0f} s on "
            f"{result.device}; {result.validation_accuracy:.1%} right on held-back made pictures. "
            f"Next: s2rlab evaluate {project} {result.name} PHOTOS"
        )
