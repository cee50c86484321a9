"""Procedural backdrops: what is behind a hanging part, and the surface under a resting one."""

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from s2rlab.render.environments import environment_map
from s2rlab.scene.params import BackgroundParams

Picture = NDArray[Any]  # float32; cv2 types its results no closer
_Pattern = Callable[[np.random.Generator, int, float], NDArray[Any]]


def backdrop(params: BackgroundParams, size: int, environment: int) -> Picture:
    """Paint the backdrop, (size, size, 3) float32 linear RGB in 0..1."""
    rng = np.random.default_rng(params.seed)
    if params.kind == "environment":
        return _surroundings(rng, size, environment)
    mix = np.clip(_PATTERNS[params.kind](rng, size, params.scale), 0, 1)[..., None]
    first, second = (np.asarray(colour) for colour in params.colours)
    return np.asarray(first * (1 - mix) + second * mix, dtype=np.float32)


def _flat(rng: np.random.Generator, size: int, scale: float) -> NDArray[Any]:
    """Nearly one colour: even a clean sheet has a slow fall-off."""
    return 0.15 * _gradient(rng, size, scale) + 0.02 * _noise(rng, size, 0.3)


def _gradient(rng: np.random.Generator, size: int, scale: float) -> NDArray[Any]:
    angle = rng.uniform(0, 2 * np.pi)
    rows, columns = np.mgrid[0:size, 0:size] / size - 0.5
    return np.asarray(0.5 + np.cos(angle) * columns + np.sin(angle) * rows)


def _noise(rng: np.random.Generator, size: int, scale: float) -> NDArray[Any]:
    """Clouds of several octaves, the largest `scale` of the frame."""
    total = np.zeros((size, size), np.float32)
    for octave in range(4):
        cells = int(np.clip(2**octave / scale, 2, size))
        grid = rng.random((cells, cells)).astype(np.float32)
        total += cv2.resize(grid, (size, size), interpolation=cv2.INTER_CUBIC) / 2**octave
    return (total - total.min()) / (np.ptp(total) + 1e-6)


def _speckle(rng: np.random.Generator, size: int, scale: float) -> NDArray[Any]:
    """Grain like concrete, cork or cast plastic."""
    return 0.6 * _noise(rng, size, 0.01 + scale / 10) + 0.4 * _noise(rng, size, scale)


def _stripes(rng: np.random.Generator, size: int, scale: float) -> NDArray[Any]:
    """Draw wood, brushed metal, a conveyor's ribs: a pattern drawn out in one direction."""
    stretched = cv2.resize(_noise(rng, size, scale / 3), (size, size * 12), interpolation=cv2.INTER_LINEAR)[: 2 * size]
    wide = cv2.resize(stretched, (2 * size, 2 * size))
    turn = cv2.getRotationMatrix2D((size, size), rng.uniform(0, 180), 1)
    turned = cv2.warpAffine(wide, turn, (2 * size, 2 * size), borderMode=cv2.BORDER_REFLECT)
    return turned[size // 2 : size // 2 + size, size // 2 : size // 2 + size]


def _clutter(rng: np.random.Generator, size: int, scale: float) -> NDArray[Any]:
    """Out-of-focus things: random polygons and discs, blurred."""
    picture = np.full((size, size), rng.random(), np.float32)
    for _ in range(int(rng.integers(4, 20))):
        corners = rng.uniform(-0.2, 1.2, size=2) + rng.normal(0, 0.05 + scale / 2, size=(int(rng.integers(3, 7)), 2))
        hull = cv2.convexHull((corners * size).astype(np.int32))
        cv2.fillConvexPoly(picture, hull, float(rng.random()))
    return cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.5, 8))


def _surroundings(rng: np.random.Generator, size: int, environment: int) -> Picture:
    """A piece of the environment map, enlarged."""
    around = environment_map(environment)
    height, width = around.shape[:2]
    row, column, span = int(rng.integers(0, height - 24)), int(rng.integers(0, width)), int(rng.integers(10, 24))
    piece = np.roll(around, -column, axis=1)[row : row + span, :span]
    return np.clip(cv2.resize(piece[::-1], (size, size), interpolation=cv2.INTER_CUBIC), 0, 1)


_PATTERNS: dict[str, _Pattern] = {
    "flat": _flat,
    "gradient": _gradient,
    "noise": _noise,
    "speckle": _speckle,
    "stripes": _stripes,
    "clutter": _clutter,
}
