"""Which pictures a data set is to hold, and which of them it does without."""

import os
import shlex
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from s2rlab.data.dataset import LeftOut
from s2rlab.errors import RenderError
from s2rlab.jobs import Note
from s2rlab.project import Project
from s2rlab.render.catalogue import Catalogue, name_of
from s2rlab.render.orders import Hopeless, Order
from s2rlab.scene.space import RandomizationSpace
from s2rlab.values import Value

NOT_IN_PICTURES = {"workers", "images_per_class", "cluster", "without", "skip_hopeless"}  # fields no picture depends on
NOT_WANTED = "not wanted"


class RenderConfig(Value):
    """What to render."""

    name: str
    space: RandomizationSpace
    images_per_class: int = Field(default=150, ge=1, le=1_000_000)
    size: int = Field(default=256, ge=32, le=2048)  # pixels
    seed: int = Field(default=0, ge=0)
    outputs: tuple[Literal["depth", "normals"], ...] = ()  # ground truth beside the masks
    output: str | None = None  # path or fsspec URL the pictures go to; None: the data set's own folder
    workers: int = Field(default_factory=lambda: os.cpu_count() or 1, ge=1, le=256)  # processes of this machine
    cluster: str | None = None  # address of a Dask scheduler, "tcp://host:8786", that renders in their place
    without: tuple[str, ...] = ()  # classes, or parts (class/variant), of which no pictures are made
    skip_hopeless: bool = False  # leave pictures out of which every draw is of no use, instead of stopping there


@dataclass(frozen=True, slots=True)
class Plan:
    """The pictures of a data set: numbered as if nothing were left out."""

    config: RenderConfig
    catalogue: Catalogue
    without: frozenset[str]  # parts, class/variant

    @classmethod
    def of(cls, project: Project, config: RenderConfig) -> "Plan":
        """Plan a data set of the project's parts.

        Raises
        ------
        RenderError
            If there are no parts, `config.without` names none, or leaves none.
        """
        catalogue = Catalogue.of(project.parts())
        if not catalogue.variants:
            raise RenderError(f"{project.root}: no parts; import CAD files first with `s2rlab import`.")
        return cls(config, catalogue, without_of(catalogue, config.without))

    @property
    def pictures(self) -> int:
        """Pictures of all classes together, those left out included."""
        return self.config.images_per_class * len(self.catalogue.classes)

    @property
    def total(self) -> int:
        """Pictures that are wanted."""
        return self.pictures - sum(self.unwanted.values())

    @property
    def unwanted(self) -> Counter[str]:
        """Count the pictures of each part that is not wanted."""
        if not self.without:
            return Counter()
        parts = (name_of(self.catalogue.part(index)) for index in range(self.pictures))
        return Counter(part for part in parts if part in self.without)

    def orders(self) -> Iterator[Order]:
        """Order the pictures that are wanted."""
        for index in range(self.pictures):
            order = self.catalogue.order(index)
            if order.part not in self.without:
                yield order

    def wants(self, index: int, part: str) -> bool:
        """Say whether a picture made before, showing that part, is one of these."""
        return index < self.pictures and part not in self.without and part == name_of(self.catalogue.part(index))


def without_of(catalogue: Catalogue, names: Iterable[str]) -> frozenset[str]:
    """Give the parts, class/variant, of which no pictures are wanted: those that `names` means.

    Raises
    ------
    RenderError
        If a name means none, or they leave no part.
    """
    without = frozenset(part for name in names for part in catalogue.named(name))
    if len(without) == len(catalogue.neighbours):
        raise RenderError(f"--without {', '.join(names)}: leaves no part to render; leave fewer out.")
    return without


class Left:
    """What is left out of a data set under way."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._pictures: Counter[str] = Counter()
        self._why: dict[str, set[str]] = {}

    @property
    def hopeless(self) -> int:
        """Pictures of which every draw was of no use."""
        return self._pictures.total()

    def take(self, pictures: Iterable[Hopeless]) -> Iterator[Note]:
        """Leave hopeless pictures out, with one sentence for each part.

        Raises
        ------
        RenderError
            If they are not to be left out; the message names part and remedies.
        """
        for picture in pictures:
            name = shlex.quote(picture.part)
            if not self._plan.config.skip_hopeless:
                raise RenderError(
                    f"{picture.message} Other settings need another --name. Or keep what is finished and add "
                    f"--resume with --skip-hopeless, which leaves only such pictures out, or with --without {name}."
                )
            if picture.part not in self._why:
                text = f"{picture.message} Such pictures are left out; --without {name} saves the time to try."
                yield Note(level="warning", text=text)
            self._pictures[picture.part] += 1
            self._why.setdefault(picture.part, set()).add(picture.why)

    def out(self) -> tuple[LeftOut, ...]:
        """List what was left out so far, by part."""
        found = {part: LeftOut(part=part, pictures=n, why=NOT_WANTED) for part, n in self._plan.unwanted.items()}
        for part, pictures in self._pictures.items():
            found[part] = LeftOut(part=part, pictures=pictures, why=", ".join(sorted(self._why[part])))
        return tuple(found[part] for part in sorted(found))
