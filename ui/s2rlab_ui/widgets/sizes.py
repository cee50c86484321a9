"""All parts beside each other, to one scale, with a coin: a wrong unit is seen at once."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from s2rlab.project import Part
from s2rlab_ui.widgets.unit_choice import COIN, COIN_COLOUR
from s2rlab_ui.words import rough_millimetres, significant, whole

GAP, WORDS = 16, 40  # pixels
LEAST = 6  # pixels: smaller parts are still seen
MOST_SHRUNK = 1e-3  # pixels a mm
SLOT = 68  # pixels: so much room for the words below


class Sizes(QWidget):
    """Thumbnails as large as their parts are, from the smallest to the largest; click one to select it."""

    chosen = Signal(str)  # class/variant

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[Part] = []
        self._pictures: dict[Part, QPixmap] = {}
        self._selected = ""
        self.setMinimumHeight(160)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show these."""
        self._parts = sorted(parts, key=reach)
        lines = (f"{part.label} {rough_millimetres(part.info.size)}" for part in self._parts)
        self.setAccessibleName(self.tr("Sizes of all parts") + ": " + ", ".join(lines))
        self.update()

    def forget(self) -> None:
        """Read the pictures anew when they are drawn next."""
        self._pictures.clear()
        self.update()

    def mark(self, name: str) -> None:
        """Outline the selected part, class/variant."""
        self._selected = name
        self.update()

    def places(self) -> list[tuple[Part, QRectF]]:
        """Where each part is drawn; sides are in proportion to the parts' reach."""
        reaches = [reach(part) for part in self._parts]
        if not reaches:
            return []
        scale = (self.height() - WORDS - 2 * GAP) / max(*reaches, COIN)
        while sum(self._slots(scale, reaches)) > self.width() - GAP and scale > MOST_SHRUNK:
            scale *= 0.95
        coin, *slots = self._slots(scale, reaches)
        left, base, found = GAP + coin, self.height() - WORDS - GAP, []
        for part, size, slot in zip(self._parts, reaches, slots, strict=True):
            side = max(size * scale, LEAST)
            found.append((part, QRectF(left + (slot - side) / 2, base - side, side, side)))
            left += slot
        self._scale = scale
        return found

    def _slots(self, scale: float, reaches: list[float]) -> list[float]:
        return [max(reach * scale + GAP, SLOT) for reach in (COIN, *reaches)]

    def sizeHint(self) -> QSize:
        """Give comfortable room."""
        return QSize(600, 240)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the part under the mouse."""
        for part, place in self.places():
            if place.adjusted(-GAP / 2, 0, GAP / 2, WORDS).contains(event.position()):
                self.chosen.emit(part.name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the coin, then all parts on one line."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        places = self.places()
        if not places:
            return
        base = places[0][1].bottom()
        coin = max(COIN * self._scale, 2.0)
        painter.setPen(QPen(QColor(COIN_COLOUR), 2))
        slot = max(coin + GAP, SLOT)
        painter.setBrush(QColor(COIN_COLOUR))
        painter.drawEllipse(QRectF(GAP + (slot - coin) / 2, base - coin, coin, coin))
        font = painter.font()
        font.setPixelSize(11)
        painter.setFont(font)
        self._write(painter, QRectF(GAP, base, slot, 0), self.tr("coin"), self.tr("{n} mm").format(n=whole(COIN)))
        for part, place in places:
            self._draw(painter, part, place)
            if part.name == self._selected:
                painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(place.adjusted(-2, -2, 2, 0))
            longest = self.tr("{n} mm").format(n=significant(max(part.info.size), 3))
            self._write(painter, place, part.label, longest)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        painter.drawLine(QPointF(GAP, base + 1), QPointF(places[-1][1].right() + GAP, base + 1))

    def _draw(self, painter: QPainter, part: Part, place: QRectF) -> None:
        picture = self._picture(part)
        if not picture.isNull():
            painter.drawPixmap(place, picture, QRectF(picture.rect()))
            return
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4)  # so large it is, whatever it looks like

    def _picture(self, part: Part) -> QPixmap:
        """Read a picture when it is first drawn; one that is not there yet, the next time."""
        found = self._pictures.get(part)
        if found is None or found.isNull():
            found = self._pictures[part] = QPixmap(str(part.thumbnail_path))
        return found

    def _write(self, painter: QPainter, place: QRectF, name: str, size: str) -> None:
        room = max(place.width() + GAP, SLOT) - 4
        for line, (words, role) in enumerate(
            ((name, QPalette.ColorRole.Text), (size, QPalette.ColorRole.PlaceholderText))
        ):
            painter.setPen(self.palette().color(role))
            words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, int(room))
            box = QRectF(place.center().x() - room / 2, place.bottom() + 6 + 16 * line, room, 16)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def reach(part: Part) -> float:
    """Diagonal of the part's box, mm: what its thumbnail shows whole."""
    x, y, z = part.info.size
    return float((x * x + y * y + z * z) ** 0.5)


def narrow_size(size: tuple[float, float, float]) -> str:
    """Say the sides of a box in one short word: with narrow blanks, and none to break a line at."""
    return rough_millimetres(size).replace(" × ", "\u202f×\u202f").replace(" ", "\u00a0")
