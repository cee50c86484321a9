"""What an evaluation found, read from its folder without the libraries that made it."""

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from s2rlab.errors import DataError
from s2rlab_ui.scan import read_json


@dataclass(frozen=True, slots=True)
class ClassRow:
    """How one class fares; fractions, None where not defined."""

    label: str
    pictures: int
    right: int
    recall: float | None
    precision: float | None
    f1: float | None


@dataclass(frozen=True, slots=True)
class Photograph:
    """What the model said about one picture."""

    path: Path
    true: str
    answer: str  # the likeliest class
    sure: float
    top: tuple[tuple[str, float], ...]  # likeliest first, five


@dataclass(frozen=True, slots=True)
class Findings:
    """One evaluation."""

    folder: Path
    right: int
    pictures: int
    interval: tuple[float, float]
    balanced: float
    labels: tuple[str, ...]
    confusion: tuple[tuple[int, ...], ...]  # rows: true
    rows: tuple[ClassRow, ...]
    photographs: tuple[Photograph, ...]
    skipped: tuple[str, ...]

    def cell(self, row: int, column: int) -> list[Photograph]:
        """Photographs of one class that were given one answer."""
        true, answer = self.labels[row], self.labels[column]
        return [photo for photo in self.photographs if (photo.true, photo.answer) == (true, answer)]


def read_findings(folder: Path) -> Findings:
    """Read an evaluation's summary.json and predictions.csv.

    Raises
    ------
    DataError
        If they are missing or damaged.
    """
    summary = read_json(folder / "summary.json")
    try:
        scores = summary["scores"]
        rows = tuple(_class_row(row) for row in scores["per_class"])
        with (folder / "predictions.csv").open(encoding="utf-8", newline="") as file:
            photographs = tuple(_photograph(line) for line in csv.DictReader(file))
        low, high = scores["interval"]
        return Findings(
            folder=folder,
            right=scores["right"],
            pictures=scores["pictures"],
            interval=(low, high),
            balanced=scores["balanced_accuracy"],
            labels=tuple(row.label for row in rows),
            confusion=tuple(tuple(row) for row in scores["confusion"]),
            rows=rows,
            photographs=photographs,
            skipped=tuple(summary.get("skipped", ())),
        )
    except (KeyError, TypeError, ValueError, OSError) as error:
        raise DataError(f"{folder}: its results cannot be read ({error!r}); test the run again.") from error


def _class_row(row: dict[str, Any]) -> ClassRow:
    return ClassRow(row["label"], row["support"], row["right"], row["recall"], row["precision"], row["f1"])


def _photograph(line: dict[str, str]) -> Photograph:
    chances = {name[2:-1]: float(value) for name, value in line.items() if name.startswith("p(")}
    top = tuple(sorted(chances.items(), key=lambda entry: -entry[1])[:5])
    return Photograph(Path(line["file"]), line["true"], line["likeliest"], float(line["probability"]), top)
