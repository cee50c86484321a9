"""Opening pictures of every kind as 8-bit RGB, and folders of pictures sorted by class.

Training, evaluation and `s2rlab classify` all open pictures here, so a picture looks the same to each of them.
Needs only NumPy and Pillow.
"""

import struct
import warnings
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError
from PIL import TiffImagePlugin as _tiff  # noqa: F401
from PIL import WebPImagePlugin as _webp  # noqa: F401

from s2rlab.errors import DataError

EXTENSIONS = frozenset({".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff", ".webp"})
FORMATS = ("JPEG", "PNG", "BMP", "TIFF", "WEBP")  # what is inside counts, not the file's name


MID_GREY = 128  # transparent pixels become this: neither a dark nor a bright part disappears in it
FULL_SCALES = (255, 1023, 4095, 16383, 65535)  # white of 8-, 10-, 12-, 14- and 16-bit cameras
LARGEST_SMALL = 50_000_000  # pixels decoded at most where a small picture is enough
BRIGHTEST_LINEAR = 16.0  # a float picture up to this has white at 1.0; highlights above are clipped

_DECODING = (OSError, ValueError, SyntaxError, TypeError, KeyError, IndexError, EOFError, struct.error)


@dataclass(frozen=True, slots=True)
class LabelledPictures:
    """Pictures sorted into classes by the sub-folder they lie in."""

    paths: tuple[Path, ...]  # sorted by class, then by file name
    labels: tuple[str, ...]  # class of each path, same length
    classes: tuple[str, ...]  # sorted; each has at least one picture
    skipped: tuple[str, ...]  # sentences: what was left out and why


def open_rgb(path: Path, side: int | None = None) -> NDArray[np.uint8]:
    """Open the picture at `path` as (H, W, 3) RGB, 0 to 255, the way up its camera meant it.

    EXIF rotation is applied; palette, black-and-white, grey, CMYK, Lab and HSV pictures become RGB; transparent pixels
    are laid over mid grey; the first frame of several counts. Deep grey pictures (16-bit, 32-bit, float) are scaled by
    the smallest white of a real camera that holds their brightest pixel, so 12-bit data in a 16-bit file is not black.

    Parameters
    ----------
    side
        Where pixels of the longer side are enough: JPEG pictures are decoded at a half, a quarter or an eighth of their
        size as long as they stay larger than this, others are made smaller after that, so that many fit into memory;
        those of more than 50 megapixels that cannot be decoded small are refused. None: as large as the file has it.

    Raises
    ------
    DataError
        If the file is missing, empty, truncated, not one of `FORMATS`, or too large for memory (over 178 megapixels,
        or 50 with `side`).
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # odd tags in a readable picture are no concern of the user
            with Image.open(path, formats=FORMATS) as file:
                if side is not None:
                    _draft(path, file, side)
                file.load()
                upright = _upright(file)
                return np.array(_to_rgb(upright if side is None else _reduced(upright, side)), dtype=np.uint8)
    except Image.DecompressionBombError as error:
        raise DataError(f"{path}: more than 178 megapixels; save a smaller copy of it.") from error
    except _DECODING as error:
        raise DataError(f"{path}: {_reason(path, error)}") from error


def _draft(path: Path, file: Image.Image, side: int) -> None:
    """Have a JPEG picture decoded small; refuse what is large and cannot be."""
    file.draft(None, (side, side))
    width, height = file.size
    if width * height > LARGEST_SMALL:
        raise DataError(f"{path}: more than 50 megapixels; save a smaller copy of it, or save it as JPEG.")


def _reduced(file: Image.Image, side: int) -> Image.Image:
    """Make a picture smaller by averaging blocks, but not smaller than `side`; deep ones stay as they are."""
    factor = max(file.size) // side
    plain = file.mode in ("L", "RGB", "CMYK") and not file.has_transparency_data
    return file.reduce(factor) if factor > 1 and plain else file


def labelled_folder(folder: Path) -> LabelledPictures:
    """List the pictures of `folder`, whose sub-folders are named after the classes; nothing is opened yet.

    Hidden folders, empty classes, pictures beside the class folders and whatever is no picture by its extension within
    one are skipped and named.

    Raises
    ------
    DataError
        If `folder` is missing or no sub-folder has a picture.
    """
    if not folder.is_dir():
        raise DataError(f"{folder}: no such folder; give a folder with one sub-folder of pictures per class.")
    paths: list[Path] = []
    labels: list[str] = []
    skipped: list[str] = []
    for entry in sorted(folder.iterdir()):
        if entry.is_file() and entry.suffix.lower() not in EXTENSIONS:
            continue  # a read-me, what kind of set it is, a system's own: nobody misses them
        if not entry.is_dir():
            skipped.append(f"{entry.name}: lies beside the class folders, so it has no class.")
        elif entry.name.startswith("."):
            skipped.append(f"{entry.name}: hidden folder.")
        else:
            found = pictures_in(entry, skipped)
            paths += found
            labels += [entry.name] * len(found)
    if not paths:
        raise DataError(f"{folder}: no pictures in its sub-folders; make one sub-folder of pictures per class.")
    return LabelledPictures(tuple(paths), tuple(labels), tuple(sorted(set(labels))), tuple(skipped))


def pictures_in(folder: Path, skipped: list[str]) -> list[Path]:
    """List the pictures directly in `folder`, sorted by name; a sentence about each other entry is added to `skipped`.

    An entry counts as a picture by its extension; see `EXTENSIONS`.
    """
    found = []
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or not path.is_file():
            skipped.append(f"{folder.name}/{path.name}: hidden or not a file.")
        elif path.suffix.lower() not in EXTENSIONS:
            skipped.append(f"{folder.name}/{path.name}: not a picture by its extension.")
        else:
            found.append(path)
    if not found:
        skipped.append(f"{folder.name}: no pictures in this folder.")
    return found


def _upright(image: Image.Image) -> Image.Image:
    try:
        return ImageOps.exif_transpose(image)
    except _DECODING:  # broken EXIF in a readable picture: take it as it lies
        return image


def _to_rgb(image: Image.Image) -> Image.Image:
    if image.mode.startswith(("I", "F")):
        image = Image.fromarray(_to_8_bit(np.asarray(image)))
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        grey = Image.new("RGBA", layer.size, (MID_GREY, MID_GREY, MID_GREY, 255))
        image = Image.alpha_composite(grey, layer)
    return image.convert("RGB")


def _to_8_bit(deep: NDArray[np.generic]) -> NDArray[np.uint8]:
    """Scale grey values (H, W) of any integer or float type to 0 to 255."""
    values = deep.astype(np.float64)
    finite = np.isfinite(values)
    if not finite.any():
        raise ValueError("no finite pixel")
    low, high = values[finite].min(), values[finite].max()
    values = np.where(finite, values, low)
    if low < 0 or high > FULL_SCALES[-1]:  # not a camera's counts: stretch
        black, white = low, max(high, np.nextafter(low, np.inf))
    elif deep.dtype.kind == "f" and high <= BRIGHTEST_LINEAR:
        black, white = 0.0, 1.0
    else:
        black, white = 0.0, next(full for full in FULL_SCALES if high <= full)
    scaled: NDArray[np.float64] = np.clip((values - black) / (white - black), 0.0, 1.0) * 255.0
    return np.rint(scaled).astype(np.uint8)


def _reason(path: Path, error: Exception) -> str:
    """Say why `path` could not be opened and what to do."""
    if isinstance(error, FileNotFoundError):
        return "no such file; check the path."
    if isinstance(error, PermissionError):
        return "no permission to read it; change its permissions."
    if path.is_dir():
        return "is a folder, not a picture; give the pictures in it."
    if path.stat().st_size == 0:
        return "is empty (0 bytes); copy or take the picture again."
    if isinstance(error, UnidentifiedImageError):
        return "not a JPEG, PNG, BMP, TIFF or WebP picture; save it as one of these."
    return f"damaged or cut short ({error}); copy or take the picture again."
