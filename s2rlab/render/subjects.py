"""Parts made ready for pictures: damaged as their data set wants it, jittered for one picture, kept for the next."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, overload

import trimesh
from numpy.typing import NDArray

from s2rlab.mesh.artifacts import ARTIFACTS, apply_artifacts
from s2rlab.mesh.jitter import jitter
from s2rlab.mesh.load import load_mesh
from s2rlab.render.orders import Neighbour, Order
from s2rlab.render.shelf import Shelf
from s2rlab.render.stage import Subject, subject_from, subject_like
from s2rlab.scene.params import ShapeParams
from s2rlab.scene.samplers.shape import NEUTRAL as UNJITTERED
from s2rlab.scene.space import Artifacts

__all__ = ["UNJITTERED", "MakeSubject", "Strays", "stamp_of", "subject_at", "subject_for"]

MOST_FACES = 4_000_000  # of all jittered parts kept: some 300 MB

Stamp = tuple[int, int]
Levels = tuple[tuple[str, int], ...]
MakeSubject = Callable[[Path, Artifacts, int, ShapeParams], Subject]


class Strays(Sequence[Subject]):
    """Parts that may lie around, read when one is needed."""

    def __init__(self, parts: Sequence[Neighbour]) -> None:
        self._parts = parts

    @classmethod
    def of(cls, order: Order, others: Sequence[Neighbour]) -> "Strays":
        """Take the parts of other classes than the picture's."""
        return cls([other for other in others if other.label != order.label])

    def __len__(self) -> int:
        return len(self._parts)

    @overload
    def __getitem__(self, number: int) -> Subject: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Subject]: ...
    def __getitem__(self, number: int | slice) -> Subject | Sequence[Subject]:
        if isinstance(number, slice):
            return [subject_at(part.mesh) for part in self._parts[number]]
        return subject_at(self._parts[number].mesh)

    def part(self, number: int) -> Neighbour:
        """Say which part is number `number`."""
        return self._parts[number]


def subject_for(mesh: Path, artifacts: Artifacts, seed: int, shape: ShapeParams) -> Subject:
    """Make a part ready for one picture, with the artifacts of the data set and the picture's own jitter.

    The artifacts come first: with every jitter the damage is that of the data set.
    """
    levels = tuple(sorted(artifacts.levels.items()))
    seed = seed if levels else 0
    if shape == UNJITTERED:
        return subject_at(mesh, levels, seed)
    stamp = stamp_of(mesh)
    return _JITTERED.get((mesh, stamp, levels, seed, shape), lambda: _jittered(mesh, stamp, levels, seed, shape))


def subject_at(mesh: Path, levels: Levels = (), seed: int = 0) -> Subject:
    """Read a part's mesh, damage it by the artifacts' `levels`, and make it ready; kept until the file changes."""
    return _subject_at(mesh, stamp_of(mesh), levels, seed)


def stamp_of(mesh: Path) -> Stamp:
    """Tell one content of a file from another: a process that previews outlives the parts it shows."""
    try:
        found = mesh.stat()
    except OSError:
        return (0, 0)  # whoever reads the mesh says what is wrong with it
    return (found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=16)
def _mesh_at(mesh: Path, stamp: Stamp, levels: Levels = (), seed: int = 0) -> trimesh.Trimesh:
    return apply_artifacts(_mesh_at(mesh, stamp), dict(levels), seed) if levels else load_mesh(mesh)


@lru_cache(maxsize=64)
def _subject_at(mesh: Path, stamp: Stamp, levels: Levels, seed: int) -> Subject:
    if not levels:
        return subject_from(load_mesh(mesh))  # what is shown as it is need not be kept twice
    whole, clean = _subject_at(mesh, stamp, (), 0), _mesh_at(mesh, stamp)
    return _damaged(_mesh_at(mesh, stamp, levels, seed), whole, clean.bounds, levels)


def _jittered(mesh: Path, stamp: Stamp, levels: Levels, seed: int, shape: ShapeParams) -> Subject:
    clean = _mesh_at(mesh, stamp)
    changed = jitter(clean, shape.scale, shape.bend)
    made = subject_from(changed)
    if levels:
        hurt = jitter(_mesh_at(mesh, stamp, levels, seed), shape.scale, shape.bend, clean.bounds)
        made = _damaged(hurt, made, changed.bounds, levels)
    # one picture for all variants of a part, so that it goes to the graphics card once
    return replace(made, skin=_subject_at(mesh, stamp, levels, seed).skin)


def _damaged(mesh: trimesh.Trimesh, whole: Subject, box: NDArray[Any], levels: Levels) -> Subject:
    """Make a damaged copy of the `whole` part, which has that box (2, 3), ready."""
    made = subject_like(mesh, whole, box.mean(axis=0))
    return replace(made, blur=ARTIFACTS["blur"].amount(dict(levels).get("blur", 0)))


def _faces(subject: Subject) -> int:
    return len(subject.faces)


_JITTERED: Shelf[tuple[Path, Stamp, Levels, int, ShapeParams], Subject] = Shelf(MOST_FACES, _faces)
