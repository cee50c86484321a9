"""Named randomization spaces."""

from pathlib import Path

from s2rlab.errors import ConfigError
from s2rlab.scene.space import (
    Background,
    Camera,
    Environment,
    Framing,
    Lights,
    Material,
    RandomizationSpace,
    Viewpoint,
)

SYN_O = RandomizationSpace(
    name="Syn-O",  # SIP-17: the view varies and nothing else
    viewpoint=Viewpoint(resting=0),
    framing=Framing(on=False),
    background=Background(on=False),
    environment=Environment(on=False),
    lights=Lights(on=False),
    material=Material(on=False),
    camera=Camera(on=False),
)

SYN_R = RandomizationSpace(name="Syn-R")
"""SIP-17's randomized set. The paper names the factors and gives no ranges: these are ours."""

PRESETS = {"syn-o": SYN_O, "syn-r": SYN_R}


def space_from(name_or_file: str) -> RandomizationSpace:
    """Return the preset of that name, or read the space from that JSON file.

    Raises
    ------
    ConfigError
        If it is neither; the message lists the presets.
    """
    if preset := PRESETS.get(name_or_file.lower()):
        return preset
    path = Path(name_or_file)
    if path.suffix != ".json":
        raise ConfigError(f"preset {name_or_file!r}: unknown; use {', '.join(PRESETS)} or a space.json file.")
    return RandomizationSpace.load(path)
