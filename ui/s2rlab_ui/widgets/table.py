"""Tables that sort by number, and how to write them to a file."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from s2rlab import files

PADDING = 8  # pixels at the sides of a head
WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap

Cell = str | tuple[float, str]  # words, or a number and how it is written


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
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)  # names whole
        self.horizontalHeader().setDefaultAlignment(WRAPPED)
        self.horizontalHeader().setStyleSheet(f"QHeaderView::section {{ padding: 4px {PADDING}px; }}")
        self.setAccessibleName(name)

    def _give_heads_room(self) -> None:
        """Let heads take two lines, and no column be narrower than the longest word of one."""
        head, count = self.horizontalHeader(), self.columnCount()
        head.ensurePolished()
        texts = [item.text() for at in range(count) if (item := self.horizontalHeaderItem(at)) is not None]
        words = [word for text in texts for word in text.split()]
        metrics = head.fontMetrics()
        head.setMinimumSectionSize(max((metrics.horizontalAdvance(word) for word in words), default=0) + 2 * PADDING)
        lines = 2 if any(" " in text for text in texts) else 1
        head.setMinimumHeight(lines * metrics.lineSpacing() + 2 * PADDING)

    def show_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Replace all rows."""
        self._give_heads_room()
        self.setSortingEnabled(False)
        self.setRowCount(len(rows))
        for at, cells in enumerate(rows):
            for number, cell in enumerate(cells):
                self.setItem(at, number, QTableWidgetItem(cell) if isinstance(cell, str) else _Number(*cell))
        self.setSortingEnabled(True)


class _Number(QTableWidgetItem):
    """A cell that sorts by its number, not by its letters."""

    def __init__(self, number: float, text: str) -> None:
        super().__init__(text)
        self.number = number
        self.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def __lt__(self, other: QTableWidgetItem) -> bool:
        return isinstance(other, _Number) and self.number < other.number


def write_csv(path: Path, rows: Sequence[Sequence[object]]) -> None:
    """Write rows for a spreadsheet; see `files.write_text` for what may be raised."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    files.write_text(path, text.getvalue())
