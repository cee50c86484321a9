"""The render task: a project's parts and a randomization space become a data set."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from s2rlab import files
from s2rlab.data.dataset import JOURNAL, METADATA, DatasetSummary, Effort, Record, iter_records
from s2rlab.data.journal import Journal
from s2rlab.errors import RenderError
from s2rlab.jobs import Note, Progress, Task
from s2rlab.project import Project
from s2rlab.render.assets import Assets
from s2rlab.render.catalogue import by_part
from s2rlab.render.effort import Clock
from s2rlab.render.executors import pool_of, run_chunks
from s2rlab.render.orders import Chunk, Finished, Hopeless, Order
from s2rlab.render.output import Output, open_output
from s2rlab.render.plan import NOT_IN_PICTURES, Left, Plan, RenderConfig

__all__ = ["RenderConfig", "files_of", "render_dataset"]

SETTINGS, SPACE, SUMMARY = "settings.json", "space.json", "summary.json"
FOLDERS = ("images", "masks", "depth", "normals")  # where files of pictures lie


def render_dataset(project: Project, config: RenderConfig, *, resume: bool = False) -> Task[DatasetSummary]:
    """Render `images_per_class` pictures of every class into `datasets/<name>`, or to `config.output`.

    Picture `i` depends on the seed, the space, the parts and `i` alone, not on workers, cluster, order or what is left
    out: whatever `without` and `skip_hopeless` say, the other pictures keep their numbers and looks.

    Raises
    ------
    RenderError
        If there are no parts, the data set exists and `resume` is off, `resume` finds other settings, a part gives no
        usable picture and `skip_hopeless` is off, workers keep crashing, or the cluster is gone.
    StorageError
        If the disk is full or the folder read-only; what is finished stays, `resume` goes on.
    """
    clock = Clock()
    plan = Plan.of(project, config)
    folder = project.dataset(config.name)
    assets, output = Assets.of(plan.catalogue.sources(config.space)), open_output(config.output, folder)
    _begin(folder, output, _settings(config, plan, assets), config, resume=resume)
    with _journal(folder, output, plan) as journal:
        kept, left = len(journal), Left(plan)
        if kept:
            yield Note(text=f"{config.name}: {kept} pictures are there already, {plan.total - kept} to go.")
        yield Progress(stage="rendering", done=kept, total=plan.total, unit="images")
        orders = (order for order in plan.orders() if order.index not in journal)
        pool = pool_of(config.workers, config.cluster, assets)
        for made in run_chunks(_chunks(orders, plan), pool):
            finished = [picture for picture in made if isinstance(picture, Finished)]
            output.write({name: data for picture in finished for name, data in picture.files.items()})
            journal.add(picture.record for picture in finished)
            clock.first()
            yield from left.take(picture for picture in made if isinstance(picture, Hopeless))
            yield Progress(stage="rendering", done=len(journal) + left.hopeless, total=plan.total, unit="images")
        if not len(journal):
            raise RenderError(f"{config.name}: no picture was of use; widen light and framing in space.json.")
        effort = clock.effort(len(journal) - kept, 0 if config.cluster else config.workers)
        summary = _summary(plan, left, journal, effort)
        files.write_text(folder / SUMMARY, summary.model_dump_json(indent=2) + "\n")
        journal.finish(folder / METADATA)
    if config.output is not None:  # a data set that is whole by itself
        for name in (SETTINGS, SPACE, SUMMARY, METADATA):
            output.copy(name, folder / name)
    return summary


def _chunks(orders: Iterable[Order], plan: Plan) -> Iterator[Chunk]:
    config = plan.config
    blank = plan.catalogue.blank(config.space, config.seed, config.size, config.outputs)
    for group in by_part(orders, alone=len(plan.catalogue.classes)):
        yield replace(blank, orders=group)


def _settings(config: RenderConfig, plan: Plan, assets: Assets) -> str:
    """Say everything a picture depends on: the settings, and the content of every mesh and file of the user."""
    hashes = {path: files.content_hash(data) for path, data in assets.content.items()}
    meshes = {part.part: hashes.pop(part.mesh) for part in plan.catalogue.neighbours}
    fields = config.model_dump(mode="json", exclude=NOT_IN_PICTURES) | {"outputs": ["masks", *config.outputs]}
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


def _journal(folder: Path, output: Output, plan: Plan) -> Journal:
    """Open the journal with the pictures of an earlier run that are asked for and whole; delete all others."""
    there = output.listing(FOLDERS)
    found = [folder / name for name in (JOURNAL, METADATA) if (folder / name).exists()]
    belonging: set[str] = set()
    journal = Journal(folder / JOURNAL, _kept(found[0], plan, there, belonging) if found else ())
    (folder / METADATA).unlink(missing_ok=True)  # after the journal is there: what is neither finished nor lost
    output.remove(there.keys() - belonging)
    return journal


def _kept(path: Path, plan: Plan, there: Mapping[str, bool], belonging: set[str]) -> Iterator[Record]:
    """Give the records of `path` that are asked for and whose files are all `there`; add these to `belonging`."""
    for record in iter_records(path):
        names = files_of(record)
        if plan.wants(record.index, record.part) and all(there.get(name) for name in names):
            belonging |= names
            yield record


def files_of(record: Record) -> set[str]:
    """Name the files of one picture: every field of its record that is called `...file_name`."""
    return {value for field, value in record if field.endswith("file_name") and value}


def _summary(plan: Plan, left: Left, journal: Journal, effort: Effort) -> DatasetSummary:
    config, out = plan.config, left.out()
    missing: Counter[str] = Counter()
    for each in out:
        missing[each.part.split("/")[0]] += each.pictures
    return DatasetSummary(
        name=config.name,
        images=len(journal),
        classes=tuple(label for label in plan.catalogue.classes if missing[label] < config.images_per_class),
        size=config.size,
        seed=config.seed,
        space=config.space.name,
        redrawn=dict(sorted(journal.redrawn.items())),
        seconds=effort.seconds,
        images_per_second=round(effort.pictures / max(effort.seconds, 1e-2), 2),
        output=config.output,
        left_out=out,
        effort=effort,
    )
