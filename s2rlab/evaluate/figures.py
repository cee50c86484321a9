"""Pictures of an evaluation: the confusion matrix and thumbnails."""

import io

import numpy as np
from matplotlib import colormaps
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from numpy.typing import NDArray
from PIL import Image, ImageOps

from s2rlab.evaluate.values import Scores

DPI = 150
CELL = 0.42  # inch; 63 px, enough for the count and the percentage
MOST_WITH_TEXT = 40  # classes; the cells of more are too small to write in
SMALL_CELL = 0.12  # inch
LONGEST_NAME = 28  # characters on an axis
AXIS_TITLE = "#555555"
NO_PICTURES = "#e6e9ee"  # rows of classes without pictures


def row_shares(scores: Scores) -> NDArray[np.float64]:
    """Share of each answer among the pictures of each true class, (C, C), 0 to 1; 0 for classes without pictures."""
    counts = np.array(scores.confusion, dtype=np.float64)
    return counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)


def cell_colours(share: float) -> tuple[str, str]:
    """Background and ink of a matrix cell as `#rrggbb`; the ink is black or white, whichever is easier to read."""
    red, green, blue, _ = colormaps["cividis"](share)
    luminance = 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2
    background = "#" + "".join(f"{round(channel * 255):02x}" for channel in (red, green, blue))
    return background, "#000000" if luminance > 0.18 else "#ffffff"


def confusion_png(scores: Scores) -> bytes:
    """Draw the confusion matrix, rows = true class, coloured by row share, as PNG."""
    labels = [_short(row.label) for row in scores.per_class]
    written = len(labels) <= MOST_WITH_TEXT
    side = max(len(labels) * (CELL if written else SMALL_CELL), 2 * CELL)
    figure = Figure(figsize=(side, side), dpi=DPI, facecolor="white")
    canvas = FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1))  # the tight box of the file makes room for the names
    without_pictures = np.array([row.support == 0 for row in scores.per_class])
    shares = np.ma.masked_array(row_shares(scores), np.tile(without_pictures, (len(labels), 1)).T)
    edges = np.arange(len(labels) + 1) - 0.5
    axes.set_facecolor(NO_PICTURES)
    gap = 0.5 if written else 0  # points of white between cells
    axes.pcolormesh(edges, edges, shares, cmap="cividis", vmin=0, vmax=1, edgecolors="white", linewidth=gap)
    axes.set(aspect="equal", ylim=(edges[-1], edges[0]))
    size = 8 if written else 4
    axes.set_xticks(range(len(labels)), labels, rotation=90, fontsize=size)
    axes.set_yticks(range(len(labels)), labels, fontsize=size)
    axes.xaxis.tick_top()
    axes.xaxis.set_label_position("top")
    axes.tick_params(length=0)
    axes.set_xlabel("answer", fontsize=9, color=AXIS_TITLE)
    axes.set_ylabel("true class", fontsize=9, color=AXIS_TITLE)
    axes.spines[:].set_visible(False)
    if written:
        _write_cells(axes, scores)
    out = io.BytesIO()
    canvas.print_figure(out, format="png", bbox_inches="tight", pad_inches=0.15)
    return out.getvalue()


def _write_cells(axes: Axes, scores: Scores) -> None:
    """Write the count and, where there is more than none, the row percentage into each cell."""
    shares = row_shares(scores)
    for (row, column), share in np.ndenumerate(shares):
        count = scores.confusion[row][column]
        _, ink = cell_colours(float(share))
        if count:
            axes.text(column, row - 0.14, str(count), ha="center", va="center", fontsize=7, color=ink)
            axes.text(column, row + 0.22, f"{share:.0%}", ha="center", va="center", fontsize=5, color=ink)


def _short(label: str) -> str:
    return label if len(label) <= LONGEST_NAME else label[: LONGEST_NAME - 1] + "…"


def thumbnail_jpeg(picture: NDArray[np.uint8], side: int) -> bytes:
    """Fit a picture (H, W, 3) into a square of `side` pixels, proportions kept, as JPEG."""
    image = ImageOps.contain(Image.fromarray(picture), (side, side), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=82)
    return out.getvalue()
