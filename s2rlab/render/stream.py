"""Never-repeating pictures, rendered straight into training: nothing is written to disk."""

import itertools
import os
import shlex
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from pydantic import Field

from s2rlab import files
from s2rlab.data.stream import Batch
from s2rlab.errors import RenderError
from s2rlab.project import Project
from s2rlab.render.assets import Assets
from s2rlab.render.catalogue import Catalogue
from s2rlab.render.executors import AHEAD, OpenPool, pool_of, run_chunks
from s2rlab.render.orders import Chunk, Finished, Hopeless, Made, Order
from s2rlab.render.plan import without_of
from s2rlab.scene.space import RandomizationSpace
from s2rlab.values import Value

CHUNK = 4  # pictures: small, since they are wanted in order and all workers should share the next batch


class StreamConfig(Value):
    """What to render, and from which picture on."""

    space: RandomizationSpace
    size: int = Field(default=256, ge=32, le=2048)  # pixels
    seed: int = Field(default=0, ge=0)
    batch: int = Field(default=64, ge=1, le=4096)  # pictures
    start: int = Field(default=0, ge=0)  # position of the first picture
    workers: int = Field(default_factory=lambda: os.cpu_count() or 1, ge=1, le=256)  # processes of this machine
    cluster: str | None = None  # address of a Dask scheduler, "tcp://host:8786", that renders in their place
    without: tuple[str, ...] = ()  # classes, or parts (class/variant), of which no pictures are made
    skip_hopeless: bool = False  # leave pictures out of which every draw is of no use, instead of stopping there


class SampleStream:
    """Batches of made pictures without end, a `s2rlab.data.stream.Stream`.

    The picture at position `i` is the one that a data set of the same parts, space, size and seed has under this
    index, after its JPEG was opened again. To go on where a fixed set ends, start at its number of pictures. Pictures
    of parts in `without` have no position; hopeless ones keep theirs and are missing from their batch, so that what
    comes later does not depend on them. Worker processes render ahead of the reader, by two batches at most or
    `AHEAD` chunks a worker, and then wait for it.

    Attributes
    ----------
    left_out
        What to say of each part of which a picture was hopeless so far, by its name.

    Parameters
    ----------
    open_pool
        What renders; None: what `config` says, which starts with the first batch.

    Raises
    ------
    RenderError
        If the project has no parts, or `without` names none or leaves none; while reading, if a part gives no usable
        picture and `skip_hopeless` is off, a whole batch gives none, or workers keep crashing.
    """

    def __init__(self, project: Project, config: StreamConfig, open_pool: OpenPool | None = None) -> None:
        parts = project.parts()
        if not parts:
            raise RenderError(f"{project.root}: no parts; import CAD files first with `s2rlab import`.")
        self._config, self._catalogue = config, Catalogue.of(parts)
        self._without = without_of(self._catalogue, config.without)
        self.left_out: dict[str, str] = {}
        assets = Assets.of(self._catalogue.sources(config.space))
        self._assets = assets.digest
        self._open = open_pool or pool_of(config.workers, config.cluster, assets)
        self._position = config.start
        self._running: Generator[Batch, None, None] | None = None

    @property
    def classes(self) -> tuple[str, ...]:
        """Names of the classes that have pictures, sorted."""
        shown = {part.label for part in self._catalogue.neighbours if part.part not in self._without}
        return tuple(label for label in self._catalogue.classes if label in shown)

    @property
    def content(self) -> str:
        """Hash of everything the pictures depend on."""
        settings = self._config.model_dump_json(include={"space", "size", "seed"}) + "".join(sorted(self._without))
        return files.content_hash(settings.encode(), self._assets.encode())

    @property
    def position(self) -> int:
        """Position of the next picture: a stream opened there goes on as this one does."""
        return self._position

    @property
    def ahead(self) -> int:
        """Chunks that are begun or finished at most before they are read."""
        return max(AHEAD * self._config.workers, -(-2 * self._config.batch // CHUNK))

    def __iter__(self) -> Iterator[Batch]:
        """Give batches from `position` on; a second iterator goes on with the same workers."""
        if self._running is None:
            self._running = self._batches()
        return self._running

    def close(self) -> None:
        """Stop the workers; a later iteration starts new ones at `position`."""
        if self._running is not None:
            self._running.close()
            self._running = None

    def __enter__(self) -> "SampleStream":
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    def _batches(self) -> Generator[Batch, None, None]:
        size = self._config.batch
        waiting: list[Made] = []
        running = run_chunks(self._chunks(), self._open, ordered=True, ahead=self.ahead)
        try:
            for made in running:
                waiting += made
                while len(waiting) >= size:
                    batch, waiting = self._batch(waiting[:size]), waiting[size:]
                    self._position += size
                    yield batch
        finally:
            running.close()

    def _chunks(self) -> Iterator[Chunk]:
        config = self._config
        blank = self._catalogue.blank(config.space, config.seed, config.size)
        orders = itertools.islice(self._orders(), self._position, None) if self._without else self._orders()
        while True:
            yield replace(blank, orders=tuple(itertools.islice(orders, CHUNK)))

    def _orders(self) -> Iterator[Order]:
        """Order the pictures that are wanted: from the first one on, or from `position` if none are left out."""
        orders = map(self._catalogue.order, itertools.count(0 if self._without else self._position))
        return (order for order in orders if order.part not in self._without)

    def _batch(self, made: list[Made]) -> Batch:
        labels = {name: number for number, name in enumerate(self.classes)}
        finished = [picture for picture in made if isinstance(picture, Finished)]
        for picture in made:
            if isinstance(picture, Hopeless):
                self._leave_out(picture, last=not finished)
        return Batch(
            np.stack([decoded(picture) for picture in finished]),
            np.array([labels[picture.record.label] for picture in finished]),
            self._position,
        )

    def _leave_out(self, picture: Hopeless, *, last: bool) -> None:
        """Do without a hopeless picture, or say why that cannot be."""
        name = shlex.quote(picture.part)
        if not self._config.skip_hopeless:
            raise RenderError(
                f"{picture.message} Or add --without {name}, or --skip-hopeless, which leaves only such pictures out."
            )
        if last:
            raise RenderError(f"{picture.message} So was every other picture of this batch; widen the space.")
        text = f"{picture.message} Such pictures are left out; --without {name} saves the time to try."
        self.left_out.setdefault(picture.part, text)


class LastingStream:
    """Streams opened one after the other, as training opens one for each epoch, that share their workers.

    Called with the index of the first picture. Where it is the one at which the stream before was left, the workers go
    on, pictures rendered ahead included; else they are started anew. Close it in the end.
    """

    def __init__(self, project: Project, config: StreamConfig, open_pool: OpenPool | None = None) -> None:
        self._project, self._config, self._open = project, config, open_pool
        self._kept: SampleStream | None = None
        self._left_out: dict[str, str] = {}

    @property
    def left_out(self) -> dict[str, str]:
        """What to say of each part of which a picture was hopeless so far, by its name."""
        if self._kept is not None:
            self._left_out |= self._kept.left_out
        return self._left_out

    def __call__(self, start: int) -> "LentStream":
        """Open a stream at picture `start`."""
        if self._kept is None or self._kept.position != start:
            self.close()
            config = self._config.model_copy(update={"start": start})
            self._kept = SampleStream(self._project, config, self._open)
        return LentStream(self._kept)

    def close(self) -> None:
        """Stop the workers."""
        if self._kept is not None:
            self._left_out |= self._kept.left_out
            self._kept.close()
            self._kept = None

    def __enter__(self) -> "LastingStream":
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()


@dataclass(frozen=True, slots=True)
class LentStream:
    """A `s2rlab.data.stream.Stream` whose workers outlive it."""

    stream: SampleStream

    @property
    def classes(self) -> tuple[str, ...]:
        """Class names, sorted."""
        return self.stream.classes

    @property
    def content(self) -> str:
        """Hash of everything the pictures depend on."""
        return self.stream.content

    @property
    def position(self) -> int:
        """Index of the next picture."""
        return self.stream.position

    def __iter__(self) -> Iterator[Batch]:
        """Give batches from `position` on."""
        return iter(self.stream)

    def close(self) -> None:
        """Leave the workers to the next one."""

    def __enter__(self) -> "LentStream":
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()


def decoded(picture: Finished) -> NDArray[np.uint8]:
    """Open the JPEG of a finished picture, (S, S, 3): what a data set's reader sees."""
    with Image.open(BytesIO(picture.files[picture.record.file_name])) as image:
        return np.asarray(image.convert("RGB"))
