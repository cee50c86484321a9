"""Rendered data sets on disk: `space.json`, `metadata.jsonl`, `summary.json`, pictures and masks."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ConfigDict, ValidationError

from s2rlab.errors import DataError
from s2rlab.scene.params import SceneParams
from s2rlab.values import Value, describe

Matrix3 = tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]]
Vector3 = tuple[float, float, float]
Box = tuple[int, int, int, int]  # left, top, width, height in pixels

JOURNAL = "journal.jsonl"  # lines in the order they were finished; becomes metadata.jsonl when all are there
METADATA = "metadata.jsonl"


class InstanceRecord(Value):
    """One known object in a picture: a copy of the part, or another part of the project that lies around.

    Fields with a default came later, see `Record`.
    """

    id: int  # its pixels' value in the mask
    box: Box  # of its visible pixels
    visible_fraction: float  # as of `Record`
    unoccluded_fraction: float | None = None  # as of `Record`
    rotation: Matrix3  # own axes to world axes
    position: Vector3  # of its centre in the world, bounding-sphere radii of the part from the first copy's
    label: str | None = None  # its class; None: the picture's own part
    part: str | None = None  # class/variant; None: the picture's own part
    scale: float = 1.0  # size it is shown at / its true size


class Record(Value):
    """One line of `metadata.jsonl`: one picture, its ground truth and every sampled parameter.

    Fields with a default came later; lines of older data sets lack them.
    """

    file_name: str  # below the data set's folder
    label: str
    mask_file_name: str  # 8 bits: ids of `instances`; 1 the part, 2 and up its copies, then stray parts; 0 all else
    depth_file_name: str | None = None  # 16 bits; distance along the optical axis / `depth_scale`, 0: nothing there
    depth_scale: float = 0.1  # mm a count of the depth picture
    normals_file_name: str | None = None  # 8 bits; x right, y down, z forward; 128 is 0, (0, 0, 0) nothing there
    box: Box  # of the part's visible pixels
    # of the part's whole outline, 0..1: neither hidden nor cut off; with no `unoccluded_fraction` beside it, as that
    visible_fraction: float | None = None
    unoccluded_fraction: float | None = None  # of the part's outline within the frame, 0..1: not hidden
    instances: tuple[InstanceRecord, ...] = ()  # the part, its copies, and other parts that lie around and are seen
    index: int
    attempt: int  # 0: the first draw was good
    redrawn: tuple[str, ...] = ()  # why each draw before was of no use
    seed: int
    part: str  # class/variant
    intrinsics: Matrix3  # K, pixels
    camera_rotation: Matrix3  # world to camera: x right, y down, z forward
    camera_position: Vector3  # world, bounding-sphere radii from the part's centre
    part_rotation: Matrix3  # part axes to world axes
    part_radius: float  # mm: the bounding-sphere radius, the unit of lengths
    scene: SceneParams


class LeftOut(Value):
    """Pictures of one part that were wanted and not made."""

    part: str  # class/variant
    pictures: int
    why: str


class Effort(Value):
    """What a run took of the machine, to foretell the next one."""

    pictures: int  # made by this run
    start: float  # seconds until the first picture was there
    seconds: float  # of the whole run
    cpu: float = 0.0  # seconds of processor time, of all processes of this machine; 0: not known
    workers: int = 0  # processes of this machine that rendered; 0: a cluster did


class DatasetSummary(Value):
    """What a finished data set holds and what it took."""

    name: str
    images: int
    classes: tuple[str, ...]  # that have pictures
    size: int  # pixels
    seed: int
    space: str
    redrawn: dict[str, int]  # reason -> pictures drawn again for it
    seconds: float  # of this run
    images_per_second: float
    output: str | None = None  # path or URL of the pictures; None: the data set's own folder
    left_out: tuple[LeftOut, ...] = ()
    effort: Effort | None = None  # older data sets lack it


def read_records(path: Path) -> list[Record]:
    """Read the lines of a metadata file; see `iter_records`."""
    return list(iter_records(path))


def iter_records(path: Path) -> Iterator[Record]:
    """Read a metadata file line by line; a half-written last line, left by a kill, is passed over.

    Raises
    ------
    DataError
        If another line does not fit.
    """
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                yield Record.model_validate_json(line)
            except ValidationError as error:
                if not line.endswith(b"\n"):
                    return
                raise DataError(f"{path}, line {number}: {describe(error)}") from error


def labelled_paths(folder: Path) -> tuple[list[Path], list[str]]:
    """List the pictures of a finished data set and their labels, in the order of their index.

    Reads only the two fields it needs, so that a large data set opens at once.

    Raises
    ------
    DataError
        If the folder holds no finished data set.
    """
    path = folder / METADATA
    if not path.is_file():
        remedy = "render it again with --resume" if (folder / JOURNAL).is_file() else "render it first"
        raise DataError(f"{folder}: no finished data set; {remedy}.")
    rows: list[dict[str, Any]] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    base = pictures_folder(folder)
    return [base / row["file_name"] for row in rows], [row["label"] for row in rows]


class _Where(Value):
    """The one field of `summary.json` that says where the pictures are; older ones lack it."""

    model_config = ConfigDict(extra="ignore")

    output: str | None = None


def pictures_folder(folder: Path) -> Path:
    """Give the folder that the file names of a finished data set start from: its own, or the one it was written to.

    Raises
    ------
    DataError
        If the pictures are in storage that is no folder of this computer.
    """
    summary = folder / "summary.json"
    output = _Where.load(summary).output if summary.is_file() else None
    if output is None:
        return folder
    if "://" in output and not output.startswith("file://"):
        raise DataError(f"{folder}: its pictures are at {output}; copy them to a folder and use that data set.")
    return Path(output.removeprefix("file://"))
