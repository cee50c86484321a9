"""What a rendering worker process does: pictures of one chunk, written where they belong."""

import io
import multiprocessing
import os
import signal
import threading
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Literal

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from s2rlab.data.dataset import Record
from s2rlab.errors import RenderError
from s2rlab.files import PARTIAL, storage_errors
from s2rlab.mesh.load import load_mesh
from s2rlab.render.offscreen import Picture, fault, picture
from s2rlab.render.stage import Stage, Subject, subject_from
from s2rlab.scene.params import SceneParams
from s2rlab.scene.sample import sample, scene_rng
from s2rlab.scene.space import RandomizationSpace

MOST_ATTEMPTS = 30


@dataclass(frozen=True, slots=True)
class Order:
    """One picture to make."""

    index: int
    label: str
    part: str  # class/variant
    mesh: Path


@dataclass(frozen=True, slots=True)
class Chunk:
    """Pictures that share an environment map, so that a worker prefilters few maps."""

    orders: tuple[Order, ...]
    folder: Path
    space: RandomizationSpace
    seed: int
    size: int


def start_worker() -> None:
    """Keep each worker to one core, leave Ctrl-C to the parent, and end when the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    cv2.setNumThreads(1)
    if parent := multiprocessing.parent_process():
        threading.Thread(target=_follow, args=(parent,), daemon=True).start()


def _follow(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def render_chunk(chunk: Chunk) -> list[tuple[Record, tuple[str, ...]]]:
    """Render and write every picture of `chunk`; give its record and the reasons of its re-draws.

    Raises
    ------
    RenderError
        If a part gives no usable picture in MOST_ATTEMPTS draws.
    """
    return [_render(order, chunk) for order in chunk.orders]


def _render(order: Order, chunk: Chunk) -> tuple[Record, tuple[str, ...]]:
    faults: list[str] = []
    subject = _subject(order.mesh)
    while len(faults) < MOST_ATTEMPTS:
        rng = scene_rng(chunk.seed, order.index, len(faults))
        params = sample(rng, chunk.space)
        if faults:  # keep to the chunk's map
            first = sample(scene_rng(chunk.seed, order.index), chunk.space).lighting.environment
            params = params.model_copy(update={"lighting": params.lighting.model_copy(update={"environment": first})})
        result = picture(_stage(chunk.size), subject, params, rng)
        problem = fault(result)
        if problem is None:
            return _write(order, chunk, params, result, len(faults), subject), tuple(faults)
        faults.append(problem)
    reasons = ", ".join(sorted(set(faults)))
    raise RenderError(
        f"{order.part}: {MOST_ATTEMPTS} draws in a row were of no use ({reasons}); "
        "check the part's size and shape, or widen the light and framing ranges in space.json."
    )


@lru_cache(maxsize=1)
def _stage(size: int) -> Stage:
    os.environ.setdefault("LP_NUM_THREADS", "1")
    return Stage(size)


@lru_cache(maxsize=64)
def _subject(mesh: Path) -> Subject:
    return subject_from(load_mesh(mesh))


def _write(order: Order, chunk: Chunk, params: SceneParams, result: Picture, attempt: int, subject: Subject) -> Record:
    name = f"{order.index:06d}"
    record = Record(
        file_name=f"images/{order.label}/{name}.jpg",
        mask_file_name=f"masks/{order.label}/{name}.png",
        label=order.label,
        box=result.box,
        index=order.index,
        attempt=attempt,
        seed=chunk.seed,
        part=order.part,
        intrinsics=_rows(result.shot.camera.intrinsics(chunk.size)),
        camera_rotation=_rows(result.shot.camera.axes),
        camera_position=tuple(result.shot.camera.position.tolist()),
        part_rotation=_rows(result.shot.rotation),
        part_radius=subject.scale,
        scene=params,
    )
    _save(chunk.folder / record.file_name, encode(result.rgb, "JPEG", quality=params.camera.jpeg_quality))
    _save(chunk.folder / record.mask_file_name, encode(result.mask, "PNG"))
    return record


def _rows(matrix: NDArray[Any]) -> tuple[tuple[float, float, float], ...]:
    return tuple(tuple(row) for row in np.asarray(matrix, dtype=float).tolist())


def encode(picture: NDArray[Any], kind: Literal["JPEG", "PNG"], **options: int) -> bytes:
    """Encode (H, W, 3) uint8, or an (H, W) bool mask, as a picture file."""
    buffer = io.BytesIO()
    Image.fromarray(picture).save(buffer, kind, **options)
    return buffer.getvalue()


def _save(path: Path, data: bytes) -> None:
    """Write by rename, without fsync: thousands of them cost minutes, and a resumed run checks every picture."""
    with storage_errors(path):
        partial = path.with_name(path.name + PARTIAL)
        partial.write_bytes(data)
        partial.replace(path)
