"""Looks carried over to a changed mesh: by position, so that nothing that changes shapes has to know of looks."""

from typing import Any

import numpy as np
import trimesh
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from s2rlab.mesh.hull import spread_over
from s2rlab.mesh.looks import Looks, looks_of
from s2rlab.mesh.refine import places

SAMPLES = 4  # points that carry the looks to a changed face
LEAST_SAMPLES = 20_000
MOST_SAMPLES = 600_000
MOST_NEW = 0.5  # of the faces: with more of them changed, the picture is given up for colours of vertices

Array = NDArray[Any]


def dressed_like(mesh: trimesh.Trimesh, model: trimesh.Trimesh) -> trimesh.Trimesh:
    """Give a repaired, thinned or cut mesh the looks of the `model` it was made from, in the same place.

    A face with the three corners of a face of the model looks as that one does, whichever way round. Any other takes
    colours from the nearest points of the model; if that goes for most, those of the picture are among them.
    Vertices are doubled where looks meet.
    """
    looks = looks_of(model)
    if not looks.says_something:
        return mesh
    if not len(mesh.faces) or not len(model.faces):
        return mesh
    corners, new = _same_faces(mesh, model)
    if new.mean() > MOST_NEW:
        return _sampled(looks, model, mesh, np.ones(len(mesh.faces), bool)).on(mesh)
    kept = looks.at(corners)
    if new.any():
        kept = _mixed(kept, _sampled(looks, model, mesh, new, flat=True), new)
    return kept.on(mesh)


def _same_faces(mesh: trimesh.Trimesh, model: trimesh.Trimesh) -> tuple[Array, Array]:
    """Find the corner of the model (n, 3) at each corner of the mesh, and mark the faces without a twin, (n,)."""
    faces, old = np.asarray(mesh.faces), np.asarray(model.faces)
    points = np.concatenate([np.asarray(model.vertices)[old.ravel()], np.asarray(mesh.vertices)[faces.ravel()]])
    place = places(points).reshape(-1, 3)
    order = np.argsort(place, axis=1)
    ordered = np.take_along_axis(place, order, axis=1)
    count = int(place.max()) + 1
    pair = np.unique(ordered[:, 0].astype(np.int64) * count + ordered[:, 1], return_inverse=True)[1]
    # the same three corners, once the same way round and once either way
    key = pair.astype(np.int64) * count + ordered[:, 2]
    odd = ((order[:, 1] - order[:, 0]) % 3 == 2).astype(np.int64)
    twin = _first(2 * key + odd, len(old))
    twin = np.where(twin < 0, _first(key, len(old)), twin)
    new = twin < 0
    twin = np.maximum(twin, 0)
    corner = np.empty_like(faces)
    np.put_along_axis(corner, order[len(old) :], order[twin], axis=1)
    return 3 * twin[:, None] + corner, new


def _first(key: Array, count: int) -> Array:
    """Find the first of the first `count` keys that each of the others equals; -1: none."""
    known, first = np.unique(key[:count], return_index=True)
    at = np.minimum(np.searchsorted(known, key[count:]), len(known) - 1)
    return np.where(known[at] == key[count:], first[at], -1)


def _sampled(
    looks: Looks, model: trimesh.Trimesh, mesh: trimesh.Trimesh, wanted: Array, *, flat: bool = False
) -> Looks:
    """Take the looks of the faces `wanted` (n,) of the mesh from the nearest points of the model.

    Parameters
    ----------
    flat
        Each face takes one place in the picture; else the picture's colours become those of the corners.
    """
    corners = np.asarray(mesh.vertices)[np.asarray(mesh.faces)[wanted]]
    count = int(np.clip(SAMPLES * len(corners), LEAST_SAMPLES, MOST_SAMPLES))
    points, face, weights = spread_over(np.asarray(model.vertices)[model.faces], count)
    if not len(points):
        return Looks()
    middle = corners.mean(axis=1, keepdims=True)
    # a little inside its face a corner is nearest to what it belongs to, not to what it touches
    inside = np.repeat(middle, 3, axis=1) if flat else 0.8 * corners + 0.2 * middle
    nearest = cKDTree(points).query(inside.reshape(-1, 3))[1]
    return looks.sampled(face[nearest], weights[nearest], keep_picture=flat)


def _mixed(kept: Looks, found: Looks, new: Array) -> Looks:
    """Put what was found for the faces `new` (n,) among the others."""

    def put(part: Array | None, other: Array | None) -> Array | None:
        if part is None or other is None:
            return part
        part = part.copy()
        part[new] = other
        return part

    return Looks(put(kept.colour, found.colour), put(kept.gloss, found.gloss), put(kept.uv, found.uv), kept.picture)
