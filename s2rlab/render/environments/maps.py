"""Environment maps by number."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import numpy as np

from s2rlab.render.environments import places, studios
from s2rlab.render.environments.hdri import load_hdri
from s2rlab.render.environments.normal import normalized
from s2rlab.render.environments.room import SOLID_ANGLE, Map

_KEPT = 64  # maps in memory, 0.4 MB each

# neighbours in this order are unlike each other, so that the first few maps already differ much
ENVIRONMENT_KINDS: dict[str, Callable[[np.random.Generator], Map]] = {
    "soft boxes": studios.soft_boxes,
    "workshop": places.workshop,
    "light tent": studios.light_tent,
    "window hall": places.window_hall,
    "ring light": studios.ring_light,
    "clean room": places.clean_room,
    "bar lights": studios.bar_lights,
    "loading dock": places.loading_dock,
    "dome": studios.dome,
    "machine tool": places.machine_tool,
    "coaxial cell": studios.coaxial_cell,
    "sun through a gate": places.sun_gate,
    "dark room with a spot": studios.dark_room,
    "conveyor with a gantry": places.conveyor,
    "inspector's bench": places.bench,
    "light table": studios.light_table,
    "overcast yard": places.outdoors,
}


@lru_cache(maxsize=_KEPT)
def environment_map(number: int) -> Map:
    """Make map `number`, (HEIGHT, WIDTH, 3), or give the one made before; it cannot be written to.

    Number 0 is the neutral studio of presets that do not vary the light; the kinds follow in turn, without end.
    """
    if number == 0:
        picture = studios.neutral()
    else:
        rng = np.random.default_rng([1701, number])
        kind = list(ENVIRONMENT_KINDS.values())[(number - 1) % len(ENVIRONMENT_KINDS)]
        picture = _balanced(kind(rng)) * (1 + rng.normal(0, 0.03, size=3))
    result = normalized(picture)
    result.flags.writeable = False
    return result


def _balanced(picture: Map) -> Map:
    """Take most of the tint of all the light away, as a camera's white balance does; lamps keep their differences."""
    mean = (picture * SOLID_ANGLE[..., None]).sum(axis=(0, 1))
    return np.asarray(picture * (mean.mean() / mean) ** 0.75, np.float32)


def surroundings(number: int, file: str | None = None) -> Map:
    """Give the user's HDRI `file` if there is one, else map `number`; kept in memory, read-only.

    Raises
    ------
    RenderError
        If the file cannot be used, see `load_hdri`.
    """
    if file is None:
        return environment_map(number)
    return load_hdri(Path(file))
