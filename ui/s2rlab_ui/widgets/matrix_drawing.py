"""How a confusion matrix is drawn: names that stay at the edges, cells that may be scrolled below them."""

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QLinearGradient, QPainter, QPalette

from s2rlab_ui.findings import Findings
from s2rlab_ui.words import percent, whole

LEAST, MOST = 14, 160  # pixels of a cell
WRITTEN = 28  # from here on, count and share are written in the cells
COUNTED = 18  # from here on, the counts alone where they fit
SMALLEST, LARGEST = 8, 16  # pixels of the numbers in cells
LETTERS = 0.26  # of a cell, between these
CORNER = QSize(112, 92)  # pixels that the names take at least: the corner between them says what is what
SHARE = 0.36  # of the room that the names take at most
SLANT, STEEP = 55, 90  # degrees that the names of columns are turned by
NARROW = 20  # pixels of a cell below which those stand upright
EDGE = 8  # pixels left free at the right and below
RIGHT, MISTAKEN = "#0072B2", "#D55E00"  # Okabe-Ito: told apart by colour-blind people too
FAINTEST = 0.12  # of its colour, in a cell with one photograph: not to be missed
Place = tuple[int, int]  # row, column
translate = QCoreApplication.translate
_ROLE, _MIDDLE = QPalette.ColorRole, Qt.TextElideMode.ElideMiddle


@dataclass(frozen=True, slots=True)
class Layout:
    """Where names and cells lie, in pixels."""

    left: int  # room for the names of rows
    top: int  # and of columns
    side: float  # of a cell
    count: int
    over: int = 0  # how far the last slanted name reaches beyond the cells
    angle: int = SLANT
    x: int = 0  # scrolled so far
    y: int = 0

    @property
    def whole(self) -> QSize:
        """Room for everything."""
        cells = self.count * self.side
        return QSize(math.ceil(self.left + cells + max(self.over, EDGE)), math.ceil(self.top + cells + EDGE))

    def cell(self, row: int, column: int) -> QRectF:
        """Where a cell is drawn."""
        return QRectF(
            self.left + column * self.side - self.x, self.top + row * self.side - self.y, self.side, self.side
        )

    def at(self, place: QPoint) -> tuple[int | None, int | None]:
        """Row and column at a place, both for a cell, one for a name; None where neither is."""
        column = math.floor((place.x() - self.left + self.x) / self.side) if place.x() >= self.left else -1
        row = math.floor((place.y() - self.top + self.y) / self.side) if place.y() >= self.top else -1
        known = range(self.count)
        return (row if row in known else None, column if column in known else None)

    def visible(self, length: int, start: int, scrolled: int) -> range:
        """Rows or columns of which something is seen in `length` pixels, of which `start` are the names'."""
        first = max(int(scrolled / self.side), 0)
        last = math.ceil((scrolled + length - start) / self.side)
        return range(first, min(max(last, 0), self.count))


class MatrixDrawing:
    """Draws one evaluation's matrix; rows are the true classes."""

    def __init__(self, findings: Findings) -> None:
        self.labels, self.counts = findings.labels, findings.confusion
        self.totals = [sum(counts) for counts in self.counts]

    def layout(self, room: QSize, font: QFont, least: float = LEAST) -> Layout:
        """Fit the matrix into `room`; cells are `least` pixels wide or more, so it may be larger than that."""
        metrics = QFontMetrics(_sized(font, 11))
        longest = max(map(metrics.horizontalAdvance, self.labels), default=0)
        left = max(CORNER.width(), min(longest + 16, round(SHARE * room.width())))
        slanted = self._fit(Layout(left, 0, least, len(self.labels)), room, longest, metrics, least)
        if slanted.side >= NARROW or not self.labels:
            return slanted
        return self._fit(replace(slanted, angle=STEEP), room, longest, metrics, least)

    def bare_layout(self, room: QSize, least: float = LEAST) -> Layout:
        """Fit the cells alone into `room`."""
        count = max(len(self.labels), 1)
        side = max(least, min(MOST, (room.width() - EDGE) / count, (room.height() - EDGE) / count))
        return Layout(0, 0, side, len(self.labels))

    def _fit(self, layout: Layout, room: QSize, longest: int, metrics: QFontMetrics, least: float) -> Layout:
        turned = math.radians(layout.angle)
        top = max(CORNER.height(), min(math.ceil(longest * math.sin(turned)) + 22, round(SHARE * room.height())))
        last = min(metrics.horizontalAdvance(self.labels[-1]) if self.labels else 0, _length(top, layout.angle))
        over = round(last * math.cos(turned)) + 4
        count = max(layout.count, 1)
        wide, high = (room.width() - layout.left - max(over, EDGE)) / count, (room.height() - top - EDGE) / count
        side = max(least, min(MOST, wide, high))
        return replace(layout, top=top, side=side, over=max(round(over - side / 2), 0))

    def paint(self, painter: QPainter, layout: Layout, room: QSize, colours: QPalette, mark: Place | None) -> None:
        """Draw what is seen in `room`; the names of the marked cell stand out."""
        rows = layout.visible(room.height(), layout.top, layout.y)
        columns = layout.visible(room.width(), layout.left, layout.x)
        painter.save()
        painter.setClipRect(QRectF(layout.left, layout.top, room.width(), room.height()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._paint_grid(painter, layout, colours)
        painter.setFont(_sized(painter.font(), min(max(SMALLEST, int(LETTERS * layout.side)), LARGEST)))
        widest = painter.fontMetrics().horizontalAdvance(whole(max(map(max, self.counts), default=0)))
        written = layout.side >= (WRITTEN if widest + 4 > layout.side else COUNTED)
        for row in rows:
            counts, total = self.counts[row], max(self.totals[row], 1)
            for column in columns:
                if counts[column]:
                    share = counts[column] / total
                    colour = shade(colours, RIGHT if row == column else MISTAKEN, FAINTEST + (1 - FAINTEST) * share)
                    self._paint_cell(painter, layout.cell(row, column), counts[column], share, colour, written=written)
        painter.restore()
        if layout.left:
            self._paint_names(painter, layout, rows, columns, colours, mark)

    def _paint_names(
        self, painter: QPainter, layout: Layout, rows: range, columns: range, colours: QPalette, mark: Place | None
    ) -> None:
        small = _sized(painter.font(), 11)
        for row in rows:
            painter.setFont(_bold(small, mark is not None and row == mark[0]))
            self._paint_row_name(painter, layout, row, colours)
        for column in columns:
            painter.setFont(_bold(small, mark is not None and column == mark[1]))
            self._paint_column_name(painter, layout, column, colours)
        painter.setFont(small)
        self._paint_corner(painter, layout, colours)

    def _paint_grid(self, painter: QPainter, layout: Layout, colours: QPalette) -> None:
        first, beyond = layout.cell(0, 0).topLeft(), layout.cell(layout.count, layout.count).topLeft()
        field = QRectF(first, beyond)
        painter.fillRect(field, colours.color(_ROLE.Base))
        painter.setPen(colours.color(_ROLE.Mid))
        for at in range(layout.count + 1):
            corner = layout.cell(at, at).topLeft()
            painter.drawLine(QPointF(corner.x(), first.y()), QPointF(corner.x(), beyond.y()))
            painter.drawLine(QPointF(first.x(), corner.y()), QPointF(beyond.x(), corner.y()))

    def _paint_cell(
        self, painter: QPainter, rect: QRectF, count: int, share: float, filled: QColor, *, written: bool
    ) -> None:
        painter.fillRect(rect.toRect().adjusted(1, 1, 0, 0), filled)
        if written:
            words = whole(count) + (f"\n{percent(share)}" if rect.width() >= WRITTEN else "")
            painter.setPen(QColor(letters_on(filled)))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_row_name(self, painter: QPainter, layout: Layout, row: int, colours: QPalette) -> None:
        rect = QRectF(0, layout.cell(row, 0).y(), layout.left - 8, layout.side)
        painter.save()
        painter.setClipRect(QRectF(0, layout.top, layout.left, layout.whole.height()))
        painter.setPen(colours.color(_ROLE.Text))
        words = painter.fontMetrics().elidedText(self.labels[row], _MIDDLE, layout.left - 12)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def _paint_column_name(self, painter: QPainter, layout: Layout, column: int, colours: QPalette) -> None:
        middle = layout.cell(0, column).center().x()
        if middle < layout.left:
            return  # scrolled away
        length = _length(layout.top, layout.angle)
        painter.save()
        painter.setPen(colours.color(_ROLE.Text))
        painter.translate(middle, layout.top - 6)
        painter.rotate(-layout.angle)
        words = painter.fontMetrics().elidedText(self.labels[column], _MIDDLE, length)
        painter.drawText(QRectF(0, -8, length + 8, 16), Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def _paint_corner(self, painter: QPainter, layout: Layout, colours: QPalette) -> None:
        """Say which way to read it, and what the colours mean: of right answers above, of mistakes below."""
        right = layout.left - 8
        painter.setPen(colours.color(_ROLE.PlaceholderText))
        side = Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(0, 0, right, 16), side, translate("Matrix", "share of its row"))
        for top, colour in ((18, RIGHT), (25, MISTAKEN)):
            scale = QRectF(right - 96, top, 96, 6)
            gradient = QLinearGradient(scale.topLeft(), scale.topRight())
            gradient.setColorAt(0, shade(colours, colour, 0))
            gradient.setColorAt(1, shade(colours, colour, 1))
            painter.fillRect(scale, gradient)
        ends = QRectF(scale.left(), 32, 96, 16)
        painter.drawText(ends, Qt.AlignmentFlag.AlignLeft, percent(0))
        painter.drawText(ends, side, percent(1))
        words = QRectF(0, layout.top - 44, right, 40)
        painter.drawText(words, side | Qt.AlignmentFlag.AlignBottom, translate("Matrix", "it is ↓\nmodel says →"))

    def words(self, row: int | None, column: int | None) -> str:
        """Say what a cell means, or the whole name of a row or a column."""
        if row is None or column is None:
            name = column if row is None else row
            return "" if name is None else self.labels[name]
        count, total = whole(self.counts[row][column]), whole(self.totals[row])
        if row == column:
            return translate("Matrix", "{label}: {n} of {all} right").format(label=self.labels[row], n=count, all=total)
        return translate("Matrix", "{true} looks like {answer} instead: {n} of {all}").format(
            true=self.labels[row], answer=self.labels[column], n=count, all=total
        )


def shade(colours: QPalette, colour: str, part: float) -> QColor:
    """Mix a colour with that of an empty cell; `part` of 0 to 1 is the colour's."""
    empty, full = colours.color(_ROLE.Base), QColor(colour)
    ends = zip(empty.getRgb()[:3], full.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(low + part * (high - low)) for low, high in ends))


def letters_on(filled: QColor) -> str:
    """Give the colour of letters that has more contrast (WCAG) on a cell."""
    return "#000000" if contrast(filled, QColor("#000000")) >= contrast(filled, QColor("#FFFFFF")) else "#FFFFFF"


def contrast(one: QColor, other: QColor) -> float:
    """Contrast of two colours after WCAG 2.1, 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
              for c in (colour.redF(), colour.greenF(), colour.blueF())]  # fmt: skip
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _length(top: int, angle: int) -> int:
    """Pixels that a turned name may be long."""
    return round((top - 20) / math.sin(math.radians(angle)))


def _sized(font: QFont, pixels: int) -> QFont:
    made = QFont(font)
    made.setPixelSize(pixels)
    return made


def _bold(font: QFont, on: bool) -> QFont:
    made = QFont(font)
    made.setBold(on)
    return made
