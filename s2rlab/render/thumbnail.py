"""A small picture of a part in neutral light, on nothing: whoever shows it chooses what is behind."""

import cv2
import numpy as np
import trimesh
from numpy.typing import NDArray

from s2rlab.render.offscreen import picture
from s2rlab.render.stage import Stage, subject_from
from s2rlab.scene.presets import SYN_O
from s2rlab.scene.sample import sample, scene_rng

SIZE = 256  # pixels


def thumbnail(mesh: trimesh.Trimesh) -> bytes:
    """Render a mesh in mm, z up, from above at an angle: PNG bytes, SIZE x SIZE, clear where the part is not."""
    rng = scene_rng(0, 0)
    scene = sample(rng, SYN_O)
    view = scene.view.model_copy(
        update={"rotation": (1.0, 0.0, 0.0, 0.0), "direction": (0.6, -0.6, 0.52915), "roll": 0.0}
    )
    stage = Stage(2 * SIZE)
    try:
        result = picture(stage, subject_from(mesh), scene.model_copy(update={"view": view}), rng)
    finally:
        stage.close()
    cut = cut_out(result.rgb, result.shot.covered)
    return cv2.imencode(".png", cv2.cvtColor(cut, cv2.COLOR_RGBA2BGRA))[1].tobytes()


def cut_out(rgb: NDArray[np.uint8], covered: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Cut a part out of a picture (2H, 2W, 3) and make it half as large, (H, W, 4) uint8 with soft borders.

    Parameters
    ----------
    covered
        (2H, 2W), true on the part.
    """
    half = (covered.shape[1] // 2, covered.shape[0] // 2)
    share = cv2.resize(covered.astype(np.float32), half, interpolation=cv2.INTER_AREA)
    light = cv2.resize(rgb * covered[..., None].astype(np.float32), half, interpolation=cv2.INTER_AREA)
    own = light / np.maximum(share, 0.01)[..., None]
    return np.asarray(np.dstack([own, 255 * share]).round().clip(0, 255), np.uint8)
