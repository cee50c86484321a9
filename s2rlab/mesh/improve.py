"""Changes of a mesh that the user asks for: all holes closed, fewer triangles."""

from dataclasses import dataclass

import numpy as np
import trimesh

from s2rlab.mesh.health import Health, health
from s2rlab.mesh.holes import close_holes
from s2rlab.mesh.repair import counted, simplified, turned, without_nothing
from s2rlab.mesh.topology import edges_of, wrong_way


@dataclass(frozen=True, slots=True)
class Improved:
    """A mesh after what was asked for, and what was done."""

    mesh: trimesh.Trimesh
    after: Health
    sentences: tuple[str, ...]


def improve(mesh: trimesh.Trimesh, *, close: bool = False, faces: int = 0) -> Improved:
    """Close all holes of a repaired mesh in mm, then leave at most `faces` triangles (0: as many as there are).

    The bounding box stays to within what fewer triangles cut off its round sides.
    """
    done: list[str] = []
    made = mesh.copy()
    if close and (holes := close_holes(made)):
        done.append(f"closed {counted(holes, 'hole')}")
        faced = np.asarray(made.faces)
        made.faces = turned(faced, wrong_way(made.vertices, faced, edges_of(faced)), done)
    if 0 < faces < len(made.faces):
        made = _fewer(made, faces, done)
    return Improved(made, health(made), tuple(done))


def _fewer(mesh: trimesh.Trimesh, faces: int, done: list[str]) -> trimesh.Trimesh:
    vertices, kept = simplified(np.asarray(mesh.vertices), np.asarray(mesh.faces), faces, done)
    made = trimesh.Trimesh(vertices, without_nothing(kept, []), visual=mesh.visual, process=False, validate=False)
    made.remove_unreferenced_vertices()
    return made
