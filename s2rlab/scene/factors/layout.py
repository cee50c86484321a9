"""What else is in the scene: stray objects beside, behind and in front of the part, and more of the same part."""

from typing import ClassVar, Self

from pydantic import model_validator

from s2rlab.scene.factors.base import Count, Factor, Range, choices, interval, number, share, switch, whole
from s2rlab.scene.params import ObjectShape

SHAPES = ("box", "cylinder", "sphere", "cone", "torus", "ring", "plate", "part")


class Distractors(Factor):
    """Stray objects: around a part that rests, behind one that hangs free."""

    title: ClassVar = "Stray objects"
    reason: ClassVar = "The part is seldom alone; what lies beside it must not decide."
    source: ClassVar = "SynMfg: up to 10. The cats-and-dogs paper: random volumes of any size and rotation."

    count: Count = whole(0, 10, 0, 50, unit="objects", label="How many")
    shapes: tuple[ObjectShape, ...] = choices(*SHAPES, label="Shapes; 'part' is another part of the project")
    size: Range = interval(0.1, 0.6, 0.02, 3, unit="of the part's radius, as seen", label="Size", scale="log")
    distance: Range = interval(1.2, 3.5, 1, 5, unit="radii of the part", label="From the part's middle, on a surface")
    depth: Range = interval(0.8, 2.5, 0.3, 5, unit="of the camera's distance", label="Behind a part that hangs free")


class Occluders(Factor):
    """Objects between the camera and the part."""

    title: ClassVar = "Objects in front"
    reason: ClassVar = (
        "A hand, a cable or a neighbour hides a piece of the part. No effect in our trials with parts in plain sight."
    )
    source: ClassVar = "The cats-and-dogs paper limits what may be hidden; removing occluders gained 3 points there."

    count: Count = whole(0, 1, 0, 10, unit="objects", label="How many")
    shapes: tuple[ObjectShape, ...] = choices(*SHAPES, label="Shapes; 'part' is another part of the project")
    size: Range = interval(0.08, 0.35, 0.02, 2, unit="of the part's radius, as seen", label="Size", scale="log")
    nearness: Range = interval(0.4, 0.8, 0.1, 0.95, unit="0 at the part, 1 at the camera", label="How near the camera")
    reach: float = number(0.45, 0, 0.7, unit="of the frame's side", label="Farthest off the frame's middle")
    least_visible: float = number(0.4, 0, 1, unit="of the part's outline", label="Least that stays visible")

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if self.on and self.count.low > 0 and self.least_visible >= 1:
            raise ValueError("least_visible: 1 leaves occluders nothing to cover; lower it, or let count begin at 0")
        return self


class Instances(Factor):
    """More of the same part beside it, or a heap of them."""

    title: ClassVar = "More of the same part"
    reason: ClassVar = "Parts come in boxes and heaps. Off: the classifier is shown one part."
    source: ClassVar = "Stillleben drops objects in heaps; SynMfg allows several instances. The counts are ours."

    on: bool = switch(False)
    count: Count = whole(1, 5, 0, 50, unit="more parts", label="How many")
    heap: float = share(0.3, "Of those with a surface: dropped in a heap; else side by side")
    distance: Range = interval(2, 3, 2, 10, unit="radii of the part", label="Between neighbours, side by side")
