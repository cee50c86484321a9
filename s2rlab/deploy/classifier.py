"""The classifier that ships to the line: NumPy, Pillow and ONNX Runtime, neither torch nor VTK."""

import contextlib
import ctypes
import io
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from s2rlab.deploy.metadata import ModelInfo, read_properties
from s2rlab.errors import ModelError
from s2rlab.files import content_hash

UNKNOWN = "unknown"

BATCH = 16  # pictures at once at most
BATCH_PIXELS = 16_000_000  # and at most so many pixels, so that large photographs do not fill the memory

_SILENT = 4  # ONNX Runtime's log severity "fatal"
_CUDA_OPTIONS = {"use_tf32": "0", "cudnn_conv_algo_search": "HEURISTIC"}  # same numbers as the CPU; no search per size

Picture = NDArray[np.uint8]  # (H, W, 3) RGB
WhyCpu = Literal["", "asked for", "no card", "not built for it", "does not start"]  # empty: a graphics card computes


class Classifier:
    """An exported model, ready to answer.

    Parameters
    ----------
    path
        Model written by `s2rlab export`.
    device
        "auto" takes an NVIDIA graphics card when there is one that works, else the CPU.
    threads
        CPU threads; 0 means all cores.

    Raises
    ------
    ModelError
        If the file is missing, damaged, not exported by s2rlab, or exported by a newer version.
    """

    def __init__(self, path: Path, *, device: Literal["auto", "cpu"] = "auto", threads: int = 0) -> None:
        self.path = path
        self._asked = device
        self._session = _open(path, gpu=device == "auto" and gpu_present(), threads=threads)
        self.info: ModelInfo = read_properties(path, self._session.get_modelmeta().custom_metadata_map)
        classes = self._session.get_outputs()[0].shape[-1]
        if classes != len(self.info.labels):
            raise ModelError(f"{path}: {classes} outputs but {len(self.info.labels)} labels; export it again.")

    @property
    def labels(self) -> tuple[str, ...]:
        """Class of each probability."""
        return self.info.labels

    @property
    def threshold(self) -> float:
        """Below this top probability, 0 to 1, the answer is "unknown"; 0 means never."""
        return self.info.threshold

    @property
    def provider(self) -> str:
        """ONNX Runtime's name of what really computes: "CUDAExecutionProvider", "CPUExecutionProvider"."""
        return str(self._session.get_providers()[0])

    @property
    def device(self) -> str:
        """`provider` in a word: "GPU" or "CPU"."""
        return "CPU" if self.provider == "CPUExecutionProvider" else "GPU"

    @property
    def why_cpu(self) -> WhyCpu:
        """Why no graphics card computes.

        asked for: the CPU was; no card: or none whose driver works; not built for it: the ONNX Runtime installed here
        is for CPUs only; does not start: CUDA's libraries are missing, or the driver is too old for them.
        """
        if self.device == "GPU":
            return ""
        if self._asked == "cpu":
            return "asked for"
        if not gpu_present():
            return "no card"
        built_for_it = "CUDAExecutionProvider" in onnxruntime.get_available_providers()
        return "does not start" if built_for_it else "not built for it"

    def probabilities(self, images: Sequence[Picture]) -> NDArray[np.float32]:
        """Probability of each class for each picture, (N, classes); pictures may differ in size."""
        result = np.empty((len(images), len(self.labels)), dtype=np.float32)
        for batch in _batches(images):
            stacked = np.stack([images[index] for index in batch])
            result[batch] = self._session.run(["probabilities"], {"images": stacked})[0]
        return result

    def answer(self, probabilities: NDArray[np.float32], threshold: float | None = None) -> str:
        """Name the likeliest class of one picture, or "unknown" below `threshold`, 0 to 1 (default: the model's)."""
        top = int(probabilities.argmax())
        limit = self.threshold if threshold is None else threshold
        return self.labels[top] if probabilities[top] >= limit else UNKNOWN


def exported_from(model: Path, checkpoint: Path) -> bool:
    """Whether there is a usable `model`, exported from exactly this `checkpoint`."""
    if not checkpoint.is_file():
        return False
    try:
        info = Classifier(model, device="cpu").info
    except ModelError:
        return False
    return info.provenance.get("checkpoint") == content_hash(checkpoint.read_bytes())


def gpu_present() -> bool:
    """Whether NVIDIA's driver is there and sees a graphics card; quiet and fast, and loads no CUDA library."""
    try:
        driver = ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
        count = ctypes.c_int(0)
        return driver.cuInit(0) == 0 and driver.cuDeviceGetCount(ctypes.byref(count)) == 0 and count.value > 0
    except (OSError, AttributeError):
        return False


def _open(path: Path, *, gpu: bool, threads: int) -> Any:  # InferenceSession: ONNX Runtime has no types
    if not path.is_file():
        raise ModelError(f"{path}: no model here; make one with `s2rlab export`.")
    options = onnxruntime.SessionOptions()
    options.log_severity_level = _SILENT
    options.intra_op_num_threads = threads
    onnxruntime.set_default_logger_severity(_SILENT)  # a missing CUDA library is reported by `provider`, not by a log
    providers: list[Any] = ["CPUExecutionProvider"]
    if gpu and "CUDAExecutionProvider" in onnxruntime.get_available_providers():
        providers.insert(0, ("CUDAExecutionProvider", _CUDA_OPTIONS))
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            if len(providers) > 1 and hasattr(onnxruntime, "preload_dlls"):
                onnxruntime.preload_dlls()
            return onnxruntime.InferenceSession(path.read_bytes(), options, providers=providers)
    except OSError as error:
        raise ModelError(f"{path}: cannot be read ({error.strerror}); check its permissions.") from error
    except Exception as error:  # ONNX Runtime's exceptions share no narrower base
        raise ModelError(f"{path}: damaged or not an ONNX model; export it again.") from error


def _batches(images: Sequence[Picture]) -> Iterator[list[int]]:
    """Group the positions of pictures of the same size into batches that fit into memory."""
    sizes: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for index, image in enumerate(images):
        sizes[image.shape].append(index)
    for shape, positions in sizes.items():
        length = max(1, min(BATCH, BATCH_PIXELS // (shape[0] * shape[1])))
        for start in range(0, len(positions), length):
            yield positions[start : start + length]
