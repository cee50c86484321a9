"""Edges of triangle meshes: which are open, which faces look the wrong way, which holes are pinholes.

Notation: v vertices, n faces, e edges. All of it is array code, since a scan has millions of triangles.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import breadth_first_order, connected_components

Array = NDArray[Any]
MOST_PINHOLE_GIRTH = 0.2  # of the mesh's diagonal: a larger hole of four edges is an opening of the part
MOST_SHELLS_TESTED = 200  # inward shells; more of them are bubbles, left as they are


@dataclass(frozen=True, slots=True)
class Edges:
    """How the n faces of a mesh meet."""

    pairs: Array  # (e, 2) faces on the two sides of every edge that has exactly two
    same: Array  # (e,) bool: the two faces run along the edge in the same direction, so one of them is flipped
    lone: Array  # (l, 2) vertices of the edges with one face only, in the direction of that face
    open: int  # edges with an odd number of faces: light passes
    paired: Array  # (n,) how many of a face's three edges have exactly two faces


def edges_of(faces: Array) -> Edges:
    """Sort out the edges of `faces`, (n, 3) int; equal corners must be one vertex."""
    start, end = faces.ravel(), np.roll(faces, -1, axis=1).ravel()
    low, high = np.minimum(start, end), np.maximum(start, end)
    key = low.astype(np.int64) * (int(high.max(initial=0)) + 1) + high
    order = np.argsort(key, kind="stable")
    first = np.flatnonzero(np.diff(key[order], prepend=-1))
    count = np.diff(first, append=len(order))
    two = first[count == 2]
    one, other = order[two], order[two + 1]
    single = order[first[count == 1]]
    return Edges(
        pairs=np.stack([one // 3, other // 3], axis=1),
        same=(start < end)[one] == (start < end)[other],
        lone=np.stack([start[single], end[single]], axis=1),
        open=int((count % 2 == 1).sum()),
        paired=np.bincount(np.concatenate([one, other]) // 3, minlength=len(faces)),
    )


def wrong_way(vertices: Array, faces: Array, edges: Edges) -> Array:
    """Mark the faces that look the wrong way, (n,) bool.

    Neighbours must agree: the minority of each connected patch is wrong. A closed shell must look outward, unless it
    is a cavity inside another one. An open patch has no outside, so only its own agreement counts.
    """
    patch = _patches(edges.pairs, len(faces))
    wrong = _minority(edges, patch) if edges.same.any() else np.zeros(len(faces), bool)
    closed = np.bincount(patch, edges.paired != 3) == 0
    corners = vertices[faces] - vertices.mean(axis=0)
    volumes = np.einsum("ij,ij->i", corners[:, 0], np.cross(corners[:, 1], corners[:, 2])) / 6
    shells = np.where(closed, np.bincount(patch, np.where(wrong, -volumes, volumes)), 0.0)  # mm3, per patch
    turned = np.zeros(len(shells), bool)
    if shells.sum() < 0:
        turned = closed
        shells = -shells
    inward = np.flatnonzero(shells < 0)
    for shell in map(int, inward):
        if not _is_cavity(corners, patch, closed, shell, thorough=len(inward) <= MOST_SHELLS_TESTED):
            turned[shell] = True
    return np.asarray(wrong ^ turned[patch])


def pinholes(vertices: Array, edges: Edges) -> tuple[Array, int]:
    """Triangles (m, 3) that close every hole of three edges and every small one of four; and how many holes that is."""
    count = len(vertices)
    follow = np.full(count, -1)
    follow[edges.lone[:, 0]] = edges.lone[:, 1]
    crowded = np.bincount(edges.lone[:, 0], minlength=count) > 1  # holes that touch in a vertex
    follow[crowded] = -1
    follow = np.append(follow, -1)  # index -1 stays -1
    a = edges.lone[:, 0]
    b, c, d = follow[a], follow[follow[a]], follow[follow[follow[a]]]
    three = (d == a) & (a < b) & (a < c)
    four = (d >= 0) & (d != a) & (follow[d] == a) & (a < b) & (a < c) & (a < d)
    corners = vertices[np.stack([a, b, c, d], axis=1)]  # (l, 4, 3)
    girth = np.linalg.norm(corners - np.roll(corners, 1, axis=1), axis=2).sum(axis=1)
    four &= girth <= MOST_PINHOLE_GIRTH * np.linalg.norm(np.ptp(vertices, axis=0))
    triangles = np.concatenate(
        [np.stack([a, c, b], axis=1)[three], np.stack([a, c, b], axis=1)[four], np.stack([a, d, c], axis=1)[four]]
    )
    return triangles, int(three.sum() + four.sum())


def _patches(pairs: Array, count: int) -> Array:
    graph = csr_matrix((np.ones(len(pairs), np.int8), (pairs[:, 0], pairs[:, 1])), shape=(count, count))
    return np.asarray(connected_components(graph, directed=False)[1])


def _minority(edges: Edges, patch: Array) -> Array:
    """Walk each patch from its first face, turning whatever disagrees; the smaller side is wrong, (n,) bool."""
    count = len(patch)
    pair = np.sort(edges.pairs, axis=1)
    key, index = np.unique(pair[:, 0].astype(np.int64) * (count + 1) + pair[:, 1], return_index=True)
    pair, same = pair[index], edges.same[index]
    _, starts = np.unique(patch, return_index=True)
    rows = np.concatenate([pair[:, 0], np.full(len(starts), count)])
    columns = np.concatenate([pair[:, 1], starts])
    graph = csr_matrix((np.ones(len(rows), np.int8), (rows, columns)), shape=(count + 1, count + 1))
    _, parent = breadth_first_order(graph, count, directed=False)  # face number `count` is the root of all patches
    parent = np.where(parent < 0, count, parent)
    node = np.arange(count + 1)
    inner = np.flatnonzero(parent != count)
    step = np.minimum(node, parent)[inner].astype(np.int64) * (count + 1) + np.maximum(node, parent)[inner]
    turned = np.zeros(count + 1, bool)
    turned[inner] = same[np.searchsorted(key, step)]
    while (parent != count).any():  # doubling: each round looks twice as far towards the root
        turned = turned ^ turned[parent]
        parent = parent[parent]
    turned = turned[:count]
    larger = np.bincount(patch, turned) * 2 > np.bincount(patch)
    return np.asarray(turned ^ larger[patch])


def _is_cavity(corners: Array, patch: Array, closed: Array, shell: int, *, thorough: bool) -> bool:
    """Say whether an odd number of other closed shells surrounds `shell`; corners (n, 3, 3)."""
    point = corners[np.argmax(patch == shell), 0]
    others = closed[patch] & (patch != shell)
    around, number = corners[others], patch[others]
    if not len(around):
        return False
    if not thorough:
        low, high = around.reshape(-1, 3).min(axis=0), around.reshape(-1, 3).max(axis=0)
        return bool((low <= point).all() and (point <= high).all())
    a, b, c = (around[:, corner] - point for corner in range(3))
    la, lb, lc = (np.linalg.norm(side, axis=1) for side in (a, b, c))
    over = np.einsum("ij,ij->i", a, np.cross(b, c))
    under = (
        la * lb * lc
        + np.einsum("ij,ij->i", a, b) * lc
        + np.einsum("ij,ij->i", b, c) * la
        + np.einsum("ij,ij->i", c, a) * lb
    )
    windings = np.bincount(number, np.arctan2(over, under)) / (2 * np.pi)  # solid angle / 4 pi, per shell
    return int((np.abs(windings) > 0.5).sum()) % 2 == 1
