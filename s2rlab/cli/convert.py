"""`s2rlab convert`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from s2rlab.cli.options import Events, EventsOption, ProjectArgument


class FormatName(StrEnum):
    """The formats; `s2rlab.data.formats.FORMATS` holds the same, but costs too much to load for `--help`."""

    coco = "coco"
    yolo = "yolo"
    yolo_seg = "yolo-seg"
    webdataset = "webdataset"
    bop = "bop"
    imagefolder = "imagefolder"


def convert(
    project: ProjectArgument,
    dataset: Annotated[str, typer.Argument(help="Name of the data set.", show_default=False)],
    format_: Annotated[FormatName, typer.Option("--format", "-f", help="What to write.", show_default=False)],
    output: Annotated[Path, typer.Option("--output", "-o", help="New folder to write.", show_default=False)],
    validation: Annotated[
        float, typer.Option(min=0, max=0.9, help="Share of every class for a validation split; always the same ones.")
    ] = 0.0,
    only_exact: Annotated[
        bool,
        typer.Option(
            "--only-exact",
            help="Leave pictures out whose poses fit only roughly: shape jittered or lens distorted. For bop.",
        ),
    ] = False,
    events: EventsOption = Events.text,
) -> None:
    """Write a rendered data set in the format of another program.

    coco: boxes and masks in one JSON file. yolo, yolo-seg: boxes or outlines as text files. webdataset: tar files to
    stream from. bop: 6D poses in millimetres, masks and models. imagefolder: Hugging Face datasets, with splits.

    Example: s2rlab convert gearbox-line-3 train --format coco --output ~/gearbox_coco --validation 0.1
    """
    from s2rlab.data.formats import convert_dataset
    from s2rlab.jobs import run
    from s2rlab.project import Project

    task = convert_dataset(
        Project.open(project), dataset, format_.value, output, validation=validation, only_exact=only_exact
    )
    summary = run(task, events=events.value)
    if events is Events.text:
        held = f", {summary.validation_images} of them for validation" if summary.validation_images else ""
        print(f"{summary.images} pictures of {len(summary.classes)} classes as {summary.format} in {output}{held}.")
