"""The runs of a project: how each one stands, and how good it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem

from s2rlab.resources import resource
from s2rlab_ui.run_words import right_words
from s2rlab_ui.widgets.basic import GRID
from s2rlab_ui.widgets.table import Cell, Table
from s2rlab_ui.words import duration, percent, whole

translate = QCoreApplication.translate
ROWS, MORE_ROWS = 4, 8  # seen at once; the others scroll
TALL = 900  # pixels: windows from there on show MORE_ROWS
ROW = 30  # pixels
NARROWEST, WIDEST = 104, 400  # pixels of the names: longer ones are cut off, and have a tool tip
HEAD = """QHeaderView::section {{ padding: 4px 8px; }}
QHeaderView::up-arrow, QHeaderView::down-arrow {{ subcontrol-position: top center; width: 8px; height: 8px; }}
QHeaderView::up-arrow {{ image: url({folder}/chevron-up.svg); }}
QHeaderView::down-arrow {{ image: url({folder}/chevron-down.svg); }}"""  # above the words: beside them is no room
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
MADE, REAL, TOOK = 2, 3, 5  # columns of numbers
UNKNOWN = -1.0  # sorts below every share


@dataclass(frozen=True, slots=True)
class RunLine:
    """One row."""

    name: str
    state: str  # in words
    accuracy: float | None  # right on made pictures held back, 0 to 1
    held_back: int  # so many of these; 0: not known
    tested: float | None  # right on photographs, 0 to 1
    photos: str  # the set of these
    seconds: float  # 0: not known


class RunsTable(Table):
    """Newest first, until another column is chosen to sort by."""

    chosen = Signal(str)  # name

    def __init__(self) -> None:
        super().__init__([], "")
        heads = (
            self.tr("run"), self.tr("state"), self.tr("made pictures"), self.tr("photographs"), self.tr("photo set"),
            self.tr("took"), "",
        )  # fmt: skip
        self.setColumnCount(len(heads))
        self.setHorizontalHeaderLabels(heads)
        self.setAccessibleName(self.tr("Runs"))
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)  # see _share
        head.setMinimumSectionSize(1)  # of the empty one
        head.setHighlightSections(False)
        head.setStyleSheet(HEAD.format(folder=resource("style").as_posix()))
        head.setSectionResizeMode(len(heads) - 1, QHeaderView.ResizeMode.Stretch)  # what is left stays empty
        tips = {MADE: self.tr("Right of the made pictures that were held back"),
                REAL: self.tr("Right of the photographs of the set it was tested on last, every part counting alike"),
                TOOK: self.tr("Time of the whole training, from its start until it was ready")}  # fmt: skip
        for at in range(len(heads)):
            item = self.horizontalHeaderItem(at)
            if item is not None:
                item.setTextAlignment(NUMBERS if at in tips else LEFT)
                item.setToolTip(tips.get(at, ""))
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setStyleSheet("QTableView::item { padding: 0 5px; }")  # and the 3 of the style: those of the heads
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show more rows where there is room for them."""
        super().resizeEvent(event)
        self._fit()

    def show_lines(self, lines: Sequence[RunLine]) -> None:
        """Show these runs; the chosen one stays chosen, else the first is."""
        if tuple(lines) == self._lines:
            return
        before = self.current
        self._lines, self._quiet = tuple(lines), True
        self.show_rows([_cells(line) for line in lines])
        for at in range(len(lines)):
            self._dress_row(at)
        self._quiet = False
        self.choose(before if before in self.names else (self.names[0] if lines else ""))
        self._fit()

    def choose(self, name: str) -> None:
        """Choose a run."""
        for at in range(self.rowCount()):
            item = self.item(at, 0)
            if item is not None and item.text() == name:
                self.setCurrentCell(at, 0)

    def _share(self) -> None:
        """Give the names what the other columns leave, and the empty one at the end what no name needs."""
        head, last = self.horizontalHeader(), self.columnCount() - 1
        texts = [item.text() if (item := self.horizontalHeaderItem(at)) else "" for at in range(last)]
        widths = [head.fontMetrics().horizontalAdvance(text) + 2 * GRID + 2 for text in texts]
        widths = [max(width, self.sizeHintForColumn(at)) for at, width in enumerate(widths)]
        states = (translate("runs", "number {n} in line").format(n=whole(9)), translate("runs", "stopped, best kept"))
        widths[1] = max(widths[1], *(self.fontMetrics().horizontalAdvance(each) + 3 * GRID for each in states))
        for at in range(1, last):
            self.setColumnWidth(at, widths[at])
        wanted = min(max(widths[0] + GRID, NARROWEST), WIDEST)
        self.setColumnWidth(0, max(min(wanted, self.viewport().width() - sum(widths[1:])), NARROWEST))
        head.setFixedHeight(head.fontMetrics().lineSpacing() + 2 * GRID)

    def _dress_row(self, at: int) -> None:
        """Put the numbers to the right, and say in tool tips what there is no room for."""
        cells = [self.item(at, number) or QTableWidgetItem() for number in range(self.columnCount())]
        line = next(line for line in self._lines if line.name == cells[0].text())
        for number, cell in enumerate(cells):
            cell.setTextAlignment(NUMBERS if number in (MADE, REAL, TOOK) else LEFT)
            cell.setToolTip(cell.text() if number not in (MADE, REAL, TOOK) else "")
        if line.accuracy is not None:
            cells[MADE].setToolTip(right_words(line.accuracy, line.held_back))

    def _fit(self) -> None:
        most = MORE_ROWS if self.window().height() >= TALL else ROWS
        head = max(self.horizontalHeader().height(), ROW)
        self.setFixedHeight(min(max(len(self._lines), 2), most) * ROW + head + 4)

    def _on_current(self, row: int, _column: int, before: int, _before: int) -> None:
        if not self._quiet and row >= 0:
            self.chosen.emit(self.current)


def _cells(line: RunLine) -> list[Cell]:
    accuracy = (UNKNOWN, "–") if line.accuracy is None else (line.accuracy, percent(line.accuracy))
    tested = (UNKNOWN, "–") if line.tested is None else (line.tested, percent(line.tested))
    took = (line.seconds, duration(line.seconds)) if line.seconds else (UNKNOWN, "–")
    return [line.name, line.state, accuracy, tested, line.photos, took, ""]
