"""The finishes: how each one's relief, colour and gloss vary over a tile.

Each painter takes a generator, the size and the material, whose plain numbers the finish varies around. Heights are in
sides of the tile; a slope of 0.1 turns the normal by 6 degrees.
"""

from dataclasses import dataclass, replace

import numpy as np

from s2rlab.render.textures.noise import Field, crystals, noise, ramp, smooth
from s2rlab.scene.params import MaterialParams, Vector

RUST_COLOURS = ((0.19, 0.055, 0.018), (0.36, 0.13, 0.035), (0.075, 0.028, 0.016))  # fresh, powdery, old; linear RGB


@dataclass(frozen=True, slots=True)
class Surface:
    """A surface in the making; numbers may still leave 0..1."""

    height: Field  # (S, S) float32, sides of the tile
    albedo: Field  # (3, S, S) float32: planes, as numpy is slow at rows of three numbers
    roughness: Field  # (S, S) float32
    metallic: Field  # (S, S) float32


def plain(rng: np.random.Generator, size: int, material: MaterialParams) -> Surface:
    """The same everywhere."""
    flat = np.zeros((size, size), np.float32)
    return _surface(material, flat, flat, flat)


def brushed(rng: np.random.Generator, size: int, material: MaterialParams) -> Surface:
    """Fine lines along u, some deeper than others."""
    fine = noise(rng, size, 12, 110, stretch=40)
    deep = noise(rng, size, 6, 60, stretch=70)
    lines = fine + np.minimum(deep + 1.2, 0)
    return _surface(material, lines * 2.5e-4, 0.05 * fine, 0.07 * deep)


def milled(rng: np.random.Generator, size: int, material: MaterialParams) -> Surface:
    """Tool marks: the arcs a face mill leaves in each pass, or the straight feed lines of a planer or a lathe."""
    v, u = np.mgrid[0:size, 0:size].astype(np.float32) / size
    feed, passes = int(rng.integers(18, 44)), int(rng.integers(1, 4))
    across = (v * passes) % 1 - 0.5
    bow = 0.0 if rng.random() < 0.4 else rng.choice([-1, 1]) * rng.uniform(0.25, 0.9) / passes
    wander = noise(rng, size, 1, 6, falloff=1)
    phase = feed * (u + np.float32(bow) * (1 - np.sqrt(1.2 - across**2 * 4 * 0.95))) + 0.12 * wander
    groove = np.abs(2 * (phase % 1) - 1)
    # the cutting edge is a little different at every turn
    chatter = noise(rng, size, 20, 120)
    step = ramp(np.abs(across), 0.485, 0.5) if passes > 1 else np.float32(0)
    height = groove**2 * np.float32(0.07 / feed) + 6e-5 * chatter - step * np.float32(4e-4)
    return _surface(material, height, 0.06 * (groove - 0.5) + 0.02 * wander, 0.08 * (groove - 0.5) + 0.03 * chatter)


def cast(rng: np.random.Generator, size: int, material: MaterialParams) -> Surface:
    """The grain of a sand mould, with some pits."""
    grain = noise(rng, size, 14, 70, falloff=0.4)
    clouds = noise(rng, size, 2, 10, falloff=1)
    pits = ramp(noise(rng, size, 10, 34), 2.0, 2.8)
    height = 1.0e-3 * grain + 8e-4 * clouds - 5e-3 * pits
    return _surface(material, height, 0.08 * grain + 0.08 * clouds - 0.4 * pits, 0.05 * grain + 0.15 * pits)


def galvanized(rng: np.random.Generator, size: int, material: MaterialParams) -> Surface:
    """Spangle: zinc crystals, each with its own brightness, gloss and leaning, feathered inside."""
    cell = crystals(rng, size, int(rng.integers(40, 140)))
    count = int(cell.max()) + 1
    shade, gloss, lean = rng.normal(size=(3, count)).astype(np.float32)
    feather = noise(rng, size, 8, 90, stretch=4)
    frost = noise(rng, size, 1, 8, falloff=1)
    shaded = 0.13 * shade[cell] + 0.04 * feather * lean[cell] + 0.05 * frost
    # a facet cannot lean for long without a step, so its relief is that of its own feathers
    height = 1.2e-4 * feather * lean[cell] + 1e-3 * smooth(shade[cell], 0.01)
    return _surface(material, height, shaded, 0.07 * gloss[cell] + 0.03 * frost)


def anodized(rng: np.random.Generator, size: int, material: MaterialParams) -> Surface:
    """A fine even grain under a coloured layer."""
    grain = noise(rng, size, 40, 125)
    clouds = noise(rng, size, 1, 6, falloff=1)
    return _surface(material, 1.3e-4 * grain, 0.03 * grain + 0.02 * clouds, 0.025 * grain + 0.015 * clouds)


def painted(rng: np.random.Generator, size: int, material: MaterialParams) -> Surface:
    """Orange peel, and a few specks of dust under the paint."""
    peel = noise(rng, size, 7, 22)
    specks = smooth(ramp(noise(rng, size, 20, 60), 3.2, 4.0), 0.004)
    height = 7e-4 * peel + 4e-3 * specks
    return _surface(material, height, 0.012 * peel, 0.02 * peel)


def black_oxide(rng: np.random.Generator, size: int, material: MaterialParams) -> Surface:
    """A thin dark layer: uneven in shade and gloss, with a cast of blue or brown."""
    clouds = noise(rng, size, 1, 14, falloff=1)
    grain = noise(rng, size, 30, 120)
    surface = _surface(material, 1.6e-4 * grain, 0.22 * clouds + 0.08 * grain, 0.06 * clouds + 0.03 * grain)
    tint = (1.0, 0.97, 1.1) if rng.random() < 0.6 else (1.12, 1.0, 0.9)
    return replace(surface, albedo=surface.albedo * rgb(tint))


def plastic(rng: np.random.Generator, size: int, material: MaterialParams) -> Surface:
    """The spark-eroded grain of an injection mould."""
    grain = noise(rng, size, 25, 90)
    return _surface(material, 3.5e-4 * grain, 0.02 * grain, 0.04 * grain)


def rubber(rng: np.random.Generator, size: int, material: MaterialParams) -> Surface:
    """Dull and finely pitted, with a bloom of dust."""
    grain, clouds = noise(rng, size, 20, 110, falloff=0.3), noise(rng, size, 1, 12, falloff=1)
    surface = _surface(material, 4e-4 * grain, 0.08 * grain, 0.04 * grain + 0.06 * clouds)
    return replace(surface, albedo=surface.albedo + 0.03 * ramp(clouds, 0.0, 2.5))


def rusty(rng: np.random.Generator, size: int, material: MaterialParams) -> Surface:
    """Dull iron, 15 to 90 % of it covered with rust."""
    grain = noise(rng, size, 16, 100, falloff=0.5)
    metal = _surface(material, 3e-4 * grain, 0.12 * grain, 0.08 * grain)
    return with_rust(rng, metal, float(rng.uniform(0.15, 0.9)))


def oily(rng: np.random.Generator, size: int, material: MaterialParams) -> Surface:
    """Ground metal under patches of oil: darker and glossier, thin rims of them coloured by interference."""
    fine = noise(rng, size, 12, 110, stretch=14)
    depth = noise(rng, size, 1, 9, falloff=1.4)
    film = ramp(depth, -0.7, 0.2)
    metal = _surface(material, 2.2e-4 * fine * (1 - 0.85 * film), 0.05 * fine, 0.04 * fine)
    # first orders of a film some 100 nm thick, for wavelengths of about 610, 550 and 465 nm
    thickness = np.maximum(depth + 0.7, 0) * np.float32(3.2)
    colours = 1 + np.cos(thickness * rgb((1.0, 1.11, 1.31))) * (0.16 * np.exp(-thickness / 4))
    albedo = metal.albedo * (1 + film * (0.78 * colours - 1))
    roughness = metal.roughness * (1 - film) + film * (0.1 + 0.25 * material.roughness)
    return replace(metal, height=metal.height + 1.2e-3 * smooth(film, 0.01), albedo=albedo, roughness=roughness)


def with_rust(rng: np.random.Generator, surface: Surface, cover: float) -> Surface:
    """Let rust grow over a share `cover` (0..1) of a surface: patches with ragged edges, raised and dull."""
    size = len(surface.height)
    spread, grain = noise(rng, size, 1, 60, falloff=1.6), noise(rng, size, 10, 110, falloff=0.4)
    ragged = spread + 0.22 * grain
    edge = float(np.quantile(ragged[::4, ::4], 1 - np.clip(cover, 0.001, 0.999)))
    rust = ramp(ragged, edge - 0.12, edge + 0.2)
    fresh, powder, old = (rgb(colour) for colour in RUST_COLOURS)
    age, dust = ramp(spread, edge, edge + 2.2), 0.7 * ramp(grain, 0.2, 2.2)
    colour = _mix(_mix(fresh, old, age), powder, dust)
    # a stain goes before the crust
    halo = 0.35 * ramp(ragged, edge - 0.7, edge)
    stained = surface.albedo * (1 - halo * rgb((0.2, 0.5, 0.7)))
    return Surface(
        height=surface.height * (1 - rust) + rust * (1.5e-3 + 9e-4 * grain),
        albedo=_mix(stained, colour, rust),
        roughness=_mix(surface.roughness, 0.85 + 0.06 * grain, rust),
        metallic=surface.metallic * (1 - np.float32(0.97) * rust),
    )


def with_albedo(surface: Surface, albedo: Field) -> Surface:
    """Take the colour of a picture (S, S, 3) instead: print, which is no metal."""
    planes = np.ascontiguousarray(albedo.transpose(2, 0, 1))
    return replace(surface, albedo=planes, metallic=np.zeros_like(surface.metallic))


def rgb(colour: Vector) -> Field:
    """Make a colour one that planes (3, S, S) are multiplied with."""
    return np.array(colour, np.float32)[:, None, None]


def _mix(first: Field, second: Field, share: Field) -> Field:
    return first + (second - first) * share


def _surface(material: MaterialParams, height: Field, shade: Field, gloss: Field) -> Surface:
    """Vary a material's numbers: `shade` is of its albedo, as a share; `gloss` is added to its roughness."""
    return Surface(
        height=np.asarray(height, np.float32),
        albedo=rgb(material.albedo) * np.asarray(1 + shade, np.float32),
        roughness=np.float32(material.roughness) + gloss,
        metallic=np.full(height.shape, material.metallic, np.float32),
    )
