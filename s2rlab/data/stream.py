"""Labelled pictures that come one batch after the other, without end: what training draws from.

Who makes them is none of training's business; `s2rlab.render.stream` renders them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Batch:
    """Pictures of a stream from position `first` on; one that cannot be made is missing, so B may be a few smaller."""

    pictures: NDArray[np.uint8]  # (B, S, S, 3) sRGB
    labels: NDArray[np.int64]  # (B,) numbers of the stream's `classes`
    first: int


class Stream(Protocol):
    """A source of batches; the same seed gives the same pictures, whatever was taken before."""

    @property
    def classes(self) -> tuple[str, ...]:
        """Class names, sorted."""

    @property
    def content(self) -> str:
        """Hash of everything the pictures depend on."""

    @property
    def position(self) -> int:
        """Index of the next picture: a stream opened there goes on as this one does."""

    def __iter__(self) -> Iterator[Batch]:
        """Give batches from `position` on."""

    def close(self) -> None:
        """Stop whatever makes pictures; may be called twice."""

    def __enter__(self) -> "Stream":
        """Close at the end of a `with` block."""

    def __exit__(self, *error: Any) -> None:
        """Close."""
