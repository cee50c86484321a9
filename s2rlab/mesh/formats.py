"""CAD and mesh files: their solids in millimetres with z up."""

import io
import re
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
import trimesh
from numpy.typing import NDArray

from s2rlab.errors import MeshError
from s2rlab.mesh.kinds import check_kind, is_text_stl
from s2rlab.mesh.looks import Looks, looks_of, together
from s2rlab.mesh.materials import Reader
from s2rlab.mesh.pictures import in_one
from s2rlab.mesh.references import PlainTextResolver, plain_text, unread_pictures
from s2rlab.mesh.threemf import threemf_colours

Array = NDArray[Any]
Units = Literal["mm", "cm", "m", "inch", "um", "ft"]
Up = Literal["+x", "-x", "+y", "-y", "+z", "-z"]

MILLIMETRES = {"um": 1e-3, "mm": 1.0, "cm": 10.0, "m": 1000.0, "inch": 25.4, "ft": 304.8}
_3MF_UNITS: dict[str, Units] = {
    "micron": "um",
    "millimeter": "mm",
    "centimeter": "cm",
    "inch": "inch",
    "foot": "ft",
    "meter": "m",
}
STEP_DEVIATION = 0.0005  # of the tessellation, relative to each edge
STEP_ANGLE = 0.35  # radians between neighbouring normals


@dataclass(frozen=True, slots=True)
class Solid:
    """One body of a file, in mm, z up."""

    name: str
    mesh: trimesh.Trimesh
    alike: int = 0  # number of its shape among the file's solids: copies share it


@dataclass(frozen=True, slots=True)
class Source:
    """What a file holds."""

    solids: tuple[Solid, ...]
    units: Units
    units_guessed: bool
    up: Up
    warnings: tuple[str, ...] = ()  # whole sentences: what of its colours could not be read


def read_source(path: Path, units: Units | None, up: Up | None) -> Source:
    """Read every solid of `path`; `units` and `up` override what the file or its format says.

    Raises
    ------
    MeshError
        If the file is empty, cut short, of another kind than its name says, or holds no usable triangles.
    """
    kind = path.suffix.lower()
    check_kind(path, kind)
    said: list[str] = []
    scene = _load(path, kind)
    pictures = unread_pictures(path, scene)
    reader = Reader(said.append, linear=kind in (".glb", ".gltf", ".step", ".stp"))
    solids = _solids(scene, reader, threemf_colours(path, scene) if kind == ".3mf" else {})
    if not solids:
        raise MeshError(
            f"{path.name}: holds no triangles; export the part as a solid or a mesh, not as lines or points."
        )
    low, high = _bounds(path, solids)
    declared = _units(path, kind)
    chosen = units or declared or guess_units(float((high - low).max()))
    upright = up or ("+y" if kind in (".glb", ".gltf") else "+z")
    turn = np.eye(4)
    turn[:3, :3] = up_rotation(upright) * MILLIMETRES[chosen]
    if kind in (".step", ".stp"):  # its reader has turned the file's unit into metres; a file in mm is the rule
        turn[:3, :3] *= MILLIMETRES["m"]
    for solid in solids:
        solid.mesh.apply_transform(turn)
    sentences = tuple(f"{path.name}: {what}." for what in dict.fromkeys([*pictures, *said]))
    return Source(solids, chosen, units is None and declared is None, upright, sentences)


def _bounds(path: Path, solids: tuple[Solid, ...]) -> tuple[Array, Array]:
    low = np.min([solid.mesh.vertices.min(axis=0) for solid in solids], axis=0)
    high = np.max([solid.mesh.vertices.max(axis=0) for solid in solids], axis=0)
    if not np.isfinite([low, high]).all():
        raise MeshError(
            f"{path.name}: has coordinates that are not numbers (NaN); export it from the CAD system again."
        )
    return low, high


def guess_units(longest: float) -> Units:
    """Guess the unit of a file without one from its longest side: parts are between a millimetre and some metres."""
    if longest < 0.8:
        return "m"
    return "inch" if longest < 3 else "mm"


def up_rotation(up: Up) -> Array:
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


def _load(path: Path, kind: str) -> trimesh.Scene:
    try:
        if kind in (".step", ".stp"):
            return _load_step(path)
        if kind == ".stl":
            return _load_stl(path)
        if kind not in (".obj", ".ply", ".gltf"):
            return trimesh.load_scene(path, process=False)
        data = path.read_bytes()
        if kind == ".ply":
            data = _plain_ply(path, data)
        if kind == ".obj":
            data = plain_text(data)
        return trimesh.load_scene(
            io.BytesIO(data), file_type=kind[1:], resolver=PlainTextResolver(str(path)), process=False
        )
    except (MeshError, MemoryError):
        raise
    except FileNotFoundError as error:
        raise MeshError(f"{path.name}: the file {error} it refers to is missing; put it beside {path.name}.") from error
    except Exception as error:  # readers of foreign formats raise anything
        raise MeshError(f"{path.name}: is damaged ({error or type(error).__name__}); export it again.") from error


def _load_stl(path: Path) -> trimesh.Scene:
    """Read what trimesh is too strict for, padding after the last triangle and capitals, and millions of triangles."""
    with path.open("rb") as file:
        head = file.read(4096)
    count = int.from_bytes(head[80:84], "little")
    if is_text_stl(head) and path.stat().st_size != 84 + 50 * count:
        data = plain_text(path.read_bytes()).decode().lower().encode()
        return trimesh.load_scene(io.BytesIO(data), file_type="stl_ascii", process=False)
    record = np.dtype([("normal", "<f4", 3), ("corners", "<f4", (3, 3)), ("attribute", "<u2")])
    corners = np.fromfile(path, record, count, offset=84)["corners"].reshape(-1, 3).astype(float)
    faces = np.arange(len(corners)).reshape(-1, 3)
    return trimesh.Scene(trimesh.Trimesh(corners, faces, process=False, validate=False))


def _plain_ply(path: Path, data: bytes) -> bytes:
    """Check that nothing is missing, which the reader of ASCII files does not, and make its header UTF-8."""
    found = re.search(rb"end_header\r?\n?", data)
    if not found:
        raise MeshError(f"{path.name}: cut short, its header does not end; export it again.")
    header, body = plain_text(data[: found.end()]), data[found.end() :]
    if b"format ascii" in header:
        lines = sum(int(count) for count in re.findall(rb"element\s+\w+\s+(\d+)", header))
        if sum(1 for line in body.splitlines() if line.strip()) < lines:
            raise MeshError(f"{path.name}: cut short, it holds fewer lines than it says; export it again.")
    return header + body


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


def _solids(scene: trimesh.Scene, reader: Reader, colours: dict[str, Array]) -> tuple[Solid, ...]:
    """Give each body where the scene places it; pieces of one body in several materials are one solid again."""
    wholes: list[str] = []
    meshes: list[trimesh.Trimesh] = []
    looks: list[Looks] = []
    shapes: dict[str, list[tuple[int, ...]]] = {}
    for node in scene.graph.nodes_geometry:
        transform, geometry = scene.graph[node]
        body = scene.geometry[geometry]
        if not isinstance(body, trimesh.Trimesh) or not len(body.faces):
            continue
        wholes.append(str(scene.graph.transforms.parents[node] if body.metadata.get("from_gltf_primitive") else node))
        mirrored = bool(np.linalg.det(transform[:3, :3]) < 0)
        own = Looks(colours[geometry]) if geometry in colours else reader.looks(body)
        meshes.append(_placed(body, transform, mirrored=mirrored))
        looks.append(own.turned() if mirrored else own)
        shapes.setdefault(wholes[-1], []).append((_fingerprint(body), mirrored))
    numbers = {shape: number for number, shape in enumerate(dict.fromkeys(map(tuple, shapes.values())))}
    pieces: dict[str, list[tuple[trimesh.Trimesh, Looks]]] = {}
    for whole, mesh, worn in zip(wholes, meshes, in_one(looks), strict=True):
        pieces.setdefault(whole, []).append((mesh, worn))
    return tuple(Solid(name, _dressed(bodies), numbers[tuple(shapes[name])]) for name, bodies in pieces.items())


def _placed(body: trimesh.Trimesh, transform: Array, *, mirrored: bool) -> trimesh.Trimesh:
    vertices, faces = np.asarray(body.vertices, float), np.asarray(body.faces)
    if not np.array_equal(transform, np.eye(4)):
        vertices = vertices @ transform[:3, :3].T + transform[:3, 3]
    if mirrored:  # else the inside would be out
        faces = faces[:, ::-1]
    return trimesh.Trimesh(vertices, faces, process=False, validate=False)


def _fingerprint(body: trimesh.Trimesh) -> int:
    return hash((body.vertices.tobytes(), body.faces.tobytes()))


def joined(meshes: Sequence[trimesh.Trimesh]) -> trimesh.Trimesh:
    """Make one mesh of several solids of a file, each in its own colours; they share its picture."""
    return meshes[0] if len(meshes) == 1 else _dressed([(mesh, looks_of(mesh)) for mesh in meshes])


def _dressed(bodies: Sequence[tuple[trimesh.Trimesh, Looks]]) -> trimesh.Trimesh:
    meshes, looks = [mesh for mesh, _ in bodies], [looks for _, looks in bodies]
    counts = [len(mesh.faces) for mesh in meshes]
    offsets = np.cumsum([0] + [len(mesh.vertices) for mesh in meshes[:-1]])
    bare = trimesh.Trimesh(
        np.concatenate([mesh.vertices for mesh in meshes]),
        np.concatenate([mesh.faces + offset for mesh, offset in zip(meshes, offsets, strict=True)]),
        process=False,
        validate=False,
    )
    return together(looks, counts).on(bare)


def _units(path: Path, kind: str) -> Units | None:
    """Give the unit the file carries: a STEP file its own, known to its reader; glTF is in metres by its standard."""
    if kind in (".step", ".stp"):
        return "mm"
    if kind in (".glb", ".gltf"):
        return "m"
    if kind != ".3mf":
        return None
    with zipfile.ZipFile(path) as archive:
        name = next((name for name in archive.namelist() if name.endswith(".model")), None)
        head = archive.open(name).read(4096).decode("utf-8", "replace") if name else ""
    found = re.search(r"<model[^>]*\bunit=[\"'](\w+)[\"']", head)
    return _3MF_UNITS.get(found.group(1), "mm") if found else "mm"
