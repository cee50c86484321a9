"""Saving what is drawn: a widget or a table as PNG or SVG."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QTableWidget

from s2rlab import files

FINE = 2  # pixels of a PNG for one of the screen
INK, PAPER, LINE = QColor("#1B1F24"), QColor("#FFFFFF"), QColor("#D9DDE3")
ROW, MARGIN, GAP = 26, 12, 24  # pixels of a table on paper

DPI = 96  # of CSS, so that a pixel of the window is one of the SVG

Draw = Callable[[QPainter], None]


def save_drawing(target: Path, size: QSize, paper: QColor, draw: Draw) -> None:
    """Write what `draw` paints, as SVG or PNG by the file's name.

    Raises
    ------
    StorageError
        If it cannot be written.
    """
    content = _svg(size, paper, draw) if target.suffix.lower() == ".svg" else _png(size, paper, draw)
    files.write_bytes(target, content)


def _png(size: QSize, paper: QColor, draw: Draw) -> bytes:
    image = QImage(size * FINE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(FINE)
    image.fill(paper)
    painter = QPainter(image)
    draw(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(content.data())


def _svg(size: QSize, paper: QColor, draw: Draw) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    made = QSvgGenerator()
    made.setOutputDevice(buffer)
    made.setResolution(DPI)
    made.setSize(size)
    made.setViewBox(QRectF(0, 0, size.width(), size.height()))
    painter = QPainter(made)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), paper)
    draw(painter)
    painter.end()
    return bytes(content.data())


def save_table(target: Path, table: QTableWidget) -> None:
    """Write a table as it is sorted now, whole, as SVG or PNG; see `save_drawing`."""
    cells = _cells(table)
    font = QFont(table.font())
    font.setPixelSize(13)
    metrics = QFontMetricsF(font)
    widths = [max(metrics.horizontalAdvance(line[at]) for line in cells) + GAP for at in range(len(cells[0]))]
    size = QSize(int(sum(widths)) + 2 * MARGIN, ROW * len(cells) + 2 * MARGIN)

    def draw(painter: QPainter) -> None:
        painter.setFont(font)
        for number, line in enumerate(cells):
            top, left = MARGIN + number * ROW, float(MARGIN)
            for at, (words, width) in enumerate(zip(line, widths, strict=True)):
                side = Qt.AlignmentFlag.AlignRight if at else Qt.AlignmentFlag.AlignLeft
                painter.setPen(INK)
                painter.drawText(QRectF(left, top, width, ROW), side | Qt.AlignmentFlag.AlignVCenter, words)
                left += width
            painter.setPen(QPen(LINE, 1))
            painter.drawLine(MARGIN, top + ROW, size.width() - MARGIN, top + ROW)

    save_drawing(target, size, PAPER, draw)


def _cells(table: QTableWidget) -> list[list[str]]:
    columns = range(table.columnCount())
    heads = [item.text() if (item := table.horizontalHeaderItem(at)) else "" for at in columns]
    rows = [[item.text() if (item := table.item(row, at)) else "" for at in columns] for row in range(table.rowCount())]
    return [heads, *rows]
