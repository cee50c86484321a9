"""Loading what the window will need soon, in slices too short to notice, after it is on the screen."""

import contextlib
import importlib
import threading
from collections.abc import Iterator
from types import ModuleType

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, QTimer, Signal

from s2rlab_ui.steps import Steps
from s2rlab_ui.theme import Theme

BETWEEN_MS = 5  # two slices: what the user does goes first
NAMES = 20  # of a Qt module, a slice
AHEAD = (
    "numpy",
    "PIL.Image",
    "multiprocessing.connection",
    "cuda.bindings.runtime",  # pyqtgraph looks for it
    "vtkmodules.vtkRenderingOpenGL2",
    "qtpy.QtCore",
    "qtpy.QtGui",
    "qtpy.QtWidgets",
    "qtawesome",
    "superqt",
    "pyqtgraph",
    *(f"s2rlab_ui.panels.{name}" for name in ("parts", "randomize", "generate", "train", "results", "live")),
)
# in a thread, after Qt's own classes have been made in the window's: none of them makes a QObject when it is loaded


class WarmUp(QObject):
    """Does one slice after another while nothing else is to be done."""

    finished = Signal()

    def __init__(self, theme: Theme, steps: Steps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._over = threading.Event()
        self._loader = threading.Thread(target=self._load_ahead, daemon=True)
        self._slices = self._work(theme, steps)
        self._timer = QTimer(self, interval=BETWEEN_MS)
        self._timer.timeout.connect(self._next)
        self._begun = False

    def start(self) -> None:
        """Begin, unless it has begun."""
        if not self._begun:
            self._begun = True
            self._timer.start()

    def stop(self) -> None:
        """Leave the rest for when it is needed."""
        self._timer.stop()
        self._over.set()
        if self._loader.ident is not None:
            self._loader.join()

    def _next(self) -> None:
        if self._loader.is_alive():  # the panels need what it loads, and would wait for it
            return
        try:
            next(self._slices)
        except StopIteration:
            self._timer.stop()
            self.finished.emit()

    def _work(self, theme: Theme, steps: Steps) -> Iterator[None]:
        """Everything, bit by bit."""
        for module in (QtCore, QtGui, QtWidgets):
            yield from _touch(module)
        self._loader.start()
        yield
        theme.load_icons()
        yield
        for position in range(len(steps)):
            yield from steps.prepare(position)

    def _load_ahead(self) -> None:
        for name in AHEAD:
            with contextlib.suppress(ImportError, OSError):  # where it is needed, that is said
                if not self._over.is_set():
                    importlib.import_module(name)


def _touch(module: ModuleType) -> Iterator[None]:
    """Have Qt's classes made, which happens when they are first named; `import *` would make all of them at once."""
    for number, name in enumerate(dir(module)):
        getattr(module, name)
        if number % NAMES == NAMES - 1:
            yield
