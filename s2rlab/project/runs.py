"""The folder of a training run."""

from dataclasses import dataclass
from pathlib import Path

from s2rlab.project.names import check_name


@dataclass(frozen=True, slots=True)
class RunFolder:
    """One training run on disk."""

    root: Path

    @property
    def config(self) -> Path:
        """The settings the run was started with."""
        return self.root / "config.json"

    @property
    def events(self) -> Path:
        """One JSON line an event."""
        return self.root / "events.jsonl"

    @property
    def log(self) -> Path:
        """Sentences with times, for a person."""
        return self.root / "log.txt"

    @property
    def checkpoint(self) -> Path:
        """Best weights so far, with labels and preprocessing in the header."""
        return self.root / "checkpoint.safetensors"

    @property
    def model(self) -> Path:
        """The exported model."""
        return self.root / "export" / "model.onnx"

    def evaluation(self, name: str) -> Path:
        """Folder of the evaluation on the photo set `name`."""
        return self.root / "evaluations" / check_name(name, "photo set name")
