"""The light that parts are looked at in: a photographer's studio of soft boxes, and what of it a metal gives back.

The studio turns with the camera about the vertical: whichever side one looks at is lit well, and above stays above.
What a rough surface reflects is worked out once, as pictures of all directions (an octahedron, unfolded), so that a
pixel needs two look-ups, which a software renderer can afford. Lobes: GGX (Walter et al. 2007), seen head-on.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

SIDE = 64  # texels of the pictures
RAYS = 5000  # directions in which the studio is looked at
SMOOTH, ROUGH = 0.22, 0.55  # roughness of the two reflections that are worked out
Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Box:
    """A soft box that faces the part, seen from it in a direction beside and above the camera."""

    right: float  # degrees from the camera's direction
    up: float  # degrees above the horizon
    width: float  # tangent of half the angle it is seen under
    height: float
    light: float


BOXES = (
    Box(-38, 58, 0.75, 0.55, 2.2),  # the large one above, a little to the left
    Box(-78, 14, 0.22, 1.10, 4.2),  # a strip at the left
    Box(72, 24, 0.34, 0.90, 2.0),  # a weaker one at the right
    Box(160, 53, 0.85, 0.42, 2.2),  # behind the part: draws its rim
    Box(14, 4, 0.30, 0.75, 0.45),  # beside the camera: faces that look at it are not black
)


def studio(towards: Array) -> Array:
    """Give the light that comes from unit vectors (n, 3): x to the right, y away from the camera, z up; (n,) linear."""
    height = towards[:, 2]
    above = _soft(height, -0.12, 0.22)
    light = (0.40 + 0.16 * height) * (1 - above) + (0.22 + 0.45 * np.maximum(height, 0)) * above
    for box in BOXES:
        light = light + box.light * _seen(box, towards)
    return light.astype(np.float32)


@cache
def reflections() -> Array:
    """Give what surfaces reflect that look towards each texel's direction, (SIDE, SIDE, 3).

    Channels: smooth metal, rough metal, and a matt white surface.
    """
    rays = _sphere(RAYS)
    light = studio(rays)
    found = np.empty((SIDE * SIDE, 3), np.float32)
    for rows in np.array_split(np.arange(SIDE * SIDE), 16):  # short pieces: others need the processor too
        cosine = np.clip(_unfolded()[rows] @ rays.T, -1, 1)
        for channel, lobe in enumerate((_ggx(cosine, SMOOTH), _ggx(cosine, ROUGH), np.maximum(cosine, 0))):
            found[rows, channel] = lobe @ light / lobe.sum(axis=1)
    return found.reshape(SIDE, SIDE, 3)


def _ggx(cosine: Array, roughness: float) -> Array:
    """Weigh light by the cosine of its angle to the mirrored ray."""
    alpha2 = roughness**4
    half2 = (1 + cosine) / 2  # squared cosine between the normal and the half vector
    return np.asarray(np.maximum(cosine, 0) / (half2 * (alpha2 - 1) + 1) ** 2, np.float32)


def _seen(box: Box, towards: Array) -> Array:
    right, up = np.radians([box.right, box.up])
    middle = np.array([np.cos(up) * np.sin(right), -np.cos(up) * np.cos(right), np.sin(up)], np.float32)
    across = np.array([np.cos(right), np.sin(right), 0], np.float32)
    facing = towards @ middle
    depth = np.maximum(facing, 1e-3)
    x, y = np.abs(towards @ across) / depth, np.abs(towards @ np.cross(across, middle).astype(np.float32)) / depth
    edge = _soft(box.width - x, -0.06, 0.06) * _soft(box.height - y, -0.06, 0.06)
    glow = 1 - 0.5 * np.minimum((x / box.width) ** 2 + (y / box.height) ** 2, 2) / 2  # brighter in its middle
    return np.asarray(edge * glow * (facing > 0), np.float32)


def _soft(value: Array, low: float, high: float) -> Array:
    at = np.clip((value - low) / (high - low), 0, 1)
    return at * at * (3 - 2 * at)


def _sphere(count: int) -> Array:
    """Spread points over the unit sphere, (count, 3): Fibonacci's spiral."""
    number = np.arange(count) + 0.5
    height, turn = 1 - 2 * number / count, np.pi * (1 + 5**0.5) * number
    flat = np.sqrt(1 - height**2)
    return np.stack([flat * np.cos(turn), flat * np.sin(turn), height], 1).astype(np.float32)


@cache
def _unfolded() -> Array:
    """Give the direction of each texel, (SIDE * SIDE, 3); `fold` of `draw_shader` is the way back."""
    at = ((np.arange(SIDE) + 0.5) / SIDE * 2 - 1).astype(np.float32)
    x, y = (each.ravel() for each in np.meshgrid(at, at))
    z = 1 - np.abs(x) - np.abs(y)
    under = z < 0
    folded_x = np.where(under, (1 - np.abs(y)) * np.where(x < 0, -1, 1), x)
    folded_y = np.where(under, (1 - np.abs(x)) * np.where(y < 0, -1, 1), y)
    found = np.stack([folded_x, folded_y, z], 1)
    return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True), np.float32)
