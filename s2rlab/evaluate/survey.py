"""What an exported model says about photographs without labels, or of things it should not know."""

import time
from collections import Counter
from pathlib import Path
from typing import Literal

import numpy as np

from s2rlab import files
from s2rlab.data.images import EXTENSIONS
from s2rlab.deploy.classifier import Classifier
from s2rlab.deploy.classify import read_all
from s2rlab.errors import DataError
from s2rlab.evaluate.findings import Predictions
from s2rlab.evaluate.intervals import wilson_interval
from s2rlab.evaluate.report import write_survey
from s2rlab.evaluate.values import UNKNOWN, Survey
from s2rlab.jobs import Note, Progress, Task

SurveyKind = Literal["unlabelled", "unknown"]


def survey(
    model: Path, photos: Path, target: Path, kind: SurveyKind, *, caption: str = "", resume: bool = False
) -> Task[Survey]:
    """Classify the pictures in `photos`, at any depth, and write report and table to `target`.

    Of an "unknown" set every picture should be called "unknown"; of an "unlabelled" one nothing is known. Pictures that
    cannot be opened are named and left out; see `evaluate` for `resume` and what happens to `target`.

    Raises
    ------
    ModelError
        If the model cannot be opened.
    DataError
        If there is no picture, or none can be opened.
    StorageError
        If `target` cannot be written.
    """
    started = time.perf_counter()
    classifier = Classifier(model)
    predictions, skipped = yield from _predict(classifier, photos, kind, resume=resume)
    called = Counter(predictions.answers)
    if kind == UNKNOWN and classifier.threshold == 0:
        yield Note(level="warning", text="The model always answers, so it calls nothing unknown: choose a threshold.")
    found = Survey(
        kind=kind,
        photos=str(photos),
        caption=caption,
        model=str(model),
        provider=classifier.provider,
        provenance=classifier.info.provenance,
        seconds=round(time.perf_counter() - started, 3),
        labels=classifier.labels,
        threshold=classifier.threshold,
        pictures=called.total(),
        called=dict(called.most_common()),
        rejected=called[UNKNOWN],
        interval=wilson_interval(called[UNKNOWN], called.total()),
        skipped=skipped,
        folder=str(target),
    )
    yield Progress(stage="reporting", done=0, total=1, unit="report")
    with files.new_folder(target) as folder:
        write_survey(folder, found, predictions)
    yield Progress(stage="reporting", done=1, total=1, unit="report")
    return found


def _predict(
    classifier: Classifier, photos: Path, kind: SurveyKind, *, resume: bool
) -> Task[tuple[Predictions, tuple[str, ...]]]:
    paths = [path for path in sorted(photos.rglob("*")) if path.suffix.lower() in EXTENSIONS and path.is_file()]
    if not paths:
        raise DataError(f"{photos}: no pictures in it; add JPEG or PNG photographs.")
    readings = yield from read_all(classifier, paths, resume=resume)
    if not readings.files:
        raise DataError(f"{photos}: none of its {len(paths)} pictures can be opened; take them again.")
    probabilities = np.asarray(readings.rows, dtype=np.float32)
    answers = tuple(classifier.answer(row) for row in probabilities)
    truth = (UNKNOWN if kind == UNKNOWN else "",) * len(answers)
    read = tuple(Path(file) for file in readings.files)
    return Predictions(read, truth, answers, probabilities, classifier.labels), readings.unreadable
