"""The curves of a training: one plot a figure, with units on both axes and the newest value beside its point."""

import math
from collections.abc import Iterable, Iterator, Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from s2rlab_ui.run_history import Kept, Pass
from s2rlab_ui.theme import Theme, series
from s2rlab_ui.widgets.basic import column, label
from s2rlab_ui.words import percent, significant, whole

RIGHT, LOSS, LOSS_IN_THE_DARK = 2, 0, 4  # positions among the colours of curves
TICKS = 8  # on the axis of the passes, at most
DOTS = 40  # passes that have a dot each; more would hide the line
POINTS = 400  # of a line: more are not seen, and cost time
STACKED = 700  # pixels of a window that has room for one plot above the other, whatever else it shows
KEPT_AT = 12  # percent: height of the word beside the line of the kept state
OVER = object()
TOPS = (1.0, 1.2, 1.6, 2.0, 3.0, 4.0, 6.0, 8.0, 10.0)  # ends of an axis whose quarters are written shortly


class Figure(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """One figure over the passes, from 0 up."""

    def __init__(self, theme: Theme, axis: str, passes: str, title: str) -> None:
        super().__init__()
        self._theme = theme
        self.setLabel("left", axis)
        self.setLabel("bottom", passes)
        self.showGrid(x=True, y=True, alpha=0.15)
        for side, room in (("left", 56), ("bottom", 40)):
            self.getAxis(side).enableAutoSIPrefix(False)
            self.getAxis(side).setStyle(autoExpandTextSpace=False, autoReduceTextSpace=False)  # costs a second layout
            (self.getAxis(side).setWidth if side == "left" else self.getAxis(side).setHeight)(room)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setMenuEnabled(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(title)
        self.setMinimumSize(160, 80)
        self.line = self.plot([], [], antialias=True, symbolSize=6)
        self.value = pg.TextItem()
        self.value.hide()
        self.addItem(self.value, ignoreBounds=True)

    def show_line(self, points: Sequence[tuple[int, float]], first: int, last: int, top: float) -> None:
        """Show (pass, value) pairs on axes from `first` to `last` and from 0 to `top`."""
        seen = thinned(points)
        self.line.setData([at for at, _ in seen], [value for _, value in seen])
        self.line.setSymbol("o" if len(points) <= DOTS else None)
        around = 0.5 if first == last else 0
        self.setXRange(first - around, last + around, padding=0.04)
        self.setYRange(0, top, padding=0.08)  # room for half a line of text: an axis leaves out what would stick out
        self.getAxis("bottom").setTicks([[(at, whole(at)) for at in pass_ticks(first, last)]])
        quarters = [(top * part / 4, significant(top * part / 4, 4)) for part in range(5)]
        self.getAxis("left").setTicks([quarters[::2], quarters[1::2]])  # the second ones where there is room

    def say_value(self, at: int, value: float, words: str) -> None:
        """Write `words` beside the point of a pass, on the side that has more room."""
        (first, last), (low, high) = self.getViewBox().viewRange()
        self.value.setText(words)
        self.value.setAnchor((int(at > (first + last) / 2), int(value < (low + high) / 2)))
        self.value.setPos(at, value)
        self.value.show()

    def dress(self, colour: str) -> None:
        """Take the theme's colours, and this one for the line."""
        colours = self._theme.colours
        self.setBackground(colours.window)  # that of the page: no box of its own
        self.line.setPen(pg.mkPen(colour, width=2))
        self.line.setSymbolBrush(colour)
        self.line.setSymbolPen(colour)
        self.value.setColor(colours.text)
        for side in ("left", "bottom"):
            self.getAxis(side).setPen(colours.muted)
            self.getAxis(side).setTextPen(colours.muted)


class Curves(QWidget):
    """Share right above, loss below, over the passes; the kept state is marked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[tuple[Pass, ...], int, Kept | None] = ((), 0, None)
        self._halves = column(spacing=12)
        self.setLayout(self._halves)
        self._making = self._make()
        self._made = False
        theme.changed.connect(self._dress)

    def slices(self) -> Iterator[None]:
        """Make the plots, which takes long, one after another; whoever needs them before has them made at once."""
        while next(self._making, OVER) is not OVER:
            yield

    def _make(self) -> Iterator[None]:
        passes = self.tr("passes over the pictures")
        titles = (
            self.tr("Right on made pictures held back: should rise, then flatten"),
            self.tr("Error while learning (loss): should fall, then flatten"),
        )
        self.right = Figure(self._theme, self.tr("right, %"), passes, titles[0])
        self._halves.addLayout(_titled(self.right))
        yield
        self.loss = Figure(self._theme, self.tr("error"), passes, titles[1])
        self._halves.addLayout(_titled(self.loss))
        self._kept, self._kept_word = pg.InfiniteLine(0), pg.TextItem(self.tr("kept"))
        for item in (self._kept, self._kept_word):
            self.right.addItem(item, ignoreBounds=True)
        self._made = True
        self._dress()
        self._draw()

    @property
    def points(self) -> int:
        """How many passes are shown."""
        return len(self._shown[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the plots beside each other in a low window; what comes and goes above and below them moves none."""
        super().resizeEvent(event)
        low = self.window().height() < STACKED
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if low else QBoxLayout.Direction.TopToBottom)

    def show_passes(self, passes: Sequence[Pass], planned: int = 0, best: Kept | None = None) -> None:
        """Show a run.

        Parameters
        ----------
        planned
            Passes it will have.
        best
            The pass whose state is kept, number 0: before the first pass; None: nothing yet.
        """
        shown = (tuple(passes), planned, best)
        if shown == self._shown and self._made:
            return
        self._shown = shown
        if self._made:
            self._draw()
        elif passes or planned or best is not None or self.isVisible():
            list(self.slices())

    def _draw(self) -> None:
        passes, planned, best = self._shown
        right = [(each.number, 100 * each.right) for each in passes]
        if best is not None and not best.number:
            right = [(0, 100 * best.right), *right]
        loss = [(each.number, each.loss) for each in passes]
        first = 0 if right and not right[0][0] else 1
        last = max([planned, first, *(each.number for each in passes)])
        self.right.show_line(right, first, last, 100)
        self.loss.show_line(loss, first, last, axis_top(value for _, value in loss))
        self._say(passes)
        self._kept.setVisible(best is not None)
        self._kept_word.setVisible(best is not None)
        if best is not None:
            self._kept.setValue(best.number)
            self._kept_word.setPos(best.number, KEPT_AT)
            self._kept_word.setAnchor((int(best.number > (first + last) / 2), 0.5))

    def _say(self, passes: Sequence[Pass]) -> None:
        for figure in (self.right, self.loss):
            figure.value.setVisible(bool(passes))
        if passes:
            newest = passes[-1]
            right, loss = percent(newest.right), significant(newest.loss, 3)
            self.right.say_value(newest.number, 100 * newest.right, right)
            self.loss.say_value(newest.number, newest.loss, loss)
            said = self.tr("Pass {n}: {right} right, error {loss}")
            self.setAccessibleDescription(said.format(n=whole(newest.number), right=right, loss=loss))

    def _dress(self) -> None:
        if not self._made:
            return
        colours, dark = self._theme.colours, self._theme.scheme == "dark"
        self.right.dress(series()[RIGHT])
        self.loss.dress(series()[LOSS_IN_THE_DARK if dark else LOSS])
        self._kept.setPen(pg.mkPen(colours.muted, width=1, style=Qt.PenStyle.DashLine))
        self._kept_word.setColor(colours.muted)


def _titled(figure: Figure) -> QVBoxLayout:
    made = column(label(figure.accessibleName(), "caption", wrap=True), figure, spacing=4)
    made.setStretch(1, 1)
    return made


def pass_ticks(first: int, last: int) -> list[int]:
    """Give whole passes to name on an axis, TICKS at most."""
    steps = (factor * 10**power for power in range(10) for factor in (1, 2, 5))
    step = next(step for step in steps if (last - first) / step <= TICKS - 1)
    return [at for at in range(first, last + 1) if at % step == 0 or (at == first and step != 2)]


def axis_top(values: Iterable[float]) -> float:
    """Give the end of an axis that begins at 0 and has room for all of `values`."""
    most = max((value for value in values if math.isfinite(value)), default=1.0) * 1.05
    if most <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(most))
    return next(power * top for top in (*TOPS, 20.0) if power * top >= most)


def thinned(points: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
    """Leave out evenly what is beyond POINTS; the newest stays."""
    step = -(-len(points) // POINTS)
    return [*points[: -1 : max(step, 1)], *points[-1:]]
