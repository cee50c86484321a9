"""From light to file: what lens, sensor and tone curve do to a rendered picture."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from s2rlab.scene.params import CameraParams

REFERENCE_SIZE = 256  # blur and motion are given in pixels at this size

Picture = NDArray[Any]  # float32; cv2 types its results no closer
LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)  # ITU-R BT.709


def decode(picture: NDArray[np.uint8]) -> Picture:
    """Turn VTK's gamma-2.2 bytes into linear light, float32 in 0..1."""
    return _DECODE[picture]


_DECODE = ((np.arange(256) / 255) ** 2.2).astype(np.float32)


def expose(light: Picture, part: NDArray[np.bool_], target: float) -> Picture:
    """Scale linear light (S, S, 3) so that the part's mean brightness is `target`, as a camera's metering would."""
    mean = float((light[part] @ LUMA).mean()) if part.any() else 1.0
    return light * np.float32(target / max(mean, 0.01))


def take(light: Picture, params: CameraParams, rng: np.random.Generator) -> NDArray[np.uint8]:
    """Take the picture of exposed linear light (S, S, 3): uint8 sRGB of the same shape, before the JPEG.

    Optics come first, then the sensor, then the tone curve, the order of a real camera; noise is therefore weaker in
    the highlights after the curve, as it is in photographs.
    """
    seen = _optics(light, params)
    sensed = _sensor(seen, params, rng)
    return _tone(sensed, params)


def _optics(light: Picture, params: CameraParams) -> Picture:
    size = light.shape[0]
    unit = size / REFERENCE_SIZE
    if params.chromatic_aberration:
        light = _scale_channels(light, params.chromatic_aberration)
    if params.resolution < 1:
        small = max(8, round(size * params.resolution))
        light = cv2.resize(light, (small, small), interpolation=cv2.INTER_AREA)
        light = cv2.resize(light, (size, size), interpolation=cv2.INTER_CUBIC)
    if params.motion * unit >= 1:
        light = cv2.filter2D(light, -1, _motion_kernel(params.motion * unit, params.motion_angle))
    if params.blur > 0.2:
        light = cv2.GaussianBlur(light, (0, 0), params.blur * unit)
    if params.vignetting:
        rows, columns = np.mgrid[0:size, 0:size].astype(np.float32) * (2 / size) - 1
        light = light * (1 - params.vignetting / 2 * (rows**2 + columns**2))[..., None]
    return np.clip(light, 0, None)


def _scale_channels(light: Picture, amount: float) -> Picture:
    size = light.shape[0]
    scaled = light.copy()
    for channel, scale in ((0, 1 + amount), (2, 1 - amount)):
        matrix = cv2.getRotationMatrix2D((size / 2, size / 2), 0, scale)
        scaled[..., channel] = cv2.warpAffine(
            light[..., channel], matrix, (size, size), borderMode=cv2.BORDER_REPLICATE
        )
    return scaled


def _motion_kernel(length: float, angle: float) -> Picture:
    size = int(np.ceil(length)) | 1
    kernel = np.zeros((size, size), np.float32)
    step = np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))]) * (size - 1) / 2
    middle = np.full(2, (size - 1) / 2)
    start, end = (tuple(int(v) for v in np.round(middle + sign * step)) for sign in (-1, 1))
    cv2.line(kernel, start, end, 1.0)
    return kernel / kernel.sum()


def _sensor(light: Picture, params: CameraParams, rng: np.random.Generator) -> Picture:
    light = light * np.asarray(params.white_balance, np.float32)
    if params.grey:
        light = np.repeat((light @ LUMA)[..., None], 3, axis=2)
    sigma = np.sqrt(params.shot_noise * light + params.read_noise**2)
    shape = (*light.shape[:2], 1 if params.grey else 3)
    noise = rng.standard_normal(shape, dtype=np.float32)
    return light + sigma * noise


def _tone(light: Picture, params: CameraParams) -> NDArray[np.uint8]:
    """SRGB curve (IEC 61966-2-1), then contrast about middle grey."""
    clipped = np.clip(light, 0, 1)
    curve = np.where(clipped <= 0.0031308, 12.92 * clipped, 1.055 * clipped ** (1 / 2.4) - 0.055)
    curve = 0.5 + (curve - 0.5) * params.contrast
    return (np.clip(curve, 0, 1) * 255 + 0.5).astype(np.uint8)
