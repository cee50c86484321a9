"""How one made picture came about, found in its data set without reading all of it into memory."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from s2rlab.data.dataset import JOURNAL, METADATA
from s2rlab.errors import DataError

DIGITS = 4  # of a number shown

Line = tuple[str, str]  # name, value


@dataclass(frozen=True, slots=True)
class Record:
    """One line of metadata.jsonl, as groups of lines to show: the picture itself, then every factor."""

    groups: tuple[tuple[str, tuple[Line, ...]], ...]


def find_record(picture: Path) -> Record | None:
    """Find how a picture below `<data set>/images/<class>/` was made; None while its line is not written.

    Raises
    ------
    DataError
        If its line is damaged.
    """
    folder = picture.parents[2]
    name = json.dumps(picture.relative_to(folder).as_posix()).encode()
    for file in (folder / METADATA, folder / JOURNAL):
        if file.is_file():
            with file.open("rb") as lines:
                for line in lines:
                    if name in line[:400]:
                        return _record(line, file)
    return None


def _record(line: bytes, file: Path) -> Record:
    try:
        fields: dict[str, Any] = json.loads(line)
        scene = fields.pop("scene")
        groups = [("", tuple(_lines(fields)))]
        groups += [(name, tuple(_lines(value))) for name, value in scene.items() if isinstance(value, dict)]
        loose = {name: value for name, value in scene.items() if not isinstance(value, dict)}
        groups += [("scene", tuple(_lines(loose)))] if loose else []
    except (ValueError, KeyError, AttributeError) as error:
        raise DataError(f"{file}: a line cannot be read ({error!r}); make the pictures again.") from error
    return Record(tuple(groups))


def _lines(fields: dict[str, Any]) -> list[Line]:
    found: list[Line] = []
    for name, value in fields.items():
        words = name.replace("_", " ")
        if isinstance(value, dict):
            found += [(f"{words}: {inner}", text) for inner, text in _lines(value)]
        elif isinstance(value, list) and any(isinstance(each, dict) for each in value):
            for number, each in enumerate(value, start=1):
                found += [(f"{words} {number}: {inner}", text) for inner, text in _lines(each)]
        else:
            found.append((words, _words(value)))
    return found


def _words(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "✓" if value else "✗"
    if isinstance(value, float):
        return f"{value:.{DIGITS}g}"
    if isinstance(value, list):
        return ", ".join(_words(each) if not isinstance(each, list) else f"({_words(each)})" for each in value) or "–"
    return str(value)
