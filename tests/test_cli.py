"""The command line as a user meets it: help, exit codes, sentences instead of tracebacks."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import trimesh
import typer
from typer.testing import CliRunner

from s2rlab.cli import app

MAKE = ("new", "import", "render", "preview", "inspect", "convert")
COMMANDS = (*MAKE, "train", "photos", "evaluate", "explain", "export", "classify", "demo", "doctor")


def s2rlab(*arguments: object, cwd: Path | None = None) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "s2rlab", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, timeout=300, stdin=subprocess.DEVNULL)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(command: str) -> None:
    result = s2rlab(command, "--help")
    assert result.returncode == 0
    assert f"Example: s2rlab {command}" in result.stdout.replace("\n", " ")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_speaks_json_and_all_but_the_check_up_resume(command: str) -> None:
    options = s2rlab(command, "--help").stdout
    assert "--events" in options
    # a check-up keeps nothing to go on with; reading a data set starts afresh, in a minute at most
    assert ("--resume" in options) == (command not in ("doctor", "inspect", "convert"))


def test_new_reports_in_json_and_is_content_with_what_is_there_when_resumed(tmp_path: Path) -> None:
    first = s2rlab_open(tmp_path, "new", "p", "--events", "json")
    assert json.loads(first[-1])["result"] == {"project": "p", "made": True}
    assert json.loads(s2rlab_open(tmp_path, "new", "p", "--events", "json")[-1])["event"] == "failed"
    again = s2rlab_open(tmp_path, "new", "p", "--resume", "--events", "json")
    assert json.loads(again[-1])["result"] == {"project": "p", "made": False}


def s2rlab_open(folder: Path, *arguments: str) -> list[str]:
    """Run with a standard input that stays open, as a window would; give the lines of standard output."""
    command = [sys.executable, "-m", "s2rlab", *arguments]
    with subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        return child.stdout.read().splitlines()


def test_the_first_steps_work_from_the_command_line(tmp_path: Path) -> None:
    trimesh.creation.box((30, 20, 10)).export(tmp_path / "block.stl")
    trimesh.creation.annulus(5, 10, 4).export(tmp_path / "ring.stl")
    project = tmp_path / "line 3"

    assert s2rlab("new", project).returncode == 0
    imported = s2rlab("import", project, tmp_path / "block.stl", tmp_path / "ring.stl")
    assert imported.returncode == 0, imported.stderr
    assert "30 x 20 x 10" in imported.stdout and "guessed" in imported.stdout
    assert (project / "parts" / "block" / "block" / "thumbnail.png").exists()
    shown = s2rlab("preview", project, "--columns", 2, "--size", 64, "-o", tmp_path / "sheet.png")
    assert shown.returncode == 0, shown.stderr
    rendered = s2rlab("render", project, "--images-per-class", 2, "--size", 64, "--workers", 1)
    assert rendered.returncode == 0, rendered.stderr
    assert "4 pictures of 2 classes" in rendered.stdout


def test_train_evaluate_export_and_classify_follow_from_the_command_line(tmp_path: Path) -> None:
    trimesh.creation.box((30, 20, 10)).export(tmp_path / "block.stl")
    trimesh.creation.annulus(5, 10, 4).export(tmp_path / "ring.stl")
    project = tmp_path / "p"
    s2rlab("new", project)
    s2rlab("import", project, tmp_path / "block.stl", tmp_path / "ring.stl")
    s2rlab("render", project, "--images-per-class", 12, "--size", 64, "--workers", 1)

    trained = s2rlab("train", project, "--image-size", 64, "--epochs", 1)
    assert trained.returncode == 0, trained.stderr
    again = s2rlab("train", project, "--image-size", 64, "--epochs", 1)
    assert again.returncode == 1 and "--resume" in again.stderr
    pictures = project / "datasets" / "train" / "images"
    evaluated = s2rlab("evaluate", project, "run", pictures)
    assert evaluated.returncode == 0, evaluated.stderr
    assert "of 24 right" in evaluated.stdout
    exported = s2rlab("export", project, "run", "-o", tmp_path / "parts.onnx")
    assert exported.returncode == 0, exported.stderr
    answered = s2rlab("classify", tmp_path / "parts.onnx", pictures / "ring", "--format", "csv")
    assert answered.returncode == 0, answered.stderr
    assert answered.stdout.count("ring") >= 12


def test_one_bad_file_of_several_gives_exit_code_1_and_keeps_the_rest(tmp_path: Path) -> None:
    trimesh.creation.box((30, 20, 10)).export(tmp_path / "block.stl")
    (tmp_path / "bad.step").write_text("hello")
    s2rlab("new", tmp_path / "p")
    result = s2rlab("import", tmp_path / "p", tmp_path / "bad.step", tmp_path / "block.stl")
    assert result.returncode == 1
    assert "bad.step: is not a STEP file" in result.stdout.replace("\n", " ")
    assert (tmp_path / "p" / "parts" / "block" / "block" / "part.json").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("render", "nowhere"), "no s2rlab project here"),
        (("train", "nowhere"), "no s2rlab project here"),
        (("evaluate", "nowhere", "run", "photos"), "no s2rlab project here"),
        (("classify", "nothing.onnx", "x.jpg"), "nothing.onnx"),
        (("new", "."), "is not empty"),
    ],
)
def test_a_users_mistake_is_one_sentence_and_exit_code_1(
    tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    (tmp_path / "something").write_text("")
    result = s2rlab(*arguments, cwd=tmp_path)
    assert result.returncode == 1
    assert words in result.stderr.replace("\n", " ")
    assert "Traceback" not in result.stderr


def test_a_setting_out_of_range_is_named(tmp_path: Path) -> None:
    s2rlab("new", tmp_path / "p")
    result = s2rlab("train", tmp_path / "p", "--image-size", 100)
    assert result.returncode == 1
    assert "multiple of 32" in result.stderr


def test_json_events_are_one_object_a_line_and_end_with_the_outcome(tmp_path: Path) -> None:
    s2rlab("new", tmp_path / "p")
    command = [sys.executable, "-m", "s2rlab", "render", str(tmp_path / "p"), "--events", "json"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        lines = [json.loads(line) for line in child.stdout]
    assert child.returncode == 1
    assert lines[-1]["event"] == "failed" and "no parts" in lines[-1]["message"]


def test_a_problem_before_the_task_begins_is_an_event_too(tmp_path: Path) -> None:
    result = s2rlab("render", tmp_path / "nowhere", "--events", "json")
    assert result.returncode == 1
    assert json.loads(result.stdout)["event"] == "failed"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("train", "{project}", "--preset", "syn-r"), "are for --stream"),
        (("train", "{project}", "--stream", "5", "--dataset", "train"), "not both"),
        (("preview", "{project}", "-o", "sheet.jpg"), "name it sheet.png"),
        (("preview", "{project}", "--artifact", "holes:9"), "holes"),
        (("train", "{project}", "--workers", "2"), "--stream"),
        (("train", "{project}", "--cluster", "tcp://a:1"), "--stream"),
        (("train", "{project}", "--skip-hopeless"), "--stream"),
        (("train", "{project}", "--without", "nut"), "--stream"),
        (("render", "{project}", "--artifact", "dents:1"), "dents"),
    ],
)
def test_options_that_do_not_fit_are_refused_in_a_sentence(
    tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    project = tmp_path / "p"
    s2rlab("new", project)
    result = s2rlab(*(text.format(project=project) for text in arguments), cwd=tmp_path)
    assert result.returncode == 1
    assert said in result.stderr and "Traceback" not in result.stderr
    assert not (tmp_path / "sheet.jpg").exists()


def test_a_set_that_was_written_elsewhere_is_inspected_and_converted(tmp_path: Path) -> None:
    trimesh.creation.box((30, 20, 10)).export(tmp_path / "block.stl")
    project = tmp_path / "p"
    s2rlab("new", project)
    s2rlab("import", project, tmp_path / "block.stl")
    few = ("--images-per-class", 3, "--size", 64, "--workers", 1)
    rendered = s2rlab("render", project, "--name", "far", "--output", tmp_path / "share", *few)
    assert rendered.returncode == 0, rendered.stderr
    assert len(list((tmp_path / "share").rglob("*.jpg"))) == 3
    for command in (("inspect", project, "far"), ("convert", project, "far", "-f", "yolo", "-o", tmp_path / "yolo")):
        done = s2rlab(*command)
        assert done.returncode == 0, done.stderr


def test_an_import_says_in_how_many_pictures_a_parts_own_colours_are_used(tmp_path: Path) -> None:
    box = trimesh.creation.box((30, 20, 10))
    box.visual = trimesh.visual.ColorVisuals(box, face_colors=[200, 30, 30, 255])
    (tmp_path / "red.ply").write_bytes(box.export(file_type="ply"))
    s2rlab("new", tmp_path / "p")
    said = " ".join(s2rlab("import", tmp_path / "p", tmp_path / "red.ply").stderr.split())
    assert "red/red has colours or materials in the file" in said
    assert "25% with the preset syn-r and 50% with the preset default" in said and "material.cad_colour" in said


@pytest.mark.parametrize("name", [*COMMANDS, "presets list", "presets show", "presets save", "presets add"])
def test_help_shows_every_default_and_no_word_is_taken_for_markup(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "240")
    command: Any = typer.main.get_command(app)
    for word in name.split():
        command = command.commands[word]
    shown = " ".join(CliRunner().invoke(app, [*name.split(), "--help"]).output.split())
    assert " . " not in shown and " ; " not in shown
    for option in command.params:
        assert "[" not in (option.help or "")  # rich takes a word in brackets for markup: say `show_default` instead
        if isinstance(option.show_default, str):
            assert f"[default: ({option.show_default})]" in shown
        elif option.show_default and option.default and isinstance(option.default, str | int | float):
            assert f"[default: {getattr(option.default, 'value', option.default)}]" in shown or option.is_flag
