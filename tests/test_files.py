"""Atomic writing: a reader sees the old content or the new, whatever goes wrong between."""

import errno
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s2rlab import files
from s2rlab.errors import StorageError

ROOT = Path(__file__).resolve().parent.parent


def everything(folder: Path) -> dict[str, bytes]:
    """Relative path -> content of every file below `folder`."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def failing(number: int) -> Callable[..., Any]:
    """A stand-in for a system call that fails with error `number`."""

    def call(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return call


def test_what_is_written_is_read_and_nothing_else_is_left(tmp_path: Path) -> None:
    files.write_bytes(tmp_path / "a" / "Größe 1.bin", b"\x00\r\n\xff")
    files.write_text(tmp_path / "a" / "text", "Schraube M6 × 20\n")
    assert everything(tmp_path) == {"a/Größe 1.bin": b"\x00\r\n\xff", "a/text": "Schraube M6 × 20\n".encode()}


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failure_at_any_step_leaves_the_old_content(
    call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "config.json"
    files.write_bytes(path, b"old")
    owner = os if call == "fsync" else Path
    monkeypatch.setattr(owner, call, failing(errno.EIO))
    with pytest.raises(StorageError, match=r"config\.json"):
        files.write_bytes(path, b"new")
    assert everything(tmp_path) == {"config.json": b"old"}


def test_a_kill_in_the_middle_leaves_the_old_content(tmp_path: Path) -> None:
    path = tmp_path / "config.json"
    files.write_bytes(path, b"old")
    script = "import os, sys; from pathlib import Path; from s2rlab import files; os.fsync = lambda _: os._exit(9)\n"
    script += "files.write_bytes(Path(sys.argv[1]), b'new' * 1000)"
    done = subprocess.run([sys.executable, "-c", script, str(path)], cwd=ROOT, check=False)
    assert done.returncode == 9
    assert path.read_bytes() == b"old"
    files.write_bytes(path, b"newer")  # what the killed writer left is in nobody's way
    assert everything(tmp_path) == {"config.json": b"newer"}


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk is full; free some space"),
        (errno.EDQUOT, "quota is used up"),
        (errno.EROFS, "read-only; choose a folder"),
        (errno.EACCES, "no permission to write there"),
        (errno.EPERM, "no permission to write there"),
        (errno.EIO, "check the path and the disk"),
    ],
)
def test_each_complaint_of_the_disk_becomes_a_sentence_with_a_remedy(
    number: int, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(io, "open", failing(number))
    monkeypatch.setattr(Path, "open", failing(number))
    with pytest.raises(StorageError) as caught:
        files.write_bytes(tmp_path / "nut.glb", b"mesh")
    assert str(tmp_path / "nut.glb") in str(caught.value)
    assert words in str(caught.value)
    assert everything(tmp_path) == {}


def test_a_really_full_disk_is_named(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    with (
        pytest.raises(StorageError, match="disk is full"),
        files.storage_errors(tmp_path / "a"),
        full.open("wb") as file,
    ):
        file.write(b"x" * 100_000)


def test_a_file_in_place_of_a_folder_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "parts").write_text("not a folder")
    with pytest.raises(StorageError, match="check the path"):
        files.write_bytes(tmp_path / "parts" / "nut" / "part.json", b"{}")


def test_a_new_folder_appears_complete(tmp_path: Path) -> None:
    with files.new_folder(tmp_path / "parts" / "nut") as folder:
        (folder / "mesh.glb").write_bytes(b"mesh")
        assert not (tmp_path / "parts" / "nut").exists()
    assert everything(tmp_path) == {"parts/nut/mesh.glb": b"mesh"}


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, OSError])
def test_a_new_folder_that_fails_leaves_the_old_one(error: type[BaseException], tmp_path: Path) -> None:
    (tmp_path / "nut").mkdir()
    (tmp_path / "nut" / "mesh.glb").write_bytes(b"old")
    with pytest.raises((error, StorageError)), files.new_folder(tmp_path / "nut") as folder:
        (folder / "mesh.glb").write_bytes(b"new")
        raise error
    assert everything(tmp_path) == {"nut/mesh.glb": b"old"}
    assert [path.name for path in tmp_path.iterdir()] == ["nut"]


def test_a_new_folder_replaces_the_old_one_whole(tmp_path: Path) -> None:
    for content in ({"a": b"1", "b": b"2"}, {"b": b"3"}):
        with files.new_folder(tmp_path / "nut") as folder:
            for name, data in content.items():
                (folder / name).write_bytes(data)
    assert everything(tmp_path) == {"nut/b": b"3"}
    assert [path.name for path in tmp_path.iterdir()] == ["nut"]


def test_left_overs_of_killed_runs_do_not_block_the_next(tmp_path: Path) -> None:
    for name in ("nut", "nut.partial", "nut.old.partial"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "left").write_bytes(b"over")
    with files.new_folder(tmp_path / "nut") as folder:
        (folder / "mesh.glb").write_bytes(b"new")
    assert everything(tmp_path) == {"nut/mesh.glb": b"new"}


def test_a_replacement_that_cannot_be_moved_in_place_puts_the_old_folder_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "nut").mkdir()
    (tmp_path / "nut" / "mesh.glb").write_bytes(b"old")
    rename = Path.rename

    def refuse_the_new(self: Path, target: Path) -> Path:
        if self.name == "nut.partial":
            raise OSError(errno.EACCES, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse_the_new)
    with pytest.raises(StorageError, match="no permission"), files.new_folder(tmp_path / "nut") as folder:
        (folder / "mesh.glb").write_bytes(b"new")
    assert everything(tmp_path) == {"nut/mesh.glb": b"old"}


@given(st.lists(st.binary(max_size=8), max_size=4), st.lists(st.binary(max_size=8), max_size=4))
def test_content_is_named_alike_only_if_chunk_by_chunk_the_same(one: list[bytes], other: list[bytes]) -> None:
    assert (files.content_hash(*one) == files.content_hash(*other)) == (one == other)


def test_a_content_name_does_not_depend_on_the_machine() -> None:
    expected = "01aa007a4972413c288bb88ba2e4d9c12e2e34e8b5afb34374d09fa5e136967a"  # printf | sha256sum
    assert files.content_hash(b"nut", b"") == expected
