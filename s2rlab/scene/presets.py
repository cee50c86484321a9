"""Named randomization spaces: those that come with s2rlab and the user's own.

The user's own are JSON files in one folder, `user_folder()`; a team may share one by S2RLAB_PRESETS.
"""

import os
from pathlib import Path

import platformdirs

from s2rlab import files
from s2rlab.errors import ConfigError
from s2rlab.project import check_name
from s2rlab.scene.builtin_presets import DEFAULT, PRESETS, SYN_O, SYN_R
from s2rlab.scene.space import RandomizationSpace
from s2rlab.scene.user_files import found, portable

__all__ = [
    "DEFAULT", "PRESETS", "SYN_O", "SYN_R", "add_preset", "credited", "hidden_presets", "load_space", "preset_names",
    "remove_preset", "save_space", "space_from", "user_folder", "user_presets",
]  # fmt: skip

FOLDER_VARIABLE = "S2RLAB_PRESETS"


def user_folder() -> Path:
    """Folder of the user's own presets: S2RLAB_PRESETS, or where this system keeps such files."""
    chosen = os.environ.get(FOLDER_VARIABLE)
    return Path(chosen) if chosen else platformdirs.user_config_path("s2rlab", appauthor=False) / "presets"


def user_presets() -> dict[str, Path]:
    """The user's own presets by name, sorted; files that cannot be read are among them."""
    return {path.stem: path for path in sorted(user_folder().glob("*.json")) if path.stem.lower() not in PRESETS}


def hidden_presets() -> tuple[Path, ...]:
    """Files among the user's own that no name leads to, since a preset of s2rlab has theirs; sorted."""
    return tuple(path for path in sorted(user_folder().glob("*.json")) if path.stem.lower() in PRESETS)


def preset_names() -> list[str]:
    """Names that `space_from` knows: s2rlab's first, then the user's."""
    return [*PRESETS, *user_presets()]


def space_from(name_or_file: str) -> RandomizationSpace:
    """Return the preset of that name, or read the space from that JSON file.

    Raises
    ------
    ConfigError
        If it is neither (the message lists the presets), or the file does not fit.
    """
    if preset := PRESETS.get(name_or_file.lower()):
        return preset
    if own := user_presets().get(name_or_file):
        return load_space(own)
    path = Path(name_or_file)
    if path.suffix.lower() != ".json":
        raise ConfigError(f"preset {name_or_file!r}: unknown; use {', '.join(preset_names())} or a space.json file.")
    return load_space(path)


def load_space(path: Path) -> RandomizationSpace:
    """Read a space, give it its due credit, and find the pictures and light maps it names.

    Raises
    ------
    ConfigError
        If the file does not fit, comes from a newer version, or names a file that is missing; the message names file,
        field and remedy.
    """
    return found(credited(RandomizationSpace.load(path)), path)


def save_space(space: RandomizationSpace, path: Path) -> None:
    """Write a space to share it; pictures in the file's own folder are named relative to it.

    Raises
    ------
    StorageError
        If the file cannot be written.
    """
    files.write_text(path, portable(credited(space), path.parent).model_dump_json(indent=2) + "\n")


def credited(space: RandomizationSpace) -> RandomizationSpace:
    """Take the source of a preset of s2rlab from a space that was changed since: no paper says what it holds now."""
    for preset in PRESETS.values():
        if space.source == preset.source and _settings(space) != _settings(preset):
            return space.model_copy(update={"source": f"After {preset.name}, changed.", "gaps": ""})
    return space


def _settings(space: RandomizationSpace) -> dict[str, object]:
    return space.model_dump(exclude={"name", "source", "gaps"})


def add_preset(space: RandomizationSpace, name: str, *, replace: bool = False) -> Path:
    """Keep a space as a preset of the user's; give the file it is in.

    Raises
    ------
    ConfigError
        If the name cannot be a file, is one of s2rlab's, or is taken and `replace` is off.
    StorageError
        If the file cannot be written.
    """
    path = user_folder() / f"{check_name(name, 'preset name')}.json"
    if name.lower() in PRESETS:
        raise ConfigError(f"preset {name!r}: comes with s2rlab; choose another name.")
    if path.exists() and not replace:
        raise ConfigError(f"{path}: there already; choose another name, or replace it with --replace.")
    save_space(space.model_copy(update={"name": name}), path)
    return path


def remove_preset(name: str) -> Path:
    """Delete a preset of the user's; give the file it was in.

    Raises
    ------
    ConfigError
        If there is none of that name, or it comes with s2rlab.
    StorageError
        If the file cannot be deleted.
    """
    if name.lower() in PRESETS:
        raise ConfigError(f"preset {name!r}: comes with s2rlab and stays; only your own can be removed.")
    path = user_presets().get(name)
    if path is None:
        own = ", ".join(user_presets()) or "none yet"
        raise ConfigError(f"preset {name!r}: not among your own ({own}).")
    with files.storage_errors(path):
        path.unlink()
    return path
