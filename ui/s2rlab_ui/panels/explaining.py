"""Asks for the explanation of the photograph that is chosen, and shows it as it comes."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from s2rlab.evaluate.reader import Photograph
from s2rlab_ui.background import Newest
from s2rlab_ui.caches import trim
from s2rlab_ui.explainer import Explainer
from s2rlab_ui.messages import Messages
from s2rlab_ui.widgets.basic import say
from s2rlab_ui.widgets.photo_view import PhotoView

KEPT = 400  # heat maps of a run, of some 100 kB each
RUNS = 6  # runs whose heat maps are kept


class Explaining(QObject):
    """Between the photograph's view and the child process."""

    def __init__(self, view: PhotoView, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self.view, self._messages = view, messages
        self.explainer = Explainer(self)
        self._found = False  # the made pictures of the photograph that is shown
        self.explainer.looked.connect(self._show_look)
        self.explainer.found.connect(self._show_alike)
        self.explainer.progressed.connect(self._say_reading)
        self.explainer.failed.connect(self._say_no_look)
        self._cleaner = Newest(self)

    def show(self, root: Path, run: str, photo: Photograph) -> None:
        """Show a photograph and ask about it."""
        wait = self.tr("Looking where it looks…")
        if not self.explainer.is_open:
            wait = self.tr("Opening the trained network: the first photograph takes some seconds…")
        self.view.show_photo(photo, self._words(photo), wait)
        self.view.show()
        self._found = False
        self.explainer.ask(root, run, photo.path, photo.true)
        self._clean(root, run)

    def finish(self) -> None:
        """End the child and the thread."""
        self.explainer.finish()
        self._cleaner.finish()

    def _clean(self, root: Path, run: str) -> None:
        """Let heat maps of long ago go, and those of all runs but a few; the one that is shown is the newest."""
        explained = root / "cache" / "explained"

        def work() -> None:
            trim(explained / run, KEPT)
            trim(explained, RUNS, [explained / run])

        self._cleaner.submit(work)

    def hide(self) -> None:
        """Show none."""
        self.explainer.forget()
        self.view.hide()

    def _words(self, photo: Photograph) -> str:
        if photo.true == "":
            return self.tr("The model says")
        if photo.true == "unknown":
            return self.tr("It is none of the parts; the model says")
        return self.tr("It is {true}; the model says").format(true=photo.true)

    def _show_look(self, look: dict[str, Any]) -> None:
        maps = [(each["label"], Path(each["file"])) for each in look["maps"]]
        self.view.show_look(maps, look["problem"])

    def _show_alike(self, alike: dict[str, Any]) -> None:
        self._found = True
        nearest = [(each["label"], Path(each["file"]), each["distance"]) for each in alike["nearest"]]
        self.view.show_alike(nearest, alike["problem"])

    def _say_reading(self, done: int, total: int) -> None:
        if not self._found and done < total:
            self.view.say_reading(done, total)

    def _say_no_look(self, sentence: str, log: str) -> None:
        say(self.view.wait, sentence, "fault")
        self._messages.fault(sentence, log)
