"""What the material of a mesh, as trimesh reads it, says of its looks."""

from typing import Any

import numpy as np
import trimesh
from numpy.typing import NDArray
from PIL import Image

from s2rlab.mesh.looks import Looks, decoded, encoded
from s2rlab.mesh.pictures import Say, mean_light, read_picture

Array = NDArray[Any]
WHITE = np.ones(3)


class Reader:
    """Reads the looks of the bodies of one file; a material that bodies share is read once.

    Parameters
    ----------
    linear
        Colours of vertices are in linear light, as glTF has them, not sRGB.
    say
        Takes half a sentence about each picture that cannot be used.
    """

    def __init__(self, say: Say, *, linear: bool) -> None:
        self._say, self._linear = say, linear
        self._pictures: dict[
            int, tuple[Any, Image.Image | None]
        ] = {}  # the image is kept, so that its id stays its own

    def looks(self, body: trimesh.Trimesh) -> Looks:
        """Read colours, gloss and picture of one body."""
        visual: Any = body.visual
        material = getattr(visual, "material", None)
        if material is None:
            return Looks(_own_colours(visual, np.asarray(body.faces), linear=self._linear))
        factor, gloss, image = _pbr(material) if hasattr(material, "baseColorFactor") else _simple(material)
        uv, picture = _uv(body), self._picture(image, material)
        colours = _attribute(visual, np.asarray(body.faces), linear=self._linear)
        if factor is None and picture is None and colours is None:
            return Looks(None, _filled(gloss, len(body.faces)))
        light = WHITE if factor is None else factor
        light = np.broadcast_to(light, (len(body.faces), 3, 3)) if colours is None else light * decoded(colours)
        if picture is not None and uv is None:  # no telling what is where: the mean says most
            light = light * mean_light(picture)
        colour = np.rint(encoded(light)).astype(np.uint8)
        shown = picture is not None and uv is not None
        return Looks(colour, _filled(gloss, len(body.faces)), uv if shown else None, picture if shown else None)

    def _picture(self, image: Any, material: Any) -> Image.Image | None:
        if not isinstance(image, Image.Image):
            return None
        if id(image) not in self._pictures:
            name = image.info.get("file_path") or f"the picture of its material {getattr(material, 'name', '')}".strip()
            self._pictures[id(image)] = (image, read_picture(image, str(name), self._say))
        return self._pictures[id(image)][1]


def _own_colours(visual: Any, faces: Array, *, linear: bool) -> Array | None:
    """Give the colours (n, 3, 3) of a mesh without a material."""
    if visual.kind == "face":
        return np.repeat(np.asarray(visual.face_colors)[:, None, :3], 3, axis=1)
    if visual.kind != "vertex":
        return None
    return _srgb(np.asarray(visual.vertex_colors)[:, :3], linear=linear)[faces]


def _attribute(visual: Any, faces: Array, *, linear: bool) -> Array | None:
    """Give the colours of vertices that come beside a material, at corners (n, 3, 3)."""
    values = getattr(visual, "vertex_attributes", {}).get("color")
    if values is None or len(values) <= int(faces.max(initial=0)):
        return None
    values = np.asarray(values)[:, :3]
    whole = np.iinfo(values.dtype).max if values.dtype.kind in "ui" else 1.0
    return _srgb(np.rint(np.nan_to_num(values / whole).clip(0, 1) * 255), linear=linear)[faces]


def _srgb(colours: Array, *, linear: bool) -> Array:
    return np.rint(encoded(colours / 255)).astype(np.uint8) if linear else colours.astype(np.uint8)


def _pbr(material: Any) -> tuple[Array | None, tuple[float, float] | None, Any]:
    """Linear colour, metallic and roughness, and image of a glTF material; a picture of the two stands for its mean."""
    factor = material.baseColorFactor
    light = None if factor is None else np.asarray(factor, float)[:3] / (255 if factor.dtype.kind in "ui" else 1)
    metallic, roughness = material.metallicFactor, material.roughnessFactor
    if metallic is None and roughness is None and material.metallicRoughnessTexture is None:
        return light, None, material.baseColorTexture
    green, blue = _means(material.metallicRoughnessTexture)
    # the standard's own values for what is left out are 1
    gloss = (blue * (1.0 if metallic is None else metallic), green * (1.0 if roughness is None else roughness))
    return light, gloss, material.baseColorTexture


def _means(image: Any) -> tuple[float, float]:
    """Give the mean roughness and metallic factors of a picture: glTF has them in green and blue."""
    if not isinstance(image, Image.Image):
        return 1.0, 1.0
    try:
        small = np.asarray(image.convert("RGB").resize((16, 16), Image.Resampling.BOX), float) / 255
    except Exception:  # the decoders raise anything for a damaged file; the factors alone then
        return 1.0, 1.0
    return float(small[..., 1].mean()), float(small[..., 2].mean())


def _simple(material: Any) -> tuple[Array | None, tuple[float, float] | None, Any]:
    """The same of an OBJ material; `Pm` and `Pr` are what Blender and others add to say metallic and roughness.

    Beside a picture, `Kd` is what some exporters leave black: the picture counts alone.
    """
    words = getattr(material, "kwargs", {})
    image = getattr(material, "image", None)
    if isinstance(image, Image.Image) and not image.format:  # trimesh's own blank, which no file has
        image = None
    factor = decoded(np.asarray(material.diffuse)[:3]) if image is None and "kd" in words else None
    metallic, roughness = _number(words.get("pm")), _number(words.get("pr"))
    if metallic is None and roughness is None:
        return factor, None, image
    return factor, (metallic or 0.0, 0.5 if roughness is None else roughness), image


def _number(words: Any) -> float | None:
    try:
        return float(words[0])
    except (ValueError, TypeError, IndexError):  # none, or a damaged line
        return None


def _filled(gloss: tuple[float, float] | None, count: int) -> Array | None:
    if gloss is None:
        return None
    values = np.nan_to_num(np.asarray(gloss, float)).clip(0, 1) * 255
    return np.broadcast_to(np.rint(values).astype(np.uint8), (count, 3, 2))


def _uv(body: trimesh.Trimesh) -> Array | None:
    """Give the places of corners (n, 3, 2) in the picture."""
    uv = getattr(body.visual, "uv", None)
    if uv is None or len(uv) != len(body.vertices) or np.ndim(uv) != 2:
        return None
    return np.nan_to_num(np.asarray(uv, np.float32)[:, :2], posinf=0, neginf=0)[np.asarray(body.faces)]
