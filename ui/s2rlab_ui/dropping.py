"""What happens to files that are dragged over the window: said before they are dropped, done when they are."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QStackedWidget

from s2rlab.mesh.remarks import only_its_program
from s2rlab_ui.context import Context
from s2rlab_ui.drops import Kind, dropped_paths, foreign_files, is_project, kind_of
from s2rlab_ui.positions import LIVE, PARTS, RESULTS
from s2rlab_ui.projects import Projects
from s2rlab_ui.steps import Steps
from s2rlab_ui.widgets.drop_veil import DropVeil

NAMED = 3  # files in a message, at most
STEP_OF: dict[Kind, int] = {"cad": PARTS, "pictures": RESULTS, "model": LIVE, "video": LIVE}


class Dropping(QObject):
    """Sends dropped files to the step they are for."""

    def __init__(
        self,
        context: Context,
        projects: Projects,
        panels: Steps,
        stack: QStackedWidget,
        open_step: Callable[[int], object],
        new_folder: Callable[[], Path],
    ) -> None:
        super().__init__(stack)
        self._context, self._projects, self._panels = context, projects, panels
        self._new_folder = new_folder  # where a project goes that a drop makes
        self._stack, self._open_step = stack, open_step
        self.veil = DropVeil(stack)

    def enter(self, data: QMimeData) -> bool:
        """Say what would be done with what is dragged; false when it is no files."""
        paths = dropped_paths(data)
        if paths:
            self.veil.say(*self._words(kind_of(paths)))
        return bool(paths)

    def leave(self) -> None:
        """Nothing is dragged over the window any more."""
        self.veil.hide()

    def drop(self, data: QMimeData) -> None:
        """Take what was dragged."""
        self.veil.hide()
        self.take(dropped_paths(data))

    def take(self, paths: list[Path]) -> None:
        """Do with files what they are for."""
        kind, messages = kind_of(paths), self._context.messages
        if kind == "project":
            self._projects.open(next(path for path in paths if is_project(path)))
        elif kind in ("foreign", "unknown"):
            messages.attention(self._refusal(kind, paths))
        elif self._context.workspace.project.value is not None or self._projects.create(self._new_folder()):
            position = self._step(kind)
            self._open_step(position)
            self._panels[position].drop(paths)

    def _refusal(self, kind: Kind, paths: list[Path]) -> str:
        if kind == "foreign":
            return only_its_program(foreign_files(paths))  # as the import says it
        text = self.tr(
            "{names}: not for s2rlab; drop CAD files, a folder of pictures, a video, a project or an .onnx model."
        )
        return text.format(names=", ".join(path.name for path in paths[:NAMED]))

    def _step(self, kind: Kind) -> int:
        if kind == "pictures" and self._panels.position(self._stack.currentWidget()) == LIVE:
            return LIVE  # there they stand in for a camera
        return STEP_OF[kind]

    def _words(self, kind: Kind) -> tuple[str, str]:
        """What is dragged, and what would be done with it."""
        if kind == "project":
            return self.tr("A project"), self.tr("Drop it to open it")
        if kind == "foreign":
            return self.tr("A file of a CAD program"), self.tr("Save it there as STEP, then drop that")
        if kind == "unknown":
            return self.tr("Not for s2rlab"), self.tr("CAD files, pictures, videos, projects and .onnx models are")
        live = self._step(kind) == LIVE
        what, then = {
            "cad": (self.tr("CAD files"), self.tr("Drop them to add parts")),
            "pictures": (
                self.tr("Pictures"),
                self.tr("Drop them to stand in for a camera") if live else self.tr("Drop them to test a run on them"),
            ),
            "video": (self.tr("A video"), self.tr("Drop it to stand in for a camera")),
            "model": (self.tr("A model"), self.tr("Drop it to use it in Live")),
        }[kind]
        if self._context.workspace.project.value is None:
            return what, self.tr("Drop to make the project {name}").format(name=self._new_folder().name)
        return what, then
