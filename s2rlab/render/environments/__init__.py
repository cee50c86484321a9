"""Surroundings that light a part: procedural studios, shops and halls without a download, and users' HDRI files.

A map is equirectangular, (H, W, 3) float32 linear RGB, row 0 at the bottom (straight down), with the mean brightness
ENVIRONMENT_MEAN over the sphere.
"""

from s2rlab.render.environments.hdri import load_hdri
from s2rlab.render.environments.maps import ENVIRONMENT_KINDS, environment_map, surroundings
from s2rlab.render.environments.normal import ENVIRONMENT_MEAN
from s2rlab.render.environments.room import HEIGHT, WIDTH

__all__ = [
    "ENVIRONMENT_KINDS",
    "ENVIRONMENT_MEAN",
    "HEIGHT",
    "WIDTH",
    "environment_map",
    "load_hdri",
    "surroundings",
]
