"""The program ended from outside at any moment: the project opens again with everything up to the last edit."""

import json
import os
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from conftest import add_part
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot
from s2rlab_ui.messages import Messages
from s2rlab_ui.workspace import Workspace

from s2rlab.project import Project
from s2rlab.scene.presets import DEFAULT

SESSION = Path(__file__).parent / "edited_session.py"
KILLS = 20
MOST_EDITS = 120  # lines read before the kill
LABELS = ("bolt", "cover", "nut", "plate", "ring", "shaft")


def killed_at_work(root: Path, seed: int) -> list[dict[str, Any]]:
    """Let a session work, end it by SIGKILL after a random number of its lines; gives all it has said."""
    lines = random.Random(seed).randrange(1, MOST_EDITS)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(SESSION), str(root), str(root.parent / "settings.ini"), str(seed)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, cwd=root.parent
    ) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        said += process.stdout.readlines()  # what it said while the kill was on its way
    return [json.loads(line) for line in said if line.endswith(b"\n")]


@pytest.mark.skipif(sys.platform == "win32", reason="ends a process by SIGKILL")
def test_a_project_killed_at_twenty_random_moments_opens_with_everything_up_to_the_last_edit(
    qtbot: QtBot, tmp_path: Path
) -> None:
    roots = [tmp_path / str(number) / "line" for number in range(KILLS)]
    for root in roots:
        project = Project.create(root)
        for label in LABELS:
            add_part(project, label)
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        stories = list(threads.map(killed_at_work, roots, range(KILLS)))
    assert sum("now" in event for story in stories for event in story) > KILLS  # they did work
    assert sum("saved" in event for story in stories for event in story) > KILLS
    for root, story in zip(roots, stories, strict=True):
        check_reopened(root, story)


def check_reopened(root: Path, story: list[dict[str, Any]]) -> None:
    settings, messages = QSettings(str(root.parent / "settings.ini"), QSettings.Format.IniFormat), Messages()
    workspace = Workspace(settings, messages)
    assert workspace.left_open() == root  # offered again
    workspace.open(root)
    try:
        check_parts(workspace, story)
        check_space(workspace.space.value.camera.exposure.low, story)
        assert not messages.all
    finally:
        workspace.close()


def check_parts(workspace: Workspace, story: list[dict[str, Any]]) -> None:
    project = workspace.project.value
    assert project is not None
    found = sorted(part.label for part in project.parts())
    states = [event["now"] for event in story if "now" in event]
    last = states[-1] if states else list(LABELS)
    begun = [event["next"] for event in story if "next" in event][len(states) :]  # at most one
    if begun == [None]:  # an undo or a redo that was under way
        assert len(set(found) ^ set(last)) <= 2
    else:
        assert found in [last, *begun]
    everything = [*(project.root / "parts").rglob("mesh.glb"), *project.root.glob("trash/**/mesh.glb")]
    assert len(everything) == len(LABELS)  # removed, renamed, restored: never lost, never doubled


def check_space(low: float, story: list[dict[str, Any]]) -> None:
    """The settings are those that were last said to be saved, or later ones."""
    states = [DEFAULT.camera.exposure.low]
    saved = 0  # state that has reached the disk
    for event in story:
        if "set" in event:
            states.append(event["set"])
        elif "saved" in event:
            saved = max(at for at, state in enumerate(states) if state == event["saved"])
    assert low in states[saved:]
