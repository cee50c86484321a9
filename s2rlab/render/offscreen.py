"""From scene parameters to a finished picture with its ground truth."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from s2rlab.render.backdrops import backdrop
from s2rlab.render.camera_model import distorted, gain, take
from s2rlab.render.occlusion import open_sky, open_table
from s2rlab.render.stage import Layout, Shot, Stage, Subject
from s2rlab.render.stage.shaders import FLOOR_TAG
from s2rlab.render.stage.truth import normals_of
from s2rlab.scene.params import LightingParams, SceneParams

Array = NDArray[Any]

LEAST_PART = 0.003  # of the frame that the part must cover
DARK, BRIGHT = 12, 243  # sRGB levels (0..255) beyond which a pixel shows nothing
TOO_SMALL = "too thin or too far out of the frame to see"
MOST_LOST = 0.6  # of the part's pixels that may be too dark or too bright
LEAST_CONTRAST = 7.0  # sRGB levels: mean difference between the bands on both sides of the part's outline


@dataclass(frozen=True, slots=True)
class Picture:
    """One labelled picture."""

    rgb: Array  # (S, S, 3) uint8 sRGB
    ids: NDArray[np.uint8]  # (S, S): 1 the part the picture is about, 2 and up its copies, then known strays; 0 else
    shot: Shot
    bend: float = 0.0  # k1 of the lens, which bends the ground truth too

    @property
    def mask(self) -> NDArray[np.bool_]:
        """True on the part, (S, S)."""
        return self.ids == 1

    @property
    def box(self) -> tuple[int, int, int, int]:
        """The part's box in pixels: left, top, width, height; zeros when it is not in sight."""
        return box_of(self.mask)

    @property
    def visible_fraction(self) -> float:
        """How much of the part's whole outline is seen, 0..1: neither hidden nor cut off by the frame."""
        return self.visible_fractions[0]

    @property
    def unoccluded_fraction(self) -> float:
        """How much of the part's outline within the frame nothing hides, 0..1."""
        return self.unoccluded_fractions[0]

    @property
    def visible_fractions(self) -> tuple[float, ...]:
        """`visible_fraction` of the part, its copies and known strays, as `ids` counts them; 0 out of the frame."""
        return tuple(self._share(tag, pixels) for tag, pixels in sorted(self.shot.whole.items()))

    @property
    def unoccluded_fractions(self) -> tuple[float, ...]:
        """`unoccluded_fraction` of the same."""
        return tuple(self._share(tag, pixels) for tag, pixels in sorted(self.shot.alone.items()))

    def _share(self, tag: int, of: float) -> float:
        return min(float((self.shot.tags == tag).sum()) / max(of, 1), 1.0)

    def depth(self) -> Array:
        """Distances along the optical axis (S, S) float32 in mm; 0 where nothing is."""
        scale = self.shot.layout.bodies[0].subject.scale
        away = distorted(self.shot.distance, self.bend, nearest=True)
        return np.where(np.isfinite(away), away * np.float32(scale), np.float32(0))

    def normals(self) -> NDArray[np.uint8]:
        """Normals (S, S, 3) uint8 in the camera's frame (x right, y down, z forward): 128 is 0, (0, 0, 0) nothing."""
        normals = distorted(self.shot.normals, self.bend, nearest=True)
        coded = (normals * 127 + 128.5).astype(np.uint8)
        coded[~normals.any(axis=2)] = 0
        return coded


def picture(
    stage: Stage,
    subject: Subject,
    params: SceneParams,
    rng: np.random.Generator,
    others: Sequence[Subject] = (),
    layout: Layout | None = None,
) -> Picture:
    """Render one scene through the camera model.

    Parameters
    ----------
    rng
        Draws the sensor's noise.
    others
        Other parts of the project, for stray objects of shape "part".
    layout
        Where everything is, when it was worked out before.
    """
    behind = behind_of(params, stage.size)
    resting = params.view.stable_pose is not None
    shot = stage.shoot(subject, params, surface=behind if resting else None, others=others, layout=layout)
    return developed(shot, behind, params, rng)


def behind_of(params: SceneParams, size: int) -> Array:
    """Paint what is behind a part that hangs free, or the pattern of the table under one that rests."""
    lighting = params.lighting
    return backdrop(params.background, size, lighting.environment, lighting.environment_file)


def developed(shot: Shot, behind: Array, params: SceneParams, rng: np.random.Generator) -> Picture:
    """Put what the stage saw through the camera model, before `behind` (S, S, 3)."""
    light = shaded(shot, params.lighting)
    light = _compose(light, gain(light, shot.mask, params.camera.exposure), behind, shot.covered)
    bend = params.camera.distortion
    rgb = take(distorted(light, bend, nearest=False), params.camera, rng)
    return Picture(rgb, distorted(_numbered(shot), bend, nearest=True), shot, bend)


def _numbered(shot: Shot) -> NDArray[np.uint8]:
    """Number the known bodies from 1 in the order of their tags, (S, S)."""
    numbers = np.zeros(256, np.uint8)
    numbers[sorted(shot.alone)] = np.arange(1, len(shot.alone) + 1)
    return np.asarray(numbers[shot.tags])


def shaded(shot: Shot, lighting: LightingParams) -> Array:
    """Give the light (S, S, 3) that the stage saw, darker on the table where something stands on it.

    The scene may ask for the same in the corners of the bodies. On the table it is always so: without it, a part that
    no lamp's shadow ties to the table seems to hover.
    """
    table = shot.tags == FLOOR_TAG
    if not lighting.ambient_occlusion and not table.any():
        return shot.light
    if lighting.ambient_occlusion:
        normals = normals_of(np.ascontiguousarray(shot.packed[::2, ::2]))
        sky = open_sky(shot.distance, normals, shot.camera)
    else:
        sky = open_table(shot.distance, table, shot.camera)
    return cv2.multiply(shot.light, _for_each_channel(sky))


def _compose(light: Array, exposure: float, behind: Array, covered: Array) -> Array:
    """Put the backdrop behind exposed light, with an edge one pixel soft as a lens would make it."""
    if covered.all():
        return np.asarray(light * np.float32(exposure))
    hard = covered.astype(np.float32)
    cover = _for_each_channel(np.maximum(cv2.blur(hard, (2, 2)), np.float32(0.5)) * hard)
    beyond = np.asarray(behind, np.float32)
    more = cv2.multiply(cv2.addWeighted(light, exposure, beyond, -1, 0), cover)
    return cv2.add(more, beyond, dst=more)


def _for_each_channel(factor: Array) -> Array:
    """Repeat a factor (S, S) for the three channels; numpy's own broadcasting takes five times as long."""
    return cv2.cvtColor(factor, cv2.COLOR_GRAY2RGB)


def fault(result: Picture, least_visible: float = 0.0) -> str | None:
    """Say why a picture is of no use for training, or None if it is fine.

    Parameters
    ----------
    least_visible
        Share of the part's outline within the frame, 0..1, that other objects must leave to be seen; what the frame
        cuts off is a matter of the framing's own range.
    """
    if result.shot.alone.get(1, 0) < LEAST_PART * result.ids.size:
        return TOO_SMALL
    if least_visible and result.unoccluded_fraction < least_visible:
        return f"less than {least_visible:.0%} visible"
    if result.mask.mean() < LEAST_PART:
        return "out of sight"
    grey = cv2.cvtColor(result.rgb, cv2.COLOR_RGB2GRAY)
    counts = cv2.calcHist([grey], [0], result.mask.astype(np.uint8), [256], [0, 256]).ravel()
    if counts[:DARK].sum() > MOST_LOST * counts.sum():
        return "too dark"
    if counts[BRIGHT + 1 :].sum() > MOST_LOST * counts.sum():
        return "blown out"
    if _contrast(grey, result.mask) < LEAST_CONTRAST:
        return "hidden in the background"
    return None


def _contrast(grey: Array, part: NDArray[np.bool_]) -> float:
    """Give the step in brightness, in sRGB levels, between a band inside the outline and a band outside it."""
    half = (len(grey) // 2,) * 2
    # blurred, so that noise and grain are not taken for contrast
    small = cv2.resize(grey, half, interpolation=cv2.INTER_AREA).astype(np.float32)
    soft = cv2.GaussianBlur(small, (0, 0), 0.75 * len(grey) / 256)
    mask = cv2.resize(part.astype(np.uint8), half, interpolation=cv2.INTER_NEAREST)
    reach = np.ones((2 * max(len(mask) // 50, 1) + 1,) * 2, np.uint8)
    outside = cv2.dilate(mask, reach) > mask
    inside = mask > cv2.erode(mask, reach)
    if not outside.any() or not inside.any():
        return 255.0
    return float(np.abs(_levels(soft[inside]) - _levels(soft[outside])).mean())


def _levels(grey: Array) -> Array:
    """Give 19 evenly spaced quantiles."""
    ordered = np.sort(grey)
    return ordered[(np.linspace(0.05, 0.95, 19) * (len(ordered) - 1) + 0.5).astype(int)]


def box_of(mask: NDArray[np.bool_]) -> tuple[int, int, int, int]:
    """Give the box around the pixels of a mask: left, top, width, height; zeros when it is empty."""
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    if not len(rows):
        return (0, 0, 0, 0)
    left, top = int(columns[0]), int(rows[0])
    return (left, top, int(columns[-1]) - left + 1, int(rows[-1]) - top + 1)
