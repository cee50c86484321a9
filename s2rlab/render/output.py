"""Where the pictures of a data set go: a folder, or any storage that fsspec reaches."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from s2rlab.errors import ConfigError, StorageError
from s2rlab.files import PARTIAL, storage_errors

PICTURE_ENDS = {b"\xff\xd8": b"\xff\xd9", b"\x89P": b"IEND\xaeB`\x82"}  # first bytes -> last bytes: JPEG, PNG
TAIL = 8  # bytes


class Output(Protocol):
    """Files by their names below a data set's folder, "images/nut/000000.jpg"."""

    def write(self, content: Mapping[str, bytes]) -> None:
        """Write files, replacing older ones; raises StorageError."""

    def copy(self, name: str, file: Path) -> None:
        """Write one file that may be too large for memory; raises StorageError."""

    def listing(self, folders: Iterable[str]) -> dict[str, bool]:
        """Give the names of all files below `folders`, and whether each looks whole."""

    def remove(self, names: Iterable[str]) -> None:
        """Delete files."""


def open_output(address: str | None, folder: Path) -> Output:
    """Open `address`, a path or URL that fsspec understands ("s3://bucket/sets/train"), or else `folder`.

    Raises
    ------
    ConfigError
        If there is no such kind of storage, or its package is not installed.
    """
    if address is None:
        return FolderOutput(folder)
    import fsspec
    from fsspec.implementations.local import LocalFileSystem

    try:
        system, path = fsspec.url_to_fs(address)
    except (ImportError, ValueError) as error:
        raise ConfigError(f"output {address!r}: {error}; check the address, or install that package.") from error
    return FolderOutput(Path(path)) if isinstance(system, LocalFileSystem) else RemoteOutput(address, system, path)


class FolderOutput:
    """A folder of this computer, or one that is mounted there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: set[Path] = set()

    def write(self, content: Mapping[str, bytes]) -> None:
        """Write by rename, without fsync: thousands of them cost minutes, and a resumed run looks at every file."""
        for name, data in content.items():
            path = self._folder / name
            with storage_errors(path):
                if path.parent not in self._made:
                    path.parent.mkdir(parents=True, exist_ok=True)
                    self._made.add(path.parent)
                partial = path.with_name(path.name + PARTIAL)
                partial.write_bytes(data)
                partial.replace(path)

    def copy(self, name: str, file: Path) -> None:
        """Copy a file beside its place, then put it there."""
        path = self._folder / name
        with storage_errors(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            partial = path.with_name(path.name + PARTIAL)
            shutil.copyfile(file, partial)
            partial.replace(path)

    def listing(self, folders: Iterable[str]) -> dict[str, bool]:
        """Give the names of all files; a picture is whole if it ends as its kind does."""
        with storage_errors(self._folder):
            paths = [path for folder in folders for path in (self._folder / folder).rglob("*") if path.is_file()]
            return {path.relative_to(self._folder).as_posix(): _is_whole(path) for path in paths}

    def remove(self, names: Iterable[str]) -> None:
        """Delete files."""
        for name in names:
            with storage_errors(self._folder / name):
                (self._folder / name).unlink(missing_ok=True)


class RemoteOutput:
    """Storage behind a URL; one call a batch, which object stores answer for all files at once."""

    def __init__(self, address: str, system: Any, path: str) -> None:
        self._address, self._system, self._path = address, system, path.rstrip("/")

    def write(self, content: Mapping[str, bytes]) -> None:
        """Write files; a line about them is only kept after all of them have arrived."""
        with _remote_errors(self._address):
            self._system.pipe({f"{self._path}/{name}": data for name, data in content.items()})

    def copy(self, name: str, file: Path) -> None:
        """Send a file piece by piece."""
        with _remote_errors(self._address):
            self._system.put_file(str(file), f"{self._path}/{name}")

    def listing(self, folders: Iterable[str]) -> dict[str, bool]:
        """Give the names of all files; one is whole if it is not empty: the journal names it only after it was put."""
        found: dict[str, bool] = {}
        for folder in folders:
            with _remote_errors(self._address):
                start = f"{self._path}/{folder}"
                infos = self._system.find(start, detail=True) if self._system.exists(start) else {}
                base = self._system._strip_protocol(self._path).rstrip("/") + "/"
                found |= {name.removeprefix(base): bool(info["size"]) for name, info in infos.items()}
        return found

    def remove(self, names: Iterable[str]) -> None:
        """Delete files."""
        paths = [f"{self._path}/{name}" for name in names]
        with _remote_errors(self._address):
            if paths:
                self._system.rm(paths)


@contextmanager
def _remote_errors(address: str) -> Iterator[None]:
    try:
        yield
    except Exception as error:  # storage packages raise anything
        raise StorageError(
            f"{address}: {error}; check the address and your access to it, then go on with --resume."
        ) from error


def _is_whole(path: Path) -> bool:
    """Tell whether a picture ends as it should; other files are taken as they are."""
    with path.open("rb") as file:
        end = PICTURE_ENDS.get(file.read(2))
        if end is None:
            return path.suffix not in (".jpg", ".png", PARTIAL)
        file.seek(-min(TAIL, os.fstat(file.fileno()).st_size), os.SEEK_END)
        return file.read().endswith(end)
