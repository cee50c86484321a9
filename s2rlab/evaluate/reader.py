"""Reading what an evaluation has written, without the libraries that made it: for the window and for scripts."""

import csv
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from s2rlab.errors import DataError
from s2rlab.evaluate.values import Evaluation, Survey
from s2rlab.values import describe

TOP = 5  # likeliest classes kept of each photograph

_SUMMARY: TypeAdapter[Evaluation | Survey] = TypeAdapter(Evaluation | Survey)


@dataclass(frozen=True, slots=True)
class Photograph:
    """What the model said about one picture."""

    path: Path
    true: str  # its class; "unknown" where it is none, empty where nobody knows
    answer: str  # the likeliest class, however sure
    sure: float  # 0 to 1
    top: tuple[tuple[str, float], ...]  # likeliest first, five


@dataclass(frozen=True, slots=True)
class Reading:
    """One evaluation as it lies on disk."""

    summary: Evaluation | Survey
    photographs: tuple[Photograph, ...]


def has_scores(folder: Path) -> bool:
    """Whether the evaluation in `folder` is one of labelled pictures; False, too, where it cannot be read."""
    return kind_in(folder) == "test"


def kind_in(folder: Path) -> str:
    """Kind of the evaluation in `folder`: "test", "unlabelled" or "unknown"; empty where it cannot be read."""
    try:
        return _SUMMARY.validate_json((folder / "summary.json").read_bytes()).kind
    except (OSError, ValidationError):
        return ""


def read_evaluation(folder: Path) -> Reading:
    """Read `summary.json` and `predictions.csv` in `folder`.

    Photographs of a photo set of the project are found also after the project's folder has been moved.

    Raises
    ------
    DataError
        If they are missing, damaged, or of another version; the message names the file and the remedy.
    """
    remedy = "test the run again"
    path = folder / "summary.json"
    try:
        summary = _SUMMARY.validate_json(path.read_bytes())
        path = folder / "predictions.csv"
        with path.open(encoding="utf-8", newline="") as file:
            photographs = tuple(_photograph(line) for line in csv.DictReader(file))
    except ValidationError as error:
        raise DataError(f"{path}: {describe(error)} Or {remedy}.") from error
    except OSError as error:
        raise DataError(f"{path}: cannot be read ({error.strerror}); {remedy}.") from error
    except (KeyError, TypeError, ValueError, csv.Error) as error:
        raise DataError(f"{path}: damaged ({error!r}); {remedy}.") from error
    return _found_again(Reading(summary, photographs), folder)


def _found_again(reading: Reading, folder: Path) -> Reading:
    """Look below the project for photographs that are not where they were when the run was tested."""
    before = Path(reading.summary.photos)
    now = folder.absolute().parents[3] / "photos" / before.name if len(folder.absolute().parents) > 3 else before
    if before.is_dir() or before.parent.name != "photos" or not now.is_dir():
        return reading
    moved = (
        replace(each, path=now / each.path.relative_to(before)) if each.path.is_relative_to(before) else each
        for each in reading.photographs
    )
    return Reading(reading.summary.model_copy(update={"photos": str(now)}), tuple(moved))


def _photograph(line: dict[str, str]) -> Photograph:
    chances = {name[2:-1]: float(value) for name, value in line.items() if name.startswith("p(")}
    top = tuple(sorted(chances.items(), key=lambda entry: -entry[1])[:TOP])
    return Photograph(Path(line["file"]), line["true"], line["likeliest"], float(line["probability"]), top)
