"""How the mouse and the keys move a camera, the same in every view: the habits of CAD programs."""

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

TURN_MS, TURN_DEGREES = 33, 0.6  # of the turntable
WHEEL = 1.0015  # times nearer for each eighth of a degree of the wheel
ARROWS = {
    Qt.Key.Key_Left: (-20, 0), Qt.Key.Key_Right: (20, 0), Qt.Key.Key_Up: (0, -20), Qt.Key.Key_Down: (0, 20),
}  # fmt: skip


class Looking(QWidget):
    """Left-drag turns, middle-drag moves, the wheel zooms to the cursor, a double click centres, F fits."""

    turning_changed = Signal(bool)  # the turntable

    def __init__(self) -> None:
        super().__init__()
        self._mouse = QPointF()
        self._turning = QTimer(self, interval=TURN_MS)
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

    def toggle_wireframe(self) -> None:
        """Show the triangles, or the surface again."""

    def turn_on(self) -> None:
        """Take one step of the turntable."""
        self.orbit(-2 * TURN_DEGREES, 0)

    def turn(self, on: bool) -> None:
        """Turn slowly until told otherwise."""
        if on == self._turning.isActive():
            return
        if on:
            self._turning.start()
        else:
            self._turning.stop()
        self.turning_changed.emit(on)

    # Qt's events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag began; it ends the turntable."""
        self._mouse = event.position()
        self.turn(False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Turn with the left button, move with the middle or right one."""
        step = event.position() - self._mouse
        self._mouse = event.position()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.orbit(step.x(), step.y())
        elif event.buttons() & (Qt.MouseButton.MiddleButton | Qt.MouseButton.RightButton):
            self.pan(step.x(), step.y())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Bring the point under the cursor to the middle."""
        self.turn(False)
        off = self._off_middle(event.position())
        self.pan(-off.x(), -off.y())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the cursor."""
        off = self._off_middle(event.position())
        self.zoom(WHEEL ** event.angleDelta().y(), off.x(), off.y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn, zoom and fit without a mouse."""
        key = event.key()
        if key in ARROWS:
            self.orbit(*ARROWS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.zoom(1.2 if key == Qt.Key.Key_Plus else 1 / 1.2)
        elif key == Qt.Key.Key_F:
            self.fit()
        elif key == Qt.Key.Key_W:
            self.toggle_wireframe()
        else:
            super().keyPressEvent(event)

    def _off_middle(self, at: QPointF) -> QPointF:
        return at - QPointF(self.width() / 2, self.height() / 2)
