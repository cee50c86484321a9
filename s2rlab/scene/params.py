"""Scene parameters: one draw from a randomization space, everything needed to render one picture again.

Notation: the world is right-handed with z up; lengths are in bounding-sphere radii of the part, angles in degrees,
colours linear RGB in 0..1.
"""

from typing import Literal

from s2rlab.values import Value

Vector = tuple[float, float, float]
BackgroundKind = Literal["flat", "gradient", "noise", "speckle", "stripes", "clutter", "environment"]


class ViewParams(Value):
    """Where the camera stands and how the part lies."""

    rotation: tuple[float, float, float, float]  # unit quaternion w, x, y, z: part axes to world axes
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
    environment_yaw: float  # degrees
    environment_tilt: float  # degrees; a hanging camera sees the room from any side
    lights: tuple[LightParams, ...]
    shadows: bool  # do the direct lights cast shadows
    ambient_occlusion: bool


class MaterialParams(Value):
    """The part's surface (metallic-roughness model of glTF 2.0)."""

    cad_colour: bool  # use the CAD file's colour when it has one
    albedo: Vector
    metallic: float
    roughness: float


class BackgroundParams(Value):
    """What is behind and under the part."""

    kind: BackgroundKind
    colours: tuple[Vector, Vector]
    seed: int
    scale: float  # size of the pattern / side of the frame


class CameraParams(Value):
    """What lens, sensor and file do to the picture, in this order."""

    exposure: float  # mean linear brightness the part is exposed to, 0..1
    white_balance: Vector  # gain of R, G, B
    grey: bool
    vignetting: float  # loss of light in the corners, 0..1
    chromatic_aberration: float  # scale of red and blue against green, minus 1
    blur: float  # sigma, pixels at 256 x 256
    motion: float  # length, pixels at 256 x 256
    motion_angle: float  # degrees
    shot_noise: float  # variance / signal
    read_noise: float  # sigma, of 0..1
    contrast: float  # of the tone curve; 1 leaves it alone
    resolution: float  # part of the full resolution the picture is taken with, 0..1
    jpeg_quality: int


class SceneParams(Value):
    """One picture to be."""

    view: ViewParams
    lighting: LightingParams
    material: MaterialParams
    background: BackgroundParams
    camera: CameraParams
