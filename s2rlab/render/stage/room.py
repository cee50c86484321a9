"""Filtering the surroundings for image-based light, on the CPU.

The stage looks light up by direction and roughness. Every roughness is the environment map turned with one round lobe
about each direction, so in equirectangular form it is a convolution along the azimuth for each pair of rows: a product
of small matrices in the frequencies of the azimuth. One map takes a few milliseconds, and no graphics card is needed.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from s2rlab.render.stage.shaders import LEVEL_POWER, SPECULAR_LEVELS, TILE

Array = NDArray[Any]

FINE_ROWS, COARSE_ROWS = 64, 32  # rows of the maps that are filtered with narrow and with wide lobes
WIDE_FROM = 0.4  # roughness


@dataclass(frozen=True, slots=True)
class Room:
    """One environment map, ready for the stage."""

    atlas: Array  # (TILE + 2, SPECULAR_LEVELS * (TILE + 2), 4) float32: one octahedral map for each roughness
    harmonics: Array  # (9, 3) irradiance / pi, as coefficients of 1, x, y, z, xy, yz, 3zz - 1, xz, xx - yy

    @property
    def overhead(self) -> Array:
        """Irradiance / pi on a level table, (3,), when the map stands upright."""
        return np.asarray(self.harmonics[0] + self.harmonics[3] + 2 * self.harmonics[6])


def prepare_room(picture: Array) -> Room:
    """Filter an equirectangular map (H, W, 3) float32 linear RGB, row 0 straight down."""
    levels = [picture]
    for level in range(1, SPECULAR_LEVELS):
        roughness = (level / (SPECULAR_LEVELS - 1)) ** (1 / LEVEL_POWER)
        rows = COARSE_ROWS if roughness > WIDE_FROM else FINE_ROWS
        levels.append(_convolve(_shrink(picture, rows), _lobe(roughness, rows)))
    atlas = np.hstack([_octahedral(level) for level in levels])
    # four channels: software renderers read them faster than three
    return Room(np.dstack([atlas, atlas[..., :1]]), _harmonics(_shrink(picture, COARSE_ROWS)))


def _harmonics(picture: Array) -> Array:
    """Fit irradiance with nine terms (Ramamoorthi and Hanrahan, "Irradiance Environment Maps", 2001)."""
    rows = picture.shape[0]
    elevation = (np.arange(rows) + 0.5)[:, None] / rows * np.pi - np.pi / 2
    azimuth = (np.arange(2 * rows) + 0.5) / (2 * rows) * 2 * np.pi
    x, y, z = np.cos(elevation) * np.cos(azimuth), np.cos(elevation) * np.sin(azimuth), np.sin(elevation)
    z = np.broadcast_to(z, x.shape)
    terms = np.stack([np.ones_like(x), x, y, z, x * y, y * z, 3 * z * z - 1, x * z, x * x - y * y])
    area = np.cos(elevation) * (np.pi / rows) ** 2
    # squared factors of the basis, times the cosine lobe's share of each band over pi
    weights = np.array([1, 2, 2, 2, 15 / 4, 15 / 4, 5 / 16, 15 / 4, 15 / 16]) / (4 * np.pi)
    return np.einsum("k,kij,ij,ijc->kc", weights, terms, np.broadcast_to(area, x.shape), picture)


def _shrink(picture: Array, rows: int) -> Array:
    if picture.shape[0] <= rows:
        return cv2.resize(picture, (2 * rows, rows), interpolation=cv2.INTER_LINEAR)
    return cv2.resize(picture, (2 * rows, rows), interpolation=cv2.INTER_AREA)


def _convolve(picture: Array, lobe: Array) -> Array:
    waves = np.fft.rfft(picture, axis=1)  # (rows, frequencies, 3)
    turned = np.matmul(lobe, waves.transpose(1, 0, 2))  # (frequencies, rows, 3)
    return np.fft.irfft(turned.transpose(1, 0, 2), n=picture.shape[1], axis=1).clip(0).astype(np.float32)


@lru_cache(maxsize=16)
def _lobe(roughness: float, rows: int) -> Array:
    """Give the Fourier-transformed lobe (frequencies, rows out, rows in): GGX as seen along the normal.

    Weights follow Karis, "Real Shading in Unreal Engine 4" (2013): the distribution of half vectors times the cosine.
    """
    elevation = (np.arange(rows) + 0.5) / rows * np.pi - np.pi / 2
    azimuth = np.arange(2 * rows) / (2 * rows) * 2 * np.pi
    sines, cosines = np.sin(elevation), np.cos(elevation)
    across = sines[:, None, None] * sines[:, None] + cosines[:, None, None] * cosines[:, None] * np.cos(azimuth)
    weight = np.clip(across, 0, 1)
    a2 = max(roughness, 0.05) ** 4
    half2 = (1 + np.clip(across, -1, 1)) / 2  # squared cosine of half the angle
    weight = weight * (a2 / (half2 * (a2 - 1) + 1) ** 2)
    weight = weight * cosines[:, None]  # the area of a texel
    weight /= weight.sum(axis=(1, 2), keepdims=True)
    return np.ascontiguousarray(np.fft.rfft(weight, axis=2).transpose(2, 0, 1).astype(np.complex64))


def _octahedral(picture: Array) -> Array:
    """Redraw an equirectangular map on an unfolded octahedron with a border of one texel, (TILE + 2, TILE + 2, 3)."""
    height, width = picture.shape[:2]
    columns, rows = _places()
    padded = cv2.copyMakeBorder(picture, 0, 0, 1, 1, cv2.BORDER_WRAP)
    return cv2.remap(
        padded, columns * width + 0.5, rows * height - 0.5, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )


@lru_cache(maxsize=1)
def _places() -> tuple[Array, Array]:
    """Give azimuth and elevation, both 0..1, of the texels of an octahedral map."""
    steps = (np.arange(-1, TILE + 1) + 0.5) / TILE * 2 - 1
    x, y = (grid.copy() for grid in np.meshgrid(steps, steps))
    for along, across in ((x, y), (y, x)):  # beyond the edge the map goes on, turned about the edge's middle
        beyond = np.abs(along) > 1
        along[beyond] = np.sign(along[beyond]) * 2 - along[beyond]
        across[beyond] *= -1
    z = 1 - np.abs(x) - np.abs(y)
    under = z < 0
    x[under], y[under] = (
        (1 - np.abs(y[under])) * np.where(x[under] < 0, -1, 1),
        (1 - np.abs(x[under])) * np.where(y[under] < 0, -1, 1),
    )
    azimuth = np.arctan2(y, x) / (2 * np.pi) % 1
    elevation = np.arctan2(z, np.hypot(x, y)) / np.pi + 0.5
    return azimuth.astype(np.float32), elevation.astype(np.float32)
