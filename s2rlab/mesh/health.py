"""What is wrong with a mesh, in numbers and in words."""

from typing import Any

import numpy as np
import trimesh
from numpy.typing import NDArray

from s2rlab.mesh.topology import Edges, edges_of, wrong_way
from s2rlab.project import PartFile
from s2rlab.values import Value

FLAT = 1e-10  # of the longest side squared: a smaller triangle has no area


class Health(Value):
    """The state of a mesh in mm."""

    size: tuple[float, float, float]  # mm along x, y, z
    triangles: int
    watertight: bool
    open_edges: int  # edges where light passes: a triangle on one side only
    flipped_faces: int  # triangles that look the other way than their neighbours, or inward
    degenerate_faces: int  # triangles without area


def health_in_words(part: PartFile) -> str:
    """Say what an engineer needs to know of an imported part: what is wrong with it, and what was mended."""
    state = "closed" if part.watertight else f"not closed: {part.open_edges:,} open edges"
    left = ((part.flipped_faces, "flipped faces"), (part.degenerate_faces, "faces without area"))
    state = ", ".join([state, *(f"{count:,} {what}" for count, what in left if count)])
    if part.repairs:
        return f"{state} ({'; '.join(part.repairs)})"
    return "closed, healthy" if state == "closed" else state


def health(mesh: trimesh.Trimesh) -> Health:
    """Measure a mesh whose equal vertices are merged."""
    edges = edges_of(mesh.faces)
    return report(mesh, edges, int(wrong_way(mesh.vertices, mesh.faces, edges).sum()))


def report(mesh: trimesh.Trimesh, edges: Edges, flipped_faces: int) -> Health:
    """Put the numbers of a mesh together."""
    x, y, z = (float(side) for side in np.ptp(mesh.vertices[mesh.faces.ravel()], axis=0))
    return Health(
        size=(x, y, z),
        triangles=len(mesh.faces),
        watertight=not edges.open,
        open_edges=edges.open,
        flipped_faces=flipped_faces,
        degenerate_faces=int(degenerate(mesh).sum()),
    )


def degenerate(mesh: trimesh.Trimesh) -> NDArray[Any]:
    """Mark triangles without area, (n,) bool."""
    corners = mesh.vertices[mesh.faces]
    longest = float(np.ptp(corners.reshape(-1, 3), axis=0).max(initial=0.0))
    doubled = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    return np.asarray(doubled / 2 <= FLAT * longest**2)
