"""COCO: one JSON file a split with boxes and run-length masks.

Format: T.-Y. Lin et al., "Microsoft COCO: Common Objects in Context", ECCV 2014, https://cocodataset.org/#format-data.
Masks are uncompressed run lengths rather than polygons, because a washer has a hole and a COCO polygon cannot.
"""

import json
from collections.abc import Iterator
from itertools import count
from typing import Any

import numpy as np
from numpy.typing import NDArray

from s2rlab.data.formats.job import Conversion, number
from s2rlab.data.formats.outlines import run_lengths
from s2rlab.data.formats.source import Instance, Row, bounds
from s2rlab.jobs import Note


def write_coco(job: Conversion) -> Iterator[Note | None]:
    """Write `<split>/*.jpg` and `annotations/instances_<split>.json`; categories are numbered from 1."""
    (job.folder / "annotations").mkdir()
    ids = count(1)  # from 1: pycocotools takes 0 for "no match"
    for split in job.splits:
        (job.folder / split).mkdir()
        yield from _write_split(job, split, ids)


def _write_split(job: Conversion, split: str, ids: "count[int]") -> Iterator[None]:
    """Write annotations as they come and the short list of pictures last, so that memory stays small."""
    images: list[dict[str, Any]] = []
    path = job.folder / "annotations" / f"instances_{split}.json"
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write(_head(job)[:-1] + ',\n"annotations": [')
        comma = "\n"
        for row, _ in job.lines(split):
            name = job.copy(row.file_name, job.folder / split / number(row))
            shape: tuple[int, ...] = (0, 0)
            for instance, mask in job.source.masks(row):
                shape = mask.shape
                category = job.source.class_number(row, instance) + 1
                out.write(comma + json.dumps(_annotation(next(ids), row, category, instance, mask)))
                comma = ",\n"
            images.append({"id": row.index, "file_name": name, "width": shape[1], "height": shape[0]})
            yield None
        out.write('],\n"images": ' + json.dumps(images) + "}\n")


def _head(job: Conversion) -> str:
    categories = [
        {"id": position, "name": label, "supercategory": "part"}
        for position, label in enumerate(job.source.classes, start=1)
    ]
    info = {"description": f"{job.source.folder.name}, rendered and labelled by s2rlab"}
    return json.dumps({"info": info, "licenses": [], "categories": categories})


def _annotation(
    id_: int, row: Row, category: int, instance: Instance, mask: NDArray[np.bool_]
) -> dict[str, int | float | list[int] | dict[str, list[int]]]:
    annotation: dict[str, int | float | list[int] | dict[str, list[int]]] = {
        "id": id_,
        "image_id": row.index,
        "category_id": category,
        "bbox": list(bounds(mask)),
        "area": int(mask.sum()),
        "segmentation": {"size": list(mask.shape), "counts": run_lengths(mask)},
        "iscrowd": 0,
    }
    if instance.visible_fraction is not None:
        annotation["visible_fraction"] = instance.visible_fraction
    return annotation
