"""Small finished data sets, drawn by a few lines of projection rather than by the renderer."""

import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import trimesh
from numpy.typing import NDArray
from PIL import Image

from s2rlab import files
from s2rlab.mesh.load import load_mesh, mesh_bytes
from s2rlab.project import PartFile, Project
from s2rlab.scene.camera import Camera, frame_part
from s2rlab.scene.params import ViewParams

SIZE = 96
EACH = 10  # pictures of a class
PARTS = {
    "block": trimesh.creation.box((30, 20, 10)),
    "ring": trimesh.creation.annulus(5, 10, 2),
    "test plug": trimesh.creation.cylinder(4, 30),
}


def add_part(project: Project, label: str, mesh: trimesh.Trimesh) -> None:
    """Put a mesh into the project as the class `label`."""
    folder = project.part_folder(label, "a")
    info = PartFile(
        label=label, variant="a", source="a.stl", units="mm", units_guessed=False, up="+z",
        size=tuple(mesh.extents.tolist()), triangles=len(mesh.faces), watertight=True, open_edges=0, flipped_faces=0,
        degenerate_faces=0,
    )  # fmt: skip
    files.write_bytes(folder / "mesh.glb", mesh_bytes(mesh))
    files.write_text(folder / "part.json", info.model_dump_json())


def draw_dataset(project: Project, name: str, *, each: int = EACH, seed: int = 0) -> Path:
    """Draw a finished data set; every third part is half hidden, every fifth one is cut off by the frame."""
    folder = project.dataset(name)
    labels = project.classes()
    rows = []
    for index in range(each * len(labels)):
        label = labels[index % len(labels)]
        rng = np.random.default_rng([seed, index])
        mesh = load_mesh(project.part_folder(label, "a") / "mesh.glb")
        rows.append(_draw(folder, index, label, mesh, rng))
    (folder / "metadata.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    (folder / "summary.json").write_text(
        json.dumps({"classes": labels, "redrawn": {"too dark": 3}, "images": len(rows)})
    )
    hashes = {
        f"{part.label}/{part.info.variant}": files.content_hash(part.mesh_path.read_bytes()) for part in project.parts()
    }
    (folder / "settings.json").write_text(json.dumps({"meshes": hashes}))
    return folder


def _draw(folder: Path, index: int, label: str, mesh: trimesh.Trimesh, rng: np.random.Generator) -> dict[str, Any]:
    centre = mesh.bounds.mean(axis=0)
    radius = float(np.linalg.norm(mesh.vertices - centre, axis=1).max())
    turn = np.asarray(trimesh.transformations.random_rotation_matrix(rng.random(3)))[:3, :3]
    points = (mesh.vertices - centre) / radius @ turn.T
    toward = rng.normal(size=3)
    cut = index % 5 == 4
    view = ViewParams(
        rotation=(1, 0, 0, 0), stable_pose=None, direction=tuple((toward / np.linalg.norm(toward)).tolist()),
        roll=float(rng.uniform(0, 360)), field_of_view=30, fill=0.6, shift=(0.35, 0.1) if cut else (0.02, -0.03),
    )  # fmt: skip
    camera = frame_part(view, points)
    mask = outline(camera, points, mesh.faces)
    whole = int(mask.sum())
    hidden = index % 3 == 2
    if hidden:
        mask[: SIZE // 2] = False
    grey = rng.integers(0, 60, (SIZE, SIZE, 3)).astype(np.uint8)
    grey[mask] = rng.integers(120, 180, 3)
    name = f"{label}/{index:06d}"
    for kind, suffix, picture in (("images", "jpg", grey), ("masks", "png", mask)):
        path = folder / kind / f"{name}.{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(picture).save(path)
    return {
        "file_name": f"images/{name}.jpg",
        "label": label,
        "mask_file_name": f"masks/{name}.png",
        "box": box_of(mask),
        "index": index,
        "attempt": int(index == 0),
        "seed": 0,
        "part": f"{label}/a",
        "intrinsics": camera.intrinsics(SIZE).tolist(),
        "camera_rotation": camera.axes.tolist(),
        "camera_position": camera.position.tolist(),
        "part_rotation": turn.tolist(),
        "part_radius": radius,
        "visible_fraction": float(mask.sum()) / whole,
        "scene": {"camera": {"exposure": 0.3}},
    }


def outline(camera: Camera, points: NDArray[np.float64], faces: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Paint the triangles of a world in bounding-sphere radii, eight times finer than the picture."""
    fine = 8
    canvas = np.zeros((SIZE * fine, SIZE * fine), np.uint8)
    for triangle in np.rint(camera.project(points) * SIZE * fine - 0.5).astype(np.int32)[faces]:
        cv2.fillConvexPoly(canvas, triangle, 1)
    return canvas[fine // 2 :: fine, fine // 2 :: fine] > 0


def box_of(mask: NDArray[np.bool_]) -> list[int]:
    """Left, top, width, height of a mask."""
    rows, columns = np.nonzero(mask)
    left, top = int(columns.min()), int(rows.min())
    return [left, top, int(columns.max()) - left + 1, int(rows.max()) - top + 1]


def rows_of(folder: Path) -> list[dict[str, Any]]:
    """The lines of a data set."""
    return [json.loads(line) for line in (folder / "metadata.jsonl").read_text(encoding="utf-8").splitlines()]


def stored_mask(folder: Path, row: dict[str, Any]) -> NDArray[np.bool_]:
    """The mask of a line."""
    return np.asarray(Image.open(folder / row["mask_file_name"])) > 0
