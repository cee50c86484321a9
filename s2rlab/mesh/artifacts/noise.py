"""Mesh noise: a rough surface, as photogrammetry and cheap scanners give it."""

from typing import Any

import numpy as np
import trimesh
from numpy.typing import NDArray

from s2rlab.mesh.refine import bounding_radius, places

MOST_SIGMAS = 3.0  # a vertex farther out would be a spike that no reconstruction leaves in

Array = NDArray[Any]


def add_noise(mesh: trimesh.Trimesh, level: float, rng: np.random.Generator) -> trimesh.Trimesh:
    """Move each place of the surface along its normal, by a normal deviate of its own.

    Faces, colours, UVs and material stay as they are. All vertices at one place move together, so no crack opens
    along creases and seams. A place without a normal (a fold, a lone vertex) does not move. Only vertices move: a CAD
    mesh of long triangles gets flutes and dents rather than grain, and a flat one of few triangles warps.

    Parameters
    ----------
    level
        Standard deviation, percent of the bounding-sphere radius; cut off at three of them.
    """
    noisy = mesh.copy()
    vertices = np.asarray(mesh.vertices, float)
    place = places(vertices)
    normal = place_normals(vertices, np.asarray(mesh.faces), place)
    sigma = level / 100 * bounding_radius(vertices)
    step = np.clip(rng.standard_normal(len(normal)), -MOST_SIGMAS, MOST_SIGMAS) * sigma
    noisy.vertices = vertices + (normal * step[:, None])[place]
    return noisy


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
