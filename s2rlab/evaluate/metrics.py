"""Figures of merit of a classifier on labelled pictures.

Notation: N pictures, C classes of the model; `truth` and `predicted` are positions in the model's labels, 0 to C - 1.
Averages over classes run over the classes that have pictures: a class without any has no recall to average.
"""

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import precision_recall_fscore_support

from s2rlab.evaluate.intervals import wilson_interval
from s2rlab.evaluate.values import ClassScores, Scores

ECE_BINS = 15

Labels = NDArray[np.int64]  # (N,)


def score(truth: Labels, probabilities: NDArray[np.float32], labels: tuple[str, ...]) -> Scores:
    """Score (N, C) `probabilities` against `truth`, N >= 1; the answer is the likeliest class."""
    predicted = probabilities.argmax(axis=1)
    classes = len(labels)
    matrix = np.bincount(truth * classes + predicted, minlength=classes**2).reshape(classes, classes)
    per_class = _per_class(truth, predicted, matrix, labels)
    right = int(np.trace(matrix))
    accuracy = right / len(truth)
    present = [row for row in per_class if row.support]
    return Scores(
        pictures=len(truth),
        right=right,
        accuracy=accuracy,
        interval=wilson_interval(right, len(truth)),
        balanced_accuracy=float(np.mean([row.recall for row in present])),
        macro_f1=float(np.mean([row.f1 for row in present])),
        aar=accuracy - 1 / classes,
        ece=calibration_error(probabilities.max(axis=1), predicted == truth),
        classes=classes,
        confusion=tuple(tuple(int(count) for count in row) for row in matrix),
        per_class=per_class,
    )


def calibration_error(confidence: NDArray[np.float32], right: NDArray[np.bool_], bins: int = ECE_BINS) -> float:
    """Expected calibration error: mean over pictures of |accuracy - mean confidence| of the picture's bin [1]_.

    Bins are equally wide and closed above, as a confidence of exactly 1 belongs to the last.

    References
    ----------
    .. [1] C. Guo et al., "On Calibration of Modern Neural Networks", ICML 2017.
    """
    index = np.clip(np.ceil(confidence.astype(np.float64) * bins).astype(int) - 1, 0, bins - 1)
    surplus = np.bincount(index, weights=right.astype(np.float64) - confidence, minlength=bins)
    return float(np.abs(surplus).sum() / len(confidence))


def _per_class(
    truth: Labels, predicted: Labels, matrix: NDArray[np.int64], labels: tuple[str, ...]
) -> tuple[ClassScores, ...]:
    precision, recall, f1, support = precision_recall_fscore_support(
        truth, predicted, labels=np.arange(len(labels)), zero_division=0
    )
    called = matrix.sum(axis=0)
    return tuple(
        ClassScores(
            label=label,
            support=int(support[i]),
            predicted=int(called[i]),
            right=int(matrix[i, i]),
            precision=float(precision[i]) if called[i] else None,
            recall=float(recall[i]) if support[i] else None,
            f1=float(f1[i]) if support[i] else None,
        )
        for i, label in enumerate(labels)
    )
