"""What is wrong with a mesh, in numbers and in words."""

from typing import Any

import numpy as np
import trimesh
from numpy.typing import NDArray

from s2rlab.project import PartFile
from s2rlab.values import Value

FLAT = 1e-10  # of the longest side squared: a smaller triangle has no area


class Health(Value):
    """The state of a mesh in mm."""

    size: tuple[float, float, float]  # mm along x, y, z
    triangles: int
    watertight: bool
    open_edges: int  # edges with a triangle on one side only
    flipped_faces: int  # triangles whose winding disagrees with the others'; all of them when the mesh is inside out
    degenerate_faces: int  # triangles without area


def health_in_words(part: PartFile) -> str:
    """Say what an engineer needs to know of an imported part: what is wrong with it, and what was mended."""
    state = "closed" if part.watertight else f"not closed: {part.open_edges} open edges"
    if not part.repairs:
        return state if not part.watertight else "closed, healthy"
    return f"{state} ({'; '.join(part.repairs)})"


def health(mesh: trimesh.Trimesh, flipped_faces: int = 0) -> Health:
    """Measure a mesh whose equal vertices are merged; `flipped_faces` is known to whoever repaired the winding."""
    x, y, z = (float(side) for side in mesh.extents)
    return Health(
        size=(x, y, z),
        triangles=len(mesh.faces),
        watertight=bool(mesh.is_watertight),
        open_edges=open_edges(mesh),
        flipped_faces=flipped_faces,
        degenerate_faces=int(degenerate(mesh).sum()),
    )


def open_edges(mesh: trimesh.Trimesh) -> int:
    """Count edges that belong to one triangle only."""
    _, counts = np.unique(mesh.edges_sorted, axis=0, return_counts=True)
    return int((counts == 1).sum())


def degenerate(mesh: trimesh.Trimesh) -> NDArray[Any]:
    """Mark triangles without area, (n,) bool."""
    longest = float(mesh.extents.max()) if len(mesh.vertices) else 0.0
    return np.asarray(mesh.area_faces <= FLAT * longest**2)
