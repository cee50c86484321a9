"""Small draws that the samplers share: numbers, directions, rotations, colours."""

import colorsys

import numpy as np

from s2rlab.scene.factors.base import Count, Range
from s2rlab.scene.params import Quaternion, Vector

LEAST_LOG = 1e-3  # what a range that is even in its logarithm takes for 0


def uniform(rng: np.random.Generator, interval: Range) -> float:
    """Draw a number, even over the interval."""
    return float(rng.uniform(interval.low, interval.high))


def log_uniform(rng: np.random.Generator, interval: Range) -> float:
    """Draw a number, even in its logarithm."""
    low = max(interval.low, LEAST_LOG)
    return float(np.exp(rng.uniform(np.log(low), np.log(max(interval.high, low)))))


def count(rng: np.random.Generator, interval: Count) -> int:
    """Draw a whole number, both ends included."""
    return int(rng.integers(interval.low, interval.high + 1))


def chance(rng: np.random.Generator, probability: float) -> bool:
    """Draw a yes or no."""
    return bool(rng.random() < probability)


def seed(rng: np.random.Generator) -> int:
    """Draw the seed of a procedural picture, 0..2**31 - 1."""
    return int(rng.integers(2**31))


def direction(rng: np.random.Generator, elevation: Range) -> Vector:
    """Draw a unit vector, uniform on the part of the sphere between two elevations (degrees above the xy plane)."""
    low, high = np.sin(np.radians([elevation.low, elevation.high]))
    z = rng.uniform(low, high)
    azimuth = rng.uniform(0, 2 * np.pi)
    level = np.sqrt(1 - z * z)
    return (float(level * np.cos(azimuth)), float(level * np.sin(azimuth)), float(z))


def rotation(rng: np.random.Generator) -> Quaternion:
    """Draw a unit quaternion (w, x, y, z), uniform over all rotations (a normalized 4-D Gaussian)."""
    w, x, y, z = (q := rng.normal(size=4)) / np.linalg.norm(q)
    return (float(w), float(x), float(y), float(z))


def colour(hue: float, saturation: float, level: float) -> Vector:
    """Linear RGB of a hue (turns), a saturation and a brightness (both 0..1)."""
    return colorsys.hsv_to_rgb(hue % 1.0, saturation, level)


def black_body(temperature: float) -> Vector:
    """Approximate linear RGB of a lamp of that colour temperature (kelvin), each in 0..1.

    Good enough for 1500-15000 K: below 6500 K blue falls with the logarithm of the temperature, above it red does.
    """
    step = np.log(temperature / 6500)
    return (float(np.clip(np.exp(-0.75 * step), 0, 1)), 1.0, float(np.clip(np.exp(1.1 * step), 0, 1)))
