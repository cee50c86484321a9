"""What is worth knowing of a project before it is opened; read without Qt's widgets, so that a thread can do it."""

from dataclasses import dataclass
from pathlib import Path

from s2rlab.errors import S2RError
from s2rlab.project import Project
from s2rlab_ui.scan import RunEntry, read_json, scan


@dataclass(frozen=True, slots=True)
class Recent:
    """A project opened before."""

    root: Path
    found: bool  # its folder is there
    problem: str = ""  # why it cannot be opened, in a sentence
    parts: int = 0
    images: int = 0  # made pictures
    accuracy: float | None = None  # of the newest finished run, fraction right of held-back made pictures
    tested: tuple[float, str] | None = None  # newest: fraction right, and of which photo set
    changed: float = 0.0  # seconds since 1970
    thumbnail: Path | None = None


def look_at(root: Path) -> Recent:
    """Look into a project folder; whatever is wrong with it becomes words."""
    try:
        if not (root / "project.json").is_file():
            return Recent(root, found=False)
        project = Project.open(root)
        there = scan(project)
        pictures = [part.thumbnail_path for part in there.parts if part.thumbnail_path.is_file()]
        accuracies = [run.accuracy for run in there.runs if run.accuracy is not None]
        tests = [found for run in there.runs if (found := _tested(run)) is not None]
        return Recent(
            root,
            found=True,
            parts=len(there.parts),
            images=sum(dataset.images for dataset in there.datasets),
            accuracy=accuracies[-1] if accuracies else None,
            tested=tests[-1] if tests else None,
            changed=_changed(root),
            thumbnail=pictures[0] if pictures else None,
        )
    except (OSError, S2RError) as error:
        return Recent(root, found=True, problem=str(error))


def _tested(run: RunEntry) -> tuple[float, str] | None:
    """Give the share right of the newest photo set that has the right answers, and its name."""
    for folder in reversed(run.evaluations):
        scores = read_json(folder / "summary.json").get("scores")
        share = scores.get("accuracy") if isinstance(scores, dict) else None
        if isinstance(share, int | float):
            return float(share), folder.name
    return None


def _changed(root: Path) -> float:
    """When something was last written: the newest of the project's own folders and files."""
    places = [
        root,
        *root.iterdir(),
        *(path for name in ("parts", "datasets", "runs") for path in (root / name).glob("*")),
    ]
    return max(path.stat().st_mtime for path in places if path.exists())
