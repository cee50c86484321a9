"""Drawing the part's surface."""

import numpy as np

from s2rlab.scene.factors.base import Range
from s2rlab.scene.factors.surface import METAL_FINISHES, OTHER_FINISHES, PATTERN_PREFIX, Material, Texture
from s2rlab.scene.finishes import finish_base
from s2rlab.scene.params import Finish, MaterialParams
from s2rlab.scene.samplers.draw import chance, colour, log_uniform, seed, uniform

NEUTRAL = MaterialParams(
    finish="plain", seed=0, tile=1.0, cad_colour=True, albedo=(0.55, 0.55, 0.55), metallic=0.5, roughness=0.45,
    clear_coat=0.0, wear=0.0, picture=None,
)  # fmt: skip


def material(rng: np.random.Generator, factor: Material) -> MaterialParams:
    """Draw a surface: metal or not, a finish of that sort, then colour and gloss as that finish has them.

    A plain surface has any colour and gloss within the factor's ranges, and so has, with the chance `any_albedo`, any
    other finish (albedo randomization). Lightness and roughness stay within the ranges in any case.
    """
    if not factor.on:
        return NEUTRAL
    metal = chance(rng, factor.metal)
    level = uniform(rng, factor.albedo)
    saturation = uniform(rng, factor.saturation) if metal else float(rng.random())
    drawn = MaterialParams(
        cad_colour=chance(rng, factor.cad_colour),
        albedo=colour(rng.random(), saturation, level),
        metallic=float(rng.uniform(0.8, 1)) if metal else float(rng.uniform(0, 0.2)),
        roughness=uniform(rng, factor.roughness),
        seed=seed(rng),
        tile=log_uniform(rng, factor.tile),
        clear_coat=uniform(rng, factor.clear_coat) * chance(rng, factor.coated),
        wear=uniform(rng, factor.wear),
        finish=_finish(rng, factor, metal=metal),
        picture=None,
    )
    free = drawn.finish == "plain" or chance(rng, factor.any_albedo)
    return drawn if free else _as_real(rng, factor, drawn)


def _finish(rng: np.random.Generator, factor: Material, *, metal: bool) -> Finish:
    names = METAL_FINISHES if metal else OTHER_FINISHES
    edges = np.cumsum([getattr(factor.finishes, name) for name in names])
    at = int(np.searchsorted(edges, rng.random() * edges[-1], side="right"))
    return names[at].replace("_", " ")  # type: ignore[return-value]  # names of fields have no spaces


def _as_real(rng: np.random.Generator, factor: Material, drawn: MaterialParams) -> MaterialParams:
    """Give the finish its usual colour and gloss, brought into the factor's ranges where it is outside."""
    base = finish_base(drawn.finish, rng)
    level = max(base.albedo)
    red, green, blue = (channel * _inside(level, factor.albedo) / level for channel in base.albedo)
    changes = {
        "albedo": (red, green, blue),
        "metallic": base.metallic,
        "roughness": _inside(base.roughness, factor.roughness),
        "clear_coat": max(base.clear_coat, drawn.clear_coat),
    }
    return drawn.model_copy(update=changes)


def _inside(value: float, allowed: Range) -> float:
    return min(max(value, allowed.low), allowed.high)


def textured(rng: np.random.Generator, factor: Texture, plain: MaterialParams) -> MaterialParams:
    """Dress the part in one of the user's pictures, or in a painted pattern (`pattern:noise`), or leave it."""
    if not factor.on or not chance(rng, factor.textured):
        return plain
    choices = (*factor.pictures, *(PATTERN_PREFIX + pattern for pattern in factor.patterns))
    return plain.model_copy(update={"picture": choices[int(rng.integers(len(choices)))]})
