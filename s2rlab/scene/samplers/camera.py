"""Drawing what lens, sensor and file do."""

import numpy as np

from s2rlab.scene.factors.camera import Camera
from s2rlab.scene.params import CameraParams
from s2rlab.scene.samplers.draw import chance, count, log_uniform, uniform

NEUTRAL = CameraParams(
    exposure=0.3, white_balance=(1.0, 1.0, 1.0), hue=0.0, saturation=1.0, grey=False, distortion=0.0, vignetting=0.0,
    chromatic_aberration=0.0, chromatic_shift=(0.0, 0.0), blur=0.0, defocus=0.0, motion=0.0, motion_angle=0.0,
    shot_noise=0.0, read_noise=0.0, salt_pepper=0.0, contrast=1.0, resolution=1.0, jpeg_quality=95,
)  # fmt: skip


def camera(rng: np.random.Generator, factor: Camera) -> CameraParams:
    """Draw a camera; numbers are even over their ranges, brightness is even in its logarithm."""
    if not factor.on:
        return NEUTRAL
    red, green, blue = rng.uniform(1 - factor.white_balance, 1 + factor.white_balance, size=3)
    drawn = NEUTRAL.model_copy(
        update={
            "exposure": log_uniform(rng, factor.exposure),
            "white_balance": (float(red), float(green), float(blue)),
            "grey": chance(rng, factor.grey),
            "vignetting": uniform(rng, factor.vignetting),
            "chromatic_aberration": float(rng.uniform(-1, 1)) * factor.chromatic_aberration,
            "blur": uniform(rng, factor.blur),
            "motion": uniform(rng, factor.motion) if chance(rng, factor.moved) else 0.0,
            "motion_angle": float(rng.uniform(0, 180)),
            "shot_noise": uniform(rng, factor.shot_noise),
            "read_noise": uniform(rng, factor.read_noise),
            "contrast": uniform(rng, factor.contrast),
            "resolution": uniform(rng, factor.resolution),
            "jpeg_quality": count(rng, factor.jpeg_quality),
        }
    )
    return _more(rng, factor, drawn)


def _more(rng: np.random.Generator, factor: Camera, drawn: CameraParams) -> CameraParams:
    """Draw what format 1 did not know, after the rest, so that its draws stay as they were."""
    x, y = rng.uniform(-factor.chromatic_shift, factor.chromatic_shift, size=2)
    sharp, clean = not chance(rng, factor.blurred), not chance(rng, factor.noisy)
    return drawn.model_copy(
        update={
            "hue": float(rng.uniform(-factor.hue, factor.hue)),
            "saturation": uniform(rng, factor.saturation),
            "distortion": uniform(rng, factor.distortion),
            "chromatic_shift": (float(x), float(y)),
            "blur": 0.0 if sharp else drawn.blur,
            "defocus": uniform(rng, factor.defocus) if chance(rng, factor.defocused) else 0.0,
            "shot_noise": 0.0 if clean else drawn.shot_noise,
            "read_noise": 0.0 if clean else drawn.read_noise,
            "salt_pepper": uniform(rng, factor.salt_pepper) if chance(rng, factor.salted) else 0.0,
        }
    )
