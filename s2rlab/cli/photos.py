"""`s2rlab photos`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from s2rlab.cli.options import Events, EventsOption, ProjectArgument, ResumeOption


class SetKind(StrEnum):
    """What photographs may be used for."""

    test = "test"
    tune = "tune"
    unlabelled = "unlabelled"
    unknown = "unknown"


KindOption = Annotated[
    SetKind | None,
    typer.Option(
        "--as",
        help="test: sorted by part, never trained on; tune: sorted, for choosing settings; unlabelled: nobody says "
        "which part; unknown: other things, which the model should not recognize.",
        show_default=False,
    ),
]


def photos(
    project: ProjectArgument,
    folder: Annotated[Path, typer.Argument(help="Folder of photographs.", show_default=False)],
    kind: KindOption = None,
    name: Annotated[str, typer.Option(help="Name of the photo set (default: the folder's).")] = "",
    resume: ResumeOption = False,
    events: EventsOption = Events.text,
) -> None:
    """Copy photographs into a photo set of the project, and remember what they are.

    What is in the set already, byte for byte, is not copied again, with or without --resume.

    Example: s2rlab photos gearbox-line-3 ~/other_things --as unknown
    """
    from s2rlab.data.photo_sets import add_photos
    from s2rlab.jobs import run
    from s2rlab.project import Project

    task = add_photos(Project.open(project), folder, (kind or SetKind.test).value, name)
    added = run(task, events=events.value)
    if events is Events.text:
        print(f"{added.name}: {added.added} photographs added, {added.there} were there already ({added.kind}).")
