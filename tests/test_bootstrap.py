"""Set-up, without a network: what it decides, and what it says."""

import importlib.util
import json
import shutil
import signal
import subprocess
import sys
import types
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def bootstrap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> types.ModuleType:
    """The script as a module, in a checkout whose path has spaces and letters outside ASCII."""
    spec = importlib.util.spec_from_file_location("bootstrap", ROOT / "packaging" / "bootstrap.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    root = tmp_path / "Prüf stand 試"
    (root / "packaging").mkdir(parents=True)
    for name in ("pyproject.toml", "packaging/constraints.txt"):
        shutil.copy(ROOT / name, root / name)
    monkeypatch.setattr(module, "ROOT", root)
    monkeypatch.setattr(module, "VENV", root / ".venv")
    return module


@pytest.fixture
def steps(bootstrap: types.ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Commands the set-up would run; making `.venv` gives one that borrows this interpreter, pip does nothing."""
    commands: list[list[str]] = []

    def step(_title: str, command: list[str]) -> None:
        commands.append(command)
        if command[1:3] == ["-m", "venv"]:
            subprocess.run([sys.executable, "-m", "venv", "--without-pip", command[3]], check=True)
            site = next(Path(command[3]).glob("[Ll]ib/**/site-packages"))
            (site / "pip" / "_internal" / "cli").mkdir(parents=True)
            for name in ("__init__.py", "_internal/__init__.py", "_internal/cli/__init__.py", "_internal/cli/main.py"):
                (site / "pip" / name).touch()

    monkeypatch.setattr(bootstrap, "step", step)
    monkeypatch.setattr(bootstrap, "check_libraries", lambda: None)
    return commands


def test_the_second_set_up_does_nothing(bootstrap: types.ModuleType, steps: list[list[str]]) -> None:
    bootstrap.set_up("dev")
    assert [command[2] for command in steps] == ["venv", "pip"]
    assert steps[1][-4:] == ["-c", str(Path("packaging/constraints.txt")), "-e", ".[dev]"]
    steps.clear()
    bootstrap.set_up("dev")
    bootstrap.set_up()  # plain is part of dev
    assert steps == []


def test_the_development_tools_are_added_to_a_plain_environment(
    bootstrap: types.ModuleType, steps: list[list[str]]
) -> None:
    bootstrap.set_up()
    steps.clear()
    bootstrap.set_up("dev")
    assert [command[2] for command in steps] == ["pip"]


@pytest.mark.parametrize("name", ["pyproject.toml", "packaging/constraints.txt"])
def test_a_changed_input_installs_again_into_the_same_environment(
    name: str, bootstrap: types.ModuleType, steps: list[list[str]]
) -> None:
    bootstrap.set_up()
    steps.clear()
    path = bootstrap.ROOT / name
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    bootstrap.set_up()
    assert steps == []  # other line ends are no change
    path.write_bytes(path.read_bytes() + b"# changed\n")
    bootstrap.set_up()
    assert [command[2] for command in steps] == ["pip"]


def test_a_killed_installation_is_taken_up_again(
    bootstrap: types.ModuleType, steps: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(_extra: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(bootstrap, "install", killed)
        with pytest.raises(KeyboardInterrupt):
            bootstrap.set_up()
    site = next(bootstrap.VENV.glob("[Ll]ib/**/site-packages"))
    for name, names in {"half-1.0": ["METADATA"], "whole-1.0": ["METADATA", "INSTALLER", "RECORD"]}.items():
        (site / f"{name}.dist-info").mkdir()
        for file in names:
            (site / f"{name}.dist-info" / file).touch()
    steps.clear()
    bootstrap.set_up()
    assert [command[2] for command in steps] == ["pip"]
    assert [path.name for path in site.glob("*.dist-info")] == ["whole-1.0.dist-info"]


@pytest.mark.parametrize("damage", ["killed while made", "no interpreter", "no pip", "moved"])
def test_an_environment_that_cannot_be_mended_is_made_anew(
    damage: str, bootstrap: types.ModuleType, steps: list[list[str]]
) -> None:
    bootstrap.set_up()
    steps.clear()
    if damage == "killed while made":
        bootstrap.stamp_path().unlink()
        bootstrap.making_path().touch()
    elif damage == "no interpreter":
        bootstrap.venv_python().unlink()
    elif damage == "no pip":
        bootstrap.stamp_path().unlink()
        shutil.rmtree(next(bootstrap.VENV.glob("[Ll]ib/**/site-packages")) / "pip")
    else:
        stamp = json.loads(bootstrap.stamp_path().read_text("utf-8"))
        bootstrap.stamp_path().write_text(json.dumps({**stamp, "root": "/elsewhere"}), "utf-8")
    bootstrap.set_up()
    assert [command[2] for command in steps] == ["venv", "pip"]
    assert bootstrap.is_ready("")


@pytest.mark.parametrize("content", ["", "{", "[]", "null"])
def test_a_damaged_stamp_counts_as_none(content: str, bootstrap: types.ModuleType, steps: list[list[str]]) -> None:
    bootstrap.set_up()
    steps.clear()
    bootstrap.stamp_path().write_text(content)
    bootstrap.set_up()
    assert [command[2] for command in steps] == ["pip"]


def test_missing_libraries_give_the_exact_command(bootstrap: types.ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(bootstrap, "can_open", lambda name: "EGL" not in name)
    monkeypatch.setattr(bootstrap, "is_root", lambda: False)
    monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/apt-get")
    with pytest.raises(bootstrap.SetupError) as caught:
        bootstrap.check_libraries()
    assert "libEGL.so.1, libEGL_mesa.so.0" in str(caught.value)
    command = "sudo apt-get update && sudo apt-get install -y libegl-mesa0 libegl1 libgl1-mesa-dri"
    assert str(caught.value).endswith(command)


def test_root_gets_missing_libraries_installed(
    bootstrap: types.ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(bootstrap, "step", lambda _title, command: commands.append(command))
    monkeypatch.setattr(bootstrap, "can_open", lambda name: name != "libGL.so.1")
    monkeypatch.setattr(bootstrap, "is_root", lambda: True)
    monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/apt-get")
    bootstrap.check_libraries()
    assert commands[0] == ["apt-get", "update"]
    assert commands[1] == ["apt-get", "install", "-y", "--no-install-recommends", "libgl1"]
    assert "libGL.so.1" in capsys.readouterr().out


def test_a_graphics_cards_own_driver_is_as_good_as_mesa(
    bootstrap: types.ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(bootstrap, "can_open", lambda name: "mesa" not in name)
    assert bootstrap.missing_libraries() == []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(bootstrap, "can_open", lambda _: False)
    assert bootstrap.missing_libraries() == []


def test_root_gets_the_programs_that_drive_a_window_and_nobody_else_is_asked_for_them(
    bootstrap: types.ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr(bootstrap, "step", lambda _title, command: commands.append(command))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None)
    monkeypatch.setattr(bootstrap, "is_root", lambda: False)
    bootstrap.check_test_programs()
    assert commands == []
    monkeypatch.setattr(bootstrap, "is_root", lambda: True)
    bootstrap.check_test_programs()
    assert commands[-1][-2:] == ["xvfb", "xdotool"]


def test_a_system_without_apt_is_told_what_to_install(
    bootstrap: types.ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(bootstrap, "can_open", lambda _: False)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(bootstrap.SetupError, match=r"libEGL\.so\.1.*what Debian calls .*libegl1"):
        bootstrap.check_libraries()


def test_a_missing_ensurepip_names_the_package(bootstrap: types.ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    monkeypatch.setattr(bootstrap, "is_root", lambda: False)
    monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/apt-get")
    with pytest.raises(bootstrap.SetupError, match=r"apt-get install -y python3\.\d+-venv"):
        bootstrap.check_venv_module()


def test_an_old_python_is_refused_in_one_sentence(bootstrap: types.ModuleType) -> None:
    with pytest.raises(bootstrap.SetupError, match=r"needs Python 3\.11 or newer, this is 3\.9;"):
        bootstrap.check_python((3, 9))
    bootstrap.check_python((3, 11))
    bootstrap.check_python((4, 0))


def test_a_failing_step_shows_the_end_of_its_log(
    bootstrap: types.ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    bootstrap.VENV.mkdir()
    script = "for i in range(40): print('line', i)\nraise SystemExit('no space left for torch')"
    with pytest.raises(bootstrap.SetupError) as caught:
        bootstrap.step("installing packages", [sys.executable, "-c", script])
    assert "no space left for torch" in str(caught.value)
    assert "line 0\n" not in str(caught.value)
    assert "line 0\n" in (bootstrap.VENV / "s2rlab-setup.log").read_text("utf-8")
    assert "installing packages: failed" in capsys.readouterr().out


def test_the_exit_code_is_that_of_what_was_run(bootstrap: types.ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "venv_python", lambda: Path(sys.executable))
    before = signal.getsignal(signal.SIGINT)
    assert bootstrap.run(["-c", "raise SystemExit(5)"]) == 5
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.parametrize(
    ("checks", "pytest_code", "expected"), [(True, 0, 0), (False, 0, 1), (True, 1, 1), (False, 2, 2)]
)
def test_the_test_command_fails_if_any_part_fails(
    checks: bool, pytest_code: int, expected: int, bootstrap: types.ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[list[str]] = []
    monkeypatch.setattr(bootstrap, "set_up", lambda _extra: None)
    monkeypatch.setattr(bootstrap, "check_test_programs", lambda: None)
    monkeypatch.setattr(bootstrap, "passes", lambda _name, _command: checks)
    monkeypatch.setattr(bootstrap, "run", lambda command, folder: ran.append(command) or pytest_code)
    assert bootstrap.main(["test", "-k", "nut"]) == expected
    assert ran == [["-m", "pytest", "-n", "2", "--dist", "loadfile", "-k", "nut"]]


def test_demo_and_app_start_their_programs(bootstrap: types.ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []
    monkeypatch.setattr(bootstrap, "set_up", lambda: None)
    monkeypatch.setattr(bootstrap, "run", lambda command: ran.append(command) or 0)
    assert bootstrap.main(["demo", "out", "--seed", "1"]) == bootstrap.main(["app"]) == 0
    assert ran == [["-m", "s2rlab", "demo", "out", "--seed", "1"], ["-m", "s2rlab_ui"]]


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["run"], 2), (["--help"], 0)])
def test_an_unknown_command_shows_the_three_there_are(
    arguments: list[str], code: int, bootstrap: types.ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bootstrap.main(arguments) == code
    assert all(f"bootstrap.py {command}" in capsys.readouterr().out for command in ("demo",))


def test_pins_are_exact_and_name_no_registry() -> None:
    lines = [line for line in (ROOT / "packaging" / "constraints.txt").read_text().splitlines() if line[:1] != "#"]
    assert lines == sorted(lines, key=lambda line: line.split("==")[0])
    for line in lines:
        pin, _, marker = line.partition(" ; ")
        name, _, version = pin.partition("==")
        assert name == name.lower()
        assert version[:1].isdigit()
        assert "*" not in version
        assert marker in ("", 'sys_platform == "linux"', 'sys_platform == "win32"')
        assert "://" not in line
    assert "torch==2.14.1" in lines
