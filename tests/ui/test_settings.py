from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from s2rlab_ui import caches, preferences
from s2rlab_ui.main_window import MainWindow
from s2rlab_ui.panels.settings import SettingsPage
from s2rlab_ui.positions import GENERATE, PARTS

from s2rlab.project import Project
from s2rlab.scene.presets import PRESETS, SYN_O

ONE = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> SettingsPage:
    window.show()
    qtbot.mouseClick(window.top.settings, ONE)
    assert window.preferences is not None
    assert window.stack.currentWidget() is window.preferences
    return window.preferences


def choose(box, value: object) -> None:  # type: ignore[no-untyped-def]
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_colours_change_at_once_and_are_kept(page: SettingsPage, window: MainWindow) -> None:
    choose(page.theme, "dark")
    assert window.theme.scheme == "dark"
    assert preferences.theme(window.settings) == "dark"
    choose(page.theme, "light")
    assert window.theme.scheme == "light"


def test_the_colours_follow_the_system_until_one_is_chosen(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    hints = QApplication.styleHints()
    for scheme, name in ((Qt.ColorScheme.Dark, "dark"), (Qt.ColorScheme.Light, "light")):
        monkeypatch.setattr(type(hints), "colorScheme", lambda self, scheme=scheme: scheme)
        window.theme._on_system_changed()  # the signal would also reach the themes other tests have left
        assert window.theme.scheme == name
    window.choose_theme("light")
    monkeypatch.setattr(type(hints), "colorScheme", lambda self: Qt.ColorScheme.Dark)
    window.theme._on_system_changed()
    assert window.theme.scheme == "light"


def test_back_and_the_gear_return_to_the_step_that_was_open(
    qtbot: QtBot, window: MainWindow, parts_project: Project
) -> None:
    with qtbot.waitSignal(window.workspace.snapshot.changed, timeout=10_000):
        window.open_project(parts_project.root)
    window.open_step(GENERATE)
    window.toggle_settings()
    assert window.preferences is not None
    qtbot.mouseClick(window.preferences.back, ONE)
    assert window.stack.currentWidget() is window.panels[GENERATE]


def test_settings_are_a_page_and_exactly_one_button_is_filled(page: SettingsPage, window: MainWindow) -> None:
    from PySide6.QtWidgets import QPushButton

    assert page.window() is window
    visible = [each for each in window.findChildren(QPushButton) if each.isVisible()]
    assert [each.text() for each in visible if each.property("role") == "primary"] == ["Back"]


def test_new_projects_go_to_the_chosen_folder_and_start_with_the_chosen_preset(
    qtbot: QtBot, page: SettingsPage, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    page._choose_folder()
    choose(page.preset, next(key for key, space in PRESETS.items() if space == SYN_O))
    qtbot.mouseClick(page.back, ONE)
    assert window.start.folder == str(tmp_path)
    window.start.name.setText("gearbox")
    qtbot.mouseClick(window.start.make, ONE)
    assert window.workspace.space.value == SYN_O
    window.workspace.flush()
    assert (tmp_path / "gearbox" / "space.json").is_file()


def test_generate_proposes_the_chosen_number_of_pictures(settings: QSettings, qtbot: QtBot) -> None:
    from s2rlab_ui.app import make_window

    settings.setValue(preferences.PICTURES, 40)
    window = make_window(settings)
    assert window.panels[GENERATE].count.value() == 40  # type: ignore[attr-defined]
    window.close()


@pytest.mark.skipif(not hasattr(psutil.Process, "cpu_affinity"), reason="this system binds no process to cores")
@pytest.mark.skipif(preferences.all_cores() < 2, reason="one core cannot be made fewer")
def test_jobs_and_their_children_keep_to_the_chosen_cores(
    qtbot: QtBot, page: SettingsPage, window: MainWindow, parts_project: Project, fake_s2rlab: Path
) -> None:
    page.cores.setValue(1)
    window.open_project(parts_project.root)
    job = window.panels[PARTS].run_job(["deaf"], "Make pictures")
    with qtbot.waitSignal(job.reported, timeout=20_000):
        pass
    assert psutil.Process(job.process_id).cpu_affinity() == [0]
    page.cores.setValue(preferences.all_cores())
    assert window.jobs.cores == 0


def test_reset_chooses_what_the_program_came_with_and_can_be_taken_back(
    page: SettingsPage, window: MainWindow, tmp_path: Path
) -> None:
    window.settings.setValue("recent", [str(tmp_path)])
    choose(page.theme, "dark")
    page.pictures.setValue(77)
    page.reset()
    assert (preferences.theme(window.settings), page.pictures.value()) == ("system", preferences.FIRST_PICTURES)
    assert window.settings.value("recent") == [str(tmp_path)]
    assert window.bar.remedy.text() == "Undo"
    window.bar.remedy.click()
    assert (preferences.theme(window.settings), page.pictures.value()) == ("dark", 77)
    assert window.theme.scheme == "dark"


@pytest.mark.parametrize("broken", ["many", "-3", ""])
def test_a_damaged_settings_file_means_what_the_program_came_with(settings: QSettings, broken: str) -> None:
    for key in preferences.ALL:
        settings.setValue(key, broken)
    assert preferences.theme(settings) == "system"
    assert preferences.preset(settings) == "default"
    assert preferences.pictures(settings) in (1, preferences.FIRST_PICTURES)
    assert preferences.cores(settings) == 0


def test_the_cache_is_counted_and_cleared_but_nothing_else(
    qtbot: QtBot, window: MainWindow, parts_project: Project
) -> None:
    before = {path for path in parts_project.root.rglob("*") if path.is_file()}
    parts_project.cache.mkdir()
    (parts_project.cache / "features.bin").write_bytes(bytes(3_000_000))
    with qtbot.waitSignal(window.workspace.snapshot.changed, timeout=10_000):
        window.open_project(parts_project.root)
    window.toggle_settings()
    page = window.preferences
    assert page is not None
    qtbot.waitUntil(lambda: page._cache_words.text() == "3 MB", timeout=10_000)
    page.clear.click()
    qtbot.waitUntil(lambda: page._cache_words.text() == "0 MB", timeout=10_000)
    assert not parts_project.cache.exists()
    assert before <= {path for path in parts_project.root.rglob("*") if path.is_file()}


def test_the_cache_is_not_cleared_under_a_running_job(
    qtbot: QtBot, page: SettingsPage, window: MainWindow, parts_project: Project, fake_s2rlab: Path
) -> None:
    window.open_project(parts_project.root)
    job = window.panels[PARTS].run_job(["deaf"], "Make pictures")
    with qtbot.waitSignal(job.reported, timeout=20_000):
        pass
    assert not page.clear.isEnabled()
    assert "wait" in page.clear.toolTip()


def test_a_cache_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert caches.size_of([tmp_path / "none"]) == 0
    assert caches.clear([tmp_path / "none"]) == 0
