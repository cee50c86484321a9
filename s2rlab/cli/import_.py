"""`s2rlab import`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from s2rlab.cli.options import Events, EventsOption, ProjectArgument, ResumeOption

if TYPE_CHECKING:
    from s2rlab.jobs import Task
    from s2rlab.mesh.importing import ImportSummary


def import_(
    project: ProjectArgument,
    sources: Annotated[list[Path] | None, typer.Argument(help="CAD files or folders of them.")] = None,
    again: Annotated[
        list[str] | None,
        typer.Option(
            help="Instead of files: a part of the project, class/variant, to be read again from its own file."
        ),
    ] = None,
    units: Annotated[
        str | None, typer.Option(help="mm, cm, m, inch, um or ft; else the file's own, or a guess.")
    ] = None,
    up: Annotated[str | None, typer.Option(help="Axis that points up: +x -x +y -y +z -z.")] = None,
    repair: Annotated[
        bool | None, typer.Option(help="Close all holes, not only small ones.", show_default=False)
    ] = None,
    faces: Annotated[
        int | None, typer.Option(min=0, help="Most triangles of a part, about; 0: as many as there are.")
    ] = None,
    assembly: Annotated[str, typer.Option(help="one: a file is one part; split: a part for each solid.")] = "one",
    label: Annotated[str | None, typer.Option(help="Class of all these files; else file and folder names.")] = None,
    time_limit: Annotated[float, typer.Option(help="Seconds one file may take, and one more for each megabyte.")] = 120,
    memory_limit: Annotated[float, typer.Option(help="GB of memory one file may take.")] = 8,
    resume: ResumeOption = False,
    events: EventsOption = Events.text,
) -> None:
    """Import CAD files: STEP, STL, OBJ, PLY, GLB, glTF, 3MF.

    A file's name becomes its class; a sub-folder is a class with several variants. Sizes are in mm.

    Example: s2rlab import gearbox-line-3 nut.step cad-folder --up +y, or
    s2rlab import gearbox-line-3 --again nut/nut --units inch --repair
    """
    from s2rlab.jobs import run
    from s2rlab.mesh.again import Changes, import_again
    from s2rlab.mesh.importing import ImportOptions, import_parts
    from s2rlab.project import Project
    from s2rlab.render.thumbnail import thumbnail
    from s2rlab.values import build

    _check(sources, again, assembly, label)
    changes = build(
        Changes, units=units, up=up, repair=repair, faces=faces, time_limit=time_limit, memory_limit=memory_limit
    )
    if again:
        task = import_again(Project.open(project), again, changes, thumbnail, resume=resume)
    else:
        options = build(ImportOptions, **changes.model_dump(exclude_none=True), assembly=assembly, label=label)
        task = import_parts(Project.open(project), sources or [], options, thumbnail, resume=resume)
    summary = run(_with_use_of_looks(task), events=events.value)
    if events is Events.text:
        _print(summary)
    if summary.failed:
        raise typer.Exit(1)


def _check(sources: list[Path] | None, again: list[str] | None, assembly: str, label: str | None) -> None:
    """Refuse what contradicts itself."""
    from s2rlab.errors import ConfigError

    if bool(sources) == bool(again):
        raise ConfigError("import: name CAD files or folders, or parts of the project with --again; one of the two.")
    if again and (label is not None or assembly != "one"):
        raise ConfigError("--again: a part keeps its class and its body; leave --label and --assembly out.")


def _with_use_of_looks(task: "Task[ImportSummary]") -> "Task[ImportSummary]":
    """Say at the end in how many pictures parts with colours of their own will show them."""
    from s2rlab.cli.options import USUAL_PRESET
    from s2rlab.jobs import Note
    from s2rlab.scene.presets import PRESETS

    summary = yield from task
    if count := len(summary.own_looks):
        who = f"{summary.own_looks[0]} has" if count == 1 else f"{count} parts have"
        shares = [
            f"{PRESETS[name].material.cad_colour:.0%} with the preset {name}" for name in (USUAL_PRESET, "default")
        ]
        yield Note(
            text=f"{who} colours or materials in the file; pictures show them in {' and '.join(shares)}, else a random "
            "surface. To change that: material.cad_colour in a space.json, or Material in the step Randomize."
        )
    return summary


def _print(summary: "ImportSummary") -> None:
    from rich.console import Console
    from rich.table import Table

    from s2rlab.mesh.health import health_in_words

    table = Table("class", "variant", "size, mm", "triangles", "health", "unit")
    for part in summary.imported:
        table.add_row(
            part.label,
            part.variant,
            " x ".join(f"{side:.4g}" for side in part.size),
            f"{part.triangles:,}",
            health_in_words(part),
            part.units + (" (guessed)" if part.units_guessed else ""),
        )
    console = Console()
    if summary.imported:
        console.print(table)
    if summary.skipped:
        console.print(f"There already: {', '.join(summary.skipped)}")
    for reason in summary.failed.values():
        console.print(f"Refused: {reason}", markup=False, style="red")
