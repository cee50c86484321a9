"""What an exported model says about itself, as text properties any ONNX reader can show."""

import json
from collections.abc import Mapping
from pathlib import Path

from pydantic import Field, JsonValue, ValidationError

from s2rlab.errors import ModelError
from s2rlab.values import Value, describe

FORMAT = 1
PREFIX = "s2rlab."


class ModelInfo(Value):
    """The properties of an exported model; each is stored as JSON under `s2rlab.<field>`."""

    format: int = Field(default=FORMAT, ge=1)
    labels: tuple[str, ...] = Field(min_length=1)  # class of each probability
    threshold: float = Field(default=0.0, ge=0, le=1)  # below this top probability the answer is "unknown"; 0 = never
    provenance: dict[str, str] = Field(default_factory=dict)  # version, checkpoint's SHA-256, data set, seed, licence
    card: dict[str, JsonValue] = Field(default_factory=dict)  # the checkpoint's: backbone, size, views, temperature

    def to_properties(self) -> dict[str, str]:
        """Text properties to store in the model."""
        return {PREFIX + name: json.dumps(value) for name, value in self.model_dump(mode="json").items()}


def read_properties(path: Path, properties: Mapping[str, str]) -> ModelInfo:
    """Check the text `properties` of the model at `path`.

    Raises
    ------
    ModelError
        If the model is not one of ours, was written by a newer version, or a property is damaged.
    """
    ours = {name.removeprefix(PREFIX): text for name, text in properties.items() if name.startswith(PREFIX)}
    if "format" not in ours:
        raise ModelError(f"{path}: an ONNX model, but not exported by s2rlab; export one with `s2rlab export`.")
    try:
        fields = {name: json.loads(text) for name, text in ours.items()}
        if isinstance(fields["format"], int) and fields["format"] > FORMAT:
            raise ModelError(
                f"{path}: exported by a newer s2rlab (format {fields['format']}, this one reads {FORMAT}); "
                "update s2rlab."
            )
        return ModelInfo.model_validate(fields)
    except json.JSONDecodeError as error:
        raise ModelError(f"{path}: its properties are damaged ({error}); export it again.") from error
    except ValidationError as error:
        raise ModelError(f"{path}: its properties are damaged: {describe(error)} Or export it again.") from error
