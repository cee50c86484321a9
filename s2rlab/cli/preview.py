"""`s2rlab preview`."""

from pathlib import Path
from typing import Annotated

import typer

from s2rlab.cli.options import Events, EventsOption, ProjectArgument, ResumeOption, SeedOption
from s2rlab.cli.render import PresetOption


def preview(
    project: ProjectArgument,
    output: Annotated[Path, typer.Option("--output", "-o", help="PNG file to write.")] = Path("preview.png"),
    preset: PresetOption = "syn-r",
    columns: Annotated[int, typer.Option(min=1, max=64, help="Pictures of each class.")] = 8,
    size: Annotated[int, typer.Option(min=32, max=512, help="Side of each picture, pixels.")] = 128,
    seed: SeedOption = 0,
    resume: ResumeOption = False,
    events: EventsOption = Events.text,
) -> None:
    """Show what a preset makes of the parts, as one contact sheet.

    Example: s2rlab preview gearbox-line-3 --preset syn-r -o sheet.png
    """
    from s2rlab.jobs import run
    from s2rlab.project import Project
    from s2rlab.render.preview import PreviewConfig
    from s2rlab.render.preview import preview as task
    from s2rlab.scene.presets import space_from

    config = PreviewConfig(space=space_from(preset), columns=columns, size=size, seed=seed)
    summary = run(task(Project.open(project), output, config, resume=resume), events=events.value)
    if events is Events.text:
        print(f"{summary.pictures} pictures on {summary.path}")
