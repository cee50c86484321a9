"""Surface maps: albedo, occlusion, roughness, metallic and normal of a finish, worn or new, made from numbers alone."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from s2rlab.render.textures import finishes
from s2rlab.render.textures.finishes import Surface
from s2rlab.render.textures.noise import Field, normals, smooth
from s2rlab.render.textures.pictures import painted_pattern, seamless_picture
from s2rlab.render.textures.wear import worn
from s2rlab.scene.factors.surface import PATTERN_PREFIX
from s2rlab.scene.params import Finish, MaterialParams

_SHADE = 60.0  # how much of the light a hollow loses, per tile of depth below its surroundings


@dataclass(frozen=True, slots=True)
class SurfaceMaps:
    """Seamless maps of one surface, row 0 at v = 0; the numbers are absolute, not factors of a material's numbers."""

    albedo: Field  # (S, S, 3) float32 linear RGB, 0..1
    occlusion: Field  # (S, S) float32, 1: open to the light from everywhere
    roughness: Field  # (S, S) float32, 0..1
    metallic: Field  # (S, S) float32, 0..1
    normal: Field  # (S, S, 3) float32 unit vectors: along u, along v, outward


_PAINTERS: dict[Finish, Callable[[np.random.Generator, int, MaterialParams], Surface]] = {
    "plain": finishes.plain,
    "brushed": finishes.brushed,
    "cast": finishes.cast,
    "milled": finishes.milled,
    "galvanized": finishes.galvanized,
    "anodized": finishes.anodized,
    "painted": finishes.painted,
    "black oxide": finishes.black_oxide,
    "plastic": finishes.plastic,
    "rubber": finishes.rubber,
    "rust": finishes.rusty,
    "oil film": finishes.oily,
}


def surface_maps(material: MaterialParams, size: int = 256) -> SurfaceMaps:
    """Make the maps of a material; the same material gives the same maps.

    Parameters
    ----------
    material
        Its albedo, metallic and roughness are what the finish is about: the maps vary around them. A picture takes
        the place of the finish's albedo and keeps its relief.
    size
        Texels along a side.

    Raises
    ------
    RenderError
        If the picture cannot be read.
    """
    rng = np.random.default_rng([material.seed, 7])
    surface = _PAINTERS[material.finish](rng, size, material)
    if material.picture is not None:
        surface = finishes.with_albedo(surface, _print(material.picture, rng, size))
    if material.wear > 0:
        surface = worn(rng, surface, material)
    return _finished(surface)


def _print(picture: str, rng: np.random.Generator, size: int) -> Field:
    if picture.startswith(PATTERN_PREFIX):
        return painted_pattern(picture.removeprefix(PATTERN_PREFIX), rng, size)
    return seamless_picture(Path(picture), size)


@lru_cache(maxsize=32)
def cached_surface_maps(material: MaterialParams, size: int = 256) -> SurfaceMaps:
    """Give `surface_maps`, kept for the next picture of the same material; do not write to the arrays."""
    return surface_maps(material, size)


def _finished(surface: Surface) -> SurfaceMaps:
    height = surface.height
    hollow = np.maximum(smooth(height, 0.015) - height, 0)
    return SurfaceMaps(
        albedo=cv2.merge(list(_unit(surface.albedo))),
        occlusion=np.maximum(1 - hollow * np.float32(_SHADE), np.float32(0.4)),
        # a mirror shows the coarse steps of the light's filtered copies, and no part is one
        roughness=np.clip(surface.roughness, 0.05, 1, dtype=np.float32),
        metallic=_unit(surface.metallic),
        normal=normals(height),
    )


def _unit(field: Any) -> Field:
    return np.clip(field, 0, 1, dtype=np.float32)
