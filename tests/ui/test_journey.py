"""The whole way from STEP files to live answers, in a real window under Xvfb, with mouse and keyboard only."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

JOURNEY = Path(__file__).parent / "journey.py"
MISSING = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]


@pytest.fixture
def display() -> Iterator[str]:
    """An X server of this test's own."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1800x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        yield f":{number}"
        server.terminate()


@pytest.mark.skipif(bool(MISSING), reason=f"needs {' and '.join(MISSING)}: a real window, mouse and keyboard")
def test_a_new_user_gets_from_step_files_to_live_answers_with_mouse_and_keyboard(display: str, tmp_path: Path) -> None:
    environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LANGUAGE": "en", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        [sys.executable, str(JOURNEY), str(tmp_path)],
        env=environment, capture_output=True, text=True, timeout=900, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr[-4000:]
    *reached, cell, exported, live = done.stdout.splitlines()
    assert reached == [
        "a project was made",
        "3 STEP files became parts",
        "shuffled samples are other pictures",
        "36 pictures were made",
        "a run was trained",
        "12 photographs were tested",
    ]
    assert re.fullmatch(r"a cell showed its [1-9]\d* photographs(, taken for another part)?", cell)
    assert exported == "the model was exported"
    assert re.fullmatch(r"live: .+", live)
    assert "Traceback" not in done.stderr
