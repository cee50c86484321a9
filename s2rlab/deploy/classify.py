"""Classify picture files with an exported model; needs neither torch nor VTK."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from s2rlab.data.images import EXTENSIONS, open_rgb
from s2rlab.deploy.classifier import BATCH, Classifier
from s2rlab.errors import DataError
from s2rlab.jobs import Note, Progress, Task
from s2rlab.unfinished import Unfinished
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


class Readings(Value):
    """What the model read from some pictures, before any threshold."""

    files: tuple[str, ...]  # that could be opened
    rows: tuple[tuple[float, ...], ...]  # probability of each class, 0 to 1, one row a file
    unreadable: tuple[str, ...]  # a sentence for each other picture


def classify(
    model: Path,
    pictures: Sequence[Path],
    *,
    threshold: float | None = None,
    top: int = 3,
    threads: int = 0,
    resume: bool = False,
) -> Task[Answers]:
    """Classify `pictures`, files or folders of files at any depth; unreadable ones are named and passed over.

    `threshold` replaces the model's own: below it, 0 to 1, the answer is "unknown". With `resume` the pictures that a
    stopped run of the same model on the same pictures has done are not done again.

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
    readings = yield from read_all(classifier, paths, resume=resume)
    rows = np.asarray(readings.rows, dtype=np.float32)
    return Answers(
        model=str(model),
        provider=classifier.provider,
        threshold=limit,
        answers=tuple(
            _answer(classifier, file, row, limit, top) for file, row in zip(readings.files, rows, strict=True)
        ),
        unreadable=readings.unreadable,
    )


def read_all(classifier: Classifier, paths: Sequence[Path], *, resume: bool = False) -> Task[Readings]:
    """Let the model read all pictures, batch by batch; see `classify` for `resume`."""
    unfinished = Unfinished("read", _fingerprint(classifier, paths), resume=resume)
    batches: list[Readings] = []
    for start in range(0, len(paths), BATCH):
        chunk = paths[start : start + BATCH]
        stored = unfinished.recall(str(start))
        batch = Readings.model_validate_json(stored) if stored else _read(classifier, chunk)
        if not stored:
            unfinished.keep(str(start), batch.model_dump_json().encode())
        for problem in batch.unreadable:
            yield Note(level="warning", text=f"skipped: {problem}")
        batches.append(batch)
        yield Progress(stage="classifying", done=start + len(chunk), total=len(paths), unit="pictures")
    unfinished.clear()
    return Readings(
        files=tuple(file for batch in batches for file in batch.files),
        rows=tuple(row for batch in batches for row in batch.rows),
        unreadable=tuple(sentence for batch in batches for sentence in batch.unreadable),
    )


def _read(classifier: Classifier, paths: Sequence[Path]) -> Readings:
    opened, problems = open_all(paths)
    rows = classifier.probabilities([picture for _, picture in opened])
    return Readings(
        files=tuple(str(path) for path, _ in opened),
        rows=tuple(tuple(row) for row in rows.tolist()),
        unreadable=tuple(problems),
    )


def _fingerprint(classifier: Classifier, paths: Sequence[Path]) -> Iterable[bytes]:
    """Name the model by its content and the pictures by place, size and time: reading them all would be the work."""
    yield classifier.path.read_bytes()
    for path in paths:
        status = path.stat() if path.exists() else None
        yield f"{path.absolute()} {status and (status.st_size, status.st_mtime_ns)}".encode()


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


def _answer(classifier: Classifier, file: str, row: NDArray[np.float32], threshold: float, top: int) -> Answer:
    order = np.argsort(-row, kind="stable")[:top]
    return Answer(
        file=file,
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
