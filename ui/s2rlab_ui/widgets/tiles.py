"""The tiles of a grid of pictures, which are read in threads when they come into sight."""

from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRunnable,
    Qt,
    QThreadPool,
    Signal,
)
from PySide6.QtGui import QImage, QPixmap

from s2rlab_ui.widgets.small_pictures import read_small

CACHED = 600  # pictures kept
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
        image = read_small(self._path, self._size)
        try:
            self._loaded.emit(str(self._path), image, self._size)
        except RuntimeError:  # the grid is gone
            return


class Tiles(QAbstractListModel):
    """The tiles; pictures are read in threads when they come into sight."""

    loaded = Signal(str, QImage, int)  # path, picture, pixels it was made to fit

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
            self._pool.clear()
            self._asked.clear()
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

    def _on_loaded(self, key: str, image: QImage, size: int) -> None:
        if size != self._size:
            return  # it was asked for before the tiles got larger, and would be blurred
        self._asked.discard(key)
        self._pixmaps[key] = QPixmap.fromImage(image)
        while len(self._pixmaps) > CACHED:
            self._pixmaps.popitem(last=False)
        for number in self._rows.get(key, []):
            index = self.index(number)
            self.dataChanged.emit(index, index)
