"""Patterns between two colours, for everything that no photograph of a table would show: (S, S) mixes, about 0..1."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Mix = NDArray[Any]


def flat(rng: np.random.Generator, size: int, scale: float) -> Mix:
    """Nearly one colour: even a clean sheet has a slow fall-off."""
    return 0.15 * gradient(rng, size, scale) + 0.02 * noise(rng, size, 0.3)


def gradient(rng: np.random.Generator, size: int, scale: float) -> Mix:
    """One colour turning into the other across the frame."""
    angle = rng.uniform(0, 2 * np.pi)
    rows, columns = _grid(size)
    # one row and one column of numbers, added: the frame is their outer sum
    return np.asarray((0.5 + np.cos(angle) * columns) + np.sin(angle) * rows)


@lru_cache(maxsize=4)
def _grid(size: int) -> tuple[Mix, Mix]:
    """Rows (S, 1) and columns (1, S), -0.5..0.5."""
    steps = np.arange(size) / size - 0.5
    return steps[:, None], steps[None]


def noise(rng: np.random.Generator, size: int, scale: float) -> Mix:
    """Clouds of several octaves, the largest `scale` of the frame."""
    total = np.zeros((size, size), np.float32)
    for octave in range(4):
        cells = int(np.clip(2**octave / scale, 2, size))
        grid = rng.random((cells, cells)).astype(np.float32)
        total += cv2.resize(grid, (size, size), interpolation=cv2.INTER_CUBIC) / 2**octave
    least = total.min()
    return (total - least) / (total.max() - least + 1e-6)


def speckle(rng: np.random.Generator, size: int, scale: float) -> Mix:
    """Grain like concrete, cork or cast plastic."""
    return 0.6 * noise(rng, size, 0.01 + scale / 10) + 0.4 * noise(rng, size, scale)


def stripes(rng: np.random.Generator, size: int, scale: float) -> Mix:
    """Draw wood, brushed metal, a conveyor's ribs: a pattern drawn out in one direction."""
    stretched = cv2.resize(noise(rng, size, scale / 3), (size, size * 12), interpolation=cv2.INTER_LINEAR)[: 2 * size]
    wide = cv2.resize(stretched, (2 * size, 2 * size))
    turn = cv2.getRotationMatrix2D((size, size), rng.uniform(0, 180), 1)
    turned = cv2.warpAffine(wide, turn, (2 * size, 2 * size), borderMode=cv2.BORDER_REFLECT)
    return turned[size // 2 : size // 2 + size, size // 2 : size // 2 + size]


def clutter(rng: np.random.Generator, size: int, scale: float) -> Mix:
    """Out-of-focus things: random polygons and discs, blurred."""
    picture = np.full((size, size), rng.random(), np.float32)
    for _ in range(int(rng.integers(4, 20))):
        corners = rng.uniform(-0.2, 1.2, size=2) + rng.normal(0, 0.05 + scale / 2, size=(int(rng.integers(3, 7)), 2))
        hull = cv2.convexHull((corners * size).astype(np.int32))
        cv2.fillConvexPoly(picture, hull, float(rng.random()))
    return cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.5, 8))


PATTERNS: dict[str, Callable[[np.random.Generator, int, float], Mix]] = {
    "flat": flat,
    "gradient": gradient,
    "noise": noise,
    "speckle": speckle,
    "stripes": stripes,
    "clutter": clutter,
}
