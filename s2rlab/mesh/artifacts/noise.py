"""Mesh noise: a rough surface, as photogrammetry and cheap scanners give it."""

from collections.abc import Callable
from typing import Any

import numpy as np
import trimesh
from numpy.typing import NDArray
from scipy.spatial.transform import Rotation

from s2rlab.mesh.refine import bounding_radius, places, refined

GRAIN = 0.06  # of the bounding-sphere radius: the width of a bump
FINEST = 0.5  # of a grain: longer edges are cut up
COARSER = (1.0, 1.5, 2.2, 3.3)  # times longer edges are left where that would be too many triangles
MOST_FACES = 40_000  # of a noisy mesh; a finer one is not cut up
MOST_SIGMAS = 3.0  # a vertex farther out would be a spike that no reconstruction leaves in

Array = NDArray[Any]


def add_noise(mesh: trimesh.Trimesh, level: float, rng: np.random.Generator) -> trimesh.Trimesh:
    """Move the places of the surface along their normals, by bumps as wide as GRAIN, however coarse the mesh is.

    The topology stays: the triangles are those of the mesh, the large ones cut up so that a bump fits in, and no edge
    opens or closes, since all vertices at one place move together. Colours, UVs and material come along. A place
    without a normal (a fold, a lone vertex) does not move.

    Parameters
    ----------
    level
        Standard deviation, percent of the bounding-sphere radius; cut off at three of them.
    """
    radius = bounding_radius(np.asarray(mesh.vertices, float))
    noisy = cut_up(mesh, GRAIN * FINEST * radius)
    vertices = np.asarray(noisy.vertices, float)
    place = places(vertices)
    normal = place_normals(vertices, np.asarray(noisy.faces), place)
    first = np.unique(place, return_index=True)[1]
    bumps = field(vertices[first] / max(GRAIN * radius, 1e-12), rng)
    step = np.clip(bumps, -MOST_SIGMAS, MOST_SIGMAS) * level / 100 * radius
    noisy.vertices = vertices + (normal * step[:, None])[place]
    return noisy


def cut_up(mesh: trimesh.Trimesh, longest: float) -> trimesh.Trimesh:
    """Halve the edges that are longer than `longest`; somewhat longer ones stay where there would be too many."""
    for coarser in COARSER:
        fine = refined(mesh, longer_than(coarser * longest), max(MOST_FACES, len(mesh.faces)))
        if not longer_than(coarser * longest)(np.asarray(fine.triangles)).any():
            break
    return fine


def longer_than(longest: float) -> Callable[[Array], Array]:
    """Make what `refined` asks: which edges of triangles (n, 3, 3) are longer."""

    def wanted(corners: Array) -> Array:
        return np.asarray(np.linalg.norm(np.roll(corners, -1, axis=1) - corners, axis=2) > longest)

    return wanted


def field(points: Array, rng: np.random.Generator) -> Array:
    """Give smooth noise (k,) of mean 0 and standard deviation 1 at points (k, 3); bumps are about 1 wide.

    Normal deviates at the corners of a lattice that is turned at random, blended in between by weights whose squares
    are made to add up to 1.
    """
    if not len(points):
        return np.zeros(0)
    at = points @ Rotation.random(rng=rng).as_matrix().T + rng.random(3)
    low = np.floor(at.min(axis=0))
    cell = np.floor(at - low).astype(np.int64)
    inside = at - low - cell
    inside = inside * inside * (3 - 2 * inside)
    values = rng.standard_normal(cell.max(axis=0) + 2)
    total, squares = np.zeros(len(at)), np.zeros(len(at))
    for corner in np.ndindex(2, 2, 2):
        weight = np.where(corner, inside, 1 - inside).prod(axis=1)
        total += weight * values[tuple((cell + corner).T)]
        squares += weight**2
    return np.asarray(total / np.sqrt(squares))


def place_normals(vertices: Array, faces: Array, place: Array) -> Array:
    """Give the unit normal of each place (p, 3), the mean of its faces by their angle there; zero if it has none."""
    total = np.zeros((int(place.max(initial=-1)) + 1, 3))
    for axis, values in enumerate(corner_normals(vertices[faces]).reshape(-1, 3).T):
        total[:, axis] = np.bincount(place[faces.ravel()], values, minlength=len(total))
    return unit(total)


def corner_normals(corners: Array) -> Array:
    """Give the normal of each face times its angle at each corner, (n, 3, 3); `corners` is (n, 3, 3)."""
    ahead = unit(np.roll(corners, -1, axis=1) - corners)
    back = unit(np.roll(corners, 1, axis=1) - corners)
    angle = np.arccos(np.clip(np.einsum("nij,nij->ni", ahead, back), -1, 1))
    normal = unit(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]))
    return np.asarray(normal[:, None, :] * angle[..., None])


def unit(vectors: Array) -> Array:
    """Scale vectors (..., 3) to length 1; those without a length become zero."""
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(np.divide(vectors, length, out=np.zeros_like(vectors), where=length > 1e-12))
