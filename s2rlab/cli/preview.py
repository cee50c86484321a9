"""`s2rlab preview`."""

from pathlib import Path
from typing import Annotated

import typer

from s2rlab.cli.options import USUAL_PRESET, Events, EventsOption, ProjectArgument, ResumeOption, SeedOption
from s2rlab.cli.render import ArtifactOption, PresetOption


def preview(
    project: ProjectArgument,
    output: Annotated[Path, typer.Option("--output", "-o", help="PNG file to write.")] = Path("preview.png"),
    preset: PresetOption = USUAL_PRESET,
    artifact: ArtifactOption = None,
    columns: Annotated[int, typer.Option(min=1, max=64, help="Pictures of each class.")] = 8,
    size: Annotated[int, typer.Option(min=32, max=512, help="Side of each picture, pixels.")] = 128,
    seed: SeedOption = 0,
    follow: Annotated[
        bool, typer.Option("--follow", help="Answer requests, a JSON line each, with pictures until input ends.")
    ] = False,
    resume: ResumeOption = False,
    events: EventsOption = Events.text,
) -> None:
    """Show what a preset, or damage (clean parts above damaged ones), makes of the parts, as one contact sheet.

    Example: s2rlab preview gearbox-line-3 --preset syn-r --artifact holes:2 -o sheet.png

    With --follow one process keeps everything warm and answers line by line (fields: s2rlab/render/messages.py):
    {"id": 1, "size": 128, "count": 12}
    """
    if follow:
        from s2rlab.render.pipe import follow as answer

        raise typer.Exit(answer(project))
    from s2rlab.errors import ConfigError
    from s2rlab.jobs import run
    from s2rlab.mesh.artifacts import parse_artifacts
    from s2rlab.project import Project
    from s2rlab.render.preview import PreviewConfig, preview_artifacts
    from s2rlab.render.preview import preview as task
    from s2rlab.scene.presets import space_from

    config = PreviewConfig(space=space_from(preset), columns=columns, size=size, seed=seed)
    if output.suffix.lower() != ".png":
        raise ConfigError(f"{output}: a contact sheet is a PNG picture; name it {output.with_suffix('.png').name}.")
    opened = Project.open(project)
    if artifact:
        summary = run(
            preview_artifacts(opened, output, config, parse_artifacts(artifact), resume=resume), events=events.value
        )
    else:
        summary = run(task(opened, output, config, resume=resume), events=events.value)
    if events is Events.text:
        print(f"{summary.pictures} pictures on {summary.path}")
