"""How fast are labelled pictures made, and what does the rest cost beside the bare frame?

    python tests/benchmarks/render_speed.py [--bpy PYTHON]

Full Syn-R at 256 x 256 (environment, lights, shadow, material, backdrop, camera model, mask, JPEG), measured through
the public command line, beside stock VTK drawing the same scenes, and beside Blender Cycles when PYTHON is an
interpreter that has the package `bpy`. Everything runs on the same machine in the same run. The last line printed is
one JSON object; README.md explains its fields, and what was tried.
"""

import argparse
import itertools
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


def memory(project: Path, pictures: int) -> dict[str, float]:
    """Render `pictures` in one process that is never replaced; growth of its memory after the first tenth."""
    script = (
        "import os, sys; os.environ['LP_NUM_THREADS'] = '1'\n"
        "import psutil\n"
        "from pathlib import Path\n"
        "from s2rlab.project import Project\n"
        "from s2rlab.render.stage import Stage\n"
        "from s2rlab.render.orders import Order, start_worker\n"
        "from s2rlab.render.worker import draw\n"
        "from s2rlab.scene.presets import SYN_R\n"
        "start_worker(); count = int(sys.argv[2])\n"
        "parts = Project.open(Path(sys.argv[1])).parts()\n"
        "stage, me = Stage(256), psutil.Process()\n"
        "for index in range(count):\n"
        "    part = parts[index % len(parts)]\n"
        "    draw(stage, Order(index, part.label, part.label, part.mesh_path), SYN_R, 0)\n"
        "    if (index + 1) % (count // 20) == 0: print(me.memory_info().rss, me.cpu_times().user, flush=True)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", script, str(project), str(pictures)],
        env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    rows = [[float(value) for value in line.split()] for line in done.stdout.splitlines()]
    sizes = [row[0] for row in rows]
    steps = [after[1] - before[1] for before, after in itertools.pairwise(rows)]
    return {
        "memory_growth": sizes[-1] / sizes[1] - 1,  # after the first tenth
        "memory_gb": sizes[-1] / 1e9,
        "cost_last_to_first": statistics.mean(steps[-5:]) / statistics.mean(steps[:5]),
        "memory_pictures": pictures,
    }


def many_classes(folder: Path, pictures: int) -> dict[str, float]:
    """Compare 2 classes with 60, each with its own mesh, at about the same number of pictures."""
    rates = {}
    for classes in (2, 60):
        source = folder / f"blocks{classes}"
        source.mkdir()
        for number in range(classes):
            solid = trimesh.creation.annulus(3 + number / 20, 10, 4 + number / 4, sections=64)
            solid.export(source / f"ring{number:02}.stl")
        project = prepare(folder, f"classes{classes}", [source])
        rates[classes] = render(project, "set", pictures // classes)["steady_images_per_s"]
    return {"images_per_s_2_classes": rates[2], "images_per_s_60_classes": rates[60]}


def large_part(folder: Path, pictures: int) -> dict[str, float]:
    """Render a part of a million triangles."""
    from first_use import write_tube

    source = folder / "large.stl"
    count = write_tube(source, 1_000_000)
    found = render(prepare(folder, "large", [source]), "set", pictures)
    return {"large_part_images_per_s": found["steady_images_per_s"], "large_part_triangles": count}


def cycles(python: str, project: Path, pictures: int) -> float:
    """Give images a second of Blender Cycles at 16 samples on an equal scene."""
    from s2rlab.mesh.load import load_mesh
    from s2rlab.project import Project

    mesh = project / "cycles.ply"
    load_mesh(Project.open(project).parts()[0].mesh_path).export(mesh)
    script = Path(__file__).with_name("cycles_scene.py")
    done = subprocess.run(
        [python, str(script), str(mesh), str(pictures), str(SIZE)], capture_output=True, text=True, check=True
    )
    return float(done.stdout.splitlines()[-1])


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pictures", type=int, default=2000, metavar="N", help="of the main measurement [2000]")
    parser.add_argument("--long", type=int, default=20000, metavar="N", help="of the memory measurement [20000]")
    parser.add_argument(
        "--bpy", metavar="PYTHON", help="interpreter with Blender's bpy, for the comparison with Cycles"
    )
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> None:
    """Measure everything in a temporary folder."""
    options = parse(arguments)
    figures: dict[str, Any] = {"cores": psutil.cpu_count(), "vs_cycles": None, "vs_blenderproc": None}
    with tempfile.TemporaryDirectory(prefix="s2rlab-") as name:
        folder = Path(name)
        project = prepare(folder, "demo", [PARTS])
        steps: list[Any] = [
            lambda: against_bare(project, 300),
            lambda: render(project, "main", options.pictures // 8),
            lambda: {"images_per_s_of_100": render(project, "short", 13)["steady_images_per_s"]},
            lambda: large_part(folder, 400),
            lambda: many_classes(folder, 3000),
            lambda: memory(project, options.long),
        ]
        for step in steps:
            found = {key: round(value, 4) for key, value in step().items()}
            figures |= found
            print(", ".join(f"{key} {value}" for key, value in found.items()), flush=True)
        if options.bpy:
            rate = cycles(options.bpy, project, 6)
            figures |= {"cycles_images_per_s": round(rate, 3), "vs_cycles": round(figures["images_per_s"] / rate, 1)}
    print(json.dumps(figures))


if __name__ == "__main__":
    main(sys.argv[1:])
