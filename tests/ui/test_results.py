import csv
import io
import itertools
import json
import os
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import psutil
import pytest
from conftest import add_part, add_pictures
from PySide6.QtCore import QProcess, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot
from s2rlab_ui import dropped_photos
from s2rlab_ui.caches import trim
from s2rlab_ui.context import Context
from s2rlab_ui.dropped_photos import Dropped, look_at
from s2rlab_ui.findings import ClassRow, Findings, read_findings
from s2rlab_ui.findings_pair import Comparison
from s2rlab_ui.findings_words import changed_words, weak_words
from s2rlab_ui.panels.panel import INSPECTOR
from s2rlab_ui.panels.results import RUNNING, ResultsPanel
from s2rlab_ui.widgets import photo_sheet
from s2rlab_ui.widgets.basic import MARGIN
from s2rlab_ui.widgets.sureness_plot import GIVEN, REFUSED, RIGHT, spread
from tested_run import add_run, add_survey

from s2rlab.deploy.threshold import Threshold, choose_threshold
from s2rlab.errors import DataError
from s2rlab.evaluate.reader import Photograph
from s2rlab.project import Project

FIRST = {("bolt", 0): ("nut", 0.9), ("bolt", 1): ("bolt", 0.6), ("nut", 0): ("nut", 0.8), ("nut", 1): ("nut", 0.5)}
NONE = None, None, None
SECOND = {("bolt", 0): ("bolt", 0.9), ("bolt", 1): ("nut", 0.6), ("nut", 0): ("nut", 0.8), ("nut", 1): ("nut", 0.5)}


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    for label in ("bolt", "nut"):
        add_pictures(tmp_path / "bench" / label, 2)
    return tmp_path / "bench"


@pytest.fixture
def panel(qtbot: QtBot, context: Context, parts_project: Project, photos: Path) -> ResultsPanel:
    add_run(parts_project, "first", photos, FIRST)
    add_run(parts_project, "second", photos, SECOND)
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=10_000):
        context.workspace.open(parts_project.root)
    made = ResultsPanel(context)
    qtbot.addWidget(made, before_close_func=lambda each: each.shut())
    made.refresh()
    made.runs.setCurrentIndex(made.runs.findData("first"))
    made.runs.activated.emit(made.runs.currentIndex())
    qtbot.waitUntil(lambda: made.findings is not None and made.findings.folder.parent.parent.name == "first")
    return made


def test_asking_for_more_sureness_gives_fewer_and_better_answers(panel: ResultsPanel) -> None:
    assert panel.findings is not None
    steps = [panel.findings.answered(least / 100) for least in range(100)]
    assert all(later.given <= sooner.given for sooner, later in itertools.pairwise(steps))
    assert panel.findings.course([least / 100 for least in range(100)]) == steps
    assert (steps[0].given, steps[0].right, steps[0].pictures) == (4, 3, 4)
    assert (steps[70].given, steps[70].right, steps[70].coverage) == (2, 1, 0.5)
    assert (steps[95].given, steps[95].precision, steps[95].coverage) == (0, None, 0.0)


def test_a_photograph_of_a_class_the_model_does_not_know_counts_neither_way(panel: ResultsPanel) -> None:
    assert panel.findings is not None
    stranger = Photograph(Path("x.png"), "spring", "nut", 0.99, ())
    fields = {name: getattr(panel.findings, name) for name in Findings.__slots__}
    more = Findings(**{**fields, "photographs": (*panel.findings.photographs, stranger)})
    assert more.answered(0.7) == panel.findings.answered(0.7)


def test_the_slider_says_how_many_answers_are_right_and_how_many_get_one(panel: ResultsPanel) -> None:
    sureness = panel.view.sureness
    sureness.slider.setValue(70)
    assert sureness.right.text() == "1 of 2 answers are right (50 %)."
    assert sureness.given.text() == "2 of 4 photographs get an answer (50 %); 2 are “unknown”."
    sureness.slider.setValue(99)
    assert sureness.right.text() == "No answer is that sure."


def test_letting_go_of_the_slider_shows_what_is_still_wrong(qtbot: QtBot, panel: ResultsPanel) -> None:
    panel.view.sureness.slider.setValue(70)
    panel.view.sureness.slider.sliderReleased.emit()
    assert [item.picture.parts[-2:] for item in panel.view.gallery.tiles.items] == [("bolt", "0.png")]


def test_two_runs_are_compared_class_by_class_and_photograph_by_photograph(qtbot: QtBot, panel: ResultsPanel) -> None:
    view = panel.view.comparison
    assert view.others.itemText(1) == "second · bench"
    view.others.setCurrentIndex(1)
    view.others.activated.emit(1)
    qtbot.waitUntil(lambda: view.both is not None)
    assert view.won.text() == view.lost.text() == "Only this one knows: 1"
    qtbot.mouseClick(view.lost, Qt.MouseButton.LeftButton)
    assert [item.picture.parts[-2:] for item in panel.view.gallery.tiles.items] == [("bolt", "1.png")]
    cells = [view.table.item(0, at) for at in range(5)]
    assert [cell.text() for cell in cells if cell] == ["bolt", "50 %", "50 %", "0", ""]
    assert view.verdict.text() == "Both get the same share right."


def test_a_comparison_on_other_photographs_says_so(panel: ResultsPanel) -> None:
    assert panel.findings is not None
    fields = {name: getattr(panel.findings, name) for name in Findings.__slots__}
    other = Findings(**{**fields, "photographs": panel.findings.photographs[:1]})
    assert len(Comparison(panel.findings, other).shared) == 1
    panel.view.comparison.show_pair(panel.findings, other)
    assert "1 are in both" in panel.view.comparison._shared.text()


def test_choosing_another_run_ends_the_comparison(qtbot: QtBot, panel: ResultsPanel) -> None:
    assert panel.findings is not None
    panel.view.comparison.show_pair(panel.findings, panel.findings)
    panel.runs.setCurrentIndex(panel.runs.findData("second"))
    panel.runs.activated.emit(0)
    qtbot.waitUntil(lambda: panel.view.comparison.both is None)
    assert panel.view.comparison._body.isHidden()
    assert panel.view.comparison._hint.text() == "Choose a run above: both are put side by side, part by part."


def test_the_caption_of_a_wrong_photograph_has_the_answer_on_a_line_of_its_own(panel: ResultsPanel) -> None:
    panel.view.show_cell(0, 1)
    assert [item.caption for item in panel.view.gallery.tiles.items] == ["nut\n90 % sure"]


def chosen(monkeypatch: pytest.MonkeyPatch, target: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))


def read_csv(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))))


def test_figures_and_photographs_are_saved_as_csv(
    panel: ResultsPanel, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen(monkeypatch, tmp_path / "classes.csv")
    panel.saving.figures()
    rows = read_csv(tmp_path / "classes.csv")
    assert rows[0] == ["class", "photographs", "right", "recall", "precision", "f1"]
    assert rows[1] == ["bolt", "2", "1", "0.5", "", "1.0"]
    chosen(monkeypatch, tmp_path / "photographs.csv")
    panel.saving.photographs()
    rows = read_csv(tmp_path / "photographs.csv")
    assert [row[1:] for row in rows[1:3]] == [["bolt", "nut", "0.9"], ["bolt", "bolt", "0.6"]]


def test_matrix_and_table_are_saved_as_png_twice_as_fine_and_as_svg_with_letters(
    panel: ResultsPanel, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen(monkeypatch, tmp_path / "confusion.png")
    panel.saving.matrix()
    assert not QImage(str(tmp_path / "confusion.png")).isNull()
    for save, name in ((panel.saving.matrix, "confusion.svg"), (panel.saving.table, "classes.svg")):
        chosen(monkeypatch, tmp_path / name)
        save()
        assert {"bolt", "nut"} <= {
            "".join(text.itertext()).strip() for text in ElementTree.parse(tmp_path / name).iter()
        }
    chosen(monkeypatch, tmp_path / "classes.png")
    panel.saving.table()
    assert not QImage(str(tmp_path / "classes.png")).isNull()


def test_a_file_that_cannot_be_written_becomes_a_message(
    panel: ResultsPanel, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    chosen(monkeypatch, tmp_path / "file" / "confusion.png")
    panel.saving.matrix()
    message = panel.context.messages.all[-1]
    assert message.level == "fault" and "confusion.png" in message.text


def test_damaged_findings_name_the_file_and_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "summary.json").write_text('{"scores": {}}')
    with pytest.raises(DataError, match=r"summary\.json: .*test the run again"):
        read_findings(tmp_path)


def test_a_damaged_table_of_answers_names_itself(parts_project: Project, photos: Path) -> None:
    folder = add_run(parts_project, "first", photos, FIRST)
    (folder / "predictions.csv").write_text("file,true\na.png,nut\n")
    with pytest.raises(DataError, match=r"predictions\.csv: damaged .*test the run again"):
        read_findings(folder)


def test_the_headline_is_said_and_a_cell_opens_its_photographs(qtbot: QtBot, panel: ResultsPanel, photos: Path) -> None:
    assert panel.view.headline.text() == "3 of 4 right (30–95 %)"
    qtbot.waitUntil(lambda: panel.state_words() == "75 % on bench")
    panel.view.matrix.chosen.emit(0, 1)
    assert [item.picture for item in panel.view.gallery.tiles.items] == [photos / "bolt" / "0.png"]


def test_the_table_of_classes_sorts_by_number(panel: ResultsPanel) -> None:
    panel.view.table.sortItems(2, Qt.SortOrder.DescendingOrder)
    assert [item.text() for at in range(2) if (item := panel.view.table.item(at, 0))] == ["nut", "bolt"]


def test_what_the_figures_leave_out_is_said_with_names(
    qtbot: QtBot, panel: ResultsPanel, parts_project: Project, photos: Path
) -> None:
    folder = add_run(parts_project, "third", photos, {**FIRST, ("spring", 0): ("nut", 0.9)})
    panel.view.show_findings(read_findings(folder))
    assert panel.view._gaps.text() == "It has not learnt spring: 1 photograph not counted."
    assert panel.view.headline.text().startswith("3 of 4 right")


STRANGE = {("spring", 0): ("nut", 0.9), ("spring", 1): ("nut", 0.4), ("clip", 0): ("bolt", 0.3)}


def test_of_unknown_things_it_is_counted_how_many_are_called_unknown(
    panel: ResultsPanel, parts_project: Project, photos: Path
) -> None:
    folder = add_survey(parts_project, "first", photos, STRANGE, "unknown")
    view = panel.view
    view.show_findings(read_findings(folder))
    assert view.headline.text() == "2 of 3 rightly called unknown (21–94 %)"
    assert [(item.title, item.caption, item.state) for item in view.gallery.tiles.items] == [
        ("spring", "nut\n90 % sure", "fault")
    ]
    assert [view.tabs.isTabVisible(at) for at in range(5)] == [False, False, True, True, False]
    view.sureness.slider.setValue(95)
    assert view.sureness.given.text() == "3 of 3 photographs are rightly called “unknown” (100 %)."


def test_unlabelled_photographs_get_answers_and_no_accuracy(
    panel: ResultsPanel, parts_project: Project, photos: Path
) -> None:
    folder = add_survey(parts_project, "first", photos, FIRST, "unlabelled")
    view = panel.view
    view.show_findings(read_findings(folder))
    assert view.headline.text() == "4 of 4 photographs get an answer"
    cells = [[item.text() for at in range(2) if (item := view.answers.item(row, at))] for row in range(2)]
    assert sorted(cells) == [["bolt", "1"], ["nut", "3"]]
    assert {item.state for item in view.gallery.tiles.items} == {""}


def test_only_evaluations_with_figures_are_offered_for_comparison(
    qtbot: QtBot, panel: ResultsPanel, parts_project: Project, photos: Path, context: Context
) -> None:
    add_survey(parts_project, "second", photos, STRANGE, "unknown")
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=10_000):
        context.workspace.refresh()
    panel.findings = None
    panel.refresh()
    qtbot.waitUntil(lambda: panel.findings is not None)
    others = panel.view.comparison.others
    assert [others.itemText(at) for at in range(1, others.count())] == ["second · bench"]


def last_call(qtbot: QtBot, context: Context, calls: Path) -> list[str]:
    qtbot.waitUntil(lambda: not context.jobs.active, timeout=20_000)
    return list(json.loads(calls.read_text().splitlines()[-1]))


def test_a_dropped_folder_is_asked_about_then_filed_and_tested(
    qtbot: QtBot, panel: ResultsPanel, context: Context, fake_s2rlab: Path, tmp_path: Path
) -> None:
    add_pictures(tmp_path / "new" / "bolt")
    panel.show()
    panel.drop([tmp_path / "new"])
    qtbot.waitUntil(lambda: panel.question.isVisible())
    assert not context.jobs.all
    filled = [each for each in panel.findChildren(QPushButton) if each.property("role") == "primary"]
    assert [each for each in filled if each.isVisible()] == [panel.question.choices["test"]]
    panel.question.name.setText("night shift")
    qtbot.mouseClick(panel.question.choices["test"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(context.jobs.all) == 2, timeout=20_000)
    root = str(panel.project.root)
    calls = [json.loads(line) for line in fake_s2rlab.read_text().splitlines()]
    assert calls[0][:-2] == ["photos", root, str(tmp_path / "new"), "--as", "test", "--name", "night shift"]
    evaluated = last_call(qtbot, context, fake_s2rlab)
    assert evaluated[:4] == ["evaluate", root, "first", str(panel.project.photos("night shift"))]


def test_a_project_that_is_left_while_its_photographs_are_filed_starts_nothing_in_the_next(
    qtbot: QtBot, panel: ResultsPanel, context: Context, fake_s2rlab: Path, tmp_path: Path
) -> None:
    add_pictures(tmp_path / "new" / "bolt")
    panel.file_photos(tmp_path / "new", "test", "night")
    filing = context.jobs.all[-1]
    context.workspace.close()
    qtbot.waitUntil(lambda: filing.is_over, timeout=20_000)
    assert [each for each in context.jobs.all if each is not filing] == []
    assert [json.loads(line)[0] for line in fake_s2rlab.read_text().splitlines()] == ["photos"]


def test_unsorted_photographs_cannot_be_test_photographs_and_escape_forgets_the_question(
    qtbot: QtBot, panel: ResultsPanel, context: Context, tmp_path: Path
) -> None:
    add_pictures(tmp_path / "loose")
    panel.show()
    panel.drop([tmp_path / "loose"])
    qtbot.waitUntil(lambda: panel.question.isVisible())
    assert not panel.question.choices["test"].isEnabled()
    assert panel.question.choices["unknown"].isEnabled()
    qtbot.keyClick(panel.question, Qt.Key.Key_Escape)
    assert panel.view.isVisible() and not context.jobs.all


def test_of_single_dropped_photographs_only_these_are_taken(
    qtbot: QtBot, panel: ResultsPanel, context: Context, fake_s2rlab: Path, tmp_path: Path
) -> None:
    add_pictures(tmp_path / "Downloads", 3)
    panel.show()
    panel.drop([tmp_path / "Downloads" / "0.png", tmp_path / "Downloads" / "2.png"])
    qtbot.waitUntil(lambda: panel.question.isVisible())
    qtbot.mouseClick(panel.question.choices["unlabelled"], Qt.MouseButton.LeftButton)
    folder = Path(context.jobs.all[0].arguments[2])
    assert sorted(path.name for path in folder.rglob("*.png")) == ["0.png", "2.png"]


def test_several_dropped_folders_are_classes_and_what_holds_no_pictures_is_named(
    qtbot: QtBot, panel: ResultsPanel, tmp_path: Path
) -> None:
    for name in ("bolt", "nut"):
        add_pictures(tmp_path / name, 2)
    (tmp_path / "notes.txt").write_text("x")
    panel.show()
    panel.drop([tmp_path / "bolt", tmp_path / "nut", tmp_path / "notes.txt"])
    qtbot.waitUntil(lambda: panel.question.isVisible())
    assert panel.question.choices["test"].words.startswith("Sorted by part (bolt, nut).")
    assert "notes.txt" in panel.question._found.text()


def test_a_folder_named_after_no_part_says_so(panel: ResultsPanel) -> None:
    panel.question.ask(Path("x"), ["bolt", "spring"], ["bolt", "nut"])
    assert "called spring" in panel.question._found.text()


def test_use_this_writes_the_sureness_into_the_export(
    qtbot: QtBot, panel: ResultsPanel, context: Context, fake_s2rlab: Path
) -> None:
    sureness = panel.view.sureness
    assert sureness.slider.value() == 30 and not sureness.use.isEnabled()  # what the model asks for now
    sureness.slider.setValue(70)
    sureness.use.click()
    call = last_call(qtbot, context, fake_s2rlab)
    assert call[:5] == ["export", str(panel.project.root), "first", "--threshold", "0.70"]
    assert "less than 70 % sure" in panel.context.messages.all[-1].text


def test_the_sureness_that_was_chosen_is_where_the_slider_stands(parts_project: Project, photos: Path) -> None:
    folder = add_run(parts_project, "first", photos, FIRST)
    choose_threshold(parts_project.run("first"), Threshold(threshold=0.8))
    assert read_findings(folder).threshold == 0.8


def test_a_run_without_its_checkpoint_can_be_read_but_not_tested(
    qtbot: QtBot, panel: ResultsPanel, context: Context
) -> None:
    panel.project.run("first").checkpoint.unlink()
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=10_000):
        context.workspace.refresh()
    panel.refresh()
    assert panel.runs.currentData() == "first" and panel.findings is not None
    assert panel.action is not None and not panel.action.isEnabled()


def test_a_photo_set_that_is_not_tested_yet_offers_to_test_on_it(
    qtbot: QtBot, panel: ResultsPanel, context: Context, fake_s2rlab: Path
) -> None:
    add_pictures(panel.project.photos("monday") / "bolt")
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=10_000):
        context.workspace.refresh()
    panel.refresh()
    panel.sets.setCurrentIndex(panel.sets.findData("monday"))
    panel.sets.activated.emit(0)
    panel.show()
    assert panel._test.isVisible() and "“monday”" in panel._untested.text.text()
    panel._test.click()
    assert last_call(qtbot, context, fake_s2rlab)[3] == str(panel.project.photos("monday"))


def test_an_evaluation_that_dies_is_said_and_the_panel_can_test_again(
    qtbot: QtBot, panel: ResultsPanel, context: Context, fake_s2rlab: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_DIES", "evaluate")
    panel.test_again()
    assert panel.action is not None and not panel.action.isEnabled()
    qtbot.waitUntil(lambda: not context.jobs.active, timeout=20_000)
    message = context.messages.all[-1]
    assert message.level == "fault" and "Memory may have run out" in message.text
    assert panel.action.isEnabled() and panel.findings is not None


# One photograph


def click_photo(panel: ResultsPanel, true: int, answer: int) -> Photograph:
    panel.view.show_cell(true, answer)
    item = panel.view.gallery.tiles.items[0]
    panel.view.gallery.choose(item.key)
    assert panel.photo.photograph is not None
    return panel.photo.photograph


def test_a_photograph_gets_its_heat_maps_and_made_pictures(
    qtbot: QtBot, panel: ResultsPanel, fake_s2rlab: Path, photos: Path
) -> None:
    panel.show()
    shown = click_photo(panel, 0, 1)
    assert shown.path == photos / "bolt" / "0.png" and panel.photo.words.text() == "It is bolt; the model says"
    assert not panel._worst.isVisible()
    qtbot.waitUntil(lambda: panel.photo._alike.count() == 2, timeout=20_000)
    maps = panel.photo._maps.buttons()
    assert [each.text() for each in maps] == ["for nut", "for bolt"]
    first = panel.photo.heat.pixmap().toImage()
    maps[1].click()
    assert panel.photo.heat.pixmap().toImage() != first
    assert panel.photo.heat_words.text() == "Bright is what speaks for bolt."
    panel.photo.closed.emit()
    assert not panel.photo.isVisible() and panel._worst.isVisible()


def test_one_child_answers_every_photograph_of_a_run_and_goes_with_the_step(
    qtbot: QtBot, panel: ResultsPanel, fake_s2rlab: Path
) -> None:
    click_photo(panel, 0, 1)
    qtbot.waitUntil(lambda: panel.photo._alike.count() == 2, timeout=20_000)
    first = panel._explaining.explainer.process_id
    click_photo(panel, 0, 0)
    qtbot.waitUntil(lambda: panel.photo._alike.count() == 2, timeout=20_000)
    assert panel._explaining.explainer.process_id == first != 0
    panel.hidden()
    assert panel._explaining.explainer.process_id == 0
    qtbot.waitUntil(lambda: not psutil.pid_exists(first), timeout=20_000)
    assert panel._explaining.explainer.findChildren(QProcess) == []


def test_a_child_that_dies_is_said_and_the_next_click_starts_another(
    qtbot: QtBot, panel: ResultsPanel, context: Context, fake_s2rlab: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_DIES", "explain")
    with qtbot.waitSignal(context.messages.posted, timeout=20_000):
        click_photo(panel, 0, 1)
    assert "ended unexpectedly" in panel.photo.wait.text()
    monkeypatch.delenv("FAKE_DIES")
    click_photo(panel, 0, 0)
    qtbot.waitUntil(lambda: panel.photo._alike.count() == 2, timeout=20_000)


def test_why_there_is_no_explanation_stands_beside_the_photograph(
    qtbot: QtBot, panel: ResultsPanel, context: Context, fake_s2rlab: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_REFUSES", "checkpoint.safetensors: no checkpoint here; train the run first.")
    with qtbot.waitSignal(context.messages.posted, timeout=20_000):
        click_photo(panel, 0, 1)
    assert panel.photo.wait.text().startswith("checkpoint.safetensors: no checkpoint")


def test_the_answer_to_an_earlier_photograph_is_not_shown(panel: ResultsPanel, fake_s2rlab: Path) -> None:
    shown = click_photo(panel, 0, 1)
    late = {"event": "look", "picture": str(shown.path) + "x", "maps": [], "problem": "late"}
    panel._explaining.explainer._take(json.dumps(late).encode())
    assert panel.photo.wait.text() != "late"


def test_a_test_that_runs_is_shown_and_an_open_photograph_stays_alone(
    qtbot: QtBot, panel: ResultsPanel, context: Context, fake_s2rlab: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_END", "evaluate:wait")
    add_pictures(panel.project.photos("others") / "bolt")
    panel.show()
    panel.view.gallery.choose(panel.view.gallery.tiles.items[0].key)
    qtbot.waitUntil(lambda: panel.photo.isVisible())
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=10_000):
        context.workspace.refresh()
    assert panel.photo.isVisible()
    assert panel._worst.isHidden()
    panel.evaluate(panel.project.photos("others"))
    assert panel._stack.currentIndex() == RUNNING
    assert panel.strip.isVisible()
    assert panel.sets.currentData() == "others"


# Photo sets that wait for their test, and what belongs to them


def set_kind(folder: Path, kind: str) -> None:
    (folder / "set.json").write_text(json.dumps({"kind": kind}))


def look_anew(qtbot: QtBot, panel: ResultsPanel) -> None:
    with qtbot.waitSignal(panel.context.workspace.snapshot.changed, timeout=10_000):
        panel.context.workspace.refresh()
    panel.findings = None
    panel.refresh()
    qtbot.waitUntil(lambda: panel.findings is not None)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("test", "3 photographs, sorted by part."),
        ("tune", "3 photographs for choosing settings"),
        ("unlabelled", "nobody has said which part is on which"),
        ("unknown", "It should say “unknown” to all of them."),
    ],
)
def test_an_untested_set_says_what_it_is_for_and_its_test_is_the_one_filled_button(
    qtbot: QtBot, panel: ResultsPanel, kind: str, words: str
) -> None:
    add_pictures(panel.project.photos("monday") / "bolt", 3)
    set_kind(panel.project.photos("monday"), kind)
    look_anew(qtbot, panel)
    panel.show()
    panel.sets.setCurrentIndex(panel.sets.findData("monday"))
    panel.sets.activated.emit(0)
    qtbot.waitUntil(lambda: words in panel._untested.more.text())
    filled = [each for each in panel.findChildren(QPushButton) if each.property("role") == "primary"]
    assert [each for each in filled if each.isVisible()] == [panel._test]
    panel.sets.setCurrentIndex(0)
    panel.sets.activated.emit(0)
    filled = [each for each in panel.findChildren(QPushButton) if each.property("role") == "primary"]
    assert [each for each in filled if each.isVisible()] == [panel.next]


def test_figures_on_photographs_for_choosing_settings_are_called_flattering(
    panel: ResultsPanel, parts_project: Project, photos: Path
) -> None:
    folder = add_run(parts_project, "third", photos, FIRST)
    set_kind(photos, "tune")
    panel.view.show_findings(read_findings(folder))
    assert "flatter" in panel.view._words.text()


def test_how_many_unknown_things_are_refused_lies_over_the_answers(
    qtbot: QtBot, panel: ResultsPanel, parts_project: Project, photos: Path
) -> None:
    add_survey(parts_project, "first", photos, STRANGE, "unknown")
    look_anew(qtbot, panel)
    panel.sets.setCurrentIndex([panel.sets.itemText(at) for at in range(panel.sets.count())].index("bench"))
    panel.sets.activated.emit(0)
    sureness = panel.view.sureness
    qtbot.waitUntil(lambda: sureness._unknown is not None)
    sureness.slider.setValue(50)
    assert sureness.refused.text() == "2 of 3 unknown things (“others”) are called “unknown” (67 %)."
    xs, ys = sureness._plot._lines[REFUSED].getData()
    assert (xs[95], ys[95], ys[0]) == (95, 100, 0)
    assert list(ys) == sorted(ys)


def test_a_set_of_unknown_things_that_waits_is_offered_where_it_would_be_shown(
    qtbot: QtBot, panel: ResultsPanel, fake_s2rlab: Path, context: Context
) -> None:
    add_pictures(panel.project.photos("odd") / "cup")
    set_kind(panel.project.photos("odd"), "unknown")
    look_anew(qtbot, panel)
    sureness = panel.view.sureness
    qtbot.waitUntil(lambda: "“odd”" in sureness.ask.text())
    assert not sureness.ask.isHidden() and sureness.refused.isHidden()
    sureness.ask.click()
    assert last_call(qtbot, context, fake_s2rlab)[3] == str(panel.project.photos("odd"))


def test_pictures_beside_the_class_folders_are_counted_aloud(qtbot: QtBot, panel: ResultsPanel, tmp_path: Path) -> None:
    add_pictures(tmp_path / "new" / "bolt", 2)
    add_pictures(tmp_path / "new", 3)
    panel.show()
    panel.drop([tmp_path / "new"])
    qtbot.waitUntil(lambda: panel.question.isVisible())
    assert panel.question._found.text().startswith("3 pictures lie in no part’s folder")


def test_what_was_brought_together_goes_when_it_is_filed_or_not_wanted(
    qtbot: QtBot, panel: ResultsPanel, context: Context, fake_s2rlab: Path, tmp_path: Path
) -> None:
    add_pictures(tmp_path / "Downloads", 2)
    staging = panel.project.cache / "dropped"
    panel.show()
    for wanted in (True, False):
        panel.drop([tmp_path / "Downloads" / "0.png", tmp_path / "Downloads" / "1.png"])
        qtbot.waitUntil(lambda: panel.question.isVisible())
        assert len(list(staging.iterdir())) == 1
        if wanted:
            panel.question.choices["unlabelled"].click()
        else:
            panel.question.dropped.emit()
        qtbot.waitUntil(lambda: not list(staging.iterdir()), timeout=20_000)
    assert len(list((tmp_path / "Downloads").iterdir())) == 2


def test_of_a_cache_the_newest_and_what_is_used_stay(tmp_path: Path) -> None:
    for age, name in enumerate(("new", "old", "used", "oldest")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "0.png").touch()
        os.utime(tmp_path / name, (1000 - age, 1000 - age))
    trim(tmp_path, 1, [tmp_path / "used" / "0.png"])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "used"]
    trim(tmp_path / "nowhere", 1)


def test_photographs_are_found_after_the_project_has_moved(panel: ResultsPanel, tmp_path: Path) -> None:
    photos = panel.project.photos("monday")
    add_pictures(photos / "bolt", 1)
    add_run(panel.project, "third", photos, {("bolt", 0): ("nut", 0.9)}, on="monday")
    moved = panel.project.root.rename(tmp_path / "moved")
    findings = read_findings(moved / "runs" / "third" / "evaluations" / "monday")
    assert findings.photographs[0].path == moved / "photos" / "monday" / "bolt" / "0.png"
    assert findings.photos == moved / "photos" / "monday"
    moved.rename(panel.project.root)


def test_both_matrices_stand_side_by_side_and_a_cell_of_one_frames_that_of_the_other(
    qtbot: QtBot, panel: ResultsPanel
) -> None:
    view = panel.view.comparison
    other = panel.findings
    assert other is not None
    view.show_pair(panel.findings, other, ("first", "second"))
    left, right = view.matrices
    panel.view.tabs.setCurrentWidget(view)
    assert panel.view._beside.isHidden()  # photographs of something else would take room
    left.chosen.emit(0, 1)
    assert not panel.view._beside.isHidden()
    assert panel.view.cell.text() == "What first says"
    assert right._marked and right._at == (0, 1)
    assert [item.picture.parts[-2:] for item in panel.view.gallery.tiles.items] == [("bolt", "0.png")]


def evaluation(right: int, total: int) -> Findings:
    """An evaluation of one class that gets the first `right` of its photographs right."""
    photos = tuple(
        Photograph(Path(f"bolt/{at}.png"), "bolt", "bolt" if at < right else "nut", 0.9, ()) for at in range(total)
    )
    rows = (ClassRow("bolt", total, right, right / total, 1.0, 0.9),)
    counts = ((right, total - right), (0, 0))
    return Findings(Path("x"), right, total, (0, 1), 0.5, ("bolt", "nut"), counts, rows, photos, ())


def test_only_a_difference_that_chance_would_hardly_give_makes_one_run_better(panel: ResultsPanel) -> None:
    view = panel.view.comparison
    view.show_pair(evaluation(50, 100), evaluation(53, 100), ("first", "second"))
    assert "within chance" in view.verdict.text()
    view.show_pair(evaluation(50, 100), evaluation(80, 100), ("first", "second"))
    assert view.verdict.text() == "second gets more right, and that is more than chance."
    assert view.points.text().startswith("second is ahead of first by 30 points")
    heads = [view.table.horizontalHeaderItem(at).text() for at in range(4)]
    assert heads == ["part", "first finds", "second finds", "second ahead by, points"]
    cells = [cell.text() for at in range(5) if (cell := view.table.item(0, at))]
    assert cells == ["bolt", "50 %", "80 %", "+30", "yes"]
    view.show_pair(evaluation(80, 100), evaluation(50, 100), ("first", "second"))
    assert view.verdict.text().startswith("first gets more right")
    assert view.points.text().startswith("first is ahead of second by 30 points")
    assert view.table.item(0, 3).text() == "+30"  # the winner's minus the loser's, there too


def test_the_heads_of_a_table_stand_where_their_columns_do(panel: ResultsPanel) -> None:
    table = panel.view.table
    for at in range(table.columnCount()):
        head, cell = table.horizontalHeaderItem(at), table.item(0, at)
        assert head is not None and cell is not None
        right = bool(head.textAlignment() & Qt.AlignmentFlag.AlignRight)
        assert right == bool(cell.textAlignment() & Qt.AlignmentFlag.AlignRight) == (at > 0)


def test_files_left_out_are_named_on_request(panel: ResultsPanel) -> None:
    assert panel.findings is not None
    view, skipped = panel.view, tuple(f"{at}.jpg: cannot be opened." for at in range(20))
    view.show_findings(replace(panel.findings, skipped=skipped))
    panel.show()
    assert view._gaps.text() == "20 files left out." and not view._skipped.isVisible()
    view._which.click()
    assert view._skipped.text().splitlines()[0] == skipped[0]
    assert view._skipped.text().splitlines()[-1] == "and 12 more"
    view._which.click()
    assert not view._skipped.isVisible()


def test_looking_at_photographs_opens_the_network_before_one_is_chosen(
    qtbot: QtBot, panel: ResultsPanel, fake_s2rlab: Path
) -> None:
    panel.show()
    assert panel._explaining.explainer.process_id == 0
    panel.view.show_cell(0, 1)
    first = panel._explaining.explainer.process_id
    assert first != 0
    click_photo(panel, 0, 1)
    assert "Opening the trained network" in panel.photo.wait.text()
    qtbot.waitUntil(lambda: panel.photo._alike.count() == 2, timeout=20_000)
    assert panel._explaining.explainer.process_id == first


def test_an_evaluation_that_is_read_too_late_is_not_shown_over_an_untested_set(
    qtbot: QtBot, panel: ResultsPanel
) -> None:
    add_pictures(panel.project.photos("monday") / "bolt")
    look_anew(qtbot, panel)
    panel._read(anew=True)
    panel.sets.setCurrentIndex(panel.sets.findData("monday"))
    panel.sets.activated.emit(0)
    with qtbot.waitSignal(panel._reader.done, timeout=10_000):
        pass
    assert panel.findings is None and panel.view.findings is None
    qtbot.waitUntil(lambda: panel.state_words() == "75 % on bench")  # the rail speaks of the run, not of this set


def test_a_part_that_is_hardly_recognized_is_said_first(panel: ResultsPanel) -> None:
    view, shown = panel.view, panel.findings
    assert shown is not None and view.weak.text() == ""  # half of the bolts are found
    rows = (ClassRow("nut", 4, 4, 1.0, 1.0, 1.0), ClassRow("bolt", 4, 1, 0.25, 1.0, 0.4), ClassRow("pin", 0, 0, *NONE))
    view.show_findings(replace(shown, rows=rows))
    assert view.weak.text() == "✗ bolt is recognized in 1 of 4."
    assert view.weak.property("state") == "fault"
    assert [view.table.item(at, 0).text() for at in range(3)] == ["bolt", "nut", "pin"]
    assert [view.table.item(at, 2).text() for at in range(3)] == ["✗ 25 %", "100 %", "–"]
    never = tuple(ClassRow(name, 4, 0, 0.0, None, 0.0) for name in "abcde")
    assert weak_words(replace(shown, rows=never)).endswith("c is never recognized, and 2 more parts")


def test_the_photographs_view_is_no_wider_than_its_place_however_long_the_words(panel: ResultsPanel) -> None:
    panel.photo._alike_title.setText("Erzeugte Bilder, die es am ähnlichsten findet, und noch mehr")
    panel.photo.top.show_shares((("a_part_with_a_very_long_name_indeed_and_more", 0.5),))
    panel.photo._alike_title.show()
    assert panel.photo.minimumSizeHint().width() <= INSPECTOR - 2 * MARGIN


def test_photographs_of_what_it_has_not_learnt_are_no_mistakes_and_are_shown_apart(
    qtbot: QtBot, panel: ResultsPanel, photos: Path
) -> None:
    assert panel.findings is not None
    stranger = Photograph(photos / "nut" / "0.png", "spring", "nut", 0.99, ())
    more = replace(panel.findings, photographs=(*panel.findings.photographs, stranger), foreign=(("spring", 1),))
    assert stranger not in more.wrong
    panel.view.show_findings(more)
    assert panel.view.count.text() == "1"  # the bolt alone
    qtbot.mouseClick(panel.view.strangers, Qt.MouseButton.LeftButton)
    assert panel.view.cell.text() == "Not learnt, so not counted"
    assert [(item.title, item.state) for item in panel.view.gallery.tiles.items] == [("spring", "")]


def test_an_evaluation_is_read_once_after_a_test_not_with_every_job(
    qtbot: QtBot, panel: ResultsPanel, context: Context, fake_s2rlab: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel.test_again()
    qtbot.waitUntil(lambda: not context.jobs.active and panel.findings is not None, timeout=20_000)
    panel.refresh()
    qtbot.waitUntil(lambda: not panel._reader._running)
    read: list[object] = []
    monkeypatch.setattr(panel._reader, "submit", read.append)
    context.jobs.changed.emit()
    panel.refresh()
    assert read == []


def test_a_folder_that_may_not_be_read_is_said_with_a_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: Path) -> None:
        raise PermissionError(13, "Permission denied", str(folder))

    for module in (dropped_photos, photo_sheet):
        monkeypatch.setattr(module, "pictures_of", refuse)
    for read in (lambda: look_at(Dropped(tmp_path)), lambda: photo_sheet.read_some(tmp_path, 12)):
        with pytest.raises(DataError, match=r"cannot be read \(Permission denied\); choose another folder"):
            read()


def test_the_curves_say_their_values_where_the_slider_stands(panel: ResultsPanel) -> None:
    plot = panel.view.sureness._plot
    panel.view.sureness.slider.setValue(70)
    assert plot.said == {RIGHT: "50 %", GIVEN: "50 %"}
    panel.view.sureness.slider.setValue(99)
    assert plot.said == {GIVEN: "0 %"}  # no answer is that sure, so no share of them is right
    ticks = plot.getAxis("bottom")._tickLevels[0]
    assert [words for _, words in ticks] == ["0", "20", "40", "60", "80", "100"]


def test_words_beside_curves_never_lie_over_each_other() -> None:
    for heights in ({0: 50.0, 1: 50.0, 2: 50.0}, {0: 0.0, 1: 1.0, 2: 2.0}, {0: 99.0, 1: 100.0}):
        placed = sorted(spread(heights).values())
        assert all(high - low >= 9 for low, high in itertools.pairwise(placed))
        assert placed[0] >= 0 and placed[-1] <= 100


def test_lists_without_a_choice_are_not_shown(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    context.workspace.open(Project.create(tmp_path / "empty").root)
    made = ResultsPanel(context)
    qtbot.addWidget(made, before_close_func=lambda each: each.shut())
    made.refresh()
    assert [field.isHidden() for field in made.choice.fields] == [True, True]


def test_parts_that_have_changed_since_the_training_are_said(
    qtbot: QtBot, panel: ResultsPanel, context: Context
) -> None:
    assert panel.view.changes.isHidden()
    add_part(panel.project, "pin")
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=10_000):
        context.workspace.refresh()
    panel.refresh()
    said = "It has not learnt pin, which came later: train again for that."
    assert (panel.view.changes.text(), panel.view.changes.property("state")) == (said, "attention")
    assert changed_words(["bolt"], ["screw"]).startswith("It still says bolt and has not learnt screw")
    assert changed_words(["bolt", "nut"], ["bolt"]).startswith("It still says nut, no part any more")


def test_a_picture_is_never_saved_under_the_name_of_another_kind(
    panel: ResultsPanel, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer = str(tmp_path / "weird.txt"), "SVG (*.svg)"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    panel.saving.matrix()
    assert [path.name for path in tmp_path.glob("weird*")] == ["weird.txt.svg"]
