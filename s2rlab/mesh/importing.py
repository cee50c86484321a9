"""The import task: CAD files and meshes become parts of a project."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import trimesh
from pydantic import Field

from s2rlab.errors import ConfigError, MeshError, RenderError
from s2rlab.jobs import Note, Progress, Task
from s2rlab.mesh.formats import Units, Up
from s2rlab.mesh.health import Health
from s2rlab.mesh.improve import improve
from s2rlab.mesh.kinds import EXTENSIONS, check_kind
from s2rlab.mesh.load import load_mesh, mesh_bytes
from s2rlab.mesh.notes import notes
from s2rlab.mesh.references import references
from s2rlab.mesh.remarks import only_its_program
from s2rlab.mesh.sandbox import Limits, read_in_child
from s2rlab.mesh.sources import (
    Candidate,
    Names,
    Origin,
    find_candidates,
    find_unread,
    origin_of,
    safe_name,
    stored_origin,
)
from s2rlab.project import Counts, PartFile, Project, free_name
from s2rlab.values import Value

OWN_FILES = ("mesh.glb", "part.json", "import.json", "thumbnail.png")

Thumbnail = Callable[[trimesh.Trimesh], bytes]


@dataclass(frozen=True, slots=True)
class Stored:
    """A part that was written."""

    info: PartFile
    before: str  # where the part is that was there before; empty: none was
    own_looks: bool  # its file says something of colour, gloss or pictures


class ImportOptions(Value):
    """How to read the files."""

    units: Units | None = None  # of all files; None: what the file says, else a guess
    up: Up | None = None  # axis that points up; None: +y for glTF, else +z
    assembly: Literal["one", "split"] = "one"  # solids of a file: one part together, or a part each
    label: str | None = None  # class of all files; None: by file or folder name
    repair: bool = False  # close all holes, not only pinholes
    faces: int = Field(default=0, ge=0)  # most triangles of a part; 0: as many as there are
    time_limit: float = Field(default=120, gt=0)  # seconds for one file, and one more for each megabyte
    memory_limit: float = Field(default=8, gt=0)  # GB for one file


class ImportSummary(Value):
    """What became of the files; names are class/variant."""

    imported: tuple[PartFile, ...]
    skipped: tuple[str, ...]  # there already with the same content
    failed: dict[str, str]  # file -> why
    unread: tuple[str, ...] = ()  # names of files in folders that hold parts in a kind that is not read
    own_looks: tuple[str, ...] = ()  # imported ones whose file says something of colour, gloss or pictures
    replaced: dict[str, str] = Field(
        default_factory=dict
    )  # name -> where in the project the part is that was there before


def import_parts(
    project: Project,
    sources: Sequence[Path],
    options: ImportOptions,
    thumbnail: Thumbnail | None = None,
    *,
    resume: bool = False,
) -> Task[ImportSummary]:
    """Import files and folders: a file is a class of its name, a sub-folder a class with a variant for each file.

    Each part is written in one step; a file that is refused is named and the others go on. A file of the same name as
    one imported before replaces its part; another file for the same class becomes a further variant.

    Raises
    ------
    MeshError
        If the sources hold no CAD file or mesh at all.
    StorageError
        If the project folder cannot be written or a folder of sources cannot be read.
    """
    candidates = find_candidates(sources, options.label)
    unread = [path.name for path in find_unread(sources)]
    if not candidates and unread:
        raise MeshError(only_its_program(unread))
    if not candidates:
        raise MeshError(f"{', '.join(map(str, sources)) or 'import'}: no CAD files; use {', '.join(EXTENSIONS)}.")
    project.empty_old_trash()
    names = Names(project)
    imported: list[Stored] = []
    skipped: list[str] = []
    failed: dict[str, str] = {}
    for number, found in enumerate(candidates):
        yield importing(number, len(candidates), found.path.name)
        try:
            check_kind(found.path, found.path.suffix.lower())
            candidate, changes = names.place(found)
            yield from (Note(text=change) for change in changes)
            origin = origin_of(candidate, _in_one_line(options))
            there = names.imported(origin.key) if resume else []
            if there:
                skipped += there
            else:
                imported += yield from import_file(project, candidate, origin, options, thumbnail)
        except (MeshError, ConfigError) as error:  # the latter: a name no system can store
            failed[str(found.path)] = str(error)
            yield Note(level="warning", text=str(error))
    yield importing(len(candidates), len(candidates))
    if unread:
        yield Note(level="warning", text=only_its_program(unread))
    return summary_of(imported, skipped, failed).model_copy(update={"unread": tuple(unread)})


def importing(done: int, total: int, name: str = "") -> Progress:
    """Say how far the import is, and at which file."""
    return Progress(stage="importing", done=done, total=total, unit="files", item=name)


def summary_of(stored: Sequence[Stored], skipped: Sequence[str], failed: dict[str, str]) -> ImportSummary:
    """Put together what became of all files."""
    names = {f"{each.info.label}/{each.info.variant}": each for each in stored}
    return ImportSummary(
        imported=tuple(each.info for each in stored),
        skipped=tuple(skipped),
        failed=failed,
        own_looks=tuple(name for name, each in names.items() if each.own_looks),
        replaced={name: each.before for name, each in names.items() if each.before},
    )


def import_file(
    project: Project,
    candidate: Candidate,
    origin: Origin,
    options: ImportOptions,
    thumbnail: Thumbnail | None,
    body: int | None = None,
) -> Task[list[Stored]]:
    """Import one file; with `body` only that one of a file that was split, under the candidate's own name.

    Raises
    ------
    MeshError
        If the file is refused.
    """
    path = candidate.path
    split = options.assembly == "split" or body is not None
    job = {"units": options.units, "up": options.up, "split": split}
    megabytes = path.stat().st_size / 1e6
    limits = Limits(options.time_limit + megabytes, int(options.memory_limit * 1024**3))
    stored: list[Stored] = []
    with read_in_child(path, job, limits) as (result, folder):
        origin = origin.model_copy(update={"parts": len(result["parts"])})
        infos = _part_files(candidate, result, options, body)
        for number, info in infos.items():
            yield from _replaced(project, info, origin)
            info, glb = _asked_for(info, folder / f"{number}.glb", options)
            place, problem = _store(project, info, origin, path, glb, thumbnail)
            stored.append(Stored(info, place, result["parts"][number]["own_looks"]))
            if problem:
                yield Note(level="warning", text=f"{info.label}/{info.variant}: no thumbnail: {problem}")
        chosen = result | {"parts": [result["parts"][number] for number in infos]}
        yield from notes(path, chosen, [each.info for each in stored])
        return stored


def _in_one_line(options: ImportOptions) -> str:
    """Name all settings that change what comes of a file."""
    asked = f"/{options.repair}/{options.faces}" if options.repair or options.faces else ""
    return f"{options.units}/{options.up}/{options.assembly}{asked}"


def _part_files(
    candidate: Candidate, result: dict[str, Any], options: ImportOptions, body: int | None
) -> dict[int, PartFile]:
    """Describe the parts of a file, by number; solids of an assembly get a class each, named by file and solid."""
    parts = result["parts"]
    if body is not None:
        if body >= len(parts):
            raise MeshError(f"{candidate.path.name}: has no body {body + 1} any more; import the file again.")
        info = _part_file(candidate.label, candidate.variant, candidate.path, result, parts[body])
        return {body: info.model_copy(update={"body": body, "repair": options.repair, "faces": options.faces})}
    infos: dict[int, PartFile] = {}
    taken: set[str] = set()
    for number, part in enumerate(parts):
        label, variant = candidate.label, candidate.variant
        if len(parts) > 1:
            label = free_name(safe_name(f"{label}-{part['name']}"), taken)
            taken.add(label.casefold())
            variant = safe_name(f"{variant}-{part['name']}") if variant != candidate.label else label
        info = _part_file(label, variant, candidate.path, result, part)
        only = {"body": number if len(parts) > 1 else None, "repair": options.repair, "faces": options.faces}
        infos[number] = info.model_copy(update=only)
    return infos


def _part_file(label: str, variant: str, path: Path, result: dict[str, Any], part: dict[str, Any]) -> PartFile:
    came = Health.model_validate(part["health"])
    return described(
        PartFile(
            label=label,
            variant=variant,
            source=path.name,
            units=result["units"],
            units_guessed=result["units_guessed"],
            up=result["up"],
            repairs=tuple(part["repairs"]),
            in_file=Counts.model_validate(came.model_dump(include=set(Counts.model_fields))),
            **part["after"],
        ),
        Health.model_validate(part["after"]),
    )


def described(info: PartFile, state: Health) -> PartFile:
    """Give the part the figures of its mesh."""
    size = tuple(round(side, 4) for side in state.size)
    return info.model_copy(update=state.model_dump() | {"size": size})


def _asked_for(info: PartFile, path: Path, options: ImportOptions) -> tuple[PartFile, bytes]:
    """Change the mesh at `path` as the user wants it; gives what is known of it then, and its GLB."""
    if not (options.repair or options.faces):
        return info, path.read_bytes()
    improved = improve(load_mesh(path), close=options.repair, faces=options.faces)
    sentences = info.repairs + improved.sentences
    return described(info.model_copy(update={"repairs": sentences}), improved.after), mesh_bytes(improved.mesh)


def _replaced(project: Project, info: PartFile, origin: Origin) -> Iterator[Note]:
    before = stored_origin(project.part_folder(info.label, info.variant))
    if before is not None and before.content != origin.content:
        yield Note(text=f"{info.label}/{info.variant}: replaced, {info.source} is not what it was at the last import.")


def _store(
    project: Project, info: PartFile, origin: Origin, path: Path, glb: bytes, thumbnail: Thumbnail | None
) -> tuple[str, str | None]:
    """Write a part in one step; gives where the earlier one is, and the reason when there is no thumbnail of it."""
    problem = None
    with project.fill_part(info.label, info.variant) as (folder, earlier):
        shutil.copyfile(path, folder / f"source{path.suffix.lower()}")
        for beside in references(path).found:
            if beside.name in OWN_FILES or beside.stem == "source":
                continue
            target = folder / beside.relative_to(path.parent.resolve())
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(beside, target)
        (folder / "mesh.glb").write_bytes(glb)
        if thumbnail:
            try:
                (folder / "thumbnail.png").write_bytes(thumbnail(load_mesh(folder / "mesh.glb")))
            except RenderError as error:  # a part is a part without its picture
                problem = str(error)
        (folder / "import.json").write_text(origin.model_dump_json(indent=2) + "\n", encoding="utf-8")
        (folder / "part.json").write_text(info.text(), encoding="utf-8")
    return earlier, problem
