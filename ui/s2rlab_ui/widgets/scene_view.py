"""A rendered scene to look at from all sides; the pictures come from elsewhere."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent

from s2rlab_ui.camera import Orbit
from s2rlab_ui.marks import paint_cube, paint_scale, paint_words
from s2rlab_ui.sampler import Picture
from s2rlab_ui.scenes import MOVING, SLOW, fitting_size
from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.looking import Looking

LOWEST = 2.0  # degrees above a table
STILL_MS = 180  # after the last movement the full picture is asked for


class SceneView(Looking):
    """Shows the newest picture, and says from where the next one should be taken."""

    view_changed = Signal(object)  # Orbit, or None for the camera that was drawn with the scene
    wanted = Signal(bool)  # a picture; true: it moves, a small one will do

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme, self._name = theme, name
        self.view: Orbit | None = None
        self._shown: Picture | None = None
        self._words = ""
        self._awaited = False
        self._still = QTimer(self, interval=STILL_MS, singleShot=True)
        self._still.timeout.connect(self._rest)
        theme.changed.connect(self.update)
        self.setAccessibleName(name)
        self.setToolTip(
            self.tr(
                "Drag to turn, middle-drag or Shift-drag to move, wheel to zoom, double-click to centre. "
                "Keys: arrows turn, with Shift they move; + and - zoom; F fits; Home: as it was sampled; T: turntable"
            )
        )

    @property
    def picture(self) -> QImage:
        """The picture shown now."""
        return self._shown.image if self._shown else QImage()

    @property
    def shown(self) -> Picture | None:
        """The picture shown now, and what is known of it."""
        return self._shown

    def size_wanted(self, moving: bool) -> int:
        """Side of the picture that suits this widget, pixels."""
        side = self._side() * self.devicePixelRatioF()
        if moving:
            return fitting_size(side / 2, SLOW) if self.turning and self._slowly else MOVING
        return fitting_size(side)

    def show_picture(self, picture: Picture) -> None:
        """Show a picture that has come."""
        self._shown, self._words, self._awaited = picture, "", False
        self.update()

    def say(self, words: str) -> None:
        """Say why there is no picture, or none of the present settings."""
        self._words = words
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._shown, self.view = None, None
        self.update()

    def look(self, view: Orbit | None) -> None:
        """Look from elsewhere; None: as the scene was sampled. A small picture first, a full one when it rests."""
        if view is not None and self._is_resting():  # nobody looks through a table
            view = replace(view, elevation=max(view.elevation, LOWEST))
        self.view = view
        self._awaited = True
        self.view_changed.emit(view)
        self.wanted.emit(True)
        self._still.start()

    def follow(self, view: Orbit | None) -> None:
        """Take over the view of a linked camera, telling nobody."""
        self.view = view

    # The habits

    def orbit(self, right: float, down: float) -> None:
        """Turn by pixels of the mouse."""
        self.look(self._present().turned(right, down))

    def pan(self, right: float, down: float) -> None:
        """Move by pixels of the mouse."""
        self.look(self._present().moved(right, down, self._unit()))

    def zoom(self, factor: float, right: float = 0.0, down: float = 0.0) -> None:
        """Come nearer to the point so many pixels from the middle."""
        self.look(self._present().zoomed(factor, right, down, self._unit()))

    def fit(self) -> None:
        """Show the whole part from the same side, upright."""
        self.look(replace(self._present(), distance=1.0, pan=(0.0, 0.0), roll=0.0))

    def reset(self) -> None:
        """Show the scene through the camera it was sampled with."""
        self.turn(False)
        self.look(None)

    def turn_on(self) -> None:
        """Take a step of the turntable once the last one is to be seen."""
        if not self._awaited:
            super().turn_on()

    def turn(self, on: bool, *, slowly: bool = False) -> None:
        """Turn until told otherwise; then the full picture comes."""
        ended = self.turning and not on
        super().turn(on, slowly=slowly)
        if ended:
            self._still.start()

    def finish(self) -> None:
        """Stop the clocks."""
        self.turn(False)
        self._still.stop()

    def _rest(self) -> None:
        if not self.turning:
            self.wanted.emit(False)

    def _present(self) -> Orbit:
        if self.view is not None:
            return self.view
        known = self._shown.view if self._shown else {}
        if not known:
            return Orbit()
        (x, y), elevation = known["pan"], float(np.clip(known["elevation"], -89, 89))
        return Orbit(known["azimuth"], elevation, known["distance"], (x, y), known.get("roll", 0.0))

    def _is_resting(self) -> bool:
        return self._shown is not None and self._shown.record["scene"]["view"]["stable_pose"] is not None

    def _side(self) -> int:
        return min(self.width(), self.height())

    def _frame(self) -> QRectF:
        side = self._side()
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def _unit(self) -> float:
        """Part radii that one pixel of this widget covers at the part."""
        if self._shown is None or self._shown.image.isNull():
            return 2.2 / max(self._side(), 1)
        record = self._shown.record
        depth = -float(np.dot(record["camera_rotation"][2], record["camera_position"]))
        there = depth / record["intrinsics"][0][0] * self._shown.image.width() / max(self._side(), 1)
        seen = self._shown.view.get("distance", 1.0)
        return float(there * (self._present().distance / seen if seen else 1.0))

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a picture of the new size when it rests."""
        if self._shown is None or self.size_wanted(False) > self._shown.image.width():
            self._still.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture, the axes and the scale; or why there is none."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.colours.stage))
        frame = self._frame()
        if self._shown is not None:
            painter.drawImage(frame, self._shown.image)
            self._paint_marks(painter, frame, self._shown)
        if self._words:
            paint_words(painter, self.rect(), self._words, self._theme.colours)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.colours.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_marks(self, painter: QPainter, frame: QRectF, shown: Picture) -> None:
        turned = np.asarray(shown.record["camera_rotation"], float)
        paint_cube(painter, QPointF(0, self.height()), turned[0], -turned[1])
        depth = -float(turned[2] @ np.asarray(shown.record["camera_position"], float))
        mm = depth * shown.record["part_radius"] / shown.record["intrinsics"][0][0]
        scale = mm * shown.image.width() / max(frame.width(), 1)
        paint_scale(painter, QPointF(self.width(), self.height()), scale, self._theme.colours.text)
