"""The window itself: start page, rail, projects, help, theme, diagnostics."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Literal

import numpy as np
import pytest
from conftest import open_project
from PySide6.QtCore import QPoint, QSettings, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QGuiApplication,
    QPalette,
    QTextDocument,
)
from pytestqt.qtbot import QtBot
from s2rlab_ui.app import make_window
from s2rlab_ui.diagnostics import diagnostics_text
from s2rlab_ui.help import PAGES, HelpDialog, page, title
from s2rlab_ui.main_window import MainWindow
from s2rlab_ui.positions import PARTS, RANDOMIZE
from s2rlab_ui.widgets.rail import in_two_lines
from s2rlab_ui.workspace import ShownScene

from s2rlab.project import Project
from s2rlab.scene.presets import SYN_O
from s2rlab.scene.sample import sample


def test_the_window_starts_on_the_start_page(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitExposed(window):
        window.show()
    assert window.stack.currentWidget() is window.start
    assert window.rail.isHidden()
    assert window.start.make.isEnabled()


def test_a_new_project_is_made_and_opened_from_the_start_page(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.start.folder = str(tmp_path)
    window.start.name.setText("gearbox")
    qtbot.mouseClick(window.start.make, Qt.MouseButton.LeftButton)
    assert window.workspace.project.value == Project((tmp_path / "gearbox").resolve())
    assert window.stack.currentWidget() is window.panels[PARTS]


def test_a_folder_without_a_project_becomes_a_message_that_names_the_remedy(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.open_project(tmp_path)
    assert "make one on the first page" in window.bar.text.text()


def test_the_rail_says_each_step_s_state_in_words(qtbot: QtBot, window: MainWindow, parts_project: Project) -> None:
    open_project(qtbot, window, parts_project)
    words = [step.words for step in window.rail.steps]
    assert words == [
        "2 parts, 1 needs a unit", "s2rlab default", "no pictures yet", "needs pictures", "needs a trained run",
        "needs a trained run",
    ]  # fmt: skip


def test_messages_of_one_project_do_not_stay_for_the_next(window: MainWindow, project: Project) -> None:
    window.open_project(project.root)
    window.messages.fault("nut: is damaged")
    window.close_project()
    assert window.bar.isHidden()
    assert window.messages.all[-1].text == "nut: is damaged"


def test_opening_and_closing_projects_leaves_nothing_behind(
    qtbot: QtBot, window: MainWindow, parts_project: Project, project: Project
) -> None:
    for _ in range(5):
        open_project(qtbot, window, parts_project)
        window.close_project()
    assert window.workspace.undo.count() == 0
    assert not (parts_project.root / "window.lock").exists()
    assert window.stack.currentWidget() is window.start


def test_diagnostics_hold_versions_the_machine_and_messages(
    qtbot: QtBot, window: MainWindow, fake_s2rlab: Path
) -> None:
    window.messages.fault("the disk is full")
    window.diagnostics.copy()
    job = window.jobs.all[-1]
    qtbot.waitUntil(lambda: job.is_over, timeout=20_000)
    text = QGuiApplication.clipboard().text()
    assert job.quiet
    assert "PySide6" in text
    assert "renderer: ok, OpenGL 4.5" in text
    assert "the disk is full" in text
    window.diagnostics.copy()
    assert window.jobs.all[-1] is job  # looked at once


def test_words_of_a_step_are_read_whole_in_two_lines(window: MainWindow) -> None:
    metrics = QFontMetrics(window.rail.font())
    text = "10 parts, 1 needs a unit"
    width = metrics.horizontalAdvance("10 parts, 1 needs")
    assert in_two_lines(text, metrics, width) == ("10 parts, 1 needs\na unit", 2)
    assert in_two_lines(text, metrics, 10 * width) == (text, 1)


@pytest.mark.parametrize("name", ["start", *PAGES])
def test_every_step_has_a_help_page(name: str) -> None:
    assert len(page(name)) > 300


def test_the_window_loads_neither_torch_nor_timm() -> None:
    code = "import s2rlab_ui.app, sys; print([m for m in ('torch', 'timm', 'sklearn', 'trimesh') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_scene_that_another_step_wants_to_see_opens_randomize(
    qtbot: QtBot, window: MainWindow, parts_project: Project, fake_s2rlab: Path
) -> None:
    open_project(qtbot, window, parts_project)
    scene = sample(np.random.default_rng(0), SYN_O).model_dump(mode="json")
    window.workspace.shown_scene.set(ShownScene("bolt", "bolt/bolt", scene, {}, "train, picture 1"))
    assert window.stack.currentWidget() is window.panels[RANDOMIZE]


def test_the_window_is_there_before_its_steps_which_load_when_nothing_else_is_to_be_done(
    qtbot: QtBot, settings: QSettings
) -> None:
    made = make_window(settings)
    with qtbot.waitExposed(made):
        made.show()
    assert made.panels.there() == []
    with qtbot.waitSignal(made.warming.finished, timeout=60_000):
        made.warm_up()
    assert [position for position, _ in made.panels.there()] == list(range(6))
    assert not made.top.help.icon().isNull()
    made.close()


def test_a_theme_chosen_before_the_window_is_shown_is_that_of_all_its_pieces(window: MainWindow) -> None:
    window.choose_theme("light")
    window.choose_theme("dark")
    surface = QColor(window.theme.colours.surface)
    for piece in (window.top, window.rail):
        assert piece.grab().toImage().pixelColor(piece.rect().bottomLeft() + QPoint(4, -4)) == surface


@pytest.mark.parametrize("name", PAGES)
def test_every_help_page_has_a_picture_that_is_there_and_a_way_to_the_others(
    qtbot: QtBot, window: MainWindow, name: str
) -> None:
    (picture,) = re.findall(r"!\[[^\]]+\]\((.+?)\)", page(name))
    dialog = HelpDialog(PAGES.index(name), window)
    kind = QTextDocument.ResourceType.ImageResource.value
    assert not dialog.browser.loadResource(kind, QUrl(picture)).isNull()  # type: ignore[attr-defined]
    assert all(title(other) in dialog.browser.toPlainText() for other in PAGES)


def test_what_computes_here_is_said_once_it_is_known(window: MainWindow) -> None:
    assert window.top.device.isHidden()
    window.device.known.emit(False)
    assert window.top.device.text() == "Processor only – why?"
    assert not window.top.device.isHidden()


def test_diagnostics_hold_the_details_of_what_failed(window: MainWindow) -> None:
    window.messages.fault("it failed", "line 7 of the log")
    assert "line 7 of the log" in diagnostics_text(window.context)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_small_words_have_enough_contrast_to_be_read(window: MainWindow, scheme: Literal["light", "dark"]) -> None:
    window.choose_theme(scheme)
    step = window.rail.steps[0]
    ink = step.palette().color(QPalette.ColorRole.PlaceholderText)  # of the second line
    assert contrast(ink, QColor(window.theme.colours.surface)) >= 4.5  # WCAG 2.1, level AA


def contrast(ink: QColor, paper: QColor) -> float:
    """Ratio of the luminances of two colours, 1 to 21, by WCAG 2.1."""

    def luminance(colour: QColor) -> float:
        parts = [colour.redF(), colour.greenF(), colour.blueF()]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    share = ink.alphaF()
    mixed = [share * a + (1 - share) * b for a, b in zip(ink.getRgbF()[:3], paper.getRgbF()[:3], strict=True)]
    light, dark = sorted((luminance(QColor.fromRgbF(*mixed)), luminance(paper)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
