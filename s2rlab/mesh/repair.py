"""Repair that keeps the shape: merge what is equal, drop what is nothing, turn what is flipped, close pinholes."""

from dataclasses import dataclass

import numpy as np
import trimesh

from s2rlab.errors import MeshError
from s2rlab.mesh.health import Health, degenerate, health, open_edges

MOST_TRIANGLES = 300_000  # above, the mesh is simplified to this many: plenty for a picture, few enough to repair


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
    before = mesh.face_normals.copy()
    if mesh.is_winding_consistent:
        trimesh.repair.fix_inversion(mesh, multibody=True)
    else:
        trimesh.repair.fix_normals(mesh, multibody=True)
    flipped = int((np.einsum("ij,ij->i", before, mesh.face_normals) < 0).sum())
    if flipped:
        done.append(f"turned {flipped} faces that looked inward")
    return flipped


def _close_pinholes(mesh: trimesh.Trimesh, done: list[str]) -> None:
    if mesh.is_watertight:
        return
    holes = open_edges(mesh)
    trimesh.repair.fill_holes(mesh)
    closed = holes - open_edges(mesh)
    if closed > 0:
        done.append(f"closed small holes ({closed} open edges)")
