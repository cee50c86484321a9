import csv
import io
import itertools
import json
from pathlib import Path

import pytest
from conftest import add_pictures
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from s2rlab_ui.context import Context
from s2rlab_ui.findings import Comparison, Findings, Photograph, read_findings
from s2rlab_ui.panels.results import ResultsPanel
from s2rlab_ui.results_files import save_picture
from s2rlab_ui.widgets.matrix import MOST, Matrix

from s2rlab.errors import DataError, StorageError
from s2rlab.project import Project

HEAD = "file,true,answer,likeliest,probability,right,class_known,p(bolt),p(nut)"
FIRST = {("bolt", 0): ("nut", 0.9), ("bolt", 1): ("bolt", 0.6), ("nut", 0): ("nut", 0.8), ("nut", 1): ("nut", 0.5)}
SECOND = {("bolt", 0): ("bolt", 0.9), ("bolt", 1): ("nut", 0.6), ("nut", 0): ("nut", 0.8), ("nut", 1): ("nut", 0.5)}


def add_run(project: Project, name: str, photos: Path, answers: dict[tuple[str, int], tuple[str, float]]) -> Path:
    run = project.run(name)
    folder = run.evaluation("bench")
    folder.mkdir(parents=True)
    run.config.write_text(json.dumps({"name": name}))
    run.checkpoint.write_bytes(b"")
    lines, counts = [HEAD], {"bolt": {"bolt": 0, "nut": 0}, "nut": {"bolt": 0, "nut": 0}}
    for (label, number), (says, sure) in answers.items():
        lines.append(f"{photos / label / f'{number}.png'},{label},{says},{says},{sure},1,1,0.1,0.9")
        counts[label][says] += 1
    rows = [{"label": label, "support": 2, "right": row[label], "recall": row[label] / 2, "precision": None, "f1": 1}
            for label, row in counts.items()]  # fmt: skip
    right = sum(row["right"] for row in rows)  # type: ignore[misc]
    scores = {"right": right, "pictures": 4, "interval": [0.3, 0.95], "balanced_accuracy": right / 4, "per_class": rows,
              "confusion": [list(row.values()) for row in counts.values()]}  # fmt: skip
    (folder / "summary.json").write_text(json.dumps({"scores": scores}))
    (folder / "predictions.csv").write_text("\n".join(lines) + "\n")
    return folder


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
    assert view.won.text() == "Only the right one knows: 1 photographs"
    qtbot.mouseClick(view.lost, Qt.MouseButton.LeftButton)
    assert [item.picture.parts[-2:] for item in panel.view.gallery.tiles.items] == [("bolt", "1.png")]
    cells = [view.table.item(0, at) for at in range(4)]
    assert [cell.text() for cell in cells if cell] == ["bolt", "50 %", "50 %", "0"]


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


def test_the_caption_of_a_wrong_photograph_has_the_answer_on_a_line_of_its_own(panel: ResultsPanel) -> None:
    panel.view.show_cell(0, 1)
    assert [item.caption for item in panel.view.gallery.tiles.items] == ["✗ nut\n90 %"]


def test_the_matrix_grows_with_the_window(qtbot: QtBot, panel: ResultsPanel) -> None:
    matrix = Matrix()
    qtbot.addWidget(matrix)
    matrix.show_findings(panel.findings)
    matrix.resize(300, 300)
    small = matrix.cell_rect(0, 0).width()
    matrix.resize(2000, 2000)
    assert small < matrix.cell_rect(0, 0).width() == MOST


def chosen(monkeypatch: pytest.MonkeyPatch, target: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))


def read_csv(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))))


def test_figures_and_photographs_are_saved_as_csv(
    panel: ResultsPanel, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen(monkeypatch, tmp_path / "classes.csv")
    panel.save_table()
    rows = read_csv(tmp_path / "classes.csv")
    assert rows[0] == ["class", "photographs", "right", "recall", "precision", "f1"]
    assert rows[1] == ["bolt", "2", "1", "0.5", "", "1"]
    chosen(monkeypatch, tmp_path / "photographs.csv")
    panel.save_photographs()
    rows = read_csv(tmp_path / "photographs.csv")
    assert [row[1:] for row in rows[1:3]] == [["bolt", "nut", "0.9"], ["bolt", "bolt", "0.6"]]


def test_the_matrix_is_saved_as_a_picture_twice_as_fine_as_shown(
    panel: ResultsPanel, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen(monkeypatch, tmp_path / "confusion.png")
    shown = panel.view.matrix.size()
    panel.save_matrix()
    assert QImage(str(tmp_path / "confusion.png")).size() == shown * 2


def test_a_file_that_cannot_be_written_becomes_a_message(
    panel: ResultsPanel, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen(monkeypatch, tmp_path / "missing" / "confusion.png")
    panel.save_matrix()
    assert "choose another folder" in panel.context.messages.all[-1].text
    with pytest.raises(StorageError, match=r"a\.png"):
        save_picture(QImage(), tmp_path / "a.png")


def test_damaged_findings_name_the_folder_and_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "summary.json").write_text('{"scores": {}}')
    with pytest.raises(DataError, match="test the run again"):
        read_findings(tmp_path)
