"""What every converter gets: the data set, the new folder, and who belongs to training and who to validation."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from s2rlab.data.formats.source import Row, Source
from s2rlab.jobs import Note
from s2rlab.project import Project

TRAIN, VALIDATION = "train", "val"  # as users of COCO, YOLO and BOP call them
Writer = Callable[["Conversion"], Iterator[Note | None]]  # None after each picture


@dataclass(frozen=True, slots=True)
class Conversion:
    """One conversion under way."""

    project: Project
    source: Source
    folder: Path  # exists and is empty
    held: frozenset[int]  # indices of the pictures for validation

    @property
    def splits(self) -> tuple[str, ...]:
        """The splits that are written."""
        return (TRAIN, VALIDATION) if self.held else (TRAIN,)

    def lines(self, split: str) -> Iterator[tuple[Row, str]]:
        """Rows of one split, each with its line; see `Source.lines`."""
        for row, line in self.source.lines():
            if (row.index in self.held) == (split == VALIDATION):
                yield row, line

    def copy(self, name: str, target: Path) -> str:
        """Copy the file `name` of the data set to `target` plus its extension; give the new file's name."""
        copied = target.with_name(target.name + Path(name).suffix)
        copied.write_bytes(self.source.content(name))
        return copied.name


def number(row: Row) -> str:
    """Name a picture by its index, the same in every format."""
    return f"{row.index:06d}"


def held_back(source: Source, share: float) -> tuple[frozenset[int], int]:
    """Choose pictures for validation, `share` (0 to below 1) of every class, the same ones every time; count all.

    A class with two pictures or more gives at least one and keeps at least one.
    """
    classes: dict[str, list[int]] = defaultdict(list)
    for row, _ in source.lines():
        classes[row.label].append(row.index)
    held: set[int] = set()
    for position, label in enumerate(sorted(classes)):
        indices = sorted(classes[label])
        count = min(max(round(len(indices) * share), 1), len(indices) - 1) if share else 0
        # shuffled: every n-th picture would be the same variant of the class each time
        held.update(np.random.default_rng([0, position]).permutation(indices)[:count].tolist())
    return frozenset(held), sum(map(len, classes.values()))
