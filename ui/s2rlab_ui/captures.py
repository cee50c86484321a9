"""Filing live pictures into a photo set of the project, in a thread, with undo."""

import time
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QBuffer, QObject, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QImage

from s2rlab import files
from s2rlab.data.photo_sets import begin_set
from s2rlab.deploy.sources import Picture
from s2rlab.errors import S2RError
from s2rlab.project import Project, check_name
from s2rlab_ui.scan import pictures_of
from s2rlab_ui.workspace import Workspace

QUALITY = 95  # of JPEG


class Captures(QObject):
    """Writes pictures one after another; each is whole on disk, or not there."""

    kept = Signal(Path)
    changed = Signal()  # a picture came or went

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._edits: set[str] = set()  # what the edits are called that kept a picture
        self._written.connect(self._on_written)
        workspace.moved.connect(self.changed)

    _written = Signal(object, str)  # path, why it failed

    @property
    def last(self) -> bool:
        """Whether keeping a picture was the last thing done, so that undo takes it back."""
        return self._workspace.undo.canUndo() and self._workspace.undo.undoText() in self._edits

    def keep(self, picture: Picture, photo_set: str, label: str) -> None:
        """File a picture as `photos/<photo_set>/<label>/<time>-<number>.jpg`; a new set is one of test photographs.

        Raises
        ------
        ConfigError
            If one of the two names cannot be a folder.
        """
        folder = folder_of(self._project(), photo_set, label)
        self._pool.start(_Write(picture, folder, time.strftime("%Y%m%d-%H%M%S"), self._written.emit))

    def finish(self) -> None:
        """Wait until everything is on disk."""
        self._pool.waitForDone()

    def _on_written(self, path: Path, problem: str) -> None:
        if problem:
            self._workspace.messages.fault(problem)
            return
        project = self._workspace.project.value
        if project is None or not path.is_relative_to(project.root):  # closed, meanwhile
            return
        self._workspace.add_file(path)
        self._edits.add(self._workspace.undo.undoText())
        self.kept.emit(path)
        self.changed.emit()
        self._workspace.refresh()

    def _project(self) -> Project:
        project = self._workspace.project.value
        assert project is not None  # pictures are kept only while there is one
        return project


class _Write(QRunnable):
    def __init__(self, picture: Picture, folder: Path, stem: str, answer) -> None:  # type: ignore[no-untyped-def] # a bound signal
        super().__init__()
        self._picture, self._folder, self._stem, self._answer = picture, folder, stem, answer

    def run(self) -> None:
        path, problem = self._folder, ""
        try:
            begin_set(self._folder.parent)
            path = _free(self._folder, self._stem)
            files.write_bytes(path, jpeg(self._picture))
        except S2RError as error:
            problem = str(error)
        self._answer(path, problem)


def _free(folder: Path, stem: str) -> Path:
    """Number a picture so that it takes the place of none; pictures are written by one thread."""
    number = 1
    while (path := folder / f"{stem}-{number}.jpg").exists():
        number += 1
    return path


def folder_of(project: Project, photo_set: str, label: str) -> Path:
    """Folder of a class in a photo set; raises ConfigError if a name cannot be a folder."""
    return project.photos(photo_set) / check_name(label, "class name")


def how_many(photo_set: Path) -> dict[str, int]:
    """Count the pictures of each class of a photo set; classes without any are left out."""
    return dict(Counter(label for label, _ in pictures_of(photo_set)))


def jpeg(picture: Picture) -> bytes:
    """Write a picture, (H, W, 3) RGB, as JPEG."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image(picture).save(buffer, "JPEG", QUALITY)  # type: ignore[call-overload] # its stub lacks QIODevice
    return bytes(buffer.data().data())


def image(picture: Picture) -> QImage:
    """Give a picture, (H, W, 3) RGB, to Qt."""
    height, width, _ = picture.shape
    return QImage(picture.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
