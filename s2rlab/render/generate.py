"""The render task: a project's parts and a randomization space become a data set."""

import json
import multiprocessing
import os
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, UnidentifiedImageError
from pydantic import Field

from s2rlab import files
from s2rlab.data.dataset import JOURNAL, METADATA, DatasetSummary, Record, read_records, write_records
from s2rlab.errors import RenderError
from s2rlab.jobs import Note, Progress, Task
from s2rlab.project import Part, Project
from s2rlab.render.worker import Chunk, Order, render_chunk, start_worker
from s2rlab.scene.sample import sample, scene_rng
from s2rlab.scene.space import RandomizationSpace
from s2rlab.values import Value

CHUNK = 8  # pictures; what a stop waits for and a crash loses
MOST_CRASHES = 3
MOST_WORKERS = 61 if sys.platform == "win32" else 256  # Windows waits for no more handles at once
CHUNKS_PER_WORKER = 400  # then a fresh process: long-running OpenGL contexts leak


class RenderConfig(Value):
    """What to render."""

    name: str
    space: RandomizationSpace
    images_per_class: int = Field(default=150, ge=1, le=1_000_000)
    size: int = Field(default=256, ge=32, le=2048)  # pixels
    seed: int = Field(default=0, ge=0)
    workers: int = Field(default_factory=lambda: os.cpu_count() or 1, ge=1, le=256)


def render_dataset(project: Project, config: RenderConfig, *, resume: bool = False) -> Task[DatasetSummary]:
    """Render `images_per_class` pictures of every class into `datasets/<name>`.

    Picture `i` depends on the seed, the space, the parts and `i` alone, not on workers or order.

    Raises
    ------
    RenderError
        If there are no parts, the data set exists and `resume` is off, `resume` finds other settings, a part gives no
        usable picture, or workers keep crashing.
    StorageError
        If the disk is full or the folder read-only; what is finished stays, `resume` goes on.
    """
    start = time.monotonic()
    parts = project.parts()
    if not parts:
        raise RenderError(f"{project.root}: no parts; import CAD files first with `s2rlab import`.")
    folder = project.dataset(config.name)
    orders = _orders(parts, config.images_per_class)
    records = _prepare(folder, _settings(config, parts), config, orders, resume=resume)
    kept = len(records)
    if kept:
        yield Note(text=f"{config.name}: {kept} pictures are there already, {len(orders) - kept} to go.")
    redrawn: Counter[str] = Counter()
    yield Progress(stage="rendering", done=kept, total=len(orders), unit="images")
    with (folder / JOURNAL).open("a", encoding="utf-8") as journal:
        done = {record.index for record in records}
        chunks = _chunks([order for order in orders if order.index not in done], config, folder)
        for finished in _render_all(chunks, config.workers):
            with files.storage_errors(folder / JOURNAL):
                for record, faults in finished:
                    journal.write(record.model_dump_json() + "\n")
                    redrawn.update(faults)
                    records.append(record)
                journal.flush()
            yield Progress(stage="rendering", done=len(records), total=len(orders), unit="images")
    summary = _summary(config, orders, redrawn, len(records) - kept, time.monotonic() - start)
    files.write_text(folder / "summary.json", summary.model_dump_json(indent=2) + "\n")
    write_records(folder / METADATA, records)
    (folder / JOURNAL).unlink()
    return summary


def _orders(parts: Sequence[Part], images_per_class: int) -> list[Order]:
    """Number the pictures so that more of them per class keep the numbers, and so the looks, of the first ones."""
    variants: dict[str, list[Part]] = defaultdict(list)
    for part in parts:
        variants[part.label].append(part)
    labels = sorted(variants)
    orders = []
    for round_ in range(images_per_class):
        for position, label in enumerate(labels):
            part = variants[label][round_ % len(variants[label])]
            index = round_ * len(labels) + position
            orders.append(Order(index, label, f"{label}/{part.info.variant}", part.mesh_path))
    return orders


def _settings(config: RenderConfig, parts: Sequence[Part]) -> str:
    """Say everything the pictures depend on: the settings and the content of every mesh."""
    meshes = {f"{part.label}/{part.info.variant}": files.content_hash(part.mesh_path.read_bytes()) for part in parts}
    fields = config.model_dump(mode="json", exclude={"workers", "images_per_class"})
    return json.dumps(fields | {"meshes": meshes}, indent=2) + "\n"


def _prepare(
    folder: Path, settings: str, config: RenderConfig, orders: Sequence[Order], *, resume: bool
) -> list[Record]:
    """Make the folder, or check that a resumed one fits; give the records of pictures that are there and whole."""
    space_file = folder / "space.json"
    if space_file.exists() and not resume:
        raise RenderError(f"{folder}: exists already; add --resume to go on, or choose another --name.")
    if space_file.exists() and (folder / "settings.json").read_text(encoding="utf-8") != settings:
        raise RenderError(
            f"{folder}: was begun with other settings or parts; use the same ones, or choose another --name."
        )
    files.write_text(folder / "settings.json", settings)
    files.write_text(space_file, config.space.model_dump_json(indent=2) + "\n")
    for label in {order.label for order in orders}:
        for kind in ("images", "masks"):
            (folder / kind / label).mkdir(parents=True, exist_ok=True)
    wanted = {order.index: order.part for order in orders}
    path = folder / (JOURNAL if (folder / JOURNAL).exists() else METADATA)
    found = read_records(path) if path.exists() else []
    kept = [record for record in found if wanted.get(record.index) == record.part and _is_whole(folder, record)]
    write_records(folder / JOURNAL, kept)
    return kept


def _is_whole(folder: Path, record: Record) -> bool:
    try:
        for name in (record.file_name, record.mask_file_name):
            with Image.open(folder / name) as image:
                image.load()
    except (OSError, UnidentifiedImageError):
        return False
    return True


def _chunks(orders: Sequence[Order], config: RenderConfig, folder: Path) -> list[Chunk]:
    """Group pictures by environment map, then cut the groups into chunks."""
    groups: dict[int, list[Order]] = defaultdict(list)
    for order in orders:
        groups[sample(scene_rng(config.seed, order.index), config.space).lighting.environment].append(order)
    return [
        Chunk(tuple(group[at : at + CHUNK]), folder, config.space, config.seed, config.size)
        for group in groups.values()
        for at in range(0, len(group), CHUNK)
    ]


def _render_all(chunks: Sequence[Chunk], workers: int) -> Iterator[list[tuple[Record, tuple[str, ...]]]]:
    """Render chunks in worker processes, in any order; a crashed worker is replaced and its chunk tried again."""
    waiting, crashes = list(chunks), 0
    while waiting:
        with _pool(min(workers, len(waiting), MOST_WORKERS)) as pool:
            futures = {pool.submit(render_chunk, chunk): chunk for chunk in waiting}
            try:
                for future in _as_completed(set(futures)):
                    yield future.result()
                    waiting.remove(futures[future])
            except BrokenProcessPool as error:
                crashes += 1
                if crashes > MOST_CRASHES:
                    raise RenderError(
                        f"rendering: a worker process crashed {crashes} times; free some memory, lower --workers, or "
                        "check the graphics driver with `s2rlab doctor`, then go on with --resume."
                    ) from error


def _as_completed(
    futures: set[Future[list[tuple[Record, tuple[str, ...]]]]],
) -> Iterator[Future[list[tuple[Record, tuple[str, ...]]]]]:
    """Yield futures as they finish, waking often enough that a stop is heard within half a second."""
    while futures:
        finished, futures = wait(futures, timeout=0.5, return_when="FIRST_COMPLETED")
        yield from finished


@contextmanager
def _pool(workers: int) -> Iterator[Executor]:
    """Start worker processes; on the way out, stop what has not begun and wait for the rest."""
    os.environ.setdefault("LP_NUM_THREADS", "1")
    pool = ProcessPoolExecutor(
        workers,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=start_worker,
        max_tasks_per_child=CHUNKS_PER_WORKER,
    )
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _summary(
    config: RenderConfig, orders: Sequence[Order], redrawn: Counter[str], fresh: int, seconds: float
) -> DatasetSummary:
    return DatasetSummary(
        name=config.name,
        images=len(orders),
        classes=tuple(sorted({order.label for order in orders})),
        size=config.size,
        seed=config.seed,
        space=config.space.name,
        redrawn=dict(redrawn),
        seconds=round(seconds, 2),
        images_per_second=round(fresh / seconds, 2),
    )
