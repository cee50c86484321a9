"""Some pictures of each class of a set: one row a class."""

from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from s2rlab_ui.set_index import some_of_each
from s2rlab_ui.widgets.small_pictures import read_small

COLUMNS = 9  # pictures of a class
MOST_CLASSES = 60  # shown; the report has all
LOADED = 160  # pixels of a side, as they are kept
LEAST, MOST = 48, 144  # pixels of a side, as they are drawn
NAMES = 128  # pixels for the name of a class
GAP = 4

Row = tuple[str, list[QImage]]


class ClassSheet(QWidget):
    """Draws rows as wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self._side = LEAST
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Some pictures of each class"))

    def show_rows(self, rows: list[Row]) -> None:
        """Show other pictures; none hides it."""
        self.rows = rows
        self.setToolTip(", ".join(label for label, _ in rows))
        self.setVisible(bool(rows))
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        """Give the room of all rows."""
        return QSize(NAMES + COLUMNS * (self._side + GAP), len(self.rows) * (self._side + GAP))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new width."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that are to be seen."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        step = self._side + GAP
        first, last = event.rect().top() // step, event.rect().bottom() // step
        for number, (label, images) in enumerate(self.rows[first : last + 1], start=first):
            self._draw_name(painter, label, number * step)
            for column, image in enumerate(images):
                self._draw_picture(painter, image, QRect(NAMES + column * step, number * step, self._side, self._side))
        painter.end()

    def _draw_name(self, painter: QPainter, label: str, top: int) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        room = QRect(0, top, NAMES - 2 * GAP, self._side)
        words = self.fontMetrics().elidedText(label, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _draw_picture(self, painter: QPainter, image: QImage, room: QRect) -> None:
        painter.save()
        outline = QPainterPath()
        outline.addRoundedRect(room, 4, 4)
        painter.setClipPath(outline)
        if image.isNull():
            painter.fillRect(room, QColor(self.palette().color(QPalette.ColorRole.Mid)))
        else:
            painter.drawImage(room, image)
        painter.restore()

    def _fit(self) -> None:
        self._side = min(max((self.width() - NAMES) // COLUMNS - GAP, LEAST), MOST)
        self.setFixedHeight(max(len(self.rows) * (self._side + GAP), 1))


def rows_of(folder: Path) -> list[Row]:
    """Read some pictures of each class of the data set in `folder`, in a thread."""
    return [
        (label, [read_small(path, LOADED) for path in paths])
        for label, paths in some_of_each(folder, COLUMNS)[:MOST_CLASSES]
    ]
