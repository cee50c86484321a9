"""The files of an evaluation, and its report: one HTML page that needs nothing else."""

import base64
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from s2rlab import files, pages
from s2rlab.data.images import open_rgb
from s2rlab.evaluate.figures import cell_colours, confusion_png, row_shares, thumbnail_jpeg
from s2rlab.evaluate.findings import Predictions
from s2rlab.evaluate.tables import confusion_csv, per_class_csv, predictions_csv
from s2rlab.evaluate.values import Evaluation, Foreign, Pair, Scores, Survey

THUMBNAIL = 144  # px: twice as many as shown, for sharp screens
PAIRS = 6  # confusions shown with pictures
EXAMPLES = 5  # pictures each
MOST_WITH_TEXT = 24  # classes: the matrix cells of more are too narrow on the page to write in


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture on the page."""

    source: str  # data URI
    name: str
    note: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the matrix on the page."""

    count: int
    share: float  # of the row, 0 to 1
    background: str
    ink: str


def write_evaluation(folder: Path, evaluation: Evaluation, predictions: Predictions) -> None:
    """Write every file of an evaluation into `folder`."""
    files.write_text(folder / "predictions.csv", predictions_csv(predictions))
    files.write_text(folder / "per_class.csv", per_class_csv(evaluation.scores))
    files.write_text(folder / "confusion.csv", confusion_csv(evaluation.scores))
    files.write_text(folder / "summary.json", evaluation.model_dump_json(indent=2) + "\n")
    files.write_bytes(folder / "confusion.png", confusion_png(evaluation.scores))
    files.write_text(folder / "report.html", report_html(evaluation, predictions))


def report_html(evaluation: Evaluation, predictions: Predictions) -> str:
    """Fill the report's template; pictures are embedded, nothing is linked."""
    scores = evaluation.scores
    return pages.fill(
        "report.html.j2",
        evaluation=evaluation,
        scores=scores,
        matrix=matrix_cells(scores),
        matrix_written=len(scores.per_class) <= MOST_WITH_TEXT,
        classes=sorted(scores.per_class, key=lambda row: (row.recall is None, row.recall)),
        pairs=[(pair, *pair_pictures(pair, predictions)) for pair in evaluation.worst[:PAIRS]],
        foreign=[(each, foreign_pictures(each, predictions)) for each in evaluation.foreign],
    )


def write_survey(folder: Path, survey: Survey, predictions: Predictions) -> None:
    """Write every file of a survey into `folder`."""
    files.write_text(folder / "predictions.csv", predictions_csv(predictions))
    files.write_text(folder / "summary.json", survey.model_dump_json(indent=2) + "\n")
    called = [(label, pictures, answer_pictures(label, predictions)) for label, pictures in survey.called.items()]
    files.write_text(folder / "report.html", pages.fill("survey.html.j2", survey=survey, called=called))


def matrix_cells(scores: Scores) -> list[list[Cell]]:
    """Cells of the matrix, rows = true class."""
    return [
        [Cell(count, float(share), *cell_colours(float(share))) for count, share in zip(counts, shares, strict=True)]
        for counts, shares in zip(scores.confusion, row_shares(scores), strict=True)
    ]


def pair_pictures(pair: Pair, predictions: Predictions) -> tuple[list[Shown], list[Shown]]:
    """Pictures of the pair's true class that were taken for the other, surest first, and one the other really has."""
    true, likeliest = np.array(predictions.truth), np.array(predictions.likeliest)
    taken = np.flatnonzero((true == pair.true) & (likeliest == pair.answer))
    really = np.flatnonzero((true == pair.answer) & (likeliest == pair.answer))
    sure = predictions.confidence
    taken = taken[np.argsort(-sure[taken], kind="stable")][:EXAMPLES]
    really = really[np.argsort(-sure[really], kind="stable")][:1]
    return [_show(predictions, int(i)) for i in taken], [_show(predictions, int(i)) for i in really]


def foreign_pictures(foreign: Foreign, predictions: Predictions) -> list[Shown]:
    """Some pictures of a class the model does not know, spread evenly."""
    indices = [i for i, label in enumerate(predictions.truth) if label == foreign.label]
    picked = np.linspace(0, len(indices) - 1, min(EXAMPLES, len(indices))).astype(int)
    return [_show(predictions, indices[i], answer=True) for i in picked]


def answer_pictures(answer: str, predictions: Predictions) -> list[Shown]:
    """Some pictures that were given this answer, surest first."""
    indices = np.flatnonzero(np.array(predictions.answers) == answer)
    picked = indices[np.argsort(-predictions.confidence[indices], kind="stable")][:EXAMPLES]
    return [_show(predictions, int(i)) for i in picked]


def _show(predictions: Predictions, index: int, *, answer: bool = False) -> Shown:
    path = predictions.paths[index]
    data = base64.b64encode(thumbnail_jpeg(open_rgb(path), THUMBNAIL)).decode()
    note = f"{100 * predictions.confidence[index]:.0f} % sure"
    if answer:
        note = f"{predictions.answers[index]}, {note}"
    return Shown(f"data:image/jpeg;base64,{data}", path.name, note)
