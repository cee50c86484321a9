"""Rendered data sets on disk: `space.json`, `metadata.jsonl`, `summary.json`, pictures and masks."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from s2rlab import files
from s2rlab.errors import DataError
from s2rlab.scene.params import SceneParams
from s2rlab.values import Value, describe

Matrix3 = tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]]

JOURNAL = "journal.jsonl"  # lines in the order they were finished; becomes metadata.jsonl when all are there
METADATA = "metadata.jsonl"


class Record(Value):
    """One line of `metadata.jsonl`: one picture, its ground truth and every sampled parameter."""

    file_name: str  # below the data set's folder
    label: str
    mask_file_name: str
    box: tuple[int, int, int, int]  # left, top, width, height in pixels
    index: int
    attempt: int  # 0: the first draw was good
    seed: int
    part: str  # class/variant
    intrinsics: Matrix3  # K, pixels
    camera_rotation: Matrix3  # world to camera: x right, y down, z forward
    camera_position: tuple[float, float, float]  # world, bounding-sphere radii from the part's centre
    part_rotation: Matrix3  # part axes to world axes
    part_radius: float  # mm: the bounding-sphere radius, the unit of lengths
    scene: SceneParams


class DatasetSummary(Value):
    """What a finished data set holds and what it took."""

    name: str
    images: int
    classes: tuple[str, ...]
    size: int  # pixels
    seed: int
    space: str
    redrawn: dict[str, int]  # reason -> pictures drawn again for it
    seconds: float  # of this run
    images_per_second: float


def read_records(path: Path) -> list[Record]:
    """Read the lines of a metadata file; a half-written last line, left by a kill, is passed over.

    Raises
    ------
    DataError
        If another line does not fit.
    """
    lines = path.read_bytes().split(b"\n")
    records = []
    for number, line in enumerate(lines, start=1):
        if not line:
            continue
        try:
            records.append(Record.model_validate_json(line))
        except ValidationError as error:
            if number == len(lines):
                break
            raise DataError(f"{path}, line {number}: {describe(error)}") from error
    return records


def write_records(path: Path, records: Iterable[Record]) -> None:
    """Write a metadata file, sorted by index."""
    lines = (record.model_dump_json() for record in sorted(records, key=lambda record: record.index))
    files.write_text(path, "".join(line + "\n" for line in lines))


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
    return [folder / row["file_name"] for row in rows], [row["label"] for row in rows]
