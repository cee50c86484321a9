"""How the mouse and the keys move a camera, the same in every view: the habits of CAD programs."""

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

TURN_MS, TURN_DEGREES = 33, 0.6  # of the turntable
SLOW_MS, SLOW_DEGREES = 125, 1.25  # of one that nobody has asked for
STEP = 1.2  # times nearer with a key or a button
WHEEL = 1.0015  # times nearer for each eighth of a degree of the wheel
ARROWS = {
    Qt.Key.Key_Left: (-20, 0), Qt.Key.Key_Right: (20, 0), Qt.Key.Key_Up: (0, -20), Qt.Key.Key_Down: (0, 20),
}  # fmt: skip


class Looking(QWidget):
    """Left-drag turns, middle-drag moves, the wheel zooms to the cursor, a double click centres, F fits."""

    turning_changed = Signal(bool)  # the turntable
    touched = Signal()  # by hand

    def __init__(self) -> None:
        super().__init__()
        self._mouse = QPointF()
        self._slowly = False
        self.moving = False  # the left button moves instead of turning, for touch screens
        self._turning = QTimer(self)
        self._turning.timeout.connect(self.turn_on)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 160)

    # What a view has to know

    def orbit(self, right: float, down: float) -> None:
        """Turn by pixels of the mouse."""
        raise NotImplementedError

    def pan(self, right: float, down: float) -> None:
        """Move by pixels of the mouse."""
        raise NotImplementedError

    def zoom(self, factor: float, right: float = 0.0, down: float = 0.0) -> None:
        """Come nearer to the point so many pixels from the middle."""
        raise NotImplementedError

    def fit(self) -> None:
        """Show all of it from the same side."""
        raise NotImplementedError

    def reset(self) -> None:
        """Look from where it was looked at first."""
        raise NotImplementedError

    def toggle_wireframe(self) -> None:
        """Show the triangles alone, or the surface again."""

    def toggle_edges(self) -> None:
        """Show the triangles on the surface, or the surface alone."""

    def nearer(self) -> None:
        """Come a step nearer."""
        self.zoom(STEP)

    def farther(self) -> None:
        """Go a step back."""
        self.zoom(1 / STEP)

    def turn_on(self) -> None:
        """Take one step of the turntable."""
        self.orbit(-2 * (SLOW_DEGREES if self._slowly else TURN_DEGREES), 0)

    @property
    def turning(self) -> bool:
        """Whether the turntable is on."""
        return self._turning.isActive()

    @property
    def turning_slowly(self) -> bool:
        """Whether it turns with few pictures."""
        return self.turning and self._slowly

    def turn(self, on: bool, *, slowly: bool = False) -> None:
        """Turn until told otherwise; slowly: with few pictures, which take little from other work."""
        if on == self.turning:
            return
        self._slowly = slowly
        if on:
            self._turning.start(SLOW_MS if slowly else TURN_MS)
        else:
            self._turning.stop()
        self.turning_changed.emit(on)

    # Qt's events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag began; it ends the turntable."""
        self._mouse = event.position()
        self.turn(False)
        self.touched.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Turn with the left button, move with the middle or right one, or with the left one and Shift."""
        step = event.position() - self._mouse
        self._mouse = event.position()
        left = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if left and not self.moving and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.orbit(step.x(), step.y())
        elif left or event.buttons() & (Qt.MouseButton.MiddleButton | Qt.MouseButton.RightButton):
            self.pan(step.x(), step.y())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Bring the point under the cursor to the middle."""
        self.turn(False)
        off = self._off_middle(event.position())
        self.pan(-off.x(), -off.y())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the cursor."""
        self.touched.emit()
        off = self._off_middle(event.position())
        self.zoom(WHEEL ** event.angleDelta().y(), off.x(), off.y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do without a mouse what the mouse and the tools do."""
        key = Qt.Key(event.key())
        acts = {
            Qt.Key.Key_Plus: self.nearer,
            Qt.Key.Key_Minus: self.farther,
            Qt.Key.Key_F: self.fit,
            Qt.Key.Key_Home: self.reset,
            Qt.Key.Key_T: self._toggle_turning,
            Qt.Key.Key_W: self.toggle_wireframe,
            Qt.Key.Key_E: self.toggle_edges,
        }
        if key not in ARROWS and key not in acts:
            super().keyPressEvent(event)
            return
        self.touched.emit()
        if key in acts:
            acts[key]()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(*ARROWS[key])
        else:
            self.orbit(*ARROWS[key])

    def _toggle_turning(self) -> None:
        self.turn(not self.turning)

    def _off_middle(self, at: QPointF) -> QPointF:
        return at - QPointF(self.width() / 2, self.height() / 2)
