"""Whatever goes wrong around it, the window lives and says so."""

import errno
import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from conftest import add_part, stop
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from pytestqt.qtbot import QtBot
from s2rlab_ui import draw_part, render_thread, steps
from s2rlab_ui.app import make_window
from s2rlab_ui.context import Context
from s2rlab_ui.job import Job
from s2rlab_ui.jobs import wake_orphans
from s2rlab_ui.main_window import MainWindow
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.positions import GENERATE, PARTS, RANDOMIZE
from s2rlab_ui.workspace import Workspace

from s2rlab import files
from s2rlab.errors import StorageError
from s2rlab.project import Project
from s2rlab.scene.presets import SYN_O
from s2rlab.scene.space import RandomizationSpace


def last(window: MainWindow) -> str:
    return window.messages.all[-1].text if window.messages.all else ""


def test_a_folder_that_is_gone_is_named(window: MainWindow, tmp_path: Path) -> None:
    window.open_project(tmp_path / "gone")
    assert str(tmp_path / "gone") in last(window)
    assert window.stack.currentWidget() is window.start


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format": "one"}', '{"format": 1, "surprise": 2}'])
def test_a_damaged_project_file_is_named_and_left_as_it_is(window: MainWindow, project: Project, content: str) -> None:
    (project.root / "project.json").write_text(content)
    window.open_project(project.root)
    assert "project.json" in last(window)
    assert window.workspace.project.value is None
    assert (project.root / "project.json").read_text() == content


def test_a_project_of_a_newer_program_asks_for_an_update(window: MainWindow, project: Project) -> None:
    (project.root / "project.json").write_text(json.dumps({"format": 99, "name": "p", "colour": "red"}))
    window.open_project(project.root)
    assert "update s2rlab" in last(window)


def test_a_project_open_in_another_window_is_not_opened_twice(
    qtbot: QtBot, window: MainWindow, project: Project, workspace: Workspace
) -> None:
    workspace.open(project.root)
    window.open_project(project.root)
    assert "open in another window" in last(window)
    assert window.workspace.project.value is None


def test_a_folder_that_may_not_be_read_is_named_with_the_remedy(
    window: MainWindow, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(root: Path) -> Project:
        raise PermissionError(13, "Permission denied", str(root / "project.json"))

    monkeypatch.setattr(Project, "open", forbidden)
    window.open_project(project.root)
    assert "Permission denied; check that" in last(window)


def test_a_read_only_project_opens_and_says_that_nothing_can_be_saved(
    qtbot: QtBot, window: MainWindow, parts_project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(path: Path, text: str) -> None:
        raise StorageError(f"{path}: the folder is read-only; choose a folder you may write to.")

    with qtbot.waitSignal(window.workspace.snapshot.changed, timeout=10_000):
        window.open_project(parts_project.root)
    with monkeypatch.context() as patch:
        patch.setattr(files, "write_text", read_only)
        window.workspace.edit_space(SYN_O, "preset")
        qtbot.waitUntil(lambda: "space.json: the folder is read-only" in last(window), timeout=10_000)
    window.open_step(GENERATE)
    assert window.workspace.space.value == SYN_O


def full_disk(path: Path, text: str) -> None:
    raise StorageError(f"{path.name}: the disk is full; free some room.")


def test_a_window_that_cannot_save_stays_open_and_offers_to_close_anyway(
    window: MainWindow, parts_project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    shut: list[str] = []
    finish = window.panels[PARTS].shut
    monkeypatch.setattr(window.panels[PARTS], "shut", lambda: (finish(), shut.append("parts")))
    window.open_project(parts_project.root)
    window.show()
    with monkeypatch.context() as patch:
        patch.setattr(files, "write_text", full_disk)
        window.workspace.edit_space(SYN_O, "preset")
        assert not window.close()
        assert window.workspace.project.value is not None
        assert shut == []
        assert "space.json: the disk is full" in last(window)
        assert window.bar.remedy.text() == "Close anyway"
        window.bar.remedy.click()
    assert window.isHidden()
    assert window.workspace.project.value is None
    assert shut == ["parts"]


def test_what_could_not_be_saved_is_saved_once_it_can_be(
    qtbot: QtBot, window: MainWindow, parts_project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_project(parts_project.root)
    with monkeypatch.context() as patch:
        patch.setattr(files, "write_text", full_disk)
        with qtbot.waitSignal(window.workspace._saver.failed, timeout=10_000):
            window.workspace.edit_space(SYN_O, "preset")
        window.projects.save()
        assert "not saved" in last(window)
    window.projects.save()
    assert last(window).startswith("Saved.")
    assert RandomizationSpace.load(parts_project.space_file) == SYN_O


def test_the_open_project_and_its_jobs_stay_when_another_cannot_be_opened(
    window: MainWindow, parts_project: Project, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = Project.create(tmp_path / "taken")
    workspace.open(taken.root)
    window.open_project(parts_project.root)
    present, asked = window.workspace.project.value, []
    monkeypatch.setattr(window, "_may_leave", lambda: asked.append("leave?"))
    for root in (taken.root, tmp_path / "gone"):
        window.open_project(root)
        assert window.workspace.project.value == present
    assert asked == []


def test_a_project_that_is_not_left_stays_and_the_other_may_be_opened_elsewhere(
    window: MainWindow, parts_project: Project, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Project.create(tmp_path / "other")
    window.open_project(parts_project.root)
    present = window.workspace.project.value
    monkeypatch.setattr(window, "_may_leave", lambda: False)
    window.open_project(other.root)
    assert window.workspace.project.value == present
    assert workspace.open(other.root)


def test_a_project_folder_that_vanishes_while_it_is_open_is_survived(
    qtbot: QtBot, window: MainWindow, parts_project: Project
) -> None:
    with qtbot.waitSignal(window.workspace.snapshot.changed, timeout=10_000):
        window.open_project(parts_project.root)
    shutil.rmtree(parts_project.root)
    with qtbot.waitSignal(window.workspace.snapshot.changed, timeout=10_000):
        window.workspace.refresh()
    assert "the folder of this project is gone" in last(window)
    for step in range(6):
        window.open_step(step)
    assert window.rail.steps[PARTS].words == window.panels[PARTS].state_words()
    window.close_project()
    assert window.stack.currentWidget() is window.start


def test_edits_in_a_folder_that_is_gone_are_kept_until_it_is_back(
    qtbot: QtBot, window: MainWindow, parts_project: Project, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.workspace.snapshot.changed, timeout=10_000):
        window.open_project(parts_project.root)
    away = parts_project.root.rename(tmp_path / "away")
    with qtbot.waitSignal(window.workspace.not_saved, timeout=10_000):
        window.workspace.edit_space(SYN_O, "preset")
    assert "is gone or cannot be reached" in window.bar.text.text()
    assert not parts_project.root.exists()  # no new folder with nothing in it
    window.close_project()
    assert window.workspace.project.value is not None
    assert "The last changes are not saved." in window.bar.text.text()
    away.rename(parts_project.root)
    window.bar._dismiss()
    assert window.bar.remedy.text() == "Save again"
    window.bar.remedy.click()
    assert RandomizationSpace.load(parts_project.space_file) == SYN_O


def test_a_full_disk_is_said_in_words_that_mean_something_in_a_window(
    qtbot: QtBot, window: MainWindow, parts_project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: object, target: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    window.open_project(parts_project.root)
    with monkeypatch.context() as patch, qtbot.waitSignal(window.workspace.not_saved, timeout=10_000):
        patch.setattr(os, "replace", full)
        window.workspace.edit_space(SYN_O, "preset")
    assert "space.json: the disk is full; free some space, then try again." in window.bar.text.text()
    window.bar.remedy.click()
    assert last(window).startswith("Saved.")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs RLIMIT_AS")
def test_a_job_that_gets_no_memory_says_so_and_the_window_lives(qtbot: QtBot, window: MainWindow) -> None:
    hungry = "import resource; resource.setrlimit(resource.RLIMIT_AS, (1 << 28, 1 << 28)); bytearray(1 << 30)"
    job = Job(["train"], "Train run-1", command=[sys.executable, "-c", hungry])
    job.failed.connect(window.messages.fault)
    with qtbot.waitSignal(job.failed, timeout=20_000):
        window.jobs.submit(job)
    assert last(window) == "Train run-1: memory ran out (MemoryError). Close other programs, then start it again."
    assert job.can_go_on


@pytest.mark.parametrize(
    "content",
    [
        "",
        "\x00\x01garbage",
        "[window]\ngeometry=garbage\n[General]\ntheme=blue\nrecent=5\ncores=many\nlanguage=xx\n",
        "[window]\ngeometry=@ByteArray(short)\n[session]\nproject=/nowhere\npaused=a, b\n",
    ],
)
def test_a_damaged_settings_file_does_not_keep_the_window_from_opening(
    qtbot: QtBot, tmp_path: Path, content: str
) -> None:
    path = tmp_path / "damaged.ini"
    path.write_bytes(content.encode())
    settings = QSettings(str(path), QSettings.Format.IniFormat)
    wake_orphans(settings)
    window = make_window(settings)
    window.projects.offer_recovery()
    with qtbot.waitExposed(window):
        window.show()
    window.toggle_settings()
    assert window.stack.currentWidget() is window.preferences
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_settings_that_cannot_be_written_hold_for_this_time(
    window: MainWindow, parts_project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a home that is read-only."""
    settings = QSettings(str(tmp_path / "file" / "settings.ini"), QSettings.Format.IniFormat)
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr(window, "settings", settings)
    monkeypatch.setattr(window.workspace, "settings", settings)
    window.choose_theme("dark")
    assert window.theme.scheme == "dark"
    window.open_project(parts_project.root)
    assert window.workspace.project.value is not None
    settings.sync()
    assert settings.status() == QSettings.Status.AccessError


def test_a_damaged_part_is_named_and_the_window_goes_on(
    qtbot: QtBot, window: MainWindow, parts_project: Project
) -> None:
    (add_part(parts_project, "washer") / "part.json").write_text("{")
    with qtbot.waitSignal(window.messages.posted, timeout=10_000):
        window.open_project(parts_project.root)
    assert "part.json" in last(window)
    window.open_step(RANDOMIZE)


def test_a_step_that_cannot_be_made_says_why_and_the_others_work(
    qtbot: QtBot, settings: QSettings, parts_project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without_opengl(context: Context) -> Panel:
        raise ImportError("libGL.so.1: cannot open shared object file")

    monkeypatch.setattr(steps, "_parts", without_opengl)
    window = make_window(settings)
    window.show()
    with qtbot.waitSignal(window.workspace.snapshot.changed, timeout=10_000):
        window.open_project(parts_project.root)
    assert "Parts: cannot be shown here (libGL.so.1" in last(window)
    assert "Install" in last(window)
    assert window.rail.steps[PARTS].words == "not available here"
    window.open_step(GENERATE)
    assert window.stack.currentWidget() is window.panels[GENERATE]
    stop(qtbot, window.jobs)
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the system always has OpenGL")
def test_without_opengl_the_3d_view_says_so_instead_of_ending_the_program(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VTK_DEFAULT_OPENGL_WINDOW", "vtkOSOpenGLRenderWindow")  # whose library is not installed
    thread = render_thread.RenderThread()
    with qtbot.waitSignal(thread.failed, timeout=20_000) as failed:
        thread.start()
    thread.finish()
    assert failed.args == ["The 3D view has stopped (no OpenGL); the device state, top right, says what to install."]


def test_a_part_whose_mesh_is_gone_is_named_and_the_view_lives(
    qtbot: QtBot, window: MainWindow, parts_project: Project
) -> None:
    mesh = parts_project.part_folder("bolt", "bolt") / "mesh.glb"
    mesh.unlink()
    with qtbot.waitSignal(
        window.messages.posted, timeout=20_000, check_params_cb=lambda message: "mesh.glb" in message.text
    ):
        window.open_project(parts_project.root)
        window.open_step(PARTS)
        window.workspace.selected.set("bolt/bolt")
        window.panels[PARTS].viewport.show_part(mesh)  # type: ignore[attr-defined]


def test_a_mesh_that_cannot_be_read_is_named_and_the_next_one_is_shown(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, parts_project: Project
) -> None:
    bad, good = (parts_project.part_folder(name, name) / "mesh.glb" for name in ("bolt", "nut"))
    load = draw_part.Drawing.load

    def broken(drawing: draw_part.Drawing, path: Path) -> None:
        if path == bad:
            raise OSError(errno.EIO, "Input/output error")
        load(drawing, path)

    monkeypatch.setattr(draw_part.Drawing, "load", broken)
    thread = render_thread.RenderThread()
    try:
        with qtbot.waitSignal(thread.failed, timeout=20_000) as failed:
            thread.load(bad)
            thread.start()
        assert failed.args == [f"{bad}: cannot be read (Input/output error); try again, or import the part again."]
        with qtbot.waitSignal(thread.loaded, timeout=20_000):
            thread.load(good)
    finally:
        thread.finish()


def test_an_error_nobody_caught_becomes_a_message_with_its_details(
    window: MainWindow, capsys: pytest.CaptureFixture[str]
) -> None:
    from s2rlab_ui.app import _to_messages

    error = ZeroDivisionError("division by zero")
    _to_messages(window)(ZeroDivisionError, error, None)
    assert "ZeroDivisionError: division by zero" in window.bar.text.text()
    assert "division by zero" in window.messages.all[-1].details


def test_what_was_open_when_the_program_was_killed_is_offered_again(
    qtbot: QtBot, settings: QSettings, window: MainWindow, parts_project: Project
) -> None:
    settings.setValue("session/project", str(parts_project.root))
    window.projects.offer_recovery()
    assert window.bar.remedy.text() == "Open it"
    with qtbot.waitSignal(window.workspace.snapshot.changed, timeout=10_000):
        window.bar.remedy.click()
    assert window.workspace.project.value is not None
