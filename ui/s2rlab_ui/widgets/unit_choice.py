"""The question for a part's unit: what size it would have, drawn beside a coin."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QPushButton

from s2rlab_ui.words import millimetres, rough_millimetres, whole

COIN = 23.25  # mm: one euro
COIN_COLOUR = "#B8933A"
ROOM = 56  # pixels for the drawing
LEAST = 3.0  # pixels: what is smaller is still seen

Size = tuple[float, float, float]


class UnitChoice(QPushButton):
    """One unit to choose, with what the part would measure in it."""

    def __init__(self, unit: str) -> None:
        super().__init__()
        self.unit = unit
        self.size_in_mm: Size = (0.0, 0.0, 0.0)
        self._picture = QPixmap()
        self.setObjectName("card")
        self.setToolTip(self.tr("Beside it: a coin of {n} mm, to the same scale").format(n=whole(COIN)))

    def show_size(self, size: Size, picture: QPixmap) -> None:
        """Ask for another part: its size in mm in this unit, and its thumbnail."""
        self.size_in_mm, self._picture = size, picture
        self.setAccessibleName(f"{self._words()}: {millimetres(size)}")
        self.update()

    def _words(self) -> str:
        return self.tr("It is in {unit}").format(unit=self.unit)

    def sides(self) -> tuple[float, float]:
        """Pixels of the coin and of the part's picture, in proportion as far as both can be seen."""
        reach = sum(side * side for side in self.size_in_mm) ** 0.5  # what the thumbnail shows whole
        scale = ROOM / max(reach, COIN)
        return max(COIN * scale, LEAST), max(reach * scale, LEAST)

    def sizeHint(self) -> QSize:
        """Give the room that drawing and words need."""
        return QSize(240, ROOM + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw coin, part and words."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self.hasFocus():
            self._ring(painter)
        base = self.height() / 2 + ROOM / 2
        coin, part = self.sides()
        painter.setPen(QPen(QColor(COIN_COLOUR).darker(130), 1))
        painter.setBrush(QColor(COIN_COLOUR))
        painter.drawEllipse(QRectF(8, base - coin, coin, coin))
        self._draw_part(painter, QRectF(14 + coin, base - part, part, part))
        self._write(painter, 24 + 2 * ROOM)

    def _ring(self, painter: QPainter) -> None:
        """Show what is under the keyboard, in another way than what has been chosen is shown."""
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 2, Qt.PenStyle.DashLine))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _draw_part(self, painter: QPainter, place: QRectF) -> None:
        if self._picture.isNull():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, 3, 3)
        else:
            painter.drawPixmap(place, self._picture, QRectF(self._picture.rect()))

    def _write(self, painter: QPainter, left: float) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(QPointF(left, self.height() / 2 - 4), self._words())
        font.setBold(False)
        font.setPixelSize(11)
        painter.setFont(font)
        room = self.width() - left - 8
        words = painter.fontMetrics().elidedText(
            rough_millimetres(self.size_in_mm), Qt.TextElideMode.ElideRight, int(room)
        )
        painter.drawText(QPointF(left, self.height() / 2 + 14), words)
