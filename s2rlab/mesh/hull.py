"""The convex hull of a part, its centre of mass, and points spread over its surface."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import trimesh
from numpy.typing import NDArray
from scipy.spatial import ConvexHull, QhullError

Array = NDArray[Any]
MOST_POINTS = 800  # of a hull; of a denser one the farthest in as many directions are kept
CLOSED = 1e-4  # of the area: what the face areas, as vectors, may leave over in a closed surface


@dataclass(frozen=True, slots=True)
class Hull:
    """A convex hull, outward."""

    corners: Array  # (n, 3, 3)
    normals: Array  # (n, 3) unit
    neighbours: Array  # (n, 3) face beyond the edge opposite to each corner


def spread_over(corners: Array, count: int) -> tuple[Array, Array, Array]:
    """Spread `count` points evenly over triangles (n, 3, 3), without chance.

    Returns
    -------
    points (k, 3), the face (k,) of each, and the weights (k, 3) of the face's corners; k is 0 without any area.
    """
    reached = np.cumsum(np.linalg.norm(np.cross(*sides(corners)), axis=1))
    if not len(reached) or not reached[-1]:
        return np.zeros((0, 3)), np.zeros(0, np.int64), np.zeros((0, 3))
    number = np.arange(count) + 0.5
    face = np.minimum(np.searchsorted(reached, number / count * reached[-1]), len(reached) - 1)
    # the R2 sequence fills the unit square evenly; its square root and product fill a triangle
    one, other = np.sqrt(number * 0.7548776662466927 % 1), number * 0.5698402909980532 % 1
    weights = np.stack([1 - one, one * (1 - other), one * other], axis=1)
    return np.einsum("nk,nkj->nj", weights, corners[face]), face, weights


def weights_within(corners: Array, points: Array) -> Array:
    """Give the weights (n, k, 3) of triangles (n, 3, 3) at what in them is nearest to points (n, k, 3)."""
    count = points.shape[1]
    each = np.repeat(np.asarray(corners, float), count, axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):  # triangles without area
        nearest = trimesh.triangles.closest_point(each, points.reshape(-1, 3))
        along, up = sides(each)
        normal, away = np.cross(along, up), nearest - each[:, 0]
        size = np.einsum("nj,nj->n", normal, normal)
        second = np.einsum("nj,nj->n", np.cross(away, up), normal) / size
        third = np.einsum("nj,nj->n", np.cross(along, away), normal) / size
    weights = np.stack([1 - second - third, second, third], axis=1)
    weights[~np.isfinite(weights).all(axis=1)] = 1 / 3
    weights = weights.clip(0, 1)
    return np.asarray(weights / weights.sum(axis=1, keepdims=True)).reshape(-1, count, 3)


def hull_of(points: Array) -> Hull | None:
    """Build the hull of points (v, 3); None if they have no volume."""
    points = _farthest(points)
    if len(points) < 4:
        return None
    spread = np.linalg.svd(points - points.mean(axis=0), compute_uv=False)
    if spread[2] < 1e-6 * spread[0]:
        return None
    try:
        hull = ConvexHull(points)
    except QhullError:
        return None
    corners = points[hull.simplices]
    normals = np.asarray(hull.equations[:, :3])
    return Hull(corners, normals, hull.neighbors)


def even_directions(count: int) -> Array:
    """Spread unit vectors (count, 3) evenly over the sphere, on a spiral that turns by the golden angle."""
    number = np.arange(count) + 0.5
    z, turn = 1 - 2 * number / count, np.pi * (1 + 5**0.5) * number
    flat = np.sqrt(1 - z * z)
    return np.stack([flat * np.cos(turn), flat * np.sin(turn), z], axis=1)


def _farthest(points: Array) -> Array:
    """Keep the farthest of points (v, 3) in each of MOST_POINTS directions, even over the part's box; few stay all."""
    if len(points) <= MOST_POINTS:
        return points
    directions = even_directions(MOST_POINTS)
    boxed = ((points - points.mean(axis=0)) / np.maximum(np.ptp(points, axis=0), 1e-12)).astype(np.float32)
    chunks = np.array_split(directions.astype(np.float32), MOST_POINTS // 40)
    return points[np.unique(np.concatenate([(chunk @ boxed.T).argmax(axis=1) for chunk in chunks]))]


def centre_of_mass(mesh: trimesh.Trimesh, hull: Hull) -> Array:
    """Take the mesh's own if it is closed and the centre lies inside the hull, else that of the hull."""
    corners = np.asarray(mesh.vertices, float)[mesh.faces]
    areas = np.cross(*sides(corners))
    closed = np.linalg.norm(areas.sum(axis=0)) < CLOSED * np.linalg.norm(areas, axis=1).sum()
    own = _centroid(corners) if closed else None
    inside = own is not None and ((own - hull.corners[:, 0]) * hull.normals).sum(axis=1).max() < 0
    if own is not None and inside:
        return own
    middle = hull.corners.reshape(-1, 3).mean(axis=0)
    outward = np.einsum("ij,ij->i", np.cross(*sides(hull.corners)), hull.normals) > 0
    turned = np.where(outward[:, None, None], hull.corners, hull.corners[:, ::-1])
    return middle if (found := _centroid(turned)) is None else found


def _centroid(corners: Array) -> Array | None:
    middle = corners.reshape(-1, 3).mean(axis=0)
    a, b, c = np.moveaxis(corners - middle, 1, 0)
    volumes = np.einsum("ij,ij->i", a, np.cross(b, c))
    if abs(volumes.sum()) <= 1e-9 * np.abs(volumes).sum():
        return None
    return np.asarray(middle + volumes @ (a + b + c) / 4 / volumes.sum())


def sides(corners: Array) -> tuple[Array, Array]:
    """Give the sides of triangles (n, 3, 3) from their first corner, (n, 3) each."""
    return corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]


def solid_angles(corners: Array) -> Array:
    """Give the solid angle of triangles (n, 3, 3) from the origin; A. van Oosterom and J. Strackee, 1983."""
    a, b, c = np.moveaxis(corners, 1, 0)
    la, lb, lc = (np.linalg.norm(side, axis=1) for side in (a, b, c))
    over = np.abs(np.einsum("ij,ij->i", a, np.cross(b, c)))
    dots = (np.einsum("ij,ij->i", x, y) * lz for x, y, lz in ((a, b, lc), (b, c, la), (c, a, lb)))
    return np.asarray(2 * np.arctan2(over, la * lb * lc + sum(dots)))
