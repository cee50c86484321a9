"""The part of the step Live that files pictures into a photo set of the project."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from s2rlab.deploy.sources import Picture
from s2rlab.errors import S2RError
from s2rlab_ui.captures import Captures
from s2rlab_ui.context import Context
from s2rlab_ui.widgets.capture_box import CaptureBox


class Keeping(QObject):
    """A box that asks what a picture shows, and what writes it."""

    said = Signal(str)  # what was done, in a few words

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.box = CaptureBox()
        self.captures = Captures(context.workspace, self)
        self.captures.kept.connect(
            lambda path: self.said.emit(
                self.tr("✓ Kept as {label} in {set}").format(label=path.parent.name, set=path.parent.parent.name)
            )
        )
        self.captures.changed.connect(self._show)
        context.workspace.undo.indexChanged.connect(lambda _: self._show())
        self.box.undo_asked.connect(self._take_back)

    def keep(self, picture: Picture) -> bool:
        """File a picture; false where it has to be said first what it shows, or cannot be filed so."""
        photo_set, name = self.box.names()
        if not name:
            self._context.messages.attention(self.tr("Say first what it really is; then keep the picture again."))
            self.box.class_name.setFocus()
            return False
        try:
            self.captures.keep(picture, photo_set, name)
        except S2RError as error:
            self._context.messages.fault(str(error))
            return False
        return True

    def finish(self) -> None:
        """Wait until everything is on disk."""
        self.captures.finish()
        self.box.finish()

    def _take_back(self) -> None:
        self._context.workspace.undo.undo()
        self.said.emit(self.tr("Taken back"))

    def _show(self) -> None:
        self.box.allow_back(last=self.captures.last)
        if self._context.workspace.project.value is not None:
            self.box.count()
