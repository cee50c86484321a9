"""Blender's side of render_speed.py: the scenes that equal_scenes.py wrote, by Cycles at 16 samples.

Run by an interpreter that has `bpy` 5.0 (a development tool, never a dependency): cycles_scene.py SCENES.json OUT.
Writes a JPEG and a mask for each scene; prints pictures a second, CPU seconds a picture, and pictures a second of the
rendering alone. Equal to our pictures: mesh, level of detail, finish maps (projected on a box, its sides unmixed), room
map loaded for each picture, lamps of which the strongest casts a shadow, backdrop or table, lens, exposure, JPEG
quality. Left out, in Blender's favour: the camera model. Blender keeps what it can from picture to picture (meshes,
materials' programs, maps, `use_persistent_data`), uses two threads and no denoiser; all else is as it comes.
"""

import json
import math
import sys
import time
from pathlib import Path
from typing import Any

import bpy
import numpy as np
from mathutils import Matrix

THREADS, SAMPLES = 2, 16
TABLE_HALF = 5.0
ROOM_WIDTH = 256  # pixels of a room map


class Scene:
    """One Blender scene, changed from picture to picture."""

    def __init__(self, folder: Path, out: Path, size: int) -> None:
        self.folder, self.out = folder, out
        bpy.ops.wm.read_factory_settings(use_empty=True)
        self.scene = bpy.context.scene
        self._settings(size)
        self.camera = self._add("camera", bpy.data.cameras.new("camera"))
        self.scene.camera = self.camera
        self.world = _world(self.scene)
        self.lamps = [self._add(f"lamp{n}", bpy.data.lights.new(f"lamp{n}", "SUN")) for n in range(4)]
        self.plain, self.mapped = _material("plain", maps=False), _material("mapped", maps=True)
        self.part = self._add("part", bpy.data.meshes.new("part"))
        self.part.pass_index = 1
        self.table = self._plane("table", lit=True)
        self.behind = self._plane("behind", lit=False)
        for kind in ("diffuse", "glossy", "transmission", "volume_scatter", "shadow"):
            setattr(self.behind, f"visible_{kind}", False)

    def _settings(self, size: int) -> None:
        scene = self.scene
        scene.render.engine = "CYCLES"
        scene.cycles.samples = SAMPLES
        scene.cycles.use_denoising = False
        scene.render.use_persistent_data = True
        scene.render.threads_mode, scene.render.threads = "FIXED", THREADS
        scene.render.resolution_x = scene.render.resolution_y = size
        scene.render.image_settings.file_format = "JPEG"
        scene.view_settings.view_transform = "Standard"
        bpy.context.view_layer.use_pass_object_index = True
        tree = bpy.data.node_groups.new("files", "CompositorNodeTree")
        scene.compositing_node_group = tree
        layers, file = tree.nodes.new("CompositorNodeRLayers"), tree.nodes.new("CompositorNodeOutputFile")
        tree.interface.new_socket("Image", in_out="OUTPUT", socket_type="NodeSocketColor")
        result = tree.nodes.new("NodeGroupOutput")
        tree.links.new(layers.outputs["Image"], result.inputs[0])
        file.file_output_items.new("FLOAT", "mask")
        file.format.media_type = "IMAGE"
        file.format.file_format, file.format.color_mode = "PNG", "BW"
        file.format.compression = 15
        file.directory = str(self.out)
        self.mask = file
        scale = tree.nodes.new("ShaderNodeMath")
        scale.operation, scale.inputs[1].default_value = "DIVIDE", 255
        tree.links.new(layers.outputs["Object Index"], scale.inputs[0])
        tree.links.new(scale.outputs[0], file.inputs[0])

    def _add(self, name: str, data: Any) -> Any:
        thing = bpy.data.objects.new(name, data)
        self.scene.collection.objects.link(thing)
        return thing

    def _plane(self, name: str, *, lit: bool) -> Any:
        mesh = bpy.data.meshes.new(name)
        mesh.from_pydata([(-1, -1, 0), (1, -1, 0), (1, 1, 0), (-1, 1, 0)], [], [(0, 1, 2, 3)])
        mesh.uv_layers.new().data.foreach_set("uv", [0, 0, 1, 0, 1, 1, 0, 1])
        material = bpy.data.materials.new(name)
        material.use_nodes = True
        tree = material.node_tree
        tree.nodes.clear()
        picture = tree.nodes.new("ShaderNodeTexImage")
        picture.name, picture.extension = "picture", "MIRROR"
        place, uv = tree.nodes.new("ShaderNodeMapping"), tree.nodes.new("ShaderNodeTexCoord")
        place.name = "place"
        tree.links.new(uv.outputs["UV"], place.inputs["Vector"])
        tree.links.new(place.outputs["Vector"], picture.inputs["Vector"])
        shader = tree.nodes.new("ShaderNodeBsdfDiffuse" if lit else "ShaderNodeEmission")
        shader.name = "shader"
        tree.links.new(picture.outputs["Color"], shader.inputs["Color"])
        end = tree.nodes.new("ShaderNodeOutputMaterial")
        tree.links.new(shader.outputs[0], end.inputs["Surface"])
        mesh.materials.append(material)
        return self._add(name, mesh)

    def show(self, number: int, wanted: dict[str, Any]) -> None:
        """Set everything to one picture."""
        self._shape(wanted)
        self._light(wanted)
        self._view(wanted["camera"])
        self._surroundings(wanted)
        self.scene.view_settings.exposure = math.log2(wanted["gain"])
        self.scene.render.image_settings.quality = wanted["quality"]
        self.scene.render.filepath = str(self.out / f"{number}.jpg")
        self.mask.file_name = f"mask{number}"

    def _shape(self, wanted: dict[str, Any]) -> None:
        name = wanted["mesh"]
        mesh = bpy.data.meshes.get(name) or _mesh(name, self.folder)
        self.part.data = mesh
        self.part.matrix_world = Matrix(wanted["matrix"])
        material = self.mapped if wanted["maps"] else self.plain
        mesh.materials.clear()
        mesh.materials.append(material)
        numbers, nodes = wanted["material"], material.node_tree.nodes
        shader = nodes["shader"]
        shader.inputs["Coat Weight"].default_value = numbers["clear_coat"]
        if wanted["maps"]:
            for kind in ("colour", "orm", "normal"):
                picture = _picture(self.folder / f"{wanted['maps']}-{kind}.png")
                picture.colorspace_settings.name = "sRGB" if kind == "colour" else "Non-Color"
                nodes[kind].image = picture
            nodes["place"].inputs["Scale"].default_value = [1 / numbers["tile"]] * 3
        else:
            shader.inputs["Base Color"].default_value = (*numbers["albedo"], 1)
            shader.inputs["Metallic"].default_value = numbers["metallic"]
            shader.inputs["Roughness"].default_value = numbers["roughness"]

    def _light(self, wanted: dict[str, Any]) -> None:
        for number, lamp in enumerate(self.lamps):
            lamp.hide_render = number >= len(wanted["lamps"])
            if lamp.hide_render:
                continue
            direction, colour, intensity = wanted["lamps"][number]
            lamp.rotation_mode = "QUATERNION"
            lamp.rotation_quaternion = _toward(direction)
            lamp.data.color, lamp.data.energy = colour, intensity
            lamp.data.use_shadow = wanted["shadows"] and number == 0

    def _view(self, camera: dict[str, Any]) -> None:
        right, down, forward = np.asarray(camera["axes"])
        matrix = np.eye(4)
        matrix[:3, :3] = np.stack([right, -down, -forward], axis=1)
        matrix[:3, 3] = camera["position"]
        self.camera.matrix_world = Matrix(matrix)
        self.camera.data.angle = math.radians(camera["field_of_view"])
        x, y = camera["centre"]
        self.camera.data.shift_x, self.camera.data.shift_y = 0.5 - x, y - 0.5
        self.camera.data.clip_start = 0.01

    def _surroundings(self, wanted: dict[str, Any]) -> None:
        nodes = self.world.node_tree.nodes
        old = nodes["room"].image
        nodes["room"].image = bpy.data.images.load(str(self.folder / wanted["room"]))
        if old:
            bpy.data.images.remove(old)
        nodes["turn"].inputs["Rotation"].default_value = Matrix(wanted["room_axes"]).to_euler()
        rests = wanted["floor"] is not None
        self.table.hide_render, self.behind.hide_render = not rests, rests
        shown = self.table if rests else self.behind
        tree = shown.data.materials[0].node_tree.nodes
        old = tree["picture"].image
        tree["picture"].image = bpy.data.images.load(str(self.folder / wanted["behind"]))
        if old:
            bpy.data.images.remove(old)
        if rests:
            self.table.matrix_world = Matrix.Translation((0, 0, wanted["floor"] - 1e-4)) @ Matrix.Scale(TABLE_HALF, 4)
            tree["place"].inputs["Scale"].default_value = [4, 4, 1]
        else:
            self._hang(wanted["camera"])
            tree["shader"].inputs["Strength"].default_value = 1 / wanted["gain"]

    def _hang(self, camera: dict[str, Any]) -> None:
        """Put the backdrop where it fills the frame, far behind."""
        right, down, forward = np.asarray(camera["axes"])
        away = float(np.linalg.norm(camera["position"])) + 30
        half = away * math.tan(math.radians(camera["field_of_view"]) / 2)
        x, y = camera["centre"]
        middle = np.asarray(camera["position"]) + forward * away
        middle = middle + (right * (0.5 - x) + down * (0.5 - y)) * 2 * half
        matrix = np.eye(4)
        matrix[:3, :3] = np.stack([right, -down, -forward], axis=1) * half
        matrix[:3, 3] = middle
        self.behind.matrix_world = Matrix(matrix)


def _world(scene: Any) -> Any:
    world = bpy.data.worlds.new("room")
    world.use_nodes = True
    # left alone, Blender spends 1.4 s of CPU on a map to aim with that has 500 times the pixels of the room's
    world.cycles.sampling_method, world.cycles.sample_map_resolution = "MANUAL", ROOM_WIDTH
    scene.world = world
    tree = world.node_tree
    room, turn = tree.nodes.new("ShaderNodeTexEnvironment"), tree.nodes.new("ShaderNodeMapping")
    room.name, turn.name = "room", "turn"
    places = tree.nodes.new("ShaderNodeTexCoord")
    tree.links.new(places.outputs["Generated"], turn.inputs["Vector"])
    tree.links.new(turn.outputs["Vector"], room.inputs["Vector"])
    tree.links.new(room.outputs["Color"], tree.nodes["Background"].inputs["Color"])
    return world


def _material(name: str, *, maps: bool) -> Any:
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    tree = material.node_tree
    shader = tree.nodes["Principled BSDF"]
    shader.name = "shader"
    if not maps:
        return material
    places, scale = tree.nodes.new("ShaderNodeTexCoord"), tree.nodes.new("ShaderNodeMapping")
    scale.name = "place"
    tree.links.new(places.outputs["Object"], scale.inputs["Vector"])
    pictures = {}
    for kind in ("colour", "orm", "normal"):
        pictures[kind] = tree.nodes.new("ShaderNodeTexImage")
        pictures[kind].name, pictures[kind].projection = kind, "BOX"
        tree.links.new(scale.outputs["Vector"], pictures[kind].inputs["Vector"])
    parts = tree.nodes.new("ShaderNodeSeparateColor")
    tree.links.new(pictures["orm"].outputs["Color"], parts.inputs["Color"])
    tree.links.new(pictures["colour"].outputs["Color"], shader.inputs["Base Color"])
    tree.links.new(parts.outputs["Green"], shader.inputs["Roughness"])
    tree.links.new(parts.outputs["Blue"], shader.inputs["Metallic"])
    _add_bumps(tree, pictures["normal"], shader)
    return material


def _add_bumps(tree: Any, picture: Any, shader: Any) -> None:
    """Bend the normal by the map, as the stage does."""
    shape = tree.nodes.new("ShaderNodeNewGeometry")
    bend, together = tree.nodes.new("ShaderNodeVectorMath"), tree.nodes.new("ShaderNodeVectorMath")
    bend.operation = "MULTIPLY_ADD"
    bend.inputs[1].default_value, bend.inputs[2].default_value = (2, 2, 0), (-1, -1, 0)
    tree.links.new(picture.outputs["Color"], bend.inputs[0])
    tree.links.new(shape.outputs["Normal"], together.inputs[0])
    tree.links.new(bend.outputs["Vector"], together.inputs[1])
    straight = tree.nodes.new("ShaderNodeVectorMath")
    straight.operation = "NORMALIZE"
    tree.links.new(together.outputs["Vector"], straight.inputs[0])
    tree.links.new(straight.outputs["Vector"], shader.inputs["Normal"])


def _mesh(name: str, folder: Path) -> Any:
    found = np.load(folder / name)
    vertices, faces = found["vertices"], found["faces"]
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(vertices, [], faces)
    mesh.shade_smooth()
    return mesh


def _picture(path: Path) -> Any:
    return bpy.data.images.get(path.name) or bpy.data.images.load(str(path))


def _toward(direction: list[float]) -> Any:
    """Turn a sun, which shines along -z, so that it comes from `direction`."""
    from mathutils import Vector

    return Vector(direction).to_track_quat("Z", "Y")


def main(path: Path, out: Path) -> None:
    """Render the first scene to warm up, then all of them."""
    wanted = json.loads(path.read_text())
    scene = Scene(path.parent, out, wanted["size"])
    for number, one in enumerate(wanted["scenes"]):  # meshes and maps are there from the start, as in a long run
        scene.show(number, one)
    bpy.ops.render.render(write_still=True)
    begun, spent, rendering = time.perf_counter(), time.process_time(), 0.0
    for number, one in enumerate(wanted["scenes"]):
        scene.show(number, one)
        asked = time.perf_counter()
        bpy.ops.render.render(write_still=True)
        rendering += time.perf_counter() - asked
    count = len(wanted["scenes"])
    whole, used = time.perf_counter() - begun, time.process_time() - spent
    print(
        json.dumps({"images_per_s": count / whole, "cpu_s": used / count, "rendering_images_per_s": count / rendering})
    )


main(Path(sys.argv[1]), Path(sys.argv[2]))
