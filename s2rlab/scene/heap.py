"""Bodies beside and upon each other: geometric settling on a height map.

This is geometry, no physics: no force or friction is computed and nothing is balanced. A heaped body comes straight
down until it touches, near the middle and low, then gives way by small turns and shifts as long as that lowers it. So
it mostly leans where a real one would, and may hang on an edge where a real one would go on to tip. Nobody passes
through anybody, up to the size of a cell of the map.

Notation: n bodies, p points of a body, m x m cells of the map.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.fft import fftshift, irfft2, rfft2
from scipy.ndimage import maximum_filter
from scipy.spatial.transform import Rotation

Array = NDArray[Any]
CELLS = 128  # along each side of the map
TRIES = 48  # places where a body is let down
REPOSE = 0.35  # slope of a heap, its angle of repose: height that lying one unit farther out is worth
WISH = 0.35  # height that lying one unit farther from its wished place is worth
HEAP = 0.9  # radius of a heap / (radius of a body * square root of the number of bodies)
TURNS = (24.0, 24.0, 12.0, 12.0, 6.0, 6.0, 3.0, 3.0)  # degrees by which a body gives way, largest first
SHIFT = 0.01  # of its radius by which it gives way, for each degree
SEARCHED = 400  # points of a body that the search looks at; the last fall is with all of them
GAIN = 0.01  # of its radius that giving way must lower it
FULL = 1e3  # map radii that one cell of overlap is worth
FAR = 8.0  # radii; a body that would like to lie farther out is taken in


@dataclass(frozen=True, slots=True)
class Body:
    """Something that comes to lie on the table z = 0."""

    points: Array  # (p, 3) spread evenly over its surface, corners included; its middle is the origin
    rotation: Array  # (3, 3) body axes to world axes
    place: tuple[float, float]  # x, y where its middle would like to be, from the middle of the first body
    heaped: bool = False  # may lie on those before it; else it lies on the table, clear of them


@dataclass(frozen=True, slots=True)
class Settled:
    """Where the bodies came to lie."""

    rotations: Array  # (n, 3, 3) body axes to world axes; only heaped bodies are turned
    middles: Array  # (n, 3), in the unit of the points


def settle(bodies: Sequence[Body], cells: int = CELLS) -> Settled:
    """Place the bodies one after the other, without overlap; the first one at x = y = 0.

    A body that is not heaped takes the free place on the table that is nearest to where it would like to be. A heaped
    one falls on the heap about the first body. The same bodies give the same places.

    Parameters
    ----------
    cells
        Along each side of the height map: more are more exact and slower.
    """
    table = _Table.large_enough(bodies, cells)
    top = np.zeros((cells, cells))
    rotations, middles = np.zeros((len(bodies), 3, 3)), np.zeros((len(bodies), 3))
    for number, body in enumerate(bodies):
        turn, place = np.asarray(body.rotation, float), np.zeros(2)
        if number and body.heaped:
            turn, place = _dropped(top, body, table)
        elif number:
            place = _nearest_free(top, body, table)
        points = (body.points @ turn.T).astype(np.float32)
        height = float(_heights(top, points[None], place[None], table)[0])
        rotations[number], middles[number] = turn, (*place, height)
        top = np.maximum(top, _seen_from_above(points, middles[number], table))
    return Settled(rotations, middles)


@dataclass(frozen=True, slots=True)
class _Table:
    """The map: how many cells, what one measures, and how far from its middle bodies may lie."""

    cells: int
    step: float
    heap: float  # radius within which heaped bodies fall
    reach: float  # radius within which the others lie
    most: float  # radius beyond which a body may hang over the edge of the map

    @classmethod
    def large_enough(cls, bodies: Sequence[Body], cells: int) -> "_Table":
        radius = max((_radius(body) for body in bodies), default=1.0) or 1.0
        heaped = sum(body.heaped for body in bodies[1:])
        apart = [body for body in bodies[1:] if not body.heaped]
        heap = HEAP * radius * np.sqrt(heaped)
        reach = 0.0
        if apart:  # each body bars the middles of others from a disc of two radii: beyond all these there is room
            wished = max(float(np.hypot(*body.place)) for body in apart)
            reach = max(min(wished, FAR * radius), heap + 2.3 * radius * np.sqrt(len(apart) + 1))
        most = max(heap, reach) + 0.2 * radius
        return cls(cells, 2 * (most + radius) / (cells - 4), heap, reach, most)

    def cell(self, points: Array) -> Array:
        """Give the cell (...,) int, row by row, of points (..., 2 or 3); they must be on the map."""
        # adding first makes all positive, where cutting off the fraction is rounding down
        scaled = points * np.float32(1 / self.step) + np.float32(self.cells // 2 + 0.5)
        return np.asarray(scaled[..., 0].astype(np.int32) * self.cells + scaled[..., 1].astype(np.int32))

    def limited(self, places: Array) -> Array:
        """Take places (..., 2) in to where a body is wholly on the map."""
        away = np.linalg.norm(places, axis=-1, keepdims=True)
        return np.asarray(places * np.minimum(1.0, self.most / np.maximum(away, 1e-12)))


def _radius(body: Body) -> float:
    return float(np.linalg.norm(body.points, axis=1).max(initial=0.0))


def _heights(top: Array, points: Array, places: Array, table: _Table) -> Array:
    """Say how high the middle of a body is when it touches, (k,), for turned points (k or 1, p, 3) at places (k, 2)."""
    cells = table.cell(points[..., :2] + places[:, None].astype(np.float32))
    return np.asarray((top.take(cells) - points[..., 2]).max(axis=1))


def _seen_from_above(points: Array, middle: Array, table: _Table) -> Array:
    """Give the height map of one body, (m, m); a cell is as high as the highest sample in it or beside it."""
    height = np.zeros(table.cells**2)
    np.maximum.at(height, table.cell(points[:, :2] + middle[:2]), points[:, 2] + middle[2])
    return np.asarray(maximum_filter(height.reshape(table.cells, table.cells), footprint=_BESIDE))


def _dropped(top: Array, body: Body, table: _Table) -> tuple[Array, Array]:
    """Let a body down on the heap: its rotation (3, 3) and place (2,)."""
    turn, points = np.asarray(body.rotation, float), _fewer(body.points)
    wish = table.limited(np.asarray(body.place, float))
    number = np.arange(TRIES)
    angle = np.pi * (3 - 5**0.5) * number  # a sunflower: even over the heap
    away = table.heap * np.sqrt(number / TRIES)
    tries = np.concatenate([wish[None], away[:, None] * np.stack([np.cos(angle), np.sin(angle)], axis=1)])
    cost = _heights(top, (points @ turn.T.astype(np.float32))[None], tries, table)
    cost += REPOSE * np.linalg.norm(tries, axis=1) + WISH * np.linalg.norm(tries - wish, axis=1)
    return _giving_way(top, points, turn, tries[int(np.argmin(cost))], table)


def _fewer(points: Array) -> Array:
    """Thin out the points for the search; the last ones are corners, so these are kept best."""
    return points[:: -max(1, len(points) // SEARCHED)].astype(np.float32)


def _giving_way(top: Array, points: Array, turn: Array, place: Array, table: _Table) -> tuple[Array, Array]:
    """Turn and shift a body in small steps while that lowers its middle."""
    radius, height = float(np.linalg.norm(points, axis=1).max(initial=0.0)), np.inf
    for degrees in TURNS:
        turned = Rotation.from_rotvec(_TILTS * np.radians(degrees)).as_matrix() @ turn
        places = table.limited(place + _SHIFTS * SHIFT * degrees * radius)
        heights = _heights(top, points @ turned.transpose(0, 2, 1).astype(np.float32), places, table)
        heights += REPOSE / 2 * np.linalg.norm(places, axis=1)
        height = min(height, float(heights[0]))
        best = int(np.argmin(heights))
        if heights[best] < height - GAIN * radius:
            turn, place, height = turned[best], places[best], float(heights[best])
    return turn, place


_BESIDE = np.array([[0, 1, 0], [1, 1, 1], [0, 1, 0]], bool)
# the moves: stay, tilt in one of six directions, shift in one of six directions
_ROUND = np.arange(6) * np.pi / 3
_SPOKES = np.stack([np.cos(_ROUND), np.sin(_ROUND)], axis=1)
_TILTS = np.concatenate([np.zeros((1, 3)), np.pad(_SPOKES, ((0, 0), (0, 1))), np.zeros((6, 3))])  # (13, 3)
_SHIFTS = np.concatenate([np.zeros((7, 2)), _SPOKES])  # (13, 2)


def _nearest_free(top: Array, body: Body, table: _Table) -> Array:
    """Find the free place (2,) nearest to the wished one, by the overlap of footprint and map at every shift."""
    points = (body.points @ np.asarray(body.rotation, float).T).astype(np.float32)
    footprint = np.zeros(table.cells**2, bool)
    footprint[table.cell(points)] = True
    # a cell of clearance, and no gaps between the samples
    footprint = maximum_filter(footprint.reshape(top.shape), 3)
    # the transform wraps around, which only matters for moves that end off the map, and these are left out
    overlap = fftshift(irfft2(rfft2(np.float32(top > 0)) * np.conj(rfft2(np.float32(footprint))), top.shape))
    shift = (np.arange(table.cells) - table.cells // 2) * table.step
    x, y = np.meshgrid(shift, shift, indexing="ij")
    wish = table.limited(np.asarray(body.place, float))
    # on a coarse map with many bodies there may be no free place: then the one with the least overlap
    cost = np.hypot(x - wish[0], y - wish[1]) + FULL * table.most * np.maximum(overlap - 0.5, 0)
    best = np.unravel_index(int(np.argmin(np.where(np.hypot(x, y) <= table.most, cost, np.inf))), cost.shape)
    return np.array([x[best], y[best]])
