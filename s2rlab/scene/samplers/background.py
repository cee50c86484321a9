"""Drawing what is behind and under the part."""

import numpy as np

from s2rlab.scene.factors.background import SURFACES, Background, PaintedKind
from s2rlab.scene.params import BackgroundParams
from s2rlab.scene.samplers.draw import chance, colour, log_uniform, seed, uniform

GREY = (0.5, 0.5, 0.5)
NEUTRAL = BackgroundParams(kind="flat", colours=(GREY, GREY), seed=0, scale=1.0, picture=None)


def background(rng: np.random.Generator, factor: Background, *, resting: bool) -> BackgroundParams:
    """Draw a background; tables, belts, trays and crates only come under a part that rests."""
    if not factor.on:
        return NEUTRAL
    kinds = _suited(factor.kinds, resting=resting)
    kind = kinds[int(rng.integers(len(kinds)))]
    hue = rng.random()
    first, second = (
        colour(hue + rng.normal(0, 0.1), uniform(rng, factor.saturation), log_uniform(rng, factor.brightness))
        for _ in range(2)
    )
    pattern, scale = seed(rng), float(10 ** rng.uniform(-1.7, -0.2))
    picture = None
    if factor.pictures and chance(rng, factor.picture_share):
        picture = factor.pictures[int(rng.integers(len(factor.pictures)))]
    return BackgroundParams(
        kind="picture" if picture else kind, colours=(first, second), seed=pattern, scale=scale, picture=picture
    )


def _suited(kinds: tuple[PaintedKind, ...], *, resting: bool) -> tuple[PaintedKind, ...]:
    """Leave surfaces away behind a hanging part, unless there is nothing else: then they are seen from far."""
    return kinds if resting else tuple(kind for kind in kinds if kind not in SURFACES) or kinds
