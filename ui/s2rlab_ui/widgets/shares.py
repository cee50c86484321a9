"""Classes, each with a bar for its share."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from s2rlab_ui.words import percent

ROW = 28  # pixels
LEAST = 0.005  # less is said to be 0 %, and its bar is empty


class Shares(QWidget):
    """Names with a share of 0 to 1, from top to bottom as they are given."""

    def __init__(self) -> None:
        super().__init__()
        self._shares: tuple[tuple[str, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_shares(self, shares: tuple[tuple[str, float], ...]) -> None:
        """Show others."""
        if len(shares) != len(self._shares):
            self.updateGeometry()
        self._shares = shares
        self.setAccessibleName(", ".join(f"{name} {percent(share)}" for name, share in shares))
        self.setVisible(bool(shares))
        self.update()

    def sizeHint(self) -> QSize:
        """Give the room of all rows."""
        return QSize(200, ROW * len(self._shares))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw names, shares and bars."""
        painter, width = QPainter(self), self.width()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        for at, (name, share) in enumerate(self._shares):
            line = QRectF(0, at * ROW, width, ROW - 10)
            painter.setPen(colours.color(QPalette.ColorRole.Text))
            words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, width - 56)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, percent(share))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.color(QPalette.ColorRole.Mid))
            painter.drawRoundedRect(QRectF(0, line.bottom() + 2, width, 3), 1.5, 1.5)
            if share >= LEAST:
                painter.setBrush(colours.color(QPalette.ColorRole.Highlight))
                painter.drawRoundedRect(QRectF(0, line.bottom() + 2, max(width * share, 3), 3), 1.5, 1.5)
