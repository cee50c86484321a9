"""Surroundings made for taking pictures: lamps near the part, little else."""

import numpy as np
from scipy.ndimage import gaussian_filter

from s2rlab.render.environments.lamps import lamp, toward, wall, warmth
from s2rlab.render.environments.room import (
    DIRECTIONS,
    HEIGHT,
    WIDTH,
    Map,
    clouds,
    disc,
    gradient,
    over,
    panel,
    spread,
    walls,
)

_UP, _DOWN = (0.0, 0.0, 1.0), (0.0, 0.0, -1.0)


def neutral() -> Map:
    """Two large soft boxes in a grey room: the studio of presets that do not vary the light."""
    boxes = np.zeros((HEIGHT, WIDTH), np.float32)
    rows = np.abs(np.arange(HEIGHT) / HEIGHT - 0.72) < 0.1
    for azimuth in (0.1, 0.6):
        away = np.abs((np.arange(WIDTH) / WIDTH - azimuth + 0.5) % 1 - 0.5)
        boxes[np.ix_(rows, away < 0.1)] = 4
    soft = gaussian_filter(boxes, HEIGHT / 32, mode=("nearest", "wrap"))
    return np.asarray(gradient(0.25, 0.45, 0.7) + soft[..., None], np.float32)


def soft_boxes(rng: np.random.Generator) -> Map:
    """A dark room with a few soft boxes, brighter in their middle."""
    picture = gradient(wall(rng, 0.1, 0.6), wall(rng, 0.1, 0.5), wall(rng, 0.05, 0.3))
    for _ in range(rng.integers(2, 6)):
        place = toward(rng.uniform(0, 360), rng.uniform(5, 80), rng.uniform(1.2, 2.5))
        half = (rng.uniform(0.25, 0.8), rng.uniform(0.25, 0.8))
        glow = lamp(rng, 6, 30) * (0.55 + 0.45 * spread(place, 0.6)[..., None])
        picture = over(picture, panel(place, (half[0] + 0.03, half[1] + 0.03)), 0.03)
        picture = over(picture, panel(place, half), glow)
    return picture


def ring_light(rng: np.random.Generator) -> Map:
    """A ring of light around the lens, the camera dark in its middle."""
    picture = gradient(wall(rng, 0.15, 0.7), wall(rng, 0.1, 0.4), wall(rng, 0.08, 0.3)) * np.exp(0.3 * clouds(rng, 12))
    place = toward(rng.uniform(0, 360), rng.uniform(35, 90), 0.5)
    outer = rng.uniform(0.16, 0.34)
    inner = outer * rng.uniform(0.5, 0.8)
    picture = over(picture, disc(place, outer + 0.02), 0.04)
    picture = over(picture, disc(place, outer, hole=inner), lamp(rng, 12, 50, (5000, 6800)))
    return over(picture, disc(place, inner * 0.5), 0.02)


def light_tent(rng: np.random.Generator) -> Map:
    """A cube of white cloth, lit from outside, with dark seams and the slit the camera looks through."""
    half = rng.uniform(0.3, 0.6)
    seen, place = walls((-half, -half, -half * 0.5), (half, half, half * 1.5))
    picture: Map = np.broadcast_to(rng.uniform(0.6, 1, size=6)[seen][..., None], DIRECTIONS.shape).astype(np.float32)
    away = np.sort(np.abs(place - np.array([0, 0, half * 0.5], np.float32)), axis=-1)
    seam = np.clip((away[..., 1] - half * 0.96) / (half * 0.04), 0, 1)  # where two walls meet
    picture = picture * (1 - 0.5 * seam[..., None])
    for _ in range(rng.integers(2, 5)):
        side = int(rng.integers(0, 4)) * 90.0
        spot = toward(side + rng.uniform(-25, 25), rng.uniform(5, 60), half * 1.3)
        picture = picture + lamp(rng, 6, 18) * spread(spot, half * rng.uniform(0.25, 0.5))[..., None]
    slit = toward(rng.uniform(0, 360), rng.uniform(10, 60), half)
    return over(
        picture, panel(slit, (half * rng.uniform(0.08, 0.35), half * rng.uniform(0.3, 0.8))), wall(rng, 0.02, 0.1)
    )


def dome(rng: np.random.Generator) -> Map:
    """A diffuse dome over the part: even light, a dark hole for the camera, the table below."""
    edge = np.sin(np.radians(rng.uniform(-5, 15)))
    above = np.clip((DIRECTIONS[..., 2] - edge) * 40, 0, 1)[..., None]
    even = (1 + rng.uniform(-0.4, 0.6) * DIRECTIONS[..., 2:]) * (1 + 0.05 * clouds(rng, 20))
    picture = wall(rng, 0.08, 0.5) * (1 - above) + above * even * warmth(rng.uniform(4500, 6500))
    # the lamps stand around the rim, hidden from above
    rim = np.exp(-(((DIRECTIONS[..., 2:] - edge) / 0.1) ** 2)) * above
    picture = picture + rim * rng.uniform(1, 6)
    return over(np.asarray(picture, np.float32), disc((0, 0, 0.4), rng.uniform(0.03, 0.09)), 0.02)


def bar_lights(rng: np.random.Generator) -> Map:
    """Two to four long bars of light close to the part."""
    picture = gradient(wall(rng, 0.1, 0.4), wall(rng, 0.06, 0.3), wall(rng, 0.05, 0.2)) * np.exp(0.3 * clouds(rng, 15))
    start, count = rng.uniform(0, 360), int(rng.integers(2, 5))
    elevation, long, thick = rng.uniform(15, 65), rng.uniform(0.25, 0.6), rng.uniform(0.018, 0.05)
    colour = lamp(rng, 30, 90, (4500, 7000))
    for bar in range(count):
        place = toward(start + bar * 360 / count, elevation, 0.5)
        picture = over(picture, panel(place, (long + 0.02, thick + 0.015)), 0.05)
        picture = over(picture, panel(place, (long, thick)), colour)
    return picture


def coaxial_cell(rng: np.random.Generator) -> Map:
    """A black box with an even square of light right above, as seen in a half-silvered mirror."""
    picture = gradient(wall(rng, 0.06, 0.3), wall(rng, 0.03, 0.12), wall(rng, 0.03, 0.12))
    half = rng.uniform(0.1, 0.22)
    place = (rng.uniform(-0.05, 0.05), rng.uniform(-0.05, 0.05), 0.35)
    picture = over(picture, panel(place, (half + 0.04, half + 0.04), facing=_UP), 0.15)
    picture = over(picture, panel(place, (half, half), facing=_UP), lamp(rng, 8, 25, (5000, 6800)))
    for side in range(int(rng.integers(0, 3))):
        strip = toward(90 * side + rng.uniform(-20, 20), rng.uniform(5, 25), 0.4)
        picture = over(picture, panel(strip, (rng.uniform(0.1, 0.25), 0.012)), lamp(rng, 10, 40))
    return picture


def dark_room(rng: np.random.Generator) -> Map:
    """One or two small hard lamps, and what little the walls give back."""
    picture = gradient(wall(rng, 0.12, 0.4), wall(rng, 0.06, 0.2), wall(rng, 0.03, 0.12)) * np.exp(
        0.4 * clouds(rng, 10)
    )
    for _ in range(rng.integers(1, 3)):
        place = toward(rng.uniform(0, 360), rng.uniform(20, 80), 1.5)
        picture = over(picture, disc(place, 0.2), 0.05)
        picture = over(picture, disc(place, rng.uniform(0.09, 0.17)), lamp(rng, 60, 100, (2900, 6000)))
    floor = (rng.uniform(-0.3, 0.3), rng.uniform(-0.3, 0.3), -0.4)
    return picture + rng.uniform(0.3, 1.2) * spread(floor, 0.5, facing=_DOWN)[..., None]


def light_table(rng: np.random.Generator) -> Map:
    """A bright plate under the part, and a weak lamp above so that it does not turn black."""
    picture = gradient(0.2, wall(rng, 0.15, 0.5), wall(rng, 0.15, 0.5)) * np.exp(0.3 * clouds(rng, 12))
    half = (rng.uniform(0.2, 0.5), rng.uniform(0.2, 0.5))
    picture = over(picture, panel((0, 0, -0.3), half, facing=_DOWN), lamp(rng, 3, 9, (5000, 6800)))
    place = toward(rng.uniform(0, 360), rng.uniform(40, 85), 1.0)
    return over(picture, panel(place, (rng.uniform(0.15, 0.4), rng.uniform(0.05, 0.2))), lamp(rng, 6, 20))
