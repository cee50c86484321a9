"""Looking at one part: orbit, pan, zoom, wireframe; drawn off screen in a thread, shown as a picture."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from s2rlab_ui import camera
from s2rlab_ui.camera import View
from s2rlab_ui.draw_part import Look, Style
from s2rlab_ui.render_thread import RenderThread, now
from s2rlab_ui.theme import Theme

STILL_MS = 180  # after the last movement the full picture is drawn
MOVING_PIXELS = 200_000  # at most, while moving
TURN_MS, TURN_DEGREES = 33, 0.6  # of the turntable
AXES = (((1, 0, 0), "#DC2626", "x"), ((0, 1, 0), "#16A34A", "y"), ((0, 0, 1), "#2563EB", "z"))


class Viewport(QWidget):
    """A part to turn in the hand."""

    view_changed = Signal(object)
    drawn = Signal(object)  # the Look of the picture shown now
    fitted = Signal(object)  # the size of a part just read, mm
    failed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._thread = RenderThread(self)
        self._thread.drawn.connect(self._on_drawn)
        self._thread.loaded.connect(self._on_loaded)
        self._thread.failed.connect(self.failed)
        self._image, self._path = QImage(), Path()
        self._view, self._style = View(), "surface"
        self._box = (np.zeros(3), np.ones(3))
        self._mouse = QPointF()
        self._still = QTimer(self, interval=STILL_MS, singleShot=True)
        self._still.timeout.connect(lambda: self._ask(moving=False))
        self._turning = QTimer(self, interval=TURN_MS)
        self._turning.timeout.connect(lambda: self.look(replace(self._view, azimuth=self._view.azimuth + TURN_DEGREES)))
        theme.changed.connect(lambda: self._ask(moving=False))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 160)
        self.setAccessibleName(self.tr("3D view of the part"))
        self.setToolTip(self.tr("Drag to turn, middle-drag to move, wheel to zoom; F fits, W shows the triangles"))

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
        """Open OpenGL before anybody works: it holds everything up for 0.1 s."""
        if not self._thread.isRunning():
            self._thread.start()
        self._thread.warm_up()

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

    def set_style(self, style: Style) -> None:
        """Show the surface, its triangles, or these alone."""
        self._style = style
        self._ask(moving=False)

    def turn(self, on: bool) -> None:
        """Turn the part slowly."""
        if on:
            self._turning.start()
        else:
            self._turning.stop()

    def finish(self) -> None:
        """End the thread."""
        self._turning.stop()
        self._still.stop()
        self._thread.finish()

    def _ask(self, *, moving: bool) -> None:
        if self._path == Path() or not self._thread.isRunning():
            return
        ratio = self.devicePixelRatioF()
        width, height = max(int(self.width() * ratio), 2), max(int(self.height() * ratio), 2)
        if moving:
            shrink = min(1.0, (MOVING_PIXELS / (width * height)) ** 0.5)
            width, height = max(int(width * shrink), 2), max(int(height * shrink), 2)
        style: Style = self._style  # type: ignore[assignment]
        self._thread.draw(Look(self._view, width, height, style, moving, self._theme.colours.stage, now()))

    def _on_loaded(self, path: Path, low: camera.Vector, high: camera.Vector) -> None:
        if path == self._path:
            self._box = (low, high)
            self._view = camera.fit(low, high, self._view)
            self._ask(moving=False)
            self.fitted.emit(high - low)

    def _on_drawn(self, image: QImage, look: Look) -> None:
        self._image = image
        self.update()
        self.drawn.emit(look)

    # Qt's events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag began."""
        self._mouse = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Turn with the left button, move with the middle or right one."""
        step = event.position() - self._mouse
        self._mouse = event.position()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.look(camera.orbit(self._view, step.x(), step.y()))
        elif event.buttons() & (Qt.MouseButton.MiddleButton | Qt.MouseButton.RightButton):
            self.look(camera.pan(self._view, step.x(), step.y(), self.height()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fit."""
        self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the cursor."""
        off = event.position() - QPointF(self.width() / 2, self.height() / 2)
        factor = 1.0015 ** event.angleDelta().y()
        self.look(camera.zoom(self._view, factor, off.x(), off.y(), self.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn, zoom and fit without a mouse."""
        key, view = event.key(), self._view
        arrows = {
            Qt.Key.Key_Left: (-20, 0), Qt.Key.Key_Right: (20, 0), Qt.Key.Key_Up: (0, -20), Qt.Key.Key_Down: (0, 20),
        }  # fmt: skip
        if key in arrows:
            self.look(camera.orbit(view, *arrows[Qt.Key(key)]))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.look(camera.zoom(view, 1.2 if key == Qt.Key.Key_Plus else 1 / 1.2))
        elif key == Qt.Key.Key_F:
            self.fit()
        elif key == Qt.Key.Key_W:
            self.set_style("wireframe" if self._style == "surface" else "surface")
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new size."""
        self._ask(moving=True)
        self._still.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the thread."""
        self.finish()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the newest picture, with a scale bar and the axes beside the part."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.colours.stage))
        if self._image.isNull():
            return
        painter.drawImage(self.rect(), self._image)
        self._paint_axes(painter)
        self._paint_scale(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.colours.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_axes(self, painter: QPainter) -> None:
        centre = QPointF(40, self.height() - 40)
        for direction, colour, name in AXES:
            across, upwards = np.dot(self._view.right, direction), np.dot(self._view.up, direction)
            tip = centre + QPointF(float(across), -float(upwards)) * 22
            painter.setPen(QPen(QColor(colour), 2))
            painter.drawLine(centre, tip)
            middle = centre + (tip - centre) * 1.4
            painter.drawText(QRectF(middle.x() - 8, middle.y() - 8, 16, 16), Qt.AlignmentFlag.AlignCenter, name)

    def _paint_scale(self, painter: QPainter) -> None:
        scale = self._view.scale(self.height())
        length = camera.nice_length(120 * scale)
        right, below = self.width() - 24, self.height() - 24
        left = right - length / scale
        painter.setPen(QPen(QColor(self._theme.colours.text), 2))
        painter.drawPolyline(
            [QPointF(left, below - 6), QPointF(left, below), QPointF(right, below), QPointF(right, below - 6)]
        )
        words = self.tr("{n} mm").format(n=f"{length:g}")
        painter.drawText(QRectF(left - 60, below - 26, right - left + 120, 16), Qt.AlignmentFlag.AlignCenter, words)
