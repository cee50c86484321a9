"""What an evaluation found, as the window shows it."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Literal

from s2rlab.deploy.threshold import chosen_threshold
from s2rlab.evaluate.reader import Photograph, read_evaluation
from s2rlab.evaluate.values import ClassScores, Survey
from s2rlab.project import RunFolder
from s2rlab_ui.scan import read_json
from s2rlab_ui.sentences import sentence_words


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
class Findings:
    """One evaluation; of unknown things, "right" is to be called unknown, and there are no figures of classes."""

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
    kind: Literal["test", "unlabelled", "unknown"] = "test"
    caption: str = ""  # what kind of pictures they are
    threshold: float = 0.0  # how sure the exported model must be, 0 to 1; 0: it always answers
    photos: Path = Path()  # folder of the photographs
    missing: tuple[str, ...] = ()  # classes of the model without photographs
    foreign: tuple[tuple[str, int], ...] = ()  # classes the model does not know, and their photographs
    tuned: bool = False  # settings may be chosen by these photographs, so the figures may be too good

    @property
    def wrong(self) -> list[Photograph]:
        """Photographs with another answer than their class, however sure; see `strangers` for what does not count."""
        wrong = (photo for photo in self.photographs if photo.answer != photo.true)
        return [photo for photo in wrong if self.kind != "test" or photo.true in self.labels]

    @property
    def strangers(self) -> list[Photograph]:
        """Photographs of classes that the model has not learnt: it can only be wrong, so they are not counted."""
        return [photo for photo in self.photographs if self.kind == "test" and photo.true not in self.labels]

    @property
    def mistakes(self) -> list[tuple[int, int, int]]:
        """Photographs, row and column of every cell beside the diagonal that has some; most first."""
        cells = ((count, i, j) for i, counts in enumerate(self.confusion) for j, count in enumerate(counts))
        return sorted(((count, i, j) for count, i, j in cells if i != j and count), key=lambda each: -each[0])

    @property
    def called(self) -> list[tuple[str, int]]:
        """Answers and how many photographs got them, most frequent first, however sure."""
        return Counter(photo.answer for photo in self.photographs).most_common()

    def cell(self, row: int, column: int) -> list[Photograph]:
        """Photographs of one class that were given one answer."""
        true, answer = self.labels[row], self.labels[column]
        return [photo for photo in self.photographs if (photo.true, photo.answer) == (true, answer)]

    def answered(self, least: float) -> "Answered":
        """Count what happens when an answer must be at least so sure (0 to 1), else it is "unknown"."""
        return self.course([least])[0]

    def course(self, leasts: Sequence[float]) -> "list[Answered]":
        """Count as `answered` does, for many; the photographs are sorted once."""
        known = [photo for photo in self.photographs if self.kind != "test" or photo.true in self.labels]
        known.sort(key=lambda photo: photo.sure)
        sure = [photo.sure for photo in known]
        below = [0, *accumulate(photo.answer == photo.true for photo in known)]  # right ones among the n least sure
        return [
            Answered(least, len(known), len(known) - at, below[-1] - below[at])
            for least in leasts
            for at in (bisect_left(sure, least),)
        ]


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


def read_findings(folder: Path) -> Findings:
    """Read an evaluation's folder; see `read_evaluation` for what may be raised."""
    reading = read_evaluation(folder)
    summary = reading.summary
    own = chosen_threshold(RunFolder(folder.parent.parent))
    if isinstance(summary, Survey):
        return Findings(
            folder, summary.rejected, summary.pictures, summary.interval, 0.0, summary.labels, (), (),
            reading.photographs, _said(summary.skipped), kind=summary.kind, caption=sentence_words(summary.caption),
            threshold=summary.threshold if own is None else own, photos=Path(summary.photos),
        )  # fmt: skip
    scores, found = summary.scores, summary.sureness.threshold if summary.sureness else 0.0
    return Findings(
        folder=folder,
        right=scores.right,
        pictures=scores.pictures,
        interval=scores.interval,
        balanced=scores.balanced_accuracy,
        labels=tuple(row.label for row in scores.per_class),
        confusion=scores.confusion,
        rows=tuple(_class_row(row) for row in scores.per_class),
        photographs=reading.photographs,
        skipped=_said(summary.skipped),
        caption=sentence_words(summary.caption),
        threshold=found if own is None else own,
        photos=Path(summary.photos),
        missing=summary.missing,
        foreign=tuple((each.label, each.pictures) for each in summary.foreign),
        tuned=read_json(Path(summary.photos) / "set.json").get("kind") == "tune",
    )


def _class_row(row: ClassScores) -> ClassRow:
    return ClassRow(row.label, row.support, row.right, row.recall, row.precision, row.f1)


def _said(sentences: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(sentence_words, sentences))
