"""Backdrops: what is behind a hanging part, and the surface under a resting one."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from s2rlab.errors import RenderError
from s2rlab.render import patterns
from s2rlab.render.backdrops.belt import belt
from s2rlab.render.backdrops.boxes import crate, tray
from s2rlab.render.backdrops.ground import Picture
from s2rlab.render.backdrops.table import table
from s2rlab.render.environments import surroundings
from s2rlab.render.textures.pictures import cut, decoded, user_picture
from s2rlab.scene.params import BackgroundParams

_GROUNDS: dict[str, Callable[[np.random.Generator, int, BackgroundParams], Picture]] = {
    "table": table,
    "belt": belt,
    "tray": tray,
    "crate": crate,
}


def backdrop(
    params: BackgroundParams, size: int, environment: int, environment_file: str | None = None
) -> NDArray[Any]:
    """Paint the backdrop, (size, size, 3) float32 linear RGB in 0..1.

    Parameters
    ----------
    environment, environment_file
        The surroundings that light the part, of which the kind "environment" shows a piece.

    Raises
    ------
    RenderError
        If a user's picture or HDRI is missing or cannot be read.
    """
    rng = np.random.default_rng(params.seed)
    if params.kind == "environment":
        return _piece_of(surroundings(environment, environment_file), rng, size)
    if params.kind == "picture":
        return _user(params, rng, size)
    if params.kind in _GROUNDS:
        return _GROUNDS[params.kind](rng, size, params)
    mix = np.clip(patterns.PATTERNS[params.kind](rng, size, params.scale), 0, 1)
    return _between(params, mix)


def _between(params: BackgroundParams, mix: patterns.Mix) -> Picture:
    """Mix the two colours, a channel at a time: numpy takes four times as long for rows of three numbers."""
    first, second = (np.asarray(colour, np.float64) for colour in params.colours)
    rest, result = 1 - mix, np.empty((*mix.shape, 3), np.float32)
    for channel in range(3):
        result[..., channel] = first[channel] * rest + second[channel] * mix
    return result


def _piece_of(around: Picture, rng: np.random.Generator, size: int) -> Picture:
    """A piece of the environment map, enlarged."""
    height, width = around.shape[:2]
    unit = height / 64  # the sizes below are in rows of a map of 64
    row, column, span = int(rng.integers(0, 40)), int(rng.integers(0, width)), int(rng.integers(10, 24))
    top, side = round(row * unit), round(span * unit)
    piece = np.roll(around, -column, axis=1)[top : top + side, :side]
    # far away, so never in focus; lamps are cut to white first, else their edges ring
    soft = cv2.GaussianBlur(np.minimum(piece[::-1], 1), (0, 0), float(rng.uniform(0.7, 1.6)) * unit / 2)
    return np.clip(cv2.resize(soft, (size, size), interpolation=cv2.INTER_CUBIC), 0, 1)


def _user(params: BackgroundParams, rng: np.random.Generator, size: int) -> Picture:
    """A random piece of a user's picture, at times mirrored."""
    if params.picture is None:
        raise RenderError("background.picture: no file; name a picture, or take another kind of background.")
    zoom, mirrored = float(np.exp(rng.uniform(0, np.log(2.5)))), rng.random() < 0.5
    piece = cut(user_picture(Path(params.picture)), rng, size, zoom)
    return decoded(piece[:, ::-1] if mirrored else piece)
