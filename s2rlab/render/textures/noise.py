"""Seamless patterns that surfaces are made of: band-limited noise, crystals, scratches, and the slope of a relief.

All fields are (S, S) float32, row 0 at the bottom, and repeat without a seam in both directions. Frequencies are in
cycles per tile, heights in sides of the tile, so a pattern looks the same at every size that can hold it.
"""

from functools import lru_cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.fft import irfft2

_VARIANTS = 5  # fields of each band
Field = NDArray[Any]  # float32; cv2 and scipy type their results no closer


def noise(
    rng: np.random.Generator, size: int, low: float, high: float, falloff: float = 0.0, stretch: float = 1.0
) -> Field:
    """Draw Gaussian noise of mean 0 and standard deviation 1, between two frequencies.

    Each band has a few fields, kept in memory; one is taken, mirrored and shifted at random, which is much faster than
    a new one for every picture, and several of them together never look the same twice.

    Parameters
    ----------
    low, high
        Cycles per tile; the band has soft ends.
    falloff
        The amplitude goes with frequency ** -falloff: 0 for grain, 1 for clouds.
    stretch
        How many times longer than wide the pattern is, along u.
    """
    field = _kept(int(rng.integers(_VARIANTS)), size, low, high, falloff, stretch)
    mirrored = field[:: int(rng.choice((-1, 1))), :: int(rng.choice((-1, 1)))]
    down, right = (int(shift) for shift in rng.integers(0, size, size=2))
    return np.roll(mirrored, (down, right), axis=(0, 1))


@lru_cache(maxsize=240)  # 60 MB at the usual size of 256
def _kept(number: int, size: int, low: float, high: float, falloff: float, stretch: float) -> Field:
    rng = np.random.default_rng([number, 11])
    real, imaginary = rng.standard_normal((2, size, size // 2 + 1), dtype=np.float32)
    spectrum = (real + 1j * imaginary) * _band(size, low, high, falloff, stretch)
    field = irfft2(spectrum, s=(size, size))
    return field / max(float(field.std()), 1e-12)


def _band(size: int, low: float, high: float, falloff: float, stretch: float) -> Field:
    """Build the amplitude (S, S // 2 + 1) of every frequency."""
    rows = np.fft.fftfreq(size, 1 / size)[:, None]
    columns = np.fft.rfftfreq(size, 1 / size)[None]
    frequency = np.hypot(rows, columns * stretch)
    frequency[0, 0] = 1.0
    band: Field = frequency**-falloff / (1 + (low / frequency) ** 6) / (1 + (frequency / high) ** 6)
    band[0, 0] = 0
    return np.asarray(band, np.float32)


def crystals(rng: np.random.Generator, size: int, count: int) -> NDArray[np.intp]:
    """Cut the tile into about `count` cells of the nearest seed point; gives each texel the number of its cell."""
    margin = size // 2
    rows, columns = rng.integers(0, size, size=(2, count))
    ground = np.full((size, size), 255, np.uint8)
    ground[rows, columns] = 0
    wide = cv2.copyMakeBorder(ground, margin, margin, margin, margin, cv2.BORDER_WRAP)
    _, labels = cv2.distanceTransformWithLabels(wide, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL)
    inside = slice(margin, margin + size)
    # a seed and its copies beyond the edge have labels of their own: give them one number
    seeds = np.nonzero(wide == 0)
    places = (seeds[0] - margin) % size * size + (seeds[1] - margin) % size
    number = np.zeros(int(labels.max()) + 1, np.intp)
    number[labels[seeds]] = np.unique(places, return_inverse=True)[1]
    return number[labels[inside, inside]]


def scratches(rng: np.random.Generator, size: int, count: int, length: float, spread: float = np.pi) -> Field:
    """Draw `count` straight scratches, 0..1, each up to `length` tiles (at most 0.5) long, within `spread` of u."""
    wide = np.zeros((2 * size, 2 * size), np.uint8)
    start = rng.uniform(0.5, 1.5, size=(count, 2))
    angle = rng.uniform(-spread / 2, spread / 2, size=count)
    reach = min(length, 0.5) * rng.uniform(0.2, 1, size=count) ** 2
    end = start + (reach * np.stack([np.cos(angle), np.sin(angle)])).T
    fine = 16  # fixed point of cv2's line ends
    lines = np.rint(np.stack([start, end], axis=1) * size * fine).astype(np.int32)
    for line, depth in zip(lines, rng.integers(60, 256, size=count), strict=True):
        cv2.polylines(wide, [line], False, int(depth), 1, cv2.LINE_AA, shift=4)
    # fold what reached over the edges back in
    folded = wide.reshape(2, size, 2, size).max(axis=(0, 2))
    return folded.astype(np.float32) / 255


def smooth(field: Field, sigma: float) -> Field:
    """Blur a field by `sigma` tiles without making a seam."""
    size = len(field)
    margin = min(size, int(np.ceil(3 * sigma * size)) + 1)
    wide = cv2.copyMakeBorder(field, margin, margin, margin, margin, cv2.BORDER_WRAP)
    return cv2.GaussianBlur(wide, (0, 0), max(sigma * size, 1e-3))[margin : margin + size, margin : margin + size]


def ramp(field: Field, low: float, high: float) -> Field:
    """Rise smoothly from 0 where `field` is `low` to 1 where it is `high`."""
    step = np.clip((field - low) * np.float32(1 / (high - low)), 0, 1)
    return step * step * (3 - 2 * step)


def normals(height: Field) -> Field:
    """Give the unit normals (S, S, 3) in tangent space (u, v, outward) of a relief in sides of the tile."""
    size = len(height)
    wide = cv2.copyMakeBorder(height, 1, 1, 1, 1, cv2.BORDER_WRAP)
    half = np.float32(size / 2)
    result = np.empty((size, size, 3), np.float32)
    np.multiply(wide[1:-1, :-2] - wide[1:-1, 2:], half, out=result[..., 0])
    np.multiply(wide[:-2, 1:-1] - wide[2:, 1:-1], half, out=result[..., 1])
    result[..., 2] = 1
    length = np.sqrt(result[..., 0] ** 2 + result[..., 1] ** 2 + 1)
    result /= length[..., None]
    return result
