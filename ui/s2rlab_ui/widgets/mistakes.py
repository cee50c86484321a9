"""What is most often mistaken for what: a few rows, each a way to its photographs."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from s2rlab_ui.findings import Findings
from s2rlab_ui.widgets.basic import column, label
from s2rlab_ui.words import whole

MOST = 5  # rows
HEIGHT, EDGE, LINE = 46, 8, 18  # pixels


class Mistakes(QWidget):
    """The rows, most frequent first."""

    chosen = Signal(int, int)  # row and column of the cell

    def __init__(self) -> None:
        super().__init__()
        self._rows = column(spacing=2)
        self.setLayout(self._rows)

    def show_findings(self, findings: Findings | None) -> None:
        """Show another evaluation, or nothing."""
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        if findings is None or not findings.confusion:
            return
        for count, true, answer in findings.mistakes[:MOST]:
            names, total = findings.labels, sum(findings.confusion[true])
            text = self.tr("{true} looks like {answer}: {n} of {all}").format(
                true=names[true], answer=names[answer], n=whole(count), all=whole(total)
            )
            share = self.tr("{n} of {all}").format(n=whole(count), all=whole(total))
            below = self.tr("looks like {answer}").format(answer=names[answer])
            entry = _Row(names[true], below, share, text)
            entry.clicked.connect(lambda _=False, cell=(true, answer): self.chosen.emit(*cell))
            self._rows.addWidget(entry)
        if not findings.mistakes:
            self._rows.addWidget(label(self.tr("Nothing was mistaken."), "muted"))


class _Row(QPushButton):
    """A flat button: what it is, below what it looks like, and how often at the right."""

    def __init__(self, name: str, below: str, share: str, text: str) -> None:
        super().__init__()
        self._name, self._below, self._share = name, below, share
        self.setProperty("role", "entry")
        self.setStyleSheet("QPushButton { border-color: transparent; background: transparent; }")
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Give room for two lines."""
        return QSize(120, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and its words."""
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        colours, left, room = self.palette(), EDGE, self.width() - 2 * EDGE
        top = (self.height() - 2 * LINE) // 2
        text, muted = colours.color(QPalette.ColorRole.Text), colours.color(QPalette.ColorRole.PlaceholderText)
        font = QFont(self.font())
        font.setPixelSize(13)
        painter.setFont(font)
        taken = painter.fontMetrics().horizontalAdvance(self._share)
        painter.setPen(text)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(left, top, room, LINE), right, self._share)
        _write(painter, QRect(left, top, room - taken - 12, LINE), self._name)
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(muted)
        _write(painter, QRect(left, top + LINE, room, LINE), self._below)


def _write(painter: QPainter, room: QRect, words: str) -> None:
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
