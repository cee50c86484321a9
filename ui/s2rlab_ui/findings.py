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

    def answered(self, least: float) -> "Answered":
        """Count what happens when an answer must be at least so sure (0 to 1), else it is "unknown"."""
        known = [photo for photo in self.photographs if photo.true in self.labels]
        given = [photo for photo in known if photo.sure >= least]
        right = sum(photo.answer == photo.true for photo in given)
        return Answered(least, len(known), len(given), right)


@dataclass(frozen=True, slots=True)
class Answered:
    """What a least sureness leads to."""

    least: float
    pictures: int
    given: int  # pictures that get an answer
    right: int  # of those

    @property
    def precision(self) -> float | None:
        """Fraction of the answers that are right; None when there is none."""
        return self.right / self.given if self.given else None

    @property
    def coverage(self) -> float:
        """Fraction of the pictures that get an answer."""
        return self.given / self.pictures if self.pictures else 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two evaluations beside each other; pairs of photographs are of the same file."""

    left: Findings
    right: Findings

    @property
    def shared(self) -> list[tuple[Photograph, Photograph]]:
        """Photographs that both were tested on."""
        others = {(photo.path.parent.name, photo.path.name): photo for photo in self.right.photographs}
        keyed = [((photo.path.parent.name, photo.path.name), photo) for photo in self.left.photographs]
        return [(photo, others[key]) for key, photo in keyed if key in others]

    @property
    def lost(self) -> list[Photograph]:
        """Photographs only the left one gets right, as the right one answered."""
        return [b for a, b in self.shared if a.answer == a.true and b.answer != b.true]

    @property
    def won(self) -> list[Photograph]:
        """Photographs only the right one gets right, as the left one answered."""
        return [a for a, b in self.shared if a.answer != a.true and b.answer == b.true]

    @property
    def rows(self) -> list[tuple[str, float | None, float | None]]:
        """Class, and which fraction of its photographs each of the two finds."""
        found = [{row.label: row.recall for row in side.rows} for side in (self.left, self.right)]
        return [(label, found[0].get(label), found[1].get(label)) for label in sorted({**found[0], **found[1]})]


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
