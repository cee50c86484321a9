"""A data set's pictures as one array on disk, so that memory stays bounded however many there are."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from s2rlab.data.dataset import labelled_paths
from s2rlab.data.images import open_rgb
from s2rlab.errors import TrainError
from s2rlab.files import PARTIAL, hash_all, storage_errors
from s2rlab.jobs import Progress

MARGIN = 1.3  # stored side / side of the network's input: room for zooming in
REPORT_EVERY = 50  # pictures


@dataclass(frozen=True, slots=True)
class Pictures:
    """Labelled pictures of one data set."""

    array: NDArray[np.uint8]  # (N, side, side, 3), mapped from disk
    targets: Tensor  # (N,) int64, positions in `labels`
    labels: tuple[str, ...]  # sorted
    content: str  # hash of all files and labels
    training: NDArray[Any]  # indices (n,)
    validation: NDArray[Any]  # indices (N - n,), spread evenly over the classes

    @property
    def training_pictures(self) -> int:
        """Pictures that are trained on."""
        return len(self.training)

    def batch(self, indices: NDArray[Any]) -> Tensor:
        """Pictures (len(indices), 3, side, side), uint8."""
        return torch.from_numpy(self.array[indices]).permute(0, 3, 1, 2)


def load_pictures(
    folder: Path, cache: Path, image_size: int, validation: float, seed: int
) -> "Iterator[Progress | Pictures]":
    """Decode the data set in `folder` once; yields progress, then the pictures as the last item.

    Raises
    ------
    DataError
        If there is no finished data set, or a picture cannot be read.
    TrainError
        If it has only one class, or too few pictures to hold any back.
    """
    paths, names = labelled_paths(folder)
    labels = tuple(sorted(set(names)))
    if len(labels) < 2:
        raise TrainError(f"{folder}: only the class {labels[0]!r}; a classifier needs two or more, import more parts.")
    side = round(image_size * MARGIN)
    content = hash_all(itertools.chain((path.read_bytes() for path in paths), ["\n".join(names).encode()]))
    stored = cache / "pictures" / f"{content[:32]}-{side}.u8"
    if not stored.exists() or stored.stat().st_size != len(paths) * side * side * 3:
        yield from _decode(paths, stored, side)
    array = np.memmap(stored, np.uint8, mode="r", shape=(len(paths), side, side, 3))
    targets = torch.tensor([labels.index(name) for name in names])
    training, held_back = _split(targets.numpy(), validation, seed)
    if not len(held_back) or len(training) < len(labels):
        raise TrainError(f"{folder}: {len(paths)} pictures are too few; render at least 10 of each class.")
    yield Pictures(array, targets, labels, content, training, held_back)


def _decode(paths: Sequence[Path], stored: Path, side: int) -> Iterator[Progress]:
    partial = stored.with_name(stored.name + PARTIAL)
    with storage_errors(stored):
        stored.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("wb") as file:
            for number, path in enumerate(paths, start=1):
                image = Image.fromarray(open_rgb(path))
                file.write(np.asarray(image.resize((side, side), Image.Resampling.BICUBIC)).tobytes())
                if number % REPORT_EVERY == 0 or number == len(paths):
                    yield Progress(stage="reading", done=number, total=len(paths), unit="images")
        partial.replace(stored)


def _split(targets: NDArray[Any], share: float, seed: int) -> tuple[NDArray[Any], NDArray[Any]]:
    """Hold back the same share of every class."""
    rng = np.random.default_rng([seed, 7])
    held_back: list[int] = []
    for target in np.unique(targets):
        members = rng.permutation(np.flatnonzero(targets == target))
        held_back += members[: round(len(members) * share)].tolist()
    chosen = np.zeros(len(targets), bool)
    chosen[held_back] = True
    return np.flatnonzero(~chosen), np.flatnonzero(chosen)
