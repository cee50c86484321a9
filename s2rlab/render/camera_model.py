"""From light to file: what lens, sensor and tone curve do to a rendered picture.

Everything is float32 and linear until the tone curve, which is a table. Noise is cut from a bank of random numbers
that is drawn once for each process: drawing it anew for each picture would take longer than rendering.
"""

from functools import lru_cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from s2rlab.scene.params import CameraParams

REFERENCE_SIZE = 256  # blur and motion are given in pixels at this size
LEVELS = 8192  # of the tone curve's table
BANK = 1 << 20  # numbers of noise in stock beyond one picture

Picture = NDArray[Any]  # float32; cv2 types its results no closer
LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)  # ITU-R BT.709


def expose(light: Picture, part: NDArray[np.bool_], target: float) -> Picture:
    """Scale linear light (S, S, 3) so that the part's mean brightness is `target`, as a camera's metering would."""
    return light * np.float32(gain(light, part, target))


def gain(light: Picture, part: NDArray[np.bool_], target: float) -> float:
    """Give the factor that brings the part's mean brightness to `target`.

    Highlights beyond four times the mean count as that much, as meters do; else a mirror's glint leaves all else black.
    """
    if not part.any():
        return target
    grey, inside = cv2.transform(light, LUMA[None]), part.astype(np.uint8)
    most = 4 * cv2.mean(grey, inside)[0]
    return target / max(cv2.mean(np.minimum(grey, np.float32(most)), inside)[0], 0.003)


def take(light: Picture, params: CameraParams, rng: np.random.Generator) -> NDArray[np.uint8]:
    """Take the picture of exposed linear light (S, S, 3): uint8 sRGB of the same shape, before the JPEG.

    Optics come first, then the sensor, then colour and tone, the order of a real camera; noise is therefore weaker in
    the highlights after the curve, as it is in photographs.
    """
    seen = _optics(light, params)
    sensed = _sensor(seen, params, rng)
    return _tone(_colours(sensed, params), params)


def distorted(picture: Picture, amount: float, *, nearest: bool) -> Picture:
    """Bend a picture as a lens does, k1 = `amount` (Brown's model); `nearest` for numbers that must not be mixed."""
    if not amount:
        return picture
    x, y = _bent(len(picture), amount)
    return cv2.remap(picture, x, y, cv2.INTER_NEAREST if nearest else cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


@lru_cache(maxsize=4)
def _bent(size: int, amount: float) -> tuple[Picture, Picture]:
    """Say where each pixel of a bent picture comes from: the model inverted by four rounds of substitution."""
    steps = (np.arange(size, dtype=np.float32) + 0.5) * (2 / size) - 1
    x, y = np.meshgrid(steps, steps)
    u, v = x, y
    for _ in range(4):
        scale = 1 + amount * (u * u + v * v)
        u, v = x / scale, y / scale
    return (u + 1) * (size / 2) - 0.5, (v + 1) * (size / 2) - 0.5


def _optics(light: Picture, params: CameraParams) -> Picture:
    size = light.shape[0]
    unit = size / REFERENCE_SIZE
    if params.chromatic_aberration or any(params.chromatic_shift):
        light = _shift_channels(light, params)
    if params.resolution < 1:
        small = max(8, round(size * params.resolution))
        light = cv2.resize(light, (small, small), interpolation=cv2.INTER_AREA)
        light = cv2.resize(light, (size, size), interpolation=cv2.INTER_CUBIC)
    if params.defocus * unit >= 1.5:
        light = cv2.filter2D(light, -1, _disc(params.defocus * unit))
    if params.motion * unit >= 1:
        light = cv2.filter2D(light, -1, _motion_kernel(params.motion * unit, params.motion_angle))
    if params.blur * unit > 0.2:
        light = cv2.GaussianBlur(light, (0, 0), params.blur * unit)
    light = np.maximum(light, 0)
    if params.vignetting:
        light *= np.float32(1) - np.float32(params.vignetting / 2) * _radius2(size)
    return light


@lru_cache(maxsize=4)
def _radius2(size: int) -> Picture:
    """Give the squared distance from the middle, (S, S, 3): broadcasting over channels takes ten times as long."""
    rows, columns = np.mgrid[0:size, 0:size].astype(np.float32) * (2 / size) - 1
    return cv2.cvtColor(rows**2 + columns**2, cv2.COLOR_GRAY2RGB)


def _shift_channels(light: Picture, params: CameraParams) -> Picture:
    """Scale and shift red and blue against green."""
    size = light.shape[0]
    amount, (x, y) = params.chromatic_aberration, params.chromatic_shift
    channels = list(cv2.split(light))
    for channel, sign in ((0, 1), (2, -1)):
        matrix = cv2.getRotationMatrix2D((size / 2, size / 2), 0, 1 + sign * amount)
        matrix[:, 2] += sign * size * np.array([x, y])
        channels[channel] = cv2.warpAffine(channels[channel], matrix, (size, size), borderMode=cv2.BORDER_REPLICATE)
    return cv2.merge(channels)


def _disc(diameter: float) -> Picture:
    """Draw the disc of confusion, its edge one pixel soft."""
    half = int(np.ceil(diameter / 2))
    rows, columns = np.mgrid[-half : half + 1, -half : half + 1].astype(np.float32)
    kernel = np.clip(diameter / 2 + 0.5 - np.hypot(rows, columns), 0, 1)
    return np.asarray(kernel / kernel.sum(), np.float32)


def _motion_kernel(length: float, angle: float) -> Picture:
    size = int(np.ceil(length)) | 1
    kernel = np.zeros((size, size), np.float32)
    step = np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))]) * (size - 1) / 2
    middle = np.full(2, (size - 1) / 2)
    start, end = (tuple(int(v) for v in np.round(middle + sign * step)) for sign in (-1, 1))
    cv2.line(kernel, start, end, 1.0)
    return kernel / kernel.sum()


def _sensor(light: Picture, params: CameraParams, rng: np.random.Generator) -> Picture:
    balance = np.asarray(params.white_balance, np.float32)
    light = cv2.transform(light, (LUMA * balance)[None] if params.grey else np.diag(balance))
    light = light.reshape(*light.shape[:2], -1)
    if params.shot_noise or params.read_noise:
        sigma = light * np.float32(params.shot_noise)
        sigma += np.float32(params.read_noise**2)
        sigma = np.sqrt(sigma, out=sigma)
        sigma *= _noise(light.size, rng).reshape(light.shape)
        light += sigma
    if params.salt_pepper:
        _strike(light, params.salt_pepper, rng)
    return light


def _noise(count: int, rng: np.random.Generator) -> Picture:
    start = int(rng.integers(BANK))
    return _bank(count)[start : start + count]


@lru_cache(maxsize=2)
def _bank(count: int) -> Picture:
    return np.random.default_rng(1789).standard_normal(BANK + count, dtype=np.float32)


def _strike(light: Picture, share: float, rng: np.random.Generator) -> None:
    """Set that share of the pixels to black or white."""
    pixels = light.reshape(-1, light.shape[2])
    struck = rng.integers(len(pixels), size=round(share * len(pixels)))
    pixels[struck] = rng.integers(2, size=(len(struck), 1)).astype(np.float32)


def _colours(light: Picture, params: CameraParams) -> Picture:
    """Turn hues and stretch saturation, both about the grey axis."""
    if light.shape[2] == 1 or (not params.hue and params.saturation == 1):
        return light
    angle = 2 * np.pi * params.hue
    third, root = (1 - np.cos(angle)) / 3, np.sin(angle) / np.sqrt(3)
    turn = np.cos(angle) * np.eye(3) + third + root * np.array([[0, -1, 1], [1, 0, -1], [-1, 1, 0]])
    grey = np.tile(LUMA, (3, 1))
    return cv2.transform(light, ((grey + params.saturation * (np.eye(3) - grey)) @ turn).astype(np.float32))


def _tone(light: Picture, params: CameraParams) -> NDArray[np.uint8]:
    """SRGB curve (IEC 61966-2-1), then contrast about middle grey."""
    table = ((0.5 + (_srgb() - 0.5) * np.float32(params.contrast)).clip(0, 1) * 255 + 0.5).astype(np.uint8)
    light *= LEVELS - 1
    light += 0.5
    picture = table.take(np.clip(light, 0, LEVELS - 1, out=light).astype(np.uint16))
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_GRAY2RGB), np.uint8) if picture.shape[2] == 1 else picture


@lru_cache(maxsize=1)
def _srgb() -> Picture:
    linear = np.arange(LEVELS, dtype=np.float32) / (LEVELS - 1)
    return np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** np.float32(1 / 2.4) - 0.055)
