"""The tables of an evaluation as CSV text, for a spreadsheet or a script."""

import csv
import io
from collections.abc import Iterable

from s2rlab.evaluate.findings import Predictions
from s2rlab.evaluate.values import Scores


def predictions_csv(predictions: Predictions) -> str:
    """One line per picture: file, class, answer, how sure, and the probability of every class."""
    head = ["file", "true", "answer", "likeliest", "probability", "right", "class_known"]
    rows = zip(
        predictions.paths,
        predictions.truth,
        predictions.answers,
        predictions.likeliest,
        predictions.confidence,
        predictions.known,
        predictions.probabilities,
        strict=True,
    )
    return _csv(
        [*head, *(f"p({label})" for label in predictions.labels)],
        (
            [
                path,
                true,
                answer,
                likeliest,
                f"{sure:.6f}",
                int(likeliest == true),
                int(known),
                *(f"{p:.6f}" for p in row),
            ]
            for path, true, answer, likeliest, sure, known, row in rows
        ),
    )


def per_class_csv(scores: Scores) -> str:
    """One line per class of the model; empty where a figure is not defined."""
    return _csv(
        ["class", "support", "predicted", "right", "precision", "recall", "f1"],
        (
            [row.label, row.support, row.predicted, row.right, *map(_figure, (row.precision, row.recall, row.f1))]
            for row in scores.per_class
        ),
    )


def confusion_csv(scores: Scores) -> str:
    """Rows = true class, columns = answer, cells = pictures."""
    labels = [row.label for row in scores.per_class]
    return _csv(
        ["true \\ answer", *labels],
        ([label, *counts] for label, counts in zip(labels, scores.confusion, strict=True)),
    )


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.6f}"


def _csv(head: list[str], rows: Iterable[list[object]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return text.getvalue()
