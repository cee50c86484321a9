"""Reading what an evaluation has written, without the libraries that made it: for the window and for scripts."""

import csv
from dataclasses import dataclass
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
    try:
        return isinstance(_SUMMARY.validate_json((folder / "summary.json").read_bytes()), Evaluation)
    except (OSError, ValidationError):
        return False


def read_evaluation(folder: Path) -> Reading:
    """Read `summary.json` and `predictions.csv` in `folder`.

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
    return Reading(summary, photographs)


def _photograph(line: dict[str, str]) -> Photograph:
    chances = {name[2:-1]: float(value) for name, value in line.items() if name.startswith("p(")}
    top = tuple(sorted(chances.items(), key=lambda entry: -entry[1])[:TOP])
    return Photograph(Path(line["file"]), line["true"], line["likeliest"], float(line["probability"]), top)
