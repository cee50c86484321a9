"""Conveyor belts: smooth, woven, ribbed, or linked; with a seam, and an edge beside which the machine shows."""

import numpy as np

from s2rlab.render.backdrops.ground import Picture, blend, coloured, finished, line, pattern, pick, plane, repeats
from s2rlab.scene.params import BackgroundParams

_BELTS = ((0.02, 0.14, 0.06), (0.03, 0.03, 0.032), (0.03, 0.09, 0.22), (0.55, 0.56, 0.55), (0.12, 0.125, 0.13))
_RAILS = ((0.5, 0.51, 0.52), (0.25, 0.26, 0.27), (0.6, 0.4, 0.03))


def belt(rng: np.random.Generator, size: int, params: BackgroundParams) -> Picture:
    """A belt that runs along u, worn along the way it runs."""
    u, v = plane(rng, size)
    surface = (_smooth, _woven, _ribbed, _linked)[int(rng.integers(4))]
    streaks = 0.05 * pattern(rng, "fibre", u, v, 0.7, along=2.5) + 0.06 * pattern(rng, "clouds", u, v, 0.6, along=2)
    scuffs = np.float32(rng.uniform(0, 0.4)) * pattern(rng, "scratches", u, v, 0.7, along=2)
    shade = surface(rng, size, u, v, params.scale) * (1 + streaks + scuffs)
    if rng.random() < 0.3:
        shade = shade * _seam(rng, size, u, v)
    picture = coloured(pick(rng, _BELTS, params.colours[0], 0.15), shade)
    for side in (-1, 1):
        if rng.random() < 0.3:
            picture = _edge(rng, size, picture, v * np.float32(side), u)
    return finished(rng, picture)


def _smooth(rng: np.random.Generator, size: int, u: Picture, v: Picture, scale: float) -> Picture:
    return 1 + 0.06 * pattern(rng, "grain", u, v, 1.3)


def _woven(rng: np.random.Generator, size: int, u: Picture, v: Picture, scale: float) -> Picture:
    """Threads over and under each other."""
    turns = np.float32(2 * np.pi * np.clip(6 / scale, 24, 60))
    weave = np.sin((u + v) * turns) * np.sin((u - v) * turns)
    return np.asarray(1 + 0.22 * weave + 0.05 * pattern(rng, "grain", u, v, 1.5))


def _ribbed(rng: np.random.Generator, size: int, u: Picture, v: Picture, scale: float) -> Picture:
    """Low ribs across the belt, lit from one side."""
    period = float(np.clip(scale, 0.06, 0.5))
    half = period * float(rng.uniform(0.06, 0.2))
    near, ahead = repeats(u, period), repeats(u + np.float32(0.006), period)
    rib, moved = line(near, half, size // 3), line(ahead, half, size // 3)
    return 1 + 0.15 * rib + np.float32(rng.choice([-1, 1]) * 0.5) * (moved - rib)


def _linked(rng: np.random.Generator, size: int, u: Picture, v: Picture, scale: float) -> Picture:
    """Plastic modules like bricks, dark slots between them."""
    long = float(np.clip(scale, 0.08, 0.3))
    row = np.rint(u / np.float32(long))
    slots = line(np.abs(np.abs(u - row * np.float32(long)) - np.float32(long / 2)), 0.006, size)
    shifted = v + row * np.float32(long)
    joints = line(repeats(shifted, long * 2), 0.004, size)
    holes = line(np.hypot(repeats(v, long / 2), np.abs(u - row * np.float32(long))), long * 0.09, size)
    return (1 - 0.75 * np.maximum(slots, joints)) * (1 - np.float32(0.6) * holes)


def _seam(rng: np.random.Generator, size: int, u: Picture, v: Picture) -> Picture:
    """The joint of the belt's two ends, slanted: a dark cut with a pale border."""
    away = np.abs(u - np.float32(rng.uniform(-0.4, 0.4)) + v * np.float32(rng.uniform(-0.5, 0.5)))
    return 1 + 0.15 * line(away, 0.02, size) - 0.6 * line(away, 0.003, size)


def _edge(rng: np.random.Generator, size: int, picture: Picture, out: Picture, along: Picture) -> Picture:
    """End the belt: a dark gap, then the rail of the machine."""
    border = float(rng.uniform(0.22, 0.42))
    gap, rail = border + float(rng.uniform(0.008, 0.03)), float(rng.uniform(0.05, 0.12))
    shadow = np.clip((out - np.float32(border - 0.03)) / np.float32(0.03), 0, 1)
    picture = picture * (1 - np.float32(0.35) * shadow)
    picture = blend(picture, (0.012, 0.012, 0.012), line(-out, -border, size))
    metal = coloured(
        pick(rng, _RAILS, (0.4, 0.4, 0.4), 0.1), 1 + 0.07 * pattern(rng, "fibre", along, out, 1.2, along=2)
    )
    return blend(picture, metal, line(np.abs(out - np.float32(gap + rail / 2)), rail / 2, size))
