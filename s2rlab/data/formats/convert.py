"""The convert task: a finished data set becomes a folder in another program's format."""

from dataclasses import dataclass, replace
from pathlib import Path

from s2rlab import files
from s2rlab.data.formats.bop import write_bop
from s2rlab.data.formats.coco import write_coco
from s2rlab.data.formats.imagefolder import write_imagefolder
from s2rlab.data.formats.job import Conversion, Writer, held_back
from s2rlab.data.formats.source import open_source
from s2rlab.data.formats.webdataset import write_webdataset
from s2rlab.data.formats.yolo import write_yolo, write_yolo_segmentation
from s2rlab.errors import ConfigError, DataError
from s2rlab.jobs import Progress, Task
from s2rlab.project import Project
from s2rlab.values import Value

STEP = 16  # pictures between two progress events


@dataclass(frozen=True, slots=True)
class Format:
    """A format that can be written."""

    write: Writer
    what: str  # shown in the help


FORMATS = {
    "coco": Format(write_coco, "boxes and masks in one JSON file"),
    "yolo": Format(write_yolo, "boxes as text files"),
    "yolo-seg": Format(write_yolo_segmentation, "outlines as text files"),
    "webdataset": Format(write_webdataset, "tar files to stream from"),
    "bop": Format(write_bop, "6D poses, masks and models"),
    "imagefolder": Format(write_imagefolder, "Hugging Face datasets, with splits"),
}


class ConvertSummary(Value):
    """What was written."""

    folder: str
    format: str
    images: int
    validation_images: int
    classes: tuple[str, ...]


def convert_dataset(
    project: Project, name: str, format_: str, output: Path, *, validation: float = 0.0, only_exact: bool = False
) -> Task[ConvertSummary]:
    """Write the data set `name` to the new folder `output`.

    Parameters
    ----------
    format_
        One of `FORMATS`.
    validation
        Share of every class that goes into a validation split, 0 to 0.9; always the same pictures.
    only_exact
        Leave pictures out where a jittered shape or a lens distortion makes mesh, pose and intrinsics inexact.

    Raises
    ------
    ConfigError
        If the format is unknown or `validation` out of range.
    DataError
        If the data set is missing, not finished or damaged, `only_exact` leaves no picture, or `output` is there
        already.
    StorageError
        If the disk is full or the place read-only; nothing is left behind then.
    """
    if format_ not in FORMATS:
        raise ConfigError(f"format {format_!r}: unknown; choose one of {', '.join(FORMATS)}.")
    if not 0 <= validation <= 0.9:
        raise ConfigError(f"validation {validation}: choose a share from 0 to 0.9.")
    source = replace(open_source(project.dataset(name)), only_exact=only_exact)
    _check_output(output, source.folder)
    held, total = held_back(source, validation)
    if only_exact and not total:
        raise DataError(f"{name}: every picture has a jittered shape or a lens distortion; leave --only-exact out.")
    yield Progress(stage="converting", done=0, total=total, unit="images")
    with files.new_folder(output) as folder:
        done = 0
        for note in FORMATS[format_].write(Conversion(project, source, folder, held)):
            if note is not None:
                yield note
                continue
            done += 1
            if done % STEP == 0 or done == total:
                yield Progress(stage="converting", done=done, total=total, unit="images")
    return ConvertSummary(
        folder=str(output), format=format_, images=total, validation_images=len(held), classes=source.classes
    )


def _check_output(output: Path, source: Path) -> None:
    if output.resolve().is_relative_to(source.resolve()):
        raise DataError(f"{output}: lies inside the data set; choose a folder outside it.")
    if output.exists() and (not output.is_dir() or any(output.iterdir())):
        raise DataError(f"{output}: exists already; choose a new folder.")
