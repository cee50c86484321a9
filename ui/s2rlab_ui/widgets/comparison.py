"""Two tested runs side by side."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from s2rlab.evaluate.reader import Photograph
from s2rlab_ui.findings import Findings
from s2rlab_ui.findings_pair import Comparison, Difference
from s2rlab_ui.widgets.basic import boxed, button, column, label, row, say, scrolled
from s2rlab_ui.widgets.matrix import Matrix
from s2rlab_ui.widgets.table import Cell, Table
from s2rlab_ui.words import interval, percent, whole

HEIGHT = 224  # pixels of a matrix at least
NAMELESS = 300  # pixels of width below which a matrix shows cells alone


class ComparisonView(QWidget):
    """The shown evaluation on the left, another on the right."""

    asked = Signal(object)  # folder of the evaluation to compare with
    photos_asked = Signal(str, object)  # title, photographs

    def __init__(self) -> None:
        super().__init__()
        self.both: Comparison | None = None
        self.others = QComboBox()
        self.others.setAccessibleName(self.tr("Compare with"))
        self.others.activated.connect(lambda _: self.asked.emit(self.others.currentData()))
        self.verdict = label(role="heading", wrap=True)
        self.points, self._shared = label(role="muted", wrap=True), label(role="caption", wrap=True)
        self._names = label(role="heading"), label(role="heading")
        self._heads = label(wrap=True), label(wrap=True)
        self._shares = label(role="muted", wrap=True), label(role="muted", wrap=True)
        self.matrices = self._make_matrix(self.tr("left"), 0), self._make_matrix(self.tr("right"), 1)
        self.won, self.lost = button("", role="link"), button("", role="link")
        self.won.clicked.connect(lambda: self._show(lambda both: both.won, self.won))
        self.lost.clicked.connect(lambda: self._show(lambda both: both.lost, self.lost))
        heads = [
            self.tr("part"),
            self.tr("left finds"),
            self.tr("right finds"),
            self.tr("difference, points"),
            self.tr("more than chance"),
        ]
        self.table = Table(heads, self.tr("Each class of both runs"))
        self._build()
        self.show_pair(None, None)

    def _make_matrix(self, side: str, at: int) -> Matrix:
        made = Matrix(self.tr("Confusion matrix of the {side} run").format(side=side), nameless=NAMELESS)
        made.setMinimumHeight(HEIGHT)
        made.chosen.connect(partial(self._show_cell, at))
        return made

    def _build(self) -> None:
        links = self.lost, self.won  # below the one that alone knows them
        parts = zip(self._names, self._heads, self._shares, links, self.matrices, strict=True)
        columns = [column(*each, spacing=2) for each in parts]
        sides = row(*columns, spacing=16)
        for at, each in enumerate(columns):
            each.setStretch(4, 1)
            sides.setStretch(at, 1)
        choice = row(label(self.tr("Compare with")), self.others)
        choice.setStretch(1, 1)
        legend = label(self.tr("Rows: what it is. Columns: what the model says."), "caption", wrap=True)
        found = column(self.verdict, self.points, self._shared, legend, spacing=2)
        inner = column(found, sides, self.table, spacing=12)
        inner.setStretch(1, 1)
        self._body = boxed(inner)
        whole_view = column(choice, scrolled(self._body), spacing=12)
        whole_view.setStretch(1, 1)
        whole_view.setContentsMargins(0, 12, 0, 0)
        choice.setContentsMargins(0, 0, 8, 0)
        self.setLayout(whole_view)

    def offer(self, others: Sequence[tuple[str, object]]) -> None:
        """List the evaluations that can stand on the right."""
        chosen = self.others.currentText()
        self.others.clear()
        self.others.addItem(self.tr("choose a tested run") if others else self.tr("no other run is tested yet"), None)
        for name, folder in others:
            self.others.addItem(name, folder)
        self.others.setCurrentIndex(max(self.others.findText(chosen), 0))
        self.others.setEnabled(bool(others))

    def show_pair(self, left: Findings | None, right: Findings | None, names: tuple[str, str] = ("", "")) -> None:
        """Show two evaluations, or nothing when one is missing."""
        self.both = Comparison(left, right) if left and right else None
        self._body.setVisible(self.both is not None)
        for matrix, findings in zip(self.matrices, (left, right), strict=True):
            matrix.show_findings(findings if self.both else None)
        if self.both is None:
            return
        for at, side in enumerate((self.both.left, self.both.right)):
            say(self._names[at], names[at])
            say(self._heads[at], interval(side.right, side.pictures, *side.interval))
            say(self._shares[at], self.tr("every part counted alike: {share}").format(share=percent(side.balanced)))
        self._say_difference(self.both, names)
        self._say_shared(self.both)
        self.table.show_rows([self._cells(each) for each in self.both.rows])
        self.table.setFixedHeight(self.table.whole_height())

    def _say_difference(self, both: Comparison, names: tuple[str, str]) -> None:
        """Say which of the two is better, if that is certain."""
        found = both.whole
        low, high = (100 * end for end in found.interval)
        if found.left == found.right:
            words = self.tr("Both get the same share right.")
        elif found.certain:
            better = names[low > 0]
            words = self.tr("{name} gets more right, and that is more than chance.").format(name=better)
        else:
            words = self.tr("The difference is within chance: neither is shown to be better.")
        say(self.verdict, words)
        points = self.tr("Right minus left: {points} points; with other photographs likely {low} to {high}.")
        middle = 100 * ((found.right or 0) - (found.left or 0))
        say(self.points, points.format(points=_signed(middle), low=_signed(low), high=_signed(high)))

    def _say_shared(self, both: Comparison) -> None:
        for entry, found in ((self.won, both.won), (self.lost, both.lost)):
            entry.setText(self.tr("Only this one knows: {n}").format(n=whole(len(found))))
            entry.setEnabled(bool(found))
        differ = self.tr("They were tested on different photographs: {n} are in both. Compare the figures with care.")
        say(self._shared, "" if both.same else differ.format(n=whole(len(both.shared))))

    def _show(self, choose: Callable[[Comparison], list[Photograph]], entry: QWidget) -> None:
        if self.both is not None:
            title = self.tr("What the left one says") if entry is self.won else self.tr("What the right one says")
            self.photos_asked.emit(title, choose(self.both))

    def _show_cell(self, at: int, true: int, answer: int) -> None:
        """Show the photographs of a cell of one of the two, and frame the same cell of the other."""
        if self.both is None:
            return
        side = (self.both.left, self.both.right)[at]
        if self.both.left.labels == self.both.right.labels:
            self.matrices[1 - at].mark((true, answer))
        title = self.tr("What the left one says") if at == 0 else self.tr("What the right one says")
        self.photos_asked.emit(title, side.cell(true, answer))

    def _cells(self, each: Difference) -> list[Cell]:
        shares: list[Cell] = [
            (-1.0, "–") if share is None else (share, percent(share)) for share in (each.left, each.right)
        ]
        if each.left is None or each.right is None:
            return [each.name, *shares, (-2.0, "–"), ""]
        points = 100 * (each.right - each.left)
        chance = self.tr("yes") if each.certain else self.tr("within chance") if round(points) else ""
        return [each.name, *shares, (points, _signed(points)), chance]


def _signed(points: float) -> str:
    """Write a difference with its sign; zero has none."""
    rounded = round(points)
    sign = "+" if rounded > 0 else "\N{MINUS SIGN}" if rounded < 0 else ""
    return sign + whole(abs(rounded))
