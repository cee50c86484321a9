"""Parts grouped by dragging, renamed in place, removed, brought back; imports that can be taken back."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from conftest import add_part
from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from s2rlab_ui import in_use
from s2rlab_ui.context import Context
from s2rlab_ui.job import Job
from s2rlab_ui.jobs import HEAVY
from s2rlab_ui.panels.part_imports import LANE
from s2rlab_ui.panels.parts import PartsPanel
from s2rlab_ui.widgets.part_grid import PartGrid, carried

from s2rlab.errors import StorageError
from s2rlab.project import Project

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def panel(qtbot: QtBot, context: Context, parts_project: Project) -> PartsPanel:
    """The step Parts with bolt, nut (of unsure unit) and two washers."""
    add_part(parts_project, "washer", "m6")
    add_part(parts_project, "washer", "m8")
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=10_000):
        context.workspace.open(parts_project.root)
    made = PartsPanel(context)
    qtbot.addWidget(made, before_close_func=lambda each: each.shut())
    made.resize(1100, 700)
    made.show()
    made.refresh()
    return made


def names(panel: PartsPanel) -> list[str]:
    return [item.key for item in panel.gallery.tiles.items]


def changed(qtbot: QtBot, panel: PartsPanel) -> Any:
    return qtbot.waitSignal(panel.context.workspace.snapshot.changed, timeout=10_000)


def drop(grid: PartGrid, place: QPoint, *keys: str) -> None:
    data = carried(list(keys))
    grid.dropEvent(QDropEvent(QPointF(place), Qt.DropAction.MoveAction, data, LEFT, NONE))


def centre(grid: PartGrid, key: str) -> QPoint:
    row = next(row for row, item in enumerate(grid.tiles.items) if item.key == key)
    return grid.visualRect(grid.tiles.index(row)).center()


def same_size(one: QWidget | None, other: QWidget) -> bool:
    """Say whether they draw to one scale, but for the pixel that is left over."""
    return one is not None and one.height() == other.height() and abs(one.width() - other.width()) <= 1


def select(grid: PartGrid, *keys: str) -> None:
    for row, item in enumerate(grid.tiles.items):
        if item.key in keys:
            grid.selectionModel().select(grid.tiles.index(row), QItemSelectionModel.SelectionFlag.Select)


def test_a_tile_dragged_onto_another_becomes_a_variant_of_its_class_and_undo_parts_them(
    qtbot: QtBot, panel: PartsPanel
) -> None:
    with changed(qtbot, panel):
        drop(panel.gallery, centre(panel.gallery, "washer/m6"), "bolt/bolt", "nut/nut")
    assert names(panel) == ["washer/bolt", "washer/m6", "washer/m8", "washer/nut"]
    assert panel.gallery.current() == "washer/nut"
    with changed(qtbot, panel):
        panel.context.workspace.undo.undo()
    assert names(panel) == ["bolt/bolt", "nut/nut", "washer/m6", "washer/m8"]


def test_a_variant_dragged_to_free_room_becomes_a_class_of_its_own(qtbot: QtBot, panel: PartsPanel) -> None:
    grid = panel.gallery
    free = QPoint(grid.viewport().width() - 3, grid.viewport().height() - 3)
    with changed(qtbot, panel):
        drop(grid, free, "washer/m8")
    assert names(panel) == ["bolt/bolt", "m8/m8", "nut/nut", "washer/m6"]
    assert panel.context.workspace.undo.undoText() == "Make m8 a class of its own"


def test_a_drop_that_would_change_nothing_is_no_edit(panel: PartsPanel) -> None:
    drop(panel.gallery, centre(panel.gallery, "washer/m6"), "washer/m8")
    drop(panel.gallery, centre(panel.gallery, "bolt/bolt"), "bolt/bolt")
    assert panel.context.workspace.undo.count() == 0


def test_the_grid_says_what_letting_go_will_do(panel: PartsPanel) -> None:
    grid = panel.gallery
    grid._aim(grid._under(centre(grid, "washer/m6"), ["bolt/bolt"]))
    assert grid.words(["bolt/bolt"]) == "Let go: a variant of washer"
    grid._aim(grid._under(QPoint(-5, -5), ["washer/m6"]))
    assert grid.words(["washer/m6"]) == "Let go: a class of its own"
    assert not grid.grab().isNull()


def test_f2_writes_a_new_class_name_into_the_tile(qtbot: QtBot, panel: PartsPanel) -> None:
    panel.gallery.choose("washer/m6")
    panel.gallery.rename()
    (field,) = panel.gallery.viewport().findChildren(QLineEdit)
    assert field.text() == "washer"
    field.setText("Scheibe")
    with changed(qtbot, panel):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert names(panel) == ["Scheibe/m6", "Scheibe/m8", "bolt/bolt", "nut/nut"]


def test_del_removes_all_selected_parts_and_undo_brings_them_back(qtbot: QtBot, panel: PartsPanel) -> None:
    panel.gallery.choose("bolt/bolt")
    select(panel.gallery, "washer/m6")
    with changed(qtbot, panel):
        panel.edits.remove()
    assert names(panel) == ["nut/nut", "washer/m8"]
    with changed(qtbot, panel):
        panel.context.workspace.undo.undo()
    assert names(panel) == ["bolt/bolt", "nut/nut", "washer/m6", "washer/m8"]


def test_several_selected_parts_have_their_own_buttons(qtbot: QtBot, panel: PartsPanel) -> None:
    panel.gallery.choose("bolt/bolt")
    assert panel.several.isHidden()
    select(panel.gallery, "nut/nut", "washer/m6")
    assert panel.several.words.text() == "3 parts selected"
    assert panel.card.isHidden()
    with changed(qtbot, panel):
        panel.several.together.emit()
    assert names(panel) == ["bolt/bolt", "bolt/m6", "bolt/nut", "washer/m8"]


def test_the_menu_groups_without_a_mouse_drag(qtbot: QtBot, panel: PartsPanel) -> None:
    panel.gallery.choose("bolt/bolt")
    menu = panel.edits.menu()
    group, own = menu.actions()[1].menu(), menu.actions()[2]
    assert [action.text() for action in group.actions()] == ["nut", "washer"]  # type: ignore[attr-defined]
    assert not own.isEnabled()
    with changed(qtbot, panel):
        group.actions()[1].trigger()  # type: ignore[attr-defined]
    assert names(panel) == ["nut/nut", "washer/bolt", "washer/m6", "washer/m8"]
    menu.deleteLater()


def test_an_edit_that_fails_is_said_and_does_nothing_when_undone(
    qtbot: QtBot, panel: PartsPanel, parts_project: Project
) -> None:
    workspace = panel.context.workspace
    part = workspace.part("bolt/bolt")
    assert part is not None
    part.folder.rename(parts_project.root / "elsewhere")
    workspace.remove_part(part)
    posted = panel.context.messages.all
    qtbot.waitUntil(lambda: any("not there any more" in message.text for message in posted), timeout=10_000)
    workspace.undo.undo()
    assert workspace.undo.count() == 0


def test_an_edit_that_cannot_be_taken_back_now_can_be_taken_back_later(
    qtbot: QtBot, panel: PartsPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = panel.context.workspace
    before = names(panel)
    part = workspace.part("bolt/bolt")
    assert part is not None
    with changed(qtbot, panel):
        workspace.remove_part(part)
    carry_out = Project.carry_out

    def refused(*_: object) -> None:
        raise StorageError("the disk does not answer")

    monkeypatch.setattr(Project, "carry_out", refused)
    workspace.undo.undo()
    posted = panel.context.messages.all
    qtbot.waitUntil(lambda: any("does not answer" in message.text for message in posted), timeout=10_000)
    assert workspace.undo.index() == 1 and names(panel) != before
    monkeypatch.setattr(Project, "carry_out", carry_out)
    with changed(qtbot, panel):
        workspace.undo.undo()
    assert names(panel) == before and workspace.undo.index() == 0


def test_a_finished_import_can_be_taken_back(qtbot: QtBot, panel: PartsPanel, parts_project: Project) -> None:
    with parts_project.fill_part("bolt", "bolt") as (folder, earlier):
        source = parts_project.part_folder("nut", "nut")
        for name in ("part.json", "mesh.glb", "source.stl"):
            (folder / name).write_bytes((source / name).read_bytes())
    result = {"imported": [{"label": "bolt", "variant": "bolt"}], "replaced": {"bolt/bolt": earlier}, "failed": {}}
    with changed(qtbot, panel):
        panel.context.workspace.refresh()
    assert panel.context.workspace.part("bolt/bolt").info.units_guessed  # type: ignore[union-attr]
    panel.imports._note_edit(panel.project.root, "Import bolt again", result)
    with changed(qtbot, panel):
        panel.context.workspace.undo.undo()
    assert not panel.context.workspace.part("bolt/bolt").info.units_guessed  # type: ignore[union-attr]
    with changed(qtbot, panel):
        panel.context.workspace.undo.redo()
    assert panel.context.workspace.part("bolt/bolt").info.units_guessed  # type: ignore[union-attr]


def test_a_drop_during_an_import_waits_for_it(
    qtbot: QtBot, panel: PartsPanel, fake_s2rlab: Path, tmp_path: Path
) -> None:
    first = panel.run_job(["wait", tmp_path / "mark"], "first", LANE)
    with qtbot.waitSignal(first.reported, timeout=20_000):
        pass
    panel.drop([tmp_path / "a.step"])
    second = panel.context.jobs.all[-1]
    assert (first.state, second.state) == ("running", "waiting")
    with qtbot.waitSignal(second.succeeded, timeout=20_000):
        first.cancel()
    calls = [json.loads(line) for line in fake_s2rlab.read_text().splitlines()]
    assert [call[0] for call in calls] == ["wait", "import"]


def test_one_answer_can_do_for_all_parts_without_a_unit(
    qtbot: QtBot, panel: PartsPanel, parts_project: Project, fake_s2rlab: Path
) -> None:
    add_part(parts_project, "ring", guessed=True)
    with changed(qtbot, panel):
        panel.context.workspace.refresh()
    panel.gallery.choose("nut/nut")
    assert panel.card.for_all.text() == "The same for all 2 parts without a unit"
    panel.card.for_all.setChecked(True)
    panel.card._choices["mm"].click()
    with qtbot.waitSignal(panel.context.jobs.all[-1].succeeded, timeout=20_000):
        pass
    call = json.loads(fake_s2rlab.read_text().splitlines()[-1])
    assert call[2:8] == ["--again", "nut/nut", "--again", "ring/ring", "--units", "mm"]


def test_the_card_shows_what_came_and_what_is_now_and_offers_to_close_holes(
    qtbot: QtBot, panel: PartsPanel, parts_project: Project, fake_s2rlab: Path
) -> None:
    file = parts_project.part_folder("bolt", "bolt") / "part.json"
    fields = json.loads(file.read_text())
    came = {"triangles": 40, "open_edges": 9, "flipped_faces": 2, "degenerate_faces": 0}
    file.write_text(json.dumps({**fields, "in_file": came, "open_edges": 4, "watertight": False, "repairs": ["x"]}))
    with changed(qtbot, panel):
        panel.context.workspace.refresh()
    panel.gallery.choose("bolt/bolt")
    part = panel.context.workspace.part("bolt/bolt")
    assert part is not None
    surface = panel.card.surface
    assert surface._lines(part.info) == [
        ("", "in the file", "now"), ("Triangles", "40", "12"), ("Open edges", "9", "4"),
        ("Faces that look inward", "2", "0"),
    ]  # fmt: skip
    assert surface.health.text().startswith("! not closed: 4 open edges")
    surface.close_holes.click()
    with qtbot.waitSignal(panel.context.jobs.all[-1].succeeded, timeout=20_000):
        pass
    assert json.loads(fake_s2rlab.read_text().splitlines()[-1])[2:5] == ["--again", "bolt/bolt", "--repair"]


def test_a_change_is_shown_before_and_after_and_can_be_taken_back(
    qtbot: QtBot, panel: PartsPanel, parts_project: Project
) -> None:
    with parts_project.fill_part("bolt", "bolt") as (folder, earlier):
        source = parts_project.part_folder("bolt", "bolt")
        (folder / "mesh.glb").write_bytes((source / "mesh.glb").read_bytes())
        info = json.loads((source / "part.json").read_text()) | {"triangles": 8, "faces": 8}
        (folder / "part.json").write_text(json.dumps(info))
    result = {"imported": [{"label": "bolt", "variant": "bolt"}], "replaced": {"bolt/bolt": earlier}}
    with changed(qtbot, panel):
        panel.context.workspace.refresh()
    panel.imports._note_edit(panel.project.root, "Import bolt again", result)
    panel.imports._compare(parts_project.root, result)
    comparison = panel.comparison
    assert comparison.comparing
    assert [words.text()[:20] for words in comparison._words] == ["Before: 12 triangles", "After: 8 triangles, "]
    assert comparison._before is not None
    panel.viewport.look(panel.viewport.view)
    assert comparison._before.view == panel.viewport.view
    for words in ("short", "long enough to need two lines or three in this narrow place " * 2):
        comparison._words[0].setText(words)
        qtbot.waitUntil(lambda: same_size(comparison._before, panel.viewport))
    with changed(qtbot, panel):
        comparison.take_back.click()
    assert not comparison.comparing
    part = panel.context.workspace.part("bolt/bolt")
    assert part is not None
    assert part.info.triangles == 12


@contextmanager
def reading(qtbot: QtBot, panel: PartsPanel, mark: Path) -> Iterator[Job]:
    """Have a job under way that reads the parts."""
    panel.context.workspace.may_move = partial(in_use.may_move, panel.context)
    job = panel.run_job(["wait", mark], "Make 1,000 pictures", HEAVY)
    with qtbot.waitSignal(job.reported, timeout=20_000):
        pass
    job.arguments = ("render", *job.arguments)
    panel.refresh()
    yield job
    with qtbot.waitSignal(job.cancelled, timeout=20_000):
        job.cancel()


def test_while_a_job_reads_the_parts_none_of_them_is_moved_and_the_reason_is_said(
    qtbot: QtBot, panel: PartsPanel, fake_s2rlab: Path, tmp_path: Path
) -> None:
    workspace, before = panel.context.workspace, names(panel)
    sentence = (
        "“Make 1,000 pictures” reads the parts: renaming, grouping and removing wait until it has ended or is stopped."
    )
    panel.gallery.choose("bolt/bolt")
    with reading(qtbot, panel, tmp_path / "mark"):
        panel.edits.remove()
        panel.edits.group("washer")
        panel.edits.rename("bolt/bolt", "screw")
        panel.edits.separate(["washer/m6"])
        assert workspace.undo.count() == 0
        assert workspace.selected.value == "bolt/bolt"
        assert panel.context.messages.all[-1].text == sentence
        assert panel._in_use.text() == sentence
        assert not panel.card.remove.isEnabled()
        workspace.flush()
        assert names(panel) == before
    assert panel.card.remove.isEnabled()
    assert panel._in_use.isHidden()


def test_an_undo_while_a_job_reads_the_parts_leaves_everything_as_it_is(
    qtbot: QtBot, panel: PartsPanel, fake_s2rlab: Path, tmp_path: Path
) -> None:
    workspace = panel.context.workspace
    with changed(qtbot, panel):
        panel.edits.group("washer", ["bolt/bolt"])
    before = names(panel)
    with reading(qtbot, panel, tmp_path / "mark"):
        workspace.undo.undo()
        qtbot.waitUntil(lambda: workspace.undo.index() == 1)
        workspace.flush()
        assert names(panel) == before
    with changed(qtbot, panel):
        workspace.undo.undo()
    assert names(panel) == ["bolt/bolt", "nut/nut", "washer/m6", "washer/m8"]


def test_a_part_is_read_again_only_when_no_job_reads_it_any_more(
    qtbot: QtBot, panel: PartsPanel, fake_s2rlab: Path, tmp_path: Path
) -> None:
    panel.gallery.choose("bolt/bolt")
    with reading(qtbot, panel, tmp_path / "mark"):
        panel.card.up_chosen.emit("+x")
        again = panel.context.jobs.all[-1]
        assert panel.context.messages.all[-1].text == (
            "bolt is read again as soon as “Make 1,000 pictures”, which reads the parts, has ended or is stopped."
        )
        assert again.state == "waiting"
    if not again.is_over:
        with qtbot.waitSignal(again.succeeded, timeout=20_000):
            pass
    assert again.state == "succeeded"


def test_the_question_for_a_unit_is_about_one_part_even_after_several_were_selected(
    qtbot: QtBot, panel: PartsPanel
) -> None:
    panel.gallery.choose("bolt/bolt")
    select(panel.gallery, "nut/nut", "washer/m6")
    assert panel.card.isHidden()
    assert panel.action is not None
    panel.action.click()
    assert panel.gallery.selected() == ["nut/nut"]
    assert not panel.card.isHidden()
    assert panel.card._choices["mm"].isVisible()


def test_in_a_narrow_inspector_the_buttons_stand_below_each_other(qtbot: QtBot, panel: PartsPanel) -> None:
    surface = panel.card.surface
    part = panel.context.workspace.part("bolt/bolt")
    assert part is not None
    surface.show_part(part.info.model_copy(update={"open_edges": 3, "watertight": False}))
    for width, below in ((150, True), (500, False)):
        panel.card.setFixedWidth(width)
        qtbot.waitUntil(lambda below=below: (surface.fewer.y() > surface.close_holes.y()) == below)  # type: ignore[misc]
        for each in (surface.fewer, surface.close_holes):
            assert each.geometry().right() <= each.parentWidget().width()
    assert surface.health.text() == "! not closed: 3 open edges; its inside may show"
    surface.show_part(part.info)
    qtbot.waitUntil(lambda: surface.fewer.x() == 0)  # no gap where the other button was


def test_parts_appear_while_others_are_still_being_read(
    qtbot: QtBot, panel: PartsPanel, parts_project: Project
) -> None:
    add_part(parts_project, "ring")
    with changed(qtbot, panel):
        panel.imports._on_event({"event": "progress", "stage": "importing", "done": 1, "total": 3})
    assert "ring/ring" in names(panel)


def test_files_that_would_replace_a_part_take_their_turn_after_a_job_that_reads_it_and_new_ones_do_not(
    qtbot: QtBot, panel: PartsPanel, fake_s2rlab: Path, tmp_path: Path
) -> None:
    with reading(qtbot, panel, tmp_path / "mark"):
        panel.drop([tmp_path / "bolt.stl"])
        replacing = panel.context.jobs.all[-1]
        panel.drop([tmp_path / "brand new.stl"])
        fresh = panel.context.jobs.all[-1]
        with qtbot.waitSignal(fresh.succeeded, timeout=20_000):
            pass
        assert replacing.state == "waiting"
    if not replacing.is_over:
        with qtbot.waitSignal(replacing.succeeded, timeout=20_000):
            pass


def test_a_class_renamed_in_its_field_keeps_the_keyboard_there(
    qtbot: QtBot, panel: PartsPanel, parts_project: Project
) -> None:
    panel.gallery.choose("bolt/bolt")
    panel.activateWindow()
    panel.card.name.setFocus()
    panel.card.name.setText("screw")
    with changed(qtbot, panel):
        panel.card.name.returnPressed.emit()
        panel.card.name.editingFinished.emit()
        assert panel.card.isVisible()
    assert panel.context.workspace.selected.value == "screw/bolt"
    assert panel.card.name.hasFocus() and panel.card.name.text() == "screw"


def test_no_unit_looks_chosen_while_it_is_asked_for(panel: PartsPanel) -> None:
    panel.gallery.choose("nut/nut")
    choices = panel.card._choices
    assert not any(choice.isCheckable() for choice in choices.values())
    assert choices["mm"].accessibleName().startswith("It is in mm: ")
