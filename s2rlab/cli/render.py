"""`s2rlab render`."""

import os
from typing import Annotated

import typer

from s2rlab.cli.options import Events, EventsOption, ProjectArgument, ResumeOption, SeedOption

PresetOption = Annotated[str, typer.Option(help="syn-o, syn-r, or a space.json file: what varies and how far.")]


def render(
    project: ProjectArgument,
    name: Annotated[str, typer.Option(help="Name of the data set.")] = "train",
    preset: PresetOption = "syn-r",
    images: Annotated[int, typer.Option("--images-per-class", min=1, help="Pictures of each class.")] = 150,
    size: Annotated[int, typer.Option(min=32, max=2048, help="Width and height, pixels.")] = 256,
    seed: SeedOption = 0,
    workers: Annotated[int, typer.Option(min=1, max=256, help="Processes.")] = os.cpu_count() or 1,
    resume: ResumeOption = False,
    events: EventsOption = Events.text,
) -> None:
    """Render a labelled data set of a project's parts.

    Pictures, masks and every parameter go to datasets/NAME; the same seed gives the same pixels with any number of
    workers.

    Example: s2rlab render gearbox-line-3 --preset syn-r --images-per-class 300
    """
    from s2rlab.jobs import run
    from s2rlab.project import Project
    from s2rlab.render.generate import RenderConfig, render_dataset
    from s2rlab.scene.presets import space_from

    config = RenderConfig(
        name=name, space=space_from(preset), images_per_class=images, size=size, seed=seed, workers=workers
    )
    summary = run(render_dataset(Project.open(project), config, resume=resume), events=events.value)
    if events is Events.text:
        print(
            f"{summary.images} pictures of {len(summary.classes)} classes in datasets/{summary.name}, "
            f"{summary.seconds:.0f} s, {summary.images_per_second:.1f} images/s."
        )
        for reason, count in sorted(summary.redrawn.items()):
            print(f"drawn again because {reason}: {count}")
