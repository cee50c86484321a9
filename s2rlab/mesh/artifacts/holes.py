"""Holes: patches of the surface that a scan did not see."""

from typing import Any

import numpy as np
import trimesh
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components, dijkstra

from s2rlab.mesh.refine import places, refined
from s2rlab.mesh.topology import edges_of

PATCHES = (3, 6)  # fewest and most holes of one part
MOST_TRIES = 24  # patches; more are begun only when a piece of the part was too small for its hole
FACES_ACROSS = 7  # of a hole: its outline is a patch, not a triangle
REACH = 1.6  # hole radii; farther from the hole's middle the triangles stay as they are
MOST_NEW_FACES = 20_000  # for all holes together
MOST_OF_PIECE = 0.5  # of a connected piece's area: more would leave no part, and all of it no open edge
TOLERANCE = 0.002  # of the part's area: less is not worth another hole
SCRAP = 0.1  # of the hole: what hangs on less is gone with it
SCRAP_ROUNDS = 4
RAGGED = 0.5  # how far the outline wavers: the spread of the growth's speed

Array = NDArray[Any]


def open_holes(mesh: trimesh.Trimesh, level: float, rng: np.random.Generator) -> trimesh.Trimesh:
    """Remove part of the surface in a few connected patches with ragged outlines.

    Each patch grows over the faces from a random point of the surface. Triangles near the point that are too large
    for the patch are cut up first, within MOST_NEW_FACES. Colours, UVs and material stay with what is left. Half of
    each connected piece stays, so a part of many tiny pieces may keep more than asked.

    Parameters
    ----------
    level
        Percent of the area to remove.
    """
    total = float(mesh.area)
    to_go = level / 100 * total
    patches = int(rng.integers(PATCHES[0], PATCHES[1] + 1))
    shares = rng.dirichlet(np.full(patches, 4.0))
    holed, left = mesh.copy(), 1.0
    for attempt in range(MOST_TRIES):
        if to_go <= TOLERANCE * total or not total:
            break
        share = min(1.0, shares[attempt] / left) if attempt < patches else 1.0
        left -= shares[attempt] if attempt < patches else 0.0
        budget = MOST_NEW_FACES // max(patches, attempt + 1)
        holed, removed = _with_hole(holed, share * to_go, len(holed.faces) + budget, rng)
        to_go -= removed
    holed.remove_unreferenced_vertices()
    return holed


def _with_hole(
    mesh: trimesh.Trimesh, area: float, most_faces: int, rng: np.random.Generator
) -> tuple[trimesh.Trimesh, float]:
    """Open one hole of about `area`; returns the new mesh and the area that went."""
    middle = _point_on(mesh, rng)
    radius = np.sqrt(area / np.pi)
    fine = _cut_up(mesh, middle, 2 * radius / FACES_ACROSS, REACH * radius, most_faces)
    faces, areas = places(fine.vertices)[fine.faces], np.asarray(fine.area_faces)
    pairs = edges_of(faces).pairs
    piece = _pieces(pairs, len(faces))
    first = int(np.argmin(np.linalg.norm(fine.triangles_center - middle, axis=1) + np.where(areas > 0, 0, np.inf)))
    most = MOST_OF_PIECE * areas[piece == piece[first]].sum()
    order = _growth(fine.triangles_center, pairs, first, rng)
    hole = _outlined(order, areas, pairs, min(area, most), most)
    fine.update_faces(~hole)
    return fine, float(areas[hole].sum())


def _outlined(order: Array, areas: Array, pairs: Array, area: float, most: float) -> Array:
    """Mark the faces of a hole of about `area`, (n,) bool: the first of `order`, and the scraps that they cut off."""
    reached = np.zeros(len(areas), bool)
    reached[order] = True
    scraps = np.zeros(len(areas), bool)
    for _ in range(SCRAP_ROUNDS):  # what the scraps add is taken from the outline, which then cuts off others
        hole = scraps.copy()
        hole[_first_of(order[~scraps[order]], areas, area - float(areas[scraps].sum()), most)] = True
        piece = _pieces(pairs[~hole[pairs].any(axis=1)], len(areas))
        left = np.bincount(piece, np.where(hole, 0.0, areas))
        more = reached & ~hole & (left[piece] < SCRAP * area)
        if not more.any():
            break
        scraps |= more
    return hole


def _first_of(order: Array, areas: Array, area: float, most: float) -> Array:
    """Cut `order` where the faces so far come nearest to `area`, but below `most`."""
    grown = np.concatenate([[0.0], np.cumsum(areas[order])])
    count = int(np.argmin(np.abs(grown - area)))
    return order[: min(count, int(np.searchsorted(grown, most * (1 + 1e-9), side="right")) - 1)]


def _point_on(mesh: trimesh.Trimesh, rng: np.random.Generator) -> Array:
    """Draw a point of the surface (3,), evenly over the area."""
    reached = np.cumsum(mesh.area_faces)
    face = min(int(np.searchsorted(reached, rng.random() * reached[-1])), len(reached) - 1)
    one, other = np.sqrt(rng.random()), rng.random()
    a, b, c = np.asarray(mesh.triangles[face])
    return np.asarray((1 - one) * a + one * (1 - other) * b + one * other * c)


def _cut_up(mesh: trimesh.Trimesh, middle: Array, longest: float, reach: float, most_faces: int) -> trimesh.Trimesh:
    def wanted(corners: Array) -> Array:
        low, high = corners.min(axis=1), corners.max(axis=1)
        near = np.linalg.norm(middle - np.clip(middle, low, high), axis=1) < reach
        length = np.linalg.norm(np.roll(corners, -1, axis=1) - corners, axis=2)
        return np.asarray((length > longest) & near[:, None])

    return refined(mesh, wanted, most_faces)


def _pieces(pairs: Array, count: int) -> Array:
    graph = csr_matrix((np.ones(len(pairs), np.int8), (pairs[:, 0], pairs[:, 1])), shape=(count, count))
    return np.asarray(connected_components(graph, directed=False)[1])


def _growth(centres: Array, pairs: Array, first: int, rng: np.random.Generator) -> Array:
    """List the faces that can be reached from face `first`, nearest over the surface first."""
    one, other = pairs.T
    length = np.linalg.norm(centres[one] - centres[other], axis=1)
    speed = rng.lognormal(0, RAGGED, len(centres))
    length = np.maximum(length * (speed[one] + speed[other]) / 2, 1e-12)  # a stored 0 would be no edge
    away = dijkstra(csr_matrix((length, (one, other)), shape=(len(centres),) * 2), directed=False, indices=first)
    return np.argsort(away, kind="stable")[: int(np.isfinite(away).sum())]
