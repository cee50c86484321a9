import json
import re
import sys
from pathlib import Path

import pytest
from conftest import open_project
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from s2rlab_ui.job import Job
from s2rlab_ui.job_texts import (
    CHECKS,
    STAGES,
    UNITS,
    done_words,
    progress_words,
    rate_words,
    stage_words,
)
from s2rlab_ui.jobs import HEAVY, Jobs
from s2rlab_ui.main_window import MainWindow
from s2rlab_ui.pace import Pace
from s2rlab_ui.positions import GENERATE
from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.drawer import MOST, ROW, Drawer
from s2rlab_ui.widgets.job_strip import JobStrip
from s2rlab_ui.widgets.log_view import LogView, end_of

from s2rlab.project import Project

FAKE = (sys.executable, str(Path(__file__).parent / "fake_s2rlab.py"))
PACKAGE = Path(__file__).parent.parent.parent / "s2rlab"


@pytest.fixture
def jobs(settings: QSettings) -> Jobs:
    return Jobs(settings)


@pytest.fixture
def drawer(qtbot: QtBot, jobs: Jobs) -> Drawer:
    made = Drawer(jobs, Theme())
    qtbot.addWidget(made)
    return made


def queue(qtbot: QtBot, jobs: Jobs, tmp_path: Path, names: str = "abc") -> list[Job]:
    """Start a job that runs until it is stopped, and let others wait behind it."""
    made = [Job(["wait", str(tmp_path / name)], name, lane=HEAVY, command=FAKE) for name in names]
    with qtbot.waitSignal(made[0].reported, timeout=20_000):
        for job in made:
            jobs.submit(job)
    return made


def stop(qtbot: QtBot, jobs: Jobs) -> None:
    jobs.cancel_all()
    qtbot.waitUntil(lambda: not jobs.active, timeout=20_000)


def test_every_stage_and_unit_of_the_commands_has_plain_words() -> None:
    code = "\n".join(path.read_text() for path in PACKAGE.rglob("*.py"))
    calls = re.findall(r"Progress\(([^\n]*stage=[^\n]*)\)", code)
    stages = {found for call in calls for found in re.findall(r'stage="([^"]+)"', call)}
    units = {found for call in calls for found in re.findall(r'unit="([^"]+)"', call)}
    assert len(stages) > 10
    assert stages == set(STAGES)
    assert units == set(UNITS)


def test_every_check_of_the_machine_has_plain_words() -> None:
    assert set(re.findall(r'name ?= ?"(\w+)"', (PACKAGE / "doctor.py").read_text())) == set(CHECKS)


def test_a_job_says_how_far_it_is_how_fast_and_how_long_still() -> None:
    pace = Pace(stage="rendering", unit="images", done=1240, total=2800, rate=58.2)
    assert progress_words(pace) == "making pictures: 1,240 of 2,800 pictures · 58 pictures/s · 27 s left"
    assert done_words(Pace(stage="exporting", unit="model", done=0, total=1)) == "0 of 1 model"
    assert rate_words(Pace(stage="exporting", unit="model", total=1, rate=2.0)) == ""
    assert done_words(Pace(stage="features", unit="views", done=256, total=512)) == "50 %"
    foreseen = Pace(stage="features", unit="views", done=1, total=512, foreseen=42.0)
    assert progress_words(foreseen) == "looking at the pictures: 0 % · 42 s left"
    assert stage_words("something new") == "something new"


def test_what_runs_is_on_top_and_the_line_below_it(qtbot: QtBot, jobs: Jobs, drawer: Drawer, tmp_path: Path) -> None:
    first, second, third = queue(qtbot, jobs, tmp_path)
    assert drawer.order() == [first, second, third]
    assert drawer.rows[second].words() == "waits; number 1 in line"
    assert drawer.rows[third].words() == "waits; number 2 in line"
    stop(qtbot, jobs)


def test_a_waiting_job_goes_earlier_and_is_then_started_first(
    qtbot: QtBot, jobs: Jobs, drawer: Drawer, tmp_path: Path
) -> None:
    first, second, third = queue(qtbot, jobs, tmp_path)
    buttons = drawer.rows[third].buttons
    assert buttons.later.isHidden()
    buttons.earlier.click()
    assert drawer.order() == [first, third, second]
    assert buttons.earlier.isHidden()
    with qtbot.waitSignal(third.reported, timeout=20_000):
        first.cancel()
    assert second.state == "waiting"
    stop(qtbot, jobs)


def test_a_job_taken_out_of_the_line_is_never_started(qtbot: QtBot, jobs: Jobs, drawer: Drawer, tmp_path: Path) -> None:
    first, second, third = queue(qtbot, jobs, tmp_path)
    drawer.rows[second].buttons.stop.click()
    assert second.state == "cancelled"
    with qtbot.waitSignal(third.reported, timeout=20_000):
        first.cancel()
    assert second.process_id == 0
    stop(qtbot, jobs)


@pytest.mark.parametrize("end", ["wait", "killed"])
def test_a_job_that_was_stopped_or_died_goes_on_from_its_row(
    qtbot: QtBot, jobs: Jobs, drawer: Drawer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, end: str
) -> None:
    monkeypatch.setenv("FAKE_CALLS", str(tmp_path / "calls"))
    monkeypatch.setenv("FAKE_END", f"train:{end}")
    job = Job(["train", "project"], "Train", lane=HEAVY, command=FAKE)
    jobs.submit(job)
    if end == "wait":
        qtbot.waitUntil(lambda: job.pace.stage == "training", timeout=20_000)
        job.cancel()
    qtbot.waitUntil(lambda: job.is_over, timeout=20_000)
    drawer.clear()
    monkeypatch.delenv("FAKE_END")
    with qtbot.waitSignal(job.succeeded, timeout=20_000):
        jobs.go_on(job)
        assert job in drawer.order()
    calls = [json.loads(line) for line in (tmp_path / "calls").read_text().splitlines()]
    assert [("--resume" in call) for call in calls] == [False, True]


def test_only_what_keeps_its_work_offers_to_go_on(qtbot: QtBot, jobs: Jobs, drawer: Drawer) -> None:
    job = Job(["fail"], "Import", command=FAKE)
    with qtbot.waitSignal(job.failed, timeout=20_000):
        jobs.submit(job)
    assert drawer.rows[job].buttons.go_on.isHidden()
    assert drawer.rows[job].words() == "✗ bracket.step: 3 open edges; close the holes."


def test_a_program_ended_by_the_system_is_said_to_have_run_out_of_memory(
    qtbot: QtBot, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_END", "train:killed")
    job = Job(["train"], "Train first", command=FAKE)
    with qtbot.waitSignal(job.failed, timeout=20_000):
        jobs.submit(job)
    assert "most likely because memory ran out" in job.message
    assert "a line of the log" in job.log


def test_the_log_is_one_click_away_and_opens_at_its_end(
    qtbot: QtBot, jobs: Jobs, drawer: Drawer, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = Job(["fail"], "Import", command=FAKE)
    with qtbot.waitSignal(job.failed, timeout=20_000):
        jobs.submit(job)
    drawer.rows[job].buttons.log.click()
    view = drawer.window().findChild(LogView)
    assert view is not None
    assert view.text.toPlainText() == "a line of the log"
    view.close()


def test_of_a_long_log_only_the_end_is_read(tmp_path: Path) -> None:
    (tmp_path / "log.txt").write_text("a" * 500_000 + "the end")
    found = end_of(tmp_path / "log.txt")
    assert found.endswith("the end")
    assert len(found) == 400_000
    assert end_of(tmp_path / "none.txt") == ""


def test_the_folded_drawer_shows_what_failed_first_and_the_rest_is_one_click_away(
    qtbot: QtBot, jobs: Jobs, drawer: Drawer
) -> None:
    failed = Job(["fail"], "Import", command=FAKE)
    with qtbot.waitSignal(failed.failed, timeout=20_000):
        jobs.submit(failed)
    done = [Job(["export"], f"Export {number}", command=FAKE) for number in range(7)]
    for job in done:
        jobs.submit(job)
    qtbot.waitUntil(lambda: not jobs.active, timeout=30_000)
    assert drawer.order() == [failed, *reversed(done)]
    assert [not drawer.rows[job].isHidden() for job in drawer.order()] == [True] + [False] * 7
    assert drawer.more.text() == "7 more jobs"
    assert drawer.height() == ROW
    drawer.more.click()
    assert not any(row.isHidden() for row in drawer.rows.values())
    assert drawer.height() == MOST * ROW
    drawer.more.click()
    assert drawer.height() == ROW
    drawer.clear()
    assert drawer.rows == {}
    assert drawer.isHidden()


def test_an_import_that_refused_files_is_not_simply_done(qtbot: QtBot, jobs: Jobs, drawer: Drawer) -> None:
    job = Job(["export"], "Import 5 files", command=FAKE)
    with qtbot.waitSignal(job.succeeded, timeout=20_000):
        jobs.submit(job)
    assert (drawer.rows[job].words(), drawer.rows[job]._words.property("state")) == ("✓ done", "ok")
    job.result = {"imported": [], "failed": {"a.step": "why", "b.step": "why"}}
    drawer.rows[job].refresh()
    assert (drawer.rows[job].words(), drawer.rows[job]._words.property("state")) == ("done, 2 refused", "attention")


def test_a_long_name_does_not_widen_the_window(qtbot: QtBot, jobs: Jobs, drawer: Drawer) -> None:
    job = Job(["export"], "bracket_" * 100, command=FAKE)
    with qtbot.waitSignal(job.succeeded, timeout=20_000):
        jobs.submit(job)
    assert drawer.rows[job].minimumSizeHint().width() < 400
    assert drawer.rows[job]._title.toolTip() == job.title


def test_the_strip_follows_its_job_and_pauses_it(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    strip = JobStrip(jobs, Theme())
    qtbot.addWidget(strip)
    (job,) = queue(qtbot, jobs, tmp_path, "a")
    strip.follow(job)
    assert strip.headline.text() == "Wait: 1 of 2 steps"
    strip.buttons.pause.click()
    assert strip.headline.text() == "Paused: 1 of 2 steps"
    strip.buttons.pause.click()
    assert job.state == "running"
    stop(qtbot, jobs)
    assert strip.headline.text() == "Stopped"
    strip.forget(job)
    assert strip.isHidden()


def test_the_first_job_lifts_no_button(
    qtbot: QtBot, window: MainWindow, parts_project: Project, tmp_path: Path
) -> None:
    assert window.drawer.isHidden()
    open_project(qtbot, window, parts_project)
    window.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()
    window.open_step(GENERATE)
    before = window.stack.height()
    job = Job(["wait", str(tmp_path)], "Wait", command=FAKE)
    window.jobs.submit(job)
    assert window.drawer.rows[job].isVisible()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert window.stack.height() == before
