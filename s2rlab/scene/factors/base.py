"""What every factor is made of: ranges, counts, and fields that carry their unit and bounds with them.

A panel, a table or a check needs nothing but the classes: `settings(Lights)` lists what may be set and how far.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from pydantic import Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from s2rlab.values import Value

SHARE = "share of pictures"


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


def interval(
    low: float, high: float, least: float, most: float, *, unit: str, label: str, scale: str = "linear"
) -> Any:  # pydantic's Field is typed so, too
    """Build a range that defaults to `low..high` and must stay within `least..most`; "log": even in the logarithm."""
    return _field(Range(low=low, high=high), least, most, unit, label, scale=scale)


def whole(low: int, high: int, least: int, most: int, *, unit: str, label: str) -> Any:
    """Build a count that defaults to `low..high` and must stay within `least..most`."""
    return _field(Count(low=low, high=high), least, most, unit, label)


def number(default: float, least: float, most: float, *, unit: str, label: str) -> Any:
    """Build a single number that must stay within `least..most`."""
    return _field(default, least, most, unit, label)


def share(default: float, label: str) -> Any:
    """Build a probability, 0..1."""
    return _field(default, 0, 1, SHARE, label)


def switch(default: bool = True) -> Any:
    """Build the tick that switches a factor on and off."""
    return Field(default=default, json_schema_extra={"unit": "yes or no", "label": "On"})


def choices(*default: str, label: str) -> Any:
    """Build a list to choose from, each entry as likely as the next; naming one twice makes it twice as likely."""
    return Field(default=default, min_length=1, json_schema_extra={"unit": "kinds", "label": label})


def files(label: str) -> Any:
    """Build a list of a user's files, empty at first."""
    return Field(default=(), json_schema_extra={"unit": "files", "label": label})


def _field(default: Any, least: float, most: float, unit: str, label: str, **more: str) -> Any:
    extra: dict[str, Any] = {"minimum": least, "maximum": most, "unit": unit, "label": label, **more}
    return Field(default=default, json_schema_extra=extra)


class Bounded(Value):
    """A value whose numbers, ranges and counts stay within the bounds that their fields name."""

    @model_validator(mode="after")
    def _within_bounds(self) -> Self:
        for setting in settings(type(self)):
            value = getattr(self, setting.name)
            ends = {"low": value.low, "high": value.high} if isinstance(value, Range | Count) else {"": value}
            if setting.least is None or setting.most is None:
                continue
            for end, number_ in ends.items():
                if not setting.least <= number_ <= setting.most:
                    raise _outside(setting, end, number_)
        return self


def _outside(setting: "Setting", end: str, value: float) -> ValidationError:
    """Name the field itself, which an error raised for the whole factor would not."""
    said = PydanticCustomError("bounds", f"must stay within {setting.least:g} and {setting.most:g}")
    place = (setting.name, end) if end else (setting.name,)
    found = int(value) if value == int(value) else value
    return ValidationError.from_exception_data("bounds", [{"type": said, "loc": place, "input": found}])


class Factor(Bounded):
    """One group of settings that is switched on and off together; switched off, it takes one neutral value."""

    title: ClassVar[str]
    reason: ClassVar[str]  # why it varies, in a line
    source: ClassVar[str]  # where that is known from

    on: bool = switch()


@dataclass(frozen=True, slots=True)
class Setting:
    """One field of a factor, for panels and tables."""

    name: str
    label: str
    unit: str
    least: float | None  # None: not a number
    most: float | None
    scale: str  # "linear" or "log"


def settings(kind: type[Value]) -> tuple[Setting, ...]:
    """List the fields of a factor with their units and bounds, in order."""
    return tuple(_setting(name, field.json_schema_extra) for name, field in kind.model_fields.items())


def _setting(name: str, extra: Any) -> Setting:
    known: Mapping[str, Any] = extra if isinstance(extra, Mapping) else {}
    return Setting(
        name=name,
        label=known.get("label", name),
        unit=known.get("unit", ""),
        least=known.get("minimum"),
        most=known.get("maximum"),
        scale=known.get("scale", "linear"),
    )
