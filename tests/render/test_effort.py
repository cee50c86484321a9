import pytest

from s2rlab.render import effort
from s2rlab.render.effort import Clock


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Seconds of the clock, then processor seconds; to be changed."""
    now = [100.0, 5.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    monkeypatch.setattr(effort, "_processor_time", lambda: now[1])
    return now


def test_the_time_to_the_first_picture_is_kept_apart(time: list[float]) -> None:
    clock = Clock()
    for now in (102.0, 104.0):
        time[0] = now
        clock.first()
    time[:] = [112.0, 25.0]
    made = clock.effort(300, 2)
    assert (made.start, made.seconds, made.cpu, made.pictures) == (2.0, 12.0, 20.0, 300)


def test_what_a_cluster_did_has_no_processor_time_of_this_machine(time: list[float]) -> None:
    clock = Clock()
    time[:] = [112.0, 25.0]
    made = clock.effort(0, 0)
    assert (made.start, made.cpu, made.workers) == (12.0, 0.0, 0)
