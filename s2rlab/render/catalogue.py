"""Which part each picture shows: the same for a data set, however large, and for an endless stream."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from s2rlab.errors import RenderError
from s2rlab.project import Part
from s2rlab.render.orders import Chunk, Neighbour, Order, Output
from s2rlab.scene.space import RandomizationSpace
from s2rlab.scene.user_files import FIELDS

CHUNK = 8  # pictures; what a stop waits for and a crash loses


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The parts of a project by class.

    Pictures go round the classes, and within a class round its variants, so that more pictures of each class keep the
    numbers, and so the looks, of the first ones.
    """

    variants: tuple[tuple[Part, ...], ...]  # of each class, in the order of `classes`

    @classmethod
    def of(cls, parts: Sequence[Part]) -> "Catalogue":
        """Sort parts by class; each class keeps the order of its variants."""
        variants: dict[str, list[Part]] = defaultdict(list)
        for part in parts:
            variants[part.label].append(part)
        return cls(tuple(tuple(variants[label]) for label in sorted(variants)))

    @property
    def classes(self) -> tuple[str, ...]:
        """Class names, sorted; their positions are the label numbers."""
        return tuple(parts[0].label for parts in self.variants)

    def order(self, index: int, part: Part | None = None) -> Order:
        """Say what picture `index` (0, 1, 2, ... without end) shows; with `part`, it shows that one instead."""
        shown = part or self.part(index)
        position = self.classes.index(part.label) if part else index % len(self.variants)
        return Order(index, shown.label, name_of(shown), shown.mesh_path, len(self.variants[position]) == 1)

    def find(self, name: str) -> Part:
        """Give the part of that name, class/variant.

        Raises
        ------
        RenderError
            If there is none.
        """
        for parts in self.variants:
            for part in parts:
                if name_of(part) == name:
                    return part
        raise RenderError(f"{name}: no such part in the project; choose another one, or import it again.")

    def named(self, name: str) -> set[str]:
        """Give the names of the parts that `name` means: one, class/variant, or all of a class.

        Raises
        ------
        RenderError
            If there are none.
        """
        found = {name_of(part) for parts in self.variants for part in parts if name in (part.label, name_of(part))}
        if not found:
            raise RenderError(f"{name}: no such class or part (class/variant) in the project; check the name.")
        return found

    def index(self, part: Part, number: int) -> int:
        """Give the index of the picture that shows `part` for the time `number` (0, 1, ...)."""
        position = self.classes.index(part.label)
        parts = self.variants[position]
        return (parts.index(part) + number * len(parts)) * len(self.variants) + position

    def blank(self, space: RandomizationSpace, seed: int, size: int, outputs: Iterable[Output] = ()) -> Chunk:
        """Make a chunk without orders."""
        return Chunk((), space=space, seed=seed, size=size, others=self.neighbours, outputs=frozenset(outputs))

    @property
    def neighbours(self) -> tuple[Neighbour, ...]:
        """Every part, as one that may lie around."""
        return tuple(Neighbour(part.label, name_of(part), part.mesh_path) for parts in self.variants for part in parts)

    def sources(self, space: RandomizationSpace) -> set[Path]:
        """Name every file that pictures are made from: meshes, and the user's pictures and light maps."""
        own = {Path(path) for factor, field, _ in FIELDS for path in getattr(getattr(space, factor), field)}
        return own | {part.mesh_path for parts in self.variants for part in parts}

    def part(self, index: int) -> Part:
        """Give the part that picture `index` shows."""
        round_, position = divmod(index, len(self.variants))
        parts = self.variants[position]
        return parts[round_ % len(parts)]


def name_of(part: Part) -> str:
    """Name a part as records do: class/variant."""
    return f"{part.label}/{part.info.variant}"


def by_part(orders: Iterable[Order], alone: int = 0) -> Iterator[tuple[Order, ...]]:
    """Cut orders into chunks that show one part each, so that a worker seldom changes its subject.

    Reads no further ahead than it must, and the first `alone` orders are chunks of their own: the first pictures are
    there at once, and a million orders take no memory.
    """
    waiting: dict[str, list[Order]] = defaultdict(list)
    for number, order in enumerate(orders):
        group = waiting[order.part]
        group.append(order)
        if len(group) == CHUNK or number < alone:
            yield tuple(group)
            group.clear()
    yield from (tuple(group) for group in waiting.values() if group)
