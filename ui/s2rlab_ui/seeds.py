"""The seed of the samples, kept in the project beside what may vary."""

from pathlib import Path

from pydantic import Field

from s2rlab import files
from s2rlab.errors import ConfigError
from s2rlab.project import Project
from s2rlab.values import Value

MOST_SEED = 2**31 - 1


class SampleFile(Value):
    """Content of `samples.json`."""

    seed: int = Field(default=0, ge=0, le=MOST_SEED)


def load_seed(project: Project) -> int:
    """Read the seed; 0 where none was kept or it cannot be read: any other seed is as good."""
    path = seed_file(project)
    try:
        return SampleFile.load(path).seed if path.exists() else 0
    except ConfigError:
        return 0


def write_seed(project: Project, seed: int) -> None:
    """Keep the seed; see `files.write_text` for what may be raised."""
    files.write_text(seed_file(project), SampleFile(seed=seed).model_dump_json() + "\n")


def seed_file(project: Project) -> Path:
    """Where it is kept."""
    return project.root / "samples.json"
