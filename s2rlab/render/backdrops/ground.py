"""What tables, belts and boxes are painted with: turned coordinates, a bank of patterns, light and dirt."""

from functools import lru_cache
from typing import Any, Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from s2rlab.render.textures import noise
from s2rlab.scene.params import Vector

Picture = NDArray[Any]  # float32, (S, S), or planes of colour (3, S, S)
_VARIANTS = 6
_BANK_SIZE = 256
Grain = Literal["grain", "clouds", "fibre", "scratches"]


def plane(rng: np.random.Generator, size: int, angle: float | None = None) -> tuple[Picture, Picture]:
    """Coordinates u, v (S, S) across the frame, -0.5..0.5 in the middle; turned by any angle, or by `angle` degrees."""
    turn = np.radians(rng.uniform(0, 360) if angle is None else angle)
    steps = (np.arange(size, dtype=np.float32) + 0.5) / size - 0.5
    cosine, sine = np.float32(np.cos(turn)), np.float32(np.sin(turn))
    return steps[None] * cosine + steps[:, None] * sine, steps[:, None] * cosine - steps[None] * sine


@lru_cache(maxsize=4 * _VARIANTS)
def _bank(kind: Grain, number: int) -> Picture:
    rng = np.random.default_rng([9, number])
    if kind == "scratches":
        return noise.scratches(rng, _BANK_SIZE, 60, 0.4)
    if kind == "fibre":
        return noise.noise(rng, _BANK_SIZE, 8, 110, stretch=30)
    if kind == "grain":
        return noise.noise(rng, _BANK_SIZE, 25, 125)
    return noise.noise(rng, _BANK_SIZE, 1, 70, falloff=1.2)


def pattern(rng: np.random.Generator, kind: Grain, u: Picture, v: Picture, across: float, along: float = 1) -> Picture:
    """Look up a pattern of standard deviation 1 (scratches: 0..1) from the bank, its place at random.

    Parameters
    ----------
    across
        Repeats over the frame.
    along
        How many times longer than wide it is drawn, along u.
    """
    texture = _bank(kind, int(rng.integers(_VARIANTS)))
    left, top = rng.uniform(0, _BANK_SIZE, size=2).astype(np.float32)
    pitch = np.float32(_BANK_SIZE * across)
    return cv2.remap(
        texture, u * (pitch / np.float32(along)) + left, v * pitch + top, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP
    )


def line(away: Picture, half: float, size: int) -> Picture:
    """Cover 0..1 of what lies within `half` (of the frame) of a line, its edge a pixel soft."""
    return np.clip((half - away) * np.float32(size) + np.float32(0.5), 0, 1)


def repeats(along: Picture, period: float, shift: float = 0) -> Picture:
    """Distance to the nearest of evenly spaced lines."""
    step = along / np.float32(period) + np.float32(shift)
    return np.abs(step - np.rint(step)) * np.float32(period)


def coloured(colour: Vector | Picture, shade: Picture) -> Picture:
    """Multiply a colour with a shade (S, S) into planes (3, S, S): numpy is slow at rows of three numbers."""
    return np.asarray(colour, np.float32)[:, None, None] * shade


def blend(first: Picture, second: Vector | Picture, share: Picture) -> Picture:
    """Lay a colour, or planes (3, S, S), over planes with a cover (S, S)."""
    above = np.asarray(second, np.float32)
    return first + ((above[:, None, None] if above.ndim == 1 else above) - first) * share


def finished(rng: np.random.Generator, planes: Picture) -> Picture:
    """Let light fall off across the frame, keep to 0..1, and turn planes into a picture (S, S, 3)."""
    u, _ = plane(rng, planes.shape[1])
    lit = np.clip(planes * (1 + np.float32(rng.uniform(0, 0.5)) * u), 0, 1, dtype=np.float32)
    return cv2.merge(list(lit))


def pick(rng: np.random.Generator, colours: tuple[Vector, ...], own: Vector, share: float = 0.3) -> Picture:
    """Choose one of the colours the thing usually has, drawn some way to the sampled one, brighter or darker."""
    usual = np.asarray(colours[int(rng.integers(len(colours)))], np.float32)
    level = np.exp(rng.normal(0, 0.25))
    return np.asarray(np.clip(usual * (1 - share) * level + np.asarray(own, np.float32) * share, 0.01, 0.95))
