import json
from pathlib import Path

import pytest
from conftest import add_pictures
from pytestqt.qtbot import QtBot
from s2rlab_ui.context import Context
from s2rlab_ui.panels.generate import GeneratePanel
from s2rlab_ui.records import find_record

from s2rlab.errors import DataError
from s2rlab.project import Project

SCENE = {
    "view": {"roll": -83.26918, "fill": 0.5, "stable_pose": None},
    "lighting": {"lights": [{"intensity": 0.25}, {"intensity": 0.5}], "shadows": False},
    "pieces": 3,
}


def write_set(folder: Path, file: str = "metadata.jsonl") -> None:
    lines = []
    for number in range(3):
        name = f"images/bolt/{number}.png"
        lines.append(json.dumps({"file_name": name, "label": "bolt", "index": number, "scene": SCENE}))
    add_pictures(folder / "images" / "bolt")
    (folder / file).write_text("\n".join(lines) + "\n")


@pytest.mark.parametrize("file", ["metadata.jsonl", "journal.jsonl"])
def test_a_picture_tells_everything_it_was_made_with_also_while_its_set_is_being_made(
    tmp_path: Path, file: str
) -> None:
    write_set(tmp_path, file)
    record = find_record(tmp_path / "images" / "bolt" / "1.png")
    assert record is not None
    groups = {name: dict(lines) for name, lines in record.groups}
    assert groups[""]["index"] == "1"
    assert groups["view"] == {"roll": "-83.27", "fill": "0.5", "stable pose": "–"}
    assert groups["lighting"] == {"lights 1: intensity": "0.25", "lights 2: intensity": "0.5", "shadows": "✗"}
    assert groups["scene"] == {"pieces": "3"}


def test_a_picture_without_a_line_has_no_record(tmp_path: Path) -> None:
    write_set(tmp_path)
    assert find_record(tmp_path / "images" / "bolt" / "7.png") is None


def test_a_damaged_line_names_its_file_and_the_remedy(tmp_path: Path) -> None:
    write_set(tmp_path)
    path = tmp_path / "metadata.jsonl"
    path.write_text(path.read_text().replace('"scene"', '"seen"'))
    with pytest.raises(DataError, match="make the pictures again"):
        find_record(tmp_path / "images" / "bolt" / "1.png")


@pytest.fixture
def panel(qtbot: QtBot, context: Context, parts_project: Project) -> GeneratePanel:
    write_set(parts_project.dataset("train"))
    (parts_project.dataset("train") / "summary.json").write_text(json.dumps({"images": 3, "size": 32}))
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=10_000):
        context.workspace.open(parts_project.root)
    made = GeneratePanel(context)
    qtbot.addWidget(made, before_close_func=lambda each: each.shut())
    made.refresh()
    qtbot.waitUntil(lambda: len(made.gallery.tiles.items) == 3)
    return made


def open_picture(qtbot: QtBot, panel: GeneratePanel, number: int) -> None:
    panel.gallery.choose(panel.gallery.tiles.items[number].key)
    qtbot.waitUntil(lambda: not panel.details.isHidden())


def test_choosing_a_picture_lists_its_parameters_by_factor(qtbot: QtBot, panel: GeneratePanel) -> None:
    open_picture(qtbot, panel, 1)
    tree = panel.details.tree
    tops = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    assert [top.text(0) for top in tops if top] == ["Picture", "View", "Lighting", "Scene"]
    assert panel.details.title.text() == "bolt · 1"


def test_the_search_leaves_only_parameters_of_that_name(qtbot: QtBot, panel: GeneratePanel) -> None:
    open_picture(qtbot, panel, 0)
    panel.details.search.setText("roll")
    tree = panel.details.tree
    tops = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    assert [top.text(0) for top in tops if top and not top.isHidden()] == ["View"]


def test_closing_the_details_leaves_no_picture_chosen(qtbot: QtBot, panel: GeneratePanel) -> None:
    open_picture(qtbot, panel, 2)
    panel.details.closed.emit()
    assert panel.details.isHidden()
    assert panel.gallery.current() == ""


def test_a_picture_without_parameters_is_shown_with_the_reason(qtbot: QtBot, panel: GeneratePanel) -> None:
    for file in panel.project.dataset("train").glob("*.jsonl"):
        file.unlink()
    open_picture(qtbot, panel, 0)
    assert not panel.details._none.isHidden()
    assert panel.details.tree.isHidden()
