"""Classify picture files with an exported model; needs neither torch nor VTK."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from s2rlab.data.images import EXTENSIONS, open_rgb
from s2rlab.deploy.classifier import BATCH, Classifier
from s2rlab.errors import DataError
from s2rlab.jobs import Note, Progress, Task
from s2rlab.values import Value


class Guess(Value):
    """One class and how sure the model is of it."""

    label: str
    probability: float  # 0 to 1


class Answer(Value):
    """What the model says about one picture."""

    file: str
    label: str  # "unknown" below the threshold
    probability: float  # of the likeliest class, 0 to 1
    top: tuple[Guess, ...]  # likeliest first


class Answers(Value):
    """What the model says about all pictures."""

    model: str
    provider: str  # ONNX Runtime's name of what computed
    threshold: float
    answers: tuple[Answer, ...]
    unreadable: tuple[str, ...]  # sentences


def classify(
    model: Path, pictures: Sequence[Path], *, threshold: float | None = None, top: int = 3, threads: int = 0
) -> Task[Answers]:
    """Classify `pictures`, files or folders of files at any depth; unreadable ones are named and passed over.

    `threshold` replaces the model's own: below it, 0 to 1, the answer is "unknown".

    Raises
    ------
    ModelError
        If the model cannot be opened.
    DataError
        If a folder has no pictures.
    """
    paths = _expand(pictures)
    classifier = Classifier(model, threads=threads)
    limit = classifier.threshold if threshold is None else threshold
    answers: list[Answer] = []
    unreadable: list[str] = []
    for start in range(0, len(paths), BATCH):
        chunk = paths[start : start + BATCH]
        opened, problems = open_all(chunk)
        for problem in problems:
            yield Note(level="warning", text=f"skipped: {problem}")
        unreadable += problems
        rows = classifier.probabilities([picture for _, picture in opened])
        answers += [_answer(classifier, path, row, limit, top) for (path, _), row in zip(opened, rows, strict=True)]
        yield Progress(stage="classifying", done=start + len(chunk), total=len(paths), unit="pictures")
    return Answers(
        model=str(model),
        provider=classifier.provider,
        threshold=limit,
        answers=tuple(answers),
        unreadable=tuple(unreadable),
    )


def open_all(paths: Iterable[Path]) -> tuple[list[tuple[Path, NDArray[np.uint8]]], list[str]]:
    """Open the pictures that can be opened, each with its path, and say in a sentence why each other one cannot."""
    opened = []
    problems = []
    for path in paths:
        try:
            opened.append((path, open_rgb(path)))
        except DataError as error:
            problems.append(str(error))
    return opened, problems


def _answer(classifier: Classifier, path: Path, row: NDArray[np.float32], threshold: float, top: int) -> Answer:
    order = np.argsort(-row, kind="stable")[:top]
    return Answer(
        file=str(path),
        label=classifier.answer(row, threshold),
        probability=float(row.max()),
        top=tuple(Guess(label=classifier.labels[i], probability=float(row[i])) for i in order),
    )


def _expand(pictures: Sequence[Path]) -> list[Path]:
    paths: list[Path] = []
    for path in pictures:
        if path.is_dir():
            found = [file for file in path.rglob("*") if file.suffix.lower() in EXTENSIONS and file.is_file()]
            if not found:
                raise DataError(f"{path}: no pictures in this folder; give a folder with JPEG or PNG pictures.")
            paths += sorted(file for file in found if not file.name.startswith("."))
        else:
            paths.append(path)
    return paths
