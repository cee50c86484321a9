"""The curves of how sure an answer must be: each named at its end, with its value where the slider stands."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt

from s2rlab_ui.theme import Theme, series
from s2rlab_ui.words import percent, whole

RIGHT, GIVEN, REFUSED = 2, 0, 1  # positions among the colours of curves
IN_THE_DARK = {GIVEN: 4}  # the blue is too dark there
APART = 9  # percent of the axis: names and values closer than this would lie over each other
LAST = 99  # percent that can be asked for
Points = Sequence[tuple[float, float]]  # percent asked for, percent on the axis


class SurenessPlot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Up to three curves over 0 to 100 %, and a line where the slider stands."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._at = 50
        self._lines = {which: self.plot([], [], antialias=True) for which in (RIGHT, GIVEN, REFUSED)}
        self._points: dict[int, Points] = dict.fromkeys(self._lines, ())
        self._names = {which: pg.TextItem(anchor=(1, 0.5)) for which in self._lines}
        self._values = {which: pg.TextItem() for which in self._lines}
        self._mark = pg.InfiniteLine(self._at)
        self.addItem(self._mark)
        for item in (*self._names.values(), *self._values.values()):
            self.addItem(item, ignoreBounds=True)
        self._names[RIGHT].setText(self.tr("right"))
        self._names[REFUSED].setText(self.tr("unknown things"))
        self.name_lines(scored=True)
        self._set_up()
        theme.changed.connect(self._dress)
        self._dress()

    def show_line(self, which: int, points: Points) -> None:
        """Show other points; without any, no line and no words of it."""
        self._points[which] = points
        self._lines[which].setData([x for x, _ in points], [y for _, y in points])
        self._say()

    def name_lines(self, *, scored: bool) -> None:
        """Name the line of answers given: of test photographs those answered, of others those called unknown."""
        self._names[GIVEN].setText(self.tr("answered") if scored else self.tr("called unknown"))

    def mark(self, at: int) -> None:
        """Stand the line at so many percent."""
        self._at = at
        self._mark.setValue(at)
        self._say()

    def colour(self, which: int) -> str:
        """Give the colour of a line."""
        return series()[IN_THE_DARK.get(which, which) if self._theme.scheme == "dark" else which]

    @property
    def said(self) -> dict[int, str]:
        """What is written beside the line where the slider stands."""
        return {which: item.toPlainText() for which, item in self._values.items() if item.isVisible()}

    def _say(self) -> None:
        """Write the names at the ends of the lines that are farther from the mark, and the values beside that."""
        now = {which: y for which, points in self._points.items() for x, y in points if round(x) == self._at}
        left = self._at > LAST / 2
        first = {which: points[0 if left else -1][1] for which, points in self._points.items() if points}
        for which, item in self._values.items():
            item.setVisible(which in now)
        for which, height in spread(now).items():
            self._values[which].setText(percent(now[which] / 100))
            self._values[which].setAnchor((int(left), 0.5))
            self._values[which].setPos(self._at, height)
        for which, item in self._names.items():
            item.setVisible(which in first)
        for which, height in spread({each: y - APART / 2 for each, y in first.items()}).items():
            self._names[which].setPos(0 if left else LAST, height)
            self._names[which].setAnchor((0 if left else 1, 0.5))

    def _set_up(self) -> None:
        self.setLabel("left", self.tr("share, %"))
        self.setLabel("bottom", self.tr("how sure it must be, %"))
        self.getAxis("left").setWidth(56)
        self.getAxis("bottom").setTicks([[(at, whole(at)) for at in range(0, 101, 20)]])
        self.getAxis("bottom").setStyle(hideOverlappingLabels=False)  # else the last one is left out
        self.getPlotItem().layout.setContentsMargins(0, 8, 20, 4)
        self.showGrid(x=True, y=True, alpha=0.15)
        self.setXRange(0, 100, padding=0.05)  # half of the last number sticks out
        self.setYRange(0, 100, padding=0.05)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setMenuEnabled(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Right answers and answers given, by how sure they must be"))
        self.setMinimumHeight(160)

    def _dress(self) -> None:
        colours = self._theme.colours
        self.setBackground(colours.window)  # that of the page, as the curves of a training have it
        self._mark.setPen(pg.mkPen(colours.text, width=1))
        for side in ("left", "bottom"):
            self.getAxis(side).setPen(colours.muted)
            self.getAxis(side).setTextPen(colours.muted)
        for which, line in self._lines.items():
            style = Qt.PenStyle.DashLine if which == REFUSED else Qt.PenStyle.SolidLine
            line.setPen(pg.mkPen(self.colour(which), width=2, style=style))
            self._names[which].setColor(colours.text)
            self._values[which].setColor(colours.text)
            self._values[which].fill = pg.mkBrush(colours.window)  # the line does not run through its number


def spread(heights: dict[int, float]) -> dict[int, float]:
    """Move heights of words (percent) apart that would lie over each other, and all below the upper end."""
    found: dict[int, float] = {}
    below = 100.0 + APART
    for which, height in sorted(heights.items(), key=lambda each: -each[1]):
        below = found[which] = min(height, below - APART, 100.0)
    lift = max(0.0, -below)
    return {which: height + lift for which, height in found.items()}
