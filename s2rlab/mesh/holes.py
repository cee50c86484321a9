"""Closing holes of any size, because the user asked for it: a lid over every ring of open edges.

Rings in one plane, one within the other, become one lid with an opening: the missing end of a pipe is no disc.
Notation: v vertices, n faces, l open edges.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np
import trimesh
from numpy.typing import NDArray

from s2rlab.mesh.topology import edges_of

Array = NDArray[Any]
FLAT = 1e-3  # of the mesh's diagonal: a ring that leaves its plane by less is flat
PARALLEL = 0.999  # cosine between the normals of rings in one plane


def close_holes(mesh: trimesh.Trimesh) -> int:
    """Put lids on all rings of open edges of `mesh`, in place; gives how many rings that were."""
    vertices, faces = np.asarray(mesh.vertices), np.asarray(mesh.faces)
    rings = [ring[::-1] for ring in rings_of(edges_of(faces).lone)]  # a lid runs against its neighbours
    if not rings:
        return 0
    new_faces, new_vertices = [faces], [vertices]
    count = len(vertices)
    for group in _in_one_plane(vertices, rings):
        lids = _flat_lid(vertices, group)
        if lids is not None:
            new_faces.append(lids)
            continue
        for ring in group:
            lid = _flat_lid(vertices, [ring])
            if lid is None:  # bent: a fan around its middle
                lid = np.stack([ring, np.roll(ring, -1), np.full(len(ring), count)], axis=1)
                new_vertices.append(vertices[ring].mean(axis=0, keepdims=True))
                count += 1
            new_faces.append(lid)
    mesh.vertices, mesh.faces = np.concatenate(new_vertices), np.concatenate(new_faces)
    return len(rings)


def rings_of(lone: Array) -> list[Array]:
    """Walk along open edges, (l, 2) from and to, until they meet themselves; gives the vertices of each ring."""
    follow: dict[int, list[int]] = defaultdict(list)
    for start, end in lone.tolist():
        follow[start].append(end)
    rings = []
    for start in list(follow):
        path, place = [start], {start: 0}
        while follow[path[-1]]:
            vertex = follow[path[-1]].pop()
            if vertex not in place:
                place[vertex] = len(path)
                path.append(vertex)
                continue
            ring = path[place[vertex] :]
            path = path[: place[vertex] + 1]
            for gone in ring[1:]:
                del place[gone]
            if len(ring) > 2:
                rings.append(np.array(ring))
    return rings


def _in_one_plane(vertices: Array, rings: Sequence[Array]) -> list[list[Array]]:
    """Group rings that lie in one plane; a ring that lies in none is alone."""
    diagonal = float(np.linalg.norm(np.ptp(vertices, axis=0)))
    groups: list[tuple[Array, Array, list[Array]]] = []  # a point, the normal, the rings
    for ring in rings:
        points = vertices[ring]
        normal, middle = _normal(points), points.mean(axis=0)
        flat = np.abs((points - middle) @ normal).max() < FLAT * diagonal
        for point, other, members in groups if flat else []:
            if abs(normal @ other) > PARALLEL and np.abs((points - point) @ other).max() < FLAT * diagonal:
                members.append(ring)
                break
        else:
            groups.append((middle, normal if flat else np.zeros(3), [ring]))
    return [members for _, _, members in groups]


def _normal(points: Array) -> Array:
    """Unit normal of a ring of points (r, 3), by Newell's method."""
    off = points - points.mean(axis=0)
    area = np.cross(off, np.roll(off, -1, axis=0)).sum(axis=0)
    return np.asarray(area / (np.linalg.norm(area) or 1.0))


def _flat_lid(vertices: Array, rings: Sequence[Array]) -> Array | None:
    """Triangles (n, 3) that fill flat rings; None if they would not meet every open edge exactly once."""
    from vtkmodules.util.numpy_support import vtk_to_numpy
    from vtkmodules.vtkCommonCore import vtkPoints
    from vtkmodules.vtkCommonDataModel import vtkCellArray, vtkPolyData
    from vtkmodules.vtkFiltersGeneral import vtkContourTriangulator

    numbers = np.concatenate(rings)
    points, lines, lid = vtkPoints(), vtkCellArray(), vtkCellArray()
    for point in vertices[numbers]:
        points.InsertNextPoint(*point)
    first = 0
    for ring in rings:
        lines.InsertNextCell(len(ring) + 1)
        for step in (*range(len(ring)), 0):
            lines.InsertCellPoint(first + step)
        first += len(ring)
    data = vtkPolyData()
    data.SetPoints(points)
    data.SetLines(lines)
    largest = max(rings, key=lambda ring: float(np.ptp(vertices[ring], axis=0).max()))
    normal = _normal(vertices[largest])
    if not vtkContourTriangulator.TriangulateContours(data, 0, len(rings), lid, normal.tolist()):
        return None
    triangles = vtk_to_numpy(lid.GetConnectivityArray())
    if len(triangles) != 3 * lid.GetNumberOfCells() or not len(triangles):
        return None
    faces = numbers[triangles.reshape(-1, 3)]
    return faces if _fits(faces, rings) else None


def _fits(faces: Array, rings: Sequence[Array]) -> bool:
    """Say whether the lid runs once along every edge of the rings, and every other edge of it has two faces."""
    along = {edge for ring in rings for edge in zip(ring.tolist(), np.roll(ring, -1).tolist(), strict=True)}
    lone = set(map(tuple, edges_of(faces).lone.tolist()))
    return lone == along
