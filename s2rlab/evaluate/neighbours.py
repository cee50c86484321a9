"""The made pictures a network has learnt from, and which of them look most like a photograph to it."""

import io
import shutil
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from s2rlab import files
from s2rlab.data.dataset import labelled_paths
from s2rlab.errors import DataError
from s2rlab.jobs import Note, Progress
from s2rlab.learn.augment import plain
from s2rlab.learn.backbones import BackboneInfo
from s2rlab.learn.checkpoint import ModelCard
from s2rlab.learn.config import TrainConfig
from s2rlab.learn.features import BATCH, FrozenTrunk
from s2rlab.learn.pictures import Pictures, load_pictures
from s2rlab.learn.preprocess import preprocess, quarter_turns, turns
from s2rlab.learn.split import Top, Trunk, split
from s2rlab.project import Project
from s2rlab.values import Value

VERSION = b"1"  # raise when features change: old caches are then not found
CHUNK = 8 * BATCH  # pictures in one cached file: what a stopped run loses at most

Features = NDArray[np.float32]  # (N, F), each row of length 1


class Neighbour(Value):
    """A made picture that looks alike to the network."""

    file: Path
    label: str
    distance: float  # cosine distance of the pooled features: 0 the same, 1 nothing in common, at most 2


@dataclass(frozen=True, slots=True)
class MadePictures:
    """Every made picture of a run, as the network sees it."""

    paths: tuple[Path, ...]
    labels: tuple[str, ...]
    features: Features

    def nearest(self, features: Features, count: int) -> tuple[Neighbour, ...]:
        """List the `count` pictures nearest to any of `features`, the views of one photograph; nearest first."""
        distances = 1 - (self.features @ features.T).max(axis=1)
        order = np.argsort(distances, kind="stable")[:count]
        return tuple(
            Neighbour(file=self.paths[at], label=self.labels[at], distance=max(0.0, float(distances[at])))
            for at in order
        )


class PhotographFeatures:
    """The pooled features of photographs, seen as the model sees them."""

    def __init__(self, network: nn.Module, card: ModelCard) -> None:
        self._top, self._card = split(network, 0)[1], card

    def __call__(self, picture: NDArray[np.uint8]) -> Features:
        """Features of each test-time view of one picture (H, W, 3), (views, F)."""
        card = self._card
        inputs = preprocess(torch.from_numpy(picture)[None], card.image_size, card.mean, card.std)
        views = quarter_turns(inputs) if turns(card.views) == 4 else inputs
        with torch.inference_mode():
            return _unit(self._top.features(views).numpy())


def made_pictures(
    project: Project, run: str, network: nn.Module, card: ModelCard
) -> Generator[Progress | Note, None, MadePictures]:
    """Compute the features of the run's data set, or read what an earlier call has computed.

    They lie in the project's cache under the run's name, in files of `CHUNK` pictures named by the content of weights
    and pictures, so that a stopped call goes on where it was.

    Raises
    ------
    DataError
        If the run learnt from pictures that were never stored, or its data set is gone or cannot be read.
    """
    folder = project.run(run)
    config = TrainConfig.load(folder.config)
    if not config.dataset:
        raise DataError(f"{run}: learnt from pictures that were never stored, so none can be shown beside it.")
    dataset = project.dataset(config.dataset)
    paths, labels = labelled_paths(dataset)
    pictures = yield from _open(dataset, project, config)
    if pictures.content != card.provenance.get("dataset_content", pictures.content):
        yield Note(
            level="warning",
            text=f"{config.dataset}: was made anew since {run} was trained; the pictures shown are the new ones.",
        )
    key = files.hash_all([VERSION, folder.checkpoint.read_bytes(), pictures.content.encode()])[:32]
    cache = project.cache / "features" / run / key
    _forget_others(cache)
    rows = yield from _features(cache, pictures, network, card)
    return MadePictures(tuple(paths), tuple(labels), rows)


def _open(dataset: Path, project: Project, config: TrainConfig) -> Generator[Progress, None, Pictures]:
    for item in load_pictures(dataset, project.cache, config.image_size, config.validation, config.seed):
        if isinstance(item, Pictures):
            return item
        yield item
    raise AssertionError("load_pictures ends with the pictures")


def _features(
    cache: Path, pictures: Pictures, network: nn.Module, card: ModelCard
) -> Generator[Progress, None, Features]:
    total = len(pictures.array)
    chunks = []
    trunk: FrozenTrunk | None = None
    for start in range(0, total, CHUNK):
        path = cache / f"{start:08d}.npy"
        rows = _recall(path)
        if rows is None:
            trunk = trunk or _pooled(network, card)  # building it takes seconds
            parts = []
            for at in range(start, min(start + CHUNK, total), BATCH):
                batch = pictures.batch(np.arange(at, min(at + BATCH, start + CHUNK, total)))
                parts.append(trunk(plain(batch, card.image_size)))
                yield Progress(stage="made pictures", done=at, total=total, unit="images")
            rows = np.concatenate(parts)
            files.write_bytes(path, _npy(rows))
        chunks.append(rows)
        yield Progress(stage="made pictures", done=min(start + CHUNK, total), total=total, unit="images")
    return _unit(np.concatenate(chunks).astype(np.float32))


def _pooled(network: nn.Module, card: ModelCard) -> FrozenTrunk:
    """Build the network up to its features, in ONNX Runtime."""
    top = split(network, 0)[1]
    info = BackboneInfo(name=card.backbone, mean=card.mean, std=card.std, weights="", licence="")
    return FrozenTrunk(Trunk([_UpToFeatures(top)]), info, card.image_size)


class _UpToFeatures(nn.Module):
    def __init__(self, top: Top) -> None:
        super().__init__()
        self.top = top

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        return self.top.features(inputs)


def _recall(path: Path) -> NDArray[np.float16] | None:
    try:
        rows: NDArray[np.float16] = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError):  # not there yet, or damaged: compute it again
        return None
    return rows


def _npy(rows: NDArray[np.float16]) -> bytes:
    buffer = io.BytesIO()
    np.save(buffer, rows, allow_pickle=False)
    return buffer.getvalue()


def _forget_others(cache: Path) -> None:
    """Delete what was computed for earlier weights or pictures of the same run."""
    if cache.parent.is_dir():
        for other in cache.parent.iterdir():
            if other != cache:
                shutil.rmtree(other, ignore_errors=True)


def _unit(rows: NDArray[np.float32]) -> Features:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-12), dtype=np.float32)
