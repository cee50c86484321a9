"""What is worth knowing of a project before it is opened; read without Qt's widgets, so that a thread can do it."""

from dataclasses import dataclass
from pathlib import Path

from s2rlab.errors import S2RError
from s2rlab.project import Project
from s2rlab_ui.scan import scan


@dataclass(frozen=True, slots=True)
class Recent:
    """A project opened before."""

    root: Path
    found: bool  # its folder is there
    problem: str = ""  # why it cannot be opened, in a sentence
    parts: int = 0
    images: int = 0  # made pictures
    accuracy: float | None = None  # of the best run, fraction right of held-back made pictures
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
        return Recent(
            root,
            found=True,
            parts=len(there.parts),
            images=sum(dataset.images for dataset in there.datasets),
            accuracy=max(accuracies, default=None),
            changed=_changed(root),
            thumbnail=pictures[0] if pictures else None,
        )
    except (OSError, S2RError) as error:
        return Recent(root, found=True, problem=str(error))


def _changed(root: Path) -> float:
    """When something was last written: the newest of the project's own folders and files."""
    places = [
        root,
        *root.iterdir(),
        *(path for name in ("parts", "datasets", "runs") for path in (root / name).glob("*")),
    ]
    return max(path.stat().st_mtime for path in places if path.exists())
