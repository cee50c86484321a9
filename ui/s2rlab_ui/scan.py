"""What a project folder holds, read without widgets and without torch, so that a thread can do it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication

from s2rlab.data.dataset import Effort
from s2rlab.project import Part, Project
from s2rlab_ui.locks import gone_words, is_there

E = TypeVar("E")
translate = QCoreApplication.translate
PICTURES = (".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff", ".webp")


@dataclass(frozen=True, slots=True)
class DatasetEntry:
    """A rendered data set; one that is not finished has no summary."""

    name: str
    folder: Path
    images: int
    size: int  # pixels; 0 when not known
    finished: bool
    effort: Effort | None = None  # what making it took; None: not known
    classes: tuple[str, ...] = ()  # as they were named when it was made; empty: not known


@dataclass(frozen=True, slots=True)
class RunEntry:
    """A training run."""

    name: str
    folder: Path
    config: tuple[tuple[str, Any], ...]
    seconds: float  # 0 until it is finished
    accuracy: float | None  # fraction right of held-back made pictures
    held_back: int  # so many of these; 0: not known
    pictures: int  # it learnt from
    has_checkpoint: bool
    evaluations: tuple[Path, ...]  # folders, newest last

    @property
    def finished(self) -> bool:
        """Whether the training ran to its end."""
        return self.accuracy is not None

    def setting(self, name: str) -> Any:
        """One field of the run's config.json."""
        return dict(self.config).get(name)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything in a project at one moment."""

    parts: tuple[Part, ...] = ()
    datasets: tuple[DatasetEntry, ...] = ()
    runs: tuple[RunEntry, ...] = ()
    photo_sets: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()  # sentences

    @property
    def trained(self) -> bool:
        """Whether a run can be tested."""
        return any(run.has_checkpoint for run in self.runs)

    @property
    def classes(self) -> list[str]:
        """Class names, sorted."""
        return sorted({part.label for part in self.parts})

    def run(self, name: str) -> RunEntry | None:
        """The run of that name."""
        return next((run for run in self.runs if run.name == name), None)


def scan(project: Project) -> Snapshot:
    """Read what the project holds; what cannot be read becomes a sentence in `problems`."""
    problems: list[str] = []
    parts, damaged = project.readable_parts()
    problems += map(str, damaged)
    if not is_there(project):
        problems.append(gone_words(project))
    return Snapshot(
        parts=tuple(parts),
        datasets=tuple(_readable(_dataset, _folders(project.root / "datasets"), problems)),
        runs=tuple(sorted(_readable(_run, _folders(project.root / "runs"), problems), key=_age)),
        photo_sets=tuple(folder.name for folder in _folders(project.root / "photos") if _has_pictures(folder)),
        problems=tuple(problems),
    )


def _has_pictures(folder: Path) -> bool:
    """Whether there is any: the last picture of a set may have been taken back."""
    try:
        return any(path.suffix.lower() in PICTURES for path in folder.rglob("*"))
    except OSError:  # moved away meanwhile: the next scan will tell
        return False


def pictures_of(folder: Path) -> list[tuple[str, Path]]:
    """List (class, picture) of a folder with a sub-folder for each class, sorted."""
    found = []
    for label in _folders(folder):
        found += [(label.name, path) for path in sorted(label.iterdir()) if path.suffix.lower() in PICTURES]
    return found


def read_json(path: Path) -> dict[str, Any]:
    """Read a JSON object; empty if there is none that can be read."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _folders(root: Path) -> list[Path]:
    if not root.is_dir():
        return []
    return sorted(path for path in root.iterdir() if path.is_dir() and path.suffix != ".partial")


def _readable(read: Callable[[Path], E], folders: list[Path], problems: list[str]) -> list[E]:
    """Read each; one that is damaged, or goes away meanwhile, does not hide the others."""
    found = []
    for folder in folders:
        try:
            found.append(read(folder))
        except (OSError, LookupError, TypeError, ValueError) as error:
            text = translate("Workspace", "{folder}: cannot be read ({why}); put its files back, or delete the folder.")
            if folder.is_dir():  # else it was deleted this moment
                problems.append(text.format(folder=folder, why=f"{type(error).__name__}: {error}"))
    return found


def _dataset(folder: Path) -> DatasetEntry:
    summary = read_json(folder / "summary.json")
    if summary:
        effort = _effort(summary.get("effort"))
        classes = tuple(map(str, summary.get("classes", ())))
        return DatasetEntry(folder.name, folder, int(summary["images"]), int(summary["size"]), True, effort, classes)
    journal = folder / "journal.jsonl"
    lines = journal.read_bytes().count(b"\n") if journal.is_file() else 0
    return DatasetEntry(folder.name, folder, lines, 0, finished=False)


def _effort(fields: Any) -> Effort | None:
    try:
        return Effort.model_validate(fields) if fields else None
    except ValidationError:  # of a newer program: an estimate is not worth a fault
        return None


def _run(folder: Path) -> RunEntry:
    result, config = read_json(folder / "result.json"), read_json(folder / "config.json")
    evaluations = [path for path in _folders(folder / "evaluations") if (path / "summary.json").is_file()]
    return RunEntry(
        name=folder.name,
        folder=folder,
        config=tuple(config.items()),
        seconds=float(result.get("seconds", 0)),
        accuracy=result.get("validation_accuracy"),
        held_back=int(result.get("validation_pictures", 0)) or _held_back(folder, config, result),
        pictures=int(result.get("training_pictures", 0)),
        has_checkpoint=(folder / "checkpoint.safetensors").is_file(),
        evaluations=tuple(sorted(evaluations, key=lambda path: (path / "summary.json").stat().st_mtime)),
    )


def _held_back(folder: Path, config: dict[str, Any], result: dict[str, Any]) -> int:
    """Count the pictures a run of an older version held back: those of its set it did not learn from; 0: not known."""
    summary = read_json(folder.parent.parent / "datasets" / str(config.get("dataset") or "-") / "summary.json")
    left = int(summary.get("images", 0)) - int(result.get("training_pictures", 0))
    right = float(result.get("validation_accuracy", 0.5)) * left
    return left if result and left > 0 and abs(right - round(right)) < 1e-6 * left else 0  # else the set is another


def _age(run: RunEntry) -> float:
    config = run.folder / "config.json"
    try:
        return config.stat().st_mtime
    except OSError:
        return 0.0
