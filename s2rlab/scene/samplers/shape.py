"""Drawing small changes of the part's shape."""

import zlib

import numpy as np

from s2rlab.scene.factors.shape import VARIANTS, Shape
from s2rlab.scene.params import ShapeParams
from s2rlab.scene.samplers.draw import log_uniform, uniform

NEUTRAL = ShapeParams(scale=(1.0, 1.0, 1.0), bend=0.0)
_STREAM = 8  # sets these draws apart from a picture's others


def shape(rng: np.random.Generator, factor: Shape) -> ShapeParams:
    """Draw the scale of each axis, as likely twice as half, and the bend."""
    if not factor.on:
        return NEUTRAL
    x, y, z = (log_uniform(rng, factor.scale) for _ in range(3))
    return ShapeParams(scale=(x, y, z), bend=uniform(rng, factor.bend))


def variant(factor: Shape, seed: int, part: str, picture: tuple[int, int]) -> ShapeParams:
    """Draw which of its VARIANTS shapes a part has in one picture.

    Parameters
    ----------
    seed
        Of the data set.
    part
        Name of the part: each has variants of its own.
    picture
        Its index, and the number of draws given up before this one.
    """
    number = int(np.random.default_rng([seed, *picture, _STREAM]).integers(VARIANTS))
    return shape(np.random.default_rng([seed, zlib.crc32(part.encode()), number]), factor)
