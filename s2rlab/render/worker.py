"""What a rendering worker process does: the pictures of one chunk, in memory; who asked for them writes them."""

import gc
import os
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from s2rlab.data.dataset import InstanceRecord, Record
from s2rlab.errors import RenderError
from s2rlab.render.offscreen import TOO_SMALL, Picture, box_of, fault, picture
from s2rlab.render.orders import Chunk, Finished, Hopeless, Made, Neighbour, Order
from s2rlab.render.stage import Stage, Subject
from s2rlab.render.subjects import UNJITTERED, MakeSubject, Strays, subject_for
from s2rlab.scene.params import SceneParams
from s2rlab.scene.sample import sample, scene_rng
from s2rlab.scene.samplers.shape import variant
from s2rlab.scene.space import RandomizationSpace

MOST_ATTEMPTS = 30
DEPTH_COUNTS = 65535


@dataclass(frozen=True, slots=True)
class Drawn:
    """A good picture, what it was drawn from, and why others were given up before it."""

    result: Picture
    params: SceneParams
    subject: Subject
    strays: Strays
    faults: tuple[str, ...] = ()


class HopelessError(RenderError):
    """Every draw of a picture was of no use."""

    def __init__(self, part: str, faults: Sequence[str]) -> None:
        self.why = ", ".join(sorted(set(faults)))
        super().__init__(f"{part}: {len(faults)} draws in a row were of no use ({self.why}); {_remedy(faults)}.")


def _remedy(faults: Sequence[str]) -> str:
    if any("visible" in fault for fault in faults):
        return "lower occluders.least_visible, or allow fewer or smaller objects and copies, in space.json"
    if set(faults) == {TOO_SMALL}:
        return "render larger pictures (--size), raise framing.fill in space.json, or remove the part"
    return "check the part's size and shape, or widen the light and framing ranges in space.json"


def render(chunk: Chunk) -> list[Made]:
    """Make every picture of `chunk`, in its order."""
    return [_render(order, chunk) for order in chunk.orders]


def _render(order: Order, chunk: Chunk) -> Made:
    try:
        drawn = draw(_stage(chunk.size), order, chunk.space, chunk.seed, chunk.others)
    except HopelessError as error:
        return Hopeless(order.index, order.part, error.why, str(error))
    return _finish(order, chunk, drawn)


def draw(stage: Stage, order: Order, space: RandomizationSpace, seed: int, others: Sequence[Neighbour] = ()) -> Drawn:
    """Draw picture `order.index` of a data set, anew until one is of use; see `attempts`."""
    drawing = attempts(stage, order, space, seed, others)
    while True:
        try:
            next(drawing)
        except StopIteration as end:
            drawn: Drawn = end.value
            return drawn


def attempts(
    stage: Stage,
    order: Order,
    space: RandomizationSpace,
    seed: int,
    others: Sequence[Neighbour] = (),
    make: MakeSubject | None = None,
) -> Generator[str, None, Drawn]:
    """Draw picture `order.index` of a data set; yields why a draw is of no use, returns the first that is.

    Parameters
    ----------
    make
        Makes the part ready; None: `subject_for`.

    Raises
    ------
    HopelessError
        If none is in MOST_ATTEMPTS draws.
    """
    strays = Strays.of(order, others)
    faults: list[str] = []
    while len(faults) < MOST_ATTEMPTS:
        rng = scene_rng(seed, order.index, len(faults))
        params = sample(rng, space)
        # a class with several meshes has its variety from them
        shape = variant(space.shape, seed, order.part, (order.index, len(faults))) if order.alone else UNJITTERED
        params = params.model_copy(update={"shape": shape})
        subject = (make or subject_for)(order.mesh, space.artifacts, seed, params.shape)
        result = picture(stage, subject, params, rng, strays)
        problem = fault(result, params.layout.least_visible)
        if problem is None:
            return Drawn(result, params, subject, strays, tuple(faults))
        faults.append(problem)
        yield problem
    raise HopelessError(order.part, faults)


@lru_cache(maxsize=1)
def _stage(size: int) -> Stage:
    os.environ.setdefault("LP_NUM_THREADS", "1")
    gc.freeze()  # what is loaded by now stays; Python would look through it again and again
    return Stage(size)


def _finish(order: Order, chunk: Chunk, drawn: Drawn) -> Finished:
    record, result = record_of(order, chunk.seed, chunk.size, drawn), drawn.result
    files = {
        record.file_name: encode(result.rgb, "JPEG", quality=drawn.params.camera.jpeg_quality),
        record.mask_file_name: encode(result.ids, "PNG"),
    }
    fields = _more(chunk, f"{order.label}/{order.index:06d}", result, files)
    return Finished(record.model_copy(update=fields), files)


def record_of(order: Order, seed: int, size: int, drawn: Drawn) -> Record:
    """Write down everything about a picture of `size` pixels, as a line of metadata."""
    name = f"{order.label}/{order.index:06d}"
    result, camera = drawn.result, drawn.result.shot.camera
    return Record(
        file_name=f"images/{name}.jpg",
        mask_file_name=f"masks/{name}.png",
        label=order.label,
        box=result.box,
        visible_fraction=round(result.visible_fraction, 4),
        unoccluded_fraction=round(result.unoccluded_fraction, 4),
        instances=tuple(_instances(drawn)),
        index=order.index,
        attempt=len(drawn.faults),
        redrawn=drawn.faults,
        seed=seed,
        part=order.part,
        intrinsics=_rows(camera.intrinsics(size)),
        camera_rotation=_rows(camera.axes),
        camera_position=tuple(camera.position.tolist()),
        part_rotation=_rows(result.shot.rotation),
        part_radius=drawn.subject.scale,
        scene=drawn.params,
    )


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


def _instances(drawn: Drawn) -> Iterator[InstanceRecord]:
    result, layout = drawn.result, drawn.result.shot.layout
    shares = zip(sorted(result.shot.alone), result.visible_fractions, result.unoccluded_fractions, strict=True)
    for number, (tag, visible, unoccluded) in enumerate(shares, start=1):
        body = layout.bodies[tag - 1]
        stray = None if body.other is None else drawn.strays.part(body.other)
        yield InstanceRecord(
            id=number,
            box=box_of(result.ids == number),
            visible_fraction=round(visible, 4),
            unoccluded_fraction=round(unoccluded, 4),
            rotation=_rows(body.rotation),
            position=tuple(body.position.tolist()),
            label=stray and stray.label,
            part=stray and stray.part,
            scale=1.0 if stray is None else body.scale * drawn.subject.scale / body.subject.scale,
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
