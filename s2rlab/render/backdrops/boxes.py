"""Boxes seen from above: plastic trays with a rim and a ribbed floor, and crates of slats or of plastic lattice."""

import numpy as np

from s2rlab.render.backdrops.ground import Picture, blend, coloured, finished, line, pattern, pick, plane, repeats
from s2rlab.scene.params import BackgroundParams

_PLASTICS = ((0.02, 0.07, 0.3), (0.35, 0.36, 0.37), (0.025, 0.025, 0.028), (0.4, 0.03, 0.025), (0.03, 0.22, 0.08))
_WOODS = ((0.55, 0.4, 0.22), (0.45, 0.32, 0.18), (0.33, 0.26, 0.19))


def tray(rng: np.random.Generator, size: int, params: BackgroundParams) -> Picture:
    """A plastic tray: floor plain, gridded or studded; the rim in sight on some sides."""
    u, v = plane(rng, size, _askew(rng))
    shade = 1 + 0.03 * pattern(rng, "grain", u, v, 1.4) + 0.05 * pattern(rng, "clouds", u, v, 0.6)
    shade += np.float32(rng.uniform(0, 0.25)) * pattern(rng, "scratches", u, v, 0.7)
    period = float(np.clip(params.scale, 0.08, 0.4))
    floor = int(rng.integers(3))
    if floor == 1:
        shade *= _raised(np.minimum(repeats(u, period), repeats(v, period)), 0.006, size, u + v)
    if floor == 2:
        shade *= _raised(np.hypot(repeats(u, period), repeats(v, period)), period * 0.15, size, u + v)
    return finished(rng, _walled(rng, size, coloured(pick(rng, _PLASTICS, params.colours[0], 0.1), shade), u, v))


def crate(rng: np.random.Generator, size: int, params: BackgroundParams) -> Picture:
    """A crate: wooden slats with gaps, or a plastic lattice one can look through."""
    u, v = plane(rng, size, _askew(rng))
    picture = (_slats if rng.random() < 0.5 else _lattice)(rng, size, params, u, v)
    return finished(rng, _walled(rng, size, picture, u, v))


def _slats(rng: np.random.Generator, size: int, params: BackgroundParams, u: Picture, v: Picture) -> Picture:
    width = float(np.clip(params.scale * 1.2, 0.14, 0.4))
    slat = np.rint(v / np.float32(width))
    shifted = u + np.float32(0.311) * slat
    shade = 1 + 0.09 * pattern(rng, "fibre", shifted, v, 1.1, along=1.5) + 0.12 * np.sin(slat * np.float32(7.7))
    shade += 0.08 * pattern(rng, "clouds", shifted, v, 0.8, along=5)
    inside = np.abs(v - slat * np.float32(width))
    half = width / 2 * float(rng.uniform(0.8, 0.93))
    shade *= 1 - 0.4 * np.clip((inside - np.float32(half - 0.02)) / np.float32(0.02), 0, 1)
    picture = coloured(pick(rng, _WOODS, params.colours[0], 0.15), shade)
    nails = line(np.hypot(repeats(u, 0.62, 0.5), np.abs(inside - np.float32(width * 0.22))), 0.008, size)
    picture = blend(picture, (0.08, 0.075, 0.07), nails)
    depth = np.float32(0.02) * (1 + 0.5 * pattern(rng, "clouds", u, v, 0.5))
    return blend(picture, coloured((1.0, 0.95, 0.9), depth), line(-inside, -half, size))


def _lattice(rng: np.random.Generator, size: int, params: BackgroundParams, u: Picture, v: Picture) -> Picture:
    period = float(np.clip(params.scale / 2, 0.06, 0.22))
    bar = period * float(rng.uniform(0.12, 0.25))
    if rng.random() < 0.5:  # squares or diamonds
        u, v = (u + v) * np.float32(0.7071), (u - v) * np.float32(0.7071)
    near = np.minimum(repeats(u, period), repeats(v, period))
    shade = (1 + 0.04 * pattern(rng, "grain", u, v, 1.3)) * _raised(near, bar, size, u + v)
    plastic = coloured(pick(rng, _PLASTICS, params.colours[0], 0.1), shade)
    under = coloured(params.colours[1], 0.12 + 0.05 * pattern(rng, "clouds", u, v, 0.5))
    return blend(under, plastic, line(near, bar, size))


def _raised(away: Picture, half: float, size: int, lit: Picture) -> Picture:
    """Shade of something raised within `half` of a line: paler on top, dark on the flank away from the light."""
    top, flank = line(away, half, size), line(away, half + 0.008, size)
    return 1 + 0.18 * top - 0.3 * (flank - top)


def _askew(rng: np.random.Generator) -> float:
    """Angle of a box, degrees: people put them down nearly straight."""
    return float(rng.normal(0, 6) + 90 * rng.integers(4))


def _walled(rng: np.random.Generator, size: int, floor: Picture, u: Picture, v: Picture) -> Picture:
    """Put up walls on some sides: their shade on the floor, the wall itself, and the bright rim on top."""
    colour = floor[:, size // 2, size // 2 - size // 8 : size // 2 + size // 8].mean(axis=1)
    for out in (u, -u, v, -v):
        if rng.random() > 0.4:
            continue
        border, wall = float(rng.uniform(0.28, 0.42)), float(rng.uniform(0.02, 0.08))
        near = np.clip(1 + (out - np.float32(border)) / np.float32(0.15), 0, 1)
        floor = floor * (1 - np.float32(0.6) * near * near)
        tone = float(rng.uniform(0.5, 0.9))
        height = np.clip((out - np.float32(border)) / np.float32(wall), 0, 1)
        floor = blend(floor, coloured(colour, tone + 0.35 * height), line(-out, -border, size))
        rim = border + wall
        floor = blend(floor, tuple(np.minimum(colour * 1.5 + 0.02, 0.9)), line(np.abs(out - rim - 0.012), 0.012, size))
        floor = blend(floor, tuple(colour * 0.25), line(-out, -rim - 0.024, size))
    return floor
