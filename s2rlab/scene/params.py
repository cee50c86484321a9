"""Scene parameters: one draw from a randomization space, everything needed to render one picture again.

Notation: the world is right-handed with z up; lengths are in bounding-sphere radii of the part, angles in degrees,
colours linear RGB in 0..1.
"""

from typing import Literal

from s2rlab.values import Value

Vector = tuple[float, float, float]
Quaternion = tuple[float, float, float, float]  # w, x, y, z; unit length

BackgroundKind = Literal[
    "flat", "gradient", "noise", "speckle", "stripes", "clutter", "environment", "table", "belt", "tray", "crate",
    "picture",
]  # fmt: skip
Finish = Literal[
    "plain", "brushed", "cast", "milled", "galvanized", "anodized", "painted", "black oxide", "plastic", "rubber",
    "rust", "oil film",
]  # fmt: skip
ObjectShape = Literal["box", "cylinder", "sphere", "cone", "torus", "ring", "plate", "part"]


class ViewParams(Value):
    """Where the camera stands and how the part lies."""

    rotation: Quaternion  # part axes to world axes
    stable_pose: float | None  # 0..1 picks one of the part's resting poses, likelier ones more often; None: free pose
    direction: Vector  # unit vector from the part's centre to the camera
    roll: float  # degrees about the optical axis
    field_of_view: float  # degrees, the whole frame
    fill: float  # longer side of the part's projected box / side of the frame
    shift: tuple[float, float]  # of the box's centre from the frame's centre / side of the frame


class LightParams(Value):
    """One directional light."""

    direction: Vector  # unit vector from the part to the light
    intensity: float  # relative to surroundings of mean brightness ENVIRONMENT_MEAN
    colour: Vector


class LightingParams(Value):
    """All light in the scene."""

    environment: int  # number of the procedural environment map
    environment_file: str | None  # a user's HDRI (.hdr, .exr) instead of the procedural map
    environment_yaw: float  # degrees
    environment_tilt: float  # degrees; a hanging camera sees the room from any side
    lights: tuple[LightParams, ...]
    ambient: float  # even light from everywhere, relative to ENVIRONMENT_MEAN; 0: none
    shadows: bool  # do the direct lights cast shadows
    ambient_occlusion: bool


class MaterialParams(Value):
    """A surface (metallic-roughness model of glTF 2.0), as plain numbers or as procedural maps around them."""

    finish: Finish  # "plain": no maps, the three numbers everywhere
    seed: int  # of the maps
    tile: float  # side of one repeat of the maps, bounding-sphere radii
    cad_colour: bool  # keep the CAD file's colours and textures when it has them
    albedo: Vector
    metallic: float  # 0..1
    roughness: float  # 0..1
    clear_coat: float  # 0..1, strength of a lacquer on top
    wear: float  # 0..1, scratches, dirt and rust laid over the finish
    picture: str | None  # a user's picture as albedo map instead (textured subjects; off by default)


class ShapeParams(Value):
    """Jitter of a mesh that stands for a class alone."""

    scale: Vector  # along the part's own axes; 1 leaves it alone
    bend: float  # degrees from end to end about the part's longest axis; 0: straight


class ObjectParams(Value):
    """A stray object: on the table, behind the part (distractor) or in front of it (occluder)."""

    shape: ObjectShape
    part: float  # 0..1 picks one of the project's other parts, for shape "part"
    rotation: Quaternion
    place: tuple[float, float]  # distractor on a table: x, y / radii from the part; else across the frame / its side
    nearness: float  # 0 at the part, 1 at the camera; below 0 behind the part; unused on a table
    size: float  # radius of its bounding sphere / radius of the part's
    material: MaterialParams


class InstanceParams(Value):
    """One more copy of the same part."""

    stable_pose: float  # see ViewParams
    rotation: Quaternion
    place: tuple[float, float]  # x, y of its centre, bounding-sphere radii from the first one


class LayoutParams(Value):
    """What else is in the scene."""

    distractors: tuple[ObjectParams, ...]
    occluders: tuple[ObjectParams, ...]
    least_visible: float  # the part's visible fraction may not fall below this, 0..1
    instances: tuple[InstanceParams, ...]
    heap: bool  # instances are dropped on each other rather than laid side by side


class BackgroundParams(Value):
    """What is behind and under the part."""

    kind: BackgroundKind
    colours: tuple[Vector, Vector]
    seed: int
    scale: float  # size of the pattern / side of the frame
    picture: str | None  # a user's picture, for kind "picture"


class CameraParams(Value):
    """What lens, sensor and file do to the picture, in this order."""

    exposure: float  # mean linear brightness the part is exposed to, 0..1
    white_balance: Vector  # gain of R, G, B
    hue: float  # turns of the colour circle
    saturation: float  # 1 leaves it alone
    grey: bool
    distortion: float  # radial k1 of the lens (Brown's model, radius 1 at the middle of the frame's sides)
    vignetting: float  # loss of light in the corners, 0..1
    chromatic_aberration: float  # scale of red and blue against green, minus 1
    chromatic_shift: tuple[float, float]  # of red against green, and back of blue / side of the frame
    blur: float  # sigma, pixels at 256 x 256
    defocus: float  # diameter of the disc of confusion, pixels at 256 x 256
    motion: float  # length, pixels at 256 x 256
    motion_angle: float  # degrees
    shot_noise: float  # variance / signal
    read_noise: float  # sigma, of 0..1
    salt_pepper: float  # share of dead or hot pixels, 0..1
    contrast: float  # of the tone curve; 1 leaves it alone
    resolution: float  # part of the full resolution the picture is taken with, 0..1
    jpeg_quality: int


class SceneParams(Value):
    """One picture to be."""

    view: ViewParams
    lighting: LightingParams
    material: MaterialParams
    shape: ShapeParams
    layout: LayoutParams
    background: BackgroundParams
    camera: CameraParams
