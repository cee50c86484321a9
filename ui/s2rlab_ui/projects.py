"""Opening, making and closing projects; what goes wrong becomes a message."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from s2rlab.errors import S2RError
from s2rlab.scene.presets import PRESETS
from s2rlab_ui import preferences
from s2rlab_ui.context import Context
from s2rlab_ui.locks import NotSavedError
from s2rlab_ui.messages import Message
from s2rlab_ui.sentences import sentence_words


class Projects(QObject):
    """What the start page, the shortcuts and dropped folders ask for."""

    def __init__(self, context: Context, may_leave: Callable[[], bool], window: QWidget) -> None:
        super().__init__(window)
        self._context, self._may_leave, self._window = context, may_leave, window
        self._workspace, self._messages = context.workspace, context.messages
        self._workspace.not_saved.connect(self._on_not_saved)

    def open(self, root: Path, *, save: bool = True) -> None:
        """Open a project folder."""
        self._try(lambda: self._workspace.open(root, self._may_leave, save=save), lambda: self.open(root, save=False))

    def create(self, root: Path) -> bool:
        """Make a project folder and open it, with the preset that the user wants to start with."""
        if not self._try(lambda: self._workspace.create(root, self._may_leave), lambda: self.open(root, save=False)):
            return False
        self._workspace.space.set(PRESETS[preferences.preset(self._context.settings)])
        return True

    def choose(self) -> None:
        """Ask for a project folder."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Open a project folder"))
        if name:
            self.open(Path(name))

    def close(self) -> None:
        """Let the open project go."""
        if self._may_leave():
            self.let_go(lambda: None)

    def let_go(self, then: Callable[[], object]) -> bool:
        """Save and close the project; false if it cannot be saved: then it is offered to close it anyway, and go on."""

        def anyway() -> None:
            self._workspace.close(save=False)
            then()

        return self._try(self._workspace.close, anyway)

    def save(self) -> None:
        """Save now, though everything is saved anyway."""
        if self._try(self._workspace.flush):
            self._messages.info(self.tr("Saved. Every change is saved by itself."))

    def _on_not_saved(self, why: str) -> None:
        self._messages.post(Message(why, "fault", "", self.tr("Save again"), self.save))

    def offer_recovery(self) -> None:
        """Open again what was open when the program was ended from outside."""
        root = self._workspace.left_open()
        if root is not None:
            text = self.tr("{name} was open when s2rlab ended unexpectedly; everything up to the last change is saved.")
            sentence = text.format(name=root.name)
            self._messages.post(Message(sentence, "attention", "", self.tr("Open it"), lambda: self.open(root)))

    def _try(self, act: Callable[[], object], anyway: Callable[[], object] | None = None) -> bool:
        """Do it, unless it answers false; `anyway` is offered where the present project cannot be saved."""
        try:
            return act() is not False
        except NotSavedError as error:
            why = sentence_words(str(error), goes_on=False)
            text = self.tr("{why} The last changes are not saved.").format(why=why)
            words = self.tr("Close anyway") if anyway else self.tr("Save again")
            self._messages.post(Message(text, "fault", "", words, anyway or self.save))
        except S2RError as error:
            self._messages.fault(str(error))
        except OSError as error:  # a folder that went away, a disk that fails
            text = self.tr("{file}: {why}; check that the folder is there and that you may write to it.")
            self._messages.fault(text.format(file=error.filename or "", why=error.strerror or error))
        return False
