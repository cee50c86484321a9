"""Options that several commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

USUAL_PRESET = "syn-r"  # of the commands that make pictures, where nothing is said


class Events(StrEnum):
    """How a task reports: bars and sentences for a person, or JSON lines for a program."""

    text = "text"
    json = "json"


ProjectArgument = Annotated[Path, typer.Argument(help="Project folder.", show_default=False)]
EventsOption = Annotated[
    Events, typer.Option(help="text for a person; json: one JSON line per event, stops when standard input ends.")
]
ResumeOption = Annotated[bool, typer.Option("--resume", help="Go on where an earlier run was stopped.")]
SeedOption = Annotated[int, typer.Option(min=0, help="Same seed, same result.")]
