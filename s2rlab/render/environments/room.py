"""Painting what surrounds a part, seen from the part: walls, openings and lamps as flat pieces in space.

The part is at the origin, z is up, lengths are in metres. A map is equirectangular, (HEIGHT, WIDTH, 3) float32
linear RGB, row 0 straight down. Edges are as sharp as the map can hold: a piece covers a pixel by its share of it.
"""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

HEIGHT, WIDTH = 128, 256
Map = NDArray[Any]  # float32
Point = tuple[float, float, float]
_PIXEL = np.pi / HEIGHT  # radians


def _directions() -> Map:
    up = ((np.arange(HEIGHT) + 0.5) / HEIGHT - 0.5) * np.pi
    around = ((np.arange(WIDTH) + 0.5) / WIDTH) * 2 * np.pi
    level = np.cos(up)[:, None]
    return np.stack(
        [level * np.cos(around), level * np.sin(around), np.broadcast_to(np.sin(up)[:, None], (HEIGHT, WIDTH))], axis=-1
    ).astype(np.float32)


DIRECTIONS = _directions()  # (HEIGHT, WIDTH, 3)
SOLID_ANGLE = np.cos(((np.arange(HEIGHT) + 0.5) / HEIGHT - 0.5) * np.pi)[:, None]  # of a row's pixels, relative


def gradient(down: Any, level: Any, up: Any) -> Map:
    """Colour by elevation only; each a number or an RGB."""
    stops = np.array([np.broadcast_to(stop, 3) for stop in (down, level, up)], np.float32)
    height = np.linspace(0, 1, HEIGHT)
    column = np.stack([np.interp(height, [0, 0.5, 1], stops[:, channel]) for channel in range(3)], axis=-1)
    return np.repeat(column[:, None], WIDTH, axis=1).astype(np.float32)


def clouds(rng: np.random.Generator, sigma: float) -> Map:
    """Smooth noise (HEIGHT, WIDTH, 1) of standard deviation 1, without a seam; `sigma` in degrees."""
    pixels = sigma / 180 * HEIGHT
    field = gaussian_filter(rng.standard_normal((HEIGHT, WIDTH), np.float32), pixels, mode=("nearest", "wrap"))
    return np.asarray(field / field.std(), np.float32)[..., None]


def over(picture: Map, piece: Map, colour: Any) -> Map:
    """Paint a piece (HEIGHT, WIDTH) in a colour, a number, an RGB or a map, over what is behind it."""
    result = np.array(picture, np.float32)
    touched = np.flatnonzero(piece.any(axis=1))
    if len(touched):
        rows = slice(touched[0], touched[-1] + 1)
        paint = np.broadcast_to(np.asarray(colour, np.float32), result.shape)[rows]
        result[rows] += (paint - result[rows]) * piece[rows, :, None]
    return result


def panel(centre: Point, half: tuple[float, float], facing: Point | None = None, soft: float = 0.0) -> Map:
    """Cover of a rectangle, upright or level, in 0..1.

    Parameters
    ----------
    half
        Half its width (level) and half its height, metres.
    facing
        Its normal; None faces the part.
    soft
        Width of its edge, metres.
    """
    x, y, footprint = _local(centre, facing)
    return _inside(np.abs(x), half[0], footprint, soft) * _inside(np.abs(y), half[1], footprint, soft)


def disc(centre: Point, radius: float, hole: float = 0.0, facing: Point | None = None, soft: float = 0.0) -> Map:
    """Cover of a disc, or of a ring with a hole of that radius, in 0..1."""
    x, y, footprint = _local(centre, facing)
    away = np.hypot(x, y)
    cover = _inside(away, radius, footprint, soft)
    return cover - _inside(away, hole, footprint, soft) if hole else cover


def spread(centre: Point, size: float, facing: Point | None = None) -> Map:
    """Fall-off of light around a place on a surface, 1 in the middle, about 0.4 a `size` (metres) away."""
    x, y, _ = _local(centre, facing)
    return np.asarray(np.exp(-(x**2 + y**2) / size**2), np.float32)


def walls(low: Point, high: Point) -> tuple[NDArray[np.intp], Map]:
    """Look out from inside a box room that reaches from `low` to `high` (the origin is inside).

    Returns
    -------
    tuple
        The wall each pixel sees, 0..5 for -x +x -y +y floor ceiling, and the place seen, (HEIGHT, WIDTH, 3) metres.
    """
    reach = np.where(DIRECTIONS > 0, np.asarray(high, np.float32), np.asarray(low, np.float32))
    with np.errstate(divide="ignore"):
        distance = reach / DIRECTIONS
    axis = np.argmin(distance, axis=-1)
    nearest = np.take_along_axis(distance, axis[..., None], axis=-1)
    side = np.take_along_axis(DIRECTIONS, axis[..., None], axis=-1)[..., 0] > 0
    return axis * 2 + side, DIRECTIONS * nearest


def things(rng: np.random.Generator, wall: NDArray[np.intp], place: Map, count: int) -> Map:
    """Clutter on the walls, as shares of their brightness (HEIGHT, WIDTH, 3): shelves, doors, machines, papers."""
    sheet: Map = np.full((256, 256, 3), 1.0, np.float32)
    for _ in range(count):
        x, y = rng.integers(0, 256, size=2)
        wide, tall = rng.integers(10, 110, size=2)
        colour = np.exp(rng.normal(-0.3, 0.7)) * (1 + rng.normal(0, 0.15, size=3))
        cv2.rectangle(sheet, (int(x), int(y)), (int(x + wide), int(y + tall)), np.clip(colour, 0.03, 2.5).tolist(), -1)
    sheet = cv2.GaussianBlur(sheet, (0, 0), 1.5)
    along = np.where(wall < 2, place[..., 1], place[..., 0])
    column, row = np.asarray(along * 26 + wall * 61, np.float32), np.asarray(place[..., 2] * 40, np.float32)
    seen = cv2.remap(sheet, column, row, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP)
    return np.where((wall < 4)[..., None], seen, np.float32(1))


def _local(centre: Point, facing: Point | None) -> tuple[Map, Map, Map]:
    """Coordinates on the piece's plane, right and up from its centre, and the size of a pixel there, metres."""
    middle = np.asarray(centre, np.float32)
    normal = np.asarray(centre if facing is None else facing, np.float32)
    normal = normal / np.linalg.norm(normal)
    up = np.array([0, 0, 1], np.float32) if abs(normal[2]) < 0.95 else np.array([0, 1, 0], np.float32)
    right = np.cross(up, normal)
    right /= np.linalg.norm(right)
    cosine = DIRECTIONS @ normal
    height = float(middle @ normal)
    ahead = cosine * np.sign(height) > 1e-3
    distance = np.where(ahead, height / np.where(ahead, cosine, 1), np.float32(1e6))
    x = distance * (DIRECTIONS @ right) - middle @ right
    y = distance * (DIRECTIONS @ np.cross(normal, right)) - middle @ np.cross(normal, right)
    behind = np.where(ahead, np.float32(0), np.float32(1e6))
    return x + behind, y + behind, np.asarray(distance * _PIXEL / np.maximum(np.abs(cosine), 0.05), np.float32)


def _inside(away: Map, half: float, footprint: Map, soft: float) -> Map:
    return np.clip((half - away) / np.maximum(footprint, np.float32(soft)) + np.float32(0.5), 0, 1)
