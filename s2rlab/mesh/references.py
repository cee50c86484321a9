"""The files that a CAD file refers to: materials, textures, buffers."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from trimesh.resolvers import FilePathResolver


@dataclass(frozen=True, slots=True)
class References:
    """Where the files are that a file refers to."""

    found: tuple[Path, ...]  # in the folder of the file or below it
    missing: tuple[str, ...]  # names as written; outside the folder counts as missing


def references(path: Path) -> References:
    """List what `path` (OBJ or glTF; others refer to nothing) needs beside it."""
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
