"""Drawing small changes of the part's shape."""

import numpy as np

from s2rlab.scene.factors.shape import Shape
from s2rlab.scene.params import ShapeParams
from s2rlab.scene.samplers.draw import log_uniform, uniform

NEUTRAL = ShapeParams(scale=(1.0, 1.0, 1.0), bend=0.0)


def shape(rng: np.random.Generator, factor: Shape) -> ShapeParams:
    """Draw the scale of each axis, as likely twice as half, and the bend."""
    if not factor.on:
        return NEUTRAL
    x, y, z = (log_uniform(rng, factor.scale) for _ in range(3))
    return ShapeParams(scale=(x, y, z), bend=uniform(rng, factor.bend))
