import itertools

from conftest import add_part
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from pytestqt.qtbot import QtBot
from s2rlab_ui.context import Context
from s2rlab_ui.panels.part_tools import PartTools
from s2rlab_ui.panels.parts import PartsPanel
from s2rlab_ui.widgets.grid_split import GridSplit
from s2rlab_ui.widgets.sizes import LEAST, Sizes, reach
from s2rlab_ui.widgets.unit_choice import UnitChoice

from s2rlab.project import Part, PartFile, Project


def opened(qtbot: QtBot, context: Context, project: Project) -> PartsPanel:
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=10_000):
        context.workspace.open(project.root)
    panel = PartsPanel(context)
    qtbot.addWidget(panel, before_close_func=lambda each: each.shut())
    panel.refresh()
    return panel


def test_the_way_on_is_held_back_while_a_unit_is_a_guess(
    qtbot: QtBot, context: Context, parts_project: Project
) -> None:
    panel = opened(qtbot, context, parts_project)
    assert not panel.next.isEnabled()
    assert not panel.is_done()
    assert panel._held.text() == "! 1 part has no certain unit: choose its size, then go on."


def test_the_filled_button_then_leads_to_the_question(qtbot: QtBot, context: Context, parts_project: Project) -> None:
    panel = opened(qtbot, context, parts_project)
    assert panel.action is not None
    assert panel.action.text() == "Choose the size of nut"
    assert panel.action.property("role") == "primary"
    panel.show()
    qtbot.mouseClick(panel.action, Qt.MouseButton.LeftButton)
    assert context.workspace.selected.value == "nut/nut"
    assert len(panel.findChildren(UnitChoice)) == 3


def test_the_way_on_opens_once_every_unit_is_certain(qtbot: QtBot, context: Context, parts_project: Project) -> None:
    panel = opened(qtbot, context, parts_project)
    file = parts_project.part_folder("nut", "nut") / "part.json"
    file.write_text(PartFile.load(file).model_copy(update={"units_guessed": False}).model_dump_json())
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=10_000):
        context.workspace.refresh()
    assert panel.next.isEnabled()
    assert panel.is_done()
    assert panel.action is not None
    assert panel.action.text() == "Add files…"


def sized(project: Project, *sides: float) -> list[Part]:
    part = project.parts()[0]
    infos = [part.info.model_copy(update={"size": (side, side, side), "variant": f"{side:g}"}) for side in sides]
    return [Part(folder=part.folder, info=info) for info in infos]


def test_parts_are_drawn_in_proportion_from_the_smallest_to_the_largest(qtbot: QtBot, parts_project: Project) -> None:
    sizes = Sizes()
    qtbot.addWidget(sizes)
    sizes.resize(900, 300)
    sizes.show_parts(sized(parts_project, 80, 20, 40))
    places = sizes.places()
    assert [part.info.size[0] for part, _ in places] == [20, 40, 80]
    scales = [place.width() / reach(part) for part, place in places]
    assert max(scales) - min(scales) < 1e-9
    assert all(a.right() < b.left() for (_, a), (_, b) in itertools.pairwise(places))
    assert places[-1][1].right() <= 900


def test_a_part_a_thousand_times_smaller_is_still_seen(qtbot: QtBot, parts_project: Project) -> None:
    sizes = Sizes()
    qtbot.addWidget(sizes)
    sizes.resize(600, 200)
    sizes.show_parts(sized(parts_project, 0.1, 100))
    assert sizes.places()[0][1].width() == LEAST


def test_a_click_on_a_size_selects_the_part(qtbot: QtBot, context: Context, parts_project: Project) -> None:
    panel = opened(qtbot, context, parts_project)
    panel.sizes.resize(600, 200)
    part, place = panel.sizes.places()[1]
    where, button = QPointF(place.center()), Qt.MouseButton.LeftButton
    press = QMouseEvent(QMouseEvent.Type.MouseButtonPress, where, QPointF(QPoint()), button, button,
                        Qt.KeyboardModifier.NoModifier)  # fmt: skip
    panel.sizes.mousePressEvent(press)
    assert context.workspace.selected.value == f"{part.label}/{part.info.variant}"
    assert not panel.sizes.grab().isNull()


def many(project: Project, count: int) -> None:
    for number in range(count):
        add_part(project, f"p{number:02d}")


def test_the_grid_has_as_many_rows_as_it_needs_and_the_view_the_rest(
    qtbot: QtBot, context: Context, parts_project: Project
) -> None:
    panel = opened(qtbot, context, parts_project)
    panel.resize(2200, 1300)
    panel.show()
    grid, line = panel.gallery, panel.gallery.tile().height()
    qtbot.waitUntil(lambda: line <= grid.height() < 1.2 * line)
    assert panel.viewport.height() > 2 * grid.height()
    large = line
    panel.resize(1250, 650)
    qtbot.waitUntil(lambda: panel.gallery.tile().height() < large)
    many(parts_project, 20)
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=10_000):
        context.workspace.refresh()
    qtbot.waitUntil(lambda: 2 * grid.tile().height() <= grid.height() < 2.2 * grid.tile().height())  # none is cut
    assert grid.tile().height() < line  # two rows of smaller tiles rather than one
    assert panel.viewport.height() >= 160


def test_the_border_stays_where_the_user_has_put_it_until_it_is_double_clicked(
    qtbot: QtBot, context: Context, parts_project: Project
) -> None:
    panel = opened(qtbot, context, parts_project)
    panel.resize(1250, 900)
    panel.show()
    split = panel.findChild(GridSplit)
    assert split is not None
    one_row = panel.gallery.tile().height() * 1.2
    qtbot.waitUntil(lambda: split.height() > 600 and split.sizes()[0] < one_row)
    before = split.sizes()[0]
    split.moveSplitter(before + 120, 1)
    moved = split.sizes()[0]
    assert moved > before + 60
    again = PartsPanel(context)
    qtbot.addWidget(again, before_close_func=lambda each: each.shut())
    again.refresh()
    again.resize(1250, 900)
    again.show()
    other = again.findChild(GridSplit)
    assert other is not None
    qtbot.waitUntil(lambda: abs(other.sizes()[0] - moved) <= 2)
    qtbot.mouseDClick(other.handle(1), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: abs(other.sizes()[0] - before) <= 2)


def shown(tools: PartTools) -> list[str]:
    return [style for style, each in tools.styles.items() if each.isChecked()]


def test_one_way_to_draw_at_a_time_and_w_is_the_wireframe(
    qtbot: QtBot, context: Context, parts_project: Project
) -> None:
    panel = opened(qtbot, context, parts_project)
    tools = panel.findChild(PartTools)
    assert tools is not None
    tools.styles["outlined"].click()
    assert shown(tools) == ["outlined"]
    qtbot.keyClick(panel.viewport, Qt.Key.Key_W)
    assert shown(tools) == ["wireframe"]
    qtbot.keyClick(panel.viewport, Qt.Key.Key_W)
    assert shown(tools) == []
