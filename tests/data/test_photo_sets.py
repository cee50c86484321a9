"""Photo sets: photographs are copied once, under names of their own, and the set remembers what they are."""

from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner

from s2rlab.cli import app
from s2rlab.data.images import labelled_folder
from s2rlab.data.photo_sets import Kind, add_photos, kind_of
from s2rlab.errors import ConfigError, DataError
from s2rlab.jobs import Note, finish
from s2rlab.project import Project


def draw(path: Path, level: int = 100) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (8, 8), (level, level, level)).save(path)
    return path


@pytest.fixture
def bench(tmp_path: Path) -> Path:
    for label in ("bolt", "nut"):
        for number in range(2):
            draw(tmp_path / "bench" / label / f"{number}.png", 50 * number)
    (tmp_path / "bench" / "nut" / "notes.txt").touch()
    draw(tmp_path / "bench" / "loose.png")
    draw(tmp_path / "bench" / "bolt" / ".hidden.png")
    return tmp_path / "bench"


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_test_photographs_keep_their_classes_and_loose_ones_have_none(project: Project, bench: Path) -> None:
    added = finish(add_photos(project, bench, "test"))
    assert (added.name, added.added, added.there, added.kind) == ("bench", 4, 0, "test")
    assert names(added.folder) == ["bolt/0.png", "bolt/1.png", "nut/0.png", "nut/1.png", "set.json"]
    assert (added.folder / "nut" / "1.png").read_bytes() == (bench / "nut" / "1.png").read_bytes()
    found = labelled_folder(added.folder)
    assert found.classes == ("bolt", "nut") and not found.skipped  # set.json is no picture without a class


@pytest.mark.parametrize("kind", ["unlabelled", "unknown"])
def test_other_sets_take_pictures_from_any_depth(project: Project, bench: Path, kind: Kind) -> None:
    added = finish(add_photos(project, bench, kind, "others"))
    assert kind_of(added.folder) == kind
    classes = {"bolt/0.png", "bolt/1.png", "nut/0.png", "nut/1.png"}
    assert set(names(added.folder)) == {*classes, f"{kind}/loose.png", "set.json"}


def test_adding_again_copies_only_what_is_new_and_never_replaces(project: Project, bench: Path) -> None:
    finish(add_photos(project, bench, "test"))
    draw(bench / "nut" / "0.png", 222)  # another picture of the same name
    draw(bench / "nut" / "2.png")
    added = finish(add_photos(project, bench, "test"))
    assert (added.added, added.there) == (2, 3)
    assert [name for name in names(added.folder) if name.startswith("nut")] == [
        "nut/0-2.png", "nut/0.png", "nut/1.png", "nut/2.png",
    ]  # fmt: skip
    assert finish(add_photos(project, bench, "test")).added == 0


def test_a_set_never_changes_what_it_is(project: Project, bench: Path) -> None:
    finish(add_photos(project, bench, "test"))
    with pytest.raises(ConfigError, match="bench: is a set of test photographs already; choose another name"):
        finish(add_photos(project, bench, "unknown"))


def test_folders_without_what_is_needed_say_what_that_is(project: Project, bench: Path, tmp_path: Path) -> None:
    draw(tmp_path / "flat" / "a.png")
    with pytest.raises(DataError, match="one sub-folder for each part"):
        finish(add_photos(project, tmp_path / "flat", "test"))
    (tmp_path / "empty").mkdir()
    with pytest.raises(DataError, match="no pictures in it"):
        finish(add_photos(project, tmp_path / "empty", "unknown"))
    with pytest.raises(DataError, match="no such folder"):
        finish(add_photos(project, tmp_path / "nowhere", "unknown"))
    with pytest.raises(ConfigError, match="photo set name"):
        finish(add_photos(project, bench, "test", "a/b"))
    assert not (project.root / "photos").exists()


def test_a_folder_that_says_nothing_holds_test_photographs_and_a_damaged_word_is_named(tmp_path: Path) -> None:
    assert kind_of(tmp_path) == "test"
    (tmp_path / "set.json").write_text('{"kind": "odd"}')
    with pytest.raises(ConfigError, match=r"set\.json: kind"):
        kind_of(tmp_path)


def test_the_command_files_photographs(project: Project, bench: Path) -> None:
    done = CliRunner().invoke(app, ["photos", str(project.root), str(bench), "--as", "unknown", "--name", "others"])
    assert done.exit_code == 0, done.output
    assert "others: 5 photographs added, 0 were there already (unknown)." in done.stdout
    assert kind_of(project.photos("others")) == "unknown"


def test_pictures_that_lie_in_no_class_are_said_to_be_left_out(project: Project, tmp_path: Path) -> None:
    draw(tmp_path / "new" / "nut" / "0.png")
    draw(tmp_path / "new" / "loose.png")
    draw(tmp_path / "new" / "nut" / "deep" / "1.png")
    task = add_photos(project, tmp_path / "new", "test")
    said = []
    try:
        while True:
            said.append(next(task))
    except StopIteration as end:
        added = end.value
    assert [event.text for event in said if isinstance(event, Note)] == [
        f"{tmp_path / 'new'}: 2 pictures lie in no part's sub-folder and were left out; sort them into those."
    ]
    assert added.added == 1
    assert [sentence.split(":")[0] for sentence in added.left_out] == [
        str(tmp_path / "new" / "loose.png"),
        str(tmp_path / "new" / "nut" / "deep" / "1.png"),
    ]
    assert finish(add_photos(project, tmp_path / "new", "unlabelled", "all")).left_out == ()
