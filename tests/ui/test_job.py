import sys
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot
from s2rlab_ui import job as job_module
from s2rlab_ui.job import Job
from s2rlab_ui.jobs import HEAVY, Jobs, wake_orphans

FAKE = (sys.executable, str(Path(__file__).parent / "fake_s2rlab.py"))


def make(*arguments: str, lane: str = "") -> Job:
    return Job(arguments, "a job", command=FAKE, lane=lane)


def test_a_job_reports_and_then_succeeds_once(qtbot: QtBot) -> None:
    job = make("render")
    finals: list[str] = []
    job.succeeded.connect(lambda _: finals.append("succeeded"))
    job.failed.connect(lambda *_: finals.append("failed"))
    job.cancelled.connect(lambda: finals.append("cancelled"))
    with qtbot.waitSignals([job.reported, job.succeeded], timeout=20_000):
        job.start()
    assert finals == ["succeeded"]
    assert job.result == {"task": "render"}
    assert (job.pace.done, job.pace.total, job.pace.unit) == (1, 2, "steps")


def test_cancel_stops_the_child_and_runs_its_cleanup(qtbot: QtBot, tmp_path: Path) -> None:
    job = make("wait", str(tmp_path / "mark"))
    with qtbot.waitSignal(job.reported, timeout=20_000):
        job.start()
    with qtbot.waitSignal(job.cancelled, timeout=20_000):
        job.cancel()
    assert (tmp_path / "mark").read_text() == "cleaned up"


def test_a_child_that_does_not_listen_is_killed_after_the_grace_period(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_module, "GRACE_MS", 50)
    job = make("deaf")
    with qtbot.waitSignal(job.reported, timeout=20_000):
        job.start()
    with qtbot.waitSignal(job.cancelled, timeout=20_000):
        job.cancel()


def test_a_failure_carries_the_sentence_and_the_log(qtbot: QtBot) -> None:
    job = make("fail")
    with qtbot.waitSignal(job.failed, timeout=20_000) as failed:
        job.start()
    assert failed.args is not None
    assert failed.args[0] == "bracket.step: 3 open edges; close the holes."
    assert "a line of the log" in failed.args[1]


def test_a_crash_is_said_in_words_a_user_can_act_on(qtbot: QtBot) -> None:
    job = make("crash")
    with qtbot.waitSignal(job.failed, timeout=20_000):
        job.start()
    assert "Memory may have run out" in job.message


def test_a_program_that_is_missing_fails_instead_of_hanging(qtbot: QtBot) -> None:
    job = Job(["render"], "a job", command=("/nowhere/python",))
    with qtbot.waitSignal(job.failed, timeout=20_000):
        job.start()
    assert "could not be started" in job.message


def test_a_paused_job_stands_still_and_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    job = make("wait", str(tmp_path / "mark"))
    with qtbot.waitSignal(job.reported, timeout=20_000):
        job.start()
    job.pause()
    child = psutil.Process(job.process_id)
    qtbot.waitUntil(lambda: child.status() == psutil.STATUS_STOPPED)
    job.resume()
    qtbot.waitUntil(lambda: child.status() != psutil.STATUS_STOPPED)
    assert job.state == "running"
    with qtbot.waitSignal(job.cancelled, timeout=20_000):
        job.cancel()


def test_a_paused_job_can_be_cancelled(qtbot: QtBot, tmp_path: Path) -> None:
    job = make("wait", str(tmp_path / "mark"))
    with qtbot.waitSignal(job.reported, timeout=20_000):
        job.start()
    job.pause()
    with qtbot.waitSignal(job.cancelled, timeout=20_000):
        job.cancel()


def test_jobs_that_compete_run_one_after_another(qtbot: QtBot, settings: QSettings, tmp_path: Path) -> None:
    jobs = Jobs(settings)
    first = jobs.submit(make("wait", str(tmp_path / "mark"), lane=HEAVY))
    second = jobs.submit(make("render", lane=HEAVY))
    light = jobs.submit(make("preview-less"))
    with qtbot.waitSignals([first.reported, light.succeeded], timeout=20_000):
        pass
    assert (first.state, second.state) == ("running", "waiting")
    with qtbot.waitSignal(second.succeeded, timeout=20_000):
        first.cancel()
    assert first.state == "cancelled"


def test_cancelling_all_starts_none_of_those_that_wait(qtbot: QtBot, settings: QSettings, tmp_path: Path) -> None:
    jobs = Jobs(settings)
    first = jobs.submit(make("wait", str(tmp_path / "mark"), lane=HEAVY))
    second = jobs.submit(make("render", lane=HEAVY))
    with qtbot.waitSignal(first.reported, timeout=20_000):
        pass
    with qtbot.waitSignals([first.cancelled, second.cancelled], timeout=20_000):
        jobs.cancel_all()
    assert jobs.active == []
    assert second.process_id == 0


def test_a_job_left_paused_by_a_killed_window_is_woken_by_the_next(
    qtbot: QtBot, settings: QSettings, tmp_path: Path
) -> None:
    jobs = Jobs(settings)
    job = jobs.submit(make("wait", str(tmp_path / "mark")))
    with qtbot.waitSignal(job.reported, timeout=20_000):
        pass
    job.pause()
    child = psutil.Process(job.process_id)
    qtbot.waitUntil(lambda: child.status() == psutil.STATUS_STOPPED)
    wake_orphans(settings)
    qtbot.waitUntil(lambda: child.status() != psutil.STATUS_STOPPED)
    with qtbot.waitSignal(job.cancelled, timeout=20_000):
        job.cancel()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has priority classes instead")
def test_a_job_lets_the_window_go_first(qtbot: QtBot, tmp_path: Path) -> None:
    job = make("wait", str(tmp_path / "mark"))
    with qtbot.waitSignal(job.reported, timeout=20_000):
        job.start()
    assert psutil.Process(job.process_id).nice() >= job_module.BEHIND
    with qtbot.waitSignal(job.cancelled, timeout=20_000):
        job.cancel()


def test_the_time_of_a_job_stands_still_once_it_is_over(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    job = make("render")
    with qtbot.waitSignal(job.succeeded, timeout=20_000):
        job.start()
    took = job.seconds
    assert took > 0
    monkeypatch.setattr("s2rlab_ui.job.time.monotonic", lambda: 1e9)
    assert job.seconds == took


def test_a_last_line_without_an_end_is_kept(qtbot: QtBot) -> None:
    code = "import sys; sys.stdout.write('MemoryError: no room'); sys.exit(3)"
    job = Job((), "a job", command=(sys.executable, "-c", code))
    with qtbot.waitSignal(job.failed, timeout=20_000) as failed:
        job.start()
    assert failed.args is not None
    assert "memory ran out (MemoryError: no room)" in failed.args[0]
    assert failed.args[1] == "MemoryError: no room"


def test_jobs_of_a_project_that_is_left_can_not_go_on_by_mistake(
    qtbot: QtBot, settings: QSettings, tmp_path: Path
) -> None:
    jobs = Jobs(settings)
    jobs.belong_to(tmp_path / "a")
    over, runs, anywhere = make("train"), make("wait", str(tmp_path / "mark")), make("render")
    over.root = runs.root = tmp_path / "a"
    for job in (over, runs, anywhere):
        jobs.submit(job)
    qtbot.waitUntil(lambda: over.is_over and anywhere.is_over and runs.pace.stage != "", timeout=20_000)
    jobs.belong_to(tmp_path / "b")
    assert jobs.all == [runs, anywhere]
    with qtbot.waitSignal(jobs.removed, timeout=20_000) as gone:
        runs.cancel()
    assert gone.args == [runs]
    assert jobs.all == [anywhere]
