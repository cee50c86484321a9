"""Table tops: planks, sheet steel, laminate, cutting mat, rubber mat."""

import numpy as np

from s2rlab.render.backdrops.ground import Picture, blend, coloured, finished, line, pattern, pick, plane, repeats
from s2rlab.scene.params import BackgroundParams

_WOODS = ((0.42, 0.25, 0.12), (0.55, 0.38, 0.2), (0.25, 0.13, 0.06), (0.62, 0.48, 0.3))
_STEELS = ((0.4, 0.41, 0.42), (0.25, 0.26, 0.27), (0.55, 0.55, 0.54))
_LAMINATES = ((0.75, 0.75, 0.73), (0.55, 0.55, 0.53), (0.2, 0.2, 0.21), (0.7, 0.65, 0.55))
_MATS = ((0.03, 0.16, 0.1), (0.04, 0.08, 0.16), (0.05, 0.05, 0.05), (0.2, 0.21, 0.22))
_RUBBERS = ((0.05, 0.13, 0.3), (0.14, 0.2, 0.17), (0.04, 0.04, 0.045), (0.3, 0.31, 0.32))


def table(rng: np.random.Generator, size: int, params: BackgroundParams) -> Picture:
    """One of the tops, used: with spots and scratches."""
    top = (_wood, _steel, _laminate, _cutting_mat, _rubber_mat)[int(rng.integers(5))]
    picture = top(rng, size, params)
    u, v = plane(rng, size)
    spots = np.clip((pattern(rng, "clouds", u, v, 0.7) - np.float32(rng.uniform(0.3, 2.5))) / 2, 0, 1)
    return finished(rng, blend(picture, (0.05, 0.045, 0.04), spots * np.float32(rng.uniform(0, 0.5))))


def _wood(rng: np.random.Generator, size: int, params: BackgroundParams) -> Picture:
    u, v = plane(rng, size)
    width = float(np.clip(params.scale * 1.5, 0.12, 0.9))
    board = np.rint(v / width)
    # each board is cut from another place of the tree
    shifted = u + np.float32(0.377) * board
    fibre = pattern(rng, "fibre", shifted, v, 1.3, along=1.2)
    rings = pattern(rng, "clouds", shifted, v, 1.1 / width * 0.35, along=9)
    bands = np.sin(rings * np.float32(rng.uniform(3, 7)) + board)
    tone = 1 + 0.1 * np.sin(board * np.float32(12.9))
    colour = pick(rng, _WOODS, params.colours[0])
    picture = coloured(colour, tone * (1 + 0.08 * fibre + 0.1 * bands + 0.06 * rings))
    gap = line(np.abs(v - board * np.float32(width) - np.float32(width / 2)), 0.5 * float(rng.uniform(0, 0.008)), size)
    other = line(np.abs(v - board * np.float32(width) + np.float32(width / 2)), 0.002, size)
    return blend(picture, tuple(colour * 0.15), np.maximum(gap, other))


def _steel(rng: np.random.Generator, size: int, params: BackgroundParams) -> Picture:
    u, v = plane(rng, size)
    shade = 1 + 0.06 * pattern(rng, "fibre", u, v, 1.2, along=2) + 0.12 * pattern(rng, "clouds", u, v, 0.5)
    shade += np.float32(rng.uniform(0, 0.35)) * pattern(rng, "scratches", u, v, 0.8)
    return coloured(pick(rng, _STEELS, params.colours[0], 0.2), shade)


def _laminate(rng: np.random.Generator, size: int, params: BackgroundParams) -> Picture:
    u, v = plane(rng, size)
    grain = pattern(rng, "grain", u, v, float(np.clip(0.25 / params.scale, 0.5, 2)))
    picture = coloured(pick(rng, _LAMINATES, params.colours[0]), 1 + 0.02 * grain)
    return blend(picture, params.colours[1], np.clip(grain * 2 - np.float32(rng.uniform(2.5, 5)), 0, 0.7))


def _cutting_mat(rng: np.random.Generator, size: int, params: BackgroundParams) -> Picture:
    u, v = plane(rng, size)
    period = float(np.clip(params.scale / 2, 0.05, 0.2))
    picture = coloured(pick(rng, _MATS, params.colours[0], 0.15), 1 + 0.04 * pattern(rng, "grain", u, v, 1.5))
    coarse = np.maximum(line(repeats(u, period), 0.0016, size), line(repeats(v, period), 0.0016, size))
    fine = np.maximum(line(repeats(u, period / 5), 0.0007, size), line(repeats(v, period / 5), 0.0007, size))
    cuts = pattern(rng, "scratches", u, v, 0.6) * np.float32(rng.uniform(0, 0.5))
    ink = np.maximum(coarse * np.float32(0.7), fine * np.float32(0.22)) * (1 - cuts)
    return blend(picture, (0.6, 0.62, 0.45), np.maximum(ink, 0.15 * cuts))


def _rubber_mat(rng: np.random.Generator, size: int, params: BackgroundParams) -> Picture:
    u, v = plane(rng, size)
    shade = 1 + 0.06 * pattern(rng, "grain", u, v, 1.2) + 0.07 * pattern(rng, "clouds", u, v, 0.6)
    return coloured(pick(rng, _RUBBERS, params.colours[0]), shade)
