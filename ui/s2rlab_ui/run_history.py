"""What a training run has told of itself, read from its folder without Qt, so that a thread can do it."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from s2rlab_ui.scan import read_json

STOPPED = "Stopped."  # so begins what a run notes last that was told to stop


@dataclass(frozen=True, slots=True)
class Pass:
    """One pass over the pictures."""

    number: int  # from 1
    loss: float
    right: float  # 0 to 1
    per_class: tuple[tuple[str, float], ...] = ()  # class, 0 to 1

    @classmethod
    def of(cls, event: dict[str, Any]) -> "Pass":
        """Read an `epoch` event."""
        each = event.get("per_class") or {}
        return cls(event["epoch"], event["loss"], event["validation_accuracy"], tuple(each.items()))


@dataclass(frozen=True, slots=True)
class Usage:
    """What a training takes of the machine."""

    device: str = ""
    images_per_second: float = 0.0
    memory: int = 0  # bytes
    device_memory: int = 0  # bytes

    @classmethod
    def of(cls, event: dict[str, Any]) -> "Usage":
        """Read a `usage` event."""
        return cls(event["device"], event["images_per_second"], event["memory"], event["device_memory"])


@dataclass(frozen=True, slots=True)
class Kept:
    """The state that a run keeps: the best one so far."""

    number: int  # of its pass; 0: before the first one
    right: float  # 0 to 1, of made pictures held back
    pictures: int = 0  # so many were held back; 0: not known


@dataclass(frozen=True, slots=True)
class RunHistory:
    """The course of a run up to now."""

    name: str
    passes: tuple[Pass, ...] = ()
    usage: Usage = field(default_factory=Usage)
    failure: str = ""  # the sentence it ended with; empty: it did not fail, or goes on since
    cut: bool = False  # it ended without a word: killed, or the power went; or it is at work
    best: Kept | None = None


def read_history(folder: Path) -> RunHistory:
    """Read the run in `folder`; a pass that was done twice, after a stop, counts once."""
    passes: dict[int, Pass] = {}
    usage, failure, cut = Usage(), "", False
    for event in _events(folder / "events.jsonl"):
        cut = not str(event.get("text", "")).startswith(STOPPED) and event.get("level") != "warning"
        try:
            match event.get("event"):
                case "epoch":
                    passes[event["epoch"]], failure = Pass.of(event), ""
                case "usage":
                    usage, failure = Usage.of(event), ""
                case "note":
                    failure = event["text"] if event["level"] == "warning" else ""
                case "progress":
                    failure = ""
        except (KeyError, TypeError):  # of another version
            continue
    return RunHistory(folder.name, tuple(passes[at] for at in sorted(passes)), usage, failure, cut, read_kept(folder))


def read_kept(folder: Path) -> Kept | None:
    """Read which state the run in `folder` keeps; None: none yet."""
    found = read_json(folder / "best.json")
    number, right, pictures = found.get("epoch", 0), found.get("accuracy"), found.get("pictures", 0)
    if not isinstance(right, float | int) or not (folder / "checkpoint.safetensors").is_file():
        return None
    return Kept(int(number), float(right), pictures if isinstance(pictures, int) else 0)


def _events(path: Path) -> list[dict[str, Any]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
    found = []
    for line in lines:
        try:
            event = json.loads(line)
        except ValueError:  # half a line, left by a kill
            continue
        if isinstance(event, dict):
            found.append(event)
    return found
