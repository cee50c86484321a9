"""Evaluation of an exported model, the very file that ships, on a folder of labelled pictures."""

import time
from pathlib import Path

import numpy as np

from s2rlab import files
from s2rlab.data.images import labelled_folder
from s2rlab.deploy.classifier import Classifier
from s2rlab.deploy.classify import read_all
from s2rlab.errors import DataError
from s2rlab.evaluate import findings
from s2rlab.evaluate.findings import Predictions
from s2rlab.evaluate.report import write_evaluation
from s2rlab.evaluate.values import Evaluation
from s2rlab.jobs import Note, Progress, Task


def evaluate(model: Path, photos: Path, target: Path, *, caption: str = "", resume: bool = False) -> Task[Evaluation]:
    """Classify the pictures of `photos`, one sub-folder per class, and write report, tables and figures to `target`.

    `caption` says what the pictures are ("path-traced stand-ins, not photographs") and heads the report. Pictures that
    cannot be opened are named and left out. The target folder appears, or replaces an earlier one, when all is done.
    With `resume`, pictures that a stopped run has classified are not classified again.

    Raises
    ------
    ModelError
        If the model cannot be opened.
    DataError
        If no picture can be opened, or the model knows none of their classes.
    StorageError
        If `target` cannot be written.
    """
    started = time.perf_counter()
    classifier = Classifier(model)
    predictions, skipped = yield from _predict(classifier, photos, resume=resume)
    seconds = time.perf_counter() - started
    yield from _notes(predictions)
    scores = findings.score_known(predictions)
    evaluation = Evaluation(
        photos=str(photos),
        caption=caption,
        model=str(model),
        provider=classifier.provider,
        provenance=classifier.info.provenance,
        seconds=round(seconds, 3),
        scores=scores,
        sureness=findings.sureness(predictions, classifier.threshold),
        worst=findings.worst_pairs(scores),
        missing=findings.missing_classes(predictions),
        foreign=findings.foreign_classes(predictions),
        skipped=skipped,
        folder=str(target),
    )
    yield Progress(stage="reporting", done=0, total=1, unit="report")
    with files.new_folder(target) as folder:
        write_evaluation(folder, evaluation, predictions)
    yield Progress(stage="reporting", done=1, total=1, unit="report")
    return evaluation


def _predict(classifier: Classifier, photos: Path, *, resume: bool) -> Task[tuple[Predictions, tuple[str, ...]]]:
    found = labelled_folder(photos)
    label_of = dict(zip(found.paths, found.labels, strict=True))
    readings = yield from read_all(classifier, found.paths, resume=resume)
    if not readings.files:
        raise DataError(f"{photos}: none of its {len(found.paths)} pictures can be opened; take them again.")
    paths = tuple(Path(file) for file in readings.files)
    probabilities = np.asarray(readings.rows, dtype=np.float32)
    answers = tuple(classifier.answer(row) for row in probabilities)
    truth = tuple(label_of[path] for path in paths)
    return Predictions(paths, truth, answers, probabilities, classifier.labels), found.skipped + readings.unreadable


def _notes(predictions: Predictions) -> Task[None]:
    """Say aloud which classes cannot be scored; stop when none can."""
    strangers = sorted(set(predictions.truth) - set(predictions.labels))
    if not predictions.known.any():
        raise DataError(
            f"{predictions.paths[0].parent.parent}: the model knows none of its classes ({', '.join(strangers)}); "
            f"name the folders as the model's classes: {', '.join(predictions.labels)}."
        )
    if strangers:
        yield Note(level="warning", text=f"The model does not know {', '.join(strangers)}: reported, not scored.")
    absent = findings.missing_classes(predictions)
    if absent:
        yield Note(level="warning", text=f"No pictures of {', '.join(absent)}: the figures say nothing about them.")
