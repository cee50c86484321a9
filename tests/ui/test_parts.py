import itertools

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from pytestqt.qtbot import QtBot
from s2rlab_ui.context import Context
from s2rlab_ui.panels.parts import PartsPanel
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
