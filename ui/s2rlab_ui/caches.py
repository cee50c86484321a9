"""What the program keeps only to be faster, and may be deleted at any time."""

import shutil
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

import platformdirs

from s2rlab import files
from s2rlab.project import Project


def cache_folders(project: Project | None) -> list[Path]:
    """Folders that may be deleted: the open project's, and the user's."""
    own = platformdirs.user_cache_path("s2rlab", appauthor=False)
    return [own, *([project.cache] if project else [])]


def size_of(folders: list[Path]) -> int:
    """Bytes in all files below; what vanishes meanwhile does not count."""
    return sum(_size(path) for folder in folders if folder.is_dir() for path in folder.rglob("*"))


def clear(folders: list[Path]) -> int:
    """Delete the folders; give the bytes freed.

    Raises
    ------
    StorageError
        If something cannot be deleted.
    """
    freed = size_of(folders)
    for folder in folders:
        if folder.is_dir():
            with files.storage_errors(folder):
                shutil.rmtree(folder)
    return freed


def trim(folder: Path, most: int, used: Collection[Path] = ()) -> None:
    """Delete all but the `most` newest things in a folder; never one that is `used` or holds what is.

    What cannot be deleted stays: it is tried again the next time.
    """
    found = sorted(folder.iterdir(), key=_age, reverse=True) if folder.is_dir() else []
    for path in found[most:]:
        if any(each.is_relative_to(path) for each in used):
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with suppress(OSError):
                path.unlink()


def _age(path: Path) -> float:
    try:
        return path.lstat().st_mtime
    except OSError:
        return 0.0


def _size(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0
