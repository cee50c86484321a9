"""A user's own pictures: as a texture on a part, or as what is behind it."""

import colorsys
from functools import lru_cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from s2rlab.errors import RenderError
from s2rlab.render.patterns import PATTERNS

LONGEST = 1024  # pixels a picture is kept with: more than any frame shows, and 9 MB
MOST_PIXELS = 80_000_000  # below what Pillow warns of
_KEPT = 12  # pictures in memory
Picture = NDArray[Any]

_LINEAR = np.arange(256) / 255
_LINEAR = np.where(_LINEAR <= 0.04045, _LINEAR / 12.92, ((_LINEAR + 0.055) / 1.055) ** 2.4).astype(np.float32)


def user_picture(path: Path) -> Picture:
    """Read a picture (H, W, 3) uint8 sRGB, upright, its longer side at most LONGEST; kept until the file changes.

    Raises
    ------
    RenderError
        If the file is missing, no picture, or too large.
    """
    try:
        changed = path.stat().st_mtime_ns
    except OSError as error:
        raise RenderError(
            f"{path}: the picture is missing ({error.strerror}); choose another or put it back."
        ) from error
    return _read(path, changed)


@lru_cache(maxsize=_KEPT)
def _read(path: Path, changed: int) -> Picture:
    try:
        with Image.open(path) as image:
            if image.width * image.height > MOST_PIXELS:
                raise RenderError(
                    f"{path}: {image.width} x {image.height} pixels are too many; save it smaller (1024 are plenty)."
                )
            image.draft("RGB", (LONGEST, LONGEST))
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail((LONGEST, LONGEST), Image.Resampling.BOX)
            return np.asarray(upright.convert("RGB"))
    except RenderError:
        raise
    except Image.DecompressionBombError as error:
        raise RenderError(f"{path}: too many pixels; save it smaller ({LONGEST} are plenty).") from error
    except Exception as error:  # the decoders raise anything for a damaged file
        raise RenderError(
            f"{path}: cannot be read as a picture; choose a JPEG, PNG, BMP, TIFF or WebP file."
        ) from error


def decoded(picture: Picture) -> Picture:
    """Turn sRGB bytes into linear light, float32 0..1."""
    return _LINEAR[picture]


def cut(picture: Picture, rng: np.random.Generator, size: int, zoom: float) -> Picture:
    """Cut a random square of the picture, 1 / `zoom` of its shorter side (zoom at least 1); (size, size, 3) uint8."""
    height, width = picture.shape[:2]
    side = max(2, round(min(height, width) / zoom))
    top, left = (int(rng.integers(0, max(1, whole - side + 1))) for whole in (height, width))
    square = picture[top : top + side, left : left + side]
    method = cv2.INTER_AREA if side > size else cv2.INTER_LINEAR
    return cv2.resize(square, (size, size), interpolation=method)


def painted_pattern(kind: str, rng: np.random.Generator, size: int) -> Picture:
    """Paint a tile (size, size, 3) float32 linear: a pattern of backdrops between two colours, mirrored to close."""
    mix = np.clip(PATTERNS[kind](rng, size // 2, float(10 ** rng.uniform(-1.2, -0.4))), 0, 1)[..., None]
    first, second = (colorsys.hsv_to_rgb(*rng.uniform((0, 0, 0.05), (1, 0.8, 0.9))) for _ in range(2))
    quarter = (np.asarray(first) * (1 - mix) + np.asarray(second) * mix).astype(np.float32)
    half = np.concatenate([quarter, quarter[:, ::-1]], axis=1)
    return np.concatenate([half, half[::-1]], axis=0)


def seamless_picture(path: Path, size: int) -> Picture:
    """Make a tile (size, size, 3) float32 linear of a picture's middle: near its edges it fades into itself, shifted.

    Raises
    ------
    RenderError
        See `user_picture`.
    """
    picture = user_picture(path)
    height, width = picture.shape[:2]
    side = min(height, width)
    top, left = (height - side) // 2, (width - side) // 2
    square = picture[top : top + side, left : left + side]
    method = cv2.INTER_AREA if side > size else cv2.INTER_LINEAR
    tile = decoded(cv2.resize(square, (size, size), interpolation=method)[::-1])
    # one direction at a time: the shifted copy's own seam is where nothing of it is seen
    away = np.abs(np.linspace(-1, 1, size, dtype=np.float32))
    fade = np.clip((away - 0.75) / 0.25, 0, 1)
    for axis, edge in ((0, fade[:, None, None]), (1, fade[None, :, None])):
        tile = tile * (1 - edge) + np.roll(tile, size // 2, axis=axis) * edge
    return np.asarray(tile, np.float32)
