"""Fixtures of the window's tests: an application without a display, a project without a CAD kernel, a fake s2rlab."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
pytest.importorskip("PySide6")

import trimesh
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSettings
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from s2rlab_ui import job, motion
from s2rlab_ui.app import make_window
from s2rlab_ui.context import Context
from s2rlab_ui.jobs import Jobs
from s2rlab_ui.main_window import MainWindow
from s2rlab_ui.messages import Messages
from s2rlab_ui.theme import Theme
from s2rlab_ui.workspace import Workspace

from s2rlab.mesh.load import mesh_bytes
from s2rlab.project import PartFile, Project

QLocale.setDefault(QLocale("en"))  # numbers as the tests expect them, whatever computer they run on
FAKE = Path(__file__).parent / "fake_s2rlab.py"


@pytest.fixture(autouse=True)
def stillness(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have nothing turn by itself, whatever computer the tests run on."""
    monkeypatch.setattr(motion, "still_wanted", lambda: True)


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def workspace(qtbot: QtBot, settings: QSettings) -> Iterator[Workspace]:
    made = Workspace(settings, Messages())
    yield made
    made.close()


@pytest.fixture
def context(qtbot: QtBot, workspace: Workspace, settings: QSettings) -> Iterator[Context]:
    jobs = Jobs(settings)
    workspace.project.changed.connect(lambda project: jobs.belong_to(project.root if project else None))  # as a window
    yield Context(workspace, jobs, workspace.messages, Theme(), settings)
    stop(qtbot, jobs)


def stop(qtbot: QtBot, jobs: Jobs) -> None:
    """End what a test has left running."""
    jobs.cancel_all()
    for each in jobs.active:
        each.kill()
    qtbot.waitUntil(lambda: not jobs.active, timeout=20_000)


@pytest.fixture
def window(qtbot: QtBot, settings: QSettings, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    made = make_window(settings)  # not handed to qtbot, which would delete it before its threads are ended
    monkeypatch.setattr(made, "_may_leave", lambda: True)
    list(made.panels)  # all there, as they are some moments after the start
    yield made
    monkeypatch.setattr(made, "_may_leave", lambda: True)  # whatever a test has made it answer
    stop(qtbot, made.jobs)
    if not made.close():  # it cannot be saved: as one who closes it anyway
        made.workspace.close(save=False)
        assert made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def fake_s2rlab(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Replace the command line by a script; gives the file it writes its arguments to."""
    monkeypatch.setattr(job, "PROGRAM", (sys.executable, str(FAKE)))
    calls = tmp_path / "calls.jsonl"
    monkeypatch.setenv("FAKE_CALLS", str(calls))
    return calls


def add_part(project: Project, label: str, variant: str = "", *, guessed: bool = False) -> Path:
    """Put a cube of 25.4 mm into a project, as the import would."""
    folder = project.part_folder(label, variant or label)
    folder.mkdir(parents=True)
    cube = trimesh.creation.box((25.4, 25.4, 25.4))
    (folder / "mesh.glb").write_bytes(mesh_bytes(cube))
    (folder / "source.stl").write_bytes(b"solid")
    info = PartFile(
        label=label, variant=variant or label, source=f"{label}.stl", units="inch", units_guessed=guessed, up="+z",
        size=(25.4, 25.4, 25.4), triangles=12, watertight=True, open_edges=0, flipped_faces=0, degenerate_faces=0,
    )  # fmt: skip
    (folder / "part.json").write_text(info.model_dump_json())
    picture = QImage(16, 16, QImage.Format.Format_RGB32)
    picture.fill(0x808080)
    picture.save(str(folder / "thumbnail.png"))
    return folder


def add_pictures(folder: Path, count: int = 3) -> None:
    """Put small grey pictures into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        picture = QImage(32, 32, QImage.Format.Format_RGB32)
        picture.fill(0x404040 + number * 0x202020)
        assert picture.save(str(folder / f"{number}.png"))


@pytest.fixture
def parts_project(project: Project) -> Project:
    """A project with two classes."""
    add_part(project, "bolt")
    add_part(project, "nut", guessed=True)
    return project


def open_project(qtbot: QtBot, window: MainWindow, project: Project) -> None:
    """Open a project and wait until the window shows it."""
    with qtbot.waitSignal(window.workspace.snapshot.changed, timeout=10_000):
        window.open_project(project.root)
