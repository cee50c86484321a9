"""Long tasks, driven as a program drives them: through real child processes."""

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from s2rlab.errors import MeshError
from s2rlab.jobs import Note, Progress, Task, finish

ROOT = Path(__file__).resolve().parent.parent
WAIT = 30  # seconds until a child that should have ended is called stuck

HEADER = """
import ctypes, os, subprocess, sys, threading, time
from pathlib import Path
from s2rlab.errors import MeshError
from s2rlab.jobs import Epoch, Note, Progress, run
from s2rlab.values import Value

class Result(Value):
    parts: int

def progress(done, total=3):
    return Progress(stage="importing", done=done, total=total, unit="parts")
"""

ENDLESS = """
def task(trace):
    try:
        done = 0
        while True:
            done += 1
            yield progress(done % 3)
    finally:
        Path(trace).write_text("cleaned up")
run(task(sys.argv[2]), events=sys.argv[1])
"""

WAITING = """
def task(trace):
    try:
        yield progress(0)
        threading.Event().wait(600)
        yield progress(1)
    finally:
        Path(trace).write_text("cleaned up")
run(task(sys.argv[2]), events=sys.argv[1])
"""

REFUSING = """
def task():
    yield progress(0)
    raise MeshError("bracket.step: 3 open edges; close the holes or tick 'repair'.")
run(task(), events=sys.argv[1])
"""

NOISY = """
def task():
    yield Note(text="näut.step: 3 solids")
    print("python prints")
    os.write(1, b"a library writes")
    subprocess.run([sys.executable, "-c", "print('a child prints')"], check=True)
    ctypes.CDLL(None).puts(b"C prints") if os.name == "posix" else None
    yield progress(3)
    yield Epoch(epoch=1, epochs=2, loss=0.5, validation_accuracy=0.9)
    return Result(parts=3)
result = run(task(), events=sys.argv[1])
print("result", result.parts)
"""


@contextlib.contextmanager
def child(script: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A child that runs `script` and is gone at the end, whatever happens."""
    process = subprocess.Popen(
        [sys.executable, "-c", HEADER + script, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            with contextlib.suppress(BrokenPipeError):
                stream.close()  # type: ignore[union-attr]


def end(process: subprocess.Popen[str]) -> tuple[list[str], str]:
    """Wait for the end without closing standard input; the lines of standard output, and standard error."""
    assert process.stdin and process.stdout and process.stderr
    out, err = process.stdout.read(), process.stderr.read()
    process.wait(WAIT)
    return out.splitlines(), err


def test_every_line_is_one_json_event_even_when_libraries_print() -> None:
    with child(NOISY, "json") as process:
        lines, noise = end(process)
    assert process.returncode == 0, noise
    *events, after = lines
    assert after == "result 3"  # standard output is the caller's again
    assert [json.loads(line)["event"] for line in events] == ["note", "progress", "epoch", "succeeded"]
    assert json.loads(events[0])["text"] == "näut.step: 3 solids"
    assert json.loads(events[-1])["result"] == {"parts": 3}
    assert all(text in noise for text in ("python prints", "a library writes", "a child prints"))


def test_text_for_a_person_goes_to_standard_error_so_that_output_holds_the_result_alone() -> None:
    with child(NOISY.replace("print(", "str(", 1).replace("os.write", "len").replace("1, b", "b"), "text") as process:
        lines, err = end(process)
    assert process.returncode == 0, err
    assert lines[-1] == "result 3"
    assert "näut.step: 3 solids" in err
    assert "importing" in err
    assert "90.0%" in err
    assert not any("importing" in line for line in lines)


@pytest.mark.parametrize("script", [ENDLESS, WAITING], ids=["busy task", "waiting task"])
def test_end_of_input_cancels_and_runs_the_cleanup(script: str, tmp_path: Path) -> None:
    with child(script, "json", str(tmp_path / "trace")) as process:
        assert process.stdin and process.stdout
        assert json.loads(process.stdout.readline())["event"] == "progress"
        process.stdin.close()
        lines, err = end(process)
    assert process.returncode == 130, err
    assert json.loads(lines[-1]) == {"event": "cancelled"}
    assert (tmp_path / "trace").read_text() == "cleaned up"
    assert "Traceback" not in err


def test_cancelling_interrupts_the_task_only_once(tmp_path: Path) -> None:
    slow_cleanup = ENDLESS.replace("    finally:\n", "    finally:\n        sum(range(3_000_000))\n")
    with child(slow_cleanup, "json", str(tmp_path / "trace")) as process:
        assert process.stdin and process.stdout
        process.stdout.readline()
        process.stdin.close()
        lines, err = end(process)
    assert process.returncode == 130, err
    assert json.loads(lines[-1]) == {"event": "cancelled"}
    assert (tmp_path / "trace").read_text() == "cleaned up"


def test_a_client_that_dies_takes_the_task_with_it(tmp_path: Path) -> None:
    with child(WAITING, "json", str(tmp_path / "trace")) as process:
        assert process.stdin and process.stdout and process.stderr
        process.stdout.readline()
        process.stdout.close()  # both ends of a dead client are closed
        process.stdin.close()
        process.stderr.read()
        process.wait(WAIT)
    assert process.returncode != 0
    assert (tmp_path / "trace").read_text() == "cleaned up"


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGINT for one process alone")
@pytest.mark.parametrize("events", ["text", "json"])
@pytest.mark.parametrize("script", [ENDLESS, WAITING], ids=["busy task", "waiting task"])
def test_ctrl_c_stops_cleanly_with_exit_code_130(script: str, events: str, tmp_path: Path) -> None:
    ready = "    try:\n        print('ready', file=sys.stderr, flush=True)\n"
    with child(script.replace("    try:\n", ready, 1), events, str(tmp_path / "trace")) as process:
        assert process.stderr
        assert any("ready" in line for line in process.stderr)  # the task is inside its `try`
        process.send_signal(signal.SIGINT)
        lines, err = end(process)
    assert process.returncode == 130, err
    assert (tmp_path / "trace").read_text() == "cleaned up"
    assert "Traceback" not in err
    if events == "json":
        assert json.loads(lines[-1]) == {"event": "cancelled"}
    else:
        assert "--resume" in err
        assert lines == []


def test_a_problem_of_the_user_is_one_sentence_and_exit_code_1() -> None:
    with child(REFUSING, "text") as process:
        lines, err = end(process)
    assert process.returncode == 1
    assert lines == []
    assert "error: bracket.step: 3 open edges; close the holes or tick 'repair'." in err
    assert "Traceback" not in err


def test_a_problem_of_the_user_reaches_a_program_as_its_last_line() -> None:
    with child(REFUSING, "json") as process:
        lines, err = end(process)
    assert process.returncode == 1
    message = "bracket.step: 3 open edges; close the holes or tick 'repair'."
    assert json.loads(lines[-1]) == {"event": "failed", "message": message}
    assert "Traceback" not in err


def test_a_bug_keeps_its_traceback_and_is_never_called_a_success() -> None:
    with child(REFUSING.replace("raise MeshError(", "raise ValueError("), "json") as process:
        lines, err = end(process)
    assert process.returncode == 1
    assert [json.loads(line)["event"] for line in lines] == ["progress"]
    assert "ValueError: bracket.step" in err


def test_input_that_ends_after_the_task_does_not_disturb_the_program() -> None:
    after = "\nprint('done', flush=True)\nfor thread in threading.enumerate():\n    thread.daemon and thread.join()"
    with child(NOISY + after, "json") as process:
        assert process.stdin and process.stdout
        while process.stdout.readline() != "done\n":
            pass
        process.stdin.close()
        _, err = end(process)
    assert process.returncode == 0, err
    assert "KeyboardInterrupt" not in err


def test_input_before_its_end_is_ignored() -> None:
    with child(NOISY, "json") as process:
        assert process.stdin
        process.stdin.write("anything\n")
        process.stdin.flush()
        lines, err = end(process)
    assert process.returncode == 0, err
    assert json.loads(lines[-2])["event"] == "succeeded"


def test_finish_returns_what_the_task_returns() -> None:
    def task() -> Task[str]:
        yield Progress(stage="importing", done=1, total=1)
        yield Note(text="one part")
        return "the result"

    assert finish(task()) == "the result"


def test_finish_lets_the_problem_through() -> None:
    def task() -> Task[None]:
        yield Progress(stage="importing", done=0, total=1)
        raise MeshError("nut.stl: is empty; export it again.")

    with pytest.raises(MeshError, match=r"nut\.stl: is empty"):
        finish(task())
