import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import add_part, add_pictures
from fake_s2rlab import DEADLY, HOPELESS
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from s2rlab_ui import factors, motion, render_costs, scenes
from s2rlab_ui.camera import Orbit
from s2rlab_ui.context import Context
from s2rlab_ui.job import Job
from s2rlab_ui.motion import still_wanted
from s2rlab_ui.panels.randomize import RandomizePanel
from s2rlab_ui.sampler import Picture, Sampler
from s2rlab_ui.scene_words import describe
from s2rlab_ui.setting_words import numbers_in, typed, written
from s2rlab_ui.sweeps import sweep, sweepable
from s2rlab_ui.widgets.artifact_levels import ArtifactLevels
from s2rlab_ui.workspace import ShownScene

from s2rlab.mesh.artifacts import ARTIFACTS
from s2rlab.project import Project
from s2rlab.scene.factors.surface import METAL_FINISHES
from s2rlab.scene.presets import DEFAULT, PRESETS, SYN_O, SYN_R
from s2rlab.scene.sample import sample, scene_rng
from s2rlab.scene.space import all_on

ONE = Qt.MouseButton.LeftButton
PATIENCE = 20_000  # ms


@pytest.fixture
def panel(
    qtbot: QtBot,
    context: Context,
    parts_project: Project,
    fake_s2rlab: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[RandomizePanel]:
    """The step, opened, with all its samples there."""
    monkeypatch.setenv("S2RLAB_PRESETS", str(tmp_path / "presets"))
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=PATIENCE):
        context.workspace.open(parts_project.root)
    made = RandomizePanel(context)
    made.resize(1100, 660)
    made.show()
    made.refresh()
    made.shown()
    wait_for_samples(qtbot, made)
    yield made
    made.shut()
    made.deleteLater()


def wait_for_samples(qtbot: QtBot, panel: RandomizePanel) -> None:
    qtbot.waitUntil(lambda: not panel.sheet.image(11).isNull() and panel.desk.view.shown is not None, timeout=PATIENCE)


def requests(calls: Path, channel: str) -> list[dict[str, Any]]:
    lines = [json.loads(line) for line in calls.read_text().splitlines()]
    return [line for line in lines if isinstance(line, dict) and line["channel"].split(" ")[0] == channel]


def shade(image: QImage) -> int:
    return image.pixelColor(image.width() // 2, image.height() // 2).red()


def box_of(panel: RandomizePanel, name: str) -> Any:
    box = next(box for box in panel.boxes if box.name == name)
    box.unfold(True)
    return box


# The program that draws


def test_one_process_answers_every_question(qtbot: QtBot, panel: RandomizePanel, fake_s2rlab: Path) -> None:
    before = panel.sampler.process_id
    with qtbot.waitSignal(panel.sampler.done, timeout=PATIENCE):
        panel.shuffle()
    assert panel.sampler.process_id == before
    starts = [line for line in fake_s2rlab.read_text().splitlines() if line.startswith('["preview"')]
    assert [json.loads(line) for line in starts] == [["preview", str(panel.project.root), "--follow"]]


def test_a_killed_process_is_started_again_says_so_and_draws_on(qtbot: QtBot, panel: RandomizePanel) -> None:
    before = panel.sampler.process_id
    panel.sheet.clear()
    with qtbot.waitSignal(panel.context.messages.posted, timeout=PATIENCE) as posted:
        os.kill(before, signal.SIGKILL)
    assert posted.args is not None and "started again" in posted.args[0].text
    wait_for_samples(qtbot, panel)
    assert panel.sampler.process_id not in (0, before)


def test_a_process_that_always_dies_is_given_up_with_a_button(qtbot: QtBot, panel: RandomizePanel) -> None:
    panel.seed.setValue(DEADLY)
    qtbot.waitUntil(lambda: panel.sampler.state == "stopped", timeout=PATIENCE)
    assert panel.context.messages.all[-1].level == "fault"
    assert panel.again.isVisible()
    panel.seed.setValue(0)
    qtbot.mouseClick(panel.again, ONE)
    qtbot.waitUntil(lambda: panel.sampler.state == "ready", timeout=PATIENCE)
    assert not panel.again.isVisible()


def test_a_process_that_says_why_it_cannot_begin_is_not_started_again(qtbot: QtBot, panel: RandomizePanel) -> None:
    (panel.project.root / "bad").touch()
    os.kill(panel.sampler.process_id, signal.SIGKILL)
    qtbot.waitUntil(lambda: panel.sampler.state == "stopped", timeout=PATIENCE)
    assert panel.context.messages.all[-1].text == "space.json: is not JSON; restore it."
    assert panel.desk.view._words == "space.json: is not JSON; restore it."


def test_hopeless_settings_are_told_in_the_step(qtbot: QtBot, panel: RandomizePanel) -> None:
    panel.seed.setValue(HOPELESS)
    qtbot.waitUntil(lambda: "30 draws" in panel.samples.words.text(), timeout=PATIENCE)


def test_closing_the_project_leaves_no_process(qtbot: QtBot, panel: RandomizePanel) -> None:
    panel.context.workspace.close()
    qtbot.waitUntil(lambda: not panel.sampler.children() or not panel.sampler.process_id, timeout=PATIENCE)
    assert panel.sampler.state == "off"
    assert panel.sheet.image(0).isNull()


def test_answers_to_an_older_question_are_dropped(qtbot: QtBot, parts_project: Project, fake_s2rlab: Path) -> None:
    sampler = Sampler()
    sampler.open(parts_project.root)
    seen: list[int] = []
    sampler.picture.connect(lambda picture: seen.append(picture.index))
    with qtbot.waitSignal(sampler.done, timeout=PATIENCE):
        sampler.ask("scene", **scenes.wish(scenes.Scene(DEFAULT, index=1), 32))
        sampler.ask("scene", **scenes.wish(scenes.Scene(DEFAULT, index=2), 32))  # before the first was sent
    assert seen == [2]
    sampler.finish()
    assert sampler.process_id == 0


def test_a_moving_slider_never_asks_twice_without_an_answer_or_a_rest(
    qtbot: QtBot, panel: RandomizePanel, fake_s2rlab: Path
) -> None:
    before = len(requests(fake_s2rlab, "samples"))
    fill = next(each for each in box_of(panel, "framing").rows if each.setting.name == "fill")
    with qtbot.waitSignal(panel.sampler.done, timeout=PATIENCE, check_params_cb=lambda name: name == "samples"):
        for step in range(100):
            fill.slider.setValue((0.3, 0.5 + step / 250))
    asked = requests(fake_s2rlab, "samples")[before:]
    qtbot.waitUntil(
        lambda: requests(fake_s2rlab, "samples")[-1]["space"]["framing"]["fill"]["high"] == pytest.approx(0.896),
        timeout=PATIENCE,
    )
    assert len(asked) < 50


def test_nothing_is_asked_while_another_step_is_open(qtbot: QtBot, panel: RandomizePanel, fake_s2rlab: Path) -> None:
    panel.hidden()
    before = len(requests(fake_s2rlab, "samples"))
    panel.context.workspace.edit_space(SYN_O, "preset")
    panel.shown()
    qtbot.waitUntil(lambda: len(requests(fake_s2rlab, "samples")) == before + 1, timeout=PATIENCE)
    assert requests(fake_s2rlab, "samples")[-1]["space"]["name"] == SYN_O.name


def test_the_real_program_draws_what_the_step_asks(qtbot: QtBot, qapp: QApplication, parts_project: Project) -> None:
    sampler = Sampler(qapp)
    sampler.open(parts_project.root)
    seen: list[Picture] = []
    sampler.picture.connect(seen.append)
    scene = scenes.Scene(SYN_R, index=3, part="nut/nut", artifacts={"noise": 3})
    view = Orbit(azimuth=40, elevation=10, distance=2, pan=(0.1, 0.2))
    with qtbot.waitSignal(sampler.done, timeout=60_000):
        sampler.ask("clean", **scenes.wish(scene, 64, view=view, plain=True))
    sampler.finish()
    sampler.deleteLater()
    picture = seen[0]
    assert (picture.index, picture.part, picture.image.width()) == (3, "nut/nut", 64)
    assert (picture.view["azimuth"], picture.view["distance"]) == pytest.approx((40, 2))
    assert [what for what, _ in describe(picture.record)] == ["Part", "Surface", "Light", "Around it", "Camera"]


# Samples and the scene


def test_a_dozen_samples_are_replaced_where_they_stand(qtbot: QtBot, panel: RandomizePanel) -> None:
    assert [shade(panel.sheet.image(number)) for number in (0, 5, 11)] == pytest.approx([0, 100, 220], abs=3)
    assert panel.sheet.captions[:3] == ("bolt", "nut", "bolt")
    with qtbot.waitSignal(panel.sheet.refreshed, timeout=PATIENCE):
        panel.context.workspace.edit_space(SYN_O, "preset")


def test_a_clicked_sample_becomes_the_scene_and_is_told_in_words(qtbot: QtBot, panel: RandomizePanel) -> None:
    tile = panel.sheet._tile(5).center().toPoint()
    qtbot.mouseClick(panel.sheet, ONE, pos=tile)
    qtbot.waitUntil(lambda: shade(panel.desk.view.picture) == pytest.approx(100, abs=3), timeout=PATIENCE)
    assert panel.desk.facts.text.splitlines()[0].startswith("Part: nut, ")
    assert "None" not in panel.desk.facts.text
    qtbot.keyClick(panel.sheet, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: shade(panel.desk.view.picture) == pytest.approx(120, abs=3), timeout=PATIENCE)


def test_turning_asks_for_small_pictures_and_then_for_a_full_one(
    qtbot: QtBot, panel: RandomizePanel, fake_s2rlab: Path
) -> None:
    qtbot.keyClick(panel.desk.view, Qt.Key.Key_Right)
    full = panel.desk.view.size_wanted(False)
    qtbot.waitUntil(lambda: "view" in requests(fake_s2rlab, "scene")[-1], timeout=PATIENCE)
    qtbot.waitUntil(lambda: requests(fake_s2rlab, "scene")[-1]["size"] == full, timeout=PATIENCE)
    sizes = [each["size"] for each in requests(fake_s2rlab, "scene") if "view" in each]
    assert sizes[0] == scenes.MOVING < full
    assert requests(fake_s2rlab, "scene")[-1]["view"]["azimuth"] == 20  # 30 as it was sampled, 20 pixels


def test_the_wheel_keeps_what_is_under_the_cursor(qtbot: QtBot, panel: RandomizePanel) -> None:
    view = panel.desk.view
    off = QPointF(60, -30)
    before, unit = view._present(), view._unit()
    spot = [off.x() * unit - before.pan[0], off.y() * unit - before.pan[1]]
    place = QPointF(view.width() / 2, view.height() / 2) + off
    event = QWheelEvent(
        place, place, QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)
    after, unit = view._present(), view._unit()
    assert after.distance < before.distance
    assert [off.x() * unit - after.pan[0], off.y() * unit - after.pan[1]] == pytest.approx(spot)


def test_a_double_click_brings_the_point_to_the_middle(qtbot: QtBot, panel: RandomizePanel) -> None:
    view = panel.desk.view
    unit = view._unit()
    middle = QPoint(view.width() // 2, view.height() // 2)
    qtbot.mouseDClick(view, ONE, pos=middle + QPoint(40, 10))
    assert view.view is not None
    assert view.view.pan == pytest.approx((-40 * unit, -10 * unit), abs=unit)


def test_reset_shows_the_scene_through_its_own_camera(qtbot: QtBot, panel: RandomizePanel, fake_s2rlab: Path) -> None:
    qtbot.keyClick(panel.desk.view, Qt.Key.Key_Plus)
    qtbot.mouseClick(panel.desk.tools.reset, ONE)
    qtbot.waitUntil(lambda: "view" not in requests(fake_s2rlab, "scene")[-1], timeout=PATIENCE)


def test_the_turntable_goes_on_as_pictures_come_and_ends_with_a_click(
    qtbot: QtBot, panel: RandomizePanel, fake_s2rlab: Path
) -> None:
    qtbot.mouseClick(panel.desk.tools.turning, ONE)
    qtbot.waitUntil(
        lambda: len([each for each in requests(fake_s2rlab, "scene") if "view" in each]) > 3, timeout=PATIENCE
    )
    qtbot.mouseClick(panel.desk.view, ONE)
    assert not panel.desk.tools.turning.isChecked()
    azimuths = [each["view"]["azimuth"] for each in requests(fake_s2rlab, "scene") if "view" in each]
    assert azimuths == sorted(azimuths)


@pytest.fixture
def turning(qtbot: QtBot, panel: RandomizePanel, monkeypatch: pytest.MonkeyPatch) -> RandomizePanel:
    """The step whose scene turns by itself, as at first sight."""
    monkeypatch.setattr(motion, "still_wanted", lambda: False)
    panel.showing.begin()
    qtbot.waitUntil(lambda: panel.desk.view.turning_slowly and panel.desk.view.view is not None, timeout=PATIENCE)
    return panel


def test_at_first_sight_the_scene_turns_slowly_and_the_turntable_s_button_says_so(turning: RandomizePanel) -> None:
    assert turning.desk.tools.turning.isChecked()
    assert turning.desk.view.size_wanted(moving=True) < turning.desk.view.size_wanted(moving=False)


def test_a_touch_of_the_view_ends_what_turns_by_itself_and_keeps_where_it_stands(
    qtbot: QtBot, turning: RandomizePanel, fake_s2rlab: Path
) -> None:
    qtbot.mouseClick(turning.desk.view, ONE)
    assert not turning.showing.active and not turning.desk.tools.turning.isChecked()
    full = turning.desk.view.size_wanted(False)
    qtbot.waitUntil(lambda: requests(fake_s2rlab, "scene")[-1]["size"] == full, timeout=PATIENCE)
    qtbot.waitUntil(lambda: "view" in requests(fake_s2rlab, "scene")[-1], timeout=PATIENCE)


def test_an_edit_ends_what_turns_by_itself_and_shows_the_scene_as_sampled(
    qtbot: QtBot, turning: RandomizePanel, fake_s2rlab: Path
) -> None:
    turning.context.workspace.edit_space(SYN_O, "preset")
    assert not turning.showing.active and turning.desk.view.view is None
    qtbot.waitUntil(lambda: requests(fake_s2rlab, "scene")[-1]["space"]["name"] == SYN_O.name, timeout=PATIENCE)
    assert "view" not in requests(fake_s2rlab, "scene")[-1]


def test_nothing_turns_by_itself_while_a_job_runs_or_another_step_is_open(
    qtbot: QtBot, turning: RandomizePanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = turning.context.jobs
    working = Job(["train"], "Training")
    working.state = "running"
    monkeypatch.setattr(jobs, "all", [working])
    jobs.changed.emit()
    assert turning.showing.active and not turning.desk.view.turning
    monkeypatch.setattr(jobs, "all", [])
    qtbot.waitUntil(lambda: turning.desk.view.turning_slowly, timeout=PATIENCE)
    turning.hidden()
    assert not turning.desk.view.turning


def test_where_the_system_asks_for_stillness_nothing_turns_by_itself(qtbot: QtBot, panel: RandomizePanel) -> None:
    panel.showing.begin()
    with qtbot.waitSignal(panel.showing._asked.done, timeout=PATIENCE):
        pass
    assert not panel.showing.active


@pytest.mark.parametrize(
    ("file", "text", "still"),
    [
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=1\n", False),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", True),
        ("gtk-3.0/settings.ini", "no settings", False),
    ],
)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems keep this elsewhere")
def test_the_desktop_s_wish_for_stillness_is_known(
    file: str, text: str, still: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(motion.shutil, "which", lambda _: None)
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(text)
    assert still_wanted.__wrapped__() is still


def test_another_step_s_scene_is_shown_exactly_until_one_goes_back(
    qtbot: QtBot, panel: RandomizePanel, fake_s2rlab: Path
) -> None:
    scene = sample(scene_rng(9, 9), SYN_R).model_dump(mode="json")
    shown = ShownScene("nut", "nut/nut", scene, {"holes": 1}, "train, picture 17")
    panel.context.workspace.shown_scene.set(shown)
    qtbot.waitUntil(lambda: "params" in requests(fake_s2rlab, "scene")[-1], timeout=PATIENCE)
    asked = requests(fake_s2rlab, "scene")[-1]
    assert (asked["part"], asked["params"], asked["artifacts"]) == ("nut/nut", scene, {"holes": 1})
    assert panel.desk.recorded.text() == "train, picture 17"
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.context.workspace.shown_scene.value is None
    qtbot.waitUntil(lambda: "params" not in requests(fake_s2rlab, "scene")[-1], timeout=PATIENCE)


def test_the_plain_part_is_shown_with_its_triangles(qtbot: QtBot, panel: RandomizePanel) -> None:
    with qtbot.waitSignal(panel.desk.part.drawn, timeout=60_000):
        qtbot.mouseClick(panel.desk.tools.modes["part"], ONE)
    assert panel.desk.part.path.parent.name == "bolt"
    with qtbot.waitSignal(panel.desk.part.drawn, timeout=60_000, check_params_cb=lambda look: look.style == "edges"):
        qtbot.mouseClick(panel.desk.tools.edges, ONE)
    with qtbot.waitSignal(
        panel.desk.part.drawn, timeout=60_000, check_params_cb=lambda look: look.style == "wireframe"
    ):
        qtbot.mouseClick(panel.desk.tools.wire, ONE)
    assert not panel.desk.tools.edges.isChecked()


def test_every_view_tool_shows_its_state_whoever_changed_it(qtbot: QtBot, panel: RandomizePanel) -> None:
    tools, part = panel.desk.tools, panel.desk.part
    with qtbot.waitSignal(part.drawn, timeout=60_000):
        qtbot.mouseClick(tools.modes["part"], ONE)
    qtbot.keyClick(part, Qt.Key.Key_E)
    assert tools.edges.isChecked() and not tools.wire.isChecked()
    qtbot.keyClick(part, Qt.Key.Key_W)
    assert tools.wire.isChecked() and not tools.edges.isChecked()
    qtbot.mouseClick(tools.wire, ONE)
    assert part._style == "surface"
    qtbot.keyClick(part, Qt.Key.Key_T)
    assert tools.turning.isChecked()
    qtbot.mouseClick(tools.modes["scene"], ONE)
    assert not tools.turning.isChecked() and not part.turning


def test_what_the_mouse_does_to_a_view_keys_and_tools_do_too(qtbot: QtBot, panel: RandomizePanel) -> None:
    view, tools = panel.desk.view, panel.desk.tools
    unit = view._unit()
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.view is not None and view.view.pan == pytest.approx((20 * unit, 0))
    qtbot.mouseClick(tools.nearer, ONE)
    near = view.view.distance
    qtbot.mouseClick(tools.farther, ONE)
    assert near < view.view.distance
    before = view.view.azimuth
    qtbot.mouseClick(tools.moving, ONE)
    middle = QPoint(view.width() // 2, view.height() // 2)
    qtbot.mousePress(view, ONE, pos=middle)
    QApplication.sendEvent(view, drag(view, middle + QPoint(0, 30)))
    qtbot.mouseRelease(view, ONE, pos=middle)
    assert view.view.azimuth == before and view.view.pan[1] > 0
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.view is None


def drag(widget: QWidget, to: QPoint) -> QMouseEvent:
    at = QPointF(to)
    none = Qt.KeyboardModifier.NoModifier
    return QMouseEvent(QEvent.Type.MouseMove, at, widget.mapToGlobal(at), Qt.MouseButton.NoButton, ONE, none)


def test_the_samples_give_the_first_measure_of_this_machine(qtbot: QtBot, panel: RandomizePanel) -> None:
    panel.samples._ask_some(0, 12)
    with qtbot.waitSignal(panel.samples.paced, timeout=PATIENCE):
        pass
    cost = render_costs.of_samples(panel.context.settings)
    assert cost is not None and 0 < cost.picture < PATIENCE


# Damage


def test_damage_is_shown_beside_the_clean_part_from_the_same_side(
    qtbot: QtBot, panel: RandomizePanel, fake_s2rlab: Path
) -> None:
    qtbot.mouseClick(panel.desk.tools.modes["damage"], ONE)
    qtbot.waitUntil(lambda: panel.desk.damage.damaged.shown is not None, timeout=PATIENCE)
    assert shade(panel.desk.damage.clean.picture) == 0 and shade(panel.desk.damage.damaged.picture) == 255
    qtbot.keyClick(panel.desk.damage.damaged, Qt.Key.Key_Up)
    qtbot.waitUntil(
        lambda: [requests(fake_s2rlab, name)[-1].get("view") for name in ("clean", "damaged")] != [None, None],
        timeout=PATIENCE,
    )
    assert panel.desk.damage.clean.view == panel.desk.damage.damaged.view != None  # noqa: E711 - both, and there is one


def test_damage_that_is_used_in_the_pictures_can_be_undone(qtbot: QtBot, panel: RandomizePanel) -> None:
    workspace, desk = panel.context.workspace, panel.desk
    qtbot.mouseClick(desk.tools.modes["damage"], ONE)
    qtbot.mouseClick(desk.damage.levels.groups["noise"].button(3), ONE)
    qtbot.mouseClick(desk.damage.use, ONE)
    assert workspace.space.value.artifacts.levels == {"noise": 3, "holes": 2}
    assert not desk.damage.use.isEnabled()
    workspace.undo.undo()
    assert workspace.space.value.artifacts.levels == {}
    assert desk.damage.use.isEnabled()


# Factors, presets


def test_every_setting_of_every_factor_can_be_set(qtbot: QtBot, panel: RandomizePanel) -> None:
    for name in factors.factor_names():
        box = box_of(panel, name)
        there = {each.setting.name for each in box.rows} | set(box.levels.groups if box.levels else ())
        assert there == {setting.name for setting in factors.settings_of(DEFAULT, name)}


def test_a_logarithmic_slider_keeps_a_value_it_is_shown(qtbot: QtBot, panel: RandomizePanel) -> None:
    row = next(each for each in box_of(panel, "lights").rows if each.setting.name == "intensity")
    assert row.setting.scale == "log"
    assert row.value() == {"low": 0.1, "high": 1.5}
    row.slider.setValue((row.slider.minimum(), row.slider.maximum()))
    assert row.value() == {"low": 0, "high": 20}


def test_numbers_can_be_typed(qtbot: QtBot, panel: RandomizePanel) -> None:
    row = next(each for each in box_of(panel, "viewpoint").rows if each.setting.name == "elevation")
    row.field.selectAll()
    qtbot.keyClicks(row.field, "-20 to 1000")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    found = panel.context.workspace.space.value.viewpoint.elevation
    assert (found.low, found.high) == (-20, 90)


def test_fractions_are_written_and_typed_in_percent(qtbot: QtBot, panel: RandomizePanel) -> None:
    fill = next(each for each in box_of(panel, "framing").rows if each.setting.name == "fill")
    assert fill.field.text() == "25 – 110 %"
    fill.field.selectAll()
    qtbot.keyClicks(fill.field, "30 - 52.5")
    qtbot.keyClick(fill.field, Qt.Key.Key_Return)
    found = panel.context.workspace.space.value.framing.fill
    assert (found.low, found.high) == (0.3, 0.525)


@pytest.mark.parametrize(
    ("language", "written_so", "text", "numbers"),
    [
        ("en", "3,000 – 8,000 K", "3,000 – 8,000.5 K", [3000, 8000.5]),
        ("de", "3.000 – 8.000 K", "3.000 – 8000,5 K", [3000, 8000.5]),
        ("de", "3.000 – 8.000 K", "0.5 bis −1,25", [0.5, -1.25]),
        ("en", "3,000 – 8,000 K", "0,5 to 0.125", [0.5, 0.125]),
    ],
)
def test_numbers_are_written_and_read_with_the_marks_of_the_language(
    qapp: QApplication, language: str, written_so: str, text: str, numbers: list[float]
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        kelvin = next(each for each in factors.settings_of(DEFAULT, "lights") if each.name == "temperature")
        assert written(kelvin, (3000, 8000)) == written_so
        assert typed(kelvin, written_so) == [3000, 8000]
        assert numbers_in(text) == numbers
    finally:
        QLocale.setDefault(before)


def test_what_a_setting_is_written_as_is_read_as_the_same_value(qapp: QApplication) -> None:
    for name in factors.factor_names():
        for setting in factors.settings_of(DEFAULT, name):
            value = getattr(getattr(DEFAULT, name), setting.name)
            if setting.kind in ("range", "count"):
                assert typed(setting, written(setting, (value.low, value.high))) == [value.low, value.high]
            elif setting.kind in factors.NUMBERS:
                assert typed(setting, written(setting, (value,))) == [value]


def test_one_click_on_a_factor_s_eye_shows_it_alone_and_another_leads_back(qtbot: QtBot, panel: RandomizePanel) -> None:
    box = next(box for box in panel.boxes if box.name == "lights")
    qtbot.mouseClick(box.only, ONE)
    assert panel.samples.sweeping == "lights" and box.only.isChecked()
    qtbot.mouseClick(next(box for box in panel.boxes if box.name == "camera").only, ONE)
    assert panel.samples.sweeping == "camera" and not box.only.isChecked()
    qtbot.mouseClick(panel.samples.back, ONE)
    assert not any(box.only.isChecked() for box in panel.boxes)


def test_a_search_for_nothing_says_so(qtbot: QtBot, panel: RandomizePanel) -> None:
    panel.search.setText("flux capacitor")
    assert "Nothing" in panel.factors.none.text() and not panel.factors.none.isHidden()
    panel.search.setText("distractors")  # the word of papers and of the command line
    assert [box.title for box in panel.boxes if not box.isHidden()] == ["Stray objects"]
    assert panel.factors.none.isHidden()


def test_kinds_are_ticked_and_one_always_stays(qtbot: QtBot, panel: RandomizePanel) -> None:
    chips = next(each for each in box_of(panel, "texture").rows if each.setting.name == "patterns")
    box_of(panel, "texture").switch.click()
    for name in ("noise", "speckle", "stripes", "clutter"):
        chips.chips[name].click()
    assert panel.context.workspace.space.value.texture.patterns == ("clutter",)
    assert chips.chips["clutter"].isChecked()


def test_files_are_added_by_the_folder_and_removed_with_del(
    qtbot: QtBot, panel: RandomizePanel, tmp_path: Path
) -> None:
    add_pictures(tmp_path / "halls", 3)
    (tmp_path / "halls" / "notes.txt").write_text("no picture")
    files = next(each for each in box_of(panel, "background").rows if each.setting.name == "pictures")
    files.take([tmp_path / "halls"])
    assert [Path(each).name for each in panel.context.workspace.space.value.background.pictures] == [
        "0.png", "1.png", "2.png",
    ]  # fmt: skip
    files.list.setCurrentRow(1)
    qtbot.keyClick(files, Qt.Key.Key_Delete)
    assert [Path(each).name for each in panel.context.workspace.space.value.background.pictures] == ["0.png", "2.png"]


def test_finishes_stand_at_their_share_of_metal_or_other_parts_and_the_figures_add_up(
    qtbot: QtBot, panel: RandomizePanel
) -> None:
    weights = next(each for each in box_of(panel, "material").rows if each.setting.name == "finishes")
    weights.sliders["metal", "rust"].setValue(0.5)
    finishes = panel.context.workspace.space.value.material.finishes
    shares = {name: getattr(finishes, name) for name in METAL_FINISHES}
    assert shares["rust"] / sum(shares.values()) == pytest.approx(0.5, rel=0.01)
    assert finishes.plastic == DEFAULT.material.finishes.plastic
    for (group, name), slider in weights.sliders.items():
        assert slider.value() == pytest.approx(weights.share(group, name), abs=0.01)
    for group in ("metal", "other"):
        figures = [int(words.text().split()[0]) for place, words in weights._shares.items() if place[0] == group]
        assert sum(figures) == 100
    assert not weights._groups["other"].isHidden()
    panel.edits.change("material", "metal", 1.0)
    assert weights._groups["other"].isHidden()


def test_a_drag_is_one_edit_however_long_it_rests_and_the_next_one_is_another(
    qtbot: QtBot, panel: RandomizePanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = next(each for each in box_of(panel, "framing").rows if each.setting.name == "shift")
    undo, now = panel.context.workspace.undo, [0.0]
    monkeypatch.setattr("s2rlab_ui.edits.time.monotonic", lambda: now[0])
    for drag in (1, 2):
        row.slider.setSliderDown(True)
        for place in (0.2, 0.25, 0.3):
            now[0] += 5
            row.slider.setValue(place / drag)
        row.slider.setSliderDown(False)
        assert undo.count() == drag
    undo.undo()
    assert panel.context.workspace.space.value.framing.shift == 0.3


def test_a_factor_alone_is_swept_without_touching_the_settings(
    qtbot: QtBot, panel: RandomizePanel, fake_s2rlab: Path
) -> None:
    before = panel.context.workspace.space.value
    panel.samples.show_only("framing")
    panel.samples.settings.setCurrentIndex(panel.samples.settings.findData("fill"))
    panel.samples.settings.activated.emit(1)
    wanted = pytest.approx([0.25 + 0.85 * step / 11 for step in range(12)], abs=1e-3)

    def fills() -> list[dict[str, float]]:
        return [each["space"]["framing"]["fill"] for each in requests(fake_s2rlab, "samples")[-12:]]

    qtbot.waitUntil(lambda: [each["low"] for each in fills()] == wanted, timeout=PATIENCE)
    assert [each["high"] for each in fills()] == wanted
    asked = requests(fake_s2rlab, "samples")[-12:]
    assert len({each["part"] for each in asked}) == 1 and {each["first"] for each in asked} == {0}
    assert not any(asked[0]["space"][name]["on"] for name in factors.factor_names() if name != "framing")
    assert panel.context.workspace.space.value == before
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.samples.sweeping == ""
    qtbot.waitUntil(lambda: requests(fake_s2rlab, "samples")[-1]["space"] == before.model_dump(mode="json"))


def test_a_factor_goes_back_to_its_preset_and_the_others_stay(qtbot: QtBot, panel: RandomizePanel) -> None:
    workspace = panel.context.workspace
    workspace.edit_space(SYN_R, "preset")
    changed = factors.changed_all(SYN_R, {"camera": {"grey": 1.0}, "framing": {"shift": 0.3}})
    workspace.edit_space(changed, "edit")
    box_of(panel, "camera").reset_asked.emit("camera")
    assert workspace.space.value == factors.changed(SYN_R, "framing", "shift", 0.3)


def test_a_preset_fills_every_switch(qtbot: QtBot, panel: RandomizePanel) -> None:
    panel.context.workspace.edit_space(SYN_O, "preset")
    assert panel.presets.list.currentText() == SYN_O.name
    on = {box.name for box in panel.boxes if box.switch.isChecked()}
    assert on == {box.name for box in panel.boxes if getattr(SYN_O, box.name).on}


def test_own_presets_are_saved_shared_and_deleted(
    qtbot: QtBot, panel: RandomizePanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar = panel.presets
    panel.context.workspace.edit_space(factors.changed(SYN_R, "camera", "grey", 1.0), "edit")
    assert bar.words() == "my own settings"
    bar.save_as("line three")
    assert bar.words() == "line three"
    bar.export(tmp_path / "shared.json")
    bar.bring(tmp_path / "shared.json")
    assert bar.list.findData("shared") > 0
    assert panel.context.workspace.space.value.name == "shared"
    monkeypatch.setattr(bar, "_may", lambda *_: True)
    bar.remove()
    assert bar.list.count() == len(PRESETS) + 3  # a line, one's own, "my own settings"


def test_a_damaged_preset_says_so_and_the_others_are_listed(
    qtbot: QtBot, panel: RandomizePanel, tmp_path: Path
) -> None:
    (tmp_path / "presets").mkdir(exist_ok=True)
    (tmp_path / "presets" / "bad.json").write_text("{")
    panel.presets.refresh()
    assert "bad.json" in panel.context.messages.all[-1].text
    assert panel.presets.list.findData("syn-r") >= 0


def test_files_of_the_presets_folder_that_cannot_be_used_are_named_and_told_of_once(
    qtbot: QtBot, panel: RandomizePanel, tmp_path: Path
) -> None:
    (tmp_path / "presets").mkdir(exist_ok=True)
    (tmp_path / "presets" / "torn.json").write_text('{"format": 2, "lights": {"count"')
    (tmp_path / "presets" / "Syn-R.json").write_text(SYN_R.model_dump_json())
    told: list[str] = []
    panel.presets.complained.connect(told.append)
    panel.presets.refresh()
    panel.presets.refresh()
    assert len(told) == 2 and "torn.json" in told[0] and "rename" in told[1]
    assert panel.presets.unusable.text() == "! not listed: torn.json, Syn-R.json"
    (tmp_path / "presets" / "torn.json").unlink()
    (tmp_path / "presets" / "Syn-R.json").unlink()
    panel.presets.refresh()
    assert panel.presets.unusable.isHidden()


def test_a_preset_says_where_its_figures_come_from_and_what_was_taken_where_there_are_none(
    qtbot: QtBot, panel: RandomizePanel
) -> None:
    panel.context.workspace.edit_space(SYN_R, "preset")
    panel.presets.about.click()
    assert not panel.presets.origin.isHidden()
    assert SYN_R.source in panel.presets.origin.text() and SYN_R.gaps in panel.presets.origin.text()


def test_the_search_box_leaves_only_what_it_names(qtbot: QtBot, panel: RandomizePanel) -> None:
    panel.search.setText("jpeg")
    assert [box.name for box in panel.boxes if not box.isHidden()] == ["camera"]
    camera = next(box for box in panel.boxes if box.name == "camera")
    qtbot.waitUntil(camera.is_unfolded)
    assert [each.setting.name for each in camera.rows if not each.isHidden()] == ["jpeg_quality"]
    panel.search.clear()
    assert not camera.is_unfolded()
    assert all(not box.isHidden() for box in panel.boxes)


def test_a_switch_is_undone(qtbot: QtBot, panel: RandomizePanel) -> None:
    box = box_of(panel, "background")
    box.switch.click()
    assert not panel.context.workspace.space.value.background.on
    panel.context.workspace.undo.undo()
    assert box.switch.isChecked()


def test_each_deed_is_one_step_back_and_a_drag_of_a_slider_is_one_deed(qtbot: QtBot, panel: RandomizePanel) -> None:
    workspace = panel.context.workspace
    start = (workspace.space.value, workspace.seed.value)
    fill = next(each for each in box_of(panel, "framing").rows if each.setting.name == "fill")
    for step in range(20):
        fill.slider.setValue((0.3, 0.5 + step / 100))
    panel.shuffle()
    box_of(panel, "lights").switch.click()
    panel.presets.chosen.emit(SYN_O)
    panel.samples.show_only("viewpoint")  # which is no edit
    assert workspace.undo.count() == 4
    for _ in range(4):
        workspace.undo.undo()
    assert (workspace.space.value, workspace.seed.value) == start
    assert fill.field.text() == "25 – 110 %" and panel.seed.value() == start[1]


# Photographs, empty states


def test_a_dozen_photographs_show_beside_the_samples(qtbot: QtBot, panel: RandomizePanel, tmp_path: Path) -> None:
    add_pictures(tmp_path / "bench" / "bolt", 6)
    add_pictures(tmp_path / "bench" / "nut", 20)
    qtbot.mouseClick(panel.desk.tools.modes["photos"], ONE)
    photos = panel.desk.photos
    photos.show_folder(tmp_path / "bench")
    qtbot.waitUntil(lambda: len(photos.sheet.captions) == 12 and "nut" in photos.sheet.captions, timeout=PATIENCE)
    assert {*photos.sheet.captions} == {"bolt", "nut"}
    assert panel.samples.isVisible() and "tuned" in photos.note.text()


def test_a_folder_without_photographs_says_so(qtbot: QtBot, panel: RandomizePanel, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    panel.desk.photos.show_folder(tmp_path / "none")
    qtbot.waitUntil(lambda: "No photographs" in panel.desk.photos.hint.text.text(), timeout=PATIENCE)


def test_without_parts_there_are_words_and_no_process(qtbot: QtBot, context: Context, project: Project) -> None:
    context.workspace.open(project.root)
    made = RandomizePanel(context)
    qtbot.addWidget(made, before_close_func=lambda each: each.shut())
    made.shown()
    assert made.needs() == "needs parts"
    assert made.sampler.state == "off"


def test_a_new_part_comes_into_the_samples(
    qtbot: QtBot, panel: RandomizePanel, parts_project: Project, fake_s2rlab: Path
) -> None:
    before = len(requests(fake_s2rlab, "samples"))
    add_part(parts_project, "washer")
    panel.context.workspace.refresh()
    qtbot.waitUntil(lambda: len(requests(fake_s2rlab, "samples")) > before, timeout=PATIENCE)


# Values


def test_the_view_of_a_part_leaves_loading_vtk_to_its_thread() -> None:
    program = "import sys, s2rlab_ui.viewport; sys.exit(any(name.startswith('vtkmodules') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@pytest.mark.parametrize("factor", factors.factor_names())
def test_every_setting_is_swept_from_end_to_end_in_spaces_that_can_be_drawn(qapp: QApplication, factor: str) -> None:
    space = all_on(DEFAULT)
    for setting in [*sweepable(space, factor), None]:
        steps = sweep(space, factor, setting.name if setting else "", 12)
        assert len(steps) == 12
        for step in steps:
            sample(scene_rng(0, step.index), step.space)
        if setting is not None:
            values = [getattr(getattr(step.space, factor), setting.name) for step in steps]
            assert values[0] != values[-1] or len(set(map(str, values))) > 2, setting
            assert {step.index for step in steps} == {0}


def test_a_mixed_sweep_takes_every_range_in_as_many_even_steps_as_samples(qapp: QApplication) -> None:
    steps = sweep(DEFAULT, "camera", "", 12)
    for name in ("blur", "vignetting", "contrast"):
        lows = sorted(getattr(step.space.camera, name).low for step in steps)
        whole = getattr(DEFAULT.camera, name)
        even = [whole.low + (whole.high - whole.low) * step / 11 for step in range(12)]
        assert lows == pytest.approx(even, rel=1e-3, abs=1e-6)
    assert sum(step.space.camera.grey for step in steps) == round(12 * DEFAULT.camera.grey)


def test_the_levels_of_damage_mean_the_amounts_of_the_mesh_artifacts(qtbot: QtBot) -> None:
    levels = ArtifactLevels()
    qtbot.addWidget(levels)
    for name, group in levels.groups.items():
        assert len(group.buttons()) == 1 + len(ARTIFACTS[name].levels)
    for name in ("noise", "holes", "blur"):
        texts = [each.text() for each in levels.groups[name].buttons()[1:]]
        assert [float(text.split()[0]) for text in texts] == list(ARTIFACTS[name].levels)


@given(
    azimuth=st.floats(0, 359), elevation=st.floats(-80, 80), roll=st.floats(-180, 180),
    right=st.floats(-100, 100), down=st.floats(-100, 100), factor=st.floats(0.5, 2),
)  # fmt: skip
def test_zooming_a_scene_keeps_the_point_under_the_cursor(
    azimuth: float, elevation: float, roll: float, right: float, down: float, factor: float
) -> None:
    before = Orbit(azimuth, elevation, 1.3, (0.2, -0.1), roll)
    after = before.zoomed(factor, right, down, 0.01)
    unit = 0.01 * after.distance / before.distance
    for at, pixels in enumerate((right, down)):
        assert pixels * unit - after.pan[at] == pytest.approx(pixels * 0.01 - before.pan[at], abs=1e-9)


def test_every_random_scene_is_told_in_plain_words(qapp: QApplication) -> None:
    for index in range(60):
        scene = sample(scene_rng(1, index), all_on(DEFAULT)).model_dump(mode="json")
        lines = describe({"label": "nut", "scene": scene, "visible_fraction": 0.7})
        words = " ".join(text for _, text in lines)
        assert "None" not in words and "_" not in words and "{" not in words


def test_a_double_click_on_the_plain_part_centres_and_a_press_ends_the_turntable(
    qtbot: QtBot, panel: RandomizePanel
) -> None:
    with qtbot.waitSignal(panel.desk.part.drawn, timeout=60_000):
        panel.desk.set_mode("part")
    part = panel.desk.part
    qtbot.mouseClick(panel.desk.tools.turning, ONE)
    before = part.view
    qtbot.mouseDClick(part, ONE, pos=QPoint(part.width() // 2 + 50, part.height() // 2))
    assert not panel.desk.tools.turning.isChecked()
    shift = np.dot(np.subtract(part.view.centre, before.centre), part.view.right)
    assert shift == pytest.approx(50 * part.view.scale(part.height()), rel=0.05)
    qtbot.keyClick(part, Qt.Key.Key_W)
    assert panel.desk.tools.wire.isChecked()


def test_without_opengl_the_view_says_so(qtbot: QtBot, panel: RandomizePanel) -> None:
    panel.desk.part._thread.failed.emit("The 3D view has stopped (no OpenGL).")
    assert panel.desk.part._words == "The 3D view has stopped (no OpenGL)."
    assert panel.context.messages.all[-1].level == "fault"


def test_photographs_of_the_project_are_offered(qtbot: QtBot, panel: RandomizePanel) -> None:
    add_pictures(panel.project.root / "photos" / "bench" / "nut", 3)
    panel.context.workspace.refresh()
    qtbot.waitUntil(lambda: panel.desk.photos.sets.count() == 1, timeout=PATIENCE)
    qtbot.waitUntil(lambda: panel.desk.photos.sheet.captions == ("nut", "nut", "nut"), timeout=PATIENCE)
