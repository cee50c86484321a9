"""The bodies of a file that knows triangles only: pieces that do not touch are parts of their own."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import trimesh
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from s2rlab.errors import MeshError
from s2rlab.mesh.carry import dressed_like
from s2rlab.mesh.formats import Solid
from s2rlab.mesh.repair import FEWEST_TRIANGLES, merged

Array = NDArray[Any]
MOST_BODIES = 200  # of one file; a scan has thousands of crumbs
SAME_SHAPE = 1e-4  # of the longest side: copies differ by less


def separate_bodies(solids: Sequence[Solid], name: str) -> tuple[Solid, ...]:
    """Split a file's only solid into the pieces that do not touch; several solids are bodies already.

    A piece inside the box of another that looks inward is a cavity of it, and crumbs of fewer than four triangles
    stay with the body beside them.

    Raises
    ------
    MeshError
        If there are more than `MOST_BODIES` bodies: that is a scan, not an assembly.
    """
    if len(solids) != 1:
        return tuple(solids)
    mesh = solids[0].mesh
    vertices, faces = merged(np.asarray(mesh.vertices), np.asarray(mesh.faces))
    number, body = _touching(faces)
    if number == 1:
        return tuple(solids)
    owner = _owners(vertices, faces, number, body)
    kept = np.unique(owner)
    if len(kept) > MOST_BODIES:
        raise MeshError(
            f"{name}: has {len(kept):,} separate bodies, more than {MOST_BODIES}: it looks like a scan; "
            "import it as one part, without --assembly split."
        )
    pieces = [_piece(vertices, faces[owner[body] == each]) for each in kept]
    shapes = {shape: position for position, shape in enumerate(dict.fromkeys(map(_shape, pieces)))}
    return tuple(
        Solid(f"body-{at}", dressed_like(piece, mesh), shapes[_shape(piece)])
        for at, piece in enumerate(pieces, start=1)
    )


def _piece(vertices: Array, faces: Array) -> trimesh.Trimesh:
    used, numbers = np.unique(faces.ravel(), return_inverse=True)
    return trimesh.Trimesh(vertices[used], numbers.reshape(-1, 3), process=False, validate=False)


def _shape(piece: trimesh.Trimesh) -> int:
    """Give the same number for copies of a body elsewhere in the file."""
    off = piece.vertices - piece.vertices.min(axis=0)
    return hash((np.rint(off / (SAME_SHAPE * float(np.ptp(off)))).tobytes(), np.asarray(piece.faces).tobytes()))


def _touching(faces: Array) -> tuple[int, Array]:
    """Number the pieces: how many, and the piece of every face, (n,)."""
    count = int(faces.max()) + 1
    start, end = faces[:, (0, 1)].ravel(), faces[:, (1, 2)].ravel()
    graph = csr_matrix((np.ones(len(start), np.int8), (start, end)), shape=(count, count))
    _, label = connected_components(graph, directed=False)
    pieces, body = np.unique(label[faces[:, 0]], return_inverse=True)
    return len(pieces), body


def _owners(vertices: Array, faces: Array, number: int, body: Array) -> Array:
    """Say for every piece which body it belongs to: itself, or the smallest one around it, (number,)."""
    corners = vertices[faces]
    low, high = np.full((number, 3), np.inf), np.full((number, 3), -np.inf)
    np.minimum.at(low, body, corners.min(axis=1))
    np.maximum.at(high, body, corners.max(axis=1))
    near = corners - (low[body] + high[body])[:, None] / 2
    volume = np.bincount(body, np.einsum("ij,ij->i", near[:, 0], np.cross(near[:, 1], near[:, 2])) / 6)
    crumb = np.bincount(body) < FEWEST_TRIANGLES
    size = np.prod(high - low, axis=1)
    owner = np.arange(number)
    largest = int(size.argmax())
    for piece in np.flatnonzero((volume < 0) | crumb):
        around = (low <= low[piece]).all(axis=1) & (high >= high[piece]).all(axis=1) & ~crumb & (volume >= 0)
        around[piece] = False
        if around.any():
            owner[piece] = np.flatnonzero(around)[size[around].argmin()]
        elif crumb[piece]:
            owner[piece] = largest
    return owner
