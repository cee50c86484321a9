"""What happens to a picture before and after the network: the reference that the exported model must match.

Notation of shapes: N pictures, H x W pixels, S the network's square input, C classes.
"""

from collections.abc import Sequence
from typing import Literal

import torch
import torch.nn.functional as F
from torch import Tensor, nn

Views = Literal["one", "rotations"]


def preprocess(images: Tensor, size: int, mean: Sequence[float], std: Sequence[float]) -> Tensor:
    """Turn uint8 pictures (N, H, W, 3) of any size into the network's input (N, 3, `size`, `size`), float32.

    Short sides are padded with copies of the edge to a square, which keeps proportions and the part in the centre;
    then antialiased bilinear resizing, division by 255, and `mean` and `std` per channel.
    """
    planes = pad_to_square(images.movedim(-1, 1)).float()
    resized = F.interpolate(planes, (size, size), mode="bilinear", align_corners=False, antialias=True)
    shift = torch.tensor(mean, dtype=torch.float32, device=images.device).view(1, 3, 1, 1)
    scale = torch.tensor(std, dtype=torch.float32, device=images.device).view(1, 3, 1, 1)
    return (resized / 255.0 - shift) / scale


def pad_to_square(planes: Tensor) -> Tensor:
    """Pad (N, 3, H, W) of any type to (N, 3, L, L), L = max(H, W), by repeating edge pixels; an odd one goes last."""
    height, width = planes.shape[-2:]
    side = max(height, width)
    top, left = (side - height) // 2, (side - width) // 2
    rows = torch.arange(-top, side - top, device=planes.device).clamp(0, height - 1)
    columns = torch.arange(-left, side - left, device=planes.device).clamp(0, width - 1)
    return planes[..., rows, :][..., columns]


def turns(views: Views) -> int:
    """Count the test-time views of one picture."""
    return 4 if views == "rotations" else 1


def turned(inputs: Tensor, quarters: int) -> Tensor:
    """Turn square pictures (N, 3, S, S) by 0 to 3 quarters of a circle."""
    diagonal = inputs.transpose(2, 3)  # of flips alone, which every ONNX runtime has
    return (inputs, diagonal.flip(2), inputs.flip(2, 3), diagonal.flip(3))[quarters]


def quarter_turns(inputs: Tensor) -> Tensor:
    """Stack square pictures (N, 3, S, S), turned by 0, 90, 180 and 270 degrees, to (4 N, 3, S, S)."""
    return torch.cat([turned(inputs, quarters) for quarters in range(4)])


class Probabilities(nn.Module):
    """Wrap a network so that it maps its normalized input (N, 3, S, S) to probabilities (N, C), each row summing to 1.

    Logits are divided by `temperature`; with `views="rotations"` the probabilities of the four quarter-turns are
    averaged.
    """

    def __init__(self, network: nn.Module, *, temperature: float = 1.0, views: Views = "one") -> None:
        super().__init__()
        self.network = network
        self.temperature = temperature
        self.turns = turns(views)

    def forward(self, inputs: Tensor) -> Tensor:
        """Probabilities of `inputs`."""
        views = quarter_turns(inputs) if self.turns == 4 else inputs
        logits: Tensor = self.network(views)
        each = torch.softmax(logits / self.temperature, dim=1)
        return each.reshape(self.turns, -1, each.shape[1]).mean(dim=0)
