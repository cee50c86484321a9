"""Figures of merit against values computed by hand, and laws that always hold."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from s2rlab.evaluate.intervals import difference_interval, paired_difference_interval, wilson_interval
from s2rlab.evaluate.metrics import calibration_error, score
from s2rlab.evaluate.values import Scores

LABELS = ("a", "b", "c")


def one_hot(predicted: list[int], classes: int = 3, confidence: float = 0.8) -> np.ndarray:
    """Probabilities whose likeliest class is as given, each with `confidence`."""
    rows = np.full((len(predicted), classes), (1 - confidence) / (classes - 1), dtype=np.float32)
    rows[np.arange(len(predicted)), predicted] = confidence
    return rows


def scored(truth: list[int], predicted: list[int], labels: tuple[str, ...] = LABELS) -> Scores:
    return score(np.array(truth), one_hot(predicted, len(labels)), labels)


def test_scores_are_those_computed_by_hand() -> None:
    scores = scored([0, 0, 0, 0, 1, 1, 2, 2], [0, 0, 0, 1, 1, 2, 2, 2])
    assert (scores.pictures, scores.right, scores.classes) == (8, 6, 3)
    assert scores.accuracy == 0.75
    assert scores.balanced_accuracy == pytest.approx((3 / 4 + 1 / 2 + 1) / 3)
    assert scores.aar == pytest.approx(0.75 - 1 / 3)
    assert scores.macro_f1 == pytest.approx((6 / 7 + 1 / 2 + 4 / 5) / 3)
    assert scores.confusion == ((3, 1, 0), (0, 1, 1), (0, 0, 2))
    assert scores.ece == pytest.approx(abs(0.75 - 0.8), abs=1e-6)
    first = scores.per_class[0]
    assert (first.label, first.support, first.predicted, first.right) == ("a", 4, 3, 3)
    assert (first.precision, first.recall) == (1.0, 0.75)
    assert first.f1 == pytest.approx(6 / 7)


def test_a_class_without_pictures_has_no_recall_and_does_not_enter_the_averages() -> None:
    scores = scored([0, 0, 1, 1], [0, 2, 1, 1])
    absent = scores.per_class[2]
    assert (absent.support, absent.predicted, absent.recall, absent.f1, absent.precision) == (0, 1, None, None, 0.0)
    assert scores.balanced_accuracy == pytest.approx((1 / 2 + 1) / 2)
    assert scores.macro_f1 == pytest.approx((2 / 3 + 1) / 2)
    assert scores.confusion[2] == (0, 0, 0)


def test_a_name_never_given_has_no_precision() -> None:
    never = scored([0, 1], [0, 0]).per_class[1]
    assert (never.precision, never.recall, never.f1) == (None, 0.0, 0.0)


def test_one_class_alone_is_scored_without_a_warning() -> None:
    scores = score(np.zeros(4, dtype=np.int64), np.ones((4, 1), dtype=np.float32), ("only",))
    assert (scores.accuracy, scores.balanced_accuracy, scores.aar, scores.ece) == (1.0, 1.0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    [(91, 100, 0.8377, 0.9519), (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (1, 2, 0.0945, 0.9055)],
)
def test_wilson_interval_is_the_published_formula(right: int, total: int, low: float, high: float) -> None:
    share, z = right / total, 1.959964
    centre = (share + z**2 / (2 * total)) / (1 + z**2 / total)
    half = z / (1 + z**2 / total) * np.sqrt(share * (1 - share) / total + z**2 / (4 * total**2))
    found = wilson_interval(right, total)
    assert found == pytest.approx((centre - half, centre + half), abs=1e-6)
    assert found == pytest.approx((low, high), abs=5e-4)


def test_calibration_error_is_that_computed_by_hand() -> None:
    confidence = np.array([0.95, 0.96, 0.55, 0.55, 1.0], dtype=np.float32)
    right = np.array([True, False, True, True, True])
    # bins of 1/15: {0.95, 0.96, 1.0} lie in (14/15, 1], {0.55, 0.55} in (8/15, 9/15]
    expected = (abs(2 - 2.91) + abs(2 - 1.1)) / 5
    assert calibration_error(confidence, right) == pytest.approx(expected, abs=1e-6)


def test_a_model_that_is_as_right_as_it_is_sure_has_no_calibration_error() -> None:
    right = np.arange(1000) < 700
    assert calibration_error(np.full(1000, 0.7, dtype=np.float32), right) == pytest.approx(0, abs=1e-6)


cases = st.integers(1, 6).flatmap(
    lambda classes: st.tuples(
        st.just(classes), st.lists(st.tuples(st.integers(0, classes - 1), st.integers(0, 2**32 - 1)), min_size=1)
    )
)


def drawn(case: tuple[int, list[tuple[int, int]]]) -> tuple[np.ndarray, np.ndarray, tuple[str, ...]]:
    classes, pictures = case
    rows = np.stack([np.random.default_rng(seed).dirichlet(np.ones(classes)) for _, seed in pictures])
    return np.array([label for label, _ in pictures]), rows.astype(np.float32), tuple("abcdef"[:classes])


@settings(max_examples=50, deadline=None)
@given(cases)
def test_laws_of_the_confusion_matrix(case: tuple[int, list[tuple[int, int]]]) -> None:
    truth, probabilities, labels = drawn(case)
    scores = score(truth, probabilities, labels)
    matrix = np.array(scores.confusion)
    assert matrix.sum() == len(truth) == scores.pictures
    assert (
        matrix.sum(axis=1).tolist()
        == [row.support for row in scores.per_class]
        == [int((truth == i).sum()) for i in range(len(labels))]
    )
    assert matrix.sum(axis=0).tolist() == [row.predicted for row in scores.per_class]
    assert np.trace(matrix) == scores.right == round(scores.accuracy * len(truth))
    assert scores.interval[0] <= scores.accuracy <= scores.interval[1]
    assert 0 <= scores.ece <= 1
    assert 0 <= scores.macro_f1 <= 1
    recalls = [row.recall for row in scores.per_class if row.recall is not None]
    assert min(recalls) - 1e-12 <= scores.balanced_accuracy <= max(recalls) + 1e-12


@settings(max_examples=20, deadline=None)
@given(cases)
def test_the_order_of_pictures_and_of_classes_changes_nothing(
    case: tuple[int, list[tuple[int, int]]],
) -> None:
    truth, probabilities, labels = drawn(case)
    scores = score(truth, probabilities, labels)
    rng = np.random.default_rng(len(truth))
    pictures, classes = rng.permutation(len(truth)), rng.permutation(len(labels))
    renamed = np.argsort(classes)[truth[pictures]]
    again = score(renamed, probabilities[pictures][:, classes], tuple(labels[i] for i in classes))
    for name in ("right", "balanced_accuracy", "macro_f1", "aar", "ece", "interval"):
        assert getattr(again, name) == pytest.approx(getattr(scores, name), abs=1e-5), name
    assert {row.label: row for row in again.per_class} == pytest.approx({row.label: row for row in scores.per_class})


def test_the_interval_of_a_difference_is_the_published_one() -> None:
    assert difference_interval((48, 80), (56, 70)) == pytest.approx((0.0524, 0.3339), abs=5e-5)  # his (a)


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 100))
def test_a_paired_difference_lies_in_its_interval_and_turns_its_sign_with_the_sides(
    won: int, lost: int, agreed: int
) -> None:
    total = max(won + lost + agreed, 1)
    low, high = paired_difference_interval(won, lost, total)
    assert low - 1e-12 <= (won - lost) / total <= high + 1e-12
    assert paired_difference_interval(lost, won, total) == pytest.approx((-high, -low))


def test_among_pictures_that_two_disagree_on_ten_to_none_is_more_than_chance_and_six_to_four_is_not() -> None:
    assert paired_difference_interval(10, 0, 100)[0] > 0
    low, high = paired_difference_interval(6, 4, 100)
    assert low < 0 < high
