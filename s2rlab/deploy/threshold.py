"""How sure an exported model must be: the user's own choice, kept with the run and written into its model."""

import json
from pathlib import Path

from pydantic import Field

from s2rlab import files
from s2rlab.deploy.metadata import PREFIX
from s2rlab.errors import ModelError
from s2rlab.project import RunFolder
from s2rlab.values import Value

FILE = "threshold.json"  # beside the exported model


class Threshold(Value):
    """Below this top probability the answer is "unknown"."""

    threshold: float = Field(ge=0, le=1)  # 0 = never


def chosen_threshold(run: RunFolder) -> float | None:
    """Give what the user has chosen for this run, 0 to 1; None: what training found.

    Raises
    ------
    ConfigError
        If the file is damaged.
    """
    path = run.model.with_name(FILE)
    return Threshold.load(path).threshold if path.is_file() else None


def choose_threshold(run: RunFolder, threshold: Threshold) -> None:
    """Remember the choice for every later export of this run; raises StorageError if it cannot be written."""
    files.write_text(run.model.with_name(FILE), threshold.model_dump_json() + "\n")


def write_threshold(model: Path, threshold: Threshold) -> None:
    """Change the threshold inside an exported model; nothing else in it changes, so its parity check still holds.

    Raises
    ------
    ModelError
        If there is no model of ours.
    StorageError
        If it cannot be written.
    """
    import onnx  # 0.3 s: only this needs it
    from google.protobuf.message import DecodeError  # type: ignore[import-untyped]

    try:
        loaded = onnx.load(model)
    except (OSError, DecodeError) as error:
        raise ModelError(f"{model}: no model that can be read; export the run again.") from error
    found = {entry.key: entry for entry in loaded.metadata_props}
    if PREFIX + "threshold" not in found:
        raise ModelError(f"{model}: not exported by s2rlab; export the run again.")
    found[PREFIX + "threshold"].value = json.dumps(threshold.threshold)
    card = found[PREFIX + "card"]
    card.value = json.dumps(json.loads(card.value) | threshold.model_dump())
    files.write_bytes(model, loaded.SerializeToString())
