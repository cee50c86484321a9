"""The randomization space: what may vary between two pictures of the same part, and how far.

Each factor says why it varies and where its range comes from; switched off, it takes one neutral value. The defaults
are the space "s2rlab default".
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

from pydantic import ConfigDict, Field, model_validator

from s2rlab.errors import ConfigError
from s2rlab.scene.factors.artifacts import Artifacts
from s2rlab.scene.factors.background import Background
from s2rlab.scene.factors.base import Count, Factor, Range, Setting, settings
from s2rlab.scene.factors.camera import Camera
from s2rlab.scene.factors.layout import Distractors, Instances, Occluders
from s2rlab.scene.factors.light import Environment, Lights
from s2rlab.scene.factors.shape import Shape
from s2rlab.scene.factors.surface import Finishes, Material, Texture
from s2rlab.scene.factors.view import Framing, Pose, Viewpoint
from s2rlab.scene.migrate import from_format_1, within_bounds
from s2rlab.values import Value, build

__all__ = [
    "FACTORS", "FORMAT", "Artifacts", "Background", "Camera", "Count", "Distractors", "Environment", "Factor",
    "Finishes", "Framing", "Instances", "Lights", "Material", "Occluders", "Pose", "RandomizationSpace", "Range",
    "Setting", "Shape", "Texture", "Viewpoint", "all_on", "one_factor_off", "only_factor", "settings",
    "switched_on",
]  # fmt: skip

FORMAT = 2


class RandomizationSpace(Value):
    """Everything that may vary."""

    format: int = Field(default=FORMAT, ge=FORMAT, le=FORMAT)
    name: str = "s2rlab default"
    source: str = ""  # where the ranges come from
    gaps: str = ""  # where the source gives no range, and what was taken instead
    viewpoint: Viewpoint = Viewpoint()
    pose: Pose = Pose()
    framing: Framing = Framing()
    background: Background = Background()
    environment: Environment = Environment()
    lights: Lights = Lights()
    material: Material = Material()
    texture: Texture = Texture()
    shape: Shape = Shape()
    distractors: Distractors = Distractors()
    occluders: Occluders = Occluders()
    instances: Instances = Instances()
    camera: Camera = Camera()
    artifacts: Artifacts = Artifacts()

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read a space from a JSON file of this format or an older one; see `Value.load`.

        Raises
        ------
        ConfigError
            Also if the file was written by a newer version.
        """
        version = _FormatOnly.load(path).format  # first: a newer format may have other fields
        if version > FORMAT:
            raise ConfigError(
                f"{path}: written by a newer s2rlab (format {version}, this one reads up to {FORMAT}); update s2rlab."
            )
        return super().load(path)

    @model_validator(mode="before")
    @classmethod
    def _migrated(cls, fields: Any) -> Any:
        if not isinstance(fields, Mapping):
            return fields
        return within_bounds(from_format_1(fields) if fields.get("format") == 1 else fields)

    def factor(self, name: str) -> Factor:
        """Give one factor by its name.

        Raises
        ------
        ConfigError
            If there is none of that name; the message lists them.
        """
        if name not in FACTORS:
            raise ConfigError(f"factor {name!r}: unknown; use one of {', '.join(FACTORS)}.")
        found: Factor = getattr(self, name)
        return found


class _FormatOnly(Value):
    """The format number of a space of any version."""

    model_config = ConfigDict(extra="ignore")

    format: int = Field(ge=1)


FACTORS: dict[str, type[Factor]] = {
    name: field.annotation
    for name, field in RandomizationSpace.model_fields.items()
    if isinstance(field.annotation, type) and issubclass(field.annotation, Factor)
}
"""The factors by name, in the order a panel shows them."""


def switched_on(space: RandomizationSpace) -> tuple[str, ...]:
    """Names of the factors that are on, in the order of a panel."""
    return tuple(name for name in FACTORS if space.factor(name).on)


def all_on(space: RandomizationSpace) -> RandomizationSpace:
    """Switch every factor on, with the ranges that `space` has for it."""
    return _switched(space, f"{space.name}, all factors", dict.fromkeys(FACTORS, True))


def one_factor_off(space: RandomizationSpace, name: str) -> RandomizationSpace:
    """Switch one factor off.

    The draws of all others stay as they were: pictures of the two spaces differ in this factor alone.

    Raises
    ------
    ConfigError
        If there is no such factor.
    """
    space.factor(name)
    return _switched(space, f"{space.name} without {name}", {name: False})


def only_factor(space: RandomizationSpace, name: str) -> RandomizationSpace:
    """Switch one factor on and every other one off.

    Raises
    ------
    ConfigError
        If there is no such factor.
    """
    space.factor(name)
    return _switched(space, f"{space.name}, {name} only", {each: each == name for each in FACTORS})


def _switched(space: RandomizationSpace, name: str, states: Mapping[str, bool]) -> RandomizationSpace:
    fields = space.model_dump()
    for factor, on in states.items():
        fields[factor]["on"] = on
    return build(RandomizationSpace, **(fields | {"name": name}))
