"""The project folder: made once, opened by every command, never mistaken for another's folder."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from s2rlab.errors import ConfigError, ProjectError, S2RError
from s2rlab.project import FORMAT, PartFile, Project, check_name

PART = PartFile(
    label="nut",
    variant="m6",
    source="nut.step",
    units="mm",
    units_guessed=False,
    up="+z",
    size=(10.0, 11.5, 5.0),
    triangles=120,
    watertight=True,
    open_edges=0,
    flipped_faces=0,
    degenerate_faces=0,
)


def add_part(project: Project, label: str, variant: str) -> None:
    """Put a part without a mesh into the project."""
    folder = project.part_folder(label, variant)
    folder.mkdir(parents=True)
    info = PART.model_copy(update={"label": label, "variant": variant})
    (folder / "part.json").write_text(info.model_dump_json(), encoding="utf-8")


def test_what_is_made_can_be_opened(tmp_path: Path) -> None:
    made = Project.create(tmp_path / "Getriebe Straße 3")
    assert Project.open(tmp_path / "Getriebe Straße 3") == made
    assert json.loads((made.root / "project.json").read_bytes()) == {"format": FORMAT, "name": "Getriebe Straße 3"}
    assert made.parts() == []
    assert made.classes() == []


def test_an_empty_folder_may_become_a_project(tmp_path: Path) -> None:
    assert Project.create(tmp_path).root == tmp_path


def test_a_project_is_never_made_over_something_else(project: Project, tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="is a project already"):
        Project.create(project.root)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "holiday.jpg").touch()
    with pytest.raises(ProjectError, match="not empty; choose a new folder"):
        Project.create(tmp_path / "full")
    with pytest.raises(ProjectError, match="choose a new folder"):
        Project.create(tmp_path / "full" / "holiday.jpg")


def test_a_folder_without_a_project_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="s2rlab new"):
        Project.open(tmp_path)
    with pytest.raises(ProjectError, match="s2rlab new"):
        Project.open(tmp_path / "missing")


@pytest.mark.parametrize("extra", [{}, {"colour": "blue"}], ids=["same fields", "unknown fields"])
def test_a_newer_format_is_refused_by_its_number(project: Project, extra: dict[str, str]) -> None:
    path = project.root / "project.json"
    path.write_text(json.dumps({"format": FORMAT + 1, "name": "x", **extra}))
    with pytest.raises(ProjectError, match=r"newer s2rlab.*update s2rlab") as caught:
        Project.open(project.root)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"format"',
        b"\xff\xfe",
        b'{"format": 0, "name": "x"}',
        b'{"format": "one"}',
        b'{"name": "x"}',
    ],
)
def test_a_damaged_project_file_is_named(project: Project, content: bytes) -> None:
    path = project.root / "project.json"
    path.write_bytes(content)
    with pytest.raises(ProjectError) as caught:
        Project.open(project.root)
    assert str(path) in str(caught.value)


def test_classes_are_sorted_and_counted_once(project: Project) -> None:
    for label, variant in (("washer", "a"), ("nut", "m8"), ("nut", "m6"), ("Ölring", "x")):
        add_part(project, label, variant)
    assert [(part.label, part.info.variant) for part in project.parts()] == [
        ("nut", "m6"),
        ("nut", "m8"),
        ("washer", "a"),
        ("Ölring", "x"),
    ]
    assert project.classes() == ["nut", "washer", "Ölring"]


def test_a_half_imported_part_is_not_a_part(project: Project) -> None:
    (project.root / "parts" / "nut" / "m6").mkdir(parents=True)
    assert project.parts() == []


def test_a_damaged_part_file_is_named(project: Project) -> None:
    add_part(project, "nut", "m6")
    path = project.part_folder("nut", "m6") / "part.json"
    path.write_text("{}")
    with pytest.raises(ConfigError) as caught:
        project.parts()
    assert str(path) in str(caught.value)


def test_every_folder_of_a_project_lies_inside_it(project: Project) -> None:
    run = project.run("first")
    paths = [project.dataset("a"), project.photos("b"), project.part_folder("c", "d"), project.cache, run.root]
    paths += [run.config, run.events, run.log, run.checkpoint, run.model, run.evaluation("e")]
    assert len(set(paths)) == len(paths)
    assert all(path.is_relative_to(project.root) for path in paths)


@pytest.mark.parametrize("name", ["nut", "M6 x 20", "Schraube-ä_1.2+b", "螺母", "गियर", "7"])
def test_names_in_any_script_are_kept(name: str) -> None:
    assert check_name(name, "class name") == name


@pytest.mark.parametrize(
    "name",
    [
        *(
            "",
            ".",
            "..",
            "a/b",
            "a\\b",
            "../a",
            "/a",
            "C:",
            "a:b",
            "a*",
            ".hidden",
            "_a",
            " a",
            "a ",
            "a.",
            "a\nb",
            "a\0",
        ),
        *("a.partial", "x" * 101, "螺" * 90, "CON", "nul", "com1", "LPT9.stl", "con .x"),
    ],
)
def test_names_that_some_system_cannot_store_are_refused(name: str) -> None:
    with pytest.raises(ConfigError, match="class name"):
        check_name(name, "class name")


@given(name=st.text(max_size=120))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_name_is_refused_or_makes_exactly_one_folder(name: str, project: Project) -> None:
    try:
        folder = project.dataset(name)
    except S2RError:
        return
    assert folder.parent == project.root / "datasets"
    folder.mkdir(parents=True)
    try:
        assert [path.name for path in folder.parent.iterdir()] == [name]
    finally:
        folder.rmdir()


@given(name=st.from_regex(r"[A-Za-z0-9][A-Za-z0-9 .+_-]{0,20}[A-Za-z0-9]", fullmatch=True))
def test_plain_names_are_accepted(name: str) -> None:
    reserved = {"con", "prn", "aux", "nul", *(f"{port}{digit}" for port in ("com", "lpt") for digit in range(1, 10))}
    if name.split(".")[0].rstrip().lower() in reserved or name.endswith(".partial"):
        with pytest.raises(ConfigError):
            check_name(name, "run name")
    else:
        assert check_name(name, "run name") == name
