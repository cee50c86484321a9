"""The curves of a training: one plot a figure, with units on both axes."""

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from s2rlab_ui.theme import Theme, series
from s2rlab_ui.widgets.basic import column, label


class Curves(QWidget):
    """Loss above, share right below, over the passes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._x: list[int] = []
        self._loss: list[float] = []
        self._right: list[float] = []
        self.loss = self._plot(self.tr("error"), self.tr("Error while learning (loss): should fall, then flatten"))
        self.right = self._plot(
            self.tr("right, %"), self.tr("Right on made pictures held back: should rise, then flatten")
        )
        self.right.setYRange(0, 100, padding=0.03)
        self._lines = [
            plot.plot(
                [],
                [],
                pen=pg.mkPen(series()[colour], width=2),
                symbol="o",
                symbolSize=6,
                symbolBrush=series()[colour],
                antialias=True,
            )
            for plot, colour in ((self.right, 2), (self.loss, 0))
        ]
        halves = [column(label(plot.accessibleName(), "caption"), plot, spacing=4) for plot in (self.right, self.loss)]
        self.setLayout(column(*halves, spacing=12))
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def points(self) -> int:
        """How many passes are shown."""
        return len(self._x)

    def clear(self) -> None:
        """Show nothing."""
        self._x, self._loss, self._right = [], [], []
        self._draw()

    def add(self, epoch: int, loss: float, right: float) -> None:
        """Add one pass; `right` from 0 to 1."""
        self._x.append(epoch)
        self._loss.append(loss)
        self._right.append(100 * right)
        self._draw()

    def _plot(self, axis: str, title: str) -> pg.PlotWidget:
        plot = pg.PlotWidget()
        plot.setLabel("left", axis)
        plot.getAxis("left").setWidth(56)
        plot.setLabel("bottom", self.tr("passes over the pictures"))
        plot.showGrid(x=True, y=True, alpha=0.15)
        plot.setMouseEnabled(x=False, y=False)
        plot.hideButtons()
        plot.setMenuEnabled(False)
        plot.getAxis("bottom").setStyle(maxTickLevel=0)
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.setAccessibleName(title)
        return plot

    def _draw(self) -> None:
        self._lines[0].setData(self._x, self._right)
        self._lines[1].setData(self._x, self._loss)
        for plot in (self.loss, self.right):
            plot.setXRange(0, max([*self._x, 1]), padding=0.05)
            plot.getAxis("bottom").setTickSpacing(max(1, round(max([*self._x, 1]) / 8)), 1)

    def _dress(self) -> None:
        for plot in (self.loss, self.right):
            plot.setBackground(self._theme.colours.surface)
            for side in ("left", "bottom"):
                plot.getAxis(side).setPen(self._theme.colours.muted)
                plot.getAxis(side).setTextPen(self._theme.colours.muted)
