"""What an evaluation finds: the predictions, and how they are summarized."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from s2rlab.deploy.classifier import UNKNOWN
from s2rlab.evaluate.metrics import score
from s2rlab.evaluate.values import Foreign, Pair, Scores, Sureness


@dataclass(frozen=True, slots=True)
class Predictions:
    """What the model says about each picture it could open."""

    paths: tuple[Path, ...]
    truth: tuple[str, ...]  # class of each
    answers: tuple[str, ...]  # "unknown" below the model's threshold
    probabilities: NDArray[np.float32]  # (N, classes)
    labels: tuple[str, ...]  # class of each column

    @property
    def likeliest(self) -> tuple[str, ...]:
        """The likeliest class of each picture, whatever the threshold."""
        return tuple(self.labels[column] for column in self.probabilities.argmax(axis=1))

    @property
    def confidence(self) -> NDArray[np.float32]:
        """Probability of the likeliest class, (N,)."""
        top: NDArray[np.float32] = self.probabilities.max(axis=1)
        return top

    @property
    def known(self) -> NDArray[np.bool_]:
        """Whether the model knows the picture's class, (N,)."""
        return np.isin(np.array(self.truth), np.array(self.labels))


def score_known(predictions: Predictions) -> Scores:
    """Scores on the pictures whose class the model knows, at least one; the threshold plays no part."""
    column = {label: i for i, label in enumerate(predictions.labels)}
    truth = np.array([column[label] for label in predictions.truth if label in column], dtype=np.int64)
    return score(truth, predictions.probabilities[predictions.known], predictions.labels)


def missing_classes(predictions: Predictions) -> tuple[str, ...]:
    """Classes of the model without a picture, in the model's order."""
    present = set(predictions.truth)
    return tuple(label for label in predictions.labels if label not in present)


def foreign_classes(predictions: Predictions) -> tuple[Foreign, ...]:
    """Classes of the pictures that the model does not know, with what they were called, most frequent first."""
    called: dict[str, Counter[str]] = {}
    for label, answer in zip(predictions.truth, predictions.answers, strict=True):
        if label not in predictions.labels:
            called.setdefault(label, Counter())[answer] += 1
    return tuple(
        Foreign(label=label, pictures=answers.total(), called=dict(answers.most_common()))
        for label, answers in sorted(called.items())
    )


def worst_pairs(scores: Scores) -> tuple[Pair, ...]:
    """Every confusion that happened; most pictures first, then the larger share of the class, then by name."""
    pairs = [
        Pair(true=row.label, answer=scores.per_class[column].label, pictures=count, of=row.support)
        for row, counts in zip(scores.per_class, scores.confusion, strict=True)
        for column, count in enumerate(counts)
        if count and scores.per_class[column].label != row.label
    ]
    return tuple(sorted(pairs, key=lambda pair: (-pair.pictures, -pair.pictures / pair.of, pair.true, pair.answer)))


def sureness(predictions: Predictions, threshold: float) -> Sureness | None:
    """What `threshold`, 0 to 1, did on the pictures whose class the model knows; None when it is 0."""
    if threshold == 0:
        return None
    answered = [
        (answer, truth)
        for answer, truth, known in zip(predictions.answers, predictions.truth, predictions.known, strict=True)
        if known and answer != UNKNOWN
    ]
    return Sureness(threshold=threshold, answered=len(answered), right=sum(a == t for a, t in answered))
