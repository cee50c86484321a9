"""From which sides the camera saw a part, in the part's own axes."""

from dataclasses import dataclass

import cv2
import numpy as np
import trimesh
from numpy.typing import NDArray

from s2rlab.data.formats.source import Row

Array = NDArray[np.float64]

RINGS = (4, 10, 16, 20)  # cells of each ring from pole to equator: all of one area, about as wide as high
HALF = sum(RINGS)  # cells of a half sphere
CELLS = 2 * HALF  # of 0.126 sr, 23 degrees wide
FLAT = 0.4  # thinnest side / next thinner one; below, a part seen on its edge shows little of what it is
LONG = 2.0  # longest side / next longer one; above, a part seen on its end does
MOST_FACES = 2_000  # of a hull, the largest ones: a thinnest side is across one of them
GRAZING = 15.0  # degrees; so near to the edge a flat part shows a quarter of its face at most


def direction(row: Row) -> Array:
    """Give the unit vector from the part's centre to the camera, in the part's axes, (3,)."""
    seen_from = np.array(row.part_rotation).T @ np.array(row.camera_position)
    return np.asarray(seen_from / max(float(np.linalg.norm(seen_from)), 1e-12))


def edges() -> Array:
    """Radii of the rings on the disc of a half sphere in Lambert's equal-area projection, pole 0 to equator 1."""
    return np.sqrt(np.concatenate([[0], np.cumsum(RINGS)]) / HALF)


def cells(directions: Array) -> NDArray[np.int64]:
    """Number of the equal-area cell of each unit vector (n, 3): 0 to CELLS - 1, the half with z >= 0 first."""
    x, y, z = directions.T
    # the area of a cap of the unit sphere grows with 1 - |z|
    ring = np.clip(np.searchsorted(np.cumsum(RINGS) / HALF, 1 - np.abs(z), side="right"), 0, len(RINGS) - 1)
    counts = np.array(RINGS)[ring]
    turn = np.mod(np.arctan2(y, x) / (2 * np.pi), 1.0)
    around = np.minimum((turn * counts).astype(np.int64), counts - 1)
    return np.asarray((z < 0) * HALF + np.concatenate([[0], np.cumsum(RINGS)])[ring] + around)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How the views of one class are spread."""

    counts: NDArray[np.int64]  # (CELLS,) pictures from each cell
    pictures: int

    @property
    def share(self) -> float:
        """Share of the cells that at least one picture was taken from, 0 to 1."""
        return float((self.counts > 0).mean())

    @property
    def expected(self) -> float:
        """The share that as many views, uniform on the sphere, hit on average."""
        return 1 - (1 - 1 / CELLS) ** self.pictures

    @property
    def empty_half(self) -> str | None:
        """Name a side of the part, such as "-z", from whose half sphere there is not one picture."""
        below = int(self.counts[HALF:].sum())
        if self.pictures and below in (0, self.pictures):
            return "-z" if below == 0 else "+z"
        return None


def coverage(directions: Array) -> Coverage:
    """Count views (n, 3) by cell."""
    return Coverage(np.bincount(cells(directions), minlength=CELLS), len(directions))


@dataclass(frozen=True, slots=True)
class Figure:
    """The shape of a part as far as the view of its edge or end matters."""

    axes: Array  # (3, 3) rows: unit vectors from the thinnest to the longest side
    sizes: Array  # (3,) mm, ascending

    @property
    def flat(self) -> bool:
        """Whether it is a plate, a washer or the like."""
        return bool(self.sizes[0] < FLAT * self.sizes[1])

    @property
    def long(self) -> bool:
        """Whether it is a shaft, a bolt or the like."""
        return bool(self.sizes[2] > LONG * self.sizes[1])

    def on_edge(self, directions: Array) -> NDArray[np.bool_]:
        """Tell which views (n, 3) show only the edge of a flat part."""
        return np.asarray(np.abs(directions @ self.axes[0]) < np.sin(np.radians(GRAZING)))

    def on_end(self, directions: Array) -> NDArray[np.bool_]:
        """Tell which views (n, 3) show only the end of a long part."""
        return np.asarray(np.abs(directions @ self.axes[2]) > np.cos(np.radians(GRAZING)))


def figure(hull: trimesh.Trimesh) -> Figure:
    """Measure a part's convex hull in a box around it: thinnest across, then as the smallest rectangle allows."""
    corners = np.asarray(hull.vertices)
    largest = np.argsort(-np.asarray(hull.area_faces), kind="stable")[:MOST_FACES]
    normals = np.asarray(hull.face_normals)[largest]
    thin = normals[int(np.ptp(corners @ normals.T, axis=0).argmin())]
    across = np.linalg.svd(thin[None])[2][1:]  # (2, 3) rows that span the plane across `thin`
    (_, _, turn) = cv2.minAreaRect((corners @ across.T).astype(np.float32))
    c, s = np.cos(np.radians(turn)), np.sin(np.radians(turn))
    axes = np.stack([thin, c * across[0] + s * across[1], c * across[1] - s * across[0]])
    sizes = np.ptp(corners @ axes.T, axis=0)
    order = np.argsort(sizes, kind="stable")
    return Figure(axes[order], sizes[order])
