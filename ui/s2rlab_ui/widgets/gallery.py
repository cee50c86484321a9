"""A grid of pictures with captions that stays quick with ten thousand of them."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QPainter,
    QPainterPath,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from s2rlab_ui.widgets.tile_words import Letters, paint_dot, paint_sign
from s2rlab_ui.widgets.tiles import Index, Item, Tiles

__all__ = ["Gallery", "Index", "Item", "Painter", "Tiles"]

AROUND = 16  # pixels beside a picture that belong to its tile
LINE = 16  # pixels of a line of a caption
SIGN = 12  # pixels that a dot, a tick or a cross takes


class Painter(QStyledItemDelegate):
    """Draws a tile: picture, title, caption."""

    def __init__(self, tiles: Tiles, size: int, lines: int, parent: QObject) -> None:
        super().__init__(parent)
        self._tiles = tiles
        self.size = size  # of the pictures, pixels
        self.lines = lines  # of the captions
        self._letters = Letters()
        self.target = ""  # the group that something is being dragged onto

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the room of one tile."""
        return QSize(self.size + AROUND, self.size + 36 + LINE * self.lines)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one tile: picture, title, caption."""
        item: Item = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect.adjusted(4, 4, -4, -4)
        colours: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self._band(painter, option.rect, index.row(), colours)
        self._back(painter, rect, colours, state)
        self._picture(painter, QRect(rect.x() + 4, rect.y() + 4, rect.width() - 8, self.size), item)
        self._words(painter, rect.adjusted(8, self.size + 8, -8, -2), item, colours)
        painter.restore()

    def _band(self, painter: QPainter, room: QRect, row: int, colours: QPalette) -> None:
        """Draw the tile's piece of the band below its group; a single tile has one only while it is a target."""
        items = self._tiles.items
        group = items[row].group
        before = row > 0 and items[row - 1].group == group
        after = row + 1 < len(items) and items[row + 1].group == group
        aimed = bool(group) and group == self.target
        if not group or not (before or after or aimed):
            return
        tint = QColor(colours.color(QPalette.ColorRole.Highlight if aimed else QPalette.ColorRole.Mid))
        tint.setAlpha(110 if aimed else 150)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        band = QRect(room.adjusted(-12 if before else 1, 0, 12 if after else -1, 0))
        painter.save()
        painter.setClipRect(room)
        painter.drawRoundedRect(band, 8, 8)
        painter.restore()

    def _back(self, painter: QPainter, rect: QRect, colours: QPalette, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(colours.color(QPalette.ColorRole.Highlight if chosen else QPalette.ColorRole.Mid))
        painter.setBrush(colours.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(rect, 6, 6)
        if chosen or hovered:
            tint = QColor(colours.color(QPalette.ColorRole.Highlight))
            tint.setAlpha(40 if chosen else 16)
            painter.setBrush(tint)
            painter.drawRoundedRect(rect, 6, 6)

    def _picture(self, painter: QPainter, room: QRect, item: Item) -> None:
        pixmap = self._tiles.pixmap(item)
        if pixmap is None or pixmap.isNull():
            return
        size = pixmap.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        outline = QPainterPath()
        outline.addRoundedRect(place, 4, 4)
        painter.save()
        painter.setClipPath(outline)
        painter.drawPixmap(place, pixmap)
        painter.restore()

    def _words(self, painter: QPainter, rect: QRect, item: Item, colours: QPalette) -> None:
        large, small = self._letters.fonts(painter.font())
        painter.setFont(large)
        painter.setPen(colours.color(QPalette.ColorRole.Text))
        painter.drawText(rect.x(), rect.y() + 14, self._letters.elided(item.title, large, rect.width()))
        left = rect.x()
        if item.state:
            mark = QRect(left, rect.y() + 22, 8, 8)
            paint_sign(painter, mark, item.state) if item.signed else paint_dot(painter, mark, item.state)
            left += SIGN
        painter.setFont(small)
        painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
        for number, line in enumerate(item.caption.split("\n")):
            words = self._letters.elided(line, small, rect.right() - left)
            painter.drawText(left, rect.y() + 31 + number * LINE, words)


class Gallery(QListView):
    """The grid itself."""

    chosen = Signal(str)  # key of the selected tile
    opened = Signal(str)  # key of a tile that was double-clicked

    def __init__(self, size: int = 128, parent: QWidget | None = None, *, lines: int = 1, fitted: bool = False) -> None:
        super().__init__(parent)
        self._least = size if fitted else 0  # pixels; tiles grow so that a row fills the width
        self.setObjectName("gallery")
        self._finest = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
        self.tiles = Tiles(ceil(size * self._finest), self)  # drawn as read: scaling them takes longer than that
        self.setModel(self.tiles)
        self.painter = Painter(self.tiles, size, lines, self)
        self.setItemDelegate(self.painter)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(lambda now, _: self._tell(now))
        self.doubleClicked.connect(lambda index: self.opened.emit(self.tiles.items[index.row()].key))

    def show_items(self, items: list[Item], *, keep: bool = False) -> None:
        """Replace all tiles, keeping the selected one if it is still there; see `Tiles.show` for `keep`."""
        before = self.current()
        if items == self.tiles.items:
            self.tiles.layoutChanged.emit()
        self.tiles.show(items, keep=keep)
        keys = [item.key for item in items]
        if before in keys:
            self.setCurrentIndex(self.tiles.index(keys.index(before)))

    def current(self) -> str:
        """Key of the selected tile; empty if there is none."""
        index = self.currentIndex()
        return self.tiles.items[index.row()].key if index.isValid() else ""

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Draw the tiles anew; all are of one size, so nothing is laid out anew for a picture that has come."""
        for row in range(first.row(), last.row() + 1):
            self.viewport().update(self.visualRect(self.tiles.index(row)))

    def choose(self, key: str) -> None:
        """Select a tile; those selected beside it stay so."""
        if key == self.current() and self.selectionModel().isSelected(self.currentIndex()):
            return
        for number, item in enumerate(self.tiles.items):
            if item.key == key:
                self.setCurrentIndex(self.tiles.index(number))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the tiles to the new width."""
        if self._least:
            bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
            room = self.width() - 2 * self.frameWidth() - bar - 1
            columns = max(room // (self._least + AROUND), 1)
            self.set_tile_size(min(room // columns - AROUND, 2 * self._least))
        super().resizeEvent(event)

    def set_tile_size(self, size: int) -> None:
        """Draw the pictures so large, pixels."""
        if size != self.painter.size:
            self.painter.size = size
            self.tiles.draw_at(ceil(size * self._finest))
            self.scheduleDelayedItemsLayout()

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.tiles.items[index.row()].key)
