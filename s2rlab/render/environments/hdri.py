"""Users' own surroundings: panoramas with the full range of light, as Radiance .hdr or OpenEXR .exr files."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import OpenEXR
from numpy.typing import NDArray

from s2rlab.errors import RenderError
from s2rlab.render.environments.normal import normalized
from s2rlab.render.environments.room import HEIGHT

MOST_PIXELS = 8192 * 4096  # 400 MB while it is read
_KEPT = 32  # maps in memory
_RESOLUTION = re.compile(rb"^-Y (\d{1,9}) \+X (\d{1,9})\s*$", re.MULTILINE)
_HALF_MOST = 65504.0
Map = NDArray[Any]  # float32


def load_hdri(path: Path, height: int = HEIGHT) -> Map:
    """Read a panorama as an environment map; kept in memory, read-only, until the file changes.

    Parameters
    ----------
    path
        A .hdr or .exr file, equirectangular, twice as wide as high.
    height
        Rows of the map.

    Returns
    -------
    Map
        (height, 2 * height, 3) float32 linear RGB, row 0 straight down, finite, of mean brightness ENVIRONMENT_MEAN.

    Raises
    ------
    RenderError
        If the file is missing, of another format, damaged, no panorama, too large, or black.
    """
    try:
        changed = path.stat().st_mtime_ns
    except OSError as error:
        raise RenderError(f"{path}: the HDRI is missing ({error.strerror}); choose another or put it back.") from error
    return _load(path, changed, height)


@lru_cache(maxsize=_KEPT)
def _load(path: Path, changed: int, height: int) -> Map:
    read = {".hdr": _radiance, ".exr": _exr}.get(path.suffix.lower())
    if read is None:
        raise RenderError(f"{path}: environments are .hdr or .exr files; convert it, or choose another.")
    picture = read(path)
    method = cv2.INTER_AREA if len(picture) > height else cv2.INTER_LINEAR
    clean = np.nan_to_num(np.clip(picture, 0, _HALF_MOST), copy=False, nan=0.0, posinf=_HALF_MOST)
    small = cv2.resize(clean, (2 * height, height), interpolation=method)[::-1]
    if not small.max() > 0:
        raise RenderError(f"{path}: the whole picture is black; choose another HDRI.")
    result = normalized(small)
    result.flags.writeable = False
    return result


def _radiance(path: Path) -> Map:
    """Decode a Radiance file, (H, W, 3) RGB, top row first."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RenderError(f"{path}: cannot be read ({error.strerror}); check the file.") from error
    found = _RESOLUTION.search(data, 0, 65536)
    if not data.startswith(b"#?") or found is None:
        raise RenderError(f"{path}: not a Radiance HDR file; save it again as .hdr or .exr, top row first.")
    _check_size(path, int(found[2]), int(found[1]))
    try:
        picture = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_ANYDEPTH | cv2.IMREAD_COLOR)
    except cv2.error:
        picture = None
    if picture is None or picture.dtype != np.float32:
        raise RenderError(f"{path}: damaged; copy or download it again.")
    return picture[..., ::-1]


def _exr(path: Path) -> Map:
    """Decode the first part of an OpenEXR file, (H, W, 3) RGB, top row first; grey becomes RGB."""
    try:
        (left, top), (right, bottom) = _window(OpenEXR.File(str(path), header_only=True).header())
        _check_size(path, int(right) - int(left) + 1, int(bottom) - int(top) + 1)
        channels = OpenEXR.File(str(path), separate_channels=True, num_threads=0).channels()
    except RenderError:
        raise
    except Exception as error:  # the library raises anything for a damaged file
        raise RenderError(f"{path}: damaged, or no OpenEXR file; copy or download it again.") from error
    names = ("R", "G", "B") if "R" in channels else ("Y", "Y", "Y")
    if not set(names) <= set(channels):
        raise RenderError(f"{path}: has channels {', '.join(sorted(channels))}; save it with R, G and B.")
    planes = [np.asarray(channels[name].pixels, np.float32) for name in names]
    if any(plane.shape != planes[0].shape or plane.ndim != 2 for plane in planes):
        raise RenderError(f"{path}: its channels differ in size; save it as a plain RGB picture.")
    return np.stack(planes, axis=-1)


def _window(header: dict[str, Any]) -> Any:
    """Give the corners of the stored pixels, both included."""
    return header["dataWindow"]


def _check_size(path: Path, width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise RenderError(f"{path}: {width} x {height} pixels are too many; save it smaller (2048 x 1024 are plenty).")
    if height < 2 or not 1.9 <= width / height <= 2.1:
        raise RenderError(
            f"{path}: {width} x {height} pixels; choose a panorama all around, twice as wide as high (equirectangular)."
        )
