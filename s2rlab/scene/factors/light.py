"""Light from all around, and lamps."""

from typing import ClassVar, Self

from pydantic import model_validator

from s2rlab.scene.factors.base import Count, Factor, Range, files, interval, number, share, whole

MOST_LIGHTS = 4  # that the renderer has room for


class Environment(Factor):
    """Light from all around: procedural studios and workshops, and a user's own maps, each as likely as the next.

    How bright it is against the lamps is set by `Lights.intensity`, how bright the picture is by `Camera.exposure`.
    """

    title: ClassVar = "Surroundings"
    reason: ClassVar = "Metal shows what is around it."
    source: ClassVar = "SIP-17 (arXiv 2404.08778); skyboxes of the cats-and-dogs paper."

    maps: int = number(52, 0, 256, unit="rooms", label="How many different painted rooms")
    files: tuple[str, ...] = files("Your own light maps (.hdr, .exr)")
    tilt: float = number(180, 0, 180, unit="degrees", label="Farthest a free part's surroundings lean")

    @model_validator(mode="after")
    def _some_light(self) -> Self:
        if self.maps == 0 and not self.files:
            raise ValueError("maps: 0 leaves no light around the part; allow one, or add a file")
        return self


class Lights(Factor):
    """Lamps that shine from one direction.

    The two shares are of the lamp's shadow and of the corners of the bodies; where something touches a surface, the
    surface is darker in every picture.
    """

    title: ClassVar = "Lamps"
    reason: ClassVar = "Shading and shadows show the shape."
    source: ClassVar = "SIP-17; the cats-and-dogs paper; three lights raised the accuracy by 3-8 points in our trials."

    count: Count = whole(0, 4, 0, MOST_LIGHTS, unit="lamps", label="How many")
    intensity: Range = interval(
        0.1, 1.5, 0, 20, unit="of a white wall of the surroundings", label="Brightness", scale="log"
    )
    temperature: Range = interval(3000, 8000, 1500, 15000, unit="kelvin", label="Colour temperature")
    tint: float = number(0, 0, 1, unit="of full colour", label="Farthest a lamp's colour is off white light")
    elevation: Range = interval(-90, 90, -90, 90, unit="degrees", label="Height of the lamps about a free part")
    table_elevation: Range = interval(15, 90, 0, 90, unit="degrees", label="Height of the lamps above a surface")
    shadows: float = share(0.6, "The strongest lamp casts a shadow, when the part rests")
    ambient_occlusion: float = share(0.6, "With darker corners on the part")
