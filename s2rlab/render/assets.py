"""Files that pictures are made from, carried by content to workers that share no disk with the program."""

import dataclasses
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from s2rlab import files
from s2rlab.errors import RenderError
from s2rlab.values import Value

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Assets:
    """The content of files, by the path the program knows them by."""

    content: Mapping[Path, bytes]
    digest: str  # the same for the same paths and contents

    @classmethod
    def of(cls, paths: Iterable[Path]) -> "Assets":
        """Read files.

        Raises
        ------
        RenderError
            If one cannot be read.
        """
        try:
            content = {path: path.read_bytes() for path in sorted(set(paths))}
        except OSError as error:
            raise RenderError(f"{error.filename}: cannot be read ({error.strerror}); put it back.") from error
        named = (part for path, data in content.items() for part in (str(path).encode(), data))
        return cls(content, files.content_hash(*named))


def unpacked(assets: Assets, folder: Path) -> Mapping[Path, Path]:
    """Write files below `folder`, once a process and by content; give where each of them lies now."""
    return _unpacked(_Once(assets), folder)


@dataclass(frozen=True)
class _Once:
    """Assets that are the same when their digest is."""

    assets: Assets

    def __hash__(self) -> int:
        return hash(self.assets.digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Once) and self.assets.digest == other.assets.digest


@lru_cache(maxsize=2)
def _unpacked(once: _Once, folder: Path) -> Mapping[Path, Path]:
    own = Path(tempfile.mkdtemp(prefix="s2rlab-", dir=folder))  # workers of one computer may share `folder`
    places = {}
    for path, data in once.assets.content.items():
        place = own / (files.content_hash(data) + path.suffix)
        place.write_bytes(data)
        places[path] = place
    return places


def moved(value: T, places: Mapping[Path, Path]) -> T:
    """Copy a value with every path in it, also as text and inside tuples, dataclasses and values, replaced."""
    return _moved(value, {str(path): str(place) for path, place in places.items()})


def _moved(value: Any, places: Mapping[str, str]) -> Any:
    match value:
        case str():
            return places.get(value, value)
        case Path():
            return Path(places.get(str(value), value))
        case tuple():
            return tuple(_moved(item, places) for item in value)
        case Value():
            changed = {name: _moved(item, places) for name, item in value}
            return value.model_copy(update=changed)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: _moved(getattr(value, field.name), places) for field in dataclasses.fields(value)}
        return dataclasses.replace(value, **fields)
    return value
