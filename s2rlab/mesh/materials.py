"""What the material of a mesh, as trimesh reads it, says of its looks.

Kept: base colour and its picture; metallic and roughness, their picture as means around the vertices (`mesh.gloss`).
Not kept, and said so at the import: normal, bump, occlusion, emission, opacity and specular maps. The finishes that
pictures are made with bring a relief of their own.
"""

from typing import Any

import numpy as np
import trimesh
from numpy.typing import NDArray
from PIL import Image

from s2rlab.mesh.gloss import around_vertices, is_varied
from s2rlab.mesh.looks import Looks, decoded, encoded
from s2rlab.mesh.pictures import Say, mean_light, read_picture

Array = NDArray[Any]
WHITE = np.ones(3)
PBR_LEFT_OUT = {"normalTexture": "normal", "occlusionTexture": "occlusion", "emissiveTexture": "emission"}
MTL_LEFT_OUT = {
    "map_bump": "bump", "bump": "bump", "norm": "normal", "map_ke": "emission", "map_d": "opacity",
    "map_ks": "specular", "map_pr": "roughness", "map_pm": "metallic",
}  # fmt: skip


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
        factor, share, image = _pbr(material) if hasattr(material, "baseColorFactor") else _simple(material)
        uv, picture = _uv(body), self._picture(image, material, "picture", "its colours are")
        gloss = self._gloss(share, material, np.asarray(body.faces), uv)
        self._tell_left_out(material)
        colours = _attribute(visual, np.asarray(body.faces), linear=self._linear)
        if factor is None and picture is None and colours is None:
            return Looks(None, gloss)
        light = WHITE if factor is None else factor
        light = np.broadcast_to(light, (len(body.faces), 3, 3)) if colours is None else light * decoded(colours)
        if picture is not None and uv is None:  # no telling what is where: the mean says most
            light = light * mean_light(picture)
        colour = np.rint(encoded(light)).astype(np.uint8)
        shown = picture is not None and uv is not None
        return Looks(colour, gloss, uv if shown else None, picture if shown else None)

    def _picture(self, image: Any, material: Any, kind: str, lost: str) -> Image.Image | None:
        if not isinstance(image, Image.Image):
            return None
        if id(image) not in self._pictures:
            name = image.info.get("file_path") or f"the {kind} of {_called(material)}"
            self._pictures[id(image)] = (image, read_picture(image, str(name), self._say, lost))
        return self._pictures[id(image)][1]

    def _gloss(self, share: tuple[float, float] | None, material: Any, faces: Array, uv: Array | None) -> Array | None:
        """Give metallic and roughness at corners (n, 3, 2); a picture of the two is a factor of `share`."""
        image = getattr(material, "metallicRoughnessTexture", None)
        picture = self._picture(image, material, "metallic-roughness map", "metal and roughness of it are")
        if share is None or picture is None:
            return _filled(share, len(faces))
        shares = np.asarray(picture)[..., [2, 1]]  # glTF has metallic in blue and roughness in green
        if is_varied(shares):
            how = "by its mean, for want of places in it" if uv is None else "as means around the vertices"
            self._say(f"the metallic-roughness map of {_called(material)} is kept {how}; finer detail of it is lost")
        if uv is None or not is_varied(shares):
            mean = shares.reshape(-1, 2).mean(axis=0) / 255
            return _filled((share[0] * float(mean[0]), share[1] * float(mean[1])), len(faces))
        return _bytes(around_vertices(shares, faces, uv) * share)

    def _tell_left_out(self, material: Any) -> None:
        """Say which maps of a material are not used."""
        words = getattr(material, "kwargs", {})
        found = [what for field, what in PBR_LEFT_OUT.items() if getattr(material, field, None) is not None]
        found += [what for word, what in MTL_LEFT_OUT.items() if word in words]
        if found:
            maps = f"{' and '.join(dict.fromkeys(found))} map" + ("s" if len(set(found)) > 1 else "")
            self._say(f"the {maps} of {_called(material)} {'is' if maps.endswith('p') else 'are'} not used; "
                      "colours, metal and roughness are")  # fmt: skip


def _called(material: Any) -> str:
    return f"its material {getattr(material, 'name', None) or ''}".strip()


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
    """Linear colour, metallic and roughness, and image of a glTF material."""
    factor = material.baseColorFactor
    light = None if factor is None else np.asarray(factor, float)[:3] / (255 if factor.dtype.kind in "ui" else 1)
    metallic, roughness = material.metallicFactor, material.roughnessFactor
    if metallic is None and roughness is None and material.metallicRoughnessTexture is None:
        return light, None, material.baseColorTexture
    # the standard's own values for what is left out are 1
    share = (1.0 if metallic is None else float(metallic), 1.0 if roughness is None else float(roughness))
    return light, share, material.baseColorTexture


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
    return np.broadcast_to(_bytes(np.asarray(gloss, float) * 255), (count, 3, 2))


def _bytes(values: Array) -> Array:
    return np.rint(np.nan_to_num(values).clip(0, 255)).astype(np.uint8)


def _uv(body: trimesh.Trimesh) -> Array | None:
    """Give the places of corners (n, 3, 2) in the picture."""
    uv = getattr(body.visual, "uv", None)
    if uv is None or len(uv) != len(body.vertices) or np.ndim(uv) != 2:
        return None
    return np.nan_to_num(np.asarray(uv, np.float32)[:, :2], posinf=0, neginf=0)[np.asarray(body.faces)]
