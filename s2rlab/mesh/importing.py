"""The import task: CAD files and meshes become parts of a project."""

import re
import shutil
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import trimesh
from pydantic import Field

from s2rlab import files
from s2rlab.errors import ConfigError, MeshError, S2RError
from s2rlab.jobs import Note, Progress, Task
from s2rlab.mesh.formats import EXTENSIONS, Units, Up, check_kind, side_files
from s2rlab.mesh.load import load_mesh
from s2rlab.mesh.sandbox import Limits, read_in_child
from s2rlab.project import LONGEST_NAME_BYTES, PartFile, Project, check_name
from s2rlab.values import Value

OWN_FILES = ("mesh.glb", "part.json", "thumbnail.png")

Thumbnail = Callable[[trimesh.Trimesh], bytes]


class ImportOptions(Value):
    """How to read the files."""

    units: Units | None = None  # of all files; None: what the file says, else a guess
    up: Up | None = None  # axis that points up; None: +y for glTF, else +z
    assembly: Literal["one", "split"] = "one"  # solids of a file: one part together, or a part each
    label: str | None = None  # class of all files; None: by file or folder name
    time_limit: float = Field(default=120, gt=0)  # seconds for one file
    memory_limit: float = Field(default=8, gt=0)  # GB for one file


class ImportSummary(Value):
    """What became of the files."""

    imported: tuple[PartFile, ...]
    skipped: tuple[str, ...]  # class/variant: there already with the same content
    failed: dict[str, str]  # file -> why


@dataclass(frozen=True, slots=True)
class _Candidate:
    path: Path
    label: str
    variant: str


def import_parts(
    project: Project,
    sources: Sequence[Path],
    options: ImportOptions,
    thumbnail: Thumbnail | None = None,
    *,
    resume: bool = False,
) -> Task[ImportSummary]:
    """Import files and folders: a file is a class of its name, a sub-folder a class with a variant for each file.

    Each part is written in one step; a file that is refused is named and the others go on.

    Raises
    ------
    MeshError
        If the sources hold no CAD file or mesh at all.
    """
    candidates = _candidates(sources, options.label)
    if not candidates:
        raise MeshError(f"{', '.join(map(str, sources)) or 'import'}: no CAD files; use {', '.join(EXTENSIONS)}.")
    imported: list[PartFile] = []
    skipped: list[str] = []
    failed: dict[str, str] = {}
    taken: set[tuple[str, str]] = set()
    yield Progress(stage="importing", done=0, total=len(candidates), unit="files")
    for number, found in enumerate(candidates, start=1):
        try:
            candidate, changes = _placed(found, taken)
            yield from (Note(text=change) for change in changes)
            if resume and _is_there(project, candidate):
                skipped.append(f"{candidate.label}/{candidate.variant}")
            else:
                if project.part_folder(candidate.label, candidate.variant).exists():
                    yield Note(text=f"{candidate.label}/{candidate.variant}: replaces the part that was there.")
                parts = _import_file(project, candidate, options, thumbnail)
                imported += parts
                yield from _notes(candidate, parts)
        except S2RError as error:
            if not isinstance(error, MeshError | ConfigError):
                raise
            failed[str(found.path)] = str(error)
            yield Note(level="warning", text=str(error))
        yield Progress(stage="importing", done=number, total=len(candidates), unit="files")
    return ImportSummary(imported=tuple(imported), skipped=tuple(skipped), failed=failed)


def _candidates(sources: Sequence[Path], label: str | None) -> list[_Candidate]:
    found: list[_Candidate] = []
    for source in sources:
        if source.is_dir():
            for entry in sorted(source.iterdir()):
                if entry.is_dir():
                    found += [_Candidate(path, label or entry.name, path.stem) for path in _models(entry)]
                elif entry.suffix.lower() in EXTENSIONS and not entry.name.startswith("."):
                    found.append(_Candidate(entry, label or entry.stem, entry.stem))
        else:
            found.append(_Candidate(source, label or source.stem, source.stem))
    return found


def _models(folder: Path) -> list[Path]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.startswith("."))
    return [path for path in found if path.suffix.lower() in EXTENSIONS]


def _placed(found: _Candidate, taken: set[tuple[str, str]]) -> tuple[_Candidate, list[str]]:
    """Give the candidate a class and variant name that every system takes and that no other file of this import has."""
    notes = []
    label, variant = safe_name(found.label), safe_name(found.variant)
    if label != found.label:
        notes.append(f"{found.path.name}: class {found.label!r} becomes {label!r}, which every system can store.")
    number = 2
    first = variant
    while (label.casefold(), variant.casefold()) in taken:
        variant, number = f"{first}-{number}", number + 1
    if variant != first:
        notes.append(f"{found.path.name}: {label} has a part of this name already; kept as its variant {variant}.")
    taken.add((label.casefold(), variant.casefold()))
    return _Candidate(found.path, label, variant), notes


def safe_name(name: str) -> str:
    """Make a folder name of any text: letters of any script, digits, space, + - . and _ stay, the rest becomes _."""
    cleaned = re.sub(r"[^\w .+-]", "_", unicodedata.normalize("NFC", name)).lstrip(" ._+-")[:100]
    while len(cleaned.encode()) > LONGEST_NAME_BYTES:
        cleaned = cleaned[:-1]
    cleaned = cleaned.rstrip(" .")
    try:
        return check_name(cleaned, "class name")
    except ConfigError:  # a name that Windows keeps for itself, or nothing left
        return check_name(f"part-{cleaned.replace('.', '_')}"[:80], "class name")


def _is_there(project: Project, candidate: _Candidate) -> bool:
    folder = project.part_folder(candidate.label, candidate.variant)
    source = folder / f"source{candidate.path.suffix.lower()}"
    if not (folder / "part.json").exists() or not source.exists() or not candidate.path.exists():
        return False
    return files.content_hash(source.read_bytes()) == files.content_hash(candidate.path.read_bytes())


def _import_file(
    project: Project, candidate: _Candidate, options: ImportOptions, thumbnail: Thumbnail | None
) -> list[PartFile]:
    path = candidate.path
    check_kind(path, path.suffix.lower())
    job = {"units": options.units, "up": options.up, "split": options.assembly == "split"}
    limits = Limits(options.time_limit, int(options.memory_limit * 1024**3))
    with read_in_child(path, job, limits) as (result, folder):
        parts: list[PartFile] = []
        for number, part in enumerate(result["parts"]):
            label, variant = candidate.label, candidate.variant
            if len(result["parts"]) > 1:
                label = safe_name(f"{label}-{part['name']}")
                if label in {earlier.label for earlier in parts}:
                    label = safe_name(f"{label}-{number + 1}")
                variant = label
            info = _part_file(label, variant, path, result, part)
            _store(project, info, path, (folder / f"{number}.glb").read_bytes(), thumbnail)
            parts.append(info)
        return parts


def _part_file(label: str, variant: str, path: Path, result: dict[str, Any], part: dict[str, Any]) -> PartFile:
    before, after = part["health"], part["after"]
    return PartFile(
        label=label,
        variant=variant,
        source=path.name,
        units="mm" if path.suffix.lower() in (".step", ".stp") else result["units"],
        units_guessed=result["units_guessed"],
        up=result["up"],
        size=tuple(round(side, 4) for side in after["size"]),
        triangles=after["triangles"],
        watertight=after["watertight"],
        open_edges=after["open_edges"],
        flipped_faces=before["flipped_faces"],
        degenerate_faces=before["degenerate_faces"],
        repairs=tuple(part["repairs"]),
    )


def _store(project: Project, info: PartFile, path: Path, glb: bytes, thumbnail: Thumbnail | None) -> None:
    with files.new_folder(project.part_folder(info.label, info.variant)) as folder:
        shutil.copyfile(path, folder / f"source{path.suffix.lower()}")
        for beside in side_files(path):
            if beside.name in OWN_FILES or beside.stem == "source":
                continue
            target = folder / beside.relative_to(path.parent.resolve())
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(beside, target)
        (folder / "mesh.glb").write_bytes(glb)
        if thumbnail:
            (folder / "thumbnail.png").write_bytes(thumbnail(load_mesh(folder / "mesh.glb")))
        (folder / "part.json").write_text(info.model_dump_json(indent=2) + "\n", encoding="utf-8")


def _notes(candidate: _Candidate, parts: Sequence[PartFile]) -> list[Note]:
    notes = []
    first = parts[0]
    if first.units_guessed:
        size = " x ".join(f"{side:.4g}" for side in first.size)
        notes.append(
            Note(
                text=f"{candidate.path.name}: carries no unit, taken as {first.units}: {size} mm; "
                "if that is wrong, import it again with --units."
            )
        )
    for part in parts:
        notes += [Note(text=f"{part.label}/{part.variant}: {sentence}.") for sentence in part.repairs]
        if not part.watertight:
            notes.append(
                Note(
                    level="warning",
                    text=f"{part.label}/{part.variant}: not closed ({part.open_edges} open edges); it renders, but its "
                    "inside may show: close it in the CAD system if you can.",
                )
            )
    return notes
