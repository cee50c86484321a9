"""Wear: scratches, chips, dirt and rust, laid over any finish."""

from dataclasses import replace

import numpy as np

from s2rlab.render.textures.finishes import Surface, rgb, with_rust
from s2rlab.render.textures.noise import noise, ramp, scratches, smooth
from s2rlab.scene.params import Finish, MaterialParams

_COATED: frozenset[Finish] = frozenset({"painted", "black oxide", "anodized", "galvanized"})
_SOFT: frozenset[Finish] = frozenset({"plastic", "rubber"})  # same stuff all through, and it never rusts
_NO_RUST: frozenset[Finish] = _SOFT | {"anodized"}
_BARE_METAL = rgb((0.5, 0.5, 0.49))
_DIRT = rgb((0.055, 0.045, 0.035))
_RUST_FROM = 0.3  # wear above which iron begins to rust


def worn(rng: np.random.Generator, surface: Surface, material: MaterialParams) -> Surface:
    """Wear a surface by `material.wear`: 0 leaves it, 0.3 is in use, 1 is from the scrap heap."""
    wear = material.wear
    surface = _scratched(rng, surface, material)
    if material.finish in _COATED and wear > 0.2:
        surface = _chipped(rng, surface, (wear - 0.2) / 0.8)
    rusts = material.finish not in _NO_RUST and material.picture is None and not _yellow(material)
    if rusts and wear > _RUST_FROM:
        surface = with_rust(rng, surface, 0.5 * ((wear - _RUST_FROM) / (1 - _RUST_FROM)) ** 1.5)
    return _dirty(rng, surface, wear)


def _yellow(material: MaterialParams) -> bool:
    """Tell brass, bronze and copper, which do not rust."""
    red, _, blue = material.albedo
    return material.metallic > 0.5 and blue < 0.75 * red


def _scratched(rng: np.random.Generator, surface: Surface, material: MaterialParams) -> Surface:
    """Scratches: grooves, bright in metal and pale in plastic, deep ones in a coat show the metal below."""
    size = len(surface.height)
    lines = scratches(rng, size, 4 + int(110 * material.wear), 0.45)
    if material.finish in _COATED:
        below = ramp(lines, 0.75, 1.0) * np.float32(material.wear)
        albedo = surface.albedo * (1 + 0.1 * lines) + (_BARE_METAL - surface.albedo) * below
        metallic = surface.metallic + (1 - surface.metallic) * below
    else:
        albedo, metallic = surface.albedo * (1 + 0.12 * lines) + 0.015 * lines, surface.metallic
    return Surface(
        height=surface.height - lines * np.float32(7e-4),
        albedo=albedo,
        roughness=surface.roughness + (0.42 - surface.roughness) * (0.6 * lines),
        metallic=metallic,
    )


def _chipped(rng: np.random.Generator, surface: Surface, amount: float) -> Surface:
    """Knock flakes off a coat, up to a seventh of it."""
    spread = noise(rng, len(surface.height), 2, 90, falloff=1.3)
    edge = float(np.quantile(spread[::4, ::4], 1 - 0.14 * amount))
    chip = ramp(spread, edge, edge + 0.12)
    return Surface(
        height=surface.height * (1 - chip) - chip * np.float32(2e-3),
        albedo=surface.albedo + (_BARE_METAL - surface.albedo) * chip,
        roughness=surface.roughness + (0.42 - surface.roughness) * chip,
        metallic=surface.metallic + (1 - surface.metallic) * chip,
    )


def _dirty(rng: np.random.Generator, surface: Surface, wear: float) -> Surface:
    """Grease and dust: in clouds, and thicker where the surface is hollow."""
    size = len(surface.height)
    clouds = noise(rng, size, 1, 40, falloff=1.6)
    hollow = smooth(surface.height, 0.02) - surface.height
    spread = clouds + hollow / max(float(hollow.std()), 1e-9) * 0.35
    dirt = ramp(spread, 1.8 - 2.2 * wear, 4.8 - 2.2 * wear) * np.float32(min(1.0, 0.3 + 0.8 * wear))
    return replace(
        surface,
        albedo=surface.albedo + (_DIRT - surface.albedo) * dirt,
        roughness=surface.roughness + (0.75 - surface.roughness) * dirt,
        metallic=surface.metallic * (1 - np.float32(0.85) * dirt),
    )
