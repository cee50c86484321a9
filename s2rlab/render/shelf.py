"""Things that are slow to make, kept for the next picture: those used last, as many as fit."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Shelf(Generic[K, V]):
    """The things used last.

    Parameters
    ----------
    most
        What all of them together may weigh; the one used last is kept whatever it weighs.
    weight
        What one weighs.
    drop
        Called with each that has to go.
    """

    def __init__(self, most: int, weight: Callable[[V], int], drop: Callable[[V], object] | None = None) -> None:
        self._most, self._weight, self._drop = most, weight, drop
        self._kept: OrderedDict[K, V] = OrderedDict()
        self._weighs = 0

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: K, make: Callable[[], V]) -> V:
        """Give what is kept for `key`, or make it."""
        if key not in self._kept:
            self._kept[key] = made = make()
            self._weighs += self._weight(made)
            while self._weighs > self._most and len(self._kept) > 1:
                self._remove(next(iter(self._kept)))
        self._kept.move_to_end(key)
        return self._kept[key]

    def clear(self) -> None:
        """Drop everything."""
        while self._kept:
            self._remove(next(iter(self._kept)))

    def _remove(self, key: K) -> None:
        gone = self._kept.pop(key)
        self._weighs -= self._weight(gone)
        if self._drop is not None:
            self._drop(gone)
