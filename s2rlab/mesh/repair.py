"""Repair that keeps the shape: merge what is equal, drop what is nothing, turn what is flipped, close pinholes."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import trimesh
from numpy.typing import NDArray

from s2rlab.errors import MeshError
from s2rlab.mesh.health import Health, degenerate, health, report
from s2rlab.mesh.topology import edges_of, pinholes, wrong_way

MOST_TRIANGLES = 300_000  # above, the mesh is simplified to this many: plenty for a picture
SAME_PLACE = 1e-6  # of the longest side: closer vertices are one (the rounding of float32)
FEWEST_TRIANGLES = 4  # a tetrahedron

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Repaired:
    """A mesh that can be rendered, and what was done to it."""

    mesh: trimesh.Trimesh
    before: Health
    after: Health
    sentences: tuple[str, ...]


def repair(mesh: trimesh.Trimesh, name: str) -> Repaired:
    """Repair a mesh in mm; the shape stays, but for pinholes and for meshes above MOST_TRIANGLES.

    The mesh comes back without its looks, equal vertices merged; see `carry.dressed_like`.

    Raises
    ------
    MeshError
        If fewer than four triangles with an area are left: that is no part.
    """
    done: list[str] = []
    vertices, faces = merged(np.asarray(mesh.vertices), np.asarray(mesh.faces))
    came = len(faces)
    vertices, faces = simplified(vertices, faces, MOST_TRIANGLES, done)
    whole = trimesh.Trimesh(vertices, faces, process=False, validate=False)
    _check(whole, name)
    no_area = int(degenerate(whole).sum())
    whole.faces = without_nothing(whole.faces, done)
    edges = edges_of(whole.faces)
    wrong = wrong_way(whole.vertices, whole.faces, edges)
    before = report(whole, edges, int(wrong.sum()))
    before = before.model_copy(update={"degenerate_faces": no_area, "triangles": came})
    whole.faces = turned(whole.faces, wrong, done)
    whole.faces = _closed(whole, done)
    whole.remove_unreferenced_vertices()
    return Repaired(whole, before, health(whole), tuple(done))


def _check(mesh: trimesh.Trimesh, name: str) -> None:
    solid = int((~degenerate(mesh)).sum())
    size = sorted(np.ptp(mesh.vertices[mesh.faces.ravel()], axis=0)) if len(mesh.faces) else (0.0, 0.0, 0.0)
    if solid < FEWEST_TRIANGLES or size[1] <= 0:
        raise MeshError(
            f"{name}: only {solid} triangles with an area; a part needs {FEWEST_TRIANGLES} or more, export it again."
        )


def merged(vertices: Array, faces: Array) -> tuple[Array, Array]:
    """Make one vertex of those at the same place; each keeps the coordinates of the first of them."""
    used, numbers = np.unique(faces.ravel(), return_inverse=True)
    vertices = vertices[used]
    longest = float(np.ptp(vertices, axis=0).max(initial=0.0)) or 1.0
    places = np.rint((vertices - vertices.min(axis=0)) / (SAME_PLACE * longest)).astype(np.int64)
    # three numbers up to 1e6 fit in one of 63 bits; sorting that is far faster than sorting rows
    key = (places[:, 0] << 42) + (places[:, 1] << 21) + places[:, 2]
    _, first, merged = np.unique(key, return_index=True, return_inverse=True)
    rank = np.argsort(np.argsort(first))  # keep the order of the file
    return vertices[np.sort(first)], rank[merged][numbers].reshape(-1, 3)


def simplified(vertices: Array, faces: Array, most: int, done: list[str]) -> tuple[Array, Array]:
    """Leave at most about `most` triangles, (n, 3), and say so in `done`; fewer are left as they are."""
    if len(faces) <= most:
        return vertices, faces
    import fast_simplification

    points, kept = fast_simplification.simplify(
        np.asarray(vertices, np.float32), np.asarray(faces, np.int32), target_count=most
    )
    done.append(f"simplified from {len(faces):,} to {len(kept):,} triangles")
    return np.asarray(points, float), np.asarray(kept)


def without_nothing(faces: Array, done: list[str]) -> Array:
    """Drop faces that use a vertex twice or are there twice; a flat face between other faces closes a gap and stays."""
    a, b, c = faces.T
    collapsed = (a == b) | (b == c) | (c == a)
    if collapsed.any():
        faces = faces[~collapsed]
        done.append(f"removed {counted(collapsed.sum(), 'face')} without area")
    turned = np.take_along_axis(faces, (faces.argmin(axis=1)[:, None] + np.arange(3)) % 3, axis=1)
    order = np.lexsort(turned.T)
    again = np.zeros(len(faces), bool)
    again[order[1:]] = (turned[order[1:]] == turned[order[:-1]]).all(axis=1)
    if again.any():
        faces = faces[~again]
        done.append(f"removed {counted(again.sum(), 'face')} that lay on another one")
    return faces


def turned(faces: Array, wrong: Array, done: list[str]) -> Array:
    """Turn the faces marked in `wrong`, (n,) bool, and say so in `done`."""
    if not wrong.any():
        return faces
    done.append("turned the mesh inside out: it looked inward" if wrong.all() else
                f"turned {counted(wrong.sum(), 'flipped face')}")  # fmt: skip
    return np.where(wrong[:, None], faces[:, ::-1], faces)


def _closed(mesh: trimesh.Trimesh, done: list[str]) -> Array:
    faces = np.asarray(mesh.faces)
    edges = edges_of(faces)
    if not len(edges.lone):
        return faces
    triangles, holes = pinholes(mesh.vertices, edges)
    if holes:
        done.append(f"closed {counted(holes, 'small hole')}")
    return np.concatenate([faces, triangles])


def counted(number: int, what: str) -> str:
    """Say a number of things: `1 face`, `2 faces`."""
    return f"{number:,} {what}" + ("" if number == 1 else "s")
