"""Photographs dropped as files or as several folders: brought together, so that just these are asked about."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from s2rlab import files
from s2rlab.errors import DataError
from s2rlab_ui.scan import PICTURES, pictures_of


@dataclass(frozen=True, slots=True)
class Dropped:
    """One folder that stands for what was dropped."""

    folder: Path
    left_out: tuple[str, ...] = ()  # names of what is no picture and holds none
    classes: tuple[str, ...] = ()  # its sub-folders with pictures
    loose: int = 0  # pictures that lie in none of those


@contextmanager
def readable(folder: Path) -> Iterator[None]:
    """Turn the system's complaint about a folder of the user's into a sentence with a remedy."""
    try:
        yield
    except OSError as error:
        why = f"{folder}: cannot be read ({error.strerror or error})"
        raise DataError(f"{why}; choose another folder, or have yourself given access to it.") from error


def look_at(dropped: Dropped) -> Dropped:
    """Name the sub-folders of pictures, and count the pictures that lie beside them or deeper.

    Raises
    ------
    DataError
        If the folder cannot be read.
    """
    with readable(dropped.folder):
        sorted_in = pictures_of(dropped.folder)
        inner = (path.relative_to(dropped.folder).parts for path in dropped.folder.rglob("*") if _is_picture(path))
        shown = sum(not any(part.startswith(".") for part in parts) for parts in inner)
    hidden = sum(label.startswith(".") or path.name.startswith(".") for label, path in sorted_in)
    classes = tuple(sorted({label for label, _ in sorted_in}))
    return replace(dropped, classes=classes, loose=shown + hidden - len(sorted_in))


def gather(paths: list[Path], staging: Path) -> Dropped:
    """Give the folder that was dropped, or bring several things together in a fresh one below `staging`.

    A folder with sub-folders of pictures gives those, one with pictures is a sub-folder itself, single pictures lie
    loose beside them. Nothing is copied where the disk can give a file a second name.

    Raises
    ------
    StorageError
        If `staging` cannot be written.
    """
    if len(paths) == 1 and paths[0].is_dir():
        return Dropped(paths[0])
    with files.storage_errors(staging):
        staging.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(dir=staging)) / (paths[0].stem if len(paths) == 1 else "dropped")
        folder.mkdir()
        left = [path.name for path in paths if not _take(path, folder)]
    return Dropped(folder, tuple(left))


def _take(path: Path, folder: Path) -> bool:
    if _is_picture(path):
        _put(path, folder)
        return True
    sorted_in = pictures_of(path)
    loose = [each for each in path.iterdir() if _is_picture(each)] if path.is_dir() else []
    for label, picture in [*sorted_in, *((path.name, each) for each in loose)]:
        _put(picture, folder / label)
    return bool(sorted_in or loose)


def _is_picture(path: Path) -> bool:
    return path.suffix.lower() in PICTURES and path.is_file()


def _put(picture: Path, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    target, number = folder / picture.name, 1
    while target.exists():
        number += 1
        target = folder / f"{picture.stem}-{number}{picture.suffix}"
    try:
        os.link(picture, target)
    except OSError:  # another disk, or one that knows no second names
        shutil.copyfile(picture, target)
