"""Training on pictures that are never seen twice: the non-repetitive regime of S2RDA.

The first pictures of a stream are held back for selection, the next ones fit the first head, and every epoch takes new
ones. Where an epoch begins follows from its number, so a stopped run goes on with the pictures it would have had.

H. Tang and K. Jia, "A New Benchmark: On the Utility of Synthetic Data with Blender for Bare Supervised Learning and
Downstream Domain Adaptation", CVPR 2023.
"""

import shlex
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from s2rlab.data.stream import Batch, Stream
from s2rlab.errors import TrainError
from s2rlab.jobs import Progress
from s2rlab.learn.augment import augment, plain
from s2rlab.learn.config import TrainConfig
from s2rlab.learn.features import FrozenTrunk
from s2rlab.learn.finetune import FirstViews, Material
from s2rlab.learn.preprocess import turned, turns

HELD_BACK = 20  # pictures of each class for selection
FIRST_HEAD = 40  # pictures of each class that fit the first head

Array = NDArray[Any]
OpenStream = Callable[[int], Stream]  # opens the stream at that picture


@dataclass(frozen=True, slots=True)
class Streamed:
    """What is known of a stream before anything is taken from it."""

    labels: tuple[str, ...]  # sorted
    content: str  # hash of everything the pictures depend on
    open_stream: OpenStream
    config: TrainConfig

    @property
    def steps(self) -> int:
        """Batches in an epoch."""
        return max(1, self.config.streamed * len(self.labels) // self.config.batch_size)

    @property
    def training_pictures(self) -> int:
        """Pictures of all epochs together."""
        return self.steps * self.config.batch_size * self.config.epochs

    def batches(self, each: int) -> int:
        """Count the batches that hold `each` pictures of every class."""
        return -(-each * len(self.labels) // self.config.batch_size)

    def prepare(self, trunk: FrozenTrunk) -> Generator[Progress, None, tuple[Material, FirstViews]]:
        """Take the pictures before the first epoch: those held back, and those of the first head.

        Raises
        ------
        TrainError
            If a class has no usable picture among them.
        """
        held_back, head = self.batches(HELD_BACK), self.batches(FIRST_HEAD)
        size, mirror = self.config.image_size, self.config.mirror
        generator = torch.Generator().manual_seed(self.config.seed * 100_003)
        views: list[list[Array]] = [[] for _ in range(turns(self.config.views))]
        first: list[Array] = []
        targets: list[Array] = []
        with self.open_stream(0) as stream:
            for number, batch in zip(range(held_back + head), stream, strict=False):
                if number < held_back:
                    for turn, rows in enumerate(views):
                        rows.append(trunk(turned(plain(_planes(batch), size), turn)))
                else:
                    first.append(trunk(augment(_planes(batch), size, generator, mirror=mirror)))
                targets.append(batch.labels)
                done, total = (count * self.config.batch_size for count in (number + 1, held_back + head))
                yield Progress(stage="first pictures", done=done, total=total, unit="images")
        self._check_classes(np.concatenate(targets[:held_back]), np.concatenate(targets[held_back:]))
        material = StreamedMaterial(
            self,
            trunk,
            held_back + head,
            tuple(np.concatenate(rows) for rows in views),
            torch.from_numpy(np.concatenate(targets[:held_back])),
        )
        return material, ((np.concatenate(first),), np.concatenate(targets[held_back:]))

    def _check_classes(self, *targets: Array) -> None:
        """Refuse a class that cannot be learned or checked, since all its pictures were left out."""
        for number, label in enumerate(self.labels):
            if any(number not in some for some in targets):
                raise TrainError(
                    f"{label}: none of its first pictures is of use; leave the class out with --without "
                    f"{shlex.quote(label)}, or widen light and framing in space.json."
                )


def open_streamed(open_stream: OpenStream, config: TrainConfig) -> Streamed:
    """Look at a stream.

    Raises
    ------
    TrainError
        If it has only one class.
    """
    with open_stream(0) as stream:
        labels, content = stream.classes, stream.content
    if len(labels) < 2:
        raise TrainError(f"only the class {labels[0]!r}; a classifier needs two or more, import more parts.")
    return Streamed(labels, content, open_stream, config)


@dataclass(frozen=True, slots=True)
class StreamedMaterial:
    """Batches of pictures that no other epoch has, a `finetune.Material`."""

    streamed: Streamed
    trunk: FrozenTrunk
    before: int  # batches taken before the first epoch
    validation: tuple[Array, ...]
    validation_targets: Tensor

    @property
    def steps(self) -> int:
        """Batches in an epoch."""
        return self.streamed.steps

    def epoch(self, number: int) -> Iterator[tuple[Array, Tensor]]:
        """Give the batches of one epoch; they depend on the stream and the epoch's number alone."""
        config = self.streamed.config
        generator = torch.Generator().manual_seed(config.seed * 100_003 + number + 1)
        begin = (self.before + number * self.steps) * config.batch_size
        with self.streamed.open_stream(begin) as stream:
            for _, batch in zip(range(self.steps), stream, strict=False):
                views = augment(_planes(batch), config.image_size, generator, mirror=config.mirror)
                yield self.trunk(views), torch.from_numpy(batch.labels)


def _planes(batch: Batch) -> Tensor:
    return torch.from_numpy(batch.pictures).permute(0, 3, 1, 2)
