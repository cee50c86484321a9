"""The thread that draws for the viewport: it always draws the newest wish, and never lets the window wait.

VTK is loaded by the thread itself, as that takes a fifth of a second.
"""

import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtGui import QImage

from s2rlab_ui.glb import DamagedGlbError

if TYPE_CHECKING:
    from s2rlab_ui.draw_part import Drawing, Look

QUIET = 0.4  # seconds without a wish: then a very dense part is drawn exactly


class RenderThread(QThread):
    """VTK in a thread of its own; it releases Python's lock while it reads and draws."""

    drawn = Signal(QImage, object)  # the picture and its Look
    loaded = Signal(object, object, object)  # path, lower and upper corner of the part, mm
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wake = threading.Condition()
        self._path: Path | None = None
        self._look: dict[str, Any] | None = None
        self._rough: dict[str, Any] | None = None  # drawn last, and not yet exactly
        self._ending = False

    def load(self, path: Path) -> None:
        """Show another part."""
        with self._wake:
            self._path, self._look = path, None
            self._wake.notify()

    def draw(self, **look: Any) -> None:
        """Draw this next, instead of whatever waits; takes the fields of a `Look`."""
        with self._wake:
            self._look = look
            self._wake.notify()

    def finish(self) -> None:
        """End the thread and wait for it."""
        with self._wake:
            self._ending = True
            self._wake.notify()
        self.wait()

    def run(self) -> None:
        """Draw until the end."""
        try:
            self._run()
        except Exception as error:  # a damaged mesh, no OpenGL: the rest of the window goes on
            text = self.tr("The 3D view has stopped ({why}); the device state, top right, says what to install.")
            self.failed.emit(text.format(why=error))

    def _run(self) -> None:
        from s2rlab_ui.draw_part import Drawing, Look

        drawing = Drawing()
        try:
            while (wish := self._next()) != (None, None):
                path, look = wish
                if path is not None:
                    self._load(drawing, path)
                elif look is not None:
                    asked = Look(**look)
                    self._draw(drawing, asked)
                    self._rough = look if drawing.is_rough(asked) else None
        finally:
            drawing.close()

    def _next(self) -> tuple[Path | None, dict[str, Any] | None]:
        with self._wake:
            rough, self._rough = self._rough, None
            if not self._wake.wait_for(self._is_asked, None if rough is None else QUIET):
                return None, None if rough is None else {**rough, "exact": True}
            if self._ending:
                return None, None
            if self._path is not None:
                path, self._path = self._path, None
                return path, None
            look, self._look = self._look, None
            return None, look

    def _is_asked(self) -> bool:
        return self._ending or self._path is not None or self._look is not None

    def _load(self, drawing: "Drawing", path: Path) -> None:
        try:
            drawing.load(path)
        except FileNotFoundError:
            if path.parent.is_dir():  # else the part was moved, and will be asked for where it is now
                self.failed.emit(self.tr("{path}: is missing; import the part again.").format(path=path))
            return
        except DamagedGlbError as error:
            self.failed.emit(str(error) + ".")
            return
        except OSError as error:  # such as a network drive that is gone: the next part may be there
            text = self.tr("{path}: cannot be read ({why}); try again, or import the part again.")
            self.failed.emit(text.format(path=path, why=error.strerror or str(error)))
            return
        self.loaded.emit(path, *drawing.bounds)

    def _draw(self, drawing: "Drawing", look: "Look") -> None:
        pixels = drawing.draw(look)
        height, width, _ = pixels.shape
        image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
        self.drawn.emit(image, look)


def now() -> float:
    """Read the clock that `Look.wanted` is on."""
    return time.monotonic()
