"""Drawing light: surroundings and lamps."""

import numpy as np

from s2rlab.scene.factors.artifacts import AMBIENT, Artifacts
from s2rlab.scene.factors.light import Environment, Lights
from s2rlab.scene.params import LightingParams, LightParams, Vector
from s2rlab.scene.samplers.draw import black_body, chance, count, direction, log_uniform, uniform

Lamps = tuple[tuple[LightParams, ...], bool, bool]  # the lamps, with shadows, with ambient occlusion
Room = tuple[int, str | None, float, float]  # number of the map, a user's map, yaw and tilt in degrees

NEUTRAL_LIGHTS = (LightParams(direction=(0.48, -0.36, 0.8), intensity=0.7, colour=(1.0, 1.0, 1.0)),)


def lighting(room: Room, lamps: Lamps, artifacts: Artifacts) -> LightingParams:
    """Put the light together; the even light of an artifact level is the same in every picture."""
    number, file, yaw, tilt = room
    lights, shadows, occlusion = lamps
    return LightingParams(
        environment=number,
        environment_file=file,
        environment_yaw=yaw,
        environment_tilt=tilt,
        lights=lights,
        ambient=AMBIENT[artifacts.levels.get("ambient", 0)],
        shadows=shadows,
        ambient_occlusion=occlusion,
    )


def environment(rng: np.random.Generator, factor: Environment, *, resting: bool) -> Room:
    """Draw the surroundings; under a table they stand upright, a hanging part may be lit from anywhere."""
    if not factor.on:
        return 0, None, 0.0, 0.0
    number, yaw = int(rng.integers(max(factor.maps, 1))), float(rng.uniform(0, 360))
    tilt = float(rng.uniform(0, factor.tilt)) * (not resting)
    own = int(rng.integers(factor.maps + len(factor.files)))
    return number, factor.files[own] if own < len(factor.files) else None, yaw, tilt


def lamps(rng: np.random.Generator, factor: Lights, *, resting: bool) -> Lamps:
    """Draw the lamps, above the surface when the part rests on one."""
    if not factor.on:
        return NEUTRAL_LIGHTS, False, False
    height = factor.table_elevation if resting else factor.elevation
    drawn = [
        (direction(rng, height), log_uniform(rng, factor.intensity), black_body(uniform(rng, factor.temperature)))
        for _ in range(count(rng, factor.count))
    ]
    shadows = resting and chance(rng, factor.shadows)
    occlusion = chance(rng, factor.ambient_occlusion)
    lights = (
        LightParams(direction=toward, intensity=intensity, colour=_tinted(rng, colour, factor.tint))
        for toward, intensity, colour in drawn
    )
    return tuple(lights), shadows, occlusion


def _tinted(rng: np.random.Generator, colour: Vector, tint: float) -> Vector:
    """Take up to `tint` of each channel away, and keep the brightest as bright as it was."""
    red, green, blue = np.asarray(colour) * (kept := 1 - tint * rng.random(3)) / kept.max()
    return (float(red), float(green), float(blue))
