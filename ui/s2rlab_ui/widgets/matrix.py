"""The confusion matrix: rows are what it is, columns what the model says; click a cell for its photographs."""

from pathlib import Path

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from s2rlab_ui.findings import Findings
from s2rlab_ui.widgets.drawing import save_drawing
from s2rlab_ui.words import percent

LEAST, MOST = 14, 160  # pixels of a cell
WRITTEN = 28  # from here on, numbers are written in the cells
ROOMY = 40  # pixels of a cell: below, its numbers are small
LABELS = 116  # pixels for the names
BRIGHT = 0.55  # shares above need dark letters on cividis


class Matrix(QWidget):
    """A square of cells, coloured by the share of the row."""

    chosen = Signal(int, int)  # row (true), column (answer)
    moved = Signal(int, int)  # with the keyboard, to that cell

    def __init__(self) -> None:
        super().__init__()
        self._findings: Findings | None = None
        self._at = (0, 0)
        self._marked = False  # whether a cell was chosen
        self._colours = pg.colormap.get("cividis")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Confusion matrix: rows are the true class, columns the answer"))

    def show_findings(self, findings: Findings | None) -> None:
        """Show another evaluation."""
        self._findings, self._at, self._marked = findings, (0, 0), False
        self.setMinimumSize(self.minimumSizeHint())  # of its scroll area: it asks for no hint once it has a size
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Give the room of the smallest cells."""
        count = len(self._findings.labels) if self._findings else 4
        return QSize(LABELS + count * LEAST + 24, LABELS + count * LEAST + 24)

    def sizeHint(self) -> QSize:
        """Give the room of comfortable cells."""
        count = len(self._findings.labels) if self._findings else 4
        return QSize(LABELS + count * 40, LABELS + count * 40)

    def save(self, target: Path) -> None:
        """Write it as it is shown, as SVG or PNG by the file's name; see `save_drawing`."""
        save_drawing(target, self.size(), self.palette().color(QPalette.ColorRole.Window), self._paint)

    def cell_rect(self, row: int, column: int) -> QRectF:
        """Where a cell is drawn."""
        side = self._side()
        return QRectF(LABELS + column * side, LABELS + row * side, side, side)

    def _side(self) -> float:
        count = max(len(self._findings.labels), 1) if self._findings else 1
        return max(LEAST, min(MOST, (self.width() - LABELS - 8) / count, (self.height() - LABELS - 8) / count))

    def _cell_at(self, place: QPoint) -> tuple[int, int] | None:
        count = len(self._findings.labels) if self._findings else 0
        column, row = ((value - LABELS) / self._side() for value in (place.x(), place.y()))
        return (int(row), int(column)) if 0 <= row < count and 0 <= column < count else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all cells."""
        painter = QPainter(self)
        self._paint(painter)
        if (self.hasFocus() or self._marked) and self._findings is not None and self._findings.confusion:
            self._paint_mark(painter, 3 if self.hasFocus() else 2)

    def _paint_mark(self, painter: QPainter, width: int) -> None:
        rect = self.cell_rect(*self._at)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Base), width + 2))  # seen on any colour
        painter.drawRect(rect)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), width))
        painter.drawRect(rect)

    def _paint(self, painter: QPainter) -> None:
        if self._findings is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(min(max(8 if self._side() < ROOMY else 11, int(self._side() / 5)), 16))
        painter.setFont(font)
        for row, counts in enumerate(self._findings.confusion):
            for column, count in enumerate(counts):
                self._paint_cell(painter, row, column, count, max(sum(counts), 1))
        font.setPixelSize(11)
        painter.setFont(font)
        self._paint_names(painter)

    def _paint_cell(self, painter: QPainter, row: int, column: int, count: int, total: int) -> None:
        share, rect = count / total, self.cell_rect(row, column)
        empty = QColor(self.palette().color(QPalette.ColorRole.Base))
        colour: QColor = self._colours.map(share, mode=pg.ColorMap.QCOLOR) if count else empty
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(colour)
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        if count and rect.width() >= WRITTEN:
            painter.setPen(QColor("#101418" if share > BRIGHT else "#FFFFFF"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, f"{count}\n{percent(share)}")

    def _paint_names(self, painter: QPainter) -> None:
        assert self._findings is not None
        side, metrics = self._side(), painter.fontMetrics()
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        middle = Qt.TextElideMode.ElideMiddle
        for at, name in enumerate(self._findings.labels):
            words = metrics.elidedText(name, middle, LABELS - 12)
            row = QRectF(0, LABELS + at * side, LABELS - 8, side)
            painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
            painter.save()
            painter.translate(LABELS + (at + 0.5) * side, LABELS - 6)
            painter.rotate(-55)
            painter.drawText(QRectF(0, -side / 2, LABELS + 10, side), Qt.AlignmentFlag.AlignVCenter, words)
            painter.restore()
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        corner = QRectF(0, LABELS - 44, LABELS - 8, 40)
        painter.drawText(
            corner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, self.tr("it is ↓\nmodel says →")
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a cell."""
        cell = self._cell_at(event.position().toPoint())
        if cell is not None:
            self._choose(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys."""
        steps = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
        if self._findings is None or event.key() not in steps:
            super().keyPressEvent(event)
            return
        most = len(self._findings.labels) - 1
        down, right = steps[Qt.Key(event.key())]
        self._choose((min(max(self._at[0] + down, 0), most), min(max(self._at[1] + right, 0), most)))
        self.moved.emit(*self._at)

    def event(self, event: QEvent) -> bool:
        """Say in words what is under the mouse."""
        if isinstance(event, QHelpEvent) and self._findings is not None:
            cell = self._cell_at(event.pos())
            if cell is not None:
                QToolTip.showText(event.globalPos(), self._words(*cell), self)
                return True
        return super().event(event)

    def _words(self, row: int, column: int) -> str:
        assert self._findings is not None
        counts, labels = self._findings.confusion[row], self._findings.labels
        if row == column:
            return self.tr("{label}: {n} of {all} right").format(label=labels[row], n=counts[row], all=sum(counts))
        return self.tr("{true} looks like {answer} instead: {n} of {all}").format(
            true=labels[row], answer=labels[column], n=counts[column], all=sum(counts)
        )

    def _choose(self, cell: tuple[int, int]) -> None:
        self._at, self._marked = cell, True
        self.update()
        self.chosen.emit(*cell)
