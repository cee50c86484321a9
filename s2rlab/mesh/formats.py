"""CAD and mesh files: what a file really is, and its solids in millimetres with z up."""

import io
import json
import re
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from urllib.parse import unquote

import numpy as np
import trimesh
from numpy.typing import NDArray

from s2rlab.errors import MeshError

Units = Literal["mm", "cm", "m", "inch", "um", "ft"]
Up = Literal["+x", "-x", "+y", "-y", "+z", "-z"]

MILLIMETRES = {"um": 1e-3, "mm": 1.0, "cm": 10.0, "m": 1000.0, "inch": 25.4, "ft": 304.8}
EXTENSIONS = (".step", ".stp", ".stl", ".obj", ".ply", ".glb", ".gltf", ".3mf")
UNITLESS = (".stl", ".obj", ".ply")
_3MF_UNITS = {"micron": "um", "millimeter": "mm", "centimeter": "cm", "inch": "inch", "foot": "ft", "meter": "m"}
_OTHER_KINDS = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP archive",
    b"glTF": "a GLB file",
    b"ply": "a PLY file",
    b"ISO-10303-21": "a STEP file",
    b"solid": "an ASCII STL file",
}
STEP_DEVIATION = 0.0005  # of the tessellation, relative to each edge
STEP_ANGLE = 0.35  # radians between neighbouring normals


@dataclass(frozen=True, slots=True)
class Solid:
    """One body of a file, in mm, z up."""

    name: str
    mesh: trimesh.Trimesh


@dataclass(frozen=True, slots=True)
class Source:
    """What a file holds."""

    solids: tuple[Solid, ...]
    units: Units
    units_guessed: bool
    up: Up


def read_source(path: Path, units: Units | None, up: Up | None) -> Source:
    """Read every solid of `path`; `units` and `up` override what the file or its format says.

    Raises
    ------
    MeshError
        If the file is empty, cut short, of another kind than its name says, or holds no usable triangles.
    """
    kind = path.suffix.lower()
    check_kind(path, kind)
    scene = _load(path, kind)
    bodies = [(str(name), body) for name, body in _bodies(scene) if len(body.faces)]
    if not bodies:
        raise MeshError(
            f"{path.name}: holds no triangles; export the part as a solid or a mesh, not as lines or points."
        )
    corners = np.concatenate([body.vertices for _, body in bodies])
    if not np.isfinite(corners).all():
        raise MeshError(
            f"{path.name}: has coordinates that are not numbers (NaN); export it from the CAD system again."
        )
    file_units = _units(path, kind)
    chosen = units or file_units or guess_units(float(np.ptp(corners, axis=0).max()))
    upright = up or ("+y" if kind in (".glb", ".gltf") else "+z")
    turn = np.eye(4)
    turn[:3, :3] = up_rotation(upright) * MILLIMETRES[chosen]
    for _, body in bodies:
        body.apply_transform(turn)
    solids = tuple(Solid(name, body) for name, body in bodies)
    return Source(solids, chosen, units is None and file_units is None, upright)


def guess_units(longest: float) -> Units:
    """Guess the unit of a file without one from its longest side: parts are between a millimetre and some metres."""
    if longest < 0.8:
        return "m"
    return "inch" if longest < 3 else "mm"


def up_rotation(up: Up) -> NDArray[Any]:
    """Give the proper rotation (3, 3) that turns axis `up` to +z."""
    axis = "xyz".index(up[1])
    sign = 1 if up[0] == "+" else -1
    source = np.zeros(3)
    source[axis] = sign
    if axis == 2:
        return np.diag([1.0, float(sign), float(sign)])
    across = np.cross(source, [0.0, 0.0, 1.0])  # unit length: the two are perpendicular
    return np.stack([across, np.cross([0.0, 0.0, 1.0], across), [0, 0, 1]]).T @ np.stack(
        [across, np.cross(source, across), source]
    )


def check_kind(path: Path, kind: str) -> None:
    """Refuse a file that is not what its name says; reads a few bytes only.

    Raises
    ------
    MeshError
        As said.
    """
    if kind not in EXTENSIONS:
        raise MeshError(f"{path.name}: files of kind {kind or '(none)'} are not read; use {', '.join(EXTENSIONS)}.")
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(4096)
            file.seek(max(0, size - 4096))
            tail = file.read()
    except OSError as error:
        raise MeshError(
            f"{path.name}: cannot be read ({error.strerror}); check the path and its permissions."
        ) from error
    if not size:
        raise MeshError(f"{path.name}: is empty; export it again.")
    problem = _mismatch(kind, head, tail, size)
    if problem:
        raise MeshError(f"{path.name}: {problem}; export it again, or correct its ending.")


def _mismatch(kind: str, head: bytes, tail: bytes, size: int) -> str | None:
    match kind:
        case ".stl":
            return _stl_mismatch(head, tail, size)
        case ".step" | ".stp":
            fits, whole = head.lstrip().startswith(b"ISO-10303-21"), b"END-ISO-10303-21" in tail
        case ".ply":
            fits, whole = head.startswith(b"ply"), True
        case ".glb":
            fits = head.startswith(b"glTF")
            whole = len(head) >= 12 and int.from_bytes(head[8:12], "little") <= size
        case ".gltf":
            fits, whole = head.lstrip().startswith(b"{"), tail.rstrip().endswith(b"}")
        case ".3mf":
            fits, whole = head.startswith(b"PK\x03\x04"), b"PK\x05\x06" in tail
        case _:
            fits, whole = b"\0" not in head and re.search(rb"^v\s", head + tail, re.MULTILINE) is not None, True
    if not fits:
        return f"is not {_article(kind)} file{_looks_like(head)}"
    return None if whole else "is cut short: its end is missing"


def _stl_mismatch(head: bytes, tail: bytes, size: int) -> str | None:
    declared = 84 + 50 * int.from_bytes(head[80:84], "little") if len(head) >= 84 else None
    text = head.lstrip().lower()
    if text.startswith(b"solid") and b"facet" in text:
        return None if b"endsolid" in tail.lower() else "is cut short: 'endsolid' is missing"
    if declared is not None and 84 < declared <= size:  # some writers pad the end
        return None
    if declared is not None and declared > size and not _looks_like(head) and declared < 100 * size:
        return f"is cut short: it says {(declared - 84) // 50} triangles and holds {(size - 84) // 50}"
    return f"is not an STL file{_looks_like(head)}"


def _article(kind: str) -> str:
    return f"{'an' if kind in ('.stl', '.obj', '.stp') else 'a'} {kind[1:].upper()}"


def _looks_like(head: bytes) -> str:
    for magic, name in _OTHER_KINDS.items():
        if head.lstrip().startswith(magic):
            return f" (it looks like {name})"
    return ""


def _load(path: Path, kind: str) -> trimesh.Scene:
    try:
        if kind in (".step", ".stp"):
            return _load_step(path)
        if kind == ".stl":
            return _load_stl(path)
        return trimesh.load_scene(path, process=False)
    except (MeshError, MemoryError):
        raise
    except Exception as error:  # readers of foreign formats raise anything
        raise MeshError(f"{path.name}: is damaged ({error or type(error).__name__}); export it again.") from error


def _load_stl(path: Path) -> trimesh.Scene:
    """Read what trimesh is too strict for: padding after the last triangle, and keywords in capitals."""
    data = path.read_bytes()
    declared = 84 + 50 * int.from_bytes(data[80:84], "little") if len(data) >= 84 else 0
    if 84 < declared <= len(data):
        return trimesh.load_scene(io.BytesIO(data[:declared]), file_type="stl", process=False)
    return trimesh.load_scene(io.BytesIO(data.lower()), file_type="stl_ascii", process=False)


def _load_step(path: Path) -> trimesh.Scene:
    import cascadio

    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "part.glb"
        # the kernel takes neither every file name nor a failure as an exception: it just writes nothing
        plain = Path(folder) / "part.step"
        plain.write_bytes(path.read_bytes())
        cascadio.step_to_glb(
            str(plain), str(target), tol_linear=STEP_DEVIATION, tol_angular=STEP_ANGLE, tol_relative=True
        )
        if not target.exists() or not target.stat().st_size:
            raise MeshError(
                f"{path.name}: the CAD kernel finds no solid in it; check it in a viewer and export it again."
            )
        return trimesh.load_scene(io.BytesIO(target.read_bytes()), file_type="glb")


def _bodies(scene: trimesh.Scene) -> list[tuple[str, trimesh.Trimesh]]:
    """Give each body where the scene places it, named by its node."""
    bodies = []
    for node in scene.graph.nodes_geometry:
        transform, name = scene.graph[node]
        body = scene.geometry[name]
        if isinstance(body, trimesh.Trimesh):
            placed = body.copy()
            placed.apply_transform(transform)
            bodies.append((str(node), placed))
    return bodies


def _units(path: Path, kind: str) -> Units | None:
    """Give the unit the file carries: STEP is handed over in metres by its reader, glTF is metres by its standard."""
    if kind in (".step", ".stp", ".glb", ".gltf"):
        return "m"
    if kind != ".3mf":
        return None
    with zipfile.ZipFile(path) as archive:
        name = next((name for name in archive.namelist() if name.endswith(".model")), None)
        head = archive.open(name).read(4096).decode("utf-8", "replace") if name else ""
    found = re.search(r"<model[^>]*\bunit=[\"'](\w+)[\"']", head)
    return _3MF_UNITS.get(found.group(1), "mm") if found else "mm"  # type: ignore[return-value]


def side_files(path: Path) -> list[Path]:
    """List the files that `path` refers to and that lie beside it: materials, textures, buffers."""
    try:
        names = _named_files(path)
        beside = [(path.parent / name).resolve() for name in names if name]
        return [file for file in beside if file.is_file() and path.parent.resolve() in file.parents]
    except (ValueError, TypeError, AttributeError, KeyError, OSError):
        return []  # the mesh itself was read; what it names badly is not kept


def _named_files(path: Path) -> list[str]:
    kind = path.suffix.lower()
    if kind == ".gltf":
        document = json.loads(path.read_text(encoding="utf-8"))
        entries = document.get("buffers", []) + document.get("images", [])
        uris = [entry.get("uri", "data:") for entry in entries]
        return [unquote(uri) for uri in uris if not uri.startswith("data:")]
    if kind != ".obj":
        return []
    names = _words(path, "mtllib")
    for name in list(names):
        if (path.parent / name).is_file():
            names += _words(path.parent / name, "map_Kd")
    return names


def _words(path: Path, keyword: str) -> list[str]:
    with path.open(encoding="utf-8", errors="replace") as lines:
        return [line[len(keyword) :].strip() for line in lines if line.startswith(keyword + " ")]
