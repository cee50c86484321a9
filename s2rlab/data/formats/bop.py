"""BOP: poses, masks and models as the benchmark of 6D pose estimation stores them.

Format: T. Hodan et al., "BOP: Benchmark for 6D Object Pose Estimation", ECCV 2018,
https://github.com/thodan/bop_toolkit/blob/master/docs/bop_datasets_format.md. Millimetres; the origin of a model is the
centre of its bounding box; pixel middles lie at whole numbers, half a pixel from where this program's K puts them.

`scene_camera.json` has one field more than the format, which its readers pass over: `distortion` with `k1`, `centre`
(x, y) and `radius` in pixels. A point that `cam_K` puts at p is seen at centre + (1 + k1 r^2) (p - centre), where r is
|p - centre| / radius: Brown's model about the middle of the frame, which is not the principal point of a shifted part.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from s2rlab.data.formats.job import TRAIN, VALIDATION, Conversion
from s2rlab.data.formats.models import Model, Silhouette, load_models, silhouette
from s2rlab.data.formats.source import Instance, Row, bounds
from s2rlab.jobs import Note

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

FOLDERS = {TRAIN: "train_pbr", VALIDATION: "val_pbr"}  # the toolkit expects JPEGs in folders named so
SCENE = 1000  # pictures of a scene folder
HALF_PIXEL = np.array([[1.0, 0.0, -0.5], [0.0, 1.0, -0.5], [0.0, 0.0, 1.0]])


def write_bop(job: Conversion) -> Iterator[Note | None]:
    """Write `models/`, `objects.json` (what each object number is) and `train_pbr/<scene>/`, `val_pbr/<scene>/`."""
    models = load_models(job.project, job.source)
    folder = job.folder / "models"
    folder.mkdir()
    for model in models.values():
        model.save(folder / f"obj_{model.id:06d}.ply")
    _save(folder / "models_info.json", {str(model.id): model.info() for model in models.values()})
    objects = {str(model.id): {"label": name.split("/")[0], "part": name} for name, model in models.items()}
    _save(job.folder / "objects.json", objects)
    bent = rescaled = 0
    for split in job.splits:
        for position, (row, _) in enumerate(job.lines(split)):
            if position % SCENE == 0:
                scene = _Scene(job, job.folder / FOLDERS[split] / f"{position // SCENE:06d}")
            scene.add(position % SCENE, row, models)
            bent += row.bent
            rescaled += any(each.scale != 1 for each in row.objects)
            if position % SCENE == SCENE - 1:
                scene.save()
            yield None
        scene.save()
    if bent:
        yield Note(
            level="warning",
            text=f"{bent} pictures have a jittered shape or a lens distortion, which BOP cannot say: "
            "there the model and its pose fit the mask only roughly. A reader that knows `distortion` of "
            "scene_camera.json puts the lens right; --only-exact leaves such pictures out.",
        )
    if rescaled:
        yield Note(
            text=f"{rescaled} pictures show stray parts at another size than their own: BOP gets them at the distance "
            "where their true size looks the same, so a depth picture tells another distance there.",
        )


class _Scene:
    """One scene folder under way; its tables are kept until it is full."""

    def __init__(self, job: Conversion, folder: Path) -> None:
        self._job, self._folder = job, folder
        self._poses: dict[str, list[dict[str, Any]]] = {}
        self._infos: dict[str, list[dict[str, Any]]] = {}
        self._cameras: dict[str, dict[str, Any]] = {}
        for kind in ("rgb", "mask", "mask_visib"):
            (folder / kind).mkdir(parents=True)

    def add(self, image: int, row: Row, models: Mapping[str, Model]) -> None:
        """Add one picture under the number `image`."""
        name = f"{image:06d}"
        self._job.copy(row.file_name, self._folder / "rgb" / name)
        depth = self._depth(row, name)
        self._cameras[str(image)] = camera(row, len(self._job.source.picture(row.mask_file_name)))
        self._poses[str(image)], self._infos[str(image)] = [], []
        for number, (instance, mask) in enumerate(self._job.source.masks(row)):
            model = models[instance.part or row.part]
            whole = _silhouette(row, instance, model, mask)
            rotation, translation = pose(row, instance)
            self._poses[str(image)].append(
                {
                    "cam_R_m2c": rotation.ravel().tolist(),
                    "cam_t_m2c": translation.tolist(),
                    "obj_id": model.id,
                }
            )
            self._infos[str(image)].append(_info(whole, mask, depth))
            for kind, pixels in (("mask", whole.inside), ("mask_visib", mask)):
                Image.fromarray(pixels.astype(np.uint8) * 255).save(self._folder / kind / f"{name}_{number:06d}.png")

    def _depth(self, row: Row, name: str) -> NDArray[np.generic] | None:
        """Copy the depth picture if there is one, and give it."""
        if row.depth_file_name is None:
            return None
        (self._folder / "depth").mkdir(exist_ok=True)
        self._job.copy(row.depth_file_name, self._folder / "depth" / name)
        return self._job.source.picture(row.depth_file_name)

    def save(self) -> None:
        """Write the tables."""
        _save(self._folder / "scene_gt.json", self._poses)
        _save(self._folder / "scene_gt_info.json", self._infos)
        _save(self._folder / "scene_camera.json", self._cameras)


def camera(row: Row, size: int) -> dict[str, Any]:
    """Give an entry of `scene_camera.json` for a picture `size` pixels wide and high.

    The world's origin is the part's centre, its unit the millimetre.
    """
    return {
        "cam_K": (HALF_PIXEL @ np.array(row.intrinsics)).ravel().tolist(),
        "distortion": {"k1": row.scene.camera.distortion, "centre": [(size - 1) / 2] * 2, "radius": size / 2},
        "depth_scale": row.depth_scale,
        "cam_R_w2c": np.array(row.camera_rotation).ravel().tolist(),
        "cam_t_w2c": _translation(row, (0.0, 0.0, 0.0)).tolist(),
    }


def pose(row: Row, instance: Instance) -> tuple[Array, Array]:
    """Give the pose of a centred model in mm in front of the camera: rotation (3, 3) and translation (3,) in mm.

    An object shown smaller than it is looks like its true size farther away.
    """
    rotation = np.array(row.camera_rotation) @ np.array(instance.rotation)
    return rotation, _translation(row, instance.position) / instance.scale


def _translation(row: Row, point: tuple[float, float, float]) -> Array:
    """Take a point of the world, in bounding-sphere radii, to the camera's axes, in mm."""
    from_camera = np.array(point) - np.array(row.camera_position)
    return np.asarray(np.array(row.camera_rotation) @ from_camera * row.part_radius)


def _silhouette(row: Row, instance: Instance, model: Model, mask: Mask) -> Silhouette:
    """The whole outline; it is drawn only where something hides the part or the frame cuts it."""
    left, top, width, height = box = bounds(mask)
    cut = left == 0 or top == 0 or left + width == mask.shape[1] or top + height == mask.shape[0]
    if not cut and (instance.visible_fraction is None or instance.visible_fraction >= 1):
        return Silhouette(mask, box, int(mask.sum()))
    k = HALF_PIXEL @ np.array(row.intrinsics)
    drawn = silhouette(model, *pose(row, instance), k, (mask.shape[0], mask.shape[1]))
    missing = mask & ~drawn.inside  # rims that the renderer's sampling saw and this drawing did not
    return Silhouette(drawn.inside | mask, drawn.box, drawn.pixels + int(missing.sum()))


def _info(whole: Silhouette, mask: Mask, depth: NDArray[np.generic] | None) -> dict[str, Any]:
    visible = int(mask.sum())
    return {
        "bbox_obj": list(whole.box),
        "bbox_visib": list(bounds(mask)),
        "px_count_all": whole.pixels,
        "px_count_valid": 0 if depth is None else int((whole.inside & (depth != 0)).sum()),
        "px_count_visib": visible,
        "visib_fract": visible / whole.pixels,
    }


def _save(path: Path, table: Mapping[str, Any]) -> None:
    """Write a table as JSON, one line an entry, as the toolkit does."""
    lines = (f"{json.dumps(key)}: {json.dumps(value)}" for key, value in table.items())
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
