"""Two evaluations beside each other: who knows more, and whether that may be chance."""

from dataclasses import dataclass
from functools import cached_property

from s2rlab.evaluate.intervals import difference_interval, paired_difference_interval
from s2rlab.evaluate.reader import Photograph
from s2rlab_ui.findings import Findings

Pair = tuple[Photograph, Photograph]  # of the same file, as the left and as the right one answered


@dataclass(frozen=True, slots=True)
class Difference:
    """How much more the right one gets right, as shares from -1 to 1 of photographs."""

    name: str  # of a class; empty for all
    left: float | None  # share right; None without photographs
    right: float | None
    interval: tuple[float, float]  # of right - left, 95 %

    @property
    def certain(self) -> bool:
        """Whether chance alone would hardly give so much."""
        return not self.interval[0] <= 0 <= self.interval[1]


@dataclass(frozen=True)
class Comparison:
    """Two evaluations; photographs are the same if file and folder have the same names."""

    left: Findings
    right: Findings

    @cached_property
    def shared(self) -> list[Pair]:
        """Photographs that both were tested on."""
        others = {_key(photo): photo for photo in self.right.photographs}
        return [(photo, others[_key(photo)]) for photo in self.left.photographs if _key(photo) in others]

    @property
    def same(self) -> bool:
        """Whether both were tested on the same photographs."""
        return len(self.shared) == len(self.left.photographs) == len(self.right.photographs)

    @property
    def lost(self) -> list[Photograph]:
        """Photographs only the left one gets right, as the right one answered."""
        return [b for a, b in self.shared if _right(a) and not _right(b)]

    @property
    def won(self) -> list[Photograph]:
        """Photographs only the right one gets right, as the left one answered."""
        return [a for a, b in self.shared if not _right(a) and _right(b)]

    @cached_property
    def whole(self) -> Difference:
        """The difference over all photographs."""
        return self._difference("", (self.left.right, self.left.pictures), (self.right.right, self.right.pictures))

    @cached_property
    def rows(self) -> list[Difference]:
        """The difference of each class that one of the two knows."""
        found = [{row.label: (row.right, row.pictures) for row in side.rows} for side in (self.left, self.right)]
        names = sorted({**found[0], **found[1]})
        return [self._difference(name, found[0].get(name, (0, 0)), found[1].get(name, (0, 0))) for name in names]

    def _difference(self, name: str, left: tuple[int, int], right: tuple[int, int]) -> Difference:
        known = bool(left[1] and right[1])
        if not known:
            between = -1.0, 1.0
        elif self.same:
            won, lost = (sum(not name or photo.true == name for photo in side) for side in (self.won, self.lost))
            between = paired_difference_interval(won, lost, left[1])
        else:
            between = difference_interval(left, right)
        return Difference(name, _share(left), _share(right), between)


def _share(counted: tuple[int, int]) -> float | None:
    return counted[0] / counted[1] if counted[1] else None


def _key(photo: Photograph) -> tuple[str, str]:
    return photo.path.parent.name, photo.path.name


def _right(photo: Photograph) -> bool:
    return photo.answer == photo.true
