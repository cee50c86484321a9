"""The files of a quality report: one HTML page that needs nothing else, plots as PNG, and every figure as JSON."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import numpy as np
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from matplotlib.figure import Figure

from s2rlab import __version__, files
from s2rlab.data.quality import figures
from s2rlab.data.quality.findings import SMALL, Quality, class_coverage, percent
from s2rlab.data.quality.measure import Measures
from s2rlab.data.quality.pictures import contact_sheet, examples, shown
from s2rlab.resources import resource

PAIRS = 6  # pairs of classes shown with pictures
MOST_SPHERES = 60  # classes drawn with their viewpoints; the least covered ones of more


def write_report(folder: Path, pictures: Path, quality: Quality, measures: Measures) -> None:
    """Write every file of the report into `folder`; `pictures` is the data set's folder."""
    drawn = plots(quality, measures)
    files.write_text(folder / "quality.json", quality.model_dump_json(indent=2) + "\n")
    for name, draw in drawn.items():
        files.write_bytes(folder / f"{name}.png", figures.png(draw()))
    rows = examples(measures)
    files.write_bytes(folder / "contact_sheet.png", contact_sheet(pictures, rows))
    files.write_text(folder / "report.html", report_html(pictures, quality, rows, drawn))


def plots(quality: Quality, measures: Measures) -> dict[str, Callable[[], Figure]]:
    """Name the plots; each is drawn anew for each kind of file. What was not measured is not drawn."""
    spheres = [(label, class_coverage(measures, number)) for number, label in enumerate(measures.classes)]
    spheres.sort(key=lambda each: each[1].share if len(spheres) > MOST_SPHERES else 0)
    drawn: dict[str, Callable[[], Figure]] = {
        "classes": lambda: figures.class_bars(quality.classes),
        "exposure": lambda: figures.exposure(measures.levels),
        "viewpoints": lambda: figures.viewpoints(spheres[:MOST_SPHERES]),
        "box_sizes": lambda: figures.box_sizes(_by_class(measures, "fill"), SMALL),
    }
    if quality.visible_measured:
        drawn["visible"] = lambda: figures.visibility(_by_class(measures, "visible"), quality.least_visible)
    return drawn


def _by_class(measures: Measures, kind: str) -> list[tuple[str, np.ndarray[tuple[int], np.dtype[np.float64]]]]:
    values, labels = measures.of(kind, np.float64), measures.of("labels")
    known = ~np.isnan(values)
    return [(label, values[known & (labels == number)]) for number, label in enumerate(measures.classes)]


def report_html(
    pictures: Path, quality: Quality, rows: list[tuple[str, list[str]]], drawn: dict[str, Callable[[], Figure]]
) -> str:
    """Fill the report's template; pictures and plots are embedded, nothing is linked."""
    environment = Environment(
        loader=FileSystemLoader(resource("report")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["percent"] = percent
    pairs = quality.look_alikes[:PAIRS]
    return environment.get_template("quality.html.j2").render(
        quality=quality,
        version=__version__,
        made=datetime.now().astimezone().strftime("%Y-%m-%d %H:%M"),
        plots={name: Markup(figures.svg(draw(), name)) for name, draw in drawn.items()},
        rows=[(label, [shown(pictures, name) for name in names]) for label, names in rows],
        pairs=[(pair, [[shown(pictures, name) for name in both] for both in pair.examples]) for pair in pairs],
        repeats=[[shown(pictures, name) for name in both] for both in quality.repeats],
    )
