"""A part's mesh.glb as arrays, and what it says of its surface; read without trimesh, in a moment.

Such a file has one body, written by `mesh.load.mesh_bytes`: metres, y up.
"""

import io
import json
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

STEEL = (0.56, 0.57, 0.58)  # linear light a bare steel gives back head-on
DARKEST = 0.045  # a blackened part still shows its shape
UNSAID = (0.5, 0.5)  # what `mesh.looks` writes where a file says nothing of metal and roughness
BRUSHED = 0.40  # roughness of machined steel
TYPES = {5121: np.uint8, 5123: np.uint16, 5125: np.uint32, 5126: np.float32}
WIDTHS = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4}
Array = NDArray[Any]
Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Gloss:
    """How a surface gives back light."""

    colour: Colour = STEEL  # linear
    metallic: float = 1.0
    roughness: float = BRUSHED


@dataclass(frozen=True, slots=True)
class Body:
    """A mesh with its looks; n vertices, m triangles."""

    places: Array  # (n, 3) float32, mm, z up
    faces: Array  # (m, 3) int64
    gloss: Gloss
    colours: Array | None = None  # (n, 3) uint8 sRGB: instead of the colour of `gloss`
    uv: Array | None = None  # (n, 2), v upward
    picture: Array | None = None  # (h, w, 3) uint8 sRGB, top row first


class DamagedGlbError(Exception):
    """A file that is no mesh.glb of this program."""


def read(path: Path) -> Body:
    """Read a mesh.

    Raises
    ------
    DamagedGlbError
        If it is cut short or something else.
    """
    try:
        return _body(*_chunks(path.read_bytes()))
    except (ValueError, KeyError, IndexError, TypeError, struct.error) as error:
        raise DamagedGlbError(f"{path}: is damaged; import the part again") from error


def _body(described: dict[str, Any], data: bytes) -> Body:
    piece = described["meshes"][0]["primitives"][0]
    named = piece["attributes"]

    def array(number: int) -> Array:
        return _array(described, data, number)

    x, y, z = array(named["POSITION"]).T * np.float32(1000)
    faces = array(piece["indices"]).reshape(-1, 3).astype(np.int64)
    if len(faces) and faces.max() >= len(x):
        raise ValueError("a face without its corner")
    colours = array(named["_colour"])[:, :3] if "_colour" in named else None
    uv = np.array([0, 1], np.float32) + array(named["TEXCOORD_0"]) * [1, -1] if "TEXCOORD_0" in named else None
    picture = _picture(described, data) if uv is not None else None
    gloss = _gloss(described, array(named["_gloss"])[:, :2] if "_gloss" in named else None)
    return Body(np.stack([x, -z, y], 1), faces, gloss, colours, None if picture is None else uv, picture)


def _gloss(described: dict[str, Any], own: Array | None) -> Gloss:
    """Where the file says nothing the part is of brushed steel."""
    material = _material(described)
    factor = material.get("baseColorFactor")
    if factor is None:
        colour = STEEL
    else:
        red, green, blue = (max(float(share), DARKEST) for share in factor[:3])
        colour = (red, green, blue)
    if own is not None and len(own):
        metallic, roughness = own.mean(axis=0) / 255
        return Gloss(colour, float(metallic), float(roughness))
    said = float(material.get("metallicFactor", 0.5)), float(material.get("roughnessFactor", 0.5))
    return Gloss(colour, 1.0, BRUSHED) if said == UNSAID else Gloss(colour, *said)


def _material(described: dict[str, Any]) -> dict[str, Any]:
    materials: list[dict[str, Any]] = described.get("materials", [])
    found: dict[str, Any] = materials[0].get("pbrMetallicRoughness", {}) if materials else {}
    return found


def _picture(described: dict[str, Any], data: bytes) -> Array | None:
    texture = _material(described).get("baseColorTexture")
    if texture is None:
        return None
    from PIL import Image

    image = described["images"][described["textures"][texture["index"]]["source"]]
    view = described["bufferViews"][image["bufferView"]]
    start = view.get("byteOffset", 0)
    with Image.open(io.BytesIO(data[start : start + view["byteLength"]])) as opened:
        return np.asarray(opened.convert("RGB"))


def _array(described: dict[str, Any], data: bytes, number: int) -> Array:
    accessor = described["accessors"][number]
    view = described["bufferViews"][accessor["bufferView"]]
    kind, width = TYPES[accessor["componentType"]], WIDTHS[accessor["type"]]
    start = view.get("byteOffset", 0) + accessor.get("byteOffset", 0)
    found: Array = np.frombuffer(data, kind, accessor["count"] * width, start)
    return found.reshape(-1, width) if width > 1 else found


def _chunks(content: bytes) -> tuple[dict[str, Any], bytes]:
    """Take the JSON and the binary chunk apart."""
    magic, _, _, length, kind = struct.unpack_from("<4sII I4s", content)
    if magic != b"glTF" or kind != b"JSON":
        raise ValueError("no glTF")
    size = struct.unpack_from("<I", content, 20 + length)[0]
    return json.loads(content[20 : 20 + length]), content[28 + length : 28 + length + size]
