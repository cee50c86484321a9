"""The parts of a data set as 3D models of a BOP data set, and their silhouettes in a picture."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import fast_simplification
import numpy as np
import trimesh
from numpy.typing import NDArray
from pydantic import TypeAdapter, ValidationError

from s2rlab import files
from s2rlab.data.formats.source import Source
from s2rlab.data.formats.symmetry import symmetries
from s2rlab.errors import DataError
from s2rlab.mesh.load import load_part
from s2rlab.project import Part, Project

Array = NDArray[np.float64]

MOST_FACES = 20_000  # of a silhouette: 30 ms a picture; a decimated outline is off by less than a pixel
FINE = 4  # sub-pixels along a pixel's side, so that the pixel's middle decides and not its rim
MOST_SIDE = 4096  # sub-pixels
STEP = 512  # corners compared with all others at once, for the diameter


@dataclass(frozen=True, slots=True)
class Model:
    """A part in millimetres, the centre of its bounding box at the origin."""

    id: int  # from 1
    part: str  # class/variant
    mesh: trimesh.Trimesh
    outline: trimesh.Trimesh  # the same, light enough to draw

    def info(self) -> dict[str, Any]:
        """What `models_info.json` holds: diameter, corner and size of the bounding box, mm, and symmetries."""
        low, size = self.mesh.bounds[0].tolist(), self.mesh.extents.tolist()
        fields = {f"min_{axis}": value for axis, value in zip("xyz", low, strict=True)}
        fields |= {f"size_{axis}": value for axis, value in zip("xyz", size, strict=True)}
        across = diameter(np.asarray(self.mesh.convex_hull.vertices))
        return {"diameter": across, **fields, **symmetries(self.outline, across).info()}

    def save(self, path: Path) -> None:
        """Write the mesh with its normals as ASCII PLY."""
        data: Any = self.mesh.export(file_type="ply", encoding="ascii", vertex_normal=True)
        path.write_bytes(data)


def load_models(project: Project, source: Source) -> dict[str, Model]:
    """Load the parts that the data set shows, by class/variant.

    Raises
    ------
    DataError
        If a part is gone or was imported anew since the data set was rendered: its poses would be wrong.
    """
    parts = {f"{part.label}/{part.info.variant}": part for part in project.parts()}
    known = _mesh_hashes(source.folder)
    models = {}
    shown = {each.part or row.part for row, _ in source.lines() for each in source.objects(row)}
    for position, name in enumerate(sorted(shown), start=1):
        if name not in parts:
            raise DataError(f"{name}: no longer in the project; import it again, its poses need the mesh.")
        if name in known and files.content_hash(parts[name].mesh_path.read_bytes()) != known[name]:
            raise DataError(f"{name}: was imported anew since the data set was rendered; render the data set again.")
        models[name] = _model(position, name, parts[name])
    return models


def _mesh_hashes(folder: Path) -> dict[str, str]:
    """Hashes of the meshes as they were rendered; empty where the data set does not say."""
    try:
        return TypeAdapter(dict[str, str]).validate_python(
            json.loads((folder / "settings.json").read_bytes())["meshes"]
        )
    except (OSError, ValueError, KeyError, TypeError, ValidationError):
        return {}


def _model(number: int, name: str, part: Part) -> Model:
    loaded = load_part(part)
    centred = np.asarray(loaded.vertices) - loaded.bounds.mean(axis=0)
    mesh = trimesh.Trimesh(centred, loaded.faces, process=False)
    return Model(number, name, mesh, _light(mesh))


def _light(mesh: trimesh.Trimesh) -> trimesh.Trimesh:
    if len(mesh.faces) <= MOST_FACES:
        return mesh
    points, faces = fast_simplification.simplify(
        np.asarray(mesh.vertices, np.float32), np.asarray(mesh.faces, np.int32), target_count=MOST_FACES
    )
    return trimesh.Trimesh(points, faces, process=False)


def diameter(points: Array) -> float:
    """Give the largest distance between two of `points` (n, 3)."""
    largest = 0.0
    for start in range(0, len(points), STEP):
        between = points[start : start + STEP, None] - points[None]
        largest = max(largest, float((between**2).sum(axis=2).max()))
    return float(np.sqrt(largest))


@dataclass(frozen=True, slots=True)
class Silhouette:
    """The whole outline of a part, what is hidden and what lies outside the frame included."""

    inside: NDArray[np.bool_]  # (H, W): what lies in the frame
    box: tuple[int, int, int, int]  # left, top, width, height, pixels; may leave the frame
    pixels: int


def silhouette(model: Model, rotation: Array, translation: Array, k: Array, shape: tuple[int, int]) -> Silhouette:
    """Draw the outline of `model` under a pose (mm) and intrinsics `k` (pixel middles at whole numbers).

    The canvas ends one frame's width outside the frame; a part that reaches further is cut there.
    """
    height, width = shape
    seen = np.asarray(model.outline.vertices) @ rotation.T + translation
    before = (seen[:, 2] > 0)[model.outline.faces].all(axis=1)
    points = (seen @ k.T)[:, :2] / np.maximum(seen[:, 2:], 1e-9)
    points = np.clip(points, (-width, -height), (2 * width, 2 * height))
    low = np.floor(points.min(axis=0)).astype(int) - 1
    side = np.ceil(points.max(axis=0)).astype(int) + 2 - low
    fine = max(1, min(FINE, MOST_SIDE // int(side.max())))
    canvas = np.zeros((side[1] * fine, side[0] * fine), np.uint8)
    corners = np.rint((points - low + 0.5) * fine - 0.5).astype(np.int32)
    for triangle in corners[model.outline.faces[before]]:
        cv2.fillConvexPoly(canvas, triangle, 1)
    return _in_frame(canvas[fine // 2 :: fine, fine // 2 :: fine] > 0, (int(low[0]), int(low[1])), shape)


def _in_frame(drawn: NDArray[np.bool_], corner: tuple[int, int], shape: tuple[int, int]) -> Silhouette:
    """Cut what was drawn with its top left pixel at `corner` down to the frame."""
    (left, top), (height, width) = corner, shape
    inside = np.zeros(shape, bool)
    x, y = max(left, 0), max(top, 0)
    right, bottom = min(left + drawn.shape[1], width), min(top + drawn.shape[0], height)
    if right > x and bottom > y:
        inside[y:bottom, x:right] = drawn[y - top : bottom - top, x - left : right - left]
    columns, rows = np.flatnonzero(drawn.any(axis=0)), np.flatnonzero(drawn.any(axis=1))
    if not len(columns):
        return Silhouette(inside, (0, 0, 0, 0), 0)
    box = (left + int(columns[0]), top + int(rows[0]), int(np.ptp(columns)) + 1, int(np.ptp(rows)) + 1)
    return Silhouette(inside, box, int(drawn.sum()))
