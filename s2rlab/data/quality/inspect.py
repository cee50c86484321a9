"""The inspect task: a finished data set becomes a quality report."""

import time
from collections.abc import Mapping
from pathlib import Path

from pydantic import ConfigDict, Field

from s2rlab import files
from s2rlab.data.dataset import LeftOut
from s2rlab.data.formats.source import Source, open_source
from s2rlab.data.quality.findings import LEAST_VISIBLE, Quality, class_quality, look_alikes, repeats
from s2rlab.data.quality.hashes import compared
from s2rlab.data.quality.measure import Measures, measure
from s2rlab.data.quality.report import write_report
from s2rlab.data.quality.viewpoints import Figure, figure
from s2rlab.data.quality.warnings import warnings
from s2rlab.errors import DataError, MeshError
from s2rlab.jobs import Note, Progress, Task
from s2rlab.mesh.load import load_part
from s2rlab.project import Project
from s2rlab.values import V, Value

STEP = 16  # pictures between two progress events
SHOWN_REPEATS = 6  # pairs on the page


class _Summary(Value):
    """The fields of `summary.json` that say what was drawn again or left out."""

    model_config = ConfigDict(extra="ignore")

    redrawn: dict[str, int] = Field(default_factory=dict)
    left_out: tuple[LeftOut, ...] = ()


class _Occluders(Value):
    model_config = ConfigDict(extra="ignore")

    least_visible: float = LEAST_VISIBLE


class _Space(Value):
    """The one field of `space.json` that bounds what other objects may hide."""

    model_config = ConfigDict(extra="ignore")

    occluders: _Occluders = _Occluders()


def inspect_dataset(project: Project, name: str, output: Path | None = None) -> Task[Quality]:
    """Measure every picture of the data set `name` and write a report.

    The report goes to `output`, or to `quality/` in the data set's folder; an older one there is replaced.

    Raises
    ------
    DataError
        If the data set is missing, not finished or empty, or a picture of it is missing or damaged.
    StorageError
        If the report cannot be written.
    """
    start = time.monotonic()
    source = open_source(project.dataset(name))
    folder = source.folder / "quality" if output is None else output
    _check_output(folder)
    total = sum(1 for _ in source.lines())
    if not total:
        raise DataError(f"{source.folder}: holds no pictures; render it again.")
    shapes = yield from _shapes(project)
    measures = Measures(source.classes)
    yield Progress(stage="measuring", done=0, total=total, unit="images")
    for done, _ in enumerate(measure(source, measures), start=1):
        if done % STEP == 0 or done == total:
            yield Progress(stage="measuring", done=done, total=total, unit="images")
    quality = _quality(source, measures, shapes, start)
    with files.new_folder(folder) as partial:
        write_report(partial, source.pictures, quality, measures)
    return quality


def _check_output(folder: Path) -> None:
    """Refuse to replace anything but an older report."""
    if folder.exists() and not (folder / "quality.json").is_file() and (not folder.is_dir() or any(folder.iterdir())):
        raise DataError(f"{folder}: exists and is no quality report; choose a new folder with --output.")


def _shapes(project: Project) -> Task[dict[str, Figure]]:
    """Measure the project's parts, by class/variant; those that cannot be read are left out."""
    shapes = {}
    for part in project.parts():
        try:
            shapes[f"{part.label}/{part.info.variant}"] = figure(load_part(part).convex_hull)
        except MeshError as error:
            yield Note(level="warning", text=f"{error} Views of its edge are not counted.")
    return shapes


def _quality(source: Source, measures: Measures, shapes: Mapping[str, Figure], start: float) -> Quality:
    again = repeats(measures)
    summary = _read(_Summary, source.folder / "summary.json")
    bound = _read(_Space, source.folder / "space.json").occluders.least_visible
    quality = Quality(
        name=source.folder.name,
        images=len(measures.names),
        classes=tuple(class_quality(measures, number, shapes, bound) for number in range(len(source.classes))),
        compared=len(compared(len(measures.names))),
        repeated=len(again),
        repeats=tuple(again[:SHOWN_REPEATS]),
        look_alikes=tuple(look_alikes(measures)),
        redrawn=summary.redrawn,
        least_visible=bound,
        left_out=summary.left_out,
        warnings=(),
        seconds=round(time.monotonic() - start, 2),
    )
    return quality.model_copy(update={"warnings": warnings(quality)})


def _read(kind: type[V], path: Path) -> V:
    """Read what a data set says of itself; older ones say less."""
    return kind.load(path) if path.is_file() else kind()
