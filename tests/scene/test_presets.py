"""Presets come by name, from a file, or from the user's own folder, and are checked on the way in."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from s2rlab.cli.presets import presets as program
from s2rlab.errors import ConfigError
from s2rlab.scene.presets import (
    PRESETS,
    SYN_O,
    SYN_R,
    add_preset,
    credited,
    hidden_presets,
    load_space,
    preset_names,
    remove_preset,
    save_space,
    space_from,
    user_folder,
    user_presets,
)
from s2rlab.scene.sample import sample, scene_rng
from s2rlab.scene.space import FACTORS, Background, Environment, RandomizationSpace, settings, switched_on


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("S2RLAB_PRESETS", str(tmp_path / "own"))
    monkeypatch.setenv("COLUMNS", "200")
    return tmp_path / "own"


def test_the_seven_presets_are_there_and_all_differ() -> None:
    assert list(PRESETS) == ["syn-o", "syn-r", "cats-and-dogs", "s2rda", "synmfg", "stillleben-camera", "default"]
    assert len({space.model_dump_json(exclude={"name", "source", "gaps"}) for space in PRESETS.values()}) == 7
    for name, space in PRESETS.items():
        assert space_from(name) == space_from(name.upper()) == space


def test_syn_o_varies_view_and_pose_alone_and_syn_r_has_no_stray_objects() -> None:
    assert switched_on(SYN_O) == ("viewpoint", "pose")
    for index in range(50):
        layout = sample(scene_rng(0, index), SYN_R).layout
        assert not layout.distractors and not layout.occluders and not layout.instances


def test_the_user_folder_is_this_systems_unless_chosen(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert user_folder() == own
    monkeypatch.delenv("S2RLAB_PRESETS")
    assert user_folder().name == "presets" and "s2rlab" in str(user_folder())


def test_a_preset_of_ones_own_is_kept_found_and_removed(own: Path) -> None:
    path = add_preset(SYN_R, "Nachtschicht ä")
    assert path.parent == own and preset_names() == [*PRESETS, "Nachtschicht ä"]
    assert space_from("Nachtschicht ä") == SYN_R.model_copy(update={"name": "Nachtschicht ä"})
    with pytest.raises(ConfigError, match="there already"):
        add_preset(SYN_O, "Nachtschicht ä")
    add_preset(SYN_O, "Nachtschicht ä", replace=True)
    assert not space_from("Nachtschicht ä").camera.on
    assert remove_preset("Nachtschicht ä") == path and preset_names() == [*PRESETS]


@pytest.mark.parametrize("name", ["Syn-R", "../evil", "", "con", "a/b"])
def test_names_that_are_taken_or_no_file_names_are_refused(name: str, own: Path) -> None:
    with pytest.raises(ConfigError):
        add_preset(SYN_R, name)
    with pytest.raises(ConfigError):
        remove_preset(name)
    assert not own.exists()


def test_a_changed_preset_no_longer_cites_a_paper(tmp_path: Path) -> None:
    changed = SYN_R.model_copy(update={"camera": SYN_R.camera.model_copy(update={"on": False})})
    add_preset(changed, "mine")
    assert space_from("mine").source == "After Syn-R, changed." and not space_from("mine").gaps
    add_preset(SYN_R, "a copy")
    assert space_from("a copy").source == SYN_R.source
    again = space_from("mine").model_copy(update={"lights": SYN_O.lights})
    assert credited(again).source == "After Syn-R, changed."
    (tmp_path / "edited.json").write_text(changed.model_dump_json())  # by hand
    assert load_space(tmp_path / "edited.json").source == "After Syn-R, changed."
    own = changed.model_copy(update={"source": "measured in hall 3"})
    assert credited(own) == own


def test_a_file_that_bears_a_name_of_s2rlabs_is_told_and_changes_nothing(own: Path) -> None:
    own.mkdir()
    save_space(SYN_O, own / "Syn-R.json")
    save_space(SYN_O, own / "mine.json")
    assert space_from("syn-r") == space_from("Syn-R") == SYN_R
    assert list(user_presets()) == ["mine"] and preset_names() == [*PRESETS, "mine"]
    assert hidden_presets() == (own / "Syn-R.json",)
    listed = CliRunner().invoke(program, ["list"]).output
    assert "cannot be used: syn-r comes with s2rlab; rename Syn-R.json" in listed


def test_names_of_settings_are_never_cut_in_a_narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    shown = CliRunner().invoke(program, ["show", "default"]).output
    for name, factor in FACTORS.items():
        assert all(f" {name}.{each.name} " in shown for each in settings(factor) if each.name != "on")
    assert "…" not in shown and max(map(len, shown.splitlines())) <= 80


def test_an_unknown_preset_lists_the_known_ones_and_ones_own() -> None:
    add_preset(SYN_R, "mine")
    with pytest.raises(ConfigError, match=r"syn-o, syn-r, .*, mine or a space\.json"):
        space_from("syn-x")


def test_a_bad_space_file_is_named_with_its_field(tmp_path: Path) -> None:
    fields = json.loads(SYN_R.model_dump_json())
    fields["material"]["roughness"]["low"] = "x"
    (tmp_path / "space.json").write_text(json.dumps(fields))
    with pytest.raises(ConfigError, match=r"space\.json: material\.roughness\.low"):
        space_from(str(tmp_path / "space.json"))
    with pytest.raises(ConfigError, match=r"gone\.json: cannot be read"):
        space_from(str(tmp_path / "gone.json"))


def with_files(tmp_path: Path) -> RandomizationSpace:
    (tmp_path / "kit" / "benches").mkdir(parents=True)
    for name in ("benches/b.jpg", "benches/a.PNG", "benches/notes.txt", "hall.hdr"):
        (tmp_path / "kit" / name).write_bytes(b"")
    return RandomizationSpace(
        background=Background(pictures=("benches",)), environment=Environment(files=("hall.hdr",))
    )


def test_a_folder_with_preset_and_pictures_can_be_handed_on(tmp_path: Path) -> None:
    save_space(with_files(tmp_path), tmp_path / "kit" / "space.json")
    (tmp_path / "kit").rename(tmp_path / "elsewhere")
    space = load_space(tmp_path / "elsewhere" / "space.json")
    base = tmp_path / "elsewhere"
    assert space.background.pictures == (str(base / "benches" / "a.PNG"), str(base / "benches" / "b.jpg"))
    assert space.environment.files == (str(base / "hall.hdr"),)
    save_space(space, base / "again.json")
    assert json.loads((base / "again.json").read_text())["environment"]["files"] == ["hall.hdr"]
    assert load_space(base / "again.json") == space
    add_preset(space, "kit")  # in another folder: the pictures stay where they are
    assert space_from("kit").background.pictures == space.background.pictures


@pytest.mark.parametrize(
    ("lost", "sentence"),
    [
        ("hall.hdr", r"space\.json: environment\.files: .*hall\.hdr is missing; put it there, or remove it"),
        ("benches/b.jpg", r"space\.json: background\.pictures: folder .*benches holds no such file"),
    ],
)
def test_a_missing_picture_or_light_map_is_named_with_its_field(tmp_path: Path, lost: str, sentence: str) -> None:
    save_space(with_files(tmp_path), tmp_path / "kit" / "space.json")
    (tmp_path / "kit" / "benches" / "a.PNG").unlink()
    (tmp_path / "kit" / lost).unlink()
    with pytest.raises(ConfigError, match=sentence):
        load_space(tmp_path / "kit" / "space.json")


def test_a_picture_is_no_light_map(tmp_path: Path) -> None:
    (tmp_path / "room.jpg").write_bytes(b"")
    save_space(RandomizationSpace(environment=Environment(files=("room.jpg",))), tmp_path / "space.json")
    with pytest.raises(ConfigError, match=r"environment\.files: .*room\.jpg is of another kind; use one of \.hdr"):
        load_space(tmp_path / "space.json")


def test_presets_are_listed_shown_saved_added_and_removed_from_the_command_line(tmp_path: Path) -> None:
    def run(*arguments: str) -> str:
        result = CliRunner().invoke(program, arguments)
        assert result.exit_code == 0, result.output
        return result.output

    listed = " ".join(run("list").split())
    assert all(name in listed for name in PRESETS) and "syn-r (used when nothing is said)" in listed
    assert "syn-r is what `render`, `preview` and `train --stream` use when nothing is said" in listed
    assert "when nothing is said" in run("show", "syn-r") and "when nothing is said" not in run("show", "synmfg")
    assert "Used only where --preset default says so" in run("show", "default")
    shown = run("show", "synmfg")
    assert "0.1 to 0.7" in shown and "kelvin" in shown and "SynMfg_Code" in shown
    assert json.loads(run("show", "syn-o", "--json")) == SYN_O.model_dump(mode="json")
    file = str(tmp_path / "mine.json")
    run("save", "syn-r", file)
    assert "--preset 'late shift'" in run("add", file, "--name", "late shift")
    assert "late shift" in run("list")
    (user_folder() / "broken.json").write_text("{}")
    assert "cannot be used" in run("list")
    assert "Deleted" in run("remove", "late shift")
    again = CliRunner().invoke(program, ["save", "syn-r", file])
    assert isinstance(again.exception, ConfigError) and "--replace" in str(again.exception)


@pytest.mark.parametrize("command", ["list", "show", "save", "add", "remove"])
def test_every_command_explains_itself_with_an_example(command: str) -> None:
    result = CliRunner().invoke(program, [command, "--help"])
    assert result.exit_code == 0 and f"Example: s2rlab presets {command}" in result.output
