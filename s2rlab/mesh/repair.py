"""Repair that keeps the shape: merge what is equal, drop what is nothing, turn what is flipped, close pinholes."""

from dataclasses import dataclass

import numpy as np
import trimesh

from s2rlab.errors import MeshError
from s2rlab.mesh.health import Health, degenerate, health, open_edges

MOST_TRIANGLES = 2_000_000  # above, the mesh is simplified to this many
SLOW_ABOVE = 300_000  # triangles; winding and hole repair walk the mesh in Python


@dataclass(frozen=True, slots=True)
class Repaired:
    """A mesh that can be rendered, and what was done to it."""

    mesh: trimesh.Trimesh
    before: Health
    after: Health
    sentences: tuple[str, ...]


def repair(mesh: trimesh.Trimesh, name: str) -> Repaired:
    """Repair a mesh in mm.

    Raises
    ------
    MeshError
        If fewer than four triangles with an area are left: that is no part.
    """
    mesh = mesh.copy()
    done: list[str] = []
    _simplify(mesh, done)
    mesh.merge_vertices(merge_tex=True, merge_norm=True)
    before = health(mesh)
    _drop_faces(mesh, done)
    if len(mesh.faces) < 4 or mesh.area <= 0 or sorted(mesh.extents)[1] <= 0:
        raise MeshError(
            f"{name}: only {len(mesh.faces)} triangles with an area; a part needs 4 or more, export it again."
        )
    flipped = _fix_winding(mesh, done)
    _close_pinholes(mesh, done)
    before = before.model_copy(update={"flipped_faces": flipped})
    return Repaired(mesh, before, health(mesh), tuple(done))


def _simplify(mesh: trimesh.Trimesh, done: list[str]) -> None:
    count = len(mesh.faces)
    if count <= MOST_TRIANGLES:
        return
    import fast_simplification

    mesh.merge_vertices(merge_tex=True, merge_norm=True)
    points, faces = fast_simplification.simplify(
        np.asarray(mesh.vertices, np.float32), np.asarray(mesh.faces, np.int32), target_count=MOST_TRIANGLES
    )
    mesh.visual = trimesh.visual.ColorVisuals()
    mesh.vertices, mesh.faces = points, faces
    done.append(f"simplified from {count:,} to {len(faces):,} triangles")


def _drop_faces(mesh: trimesh.Trimesh, done: list[str]) -> None:
    flat = degenerate(mesh)
    if flat.any():
        mesh.update_faces(~flat)
        done.append(f"removed {int(flat.sum())} faces without area")
    unique = mesh.unique_faces()
    if not unique.all():
        mesh.update_faces(unique)
        done.append(f"removed {int((~unique).sum())} faces that were there twice")
    mesh.remove_unreferenced_vertices()


def _fix_winding(mesh: trimesh.Trimesh, done: list[str]) -> int:
    """Make all triangles look outward; give how many looked the other way."""
    inside_out = bool(mesh.is_watertight and mesh.is_winding_consistent and mesh.volume < 0)
    if inside_out:
        mesh.invert()
        done.append("turned the mesh inside out: all faces looked inward")
        return len(mesh.faces)
    if mesh.is_winding_consistent:
        return 0
    if len(mesh.faces) > SLOW_ABOVE:
        done.append("left flipped faces as they are: too many triangles to walk")
        return 0
    before = mesh.faces.copy()
    trimesh.repair.fix_normals(mesh, multibody=True)
    flipped = int((np.roll(before, 0, axis=1) != mesh.faces).any(axis=1).sum())
    done.append(f"turned {flipped} flipped faces")
    return flipped


def _close_pinholes(mesh: trimesh.Trimesh, done: list[str]) -> None:
    if mesh.is_watertight or len(mesh.faces) > SLOW_ABOVE:
        return
    holes = open_edges(mesh)
    trimesh.repair.fill_holes(mesh)
    closed = holes - open_edges(mesh)
    if closed > 0:
        done.append(f"closed small holes ({closed} open edges)")
