"""The mesh of a part in a project: stored by the glTF standard (metres, y up), used in millimetres with z up.

The turn between the two is a swap of axes, so only the float32 of the file rounds a coordinate.
"""

from pathlib import Path
from typing import Any

import numpy as np
import trimesh

from s2rlab.errors import MeshError
from s2rlab.mesh.looks import COLOUR, GLOSS, decoded
from s2rlab.project import Part

_TO_GLTF = np.array([[1, 0, 0, 0], [0, 0, 1, 0], [0, -1, 0, 0], [0, 0, 0, 1]]) * np.array([[1e-3], [1e-3], [1e-3], [1]])
_FROM_GLTF = np.array([[1, 0, 0, 0], [0, 0, -1, 0], [0, 1, 0, 0], [0, 0, 0, 1]]) * np.array([[1e3], [1e3], [1e3], [1]])
_ATTRIBUTES = {COLOUR: 3, GLOSS: 2}


def load_part(part: Part) -> trimesh.Trimesh:
    """Read the mesh of `part`, in mm, z up; see `load_mesh`."""
    return load_mesh(part.mesh_path)


def load_mesh(path: Path) -> trimesh.Trimesh:
    """Read a project's `mesh.glb`, in mm, z up.

    Raises
    ------
    MeshError
        If it is missing or damaged.
    """
    try:
        mesh = trimesh.load_mesh(path, process=False)
    except Exception as error:  # the reader raises anything for a damaged file
        raise MeshError(f"{path}: missing or damaged; import the part again.") from error
    mesh.apply_transform(_FROM_GLTF)
    for name, width in _ATTRIBUTES.items():
        if (values := mesh.vertex_attributes.pop(f"_{name}", None)) is not None:
            mesh.vertex_attributes[name] = np.asarray(values)[:, :width]  # stored in fours
    return mesh


def mesh_bytes(mesh: trimesh.Trimesh) -> bytes:
    """Encode a mesh in mm, z up, as GLB."""
    stored = mesh.copy()
    stored.apply_transform(_TO_GLTF)
    if (values := mesh.vertex_attributes.get(COLOUR)) is not None:
        # for other programs, as the standard has it; eight bits are few for linear light, so ours are beside it
        light = np.pad(decoded(np.asarray(values)), ((0, 0), (0, 1)), constant_values=1)
        visual: Any = stored.visual
        visual.vertex_attributes["color"] = np.rint(light * 255).astype(np.uint8)
    data = stored.export(file_type="glb")
    if not isinstance(data, bytes):
        raise TypeError("trimesh gave no GLB")
    return data
