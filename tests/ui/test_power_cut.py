"""The program ended from outside at any moment: the project opens again with everything up to the last edit.

An edit is on its way to the disk at once; see `edited_session.UNSAVED` for how many may be on their way.
"""

import json
import os
import random
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Timer
from typing import Any

import psutil
import pytest
import trimesh
from conftest import add_part
from edited_session import UNSAVED
from PySide6.QtCore import QSettings
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from s2rlab_ui.messages import Messages
from s2rlab_ui.seeds import load_seed
from s2rlab_ui.workspace import Workspace

from s2rlab.project import Project
from s2rlab.scene.presets import DEFAULT, SYN_O
from s2rlab.scene.space import RandomizationSpace

SESSION = Path(__file__).parent / "edited_session.py"
KILLS, CUTS = 20, 4
MOST_EDITS, MOST_PROGRESS = 90, 8  # lines read before the kill
LATER = 0.03  # seconds: and killed at some moment of so many, not just after a line
STUCK = 60.0  # seconds
LABELS = ("bolt", "cover", "nut", "plate", "ring", "shaft")
THERE, IMPORTED = ("bolt", "nut"), ("plate", "ring")  # read again; new
SETS = ("first", "second", "third")
needs_sigkill = pytest.mark.skipif(sys.platform == "win32", reason="ends a process by SIGKILL")

Story = list[dict[str, Any]]


def killed_at_work(root: Path, seed: int, most: int, *files: Path) -> Story:
    """Let a session work, end it by SIGKILL at a random moment; gives all it has said. With files: its children too."""
    draw = random.Random(seed)
    lines = draw.randrange(2, most)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(SESSION), str(root), str(root.parent / "settings.ini"), str(seed), *map(str, files)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, cwd=root.parent
    ) as process:
        assert process.stdout is not None
        too_long = Timer(STUCK, process.kill)
        too_long.start()
        said = [process.stdout.readline() for _ in range(lines)]
        too_long.cancel()
        assert said[-1], "it ended, or did not save, long before it was killed"
        end = Timer(draw.uniform(0, LATER), kill, [process.pid, bool(files)])
        end.start()
        said += process.stdout.readlines()  # what it said until then
        end.join()
    return [json.loads(line) for line in said if line.endswith(b"\n")]


def kill(number: int, children_too: bool) -> None:
    """End a process, as the system does; with its children, as a power cut does."""
    session = psutil.Process(number)
    children = session.children(recursive=True) if children_too else []
    for each in (session, *children):
        each.kill()
    psutil.wait_procs(children)


def all_killed(roots: Sequence[Path], most: int, *files: Path) -> list[Story]:
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        return list(threads.map(lambda each: killed_at_work(each[1], each[0], most, *files), enumerate(roots)))


@needs_sigkill
def test_a_project_killed_at_twenty_random_moments_opens_with_everything_up_to_the_last_edit(
    qtbot: QtBot, tmp_path: Path
) -> None:
    roots = [tmp_path / str(number) / "line" for number in range(KILLS)]
    for root in roots:
        project = Project.create(root)
        for label in LABELS:
            add_part(project, label)
        for name in SETS:
            project.dataset(name).mkdir(parents=True)
            (project.dataset(name) / "journal.jsonl").write_text("{}\n")
    stories = all_killed(roots, MOST_EDITS)
    for kind in ("set", "saved", "moves", "moved", "asked", "kept", "job"):
        assert any(kind in event for story in stories for event in story), kind  # all of it was at work
    for root, story in zip(roots, stories, strict=True):
        check_reopened(qtbot, root, story)


def check_reopened(qtbot: QtBot, root: Path, story: Story) -> None:
    assert not [event["fault"] for event in story if "fault" in event]
    workspace = reopened(root)
    try:
        low, seed = workspace.space.value.camera.exposure.low, workspace.seed.value
        check_value(low, 0, DEFAULT.camera.exposure.low, story)
        check_value(seed, 1, 0, story)
        check_folders(root, story)
        assert not workspace.messages.all
    finally:
        workspace.close()
    if any("job" in event for event in story):  # told to stop by the pipe that broke
        qtbot.waitUntil((root.parent / "mark").exists, timeout=20_000)


def reopened(root: Path) -> Workspace:
    """Open what the program, when started again, offers to open."""
    workspace = Workspace(QSettings(str(root.parent / "settings.ini"), QSettings.Format.IniFormat), Messages())
    assert workspace.left_open() == root
    workspace.open(root)
    return workspace


def check_value(found: Any, which: int, first: Any, story: Story) -> None:
    """A setting is the one that was last said to be saved, or one of the few later ones."""
    states, saved, under_way = [(DEFAULT.camera.exposure.low, 0)], 0, list[Any]()
    for event in story:
        if "next" in event:
            under_way = [event["next"]] if event["next"] else list(states)
        elif "over" in event:
            under_way = []
        elif "set" in event:
            states.append(tuple(event["set"]))
        elif "saved" in event:
            saved = states.index(tuple(event["saved"]), saved + 1)
        assert len(states) - 1 - saved <= UNSAVED
    assert states[0][which] == first
    assert found in [state[which] for state in [*states[saved:], *under_way]]


def check_folders(root: Path, story: Story) -> None:
    """Parts, sets and live pictures are where the last edit said to be done has put them, or one of the few later."""
    start = [f"parts/{label}/{label}" for label in LABELS] + [f"datasets/{name}" for name in SETS]
    history, kept = [dict(zip(start, start, strict=True))], list[str]()  # what was first where, and where it is
    done = 0
    for event in story:
        if "kept" in event:
            kept.append(event["kept"])
            history[-1] = history[-1] | {f"{len(kept)} {event['kept']}": event["kept"]}
        elif "moves" in event:
            history.append(after(history[-1], event["moves"]))
        done += "moved" in event
        assert len(history) - 1 - done <= UNSAVED
    names = list(history[-1])
    possible = [{**{name: name.partition(" ")[2] or name for name in names}, **each} for each in history[done:]]
    there = found_in(root)
    assert any(set(each.values()) <= there for each in possible)
    extra = min((there - set(each.values()) for each in possible), key=len)
    assert len(extra) <= sum("asked" in event for event in story) - len(kept)
    assert all(place.startswith("photos/") for place in extra)
    assert not any(QImage(str(path)).isNull() for path in root.rglob("*.jpg"))


def after(places: dict[str, str], moves: Sequence[Sequence[str]]) -> dict[str, str]:
    """Where everything is after some moves."""
    for source, target in moves:
        places = {name: target if place == source else place for name, place in places.items()}
    return places


def found_in(root: Path) -> set[str]:
    """List every part, set and live picture, those in the trash too."""
    found = {path.parent for name in ("mesh.glb", "journal.jsonl") for path in root.rglob(name)}
    return {path.relative_to(root).as_posix() for path in (*found, *root.rglob("*.jpg"))}


@needs_sigkill
def test_a_power_cut_during_an_import_leaves_every_part_whole_or_as_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    files = tmp_path / "files"
    files.mkdir()
    for label in IMPORTED:
        cuboid().export(files / f"{label}.stl")
    roots = [tmp_path / str(number) / "line" for number in range(CUTS)]
    for root in roots:
        project = Project.create(root)
        for label in THERE:
            cuboid().export(add_part(project, label) / "source.stl")
    for root, story in zip(roots, all_killed(roots, MOST_PROGRESS, files), strict=True):
        check_imported(root, story)


def cuboid() -> trimesh.Trimesh:
    return trimesh.creation.box((10, 20, 30))


def check_imported(root: Path, story: Story) -> None:
    assert not [event["fault"] for event in story if "fault" in event]
    workspace = reopened(root)
    project = workspace.project.value
    assert project is not None
    parts = project.parts()  # all can be read
    names = [part.label for part in parts]
    assert sorted(set(names)) == names  # none is doubled
    assert set(THERE) <= set(names) <= {*THERE, *IMPORTED}
    assert {label for event in story for label in event.get("imported", [])} <= set(names)
    for part in parts:
        sides = 1000 * trimesh.load_mesh(part.mesh_path).bounding_box.extents  # a GLB is in metres, y up
        assert sorted(sides) == pytest.approx(sorted(part.info.size), rel=1e-4)
    assert not workspace.messages.all
    workspace.close()


def test_an_edit_is_on_its_way_to_the_disk_at_once(workspace: Workspace, project: Project) -> None:
    add_part(project, "bolt")
    workspace.open(project.root)
    workspace.edit_space(SYN_O, "Change")
    workspace._saver.finish()  # forgets what has only been planned
    assert RandomizationSpace.load(project.space_file) == SYN_O
    workspace._saver._on_answered(SYN_O, None)
    workspace.edit_seed(7)
    workspace._saver.finish()
    assert load_seed(project) == 7
    (part,) = project.parts()
    workspace.remove_part(part)
    workspace._mover.finish()
    assert project.parts() == []
