"""The preview task: a contact sheet of what a randomization space makes of a project's parts."""

import io
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from pydantic import Field

from s2rlab import files
from s2rlab.errors import RenderError
from s2rlab.jobs import Progress, Task
from s2rlab.project import Project
from s2rlab.render.catalogue import Catalogue
from s2rlab.render.stage import Stage
from s2rlab.render.worker import draw, encode
from s2rlab.scene.space import Artifacts, RandomizationSpace
from s2rlab.unfinished import Unfinished
from s2rlab.values import Value, build

LABEL_HEIGHT = 20  # pixels
GAP = 4  # pixels between tiles
PAPER, INK = (255, 255, 255), (40, 44, 52)


class PreviewSummary(Value):
    """Where the contact sheet is."""

    path: Path
    pictures: int


class PreviewConfig(Value):
    """What to show."""

    space: RandomizationSpace
    columns: int = Field(default=8, ge=1, le=64)  # pictures of each class
    size: int = Field(default=128, ge=32, le=512)  # pixels of each picture
    seed: int = Field(default=0, ge=0)


def preview(project: Project, target: Path, config: PreviewConfig, *, resume: bool = False) -> Task[PreviewSummary]:
    """Render `columns` pictures of every class, one row a class, into the PNG file `target`.

    They are the pictures that `render` with the same seed begins with, at another size, drawn anew like those.
    With `resume` the pictures that a stopped run has rendered are not rendered again.

    Raises
    ------
    RenderError
        If there are no parts, or one gives no usable picture.
    """
    rows = [(label, config.space, row) for row, label in enumerate(_catalogue(project).classes)]
    return (yield from _sheet(project, target, config, rows, resume=resume))


def preview_artifacts(
    project: Project, target: Path, config: PreviewConfig, levels: Mapping[str, int], *, resume: bool = False
) -> Task[PreviewSummary]:
    """Render every class twice into the PNG file `target`: a row of clean parts over a row of damaged ones.

    Parameters
    ----------
    levels
        Level by name of artifact, see `mesh.artifacts`; all else is the same in both rows.

    Raises
    ------
    ConfigError
        If there is no such artifact or level.
    RenderError
        If there are no parts, or one gives no usable picture.
    """
    what = ", ".join(f"{name} {level}" for name, level in levels.items())
    clean = config.space.model_copy(update={"artifacts": Artifacts(on=False)})
    damaged = config.space.model_copy(update={"artifacts": build(Artifacts, on=True, **levels)})
    rows = []
    for row, label in enumerate(_catalogue(project).classes):
        rows += [(label, clean, row), (f"{label}: {what}", damaged, row)]
    return (yield from _sheet(project, target, config, rows, resume=resume))


_Row = tuple[str, RandomizationSpace, int]  # heading, what varies, number of the class


def _catalogue(project: Project) -> Catalogue:
    catalogue = Catalogue.of(project.parts())
    if not catalogue.variants:
        raise RenderError(f"{project.root}: no parts; import CAD files first with `s2rlab import`.")
    return catalogue


def _sheet(
    project: Project, target: Path, config: PreviewConfig, rows: Sequence[_Row], *, resume: bool
) -> Task[PreviewSummary]:
    tile = config.size + GAP
    sheet = Image.new("RGB", (config.columns * tile + GAP, len(rows) * (tile + LABEL_HEIGHT) + GAP), PAPER)
    pen = ImageDraw.Draw(sheet)
    catalogue, total = _catalogue(project), len(rows) * config.columns
    unfinished = _unfinished(config, rows, catalogue, resume=resume)
    stage = Stage(config.size)
    try:
        for row, (heading, space, number) in enumerate(rows):
            top = GAP + row * (tile + LABEL_HEIGHT)
            pen.text((GAP + 2, top + 3), heading, fill=INK, font=ImageFont.load_default(12))
            for column in range(config.columns):
                order = catalogue.order(column * len(catalogue.classes) + number)
                piece = f"{row}-{column}.png"
                shown = unfinished.recall(piece)
                if shown is None:
                    shown = encode(draw(stage, order, space, config.seed, catalogue.neighbours).result.rgb, "PNG")
                    unfinished.keep(piece, shown)
                sheet.paste(Image.open(io.BytesIO(shown)), (GAP + column * tile, top + LABEL_HEIGHT))
                yield Progress(stage="preview", done=row * config.columns + column + 1, total=total, unit="images")
    finally:
        stage.close()
    files.write_bytes(target, encode(np.asarray(sheet), "PNG"))
    unfinished.clear()
    return PreviewSummary(path=target, pictures=total)


def _unfinished(config: PreviewConfig, rows: Sequence[_Row], catalogue: Catalogue, *, resume: bool) -> Unfinished:
    settings = [f"{heading} {space.model_dump_json()}" for heading, space, _ in rows]
    depends_on = [config.model_dump_json().encode(), *(text.encode() for text in settings)]
    meshes = (part.mesh.read_bytes() for part in catalogue.neighbours)
    return Unfinished("preview", chain(depends_on, meshes), resume=resume)
