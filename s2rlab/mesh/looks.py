"""How a mesh looks, corner by corner: colour, metal and roughness, and the place in a picture.

A file may colour two faces differently that share a vertex. So looks belong to corners while a mesh is read and
repaired, and a vertex is doubled only in the end, where the looks of its corners differ.

Notation: n faces, v vertices. Colours are sRGB.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import trimesh
from numpy.typing import NDArray
from PIL import Image

COLOUR = "colour"  # attribute of the vertices: (v, 3) uint8 sRGB, a factor of the picture's colours
GLOSS = "gloss"  # attribute of the vertices: (v, 2) uint8, metallic and roughness in 255ths, where the file says them
UNSAID = (196, 196, 196)  # colour of a body without one beside coloured ones
WHITE_ROWS = 16  # of texels, at the foot of a picture that not all bodies show
UNSAID_GLOSS = (128, 115)

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Looks:
    """What a file says of the surface of a mesh; None where it says nothing."""

    colour: Array | None = None  # (n, 3, 3) uint8
    gloss: Array | None = None  # (n, 3, 2) uint8: metallic and roughness, in 255ths
    uv: Array | None = None  # (n, 3, 2) float32, v upward, 0..1 from edge to edge; the picture repeats beyond
    picture: Image.Image | None = None  # RGB; bodies may share it

    @property
    def says_something(self) -> bool:
        """Whether the file says anything at all."""
        return self.colour is not None or self.gloss is not None or self.picture is not None

    def at(self, corners: Array) -> "Looks":
        """Take the corners of other faces (m, 3) from these, which are numbered face by face."""
        return self._each(lambda part: part.reshape(-1, part.shape[2])[corners])

    def turned(self) -> "Looks":
        """Give the looks of the same faces, each with its corners the other way round."""
        return self._each(lambda part: part[:, ::-1])

    def _each(self, change: Callable[[Array], Array]) -> "Looks":
        colour, gloss, uv = (None if part is None else change(part) for part in (self.colour, self.gloss, self.uv))
        return Looks(colour, gloss, uv, self.picture)

    def sampled(self, face: Array, weights: Array, *, keep_picture: bool = False) -> "Looks":
        """Give the looks at points in the faces `face` (3k,), by their `weights` (3k, 3), as corners of k faces.

        Parameters
        ----------
        keep_picture
            Keep places in the picture; else its colours become those of the corners.
        """

        def mixed(part: Array | None) -> Array | None:
            return None if part is None else np.einsum("kc,kcd->kd", weights, part[face].astype(np.float32))

        colour, gloss, uv = mixed(self.colour), mixed(self.gloss), mixed(self.uv)
        if self.picture is not None and uv is not None and not keep_picture:
            seen = texels(np.asarray(self.picture), uv)
            colour = seen.astype(np.float32) if colour is None else encoded(decoded(seen) * decoded(colour))
        return Looks(
            None if colour is None else _bytes(colour).reshape(-1, 3, 3),
            None if gloss is None else _bytes(gloss).reshape(-1, 3, 2),
            None if uv is None or not keep_picture else uv.astype(np.float32).reshape(-1, 3, 2),
            self.picture if keep_picture else None,
        )

    def on(self, mesh: trimesh.Trimesh) -> trimesh.Trimesh:
        """Give `mesh` these looks, its vertices doubled where the looks of their corners differ."""
        colour, uniform = self.colour, _uniform(self.colour)
        if uniform is not None:
            colour = None
        vertex, corner, faces = _split(np.asarray(mesh.faces), [colour, self.gloss, self.uv])
        flat = Looks(colour, self.gloss, self.uv).at(corner)
        named: dict[str, Any] = {COLOUR: flat.colour, GLOSS: flat.gloss}
        return trimesh.Trimesh(
            np.asarray(mesh.vertices)[vertex],
            faces,
            visual=self._visual(uniform, flat.uv),
            vertex_attributes={name: part for name, part in named.items() if part is not None},
            process=False,
            validate=False,
        )

    def _visual(self, uniform: Array | None, uv: Array | None) -> Any:
        if self.colour is None and self.picture is None:
            return trimesh.visual.ColorVisuals()
        factor = np.ones(3) if uniform is None else decoded(uniform)
        metallic, roughness = (0.5, 0.5) if self.gloss is None else self.gloss.reshape(-1, 2).mean(axis=0) / 255
        material = trimesh.visual.material.PBRMaterial(
            baseColorFactor=np.append(factor, 1.0),
            metallicFactor=metallic,
            roughnessFactor=roughness,
            baseColorTexture=self.picture,
        )
        return trimesh.visual.TextureVisuals(uv=uv, material=material)


def looks_of(mesh: trimesh.Trimesh) -> Looks:
    """Give the looks that `Looks.on` gave a mesh, or an importer of this program."""
    faces = np.asarray(mesh.faces)
    colour, gloss = (mesh.vertex_attributes.get(name) for name in (COLOUR, GLOSS))
    uv, picture = getattr(mesh.visual, "uv", None), _image_of(mesh)
    if uv is None or picture is None or len(uv) != len(mesh.vertices):
        uv = picture = None
    if colour is None and (light := base_colour(mesh)) is not None:
        colour = np.broadcast_to(np.rint(encoded(light)).astype(np.uint8), (len(mesh.vertices), 3))
    return Looks(
        None if colour is None else np.asarray(colour)[faces],
        None if gloss is None else np.asarray(gloss)[faces],
        None if uv is None else np.asarray(uv, np.float32)[faces],
        picture,
    )


def base_colour(mesh: trimesh.Trimesh) -> Array | None:
    """Give the linear colour (3,), 0..1, of a mesh's material; None without one."""
    base = getattr(getattr(mesh.visual, "material", None), "baseColorFactor", None)
    return None if base is None else np.asarray(base[:3], float) / (255 if np.asarray(base).dtype.kind in "ui" else 1)


def picture_of(mesh: trimesh.Trimesh) -> Array | None:
    """Give the picture (H, W, 3) uint8 of a mesh's material, row 0 on top; None without one."""
    image = _image_of(mesh)
    return None if image is None else np.asarray(image)


def _image_of(mesh: trimesh.Trimesh) -> Image.Image | None:
    image = getattr(getattr(mesh.visual, "material", None), "baseColorTexture", None)
    return image if image is None or image.mode == "RGB" else image.convert("RGB")


def together(looks: Sequence[Looks], counts: Sequence[int]) -> Looks:
    """Put the looks of bodies with `counts` faces behind each other; there is at most one picture between them.

    A body that says nothing of colour or gloss beside others that do is grey, half metal and half matt. One without a
    picture beside others shows the white at the foot of it: see `pictures.in_one`.
    """
    picture = next((each.picture for each in looks if each.picture is not None), None)
    white = (0.5, 0.0 if picture is None else WHITE_ROWS / 2 / picture.height)

    def stacked(parts: Sequence[Array | None], unsaid: Sequence[float], kind: type) -> Array | None:
        if all(part is None for part in parts):
            return None
        plain: Any = (np.broadcast_to(np.asarray(unsaid, kind), (count, 3, len(unsaid))) for count in counts)
        return np.concatenate([empty if part is None else part for part, empty in zip(parts, plain, strict=True)])

    return Looks(
        stacked([each.colour for each in looks], UNSAID, np.uint8),
        stacked([each.gloss for each in looks], UNSAID_GLOSS, np.uint8),
        stacked([each.uv for each in looks], white, np.float32),
        picture,
    )


def texels(picture: Array, uv: Array) -> Array:
    """Read a picture (H, W, 3) at the nearest texels to (k, 2), v upward; it repeats beyond its edges."""
    height, width = picture.shape[:2]
    column = np.floor(uv[:, 0] * width).astype(np.int64) % width
    row = height - 1 - np.floor(uv[:, 1] * height).astype(np.int64) % height
    return np.asarray(picture[row, column])


def decoded(colour: Array) -> Array:
    """Turn sRGB 0..255 into linear light 0..1."""
    share = np.asarray(colour, np.float32) / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def encoded(light: Array) -> Array:
    """Turn linear light 0..1 into sRGB 0..255, float32."""
    share = np.clip(np.asarray(light, np.float32), 0, 1)
    return 255 * np.where(share <= 0.0031308, share * 12.92, 1.055 * share ** (1 / 2.4) - 0.055)


def _bytes(values: Array) -> Array:
    return np.rint(values).clip(0, 255).astype(np.uint8)


def _uniform(colour: Array | None) -> Array | None:
    """Give the one colour (3,) that all corners have, or None."""
    if colour is None or not len(colour) or (colour != colour[0, 0]).any():
        return None
    return np.asarray(colour[0, 0])


def _split(faces: Array, parts: Sequence[Array | None]) -> tuple[Array, Array, Array]:
    """Give each vertex to corners of equal parts only: old vertex and one corner of each new one, and the new faces."""
    number = faces.ravel()
    for part in parts:
        if part is not None:
            same = np.unique(_number(part.reshape(-1, part.shape[2])), return_inverse=True)[1]
            number = np.unique(number.astype(np.int64) * (int(same.max(initial=0)) + 1) + same, return_inverse=True)[1]
    _, corner, new = np.unique(number, return_index=True, return_inverse=True)
    return faces.ravel()[corner], corner, new.reshape(-1, 3)


def _number(rows: Array) -> Array:
    """Give a number (k,) to rows of up to four bytes, or of two float32: the same for equal rows."""
    if rows.dtype == np.float32:
        return np.ascontiguousarray(rows).view(np.int64).ravel()
    return np.asarray(rows.astype(np.int64) @ (256 ** np.arange(rows.shape[1])))
