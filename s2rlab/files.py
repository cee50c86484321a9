"""Writing that never leaves half a file behind, and names for content."""

import errno
import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from s2rlab.errors import StorageError

PARTIAL = ".partial"


def write_bytes(path: Path, data: bytes) -> None:
    """Write `data` to `path` so that a reader sees the old content or the new, never a part.

    Raises
    ------
    StorageError
        If the disk is full, the folder is read-only, or the path cannot be written for another reason.
    """
    partial = path.with_name(path.name + PARTIAL)
    with storage_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with partial.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)


def write_text(path: Path, text: str) -> None:
    """Write UTF-8 `text` to `path` atomically; see `write_bytes`."""
    write_bytes(path, text.encode())


@contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """Fill a folder beside `path`, then put it at `path` in one step; an exception leaves nothing.

    An existing folder at `path` is replaced only after the new one is complete.
    """
    partial = path.with_name(path.name + PARTIAL)
    with storage_errors(path):
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(parents=True)
        try:
            yield partial
            if path.exists():
                _replace_folder(partial, path)
            else:
                partial.rename(path)
        finally:
            shutil.rmtree(partial, ignore_errors=True)


def _replace_folder(new: Path, path: Path) -> None:
    """Put `new` where `path` is; if that fails, `path` is what it was."""
    old = path.with_name(path.name + ".old" + PARTIAL)
    shutil.rmtree(old, ignore_errors=True)  # of a killed run
    path.rename(old)
    try:
        new.rename(path)
    except OSError:
        old.rename(path)
        raise
    shutil.rmtree(old, ignore_errors=True)


@contextmanager
def storage_errors(path: Path) -> Iterator[None]:
    """Turn the operating system's complaint about `path` into a sentence with a remedy."""
    try:
        yield
    except OSError as error:
        remedies = {
            errno.ENOSPC: "the disk is full; free some space and run the same command with --resume",
            errno.EDQUOT: "your disk quota is used up; free some space and run the same command with --resume",
            errno.EACCES: "no permission to write there; choose a folder you may write to",
            errno.EPERM: "no permission to write there; choose a folder you may write to",
            errno.EROFS: "the folder is read-only; choose a folder you may write to",
        }
        remedy = remedies.get(error.errno or 0)
        if remedy is None:
            raise StorageError(f"{path}: {error.strerror or error}; check the path and the disk.") from error
        raise StorageError(f"{path}: {remedy}.") from error


def content_hash(*chunks: bytes) -> str:
    """Name content by its SHA-256: 64 hexadecimal digits, the same for the same chunks in the same order."""
    return hash_all(chunks)


def hash_all(chunks: Iterable[bytes]) -> str:
    """`content_hash` of chunks that need not be in memory together."""
    digest = hashlib.sha256()
    for chunk in chunks:
        digest.update(len(chunk).to_bytes(8, "little"))
        digest.update(chunk)
    return digest.hexdigest()
