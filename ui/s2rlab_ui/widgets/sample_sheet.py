"""A contact sheet of few pictures that are replaced where they stand, as quickly as they come."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from s2rlab_ui.theme import Theme

GAP, LINE = 6, 18  # pixels: between tiles, and of a caption
WIDEST = 32  # pixels between tiles that are to fill the width


class SampleSheet(QWidget):
    """Tiles as large as the room allows; arrows and clicks choose one."""

    chosen = Signal(int)
    refreshed = Signal(int)  # this tile shows another picture

    def __init__(self, theme: Theme, name: str, count: int) -> None:
        super().__init__()
        self._theme, self._name = theme, name
        self._images = [QImage() for _ in range(count)]
        self._captions = [""] * count
        self.current = -1
        self._partner: SampleSheet | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 160)
        theme.changed.connect(self.update)
        self._describe()

    @property
    def captions(self) -> tuple[str, ...]:
        """What is written below the tiles."""
        return tuple(self._captions)

    def image(self, number: int) -> QImage:
        """One tile's picture; null while none has come."""
        return self._images[number]

    def show_tile(self, number: int, image: QImage, caption: str) -> None:
        """Replace one tile."""
        if number < len(self._images):
            self._images[number], self._captions[number] = image, caption
            self.update(self._tile(number).toAlignedRect())
            self.refreshed.emit(number)
            if number == len(self._images) - 1:
                self._describe()

    def show_all(self, tiles: Sequence[tuple[QImage, str]]) -> None:
        """Replace all tiles."""
        self._images, self._captions = [image for image, _ in tiles], [caption for _, caption in tiles]
        self.current = -1
        self._describe()
        self.update()

    def clear(self) -> None:
        """Show empty tiles; the chosen one stays chosen."""
        chosen = self.current
        self.show_all([(QImage(), "") for _ in self._images])
        self.current = chosen

    def choose(self, number: int) -> None:
        """Mark a tile, telling nobody; -1: none."""
        self.current = number
        self.update()

    def sizeHint(self) -> QSize:
        """Give comfortable room."""
        return QSize(360, 480)

    def side(self) -> float:
        """Side of a tile, pixels."""
        return self._side(self._columns())

    def pair_with(self, other: "SampleSheet") -> None:
        """Lay both out alike while both are seen, so that their rows line up."""
        self._partner, other._partner = other, self

    # Where things are

    def _columns(self) -> int:
        partner = self._partner
        count = max(len(self._images), 1, len(partner._images) if partner is not None and partner.isVisible() else 1)
        return max(range(1, count + 1), key=self._side)

    def _side(self, columns: int) -> float:
        partner = self._partner if self._partner is not None and self._partner.isVisible() else None
        sheets = (self, partner) if partner is not None else (self,)
        rows = -(-max(len(sheet._images) or 1 for sheet in sheets) // columns)
        width, height = (min(sides) for sides in zip(*((each.width(), each.height()) for each in sheets), strict=True))
        return min((width - GAP * (columns - 1)) / columns, (height - GAP * (rows - 1)) / rows - LINE)

    def _tile(self, number: int) -> QRectF:
        columns = self._columns()
        side = max(self._side(columns), 16)
        gap = min(max((self.width() - columns * side) / max(columns - 1, 1), GAP), WIDEST)
        return QRectF((number % columns) * (side + gap), number // columns * (side + LINE + GAP), side, side + LINE)

    def _at(self, place: QPointF) -> int:
        return next((n for n in range(len(self._images)) if self._tile(n).contains(place)), -1)

    # Qt's events

    def event(self, event: QEvent) -> bool:
        """Have the other sheet follow."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide) and self._partner is not None:
            self._partner.update()
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the tile under the mouse."""
        self._pick(self._at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with the arrows."""
        columns = self._columns()
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -columns, Qt.Key.Key_Down: columns,
        }  # fmt: skip
        if event.key() in steps:
            self._pick(min(max(self.current + steps[Qt.Key(event.key())], 0), len(self._images) - 1))
        else:
            super().keyPressEvent(event)

    def _pick(self, number: int) -> None:
        if 0 <= number < len(self._images) and not self._images[number].isNull():
            self.choose(number)
            self._describe()
            self.chosen.emit(number)

    def _describe(self) -> None:
        words = ", ".join(caption for caption in self._captions if caption)
        chosen = f" · {self._captions[self.current]}" if 0 <= self.current < len(self._captions) else ""
        self.setAccessibleName(f"{self._name}{chosen}")
        self.setAccessibleDescription(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tiles."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        font = QFont(painter.font())
        font.setPixelSize(11)
        painter.setFont(font)
        for number in range(len(self._images)):
            tile = self._tile(number)
            if event.rect().intersects(tile.toAlignedRect()):
                self._paint_tile(painter, number, tile)

    def _paint_tile(self, painter: QPainter, number: int, tile: QRectF) -> None:
        colours, image = self._theme.colours, self._images[number]
        place = QRectF(tile.x(), tile.y(), tile.width(), tile.width())
        outline = QPainterPath()
        outline.addRoundedRect(place, 4, 4)
        painter.fillPath(outline, QColor(colours.stage))
        if not image.isNull():
            painter.save()
            painter.setClipPath(outline)
            size = image.size().scaled(place.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            inside = QRectF(0, 0, size.width(), size.height())
            inside.moveCenter(place.center())
            painter.drawImage(inside, image)
            painter.restore()
        if number == self.current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 3 if self.hasFocus() else 2))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4)
        painter.setPen(QColor(colours.text if number == self.current else colours.muted))
        room = QRectF(tile.x() + 2, place.bottom() + 1, tile.width() - 4, LINE - 2)
        words = painter.fontMetrics().elidedText(
            self._captions[number], Qt.TextElideMode.ElideMiddle, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
