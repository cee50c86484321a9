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
from s2rlab.project import Part, Project
from s2rlab.render.orders import Order
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
    rows = [(label, config.space, parts, row) for row, (label, parts) in enumerate(_variants(project).items())]
    return (yield from _sheet(project, target, config, rows, len(rows), resume=resume))


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
    variants = _variants(project)
    for row, (label, parts) in enumerate(variants.items()):
        rows += [(label, clean, parts, row), (f"{label}: {what}", damaged, parts, row)]
    return (yield from _sheet(project, target, config, rows, len(variants), resume=resume))


_Row = tuple[str, RandomizationSpace, list[Part], int]  # heading, what varies, variants, number of the class


def _variants(project: Project) -> dict[str, list[Part]]:
    variants: dict[str, list[Part]] = {}
    for part in project.parts():
        variants.setdefault(part.label, []).append(part)
    if not variants:
        raise RenderError(f"{project.root}: no parts; import CAD files first with `s2rlab import`.")
    return dict(sorted(variants.items()))


def _sheet(
    project: Project, target: Path, config: PreviewConfig, rows: Sequence[_Row], classes: int, *, resume: bool
) -> Task[PreviewSummary]:
    tile = config.size + GAP
    sheet = Image.new("RGB", (config.columns * tile + GAP, len(rows) * (tile + LABEL_HEIGHT) + GAP), PAPER)
    pen = ImageDraw.Draw(sheet)
    others = tuple((part.label, part.mesh_path) for part in project.parts())
    total = len(rows) * config.columns
    settings = [f"{heading} {space.model_dump_json()}" for heading, space, _, _ in rows]
    depends_on = [config.model_dump_json().encode(), *(text.encode() for text in settings)]
    meshes = (part.mesh_path.read_bytes() for part in project.parts())
    unfinished = Unfinished("preview", chain(depends_on, meshes), resume=resume)
    stage = Stage(config.size)
    try:
        for row, (heading, space, parts, number) in enumerate(rows):
            top = GAP + row * (tile + LABEL_HEIGHT)
            pen.text((GAP + 2, top + 3), heading, fill=INK, font=ImageFont.load_default(12))
            for column in range(config.columns):
                part = parts[column % len(parts)]
                piece = f"{row}-{column}.png"
                shown = unfinished.recall(piece)
                if shown is None:
                    shown = _shown(stage, part, column * classes + number, space, config.seed, others)
                    unfinished.keep(piece, shown)
                sheet.paste(Image.open(io.BytesIO(shown)), (GAP + column * tile, top + LABEL_HEIGHT))
                yield Progress(stage="preview", done=row * config.columns + column + 1, total=total, unit="images")
    finally:
        stage.close()
    files.write_bytes(target, encode(np.asarray(sheet), "PNG"))
    unfinished.clear()
    return PreviewSummary(path=target, pictures=total)


def _shown(
    stage: Stage, part: Part, index: int, space: RandomizationSpace, seed: int, others: Sequence[tuple[str, Path]]
) -> bytes:
    order = Order(index, part.label, f"{part.label}/{part.info.variant}", part.mesh_path)
    return encode(draw(stage, order, space, seed, others).result.rgb, "PNG")
