"""Capture scenes for Cycles: a part at rest on a table, lit by area lights, seen by a close-up camera.

Lengths are in cm, z points up and the table is z = 0. Randomness comes only from the generators handed in.
"""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import bmesh
import bpy
import numpy as np
from capture_materials import FINISHES, SURFACES, part_material
from mathutils import Matrix, Vector

Kind = Literal["plain", "leaning", "dim", "glare", "cut"]
Array = np.ndarray[Any, np.dtype[np.float64]]

# the finishes that a part is sold in
SOLD_IN: dict[str, tuple[str, ...]] = {
    "bolt_hex": ("zinc", "zinc", "yellow zinc", "black oxide", "stainless"),
    "bolt_socket": ("black oxide", "black oxide", "zinc", "stainless"),
    "flanged_bushing": ("sintered bronze", "brass", "machined steel"),
    "l_bracket": ("zinc", "aluminium", "stainless", "yellow zinc"),
    "nut": ("zinc", "zinc", "yellow zinc", "black oxide", "stainless"),
    "shaft": ("machined steel", "ground steel", "stainless"),
    "spur_gear": ("machined steel", "ground steel", "black oxide"),
    "washer": ("zinc", "stainless", "yellow zinc", "black oxide"),
}


@dataclass(frozen=True)
class Body:
    """A part in the scene: its Blender object, and its vertices in world space, shape (n, 3) in cm."""

    thing: Any
    points: Array


def load_part(path: Path) -> Any:
    """Import an STL file in mm as an object in cm, smooth over curves and sharp at edges of 22 degrees or more."""
    bpy.ops.wm.stl_import(filepath=str(path), global_scale=0.1)
    thing = bpy.context.object
    thing.data.transform(thing.matrix_world)
    thing.matrix_world = Matrix()
    thing.data.shade_smooth()
    thing.data.set_sharp_from_angle(angle=math.radians(22))
    modifier = thing.modifiers.new("even shading on flat faces", "WEIGHTED_NORMAL")
    modifier.keep_sharp = True
    return thing


def vertices(thing: Any) -> Array:
    """Vertices in the object's own frame, shape (n, 3) in cm."""
    flat = np.empty(3 * len(thing.data.vertices), dtype=np.float32)
    thing.data.vertices.foreach_get("co", flat)
    return flat.reshape(-1, 3).astype(np.float64)


def hull(thing: Any) -> tuple[Array, Array]:
    """Outward unit normals (n, 3) of the convex hull, and their distances (n,) in cm from the centre of the hull."""
    shape = bmesh.new()
    shape.from_mesh(thing.data)
    result = bmesh.ops.convex_hull(shape, input=shape.verts)
    faces = [item for item in result["geom"] if isinstance(item, bmesh.types.BMFace) and item.calc_area() > 1e-7]
    triangles = np.array([[vertex.co for vertex in face.verts] for face in faces], dtype=np.float64)
    shape.free()
    normals = np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0])
    middle = vertices(thing).mean(axis=0)
    volumes = np.abs(np.einsum("ni,ni->n", normals, triangles[:, 0] - middle))
    centre = np.average((triangles.sum(axis=1) + middle) / 4, axis=0, weights=volumes)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    distances = np.einsum("ni,ni->n", normals, triangles[:, 0] - centre)
    outward = np.sign(distances)
    return normals * outward[:, None], distances * outward


def settle(normals: Array, distances: Array, rng: np.random.Generator) -> tuple[Array, float]:
    """Let a part roll from a random attitude to a facet of its hull that carries its centre.

    Returns
    -------
    Direction (3,) in the part's frame that ends up pointing down, and the height in cm of the centre.
    """
    down = rng.normal(size=3)
    down /= np.linalg.norm(down)
    facet = -1
    for _ in range(100):
        facing = normals @ down
        reach = np.where(facing > 1e-6, distances / np.maximum(facing, 1e-6), np.inf)
        landed = int(np.argmin(reach))
        if landed == facet:
            break
        facet, down = landed, normals[landed]
    return down, float(distances[facet])


def resting(thing: Any, rng: np.random.Generator) -> Matrix:
    """Rotation that puts a part on the table in a stable pose, with a random yaw."""
    down, _ = settle(*hull(thing), rng)
    upright = Vector(down).rotation_difference(Vector((0, 0, -1))).to_matrix()
    return Matrix.Rotation(rng.uniform(0, 2 * math.pi), 3, "Z") @ upright


def leaning(thing: Any, rng: np.random.Generator) -> Matrix:
    """Rotation that leans a part's far end upwards, against a wall at larger y: its long axis points at the wall."""
    normals, distances = hull(thing)
    down, _ = min((settle(normals, distances, rng) for _ in range(12)), key=lambda found: found[1])
    upright = Vector(down).rotation_difference(Vector((0, 0, -1))).to_matrix()
    plan = (vertices(thing) @ np.array(upright).T)[:, :2]
    long_axis = np.linalg.eigh(np.cov(plan.T))[1][:, 1]
    turn = math.pi / 2 - math.atan2(long_axis[1], long_axis[0]) + math.pi * rng.integers(2) + rng.uniform(-0.3, 0.3)
    tilt = Matrix.Rotation(math.radians(rng.uniform(48, 76)), 3, "X")
    return tilt @ Matrix.Rotation(turn, 3, "Z") @ upright


def place(thing: Any, rotation: Matrix) -> Body:
    """Turn a part and set it down on the table, centred on the z axis."""
    points = vertices(thing) @ np.array(rotation).T
    low, high = points.min(axis=0), points.max(axis=0)
    shift = np.array([-(low[0] + high[0]) / 2, -(low[1] + high[1]) / 2, 0.001 - low[2]])
    thing.matrix_world = Matrix.Translation(shift) @ rotation.to_4x4()
    return Body(thing, points + shift)


def add_plane(name: str, material: Any, transform: Matrix) -> None:
    """Add a square of 6 m, large enough to fill every view."""
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata([(-300, -300, 0), (300, -300, 0), (300, 300, 0), (-300, 300, 0)], [], [(0, 1, 2, 3)])
    mesh.materials.append(material)
    thing = bpy.data.objects.new(name, mesh)
    thing.matrix_world = transform
    bpy.context.collection.objects.link(thing)


def add_ground(body: Body, kind: Kind, rng: np.random.Generator) -> None:
    """Add the table under the part, and the wall that it leans against if it does."""
    yaw = Matrix.Rotation(rng.uniform(0, 2 * math.pi), 4, "Z")
    table = SURFACES[rng.integers(len(SURFACES))]
    add_plane("table", table(rng), yaw)
    if kind == "leaning":
        wall = table if rng.random() < 0.4 else SURFACES[rng.integers(len(SURFACES))]
        touch = Matrix.Translation((0, body.points[:, 1].max() + 0.002, 0))
        add_plane("wall", wall(rng), touch @ Matrix.Rotation(math.pi / 2, 4, "X"))


def aim(thing: Any, position: Vector, target: Vector) -> None:
    """Put a light or camera at `position` and point it at `target`."""
    thing.location = position
    thing.rotation_euler = (target - position).to_track_quat("-Z", "Y").to_euler()


def direction(azimuth: float, elevation: float) -> Vector:
    """Unit vector for an azimuth and an elevation in degrees."""
    turn, rise = math.radians(azimuth), math.radians(elevation)
    return Vector((math.cos(rise) * math.cos(turn), math.cos(rise) * math.sin(turn), math.sin(rise)))


def seen(camera: Any, points: Array) -> tuple[Array, Array]:
    """Lowest and highest frame coordinates of the points, each (2,): 0 to 1 from the lower left, without lens shift."""
    homogeneous = np.c_[points, np.ones(len(points))] @ np.array(camera.matrix_world.inverted()).T
    frame = homogeneous[:, :2] / -homogeneous[:, 2:3] * camera.data.lens / camera.data.sensor_width + 0.5
    return frame.min(axis=0), frame.max(axis=0)


def approach(camera: Any, body: Body, towards: Vector, roll: Matrix, fill: float) -> float:
    """Move the camera along `towards` until the part fills `fill` of the frame; gives the distance in cm."""
    centre = Vector((body.points.min(axis=0) + body.points.max(axis=0)) / 2)
    distance = 40.0
    for _ in range(6):
        aim(camera, centre + distance * towards, centre)
        camera.rotation_euler = (camera.rotation_euler.to_matrix() @ roll).to_euler()
        bpy.context.view_layer.update()
        low, high = seen(camera, body.points)
        distance *= float((high - low).max()) / fill
    return distance


def shift(camera: Any, body: Body, kind: Kind, rng: np.random.Generator) -> None:
    """Move the part off the middle of the frame; for a cut one, 6 to 12 % of the frame beyond its edge."""
    low, high = seen(camera, body.points)
    slack = (1 - (high - low)) / 2
    wanted = 0.5 + rng.uniform(-0.6, 0.6, 2) * np.maximum(slack, 0)
    if kind == "cut":
        side = rng.integers(2)
        wanted[side] = 0.5 + rng.choice((-1, 1)) * (abs(slack[side]) + rng.uniform(0.06, 0.12))
    camera.data.shift_x, camera.data.shift_y = (low + high) / 2 - wanted


def add_camera(body: Body, kind: Kind, rng: np.random.Generator) -> Any:
    """Add a camera 25 to 70 degrees above the table; the part's longer side fills 42 to 80 % of the frame."""
    data = bpy.data.cameras.new("camera")
    data.sensor_width, data.lens = 36.0, rng.uniform(45, 95)  # mm
    camera = bpy.data.objects.new("camera", data)
    bpy.context.collection.objects.link(camera)
    azimuth = rng.uniform(225, 315) if kind == "leaning" else rng.uniform(0, 360)
    towards = direction(azimuth, rng.uniform(25, 50 if kind == "leaning" else 70))
    fill = rng.uniform(0.82, 0.95) if kind == "cut" else rng.uniform(0.42, 0.80)
    roll = Matrix.Rotation(math.radians(rng.uniform(-12, 12)), 3, "Z")
    distance = approach(camera, body, towards, roll, fill)
    shift(camera, body, kind, rng)
    data.dof.use_dof, data.dof.focus_distance = True, 0.96 * distance
    aperture = rng.uniform(0.008, 0.028) * distance  # diameter in cm, which Cycles takes for m
    data.dof.aperture_fstop = 0.001 * data.lens / aperture
    return camera


def add_light(irradiance: float, towards: Vector, radius: float, rng: np.random.Generator, hard: bool = False) -> None:
    """Add an area light that gives about `irradiance` (W/m2) at the part; `radius` is the part's, in cm."""
    data = bpy.data.lights.new("light", "AREA")
    distance = radius * rng.uniform(5, 11)
    data.shape = str(rng.choice(("RECTANGLE", "DISK", "SQUARE")))
    data.size = radius * (rng.uniform(0.4, 0.9) if hard else rng.uniform(1.0, 6.0))
    if data.shape == "RECTANGLE":
        data.size_y = data.size * rng.uniform(0.25, 1.0)
    data.energy = math.pi * distance**2 * irradiance
    data.use_temperature, data.temperature = True, rng.uniform(3000, 7500)
    light = bpy.data.objects.new("light", data)
    bpy.context.collection.objects.link(light)
    aim(light, distance * towards, Vector((0, 0, 0)))


def add_lights(body: Body, camera: Any, kind: Kind, rng: np.random.Generator) -> None:
    """Add one to three area lights; never behind the wall. For glare, one small light mirrored into the camera."""
    radius = float(np.linalg.norm(body.points.max(axis=0) - body.points.min(axis=0))) / 2
    for order in range(int(rng.integers(1, 4))):
        azimuth = rng.uniform(190, 350) if kind == "leaning" else rng.uniform(0, 360)
        strength = 3.0 if order == 0 else rng.uniform(0.5, 2.0)
        add_light(strength, direction(azimuth, rng.uniform(25, 80)), radius, rng)
    if kind == "glare":
        view = camera.location.normalized()
        add_light(6.0, Vector((-view.x, -view.y, view.z)), radius, rng, hard=True)


def add_room(rng: np.random.Generator) -> None:
    """Light from the rest of the room: soft bright and dark patches all around, for the metal to reflect."""
    world = bpy.data.worlds.new("room")
    bpy.context.scene.world = world
    world.use_nodes = True
    tree = world.node_tree
    noise, ramp = tree.nodes.new("ShaderNodeTexNoise"), tree.nodes.new("ShaderNodeValToRGB")
    mapping = tree.nodes.new("ShaderNodeMapping")
    mapping.inputs["Location"].default_value = tuple(rng.uniform(-9, 9, 3))
    noise.inputs["Scale"].default_value, noise.inputs["Detail"].default_value = rng.uniform(1.2, 2.5), 1.0
    dark, light = rng.uniform(0.03, 0.2), rng.uniform(0.5, 1.3)
    warmth = rng.uniform(-0.08, 0.08)
    for element, tone, position in zip(ramp.color_ramp.elements, (dark, light), (0.42, 0.62), strict=True):
        element.color, element.position = (tone * (1 + warmth), tone, tone * (1 - warmth), 1.0), position
    tree.links.new(tree.nodes.new("ShaderNodeTexCoord").outputs["Generated"], mapping.inputs["Vector"])
    tree.links.new(mapping.outputs["Vector"], noise.inputs["Vector"])
    tree.links.new(noise.outputs[0], ramp.inputs["Fac"])
    tree.links.new(ramp.outputs["Color"], tree.nodes["Background"].inputs["Color"])


def build(label: str, mesh: Path, kind: Kind, rng: np.random.Generator) -> None:
    """Replace whatever is in Blender with one capture scene of `label`."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    thing = load_part(mesh)
    body = place(thing, leaning(thing, rng) if kind == "leaning" else resting(thing, rng))
    finish = str(rng.choice(SOLD_IN.get(label, tuple(FINISHES))))
    thing.data.materials.clear()
    thing.data.materials.append(part_material(finish, rng))
    add_ground(body, kind, rng)
    camera = add_camera(body, kind, rng)
    bpy.context.scene.camera = camera
    add_lights(body, camera, kind, rng)
    add_room(rng)
