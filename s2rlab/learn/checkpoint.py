"""Checkpoints: a network's weights with everything needed to use them, in one safetensors file.

The header carries the `ModelCard` as JSON; nothing in the file is ever executed.
"""

from pathlib import Path
from typing import Self

import timm
import torch
from pydantic import Field, ValidationError, model_validator
from safetensors import SafetensorError, safe_open
from safetensors.torch import save
from torch import Tensor, nn

from s2rlab import files
from s2rlab.errors import ModelError
from s2rlab.learn.preprocess import Views
from s2rlab.values import Value, describe

CARD_KEY = "s2rlab"  # of the header's metadata


class ModelCard(Value):
    """What a trained network expects and answers."""

    labels: tuple[str, ...] = Field(min_length=1)  # class of each output, all different
    backbone: str  # timm's name
    image_size: int = Field(ge=16, le=4096)  # side of the square input, px
    mean: tuple[float, float, float]  # per channel, of pictures scaled to 0..1
    std: tuple[float, float, float]
    views: Views = "one"  # test-time views averaged: the picture, or its four quarter-turns
    temperature: float = Field(default=1.0, gt=0)  # divides the logits; fitted on held-back made pictures
    threshold: float = Field(default=0.0, ge=0, le=1)  # below this top probability the answer is "unknown"; 0 = never
    provenance: dict[str, str] = Field(default_factory=dict)  # seed, dataset, weights and their licence, version, ...

    @model_validator(mode="after")
    def _check(self) -> Self:
        if len(set(self.labels)) != len(self.labels):
            raise ValueError("labels must differ from each other")
        if min(self.std) <= 0:
            raise ValueError("std must be > 0")
        return self


def save_checkpoint(path: Path, module: nn.Module, card: ModelCard) -> None:
    """Write the weights of `module` and its `card` to `path` atomically.

    Raises
    ------
    StorageError
        If `path` cannot be written.
    """
    # clone: safetensors refuses tensors that share memory
    tensors = {name: value.detach().cpu().contiguous().clone() for name, value in module.state_dict().items()}
    files.write_bytes(path, save(tensors, metadata={CARD_KEY: card.model_dump_json()}))


def load_checkpoint(path: Path) -> tuple[nn.Module, ModelCard]:
    """Rebuild the network of `path`, on the CPU, in eval mode.

    It maps normalized pictures (N, 3, S, S) to logits (N, classes); see `learn.preprocess` for what comes before.

    Raises
    ------
    ModelError
        If the file is missing, damaged, not one of ours, or its weights do not fit its card.
    """
    card, tensors = _read(path)
    module = _build(path, card)
    try:
        module.load_state_dict(tensors)
    except RuntimeError as error:
        raise ModelError(
            f"{path}: its weights do not fit {card.backbone} with {len(card.labels)} classes; train again."
        ) from error
    return module.eval(), card


def load_card(path: Path) -> ModelCard:
    """Read only the card of the checkpoint at `path`; raises what `load_checkpoint` raises."""
    return _read(path, weights=False)[0]


def _read(path: Path, *, weights: bool = True) -> tuple[ModelCard, dict[str, Tensor]]:
    try:
        with safe_open(path, framework="pt") as file:
            text = (file.metadata() or {}).get(CARD_KEY)
            tensors = {name: file.get_tensor(name) for name in file.keys()} if weights else {}  # noqa: SIM118
    except FileNotFoundError as error:
        raise ModelError(f"{path}: no checkpoint here; train the run first with `s2rlab train`.") from error
    except (SafetensorError, OSError) as error:
        raise ModelError(f"{path}: damaged or not a checkpoint ({error}); train the run again.") from error
    if text is None:
        raise ModelError(f"{path}: safetensors weights, but not of s2rlab; give a run's checkpoint.safetensors.")
    try:
        return ModelCard.model_validate_json(text), tensors
    except ValidationError as error:
        raise ModelError(f"{path}: its card does not fit: {describe(error)} Or update s2rlab.") from error


def _build(path: Path, card: ModelCard) -> nn.Module:
    if not timm.is_model(card.backbone):  # also keeps names that mean "download" out
        raise ModelError(f"{path}: needs the network {card.backbone!r}, which this timm lacks; update timm.")
    with torch.random.fork_rng(devices=[]):  # the weights are about to be replaced: leave the caller's seed alone
        module: nn.Module = timm.create_model(card.backbone, pretrained=False, num_classes=len(card.labels))
    return module
