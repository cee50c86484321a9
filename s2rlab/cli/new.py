"""`s2rlab new`."""

from pathlib import Path
from typing import Annotated

import typer

from s2rlab.cli.options import Events, EventsOption


def new(
    project: Annotated[Path, typer.Argument(help="Folder to make.", show_default=False)],
    resume: Annotated[bool, typer.Option("--resume", help="Be content with a project that is there.")] = False,
    events: EventsOption = Events.text,
) -> None:
    """Make an empty project folder.

    Example: s2rlab new gearbox-line-3
    """
    from s2rlab.jobs import run
    from s2rlab.project import create_project

    summary = run(create_project(project, resume=resume), events=events.value)
    if events is Events.text:
        verb = "Made" if summary.made else "There already:"
        print(f"{verb} project {project}. Next: s2rlab import {project} YOUR_CAD_FILES")
