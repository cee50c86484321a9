from collections.abc import Sequence

import numpy as np
from s2rlab_ui.steady import Settled, Steady

NAMES = "abcdefgh"


def chances(label: str, sure: float = 0.9) -> np.ndarray:
    rest = np.full(len(NAMES), (1 - sure) / (len(NAMES) - 1))
    rest[NAMES.index(label)] = sure
    return rest


def shown(steady: Steady, labels: Sequence[str], every: float = 1 / 30) -> list[Settled]:
    return [steady.weigh(label, chances(label), number * every) for number, label in enumerate(labels)]


def labels(found: list[Settled]) -> str:
    return "".join(each.label for each in found)


def test_one_odd_picture_changes_nothing() -> None:
    assert labels(shown(Steady(), "aaaaabaaaa")) == "aaaaaaaaaa"


def test_two_classes_that_take_turns_do_not_flicker() -> None:
    assert set(labels(shown(Steady(), "a" * 10 + "ba" * 50))) == {"a"}


def test_another_part_is_shown_once_two_thirds_of_the_last_half_second_say_so() -> None:
    found = labels(shown(Steady(), "a" * 30 + "b" * 30))
    assert found == "a" * found.count("a") + "b" * found.count("b")  # changed once
    assert 30 + 9 <= found.index("b") <= 30 + 12  # of 15 or 16 pictures


def test_what_no_picture_says_any_more_is_not_shown() -> None:
    steady = Steady()
    shown(steady, "aaa")
    assert steady.weigh("b", chances("b"), 60.0).label == "b"


def test_where_every_picture_is_a_thing_of_its_own_nothing_is_weighed() -> None:
    assert labels(shown(Steady(0.0), "abcabc")) == "abcabc"


def test_the_chance_is_the_mean_of_those_that_say_so() -> None:
    steady = Steady()
    steady.weigh("a", chances("a", 0.8), 0.0)
    steady.weigh("a", chances("a", 0.6), 0.1)
    found = steady.weigh("b", chances("b", 0.99), 0.2)
    assert found.label == "a"
    assert found.chances[0] == np.float64(0.7)


def test_rows_keep_their_places_while_the_label_stays() -> None:
    steady, rng = Steady(), np.random.default_rng(0)
    found = []
    for number in range(60):
        noise = rng.uniform(0, 0.02, len(NAMES))
        found.append(steady.weigh("a", chances("a", 0.8) + noise, number / 30).rows)
    assert set(found) == {found[0]}
    assert found[0][0] == 0


def test_a_class_that_becomes_likely_takes_the_place_of_the_least_likely_row() -> None:
    steady = Steady(0.0)
    before = steady.weigh("a", chances("a"), 0.0).rows
    rising = chances("a", 0.6)
    rising[7] = 0.3
    after = steady.weigh("a", rising, 1.0).rows
    assert 7 not in before
    assert 7 in after
    assert sum(one != two for one, two in zip(before, after, strict=True)) == 1


def test_rows_are_ranked_anew_where_another_class_clearly_leads_though_none_is_sure_enough() -> None:
    steady = Steady(0.0)
    assert steady.weigh("unknown", chances("a", 0.5), 0.0).rows[0] == 0
    close = (chances("a", 0.5) + chances("h", 0.6)) / 2
    assert steady.weigh("unknown", close, 1.0).rows[0] == 0
    assert steady.weigh("unknown", chances("h", 0.5), 2.0).rows[0] == 7
