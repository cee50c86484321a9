"""Whether the system asks programs to keep still, as people do whom movement makes sick or takes the mind off work."""

import ctypes
import os
import shutil
import subprocess
import sys
from configparser import ConfigParser, Error
from functools import cache
from pathlib import Path

GET_ANIMATIONS = 0x1042  # SPI_GETCLIENTAREAANIMATION of Windows
PATIENCE = 2.0  # seconds for a program that knows


@cache
def still_wanted() -> bool:
    """Ask the system, once; this may take a tenth of a second."""
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        return _says(["defaults", "read", "com.apple.universalaccess", "reduceMotion"], "1")
    home = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    if _setting(home / "kdeglobals", "KDE", "AnimationDurationFactor") == "0":
        return True
    if _setting(home / "gtk-3.0" / "settings.ini", "Settings", "gtk-enable-animations") in ("0", "false"):
        return True
    return _says(["gsettings", "get", "org.gnome.desktop.interface", "enable-animations"], "false")


def _windows() -> bool:
    shown = ctypes.c_int(1)
    library = getattr(ctypes, "windll").user32  # noqa: B009 - other systems' checkers do not know it
    return bool(library.SystemParametersInfoW(GET_ANIMATIONS, 0, ctypes.byref(shown), 0)) and not shown.value


def _setting(file: Path, section: str, name: str) -> str:
    found = ConfigParser(strict=False, interpolation=None)
    try:
        found.read(file, encoding="utf-8")
    except (Error, OSError, UnicodeDecodeError):
        return ""
    return found.get(section, name, fallback="").strip().lower()


def _says(command: list[str], wanted: str) -> bool:
    if shutil.which(command[0]) is None:
        return False
    try:
        said = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    except (OSError, subprocess.SubprocessError):
        return False
    return said.stdout.strip() == wanted
