"""Augmented views of training pictures, made batch by batch on the device that trains.

Notation: N pictures, H x W pixels, S the network's input.
"""

import math

import torch
import torch.nn.functional as F
from torch import Tensor

ZOOM = (0.75, 1.25)  # side of the cut-out / side of the picture; above 1 the picture is continued by reflection
SHIFT = 0.06  # of the side
STRETCH = 0.12  # logarithm of width against height
SMALLEST = 56  # pixels: the part as a distant or cheap camera shows it
SMALL = 0.5  # share of pictures taken to a lower resolution
ERASED = 0.2  # share of pictures with a patch painted over


def augment(images: Tensor, size: int, generator: torch.Generator, *, mirror: bool) -> Tensor:
    """Turn uint8 pictures (N, 3, H, W) into augmented float ones (N, 3, `size`, `size`), 0..1.

    Each is turned by any angle, zoomed, shifted and slightly stretched in one resampling; then light, contrast, colour,
    resolution and a painted-over patch vary. `mirror` also flips every second one: not for parts that have a
    left-handed twin.
    """
    views = _resample(images, size, generator, mirror=mirror)
    views = _recolour(views, generator)
    views = _coarsen(views, generator)
    return _erase(views, generator)


def plain(images: Tensor, size: int) -> Tensor:
    """Resize uint8 pictures (N, 3, H, W), H = W, to (N, 3, `size`, `size`) float, 0..1, as at test time."""
    return F.interpolate(images.float(), (size, size), mode="bilinear", antialias=True) / 255


def _resample(images: Tensor, size: int, generator: torch.Generator, *, mirror: bool) -> Tensor:
    count = len(images)
    angle = _uniform(count, 0, 2 * math.pi, generator)
    zoom = _uniform(count, math.log(ZOOM[0]), math.log(ZOOM[1]), generator).exp()
    stretch = _uniform(count, -STRETCH, STRETCH, generator).exp()
    flip = torch.where(torch.rand(count, generator=generator) < 0.5 * mirror, -1.0, 1.0)
    cos, sin = torch.cos(angle), torch.sin(angle)
    x, y = zoom * stretch.sqrt() * flip, zoom / stretch.sqrt()
    shift = _uniform(2 * count, -2 * SHIFT, 2 * SHIFT, generator).reshape(count, 2)
    theta = torch.stack(
        [torch.stack([cos * x, -sin * y, shift[:, 0]], 1), torch.stack([sin * x, cos * y, shift[:, 1]], 1)], 1
    )
    # halve first where the output is much smaller: grid_sample alone would alias
    planes = images.float() / 255
    if images.shape[-1] > 1.4 * size:
        planes = F.interpolate(planes, (int(1.2 * size),) * 2, mode="bilinear", antialias=True)
    grid = F.affine_grid(theta, [count, 3, size, size], align_corners=False)
    return F.grid_sample(planes, grid, mode="bilinear", padding_mode="reflection", align_corners=False)


def _recolour(views: Tensor, generator: torch.Generator) -> Tensor:
    """Gamma, contrast, brightness, white balance, and grey pictures."""
    count = len(views)
    views = views.clamp(1e-3, 1) ** _column(_uniform(count, -0.35, 0.35, generator).exp())
    mean = views.mean(dim=(1, 2, 3), keepdim=True)
    views = (views - mean) * _column(_uniform(count, 0.65, 1.45, generator)) + mean
    views = views + _column(_uniform(count, -0.12, 0.12, generator))
    tint = 1 + 0.08 * torch.randn(count, 3, 1, 1, generator=generator)
    grey = (torch.rand(count, 1, 1, 1, generator=generator) < 0.35).float()
    views = views * tint * (1 - grey) + views.mean(dim=1, keepdim=True) * grey
    return views.clamp(0, 1)


def _coarsen(views: Tensor, generator: torch.Generator) -> Tensor:
    """Take a share of the batch to one lower resolution and back: a distant or cheap camera."""
    size = views.shape[-1]
    coarse = torch.rand(len(views), generator=generator) < SMALL
    small = int(torch.randint(min(SMALLEST, size - 1), size, (1,), generator=generator))
    if coarse.any():
        shrunk = F.interpolate(views[coarse], (small, small), mode="bilinear", antialias=True)
        views = views.clone()
        views[coarse] = F.interpolate(shrunk, (size, size), mode="bilinear", align_corners=False)
    return views


def _erase(views: Tensor, generator: torch.Generator) -> Tensor:
    """Paint a patch over some pictures, so that no single detail decides."""
    size = views.shape[-1]
    for number in torch.nonzero(torch.rand(len(views), generator=generator) < ERASED).flatten().tolist():
        side = torch.randint(size // 10, size // 3, (2,), generator=generator).tolist()
        top, left = (int(torch.randint(0, size - s, (1,), generator=generator)) for s in side)
        views[number, :, top : top + side[0], left : left + side[1]] = torch.rand(3, 1, 1, generator=generator)
    return views


def _uniform(count: int, low: float, high: float, generator: torch.Generator) -> Tensor:
    return torch.rand(count, generator=generator) * (high - low) + low


def _column(values: Tensor) -> Tensor:
    return values.view(-1, 1, 1, 1)
