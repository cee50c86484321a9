"""Colours and brightness of lamps, skies and walls, for the surroundings."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Colour = NDArray[Any]  # (3,) float32 linear RGB


def lamp(rng: np.random.Generator, low: float, high: float, kelvin: tuple[float, float] = (3800, 6800)) -> Colour:
    """Draw a lamp's radiance, uniform in its logarithm, relative to a wall of 1; tinted by its colour temperature."""
    level = float(np.exp(rng.uniform(np.log(low), np.log(high))))
    return level * warmth(float(rng.uniform(*kelvin)))


def warmth(kelvin: float) -> Colour:
    """Linear RGB of a lamp of that colour temperature against one of 5000 K, to which the camera is balanced."""
    step = np.log(kelvin / 5000)
    return np.exp(np.array([-0.55, 0.0, 0.8]) * step).astype(np.float32)


def wall(rng: np.random.Generator, low: float, high: float, tint: float = 0.06) -> Colour:
    """Draw the radiance of a wall, a floor or a ceiling."""
    level = np.exp(rng.uniform(np.log(low), np.log(high)))
    return np.asarray(level * (1 + rng.normal(0, tint, size=3)), np.float32)


def toward(azimuth: float, elevation: float, distance: float) -> tuple[float, float, float]:
    """A place seen from the part at an azimuth and an elevation (degrees), so many metres away."""
    around, up = np.radians([azimuth, elevation])
    level = np.cos(up)
    x, y, z = distance * np.array([level * np.cos(around), level * np.sin(around), np.sin(up)])
    return float(x), float(y), float(z)
