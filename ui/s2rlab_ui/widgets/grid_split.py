"""The grid of parts above the view of one: as many rows as are needed, the view has the rest; or as the user likes."""

from PySide6.QtCore import QRectF, QSettings, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from s2rlab_ui.widgets.part_grid import PartGrid

SHARE = "parts/grid"  # in the settings: what the grid has of the height; absent: as many rows as are needed
LARGEST = 0.46  # of the height, unless the user wants more
LARGEST_OF_TWO = 0.54  # for two rows, of which one alone would hide most parts
TILES = (128, 224)  # pixels: smallest and largest pictures
TINIEST = 96  # pixels: where two rows have no room otherwise
PER_TILE = 6.0  # heights of a picture that the window should have
GRIP = 48  # pixels: length of the line in the border
EDGE = 6  # pixels around the rows


class _Handle(QSplitterHandle):
    """A short line to take hold of; a double click lets the rows decide again."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, stronger under the mouse."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = QPalette.ColorRole.Highlight if self.underMouse() else QPalette.ColorRole.Mid
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(role))
        painter.drawRoundedRect(QRectF((self.width() - GRIP) / 2, self.height() / 2 - 2, GRIP, 4), 2, 2)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Forget where the border was put."""
        split = self.splitter()
        if isinstance(split, GridSplit):
            split.forget()


class GridSplit(QSplitter):
    """Grid above, view below; where the user has put the border it stays, also in the next session."""

    def __init__(self, grid: PartGrid, view: QWidget, settings: QSettings) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._grid, self._settings = grid, settings
        self.setHandleWidth(8)
        self.setChildrenCollapsible(False)
        self.addWidget(grid)
        self.addWidget(view)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.handle(1).setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.handle(1).setToolTip(
            self.tr("Drag to give the parts more or less room; double-click: as much as they need")
        )
        self.splitterMoved.connect(lambda *_: self._remember())
        self._soon = QTimer(self, interval=0, singleShot=True)  # once for all that changes in one go
        self._soon.timeout.connect(self.arrange)
        grid.tiles.modelReset.connect(self._soon.start)

    def createHandle(self) -> QSplitterHandle:
        """Make the border that is dragged."""
        return _Handle(self.orientation(), self)

    def arrange(self) -> None:
        """Give the grid what it needs, or what the user has chosen."""
        whole = self.height() - self.handleWidth()
        low, high = TILES
        usual = min(max(round(self.height() / PER_TILE / 16) * 16, low), high)
        stored = self._settings.value(SHARE)
        size = usual if stored is not None else self._size(whole, usual)
        self._grid.set_tile_size(size)
        upper = round(whole * float(str(stored))) if stored is not None else self._rows(whole, size)[0]
        self.setSizes([upper, whole - upper])

    def forget(self) -> None:
        """Let the rows decide again."""
        self._settings.remove(SHARE)
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit into another window."""
        super().resizeEvent(event)
        self.arrange()

    def _size(self, whole: int, usual: int) -> int:
        """Choose pictures as large as usual, or so small that all rows are seen, or at least two."""
        fitting = (size for size in range(usual, TINIEST - 1, -16) if self._rows(whole, size)[1])
        return next(fitting, usual)

    def _rows(self, whole: int, size: int) -> tuple[int, bool]:
        """Give the height of as many whole rows as have room, and whether they are all, or at least two."""
        line, rows = self._grid.tile(size).height(), self._grid.rows(self.width(), size)
        two = 2 if line * 2 + EDGE <= whole * LARGEST_OF_TWO else 1
        seen = min(rows, max(int((whole * LARGEST - EDGE) // line), two))
        return line * seen + EDGE, seen == rows or seen > 1

    def _remember(self) -> None:
        upper, lower = self.sizes()
        self._settings.setValue(SHARE, round(upper / max(upper + lower, 1), 3))
