"""How a part comes to rest on a table, from its shape alone.

The quasi-static model of K. Goldberg et al., "Part Pose Statistics: Estimators and Experiments", IEEE Transactions on
Robotics and Automation 15(5), 1999: a part that falls in a random orientation lands on the facet of its convex hull
below its centre of mass, and topples from facet to facet until it stands. Added here: a part that a nudge would topple
does not stay (a coin on its rim), and one that rolls may stop anywhere (a shaft on its side).
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import trimesh
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial.transform import Rotation

from s2rlab.mesh.hull import Hull, centre_of_mass, hull_of, sides, solid_angles

FLAT = 0.3  # degrees between two triangles of one facet
# in radii, the distance of the farthest point from the centre of mass
NUDGE = 0.01  # a part that falls once its centre of mass is lifted by less than this does not stay
ROLL = 0.05  # a smaller fall is a roll, which may stop halfway
RARE = 0.01  # share of the falls; poses that are rarer all together are left out

Array = NDArray[Any]


def resting_poses(mesh: trimesh.Trimesh) -> tuple[Array, Array]:
    """Find how `mesh` may lie on a table.

    Returns
    -------
    rotations, chances
        (k, 3, 3) rotations from part axes to world axes, z up, and how likely each is, (k,), sum 1, likeliest first.
        The turn about the vertical is the smallest one and means nothing; draw it anew. A round part has one pose for
        each facet it can roll on. A mesh without volume to its hull (one triangle, a flat sheet) lies flat.
    """
    used = np.zeros(len(mesh.vertices), bool)
    used[np.asarray(mesh.faces)] = True
    points = np.asarray(mesh.vertices, float)[used]
    hull = hull_of(points)
    if hull is None:
        return _flat(points)
    centre = centre_of_mass(mesh, hull)
    solid = _solid(hull, centre)
    chances = _settled(solid, float(np.linalg.norm(points - centre, axis=1).max()))
    order = np.argsort(-np.round(chances, 9), kind="stable")
    kept = order[: max(1, int(np.searchsorted(np.cumsum(chances[order]), 1 - RARE)) + 1)]
    kept = kept[chances[kept] > 0]
    return _down(solid.normals[kept]), chances[kept] / chances[kept].sum()


@dataclass(frozen=True, slots=True)
class _Solid:
    """The f flat facets of a hull, seen from the centre of mass."""

    normals: Array  # (f, 3) unit
    heights: Array  # (f,) of the centre of mass when the part lies on the facet
    falls: Array  # (f,) share of random falls that land on it first
    goes: Array  # (f,) facet it topples to; itself: it stands
    ways: Array  # (w, 2) facets on the two sides of each edge between facets
    passes: Array  # (w,) height of the centre of mass as the part tips over that edge


def _solid(hull: Hull, centre: Array) -> _Solid:
    corners = hull.corners - centre
    here, there, edges = _edges(hull, corners)
    level = np.einsum("ij,ij->i", hull.normals[here], hull.normals[there]) > np.cos(np.radians(FLAT))
    count = len(corners)
    graph = csr_matrix((np.ones(level.sum(), np.int8), (here[level], there[level])), shape=(count, count))
    facets, facet = connected_components(graph, directed=False)
    area = np.linalg.norm(np.cross(*sides(corners)), axis=1)
    normals = np.stack([np.bincount(facet, axis) for axis in (hull.normals * (area[:, None] + 1e-300)).T], axis=1)
    normals = normals / np.linalg.norm(normals, axis=1, keepdims=True)
    here, there, edges = facet[here[~level]], facet[there[~level]], edges[~level]
    heights = np.full(facets, -np.inf)
    np.maximum.at(heights, facet.repeat(3), np.einsum("nij,nj->ni", corners, normals[facet]).ravel())
    falls = np.bincount(facet, solid_angles(corners)) / (4 * np.pi)
    goes = _toppling(normals, here, there, edges)
    return _Solid(normals, heights, falls, goes, np.stack([here, there], axis=1), _from_origin(edges))


def _edges(hull: Hull, corners: Array) -> tuple[Array, Array, Array]:
    """List each edge from both its sides: face here (e,), face there (e,), ends (e, 2, 3)."""
    here = np.arange(len(corners)).repeat(3)
    ends = np.stack([np.roll(corners, -1, axis=1), np.roll(corners, -2, axis=1)], axis=2)  # opposite to each corner
    return here, hull.neighbours.ravel(), ends.reshape(-1, 2, 3)


def _from_origin(edges: Array) -> Array:
    """Give the distance of the origin from each edge (e, 2, 3)."""
    start, along = edges[:, 0], edges[:, 1] - edges[:, 0]
    part = -np.einsum("ij,ij->i", start, along) / np.maximum(np.einsum("ij,ij->i", along, along), 1e-300)
    return np.asarray(np.linalg.norm(start + np.clip(part, 0, 1)[:, None] * along, axis=1))


def _toppling(normals: Array, here: Array, there: Array, edges: Array) -> Array:
    """Say over which edge each facet topples: the one that the centre of mass is farthest beyond."""
    down = normals[here]
    along = edges[:, 1] - edges[:, 0]
    out = np.cross(along, down)
    middle = edges.mean(axis=1)
    out /= np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-300)
    # outward in the plane of the facet: away from it, towards where the neighbour's normal leans
    out *= np.sign(np.einsum("ij,ij->i", out, normals[there]))[:, None]
    beyond = -np.einsum("ij,ij->i", middle, out)  # of the origin
    order = np.lexsort((-beyond, here))
    first = order[np.concatenate([[True], np.diff(here[order]) > 0])]
    goes = np.arange(len(normals))
    topples = first[beyond[first] > 1e-9 * np.abs(edges).max()]
    goes[here[topples]] = there[topples]
    return goes


def _settled(solid: _Solid, radius: float) -> Array:
    """Give the chance of each facet to be the one the part rests on, (f,)."""
    rests = _ends(solid)
    chances = np.bincount(rests, solid.falls / solid.falls.sum(), minlength=len(rests))
    one, other = rests[solid.ways].T
    falls = solid.heights[one] - solid.heights[other]
    tips = (one != other) & (solid.passes - solid.heights[one] < NUDGE * radius) & (falls > ROLL * radius)
    one, other = one[tips], other[tips]
    for facet in np.unique(one)[np.argsort(-solid.heights[np.unique(one)], kind="stable")]:  # always to a lower one
        to = np.unique(other[one == facet])
        chances[to] += chances[facet] / len(to)
        chances[facet] = 0
    return np.asarray(chances)


def _ends(solid: _Solid) -> Array:
    """Follow the toppling to where the part stands; round-off may send it in a circle of one height: its lowest."""
    goes = np.where(solid.heights[solid.goes] <= solid.heights, solid.goes, np.arange(len(solid.goes)))
    for _ in range(int(np.log2(len(goes))) + 2):  # doubling: each round looks twice as far
        goes = goes[goes]
    return goes


def _down(normals: Array) -> Array:
    """Give the smallest rotations (k, 3, 3) that turn unit vectors (k, 3) down."""
    axes = np.cross(normals, [0.0, 0.0, -1.0])
    length = np.linalg.norm(axes, axis=1, keepdims=True)
    axes = np.where(length > 1e-9, axes / np.maximum(length, 1e-9), [1.0, 0.0, 0.0])
    return np.asarray(Rotation.from_rotvec(axes * np.arctan2(length, -normals[:, 2:])).as_matrix())


def _flat(points: Array) -> tuple[Array, Array]:
    """Lay a sheet on either side."""
    if len(points) < 3:
        return np.eye(3)[None], np.ones(1)
    normal = np.linalg.svd(points - points.mean(axis=0), full_matrices=False)[2][2]
    return _down(np.stack([normal, -normal])), np.full(2, 0.5)
