"""What the Randomize step wants to see, and how that is asked of the `Sampler`."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from s2rlab.scene.space import RandomizationSpace
from s2rlab_ui.camera import Orbit

SIZES = (128, 192, 256, 384, 512, 768, 1024)  # pixels: few, as each needs a place to draw of its own
MOVING = 192  # pixels, while the camera or a slider moves
SLOW = (192, 256, 384)  # while it turns by itself, at half of the sharpness
ENLARGED = 1.1  # times that a picture may be enlarged and still look sharp


@dataclass(frozen=True, slots=True)
class Scene:
    """One random scene."""

    space: RandomizationSpace
    seed: int = 0
    index: int = 0
    part: str = ""  # class/variant; empty: the one whose turn it is
    params: Mapping[str, Any] | None = None  # a recorded scene, shown instead of a sampled one
    artifacts: Mapping[str, int] | None = None  # levels; None: those of the space
    title: str = ""  # of a recorded scene


def wish(scene: Scene, size: int, *, count: int = 1, view: Orbit | None = None, plain: bool = False) -> dict[str, Any]:
    """Put a scene, or `count` from its index on, into the words of `s2rlab preview --follow`."""
    asked: dict[str, Any] = {
        "space": scene.space.model_dump(mode="json"),
        "seed": scene.seed,
        "first": scene.index,
        "count": count,
        "size": size,
    }
    if scene.part:
        asked |= {"part": scene.part, "spread": False}  # picture `first` itself, not the part's first-th
    if scene.params is not None:
        asked["params"] = dict(scene.params)
    if scene.artifacts is not None:
        asked["artifacts"] = dict(scene.artifacts)
    if view is not None:
        asked["view"] = asdict(view)
    if plain:
        asked["plain"] = True
    return asked


def fitting_size(pixels: float, sizes: tuple[int, ...] = SIZES) -> int:
    """Give the smallest size that is not much below `pixels`, or the largest."""
    return next((size for size in sizes if size * ENLARGED >= pixels), sizes[-1])
