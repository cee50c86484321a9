"""The randomization space: what may vary between two pictures of the same part, and how far.

Each factor says why it varies and where its range comes from; switched off, it takes one neutral value.
"""

from typing import Any, ClassVar, Self

from pydantic import Field, model_validator

from s2rlab.scene.params import BackgroundKind
from s2rlab.values import Value


class Range(Value):
    """A closed interval; `low` may equal `high`."""

    low: float
    high: float

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.low > self.high:
            raise ValueError(f"low ({self.low:g}) is above high ({self.high:g}); swap them")
        return self


class Count(Value):
    """Whole numbers from `low` to `high`, both included."""

    low: int = Field(ge=0, le=100)
    high: int = Field(ge=0, le=100)

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.low > self.high:
            raise ValueError(f"low ({self.low}) is above high ({self.high}); swap them")
        return self


def bounded(low: float, high: float, least: float, most: float) -> Any:  # pydantic's Field is typed so, too
    """Build a field that defaults to `low..high` and must stay within `least..most`."""
    return Field(default=Range(low=low, high=high), json_schema_extra={"minimum": least, "maximum": most})


class Factor(Value):
    """One group of settings that is switched on and off together."""

    reason: ClassVar[str]
    source: ClassVar[str]

    on: bool = True

    @model_validator(mode="after")
    def _within_bounds(self) -> Self:
        for name, field in type(self).model_fields.items():
            limits, value = field.json_schema_extra, getattr(self, name)
            if isinstance(value, Range) and isinstance(limits, dict):
                least, most = limits["minimum"], limits["maximum"]
                assert isinstance(least, int | float) and isinstance(most, int | float)
                if value.low < least or value.high > most:
                    raise ValueError(f"{name}: must stay within {least:g} and {most:g}")
        return self


class Viewpoint(Factor):
    """From where the part is seen."""

    reason: ClassVar = "A part is seen from every side; the factor that matters most."
    source: ClassVar = "S2RDA: a fixed view cost 54 points or more."

    elevation: Range = bounded(-90, 90, -90, 90)  # degrees above the horizon of a free part
    table_elevation: Range = bounded(15, 90, 5, 90)  # degrees above the table of a resting part
    roll: Range = bounded(-180, 180, -180, 180)  # degrees
    resting: float = Field(default=0.4, ge=0, le=1)  # share of pictures with the part on a table, the rest is free


class Framing(Factor):
    """How large and where the part is in the picture."""

    reason: ClassVar = "Crops are never quite the same."
    source: ClassVar = "S2RDA; DESIGN section 7."

    fill: Range = bounded(0.45, 1.0, 0.05, 1.5)  # longer side of the part's box / side of the frame
    shift: float = Field(default=0.08, ge=0, le=0.5)  # of the side of the frame
    field_of_view: Range = bounded(12, 50, 1, 120)  # degrees


class Background(Factor):
    """What is behind and under the part."""

    reason: ClassVar = "Else the network learns the background."
    source: ClassVar = "S2RDA: no background at all, 17.7 % against 87.6 %."

    kinds: tuple[BackgroundKind, ...] = Field(
        default=("flat", "gradient", "noise", "speckle", "stripes", "clutter", "environment"), min_length=1
    )
    brightness: Range = bounded(0.02, 1.0, 0, 1)  # linear
    saturation: Range = bounded(0, 0.4, 0, 1)


class Environment(Factor):
    """Light from all around, as a procedural studio or workshop map."""

    reason: ClassVar = "Metal shows what is around it."
    source: ClassVar = "SIP-17; skyboxes of the cats-and-dogs paper."

    maps: int = Field(default=16, ge=1, le=256)  # how many different maps
    tilt: float = Field(default=180, ge=0, le=180)  # degrees a free part's surroundings may lean


class Lights(Factor):
    """Lamps that shine from one direction."""

    reason: ClassVar = "Shading and shadows show the shape."
    source: ClassVar = "SIP-17; three lights raised the accuracy by 3-8 points in our trials."

    count: Count = Count(low=1, high=4)
    intensity: Range = bounded(0.1, 1.5, 0, 20)  # 1: as bright as a white wall of the surroundings
    temperature: Range = bounded(3000, 8000, 1500, 15000)  # kelvin
    shadows: float = Field(default=0.6, ge=0, le=1)  # share of pictures on a table whose lights cast shadows
    ambient_occlusion: float = Field(default=0.6, ge=0, le=1)  # share of pictures with darker corners


class Material(Factor):
    """The surface of the part."""

    reason: ClassVar = "The drawing does not say how the part was machined, plated, or lit last."
    source: ClassVar = "SIP-17, whose open question is the albedo."

    metal: float = Field(default=0.8, ge=0, le=1)  # share of metal surfaces, the rest is plastic or paint
    albedo: Range = bounded(0.05, 0.95, 0, 1)  # linear grey level
    saturation: Range = bounded(0, 0.25, 0, 1)
    roughness: Range = bounded(0.15, 0.75, 0.05, 1)
    cad_colour: float = Field(default=0.25, ge=0, le=1)  # share of pictures in the colour of the CAD file


class Camera(Factor):
    """Lens, sensor and file."""

    reason: ClassVar = "Rendered pictures are too clean."
    source: ClassVar = "Stillleben, SynMfg (ranges narrowed to what industrial cameras do)."

    exposure: Range = bounded(0.1, 0.65, 0.01, 1)  # mean linear brightness of the part
    white_balance: float = Field(default=0.08, ge=0, le=0.5)  # largest change of the gains
    grey: float = Field(default=0.3, ge=0, le=1)  # share of grey cameras
    vignetting: Range = bounded(0, 0.35, 0, 1)
    chromatic_aberration: float = Field(default=0.004, ge=0, le=0.05)
    blur: Range = bounded(0, 1.3, 0, 10)  # pixels at 256 x 256
    motion: Range = bounded(0, 3, 0, 50)  # pixels at 256 x 256, in a fifth of the pictures
    shot_noise: Range = bounded(0, 0.002, 0, 0.1)
    read_noise: Range = bounded(0, 0.006, 0, 0.2)
    contrast: Range = bounded(0.8, 1.25, 0.3, 3)
    resolution: Range = bounded(0.3, 1, 0.05, 1)
    jpeg_quality: Count = Count(low=45, high=95)


class RandomizationSpace(Value):
    """Everything that may vary."""

    format: int = Field(default=1, ge=1, le=1)
    name: str = "s2rlab default"
    viewpoint: Viewpoint = Viewpoint()
    framing: Framing = Framing()
    background: Background = Background()
    environment: Environment = Environment()
    lights: Lights = Lights()
    material: Material = Material()
    camera: Camera = Camera()
