"""Drawing scene parameters: pure functions of a random generator and a randomization space.

Every factor draws from a generator of its own, so that switching one off leaves the draws of the others as they were.
"""

import colorsys

import numpy as np

from s2rlab.scene.params import (
    BackgroundParams,
    CameraParams,
    LightingParams,
    LightParams,
    MaterialParams,
    SceneParams,
    Vector,
    ViewParams,
)
from s2rlab.scene.space import Background, Camera, Environment, Framing, Lights, Material, RandomizationSpace, Range
from s2rlab.scene.space import Viewpoint as ViewpointFactor

NEUTRAL_LIGHTS = (LightParams(direction=(0.48, -0.36, 0.8), intensity=0.7, colour=(1.0, 1.0, 1.0)),)


def scene_rng(seed: int, index: int, attempt: int = 0) -> np.random.Generator:
    """Make the generator of picture `index`; `attempt` counts re-draws of pictures that were no use."""
    return np.random.default_rng([seed, index, attempt] if attempt else [seed, index])


def sample(rng: np.random.Generator, space: RandomizationSpace) -> SceneParams:
    """Draw one scene from `space`.

    Directions are uniform on the sphere between the two elevations, not uniform in angle: drawing the elevation
    itself would crowd the poles. Ranges are uniform, except brightness, which is uniform in its logarithm.
    """
    view_rng, framing_rng, background_rng, environment_rng, lights_rng, material_rng, camera_rng = rng.spawn(7)
    framing = _framing(framing_rng, space.framing)
    view = _view(view_rng, space.viewpoint, framing)
    return SceneParams(
        view=view,
        lighting=_lighting(environment_rng, lights_rng, space, resting=view.stable_pose is not None),
        material=_material(material_rng, space.material),
        background=_background(background_rng, space.background),
        camera=_camera(camera_rng, space.camera),
    )


def direction(rng: np.random.Generator, elevation: Range) -> Vector:
    """Draw a unit vector, uniform on the part of the sphere between two elevations (degrees above the xy plane)."""
    low, high = np.sin(np.radians([elevation.low, elevation.high]))
    z = rng.uniform(low, high)
    azimuth = rng.uniform(0, 2 * np.pi)
    level = np.sqrt(1 - z * z)
    return (float(level * np.cos(azimuth)), float(level * np.sin(azimuth)), float(z))


def rotation(rng: np.random.Generator) -> tuple[float, float, float, float]:
    """Draw a unit quaternion (w, x, y, z), uniform over all rotations (a normalized 4-D Gaussian)."""
    w, x, y, z = (q := rng.normal(size=4)) / np.linalg.norm(q)
    return (float(w), float(x), float(y), float(z))


def _view(rng: np.random.Generator, factor: ViewpointFactor, framing: tuple[float, float, float, float]) -> ViewParams:
    fill, shift_x, shift_y, field_of_view = framing
    resting = bool(rng.random() < factor.resting)
    pick = float(rng.random())
    turn = rotation(rng)
    toward = direction(rng, factor.table_elevation if resting else factor.elevation)
    roll = _uniform(rng, factor.roll)
    if not factor.on:
        resting, turn, toward, roll = False, (1.0, 0.0, 0.0, 0.0), (0.6, -0.6, 0.52915), 0.0
    return ViewParams(
        rotation=turn,
        stable_pose=pick if resting else None,
        direction=toward,
        roll=roll,
        field_of_view=field_of_view,
        fill=fill,
        shift=(shift_x, shift_y),
    )


def _framing(rng: np.random.Generator, factor: Framing) -> tuple[float, float, float, float]:
    if not factor.on:
        return 0.75, 0.0, 0.0, 30.0
    x, y = rng.uniform(-factor.shift, factor.shift, size=2)
    return _uniform(rng, factor.fill), float(x), float(y), _uniform(rng, factor.field_of_view)


def _background(rng: np.random.Generator, factor: Background) -> BackgroundParams:
    if not factor.on:
        return BackgroundParams(kind="flat", colours=((0.5, 0.5, 0.5), (0.5, 0.5, 0.5)), seed=0, scale=1.0)
    kind = factor.kinds[int(rng.integers(len(factor.kinds)))]
    hue = rng.random()
    first, second = (
        _colour(hue + rng.normal(0, 0.1), _uniform(rng, factor.saturation), _log_uniform(rng, factor.brightness))
        for _ in range(2)
    )
    return BackgroundParams(
        kind=kind, colours=(first, second), seed=int(rng.integers(2**31)), scale=float(10 ** rng.uniform(-1.7, -0.2))
    )


def _lighting(
    environment_rng: np.random.Generator, lights_rng: np.random.Generator, space: RandomizationSpace, *, resting: bool
) -> LightingParams:
    number, yaw, tilt = _environment(environment_rng, space.environment, resting=resting)
    lights, shadows, occlusion = _lights(lights_rng, space.lights, resting=resting)
    return LightingParams(
        environment=number,
        environment_yaw=yaw,
        environment_tilt=tilt,
        lights=lights,
        shadows=shadows,
        ambient_occlusion=occlusion,
    )


def _environment(rng: np.random.Generator, factor: Environment, *, resting: bool) -> tuple[int, float, float]:
    if not factor.on:
        return 0, 0.0, 0.0
    number, yaw = int(rng.integers(factor.maps)), float(rng.uniform(0, 360))
    tilt = float(rng.uniform(0, factor.tilt)) * (not resting)
    return number, yaw, tilt


def _lights(rng: np.random.Generator, factor: Lights, *, resting: bool) -> tuple[tuple[LightParams, ...], bool, bool]:
    if not factor.on:
        return NEUTRAL_LIGHTS, False, False
    above = Range(low=15 if resting else -90, high=90)
    lights = tuple(
        LightParams(
            direction=direction(rng, above),
            intensity=_log_uniform(rng, factor.intensity),
            colour=black_body(_uniform(rng, factor.temperature)),
        )
        for _ in range(rng.integers(factor.count.low, factor.count.high + 1))
    )
    shadows = resting and rng.random() < factor.shadows
    return lights, bool(shadows), bool(rng.random() < factor.ambient_occlusion)


def _material(rng: np.random.Generator, factor: Material) -> MaterialParams:
    if not factor.on:
        grey = (0.55, 0.55, 0.55)
        return MaterialParams(cad_colour=True, albedo=grey, metallic=0.5, roughness=0.45)
    metal = bool(rng.random() < factor.metal)
    level = _uniform(rng, factor.albedo)
    saturation = _uniform(rng, factor.saturation) if metal else float(rng.random())
    return MaterialParams(
        cad_colour=bool(rng.random() < factor.cad_colour),
        albedo=_colour(rng.random(), saturation, level),
        metallic=float(rng.uniform(0.8, 1)) if metal else float(rng.uniform(0, 0.2)),
        roughness=_uniform(rng, factor.roughness),
    )


def _camera(rng: np.random.Generator, factor: Camera) -> CameraParams:
    if not factor.on:
        return CameraParams(
            exposure=0.3, white_balance=(1.0, 1.0, 1.0), grey=False, vignetting=0.0, chromatic_aberration=0.0, blur=0.0,
            motion=0.0, motion_angle=0.0, shot_noise=0.0, read_noise=0.0, contrast=1.0, resolution=1.0, jpeg_quality=95,
        )  # fmt: skip
    red, green, blue = rng.uniform(1 - factor.white_balance, 1 + factor.white_balance, size=3)
    return CameraParams(
        exposure=_log_uniform(rng, factor.exposure),
        white_balance=(float(red), float(green), float(blue)),
        grey=bool(rng.random() < factor.grey),
        vignetting=_uniform(rng, factor.vignetting),
        chromatic_aberration=float(rng.uniform(-1, 1)) * factor.chromatic_aberration,
        blur=_uniform(rng, factor.blur),
        motion=_uniform(rng, factor.motion) if rng.random() < 0.2 else 0.0,
        motion_angle=float(rng.uniform(0, 180)),
        shot_noise=_uniform(rng, factor.shot_noise),
        read_noise=_uniform(rng, factor.read_noise),
        contrast=_uniform(rng, factor.contrast),
        resolution=_uniform(rng, factor.resolution),
        jpeg_quality=int(rng.integers(factor.jpeg_quality.low, factor.jpeg_quality.high + 1)),
    )


def black_body(temperature: float) -> Vector:
    """Approximate linear RGB of a lamp of that colour temperature (kelvin), each in 0..1.

    Good enough for 1500-15000 K: below 6500 K blue falls with the logarithm of the temperature, above it red does.
    """
    step = np.log(temperature / 6500)
    return (float(np.clip(np.exp(-0.75 * step), 0, 1)), 1.0, float(np.clip(np.exp(1.1 * step), 0, 1)))


def _uniform(rng: np.random.Generator, interval: Range) -> float:
    return float(rng.uniform(interval.low, interval.high))


def _log_uniform(rng: np.random.Generator, interval: Range) -> float:
    low = max(interval.low, 1e-3)
    return float(np.exp(rng.uniform(np.log(low), np.log(max(interval.high, low)))))


def _colour(hue: float, saturation: float, level: float) -> Vector:
    """Linear RGB of a hue (turns), a saturation and a brightness (both 0..1)."""
    return colorsys.hsv_to_rgb(hue % 1.0, saturation, level)
