"""The runs of a project: how each one stands, and how good it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView

from s2rlab_ui.widgets.table import Cell, Table
from s2rlab_ui.words import duration, percent

ROWS = 4  # seen at once; the others scroll
ROW = 30  # pixels
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
UNKNOWN = -1.0  # sorts below every share


@dataclass(frozen=True, slots=True)
class RunLine:
    """One row."""

    name: str
    state: str  # in words
    accuracy: float | None  # right on made pictures held back, 0 to 1
    tested: str  # "83 % on bench"
    tested_share: float | None
    seconds: float  # 0: not known


class RunsTable(Table):
    """Newest first, until another column is chosen to sort by."""

    chosen = Signal(str)  # name

    def __init__(self) -> None:
        super().__init__([], "")
        heads = (
            self.tr("run"), self.tr("state"), self.tr("made pictures"), self.tr("real photographs"), self.tr("took"),
        )  # fmt: skip
        self.setColumnCount(len(heads))
        self.setHorizontalHeaderLabels(heads)
        self.setAccessibleName(self.tr("Runs"))
        self.horizontalHeader().setDefaultAlignment(LEFT)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setStyleSheet("QTableView::item { padding: 0 8px; }")
        self.setSelectionMode(Table.SelectionMode.SingleSelection)
        self._lines: tuple[RunLine, ...] = ()
        self._quiet = False
        self.currentCellChanged.connect(self._on_current)

    @property
    def current(self) -> str:
        """Name of the chosen run; empty if there is none."""
        item = self.item(self.currentRow(), 0)
        return item.text() if item else ""

    @property
    def names(self) -> list[str]:
        """Names of all runs, as they were given."""
        return [line.name for line in self._lines]

    def show_lines(self, lines: Sequence[RunLine]) -> None:
        """Show these runs; the chosen one stays chosen, else the first is."""
        if tuple(lines) == self._lines:
            return
        before = self.current
        self._lines, self._quiet = tuple(lines), True
        self.show_rows([_cells(line) for line in lines])
        for item in (self.item(at, number) for at in range(len(lines)) for number in range(self.columnCount())):
            if item is not None:
                item.setTextAlignment(LEFT)
        self._quiet = False
        self.choose(before if before in self.names else (self.names[0] if lines else ""))
        head = self.horizontalHeader().height()
        self.setFixedHeight(min(max(len(lines), 2), ROWS) * ROW + max(head, ROW) + 4)

    def choose(self, name: str) -> None:
        """Choose a run."""
        for at in range(self.rowCount()):
            item = self.item(at, 0)
            if item is not None and item.text() == name:
                self.setCurrentCell(at, 0)

    def _on_current(self, row: int, _column: int, before: int, _before: int) -> None:
        if not self._quiet and row >= 0:
            self.chosen.emit(self.current)


def _cells(line: RunLine) -> list[Cell]:
    accuracy = (UNKNOWN, "–") if line.accuracy is None else (line.accuracy, percent(line.accuracy))
    tested = (UNKNOWN, "–") if line.tested_share is None else (line.tested_share, line.tested)
    took = (line.seconds, duration(line.seconds)) if line.seconds else (UNKNOWN, "–")
    return [line.name, line.state, accuracy, tested, took]
