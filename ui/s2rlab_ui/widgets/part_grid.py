"""The grid of parts: classes with their variants on one band, grouped by dragging, renamed in place."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QStyleOptionViewItem, QWidget

from s2rlab_ui.widgets.gallery import Gallery, Index, Item, Painter, Tiles

MIME = "application/x-s2rlab-parts"
LARGE = 256  # pixels: side of the pictures that are kept
NARROWEST = 128  # pixels: what a name and a size need
CARRIED = 72  # pixels of the picture under the mouse


class _PartTiles(Tiles):
    renamed = Signal(str, str)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let names be written into the tiles."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Pass a new name on; the tile changes when the project has."""
        self.renamed.emit(self.items[index.row()].key, str(value).strip())
        return True


class _PartPainter(Painter):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the room of one tile: small pictures have that of their words."""
        hint = super().sizeHint(option, index)
        return hint + QSize(max(NARROWEST - self.size, 0), 0)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open a field over the tile's title."""
        return QLineEdit(parent)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the present name; Qt asks again when the tile's picture has been read."""
        if isinstance(editor, QLineEdit) and not editor.text():
            editor.setText(self._tiles.items[index.row()].title)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the new name over, if it is one."""
        if isinstance(editor, QLineEdit) and editor.text().strip() not in ("", self._tiles.items[index.row()].title):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the field where the title is."""
        rect: QRect = option.rect
        editor.setGeometry(rect.x() + 4, rect.y() + self.size + 6, rect.width() - 8, 32)


class PartGrid(Gallery):
    """Tiles of parts; several can be selected, dragged onto a class, or onto free room for a class of their own."""

    grouped = Signal(list, str)  # class/variant of the dragged tiles, the class
    separated = Signal(list)
    renamed = Signal(str, str)  # class/variant, the new name of the class
    picked = Signal(list)  # class/variant of all selected tiles
    menu_asked = Signal(QPoint)  # on the screen

    def __init__(self, size: int = 128) -> None:
        super().__init__(size, lines=2)
        tiles = _PartTiles(LARGE, self)
        tiles.renamed.connect(self.renamed)
        self.tiles = tiles
        self.setModel(tiles)
        self.painter = _PartPainter(tiles, size, 2, self)
        self.setItemDelegate(self.painter)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.menu_asked.emit(self.viewport().mapToGlobal(at)))
        self.selectionModel().currentChanged.connect(lambda now, _: self._tell(now))
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit(self.selected()))
        self._expected: list[str] = []  # keys of tiles to come
        self._over: str | None = None  # what the dragged tiles are over: a class, "" for free room, None for nothing

    def selected(self) -> list[str]:
        """Keys of the selected tiles, in the order of the grid."""
        return [self.tiles.items[row].key for row in sorted(index.row() for index in self.selectedIndexes())]

    def tile(self, size: int | None = None) -> QSize:
        """Room of one tile, pixels; `size`: of pictures so large."""
        hint, before = self.painter.sizeHint(QStyleOptionViewItem(), QModelIndex()), self.painter.size
        now = before if size is None else size
        return hint + QSize(max(now, NARROWEST) - max(before, NARROWEST), now - before)

    def rows(self, width: int, size: int | None = None) -> int:
        """Count the rows that all tiles need in a grid so wide, at least one; `size` as for `tile`."""
        room = width - self.verticalScrollBar().sizeHint().width() - 2 * self.frameWidth()
        return max(-(-len(self.tiles.items) // max(room // self.tile(size).width(), 1)), 1)

    def expect(self, keys: list[str]) -> None:
        """Select these tiles as soon as they are there: `choose_expected` does it."""
        self._expected = keys

    def choose_expected(self) -> None:
        """Select the expected tiles, if all are there, the first as the current one, and scroll to it."""
        rows = [row for row, item in enumerate(self.tiles.items) if item.key in self._expected]
        if not rows or len(rows) < len(self._expected):
            return
        self._expected = []
        selection, flags = self.selectionModel(), QItemSelectionModel.SelectionFlag
        self.setCurrentIndex(self.tiles.index(rows[0]))
        for number, row in enumerate(rows):
            selection.select(self.tiles.index(row), flags.Select if number else flags.ClearAndSelect)
        self.scrollTo(self.currentIndex())

    def choose_alone(self, key: str) -> None:
        """Select this tile and no other, and scroll to it."""
        self.clearSelection()
        self.choose(key)
        self.scrollTo(self.currentIndex())

    def rename(self) -> None:
        """Write a new name into the current tile."""
        index = self.currentIndex()
        if index.isValid():
            self.scrollTo(index)
            self.edit(index)

    def words(self, keys: list[str]) -> str:
        """Say what a drop would do now."""
        if self._over is None:
            return ""
        if not self._over:
            return (
                self.tr("Let go: a class of its own") if len(keys) == 1 else self.tr("Let go: a class of its own each")
            )
        text = self.tr("Let go: a variant of {label}") if len(keys) == 1 else self.tr("Let go: variants of {label}")
        return text.format(label=self._over)

    # Dragging

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Carry the selected tiles."""
        keys = self.selected()
        if not keys:
            return
        drag = QDrag(self)
        drag.setMimeData(carried(keys))
        drag.setPixmap(self._carried_picture(keys))
        drag.setHotSpot(QPoint(CARRIED // 2, CARRIED // 2))
        drag.exec(Qt.DropAction.MoveAction)
        self._aim(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take tiles; files are for the window."""
        self._take(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the tiles would go."""
        self._take(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show nothing any more."""
        self._aim(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Group the tiles, or take them out of their group."""
        keys = _keys(event.mimeData())
        over = self._under(event.position().toPoint(), keys) if keys else None
        self._aim(None)
        if over is None:
            event.ignore()
            return
        event.acceptProposedAction()
        if over:
            self.grouped.emit(keys, over)
        else:
            self.separated.emit(keys)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tiles, and over them what a drop would do."""
        super().paintEvent(event)
        words = self.words(self.selected())
        if not words:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = painter.fontMetrics().horizontalAdvance(words) + 32
        pill = QRectF((self.viewport().width() - width) / 2, self.viewport().height() - 44, width, 32)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Text))
        painter.drawRoundedRect(pill, 16, 16)
        painter.setPen(self.palette().color(QPalette.ColorRole.Base))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)

    def _take(self, event: QDragMoveEvent) -> None:
        keys = _keys(event.mimeData())
        if not keys:
            event.ignore()
            return
        self._aim(self._under(event.position().toPoint(), keys))
        if self._over is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def _under(self, place: QPoint, keys: list[str]) -> str | None:
        """Say which class is there: empty for free room, None where a drop would change nothing."""
        moved = [item for item in self.tiles.items if item.key in keys]
        index = self.indexAt(place)
        if index.isValid():
            group = self.tiles.items[index.row()].group
            return group if any(item.group != group for item in moved) else None
        groups = [item.group for item in self.tiles.items]
        return "" if any(groups.count(item.group) > 1 for item in moved) else None

    def _aim(self, over: str | None) -> None:
        if over != self._over:
            self._over, self.painter.target = over, over or ""
            self.viewport().update()

    def _carried_picture(self, keys: list[str]) -> QPixmap:
        side = CARRIED
        picture = QPixmap(QSize(side + 16, side + 16))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        shown: list[Item] = [item for item in self.tiles.items if item.key in keys][:3]
        for number, item in reversed(list(enumerate(shown))):
            place = QRect(8 * number, 8 * number, side, side)
            painter.fillRect(place, QColor("#E4E7EB"))
            pixmap = self.tiles.pixmap(item)
            if pixmap is not None:
                painter.drawPixmap(place, pixmap)
        painter.end()
        return picture


def carried(keys: list[str]) -> QMimeData:
    """Make what a drag of tiles carries."""
    data = QMimeData()
    data.setData(MIME, "\n".join(keys).encode())
    return data


def _keys(data: QMimeData) -> list[str]:
    return bytes(data.data(MIME).data()).decode().split("\n") if data.hasFormat(MIME) else []
