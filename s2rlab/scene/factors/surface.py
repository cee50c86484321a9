"""What the part is made of and how it was machined, plated or treated."""

from typing import Any, ClassVar, Literal, Self

from pydantic import Field, model_validator

from s2rlab.scene.factors.base import Bounded, Factor, Range, choices, files, interval, number, share, switch

Pattern = Literal["noise", "speckle", "stripes", "clutter"]
PATTERN_PREFIX = "pattern:"  # MaterialParams.picture "pattern:noise" is a painted pattern, not a file
METAL_FINISHES = (
    "plain", "brushed", "cast", "milled", "galvanized", "anodized", "black_oxide", "rust", "oil_film",
)  # fmt: skip
OTHER_FINISHES = ("plain", "painted", "plastic", "rubber")


def weight(default: float, label: str) -> Any:
    """Build the weight of one finish against the others."""
    return number(default, 0, 100, unit="weight", label=label)


class Finishes(Bounded):
    """How often each finish comes; those of metal among themselves, and the others among themselves."""

    plain: float = weight(2, "Plain: one colour and gloss all over")
    brushed: float = weight(1, "Brushed")
    cast: float = weight(1, "Cast")
    milled: float = weight(1, "Milled")
    galvanized: float = weight(0.5, "Galvanized")
    anodized: float = weight(0.5, "Anodized")
    painted: float = weight(1, "Painted")
    black_oxide: float = weight(0.5, "Black oxide")
    plastic: float = weight(1, "Plastic")
    rubber: float = weight(0.5, "Rubber")
    rust: float = weight(0.3, "Rust")
    oil_film: float = weight(0.5, "Oil film")


class Material(Factor):
    """The surface of the part."""

    title: ClassVar = "Material"
    reason: ClassVar = "The drawing does not say how the part was machined, plated or treated last."
    source: ClassVar = (
        "SIP-17 (arXiv 2404.08778) keeps each part's own colour and leaves random albedo as its open question; no "
        "range given there. Half of the pictures each way is ours: own colours tell parts apart, random ones last."
    )

    metal: float = share(0.8, "Metal; the rest is plastic, rubber or paint")
    finishes: Finishes = Field(default=Finishes(), json_schema_extra={"unit": "weights", "label": "Finishes"})
    any_albedo: float = share(0.3, "Any colour and gloss, whatever real parts of that finish look like")
    albedo: Range = interval(0.05, 0.95, 0, 1, unit="of white (linear)", label="Lightness")
    saturation: Range = interval(0, 0.25, 0, 1, unit="of full colour", label="Colourfulness of metal in any colour")
    roughness: Range = interval(0.15, 0.9, 0.05, 1, unit="0 mirror, 1 matt", label="Gloss (roughness)")
    clear_coat: Range = interval(0.2, 1, 0, 1, unit="of full strength", label="Lacquer")
    coated: float = share(0.1, "With a lacquer")
    wear: Range = interval(0, 0.5, 0, 1, unit="of full strength", label="Scratches, dirt and rust over the finish")
    tile: Range = interval(0.3, 2, 0.05, 20, unit="radii of the part", label="One repeat of the finish", scale="log")
    cad_colour: float = share(0.5, "In the colours of the CAD file, when it has any")

    @model_validator(mode="after")
    def _some_finish(self) -> Self:
        for wanted, names, others in (
            (self.metal > 0, METAL_FINISHES, "no metal finish has a weight; raise one, or set metal to 0"),
            (self.metal < 1, OTHER_FINISHES, "no finish but metal has a weight; raise one, or set metal to 1"),
        ):
            if wanted and not any(getattr(self.finishes, name) > 0 for name in names):
                raise ValueError(f"finishes: {others}")
        return self


class Texture(Factor):
    """A picture or a pattern all over the part, instead of a material's own colour."""

    title: ClassVar = "Texture on the part"
    reason: ClassVar = (
        "Patterns on the part leave only its shape to go by. Decoration in our trials: no effect, hence off."
    )
    source: ClassVar = "The cats-and-dogs paper: 74 materials; textured subjects were slightly worse."

    on: bool = switch(False)
    textured: float = share(0.5, "With a texture on the part")
    patterns: tuple[Pattern, ...] = choices("noise", "speckle", "stripes", "clutter", label="Painted patterns")
    pictures: tuple[str, ...] = files("Your own pictures")
