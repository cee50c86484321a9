"""Scenes of a data set as files that cycles_scene.py builds in Blender: the same meshes, maps, lamps and cameras.

One folder holds `scenes.json` and the files it names. Room maps, backdrops and surface maps are pictures, meshes are
the very triangles the stage drew (`.npz`), so what Blender renders differs from our picture by how light is computed.
"""

import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from vtkmodules.util.numpy_support import vtk_to_numpy

from s2rlab.project import Project
from s2rlab.render.backdrops import backdrop
from s2rlab.render.camera_model import gain
from s2rlab.render.environments import ENVIRONMENT_MEAN, surroundings
from s2rlab.render.offscreen import shaded
from s2rlab.render.orders import Order
from s2rlab.render.stage import Stage
from s2rlab.render.stage.lighting import room_axes, sorted_lights
from s2rlab.render.stage.maps import has_maps, model_of
from s2rlab.render.textures import surface_maps
from s2rlab.render.worker import Drawn, draw
from s2rlab.scene.presets import SYN_R

Array = NDArray[Any]
MAP_SIZE = 128  # texels, as the stage has them for pictures of 256


def export(project: Path, folder: Path, count: int, size: int) -> Path:
    """Draw the first `count` pictures of a Syn-R data set and write what they show; gives `scenes.json`."""
    parts = Project.open(project).parts()
    stage = Stage(size)
    scenes = []
    for index in range(count):
        part = parts[index % len(parts)]
        drawn = draw(stage, Order(index, part.label, part.label, part.mesh_path), SYN_R, 0)
        cv2.imwrite(str(folder / f"ours{index}.png"), drawn.result.rgb[..., ::-1])
        scenes.append(_scene(drawn, part.label, index, folder, size))
    path = folder / "scenes.json"
    path.write_text(json.dumps({"size": size, "scenes": scenes}))
    return path


def _scene(drawn: Drawn, label: str, index: int, folder: Path, size: int) -> dict[str, Any]:
    params, shot = drawn.params, drawn.result.shot
    lighting, camera, body = params.lighting, shot.camera, shot.layout.bodies[0]
    light = shaded(shot, lighting)
    room = surroundings(lighting.environment, lighting.environment_file) + lighting.ambient * ENVIRONMENT_MEAN
    cv2.imwrite(str(folder / f"room{index}.hdr"), np.ascontiguousarray(room[::-1, :, ::-1], np.float32))
    behind = backdrop(params.background, size, lighting.environment, lighting.environment_file)
    _write_srgb(folder / f"behind{index}.png", behind)
    lamps = sorted_lights(lighting)
    return {
        "mesh": _mesh(drawn, label, folder, size),
        "matrix": body.matrix.tolist(),
        "room": f"room{index}.hdr",
        "room_axes": room_axes(lighting.environment_yaw, lighting.environment_tilt).tolist(),
        "behind": f"behind{index}.png",
        "floor": shot.layout.floor,
        "lamps": [(lamp.direction, lamp.colour, lamp.intensity) for lamp in lamps],
        "shadows": lighting.shadows,
        "material": params.material.model_dump(include={"albedo", "metallic", "roughness", "clear_coat", "tile"}),
        "maps": _maps(drawn, folder) if has_maps(params.material) else None,
        "camera": {
            "position": camera.position.tolist(),
            "axes": camera.axes.tolist(),
            "field_of_view": camera.field_of_view,
            "centre": camera.centre,
        },
        "gain": gain(light, shot.mask, params.camera.exposure),
        "quality": params.camera.jpeg_quality,
    }


def _mesh(drawn: Drawn, label: str, folder: Path, size: int) -> str:
    """Write the level of detail that the stage drew, its corners at creases apart, as smooth shading wants."""
    shot = drawn.result.shot
    away = float(shot.camera.axes[2] @ -shot.camera.position)
    pixels = size / (max(away, 0.02) * np.tan(np.radians(shot.camera.field_of_view) / 2))
    data = drawn.subject.surface_for(pixels)
    faces = vtk_to_numpy(data.GetPolys().GetConnectivityArray()).reshape(-1, 3)
    name = f"{label}-{len(faces)}.npz"
    if not (folder / name).exists():
        np.savez(folder / name, vertices=vtk_to_numpy(data.GetPoints().GetData()), faces=faces.astype(np.int32))
    return name


def _maps(drawn: Drawn, folder: Path) -> str:
    """Write the maps of a material's model once: colour, and occlusion, roughness and metallic, and normals."""
    model = model_of(drawn.params.material)
    name = f"{model.finish}-{model.seed}-{model.wear}-{model.metallic}".replace(" ", "-")
    if not (folder / f"{name}-colour.png").exists():
        maps = surface_maps(model, MAP_SIZE)
        _write_srgb(folder / f"{name}-colour.png", maps.albedo[::-1])
        packed = np.dstack([maps.occlusion, maps.roughness, maps.metallic])
        for kind, values in (("orm", packed * 255 + 0.5), ("normal", maps.normal * 127 + 128.5)):  # 128 is 0
            cv2.imwrite(str(folder / f"{name}-{kind}.png"), values.astype(np.uint8)[::-1, :, ::-1])
    return name


def _write_srgb(path: Path, linear: Array) -> None:
    curve = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * np.power(np.maximum(linear, 0), 1 / 2.4) - 0.055)
    cv2.imwrite(str(path), (curve[..., ::-1] * 255 + 0.5).clip(0, 255).astype(np.uint8))
