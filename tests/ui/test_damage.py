"""The clean and the damaged part of the Randomize step, as the program that draws them really answers."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import trimesh
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from s2rlab_ui.context import Context
from s2rlab_ui.panels.damage_desk import DamageDesk
from s2rlab_ui.sampler import Picture
from s2rlab_ui.scenes import Scene

from s2rlab.jobs import finish
from s2rlab.mesh.importing import ImportOptions, import_parts
from s2rlab.project import Project
from s2rlab.render.follow import Follower
from s2rlab.scene.presets import DEFAULT

if TYPE_CHECKING:
    from s2rlab.render.messages import Answer

SIZE = 64  # pixels


class Drawer:
    """Answers wishes as `s2rlab preview --follow` does."""

    def __init__(self, project: Project) -> None:
        self.answers: list[Answer] = []
        self.follower = Follower(project, self.answers.append)

    def draw(self, wishes: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
        """Give the records of the pictures by their channel."""
        self.answers.clear()
        for number, (channel, wish) in enumerate(wishes.items()):
            self.follower.accept(json.dumps(wish | {"id": number + 1, "channel": channel, "size": SIZE}).encode())
        while self.follower.busy:
            self.follower.step()
        told = [answer.model_dump(mode="json") for answer in self.answers]
        return {each["channel"]: each["record"] for each in told if each["event"] == "picture"}


@pytest.fixture
def drawer(tmp_path: Path) -> Iterator[Drawer]:
    project = Project.create(tmp_path / "project")
    trimesh.creation.box((30, 20, 10)).export(tmp_path / "block.stl")
    finish(import_parts(project, [tmp_path / "block.stl"], ImportOptions()))
    made = Drawer(project)
    yield made
    made.follower.close()


def test_the_damaged_part_is_seen_in_the_very_scene_of_the_clean_one(
    qtbot: QtBot, context: Context, drawer: Drawer
) -> None:
    desk = DamageDesk(context.theme)
    qtbot.addWidget(desk)
    desk.levels.show_levels({"holes": 3, "noise": 3})
    for index in range(4):
        scene = Scene(DEFAULT, index=index)
        first = desk.wishes(scene, moving=True)
        assert list(first) == ["clean"]
        record = drawer.draw(first)["clean"]
        picture = Picture("clean", 0, record["index"], record["label"], record["part"], QImage(), record, {})
        assert desk.learn(picture) and not desk.learn(picture)
        pair = drawer.draw(desk.wishes(scene, moving=False))
        assert pair["clean"]["scene"] == pair["damaged"]["scene"] == record["scene"]
        for field in ("camera_position", "camera_rotation", "part"):
            assert np.array_equal(pair["clean"][field], pair["damaged"][field])


def test_levels_alone_change_nothing_but_the_damaged_part(qtbot: QtBot, context: Context, drawer: Drawer) -> None:
    desk = DamageDesk(context.theme)
    qtbot.addWidget(desk)
    scene = Scene(DEFAULT)
    record = drawer.draw(desk.wishes(scene, moving=True))["clean"]
    desk.learn(Picture("clean", 0, 0, record["label"], record["part"], QImage(), record, {}))
    desk.levels.show_levels({"holes": 1})
    wishes = desk.wishes(scene, moving=False)
    assert wishes["clean"]["params"] == wishes["damaged"]["params"] == record["scene"]
    assert wishes["damaged"]["artifacts"] == {"holes": 1} and wishes["clean"]["artifacts"] == {}
