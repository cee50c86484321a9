"""Small pictures for the report: examples of each class, and the contact sheet."""

import base64
import io
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont, ImageOps

from s2rlab.data.images import open_rgb
from s2rlab.data.quality.measure import Measures

SIDE = 144  # px: half as many again as shown, for sharp screens
EXAMPLES = 9  # of each class
MOST = 540  # on the page, so that it stays a few megabytes
FEWEST = 3
NAME_WIDTH = 200  # px, beside the contact sheet's rows
GAP = 4  # px
INK, PAPER = (27, 31, 38), (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture on the page."""

    source: str  # data URI
    name: str


def thumbnail(path: Path) -> Image.Image:
    """Open a picture and fit it into a square of SIDE pixels, proportions kept."""
    return ImageOps.contain(Image.fromarray(open_rgb(path)), (SIDE, SIDE), Image.Resampling.LANCZOS)


def shown(folder: Path, name: str) -> Shown:
    """Embed the picture `name` of the data set."""
    out = io.BytesIO()
    thumbnail(folder / name).save(out, "JPEG", quality=82)
    return Shown(f"data:image/jpeg;base64,{base64.b64encode(out.getvalue()).decode()}", Path(name).name)


def examples(measures: Measures) -> list[tuple[str, list[str]]]:
    """Choose pictures of each class, spread evenly over the data set: class and file names."""
    most = max(FEWEST, min(EXAMPLES, MOST // max(len(measures.classes), 1)))
    labels = measures.of("labels")
    chosen = []
    for number, label in enumerate(measures.classes):
        here = np.flatnonzero(labels == number)
        picked = np.linspace(0, len(here) - 1, min(most, len(here))).astype(int)
        chosen.append((label, [measures.names[here[each]] for each in picked]))
    return chosen


def contact_sheet(folder: Path, rows: list[tuple[str, list[str]]]) -> bytes:
    """Lay the examples out, a row for each class with its name, as PNG."""
    columns = max((len(names) for _, names in rows), default=1)
    step = SIDE + GAP
    sheet = Image.new("RGB", (NAME_WIDTH + columns * step, max(len(rows), 1) * step), PAPER)
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.load_default(16)
    for row, (label, names) in enumerate(rows):
        draw.text((8, row * step + SIDE // 2), _fitting(draw, label, font), INK, font, anchor="lm")
        for column, name in enumerate(names):
            sheet.paste(thumbnail(folder / name), (NAME_WIDTH + column * step, row * step))
    out = io.BytesIO()
    sheet.save(out, "PNG")
    return out.getvalue()


def _fitting(draw: ImageDraw.ImageDraw, label: str, font: "ImageFont.FreeTypeFont | ImageFont.ImageFont") -> str:
    """Shorten a name to the room beside its row."""
    shortened = label
    while draw.textlength(shortened, font) > NAME_WIDTH - 16 and len(shortened) > 2:
        shortened = shortened[:-2] + "…"
    return shortened
