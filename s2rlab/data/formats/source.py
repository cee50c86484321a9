"""A finished data set as converters and reports read it: line by line, and only the fields they use.

Lines of older and newer versions are read alike: fields that are not there are "not measured", unknown ones are passed
over. Nothing of the sampled scene is needed but what bends the picture away from the plain pinhole model.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError
from pydantic import ConfigDict, ValidationError

from s2rlab.data.dataset import JOURNAL, METADATA, Matrix3, pictures_folder
from s2rlab.errors import DataError
from s2rlab.values import Value, describe

Vector3 = tuple[float, float, float]
IDENTITY: Matrix3 = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


class _Tolerant(Value):
    model_config = ConfigDict(extra="ignore")


class Instance(_Tolerant):
    """One known object in a picture; see `s2rlab.data.dataset.InstanceRecord`."""

    id: int  # its pixels' value in the mask
    rotation: Matrix3 = IDENTITY  # own axes to world axes
    position: Vector3 = (0.0, 0.0, 0.0)  # of its centre in the world, bounding-sphere radii of the part
    visible_fraction: float | None = None  # 0..1; None: not measured
    label: str | None = None  # None: the row's
    part: str | None = None  # None: the row's
    scale: float = 1.0  # size it is shown at / its true size


class _Shape(_Tolerant):
    scale: Vector3 = (1.0, 1.0, 1.0)
    bend: float = 0.0


class _Lens(_Tolerant):
    distortion: float = 0.0


class Bending(_Tolerant):
    """What of the sampled scene makes pose and intrinsics inexact."""

    shape: _Shape = _Shape()
    camera: _Lens = _Lens()


class Row(_Tolerant):
    """One line of `metadata.jsonl`; see `s2rlab.data.dataset.Record` for units and axes."""

    file_name: str
    label: str
    mask_file_name: str
    box: tuple[int, int, int, int]
    index: int
    attempt: int = 0
    part: str
    intrinsics: Matrix3
    camera_rotation: Matrix3
    camera_position: Vector3
    part_rotation: Matrix3
    part_radius: float
    visible_fraction: float | None = None
    unoccluded_fraction: float | None = None  # None: older, `visible_fraction` is that
    depth_file_name: str | None = None
    depth_scale: float = 0.1  # mm a count of the depth picture
    normals_file_name: str | None = None
    instances: tuple[Instance, ...] = ()
    scene: Bending = Bending()

    @property
    def objects(self) -> tuple[Instance, ...]:
        """The part, its copies and other known parts; the part alone where the line lists none."""
        alone = Instance(id=0, rotation=self.part_rotation, visible_fraction=self.visible_fraction)
        return self.instances or (alone,)

    @property
    def bent(self) -> bool:
        """Whether the picture shows something else than the part's own mesh through a pinhole."""
        shape = self.scene.shape
        return shape.scale != (1.0, 1.0, 1.0) or shape.bend != 0 or self.scene.camera.distortion != 0

    @property
    def files(self) -> dict[str, str]:
        """Ground-truth pictures beside the picture itself: kind -> file name below the data set's folder."""
        names = {"mask": self.mask_file_name, "depth": self.depth_file_name, "normals": self.normals_file_name}
        return {kind: name for kind, name in names.items() if name is not None}


class _Classes(_Tolerant):
    """The one field of `summary.json` that numbers the classes."""

    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A finished data set."""

    folder: Path
    classes: tuple[str, ...]  # their positions are the label numbers
    pictures: Path  # where the file names start from: `folder`, or where the set was written to
    only_exact: bool = False  # pass over rows that are `bent`

    def lines(self) -> Iterator[tuple[Row, str]]:
        """Read the rows in order of their index, each with its line as it stands in the file.

        Raises
        ------
        DataError
            If a line does not fit; the message names it.
        """
        path = self.folder / METADATA
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, start=1):
                try:
                    row = Row.model_validate_json(line)
                except ValidationError as error:
                    raise DataError(f"{path}, line {number}: {describe(error)}") from error
                if not (self.only_exact and row.bent):
                    yield row, line.rstrip("\n")

    def class_number(self, row: Row, instance: Instance | None = None) -> int:
        """Number of the class of the row, or of one object in it, from 0.

        Raises
        ------
        DataError
            If `summary.json` does not list it.
        """
        label = (instance and instance.label) or row.label
        if label not in self.classes:
            raise DataError(f"{self.folder / 'summary.json'}: classes lack {label!r}; render the data set again.")
        return self.classes.index(label)

    def objects(self, row: Row) -> tuple[Instance, ...]:
        """Give the known objects of a row whose class the data set has; one that was left out is background."""
        return tuple(each for each in row.objects if each.label is None or each.label in self.classes)

    def masks(self, row: Row) -> Iterator[tuple[Instance, NDArray[np.bool_]]]:
        """Give each known object with its visible pixels, (H, W); those out of sight are left out."""
        ids = self.picture(row.mask_file_name)
        for instance in self.objects(row):
            mask = ids == instance.id if row.instances else ids != 0
            if mask.any():
                yield instance, mask

    def part_mask(self, row: Row) -> NDArray[np.bool_]:
        """Give the visible pixels of the part itself, (H, W), without its copies."""
        ids = self.picture(row.mask_file_name)
        return np.asarray(ids == row.instances[0].id if row.instances else ids != 0)

    def picture(self, name: str) -> NDArray[np.generic]:
        """Open the picture `name` below the folder as it is stored, (H, W) or (H, W, 3).

        Raises
        ------
        DataError
            If it is missing or damaged.
        """
        try:
            with Image.open(self.pictures / name) as image:
                return np.asarray(image)
        except (OSError, ValueError, SyntaxError, UnidentifiedImageError) as error:
            raise DataError(
                f"{self.pictures / name}: missing or damaged; render the data set with --resume."
            ) from error

    def content(self, name: str) -> bytes:
        """Read the file `name` below the folder; see `picture` for what is raised."""
        try:
            return (self.pictures / name).read_bytes()
        except OSError as error:
            raise DataError(f"{self.pictures / name}: cannot be read; render the data set with --resume.") from error


def open_source(folder: Path) -> Source:
    """Open a finished data set.

    Raises
    ------
    DataError
        If there is none, or it is not finished.
    """
    if not (folder / METADATA).is_file():
        remedy = "finish it with `s2rlab render --resume`" if (folder / JOURNAL).is_file() else "render it first"
        raise DataError(f"{folder}: no finished data set; {remedy}.")
    summary = folder / "summary.json"
    if summary.is_file():
        return Source(folder, _Classes.load(summary).classes, pictures_folder(folder))
    return Source(folder, tuple(sorted({row.label for row, _ in Source(folder, (), folder).lines()})), folder)


def bounds(mask: NDArray[np.bool_]) -> tuple[int, int, int, int]:
    """Give the box around the pixels of `mask`: left, top, width, height; zeros for none."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return (0, 0, 0, 0)
    left, top = int(columns[0]), int(rows[0])
    return (left, top, int(columns[-1]) - left + 1, int(rows[-1]) - top + 1)
