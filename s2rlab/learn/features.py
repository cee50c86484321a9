"""Activations of the frozen trunk through ONNX Runtime, several times faster than torch on a CPU, cached by content."""

import io
import os
import warnings
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import torch
from numpy.typing import NDArray
from torch import Tensor

from s2rlab import files
from s2rlab.jobs import Progress
from s2rlab.learn.augment import augment, plain
from s2rlab.learn.backbones import BackboneInfo
from s2rlab.learn.config import TrainConfig
from s2rlab.learn.pictures import Pictures
from s2rlab.learn.preprocess import turned, turns
from s2rlab.learn.split import Trunk

VERSION = b"2"  # raise when augmentation or preprocessing changes: old caches are then not found
BATCH = 32

Array = NDArray[Any]


class FrozenTrunk:
    """The trunk in ONNX Runtime.

    Parameters
    ----------
    size
        Side of its input, pixels.
    """

    def __init__(self, trunk: Trunk, info: BackboneInfo, size: int) -> None:
        self._session, self._info = _session(trunk, size), info

    def __call__(self, inputs: Tensor) -> Array:
        """Activations (N, C, h, w) float16 of pictures (N, 3, S, S) in 0..1."""
        planes = normalized(inputs, self._info).numpy()
        return np.asarray(self._session.run(None, {"inputs": planes})[0].astype(np.float16))


class Activations:
    """What the trunk makes of a data set, on disk: augmented views of training pictures, test views of held-back ones.

    Parameters
    ----------
    cache
        Folder for the activations; one file a view, named by the content of everything it depends on.
    """

    def __init__(self, trunk: Trunk, info: BackboneInfo, pictures: Pictures, config: TrainConfig, cache: Path) -> None:
        self._trunk = FrozenTrunk(trunk, info, config.image_size)
        self._pictures, self._config = pictures, config
        weights = b"".join(value.cpu().numpy().tobytes() for value in trunk.state_dict().values())
        settings = f"{config.image_size} {config.frozen_stages} {config.validation} {config.seed} {config.mirror}"
        settings += info.model_dump_json()
        key = files.content_hash(VERSION, weights, pictures.content.encode(), settings.encode())
        self._folder = cache / "activations" / key[:32]

    def view(self, number: int) -> Generator[Progress, None, Array]:
        """Return view `number` of the training pictures, (n, C, h, w) float16; computed once, then mapped from disk."""
        generator = torch.Generator().manual_seed(self._config.seed * 100_003 + number)
        before = number * len(self._pictures.training)

        def batch(chosen: Array) -> Tensor:
            images = self._pictures.batch(chosen)
            return augment(images, self._config.image_size, generator, mirror=self._config.mirror)

        return (yield from self._stored(f"view-{number}", self._pictures.training, batch, before))

    def validation(self) -> Generator[Progress, None, tuple[Array, ...]]:
        """Return the test-time views of the held-back pictures, each (N - n, C, h, w) float16."""
        before = self._config.augmented_views * len(self._pictures.training)
        views = []
        for turn in range(turns(self._config.views)):

            def batch(chosen: Array, turn: int = turn) -> Tensor:
                return turned(plain(self._pictures.batch(chosen), self._config.image_size), turn)

            done = before + turn * len(self._pictures.validation)
            views.append((yield from self._stored(f"validation-{turn}", self._pictures.validation, batch, done)))
        return tuple(views)

    def _stored(
        self, name: str, indices: Array, batch: Callable[[Array], Tensor], before: int
    ) -> Generator[Progress, None, Array]:
        """Compute what is not in the cache yet; `before` pictures were done by the calls before this one."""
        held_back = turns(self._config.views) * len(self._pictures.validation)
        total = self._config.augmented_views * len(self._pictures.training) + held_back
        path = self._folder / f"{name}.npy"
        if not path.exists():
            rows = []
            for at in range(0, len(indices), BATCH):
                rows.append(self._trunk(batch(indices[at : at + BATCH])))
                done = before + min(at + BATCH, len(indices))
                yield Progress(stage="features", done=done, total=total, unit="views")
            buffer = io.BytesIO()
            np.save(buffer, np.concatenate(rows), allow_pickle=False)
            files.write_bytes(path, buffer.getvalue())
        return np.load(path, mmap_mode="r", allow_pickle=False)


def normalized(inputs: Tensor, info: BackboneInfo) -> Tensor:
    """Pictures (N, 3, S, S) in 0..1 as the backbone wants them."""
    mean, std = (torch.tensor(values, device=inputs.device).view(1, 3, 1, 1) for values in (info.mean, info.std))
    return (inputs - mean) / std


def _session(trunk: Trunk, size: int) -> onnxruntime.InferenceSession:
    buffer: Any = io.BytesIO()  # torch takes a file object, too, whatever its type says
    with warnings.catch_warnings():
        # torch's old exporter: ten times faster than its successor, and this graph never leaves the computer
        warnings.simplefilter("ignore", DeprecationWarning)
        torch.onnx.export(
            trunk.eval(),
            (torch.zeros(1, 3, size, size),),
            buffer,
            input_names=["inputs"],
            dynamic_axes={"inputs": {0: "batch"}},
            opset_version=18,
            dynamo=False,
        )
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = os.cpu_count() or 1
    options.log_severity_level = 3
    # spinning threads slow every other process on a small machine
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(buffer.getvalue(), options, providers=["CPUExecutionProvider"])
