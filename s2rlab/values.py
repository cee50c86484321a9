"""The base of every value that is stored, sent or compared: frozen, validated, JSON in and out."""

from pathlib import Path
from typing import Any, Self, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from s2rlab.errors import ConfigError


class Value(BaseModel):
    """A frozen pydantic model that refuses unknown fields and explains itself when a file does not fit."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read one value from the JSON file at `path`.

        Raises
        ------
        ConfigError
            If the file is missing, is not JSON, or a field is missing, unknown or out of range;
            the message names the file and the first such field.
        """
        try:
            return cls.model_validate_json(path.read_bytes())
        except OSError as error:
            raise ConfigError(f"{path}: cannot be read ({error.strerror}); check the path.") from error
        except ValidationError as error:
            raise ConfigError(f"{path}: {describe(error)}") from error


V = TypeVar("V", bound=Value)


def build(kind: type[V], **fields: Any) -> V:
    """Make a value from a user's settings.

    Raises
    ------
    ConfigError
        If a setting is out of range; the message names it.
    """
    try:
        return kind(**fields)
    except ValidationError as error:
        raise ConfigError(describe(error)) from error


def describe(error: ValidationError) -> str:
    """Say the first problem of a pydantic error in one sentence: `roughness.low: input should be >= 0 (found -1)`."""
    first = error.errors(include_url=False)[0]
    if first["type"] == "json_invalid":
        return f"is not JSON ({first['msg'].removeprefix('Invalid JSON: ')}); restore it, or write it again."
    field = ".".join(str(step) for step in first["loc"])
    said = first["msg"].removeprefix("Value error, ")
    found = "" if isinstance(first["input"], dict | list) else f" (found {repr(first['input'])[:60]})"
    return f"{field + ': ' if field else ''}{said}{found}; correct that field."
