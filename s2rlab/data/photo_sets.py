"""Photo sets of a project: photographs in sub-folders by class, and what they may be used for."""

from collections.abc import Iterable
from pathlib import Path
from typing import Literal, get_args

from s2rlab import files
from s2rlab.data.images import EXTENSIONS
from s2rlab.errors import ConfigError, DataError
from s2rlab.jobs import Note, Progress, Task
from s2rlab.project import Project, check_name
from s2rlab.values import Value

Kind = Literal["test", "tune", "unlabelled", "unknown"]
KINDS: tuple[Kind, ...] = get_args(Kind)
SET_FILE = "set.json"
LABELLED: tuple[Kind, ...] = ("test", "tune")  # their sub-folders are classes


class PhotoSet(Value):
    """What `set.json` holds.

    test: never read by training; tune: for choosing settings; unlabelled: of the user's parts, nobody says which;
    unknown: of things the model must not know.
    """

    kind: Kind = "test"


class AddedPhotos(Value):
    """What `add_photos` did."""

    name: str  # of the set
    kind: Kind
    folder: Path
    added: int
    there: int  # pictures that were in the set already
    left_out: tuple[str, ...] = ()  # sentences: pictures that cannot be read, or lie in no class


def kind_of(folder: Path) -> Kind:
    """Kind of the photo set in `folder`; a folder that says nothing holds test photographs.

    Raises
    ------
    ConfigError
        If its `set.json` is damaged.
    """
    path = folder / SET_FILE
    return PhotoSet.load(path).kind if path.is_file() else "test"


def begin_set(folder: Path, kind: Kind = "test") -> None:
    """Make a photo set of this kind in `folder`; one that is there keeps its own.

    Raises
    ------
    StorageError
        If it cannot be written.
    """
    path = folder / SET_FILE
    if not path.is_file():
        files.write_text(path, PhotoSet(kind=kind).model_dump_json() + "\n")


def add_photos(project: Project, source: Path, kind: Kind, name: str = "") -> Task[AddedPhotos]:
    """Copy the photographs in `source` into the photo set `name` (default: the folder's), made if it is not there.

    Sub-folders are classes in sets that are labelled, and names of things in the others; loose pictures of those go to
    a sub-folder named as the kind. A picture that is there already, byte for byte, is not copied again.

    Raises
    ------
    DataError
        If there are no pictures, or none in a sub-folder where classes are needed.
    ConfigError
        If a name cannot be a folder's, or the set is there with another kind.
    StorageError
        If the project cannot be written.
    """
    folder = project.photos(name or source.resolve().name)
    found = list(_found(source, kind))
    if not found:
        raise DataError(_nothing(source, kind))
    for label in sorted({label for label, _ in found}):
        check_name(label, "class name")
    if folder.is_dir() and kind_of(folder) != kind:
        raise ConfigError(
            f"{folder.name}: is a set of {kind_of(folder)} photographs already; choose another name for these."
        )
    begin_set(folder, kind)
    added = there = 0
    left_out = _outside(source, found)
    if left_out:
        yield Note(level="warning", text=_said_of(source, left_out))
    for number, (label, path) in enumerate(found, start=1):
        try:
            copied = _copy(path, folder / label)
        except _Unreadable as error:
            left_out.append(str(error))
            yield Note(level="warning", text=f"skipped: {error}")
        else:
            added, there = added + copied, there + (not copied)
        yield Progress(stage="copying", done=number, total=len(found), unit="photographs")
    return AddedPhotos(name=folder.name, kind=kind, folder=folder, added=added, there=there, left_out=tuple(left_out))


class _Unreadable(Exception):
    """A picture that cannot be read from where it lies."""


def _found(source: Path, kind: Kind) -> Iterable[tuple[str, Path]]:
    """Give sub-folder and path of every picture."""
    if not source.is_dir():
        raise DataError(f"{source}: no such folder; give a folder of photographs.")
    for path, inner in _pictures(source):
        if kind in LABELLED:
            if len(inner) == 2:
                yield inner[0], path
        else:
            yield (inner[0] if len(inner) > 1 else kind), path


def _pictures(source: Path) -> Iterable[tuple[Path, tuple[str, ...]]]:
    """Give every picture below, and its path from there; hidden ones do not count."""
    for path in sorted(source.rglob("*")):
        inner = path.relative_to(source).parts
        if path.suffix.lower() in EXTENSIONS and path.is_file() and not any(part.startswith(".") for part in inner):
            yield path, inner


def _outside(source: Path, found: list[tuple[str, Path]]) -> list[str]:
    """Name the pictures that are not among those found."""
    taken = {path for _, path in found}
    return [f"{path}: lies in no sub-folder of a part." for path, _ in _pictures(source) if path not in taken]


def _said_of(source: Path, left_out: list[str]) -> str:
    if len(left_out) == 1:
        return f"{source}: 1 picture lies in no part's sub-folder and was left out; sort it into one."
    return f"{source}: {len(left_out)} pictures lie in no part's sub-folder and were left out; sort them into those."


def _nothing(source: Path, kind: Kind) -> str:
    if kind in LABELLED:
        return f"{source}: no pictures in its sub-folders; sort them into one sub-folder for each part, named as it is."
    return f"{source}: no pictures in it; give a folder with JPEG or PNG photographs."


def _copy(path: Path, folder: Path) -> bool:
    """Copy a picture under its own name or, where another has that, under a number more; False: it is there."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise _Unreadable(f"{path}: cannot be read ({error.strerror}); check its permissions.") from error
    target, number = folder / path.name, 1
    while target.exists():
        if target.stat().st_size == len(content) and target.read_bytes() == content:
            return False
        number += 1
        target = folder / f"{path.stem}-{number}{path.suffix}"
    files.write_bytes(target, content)
    return True
