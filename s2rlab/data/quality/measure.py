"""What the report needs of every picture, measured in one pass with one picture in memory at a time."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from s2rlab.data.formats.source import Row, Source, bounds
from s2rlab.data.quality.hashes import part_hash, picture_hash
from s2rlab.data.quality.viewpoints import direction
from s2rlab.errors import DataError

SIDE = 512  # pixels; larger JPEGs are measured at the next power of two down to this, which decodes faster
LEVELS = 256


@dataclass(slots=True)
class Measures:
    """One entry a picture; `arrays` turns a list into its array."""

    classes: tuple[str, ...]
    names: list[str] = field(default_factory=list)  # file names below the data set's folder
    labels: list[int] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    brightness: list[float] = field(default_factory=list)  # median level of the part's pixels, 0..255 sRGB
    visible: list[float] = field(default_factory=list)  # unoccluded fraction, 0..1; NaN: not measured
    fill: list[float] = field(default_factory=list)  # longer side of the box / side of the frame
    cut: list[bool] = field(default_factory=list)  # does the box touch the frame's border
    attempts: list[int] = field(default_factory=list)  # draws thrown away before this one
    directions: list[NDArray[np.float64]] = field(default_factory=list)  # (3,) see `viewpoints.direction`
    pictures: list[int] = field(default_factory=list)  # hash of the whole picture
    alone: list[int] = field(default_factory=list)  # hash of the part alone
    levels: NDArray[np.int64] = field(init=False)  # (C, 256) part pixels of each class by sRGB level

    def __post_init__(self) -> None:
        self.levels = np.zeros((len(self.classes), LEVELS), np.int64)

    def of(self, kind: str, dtype: Any = None) -> NDArray[Any]:
        """Give a list as an array."""
        return np.asarray(getattr(self, kind), dtype=dtype)


def measure(source: Source, measures: Measures) -> Iterator[None]:
    """Fill `measures`, yielding after each picture.

    Raises
    ------
    DataError
        If a picture or line is missing or damaged.
    """
    for row, _ in source.lines():
        _add(measures, source, row)
        yield None


def _add(measures: Measures, source: Source, row: Row) -> None:
    grey = grey_picture(source, row.file_name)
    mask = _fit(source.part_mask(row), (grey.shape[0], grey.shape[1]))
    box = bounds(mask)
    label = source.class_number(row)
    levels = np.bincount(grey[mask], minlength=LEVELS)
    measures.levels[label] += levels
    measures.names.append(row.file_name)
    measures.labels.append(label)
    measures.parts.append(row.part)
    measures.brightness.append(_median(levels))
    visible = row.visible_fraction if row.unoccluded_fraction is None else row.unoccluded_fraction
    measures.visible.append(np.nan if visible is None else visible)
    measures.fill.append(max(box[2] / grey.shape[1], box[3] / grey.shape[0]))
    measures.cut.append(_touches(box, (grey.shape[0], grey.shape[1])))
    measures.attempts.append(row.attempt)
    measures.directions.append(direction(row))
    measures.pictures.append(picture_hash(grey))
    measures.alone.append(part_hash(grey, mask, box))


def grey_picture(source: Source, name: str) -> NDArray[np.uint8]:
    """Open a picture as grey levels, (H, W); see SIDE."""
    try:
        with Image.open(source.pictures / name) as image:
            image.draft("L", (SIDE, SIDE))
            return np.asarray(image.convert("L"))
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError) as error:
        raise DataError(f"{source.pictures / name}: missing or damaged; render the data set with --resume.") from error


def _fit(mask: NDArray[np.bool_], shape: tuple[int, int]) -> NDArray[np.bool_]:
    """Shrink a mask to the size its picture was opened at."""
    if mask.shape == shape:
        return mask
    small = Image.fromarray(mask).resize((shape[1], shape[0]), Image.Resampling.NEAREST)
    return np.asarray(small, dtype=np.bool_)


def _median(levels: NDArray[np.int64]) -> float:
    return float(np.searchsorted(np.cumsum(levels), levels.sum() / 2))


def _touches(box: tuple[int, int, int, int], shape: tuple[int, int]) -> bool:
    left, top, width, height = box
    return left == 0 or top == 0 or left + width == shape[1] or top + height == shape[0]
