"""The curves of a training: one plot a figure, with units on both axes."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from s2rlab_ui.run_history import Pass
from s2rlab_ui.theme import Theme, series
from s2rlab_ui.widgets.basic import column, label

RIGHT, LOSS = 2, 0  # positions among the colours of curves
TICKS = 8  # on the axis of the passes, about


class Curves(QWidget):
    """Share right above, loss below, over the passes; the kept state is marked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._passes: tuple[Pass, ...] = ()
        self.right = self._plot(
            self.tr("right, %"), self.tr("Right on made pictures held back: should rise, then flatten")
        )
        self.loss = self._plot(self.tr("error"), self.tr("Error while learning (loss): should fall, then flatten"))
        self.right.setYRange(0, 100, padding=0.03)
        self._lines = [self._line(plot, colour) for plot, colour in ((self.right, RIGHT), (self.loss, LOSS))]
        self._kept = pg.InfiniteLine(
            0, pen=pg.mkPen(theme.colours.muted, width=1, style=Qt.PenStyle.DashLine), label=self.tr("kept"),
            labelOpts={"position": 0.12, "color": theme.colours.muted, "anchors": [(1, 0.5), (1, 0.5)]},
        )  # fmt: skip
        self.right.addItem(self._kept)
        halves = [column(label(plot.accessibleName(), "caption"), plot, spacing=4) for plot in (self.right, self.loss)]
        self.setLayout(column(*halves, spacing=12))
        theme.changed.connect(self._dress)
        self._dress()
        self.show_passes(())

    @property
    def points(self) -> int:
        """How many passes are shown."""
        return len(self._passes)

    def show_passes(self, passes: Sequence[Pass], planned: int = 0, best: int = -1) -> None:
        """Show a run.

        Parameters
        ----------
        planned
            Passes it will have.
        best
            The pass whose state is kept; below 0: none yet.
        """
        self._passes = tuple(passes)
        numbers = [each.number for each in passes]
        self._lines[0].setData(numbers, [100 * each.right for each in passes])
        self._lines[1].setData(numbers, [each.loss for each in passes])
        last = max([*numbers, planned, 1])
        for plot in (self.right, self.loss):
            plot.setXRange(0, last, padding=0.05)
            plot.getAxis("bottom").setTickSpacing(max(1, round(last / TICKS)), 1)
        self._kept.setVisible(best >= 0)
        self._kept.setValue(max(best, 0))

    def _plot(self, axis: str, title: str) -> pg.PlotWidget:
        plot = pg.PlotWidget()
        plot.setLabel("left", axis)
        plot.getAxis("left").setWidth(56)
        plot.getAxis("left").enableAutoSIPrefix(False)
        plot.setLabel("bottom", self.tr("passes over the pictures"))
        plot.showGrid(x=True, y=True, alpha=0.15)
        plot.setMouseEnabled(x=False, y=False)
        plot.hideButtons()
        plot.setMenuEnabled(False)
        plot.getAxis("bottom").setStyle(maxTickLevel=0)
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.setAccessibleName(title)
        plot.setMinimumHeight(96)
        return plot

    def _line(self, plot: pg.PlotWidget, colour: int) -> pg.PlotDataItem:
        pen, brush = pg.mkPen(series()[colour], width=2), series()[colour]
        return plot.plot([], [], pen=pen, symbol="o", symbolSize=6, symbolBrush=brush, symbolPen=brush, antialias=True)

    def _dress(self) -> None:
        colours = self._theme.colours
        for plot in (self.loss, self.right):
            plot.setBackground(colours.surface)
            for side in ("left", "bottom"):
                plot.getAxis(side).setPen(colours.muted)
                plot.getAxis(side).setTextPen(colours.muted)
        self._kept.setPen(pg.mkPen(colours.muted, width=1, style=Qt.PenStyle.DashLine))
        self._kept.label.setColor(colours.muted)
