"""Two tested runs side by side."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QWidget

from s2rlab.evaluate.reader import Photograph
from s2rlab_ui.findings import Findings
from s2rlab_ui.findings_pair import Comparison, Difference
from s2rlab_ui.widgets.basic import boxed, button, column, label, row, say, scrolled
from s2rlab_ui.widgets.matrix import Matrix
from s2rlab_ui.widgets.table import Cell, Table
from s2rlab_ui.words import interval, percent, whole

HEIGHT = 330  # pixels of a matrix at least: of eight parts, counts and names can be read
BESIDE = 660  # pixels of width from which on both matrices stand side by side with their names
LONGEST = 18  # letters of a run's name in the head of a column


class ComparisonView(QWidget):
    """The shown evaluation on the left, another on the right."""

    asked = Signal(object)  # folder of the evaluation to compare with
    photos_asked = Signal(str, object)  # title, photographs

    def __init__(self) -> None:
        super().__init__()
        self.both: Comparison | None = None
        self._called = "", ""  # the runs' names
        self.others = QComboBox()
        self.others.setAccessibleName(self.tr("Compare with"))
        self.others.activated.connect(lambda _: self.asked.emit(self.others.currentData()))
        self.verdict = label(role="heading", wrap=True)
        self.points, self._shared = label(role="muted", wrap=True), label(role="caption", wrap=True)
        self._hint = label(role="muted", wrap=True)
        self._names = label(role="heading", wrap=True), label(role="heading", wrap=True)
        self._over = label(role="heading", wrap=True), label(role="heading", wrap=True)  # the names again
        self._heads = label(wrap=True), label(wrap=True)
        self._shares = label(role="muted", wrap=True), label(role="muted", wrap=True)
        self.matrices = self._make_matrix(0), self._make_matrix(1)
        self.won, self.lost = button("", role="link"), button("", role="link")
        self.won.clicked.connect(lambda: self._show(lambda both: both.won, self.won))
        self.lost.clicked.connect(lambda: self._show(lambda both: both.lost, self.lost))
        self._better = 1  # which of the two gets more right: differences are its own minus the other's
        self.table = Table(["", "", "", "", ""], self.tr("Each part of both runs"))
        self.table.horizontalHeader().geometriesChanged.connect(self._fit_table)
        self.table.horizontalScrollBar().rangeChanged.connect(lambda *_: self._fit_table())
        self._build()
        self.show_pair(None, None)

    def _make_matrix(self, at: int) -> Matrix:
        made = Matrix()
        made.setMinimumHeight(HEIGHT)
        made.chosen.connect(partial(self._show_cell, at))
        return made

    def _build(self) -> None:
        links = self.lost, self.won  # below the one that alone knows them
        facts = [column(*each, spacing=2) for each in zip(self._names, self._heads, self._shares, links, strict=True)]
        drawn = [column(*each, spacing=4) for each in zip(self._over, self.matrices, strict=True)]
        self._sides, heads = row(*drawn, spacing=16), row(*facts, spacing=16)
        for at in range(2):
            heads.setStretch(at, 1)
            self._sides.setStretch(at, 1)
            drawn[at].setStretch(1, 1)
        choice = row(label(self.tr("Compare with")), self.others)
        choice.setStretch(1, 1)
        found = column(self.verdict, self.points, self._shared, spacing=2)
        inner = column(found, heads, self.table, self._sides, spacing=12)
        inner.setStretch(3, 1)
        self._body = scrolled(boxed(inner))
        whole_view = column(choice, self._hint, self._body, spacing=12)
        whole_view.setStretch(2, 1)
        whole_view.addStretch(0)
        whole_view.setContentsMargins(0, 12, 0, 0)
        choice.setContentsMargins(0, 0, 8, 0)
        self.setLayout(whole_view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the matrices below each other where there is no room for both and their names."""
        super().resizeEvent(event)
        wide = self.width() >= BESIDE
        self._sides.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def offer(self, others: Sequence[tuple[str, object]]) -> None:
        """List the evaluations that can stand on the right."""
        chosen = self.others.currentText()
        self.others.clear()
        self.others.addItem(self.tr("choose a tested run") if others else self.tr("no other run is tested yet"), None)
        for name, folder in others:
            self.others.addItem(name, folder)
        self.others.setCurrentIndex(max(self.others.findText(chosen), 0))
        self.others.setEnabled(bool(others))
        choose = self.tr("Choose a run above: both are put side by side, part by part.")
        say(self._hint, choose if others else self.tr("Test another run on the same photographs to compare both."))
        self._hint.setVisible(self.both is None)

    def show_pair(self, left: Findings | None, right: Findings | None, names: tuple[str, str] = ("", "")) -> None:
        """Show two evaluations, or nothing when one is missing."""
        self.both = Comparison(left, right) if left and right else None
        self._body.setVisible(self.both is not None)
        self._hint.setVisible(self.both is None)
        for matrix, findings in zip(self.matrices, (left, right), strict=True):
            matrix.show_findings(findings if self.both else None)
        if self.both is None:
            return
        self._called = names
        whole_difference = self.both.whole
        self._better = int((whole_difference.right or 0) >= (whole_difference.left or 0))
        for at, side in enumerate((self.both.left, self.both.right)):
            say(self._names[at], names[at])
            say(self._over[at], names[at])
            say(self._heads[at], interval(side.right, side.pictures, *side.interval))
            say(self._shares[at], self.tr("every part counted alike: {share}").format(share=percent(side.balanced)))
            self.matrices[at].setAccessibleName(self.tr("Confusion matrix of {run}").format(run=names[at]))
        self._say_difference(whole_difference)
        self._say_shared(self.both)
        self._show_table(self.both)

    def _show_table(self, both: Comparison) -> None:
        short = [_shortened(name) for name in self._called]
        finds, ahead = self.tr("{run} finds"), self.tr("{run} ahead by, points")
        self.table.setHorizontalHeaderLabels(
            [
                self.tr("part"),
                *(finds.format(run=name) for name in short),
                ahead.format(run=short[self._better]),
                self.tr("more than chance"),
            ]
        )
        self.table.show_rows([self._cells(each) for each in both.rows])
        self._fit_table()

    def _fit_table(self) -> None:
        """Show all rows of the table, also while its heads take two lines or it scrolls sideways."""
        bar = self.table.horizontalScrollBar()
        self.table.setFixedHeight(self.table.whole_height() + (bar.sizeHint().height() if bar.maximum() else 0))

    def _say_difference(self, found: Difference) -> None:
        """Say which of the two is better, if that is certain."""
        better, worse = self._called[self._better], self._called[1 - self._better]
        if found.left == found.right:
            words = self.tr("Both get the same share right.")
        elif found.certain:
            words = self.tr("{name} gets more right, and that is more than chance.").format(name=better)
        else:
            words = self.tr("The difference is within chance: neither is shown to be better.")
        say(self.verdict, words)
        points = self.tr(
            "{better} is ahead of {worse} by {points} points; with other photographs likely {low} to {high}."
        )
        middle = self._ahead(found)
        low, high = sorted(self._sign * 100 * end for end in found.interval)
        ends = {"points": whole(round(middle)), "low": _signed(low), "high": _signed(high)}
        say(self.points, points.format(better=better, worse=worse, **ends))

    @property
    def _sign(self) -> int:
        return 1 if self._better else -1

    def _ahead(self, each: Difference) -> float:
        """Give the points that the better run has more, of all photographs or of one part's."""
        return self._sign * 100 * ((each.right or 0) - (each.left or 0))

    def _say_shared(self, both: Comparison) -> None:
        for entry, found in ((self.won, both.won), (self.lost, both.lost)):
            entry.setText(self.tr("Only this one knows: {n}").format(n=whole(len(found))))
            entry.setEnabled(bool(found))
        differ = self.tr("They were tested on different photographs: {n} are in both. Compare the figures with care.")
        say(self._shared, "" if both.same else differ.format(n=whole(len(both.shared))))

    def _show(self, choose: Callable[[Comparison], list[Photograph]], entry: QWidget) -> None:
        if self.both is not None:
            self.photos_asked.emit(self._title(0 if entry is self.won else 1), choose(self.both))

    def _show_cell(self, at: int, true: int, answer: int) -> None:
        """Show the photographs of a cell of one of the two, and frame the same cell of the other."""
        if self.both is None:
            return
        side = (self.both.left, self.both.right)[at]
        if self.both.left.labels == self.both.right.labels:
            self.matrices[1 - at].mark((true, answer))
        self.photos_asked.emit(self._title(at), side.cell(true, answer))
        self._body.ensureWidgetVisible(self.matrices[at])

    def _title(self, at: int) -> str:
        return self.tr("What {run} says").format(run=self._called[at])

    def _cells(self, each: Difference) -> list[Cell]:
        shares: list[Cell] = [
            (-1.0, "–") if share is None else (share, percent(share)) for share in (each.left, each.right)
        ]
        if each.left is None or each.right is None:
            return [each.name, *shares, (-2.0, "–"), ""]
        points = self._ahead(each)
        chance = self.tr("yes") if each.certain else self.tr("within chance") if round(points) else ""
        return [each.name, *shares, (points, _signed(points)), chance]


def _signed(points: float) -> str:
    """Write a difference with its sign; zero has none."""
    rounded = round(points)
    sign = "+" if rounded > 0 else "\N{MINUS SIGN}" if rounded < 0 else ""
    return sign + whole(abs(rounded))


def _shortened(name: str) -> str:
    """Leave out the middle of a name that would widen its column."""
    half = LONGEST // 2
    return name if len(name) <= LONGEST else f"{name[:half]}…{name[-half:]}"
