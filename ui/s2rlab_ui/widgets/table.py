"""Tables that sort by number, and how to write them to a file."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from s2rlab import files
from s2rlab_ui.widgets.tile_words import STATE_COLOURS

PADDING = 8  # pixels at the sides of a head
WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap

# words, or a number and how it is written, with its state where it has one: see `tile_words.STATE_COLOURS`
Cell = str | tuple[float, str] | tuple[float, str, str]


class Table(QTableWidget):
    """A table to read and to sort."""

    def __init__(self, heads: Sequence[str], name: str) -> None:
        super().__init__()
        self.setTabKeyNavigation(False)  # Tab leaves the table; arrow keys move in it
        self.setColumnCount(len(heads))
        self.setHorizontalHeaderLabels(list(heads))
        self.setSortingEnabled(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)  # names whole
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | WRAPPED)
        self.horizontalHeader().setStyleSheet(f"QHeaderView::section {{ padding: 4px {PADDING}px; }}")
        self.setStyleSheet(f"QTableView::item {{ padding: 0 {PADDING - 3}px; }}")  # a cell has 3 pixels of its own
        self.setAccessibleName(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Give each column what its head takes in two lines or a cell does, and all the same of what is left."""
        head, metrics = self.horizontalHeader(), self.horizontalHeader().fontMetrics()
        texts = [item.text() if (item := self.horizontalHeaderItem(at)) else "" for at in range(self.columnCount())]
        shared = [at for at in range(len(texts)) if head.sectionResizeMode(at) == QHeaderView.ResizeMode.Fixed]
        heads = {at: _two_lines(texts[at], metrics) + 2 * PADDING + 2 for at in shared}
        least = {at: max(heads[at], self.sizeHintForColumn(at)) for at in shared}
        taken = sum(self.columnWidth(at) for at in range(len(texts)) if at not in least)
        more = max(self.viewport().width() - taken - sum(least.values()), 0) // max(len(shared), 1)
        for at, width in least.items():
            self.setColumnWidth(at, width + more)
        long = any(metrics.horizontalAdvance(texts[at]) + 2 * PADDING > least[at] + more for at in shared)
        head.setFixedHeight((2 if long else 1) * metrics.lineSpacing() + 2 * PADDING)

    def show_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Replace all rows."""
        self.setSortingEnabled(False)
        self.setRowCount(len(rows))
        for at, cells in enumerate(rows):
            for number, cell in enumerate(cells):
                self.setItem(at, number, QTableWidgetItem(cell) if isinstance(cell, str) else _Number(*cell))
        self._align(rows)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicatorShown(False)  # it would lie over the head's last letter
        self._share()

    def whole_height(self) -> int:
        """Pixels that show all rows."""
        rows = sum(self.rowHeight(at) for at in range(self.rowCount()))
        return self.horizontalHeader().height() + rows + 2 * self.frameWidth()

    def _align(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Put each head where its cells are: numbers at the right, words at the left."""
        for at in range(self.columnCount()):
            numbers = bool(rows) and not isinstance(rows[0][at], str)
            side = Qt.AlignmentFlag.AlignRight if numbers else Qt.AlignmentFlag.AlignLeft
            if head := self.horizontalHeaderItem(at):
                head.setData(Qt.ItemDataRole.TextAlignmentRole, int(side) | int(WRAPPED))


class _Number(QTableWidgetItem):
    """A cell that sorts by its number, not by its letters."""

    def __init__(self, number: float, text: str, state: str = "") -> None:
        super().__init__(text)
        self.number = number
        if state:
            self.setForeground(QColor(STATE_COLOURS[state]))
        self.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def __lt__(self, other: QTableWidgetItem) -> bool:
        return isinstance(other, _Number) and self.number < other.number


def _two_lines(text: str, metrics: QFontMetrics) -> int:
    """Give the pixels that words take when they are broken into two lines where that is narrowest."""
    words = text.split()
    breaks = range(1, max(len(words), 2))
    pairs = [(" ".join(words[:at]), " ".join(words[at:])) for at in breaks]
    return min(max(map(metrics.horizontalAdvance, pair)) for pair in pairs)


def write_csv(path: Path, rows: Sequence[Sequence[object]]) -> None:
    """Write rows for a spreadsheet; see `files.write_text` for what may be raised."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    files.write_text(path, text.getvalue())
