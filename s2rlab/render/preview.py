"""The preview task: a contact sheet of what a randomization space makes of a project's parts."""

import io
from itertools import chain
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from pydantic import Field

from s2rlab import files
from s2rlab.errors import RenderError
from s2rlab.jobs import Progress, Task
from s2rlab.mesh.load import load_part
from s2rlab.project import Part, Project
from s2rlab.render.offscreen import picture
from s2rlab.render.stage import Stage, Subject, subject_from
from s2rlab.render.worker import encode
from s2rlab.scene.sample import sample, scene_rng
from s2rlab.scene.space import RandomizationSpace
from s2rlab.unfinished import Unfinished
from s2rlab.values import Value

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

    They are the pictures that `render` with the same seed begins with, at another size. With `resume` those that a
    stopped run has rendered are not rendered again.

    Raises
    ------
    RenderError
        If there are no parts.
    """
    variants: dict[str, list[Part]] = {}
    for part in project.parts():
        variants.setdefault(part.label, []).append(part)
    if not variants:
        raise RenderError(f"{project.root}: no parts; import CAD files first with `s2rlab import`.")
    tile = config.size + GAP
    sheet = Image.new("RGB", (config.columns * tile + GAP, len(variants) * (tile + LABEL_HEIGHT) + GAP), PAPER)
    pen = ImageDraw.Draw(sheet)
    total = len(variants) * config.columns
    meshes = (part.mesh_path.read_bytes() for parts in variants.values() for part in parts)
    unfinished = Unfinished("preview", chain([config.model_dump_json().encode()], meshes), resume=resume)
    stage = Stage(config.size)
    try:
        for row, (label, parts) in enumerate(sorted(variants.items())):
            top = GAP + row * (tile + LABEL_HEIGHT)
            pen.text((GAP + 2, top + 3), label, fill=INK, font=ImageFont.load_default(12))
            subjects = [subject_from(load_part(part)) for part in parts[: config.columns]]
            for column in range(config.columns):
                number = column * len(variants) + row
                stored = unfinished.recall(f"{number}.png")
                shown = stored or _shown(stage, subjects[column % len(subjects)], config, number)
                unfinished.keep(f"{number}.png", shown)
                sheet.paste(Image.open(io.BytesIO(shown)), (GAP + column * tile, top + LABEL_HEIGHT))
                yield Progress(stage="preview", done=row * config.columns + column + 1, total=total, unit="images")
    finally:
        stage.close()
    files.write_bytes(target, encode(np.asarray(sheet), "PNG"))
    unfinished.clear()
    return PreviewSummary(path=target, pictures=total)


def _shown(stage: Stage, subject: Subject, config: PreviewConfig, number: int) -> bytes:
    rng = scene_rng(config.seed, number)
    return encode(picture(stage, subject, sample(rng, config.space), rng).rgb, "PNG")
