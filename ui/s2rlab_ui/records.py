"""Everything one made picture was made with, as groups of lines to show."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from s2rlab_ui import scene_words
from s2rlab_ui.parameters import SHORT, Parameter, choice_words, group_words, number, one_of, parameter
from s2rlab_ui.words import whole

Line = tuple[str, str]  # name, value
FILES = "file_name"  # fields that are called so name files
EMPTY = "–"


@dataclass(frozen=True, slots=True)
class Record:
    """One line of metadata.jsonl in words: the picture itself, then every factor."""

    groups: tuple[tuple[str, tuple[Line, ...]], ...]


def describe(fields: Mapping[str, Any]) -> Record:
    """Put a line of metadata.jsonl into words."""
    scene = fields.get("scene")
    factors = scene if isinstance(scene, Mapping) else {}
    own = {name: value for name, value in fields.items() if name != "scene"}
    groups = [(group_words(SHORT), lines)] if (lines := _in_short(fields)) else []
    groups.append((group_words(""), tuple(_lines(own, ""))))
    loose = {name: value for name, value in factors.items() if not isinstance(value, Mapping)}
    for name, value in factors.items():
        if isinstance(value, Mapping):
            groups.append((group_words(name), tuple(_lines(value, f"scene.{name}."))))
    if loose:
        groups.append((group_words("scene"), tuple(_lines(loose, "scene."))))
    return Record(tuple(groups))


def _in_short(fields: Mapping[str, Any]) -> tuple[Line, ...]:
    """Say the most important in plain words; nothing for a line of an older set that lacks some of it."""
    try:
        return tuple(scene_words.describe(fields))
    except (KeyError, TypeError):
        return ()


def _lines(fields: Mapping[str, Any], path: str) -> list[Line]:
    found: list[Line] = []
    for name, value in fields.items():
        known = parameter(path + name)
        if isinstance(value, Mapping):
            inner = "scene.material." if name == "material" else f"{path}{name}."
            found += [(f"{known.words}: {words}", text) for words, text in _lines(value, inner)]
        elif isinstance(value, list) and any(isinstance(each, Mapping) for each in value):
            found.append((known.words, number(len(value))))
            one = one_of(path + name)
            for at, each in enumerate(value, start=1):
                lines = _lines(each, f"{path}{name}.")
                found += [(f"{one} {whole(at)}: {words}", text) for words, text in lines]
        elif value == [] and path.startswith("scene."):
            found.append((known.words, "0"))
        elif name == "seed":  # a name, not an amount
            found.append((known.words, str(value)))
        elif not (value is None and name.endswith(FILES)):
            found.append((known.words, _value(value, known)))
    return found


def _value(value: Any, known: Parameter) -> str:
    if value is None or value == []:
        return EMPTY
    if isinstance(value, bool):
        return (
            QCoreApplication.translate("parameters", "yes") if value else QCoreApplication.translate("parameters", "no")
        )
    if isinstance(value, int | float):
        return known.say(value)
    if isinstance(value, list):
        return f"{_row(value, known.scale)} {known.unit}".strip()
    return choice_words(str(value))


def _row(values: list[Any], scale: float) -> str:
    written = []
    for each in values:
        if isinstance(each, list):
            written.append(f"({_row(each, scale)})")
        else:
            written.append(number(each * scale) if isinstance(each, int | float) else str(each))
    return ", ".join(written)
