"""HTML reports: one page each that needs nothing else, filled from the templates that come with the program."""

from datetime import datetime
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from s2rlab import __version__
from s2rlab.resources import resource


def fill(template: str, **fields: Any) -> str:
    """Fill one of the templates in `resources/report`; `version` and `made`, the time, are always there."""
    environment = Environment(
        loader=FileSystemLoader(resource("report")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["percent"] = percent
    made = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
    return environment.get_template(template).render(version=__version__, made=made, **fields)


def percent(fraction: float | None) -> str:
    """Write a fraction as a whole percentage; a dash where it is not defined; 100 only when nothing is missing."""
    if fraction is None:
        return "–"
    rounded = round(fraction * 100)
    return f"{min(rounded, 99) if fraction < 1 else rounded} %"
