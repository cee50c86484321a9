"""`python -m s2rlab.mesh.worker JOB`: read and repair one foreign file, in a process that may crash.

JOB is a JSON file; what comes of it is written beside it: `0.glb`, `1.glb`, ... and `result.json`.
"""

import errno
import json
import os
import signal
import sys
import threading
import traceback
from pathlib import Path
from typing import Any

from s2rlab.errors import MeshError
from s2rlab.mesh.bodies import separate_bodies
from s2rlab.mesh.carry import dressed_like
from s2rlab.mesh.formats import Solid, Source, joined, read_source
from s2rlab.mesh.load import mesh_bytes
from s2rlab.mesh.looks import looks_of
from s2rlab.mesh.repair import repair
from s2rlab.mesh.sandbox import NO_ROOM

SPARE_MEMORY = 2 * 1024**3  # bytes of address space beyond the limit: libraries reserve more than they use
SPARE_TIME = 10  # seconds; the parent stops a slow reader first, if it still lives


def main(job_file: Path) -> None:
    """Do the job and write `result.json`: the parts, or the sentence that says why there are none."""
    job = json.loads(job_file.read_text(encoding="utf-8"))
    limit_process(job["seconds"], job["memory"])
    try:
        result = _work(job, job_file.parent)
    except MeshError as error:
        result = {"error": str(error)}
    except MemoryError:
        result = {"error": "memory"}
    (job_file.parent / "result.json").write_text(json.dumps(result), encoding="utf-8")


def _exit_code(error: OSError) -> int:
    return NO_ROOM if error.errno in (errno.ENOSPC, errno.EDQUOT) else 1


def limit_process(seconds: float, memory: int) -> None:
    """Bound this process between two looks of its parent; does nothing on Windows, where the parent watches alone."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    space = memory + SPARE_MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (space if hard == resource.RLIM_INFINITY else min(space, hard), hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a crash leaves no core file
    signal.alarm(int(seconds) + SPARE_TIME)  # unhandled: ends the process even inside a CAD kernel


def _work(job: dict[str, Any], folder: Path) -> dict[str, Any]:
    path = Path(job["path"])
    source = read_source(path, job["units"], job["up"])
    parts = []
    for number, (body, copies) in enumerate(_wanted(source, path, split=job["split"])):
        repaired = repair(body.mesh, path.name if len(source.solids) == 1 else f"{path.name}, {body.name}")
        dressed = dressed_like(repaired.mesh, body.mesh)
        (folder / f"{number}.glb").write_bytes(mesh_bytes(dressed))
        parts.append(
            {
                "name": body.name,
                "copies": copies,
                "health": repaired.before.model_dump(),
                "after": repaired.after.model_dump(),
                "repairs": repaired.sentences,
                "own_looks": looks_of(dressed).says_something,
            }
        )
    return {"parts": parts, "units": source.units, "units_guessed": source.units_guessed, "up": source.up,
            "solids": len(source.solids), "warnings": source.warnings}  # fmt: skip


def _wanted(source: Source, path: Path, *, split: bool) -> list[tuple[Solid, int]]:
    """Give the bodies that become parts, each with how often it is in the file."""
    if not split:
        return [(Solid(path.stem, joined([solid.mesh for solid in source.solids])), 1)]
    solids = separate_bodies(source.solids, path.name)
    alike = [solid.alike for solid in solids]
    return [(solid, alike.count(solid.alike)) for number, solid in enumerate(solids)
            if solid.alike not in alike[:number]]  # fmt: skip


def _follow_parent() -> None:
    """End when the parent is gone: it holds the other end of standard input and watches the limits."""
    while os.read(0, 1):
        pass
    os._exit(1)


if __name__ == "__main__":
    threading.Thread(target=_follow_parent, daemon=True).start()
    try:
        main(Path(sys.argv[1]))
    except OSError as problem:
        traceback.print_exc()
        sys.exit(_exit_code(problem))
