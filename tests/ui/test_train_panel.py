import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from conftest import add_pictures
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from s2rlab_ui import asked, estimates
from s2rlab_ui.context import Context
from s2rlab_ui.job import Job
from s2rlab_ui.pace import Pace
from s2rlab_ui.panels.train import TrainPanel
from s2rlab_ui.run_history import Kept, Pass, read_history
from s2rlab_ui.scan import Snapshot, scan
from s2rlab_ui.theme import Theme
from s2rlab_ui.training_jobs import remember
from s2rlab_ui.widgets.curves import POINTS, Curves, axis_top, pass_ticks, thinned
from s2rlab_ui.widgets.log_view import LogView
from s2rlab_ui.widgets.run_view import RunView
from s2rlab_ui.widgets.runs_table import WIDEST, RunLine, RunsTable
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
        (run.root / "best.json").write_text(json.dumps({"accuracy": 0.81, "epoch": best, "pictures": 20}))
        run.checkpoint.write_bytes(b"")
    if finished:
        result = {"seconds": 240, "validation_accuracy": 0.9, "training_pictures": 100, "validation_pictures": 160}
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
    with qtbot.waitSignal(panel.lister.done, timeout=10_000):
        panel.refresh()
    return panel


def stopped(text: str = "Stopped. The best state so far is kept.") -> dict[str, Any]:
    return {"event": "note", "level": "info", "text": text}


def cell(panel: TrainPanel, row: int, column: int) -> str:
    item = panel.runs.item(row, column)
    return item.text() if item else ""


def test_a_run_s_history_is_read_whatever_a_kill_left_of_it(tmp_path: Path) -> None:
    events = [epoch(1), epoch(2, 0.5), {"event": "usage"}, epoch(2, 0.8, bolt=0.6, nut=1.0), {"event": "new"}]
    run = write_run(Project.create(tmp_path / "p"), events=events, best=2)
    history = read_history(run)
    assert [(each.number, each.right) for each in history.passes] == [(1, 0.75), (2, 0.8)]
    assert history.best is not None
    assert history.best == Kept(2, 0.81, 20)
    assert history.failure == ""
    assert history.cut


def test_the_sentence_a_run_died_with_is_kept_until_it_goes_on(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "p")
    died = {"event": "note", "level": "warning", "text": "first: this computer has not enough memory."}
    assert read_history(write_run(project, events=[epoch(1), died])).failure == died["text"]
    assert read_history(write_run(project, "second", [died, epoch(1)])).failure == ""


def says(panel: TrainPanel, headline: str) -> bool:
    return panel.view.headline.text() == headline


def test_stopped_and_finished_runs_say_what_is_kept(qtbot: QtBot, context: Context, dataset: Project) -> None:
    write_run(dataset, "done", [epoch(1, 0.9, bolt=1.0, nut=0.8)], finished=True, best=1)
    write_run(dataset, "stopped", [epoch(1), epoch(2), stopped()], best=2)
    write_run(dataset, "early", [stopped("Stopped. There was nothing to keep yet.")])
    panel = opened(qtbot, context, dataset)
    states = {cell(panel, row, 0): cell(panel, row, 1) for row in range(3)}
    assert states == {"done": "✓ ready", "stopped": "stopped, best kept", "early": "stopped"}
    for name, headline, words in (
        ("done", "✓ Ready: 144 of 160 right (84–94 %) on made pictures it had not seen", "Took 4 min"),
        ("stopped", "Stopped after pass 2", "The best state so far is kept: pass 2, 16 of 20 right (58–92 %) on made"),
        ("early", "Stopped", "before there was anything to keep"),
    ):
        panel.runs.choose(name)
        qtbot.waitUntil(partial(says, panel, headline))
        assert words in panel.view.words.text()


def test_curves_and_bars_show_the_chosen_run(qtbot: QtBot, context: Context, dataset: Project) -> None:
    write_run(dataset, "done", [epoch(1, 0.5), epoch(2, 0.9, bolt=1.0, nut=0.8)], finished=True, best=2)
    panel = opened(qtbot, context, dataset)
    qtbot.waitUntil(lambda: panel.view.curves.points == 2)
    assert panel.view.shares.accessibleName() == "nut 80 %, bolt 100 %"
    assert panel.view.curves._kept.value() == 2


def test_the_accuracy_on_photographs_is_in_the_list(qtbot: QtBot, context: Context, dataset: Project) -> None:
    run = write_run(dataset, finished=True, best=1)
    (run / "evaluations" / "bench").mkdir(parents=True)
    (run / "evaluations" / "bench" / "summary.json").write_text(json.dumps({"scores": {"balanced_accuracy": 0.83}}))
    panel = opened(qtbot, context, dataset)
    assert (cell(panel, 0, 3), cell(panel, 0, 4)) == ("83 %", "bench")


def train(qtbot: QtBot, panel: TrainPanel, name: str) -> Job:
    panel.setup.name.setText(name)
    panel.train()
    return panel.jobs[name]


def test_a_running_training_shows_its_passes_its_parts_and_the_machine(
    qtbot: QtBot, context: Context, dataset: Project, fake_s2rlab: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_END", "train:wait")
    panel = opened(qtbot, context, dataset)
    job = train(qtbot, panel, "first")
    qtbot.waitUntil(lambda: panel.view.curves.points == 1, timeout=20_000)
    assert panel.view.shares.accessibleName() == "bolt 50 %, nut 100 %"
    assert panel.view.usage.text() == "Runs on the processor (2 threads), no graphics card · 1.5 GB of memory in use"
    assert panel.view.headline.text().startswith("Learning: pass 2 of 8 · ready in about ")
    assert cell(panel, 0, 1) == "training…"
    assert panel.view.stop.text() == "Stop"
    write_run(dataset, "first", [epoch(1, bolt=0.5, nut=1.0)], best=1)  # as the real command does
    train(qtbot, panel, "second").cancel()
    panel.runs.choose("first")
    qtbot.waitUntil(lambda: panel.view.stop.text() == "Stop and keep the best")
    panel.view.stop.click()
    qtbot.waitUntil(lambda: job.is_over, timeout=20_000)
    assert panel.view._each.text() == "Each part, worst first"
    assert panel.runs.current == "first"  # also before its folder has been read
    assert panel.view.stop.isHidden()
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
    with qtbot.waitSignal(panel.lister.done, timeout=10_000):
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
    train(qtbot, panel, "second")
    third = train(qtbot, panel, "third")
    context.jobs.move(third, -1)
    states = {cell(panel, row, 0): cell(panel, row, 1) for row in range(3)}
    assert states == {"first": "training…", "third": "number 1 in line", "second": "number 2 in line"}
    panel.runs.choose("second")
    assert panel.view.headline.text() == "Waits: number 2 in line"
    panel.view.stop.click()
    assert panel.runs.names == ["third", "first"]
    panel.runs.choose("third")
    panel.delete_run()
    assert panel.runs.names == ["first"]
    assert third.state == "cancelled"
    first.cancel()
    qtbot.waitUntil(lambda: not context.jobs.active, timeout=20_000)


def test_a_failure_is_said_by_the_open_step_or_by_the_bar_and_goes_when_the_run_goes_on(
    qtbot: QtBot, context: Context, dataset: Project, fake_s2rlab: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_END", "train:it broke")
    panel, posted, withdrawn = opened(qtbot, context, dataset), list[str](), list[str]()
    context.messages.posted.connect(lambda message: posted.append(message.text))
    context.messages.withdrawn.connect(withdrawn.append)
    away = train(qtbot, panel, "away")
    qtbot.waitUntil(lambda: away.state == "failed", timeout=20_000)
    assert posted == [away.message]
    panel.go_on_with_run()
    assert len(withdrawn) == 1
    qtbot.waitUntil(lambda: away.state == "failed", timeout=20_000)
    posted.clear()
    panel.show()
    here = train(qtbot, panel, "here")
    qtbot.waitUntil(lambda: here.state == "failed", timeout=20_000)
    assert posted == []
    assert context.messages.all[-1].text == here.message
    panel.hide()


def test_a_stopped_run_says_in_the_list_how_good_the_state_is_that_it_keeps(
    qtbot: QtBot, context: Context, dataset: Project
) -> None:
    write_run(dataset, "first", [epoch(1)], best=1)
    panel = opened(qtbot, context, dataset)
    qtbot.waitUntil(lambda: cell(panel, 0, 2) == "81 %")


def test_the_columns_stand_still_while_a_state_changes(qtbot: QtBot) -> None:
    table, found = RunsTable(), list[list[int]]()
    qtbot.addWidget(table)
    table.resize(900, 200)
    for state in ("✓ ready", "training…", "number 9 in line", "stopped, best kept"):
        table.show_lines([RunLine("run-1", state, None, 0, None, "", 0.0)])
        found.append([table.columnWidth(at) for at in range(table.columnCount())])
    assert found == found[:1] * 4


def test_plots_of_nothing_are_not_drawn(qtbot: QtBot) -> None:
    view = RunView(Theme())
    qtbot.addWidget(view)
    view.show_passes([], 8, None, running=False)
    assert view.curves.isHidden()
    view.show_passes([], 8, None, running=True)
    assert not view.curves.isHidden()
    view.show_passes([], 8, Kept(0, 0.5, 8), running=False)
    assert not view.curves.isHidden()


def test_the_plots_keep_their_places_however_much_room_a_window_leaves_them(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    curves = Curves(Theme())
    curves.setParent(window)
    window.resize(1280, 720)
    directions = []
    for height in (600, 260):
        curves.resizeEvent(QResizeEvent(QSize(500, height), QSize(500, 600)))
        directions.append(curves._halves.direction())
    assert directions == [QBoxLayout.Direction.TopToBottom] * 2
    window.resize(1024, 640)
    curves.resizeEvent(QResizeEvent(QSize(300, 260), QSize(500, 600)))
    assert curves._halves.direction() == QBoxLayout.Direction.LeftToRight


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
    panel.setup.options.source.setCurrentIndex(1)
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
    assert all("not measured here yet" in choice.words for choice in panel.recipes.choices.values())
    estimates.remember_training(context.settings, 600, 8, 160, 330.0)
    panel.refresh()
    assert panel.recipes.choices["balanced"].words == "about 6 min here"
    panel.setup.options.epochs.setValue(5)
    assert [choice.isChecked() for choice in panel.recipes.choices.values()] == [False] * 3
    assert panel.recipes._own.text().startswith("Settings of your own: about ")
    panel.recipes.choices["fast"].click()
    assert (panel.setup.options.epochs.value(), panel.setup.options.image_size.value()) == (2, 128)
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
    course = (Snapshot(), 1000, 8, 160, estimates.Speeds(train=1e-8))
    unit = 1e-8 * 1000 * 160**2
    looking = Pace(stage="features", done=2000, total=4000)
    looking.later = estimates.training_later(looking, *course)
    assert looking.left is None
    assert estimates.training_left(looking, *course) == pytest.approx(unit * (2 + 20))
    looking.rate = 4000 / (3 * 4 * unit)  # three times slower than was guessed
    looking.later = estimates.training_later(looking, *course)
    assert estimates.training_left(looking, *course) == looking.left == pytest.approx(3 * unit * (2 + 20))
    learning = Pace(stage="training", done=0, total=100, rate=2.0)
    learning.later = estimates.training_later(learning, *course)
    assert estimates.training_left(learning, *course) == pytest.approx(50)


def test_what_was_begun_is_remembered_for_the_newest_folders_only(settings: QSettings, tmp_path: Path) -> None:
    for number in range(asked.KEPT + 5):
        asked.remember(settings, tmp_path / str(number), ["--seed", str(number)])
    assert asked.recall(settings, tmp_path / "4") == []
    assert asked.option(asked.recall(settings, tmp_path / "5"), "--seed") == "5"
    settings.setValue(asked.KEY, "damaged")
    assert asked.recall(settings, tmp_path / "5") == []


@pytest.mark.parametrize(
    ("first", "last", "ticks"),
    [
        (1, 2, [1, 2]), (1, 1, [1]), (0, 8, [0, 2, 4, 6, 8]), (1, 16, [1, 5, 10, 15]),
        (1, 10_000, [1, 2000, 4000, 6000, 8000, 10_000]),
    ],
)  # fmt: skip
def test_the_axis_of_the_passes_names_whole_passes_only(first: int, last: int, ticks: list[int]) -> None:
    assert pass_ticks(first, last) == ticks


@pytest.mark.parametrize("most", [1e-6, 0.3, 0.699, 1.0, 7.7, 9.9, 123456.0])
def test_the_axis_of_the_loss_has_room_for_it_and_little_more(most: float) -> None:
    assert most < axis_top([0.0, most, float("nan")]) < 2.2 * most


def test_a_loss_that_hardly_falls_looks_like_it(qtbot: QtBot) -> None:
    curves = Curves(Theme())
    qtbot.addWidget(curves)
    curves.show_passes([Pass(1, 0.699, 0.8), Pass(2, 0.691, 0.875)], 2, Kept(2, 0.875, 16))
    low, high = curves.loss.getViewBox().viewRange()[1]
    assert (0.699 - 0.691) / (high - low) < 0.02
    left, right = curves.loss.getViewBox().viewRange()[0]
    assert 0.9 < left < 1
    assert 2 < right < 2.1
    assert curves.loss.value.toPlainText() == "0.691"
    assert curves.accessibleDescription() == "Pass 2: 88 % right, error 0.691"


def test_a_head_that_no_pass_has_beaten_is_a_point_before_the_first_one(qtbot: QtBot) -> None:
    curves = Curves(Theme())
    qtbot.addWidget(curves)
    curves.show_passes([Pass(1, 0.9, 0.5)], 8, Kept(0, 0.6, 16))
    assert curves.right.line.getData()[0].tolist() == [0, 1]
    assert curves._kept.value() == 0


def test_very_many_passes_are_thinned_and_the_newest_stays() -> None:
    points = [(number, 1 / number) for number in range(1, 10_001)]
    seen = thinned(points)
    assert len(seen) <= POINTS + 1
    assert (seen[0], seen[-1]) == (points[0], points[-1])


def test_numbers_and_their_heads_stand_to_the_right_and_long_names_are_told_whole(qtbot: QtBot) -> None:
    table = RunsTable()
    qtbot.addWidget(table)
    name = "a-very-long-name-of-a-run-" * 4
    lines = [RunLine(f"run-{at}", "✓ ready", at / 30, 160, None, "", 60.0 * at) for at in range(30)]
    table.show_lines([RunLine(name, "✗ failed", None, 0, 0.81, "bench", 0.0), *lines])
    table.resize(760, 160)
    for at in (2, 3, 5):
        head, item = table.horizontalHeaderItem(at), table.item(1, at)
        assert head is not None
        assert item is not None
        assert head.textAlignment() & Qt.AlignmentFlag.AlignRight
        assert item.textAlignment() & Qt.AlignmentFlag.AlignRight
    found = table.item(0, 0)
    assert found is not None
    assert found.toolTip() == name
    assert table.columnWidth(0) <= WIDEST
    made = table.item(30, 2)
    assert made is not None
    assert made.toolTip() == "155 of 160 right (93–99 %)"


def test_the_learning_rate_is_written_shortly_and_its_arrows_go_by_shares(qtbot: QtBot) -> None:
    options = TrainOptions()
    qtbot.addWidget(options)
    assert options.rate.text() == "0.0003"
    options.rate.stepBy(1)
    assert options.rate.text() == "0.0005"
    options.rate.stepBy(-2)
    assert options.rate.text() == "0.0002"
    options.rate.lineEdit().setText("0.00007")
    options.rate.interpretText()
    given = options.options()
    assert given[given.index("--learning-rate") + 1] == "7e-05"


def test_a_typed_side_of_the_input_becomes_one_that_the_network_takes(qtbot: QtBot) -> None:
    options = TrainOptions()
    qtbot.addWidget(options)
    options.image_size.setValue(180)
    options.image_size.editingFinished.emit()
    assert options.image_size.value() == 192


def test_a_run_that_was_killed_with_the_window_says_so_and_goes_on(
    qtbot: QtBot, context: Context, dataset: Project
) -> None:
    write_run(dataset, events=[epoch(1)], best=1)
    panel = opened(qtbot, context, dataset)
    assert cell(panel, 0, 1) == "✗ failed"
    qtbot.waitUntil(partial(says, panel, "✗ It did not come to its end"))
    assert "ended from outside" in panel.view.words.text()
    assert "16 of 20 right" in panel.view.words.text()
    assert not panel.view.go_on.isHidden()


def test_the_trainings_of_another_project_are_forgotten(
    qtbot: QtBot, context: Context, dataset: Project, fake_s2rlab: Path, tmp_path: Path
) -> None:
    panel = opened(qtbot, context, dataset)
    job = train(qtbot, panel, "first")
    qtbot.waitUntil(lambda: job.is_over, timeout=20_000)
    assert panel.runs.names == ["first"]
    other = Project.create(tmp_path / "other")
    with qtbot.waitSignal(context.workspace.project.changed, timeout=10_000):
        context.workspace.open(other.root)
    assert panel.runs.names == []


def test_pictures_that_know_other_names_than_the_parts_are_said_to(
    qtbot: QtBot, context: Context, dataset: Project
) -> None:
    panel = opened(qtbot, context, dataset)
    assert panel.setup._names_differ.isHidden()
    summary = {"images": 600, "size": 32, "classes": ["bolt", "screw", "old nut"]}
    (dataset.dataset("train") / "summary.json").write_text(json.dumps(summary))
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=10_000):
        context.workspace.refresh()
    assert "(old nut, screw)" in panel.setup._names_differ.text()
    assert not panel.setup._names_differ.isHidden()


def test_a_new_set_of_pictures_is_the_one_to_learn_from(qtbot: QtBot, context: Context, dataset: Project) -> None:
    panel = opened(qtbot, context, dataset)
    assert panel.setup.datasets.currentText() == "train (600 pictures)"
    folder = dataset.dataset("another")
    folder.mkdir(parents=True)
    (folder / "summary.json").write_text(json.dumps({"images": 1240, "size": 32}))
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=10_000):
        context.workspace.refresh()
    assert panel.setup.datasets.currentText() == "another (1,240 pictures)"


def test_an_older_run_is_counted_as_long_as_its_set_is_the_same(dataset: Project) -> None:
    run = write_run(dataset, "old", finished=True)
    old = {"seconds": 240, "validation_accuracy": 0.875, "training_pictures": 584}
    (run / "result.json").write_text(json.dumps(old))
    assert [each.held_back for each in scan(dataset).runs] == [16]
    (dataset.dataset("train") / "summary.json").write_text(json.dumps({"images": 601, "size": 32}))
    assert [each.held_back for each in scan(dataset).runs] == [0]


def test_a_stopped_run_that_kept_its_best_state_can_be_tested_next(
    qtbot: QtBot, context: Context, dataset: Project
) -> None:
    write_run(dataset, events=[epoch(1), stopped()], best=1)
    panel = opened(qtbot, context, dataset)
    assert panel.is_done()
    assert panel.state_words() == "stopped, best kept"
