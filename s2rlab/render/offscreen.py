"""From scene parameters to a finished picture with its ground truth."""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from s2rlab.render.backdrops import backdrop
from s2rlab.render.camera_model import LUMA, expose, take
from s2rlab.render.stage import Shot, Stage, Subject
from s2rlab.scene.params import SceneParams

Array = NDArray[Any]

LEAST_PART = 0.003  # of the frame that the part must cover
DARK, BRIGHT = 12, 243  # sRGB levels (0..255) beyond which a pixel shows nothing
MOST_LOST = 0.6  # of the part's pixels that may be too dark or too bright
LEAST_CONTRAST = 7.0  # sRGB levels: mean difference between the bands on both sides of the part's outline


@dataclass(frozen=True, slots=True)
class Picture:
    """One labelled picture."""

    rgb: Array  # (S, S, 3) uint8 sRGB
    mask: Array  # (S, S) bool
    shot: Shot

    @property
    def box(self) -> tuple[int, int, int, int]:
        """The part's box in pixels: left, top, width, height; zeros when it is not in sight."""
        rows, columns = np.flatnonzero(self.mask.any(1)), np.flatnonzero(self.mask.any(0))
        if not len(rows):
            return (0, 0, 0, 0)
        left, top = int(columns[0]), int(rows[0])
        return (left, top, int(columns[-1]) - left + 1, int(rows[-1]) - top + 1)


def picture(stage: Stage, subject: Subject, params: SceneParams, rng: np.random.Generator) -> Picture:
    """Render one scene through the camera model; `rng` draws the sensor's noise."""
    behind = backdrop(params.background, stage.size, params.lighting.environment)
    resting = params.view.stable_pose is not None
    shot = stage.shoot(subject, params, surface=behind if resting else None)
    light = expose(shot.light, shot.mask, params.camera.exposure)
    light = _compose(light, behind, shot.covered)
    return Picture(take(light, params.camera, rng), shot.mask, shot)


def _compose(light: Array, behind: Array, covered: Array) -> Array:
    """Put the backdrop behind, with an edge one pixel soft as a lens would make it."""
    cover = cv2.blur(covered.astype(np.float32), (2, 2))[..., None]
    cover = np.where(covered[..., None], np.maximum(cover, 0.5), 0)
    return np.asarray(light * cover + behind * (1 - cover), dtype=np.float32)


def fault(result: Picture) -> str | None:
    """Say why a picture is of no use for training ("out of sight", "too dark", "blown out"), or None if it is fine."""
    if result.mask.mean() < LEAST_PART:
        return "out of sight"
    grey = result.rgb[result.mask] @ LUMA
    if (grey < DARK).mean() > MOST_LOST:
        return "too dark"
    if (grey > BRIGHT).mean() > MOST_LOST:
        return "blown out"
    if _contrast(result) < LEAST_CONTRAST:
        return "hidden in the background"
    return None


def _contrast(result: Picture) -> float:
    """Give the step in brightness, in sRGB levels, between a band inside the outline and a band outside it."""
    # blurred, so that noise and grain are not taken for contrast
    grey = cv2.GaussianBlur(result.rgb @ LUMA, (0, 0), 1.5 * len(result.rgb) / 256)
    mask = result.mask.astype(np.uint8)
    reach = np.ones((2 * (len(mask) // 50) + 1,) * 2, np.uint8)
    outside = cv2.dilate(mask, reach) > mask
    inside = mask > cv2.erode(mask, reach)
    if not outside.any() or not inside.any():
        return 255.0
    levels = np.linspace(0.05, 0.95, 19)
    return float(np.abs(np.quantile(grey[inside], levels) - np.quantile(grey[outside], levels)).mean())
