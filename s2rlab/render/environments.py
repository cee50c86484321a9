"""Procedural environment maps: studios, light tents, workshops and halls, without a download.

A map is equirectangular, (HEIGHT, WIDTH, 3) float32 linear RGB, row 0 at the bottom (straight down), with the mean
brightness ENVIRONMENT_MEAN.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

HEIGHT, WIDTH = 64, 128
ENVIRONMENT_MEAN = 0.4

Map = NDArray[Any]  # float32


def environment_map(number: int) -> Map:
    """Make map `number`; number 0 is the neutral studio of presets that do not vary the light."""
    if number == 0:
        return _normalized(_neutral())
    rng = np.random.default_rng([1701, number])
    kind = (_studio, _tent, _workshop, _hall)[number % 4]
    picture = kind(rng)
    tint = 1 + rng.normal(0, 0.04, size=3)
    return _normalized(picture[..., None] * tint)


def _neutral() -> Map:
    picture = _gradient(0.25, 0.45, 0.7)
    for azimuth in (0.1, 0.6):
        picture += _box(azimuth, 0.72, 0.10, 0.10, soft=2) * 4
    return np.repeat(picture[..., None], 3, axis=2)


def _studio(rng: np.random.Generator) -> Map:
    """Dark room, a few soft boxes."""
    picture = _gradient(*np.exp(rng.uniform(np.log(0.03), np.log(0.4), size=3)))
    for _ in range(rng.integers(2, 6)):
        picture += _random_box(rng, (0.05, 0.2), (0.08, 0.25)) * rng.uniform(1.5, 10)
    return picture


def _tent(rng: np.random.Generator) -> Map:
    """Bright on all sides, some darker openings, the camera's among them."""
    picture = _gradient(*rng.uniform(0.5, 1, size=3)) * (1 + 0.25 * _clouds(rng, 10))
    for _ in range(rng.integers(1, 4)):
        picture *= 1 - _random_box(rng, (0.03, 0.15), (0.05, 0.25)) * rng.uniform(0.5, 0.97)
    for _ in range(rng.integers(0, 3)):
        picture += _random_box(rng, (0.04, 0.12), (0.05, 0.15)) * rng.uniform(1, 4)
    return picture


def _workshop(rng: np.random.Generator) -> Map:
    """Cluttered walls and rows of ceiling lamps."""
    picture = _gradient(*rng.uniform(0.08, 0.5, size=3)) * np.exp(0.7 * _clouds(rng, 3))
    for _ in range(rng.integers(6, 16)):
        picture = picture + _random_box(rng, (0.01, 0.1), (0.02, 0.2)) * rng.uniform(-0.15, 0.5)
    start, height = rng.random(), rng.uniform(0.68, 0.92)
    for lamp in range(rng.integers(2, 7)):
        picture += _box(start + lamp * 0.13, height, rng.uniform(0.015, 0.05), 0.02, soft=1) * rng.uniform(4, 16)
    return np.clip(picture, 0.01, None)


def _hall(rng: np.random.Generator) -> Map:
    """One side of windows, the other side dark."""
    picture = _gradient(*rng.uniform(0.1, 0.4, size=3)) * np.exp(0.4 * _clouds(rng, 6))
    start, height = rng.random(), rng.uniform(0.5, 0.75)
    for window in range(rng.integers(1, 5)):
        picture += _box(start + window * 0.09, height, 0.035, rng.uniform(0.06, 0.16), soft=1) * rng.uniform(3, 9)
    return picture


def _gradient(down: float, level: float, up: float) -> Map:
    """Brightness by elevation only, (HEIGHT, WIDTH)."""
    column = np.interp(np.linspace(0, 1, HEIGHT), [0, 0.5, 1], [down, level, up])
    return np.repeat(column[:, None], WIDTH, axis=1).astype(np.float32)


def _box(azimuth: float, height: float, width: float, tall: float, soft: float) -> Map:
    """Draw a soft-edged rectangle of ones; place and half sizes in parts of the map, azimuth wraps."""
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH]
    away = np.abs((columns / WIDTH - azimuth + 0.5) % 1 - 0.5)
    inside = (away < width) & (np.abs(rows / HEIGHT - height) < tall)
    return np.asarray(gaussian_filter(inside.astype(np.float32), soft, mode=("nearest", "wrap")))


def _random_box(rng: np.random.Generator, width: tuple[float, float], tall: tuple[float, float]) -> Map:
    return _box(rng.random(), rng.uniform(0.15, 0.95), rng.uniform(*width), rng.uniform(*tall), rng.uniform(0.5, 4))


def _clouds(rng: np.random.Generator, sigma: float) -> Map:
    """Smooth noise of standard deviation 1, (HEIGHT, WIDTH), seamless in azimuth."""
    noise = gaussian_filter(rng.normal(size=(HEIGHT, WIDTH)), sigma, mode=("nearest", "wrap"))
    return np.asarray(noise / noise.std(), dtype=np.float32)


def _normalized(picture: NDArray[Any]) -> Map:
    # a row near a pole covers less of the sphere than one at the horizon
    weight = np.cos((np.arange(HEIGHT) + 0.5) / HEIGHT * np.pi - np.pi / 2)[:, None, None]
    mean = (picture * weight).sum() / (weight.sum() * WIDTH * 3)
    return np.asarray(np.clip(picture, 0, None) * (ENVIRONMENT_MEAN / mean), dtype=np.float32)
