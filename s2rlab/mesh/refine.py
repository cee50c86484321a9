"""Places and finer triangles: what the functions that change the shape of a mesh have in common.

A mesh may hold one point several times, once for each shading normal or texture coordinate that meets there. A place
is that point, whatever the number of its vertices; who moves or joins vertices must do it place by place.

Notation: n faces, v vertices.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import trimesh
from numpy.typing import NDArray

Array = NDArray[Any]
SAME_PLACE = 1e-6  # of the longest side: closer vertices are one place (the rounding of float32)
MOST_ROUNDS = 16  # each halves the edges


def places(vertices: Array) -> Array:
    """Number the places of `vertices` (v, 3): (v,) int from 0, the same number for vertices at the same point."""
    if not len(vertices):
        return np.zeros(0, np.int64)
    longest = float(np.ptp(vertices, axis=0).max()) or 1.0
    steps = np.rint((vertices - vertices.min(axis=0)) / (SAME_PLACE * longest)).astype(np.int64)
    # three numbers up to 1e6 fit in one of 63 bits; sorting that is far faster than sorting rows
    key = (steps[:, 0] << 42) + (steps[:, 1] << 21) + steps[:, 2]
    return np.asarray(np.unique(key, return_inverse=True)[1])


def bounding_radius(vertices: Array) -> float:
    """Give the radius of the sphere about the middle of the bounding box of `vertices` (v, 3) that holds them all."""
    if not len(vertices):
        return 0.0
    middle = (vertices.min(axis=0) + vertices.max(axis=0)) / 2
    return float(np.linalg.norm(vertices - middle, axis=1).max())


def refined(mesh: trimesh.Trimesh, wanted: Callable[[Array], Array], most_faces: int) -> trimesh.Trimesh:
    """Halve edges until none is wanted any more, without opening cracks; colours, UVs and materials come along.

    Parameters
    ----------
    wanted
        Takes the corners of the faces (n, 3, 3) and marks the edges to halve, (n, 3) bool; edge i of a face runs from
        its corner i to the next. An edge wanted by one of its faces is halved in all of them.
    most_faces
        A round that would make more faces than this is not begun.

    Returns
    -------
    trimesh.Trimesh
        A new mesh of the same shape; the vertices of the old one come first, in their order.
    """
    vertices, faces = np.asarray(mesh.vertices, float), np.asarray(mesh.faces, np.int64)
    place, parent = places(vertices), np.arange(len(faces))
    rounds: list[Array] = []
    for _ in range(MOST_ROUNDS):
        halved = _halved(vertices, faces, place, wanted(vertices[faces]), most_faces)
        if halved is None:
            break
        vertices = np.concatenate([vertices, vertices[halved.ends].mean(axis=1)])
        faces, place, parent = halved.faces, np.concatenate([place, halved.place]), parent[halved.parent]
        rounds.append(halved.ends)
    return _dressed(mesh, vertices, faces, rounds, parent)


def attributes(named: Any, of: Array) -> list[tuple[str, Any]]:
    """List the attributes that have one value for each of `of`; trimesh also takes others."""
    return [(name, np.asarray(values)) for name, values in named.items() if len(values) == len(of)]


@dataclass(frozen=True, slots=True)
class _Halved:
    """One round: the new faces, and the vertices whose mean each new vertex is."""

    faces: Array  # (n, 3)
    parent: Array  # (n,) face of the round before
    ends: Array  # (new, 2)
    place: Array  # (new,)


def _halved(vertices: Array, faces: Array, place: Array, wanted: Array, most_faces: int) -> _Halved | None:
    if not wanted.any():
        return None
    a, b = faces.ravel(), np.roll(faces, -1, axis=1).ravel()
    _, number = np.unique(_pair(place[a], place[b]), return_inverse=True)
    wanted = wanted.ravel() & (place[a] != place[b])  # not an edge without a length
    chosen = np.bincount(number, wanted) > 0
    marked = chosen[number]
    if not marked.any() or len(faces) + marked.sum() > most_faces:
        return None
    # one new vertex for each pair of vertices, one new place for each pair of places
    _, first, new = np.unique(_pair(a[marked], b[marked]), return_index=True, return_inverse=True)
    middle = np.full(faces.size, -1)
    middle[marked] = len(vertices) + new
    new_place = int(place.max()) + np.cumsum(chosen)[number][marked][first]
    parts = _pieces(vertices, faces, middle.reshape(-1, 3), len(vertices))
    ends = np.stack([a[marked][first], b[marked][first]], axis=1)
    return _Halved(np.concatenate([p[0] for p in parts]), np.concatenate([p[1] for p in parts]), ends, new_place)


def _pair(one: Array, other: Array) -> Array:
    """Give one number to each unordered pair."""
    low, high = np.minimum(one, other), np.maximum(one, other)
    return low.astype(np.int64) * (int(high.max(initial=0)) + 1) + high


def _pieces(vertices: Array, faces: Array, middle: Array, old: int) -> list[tuple[Array, Array]]:
    """Cut each face along its new vertices `middle` (n, 3), -1 where an edge stays whole: (faces, parents) by kind."""
    count = (middle >= 0).sum(axis=1)
    parts = [(faces[count == 0], np.flatnonzero(count == 0))]
    for kind, start in ((1, middle >= 0), (2, np.roll(middle < 0, 1, axis=1)), (3, middle >= 0)):
        which = np.flatnonzero(count == kind)
        turn = (np.argmax(start[which], axis=1)[:, None] + np.arange(3)) % 3  # the marked edges first
        a, b, c = np.take_along_axis(faces[which], turn, axis=1).T
        ab, bc, ca = np.take_along_axis(middle[which], turn, axis=1).T
        if kind == 1:
            cut = [(a, ab, c), (ab, b, c)]
        elif kind == 3:
            cut = [(a, ab, ca), (ab, b, bc), (ca, bc, c), (ab, bc, ca)]
        else:  # the quad that is left is cut along its shorter diagonal
            here = (vertices[a] + vertices[b]) / 2, (vertices[b] + vertices[c]) / 2
            short = np.linalg.norm(vertices[a] - here[1], axis=1) < np.linalg.norm(vertices[c] - here[0], axis=1)
            cut = [(ab, b, bc), (a, ab, np.where(short, bc, c)), (np.where(short, a, ab), bc, c)]
        parts += [(np.stack(corners, axis=1), which) for corners in cut]
    return parts


def _dressed(
    mesh: trimesh.Trimesh, vertices: Array, faces: Array, rounds: list[Array], parent: Array
) -> trimesh.Trimesh:
    """Make the mesh of the new triangles and give it the looks and attributes of the old one."""
    if not rounds:
        return mesh.copy()

    def spread(values: Any) -> Array:
        spread_values = np.asarray(values)
        for ends in rounds:
            means = spread_values[ends].mean(axis=1)
            if spread_values.dtype.kind in "ui":
                means = np.rint(means)
            spread_values = np.concatenate([spread_values, means.astype(spread_values.dtype)])
        return spread_values

    return trimesh.Trimesh(
        vertices,
        faces,
        visual=_visual(mesh.visual, spread, parent),
        vertex_attributes={name: spread(values) for name, values in attributes(mesh.vertex_attributes, mesh.vertices)},
        face_attributes={name: values[parent] for name, values in attributes(mesh.face_attributes, mesh.faces)},
        metadata=dict(mesh.metadata),
        process=False,
        validate=False,
    )


def _visual(visual: Any, spread: Callable[[Any], Array], parent: Array) -> Any:
    if visual.kind == "texture":
        uv = None if visual.uv is None else spread(visual.uv)
        return trimesh.visual.TextureVisuals(uv=uv, material=visual.material)
    if visual.kind == "vertex":
        return trimesh.visual.ColorVisuals(vertex_colors=spread(visual.vertex_colors))
    if visual.kind == "face":
        return trimesh.visual.ColorVisuals(face_colors=visual.face_colors[parent])
    return trimesh.visual.ColorVisuals()
