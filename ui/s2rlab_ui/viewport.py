"""Looking at one part: orbit, pan, zoom, wireframe; drawn off screen in a thread, shown as a picture."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)

from s2rlab_ui import camera
from s2rlab_ui.camera import View
from s2rlab_ui.marks import paint_cube, paint_scale, paint_words
from s2rlab_ui.render_thread import RenderThread, now
from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.looking import Looking

if TYPE_CHECKING:
    from s2rlab_ui.draw_part import Look, Style

STILL_MS = 180  # after the last movement the full picture is drawn
MOVING_PIXELS = 200_000  # at most, while moving


class Viewport(Looking):
    """A part to turn in the hand."""

    view_changed = Signal(object)
    drawn = Signal(object)  # the Look of the picture shown now
    fitted = Signal(object)  # the size of a part just read, mm
    style_changed = Signal(str)
    failed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._thread = RenderThread(self)
        self._thread.drawn.connect(self._on_drawn)
        self._thread.loaded.connect(self._on_loaded)
        self._thread.failed.connect(self._on_failed)
        self._words = ""  # why there is no picture
        self._image, self._path = QImage(), Path()
        self._view = View()
        self._style: Style = "surface"
        self._box = (np.zeros(3), np.ones(3))
        self._still = QTimer(self, interval=STILL_MS, singleShot=True)
        self._still.timeout.connect(self._rest)
        theme.changed.connect(self._ask_still)
        self.setAccessibleName(self.tr("3D view of the part"))
        self.setToolTip(
            self.tr(
                "Drag to turn, middle-drag or Shift-drag to move, wheel to zoom, double-click to centre. "
                "Keys: arrows turn, with Shift they move; + and - zoom; F fits; Home: the usual view; T: turntable; "
                "W shows the triangles alone, E on the surface"
            )
        )

    @property
    def view(self) -> View:
        """How the part is looked at."""
        return self._view

    @property
    def picture(self) -> QImage:
        """The picture shown now."""
        return self._image

    @property
    def path(self) -> Path:
        """The mesh shown."""
        return self._path

    def warm_up(self) -> None:
        """Have the thread load VTK and open OpenGL before anybody works."""
        if not self._thread.isRunning():
            self._thread.start()

    def show_part(self, path: Path) -> None:
        """Show the mesh at `path`; it is fitted into the view."""
        self._path = path
        if not self._thread.isRunning():
            self._thread.start()
        self._thread.load(path)

    def look(self, view: View) -> None:
        """Look from elsewhere."""
        self._view = view
        self._ask(moving=True)
        self._still.start()
        self.view_changed.emit(view)

    def fit(self) -> None:
        """Show the whole part."""
        self.look(camera.fit(*self._box, self._view))

    def reset(self) -> None:
        """Show the whole part from the usual side."""
        self.look(camera.fit(*self._box, View()))

    def set_style(self, style: "Style") -> None:
        """Show the surface, with its edges or its triangles, or these alone."""
        if style == self._style:
            return
        self._style = style
        self.style_changed.emit(style)
        self._ask(moving=False)

    def orbit(self, right: float, down: float) -> None:
        """Turn by pixels of the mouse."""
        self.look(camera.orbit(self._view, right, down))

    def pan(self, right: float, down: float) -> None:
        """Move by pixels of the mouse."""
        self.look(camera.pan(self._view, right, down, self.height()))

    def zoom(self, factor: float, right: float = 0.0, down: float = 0.0) -> None:
        """Come nearer to the point so many pixels from the middle."""
        self.look(camera.zoom(self._view, factor, right, down, self.height()))

    def toggle_wireframe(self) -> None:
        """Show the triangles alone, or the surface again."""
        self.set_style("wireframe" if self._style != "wireframe" else "surface")

    def toggle_edges(self) -> None:
        """Show the triangles on the surface, or the surface alone."""
        self.set_style("edges" if self._style != "edges" else "surface")

    def finish(self) -> None:
        """End the thread."""
        self.turn(False)
        self._still.stop()
        self._thread.finish()

    def turn(self, on: bool, *, slowly: bool = False) -> None:
        """Turn until told otherwise; then the full picture comes."""
        ended = self.turning and not on
        super().turn(on, slowly=slowly)
        if ended:
            self._still.start()

    def _rest(self) -> None:
        if not self.turning:
            self._ask_still()

    def _ask_still(self) -> None:
        self._ask(moving=False)

    def _ask(self, *, moving: bool) -> None:
        if self._path == Path() or not self._thread.isRunning():
            return
        ratio = self.devicePixelRatioF()
        width, height = max(int(self.width() * ratio), 2), max(int(self.height() * ratio), 2)
        if moving:
            shrink = min(1.0, (MOVING_PIXELS / (width * height)) ** 0.5)
            width, height = max(int(width * shrink), 2), max(int(height * shrink), 2)
        self._thread.draw(
            view=self._view,
            width=width,
            height=height,
            style=self._style,
            moving=moving,
            background=self._theme.colours.stage,
            wanted=now(),
        )

    def _on_loaded(self, path: Path, low: camera.Vector, high: camera.Vector) -> None:
        if path == self._path:
            self._box = (low, high)
            self._view = camera.fit(low, high, self._view)
            self._ask(moving=False)
            self.fitted.emit(high - low)

    def _on_failed(self, words: str) -> None:
        self._words = words
        self.update()
        self.failed.emit(words)

    def _on_drawn(self, image: QImage, look: "Look") -> None:
        self._image, self._words = image, ""
        self.update()
        self.drawn.emit(look)

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new size."""
        self._ask(moving=True)
        self._still.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the thread."""
        self.finish()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the newest picture, with a scale bar and the cube of the axes beside the part."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.colours.stage))
        if self._words:
            paint_words(painter, self.rect(), self._words, self._theme.colours)
        if self._image.isNull() or self._words:
            return
        painter.drawImage(self.rect(), self._image)
        paint_cube(painter, QPointF(0, self.height()), self._view.right, self._view.up)
        scale = self._view.scale(self.height())
        paint_scale(painter, QPointF(self.width(), self.height()), scale, self._theme.colours.text)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.colours.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
