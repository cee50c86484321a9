"""Importing parts again, from the files kept with them: other unit, other way up, repaired, fewer triangles."""

import shutil
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from pydantic import Field

from s2rlab.errors import ConfigError, MeshError
from s2rlab.files import storage_errors
from s2rlab.jobs import Note, Task
from s2rlab.mesh.formats import Units, Up
from s2rlab.mesh.importing import (
    OWN_FILES,
    ImportOptions,
    ImportSummary,
    Stored,
    Thumbnail,
    import_file,
    importing,
    summary_of,
)
from s2rlab.mesh.sources import Candidate, origin_of
from s2rlab.project import Part, PartFile, Project
from s2rlab.values import Value, build


class Changes(Value):
    """What shall be other than it is; None: as it is."""

    units: Units | None = None
    up: Up | None = None
    repair: bool | None = None  # all holes closed
    faces: int | None = Field(default=None, ge=0)  # most triangles; 0: as many as there are
    time_limit: float = Field(default=120, gt=0)  # seconds for one file, and one more for each megabyte
    memory_limit: float = Field(default=8, gt=0)  # GB for one file


def import_again(
    project: Project,
    names: Sequence[str],
    changes: Changes,
    thumbnail: Thumbnail | None = None,
    *,
    resume: bool = False,
) -> Task[ImportSummary]:
    """Make parts anew from the files kept in their folders; the earlier ones go to the project's trash.

    Parameters
    ----------
    names
        `class/variant`, or a class for all its variants.
    resume
        Leave parts alone that are already as `changes` wants them.

    Raises
    ------
    ConfigError
        If there is no such part.
    """
    parts = _named(project, names)
    project.empty_old_trash()
    stored: list[Stored] = []
    skipped: list[str] = []
    failed: dict[str, str] = {}
    for number, part in enumerate(parts):
        yield importing(number, len(parts), part.name)
        options = _options(part.info, changes)
        if resume and _is_so(part.info, options):
            skipped.append(part.name)
            continue
        try:
            with _kept_file(project, part) as path:
                candidate = Candidate(path, part.label, part.info.variant)
                origin = origin_of(candidate, f"again/{options.model_dump_json()}")
                stored += yield from import_file(project, candidate, origin, options, thumbnail, part.info.body)
        except MeshError as error:
            failed[part.name] = str(error)
            yield Note(level="warning", text=str(error))
    yield importing(len(parts), len(parts))
    return summary_of(stored, skipped, failed)


def _named(project: Project, names: Sequence[str]) -> list[Part]:
    there, _ = project.readable_parts()
    found: dict[str, Part] = {}
    for name in names:
        parts = [part for part in there if name in (part.name, part.label)]
        if not parts:
            raise ConfigError(
                f"{name}: no such part; use class/variant, one of {', '.join(part.name for part in there)}."
            )
        found |= {part.name: part for part in parts}
    return list(found.values())


def _options(info: PartFile, changes: Changes) -> ImportOptions:
    """Say how to read the part's file: as before, but for the changes. A unit that was guessed may be guessed again."""
    return build(
        ImportOptions,
        units=changes.units or (None if info.units_guessed else info.units),
        up=changes.up or info.up,
        repair=info.repair if changes.repair is None else changes.repair,
        faces=info.faces if changes.faces is None else changes.faces,
        time_limit=changes.time_limit,
        memory_limit=changes.memory_limit,
    )


def _is_so(info: PartFile, options: ImportOptions) -> bool:
    guessed = None if info.units_guessed else info.units
    return (guessed, info.up, info.repair, info.faces) == (options.units, options.up, options.repair, options.faces)


@contextmanager
def _kept_file(project: Project, part: Part) -> Iterator[Path]:
    """Put the file of a part, and what it refers to, under their own names into a folder that goes afterwards."""
    folder = project.cache / f"again-{uuid.uuid4().hex}"
    source = next(part.folder.glob("source.*"), None)
    if source is None:
        raise MeshError(f"{part.name}: its file {part.info.source} is missing in {part.folder}; import it once more.")
    try:
        with storage_errors(folder):
            shutil.copytree(part.folder, folder, ignore=shutil.ignore_patterns(*OWN_FILES))
            path = (folder / source.name).rename(folder / part.info.source)
        yield path
    finally:
        shutil.rmtree(folder, ignore_errors=True)
