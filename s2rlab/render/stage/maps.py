"""Surface maps on the graphics card.

Painting the maps of one material takes as long as rendering a picture. Each finish is therefore painted for a few
models of it only, at three degrees of wear; a material takes the nearest model and is tinted, roughened and shifted
from there. So maps are painted once for each process, and the choice depends on the material alone.
"""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from vtkmodules.vtkRenderingOpenGL2 import vtkOpenGLTexture

from s2rlab.mesh.artifacts import blur_texture
from s2rlab.render.stage.vtk_arrays import texture
from s2rlab.render.textures import SurfaceMaps, finish_base, surface_maps
from s2rlab.scene.params import Finish, MaterialParams, Vector

MODELS = 4  # of each finish
WEARS = (0.0, 0.3, 0.7)
LEAST_WEAR = 0.03  # less does not show
MOST_KEPT = 200  # pairs of textures; all finishes together have fewer
STRONGEST_TINT = 3.0


@dataclass(frozen=True, slots=True)
class Fitted:
    """Maps, and what takes them to a material."""

    cover: vtkOpenGLTexture  # see `pack`
    relief: vtkOpenGLTexture
    tint: Vector  # factor of the albedo
    rougher: float  # added to the roughness
    shift: Vector  # where the maps begin, repeats


class MapShelf:
    """The textures of the materials used so far.

    Parameters
    ----------
    size
        Texels along a side.
    """

    def __init__(self, size: int) -> None:
        self.size = size
        self._kept: dict[tuple[MaterialParams, float], tuple[vtkOpenGLTexture, vtkOpenGLTexture]] = {}

    def get(self, material: MaterialParams, blur: float = 0.0) -> Fitted:
        """Find the maps nearest to a material, the albedo blurred by `blur` (sigma, texels at 256 x 256)."""
        model = model_of(material)
        key = (model, blur)
        if key not in self._kept:
            if len(self._kept) >= MOST_KEPT:  # users' pictures without end
                del self._kept[next(iter(self._kept))]
            maps = surface_maps(model, self.size)
            if blur:
                maps = replace(maps, albedo=blur_texture(maps.albedo, blur * self.size / 256))
            cover, relief = pack(maps)
            self._kept[key] = (
                texture(cover, repeat=True, mipmaps=True),
                texture(relief, repeat=True, mipmaps=True),
            )
        tint = (1.0, 1.0, 1.0) if material.picture else _tint(material.albedo, model.albedo)
        x, y, z = np.random.default_rng([material.seed, 11]).random(3).tolist()
        return Fitted(*self._kept[key], tint, material.roughness - model.roughness, (x, y, z))


def has_maps(material: MaterialParams) -> bool:
    """Say whether the material needs more than its plain numbers."""
    return material.finish != "plain" or material.wear >= LEAST_WEAR or material.picture is not None


def model_of(material: MaterialParams) -> MaterialParams:
    """Give the material whose maps stand for those of `material`: one of a few of its finish."""
    models = _models(material.finish)
    number = material.seed % MODELS
    if material.finish != "plain":
        away = [sum(abs(np.log((a + 0.02) / (b + 0.02))) for a, b in zip(material.albedo, m, strict=True))
                for m, _, _ in models]  # fmt: skip
        number = int(np.argmin(away))
    albedo, metallic, roughness = models[number]
    if abs(metallic - material.metallic) > 0.5:  # a metal of a finish that is mostly none, or the other way round
        metallic = float(material.metallic > 0.5)
    wear = min(WEARS, key=lambda wear: abs(wear - material.wear))
    return MaterialParams(
        finish=material.finish, seed=number, tile=1.0, cad_colour=False, albedo=albedo, metallic=metallic,
        roughness=roughness, clear_coat=0.0, wear=wear, picture=material.picture,
    )  # fmt: skip


@cache
def _models(finish: Finish) -> list[tuple[Vector, float, float]]:
    bases = [finish_base(finish, np.random.default_rng([5, number])) for number in range(MODELS)]
    return [(base.albedo, round(base.metallic, 1), base.roughness) for base in bases]


def _tint(wanted: Vector, model: Vector) -> Vector:
    red, green, blue = (min(a / max(b, 0.02), STRONGEST_TINT) for a, b in zip(wanted, model, strict=True))
    return (red, green, blue)


def pack(maps: SurfaceMaps) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Pack maps into two pictures (S, S, 4): root of albedo and metallic; normal x, y, roughness and occlusion."""
    cover = np.dstack([np.sqrt(maps.albedo), maps.metallic])
    relief = np.dstack([maps.normal[..., :2] * 0.5 + 0.5 + 0.5 / 255, maps.roughness, maps.occlusion])
    return _bytes(cover), _bytes(relief)


def _bytes(values: NDArray[Any]) -> NDArray[np.uint8]:
    return (values * 255 + 0.5).clip(0, 255).astype(np.uint8)
