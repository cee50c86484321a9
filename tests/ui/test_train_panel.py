import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from conftest import add_pictures
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from s2rlab_ui import asked, estimates
from s2rlab_ui.context import Context
from s2rlab_ui.job import Job
from s2rlab_ui.pace import Pace
from s2rlab_ui.panels.train import TrainPanel
from s2rlab_ui.run_history import read_history
from s2rlab_ui.scan import Snapshot
from s2rlab_ui.training_jobs import remember
from s2rlab_ui.widgets.log_view import LogView
from s2rlab_ui.widgets.train_options import TrainOptions

from s2rlab.project import Project

CONFIG = {"dataset": "train", "name": "first", "epochs": 8, "image_size": 160, "mirror": False, "seed": 0}


def epoch(number: int, right: float = 0.75, **each: float) -> dict[str, Any]:
    fields = {"event": "epoch", "epoch": number, "epochs": 8, "loss": 1 / number}
    return fields | {"validation_accuracy": right, "per_class": each}


def write_run(
    project: Project,
    name: str = "first",
    events: Sequence[dict[str, Any]] = (),
    *,
    finished: bool = False,
    best: int = -1,
) -> Path:
    run = project.run(name)
    run.root.mkdir(parents=True)
    run.config.write_text(json.dumps(CONFIG | {"name": name}))
    run.events.write_text("\n".join(json.dumps(event) for event in events) + '\n{"event": "ep')
    run.log.write_text("what the run said\n")
    if best >= 0:
        (run.root / "best.json").write_text(json.dumps({"accuracy": 0.81, "epoch": best}))
        run.checkpoint.write_bytes(b"")
    if finished:
        result = {"seconds": 240, "validation_accuracy": 0.9, "training_pictures": 100}
        (run.root / "result.json").write_text(json.dumps(result))
    return run.root


@pytest.fixture
def dataset(parts_project: Project) -> Project:
    folder = parts_project.dataset("train")
    add_pictures(folder / "images" / "bolt")
    (folder / "summary.json").write_text(json.dumps({"images": 600, "size": 32, "images_per_second": 2}))
    return parts_project


def opened(qtbot: QtBot, context: Context, project: Project) -> TrainPanel:
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=10_000):
        context.workspace.open(project.root)
    panel = TrainPanel(context)
    qtbot.addWidget(panel, before_close_func=lambda each: each.shut())
    with qtbot.waitSignal(panel._lister.done, timeout=10_000):
        panel.refresh()
    return panel


def cell(panel: TrainPanel, row: int, column: int) -> str:
    item = panel.runs.item(row, column)
    return item.text() if item else ""


def test_a_run_s_history_is_read_whatever_a_kill_left_of_it(tmp_path: Path) -> None:
    events = [epoch(1), epoch(2, 0.5), {"event": "usage"}, epoch(2, 0.8, bolt=0.6, nut=1.0), {"event": "new"}]
    run = write_run(Project.create(tmp_path / "p"), events=events, best=2)
    history = read_history(run)
    assert [(each.number, each.right) for each in history.passes] == [(1, 0.75), (2, 0.8)]
    assert history.best is not None
    assert (history.best.number, history.best.right) == (2, 0.81)
    assert history.best.per_class == (("bolt", 0.6), ("nut", 1.0))
    assert history.failure == ""


def test_the_sentence_a_run_died_with_is_kept_until_it_goes_on(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "p")
    died = {"event": "note", "level": "warning", "text": "first: this computer has not enough memory."}
    assert read_history(write_run(project, events=[epoch(1), died])).failure == died["text"]
    assert read_history(write_run(project, "second", [died, epoch(1)])).failure == ""


def says(panel: TrainPanel, headline: str) -> bool:
    return panel.view.headline.text() == headline


def test_stopped_and_finished_runs_say_what_is_kept(qtbot: QtBot, context: Context, dataset: Project) -> None:
    write_run(dataset, "done", [epoch(1, 0.9, bolt=1.0, nut=0.8)], finished=True, best=1)
    write_run(dataset, "stopped", [epoch(1), epoch(2)], best=2)
    write_run(dataset, "early")
    panel = opened(qtbot, context, dataset)
    states = {cell(panel, row, 0): cell(panel, row, 1) for row in range(3)}
    assert states == {"done": "✓ ready", "stopped": "stopped, best state kept", "early": "stopped"}
    for name, headline, words in (
        ("done", "✓ Ready: 90 % right of made pictures it had not seen", "Took 4 min"),
        ("stopped", "Stopped after pass 2", "The best state so far is kept: pass 2, 81 % right"),
        ("early", "Stopped", "before there was anything to keep"),
    ):
        panel.runs.choose(name)
        qtbot.waitUntil(partial(says, panel, headline))
        assert words in panel.view.words.text()


def test_curves_and_bars_show_the_chosen_run(qtbot: QtBot, context: Context, dataset: Project) -> None:
    write_run(dataset, "done", [epoch(1, 0.5), epoch(2, 0.9, bolt=1.0, nut=0.8)], finished=True, best=2)
    panel = opened(qtbot, context, dataset)
    qtbot.waitUntil(lambda: panel.curves.points == 2)
    assert panel.view.shares.accessibleName() == "nut 80 %, bolt 100 %"
    assert panel.curves._kept.value() == 2


def test_the_accuracy_on_photographs_is_in_the_list(qtbot: QtBot, context: Context, dataset: Project) -> None:
    run = write_run(dataset, finished=True, best=1)
    (run / "evaluations" / "bench").mkdir(parents=True)
    (run / "evaluations" / "bench" / "summary.json").write_text(json.dumps({"scores": {"balanced_accuracy": 0.83}}))
    panel = opened(qtbot, context, dataset)
    assert cell(panel, 0, 3) == "83 % on bench"


def train(qtbot: QtBot, panel: TrainPanel, name: str) -> Job:
    panel.name.setText(name)
    panel.train()
    return panel.jobs[name]


def test_a_running_training_shows_its_passes_its_parts_and_the_machine(
    qtbot: QtBot, context: Context, dataset: Project, fake_s2rlab: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_END", "train:wait")
    panel = opened(qtbot, context, dataset)
    job = train(qtbot, panel, "first")
    qtbot.waitUntil(lambda: panel.curves.points == 1, timeout=20_000)
    assert panel.view.shares.accessibleName() == "bolt 50 %, nut 100 %"
    assert panel.view.usage.text() == "Runs on the processor (2 threads), no graphics card · 1.5 GB of memory in use"
    assert panel.view.strip.headline.text() == "Learning: 50 of 100 pictures"
    assert "left" in panel.view.strip.words.text()
    assert cell(panel, 0, 1) == "learning…"
    train(qtbot, panel, "second").cancel()
    panel.runs.choose("first")
    panel.view.strip.buttons.stop.click()
    qtbot.waitUntil(lambda: job.is_over, timeout=20_000)
    assert panel.runs.current == "first"  # also before its folder has been read
    assert panel.view.strip.isHidden()
    assert panel.view.headline.text().startswith("Stopped")


@pytest.mark.parametrize("end", ["killed", "first: this computer has not enough memory; close other programs."])
def test_a_run_that_dies_says_why_with_its_log_one_click_away(
    qtbot: QtBot, context: Context, dataset: Project, fake_s2rlab: Path, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    monkeypatch.setenv("FAKE_END", f"train:{end}")
    panel = opened(qtbot, context, dataset)
    job = train(qtbot, panel, "first")
    qtbot.waitUntil(lambda: job.state == "failed", timeout=20_000)
    qtbot.waitUntil(lambda: cell(panel, 0, 1) == "✗ failed")
    assert context.messages.all[-1].level == "fault"
    assert "memory" in job.message
    write_run(dataset, "first", [epoch(1)], best=1)  # as the real command leaves it
    with qtbot.waitSignal(panel._lister.done, timeout=10_000):
        context.workspace.refresh()
    qtbot.waitUntil(lambda: panel.view.headline.text() == "✗ It did not come to its end")
    qtbot.waitUntil(lambda: "The best state so far is kept" in panel.view.words.text())
    assert panel.view.words.text().startswith(job.message)
    panel.view.log.click()
    view = panel.window().findChild(LogView)
    assert view is not None
    assert "what the run said" in view.text.toPlainText()
    view.close()
    monkeypatch.delenv("FAKE_END")
    panel.view.go_on.click()
    qtbot.waitUntil(lambda: job.state == "succeeded", timeout=20_000)
    calls = [json.loads(line) for line in fake_s2rlab.read_text().splitlines()]
    assert calls[1] == [*calls[0][:-2], "--resume", *calls[0][-2:]]


def test_trainings_wait_in_line_and_one_that_is_taken_out_leaves_no_run(
    qtbot: QtBot, context: Context, dataset: Project, fake_s2rlab: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_END", "train:wait")
    panel = opened(qtbot, context, dataset)
    first = train(qtbot, panel, "first")
    qtbot.waitUntil(lambda: first.state == "running", timeout=20_000)
    second, third = train(qtbot, panel, "second"), train(qtbot, panel, "third")
    context.jobs.move(third, -1)
    states = {cell(panel, row, 0): cell(panel, row, 1) for row in range(3)}
    assert states == {"first": "learning…", "third": "number 1 in line", "second": "number 2 in line"}
    second.cancel()
    assert panel.runs.names == ["third", "first"]
    third.cancel()
    first.cancel()
    qtbot.waitUntil(lambda: not context.jobs.active, timeout=20_000)


def test_a_run_that_left_nothing_is_taken_off_the_list(
    qtbot: QtBot, context: Context, dataset: Project, fake_s2rlab: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_END", "train:killed")
    panel = opened(qtbot, context, dataset)
    job = train(qtbot, panel, "first")
    qtbot.waitUntil(lambda: job.state == "failed", timeout=20_000)
    panel.view.delete.click()
    assert panel.runs.names == []
    assert panel.state_words() == "not trained yet"


def test_a_run_is_deleted_and_taken_back(qtbot: QtBot, context: Context, dataset: Project) -> None:
    run = write_run(dataset, finished=True, best=1)
    panel = opened(qtbot, context, dataset)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.runs.setFocus()
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=10_000):
        QTest.keyClick(panel.runs, Qt.Key.Key_Delete)
    assert not run.exists()
    assert panel.runs.rowCount() == 0
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=10_000):
        context.workspace.undo.undo()
    assert (run / "result.json").is_file()
    assert panel.runs.names == ["first"]


def test_a_run_of_an_earlier_session_goes_on_with_all_it_was_begun_with(
    qtbot: QtBot, context: Context, dataset: Project, fake_s2rlab: Path, settings: QSettings
) -> None:
    run = write_run(dataset, best=1)
    panel = opened(qtbot, context, dataset)
    panel.go_on_with_run()
    job = context.jobs.all[-1]
    assert job.arguments[-1] == "--resume"
    assert "--no-mirror" in job.arguments
    assert asked.option(job.arguments, "--seed") == "0"
    qtbot.waitUntil(lambda: job.is_over, timeout=20_000)
    del panel.jobs["first"]
    asked.remember(settings, run.resolve(), ["--name", "first", "--stream", "20", "--preset", "/x.json"])
    panel.go_on_with_run()
    assert context.jobs.all[-1].arguments[2:] == (
        "--name",
        "first",
        "--stream",
        "20",
        "--preset",
        "/x.json",
        "--resume",
    )
    qtbot.waitUntil(lambda: context.jobs.all[-1].is_over, timeout=20_000)


def test_every_option_of_the_command_can_be_set(qtbot: QtBot, tmp_path: Path) -> None:
    from typer.main import get_command

    from s2rlab.cli import app

    made = TrainOptions()
    qtbot.addWidget(made)
    made.weights.setText("w.pth")
    made.frozen.setValue(2)
    made.source.setCurrentIndex(1)
    given = {option for option in made.options(tmp_path / "space.json") if option.startswith("--")}
    command: Any = get_command(app).commands["train"]  # type: ignore[attr-defined]
    offered = {option.opts[0] for option in command.params if option.opts[0].startswith("--")}
    elsewhere = {  # on the panel, the window's own, or the settings' share of the cores
        "--name", "--dataset", "--resume", "--events", "--help", "--workers", "--cluster",
        "--skip-hopeless", "--without",
    }  # fmt: skip
    assert offered - elsewhere == given


def test_streamed_training_needs_no_set_and_hands_over_what_varies(
    qtbot: QtBot, context: Context, parts_project: Project, fake_s2rlab: Path
) -> None:
    panel = opened(qtbot, context, parts_project)
    assert panel.action is not None
    assert not panel.action.isEnabled()
    panel.options.source.setCurrentIndex(1)
    assert panel.action.isEnabled()
    job = train(qtbot, panel, "endless")
    assert asked.option(job.arguments, "--stream") == "150"
    assert json.loads(Path(asked.option(job.arguments, "--preset")).read_text())["name"]
    assert "--dataset" not in job.arguments
    qtbot.waitUntil(lambda: job.is_over, timeout=20_000)


def test_each_choice_says_its_time_and_settings_of_ones_own_are_none_of_them(
    qtbot: QtBot, context: Context, dataset: Project
) -> None:
    panel = opened(qtbot, context, dataset)
    assert all("not measured here yet" in choice.words for choice in panel.choices.values())
    estimates.remember_training(context.settings, 600, 8, 160, 330.0)
    panel.refresh()
    assert panel.choices["balanced"].words == "about 6 min here"
    panel.epochs.setValue(5)
    assert [choice.isChecked() for choice in panel.choices.values()] == [False] * 3
    assert panel.recipes._own.text().startswith("Settings of your own: about ")
    panel.choices["fast"].click()
    assert (panel.epochs.value(), panel.image_size.value()) == (2, 128)
    assert panel.recipes._own.isHidden()


def test_only_whole_trainings_of_the_usual_network_are_measured(qapp: QApplication, settings: QSettings) -> None:
    result = {"training_pictures": 600}
    for more in (["--resume"], ["--stream", "5"], ["--backbone", "resnet50"]):
        job = Job(["train", "--epochs", "8", "--image-size", "160", *more], "t")
        job._started = 1.0  # long ago
        remember(job, result, settings)
        assert estimates.Speeds.of(settings).train == 0
    job = Job(["train", "--epochs", "8", "--image-size", "160"], "t")
    job._started = 1.0
    remember(job, result, settings)
    assert estimates.Speeds.of(settings).train > 0


def test_the_time_until_it_is_ready_counts_the_stages_to_come() -> None:
    speeds = estimates.Speeds(train=1e-8)
    unit = 1e-8 * 1000 * 160**2
    looking = Pace(stage="features", done=2000, total=4000)
    assert estimates.training_left(looking, Snapshot(), 1000, 8, 160, speeds) == pytest.approx(unit * (2 + 20))
    learning = Pace(stage="training", done=0, total=100, rate=2.0)
    assert estimates.training_left(learning, Snapshot(), 1000, 8, 160, speeds) == pytest.approx(50)


def test_what_was_begun_is_remembered_for_the_newest_folders_only(settings: QSettings, tmp_path: Path) -> None:
    for number in range(asked.KEPT + 5):
        asked.remember(settings, tmp_path / str(number), ["--seed", str(number)])
    assert asked.recall(settings, tmp_path / "4") == []
    assert asked.option(asked.recall(settings, tmp_path / "5"), "--seed") == "5"
    settings.setValue(asked.KEY, "damaged")
    assert asked.recall(settings, tmp_path / "5") == []
