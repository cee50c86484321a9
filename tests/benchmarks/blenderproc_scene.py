"""BlenderProc's side of render_speed.py: its own simplest scene, one loaded part, one light, many camera poses.

Run by an interpreter of its own that has `blenderproc` and `bpy` (a separate program, never a dependency):
blenderproc_scene.py OBJ COUNT SIZE SAMPLES DENOISER. Prints images a second and CPU seconds an image, both without the
first image. Everything that is not named here stays as `bproc.init()` sets it.
"""

import importlib
import os
import sys
import tempfile
import time
from pathlib import Path
from types import ModuleType


def inside_bpy() -> ModuleType:
    """Import BlenderProc within this interpreter's `bpy`; it would download a Blender of its own and install packages.

    It refuses to be imported by a plain script, so this says first that the script is started by its program, then
    that it runs within Blender, and takes the installing away in between.
    """
    os.environ["OUTSIDE_OF_THE_INTERNAL_BLENDER_PYTHON_ENVIRONMENT_BUT_IN_RUN_SCRIPT"] = "1"
    import blenderproc
    from blenderproc.python.utility.SetupUtility import SetupUtility

    packages = str(Path(blenderproc.__file__).parent.parent)
    SetupUtility.setup_pip = staticmethod(lambda *_, **__: packages)
    os.environ["INSIDE_OF_THE_INTERNAL_BLENDER_PYTHON_ENVIRONMENT"] = "1"
    return importlib.reload(blenderproc)


def _init(bproc: ModuleType) -> None:
    """Do what `bproc.init()` does but for the language of the menus, which a bare `bpy` cannot set."""
    import bpy
    from blenderproc.python.renderer import RendererUtility
    from blenderproc.python.utility.Initializer import _Initializer

    bproc.clean_up(clean_up_camera=True)
    bpy.context.scene.render.engine = "CYCLES"
    RendererUtility.set_render_devices()
    _Initializer.set_default_parameters()


def main(mesh: str, count: int, size: int, samples: int, denoiser: str) -> None:
    """Render one image to warm up and `count` more in one go, as the API has it."""
    bproc = inside_bpy()
    import bpy
    import numpy as np

    _init(bproc)
    part = bproc.loader.load_obj(mesh)[0]
    corners = part.get_bound_box()
    part.set_scale([2 / np.linalg.norm(np.ptp(corners, axis=0))] * 3)
    light = bproc.types.Light()
    light.set_location([2, -2, 3])
    light.set_energy(300)
    bproc.camera.set_resolution(size, size)
    middle = part.get_bound_box().mean(axis=0)
    rng = np.random.default_rng(0)
    for direction in rng.standard_normal((count + 1, 3)):
        place = middle + 3.2 * direction / np.linalg.norm(direction)
        turn = bproc.camera.rotation_from_forward_vec(middle - place, inplane_rot=rng.uniform(0, 2 * np.pi))
        bproc.camera.add_camera_pose(bproc.math.build_transformation_mat(place, turn))
    bproc.renderer.set_max_amount_of_samples(samples)
    bproc.renderer.set_denoiser(denoiser if denoiser != "none" else None)
    written = []
    bpy.app.handlers.render_write.append(lambda *_: written.append((time.perf_counter(), time.process_time())))
    pictures = bproc.renderer.render()["colors"]
    assert len(pictures) == count + 1 and pictures[0].shape[:2] == (size, size)
    (begun, spent), (ended, total) = written[0], written[-1]
    if keep := os.environ.get("BENCHMARK_PICTURES"):  # to look at what was measured
        np.save(Path(keep) / "blenderproc.npy", np.stack(pictures[:8]))
    print(count / (ended - begun), (total - spent) / count, flush=True)


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)  # it keeps a folder for passing files below the current one
    main(sys.argv[1], *map(int, sys.argv[2:5]), sys.argv[5])
sys.stdout.flush()
os._exit(0)  # taking Blender down within a foreign interpreter may crash
