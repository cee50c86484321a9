"""The only module that knows how a project folder is laid out.

project.json                                        format number and name
parts/<class>/<variant>/{source.*, mesh.glb, part.json, thumbnail.png}
datasets/<name>/{space.json, summary.json, metadata.jsonl, images/<class>/*.jpg, masks/<class>/*.png, quality/}
photos/<set>/{set.json, <class>/*}
runs/<name>/{config.json, events.jsonl, log.txt, checkpoint.safetensors, export/, evaluations/<set>/}
cache/                                              may be deleted at any time
"""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from pydantic import ConfigDict, Field

from s2rlab import files
from s2rlab.errors import ConfigError, ProjectError
from s2rlab.jobs import Progress, Task
from s2rlab.values import Value

FORMAT = 1

LONGEST_NAME = 100  # characters; and
LONGEST_NAME_BYTES = 240  # in UTF-8: file systems store 255, `.old.partial` needs some
RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9¹²³]) *(\..*)?", re.IGNORECASE)  # devices on Windows


class ProjectFile(Value):
    """What `project.json` holds."""

    format: int = Field(ge=1)
    name: str


class _FormatOnly(Value):
    """The format number of a `project.json` of any version."""

    model_config = ConfigDict(extra="ignore")

    format: int = Field(ge=1)


class PartFile(Value):
    """What `part.json` holds: where a mesh came from and what it is like. Lengths in millimetres."""

    label: str  # the class
    variant: str
    source: str  # file name the user gave
    units: str  # unit of the source: "mm", "cm", "m", "inch"
    units_guessed: bool
    up: str  # axis of the source that points up: "+z"
    size: tuple[float, float, float]  # mm, along x, y, z after the up axis was turned to +z
    triangles: int
    watertight: bool
    open_edges: int
    flipped_faces: int
    degenerate_faces: int
    repairs: tuple[str, ...] = ()  # sentences: what repair did


@dataclass(frozen=True, slots=True)
class Part:
    """One variant of one class in a project."""

    folder: Path
    info: PartFile

    @property
    def label(self) -> str:
        """The class this part belongs to."""
        return self.info.label

    @property
    def mesh_path(self) -> Path:
        """The repaired mesh in mm, z up, as GLB."""
        return self.folder / "mesh.glb"


@dataclass(frozen=True, slots=True)
class Project:
    """A project folder that exists and has a format this program reads."""

    root: Path

    @classmethod
    def create(cls, root: Path) -> "Project":
        """Make a new project folder at `root`.

        Raises
        ------
        ProjectError
            If `root` is a project already, or a folder with other files in it.
        StorageError
            If the folder cannot be written.
        """
        if (root / "project.json").exists():
            raise ProjectError(f"{root}: is a project already; open it, or choose another folder.")
        with files.storage_errors(root):
            if root.exists() and (not root.is_dir() or any(root.iterdir())):
                raise ProjectError(f"{root}: exists and is not empty; choose a new folder.")
        info = ProjectFile(format=FORMAT, name=root.resolve().name)
        files.write_text(root / "project.json", info.model_dump_json(indent=2) + "\n")
        return cls(root)

    @classmethod
    def open(cls, root: Path) -> "Project":
        """Open the project folder at `root`.

        Raises
        ------
        ProjectError
            If there is no project, or it was written by a newer version.
        """
        path = root / "project.json"
        if not path.is_file():
            raise ProjectError(f"{root}: no s2rlab project here; make one with `s2rlab new {root}`.")
        try:
            version = _FormatOnly.load(path).format  # first: a newer format may have other fields
            if version > FORMAT:
                raise ProjectError(
                    f"{path}: written by a newer s2rlab (format {version}, this one reads {FORMAT}); update s2rlab."
                )
            ProjectFile.load(path)
        except ConfigError as error:
            raise ProjectError(str(error)) from error
        return cls(root)

    def parts(self) -> list[Part]:
        """All parts, sorted by class, then variant."""
        found = sorted(path.parent for path in (self.root / "parts").glob("*/*/part.json"))
        whole = (folder for folder in found if not folder.name.endswith(files.PARTIAL))
        return [Part(folder, PartFile.load(folder / "part.json")) for folder in whole]

    def classes(self) -> list[str]:
        """Class names, sorted; their positions are the label numbers of every data set and model."""
        return sorted({part.label for part in self.parts()})

    def part_folder(self, label: str, variant: str) -> Path:
        """Folder of one variant of one class."""
        return self.root / "parts" / check_name(label, "class name") / check_name(variant, "variant name")

    def dataset(self, name: str) -> Path:
        """Folder of the data set `name`."""
        return self.root / "datasets" / check_name(name, "data set name")

    def photos(self, name: str) -> Path:
        """Folder of the photo set `name`."""
        return self.root / "photos" / check_name(name, "photo set name")

    def run(self, name: str) -> "RunFolder":
        """Folder of the training run `name`."""
        return RunFolder(self.root / "runs" / check_name(name, "run name"))

    @property
    def cache(self) -> Path:
        """Folder for what can be computed again."""
        return self.root / "cache"


class NewProject(Value):
    """What `create_project` did."""

    project: Path
    made: bool  # False: it was there already


def create_project(root: Path, *, resume: bool = False) -> Task[NewProject]:
    """Make a new project folder at `root`; with `resume` one that is there already will do.

    Raises
    ------
    ProjectError, StorageError
        See `Project.create` and `Project.open`.
    """
    there = resume and (root / "project.json").exists()
    if there:
        Project.open(root)
    else:
        Project.create(root)
    yield Progress(stage="new project", done=1, total=1, unit="folder")
    return NewProject(project=root, made=not there)


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


def check_name(name: str, what: str) -> str:
    """Return `name` if it can be a folder on every system, else raise ConfigError."""
    if not all(_may_be_in_a_name(letter) for letter in name) or not name[:1].isalnum() or name[-1] in " .":
        raise ConfigError(f"{what} {name!r}: use letters, digits, spaces and . + - _, starting with a letter or digit.")
    if len(name) > LONGEST_NAME or len(name.encode()) > LONGEST_NAME_BYTES:
        raise ConfigError(f"{what} {name!r}: is too long; use up to {LONGEST_NAME} letters, fewer in some scripts.")
    if RESERVED.fullmatch(name) or name.endswith(files.PARTIAL):
        raise ConfigError(f"{what} {name!r}: is reserved; choose another name.")
    return name


def _may_be_in_a_name(letter: str) -> bool:
    # letters, marks (vowels of many scripts) and numbers
    return letter in " .+-_" or unicodedata.category(letter)[0] in "LMN"
