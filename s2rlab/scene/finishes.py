"""What each finish is usually made of: plausible albedo, metallic, roughness and lacquer to vary around.

Metals' albedo is their reflectance at normal incidence from measured optical constants (Polyanskiy, "Refractive index
database"), as linear RGB; paint, plastic and rubber follow common charts of physically based rendering (nothing in
nature is below 0.02 or above 0.9).
"""

import colorsys
from dataclasses import dataclass

import numpy as np

from s2rlab.scene.params import Finish, Vector

METALS: dict[str, Vector] = {
    "steel": (0.56, 0.57, 0.58),
    "stainless": (0.62, 0.60, 0.57),
    "aluminium": (0.91, 0.92, 0.92),
    "zinc": (0.66, 0.69, 0.72),
    "brass": (0.89, 0.74, 0.42),
    "copper": (0.95, 0.64, 0.54),
    "bronze": (0.71, 0.54, 0.36),
    "nickel": (0.66, 0.61, 0.53),
    "titanium": (0.54, 0.50, 0.45),
}
# steel and aluminium make most machined parts
_MACHINED = (
    "steel",
    "steel",
    "stainless",
    "stainless",
    "aluminium",
    "aluminium",
    "brass",
    "copper",
    "bronze",
    "titanium",
)
_IRON = ("steel", "steel", "stainless")


@dataclass(frozen=True, slots=True)
class Base:
    """The plain numbers of a surface."""

    albedo: Vector  # linear RGB, 0..1
    metallic: float  # 0..1
    roughness: float  # 0..1
    clear_coat: float  # 0..1


def finish_base(finish: Finish, rng: np.random.Generator) -> Base:
    """Draw plausible plain numbers for a finish; metal and roughness are uniform over what the finish comes in."""
    if finish in _COATINGS:
        return _coating(finish, rng)
    metals, shade, metallic, roughness = _BARE[finish]
    metal = METALS[metals[int(rng.integers(len(metals)))]]
    level = rng.uniform(*shade)
    red, green, blue = (float(np.clip(c * level * rng.uniform(0.98, 1.02), 0.02, 0.95)) for c in metal)
    return Base((red, green, blue), float(rng.uniform(*metallic)), float(rng.uniform(*roughness)), 0.0)


_Span = tuple[float, float]

# metals, shade against the clean metal, metallic, roughness
_BARE: dict[Finish, tuple[tuple[str, ...], _Span, _Span, _Span]] = {
    "plain": (_MACHINED, (0.7, 1), (0.9, 1), (0.15, 0.6)),
    "brushed": (_MACHINED, (0.8, 1), (0.95, 1), (0.22, 0.45)),
    "milled": (_MACHINED, (0.8, 1), (0.95, 1), (0.18, 0.4)),
    "oil film": (_MACHINED, (0.7, 0.95), (0.95, 1), (0.28, 0.5)),
    "cast": (("steel", "steel", "aluminium", "zinc", "bronze"), (0.45, 0.85), (0.75, 1), (0.45, 0.75)),
    "galvanized": (("zinc",), (0.8, 1), (0.9, 1), (0.28, 0.5)),
    "rust": (_IRON, (0.5, 0.8), (0.85, 1), (0.4, 0.65)),
}

# saturation, brightness of the colour, metallic, roughness, clear coat
_COATINGS: dict[Finish, tuple[_Span, _Span, _Span, _Span, _Span]] = {
    "anodized": ((0.0, 0.85), (0.15, 0.75), (0.9, 1), (0.25, 0.5), (0, 0)),
    "painted": ((0.0, 0.9), (0.05, 0.8), (0, 0), (0.2, 0.55), (0, 0.6)),
    "black oxide": ((0.0, 0.2), (0.03, 0.08), (0.6, 1), (0.3, 0.55), (0, 0.2)),
    "plastic": ((0.0, 0.9), (0.03, 0.85), (0, 0), (0.3, 0.65), (0, 0)),
    "rubber": ((0.0, 0.3), (0.02, 0.08), (0, 0), (0.6, 0.95), (0, 0)),
}


def _coating(finish: Finish, rng: np.random.Generator) -> Base:
    saturation, value, metallic, roughness, coat = _COATINGS[finish]
    low, high = np.log(value)
    level = float(np.exp(rng.uniform(low, high)))
    grey = rng.random() < 0.4  # many coatings are black, grey, white or clear
    amount = 0.03 if grey else float(rng.uniform(*saturation))
    colour = colorsys.hsv_to_rgb(float(rng.random()), amount, level)
    return Base(colour, float(rng.uniform(*metallic)), float(rng.uniform(*roughness)), float(rng.uniform(*coat)))
