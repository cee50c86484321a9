"""What does a new user wait for, and does what is exported answer like what was trained?

    python tests/benchmarks/first_use.py

Runs `s2rlab demo` in a new folder, exports its model again for the parity figures, starts `s2rlab classify` on one
picture several times, and imports an STL of five million triangles. Everything goes through the public command line.
The last line printed is one JSON object; README.md explains its fields.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = [sys.executable, "-m", "s2rlab"]
CAPTURES = ROOT / "resources" / "demo" / "captures"


def timed(*command: str | Path) -> tuple[float, str]:
    """Run a command to its end; give its seconds and what it printed on standard output."""
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    started = time.perf_counter()
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as errors,
        subprocess.Popen(
            list(map(str, command)),
            env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
            stdin=subprocess.PIPE,  # stays open: with --events json its end would mean "stop"
            stdout=subprocess.PIPE,
            stderr=errors,
            encoding="utf-8",
        ) as child,
    ):
        assert child.stdout
        text = child.stdout.read()
        code = child.wait()
        seconds = time.perf_counter() - started
        if code:
            errors.seek(0)
            raise SystemExit(f"error: {' '.join(map(str, command))} failed:\n{errors.read()[-2000:]}")
    return seconds, text


def demo(folder: Path) -> dict[str, Any]:
    """Run the whole demo, then look at what it left."""
    seconds, _ = timed(*PROGRAM, "demo", folder)
    found = json.loads((folder / "runs" / "demo-0" / "evaluations" / "captures" / "summary.json").read_bytes())
    return {
        "demo_s": round(seconds, 1),
        "demo_right": found["scores"]["right"],
        "demo_captures": found["scores"]["pictures"],
    }


def parity(folder: Path) -> dict[str, Any]:
    """Export the demo's run again and read its check from the command's own summary."""
    model = folder / "again.onnx"
    seconds, text = timed(*PROGRAM, "export", folder, "demo-0", "--output", model, "--events", "json")
    last = json.loads(text.splitlines()[-1])
    check = last["result"]["parity"]
    return {
        "export_s": round(seconds, 1),
        "parity_pictures": check["pictures"],
        "parity_largest_difference": check["largest_difference"],
        "parity_labels_differ": check["labels_differ"],
    }


def classify_start(folder: Path, repeats: int) -> dict[str, Any]:
    """Time the whole process of `s2rlab classify` on one picture, beside an empty interpreter's."""
    picture = sorted(CAPTURES.glob("*/*"))[0]
    model = folder / "runs" / "demo-0" / "export" / "model.onnx"
    whole = [timed(*PROGRAM, "classify", model, picture)[0] for _ in range(repeats)]
    empty = [timed(sys.executable, "-c", "pass")[0] for _ in range(repeats)]
    return {
        "classify_start_s": round(statistics.median(whole), 3),
        "classify_start_worst_s": round(max(whole), 3),
        "empty_python_s": round(statistics.median(empty), 3),
    }


def large_import(folder: Path, triangles: int) -> dict[str, Any]:
    """Import a binary STL of that many triangles, a wavy closed tube."""
    source = folder / "large.stl"
    count = write_tube(source, triangles)
    project = folder / "large"
    timed(*PROGRAM, "new", project)
    seconds, _ = timed(*PROGRAM, "import", project, source)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss  # kilobytes on Linux; the largest child so far
    return {"import_triangles": count, "import_s": round(seconds, 1), "largest_child_gb": round(peak / 1e6, 2)}


def write_tube(path: Path, triangles: int) -> int:
    """Write a torus with a rippled skin, in mm, as binary STL; give the number of its triangles."""
    side = round((triangles / 2) ** 0.5)
    turn = np.arange(side) * (2 * np.pi / side)
    u, v = np.meshgrid(turn, turn, indexing="ij")
    thick = 10 + 0.5 * np.cos(24 * v) * np.cos(24 * u)
    reach = 40 + thick * np.cos(v)
    points = np.stack([reach * np.cos(u), reach * np.sin(u), thick * np.sin(v)], -1).astype("<f4")
    a, b = points, np.roll(points, -1, 0)
    c, d = np.roll(b, -1, 1), np.roll(a, -1, 1)
    record = np.zeros(2 * side * side, dtype=[("normal", "<f4", 3), ("corners", "<f4", (3, 3)), ("spare", "<u2")])
    record["corners"][0::2] = np.stack([a, b, c], 2).reshape(-1, 3, 3)
    record["corners"][1::2] = np.stack([a, c, d], 2).reshape(-1, 3, 3)
    path.write_bytes(b"\0" * 80 + np.uint32(len(record)).tobytes() + record.tobytes())
    return len(record)


def main(arguments: Sequence[str]) -> None:
    """Measure everything in a temporary folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=9, metavar="N", help="starts of `s2rlab classify` [9]")
    parser.add_argument("--triangles", type=int, default=5_000_000, metavar="N", help="of the large STL [5000000]")
    options = parser.parse_args(arguments)
    figures: dict[str, Any] = {}
    with tempfile.TemporaryDirectory(prefix="s2rlab-") as name:
        folder = Path(name)
        steps = (
            lambda: demo(folder / "demo"),
            lambda: parity(folder / "demo"),
            lambda: classify_start(folder / "demo", options.repeats),
            lambda: large_import(folder, options.triangles),
        )
        for step in steps:
            found = step()
            figures |= found
            print(", ".join(f"{name} {value}" for name, value in found.items()), flush=True)
    print(json.dumps(figures))


if __name__ == "__main__":
    main(sys.argv[1:])
