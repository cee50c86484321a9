"""Surroundings as parts meet them: shops, halls, machines, and doors to the outside."""

from typing import Any

import numpy as np

from s2rlab.render.environments.lamps import lamp, toward, wall, warmth
from s2rlab.render.environments.room import DIRECTIONS, Map, clouds, disc, over, panel, spread, things, walls

_UP, _DOWN = (0.0, 0.0, 1.0), (0.0, 0.0, -1.0)
_SKY = (7000.0, 9500.0)  # kelvin


def _room(rng: np.random.Generator, size: tuple[float, float, float], colours: list[Any], clutter: int) -> Map:
    """A box room of that size (metres) about a bench 1 m high; colours of walls, floor and ceiling."""
    x, y = rng.uniform(0.25, 0.75, size=2)
    low = (-x * size[0], -y * size[1], -1.0)
    high = ((1 - x) * size[0], (1 - y) * size[1], size[2] - 1)
    seen, place = walls(low, high)
    upright = [colours[0] * rng.uniform(0.6, 1.3) for _ in range(4)]
    picture: Map = np.array([*upright, colours[1], colours[2]], np.float32)[seen]
    # lamps hang high: walls are darker near the floor
    picture = picture * (0.7 + 0.3 * np.clip(place[..., 2:] / high[2], -1, 1)) * np.exp(0.08 * clouds(rng, 8))
    return picture * things(rng, seen, place, clutter) if clutter else picture


def workshop(rng: np.random.Generator) -> Map:
    """Cluttered walls, and rows of fluorescent tubes at the ceiling."""
    top = rng.uniform(2.7, 4.5)
    size = (rng.uniform(5, 10), rng.uniform(6, 14), top)
    picture = _room(rng, size, [wall(rng, 0.3, 0.8), wall(rng, 0.12, 0.4), wall(rng, 0.3, 0.8)], 32)
    colour, height = lamp(rng, 30, 80), top - 1.15
    start = rng.uniform(-1.5, 1.5, size=2)
    for row in (-1, 0, 1):
        for step in range(-2, 3):
            middle = (float(start[0] + row * 2.4), float(start[1] + step * 1.9), height)
            picture = over(picture, panel(middle, (0.13, 0.75), facing=_UP), colour * 0.12)
            picture = over(picture, panel(middle, (0.05, 0.7), facing=_UP), colour)
    return picture


def window_hall(rng: np.random.Generator) -> Map:
    """A tall hall, daylight from a row of windows with bars on one side, and from the roof."""
    size = (rng.uniform(10, 20), rng.uniform(15, 30), rng.uniform(6, 9))
    picture = _room(rng, size, [wall(rng, 0.25, 0.6), wall(rng, 0.15, 0.4), wall(rng, 0.1, 0.35)], 22)
    away, sky = rng.uniform(3, 6), lamp(rng, 12, 35, _SKY)
    turn, wide, tall = rng.uniform(0, 360), rng.uniform(0.8, 1.6), rng.uniform(1, 2)
    front = toward(turn, 0, 1)
    for step in range(-3, 4):
        aside = step * (2 * wide + 0.5)
        middle = (away * front[0] - aside * front[1], away * front[1] + aside * front[0], rng.uniform(1.9, 2.1))
        picture = over(picture, panel(middle, (wide, tall), facing=front), sky * rng.uniform(0.85, 1.1))
        for bar in (-0.33, 0.33):
            across = (middle[0] - bar * wide * 2 * front[1], middle[1] + bar * wide * 2 * front[0], middle[2])
            picture = over(picture, panel(across, (0.05, tall), facing=front), 0.3)
    if rng.random() < 0.6:
        roof = (rng.uniform(-2, 2), rng.uniform(-2, 2), size[2] - 1.1)
        picture = over(picture, panel(roof, (rng.uniform(0.5, 1.2), 5), facing=_UP), sky * 1.2)
    return picture


def clean_room(rng: np.random.Generator) -> Map:
    """White walls and a ceiling of square LED panels."""
    size = (rng.uniform(4, 8), rng.uniform(4, 9), rng.uniform(2.6, 3.2))
    picture = _room(rng, size, [wall(rng, 0.7, 1, 0.02), wall(rng, 0.4, 0.9, 0.03), wall(rng, 0.6, 1, 0.02)], 6)
    colour, offset = lamp(rng, 14, 32, (4500, 6500)), rng.uniform(-0.6, 0.6, size=2)
    for row in range(-2, 3):
        for column in range(-2, 3):
            if (row + column) % 2 == 0:
                middle = (float(offset[0] + row * 1.2), float(offset[1] + column * 1.2), size[2] - 1.05)
                picture = over(picture, panel(middle, (0.3, 0.3), facing=_UP), colour)
    return picture


def machine_tool(rng: np.random.Generator) -> Map:
    """Inside a machine: steel sheets close by, an LED strip, the spindle above, a window to a dim shop."""
    seen, place = walls((-0.7, -0.5, -0.3), (rng.uniform(0.4, 0.8), 0.5, rng.uniform(0.6, 0.9)))
    picture = np.array([wall(rng, 0.12, 0.5) for _ in range(6)], np.float32)[seen]
    streaks = np.sin(place[..., :1] * rng.uniform(20, 60)) * 0.1 + np.sin(place[..., 1:2] * rng.uniform(20, 60)) * 0.1
    picture = picture * np.exp(0.25 * clouds(rng, 6) + streaks)
    window = (0.0, -0.5, 0.15)
    picture = over(picture, panel(window, (0.3, 0.2), facing=(0, -1, 0)), wall(rng, 0.3, 1.2) * [0.8, 1.05, 0.9])
    for _ in range(rng.integers(1, 3)):
        strip = (rng.uniform(-0.4, 0.3), 0.48, rng.uniform(0.3, 0.55))
        picture = over(picture, panel(strip, (rng.uniform(0.2, 0.35), 0.025), facing=(0, 1, 0)), lamp(rng, 40, 100))
    picture = over(picture, disc((0.1, 0, 0.4), rng.uniform(0.1, 0.2), facing=_UP), 0.08)
    return over(picture, disc((0.1, 0, 0.35), rng.uniform(0.02, 0.05), facing=_UP), 0.6)


def loading_dock(rng: np.random.Generator) -> Map:
    """A dim hall whose gate stands open to an overcast sky."""
    size = (rng.uniform(10, 16), rng.uniform(10, 16), rng.uniform(5, 7))
    picture = _room(rng, size, [wall(rng, 0.12, 0.35), wall(rng, 0.15, 0.4), wall(rng, 0.08, 0.25)], 25)
    outside = _overcast(rng, lamp(rng, 7, 18, _SKY))
    for _ in range(rng.integers(1, 3)):
        front = toward(rng.uniform(0, 360), 0, 1)
        away, tall = rng.uniform(1.8, 4), rng.uniform(1.6, 2.4)
        gate = (away * front[0], away * front[1], tall - 1)
        picture = over(picture, panel(gate, (rng.uniform(1.3, 2.2), tall), facing=front), outside)
    return _ceiling_lamps(rng, picture, size[2] - 1.5)


def outdoors(rng: np.random.Generator) -> Map:
    """A yard under an overcast sky, walls around at some height."""
    picture = _overcast(rng, wall(rng, 1, 1, 0.02) * warmth(rng.uniform(*_SKY)))
    for _ in range(rng.integers(2, 7)):
        away, tall = rng.uniform(4, 15), rng.uniform(1, 6)
        front = toward(rng.uniform(0, 360), 0, 1)
        block = (away * front[0], away * front[1], tall - 1)
        picture = over(picture, panel(block, (rng.uniform(1, 6), tall), facing=front), wall(rng, 0.05, 0.5, 0.12))
    brightest = toward(rng.uniform(0, 360), rng.uniform(30, 75), 1)
    return picture * (1 + rng.uniform(1, 5) * spread(brightest, rng.uniform(0.25, 0.6))[..., None])


def sun_gate(rng: np.random.Generator) -> Map:
    """A dark hall, the low sun through its gate, and the patch it makes on the floor."""
    size = (rng.uniform(8, 14), rng.uniform(8, 14), rng.uniform(5, 7))
    picture = _room(rng, size, [wall(rng, 0.12, 0.4), wall(rng, 0.15, 0.4), wall(rng, 0.08, 0.3)], 22)
    azimuth, elevation = rng.uniform(0, 360), rng.uniform(12, 35)
    front = toward(azimuth, 0, 1)
    away = rng.uniform(1.6, 3)
    yard = _overcast(rng, lamp(rng, 4, 9, _SKY))
    gate = panel((away * front[0], away * front[1], 0.8), (rng.uniform(1, 1.8), 1.8), facing=front)
    sun = toward(azimuth + rng.uniform(-8, 8), elevation, 1)
    sunny = over(yard, disc(sun, 0.075, soft=0.03), 100 * warmth(4600))
    picture = over(picture, gate, sunny)
    patch = panel((front[0] * -0.4, front[1] * -0.4, -1.0), (rng.uniform(0.5, 1), rng.uniform(0.5, 1.2)), facing=_DOWN)
    return over(picture, patch, lamp(rng, 5, 12, (4400, 5200)))


def conveyor(rng: np.random.Generator) -> Map:
    """A belt between bright rails, a gantry with lamps across it, a dim hall far away."""
    size = (rng.uniform(12, 25), rng.uniform(12, 25), rng.uniform(5, 8))
    picture = _room(rng, size, [wall(rng, 0.15, 0.5), wall(rng, 0.15, 0.4), wall(rng, 0.1, 0.3)], 25)
    picture = _ceiling_lamps(rng, picture, size[2] - 1.5)
    half = rng.uniform(0.2, 0.45)
    picture = over(picture, panel((0, 0, -0.08), (30, half + 0.06), facing=_DOWN), wall(rng, 0.6, 1.2))
    picture = over(picture, panel((0, 0, -0.08), (30, half), facing=_DOWN), wall(rng, 0.06, 0.3))
    height, colour = rng.uniform(0.5, 0.9), lamp(rng, 25, 70)
    for post in (-1, 1):
        picture = over(picture, panel((0.15, post * (half + 0.2), height / 2), (0.05, height), facing=(0, 1, 0)), 0.5)
    for bar in range(int(rng.integers(1, 4))):
        place = (rng.uniform(-0.1, 0.1) + 0.35 * bar - 0.3, 0.0, height)
        picture = over(picture, panel(place, (0.08, half + 0.15), facing=_UP), 0.2)
        picture = over(picture, panel(place, (0.035, half + 0.1), facing=_UP), colour)
    return picture


def bench(rng: np.random.Generator) -> Map:
    """An inspector's desk in an office: a window, a desk lamp, a screen, white ceiling."""
    size = (rng.uniform(3.5, 6), rng.uniform(3.5, 6), rng.uniform(2.5, 3))
    picture = _room(rng, size, [wall(rng, 0.4, 0.9), wall(rng, 0.2, 0.6), wall(rng, 0.6, 1)], 16)
    azimuth = rng.uniform(0, 360)
    window = toward(azimuth, rng.uniform(8, 25), 1.8)
    picture = over(picture, panel(window, (rng.uniform(0.4, 0.9), 0.6)), lamp(rng, 10, 30, _SKY))
    picture = over(picture, panel(window, (0.04, 0.65)), 0.6)
    screen = toward(azimuth + rng.uniform(70, 290), rng.uniform(5, 20), 0.7)
    picture = over(picture, panel(screen, (0.28, 0.17)), 0.04)
    picture = over(picture, panel(screen, (0.26, 0.15)), lamp(rng, 1.5, 4, (6000, 8000)))
    place = toward(rng.uniform(0, 360), rng.uniform(45, 75), 0.5)
    picture = over(picture, disc(place, 0.1), 0.1)
    return over(picture, disc(place, rng.uniform(0.05, 0.08)), lamp(rng, 40, 90, (2700, 4500)))


def _overcast(rng: np.random.Generator, sky: Any) -> Map:
    """The CIE overcast sky, three times as bright at the zenith as at the horizon, over a grey yard."""
    up = DIRECTIONS[..., 2:]
    above = sky * (1 + 2 * np.maximum(up, 0)) * np.exp(0.12 * clouds(rng, 9))
    ground = float(np.mean(sky)) * wall(rng, 0.12, 0.35)
    return np.asarray(np.where(up > 0, above, ground), np.float32)


def _ceiling_lamps(rng: np.random.Generator, picture: Map, height: float) -> Map:
    """Round high-bay lamps in a grid."""
    colour, start = lamp(rng, 40, 100), rng.uniform(-2, 2, size=2)
    for row in range(-1, 2):
        for column in range(-1, 2):
            middle = (float(start[0] + row * 4), float(start[1] + column * 4), height)
            picture = over(picture, disc(middle, 0.25, facing=_UP), colour)
    return picture
