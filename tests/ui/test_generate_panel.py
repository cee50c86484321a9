import json
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest
from conftest import add_pictures
from pydantic import BaseModel
from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot
from s2rlab_ui import estimates, in_use, removal, rendering
from s2rlab_ui.context import Context
from s2rlab_ui.panels.generate import GeneratePanel
from s2rlab_ui.parameter_words import CHOICES, WORDS
from s2rlab_ui.positions import RANDOMIZE
from s2rlab_ui.records import describe
from s2rlab_ui.set_index import DERIVED, Wanted, latest, read_index, some_of_each
from s2rlab_ui.widgets.gallery import Gallery, Item
from s2rlab_ui.widgets.picture_details import PictureDetails
from s2rlab_ui.widgets.set_export import EXACT

from s2rlab.data.dataset import Record
from s2rlab.data.formats import FORMATS
from s2rlab.errors import DataError
from s2rlab.project import Project
from s2rlab.render.worker import HopelessError
from s2rlab.scene import params
from s2rlab.scene.presets import SYN_O
from s2rlab.scene.sample import sample

ONE = Qt.MouseButton.LeftButton
KINDS = ("table", "belt", "table")
SCENE: dict[str, Any] = {
    "view": {"roll": -83.26918, "fill": 0.5, "stable_pose": None, "direction": [0.0, 0.0, 1.0]},
    "lighting": {"lights": [{"intensity": 0.25}, {"intensity": 0.5}], "shadows": False},
    "layout": {"distractors": []},
    "pieces": 3,
}


def scene(number: int) -> dict[str, Any]:
    """Lamps 0, 1, 2; exposure 0.1, 0.2, 0.3; picture 1 lies on a belt."""
    return SCENE | {
        "lighting": {"lights": [{"intensity": 0.5}] * number, "shadows": number > 0},
        "background": {"kind": KINDS[number % 3], "seed": number},
        "camera": {"exposure": (number + 1) / 10},
    }


def write_set(folder: Path, file: str = "metadata.jsonl", count: int = 3) -> None:
    lines = []
    for number in range(count):
        fields = {"file_name": f"images/bolt/{number}.png", "label": "bolt", "part": "bolt/bolt", "index": number}
        lines.append(json.dumps(fields | {"visible_fraction": 1 - number / 10, "scene": scene(number)}))
    add_pictures(folder / "images" / "bolt", count)
    (folder / file).write_text("\n".join(lines) + "\n")


def fields_of(model: type[BaseModel], path: str = "") -> Iterator[str]:
    """Give the path of every recorded field, lists of values included."""
    for name, field in model.model_fields.items():
        yield f"{path}{name}"
        for kind in (field.annotation, *getattr(field.annotation, "__args__", ())):
            if isinstance(kind, type) and issubclass(kind, BaseModel) and kind is not params.MaterialParams:
                yield from fields_of(kind, f"{path}{name}.")
    if model is params.SceneParams:
        yield from fields_of(params.MaterialParams, f"{path}material.")


def test_every_recorded_parameter_has_plain_words() -> None:
    containers = {"scene", *(f"scene.{name}" for name in params.SceneParams.model_fields)}
    recorded = set(fields_of(Record)) - containers
    derived = {name for group in DERIVED.values() for name, _ in group}
    assert recorded | derived == set(WORDS)
    words = (params.BackgroundKind, params.Finish, params.ObjectShape)
    kinds = {kind for each in words for kind in get_args(each)}
    assert kinds <= set(CHOICES)


def test_a_record_is_told_in_groups_with_units() -> None:
    record = describe({"index": 1, "visible_fraction": 0.5, "depth_file_name": None, "scene": SCENE})
    groups = {name: dict(lines) for name, lines in record.groups}
    assert groups["Picture"] == {
        "Number of the picture, counted from 0": "1",
        "How much of the part is visible": "50 %",
    }
    assert groups["View"]["Camera's roll"] == "-83.3 °"
    assert groups["View"]["Which resting pose (0 to 1)"] == "–"
    assert groups["Light"] == {
        "Lamps": "2", "Lamp 1: strength": "25 %", "Lamp 2: strength": "50 %", "Lamps cast shadows": "no",
    }  # fmt: skip
    assert groups["What else is in it"] == {"Stray objects": "0"}
    assert groups["Scene"] == {"Pieces": "3"}


@pytest.mark.parametrize("file", ["metadata.jsonl", "journal.jsonl"])
def test_a_set_is_filtered_by_any_recorded_parameter_also_while_it_is_being_made(tmp_path: Path, file: str) -> None:
    write_set(tmp_path, file)
    index = read_index(tmp_path)
    kinds = index.columns["scene.background.kind"]
    assert index.rows(wanted=[Wanted(kinds.key, *[float(kinds.choices.index("table"))] * 2)]) == [0, 2]
    lamps = index.columns["scene.lighting.lights"]
    assert (lamps.kind, lamps.choices) == ("choice", ("0", "1", "2"))
    assert index.rows(wanted=[Wanted("scene.camera.exposure", 0.15, 0.35)]) == [1, 2]
    assert index.rows(wanted=[Wanted("scene.camera.exposure", 0.15, 0.35), Wanted(lamps.key, 1, 1)]) == [1]
    assert index.columns["scene.lighting.shadows"].kind == "switch"
    assert index.rows("nut") == []
    assert index.record(2)["index"] == 2  # type: ignore[index]


def test_what_is_the_same_in_every_picture_is_no_filter(tmp_path: Path) -> None:
    write_set(tmp_path)
    columns = read_index(tmp_path).columns
    assert "scene.view.fill" not in columns
    assert "scene.background.seed" not in columns


def test_a_parameter_that_some_pictures_lack_leaves_them_out(tmp_path: Path) -> None:
    write_set(tmp_path)
    lines = (tmp_path / "metadata.jsonl").read_text().splitlines()
    del (first := json.loads(lines[0]))["visible_fraction"]
    (tmp_path / "metadata.jsonl").write_text("\n".join([json.dumps(first), *lines[1:]]) + "\n")
    assert read_index(tmp_path).rows(wanted=[Wanted("visible_fraction", 0, 1)]) == [1, 2]


def test_a_half_written_last_line_is_passed_over_and_a_damaged_one_named(tmp_path: Path) -> None:
    write_set(tmp_path, "journal.jsonl")
    path = tmp_path / "journal.jsonl"
    path.write_text(path.read_text() + '{"file_name": "im')
    assert len(read_index(tmp_path).pictures) == 3
    path.write_text("{\n" + path.read_text())
    with pytest.raises(DataError, match=r"journal\.jsonl, line 1: .*make the pictures again"):
        read_index(tmp_path)


def test_the_newest_pictures_come_first_and_only_as_many_as_asked_for(tmp_path: Path) -> None:
    write_set(tmp_path, "journal.jsonl", 5)
    assert [path.stem for _, path in latest(tmp_path, 2)] == ["4", "3"]
    assert latest(tmp_path / "nowhere", 2) == []


def test_pictures_written_elsewhere_are_found(tmp_path: Path) -> None:
    write_set(tmp_path / "set", "journal.jsonl")
    shutil.move(tmp_path / "set" / "images", tmp_path / "share" / "images")
    (tmp_path / "set" / "settings.json").write_text(json.dumps({"output": str(tmp_path / "share")}))
    assert all(path.is_file() for path in read_index(tmp_path / "set").pictures)


@pytest.fixture
def panel(qtbot: QtBot, context: Context, parts_project: Project) -> GeneratePanel:
    write_set(parts_project.dataset("train"))
    (parts_project.dataset("train") / "summary.json").write_text(json.dumps({"images": 3, "size": 32}))
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=10_000):
        context.workspace.open(parts_project.root)
    made = GeneratePanel(context)
    qtbot.addWidget(made, before_close_func=lambda each: each.shut())
    made.refresh()
    qtbot.waitUntil(lambda: len(made.sets.browser.gallery.tiles.items) == 3)
    return made


def open_picture(qtbot: QtBot, panel: GeneratePanel, number: int) -> None:
    panel.sets.browser.gallery.choose(panel.sets.browser.gallery.tiles.items[number].key)
    qtbot.waitUntil(lambda: not panel.sets.browser.details.isHidden())


def tops(panel: GeneratePanel) -> list[str]:
    tree = panel.sets.browser.details.tree
    found = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    return [top.text(0) for top in found if top and not top.isHidden()]


def test_choosing_a_picture_lists_its_parameters_by_factor(qtbot: QtBot, panel: GeneratePanel) -> None:
    open_picture(qtbot, panel, 1)
    assert tops(panel) == ["Picture", "View", "Light", "What else is in it", "Background", "Camera", "Scene"]
    assert panel.sets.browser.details.title.text() == "bolt, picture 2"


def test_the_search_leaves_only_parameters_of_that_name(qtbot: QtBot, panel: GeneratePanel) -> None:
    open_picture(qtbot, panel, 0)
    panel.sets.browser.details.search.setText("roll")
    assert tops(panel) == ["View"]


def test_where_there_is_little_height_the_table_gets_more_of_it_than_the_picture(
    qtbot: QtBot, panel: GeneratePanel
) -> None:
    details = PictureDetails()
    qtbot.addWidget(details)
    details.show_picture(next((panel.project.dataset("train") / "images").rglob("*.png")), None)
    details.show()
    for height, picture in ((900, 176), (400, 80), (200, 72)):
        details.resize(360, height)
        assert details._picture.minimumHeight() == details._picture.pixmap().height()
        assert details._picture.minimumHeight() == picture or details.height() > height


def test_closing_the_details_leaves_no_picture_chosen(qtbot: QtBot, panel: GeneratePanel) -> None:
    open_picture(qtbot, panel, 2)
    panel.sets.browser.details.closed.emit()
    assert panel.sets.browser.details.isHidden()
    assert panel.sets.browser.gallery.current() == ""


def test_a_picture_without_parameters_is_shown_with_the_reason(qtbot: QtBot, panel: GeneratePanel) -> None:
    (panel.project.dataset("train") / "metadata.jsonl").unlink()
    panel.refresh()
    qtbot.waitUntil(lambda: not panel.sets.browser.filters.button.isEnabled())
    open_picture(qtbot, panel, 0)
    assert not panel.sets.browser.details._none.isHidden()
    assert panel.sets.browser.details.tree.isHidden()
    assert panel.sets.browser.details.scene.isHidden()


def shown(panel: GeneratePanel) -> list[str]:
    return [item.picture.stem for item in panel.sets.browser.gallery.tiles.items]


def test_filters_narrow_the_grid_one_after_another(qtbot: QtBot, panel: GeneratePanel) -> None:
    filters = panel.sets.browser.filters
    kind = filters.add("scene.background.kind")
    assert kind is not None
    assert [kind.choice.itemText(at) for at in range(kind.choice.count())] == ["any", "conveyor belt (1)", "table (2)"]
    kind.choice.setCurrentIndex(2)
    qtbot.waitUntil(lambda: shown(panel) == ["0", "2"])
    assert panel.sets.browser.count.text() == "2 of 3 pictures"
    visible = filters.add("visible_fraction")
    assert visible is not None
    assert visible._value.text() == "80 – 100 %"
    visible.slider.setValue((0.8, 0.95))
    qtbot.waitUntil(lambda: shown(panel) == ["2"])
    visible.slider.setValue((0.85, 0.95))
    qtbot.waitUntil(lambda: not panel.sets.browser.none.isHidden())
    filters.clear()
    qtbot.waitUntil(lambda: len(shown(panel)) == 3)


def test_the_scene_of_a_picture_is_put_where_the_second_step_sees_it(
    qtbot: QtBot, panel: GeneratePanel, context: Context
) -> None:
    space = SYN_O.model_dump(mode="json") | {"artifacts": {"on": True, "noise": 2}}
    (panel.project.dataset("train") / "space.json").write_text(json.dumps(space))
    open_picture(qtbot, panel, 1)
    with qtbot.waitSignal(context.workspace.shown_scene.changed):
        panel.sets.browser.details.scene.click()
    shown = context.workspace.shown_scene.value
    assert shown is not None
    assert (shown.label, shown.part, shown.title) == ("bolt", "bolt/bolt", "train, picture 2")
    assert shown.scene == scene(1)
    assert dict(shown.artifacts) == {"noise": 2}
    with qtbot.waitSignals([context.workspace.shown_scene.changed] * 2):  # the same one, asked for again
        panel.sets.browser.details.scene.click()


def test_a_set_is_deleted_and_taken_back(qtbot: QtBot, panel: GeneratePanel, context: Context) -> None:
    folder = panel.project.dataset("train")
    panel.delete_set()
    qtbot.waitUntil(lambda: panel.sets.datasets.count() == 0, timeout=10_000)
    assert not folder.exists()
    assert removal.trash_size(panel.project) > 0
    message = context.messages.all[-1]
    assert message.remedy == "Undo"
    assert message.act is not None
    message.act()
    qtbot.waitUntil(lambda: panel.sets.datasets.count() == 1, timeout=10_000)
    assert (folder / "images" / "bolt" / "0.png").is_file()
    qtbot.waitUntil(lambda: len(panel.sets.browser.gallery.tiles.items) == 3, timeout=10_000)


def test_emptying_the_trash_frees_the_room_and_leaves_nothing_to_take_back(
    qtbot: QtBot, panel: GeneratePanel, context: Context
) -> None:
    with qtbot.waitSignal(context.workspace.moved):
        panel.delete_set()
    with qtbot.waitSignal(panel.room.emptied, timeout=10_000):
        panel.room.empty_trash()
    assert removal.trash_size(panel.project) == 0
    assert not context.workspace.undo.canUndo()


def test_a_set_deleted_for_good_is_not_brought_back_and_that_is_said(
    qtbot: QtBot, panel: GeneratePanel, context: Context
) -> None:
    with qtbot.waitSignal(context.workspace.moved):
        panel.delete_set()
    removal.empty_trash(panel.project)
    context.workspace.undo.undo()
    qtbot.waitUntil(lambda: "deleted for good" in context.messages.all[-1].text)


def test_a_set_that_a_job_works_on_is_not_deleted(
    qtbot: QtBot, panel: GeneratePanel, context: Context, fake_s2rlab: Path
) -> None:
    panel.run_job(["train", panel.project.root, "--dataset", "train"], "Train first", "heavy")
    panel.delete_set()
    assert panel.project.dataset("train").is_dir()
    assert "“Train first”; stop that first" in context.messages.all[-1].text


@pytest.mark.parametrize(
    ("arguments", "place", "used"),
    [
        (["train", "ROOT", "--dataset", "small", "--name", "first"], "datasets/train", False),
        (["train", "ROOT", "--dataset", "small", "--name", "first"], "runs/first", True),
        (["train", "ROOT", "--dataset", "small", "--name", "first"], "datasets/first", False),
        (["render", "ROOT", "--name", "small", "--size", "256"], "datasets/256", False),
        (["inspect", "ROOT", "small"], "datasets/small", True),
        (["evaluate", "ROOT", "first", "ROOT/photos/monday", "--resume"], "photos/monday", True),
        (["evaluate", "ROOT", "first", "/elsewhere/photos/monday"], "photos/monday", False),
    ],
)
def test_a_folder_is_in_use_by_what_names_it_and_by_nothing_else(
    panel: GeneratePanel, context: Context, fake_s2rlab: Path, arguments: list[str], place: str, used: bool
) -> None:
    root = str(panel.project.root)
    panel.run_job([each.replace("ROOT", root) for each in arguments], "A job", "heavy")
    assert (in_use.user_of(context.jobs, place) is not None) == used


def test_a_set_whose_folder_is_gone_is_said_and_the_window_lives(qtbot: QtBot, panel: GeneratePanel) -> None:
    shutil.rmtree(panel.project.dataset("train"))
    panel._show_set()
    none = panel.sets.browser.none
    qtbot.waitUntil(lambda: "the folder of this set is gone" in none.more.text())
    assert not none.isHidden()


def says_of_room(panel: GeneratePanel, words: str) -> bool:
    return words in panel.room.space.text()


def test_what_does_not_fit_on_the_disk_is_said_before_it_is_begun(
    qtbot: QtBot, panel: GeneratePanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert panel.action is not None
    for free, words, possible in (
        (1_000_000, "Not enough room: 1 MB are free", False),
        (40_000_000_000, "40.0 GB are free there.", True),
    ):
        monkeypatch.setattr(removal, "free_space", lambda _, free=free: free)
        panel.refresh()
        qtbot.waitUntil(partial(says_of_room, panel, words))
        assert panel.action.isEnabled() is possible


@pytest.mark.parametrize("place", ["a file", "missing"])
def test_a_place_that_cannot_be_written_to_is_said_before_it_is_begun(
    qtbot: QtBot, panel: GeneratePanel, tmp_path: Path, place: str
) -> None:
    assert panel.action is not None
    (tmp_path / "a file").write_text("")
    panel.settings.use_folder(tmp_path / place)
    if place == "missing":  # is made
        qtbot.waitUntil(partial(says_of_room, panel, "are free there"))
    else:
        qtbot.waitUntil(partial(says_of_room, panel, "choose another one"))
        assert not panel.action.isEnabled()
        panel.settings.use_folder(None)
    qtbot.waitUntil(panel.action.isEnabled)


@pytest.mark.parametrize(("name", "words"), [("", "Give it a name"), ("train", "one of this name"), ("a/b", "letters")])
def test_a_name_that_cannot_be_is_said(qtbot: QtBot, panel: GeneratePanel, name: str, words: str) -> None:
    panel.settings.name.setText(name)
    assert words in panel.room.words.text()
    assert panel.action is not None
    assert not panel.action.isEnabled()


def last_call(qtbot: QtBot, context: Context, calls: Path, state: str = "succeeded") -> list[str]:
    job = context.jobs.all[-1]
    qtbot.waitUntil(lambda: job.is_over, timeout=20_000)
    assert job.state == state, job.log
    found: list[str] = json.loads(calls.read_text().splitlines()[-1])
    return found


def test_outputs_and_place_are_handed_to_the_command(
    qtbot: QtBot, panel: GeneratePanel, context: Context, fake_s2rlab: Path, tmp_path: Path
) -> None:
    panel.settings.name.setText("second")
    panel.settings.with_depth.setChecked(True)
    panel.settings.use_folder(tmp_path)
    panel.start_rendering()
    call = last_call(qtbot, context, fake_s2rlab)
    assert call[call.index("--outputs") + 1] == "depth"
    assert call[call.index("--output") + 1] == str(tmp_path / "second")


def test_edits_made_while_a_job_waits_do_not_change_what_it_renders(
    qtbot: QtBot, panel: GeneratePanel, context: Context, fake_s2rlab: Path
) -> None:
    before = context.workspace.space.value
    panel.start_rendering()
    context.workspace.edit_space(SYN_O, "preset")
    call = last_call(qtbot, context, fake_s2rlab)
    assert json.loads(Path(call[call.index("--preset") + 1]).read_text())["name"] == before.name != SYN_O.name


@pytest.mark.parametrize("end", ["wait", "killed", "datasets: the disk is full; free some space."])
def test_a_rendering_that_ends_early_says_why_and_goes_on_as_it_was_begun(
    qtbot: QtBot, panel: GeneratePanel, context: Context, fake_s2rlab: Path, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    monkeypatch.setenv("FAKE_END", f"render:{end}")
    panel.settings.name.setText("half")
    panel.settings.count.setValue(7)
    panel.start_rendering()
    job = panel.rendering.job
    assert job is not None
    if end == "wait":
        with qtbot.waitSignal(job.reported, timeout=20_000):
            pass
        assert panel.state_words() == "making pictures…"
        panel.strip.buttons.stop.click()
    qtbot.waitUntil(lambda: job.is_over, timeout=20_000)
    assert panel.strip.headline.text() == ("Stopped" if end == "wait" else "✗ It did not come to its end")
    if end != "wait":
        assert context.messages.all[-1].level == "fault"
        assert panel.strip.words.text() == context.messages.all[-1].text
    monkeypatch.delenv("FAKE_END")
    folder = panel.project.dataset("half")  # as the real command leaves it
    folder.mkdir()
    (folder / "settings.json").write_text(json.dumps({"size": 64, "seed": 3, "outputs": ["masks", "depth"]}))
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=10_000):
        context.workspace.refresh()
    panel.settings.count.setValue(99)
    assert panel.rest.resume.text() == "Go on with half"
    panel.go_on_making([])
    call = last_call(qtbot, context, fake_s2rlab)
    assert "--resume" in call
    options = ("--images-per-class", "--size", "--seed", "--name")
    assert [call[call.index(name) + 1] for name in options] == ["7", "64", "3", "half"]
    assert [call[at + 1] for at, word in enumerate(call) if word == "--outputs"] == ["masks", "depth"]


def test_a_set_that_is_stopped_or_gone_on_with_stays_the_one_that_is_shown(
    qtbot: QtBot, panel: GeneratePanel, context: Context, fake_s2rlab: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("alpha", "beta"):
        panel.project.dataset(name).mkdir()
        (panel.project.dataset(name) / "summary.json").write_text("{}")
    context.workspace.refresh()
    qtbot.waitUntil(lambda: panel.sets.datasets.findData("alpha") >= 0)
    monkeypatch.setenv("FAKE_END", "render:wait")
    panel.settings.name.setText("zeta")
    panel.start_rendering()
    job = panel.rendering.job
    assert job is not None
    with qtbot.waitSignal(job.reported, timeout=20_000):
        pass
    panel.project.dataset("zeta").mkdir(exist_ok=True)
    (panel.project.dataset("zeta") / "journal.jsonl").write_text("")
    job.cancel()
    qtbot.waitUntil(lambda: job.is_over, timeout=20_000)
    qtbot.waitUntil(lambda: panel.sets.name == "zeta")
    panel.sets.choose("alpha")
    context.jobs.go_on(job)
    qtbot.waitUntil(lambda: panel.sets.name == "zeta")
    job.cancel()
    qtbot.waitUntil(lambda: job.is_over, timeout=20_000)


@pytest.mark.parametrize("end", ["wait", ""])
def test_a_rendering_that_ends_after_its_project_was_left_touches_no_other_one(
    qtbot: QtBot, panel: GeneratePanel, context: Context, fake_s2rlab: Path, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    monkeypatch.setenv("FAKE_END", f"render:{end}" if end else "")
    panel.settings.name.setText("train2")
    (panel.project.dataset("train2")).mkdir()
    (panel.project.dataset("train2") / "summary.json").write_text("{}")
    panel.start_rendering()
    job = panel.rendering.job
    assert job is not None
    context.workspace.close()
    assert panel.strip.job is None and not panel.rendering.running
    if end:
        job.cancel()
    qtbot.waitUntil(lambda: job.is_over, timeout=20_000)
    assert [each for each in context.jobs.all if each is not job] == []  # no look-over of what may be another project's


def test_the_newest_pictures_are_shown_while_a_set_is_being_made(
    qtbot: QtBot, panel: GeneratePanel, context: Context, fake_s2rlab: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_END", "render:wait")
    panel.settings.name.setText("fresh")
    panel.start_rendering()
    write_set(panel.project.dataset("fresh"), "journal.jsonl")
    panel._watch.timeout.emit()
    qtbot.waitUntil(lambda: [item.picture.stem for item in panel.sets.browser.gallery.tiles.items] == ["2", "1", "0"])
    assert panel.sets.browser.count.text() == "The newest pictures"
    assert panel.sets.datasets.currentData() == "fresh"
    assert panel.rendering.job is not None
    with qtbot.waitSignals([panel.rendering.job.cancelled, context.workspace.snapshot.changed], timeout=20_000):
        panel.rendering.job.cancel()


def write_report(folder: Path, warnings: list[str]) -> None:
    (folder / "quality").mkdir(exist_ok=True)
    (folder / "quality" / "quality.json").write_text(json.dumps({"warnings": warnings}))
    add_pictures(folder / "quality", 1)
    (folder / "quality" / "0.png").rename(folder / "quality" / "contact_sheet.png")


def test_the_look_over_says_its_warnings_and_shows_the_contact_sheet(
    qtbot: QtBot, panel: GeneratePanel, context: Context, fake_s2rlab: Path
) -> None:
    panel.sets.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: panel.sets.quality.headline.text() == "Not looked over yet")
    assert panel.sets.quality.sheet.isHidden()
    panel.sets.quality.make.click()
    assert last_call(qtbot, context, fake_s2rlab)[0] == "inspect"
    write_report(panel.project.dataset("train"), ["30 % of nut pictures are dark: raise the exposure."])
    panel.refresh()
    qtbot.waitUntil(lambda: panel.sets.quality.headline.text() == "1 thing to look at")
    assert "nut pictures are dark" in panel.sets.quality.warnings.text()
    assert not panel.sets.quality.sheet.isHidden()
    assert not panel.sets.quality.open.isHidden()
    assert [label for label, _ in panel.sets.quality.sheet.rows] == ["bolt"]
    with qtbot.waitSignal(panel.step_asked, check_params_cb=lambda step: step == RANDOMIZE):
        panel.sets.quality.vary.click()


def test_a_finished_set_is_looked_over_by_itself_and_its_speed_remembered(
    qtbot: QtBot, panel: GeneratePanel, context: Context, fake_s2rlab: Path
) -> None:
    panel.settings.name.setText("second")
    panel.start_rendering()
    assert panel.rendering.job is not None
    write_set(panel.project.dataset("second"))
    (panel.project.dataset("second") / "summary.json").write_text(json.dumps({"images": 3, "size": 32}))
    with qtbot.waitSignal(panel.rendering.job.succeeded, timeout=20_000):
        pass
    assert last_call(qtbot, context, fake_s2rlab)[0] == "inspect"
    effort = {"pictures": 300, "start": 2, "seconds": 12, "cpu": 18, "workers": 2}
    result = {"name": "second", "images": 300, "classes": [], "size": 256, "seed": 0, "space": "", "redrawn": {}}
    result |= {"seconds": 12, "images_per_second": 25, "effort": effort}
    panel.rendering._on_made(panel.rendering.job, panel.project.root, "second", result)
    assert estimates.Speeds.of(context.settings).render is not None


def test_the_look_over_is_of_the_set_just_made_and_that_stays_chosen(
    qtbot: QtBot, panel: GeneratePanel, context: Context, fake_s2rlab: Path
) -> None:
    panel.settings.name.setText("second")
    panel.start_rendering()
    write_set(panel.project.dataset("second"))
    (panel.project.dataset("second") / "summary.json").write_text(json.dumps({"images": 3, "size": 32}))
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=20_000):
        pass
    assert last_call(qtbot, context, fake_s2rlab)[:3] == ["inspect", str(panel.project.root), "second"]
    assert panel.sets.datasets.currentData() == "second"
    assert panel.sets.datasets.currentText() == "second"


def test_a_set_that_never_came_to_be_is_not_listed(
    qtbot: QtBot, panel: GeneratePanel, context: Context, fake_s2rlab: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_END", "render:no parts; add one.")
    panel.settings.name.setText("second")
    panel.start_rendering()
    assert panel.sets.datasets.currentText() == "second (being made)"
    assert panel.rendering.job is not None
    with qtbot.waitSignal(panel.rendering.job.failed, timeout=20_000):
        pass
    assert [panel.sets.datasets.itemData(at) for at in range(panel.sets.datasets.count())] == ["train"]


def test_a_whole_record_is_first_told_in_short() -> None:
    shown = sample(np.random.default_rng(0), SYN_O).model_dump(mode="json")
    groups = describe({"index": 0, "label": "nut", "visible_fraction": 0.5, "scene": shown}).groups
    assert [name for name, _ in groups[:2]] == ["In short", "Picture"]
    short = dict(groups[0][1])
    assert list(short) == ["Part", "Surface", "Light", "Around it", "Camera"]
    assert short["Part"].startswith("nut, ")


def test_pictures_of_each_class_are_chosen_evenly(tmp_path: Path) -> None:
    add_pictures(tmp_path / "images" / "nut", 10)
    add_pictures(tmp_path / "images" / "bolt", 2)
    found = {label: [path.stem for path in paths] for label, paths in some_of_each(tmp_path, 3)}
    assert found == {"bolt": ["0", "1"], "nut": ["0", "3", "6"]}


def test_the_tiles_of_a_set_fill_the_width_at_any_size(qtbot: QtBot) -> None:
    gallery = Gallery(112, lines=0, fitted=True)
    qtbot.addWidget(gallery)
    gallery.show_items([Item(str(number), Path(f"{number}.png"), "nut") for number in range(50)])
    gallery.show()
    for width in (300, 520, 777, 1234):
        gallery.resize(width, 400)
        QCoreApplication.processEvents()
        rows = [gallery.visualRect(gallery.tiles.index(number)) for number in range(50)]
        right = max(rect.right() for rect in rows)
        assert 0 <= gallery.viewport().width() - right < 40
        assert rows[0].width() >= 112


HOPELESS = (
    "nut/a: 30 draws in a row were of no use (too dark); widen light. Other settings need another --name. Or keep what "
    "is finished and add --resume with --skip-hopeless, which leaves only such pictures out, or with --without nut/a."
)


@pytest.mark.parametrize(
    ("button", "more"), [("skip", ["--skip-hopeless"]), ("without", ["--without", "nut/a"]), ("resume", [])]
)
def test_a_part_without_a_usable_picture_is_left_out_by_one_click(
    qtbot: QtBot,
    panel: GeneratePanel,
    context: Context,
    fake_s2rlab: Path,
    monkeypatch: pytest.MonkeyPatch,
    button: str,
    more: list[str],
) -> None:
    begun = panel.project.dataset("dark")
    begun.mkdir()
    (begun / "settings.json").write_text(json.dumps({"size": 64, "seed": 3}))
    monkeypatch.setenv("FAKE_END", f"render:{HOPELESS}")
    panel.name.setText("dark")
    panel.settings.classes.item(0).setCheckState(Qt.CheckState.Unchecked)
    panel.start_rendering()
    job = panel.rendering.job
    assert job is not None
    qtbot.waitUntil(lambda: job.is_over and not panel.rest.skip.isHidden(), timeout=20_000)
    assert "--" not in panel.strip.words.text()
    assert panel.rest.without.text() == "Go on without nut"
    monkeypatch.delenv("FAKE_END")
    if button == "resume":  # in the strip
        panel.strip.buttons.go_on.click()
    else:
        getattr(panel.rest, button).click()
    call = last_call(qtbot, context, fake_s2rlab)
    assert call[call.index("--without") + 1] == "bolt"  # as it was begun
    assert "--resume" in call
    assert " ".join(more) in " ".join(call)
    assert ("--skip-hopeless" in call) is (button == "skip")
    assert panel.rest.skip.isHidden()


def test_the_sentence_of_a_hopeless_part_is_known(parts_project: Project) -> None:
    sentence = str(HopelessError("nut/a", ["too dark", "too small"]))
    found = rendering.HOPELESS.match(sentence)
    assert found is not None
    assert found["part"] == "nut/a"


def test_a_class_that_is_not_ticked_gets_no_pictures_and_is_not_counted(
    qtbot: QtBot, panel: GeneratePanel, context: Context, fake_s2rlab: Path
) -> None:
    panel.count.setValue(20)
    assert panel.room.words.text().startswith("40 pictures")
    panel.settings.classes.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert panel.room.words.text().startswith("20 pictures")
    panel.name.setText("second")
    panel.start_rendering()
    call = last_call(qtbot, context, fake_s2rlab)
    assert [call[at + 1] for at, word in enumerate(call) if word == "--without"] == ["nut"]
    panel.refresh()
    assert panel.settings.classes.unwanted == ["nut"]
    panel.settings.classes.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert "at least one class" in panel.room.words.text()
    assert panel.action is not None
    assert not panel.action.isEnabled()


def test_a_set_begins_with_the_samples_of_randomize_unless_another_seed_is_typed(
    panel: GeneratePanel, context: Context
) -> None:
    context.workspace.edit_seed(5)
    assert panel.settings.seed.value() == 5
    assert panel.settings._as_samples.isHidden()
    panel.settings.seed.setValue(99)
    assert "Other pictures" in panel.settings._seed_words.text()
    context.workspace.edit_seed(6)
    assert panel.settings.seed.value() == 99
    panel.settings._as_samples.click()
    assert panel.settings.seed.value() == 6


def test_a_set_that_would_hold_the_same_pictures_as_another_is_said(
    qtbot: QtBot, panel: GeneratePanel, context: Context
) -> None:
    folder = panel.project.dataset("train")
    (folder / "settings.json").write_text(json.dumps({"seed": 4}))
    (folder / "space.json").write_text(context.workspace.space.value.model_dump_json())
    panel.refresh()
    qtbot.wait(0)
    context.workspace.edit_seed(4)
    qtbot.waitUntil(lambda: panel.room.same.text().startswith("“train” begins with the same pictures"))
    panel.room.other.click()
    assert panel.settings.seed.value() == 5
    assert panel.room.same.isHidden()
    context.workspace.edit_space(SYN_O, "preset")
    panel.settings.seed.setValue(4)
    assert panel.room.same.isHidden()


@pytest.mark.parametrize(("format_", "options"), [("yolo", ["yolo"]), ("bop-exact", ["bop", "--only-exact"])])
def test_a_finished_set_is_written_for_another_program_into_a_new_folder(
    qtbot: QtBot,
    panel: GeneratePanel,
    context: Context,
    fake_s2rlab: Path,
    tmp_path: Path,
    format_: str,
    options: list[str],
) -> None:
    assert not panel.sets.export.isHidden()
    (tmp_path / f"train-{format_}").mkdir()
    panel.sets.export.write(format_, tmp_path)
    call = last_call(qtbot, context, fake_s2rlab)
    assert call[0] == "convert"
    assert call[2] == "train"
    assert Path(call[call.index("--output") + 1]) == tmp_path / f"train-{format_}-2"
    assert call[call.index("--format") + 1 :][: len(options)] == options
    qtbot.waitUntil(lambda: context.messages.all[-1].remedy == "Open the folder")


def test_every_format_of_the_command_is_offered(panel: GeneratePanel) -> None:
    assert set(panel.sets.export._words()) == {*FORMATS, EXACT}


def test_seconds_are_foretold_until_the_job_has_a_pace_of_its_own(
    qtbot: QtBot, panel: GeneratePanel, fake_s2rlab: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_END", "render:wait")
    panel.name.setText("second")
    panel.start_rendering()
    job = panel.rendering.job
    assert job is not None
    with qtbot.waitSignal(job.reported, timeout=20_000):
        pass
    panel._watch.timeout.emit()
    assert "left" in panel.strip.words.text()
    panel.rendering._expected = job.seconds / 2  # it takes longer than was thought
    panel._watch.timeout.emit()
    assert panel.rendering.left is None and "left" not in panel.strip.words.text()
    panel.rendering._expected = 1e4
    panel._watch.timeout.emit()
    job.pace.stage, job.pace.rate, job.pace.done, job.pace.total = "rendering", 10.0, 100, 300
    assert panel.rendering.left is None
    panel.strip.refresh()
    assert panel.strip.words.text().endswith("20 s left")
    panel._watch.timeout.emit()
    assert panel.strip.words.text().endswith("20 s left")
    assert "(Not measured" not in panel.room.words.text()
    with qtbot.waitSignal(job.cancelled, timeout=20_000):
        job.cancel()
