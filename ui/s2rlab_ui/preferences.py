"""What the user has chosen for all projects, read from and written to the settings file."""

import os
from pathlib import Path
from typing import Literal, cast

from PySide6.QtCore import QSettings, QStandardPaths

from s2rlab.scene.presets import PRESETS

Scheme = Literal["system", "light", "dark"]

THEME, LANGUAGE, FOLDER, PRESET, PICTURES, CORES = "theme", "language", "folder", "preset", "pictures", "cores"
ALL = (THEME, LANGUAGE, FOLDER, PRESET, PICTURES, CORES)  # what "reset" resets; recent projects stay
FIRST_PRESET = "default"
FIRST_PICTURES = 150  # of each class


def theme(settings: QSettings) -> Scheme:
    """Colours: "system", "light" or "dark"."""
    found = str(settings.value(THEME, "system"))
    return cast("Scheme", found) if found in ("system", "light", "dark") else "system"


def language(settings: QSettings) -> str:
    """Code of a language; empty: the system's."""
    return str(settings.value(LANGUAGE, ""))


def folder(settings: QSettings) -> Path:
    """Where new projects go."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(str(settings.value(FOLDER, "") or documents))


def preset(settings: QSettings) -> str:
    """Name of the preset that new projects start with."""
    found = str(settings.value(PRESET, FIRST_PRESET))
    return found if found in PRESETS else FIRST_PRESET


def pictures(settings: QSettings) -> int:
    """Pictures of each class that Generate proposes."""
    return max(_whole(settings, PICTURES, FIRST_PICTURES), 1)


def cores(settings: QSettings) -> int:
    """Processor cores that jobs may use; 0: all."""
    found = _whole(settings, CORES, 0)
    return found if 0 < found < all_cores() else 0


def all_cores() -> int:
    """Processor cores of this machine."""
    return os.cpu_count() or 1


def reset(settings: QSettings) -> dict[str, object]:
    """Forget every choice; give what was chosen, for `restore`."""
    before = {name: settings.value(name) for name in ALL if settings.contains(name)}
    for name in ALL:
        settings.remove(name)
    return before


def restore(settings: QSettings, chosen: dict[str, object]) -> None:
    """Choose again what `reset` has forgotten."""
    for name, value in chosen.items():
        settings.setValue(name, value)


def _whole(settings: QSettings, name: str, otherwise: int) -> int:
    try:
        return int(str(settings.value(name, otherwise)))
    except ValueError:
        return otherwise
