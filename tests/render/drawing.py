"""A renderer that draws at once: pictures whose content says what was asked for, and workers that die on demand."""

import io
import os
import signal
from concurrent.futures import Future
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from s2rlab.data.dataset import Record
from s2rlab.project import Part, PartFile
from s2rlab.render.orders import Chunk, Finished, Hopeless, Made, Order, render_chunk
from s2rlab.scene.sample import sample, scene_rng

UNIT = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def draw(chunk: Chunk) -> list[Finished]:
    """Draw pictures of one grey each: the index, and the seed in the first pixel of the mask."""
    return [finished(order, chunk) for order in chunk.orders]


def draw_or_despair(chunk: Chunk) -> list[Made]:
    """Like `draw`, but every second picture of nut/b, and all of bolts, are of no use."""
    return [
        Hopeless(order.index, order.part, "too dark", f"{order.part}: 30 draws in a row were of no use (too dark).")
        if order.label == "bolt" or (order.part == "nut/b" and order.index % 4 == 0)
        else finished(order, chunk)
        for order in chunk.orders
    ]


def finished(order: Order, chunk: Chunk) -> Finished:
    scene = first_scene(chunk.space.model_dump_json())
    name = f"{order.label}/{order.index:06d}"
    record = Record(
        file_name=f"images/{name}.jpg", mask_file_name=f"masks/{name}.png", label=order.label, box=(0, 0, 1, 1),
        index=order.index, attempt=order.index % 3 // 2, redrawn=("too dark",) * (order.index % 3 // 2),
        seed=chunk.seed, part=order.part, intrinsics=UNIT, camera_rotation=UNIT, camera_position=(0, 0, 1),
        part_rotation=UNIT, part_radius=1.0, scene=scene,
    )  # fmt: skip
    return Finished(record, {record.file_name: grey(order.index % 250, "JPEG"), record.mask_file_name: grey(1, "PNG")})


@lru_cache
def first_scene(_: str) -> Any:
    from s2rlab.scene.space import RandomizationSpace

    return sample(scene_rng(0, 0), RandomizationSpace())


@lru_cache(maxsize=300)
def grey(level: int, kind: str) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(np.full((32, 32, 3), level, np.uint8)).save(buffer, kind)
    return buffer.getvalue()


def draw_or_die(chunk: Chunk) -> list[Finished]:
    """Kill this process at picture 5, the first time."""
    die_once(chunk)
    return draw(chunk)


def render_or_die(chunk: Chunk) -> list[Finished]:
    """The real renderer, killed at picture 5 the first time."""
    die_once(chunk)
    return render_chunk(chunk)


def die_once(chunk: Chunk) -> None:
    trace = Path(os.environ["S2RLAB_TEST_TRACE"])
    if any(order.index == 5 for order in chunk.orders) and not trace.exists():
        trace.write_text(str(os.getpid()))
        os.kill(os.getpid(), signal.SIGKILL)


def part(folder: Path, label: str, variant: str = "a") -> Part:
    """A part with a mesh file that nobody opens."""
    place = folder / "parts" / label / variant
    place.mkdir(parents=True)
    (place / "mesh.glb").write_bytes(f"{label} {variant}".encode())
    info = PartFile(
        label=label, variant=variant, source="a.stl", units="mm", units_guessed=False, up="+z", size=(1, 1, 1),
        triangles=1, watertight=True, open_edges=0, flipped_faces=0, degenerate_faces=0,
    )  # fmt: skip
    (place / "part.json").write_text(info.model_dump_json())
    return Part(place, info)


class Inline:
    """A pool that draws when it is asked to, in this process, and counts."""

    def __init__(self, lifetime: int = 10**9, slots: int = 2, task: Any = draw) -> None:
        self.lifetime, self._slots, self._task = lifetime, slots, task
        self.submitted = self.opened = self.closed = 0

    @contextmanager
    def __call__(self) -> Any:
        self.opened += 1
        try:
            yield self
        finally:
            self.closed += 1

    def slots(self) -> int:
        return self._slots

    def submit(self, chunk: Chunk) -> Any:
        self.submitted += 1
        future: Future[Any] = Future()
        try:
            future.set_result(self._task(chunk))
        except Exception as error:
            future.set_exception(error)
        return future

    def idle(self, seconds: float) -> None:
        raise AssertionError("nothing is ever waited for")

    def explain(self, error: Exception) -> Exception:
        return error
