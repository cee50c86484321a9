"""The import task: CAD files and meshes become parts of a project."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import trimesh
from pydantic import Field

from s2rlab import files
from s2rlab.errors import ConfigError, MeshError, RenderError
from s2rlab.jobs import Note, Progress, Task
from s2rlab.mesh.formats import Units, Up
from s2rlab.mesh.kinds import EXTENSIONS, check_kind
from s2rlab.mesh.load import load_mesh
from s2rlab.mesh.references import references
from s2rlab.mesh.sandbox import Limits, read_in_child
from s2rlab.mesh.sources import Candidate, Names, Origin, find_candidates, numbered, origin_of, safe_name, stored_origin
from s2rlab.project import PartFile, Project
from s2rlab.values import Value

OWN_FILES = ("mesh.glb", "part.json", "import.json", "thumbnail.png")

Thumbnail = Callable[[trimesh.Trimesh], bytes]


class ImportOptions(Value):
    """How to read the files."""

    units: Units | None = None  # of all files; None: what the file says, else a guess
    up: Up | None = None  # axis that points up; None: +y for glTF, else +z
    assembly: Literal["one", "split"] = "one"  # solids of a file: one part together, or a part each
    label: str | None = None  # class of all files; None: by file or folder name
    time_limit: float = Field(default=120, gt=0)  # seconds for one file, and one more for each megabyte
    memory_limit: float = Field(default=8, gt=0)  # GB for one file


class ImportSummary(Value):
    """What became of the files."""

    imported: tuple[PartFile, ...]
    skipped: tuple[str, ...]  # class/variant: there already with the same content
    failed: dict[str, str]  # file -> why


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
    if not candidates:
        raise MeshError(f"{', '.join(map(str, sources)) or 'import'}: no CAD files; use {', '.join(EXTENSIONS)}.")
    names = Names(project)
    imported: list[PartFile] = []
    skipped: list[str] = []
    failed: dict[str, str] = {}
    yield Progress(stage="importing", done=0, total=len(candidates), unit="files")
    for number, found in enumerate(candidates, start=1):
        try:
            check_kind(found.path, found.path.suffix.lower())
            candidate, changes = names.place(found)
            yield from (Note(text=change) for change in changes)
            origin = origin_of(candidate, f"{options.units}/{options.up}/{options.assembly}")
            there = names.imported(origin.key) if resume else []
            if there:
                skipped += there
            else:
                imported += yield from _import_file(project, candidate, origin, options, thumbnail)
        except (MeshError, ConfigError) as error:  # the latter: a name no system can store
            failed[str(found.path)] = str(error)
            yield Note(level="warning", text=str(error))
        yield Progress(stage="importing", done=number, total=len(candidates), unit="files")
    return ImportSummary(imported=tuple(imported), skipped=tuple(skipped), failed=failed)


def _import_file(
    project: Project,
    candidate: Candidate,
    origin: Origin,
    options: ImportOptions,
    thumbnail: Thumbnail | None,
) -> Task[list[PartFile]]:
    path = candidate.path
    job = {"units": options.units, "up": options.up, "split": options.assembly == "split"}
    megabytes = path.stat().st_size / 1e6
    limits = Limits(options.time_limit + megabytes, int(options.memory_limit * 1024**3))
    with read_in_child(path, job, limits) as (result, folder):
        origin = origin.model_copy(update={"parts": len(result["parts"])})
        infos = _part_files(candidate, result)
        for number, info in enumerate(infos):
            yield from _replaced(project, info, origin)
            glb = (folder / f"{number}.glb").read_bytes()
            problem = _store(project, info, origin, path, glb, thumbnail)
            if problem:
                yield Note(level="warning", text=f"{info.label}/{info.variant}: no thumbnail: {problem}")
        yield from notes(path, result, infos)
        return infos


def _part_files(candidate: Candidate, result: dict[str, Any]) -> list[PartFile]:
    """Describe the parts of a file; solids of an assembly get a class each, named by file and solid."""
    infos: list[PartFile] = []
    taken: set[str] = set()
    for part in result["parts"]:
        label, variant = candidate.label, candidate.variant
        if len(result["parts"]) > 1:
            label = first = safe_name(f"{label}-{part['name']}")
            number = 2
            while label.casefold() in taken:
                label, number = numbered(first, number), number + 1
            taken.add(label.casefold())
            variant = safe_name(f"{variant}-{part['name']}") if variant != candidate.label else label
        infos.append(_part_file(label, variant, candidate.path, result, part))
    return infos


def _part_file(label: str, variant: str, path: Path, result: dict[str, Any], part: dict[str, Any]) -> PartFile:
    after = part["after"]
    return PartFile(
        label=label,
        variant=variant,
        source=path.name,
        units=result["units"],
        units_guessed=result["units_guessed"],
        up=result["up"],
        size=tuple(round(side, 4) for side in after["size"]),
        triangles=after["triangles"],
        watertight=after["watertight"],
        open_edges=after["open_edges"],
        flipped_faces=after["flipped_faces"],
        degenerate_faces=after["degenerate_faces"],
        repairs=tuple(part["repairs"]),
    )


def _replaced(project: Project, info: PartFile, origin: Origin) -> Iterator[Note]:
    before = stored_origin(project.part_folder(info.label, info.variant))
    if before is not None and before.content != origin.content:
        yield Note(text=f"{info.label}/{info.variant}: replaced, {info.source} is not what it was at the last import.")


def _store(
    project: Project, info: PartFile, origin: Origin, path: Path, glb: bytes, thumbnail: Thumbnail | None
) -> str | None:
    """Write a part in one step; gives the reason when there is no thumbnail of it."""
    problem = None
    with files.new_folder(project.part_folder(info.label, info.variant)) as folder:
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
        (folder / "part.json").write_text(info.model_dump_json(indent=2) + "\n", encoding="utf-8")
    return problem


def notes(path: Path, result: dict[str, Any], infos: Sequence[PartFile]) -> Iterator[Note]:
    """Say what was guessed, missing, repaired or left as it is."""
    missing = references(path).missing
    if missing:
        yield Note(
            level="warning",
            text=f"{path.name}: {', '.join(missing)} is missing, so colours of it are; put it beside {path.name} "
            "and import it again.",
        )
    yield from (Note(level="warning", text=text) for text in result["warnings"])
    if result["units_guessed"]:
        size = " x ".join(f"{side:.4g}" for side in infos[0].size)
        yield Note(
            text=f"{path.name}: carries no unit, taken as {result['units']}: {size} mm; "
            "if that is wrong, import it again with --units."
        )
    for info, part in zip(infos, result["parts"], strict=True):
        name = f"{info.label}/{info.variant}"
        if part["copies"] > 1:
            yield Note(text=f"{name}: is {part['copies']} times in {path.name}, imported once.")
        for sentence in info.repairs:
            yield Note(text=f"{name}: {sentence}.")
        if not info.watertight:
            yield Note(
                level="warning",
                text=f"{name}: not closed ({info.open_edges} open edges); it renders, but its inside may show: "
                "close it in the CAD system if you can.",
            )
