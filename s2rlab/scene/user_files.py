"""The pictures and light maps that a space names: found, checked, and told in words when they are missing.

A file of a space may name them relative to its own folder, so that the folder can be handed on as a whole; a folder
stands for all pictures in it. In memory the paths are absolute and name files.
"""

from collections.abc import Callable
from pathlib import Path

from s2rlab.errors import ConfigError
from s2rlab.scene.space import RandomizationSpace

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff")
LIGHT_MAPS = (".hdr", ".exr")
FIELDS = (
    ("background", "pictures", PICTURES),
    ("environment", "files", LIGHT_MAPS),
    ("texture", "pictures", PICTURES),
)


def found(space: RandomizationSpace, file: Path) -> RandomizationSpace:
    """Give the space with every picture and light map that `file` names as an absolute path.

    Raises
    ------
    ConfigError
        If one is missing, of another kind, or a folder without any; the message names the file, the field and the
        remedy.
    """

    def look(field: str, kinds: tuple[str, ...], path: str) -> list[str]:
        return [str(each) for each in _files(file, field, kinds, (file.parent / path).absolute())]

    return _replaced(space, look)


def portable(space: RandomizationSpace, folder: Path) -> RandomizationSpace:
    """Give the space with paths relative to `folder` where the files lie inside it."""
    root = folder.absolute()

    def shorten(field: str, kinds: tuple[str, ...], path: str) -> list[str]:
        inside = Path(path).is_relative_to(root)
        return [Path(path).relative_to(root).as_posix() if inside else path]

    return _replaced(space, shorten)


def _files(file: Path, field: str, kinds: tuple[str, ...], path: Path) -> list[Path]:
    known = ", ".join(kinds)
    if path.is_dir():
        inside = sorted(each for each in path.iterdir() if each.suffix.lower() in kinds)
        if not inside:
            raise ConfigError(f"{file}: {field}: folder {path} holds no such file ({known}); add some or remove it.")
        return inside
    if not path.is_file():
        raise ConfigError(f"{file}: {field}: {path} is missing; put it there, or remove it from the list.")
    if path.suffix.lower() not in kinds:
        raise ConfigError(f"{file}: {field}: {path} is of another kind; use one of {known}.")
    return [path]


def _replaced(
    space: RandomizationSpace, change: Callable[[str, tuple[str, ...], str], list[str]]
) -> RandomizationSpace:
    fields = space.model_dump()
    for factor, name, kinds in FIELDS:
        paths = [each for path in fields[factor][name] for each in change(f"{factor}.{name}", kinds, path)]
        fields[factor][name] = tuple(paths)
    return RandomizationSpace.model_validate(fields)
