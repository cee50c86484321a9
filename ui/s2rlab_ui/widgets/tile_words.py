"""The words and signs below a tile's picture."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

WORDS = 4_096  # shortened words kept
STATE_COLOURS = {"ok": "#16A34A", "attention": "#D97706", "fault": "#DC2626"}


class Letters:
    """Fonts and shortened words of the tiles: made once, as measuring letters is most of the work of drawing them."""

    def __init__(self) -> None:
        self._of = ""  # the font that they were made of
        self._fonts = QFont(), QFont()
        self._words: dict[tuple[str, int, int], str] = {}

    def fonts(self, font: QFont) -> tuple[QFont, QFont]:
        """Give the fonts of title and caption."""
        if font.key() != self._of:
            self._of, self._fonts = font.key(), (QFont(font), QFont(font))
            for made, pixels in zip(self._fonts, (13, 11), strict=True):
                made.setPixelSize(pixels)
            self._words.clear()
        return self._fonts

    def elided(self, text: str, font: QFont, width: int) -> str:
        """Shorten a text in its middle where it is wider than that."""
        key = (text, font.pixelSize(), width)
        if key not in self._words:
            if len(self._words) >= WORDS:
                self._words.clear()
            self._words[key] = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, width)
        return self._words[key]


def paint_dot(painter: QPainter, room: QRect, state: str) -> None:
    """Draw a dot in the colour of a state."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(STATE_COLOURS[state]))
    painter.drawEllipse(room.adjusted(0, 1, -1, 0))


def paint_sign(painter: QPainter, room: QRect, state: str) -> None:
    """Draw a tick or a cross: as lines, since few fonts have them and looking for one takes time."""
    painter.setPen(QPen(QColor(STATE_COLOURS[state]), 1.8, c=Qt.PenCapStyle.RoundCap))
    left, top, right, bottom = room.left() + 0.5, room.top() + 0.5, room.right() + 0.5, room.bottom() + 0.5
    if state == "ok":
        low = QPointF(left + 3, bottom)
        painter.drawLine(QPointF(left, top + 4), low)
        painter.drawLine(low, QPointF(right, top))
    else:
        painter.drawLine(QPointF(left, top), QPointF(right, bottom))
        painter.drawLine(QPointF(left, bottom), QPointF(right, top))
