"""Blender's side of render_speed.py: a part on a plane under an environment and one lamp, Cycles at 16 samples.

Run by an interpreter that has `bpy` (a development tool, never a dependency): cycles_scene.py MESH COUNT SIZE. Prints
images a second.
"""

import math
import sys
import tempfile
import time
from pathlib import Path

import bpy


def scene(mesh: str, size: int) -> None:
    """Set the scene up: a metal part of radius 1, a table, a lit environment, a sun with a shadow."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    bpy.ops.wm.ply_import(filepath=mesh)
    part = bpy.context.selected_objects[0]
    part.scale = [2 / max(part.dimensions)] * 3
    metal = bpy.data.materials.new("metal")
    metal.use_nodes = True
    shader = metal.node_tree.nodes["Principled BSDF"]
    shader.inputs["Metallic"].default_value = 0.9
    shader.inputs["Roughness"].default_value = 0.35
    part.data.materials.append(metal)
    bpy.ops.mesh.primitive_plane_add(size=10, location=(0, 0, -1))
    bpy.ops.object.light_add(type="SUN", rotation=(0.6, 0.2, 0.3))
    world = bpy.data.worlds.new("room")
    world.use_nodes = True
    bpy.context.scene.world = world
    bpy.ops.object.camera_add()
    camera = bpy.context.object
    bpy.context.scene.camera = camera
    settings = bpy.context.scene.render
    settings.engine = "CYCLES"
    settings.resolution_x = settings.resolution_y = size
    settings.image_settings.file_format = "JPEG"
    bpy.context.scene.cycles.samples = 16
    bpy.context.scene.cycles.use_denoising = False


def main(mesh: str, count: int, size: int) -> None:
    """Render one picture to warm up, then `count` from around."""
    scene(mesh, size)
    camera = bpy.context.scene.camera
    seconds = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count + 1):
            angle = number * 2.4
            camera.location = (4 * math.cos(angle), 4 * math.sin(angle), 2)
            camera.rotation_euler = (math.radians(65), 0, angle + math.pi / 2)
            bpy.context.scene.render.filepath = str(Path(folder) / f"{number}.jpg")
            begun = time.perf_counter()
            bpy.ops.render.render(write_still=True)
            seconds.append(time.perf_counter() - begun)
    print(count / sum(seconds[1:]))


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
