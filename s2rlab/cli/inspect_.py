"""`s2rlab inspect`."""

from pathlib import Path
from typing import Annotated

import typer

from s2rlab.cli.options import Events, EventsOption, ProjectArgument


def inspect_(
    project: ProjectArgument,
    dataset: Annotated[str, typer.Argument(help="Name of the data set.", show_default=False)],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Folder for the report (default: the data set's quality/).")
    ] = None,
    events: EventsOption = Events.text,
) -> None:
    """Look a rendered data set over and write a quality report.

    Exposure, visibility, viewpoints, sizes, repeats, look-alikes and balance of the classes, with warnings in words;
    one HTML page, the plots as PNG and every figure as JSON.

    Example: s2rlab inspect gearbox-line-3 train
    """
    from s2rlab.data.quality import inspect_dataset
    from s2rlab.jobs import run
    from s2rlab.project import Project

    opened = Project.open(project)
    quality = run(inspect_dataset(opened, dataset, output), events=events.value)
    if events is Events.text:
        print(f"{quality.images} pictures of {len(quality.classes)} classes.")
        for warning in quality.warnings or ("Nothing to warn about.",):
            print(f"- {warning}")
        print(f"Report: {(output or opened.dataset(dataset) / 'quality') / 'report.html'}")
