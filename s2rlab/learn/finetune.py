"""The training loop: the top of the network on cached activations.

Batch-norm statistics stay those of the pretrained network (rendered pictures would shift them), the learning rate
follows one cosine after a short warm-up, and an exponential moving average of the weights is what is kept.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from safetensors.torch import load_file, save
from torch import Tensor, nn

from s2rlab import files
from s2rlab.jobs import Epoch, Progress
from s2rlab.learn.config import TrainConfig
from s2rlab.learn.head import averaged_probabilities
from s2rlab.learn.split import Top

WARMUP = 50  # steps
LARGEST_GRADIENT = 2.0  # norm
DROPOUT = 0.2  # of the features before the classifier

Array = NDArray[Any]
FirstViews = tuple[tuple[Array, ...], Array]  # views (n, C, h, w) that the first head is fitted to, and all classes


class Material(Protocol):
    """What the loop learns from."""

    @property
    def steps(self) -> int:
        """Batches in an epoch."""

    @property
    def validation(self) -> tuple[Array, ...]:
        """Test-time views of the held-back pictures, each (m, C, h, w) float16."""

    @property
    def validation_targets(self) -> Tensor:
        """Their classes, (m,) int64."""

    def epoch(self, number: int) -> Iterator[tuple[Array, Tensor]]:
        """Give the batches of one epoch: activations (B, C, h, w) float16 and classes (B,) int64."""


@dataclass(frozen=True, slots=True)
class CachedMaterial:
    """Views of a fixed data set: one of every picture an epoch, another mix of views each time."""

    views: tuple[Array, ...]  # each (n, C, h, w) float16
    targets: Tensor  # (n,) int64
    validation: tuple[Array, ...]
    validation_targets: Tensor
    batch_size: int
    seed: int

    @property
    def steps(self) -> int:
        """Batches in an epoch."""
        return max(1, len(self.targets) // self.batch_size)

    def epoch(self, number: int) -> Iterator[tuple[Array, Tensor]]:
        """Give the batches of one epoch; they depend on seed and epoch alone."""
        rng = np.random.default_rng([self.seed, number])
        order, chosen = rng.permutation(len(self.targets)), rng.integers(len(self.views), size=len(self.targets))
        for step in range(self.steps):
            picked = np.sort(order[step * self.batch_size : (step + 1) * self.batch_size])
            yield np.stack([self.views[chosen[i]][i] for i in picked]), self.targets[picked]


class FineTuning:
    """The loop and everything it needs to be continued: weights, averaged weights, optimizer, epoch.

    Parameters
    ----------
    averaged
        A copy of `top` with the same weights; becomes their moving average.
    """

    def __init__(self, top: Top, averaged: Top, config: TrainConfig, device: torch.device) -> None:
        self.top = top.to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.averaged = averaged.to(device, memory_format=torch.channels_last).eval()  # type: ignore[call-overload]
        self.config, self.device = config, device
        decayed = [p for p in self.top.parameters() if p.ndim > 1]
        others = [p for p in self.top.parameters() if p.ndim <= 1]
        self.optimizer = torch.optim.AdamW(
            [{"params": decayed, "weight_decay": config.weight_decay}, {"params": others, "weight_decay": 0.0}],
            lr=config.learning_rate,
        )
        self.epoch = 0

    def run(self, material: Material, labels: Sequence[str] = ()) -> Iterator[Progress | Epoch]:
        """Train the epochs that are left; after each `Epoch` event `averaged` is worth saving.

        Parameters
        ----------
        labels
            Names of the classes, to report each one's accuracy by.
        """
        steps = material.steps
        while self.epoch < self.config.epochs:
            _train_mode(self.top)
            torch.manual_seed(self.config.seed * 1009 + self.epoch)
            losses = []
            for step, (inputs, targets) in enumerate(material.epoch(self.epoch)):
                losses.append(self._step(inputs, targets, self.epoch * steps + step, steps))
                if step % 10 == 9 or step == steps - 1:
                    done, batch = self.epoch * steps + step + 1, len(targets)
                    total = steps * self.config.epochs * batch
                    yield Progress(stage="training", done=done * batch, total=total, unit="images")
            self.epoch += 1
            answers = averaged_probabilities(predict_views(self.averaged, material.validation, self.device))
            truth = material.validation_targets.numpy()
            right = answers.argmax(1) == truth
            yield Epoch(
                epoch=self.epoch,
                epochs=self.config.epochs,
                loss=float(np.mean(losses)),
                validation_accuracy=float(right.mean()),
                per_class={name: float(right[truth == at].mean()) for at, name in enumerate(labels) if at in truth},
            )

    def _step(self, inputs: Array, targets: Tensor, step: int, steps: int) -> float:
        share = step / (steps * self.config.epochs)
        rate = self.config.learning_rate * min(1, (step + 1) / WARMUP) * (0.5 + 0.49 * math.cos(math.pi * share))
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        features = F.dropout(self.top.features(_tensor(inputs, self.device)), DROPOUT)
        loss = F.cross_entropy(
            self.top.classifier(features), targets.to(self.device), label_smoothing=self.config.label_smoothing
        )
        self.optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.top.parameters(), LARGEST_GRADIENT)
        self.optimizer.step()
        decay = min(self.config.ema_decay, (1 + step) / (10 + step))
        with torch.no_grad():
            for kept, new in zip(self.averaged.parameters(), self.top.parameters(), strict=True):
                kept.lerp_(new, 1 - decay)
        return loss.item()

    def save(self, path: Path) -> None:
        """Write everything `restore` needs, atomically."""
        tensors = {f"top.{k}": v for k, v in self.top.state_dict().items()}
        tensors |= {f"averaged.{k}": v for k, v in self.averaged.state_dict().items()}
        for number, state in self.optimizer.state_dict()["state"].items():
            tensors |= {f"optimizer.{number}.{k}": v for k, v in state.items()}
        whole = {name: value.detach().cpu().contiguous().clone() for name, value in tensors.items()}
        files.write_bytes(path, save(whole | {"epoch": torch.tensor(self.epoch)}))

    def restore(self, path: Path) -> None:
        """Go on where `save` was called."""
        tensors = load_file(path)
        self.epoch = int(tensors.pop("epoch"))
        for name, module in (("top", self.top), ("averaged", self.averaged)):
            module.load_state_dict({k.removeprefix(f"{name}."): v for k, v in tensors.items() if k.startswith(name)})
        state: dict[int, dict[str, Tensor]] = {}
        for key, value in tensors.items():
            if key.startswith("optimizer."):
                _, number, field = key.split(".")
                state.setdefault(int(number), {})[field] = value
        whole = self.optimizer.state_dict()
        self.optimizer.load_state_dict(whole | {"state": state})


@torch.inference_mode()
def predict(top: Top, activations: Array, device: torch.device, batch: int = 128) -> Array:
    """Logits (N, classes) of cached activations (N, C, h, w)."""
    parts = [top(_tensor(activations[at : at + batch], device)) for at in range(0, len(activations), batch)]
    return torch.cat(parts).float().cpu().numpy()


def predict_views(top: Top, views: tuple[Array, ...], device: torch.device) -> Array:
    """Logits (V, N, classes) of V test-time views, each cached activations (N, C, h, w)."""
    return np.stack([predict(top, view, device) for view in views])


@torch.inference_mode()
def features_of(top: Top, activations: Array, device: torch.device, batch: int = 128) -> Array:
    """Features (N, F) the classifier sees, of cached activations (N, C, h, w)."""
    parts = [top.features(_tensor(activations[at : at + batch], device)) for at in range(0, len(activations), batch)]
    return torch.cat(parts).float().cpu().numpy()


def _tensor(activations: Array, device: torch.device) -> Tensor:
    return torch.from_numpy(np.array(activations)).to(device).float().contiguous(memory_format=torch.channels_last)


def _train_mode(top: Top) -> None:
    top.train()
    for module in top.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.eval()
