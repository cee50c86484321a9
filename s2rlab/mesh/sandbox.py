"""Reading foreign files in a child process with limits: CAD kernels hang, crash and eat memory."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from s2rlab.errors import MeshError, StorageError
from s2rlab.files import storage_errors

COMMAND = (sys.executable, "-m", "s2rlab.mesh.worker")
POLL = 0.05  # seconds
NO_ROOM = 74  # exit code of a child that found the disk full


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost."""

    seconds: float = 120.0
    memory: int = 8 * 1024**3  # bytes of resident memory


@contextmanager
def read_in_child(path: Path, job: dict[str, Any], limits: Limits) -> Iterator[tuple[dict[str, Any], Path]]:
    """Read `path` in a child; gives its result and the folder with its GLB files, which goes on leaving.

    Raises
    ------
    MeshError
        If the file is refused, or the child crashes or passes a limit.
    StorageError
        If there is no room for what the child writes.
    """
    with storage_errors(Path(tempfile.gettempdir())):
        folder = Path(tempfile.mkdtemp(prefix="s2rlab-import-"))
    try:
        job_file = folder / "job.json"
        limited = job | {"path": str(path.resolve()), "seconds": limits.seconds, "memory": limits.memory}
        with storage_errors(job_file):
            job_file.write_text(json.dumps(limited), encoding="utf-8")
        _run(path, job_file, limits)
        result_file = folder / "result.json"
        if not result_file.exists():
            raise MeshError(f"{path.name}: its reader stopped without a result; check the file in a CAD viewer.")
        result = json.loads(result_file.read_text(encoding="utf-8"))
        if result.get("error") == "memory":
            raise MeshError(_too_much_memory(path, limits))
        if "error" in result:
            raise MeshError(result["error"])
        yield result, folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(path: Path, job_file: Path, limits: Limits) -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    log = job_file.with_name("log.txt")
    with log.open("wb") as output:
        child = subprocess.Popen(
            [*COMMAND, str(job_file)], stdin=subprocess.PIPE, stdout=output, stderr=output, env=environment
        )
        try:
            _watch(path, child, limits)
        finally:
            child.kill()
            child.communicate()
    if child.returncode == NO_ROOM:
        raise StorageError(f"{job_file.parent.parent}: the disk is full; free some space and import with --resume.")
    if child.returncode:
        raise MeshError(
            f"{path.name}: its reader crashed (exit code {child.returncode}); check the file in a CAD viewer, "
            "or export it in another format."
        )


def _watch(path: Path, child: "subprocess.Popen[bytes]", limits: Limits) -> None:
    """Wait for the child; watching its resident memory works on every system, unlike a limit set beforehand."""
    process = psutil.Process(child.pid)
    end = time.monotonic() + limits.seconds
    while child.poll() is None:
        try:
            used = process.memory_info().rss
        except psutil.Error:  # just ended
            used = 0
        if used > limits.memory:
            raise MeshError(_too_much_memory(path, limits))
        if time.monotonic() > end:
            raise MeshError(
                f"{path.name}: took longer than {limits.seconds:g} s to read; "
                "simplify it, or allow more with --time-limit."
            )
        time.sleep(POLL)


def _too_much_memory(path: Path, limits: Limits) -> str:
    return (
        f"{path.name}: needs more than {limits.memory / 1024**3:g} GB of memory to read; "
        "simplify it, or allow more with --memory-limit."
    )
