"""From where the part is seen, how it lies, and how large it is in the frame."""

from typing import ClassVar

from s2rlab.scene.factors.base import Factor, Range, interval, number, share


class Viewpoint(Factor):
    """From where the part is seen."""

    title: ClassVar = "Viewpoint"
    reason: ClassVar = "A part is seen from every side; the factor that matters most."
    source: ClassVar = "S2RDA (arXiv 2303.09165): a fixed view reached 24.6-33.8 %, all views 87.6 %."

    elevation: Range = interval(-90, 90, -90, 90, unit="degrees", label="Height of the camera about a free part")
    table_elevation: Range = interval(15, 90, 5, 90, unit="degrees", label="Height of the camera above a surface")
    roll: Range = interval(-180, 180, -180, 180, unit="degrees", label="Camera turned about its axis (roll)")


class Pose(Factor):
    """How the part lies: hanging free in any rotation, or resting on a surface."""

    title: ClassVar = "How it lies"
    reason: ClassVar = "Parts lie as they fall: on few sides, turned at will. No effect in our trials with tight crops."
    source: ClassVar = "Stillleben and the cats-and-dogs paper (10.1186/s40537-021-00455-5) place subjects on a plane."

    resting: float = share(0.4, "Parts that rest on a surface; the others hang free")


class Framing(Factor):
    """How large and where the part is in the picture."""

    title: ClassVar = "Size and place"
    reason: ClassVar = "A part is never cut out twice in the same way."
    source: ClassVar = "S2RDA (object scale); SynMfg (zoom, focus shift); ranges of the default are ours."

    fill: Range = interval(0.25, 1.1, 0.05, 1.5, unit="of the frame's side", label="Longer side of the part's box")
    shift: float = number(0.1, 0, 0.5, unit="of the frame's side", label="Farthest the part is off the middle")
    field_of_view: Range = interval(15, 60, 1, 120, unit="degrees", label="Field of view")
