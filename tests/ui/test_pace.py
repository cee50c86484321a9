import pytest
from s2rlab_ui.pace import Pace


def test_the_rate_of_a_steady_job_is_exact_and_gives_the_time_left() -> None:
    pace = Pace()
    for second in range(11):
        pace.report("rendering", 5 * second, 100, "images", float(second))
    assert pace.rate == pytest.approx(5)
    assert pace.left == pytest.approx(10)


def test_nothing_is_claimed_in_the_first_second() -> None:
    pace = Pace()
    pace.report("rendering", 0, 100, "images", 0.0)
    pace.report("rendering", 30, 100, "images", 0.5)
    assert pace.left is None


def test_a_new_stage_begins_anew() -> None:
    pace = Pace()
    for second in range(5):
        pace.report("reading", second, 10, "files", float(second))
    pace.report("learning", 0, 8, "epochs", 6.0)
    assert (pace.rate, pace.left, pace.unit) == (0.0, None, "epochs")


def test_what_is_foreseen_after_a_stage_counts_until_that_stage_is_over() -> None:
    pace = Pace()
    for second in range(5):
        pace.report("features", second, 10, "views", float(second))
    pace.later = 100.0
    assert pace.left == pytest.approx(106)
    pace.report("features", 5, 10, "views", 5.0)
    assert pace.left == pytest.approx(105)
    pace.report("training", 0, 8, "images", 6.0)
    assert pace.later == 0


def test_the_time_until_the_first_of_many_is_no_pace() -> None:
    pace = Pace()
    for done, second in ((0, 0.0), (1, 30.0), (21, 31.0), (41, 32.0)):
        pace.report("rendering", done, 1041, "images", second)
    assert pace.left == pytest.approx(50)


def test_workers_that_report_in_bursts_do_not_shake_the_rate() -> None:
    pace = Pace()
    rates = []
    for burst in range(1, 40):
        for worker in range(2):
            pace.report("rendering", 16 * burst + 8 * worker, 10_000, "images", burst + worker / 1000)
            rates.append(pace.rate)
    assert all(rate == pytest.approx(16, rel=0.1) for rate in rates[20:])


def test_the_pace_is_that_of_the_latest_seconds() -> None:
    pace = Pace()
    done = 0
    for second in range(100):
        done += 50 if second < 50 else 10
        pace.report("rendering", done, 10_000, "images", float(second))
    assert pace.rate == pytest.approx(10)
