"""What a project knows of a part."""

import json
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from s2rlab import files
from s2rlab.errors import ConfigError
from s2rlab.values import Value, describe

PART_FILE = "part.json"


class Counts(Value):
    """What a mesh consists of, and what is wrong with it."""

    triangles: int
    open_edges: int  # edges where light passes: a triangle on one side only
    flipped_faces: int
    degenerate_faces: int  # triangles without area


class PartFile(Value):
    """What `part.json` holds: where a mesh came from and what it is like. Lengths in millimetres.

    Class and variant are the names of the folders the file lies in, so that moving a part is one step.
    """

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
    in_file: Counts | None = None  # the mesh as it came, before any repair; None: imported before this was kept
    repair: bool = False  # all holes were closed because the user asked for it
    faces: int = 0  # about the most triangles the user asked for; 0: as many as there are
    body: int | None = None  # of a file that was split: which of its bodies, from 0

    def text(self) -> str:
        """Give what is written into `part.json`."""
        return self.model_dump_json(indent=2, exclude={"label", "variant"}) + "\n"


@dataclass(frozen=True, slots=True)
class Part:
    """One variant of one class in a project."""

    folder: Path
    info: PartFile

    @classmethod
    def read(cls, folder: Path) -> "Part":
        """Read the part in `folder`, which is `<class>/<variant>`.

        Raises
        ------
        ConfigError
            If its `part.json` is missing or damaged; the message names it.
        """
        path = folder / PART_FILE
        try:
            fields = json.loads(path.read_bytes())
            return cls(folder, PartFile.model_validate({**fields, "label": folder.parent.name, "variant": folder.name}))
        except OSError as error:
            raise ConfigError(f"{path}: cannot be read ({error.strerror}); import the part again.") from error
        except ValidationError as error:
            raise ConfigError(f"{path}: {describe(error)}") from error
        except (ValueError, TypeError) as error:
            raise ConfigError(f"{path}: is damaged; import the part again, or delete its folder.") from error

    @property
    def label(self) -> str:
        """The class this part belongs to."""
        return self.info.label

    @property
    def name(self) -> str:
        """Class and variant: `bolt/m8`."""
        return f"{self.info.label}/{self.info.variant}"

    @property
    def mesh_path(self) -> Path:
        """The repaired mesh in mm, z up, as GLB."""
        return self.folder / "mesh.glb"

    @property
    def thumbnail_path(self) -> Path:
        """A small picture; it may be missing."""
        return self.folder / "thumbnail.png"


def read_parts(folder: Path) -> tuple[list[Part], list[ConfigError]]:
    """Read all parts below `folder`, sorted by class, then variant, and say what is wrong with the others."""
    parts: list[Part] = []
    problems: list[ConfigError] = []
    for path in sorted(path.parent for path in folder.glob(f"*/*/{PART_FILE}")):
        if path.name.endswith(files.PARTIAL):
            continue
        try:
            parts.append(Part.read(path))
        except ConfigError as error:
            if (path / PART_FILE).exists():  # else it was moved after it was listed
                problems.append(error)
    return parts, problems
