"""Cutting a backbone in two: a frozen trunk, whose output can be cached, and a top that is trained."""

from collections.abc import Callable
from typing import Any

from torch import Tensor, nn

from s2rlab.errors import ConfigError


class Trunk(nn.Module):
    """The first stages: normalized pictures (N, 3, S, S) to activations (N, C, h, w)."""

    def __init__(self, stages: list[nn.Module]) -> None:
        super().__init__()
        self.stages = nn.Sequential(*stages)

    def forward(self, inputs: Tensor) -> Tensor:
        """Activations of `inputs`."""
        return self.stages(inputs)


class Top(nn.Module):
    """The other stages and the head; shares its parameters with the whole network.

    Parameters
    ----------
    pool
        From the last stage's output to features (N, F).
    """

    def __init__(self, stages: list[nn.Module], pool: Callable[[Tensor], Tensor], classifier: nn.Module) -> None:
        super().__init__()
        self.stages = nn.Sequential(*stages)
        self.pool = pool
        self.classifier = classifier

    def features(self, activations: Tensor) -> Tensor:
        """Features (N, F) the classifier sees."""
        return self.pool(self.stages(activations))

    def forward(self, activations: Tensor) -> Tensor:
        """Logits (N, classes)."""
        return self.classifier(self.features(activations))


TRAINED = 3  # last stages that are trained unless told otherwise


def split(network: Any, frozen: int | None) -> tuple[Trunk, Top]:
    """Cut a timm network after its stem and `frozen` stages; None: all but the last TRAINED ones.

    0 leaves nothing but the identity in the trunk.

    Raises
    ------
    ConfigError
        If the network has fewer stages, or a structure we cannot cut (then only `frozen` = 0 works).
    """
    stem, stages, tail = _anatomy(network)
    if frozen is None:
        frozen = max(0, len(stages) - TRAINED)
    if frozen > len(stages):
        raise ConfigError(f"frozen_stages {frozen}: this backbone has {len(stages)}; use 0 to {len(stages)}.")
    cut = stem + stages[:frozen] if frozen else []
    rest = (stages[frozen:] if frozen else stem + stages) + tail

    def pool(activations: Tensor) -> Tensor:
        return network.forward_head(activations, pre_logits=True)

    return Trunk(cut), Top(rest, pool, network.get_classifier())


def _anatomy(network: Any) -> tuple[list[nn.Module], list[nn.Module], list[nn.Module]]:
    """Give the stem, the stages and what follows them up to the pooling."""
    if hasattr(network, "conv_stem") and hasattr(network, "blocks") and hasattr(network, "bn2"):
        return [network.conv_stem, network.bn1], list(network.blocks), [network.conv_head, network.bn2]
    if hasattr(network, "layer4") and hasattr(network, "maxpool"):
        stem = [network.conv1, network.bn1, network.act1, network.maxpool]
        return stem, [network.layer1, network.layer2, network.layer3, network.layer4], []
    if hasattr(network, "stem") and hasattr(network, "stages") and hasattr(network, "norm_pre"):
        return [network.stem], list(network.stages), [network.norm_pre]
    return [_Features(network)], [], []


class _Features(nn.Module):
    """A network of unknown structure, up to its pooling."""

    def __init__(self, network: Any) -> None:
        super().__init__()
        self.network = network

    def forward(self, inputs: Tensor) -> Tensor:
        return self.network.forward_features(inputs)
