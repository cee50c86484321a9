"""YOLO: a text file of normalized boxes, or outlines, beside each picture, and a `data.yaml`.

Format: https://docs.ultralytics.com/datasets/detect and /datasets/segment.
"""

import json
from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
from numpy.typing import NDArray

from s2rlab.data.formats.job import TRAIN, Conversion, number
from s2rlab.data.formats.outlines import polygon
from s2rlab.data.formats.source import bounds
from s2rlab.jobs import Note

Shape = Callable[[NDArray[np.bool_]], list[float]]


def _box(mask: NDArray[np.bool_]) -> list[float]:
    """Middle and size of the box as shares of the picture: x, y, width, height."""
    (left, top, width, height), (rows, columns) = bounds(mask), mask.shape
    return [(left + width / 2) / columns, (top + height / 2) / rows, width / columns, height / rows]


def _outline(mask: NDArray[np.bool_]) -> list[float]:
    """The outline's corners as shares of the picture: x, y, x, y, ...; empty for a mask one pixel wide."""
    rows, columns = mask.shape
    return (polygon(mask) / (columns, rows)).ravel().tolist()


def _write(job: Conversion, shape: Shape) -> Iterator[Note | None]:
    for split in job.splits:
        images, labels = (job.folder / kind / split for kind in ("images", "labels"))
        images.mkdir(parents=True)
        labels.mkdir(parents=True)
        for row, _ in job.lines(split):
            job.copy(row.file_name, images / number(row))
            found = [(job.source.class_number(row, each), shape(mask)) for each, mask in job.source.masks(row)]
            lines = [" ".join([str(kind), *(f"{value:.6f}" for value in each)]) for kind, each in found if each]
            (labels / f"{number(row)}.txt").write_text("".join(line + "\n" for line in lines), encoding="utf-8")
            yield None
    (job.folder / "data.yaml").write_text(_yaml(job), encoding="utf-8")
    if not job.held:
        yield Note(text="data.yaml: validation uses the training pictures; give --validation 0.1 to hold some back.")


def _yaml(job: Conversion) -> str:
    """Name the folders and classes; without a `path` they lie beside this file. JSON strings are YAML strings."""
    names = "".join(f"  {position}: {json.dumps(label)}\n" for position, label in enumerate(job.source.classes))
    return f"train: images/{TRAIN}\nval: images/{job.splits[-1]}\nnames:\n{names}"


write_yolo = partial(_write, shape=_box)
write_yolo_segmentation = partial(_write, shape=_outline)
