"""Buttons: one is filled, whatever the state of a step, and each has a name."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import add_part, add_pictures, open_project
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from s2rlab_ui.main_window import MainWindow
from s2rlab_ui.messages import Message
from s2rlab_ui.positions import GENERATE, RESULTS, TRAIN
from tested_run import add_run

from s2rlab.project import Project

SET = {"images": 3, "size": 32, "images_per_second": 2, "name": "train"}


def filled(window: MainWindow) -> list[str]:
    """Give the words of the filled buttons that can be seen."""
    buttons = [each for each in window.findChildren(QPushButton) if each.isVisible()]
    return [each.text() for each in buttons if each.property("role") == "primary"]


def wrong_in_steps(qtbot: QtBot, window: MainWindow) -> dict[int, list[str]]:
    """Open every step; gives the steps without just one filled button."""
    found = {}
    for step in range(6):
        window.open_step(step)
        qtbot.wait(1)  # one turn of the event loop
        found[step] = filled(window)
    return {step: words for step, words in found.items() if len(words) != 1}


def certain(project: Project) -> None:
    """Two parts whose sizes are certain."""
    for label in ("bolt", "nut"):
        add_part(project, label)


def with_set(project: Project) -> None:
    certain(project)
    folder = project.dataset("train")
    add_pictures(folder / "images" / "bolt")
    (folder / "summary.json").write_text(json.dumps(SET))


def with_half_a_set(project: Project) -> None:
    certain(project)
    project.dataset("half").mkdir(parents=True)
    (project.dataset("half") / "journal.jsonl").write_text("{}\n")


def with_results(project: Project) -> None:
    with_set(project)
    for label in ("bolt", "nut"):
        add_pictures(project.photos("bench") / label, 1)
    add_run(project, "first", project.photos("bench"), {("bolt", 0): ("nut", 0.9), ("nut", 0): ("nut", 0.8)})


def with_an_unsure_unit(project: Project) -> None:
    add_part(project, "bolt")
    add_part(project, "nut", guessed=True)


def nothing(project: Project) -> None:
    """An empty project."""


STATES = (nothing, certain, with_an_unsure_unit, with_half_a_set, with_set, with_results)


@pytest.mark.parametrize("fill", STATES, ids=lambda each: each.__name__)
def test_exactly_one_button_is_filled_in_each_step(
    qtbot: QtBot, window: MainWindow, project: Project, fake_s2rlab: Path, fill: Callable[[Project], None]
) -> None:
    fill(project)
    window.show()
    window.open_project(project.root)
    qtbot.waitUntil(lambda: bool(window.workspace.snapshot.value.parts) or fill is nothing)
    assert wrong_in_steps(qtbot, window) == {}


@pytest.mark.parametrize("task", ["render", "train"])
@pytest.mark.parametrize("paused", [False, True], ids=["running", "paused"])
def test_exactly_one_button_is_filled_while_a_job_runs_or_pauses(
    qtbot: QtBot,
    window: MainWindow,
    project: Project,
    fake_s2rlab: Path,
    monkeypatch: pytest.MonkeyPatch,
    task: str,
    paused: bool,
) -> None:
    monkeypatch.setenv("FAKE_END", f"{task}:wait")
    with_set(project)
    window.show()
    open_project(qtbot, window, project)
    if task == "render":
        window.panels[GENERATE].start_rendering()  # type: ignore[attr-defined]
    else:
        window.open_step(TRAIN)
        train = window.panels[TRAIN]
        qtbot.waitUntil(lambda: train.action is not None and train.action.isEnabled(), timeout=20_000)
        train.train()  # type: ignore[attr-defined]
    job = next(each for each in window.jobs.active if each.arguments[0] == task)
    with qtbot.waitSignal(job.reported, timeout=20_000):
        pass
    if paused:
        job.pause()
    assert job.state == ("paused" if paused else "running")
    assert wrong_in_steps(qtbot, window) == {}


def test_exactly_one_button_is_filled_while_something_is_asked_or_said(
    qtbot: QtBot, window: MainWindow, project: Project, fake_s2rlab: Path, tmp_path: Path
) -> None:
    with_results(project)
    add_pictures(tmp_path / "photos" / "nut")
    window.show()
    open_project(qtbot, window, project)
    window.messages.post(Message("bolt: is open", "attention", "", "Close the holes", lambda: None))
    assert wrong_in_steps(qtbot, window) == {}
    results = window.panels[RESULTS]
    window.open_step(RESULTS)
    results.drop([tmp_path / "photos"])
    qtbot.waitUntil(lambda: results.question.isVisible())  # type: ignore[attr-defined]
    assert len(filled(window)) == 1


@pytest.mark.parametrize("step", range(6))
def test_every_button_and_field_has_a_name_for_screen_readers(
    qtbot: QtBot, window: MainWindow, parts_project: Project, fake_s2rlab: Path, step: int
) -> None:
    open_project(qtbot, window, parts_project)
    window.show()
    window.open_step(step)
    buttons = [each for each in window.findChildren(QPushButton) if each.isVisible()]
    assert [each for each in buttons if not (each.text() or each.accessibleName())] == []
