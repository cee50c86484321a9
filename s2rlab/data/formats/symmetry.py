"""The turns that leave a part as it is: what tells an evaluation of poses which of them are equally right.

Found by trying: the surface is turned about likely axes through its centre and compared with itself. Only shape
counts, no colours, and what is smaller than TOLERANCE is no difference, as the facets of a round part.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import trimesh
from numpy.typing import NDArray
from scipy.spatial import cKDTree
from scipy.spatial.transform import Rotation

from s2rlab.mesh.hull import even_directions, sides, spread_over

Array = NDArray[Any]
TOLERANCE = 0.009  # of the diameter: the farthest a turned point may be from the surface
MOST_FOLD = 36  # turns of a full circle about one axis; more are a round part
MOST_TURNS = 60  # of a solid: those of an icosahedron
POINTS = 1_200  # that are turned
SURFACE = 60_000  # points of the surface they are compared with
MOST_AXES = 12
MOST_ACROSS = 6  # of them, the part's own and those of its spread
SAME = 0.06  # radians: turns that close are one
STEP = 1.0  # degrees between the axes tried across another one
ODD = (0.111, 0.2721, 0.382, 0.4673)  # of a full circle: a part that may be turned by all of these is round


@dataclass(frozen=True, slots=True)
class Symmetries:
    """Turns about a point, mm, in the axes of the part."""

    centre: Array  # (3,)
    turns: tuple[Array, ...]  # (3, 3) each, without the one that turns nothing
    axes: tuple[Array, ...]  # (3,) each: the part is round about it

    def info(self) -> dict[str, Any]:
        """What `models_info.json` of a BOP data set says of them; nothing where there are none."""
        fields: dict[str, Any] = {}
        if self.turns:
            fields["symmetries_discrete"] = [self._matrix(turn).ravel().tolist() for turn in self.turns]
        if self.axes:
            fields["symmetries_continuous"] = [
                {"axis": axis.tolist(), "offset": self.centre.tolist()} for axis in self.axes
            ]
        return fields

    def _matrix(self, turn: Array) -> Array:
        matrix = np.eye(4)
        matrix[:3, :3], matrix[:3, 3] = turn, self.centre - turn @ self.centre
        return matrix


def symmetries(mesh: trimesh.Trimesh, diameter: float) -> Symmetries:
    """Find the turns of a part in mm of this `diameter` that nobody sees; tenths of a second."""
    surface = _Surface.of(mesh, TOLERANCE * diameter)
    axes = _likely_axes(surface)
    folds = {number: surface.fold(axis) for number, axis in enumerate(axes)}
    round_ = [axes[number] for number, fold in folds.items() if fold == 0]
    if len(round_) > 1:  # a ball: its three axes stand for all
        return Symmetries(surface.centre, (), tuple(np.eye(3)))
    turns = [_turn(axes[number], k / fold) for number, fold in folds.items() for k in range(1, fold)]
    best = max(folds.values(), key=_rank)
    for number, axis in enumerate(axes[:MOST_ACROSS]):  # with none found yet, half a turn may be across any
        if folds[number] == best and (across := _across(surface, axis, bool(round_))) is not None:
            turns.append(_turn(across, 0.5))
            break
    if round_:  # turning about the axis comes on top of it
        turns = [turn for turn in turns if turn @ round_[0] @ round_[0] < 0][:1]
    return Symmetries(surface.centre, tuple(_all_of(turns)), tuple(round_))


def _rank(fold: int) -> int:
    return fold or MOST_FOLD + 1


@dataclass(frozen=True, slots=True)
class _Surface:
    """A surface that can tell how far points are from it."""

    corners: Array  # (n, 3, 3)
    centre: Array  # (3,)
    points: Array  # (POINTS, 3) of it, from the centre
    face: Array  # (SURFACE,) of the points in the tree
    tree: cKDTree
    tolerance: float

    @classmethod
    def of(cls, mesh: trimesh.Trimesh, tolerance: float) -> "_Surface":
        corners = np.asarray(mesh.triangles, float)
        dense, face, _ = spread_over(corners, SURFACE)
        centre = dense.mean(axis=0)
        outer = np.unique(((dense - centre) @ even_directions(200).T).argmax(axis=0))
        points = np.concatenate([spread_over(corners, POINTS)[0], dense[outer]]) - centre
        return cls(corners, centre, points, face, cKDTree(dense), tolerance)

    def off(self, turn: Array, points: Array | None = None) -> float:
        """Say how far the farthest point is from the surface after a turn (3, 3), mm."""
        moved = (self.points if points is None else points) @ turn.T + self.centre
        corners = self.corners[self.face[self.tree.query(moved)[1]]]
        nearest = trimesh.triangles.closest_point(corners, moved)
        return float(np.linalg.norm(nearest - moved, axis=1).max())

    def keeps(self, turn: Array) -> bool:
        """Say whether a turn leaves the surface as it is; few points tell most of what does not."""
        return self.off(turn, self.points[::20]) <= self.tolerance and self.off(turn) <= self.tolerance

    def fold(self, axis: Array) -> int:
        """Say in how many equal steps the surface turns into itself about `axis`; 1: never, 0: it is round."""
        if all(self.keeps(_turn(axis, share)) for share in ODD):
            return 0
        for fold in range(MOST_FOLD, 1, -1):  # a small turn moves little: only all of them together tell
            if all(self.keeps(_turn(axis, step / fold)) for step in range(fold // 2, 0, -1)):
                return fold
        return 1


def _likely_axes(surface: _Surface) -> list[Array]:
    """The part's own axes, those along which it is spread most and least, and those most of it looks along."""
    _, own = np.linalg.eigh(np.cov(surface.points.T))
    facing = np.cross(*sides(surface.corners))
    area = np.linalg.norm(facing, axis=1)
    ways, which = np.unique(np.rint(facing / np.maximum(area, 1e-300)[:, None] / SAME), axis=0, return_inverse=True)
    total = np.stack([np.bincount(which.ravel(), part, minlength=len(ways)) for part in facing.T], axis=1)
    size = np.linalg.norm(total, axis=1)
    largest = np.argsort(size)[: -MOST_AXES - 1 : -1]
    looks = total[largest] / np.maximum(size[largest], 1e-300)[:, None]
    axes: list[Array] = []
    for axis in (*np.eye(3), *own.T, *looks):
        if len(axes) < MOST_AXES and axis.any() and all(abs(axis @ other) < np.cos(SAME) for other in axes):
            axes.append(axis)
    return axes


def _across(surface: _Surface, axis: Array, is_round: bool) -> Array | None:
    """Find an axis across `axis` about which half a turn leaves the part as it is, or None."""
    first = np.cross(axis, np.eye(3)[int(np.abs(axis).argmin())])
    first /= np.linalg.norm(first)
    second = np.cross(axis, first)
    few = surface.points[::40]

    def off(angle: float) -> float:
        return surface.off(_turn(np.cos(angle) * first + np.sin(angle) * second, 0.5), few)

    best = 0.0
    if not is_round:
        best = min(np.radians(np.arange(0, 180, STEP)).tolist(), key=off)
        best = min((best + np.radians(np.linspace(-STEP, STEP, 21))).tolist(), key=off)
    across = np.cos(best) * first + np.sin(best) * second
    return across if surface.keeps(_turn(across, 0.5)) else None


def _turn(axis: Array, share: float) -> Array:
    return np.asarray(Rotation.from_rotvec(axis * 2 * np.pi * share).as_matrix())


def _all_of(turns: Sequence[Array]) -> list[Array]:
    """Add what turns one after the other come to, but for the one that turns nothing."""
    found = [np.eye(3)]
    for turn in found:  # grows meanwhile
        for step in turns:
            both = step @ turn
            if len(found) <= MOST_TURNS and all(_between(both, other) > SAME for other in found):
                found.append(both)
    return found[1:]


def _between(one: Array, other: Array) -> float:
    """Angle from one turn to the other, radians."""
    return float(np.arccos(np.clip((np.trace(one.T @ other) - 1) / 2, -1, 1)))
