"""The only package that knows how a project folder is laid out.

project.json                                        format number and name
space.json                                          what may vary, as the window has it
parts/<class>/<variant>/{source.*, mesh.glb, part.json, thumbnail.png}
datasets/<name>/{space.json, summary.json, metadata.jsonl, images/<class>/*.jpg, masks/<class>/*.png, quality/}
photos/<set>/{set.json, <class>/*}
runs/<name>/{config.json, events.jsonl, log.txt, checkpoint.safetensors, export/, evaluations/<set>/}
trash/<when>/<class>/<variant>                      parts that were removed or replaced, for some weeks
moves/                                              folders on their way elsewhere; see `moves`
cache/                                              may be deleted at any time
"""

import shutil
import time
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import ConfigDict, Field

from s2rlab import files
from s2rlab.errors import ConfigError, ProjectError
from s2rlab.jobs import Progress, Task
from s2rlab.project.moves import Moves, carry_out, finish
from s2rlab.project.names import LONGEST_NAME, LONGEST_NAME_BYTES, check_name, free_name, numbered
from s2rlab.project.parts import Counts, Part, PartFile, read_parts
from s2rlab.project.runs import RunFolder
from s2rlab.values import Value

__all__ = [
    "FORMAT",
    "LONGEST_NAME",
    "LONGEST_NAME_BYTES",
    "Counts",
    "Moves",
    "NewProject",
    "Part",
    "PartFile",
    "Project",
    "ProjectFile",
    "RunFolder",
    "check_name",
    "create_project",
    "free_name",
    "numbered",
]

FORMAT = 1
KEPT_DAYS = 30  # in the trash


class ProjectFile(Value):
    """What `project.json` holds."""

    format: int = Field(ge=1)
    name: str


class _FormatOnly(Value):
    """The format number of a `project.json` of any version."""

    model_config = ConfigDict(extra="ignore")

    format: int = Field(ge=1)


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
        finish(root)
        return cls(root)

    def parts(self) -> list[Part]:
        """All parts, sorted by class, then variant.

        Raises
        ------
        ConfigError
            If one of them cannot be read.
        """
        parts, problems = self.readable_parts()
        if problems:
            raise problems[0]
        return parts

    def readable_parts(self) -> tuple[list[Part], list[ConfigError]]:
        """All parts that can be read, and what is wrong with each that cannot."""
        return read_parts(self.root / "parts")

    def classes(self) -> list[str]:
        """Class names, sorted; their positions are the label numbers of every data set and model."""
        return sorted({part.label for part in self.parts()})

    def part_folder(self, label: str, variant: str) -> Path:
        """Folder of one variant of one class."""
        return self.root / "parts" / check_name(label, "class name") / check_name(variant, "variant name")

    # Edits of the parts: what to move, to be carried out at once or later, and taken back

    def grouping(self, parts: Iterable[Part], label: str) -> Moves:
        """Make `parts` variants of the class `label`, or of a new one; variants of one name get numbers.

        Raises
        ------
        ConfigError
            If `label` cannot be the name of a class.
        """
        check_name(label, "class name")
        moved = [part for part in parts if part.label != label]
        taken = {folder.name.casefold() for folder in (self.root / "parts" / label).glob("*")}
        taken -= {part.folder.name.casefold() for part in moved if part.label.casefold() == label.casefold()}
        moves = []
        for part in moved:
            variant = free_name(part.info.variant, taken)
            taken.add(variant.casefold())
            moves.append((self._relative(part.folder), f"parts/{label}/{variant}"))
        return Moves(moves=tuple(moves))

    def separating(self, parts: Iterable[Part]) -> Moves:
        """Give each of `parts` a class of its own, named like the variant."""
        taken = {folder.name.casefold() for folder in (self.root / "parts").glob("*")}
        moves = []
        for part in parts:
            label = free_name(part.info.variant, taken)
            taken.add(label.casefold())
            moves.append((self._relative(part.folder), f"parts/{label}/{part.info.variant}"))
        return Moves(moves=tuple(moves))

    def removing(self, parts: Iterable[Part]) -> Moves:
        """Put `parts` into the trash."""
        trash = self._new_trash()
        return Moves(moves=tuple((self._relative(part.folder), f"{trash}/{part.name}") for part in parts))

    def discarding(self, *paths: Path) -> Moves:
        """Put folders or files of the project, data sets or photographs, into the trash."""
        trash = self._new_trash()
        return Moves(moves=tuple((self._relative(path), f"{trash}/{self._relative(path)}") for path in paths))

    def taking_back(self, names: Iterable[str], replaced: dict[str, str]) -> Moves:
        """Take an import back: new parts into the trash, and those they replaced to their places.

        Parameters
        ----------
        names
            `class/variant` of the new parts.
        replaced
            Where the part is that was there before, by `class/variant`; see `fill_part`.
        """
        trash = self._new_trash()
        moves = []
        for name in dict.fromkeys(names):
            moves.append((f"parts/{name}", f"{trash}/{name}"))
            if name in replaced:
                moves.append((replaced[name], f"parts/{name}"))
        return Moves(moves=tuple(moves))

    def carry_out(self, moves: Moves) -> None:
        """Make all moves or none; see `moves.carry_out` for what may be raised."""
        carry_out(self.root, moves)

    @contextmanager
    def fill_part(self, label: str, variant: str) -> Iterator[tuple[Path, str]]:
        """Fill the folder of a part, which then appears in one step; one that is there goes to the trash.

        Gives the folder to fill, and where the earlier part will be, relative to the project; empty if there is none.
        """
        target = self.part_folder(label, variant)
        if not target.exists():
            with files.new_folder(target) as folder:
                yield folder, ""
            return
        trash = self._new_trash()
        with files.new_folder(self.root / trash / "new") as folder:
            yield folder, f"{trash}/{label}/{variant}"
        moves = [(f"{trash}/new", self._relative(target))]
        if target.exists():  # it may have been removed meanwhile
            moves.insert(0, (self._relative(target), f"{trash}/{label}/{variant}"))
        carry_out(self.root, Moves(moves=tuple(moves)))

    @property
    def trash(self) -> Path:
        """Folder of what was removed."""
        return self.root / "trash"

    def empty_old_trash(self) -> None:
        """Delete what has been in the trash for longer than `KEPT_DAYS`."""
        for folder in self.trash.glob("*"):
            if time.time() - folder.stat().st_mtime > KEPT_DAYS * 86_400:
                shutil.rmtree(folder, ignore_errors=True)

    def _new_trash(self) -> str:
        return f"trash/{datetime.now():%Y-%m-%d %H.%M.%S} {uuid.uuid4().hex[:6]}"

    def _relative(self, folder: Path) -> str:
        return folder.relative_to(self.root).as_posix()

    # Folders

    @property
    def space_file(self) -> Path:
        """What may vary, as the window has it."""
        return self.root / "space.json"

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
