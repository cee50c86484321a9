"""Light that does not belong where it is: burnt into the colours, or from everywhere at once."""

from typing import Any

import numpy as np
import trimesh
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from s2rlab.mesh.artifacts.noise import corner_normals, unit
from s2rlab.mesh.refine import attributes, places
from s2rlab.mesh.topology import edges_of

BAKED = "baked_light"  # the vertex attribute: what the surface's colour is multiplied with, (v,) float
CREASE = 30.0  # degrees; shading is not smoothed over a sharper edge

Array = NDArray[Any]


def bake_light(mesh: trimesh.Trimesh, level: float, rng: np.random.Generator) -> trimesh.Trimesh:
    """Burn the shading of one lamp into the surface, fixed to the part whatever light comes later.

    Faces stay as they are; vertices are doubled along creases, since the shading jumps there. The factor of each
    vertex is its attribute `baked_light`, to be multiplied into any albedo. Colours of vertices and faces are
    multiplied already; a material and its UVs are kept as they are.

    Parameters
    ----------
    level
        What the side away from the lamp loses, percent of the colour.
    """
    lamp = lamp_direction(rng)
    vertex, normals, faces = _with_creases(mesh)
    factor = shade(normals, lamp, level)
    named: dict[str, Any] = {name: values[vertex] for name, values in attributes(mesh.vertex_attributes, mesh.vertices)}
    return trimesh.Trimesh(
        np.asarray(mesh.vertices)[vertex],
        faces,
        visual=_shaded(mesh, vertex, faces, factor),
        face_attributes=dict(mesh.face_attributes),
        vertex_attributes=named | {BAKED: factor},
        metadata=dict(mesh.metadata),
        process=False,
        validate=False,
    )


def shade(normals: Array, lamp: Array, level: float) -> Array:
    """Give the factor on the albedo (...,) for unit `normals` (..., 3): 1 towards the lamp, 1 - level / 100 away."""
    return np.asarray(1 - level / 100 * (1 - np.clip(normals @ lamp, 0, 1)))


def lamp_direction(rng: np.random.Generator) -> Array:
    """Draw a unit vector to the lamp (3,), uniform on the sphere: scans are made of parts that lie on any side."""
    z, turn = rng.uniform(-1, 1), rng.uniform(0, 2 * np.pi)
    flat = np.sqrt(1 - z * z)
    return np.array([flat * np.cos(turn), flat * np.sin(turn), z])


def _with_creases(mesh: trimesh.Trimesh) -> tuple[Array, Array, Array]:
    """Split the vertices along creases: the old vertex of each new one, its unit normal, and the new faces."""
    vertices, faces = np.asarray(mesh.vertices, float), np.asarray(mesh.faces)
    if not len(faces):
        return np.zeros(0, np.int64), np.zeros((0, 3)), faces
    place = places(vertices)
    corner = corner_normals(vertices[faces]).reshape(-1, 3)
    smooth = _smooth_patches(vertices, faces, place)
    side = smooth.repeat(3)
    meet, which = np.unique(place[faces.ravel()] * (int(side.max()) + 1) + side, return_inverse=True)
    normal = unit(np.stack([np.bincount(which, axis, minlength=len(meet)) for axis in corner.T], axis=1))
    key = faces.ravel().astype(np.int64) * len(meet) + which
    _, first, new = np.unique(key, return_index=True, return_inverse=True)
    return faces.ravel()[first], normal[which[first]], new.reshape(-1, 3)


def _smooth_patches(vertices: Array, faces: Array, place: Array) -> Array:
    """Number the patches of faces (n,) that creases bound."""
    corners = vertices[faces]
    normal = unit(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]))
    pairs = edges_of(place[faces]).pairs
    pairs = pairs[np.einsum("ij,ij->i", normal[pairs[:, 0]], normal[pairs[:, 1]]) > np.cos(np.radians(CREASE))]
    graph = csr_matrix((np.ones(len(pairs), np.int8), (pairs[:, 0], pairs[:, 1])), shape=(len(faces),) * 2)
    return np.asarray(connected_components(graph, directed=False)[1])


def _shaded(mesh: trimesh.Trimesh, vertex: Array, faces: Array, factor: Array) -> Any:
    visual: Any = mesh.visual
    if visual.kind == "texture":
        uv = None if visual.uv is None else visual.uv[vertex]
        return trimesh.visual.TextureVisuals(uv=uv, material=visual.material)
    if visual.kind == "face":
        colours, dark = np.asarray(visual.face_colors), factor[faces].mean(axis=1)
        return trimesh.visual.ColorVisuals(face_colors=_darker(colours, dark))
    if visual.kind == "vertex":
        return trimesh.visual.ColorVisuals(vertex_colors=_darker(np.asarray(visual.vertex_colors)[vertex], factor))
    return trimesh.visual.ColorVisuals()


def _darker(colours: Array, factor: Array) -> Array:
    """Multiply RGBA bytes (k, 4) with (k,); what is transparent stays so."""
    darker = colours.copy()
    darker[:, :3] = np.rint(colours[:, :3] * factor[:, None])
    return darker
