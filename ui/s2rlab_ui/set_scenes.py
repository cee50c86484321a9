"""The scene of a picture of a set, as the step Randomize is asked to show it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from s2rlab.errors import S2RError
from s2rlab.scene.space import RandomizationSpace
from s2rlab_ui.words import whole
from s2rlab_ui.workspace import ShownScene


def scene_of(folder: Path, fields: Mapping[str, Any]) -> ShownScene:
    """Give the scene of one picture of the set in `folder`; `fields` are its line of metadata.jsonl."""
    try:
        space = RandomizationSpace.load(folder / "space.json")
        levels = dict(space.artifacts.levels) if space.artifacts.on else {}
    except S2RError:  # of an older set
        levels = {}
    title = QCoreApplication.translate("parameters", "{name}, picture {n}")
    said = title.format(name=folder.name, n=whole(fields.get("index", 0) + 1))
    return ShownScene(fields["label"], fields["part"], fields["scene"], levels, said)
