"""Small changes of a mesh that stands for its class alone."""

from typing import ClassVar

from s2rlab.scene.factors.base import Factor, Range, interval, switch

VARIANTS = 16


class Shape(Factor):
    """Jitter of the part's own shape.

    A part has VARIANTS jittered shapes in each data set, drawn from the data set's seed and the part's name; each
    picture shows one of them, which its record names, whoever renders it. A shape of its own for every picture would
    take longer to prepare than to render.
    """

    title: ClassVar = "Shape"
    reason: ClassVar = "A class is wider than the one mesh that stands for it. Off: parts of one drawing are equal."
    source: ClassVar = "The cats-and-dogs paper: one breed instead of 10-28 cost 16 points. It gives no such range."

    on: bool = switch(False)
    scale: Range = interval(0.9, 1.1, 0.5, 2, unit="times", label="Size along each axis", scale="log")
    bend: Range = interval(-8, 8, -90, 90, unit="degrees from end to end", label="Bend along the longest axis")
