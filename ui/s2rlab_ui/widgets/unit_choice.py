"""The question for a part's unit: what size it would have, drawn beside a coin."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QPushButton

from s2rlab_ui.words import millimetres

COIN = 23.25  # mm: one euro
COIN_COLOUR = "#B8933A"
ROOM = 52  # pixels for the drawing


class UnitChoice(QPushButton):
    """One unit to choose; `size` is what the part would measure in mm."""

    def __init__(self, unit: str, size: tuple[float, float, float]) -> None:
        super().__init__()
        self.unit, self._size = unit, size
        self.setObjectName("card")
        self.setCheckable(True)
        self.setAccessibleName(f"{unit}: {millimetres(size)}")
        self.setToolTip(self.tr("Beside it: a coin of 23 mm, to the same scale"))

    def sizeHint(self) -> QSize:
        """Give the room that drawing and words need."""
        return QSize(260, ROOM + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw coin, part and words."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        longest, shorter = sorted(self._size, reverse=True)[:2]
        scale = (ROOM - 12) / max(longest, COIN)
        base = self.height() / 2 + (ROOM - 12) / 2
        painter.setPen(QPen(QColor(COIN_COLOUR), 1.5))
        coin = max(COIN * scale, 1.5)
        painter.drawEllipse(QRectF(8, base - coin, coin, coin))
        ink = self.palette().color(QPalette.ColorRole.Text)
        painter.setPen(QPen(ink, 1.5))
        painter.drawRect(
            QRectF(14 + coin, base - max(shorter * scale, 1.5), max(longest * scale, 1.5), max(shorter * scale, 1.5))
        )
        left = 20 + 2 * ROOM
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(QPointF(left, self.height() / 2 - 4), self.unit)
        font.setBold(False)
        font.setPixelSize(11)
        painter.setFont(font)
        room = self.width() - left - 8
        words = painter.fontMetrics().elidedText(millimetres(self._size), Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QPointF(left, self.height() / 2 + 14), words)
