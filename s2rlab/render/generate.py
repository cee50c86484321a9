"""The render task: a project's parts and a randomization space become a data set."""

import json
import os
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal

from pydantic import Field

from s2rlab import files
from s2rlab.data.dataset import JOURNAL, METADATA, DatasetSummary, Record, iter_records
from s2rlab.data.journal import Journal
from s2rlab.errors import RenderError
from s2rlab.jobs import Note, Progress, Task
from s2rlab.project import Part, Project
from s2rlab.render.assets import Assets
from s2rlab.render.catalogue import Catalogue, by_part, name_of
from s2rlab.render.executors import OpenPool, local_pool, run_chunks
from s2rlab.render.orders import Chunk, Order
from s2rlab.render.output import Output, open_output
from s2rlab.scene.space import RandomizationSpace
from s2rlab.values import Value

SETTINGS, SPACE, SUMMARY = "settings.json", "space.json", "summary.json"
FOLDERS = ("images", "masks", "depth", "normals")  # where files of pictures lie


class RenderConfig(Value):
    """What to render."""

    name: str
    space: RandomizationSpace
    images_per_class: int = Field(default=150, ge=1, le=1_000_000)
    size: int = Field(default=256, ge=32, le=2048)  # pixels
    seed: int = Field(default=0, ge=0)
    outputs: tuple[Literal["masks", "depth", "normals"], ...] = ("masks",)  # beside the pictures; masks always
    output: str | None = None  # path or fsspec URL the pictures go to; None: the data set's own folder
    workers: int = Field(default_factory=lambda: os.cpu_count() or 1, ge=1, le=256)  # processes of this machine
    cluster: str | None = None  # address of a Dask scheduler, "tcp://host:8786", that renders in their place


def render_dataset(project: Project, config: RenderConfig, *, resume: bool = False) -> Task[DatasetSummary]:
    """Render `images_per_class` pictures of every class into `datasets/<name>`, or to `config.output`.

    Picture `i` depends on the seed, the space, the parts and `i` alone, not on workers, cluster or order.

    Raises
    ------
    RenderError
        If there are no parts, the data set exists and `resume` is off, `resume` finds other settings, a part gives no
        usable picture, workers keep crashing, or the cluster is gone.
    StorageError
        If the disk is full or the folder read-only; what is finished stays, `resume` goes on.
    """
    start = time.monotonic()
    parts = project.parts()
    if not parts:
        raise RenderError(f"{project.root}: no parts; import CAD files first with `s2rlab import`.")
    folder, catalogue = project.dataset(config.name), Catalogue.of(parts)
    assets, output = Assets.of(catalogue.sources(config.space)), open_output(config.output, folder)
    total = config.images_per_class * len(catalogue.classes)
    _begin(folder, output, _settings(config, parts, assets), config, resume=resume)
    with _journal(folder, output, catalogue, total) as journal:
        kept = len(journal)
        if kept:
            yield Note(text=f"{config.name}: {kept} pictures are there already, {total - kept} to go.")
        yield Progress(stage="rendering", done=kept, total=total, unit="images")
        orders = (catalogue.order(index) for index in range(total) if index not in journal)
        for finished in run_chunks(_chunks(orders, catalogue, config), _pool(config, assets)):
            output.write({name: data for picture in finished for name, data in picture.files.items()})
            journal.add(picture.record for picture in finished)
            yield Progress(stage="rendering", done=len(journal), total=total, unit="images")
        summary = _summary(config, catalogue, journal, total - kept, time.monotonic() - start)
        files.write_text(folder / SUMMARY, summary.model_dump_json(indent=2) + "\n")
        journal.finish(folder / METADATA)
    if config.output is not None:  # a data set that is whole by itself
        output.write({name: (folder / name).read_bytes() for name in (SETTINGS, SPACE, SUMMARY, METADATA)})
    return summary


def _pool(config: RenderConfig, assets: Assets) -> OpenPool:
    if config.cluster is None:
        return partial(local_pool, config.workers)
    from s2rlab.render.cluster import cluster_pool

    return partial(cluster_pool, config.cluster, assets)


def _chunks(orders: Iterable[Order], catalogue: Catalogue, config: RenderConfig) -> Iterator[Chunk]:
    blank = catalogue.blank(config.space, config.seed, config.size, config.outputs)
    for group in by_part(orders, alone=len(catalogue.classes)):
        yield replace(blank, orders=group)


def _settings(config: RenderConfig, parts: Iterable[Part], assets: Assets) -> str:
    """Say everything the pictures depend on: the settings, and the content of every mesh and file of the user."""
    hashes = {path: files.content_hash(data) for path, data in assets.content.items()}
    meshes = {name_of(part): hashes.pop(part.mesh_path) for part in parts}
    fields = config.model_dump(mode="json", exclude={"workers", "images_per_class", "cluster"})
    own = {str(path): digest for path, digest in hashes.items()}
    return json.dumps(fields | {"meshes": meshes, "files": own}, indent=2) + "\n"


def _begin(folder: Path, output: Output, settings: str, config: RenderConfig, *, resume: bool) -> None:
    """Make the folder, or check that a resumed one fits."""
    if (folder / SPACE).exists():
        if not resume:
            raise RenderError(f"{folder}: exists already; add --resume to go on, or choose another --name.")
        if (folder / SETTINGS).read_text(encoding="utf-8") != settings:
            raise RenderError(
                f"{folder}: was begun with other settings or parts; use the same ones, or choose another --name."
            )
    elif config.output is not None and output.listing(FOLDERS):  # they are somebody's, and a resumed run tidies up
        raise RenderError(f"{config.output}: holds pictures already; choose a new folder for --output.")
    files.write_text(folder / SETTINGS, settings)
    files.write_text(folder / SPACE, config.space.model_dump_json(indent=2) + "\n")


def _journal(folder: Path, output: Output, catalogue: Catalogue, total: int) -> Journal:
    """Open the journal with the pictures of an earlier run that are asked for and whole; delete all others."""
    there = output.listing(FOLDERS)
    found = [folder / name for name in (JOURNAL, METADATA) if (folder / name).exists()]
    belonging: set[str] = set()
    journal = Journal(folder / JOURNAL, _kept(found[0], catalogue, total, there, belonging) if found else ())
    (folder / METADATA).unlink(missing_ok=True)  # after the journal is there: what is neither finished nor lost
    output.remove(there.keys() - belonging)
    return journal


def _kept(
    path: Path, catalogue: Catalogue, total: int, there: Mapping[str, bool], belonging: set[str]
) -> Iterator[Record]:
    """Give the records of `path` that are asked for and whose files are all `there`; add these to `belonging`."""
    for record in iter_records(path):
        names = files_of(record)
        if (
            record.index < total
            and record.part == catalogue.order(record.index).part
            and all(there.get(name) for name in names)
        ):
            belonging |= names
            yield record


def files_of(record: Record) -> set[str]:
    """Name the files of one picture: every field of its record that is called `...file_name`."""
    return {value for field, value in record if field.endswith("file_name") and value}


def _summary(
    config: RenderConfig, catalogue: Catalogue, journal: Journal, fresh: int, seconds: float
) -> DatasetSummary:
    return DatasetSummary(
        name=config.name,
        images=len(journal),
        classes=catalogue.classes,
        size=config.size,
        seed=config.seed,
        space=config.space.name,
        redrawn=dict(sorted(journal.redrawn.items())),
        seconds=round(seconds, 2),
        images_per_second=round(fresh / seconds, 2),
        output=config.output,
    )
