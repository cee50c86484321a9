"""`s2rlab doctor`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from s2rlab.cli.options import Events, EventsOption

if TYPE_CHECKING:
    from s2rlab.doctor import Diagnosis

STYLES = {"ok": "green", "attention": "yellow", "fault": "bold red"}


def doctor(
    folder: Annotated[Path, typer.Argument(help="Project, or any folder on the disk to look at.")] = Path(),
    events: EventsOption = Events.text,
) -> None:
    """Say whether this machine can run s2rlab, and what to do where it cannot.

    Looks at OpenGL, the graphics card, ONNX Runtime's provider in use, free disk (GB), pretrained weights, cores and
    memory (GB). Ends with exit code 1 only if something makes s2rlab unusable.

    Example: s2rlab doctor gearbox-line-3
    """
    from s2rlab.doctor import diagnose
    from s2rlab.jobs import EXIT_FAILED, run

    diagnosis = run(diagnose(folder), events=events.value)
    if events is Events.text:
        _show(diagnosis)
    if not diagnosis.usable:
        raise typer.Exit(EXIT_FAILED)


def _show(diagnosis: "Diagnosis") -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table("check", "state", "found")
    for check in diagnosis.checks:
        found = Text(check.found)
        if check.remedy:
            found.append(f"\n{check.remedy}", style="italic")
        table.add_row(check.name, Text(check.state, style=STYLES[check.state]), found)
    Console().print(table)
