"""Small changes of a mesh that stands for its class alone."""

from typing import ClassVar

from s2rlab.scene.factors.base import Factor, Range, interval, switch


class Shape(Factor):
    """Jitter of the part's own shape."""

    title: ClassVar = "Shape"
    reason: ClassVar = "A class is wider than the one mesh that stands for it. Off: parts of one drawing are equal."
    source: ClassVar = "The cats-and-dogs paper: one breed instead of 10-28 cost 16 points. It gives no such range."

    on: bool = switch(False)
    scale: Range = interval(0.9, 1.1, 0.5, 2, unit="times", label="Size along each axis", scale="log")
    bend: Range = interval(-8, 8, -90, 90, unit="degrees from end to end", label="Bend along the longest axis")
