"""Reading older spaces: format 1, which knew seven factors, and bounds that were wider once."""

from collections.abc import Mapping
from typing import Any

Fields = Mapping[str, Any]

_OFF: Fields = {"on": False}
FORMAT_1: Fields = {  # what a file of format 1 meant where it was silent; with these, a picture looks as it did
    "viewpoint": {
        "on": True,
        "elevation": {"low": -90, "high": 90},
        "table_elevation": {"low": 15, "high": 90},
        "roll": {"low": -180, "high": 180},
    },
    "pose": {"on": True, "resting": 0.4},
    "framing": {
        "on": True,
        "fill": {"low": 0.45, "high": 1.0},
        "shift": 0.08,
        "field_of_view": {"low": 12, "high": 50},
    },
    "background": {
        "on": True,
        "kinds": ["flat", "gradient", "noise", "speckle", "stripes", "clutter", "environment"],
        "brightness": {"low": 0.02, "high": 1.0},
        "saturation": {"low": 0, "high": 0.4},
        "pictures": [],
    },
    "environment": {"on": True, "maps": 16, "files": [], "tilt": 180},
    "lights": {
        "on": True,
        "count": {"low": 1, "high": 4},
        "intensity": {"low": 0.1, "high": 1.5},
        "temperature": {"low": 3000, "high": 8000},
        "tint": 0,
        "elevation": {"low": -90, "high": 90},
        "table_elevation": {"low": 15, "high": 90},
        "shadows": 0.6,
        "ambient_occlusion": 0.6,
    },
    "material": {
        "on": True,
        "metal": 0.8,
        "finishes": dict.fromkeys(
            ("brushed", "cast", "milled", "galvanized", "anodized", "painted", "black_oxide", "plastic", "rubber",
             "rust", "oil_film"), 0
        ) | {"plain": 1},
        "albedo": {"low": 0.05, "high": 0.95},
        "saturation": {"low": 0, "high": 0.25},
        "roughness": {"low": 0.15, "high": 0.75},
        "coated": 0,
        "wear": {"low": 0, "high": 0},
        "cad_colour": 0.25,
    },
    "texture": _OFF,
    "shape": _OFF,
    "distractors": _OFF,
    "occluders": _OFF,
    "instances": _OFF,
    "camera": {
        "on": True,
        "exposure": {"low": 0.1, "high": 0.65},
        "white_balance": 0.08,
        "hue": 0,
        "saturation": {"low": 1, "high": 1},
        "grey": 0.3,
        "distortion": {"low": 0, "high": 0},
        "vignetting": {"low": 0, "high": 0.35},
        "chromatic_aberration": 0.004,
        "chromatic_shift": 0,
        "blur": {"low": 0, "high": 1.3},
        "blurred": 1,
        "defocused": 0,
        "motion": {"low": 0, "high": 3},
        "moved": 0.2,
        "shot_noise": {"low": 0, "high": 0.002},
        "read_noise": {"low": 0, "high": 0.006},
        "noisy": 1,
        "salted": 0,
        "contrast": {"low": 0.8, "high": 1.25},
        "resolution": {"low": 0.3, "high": 1},
        "jpeg_quality": {"low": 45, "high": 95},
    },
    "artifacts": _OFF,
}  # fmt: skip


def from_format_1(fields: Fields) -> dict[str, Any]:
    """Give the fields of format 2 that make the pictures which `fields` of format 1 made.

    The pose was part of the viewpoint; finishes, distractors and the like did not exist and stay away. What does not
    fit is left as it is, for the model to complain about.
    """
    moved = dict(fields)
    viewpoint = moved.get("viewpoint", {})
    if isinstance(viewpoint, Mapping):
        pose = {new: viewpoint[new] for new in ("on", "resting") if new in viewpoint}
        moved["viewpoint"] = {name: value for name, value in viewpoint.items() if name != "resting"}
        moved["pose"] = pose
    return {**_filled(FORMAT_1, moved), "format": 2}


NARROWER: tuple[tuple[str, str, int, int, int], ...] = (
    # factor, its range or count, the highest bound it had, and the lowest and the highest that it has now
    ("lights", "count", 16, 0, 4),  # of more lamps only the four strongest ever shone
    ("instances", "distance", 10, 2, 10),  # nearer copies were pushed into each other
)


def within_bounds(fields: Fields) -> dict[str, Any]:
    """Bring ranges that were allowed once within today's bounds; what never was is left, for the model to refuse."""
    moved = dict(fields)
    for factor, name, once, least, most in NARROWER:
        under = moved.get(factor)
        given = under.get(name) if isinstance(under, Mapping) else None
        if not isinstance(under, Mapping) or not isinstance(given, Mapping):
            continue
        low, high = given.get("low"), given.get("high")
        if isinstance(low, int | float) and isinstance(high, int | float) and low <= high <= once:
            low, high = (min(max(end, least), most) for end in (low, high))
            moved[factor] = {**under, name: {"low": low, "high": high}}
    return moved


def _filled(defaults: Fields, given: Fields) -> dict[str, Any]:
    """Lay `given` over `defaults`, factor by factor; a range is given whole or not at all."""
    merged = dict(defaults)
    for name, value in given.items():
        under = merged.get(name)
        if isinstance(under, Mapping) and isinstance(value, Mapping) and "low" not in under:
            merged[name] = _filled(under, value)
        else:
            merged[name] = value
    return merged
