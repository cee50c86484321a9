"""Parts that are grouped, separated, removed and brought back: all of it or nothing, whatever happens in between."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from s2rlab.errors import ConfigError, ProjectError, StorageError
from s2rlab.project import Moves, Part, Project, moves

PART = (
    '{"source": "a.stl", "units": "mm", "units_guessed": false, "up": "+z", "size": [1, 1, 1], "triangles": 12, '
    '"watertight": true, "open_edges": 0, "flipped_faces": 0, "degenerate_faces": 0}'
)


def add(project: Project, *names: str) -> None:
    for name in names:
        folder = project.part_folder(*name.split("/"))
        folder.mkdir(parents=True)
        (folder / "part.json").write_text(PART)
        (folder / "mesh.glb").write_text(name)


def tree(project: Project) -> dict[str, str]:
    """Every part, and whose mesh it has."""
    return {part.name: part.mesh_path.read_text() for part in project.parts()}


def parts(project: Project, *names: str) -> list[Part]:
    return [part for part in project.parts() if part.name in names]


@pytest.fixture
def full(project: Project) -> Project:
    add(project, "bolt/bolt", "nut/m6", "nut/m8", "washer/m6")
    return project


def test_a_part_becomes_a_variant_of_another_class_and_comes_back(full: Project) -> None:
    before = tree(full)
    grouping = full.grouping(parts(full, "bolt/bolt"), "nut")
    full.carry_out(grouping)
    assert tree(full) == {"nut/bolt": "bolt/bolt", "nut/m6": "nut/m6", "nut/m8": "nut/m8", "washer/m6": "washer/m6"}
    assert sorted(path.name for path in (full.root / "parts").iterdir()) == ["nut", "washer"]
    full.carry_out(grouping.back())
    assert tree(full) == before


def test_variants_of_one_name_get_numbers_when_classes_join(full: Project) -> None:
    full.carry_out(full.grouping(parts(full, "nut/m6", "nut/m8"), "washer"))
    assert tree(full) == {
        "bolt/bolt": "bolt/bolt",
        "washer/m6": "washer/m6",
        "washer/m6-2": "nut/m6",
        "washer/m8": "nut/m8",
    }


def test_a_variant_gets_a_class_of_its_own(full: Project) -> None:
    full.carry_out(full.separating(parts(full, "nut/m6", "washer/m6")))
    assert tree(full) == {"bolt/bolt": "bolt/bolt", "nut/m8": "nut/m8", "m6/m6": "nut/m6", "m6-2/m6": "washer/m6"}


def test_a_removed_part_waits_in_the_trash(full: Project) -> None:
    removing = full.removing(parts(full, "nut/m6", "bolt/bolt"))
    full.carry_out(removing)
    assert full.classes() == ["nut", "washer"]
    assert len(list((full.root / "trash").glob("*/*/*/mesh.glb"))) == 2
    full.carry_out(removing.back())
    assert list((full.root / "trash").iterdir()) == []
    assert full.classes() == ["bolt", "nut", "washer"]


def test_the_name_of_the_folder_is_the_class_whatever_the_file_says(full: Project) -> None:
    (full.part_folder("bolt", "bolt") / "part.json").write_text(PART.replace("{", '{"label": "x", "variant": "y", ', 1))
    assert full.classes() == ["bolt", "nut", "washer"]


@pytest.mark.parametrize("made", range(4))
def test_a_kill_between_two_moves_is_made_up_for_at_the_next_opening(
    full: Project, monkeypatch: pytest.MonkeyPatch, made: int
) -> None:
    wanted = full.grouping(parts(full, "bolt/bolt", "nut/m6", "nut/m8"), "washer")
    move, count = moves._move, 0

    class Killed(BaseException):
        pass

    def killed(root: Path, source: str, target: str) -> None:
        nonlocal count
        if count >= made:
            raise Killed
        count += 1
        move(root, source, target)

    with monkeypatch.context() as patch:
        patch.setattr(moves, "_move", killed)
        patch.setattr(moves, "_cross_out", lambda _: None)
        if made < 3:
            with pytest.raises(Killed):
                full.carry_out(wanted)
        else:
            full.carry_out(wanted)
    assert tree(Project.open(full.root)) == {
        "washer/bolt": "bolt/bolt", "washer/m6": "washer/m6", "washer/m6-2": "nut/m6", "washer/m8": "nut/m8",
    }  # fmt: skip
    assert not (full.root / "moves").exists()


def test_a_move_the_system_refuses_takes_the_others_back(full: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before, rename = tree(full), Path.rename

    def stubborn(path: Path, target: Path) -> Path:
        if path.name == "m8" and path.parent.name == "nut":
            raise PermissionError(13, "Permission denied")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", stubborn)
    with pytest.raises(StorageError, match="no permission"):
        full.carry_out(full.grouping(parts(full, "bolt/bolt", "nut/m6", "nut/m8"), "washer"))
    assert tree(full) == before
    assert not (full.root / "moves").exists()


def test_what_has_gone_or_is_in_the_way_is_said_before_anything_moves(full: Project) -> None:
    grouping = full.grouping(parts(full, "bolt/bolt"), "nut")
    add(full, "nut/bolt")
    with pytest.raises(ProjectError, match="nut/bolt: is there already"):
        full.carry_out(grouping)
    full.carry_out(full.removing(parts(full, "nut/bolt", "bolt/bolt")))
    with pytest.raises(ProjectError, match="not there any more"):
        full.carry_out(grouping)


def test_a_class_name_no_folder_can_have_is_refused(full: Project) -> None:
    with pytest.raises(ConfigError, match="class name"):
        full.grouping(parts(full, "bolt/bolt"), "../out")


def test_a_journal_cut_short_by_a_power_cut_is_thrown_away(full: Project) -> None:
    (full.root / "moves").mkdir()
    (full.root / "moves" / "x.json").write_text('{"moves": [["parts/bolt')
    before = tree(full)
    assert tree(Project.open(full.root)) == before
    assert not (full.root / "moves").exists()


def test_a_damaged_part_is_named_and_the_others_are_there(full: Project) -> None:
    path = full.part_folder("bolt", "bolt") / "part.json"
    for content in ("", "[]", "{", PART.replace('"mm"', "7")):
        path.write_text(content)
        found, problems = full.readable_parts()
        assert [part.name for part in found] == ["nut/m6", "nut/m8", "washer/m6"]
        (problem,) = problems
        assert str(path) in str(problem)


def test_a_part_that_moves_while_the_parts_are_read_is_no_problem(
    full: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_late(folder: Path) -> Part:
        if folder.name == "bolt":
            full.carry_out(Moves(moves=(("parts/bolt/bolt", "parts/screw/bolt"),)))
        return read(folder)

    read = Part.read
    monkeypatch.setattr(Part, "read", read_late)
    found, problems = full.readable_parts()
    assert [part.name for part in found] == ["nut/m6", "nut/m8", "washer/m6"]
    assert problems == []


def test_a_part_made_anew_replaces_the_other_which_can_be_brought_back(full: Project) -> None:
    with full.fill_part("bolt", "bolt") as (folder, earlier):
        (folder / "part.json").write_text(PART)
        (folder / "mesh.glb").write_text("new")
        assert tree(full)["bolt/bolt"] == "bolt/bolt"
    assert tree(full)["bolt/bolt"] == "new"
    back = full.taking_back(["bolt/bolt"], {"bolt/bolt": earlier})
    full.carry_out(back)
    assert tree(full)["bolt/bolt"] == "bolt/bolt"
    full.carry_out(back.back())
    assert tree(full)["bolt/bolt"] == "new"


def test_a_part_that_fails_while_it_is_made_anew_leaves_the_other(full: Project) -> None:
    with pytest.raises(ValueError, match="half"), full.fill_part("bolt", "bolt") as (folder, _):
        (folder / "part.json").write_text("{")
        raise ValueError("half")
    assert tree(full)["bolt/bolt"] == "bolt/bolt"
    assert not list((full.root / "trash").glob("*/*"))


def test_the_trash_forgets_after_a_month(full: Project) -> None:
    full.carry_out(full.removing(parts(full, "bolt/bolt")))
    full.empty_old_trash()
    (folder,) = (full.root / "trash").iterdir()
    month = time.time() - 31 * 86_400
    os.utime(folder, (month, month))
    full.empty_old_trash()
    assert not folder.exists()


DEEDS = st.lists(
    st.tuples(st.sampled_from(["group", "separate", "remove"]), st.integers(0, 9), st.integers(0, 9)), max_size=8
)


@given(deeds=DEEDS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_any_edits_taken_back_in_turn_leave_what_was_there(full: Project, deeds: list[tuple[str, int, int]]) -> None:
    before = tree(full)
    done: list[Moves] = []
    for deed, first, second in deeds:
        there = full.parts()
        if not there:
            break
        part, other = there[first % len(there)], there[second % len(there)]
        if deed == "group":
            planned = full.grouping([part], other.label)
        else:
            planned = full.separating([part]) if deed == "separate" else full.removing([part])
        full.carry_out(planned)
        assert sorted(tree(full).values()) == sorted(set(tree(full).values()))
        done.append(planned)
    for each in reversed(done):
        full.carry_out(each.back())
    assert tree(full) == before
