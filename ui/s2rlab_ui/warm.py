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
)
# Qt's own classes are no business of another thread; these libraries have none


class WarmUp(QObject):
    """Does one slice after another while nothing else is to be done."""

    finished = Signal()

    def __init__(self, theme: Theme, steps: Steps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._slices = _slices(theme, steps)
        self._timer = QTimer(self, interval=BETWEEN_MS)
        self._timer.timeout.connect(self._next)
        self._loader = threading.Thread(target=_load_ahead, daemon=True)

    def start(self) -> None:
        """Begin, unless it has begun."""
        if not self._timer.isActive() and self._loader.ident is None:
            self._loader.start()
            self._timer.start()

    def stop(self) -> None:
        """Leave the rest for when it is needed."""
        self._timer.stop()
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


def _slices(theme: Theme, steps: Steps) -> Iterator[None]:
    """Everything, bit by bit."""
    for module in (QtCore, QtGui, QtWidgets):
        yield from _touch(module)
    for name in ("qtpy.QtCore", "qtpy.QtGui", "qtpy.QtWidgets", "qtawesome"):
        importlib.import_module(name)
        yield
    theme.load_icons()
    yield
    for name in ("superqt", "pyqtgraph"):
        importlib.import_module(name)
        yield
    for position in range(len(steps)):
        yield from steps.prepare(position)


def _touch(module: ModuleType) -> Iterator[None]:
    """Have Qt's classes made, which happens when they are first named; `import *` would make all of them at once."""
    for number, name in enumerate(dir(module)):
        getattr(module, name)
        if number % NAMES == NAMES - 1:
            yield


def _load_ahead() -> None:
    for name in AHEAD:
        with contextlib.suppress(ImportError):  # where it is needed, that is said
            importlib.import_module(name)
