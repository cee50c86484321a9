"""What was dropped onto the window, and which step it is for."""

import os
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QMimeData

from s2rlab.mesh.kinds import EXTENSIONS, FOREIGN
from s2rlab_ui.scan import PICTURES

VIDEOS = (".mp4", ".avi", ".mov", ".mkv", ".webm", ".m4v", ".mpg", ".mpeg", ".wmv")
DEPTH = 2  # folders looked into
LOOKED_AT = 2_000  # files of a dropped folder, and of each in it, at most

Kind = Literal["project", "cad", "pictures", "video", "model", "foreign", "unknown"]


def dropped_paths(data: QMimeData) -> list[Path]:
    """List the files and folders of a drag."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def kind_of(paths: Iterable[Path]) -> Kind:
    """Say what the files are, by their names alone."""
    rest: Kind = "unknown"
    for path in paths:
        if path.suffix.lower() == ".onnx":
            return "model"
        if path.suffix.lower() in VIDEOS:
            return "video"
        if is_project(path):
            return "project"
        for file in islice(some_files(path), LOOKED_AT):
            if file.suffix.lower() in EXTENSIONS:
                return "cad"
            if file.suffix.lower() in PICTURES:
                return "pictures"
            if file.suffix.lower() in FOREIGN:
                rest = "foreign"
    return rest


def foreign_files(paths: Iterable[Path]) -> list[str]:
    """Name the files, also those in the folders, that hold parts in a kind that is not read."""
    files = (file for path in paths for file in islice(some_files(path), LOOKED_AT))
    return [file.name for file in files if file.suffix.lower() in FOREIGN]


def is_project(path: Path) -> bool:
    """Whether a folder is a project."""
    return (path / "project.json").is_file()


def some_files(path: Path, depth: int = DEPTH) -> Iterable[Path]:
    """List the file itself, or files in the folder, and in those in it."""
    if not path.is_dir():
        yield path
        return
    try:
        with os.scandir(path) as entries:  # which knows folders from files without a look at each
            inside = sorted(islice(entries, LOOKED_AT), key=lambda entry: entry.name)
    except OSError:  # not for us to read: whoever takes the drop says so
        return
    for inner in inside:
        if depth and inner.is_dir():
            yield from some_files(Path(inner.path), depth - 1)
        elif inner.is_file():
            yield Path(inner.path)
