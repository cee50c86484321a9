"""Two tested runs side by side."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from s2rlab.evaluate.reader import Photograph
from s2rlab_ui.findings import Comparison, Findings
from s2rlab_ui.widgets.basic import button, column, label, row, say
from s2rlab_ui.widgets.table import Cell, Table
from s2rlab_ui.words import interval, percent, plural


class ComparisonView(QWidget):
    """The shown evaluation on the left, another on the right."""

    asked = Signal(object)  # folder of the evaluation to compare with
    photos_asked = Signal(str, object)  # title, photographs

    def __init__(self) -> None:
        super().__init__()
        self.others = QComboBox()
        self.others.setAccessibleName(self.tr("Compare with"))
        self.others.activated.connect(lambda _: self.asked.emit(self.others.currentData()))
        self._names = label(role="heading"), label(role="heading")
        self._heads = label(wrap=True), label(wrap=True)
        self._shares = label(role="muted", wrap=True), label(role="muted", wrap=True)
        self._shared = label(role="caption", wrap=True)
        self.won, self.lost = button("", role="link"), button("", role="link")
        self.won.clicked.connect(lambda: self._show(lambda both: both.won, self.won))
        self.lost.clicked.connect(lambda: self._show(lambda both: both.lost, self.lost))
        heads = [self.tr("part"), self.tr("left finds"), self.tr("right finds"), self.tr("difference")]
        self.table = Table(heads, self.tr("Each class of both runs"))
        self.both: Comparison | None = None
        sides = row(
            *(
                column(name, head, share, None, spacing=2)
                for name, head, share in zip(self._names, self._heads, self._shares, strict=True)
            ),
            spacing=16,
        )
        choice = row(label(self.tr("Compare with")), self.others)
        choice.setStretch(1, 1)
        whole = column(choice, sides, self.won, self.lost, self._shared, self.table)
        whole.setStretch(5, 1)
        whole.setContentsMargins(0, 12, 8, 0)
        self.setLayout(whole)
        self.show_pair(None, None)

    def offer(self, others: list[tuple[str, object]]) -> None:
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
        for widget in (*self._names, *self._heads, *self._shares, self._shared, self.won, self.lost, self.table):
            widget.setVisible(self.both is not None)
        if self.both is None:
            return
        for at, side in enumerate((self.both.left, self.both.right)):
            say(self._names[at], names[at])
            say(self._heads[at], interval(side.right, side.pictures, *side.interval))
            say(self._shares[at], self.tr("every part counted alike: {share}").format(share=percent(side.balanced)))
        self._say_shared(self.both)
        self.table.show_rows([_cells(*each) for each in self.both.rows])

    def _say_shared(self, both: Comparison) -> None:
        shared, pictures = len(both.shared), max(both.left.pictures, both.right.pictures)
        words = self.tr("Only the right one knows: {photographs}"), self.tr("Only the left one knows: {photographs}")
        for entry, text, found in zip((self.won, self.lost), words, (both.won, both.lost), strict=True):
            count = plural(len(found), self.tr("1 photograph"), self.tr("{n} photographs"))
            entry.setText(text.format(photographs=count))
            entry.setEnabled(bool(found))
        differ = self.tr("They were tested on different photographs: {n} are in both. Compare the figures with care.")
        say(self._shared, differ.format(n=shared) if shared < pictures else "")

    def _show(self, choose: Callable[[Comparison], list[Photograph]], entry: QWidget) -> None:
        if self.both is not None:
            title = self.tr("What the left one says") if entry is self.won else self.tr("What the right one says")
            self.photos_asked.emit(title, choose(self.both))


def _cells(name: str, left: float | None, right: float | None) -> list[Cell]:
    shares: list[Cell] = [(-1.0, "–") if share is None else (share, percent(share)) for share in (left, right)]
    if left is None or right is None:
        return [name, *shares, (-2.0, "–")]
    points = round(100 * right) - round(100 * left)
    return [name, *shares, (right - left, f"{points:+d}" if points else "0")]
