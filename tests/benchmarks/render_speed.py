"""How fast are labelled pictures made, and what does the rest cost beside the bare frame?

    python tests/benchmarks/render_speed.py [--bpy PYTHON] [--blenderproc PYTHON]

Full Syn-R at 256 x 256 (environment, lights, shadow, material, backdrop, camera model, mask, JPEG), measured through
the public command line, beside stock VTK drawing the same scenes, and beside Blender Cycles and BlenderProc where each
PYTHON is an interpreter that has them. Everything runs on the same machine in the same run. The last line printed is
one JSON object; README.md explains its fields, and what was tried.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psutil
import trimesh
from bare_vtk import BareStage

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = [sys.executable, "-m", "s2rlab"]
PARTS = ROOT / "resources" / "demo" / "parts"
SIZE = 256
BLENDERPROC_SIZE = 224  # pixels
STEPS = ("bare", "rate", "large", "classes", "cycles", "blenderproc", "long")
ASKED = (
    "images_per_s", "of_bare", "vs_cycles", "vs_blenderproc", "memory_growth", "large_part_images_per_s",
    "first_image_s",
)  # fmt: skip


def call(*command: str | Path) -> tuple[float, list[dict[str, Any]], list[float]]:
    """Run `s2rlab ... --events json`; give the seconds to the first picture, the events and their times."""
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    started = time.perf_counter()
    events, times = [], []
    first = float("nan")
    with subprocess.Popen(
        [*PROGRAM, *map(str, command), "--events", "json"],
        env={**os.environ, "PYTHONPATH": path},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as child:
        assert child.stdout
        for line in child.stdout:
            events.append(json.loads(line))
            times.append(time.perf_counter() - started)
            if first != first and events[-1].get("stage") == "rendering" and events[-1]["done"] > 0:
                first = times[-1]
    if events[-1]["event"] != "succeeded":
        raise SystemExit(f"error: s2rlab {command[0]}: {events[-1].get('message', 'was stopped')}")
    return first, events, times


def prepare(folder: Path, name: str, meshes: Sequence[Path]) -> Path:
    """Make a project of these meshes."""
    project = folder / name
    subprocess.run([*PROGRAM, "new", str(project)], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    call("import", project, *meshes)
    return project


def render(project: Path, name: str, images_per_class: int) -> dict[str, float]:
    """Render a set; give images per second of the whole command and after the first picture, and that one's time."""
    first, events, times = call("render", project, "--name", name, "--images-per-class", str(images_per_class))
    rows = [(at, event["done"]) for at, event in zip(times, events, strict=True) if event.get("stage") == "rendering"]
    (begun, already), (ended, done) = next(row for row in rows if row[1] > 0), rows[-1]
    return {
        "first_image_s": first,
        "images_per_s": done / times[-1],
        "steady_images_per_s": (done - already) / max(ended - begun, 1e-9),
    }


def against_bare(project: Path, pictures: int) -> dict[str, float]:
    """Make the same pictures in this one process, alternately in full and as bare frames of stock VTK.

    CPU seconds of this process, which other work on the machine disturbs least.
    """
    from s2rlab.mesh.load import load_mesh
    from s2rlab.project import Project
    from s2rlab.render.orders import Order, start_worker
    from s2rlab.render.stage import Stage
    from s2rlab.render.worker import draw, encode
    from s2rlab.scene.presets import SYN_R

    os.environ["LP_NUM_THREADS"] = "1"
    start_worker()
    parts = Project.open(project).parts()
    meshes = [load_mesh(part.mesh_path) for part in parts]
    stage, bare = Stage(SIZE), BareStage(SIZE)
    full_s, bare_s, own_s = [], [], []
    for index in range(pictures + len(parts)):
        part = parts[index % len(parts)]
        order = Order(index, part.label, part.label, part.mesh_path)
        begun = time.process_time()
        drawn = draw(stage, order, SYN_R, 0)
        encode(drawn.result.rgb, "JPEG", quality=drawn.params.camera.jpeg_quality)
        encode(drawn.result.ids, "PNG")
        full_s.append(time.process_time() - begun)
        shot = drawn.result.shot
        bare.place(meshes[index % len(parts)], drawn.params, shot.camera, shot.rotation)
        begun = time.process_time()
        bare.render()
        bare_s.append(time.process_time() - begun)
        begun = time.process_time()
        stage._window.Render()  # the same scene again, nothing around it
        own_s.append(time.process_time() - begun)
    warm = slice(len(parts), None)
    full, stock, own = (statistics.mean(times[warm]) for times in (full_s, bare_s, own_s))
    return {
        "full_cpu_ms": full * 1e3,
        "bare_cpu_ms": stock * 1e3,
        "own_frame_cpu_ms": own * 1e3,
        "of_bare": stock / full,
        "of_own_frame": own / full,
    }


def one_worker(project: Path, pictures: int) -> list[tuple[int, float, float]]:
    """Make pictures in one process that is never replaced; gives (pictures so far, memory in bytes, CPU seconds)."""
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("one_worker.py")), str(project), str(pictures)],
        env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [tuple(json.loads(line)) for line in done.stdout.splitlines() if line.startswith("[")]


def long_run(project: Path, pictures: int) -> dict[str, float]:
    """Follow memory and cost of one process over many pictures."""
    rows = one_worker(project, pictures)
    sizes = [size for done, size, _ in rows if done >= pictures / 10]
    return {
        "memory_growth": sizes[-1] / sizes[0] - 1,
        "memory_spread": max(sizes) / min(sizes) - 1,
        "memory_gb": sizes[-1] / 1e9,
        "memory_pictures": rows[-1][0],
        "cpu_ms_first_100": _cost(rows, 0, 100),
        "cpu_ms_100_to_1000": _cost(rows, 100, 1000),
        "cpu_ms_last_quarter": _cost(rows, int(0.75 * pictures), pictures),
    }


def _cost(rows: Sequence[tuple[int, float, float]], first: int, last: int) -> float:
    """CPU milliseconds a picture between two counts."""
    begun, _, before = next((row for row in reversed(rows) if row[0] <= first), (0, 0, 0.0))
    ended, _, after = next(row for row in rows if row[0] >= min(last, rows[-1][0]))
    return (after - before) / max(ended - begun, 1) * 1e3


def many_classes(folder: Path, pictures: int) -> dict[str, float]:
    """Compare 2 classes with 60 at the same number of pictures; reading and preparing their parts counts."""
    gear = load_gear()
    costs = {}
    for classes in (2, 60):
        source = folder / f"gears{classes}"
        source.mkdir()
        for number in range(classes):
            gear.copy().apply_scale([1, 1, 0.6 + 0.02 * number]).export(source / f"gear{number:02}.stl")
        costs[classes] = one_worker(prepare(folder, f"classes{classes}", [source]), pictures)[-1]
    return {f"cpu_ms_{classes}_classes": row[2] / row[0] * 1e3 for classes, row in costs.items()}


def load_gear() -> trimesh.Trimesh:
    """Read the demo's gear, 20,000 triangles."""
    from s2rlab.mesh.load import load_mesh

    return load_mesh(PARTS / "spur_gear.step")


def large_part(folder: Path, pictures: int) -> dict[str, float]:
    """Render a part of a million triangles."""
    from first_use import write_tube

    source = folder / "large.stl"
    count = write_tube(source, 1_000_000)
    found = render(prepare(folder, "large", [source]), "set", pictures)
    return {"large_part_images_per_s": found["steady_images_per_s"], "large_part_triangles": count}


def cycles(python: str, project: Path, folder: Path, pictures: int) -> dict[str, float]:
    """Have Blender Cycles render the same scenes at 16 samples."""
    from equal_scenes import export

    for name in ("scenes", "cycles"):
        (folder / name).mkdir()
    scenes = export(project, folder / "scenes", pictures, SIZE)
    found = json.loads(_last_line(python, "cycles_scene.py", scenes, folder / "cycles"))
    return {f"cycles_{name}": value for name, value in found.items()}


def blenderproc(python: str, project: Path, folder: Path, pictures: int) -> dict[str, float]:
    """Have BlenderProc render one part of the project, with the denoiser it comes with and without."""
    from s2rlab.mesh.load import load_mesh
    from s2rlab.project import Project

    mesh = folder / "part.obj"
    load_mesh(Project.open(project).parts()[0].mesh_path).export(mesh)
    found: dict[str, float] = {}
    for denoiser, name in (("INTEL", "blenderproc"), ("none", "blenderproc_raw")):
        line = _last_line(python, "blenderproc_scene.py", mesh, pictures, BLENDERPROC_SIZE, 16, denoiser)
        rate, spent = map(float, line.split())
        found |= {f"{name}_images_per_s": rate, f"{name}_cpu_s": spent}
    return found


def _last_line(python: str, script: str, *arguments: Any) -> str:
    """Run one of the scripts beside this one by another interpreter."""
    command = [python, str(Path(__file__).with_name(script)), *map(str, arguments)]
    own = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "OMP_"))}
    return subprocess.run(command, env=own, capture_output=True, text=True, check=True).stdout.splitlines()[-1]


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pictures", type=int, default=2000, metavar="N", help="of the main measurement [2000]")
    parser.add_argument("--long", type=int, default=20000, metavar="N", help="of the memory measurement [20000]")
    parser.add_argument("--classes", type=int, default=1200, metavar="N", help="of 2 and of 60 classes [1200]")
    parser.add_argument("--bpy", metavar="PYTHON", help="interpreter with Blender's bpy 5.0, for Cycles")
    parser.add_argument("--blenderproc", metavar="PYTHON", help="interpreter with blenderproc and bpy 4.2")
    parser.add_argument("--only", metavar="STEP", nargs="+", choices=STEPS, default=STEPS, help=", ".join(STEPS))
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> None:
    """Measure everything in a temporary folder."""
    options = parse(arguments)
    figures: dict[str, Any] = {"cores": psutil.cpu_count(), **dict.fromkeys(ASKED)}
    with tempfile.TemporaryDirectory(prefix="s2rlab-") as name:
        folder = Path(name)
        project = prepare(folder, "demo", [PARTS])
        steps: dict[str, Any] = {
            "bare": lambda: against_bare(project, 300),
            "rate": lambda: render(project, "main", options.pictures // 8),
            "large": lambda: large_part(folder, 400),
            "classes": lambda: many_classes(folder, options.classes),
            "cycles": lambda: cycles(options.bpy, project, folder, 16) if options.bpy else {},
            "blenderproc": lambda: blenderproc(options.blenderproc, project, folder, 40) if options.blenderproc else {},
            "long": lambda: long_run(project, options.long),
        }
        for step in options.only:
            found = {key: round(value, 4) for key, value in steps[step]().items()}
            figures |= found
            print(", ".join(f"{key} {value}" for key, value in found.items()), flush=True)
    print(json.dumps(figures | _against(figures)))


def _against(figures: dict[str, Any]) -> dict[str, float]:
    """How many times as fast as the others: by the clock, and by CPU time, which other work disturbs least."""
    found: dict[str, float] = {}
    for other in ("cycles", "blenderproc", "blenderproc_raw"):
        if figures.get("images_per_s") and (rate := figures.get(f"{other}_images_per_s")):
            found[f"vs_{other}"] = round(figures["images_per_s"] / rate, 1)
        if figures.get("full_cpu_ms") and (spent := figures.get(f"{other}_cpu_s")):
            found[f"cpu_vs_{other}"] = round(1e3 * spent / figures["full_cpu_ms"], 1)
    return found


if __name__ == "__main__":
    main(sys.argv[1:])
