"""`python -m s2rlab.mesh.worker JOB`: read and repair one foreign file, in a process that may crash.

JOB is a JSON file; what comes of it is written beside it: `0.glb`, `1.glb`, ... and `result.json`.
"""

import json
import os
import sys
import threading
from pathlib import Path
from typing import Any

import numpy as np
import trimesh

from s2rlab.errors import MeshError
from s2rlab.mesh.formats import Solid, Source, read_source
from s2rlab.mesh.load import mesh_bytes
from s2rlab.mesh.repair import repair


def main(job_file: Path) -> None:
    """Do the job and write `result.json`: the parts, or the sentence that says why there are none."""
    try:
        result = _work(json.loads(job_file.read_text(encoding="utf-8")), job_file.parent)
    except MeshError as error:
        result = {"error": str(error)}
    except MemoryError:
        result = {"error": "memory"}
    (job_file.parent / "result.json").write_text(json.dumps(result), encoding="utf-8")


def _work(job: dict[str, Any], folder: Path) -> dict[str, Any]:
    path = Path(job["path"])
    source = read_source(path, job["units"], job["up"])
    bodies = source.solids if job["split"] else (_joined(source, path.stem),)
    parts = []
    for number, body in enumerate(bodies):
        repaired = repair(_plain_colour(body.mesh), path.name if len(bodies) == 1 else f"{path.name}, {body.name}")
        (folder / f"{number}.glb").write_bytes(mesh_bytes(repaired.mesh))
        parts.append(
            {
                "name": body.name,
                "health": repaired.before.model_dump() | {"watertight": repaired.after.watertight},
                "after": repaired.after.model_dump(),
                "repairs": repaired.sentences,
            }
        )
    return {"parts": parts, "units": source.units, "units_guessed": source.units_guessed, "up": source.up,
            "solids": len(source.solids)}  # fmt: skip


def _joined(source: Source, name: str) -> Solid:
    """Make one body of all solids, in the colour of the one with the largest surface."""
    if len(source.solids) == 1:
        return Solid(name, source.solids[0].mesh)
    meshes = [_plain_colour(solid.mesh) for solid in source.solids]
    largest = max(meshes, key=lambda mesh: float(mesh.area))
    offsets = np.cumsum([0] + [len(mesh.vertices) for mesh in meshes[:-1]])
    whole = trimesh.Trimesh(
        np.concatenate([mesh.vertices for mesh in meshes]),
        np.concatenate([mesh.faces + offset for mesh, offset in zip(meshes, offsets, strict=True)]),
        process=False,
    )
    whole.visual = _colour_only(largest)
    return Solid(name, whole)


def _plain_colour(mesh: trimesh.Trimesh) -> trimesh.Trimesh:
    """Keep the geometry and one base colour: parts are rendered in one material."""
    plain = trimesh.Trimesh(mesh.vertices, mesh.faces, process=False)
    plain.visual = _colour_only(mesh)
    return plain


def _colour_only(mesh: trimesh.Trimesh) -> Any:
    visual: Any = mesh.visual
    material = getattr(visual, "material", None)
    if material is None:  # no material: a PLY with vertex colours, or none at all
        if visual.kind is None:
            return trimesh.visual.ColorVisuals()
        colour = np.asarray(visual.vertex_colors, float).mean(axis=0) / 255
    else:
        colour = np.asarray(material.main_color, float) / 255
    plain = trimesh.visual.material.PBRMaterial(baseColorFactor=colour, metallicFactor=0.5, roughnessFactor=0.5)
    return trimesh.visual.TextureVisuals(material=plain)


def _follow_parent() -> None:
    """End when the parent is gone: it holds the other end of standard input and watches the limits."""
    while os.read(0, 1):
        pass
    os._exit(1)


if __name__ == "__main__":
    threading.Thread(target=_follow_parent, daemon=True).start()
    main(Path(sys.argv[1]))
