"""`s2rlab new`."""

from pathlib import Path
from typing import Annotated

import typer


def new(project: Annotated[Path, typer.Argument(help="Folder to make.", show_default=False)]) -> None:
    """Make an empty project folder.

    Example: s2rlab new gearbox-line-3
    """
    from s2rlab.project import Project

    Project.create(project)
    print(f"Made project {project}. Next: s2rlab import {project} YOUR_CAD_FILES")
