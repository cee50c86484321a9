import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import add_pictures
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot
from s2rlab_ui import camera, draw_part
from s2rlab_ui.draw_part import Drawing, Look
from s2rlab_ui.findings import ClassRow, Findings
from s2rlab_ui.messages import Message, Messages
from s2rlab_ui.theme import Theme, Tokens, palette, series, style_sheet, tokens
from s2rlab_ui.viewport import Viewport
from s2rlab_ui.widgets.basic import OnePress, SteadyScroll, button
from s2rlab_ui.widgets.factor_box import FactorBox
from s2rlab_ui.widgets.gallery import Gallery, Item, Tiles
from s2rlab_ui.widgets.matrix import Matrix
from s2rlab_ui.widgets.message_bar import MessageBar
from s2rlab_ui.widgets.message_history import MessageHistory

from s2rlab.project import Project
from s2rlab.scene.space import RandomizationSpace


def test_a_double_click_presses_no_button_that_the_first_click_has_moved_under_the_cursor(qtbot: QtBot) -> None:
    pages, pressed = QStackedWidget(), list[str]()
    here = button("Train", lambda: (pressed.append("Train"), pages.setCurrentIndex(1)))
    there = button("Next", lambda: pressed.append("Next"))
    pages.addWidget(here)
    pages.addWidget(there)
    OnePress(pages).watch(here, there)
    qtbot.addWidget(pages)
    pages.resize(200, 100)
    with qtbot.waitExposed(pages):
        pages.show()
    place, left, none = QPoint(50, 50), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseDClick(pages.windowHandle(), left, none, place)
    assert pressed == ["Train"]
    QTest.mouseClick(pages.windowHandle(), left, none, place)
    assert pressed == ["Train", "Next"]


def test_what_scrolls_is_as_wide_with_the_bar_as_without(qtbot: QtBot) -> None:
    content = QWidget()
    area = SteadyScroll(content)
    area.setStyleSheet(style_sheet("light"))
    qtbot.addWidget(area)
    area.resize(320, 200)
    with qtbot.waitExposed(area):
        area.show()
    widths = []
    for height in (100, 900, 100):
        content.setMinimumHeight(height)
        qtbot.waitUntil(lambda tall=height > 200: area.verticalScrollBar().isVisible() == tall)
        widths.append(content.width())
    assert widths == [310] * 3


def luminance(colour: str) -> float:
    """Relative luminance of WCAG 2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ink", ["text", "muted", "ok", "attention", "fault"])
@pytest.mark.parametrize("paper", ["window", "surface"])
def test_every_text_can_be_read(scheme: Any, ink: str, paper: str) -> None:
    assert contrast(getattr(tokens(scheme), ink), getattr(tokens(scheme), paper)) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_filled_button_can_be_read(scheme: Any) -> None:
    assert contrast(tokens(scheme).on_fill, tokens(scheme).fill) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("paper", ["window", "surface"])
def test_links_can_be_read(scheme: Any, paper: str) -> None:
    links = re.findall(r'QPushButton\[role="link"\] \{[^}]* color: (#\w+)', style_sheet(scheme))
    assert [contrast(link, getattr(tokens(scheme), paper)) >= 4.5 for link in links] == [True]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_style_sheet_uses_the_tokens_and_nothing_is_left_open(qtbot: QtBot, scheme: Any) -> None:
    text = style_sheet(scheme)
    assert "$" not in text
    assert tokens(scheme).accent in text
    assert palette(scheme).window().color().name().upper() == tokens(scheme).window
    assert len(set(series())) >= 6
    assert set(Tokens.__slots__) == {name for name in Tokens.__slots__ if getattr(tokens(scheme), name).startswith("#")}


def test_choosing_a_theme_redresses_the_application(qtbot: QtBot) -> None:
    theme = Theme()
    for scheme in ("light", "dark"):
        with qtbot.waitSignal(theme.changed):
            theme.choose(scheme)
        assert theme.scheme == scheme


def test_what_nobody_sees_is_redressed_later_or_when_it_is_shown(qtbot: QtBot) -> None:
    theme, window = Theme(), QStackedWidget()
    qtbot.addWidget(window)
    theme.choose("light")
    pages = [QWidget() for _ in range(3)]
    for page in pages:
        window.addWidget(page)
        theme.dress(page)
    with qtbot.waitExposed(window):
        window.show()
    theme.choose("dark")
    dark = style_sheet("dark")
    assert [page.styleSheet() == dark for page in pages] == [True, False, False]
    theme.before_showing(pages[2])
    assert [page.styleSheet() == dark for page in pages] == [True, False, True]
    qtbot.waitUntil(lambda: pages[1].styleSheet() == dark)
    pages[0].setParent(None)
    pages[0].deleteLater()  # a piece that is gone is forgotten
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.choose("light")
    assert pages[1].styleSheet() == style_sheet("light")


def test_a_gallery_reads_only_the_pictures_in_sight(qtbot: QtBot, tmp_path: Path) -> None:
    add_pictures(tmp_path, 5)
    gallery = Gallery(64)
    qtbot.addWidget(gallery)
    gallery.resize(400, 300)
    with qtbot.waitSignal(gallery.tiles.dataChanged, timeout=10_000):
        gallery.show_items([Item(str(at), tmp_path / f"{at % 5}.png", f"{at}") for at in range(10_000)])
        gallery.show()
    assert len(gallery.tiles._asked) < 200
    gallery.tiles.finish()


def test_a_gallery_keeps_the_selected_tile_when_others_come(qtbot: QtBot, tmp_path: Path) -> None:
    gallery = Gallery(64)
    qtbot.addWidget(gallery)
    gallery.show_items([Item(key, tmp_path / key, key) for key in "abc"])
    with qtbot.waitSignal(gallery.chosen) as chosen:
        gallery.choose("b")
    assert chosen.args == ["b"]
    gallery.show_items([Item(key, tmp_path / key, key) for key in "bcd"])
    assert gallery.current() == "b"
    gallery.tiles.finish()


def findings() -> Findings:
    rows = tuple(ClassRow(label, 10, 8, 0.8, 0.8, 0.8) for label in ("bolt", "nut"))
    return Findings(Path("x"), 16, 20, (0.6, 0.9), 0.8, ("bolt", "nut"), ((8, 2), (2, 8)), rows, (), ())


def test_clicking_a_cell_of_the_matrix_chooses_it(qtbot: QtBot) -> None:
    matrix = Matrix()
    qtbot.addWidget(matrix)
    matrix.resize(400, 400)
    matrix.show_findings(findings())
    matrix.show()
    with qtbot.waitSignal(matrix.chosen) as chosen:
        place: QPoint = matrix.cell_rect(0, 1).center().toPoint()
        qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [0, 1]
    with qtbot.waitSignal(matrix.chosen) as chosen:
        qtbot.keyClick(matrix, Qt.Key.Key_Down)
        qtbot.keyClick(matrix, Qt.Key.Key_Return)
    assert chosen.args == [1, 1]


def test_a_message_shows_its_remedy_and_does_it(qtbot: QtBot) -> None:
    messages, done = Messages(), []
    bar = MessageBar(messages, Theme())
    qtbot.addWidget(bar)
    messages.post(Message("1 part has no unit", "attention", "", "Fix", lambda: done.append(True)))
    assert not bar.isHidden()
    qtbot.mouseClick(bar.remedy, Qt.MouseButton.LeftButton)
    assert done == [True]
    assert bar.isHidden()


def test_a_fault_stays_until_closed_under_later_ones(qtbot: QtBot) -> None:
    messages = Messages()
    bar = MessageBar(messages, Theme())
    qtbot.addWidget(bar)
    messages.fault("first")
    messages.fault("second")
    assert bar.text.text() == "second"
    bar._dismiss()
    assert bar.text.text() == "first"


def test_a_piece_of_news_replaces_the_one_before_and_says_what_it_is(qtbot: QtBot) -> None:
    messages, theme = Messages(), Theme()
    bar = MessageBar(messages, theme)
    qtbot.addWidget(bar)
    theme.load_icons()
    messages.info("first")
    messages.info("second")
    assert bar.text.text() == "second"
    assert bar._sign.accessibleName() == "News"
    assert not bar._sign.pixmap().isNull()
    bar._dismiss()
    assert bar.isHidden()


def test_a_fault_stands_before_a_milder_note_and_one_that_is_mended_goes(qtbot: QtBot) -> None:
    messages = Messages()
    bar = MessageBar(messages, Theme())
    qtbot.addWidget(bar)
    messages.post(Message("holey: is open.", "attention", remedy="Show it", act=lambda: None, about="part holey"))
    messages.fault("3 files were refused.")
    messages.attention("bolt: units guessed.")
    assert (bar.text.text(), bar.every.text()) == ("3 files were refused.", "2 more")
    messages.withdraw("part holey")
    assert bar.every.text() == "1 more"
    assert not messages.has_remedy(messages.all[0])
    messages.info("Saved.")  # goes by itself
    assert bar.text.text() == "Saved."
    bar._dismiss()
    bar._dismiss()
    assert bar.text.text() == "bolt: units guessed."
    messages.withdraw("")
    assert not bar.isHidden()


def test_every_message_can_be_read_again_with_its_details_newest_first(qtbot: QtBot) -> None:
    messages, theme = Messages(), Theme()
    messages.info("Copied.")
    messages.fault("nut.step: is damaged; save it again.", "the log")
    window = QWidget()
    qtbot.addWidget(window)
    history = MessageHistory(messages, theme, window)
    history.show()
    assert [history.list.item(row).text()[11:] for row in range(2)] == [
        "nut.step: is damaged; save it again.",
        "Copied.",
    ]
    assert history.details.toPlainText() == "the log"
    assert history.details.isVisible()
    messages.attention("bolt.stl: no unit.")
    assert history.list.item(0).text().endswith("bolt.stl: no unit.")
    history.list.setCurrentRow(1)
    history.copy.click()
    assert QGuiApplication.clipboard().text() == "nut.step: is damaged; save it again.\n\nthe log"
    history.list.setCurrentRow(2)
    assert not history.details.isVisible()


def test_a_remedy_is_offered_later_too_but_once_and_only_for_what_is_open(qtbot: QtBot) -> None:
    messages, theme, done = Messages(), Theme(), list[str]()
    messages.post(Message("old", "fault", "", "Mend", lambda: done.append("old")))
    messages.clear()
    messages.post(Message("news", "info", "", "Undo", lambda: done.append("news")))
    messages.post(Message("new", "fault", "", "Mend", lambda: done.append("new")))
    window = QWidget()
    qtbot.addWidget(window)
    history = MessageHistory(messages, theme, window)
    history.show()
    offered = []
    for row in range(3):
        history.list.setCurrentRow(row)
        offered.append(history.remedy.isVisible())
    assert offered == [True, False, False]
    history.list.setCurrentRow(0)
    history.remedy.click()
    assert done == ["new"]
    assert not history.remedy.isVisible()


def test_a_very_long_message_is_cut_and_its_details_have_all_of_it(qtbot: QtBot) -> None:
    messages = Messages()
    bar = MessageBar(messages, Theme())
    qtbot.addWidget(bar)
    messages.fault("a/" * 1000)
    assert len(bar.text.text()) < 500
    assert bar.minimumSizeHint().width() < 600
    assert bar._details.toPlainText() == "a/" * 1000


def test_moving_a_slider_tells_the_model_s_own_value(qtbot: QtBot) -> None:
    box = FactorBox(Theme(), RandomizationSpace(), "framing")
    qtbot.addWidget(box)
    box.unfold(True)
    fill = next(each for each in box.rows if each.setting.name == "fill")
    with qtbot.waitSignal(box.edited) as edited:
        fill.slider.setValue((0.5, 0.75))
    assert edited.args == ["framing", "fill", {"low": 0.5, "high": 0.75}]


def test_showing_a_space_tells_of_no_edit(qtbot: QtBot) -> None:
    box = FactorBox(Theme(), RandomizationSpace(), "camera")
    qtbot.addWidget(box)
    box.unfold(True)
    with qtbot.assertNotEmitted(box.edited), qtbot.assertNotEmitted(box.switched):
        box.show_space(RandomizationSpace())


def test_the_viewport_draws_a_part_at_full_size_and_coarser_while_it_moves(
    qtbot: QtBot, parts_project: Project
) -> None:
    viewport = Viewport(Theme())
    qtbot.addWidget(viewport)
    viewport.resize(900, 700)
    viewport.show()
    with qtbot.waitSignal(viewport.drawn, timeout=60_000, check_params_cb=lambda look: not look.moving):
        viewport.show_part(parts_project.part_folder("bolt", "bolt") / "mesh.glb")
    assert (viewport.picture.width(), viewport.picture.height()) == (900, 700)
    middle, corner = viewport.picture.pixel(450, 350), viewport.picture.pixel(5, 5)
    assert middle != corner
    with qtbot.waitSignal(viewport.drawn, timeout=60_000, check_params_cb=lambda look: look.moving):
        qtbot.keyClick(viewport, Qt.Key.Key_Left)
    assert viewport.picture.width() < 900
    viewport.finish()
    assert not viewport._thread.isRunning()


def test_the_part_is_shown_in_millimetres(qtbot: QtBot, parts_project: Project) -> None:
    viewport = Viewport(Theme())
    qtbot.addWidget(viewport)
    with qtbot.waitSignal(viewport.fitted, timeout=60_000) as fitted:
        viewport.show_part(parts_project.part_folder("bolt", "bolt") / "mesh.glb")
    assert fitted.args is not None
    assert fitted.args[0] == pytest.approx(25.4, abs=1e-3)
    viewport.finish()


def test_a_part_whose_mesh_is_gone_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    viewport = Viewport(Theme())
    qtbot.addWidget(viewport)
    with qtbot.waitSignal(viewport.failed, timeout=60_000):
        viewport.show_part(tmp_path / "mesh.glb")
    viewport.finish()


def test_a_very_dense_part_is_drawn_from_coarser_cells_until_it_is_seen_close(
    monkeypatch: pytest.MonkeyPatch, parts_project: Project
) -> None:
    monkeypatch.setattr(draw_part, "DENSE_ABOVE", 4)
    drawing = Drawing()
    drawing.load(parts_project.part_folder("bolt", "bolt") / "mesh.glb")
    whole = camera.fit(*drawing.bounds, camera.View())
    near = camera.zoom(whole, 50, 0, 0, 300)
    assert drawing._level(Look(whole, 400, 300)) == "dense"
    assert drawing._level(Look(near, 400, 300)) == "fine"
    assert drawing._level(Look(whole, 400, 300, exact=True)) == "fine"
    assert drawing.is_rough(Look(whole, 400, 300))
    assert not drawing.is_rough(Look(whole, 400, 300, exact=True))
    assert drawing._level(Look(whole, 400, 300, "edges")) == "fine"
    assert drawing._level(Look(near, 400, 300, moving=True)) == "coarse"
    assert drawing.draw(Look(whole, 400, 300)).shape == (300, 400, 3)
    drawing.close()


def test_a_very_dense_part_that_stands_still_is_drawn_exactly_a_moment_later(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, parts_project: Project
) -> None:
    monkeypatch.setattr(draw_part, "DENSE_ABOVE", 4)
    viewport = Viewport(Theme())
    qtbot.addWidget(viewport)
    looks: list[Look] = []
    viewport.drawn.connect(looks.append)
    viewport.show_part(parts_project.part_folder("bolt", "bolt") / "mesh.glb")
    qtbot.waitUntil(lambda: bool(looks) and looks[-1].exact, timeout=60_000)
    assert not next(look for look in looks if not look.moving).exact
    viewport.finish()


def test_a_part_stands_on_a_soft_shadow_which_the_wireframe_leaves_out(parts_project: Project) -> None:
    drawing = Drawing()
    drawing.load(parts_project.part_folder("bolt", "bolt") / "mesh.glb")
    view = camera.fit(*drawing.bounds, camera.View())
    solid = drawing.draw(Look(view, 400, 300)).astype(int)
    bare = drawing.draw(Look(view, 400, 300, "wireframe")).astype(int)
    assert drawing._shadow is not None
    drawing._shadow.SetVisibility(False)
    drawing._shadow = None
    without = drawing.draw(Look(view, 400, 300)).astype(int)
    changed = np.abs(solid - without).max(axis=2) > 2
    assert 0.01 < changed.mean() < 0.5
    assert (solid[changed] <= without[changed] + 2).all()  # it only darkens
    paper = without[:, :1]  # the background changes from line to line, give or take a dithered step
    assert (abs(solid[:, :9] - paper) <= 2).all()
    assert (abs(bare - paper) <= 2).all(axis=2).mean() > 0.8
    drawing.close()


def test_the_viewport_can_be_made_ready_before_there_is_a_part(qtbot: QtBot) -> None:
    viewport = Viewport(Theme())
    qtbot.addWidget(viewport)
    viewport.warm_up()
    assert viewport._thread.isRunning()
    viewport.finish()
    assert not viewport._thread.isRunning()


def test_a_picture_that_was_asked_for_at_another_size_is_read_anew(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    QImage(400, 400, QImage.Format.Format_RGB888).save(str(path))
    tiles, item = Tiles(32), Item("a", path, "a")
    tiles.show([item])
    assert tiles.pixmap(item) is None
    tiles.draw_at(64)
    with qtbot.waitSignal(tiles.loaded):
        tiles.pixmap(item)
    qtbot.waitUntil(lambda: (shown := tiles.pixmap(item)) is not None and shown.width() == 64)
    tiles.loaded.emit(str(path), QImage(32, 32, QImage.Format.Format_RGB888), 32)  # too late
    shown = tiles.pixmap(item)
    assert shown is not None and shown.width() == 64
    tiles.finish()
