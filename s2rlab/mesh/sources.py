"""What is to be imported: the files, the class and variant name of each, and where a part came from."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from s2rlab import files
from s2rlab.errors import ConfigError, MeshError
from s2rlab.mesh.kinds import EXTENSIONS, FOREIGN
from s2rlab.mesh.references import references
from s2rlab.project import LONGEST_NAME_BYTES, Project, check_name, numbered
from s2rlab.values import Value


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file and the names its part shall have."""

    path: Path
    label: str
    variant: str


class Origin(Value):
    """What `import.json` beside a part holds: enough to see that the same import need not be done again."""

    key: str  # of the content of the file, its place and the options
    content: str  # of the file and what it refers to
    source: str  # file name
    parts: int = Field(ge=1)  # how many parts the file gave


def find_candidates(sources: Sequence[Path], label: str | None) -> list[Candidate]:
    """List the CAD files of `sources`: a file in a folder is a class, a sub-folder a class of several variants.

    Raises
    ------
    StorageError
        If a folder cannot be read.
    """
    found: list[Candidate] = []
    for source in sources:
        if not source.is_dir():
            found.append(Candidate(source, label or source.stem, source.stem))
            continue
        with files.storage_errors(source):
            entries = sorted(source.iterdir())
        for entry in entries:
            if entry.is_dir() and not entry.name.startswith("."):
                found += [Candidate(path, label or entry.name, path.stem) for path in _models(entry)]
            elif _is_model(entry):
                found.append(Candidate(entry, label or entry.stem, entry.stem))
    return found


def find_unread(sources: Sequence[Path]) -> list[Path]:
    """List the files in folders of `sources` that hold parts in a kind that is not read; other files are no matter.

    Raises
    ------
    StorageError
        If a folder cannot be read.
    """
    found: list[Path] = []
    for folder in (source for source in sources if source.is_dir()):
        with files.storage_errors(folder):
            entries = sorted(folder.iterdir())
        for entry in entries:
            if entry.is_dir() and not entry.name.startswith("."):
                found += _models(entry, FOREIGN)
            elif _is_model(entry, FOREIGN):
                found.append(entry)
    return found


def _models(folder: Path, kinds: tuple[str, ...] = EXTENSIONS) -> list[Path]:
    with files.storage_errors(folder):
        return [path for path in sorted(folder.rglob("*")) if _is_model(path, kinds)]


def _is_model(path: Path, kinds: tuple[str, ...] = EXTENSIONS) -> bool:
    # hidden files are what file managers leave beside the real ones: ._nut.stl
    return path.suffix.lower() in kinds and not path.name.startswith(".") and path.is_file()


class Names:
    """Gives every file a class and variant name that the system takes and that no other file has."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._taken: set[tuple[str, str]] = set()
        parts, _ = project.readable_parts()  # a damaged one may be imported again
        self._there = {(part.label.casefold(), part.info.variant.casefold()): part.info for part in parts}
        self._spelling = {part.label.casefold(): part.label for part in parts}

    def place(self, found: Candidate) -> tuple[Candidate, list[str]]:
        """Give the candidate its names, and a sentence for each that differs from what the user would expect."""
        notes = []
        label, variant = safe_name(found.label), safe_name(found.variant)
        label = self._spelling.setdefault(label.casefold(), label)
        if label != found.label:
            same = label.casefold() == found.label.casefold()
            why = "the class of that name there is" if same else "which every system can store"
            notes.append(f"{found.path.name}: class {found.label!r} becomes {label!r}, {why}.")
        first, number = variant, 2
        while not self._is_free(label, variant, found.path.name):
            variant, number = numbered(first, number), number + 1
        if variant != first:
            notes.append(f"{found.path.name}: {label} has a part of this name already; kept as its variant {variant}.")
        self._taken.add((label.casefold(), variant.casefold()))
        there = self._there.get((label.casefold(), variant.casefold()))
        variant = there.variant if there else variant
        return Candidate(found.path, label, variant), notes

    def imported(self, key: str) -> list[str]:
        """Names of the parts that the same import gave before, if all of them are there."""
        folders = sorted(path.parent for path in (self._project.root / "parts").glob("*/*/import.json"))
        origins = {folder: stored_origin(folder) for folder in folders if not folder.name.endswith(files.PARTIAL)}
        there = {folder: origin for folder, origin in origins.items() if origin is not None and origin.key == key}
        complete = all(origin.parts == len(there) for origin in there.values())
        return [f"{folder.parent.name}/{folder.name}" for folder in there] if complete else []

    def _is_free(self, label: str, variant: str, source: str) -> bool:
        if (label.casefold(), variant.casefold()) in self._taken:
            return False
        there = self._there.get((label.casefold(), variant.casefold()))
        return there is None or there.source == source


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


def origin_of(candidate: Candidate, options: str) -> Origin:
    """Fingerprint an import: `options` names all that changes what comes of the file.

    Raises
    ------
    MeshError
        If the file cannot be read.
    """
    beside = references(candidate.path).found
    try:
        content = files.content_hash(*(path.read_bytes() for path in (candidate.path, *beside)))
    except OSError as error:
        raise MeshError(f"{candidate.path.name}: cannot be read ({error.strerror}); check its permissions.") from error
    place = f"{candidate.label}/{candidate.variant}/{options}"
    return Origin(
        key=files.content_hash(content.encode(), place.encode()), content=content, source=candidate.path.name, parts=1
    )


def stored_origin(folder: Path) -> Origin | None:
    """Say where the part in `folder` came from, if that is known."""
    try:
        return Origin.load(folder / "import.json")
    except ConfigError:  # none, or of another version: import again
        return None
