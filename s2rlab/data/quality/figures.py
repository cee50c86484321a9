"""The plots of a quality report, as PNG on white and as SVG in the colours of the page it stands in."""

import io
import re
import warnings
from collections.abc import Sequence

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Wedge
from numpy.typing import NDArray

from s2rlab.data.quality.findings import BRIGHT, DARK, ClassQuality, percent
from s2rlab.data.quality.viewpoints import CELLS, HALF, RINGS, Coverage, edges

# the page's names for the colours of its light side
PAPER, QUIET, LINE, INK, SOFT = "#ffffff", "#f4f5f7", "#dfe2e7", "#1b1f26", "#5b6472"
ACCENT, ATTENTION, TRACK = "#2563eb", "#b45309", "#e6e9ee"
NAMES = {
    PAPER: "paper", QUIET: "quiet", LINE: "line", INK: "ink", SOFT: "soft", ACCENT: "accent", ATTENTION: "attention",
    TRACK: "track",
}  # fmt: skip
WIDTH = 9.6  # inches: as wide as the page's column
DPI = 150
LONGEST_NAME = 22  # characters on an axis
COLUMNS = 4  # pairs of discs side by side
TITLE, ROW = 0.3, 1.5  # inches
LEAST_SHADE = 0.18  # opacity of a cell with one picture: told apart from an empty one

Counts = NDArray[np.int64]


def png(figure: Figure) -> bytes:
    """Encode a figure for documents: on white."""
    out = io.BytesIO()
    figure.set_facecolor(PAPER)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph")  # class names are in any script, the font is not
        FigureCanvasAgg(figure).print_figure(out, format="png", dpi=DPI, bbox_inches="tight", pad_inches=0.15)
    return out.getvalue()


def svg(figure: Figure, name: str) -> str:
    """Encode a figure for the page: transparent, its colours by the page's names, so that a dark page darkens it."""
    out = io.BytesIO()
    figure.set_facecolor("none")
    # the salt keeps ids of two plots apart; the page brings the fonts that class names in other scripts need
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": name}), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph")
        FigureCanvasSVG(figure).print_figure(
            out, format="svg", bbox_inches="tight", pad_inches=0.05, metadata={"Date": None, "Creator": None}
        )
    text = out.getvalue().decode()
    text = text[text.index("<svg") :]
    text = re.sub(r"<metadata>.*?</metadata>", "", text, flags=re.DOTALL)
    text = re.sub(r' id="[a-z.\d]+_\d+"', "", text)
    text = re.sub(r"'DejaVu Sans'[^;\"]*", "inherit", text)
    for colour, token in NAMES.items():
        text = text.replace(colour, f"var(--{token})")
    return text


def class_bars(classes: Sequence[ClassQuality]) -> Figure:
    """Draw pictures of each class as bars."""
    figure, axes = _rows(len(classes))
    counts = [each.pictures for each in classes]
    axes.barh(range(len(classes)), counts, height=0.62, color=ACCENT)
    for position, count in enumerate(counts):
        axes.annotate(
            str(count), (count, position), (4, 0), textcoords="offset points", va="center", fontsize=8, color=INK
        )
    _name_rows(axes, [each.label for each in classes])
    axes.set_xlim(0, max([*counts, 1]) * 1.08)
    _label(axes, "Pictures of each class", "pictures")
    return figure


def exposure(levels: Counts) -> Figure:
    """Draw the histogram of the part's pixels; `levels` (C, 256) counts them by class and sRGB level."""
    figure = Figure(figsize=(WIDTH, 2.9))
    axes = figure.add_subplot()
    total = levels.sum(axis=0).reshape(64, 4).sum(axis=1)
    share = 100 * total / max(int(total.sum()), 1)
    axes.bar(np.arange(64) * 4 + 2, share, width=3.4, color=ACCENT)
    top = max(float(share.max()), 0.1) * 1.2
    for low, high, text, side in ((0, DARK, "dark", "left"), (BRIGHT, 255, "white", "right")):
        axes.axvspan(low, high, color=ATTENTION, alpha=0.10, linewidth=0)
        axes.annotate(
            text, (low if side == "left" else high, top), (4 if side == "left" else -4, -4), va="top", ha=side,
            textcoords="offset points", fontsize=8, color=ATTENTION,
        )  # fmt: skip
    axes.set(xlim=(0, 255), ylim=(0, top), xticks=[0, 64, 128, 192, 255])
    _label(axes, "Exposure: how bright the parts are", "brightness of a part's pixel (sRGB level)", "% of the pixels")
    return figure


def strips(
    rows: Sequence[tuple[str, NDArray[np.float64]]], ticks: Sequence[float], texts: tuple[str, str], mark: float
) -> Figure:
    """Draw a histogram a class as a strip of 20 shades: full shade where most of its pictures are.

    Parameters
    ----------
    rows
        Class and its values; values beyond the first and last of `ticks` count as those.
    texts
        Title and the axis' name.
    mark
        Bound drawn across all strips.
    """
    figure, axes = _rows(len(rows))
    bins = np.linspace(ticks[0], ticks[-1], 21)
    for position, (_, values) in enumerate(rows):
        axes.barh(position, ticks[-1] - ticks[0], 0.62, ticks[0], color=TRACK, linewidth=0)
        counts, _ = np.histogram(np.clip(values, ticks[0], ticks[-1]), bins)
        for left, count in zip(bins, counts, strict=False):
            if count:
                shade = shade_of(count, counts.max())
                axes.barh(
                    position, bins[1] - bins[0], 0.62, left, align="center", color=ACCENT, alpha=shade, linewidth=0
                )
        if len(values):
            axes.plot([np.median(values)] * 2, [position - 0.31, position + 0.31], color=INK, linewidth=1.6)
    axes.axvline(mark, color=ATTENTION, linewidth=1, linestyle=(0, (2, 2)))
    _name_rows(axes, [label for label, _ in rows])
    axes.set(xlim=(ticks[0], ticks[-1]), xticks=ticks)
    axes.xaxis.set_major_formatter(lambda value, _: percent(value))
    _label(axes, *texts)
    return figure


def shade_of(count: float, most: float) -> float:
    """Say how opaque a cell is drawn: from `LEAST_SHADE` for few pictures to 1 for the most, whatever rounding does."""
    return min(LEAST_SHADE + (1 - LEAST_SHADE) * (count / most), 1.0)


def visibility(rows: Sequence[tuple[str, NDArray[np.float64]]], least: float) -> Figure:
    """Draw by class what other objects leave of the part; below `least` it is too little."""
    texts = ("How much of the part is visible", "visible fraction of the part; line: median; dashed: too little below")
    return strips(rows, np.linspace(0, 1, 6).tolist(), texts, least)


def box_sizes(rows: Sequence[tuple[str, NDArray[np.float64]]], small: float) -> Figure:
    """Draw the longer side of the boxes by class."""
    texts = (
        "How large the parts are",
        "longer side of the box / side of the frame; line: median; dashed: a speck below",
    )
    return strips(rows, np.linspace(0, 1, 6).tolist(), texts, small)


def viewpoints(rows: Sequence[tuple[str, Coverage]]) -> Figure:
    """Draw, for each class, the two halves of the sphere around the part with the pictures taken from each cell."""
    down = -(-len(rows) // COLUMNS)
    tall = TITLE + ROW * max(down, 1)
    figure = Figure(figsize=(WIDTH, tall))
    figure.suptitle(
        "From where the camera saw the parts", x=0.01, y=1.0, ha="left", va="top", fontsize=11, color=INK, weight="bold"
    )
    for position, (label, coverage) in enumerate(rows):
        row, column = divmod(position, COLUMNS)
        box = (column / COLUMNS, 1 - (TITLE + (row + 1) * ROW) / tall, 0.95 / COLUMNS, ROW / tall)
        _sphere(figure.add_axes(box), label, coverage)
    return figure


def _sphere(axes: Axes, label: str, coverage: Coverage) -> None:
    most = max(int(coverage.counts.max(initial=0)), 1)
    for half, name in ((0, "+z"), (1, "-z")):
        middle = 2.2 * half
        axes.add_patch(Circle((middle, 0), 1, facecolor=TRACK, edgecolor="none"))
        for inner, outer, first, last, count in _wedges(coverage.counts[half * HALF : (half + 1) * HALF]):
            if count:
                shade = shade_of(count, most)
                axes.add_patch(
                    Wedge((middle, 0), outer, first, last, width=outer - inner, color=ACCENT, alpha=shade, linewidth=0)
                )
        axes.add_patch(Circle((middle, 0), 1, facecolor="none", edgecolor=SOFT, linewidth=0.6))
        axes.text(middle, 0, name, ha="center", va="center", fontsize=7, color=INK)
        axes.text(middle + 0.96, 0, "x", ha="right", va="center", fontsize=6, color=SOFT)
        axes.text(middle, 0.94, "y", ha="center", va="top", fontsize=6, color=SOFT)
    axes.text(-1, 1.42, _short(label), fontsize=8.5, color=INK, va="center", weight="bold")
    note = f"{percent(coverage.share)} of {CELLS} cells; even views {percent(coverage.expected)}"
    axes.text(-1, 1.16, note, fontsize=6.8, color=SOFT, va="center")
    axes.set(xlim=(-1.05, 3.25), ylim=(-1.08, 1.6), aspect="equal")
    axes.axis("off")


def _wedges(counts: Counts) -> list[tuple[float, float, float, float, int]]:
    """Cells of a half sphere on its disc: inner and outer radius, first and last angle in degrees, pictures."""
    radii, wedges, at = edges(), [], 0
    for ring, cells in enumerate(RINGS):
        for cell in range(cells):
            angles = (360 * cell / cells, 360 * (cell + 1) / cells)
            wedges.append((float(radii[ring]), float(radii[ring + 1]), *angles, int(counts[at])))
            at += 1
    return wedges


def _rows(count: int) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(WIDTH, 0.75 + 0.27 * max(count, 1)))
    return figure, figure.add_subplot()


def _name_rows(axes: Axes, names: Sequence[str]) -> None:
    axes.set_yticks(range(len(names)), [_short(name) for name in names])
    axes.set_ylim(len(names) - 0.4, -0.6)


def _label(axes: Axes, title: str, x: str, y: str = "") -> None:
    """Name a plot and its axes, in the page's colours and without a box around it."""
    axes.set_title(title, loc="left", fontsize=11, color=INK, weight="bold", pad=8)
    axes.set_xlabel(x, fontsize=8.5, color=SOFT)
    axes.set_ylabel(y, fontsize=8.5, color=SOFT)
    axes.set_facecolor("none")
    axes.spines[:].set_visible(False)
    axes.spines["bottom"].set(visible=True, color=LINE)
    axes.tick_params(length=0, labelsize=8.5, labelcolor=INK)


def _short(label: str) -> str:
    return label if len(label) <= LONGEST_NAME else label[: LONGEST_NAME - 1] + "…"
