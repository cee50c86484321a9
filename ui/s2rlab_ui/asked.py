"""With which options a set or a run was begun: it goes on with these only."""

import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings

KEY = "session/asked"
KEPT = 200  # folders remembered


def remember(settings: QSettings, folder: Path, options: Sequence[str]) -> None:
    """Keep the options that what is in `folder` was begun with."""
    found = _all(settings)
    found.pop(str(folder), None)
    found[str(folder)] = list(options)
    settings.setValue(KEY, json.dumps(dict(list(found.items())[-KEPT:])))


def recall(settings: QSettings, folder: Path) -> list[str]:
    """Give the options that what is in `folder` was begun with; none when that is not known here."""
    return _all(settings).get(str(folder), [])


def option(options: Sequence[str], name: str) -> str:
    """Give the value of an option; empty if it is not there."""
    return options[options.index(name) + 1] if name in options[:-1] else ""


def options(options: Sequence[str], name: str) -> list[str]:
    """Give the values of an option that may be there several times."""
    return [options[at + 1] for at, each in enumerate(options[:-1]) if each == name]


def _all(settings: QSettings) -> dict[str, list[str]]:
    try:
        found = json.loads(str(settings.value(KEY, "{}")))
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {name: [str(each) for each in options] for name, options in found.items() if isinstance(options, list)}
