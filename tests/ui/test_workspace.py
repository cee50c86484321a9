import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from s2rlab_ui import edits, factors
from s2rlab_ui.background import InOrder, Newest
from s2rlab_ui.messages import Messages
from s2rlab_ui.scan import scan
from s2rlab_ui.store import Store
from s2rlab_ui.workspace import Workspace

from s2rlab.errors import ProjectError
from s2rlab.project import Project
from s2rlab.scene.presets import DEFAULT, SYN_O
from s2rlab.scene.space import RandomizationSpace


def open_and_scan(qtbot: QtBot, workspace: Workspace, project: Project) -> None:
    with qtbot.waitSignal(workspace.snapshot.changed, timeout=10_000):
        workspace.open(project.root)


def test_a_cell_tells_of_a_new_value_and_not_of_an_equal_one(qtbot: QtBot) -> None:
    cell, heard = Store(1), []
    cell.changed.connect(heard.append)
    cell.set(1)
    cell.set(2)
    assert heard == [2]


def test_an_edit_is_on_disk_soon_after_without_anyone_saving(
    qtbot: QtBot, workspace: Workspace, project: Project
) -> None:
    workspace.open(project.root)
    workspace.edit_space(SYN_O, "preset")
    path = project.root / "space.json"
    qtbot.waitUntil(path.exists)
    assert RandomizationSpace.load(path) == SYN_O


def test_undo_and_redo_bring_exactly_the_values_back(workspace: Workspace, project: Project) -> None:
    workspace.open(project.root)
    before = workspace.space.value
    workspace.edit_space(SYN_O, "preset")
    workspace.undo.undo()
    assert workspace.space.value == before
    workspace.undo.redo()
    assert workspace.space.value == SYN_O


def test_one_movement_of_a_slider_is_taken_back_as_one(workspace: Workspace, project: Project) -> None:
    workspace.open(project.root)
    before = workspace.space.value
    for high in (0.7, 0.8, 0.9):
        space = factors.changed(workspace.space.value, "framing", "fill", {"low": 0.5, "high": high})
        workspace.edit_space(space, "fill", "framing.fill")
    workspace.edit_space(factors.changed(workspace.space.value, "framing", "shift", 0.3), "shift", "framing.shift")
    assert workspace.undo.count() == 2
    workspace.undo.undo()
    workspace.undo.undo()
    assert workspace.space.value == before


def test_two_movements_of_one_slider_are_taken_back_one_by_one(
    workspace: Workspace, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.open(project.root)
    spaces = [factors.changed(workspace.space.value, "framing", "shift", shift) for shift in (0.11, 0.12, 0.13, 0.14)]
    clock = iter((0.0, 0.5, 2.0, 2.5))
    monkeypatch.setattr(edits.time, "monotonic", lambda: next(clock))
    for space in spaces:
        workspace.edit_space(space, "shift", "framing.shift")
    assert workspace.undo.count() == 2
    workspace.undo.undo()
    assert workspace.space.value == spaces[1]


def test_the_seed_is_an_edit_and_stays_with_its_project(workspace: Workspace, project: Project, tmp_path: Path) -> None:
    workspace.open(project.root)
    workspace.edit_seed(7)
    workspace.edit_seed(8)
    workspace.undo.undo()
    assert workspace.seed.value == 7
    workspace.open(Project.create(tmp_path / "other").root)
    assert workspace.seed.value == 0
    workspace.open(project.root)
    assert workspace.seed.value == 7


def test_a_damaged_seed_is_as_good_as_none(workspace: Workspace, project: Project) -> None:
    (project.root / "samples.json").write_text("{")
    workspace.open(project.root)
    assert workspace.seed.value == 0


def test_what_was_edited_is_there_when_the_project_is_opened_again(workspace: Workspace, project: Project) -> None:
    workspace.open(project.root)
    workspace.edit_space(SYN_O, "preset")
    workspace.close()
    assert workspace.space.value == SYN_O or workspace.project.value is None
    workspace.open(project.root)
    assert workspace.space.value == SYN_O


def test_opening_writes_nothing_of_its_own(workspace: Workspace, project: Project) -> None:
    workspace.open(project.root)
    workspace.close()
    assert sorted(path.name for path in project.root.iterdir()) == ["project.json"]


def test_a_damaged_space_is_kept_and_said(workspace: Workspace, project: Project) -> None:
    (project.root / "space.json").write_text("{")
    heard: list[str] = []
    workspace.messages.posted.connect(lambda message: heard.append(message.text))
    workspace.open(project.root)
    assert workspace.space.value == DEFAULT
    assert (project.root / "space.damaged.json").read_text() == "{"
    assert "space.damaged.json" in heard[0]


def test_a_removed_part_comes_back_as_it_was(qtbot: QtBot, workspace: Workspace, parts_project: Project) -> None:
    open_and_scan(qtbot, workspace, parts_project)
    before = {path.name: path.read_bytes() for path in (parts_project.root / "parts/bolt/bolt").iterdir()}
    part = workspace.part("bolt/bolt")
    assert part is not None
    with qtbot.waitSignal(workspace.snapshot.changed, timeout=10_000):
        workspace.remove_part(part)
    assert parts_project.classes() == ["nut"]
    with qtbot.waitSignal(workspace.snapshot.changed, timeout=10_000):
        workspace.undo.undo()
    assert {path.name: path.read_bytes() for path in part.folder.iterdir()} == before


def test_a_renamed_class_keeps_its_variants_and_can_be_named_back(
    qtbot: QtBot, workspace: Workspace, parts_project: Project
) -> None:
    open_and_scan(qtbot, workspace, parts_project)
    with qtbot.waitSignal(workspace.snapshot.changed, timeout=10_000):
        workspace.rename_class("bolt", "M8 bolt")
    assert parts_project.classes() == ["M8 bolt", "nut"]
    with qtbot.waitSignal(workspace.snapshot.changed, timeout=10_000):
        workspace.undo.undo()
    assert parts_project.classes() == ["bolt", "nut"]


@pytest.mark.parametrize("name", ["../out", "con", ""])
def test_a_name_no_folder_can_have_is_refused_in_words(
    qtbot: QtBot, workspace: Workspace, parts_project: Project, name: str
) -> None:
    open_and_scan(qtbot, workspace, parts_project)
    with qtbot.waitSignal(workspace.messages.posted, timeout=1000):
        workspace.rename_class("bolt", name)
    assert parts_project.classes() == ["bolt", "nut"]
    assert workspace.undo.count() == 0


def test_two_windows_do_not_write_to_the_same_project(workspace: Workspace, project: Project) -> None:
    workspace.open(project.root)
    second = Workspace(workspace.settings, Messages())
    with pytest.raises(ProjectError, match="open in another window"):
        second.open(project.root)


def test_recent_projects_are_remembered_latest_first_gone_ones_too_until_they_are_forgotten(
    workspace: Workspace, tmp_path: Path
) -> None:
    for name in ("a", "b", "a"):
        root = tmp_path / name
        if not root.exists():
            Project.create(root)
        workspace.open(root)
    assert [path.name for path in workspace.recent()] == ["a", "b"]
    (tmp_path / "b" / "project.json").unlink()
    assert [path.name for path in workspace.recent()] == ["a", "b"]
    workspace.forget(tmp_path / "b")
    assert [path.name for path in workspace.recent()] == ["a"]


def test_a_project_left_open_is_offered_again_a_closed_one_is_not(workspace: Workspace, project: Project) -> None:
    workspace.open(project.root)
    assert workspace.left_open() == project.root.resolve()
    workspace.close()
    assert workspace.left_open() is None


def test_a_newer_project_is_refused_and_the_open_one_stays(
    workspace: Workspace, project: Project, tmp_path: Path
) -> None:
    workspace.open(project.root)
    newer = tmp_path / "newer"
    newer.mkdir()
    (newer / "project.json").write_text(json.dumps({"format": 99, "name": "x"}))
    with pytest.raises(ProjectError, match="newer"):
        workspace.open(newer)
    assert workspace.project.value == Project(project.root.resolve())


def test_a_damaged_set_or_run_does_not_hide_the_rest_of_the_project(parts_project: Project) -> None:
    for folder, name, content in (
        (parts_project.dataset("bad"), "summary.json", '{"labels": []}'),
        (parts_project.dataset("good"), "summary.json", '{"images": 3, "size": 64}'),
        (parts_project.run("bad").root, "result.json", '{"seconds": "long"}'),
    ):
        folder.mkdir(parents=True)
        (folder / name).write_text(content)
    found = scan(parts_project)
    assert len(found.parts) == 2
    assert [each.name for each in found.datasets] == ["good"]
    assert found.runs == ()
    assert [problem.partition(": cannot be read (")[0] for problem in found.problems] == [
        str(parts_project.dataset("bad")), str(parts_project.run("bad").root),
    ]  # fmt: skip


def test_what_waits_is_done_also_after_work_that_failed_in_an_unforeseen_way(qtbot: QtBot) -> None:
    newest, order, over = Newest(), InOrder(), list[str]()
    order.done.connect(lambda: over.append("done"))
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(newest.done, timeout=10_000) as done:
        newest.submit(lambda: 1 // 0)
        newest.submit(lambda: "next")
    assert done.args == ["next"]
    with qtbot.captureExceptions() as also, qtbot.waitSignal(order.done, timeout=10_000):
        order.submit(lambda: 1 // 0, lambda: over.append("failed"))
    assert over == ["failed", "done"]
    assert [each[0] for each in (*caught, *also)] == [ZeroDivisionError] * 2
