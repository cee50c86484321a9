"""What is behind and under the part."""

from typing import ClassVar, Literal

from s2rlab.scene.factors.base import Factor, Range, choices, files, interval, share

PaintedKind = Literal[
    "flat", "gradient", "noise", "speckle", "stripes", "clutter", "environment", "table", "belt", "tray", "crate"
]
SURFACES: frozenset[PaintedKind] = frozenset({"table", "belt", "tray", "crate"})  # only under a part that rests


class Background(Factor):
    """What is behind and under the part."""

    title: ClassVar = "Background"
    reason: ClassVar = "Else the network learns the background."
    source: ClassVar = "S2RDA (arXiv 2303.09165): no background at all, 17.7 % against 87.6 %."

    kinds: tuple[PaintedKind, ...] = choices(
        "flat", "gradient", "noise", "speckle", "stripes", "clutter", "environment", "table", "belt", "tray", "crate",
        label="Kinds; a surface is only under a part that rests",
    )  # fmt: skip
    brightness: Range = interval(0.02, 1.0, 0, 1, unit="of white (linear)", label="Brightness", scale="log")
    saturation: Range = interval(0, 0.4, 0, 1, unit="of full colour", label="Colourfulness")
    pictures: tuple[str, ...] = files("Your own pictures or photographs")
    picture_share: float = share(0.5, "With one of your own pictures, when there are any")
