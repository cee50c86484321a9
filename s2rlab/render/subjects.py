"""Parts made ready for pictures: damaged as their data set wants it, jittered for one picture, kept for the next."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import overload

import trimesh

from s2rlab.mesh.artifacts import ARTIFACTS, apply_artifacts
from s2rlab.mesh.jitter import jitter
from s2rlab.mesh.load import load_mesh
from s2rlab.render.orders import Neighbour, Order
from s2rlab.render.stage import Subject, subject_from, subject_like
from s2rlab.scene.params import ShapeParams
from s2rlab.scene.samplers.shape import NEUTRAL as UNJITTERED
from s2rlab.scene.space import Artifacts

__all__ = ["UNJITTERED", "MakeSubject", "Strays", "stamp_of", "subject_at", "subject_for"]

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
    """Make a part ready for one picture, with the artifacts of the data set and the picture's own jitter."""
    levels = tuple(sorted(artifacts.levels.items()))
    if shape == UNJITTERED:
        return subject_at(mesh, levels, seed if levels else 0)
    return _jittered(mesh, stamp_of(mesh), levels, seed if levels else 0, shape)


def subject_at(mesh: Path, levels: tuple[tuple[str, int], ...] = (), seed: int = 0) -> Subject:
    """Read a part's mesh, damage it by the artifacts' `levels`, and make it ready; kept until the file changes."""
    return _subject_at(mesh, stamp_of(mesh), levels, seed)


def stamp_of(mesh: Path) -> tuple[int, int]:
    """Tell one content of a file from another: a process that previews outlives the parts it shows."""
    try:
        found = mesh.stat()
    except OSError:
        return (0, 0)  # whoever reads the mesh says what is wrong with it
    return (found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=16)
def _mesh_at(mesh: Path, stamp: tuple[int, int]) -> trimesh.Trimesh:
    return load_mesh(mesh)


@lru_cache(maxsize=64)
def _subject_at(mesh: Path, stamp: tuple[int, int], levels: tuple[tuple[str, int], ...], seed: int) -> Subject:
    loaded = _mesh_at(mesh, stamp) if levels else load_mesh(mesh)  # what is shown as it is need not be kept twice
    return _damaged(loaded, _subject_at(mesh, stamp, (), 0), levels, seed) if levels else subject_from(loaded)


def _jittered(
    mesh: Path, stamp: tuple[int, int], levels: tuple[tuple[str, int], ...], seed: int, shape: ShapeParams
) -> Subject:
    changed = jitter(_mesh_at(mesh, stamp), shape.scale, shape.bend)
    return _damaged(changed, subject_from(changed), levels, seed)


def _damaged(mesh: trimesh.Trimesh, whole: Subject, levels: Sequence[tuple[str, int]], seed: int) -> Subject:
    if not levels:
        return whole
    made = subject_like(apply_artifacts(mesh, dict(levels), seed), whole, mesh.bounds.mean(axis=0))
    return replace(made, blur=ARTIFACTS["blur"].amount(dict(levels).get("blur", 0)))
