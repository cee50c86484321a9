"""A grid of pictures with captions that stays quick with ten thousand of them."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRunnable,
    QSize,
    Qt,
    QThreadPool,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QImageReader,
    QPainter,
    QPainterPath,
    QPalette,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from s2rlab_ui.widgets.tile_words import Letters, paint_dot, paint_sign

AROUND = 16  # pixels beside a picture that belong to its tile
LINE = 16  # pixels of a line of a caption
CACHED = 600  # pictures kept
SIGN = 12  # pixels that a dot, a tick or a cross takes
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Item:
    """One tile."""

    key: str
    picture: Path
    title: str
    caption: str = ""  # one line, or several
    state: str = ""  # "ok", "attention", "fault": a dot before the caption, which says it in words
    signed: bool = False  # a tick ("ok") or a cross instead of the dot
    spoken: str = ""  # what tool tip and screen reader say where title and caption are too short
    group: str = ""  # tiles of one group, one after another, lie on one band


class _Load(QRunnable):
    def __init__(self, path: Path, size: int, loaded: Any) -> None:
        super().__init__()
        self._path, self._size, self._loaded = path, size, loaded

    def run(self) -> None:
        reader = QImageReader(str(self._path))
        reader.setAutoTransform(True)
        size = reader.size()
        if size.isValid():
            size.scale(self._size, self._size, Qt.AspectRatioMode.KeepAspectRatio)
            reader.setScaledSize(size)
        try:
            self._loaded.emit(str(self._path), reader.read())
        except RuntimeError:  # the grid is gone
            return


class Tiles(QAbstractListModel):
    """The tiles; pictures are read in threads when they come into sight."""

    loaded = Signal(str, QImage)

    def __init__(self, size: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: list[Item] = []
        self._size = size
        self._pixmaps: OrderedDict[str, QPixmap] = OrderedDict()
        self._asked: set[str] = set()
        self._rows: dict[str, list[int]] = {}
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self.loaded.connect(self._on_loaded)

    def show(self, items: list[Item], *, keep: bool = False) -> None:
        """Replace all tiles; pictures are read anew, as files of the same name may have changed, or with `keep` not."""
        self.beginResetModel()
        self._pool.clear()
        self._asked.clear()
        if not keep:
            self._pixmaps.clear()
        self.items = items
        self._rows = {}
        for number, item in enumerate(items):
            self._rows.setdefault(str(item.picture), []).append(number)
        self.endResetModel()

    def draw_at(self, size: int) -> None:
        """Have the pictures so many pixels large from now on; those in sight are read anew."""
        if size != self._size:
            self._size = size
            self._pixmaps.clear()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's
        """Say how many tiles there are."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Say what Qt asks of a tile; the title for screen readers."""
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item.spoken or item.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return item.spoken or f"{item.title}\n{item.caption}".strip()
        return item if role == Qt.ItemDataRole.UserRole else None

    def pixmap(self, item: Item) -> QPixmap | None:
        """The tile's picture, or None while it is being read."""
        key = str(item.picture)
        if key in self._pixmaps:
            self._pixmaps.move_to_end(key)
            return self._pixmaps[key]
        if key not in self._asked:
            self._asked.add(key)
            self._pool.start(_Load(item.picture, self._size, self.loaded))
        return None

    def finish(self) -> None:
        """Let go of the threads."""
        self._pool.clear()
        self._pool.waitForDone()

    def _on_loaded(self, key: str, image: QImage) -> None:
        self._asked.discard(key)
        self._pixmaps[key] = QPixmap.fromImage(image)
        while len(self._pixmaps) > CACHED:
            self._pixmaps.popitem(last=False)
        for number in self._rows.get(key, []):
            index = self.index(number)
            self.dataChanged.emit(index, index)


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
        self._picture(painter, QRect(rect.x() + 4, rect.y() + 4, rect.width() - 8, self.size), item, colours)
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

    def _picture(self, painter: QPainter, room: QRect, item: Item, colours: QPalette) -> None:
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
