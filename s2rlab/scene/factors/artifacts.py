"""Faults of scanned meshes and textures, the same in every picture of a data set."""

from typing import Any, ClassVar

from pydantic import Field

from s2rlab.scene.factors.base import Factor, switch

AMBIENT = (0.0, 0.5, 1.0)  # even light of each level, in means of the surroundings; as in mesh.artifacts


def level(most: int, label: str) -> Any:
    """Build the level of one artifact, 0 (none) to `most`."""
    return Field(default=0, json_schema_extra={"minimum": 0, "maximum": most, "unit": "level", "label": label})


class Artifacts(Factor):
    """Damage to part and light; each level holds for a whole data set, so that data sets can be compared."""

    title: ClassVar = "Damage of scans"
    reason: ClassVar = "Faults of scanned parts; they cost 6 to 12 points in our trials. Off: CAD files have none."
    source: ClassVar = "YCB digital twins: noise in the mesh cost most, then blurred textures; ambient light little."

    on: bool = switch(False)
    noise: int = level(3, "Noise of the mesh: 0.5, 1, 2 % of the part's radius")
    holes: int = level(3, "Holes: 5, 10, 20 % of the area")
    blur: int = level(3, "Blurred texture: 2, 4, 8 pixels")
    baked: int = level(3, "Shading of one lamp burnt into the colours, 1:1.5, 1:2.5, 1:7")
    ambient: int = level(2, "Even light from everywhere")

    @property
    def levels(self) -> dict[str, int]:
        """Level by name of the artifacts that are there, as `mesh.artifacts` takes them; empty when switched off."""
        names = ("noise", "holes", "blur", "baked", "ambient")
        return {name: getattr(self, name) for name in names if self.on and getattr(self, name)}
