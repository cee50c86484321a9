"""Make the demo captures: path-traced stand-ins for pictures from a camera. They are not photographs.

A development tool: it needs ``bpy`` 5.0 (Blender as a module), ``pillow``, and the meshes of ``model_parts.py --stl``::

    python packaging/demo/make_captures.py build/meshes                      # resources/demo/captures
    python packaging/demo/make_captures.py build/meshes --only nut_03 nut_04

They share no code, light, material or camera with s2rlab's own renderer: a test set rendered by what made the training
set would flatter every model. Capture `i` of a class depends on the seed, the class and `i` alone.
"""

import argparse
import itertools
import tempfile
import time
import zlib
from pathlib import Path
from typing import Any

import bpy
import numpy as np
from capture_scene import Kind, build
from PIL import Image, ImageFilter

CAPTURES = Path(__file__).resolve().parents[2] / "resources" / "demo" / "captures"
SEED = 2
SIZE = 256  # pixels, both sides
SAMPLES = 16  # paths per pixel, before denoising
QUALITY = 90  # JPEG
HARD: dict[int, Kind] = {17: "dim", 18: "glare", 19: "cut"}
LEANING = (3, 8, 12, 15)
NEVER_LEANING = ("l_bracket",)
# captures that were looked at and drawn again because nobody could have told the part: name -> attempt
REDRAWN: dict[str, int] = {"l_bracket_15": 1, "nut_05": 1}


def kind_of(label: str, index: int) -> Kind:
    """What is special about capture `index`: the last three are hard, a fifth of the others lean on a wall."""
    if index in HARD:
        return HARD[index]
    return "leaning" if index in LEANING and label not in NEVER_LEANING else "plain"


def render(folder: Path, seed: int, threads: int) -> np.ndarray[Any, np.dtype[np.float32]]:
    """Path-trace the scene in Blender; the picture is (SIZE, SIZE, 3), scene-linear RGB from 0 upwards."""
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.device = "CPU"
    scene.cycles.samples, scene.cycles.use_denoising, scene.cycles.seed = SAMPLES, True, seed
    scene.cycles.use_adaptive_sampling = False
    scene.world.cycles.sampling_method = "NONE"  # its importance map would take longer than the picture
    scene.cycles.max_bounces, scene.cycles.sample_clamp_indirect = 4, 6.0
    scene.render.threads_mode, scene.render.threads = "FIXED", threads
    scene.render.resolution_x = scene.render.resolution_y = SIZE
    scene.render.image_settings.file_format = "OPEN_EXR"
    scene.render.filepath = str(folder / "capture.exr")
    bpy.ops.render.render(write_still=True)
    image = bpy.data.images.load(scene.render.filepath, check_existing=False)
    pixels = np.empty(SIZE * SIZE * 4, dtype=np.float32)
    image.pixels.foreach_get(pixels)
    bpy.data.images.remove(image)
    return pixels.reshape(SIZE, SIZE, 4)[::-1, :, :3].copy()


def expose(linear: np.ndarray[Any, Any], kind: Kind, rng: np.random.Generator) -> np.ndarray[Any, Any]:
    """Camera: half-hearted white balance, centre-weighted exposure off by up to half a stop, vignette, tone curve.

    Takes scene-linear RGB (h, w, 3) and gives display RGB (h, w, 3) from 0 to 1.
    """
    average = linear.reshape(-1, 3).mean(axis=0)
    picture = linear * (average.mean() / average) ** rng.uniform(0.3, 0.7)
    across = np.linspace(-1, 1, SIZE)
    radius = np.hypot(*np.meshgrid(across, across))
    weight = np.exp(-1.5 * radius**2)
    brightness = picture.mean(axis=2)
    metered = 0.5 * np.average(brightness, weights=weight) + 0.5 * np.exp(np.log(brightness + 1e-4).mean())
    stops = {"dim": -2.2, "glare": 0.8}.get(kind, 0.0) + rng.uniform(-0.5, 0.5)
    picture = picture * 0.30 * 2**stops / metered * (1 - rng.uniform(0.0, 0.12) * radius**2)[:, :, None]
    toned = picture * (2.51 * picture + 0.03) / (picture * (2.43 * picture + 0.59) + 0.14)
    return np.asarray(np.clip(toned, 0, 1) ** (1 / 2.2))


def develop(linear: np.ndarray[Any, Any], kind: Kind, rng: np.random.Generator) -> Image.Image:
    """Expose, soften like a lens, and add sensor noise (more of it in the dark)."""
    exposed = Image.fromarray((255 * expose(linear, kind, rng)).round().astype(np.uint8))
    soft = np.asarray(exposed.filter(ImageFilter.GaussianBlur(rng.uniform(0.1, 0.6)))).astype(np.float64)
    sigma = rng.uniform(0.5, 2.0) * (2.0 if kind == "dim" else 1.0)
    noise = rng.normal(scale=sigma, size=soft.shape) + rng.normal(scale=sigma, size=(*soft.shape[:2], 1))
    return Image.fromarray(np.clip(soft + noise, 0, 255).round().astype(np.uint8))


def make(mesh: Path, index: int, target: Path, threads: int) -> None:
    """Build, trace and write one capture."""
    label = mesh.stem
    attempt = REDRAWN.get(target.stem, 0)
    rng = np.random.default_rng([SEED, zlib.crc32(label.encode()), index, attempt])
    kind = kind_of(label, index)
    build(label, mesh, kind, rng)
    with tempfile.TemporaryDirectory() as folder:
        linear = render(Path(folder), int(rng.integers(2**31)), threads)
    target.parent.mkdir(parents=True, exist_ok=True)
    develop(linear, kind, rng).save(target, quality=QUALITY)


def main() -> None:
    """Make the captures of every mesh in a folder."""
    parser = argparse.ArgumentParser(description="Path-trace the demo captures with Blender Cycles.")
    parser.add_argument("meshes", type=Path, help="folder of <class>.stl, in mm")
    parser.add_argument("--captures", type=Path, default=CAPTURES, help="folder to fill (default: resources)")
    parser.add_argument("--count", type=int, default=20, help="captures per class")
    parser.add_argument("--only", nargs="*", default=(), metavar="NAME", help="only these, for example nut_03")
    parser.add_argument("--threads", type=int, default=2, help="threads of the path tracer")
    arguments = parser.parse_args()
    started = time.monotonic()
    meshes = sorted(arguments.meshes.glob("*.stl"))
    for index, mesh in itertools.product(range(arguments.count), meshes):
        name = f"{mesh.stem}_{index:02d}"
        if not arguments.only or name in arguments.only:
            make(mesh, index, arguments.captures / mesh.stem / f"{name}.jpg", arguments.threads)
            print(f"{name}: {time.monotonic() - started:.0f} s", flush=True)


if __name__ == "__main__":
    main()
