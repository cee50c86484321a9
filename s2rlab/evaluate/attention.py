"""Where a trained network looks: Grad-CAM on what its last convolutions see, laid over the photograph."""

import io
from collections.abc import Sequence

import numpy as np
import torch
import torch.nn.functional as F
from captum.attr import LayerGradCam
from matplotlib import colormaps
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor, nn

from s2rlab.errors import ModelError
from s2rlab.learn.checkpoint import ModelCard
from s2rlab.learn.preprocess import preprocess, quarter_turns, turned, turns
from s2rlab.learn.split import split

Picture = NDArray[np.uint8]  # (H, W, 3) RGB
Strength = NDArray[np.float32]  # (H, W), 0 to 1

STRONGEST = 0.75  # of the colour over the photograph, where the network looks most


class Attention:
    """Says which places of a picture speak for a class [1]_.

    Parameters
    ----------
    network
        A timm network as `load_checkpoint` gives it.

    References
    ----------
    .. [1] R. Selvaraju et al., "Grad-CAM: Visual Explanations from Deep Networks via Gradient-based Localization",
       ICCV 2017.
    """

    def __init__(self, network: nn.Module, card: ModelCard) -> None:
        top = split(network, 0)[1]
        self._card = card
        self._grad_cam = LayerGradCam(top, top.stages[-1])

    def __call__(self, picture: Picture, labels: Sequence[str]) -> list[Strength]:
        """Give, for each of `labels`, how much each pixel speaks for it.

        One scale for all of them, from 0, the weakest place of any, to 1, the strongest: a class that little in the
        picture speaks for stays dark. Views are averaged as the model averages its answers.

        Raises
        ------
        ModelError
            If the network keeps no map of the picture up to its end, as transformers do.
        """
        card = self._card
        inputs = preprocess(torch.from_numpy(picture)[None], card.image_size, card.mean, card.std)
        views = quarter_turns(inputs) if turns(card.views) == 4 else inputs
        maps = torch.cat([self._map(views, card.labels.index(label)) for label in labels])
        height, width = picture.shape[:2]
        side = max(height, width)
        large = F.interpolate(maps, (side, side), mode="bicubic", align_corners=False).clamp(min=0)
        top, left = (side - height) // 2, (side - width) // 2
        strengths = large[:, 0, top : top + height, left : left + width]
        strengths = strengths - strengths.min()
        return list((strengths / strengths.max().clamp(min=1e-12)).numpy())

    def _map(self, views: Tensor, target: int) -> Tensor:
        """Grad-CAM (1, 1, h, w) of `views`, each turned back, averaged."""
        maps = self._grad_cam.attribute(views, target, relu_attributions=True).detach()
        if maps.ndim != 4 or maps.shape[2] != maps.shape[3]:
            raise ModelError(
                f"{self._card.backbone}: keeps no map of the picture, so there is nothing to show where it looks; "
                "train with a convolutional backbone for that."
            )
        back = [turned(view[None], -quarters % 4) for quarters, view in enumerate(maps)]
        return torch.cat(back).mean(dim=0, keepdim=True)


def overlay_png(picture: Picture, strength: Strength) -> bytes:
    """Draw `strength` in colour over the picture in grey; places that do not count stay grey."""
    grey = np.asarray(Image.fromarray(picture).convert("L"), dtype=np.float32)[..., None] / 255
    colour = colormaps["viridis"](strength)[..., :3]
    weight = STRONGEST * strength[..., None]
    blended = (1 - weight) * grey + weight * colour
    out = io.BytesIO()
    Image.fromarray(np.rint(255 * blended).astype(np.uint8)).save(out, "PNG")
    return out.getvalue()
