"""The confusion matrix: rows are what it is, columns what the model says; click a cell for its photographs."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollBar, QToolTip, QWidget

from s2rlab_ui.findings import Findings
from s2rlab_ui.theme import palette
from s2rlab_ui.widgets.drawing import save_drawing
from s2rlab_ui.widgets.matrix_drawing import LEAST, MOST, WRITTEN, Layout, MatrixDrawing, Place

PAPER = 12  # pixels of white around what is saved
BAR = 10  # pixels of a scroll bar
LARGER = 1.25  # cells after one step of the wheel with Ctrl held
SMALLEST = QSize(180, 180)  # pixels

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class Matrix(QWidget):
    """A square of cells, coloured by the share of the row; of many parts it scrolls below its names."""

    chosen = Signal(int, int)  # row (true), column (answer): its photographs are wanted

    def __init__(self, name: str = "", *, nameless: int = 0) -> None:
        super().__init__()
        self._nameless = nameless  # pixels of width below which there is room for cells alone
        self._drawing: MatrixDrawing | None = None
        self._layout = Layout(0, 0, LEAST, 0)
        self._at: Place = (0, 0)
        self._marked = False  # whether a cell was chosen
        self._least = float(LEAST)  # pixels of a cell that are asked for
        self._bars = {side: QScrollBar(side, self) for side in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical)}
        for bar in self._bars.values():
            bar.valueChanged.connect(self._scroll)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name or self.tr("Confusion matrix: rows are the true part, columns the answer"))
        self._fit()

    def show_findings(self, findings: Findings | None) -> None:
        """Show another evaluation."""
        scored = findings is not None and bool(findings.confusion)
        self._drawing = MatrixDrawing(findings) if findings is not None and scored else None
        self._at, self._marked, self._least = (0, 0), False, float(LEAST)
        self._fit()

    def mark(self, cell: Place | None) -> None:
        """Frame a cell, or none."""
        self._marked = cell is not None
        self._at = cell or self._at
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Give the room that names and a few cells take."""
        return SMALLEST

    def sizeHint(self) -> QSize:
        """Give the room of comfortable cells."""
        count = len(self._drawing.labels) if self._drawing else 4
        return QSize(116 + count * 40, 116 + count * 40)

    def save(self, target: Path) -> None:
        """Write all of it on white paper, as SVG or PNG by the file's name; see `save_drawing`."""
        drawing, paper = self._drawing, palette("light")
        if drawing is None:
            return
        side = max(self._layout.side, WRITTEN)
        names = QSize(400, 400)  # for long ones
        least = QSize(round(len(drawing.labels) * side), round(len(drawing.labels) * side))
        layout = drawing.layout(least + names, self.font(), side)
        layout = replace(layout, side=side)

        def draw(painter: QPainter) -> None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self.font())
            painter.translate(PAPER, PAPER)
            drawing.paint(painter, layout, layout.whole, paper, None)

        save_drawing(target, layout.whole + QSize(2 * PAPER, 2 * PAPER), QColor("white"), draw)

    def cell_rect(self, row: int, column: int) -> QRectF:
        """Where a cell is drawn."""
        return self._layout.cell(row, column)

    @property
    def cells(self) -> QRectF:
        """Where cells are seen: beside the names."""
        room = self._room()
        return QRectF(self._layout.left, self._layout.top, room.width() - self._layout.left,
                      room.height() - self._layout.top)  # fmt: skip

    # Fitting and scrolling

    def _room(self) -> QSize:
        """Pixels beside the scroll bars that are shown."""
        across, down = self._bars[Qt.Orientation.Horizontal], self._bars[Qt.Orientation.Vertical]
        return QSize(self.width() - BAR * (not down.isHidden()), self.height() - BAR * (not across.isHidden()))

    def _fit(self) -> None:
        """Choose the size of the cells, and show the scroll bars that it takes."""
        across, down = self._bars[Qt.Orientation.Horizontal], self._bars[Qt.Orientation.Vertical]
        for bar in (across, down):
            bar.hide()
        if self._drawing is not None:
            for _ in range(2):  # a bar that comes takes room, and may bring the other
                self._layout = self._lay_out(self._drawing)
                whole, room = self._layout.whole, self._room()
                across.setVisible(whole.width() > room.width())
                down.setVisible(whole.height() > room.height())
            room = self._room()
            self._range(across, whole.width() - room.width(), room.width())
            self._range(down, whole.height() - room.height(), room.height())
            across.setGeometry(0, self.height() - BAR, room.width(), BAR)
            down.setGeometry(self.width() - BAR, 0, BAR, room.height())
        self._scroll()

    def _lay_out(self, drawing: MatrixDrawing) -> Layout:
        room = self._room()
        if room.width() < self._nameless:
            return drawing.bare_layout(room, self._least)
        return drawing.layout(room, self.font(), self._least)

    def _range(self, bar: QScrollBar, most: int, page: int) -> None:
        bar.setRange(0, max(most, 0))
        bar.setPageStep(page)
        bar.setSingleStep(round(self._layout.side))

    def _scroll(self) -> None:
        across, down = self._bars[Qt.Orientation.Horizontal], self._bars[Qt.Orientation.Vertical]
        self._layout = replace(self._layout, x=across.value(), y=down.value())
        self.update()

    def _reveal(self) -> None:
        """Scroll to the marked cell and a neighbour of it."""
        rect, cells, side = self.cell_rect(*self._at), self.cells, self._layout.side
        for bar, low, high, start, end in (
            (self._bars[Qt.Orientation.Horizontal], rect.left(), rect.right(), cells.left(), cells.right()),
            (self._bars[Qt.Orientation.Vertical], rect.top(), rect.bottom(), cells.top(), cells.bottom()),
        ):
            past = max(high + side - end, 0) or min(low - side - start, 0)
            bar.setValue(round(bar.value() + past))

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit anew to other letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is seen."""
        if self._drawing is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = self._marked or self.hasFocus()
        self._drawing.paint(painter, self._layout, self._room(), self.palette(), self._at if marked else None)
        if marked:
            painter.setClipRect(self.cells.adjusted(-2, -2, 0, 0))
            self._paint_mark(painter, 3 if self.hasFocus() else 2)

    def _paint_mark(self, painter: QPainter, width: int) -> None:
        rect = self.cell_rect(*self._at)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Base), width + 2))  # seen on any colour
        painter.drawRect(rect)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), width))
        painter.drawRect(rect)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a cell."""
        cell = self._cell_at(event.position().toPoint())
        if cell is not None:
            self._choose(cell)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where a click does something."""
        over = self._cell_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl make the cells larger or smaller."""
        steps = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(LARGER if steps.y() > 0 else 1 / LARGER)
        else:
            sideways = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) or abs(steps.x()) > abs(steps.y())
            bar = self._bars[Qt.Orientation.Horizontal if sideways else Qt.Orientation.Vertical]
            bar.setValue(bar.value() - (steps.x() or steps.y() if sideways else steps.y()) // 2)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys, open with Return, make cells larger with + and smaller with -."""
        key = Qt.Key(event.key())
        if self._drawing is None:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._move(*_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._at)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self._zoom(LARGER if key == Qt.Key.Key_Plus else 1 / LARGER)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say to a screen reader where the keys begin."""
        super().focusInEvent(event)
        self._describe()

    def event(self, event: QEvent) -> bool:
        """Say in words what is under the mouse."""
        if isinstance(event, QHelpEvent) and self._drawing is not None:
            words = self._drawing.words(*self._layout.at(event.pos()))
            if words:
                QToolTip.showText(event.globalPos(), words, self)
                return True
        return super().event(event)

    def _cell_at(self, place: QPoint) -> Place | None:
        row, column = self._layout.at(place) if self._drawing is not None else (None, None)
        return None if row is None or column is None or not self.cells.contains(place) else (row, column)

    def _move(self, down: int, right: int) -> None:
        most = self._layout.count - 1
        self._at = min(max(self._at[0] + down, 0), most), min(max(self._at[1] + right, 0), most)
        self._reveal()
        self._describe()
        self.update()

    def _zoom(self, factor: float) -> None:
        self._least = min(max(self._layout.side * factor, LEAST), MOST)
        self._fit()
        self._reveal()

    def _describe(self) -> None:
        if self._drawing is not None:
            self.setAccessibleDescription(self._drawing.words(*self._at))

    def _choose(self, cell: Place) -> None:
        self._at, self._marked = cell, True
        self.update()
        self.chosen.emit(*cell)
