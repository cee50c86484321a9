"""What the Randomize panel shows, read from the model of the randomization space itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from PySide6.QtCore import QCoreApplication

from s2rlab.scene.factors.base import SHARE, Bounded
from s2rlab.scene.space import Count, Factor, RandomizationSpace, Range
from s2rlab.values import Value, build

Kind = Literal["range", "count", "number", "whole", "share", "level", "choices", "files", "weights", "other"]
NUMBERS: frozenset[Kind] = frozenset({"number", "whole", "share", "level"})  # one number, not two
MOST_COUNT = 100


@dataclass(frozen=True, slots=True)
class Setting:
    """One field of a factor."""

    factor: str
    name: str
    label: str
    unit: str
    kind: Kind
    least: float
    most: float
    scale: str = "linear"  # "log": even in the logarithm
    options: tuple[str, ...] = ()  # of choices, and names of weights
    measure: str = ""  # the unit as the model writes it

    @property
    def is_percent(self) -> bool:
        """Whether it is a fraction, which a person writes in percent."""
        return self.measure == SHARE or (self.measure.startswith("of ") and self.kind in ("range", "number"))

    @property
    def is_whole(self) -> bool:
        """Whether it counts."""
        return self.kind in ("count", "whole", "level")


def factor_names() -> list[str]:
    """Names of all factors, in the model's order."""
    kinds = {name: field.annotation for name, field in RandomizationSpace.model_fields.items()}
    return [name for name, kind in kinds.items() if isinstance(kind, type) and issubclass(kind, Factor)]


def title(space: RandomizationSpace, factor: str) -> str:
    """Name a factor for a person, in the window's language."""
    return said(str(getattr(getattr(space, factor), "title", factor.replace("_", " ").capitalize())))


def said(text: str) -> str:
    """Say a text of the model in the window's language; model_texts.py lists them for the translators."""
    return QCoreApplication.translate("factors", text) if text else ""


def reason(space: RandomizationSpace, factor: str) -> str:
    """Say why a factor is varied."""
    return said(str(getattr(space, factor).reason))


def settings_of(space: RandomizationSpace, factor: str) -> list[Setting]:
    """List what can be set on a factor, but not its switch."""
    value: Value = getattr(space, factor)
    found = []
    for name, field in type(value).model_fields.items():
        if name == "on":
            continue
        extra = field.json_schema_extra if isinstance(field.json_schema_extra, Mapping) else {}
        least, most = _bounds(field, extra, getattr(value, name))
        words = str(extra.get("label", name.replace("_", " ").capitalize()))
        unit, scale = str(extra.get("unit", "")), str(extra.get("scale", "linear"))
        kind, options = _kind(getattr(value, name), field.annotation, unit)
        found.append(Setting(factor, name, said(words), said(unit), kind, least, most, scale, options, unit))
    return found


def same(one: RandomizationSpace, other: RandomizationSpace) -> bool:
    """Whether two spaces vary the same, whatever they are called and whoever says so."""
    return all(getattr(one, name) == getattr(other, name) for name in factor_names())


def changed(space: RandomizationSpace, factor: str, name: str, value: Any) -> RandomizationSpace:
    """Set one field; see `build` for what may be raised."""
    return changed_all(space, {factor: {name: value}})


def changed_all(space: RandomizationSpace, changes: Mapping[str, Mapping[str, Any]]) -> RandomizationSpace:
    """Set fields of several factors."""
    fields = space.model_dump()
    for factor, values in changes.items():
        fields[factor] |= values
    return build(RandomizationSpace, **fields)


def restored(space: RandomizationSpace, factor: str, preset: RandomizationSpace) -> RandomizationSpace:
    """Give one factor the settings it has in a preset."""
    return changed_all(space, {factor: getattr(preset, factor).model_dump()})


def only(space: RandomizationSpace, factor: str) -> RandomizationSpace:
    """Switch every factor off but one."""
    return changed_all(space, {name: {"on": name == factor} for name in factor_names()})


def _bounds(field: Any, extra: Mapping[str, Any], value: Any) -> tuple[float, float]:
    if "minimum" in extra and "maximum" in extra:
        return float(extra["minimum"]), float(extra["maximum"])
    least, most = 0.0, float(MOST_COUNT) if isinstance(value, Count) or field.annotation is int else 1.0
    for rule in field.metadata:
        least, most = float(getattr(rule, "ge", least)), float(getattr(rule, "le", most))
    return least, most


def _kind(value: Any, annotation: Any, unit: str) -> tuple[Kind, tuple[str, ...]]:
    if isinstance(value, Range):
        return "range", ()
    if isinstance(value, Count):
        return "count", ()
    if isinstance(value, Bounded):
        return "weights", tuple(type(value).model_fields)
    if unit == "files":
        return "files", ()
    if get_origin(annotation) is tuple:
        return "choices", get_args(get_args(annotation)[0])
    named: dict[str, Kind] = {SHARE: "share", "level": "level"}
    plain: dict[Any, Kind] = {int: "whole", float: "number"}  # by type: the default of a float may be written as 1
    return named.get(unit) or plain.get(annotation, "other"), ()
