"""What a rendering worker process does: the pictures of one chunk, in memory; who asked for them writes them."""

import gc
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, overload

import cv2
import numpy as np
import trimesh
from numpy.typing import NDArray

from s2rlab.data.dataset import InstanceRecord, Record
from s2rlab.errors import RenderError
from s2rlab.mesh.artifacts import ARTIFACTS, apply_artifacts
from s2rlab.mesh.jitter import jitter
from s2rlab.mesh.load import load_mesh
from s2rlab.render.offscreen import TOO_SMALL, Picture, box_of, fault, picture
from s2rlab.render.orders import Chunk, Finished, Order
from s2rlab.render.stage import Stage, Subject, subject_from, subject_like
from s2rlab.scene.params import SceneParams, ShapeParams
from s2rlab.scene.sample import sample, scene_rng
from s2rlab.scene.samplers.shape import NEUTRAL as UNJITTERED
from s2rlab.scene.space import RandomizationSpace

MOST_ATTEMPTS = 30
DEPTH_COUNTS = 65535


@dataclass(frozen=True, slots=True)
class Drawn:
    """A good picture, what it was drawn from, and why others were given up before it."""

    result: Picture
    params: SceneParams
    subject: Subject
    faults: tuple[str, ...]


def render(chunk: Chunk) -> list[Finished]:
    """Render every picture of `chunk`, in its order.

    Raises
    ------
    RenderError
        If a part gives no usable picture in MOST_ATTEMPTS draws.
    """
    return [_render(order, chunk) for order in chunk.orders]


def _render(order: Order, chunk: Chunk) -> Finished:
    drawn = draw(_stage(chunk.size), order, chunk.space, chunk.seed, chunk.others)
    return _finish(order, chunk, drawn)


def draw(
    stage: Stage, order: Order, space: RandomizationSpace, seed: int, others: Sequence[tuple[str, Path]] = ()
) -> Drawn:
    """Draw picture `order.index` of a data set, anew until one is of use.

    Raises
    ------
    RenderError
        If none is in MOST_ATTEMPTS draws.
    """
    strays = _Strays([mesh for label, mesh in others if label != order.label])
    faults: list[str] = []
    while len(faults) < MOST_ATTEMPTS:
        rng = scene_rng(seed, order.index, len(faults))
        params = sample(rng, space)
        if not order.alone:  # a class with several meshes has its variety from them
            params = params.model_copy(update={"shape": UNJITTERED})
        subject = subject_for(order.mesh, space, seed, params.shape)
        result = picture(stage, subject, params, rng, strays)
        problem = fault(result, params.layout.least_visible)
        if problem is None:
            return Drawn(result, params, subject, tuple(faults))
        faults.append(problem)
    raise RenderError(_hopeless(order.part, faults))


def _hopeless(part: str, faults: Sequence[str]) -> str:
    reasons = ", ".join(sorted(set(faults)))
    remedy = "check the part's size and shape, or widen the light and framing ranges in space.json"
    if any("visible" in fault for fault in faults):
        remedy = "lower occluders.least_visible, or allow fewer or smaller objects and copies, in space.json"
    elif set(faults) == {TOO_SMALL}:
        remedy = "render larger pictures (--size), raise framing.fill in space.json, or remove the part"
    return f"{part}: {MOST_ATTEMPTS} draws in a row were of no use ({reasons}); {remedy}."


class _Strays(Sequence[Subject]):
    """The project's other parts, read when one is needed."""

    def __init__(self, meshes: Sequence[Path]) -> None:
        self._meshes = meshes

    def __len__(self) -> int:
        return len(self._meshes)

    @overload
    def __getitem__(self, number: int) -> Subject: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Subject]: ...
    def __getitem__(self, number: int | slice) -> Subject | Sequence[Subject]:
        if isinstance(number, slice):
            return [subject_at(mesh) for mesh in self._meshes[number]]
        return subject_at(self._meshes[number])


@lru_cache(maxsize=1)
def _stage(size: int) -> Stage:
    os.environ.setdefault("LP_NUM_THREADS", "1")
    gc.freeze()  # what is loaded by now stays; Python would look through it again and again
    return Stage(size)


def subject_for(mesh: Path, space: RandomizationSpace, seed: int, shape: ShapeParams) -> Subject:
    """Make a part ready for one picture, with the artifacts of the data set and the picture's own jitter."""
    levels = tuple(sorted(space.artifacts.levels.items()))
    if shape == UNJITTERED:
        return subject_at(mesh, levels, seed if levels else 0)
    changed = jitter(_mesh_at(mesh), shape.scale, shape.bend)
    return _damaged(changed, subject_from(changed), levels, seed)


@lru_cache(maxsize=16)
def _mesh_at(mesh: Path) -> trimesh.Trimesh:
    return load_mesh(mesh)


@lru_cache(maxsize=64)
def subject_at(mesh: Path, levels: tuple[tuple[str, int], ...] = (), seed: int = 0) -> Subject:
    """Read a part's mesh, damage it by the artifacts' `levels`, and make it ready; kept for the next picture."""
    loaded = load_mesh(mesh)
    return _damaged(loaded, subject_at(mesh), levels, seed) if levels else subject_from(loaded)


def _damaged(mesh: trimesh.Trimesh, whole: Subject, levels: Sequence[tuple[str, int]], seed: int) -> Subject:
    if not levels:
        return whole
    made = subject_like(apply_artifacts(mesh, dict(levels), seed), whole, mesh.bounds.mean(axis=0))
    return replace(made, blur=ARTIFACTS["blur"].amount(dict(levels).get("blur", 0)))


def _finish(order: Order, chunk: Chunk, drawn: Drawn) -> Finished:
    name = f"{order.label}/{order.index:06d}"
    result, camera = drawn.result, drawn.result.shot.camera
    record = Record(
        file_name=f"images/{name}.jpg",
        mask_file_name=f"masks/{name}.png",
        label=order.label,
        box=result.box,
        visible_fraction=round(result.visible_fraction, 4),
        instances=_instances(result),
        index=order.index,
        attempt=len(drawn.faults),
        redrawn=drawn.faults,
        seed=chunk.seed,
        part=order.part,
        intrinsics=_rows(camera.intrinsics(chunk.size)),
        camera_rotation=_rows(camera.axes),
        camera_position=tuple(camera.position.tolist()),
        part_rotation=_rows(result.shot.rotation),
        part_radius=drawn.subject.scale,
        scene=drawn.params,
    )
    files = {
        record.file_name: encode(result.rgb, "JPEG", quality=drawn.params.camera.jpeg_quality),
        record.mask_file_name: encode(result.ids, "PNG"),
    }
    fields = _more(chunk, name, result, files)
    return Finished(record.model_copy(update=fields), files)


def _more(chunk: Chunk, name: str, result: Picture, files: dict[str, bytes]) -> dict[str, Any]:
    """Add the ground truth that was asked for to `files`; gives the fields of the record that tell of it."""
    fields: dict[str, Any] = {}
    if "depth" in chunk.outputs:
        depth = result.depth()
        scale = 10.0 ** np.ceil(np.log10(max(float(depth.max()), 1e-3) / DEPTH_COUNTS))
        fields |= {"depth_file_name": f"depth/{name}.png", "depth_scale": float(scale)}
        files[fields["depth_file_name"]] = encode((depth / scale + 0.5).astype(np.uint16), "PNG")
    if "normals" in chunk.outputs:
        fields["normals_file_name"] = f"normals/{name}.png"
        files[fields["normals_file_name"]] = encode(result.normals(), "PNG")
    return fields


def _instances(result: Picture) -> tuple[InstanceRecord, ...]:
    bodies = [body for body in result.shot.layout.bodies if body.kind == "part"]
    return tuple(
        InstanceRecord(
            id=number,
            box=box_of(result.ids == number),
            visible_fraction=round(fraction, 4),
            rotation=_rows(body.rotation),
            position=tuple(body.position.tolist()),
        )
        for number, (body, fraction) in enumerate(zip(bodies, result.visible_fractions, strict=True), start=1)
    )


def _rows(matrix: NDArray[Any]) -> tuple[tuple[float, float, float], ...]:
    return tuple(tuple(row) for row in np.asarray(matrix, dtype=float).tolist())


def encode(picture: NDArray[Any], kind: Literal["JPEG", "PNG"], quality: int = 90) -> bytes:
    """Encode (H, W, 3) uint8, or a mask (H, W) of uint8 or uint16, as a picture file."""
    stored = cv2.cvtColor(picture, cv2.COLOR_RGB2BGR) if picture.ndim == 3 else picture
    if kind == "JPEG":
        done, data = cv2.imencode(".jpg", stored, [cv2.IMWRITE_JPEG_QUALITY, quality])
    else:
        # looking for the best filter of each row takes longer than all the rest, and masks come out larger
        mask = stored.ndim == 2 and stored.dtype == np.uint8
        way = cv2.IMWRITE_PNG_FILTER_NONE if mask else cv2.IMWRITE_PNG_ALL_FILTERS
        done, data = cv2.imencode(".png", stored, [cv2.IMWRITE_PNG_COMPRESSION, 3, cv2.IMWRITE_PNG_FILTER, way])
    if not done:
        raise RuntimeError(f"a picture of shape {picture.shape} was not encoded")
    return data.tobytes()
