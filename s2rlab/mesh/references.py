"""The files that a CAD file refers to: materials, textures, buffers."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import trimesh
from PIL import Image
from trimesh.resolvers import FilePathResolver
from trimesh.visual.material import PBRMaterial

MOST_HEADER = 65_536  # bytes


@dataclass(frozen=True, slots=True)
class References:
    """Where the files are that a file refers to."""

    found: tuple[Path, ...]  # in the folder of the file or below it
    missing: tuple[str, ...]  # names as written; outside the folder counts as missing


def references(path: Path) -> References:
    """List what `path` (OBJ, PLY or glTF; others refer to nothing) needs beside it."""
    names = _names(path)
    folder = path.parent.resolve()
    found: list[Path] = []
    missing: list[str] = []
    for name in names:
        file = _inside(folder, name)
        if file is None:
            missing.append(name)
        elif file not in found:
            found.append(file)
            if file.suffix.lower() == ".mtl":
                names += [texture for texture in _words(file, "map_Kd") if texture not in names]
    return References(tuple(found), tuple(missing))


def _inside(folder: Path, name: str) -> Path | None:
    try:
        file = (folder / name).resolve()
        return file if file.is_relative_to(folder) and file.is_file() else None
    except (OSError, ValueError):  # a name no system takes
        return None


def plain_text(data: bytes) -> bytes:
    """Give text as UTF-8: exporters write umlauts in names and comments in the code page of their machine."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1").encode("utf-8")
    return data


class PlainTextResolver(FilePathResolver):
    """Opens what a file refers to, from its own folder only, with material files as UTF-8."""

    def get(self, name: str) -> bytes:
        """Read the file `name`."""
        data: bytes = super().get(name)
        return plain_text(data) if name.lower().endswith(".mtl") else data


def _names(path: Path) -> list[str]:
    kind = path.suffix.lower()
    if kind == ".obj":
        return _words(path, "mtllib")
    if kind == ".ply":
        return _ply_pictures(path)
    if kind != ".gltf":
        return []
    try:
        document: Any = json.loads(path.read_bytes())
        entries = document.get("buffers", []) + document.get("images", [])
        return [unquote(entry["uri"]) for entry in entries if not entry.get("uri", "data:").startswith("data:")]
    except (ValueError, TypeError, AttributeError, RecursionError):  # damaged: the reader says so
        return []


def _words(path: Path, keyword: str) -> list[str]:
    lines = plain_text(path.read_bytes()).decode("utf-8").splitlines()
    names = [line[len(keyword) :].strip() for line in lines if line.startswith((keyword + " ", keyword + "\t"))]
    return [name for name in names if name]


def _ply_pictures(path: Path) -> list[str]:
    with path.open("rb") as file:
        head = file.read(MOST_HEADER).split(b"end_header")[0]
    lines = plain_text(head).decode("utf-8").splitlines()
    words = (line.split(maxsplit=2) for line in lines)
    return [word[2].strip() for word in words if len(word) == 3 and word[:2] == ["comment", "TextureFile"]]


def unread_pictures(path: Path, scene: trimesh.Scene) -> list[str]:
    """Say, half a sentence each, which pictures of `path` are there but were not read."""
    kind = path.suffix.lower()
    if kind in (".glb", ".gltf"):
        return _unread_materials(path, scene)
    said = []
    for file in references(path).found if kind in (".obj", ".ply") else ():
        if file.suffix.lower() == ".mtl":
            continue
        try:
            Image.open(file).close()
        except Exception as error:  # the decoders raise anything for a damaged file
            said.append(f"{file.name} is no picture that can be read ({type(error).__name__}), so its colours are "
                        "left out; save it as PNG or JPEG")  # fmt: skip
    return said


def _unread_materials(path: Path, scene: trimesh.Scene) -> list[str]:
    """The reader of glTF drops a picture that is missing or damaged without a word."""
    if references(path).missing:
        return []  # the note on missing files names them
    try:
        data = path.read_bytes()
        text = data[20 : 20 + int.from_bytes(data[12:16], "little")] if data.startswith(b"glTF") else data
        materials: Any = json.loads(text).get("materials", [])
        pictured = {each.get("name") for each in materials
                    if "baseColorTexture" in each.get("pbrMetallicRoughness", {})}  # fmt: skip
    except (ValueError, TypeError, AttributeError, RecursionError):  # the reader was content with it
        return []
    used = [getattr(body.visual, "material", None) for body in scene.geometry.values() if hasattr(body, "visual")]
    lost = sorted({str(each.name or "without a name") for each in used
                   if isinstance(each, PBRMaterial) and each.baseColorTexture is None
                   and each.name in pictured})  # fmt: skip
    return [f"the picture of its material {name} cannot be read, so its colours are left out; export it again "
            "with PNG or JPEG pictures" for name in lost]  # fmt: skip
