"""What a stopped task finished is found again by the same task, and by no other."""

import os
import time
from pathlib import Path

import platformdirs
import pytest

from s2rlab.files import PARTIAL
from s2rlab.unfinished import KEPT_DAYS, Unfinished


def test_a_resumed_task_finds_its_pieces_and_a_fresh_one_does_not() -> None:
    Unfinished("read", [b"model", b"picture"], resume=False).keep("0", b"rows")
    assert Unfinished("read", [b"model", b"picture"], resume=True).recall("0") == b"rows"
    assert Unfinished("read", [b"model", b"other"], resume=True).recall("0") is None
    assert Unfinished("export", [b"model", b"picture"], resume=True).recall("0") is None
    assert Unfinished("read", [b"model", b"picture"], resume=False).recall("0") is None
    assert Unfinished("read", [b"model", b"picture"], resume=True).recall("0") is None


def test_success_forgets_the_pieces() -> None:
    task = Unfinished("read", [b"x"], resume=False)
    task.keep("0", b"rows")
    task.clear()
    assert Unfinished("read", [b"x"], resume=True).recall("0") is None


def test_pieces_that_nobody_resumed_go_after_a_while() -> None:
    Unfinished("read", [b"old"], resume=False).keep("0", b"rows")
    (folder,) = (platformdirs.user_cache_path("s2rlab", appauthor=False) / "unfinished").iterdir()
    past = time.time() - (KEPT_DAYS + 1) * 86_400
    os.utime(folder, (past, past))
    Unfinished("read", [b"new"], resume=True).keep("0", b"rows")
    assert not folder.exists()


def test_where_nothing_can_be_kept_the_task_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda *_, **__: blocked)
    task = Unfinished("read", [b"x"], resume=True)
    task.keep("0", b"rows")
    assert task.recall("0") is None
    assert not list(tmp_path.glob(f"*{PARTIAL}"))
