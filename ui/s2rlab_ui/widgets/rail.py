"""The rail: the six steps, each with its state in words."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

WIDTH = 168
HEIGHT = 60
LEFT = 34  # of the words


class Step(QToolButton):
    """One step: number and name, and below its state."""

    def __init__(self, number: int, name: str) -> None:
        super().__init__()
        self.number, self.name, self.words = number, name, ""
        self.setProperty("role", "step")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.say("")

    def say(self, words: str, tip: str = "") -> None:
        """Change the state in words."""
        self.words = words
        self.setAccessibleName(f"{self.number} {self.name}: {words}")
        self.setToolTip(tip or f"{words}\nCtrl+{self.number}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """Give its room."""
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the style's background, then both lines."""
        super().paintEvent(event)
        painter = QPainter(self)
        font = QFont(self.font())
        font.setPixelSize(14)
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        small = QFont(font)
        small.setPixelSize(11)
        small.setWeight(QFont.Weight.Normal)
        words, lines = in_two_lines(self.words, QFontMetrics(small), self.width() - LEFT - 8)
        painter.drawText(16, 25 - 4 * (lines - 1), f"{self.number}")
        painter.drawText(LEFT, 25 - 4 * (lines - 1), self.name)
        painter.setFont(small)
        painter.setPen(QColor(self.palette().color(QPalette.ColorRole.PlaceholderText)))
        place = QRect(LEFT, 33 - 4 * (lines - 1), self.width() - LEFT, HEIGHT)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, words)


def in_two_lines(text: str, metrics: QFontMetrics, width: int) -> tuple[str, int]:
    """Break a text that is wider than `width` pixels after a word; gives it, and 1 or 2 lines.

    What does not fit into two lines is cut off: the tool tip has all of it.
    """
    if metrics.horizontalAdvance(text) <= width:
        return text, 1
    words = text.split()
    first = words[:1]
    while len(first) < len(words) and metrics.horizontalAdvance(" ".join(words[: len(first) + 1])) <= width:
        first = words[: len(first) + 1]
    rest = metrics.elidedText(" ".join(words[len(first) :]), Qt.TextElideMode.ElideRight, width)
    return metrics.elidedText(" ".join(first), Qt.TextElideMode.ElideRight, width) + "\n" + rest, 2


class Rail(QWidget):
    """All steps, one below the other."""

    chosen = Signal(int)  # position, from 0

    def __init__(self, names: list[str]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.steps = [Step(number, name) for number, name in enumerate(names, start=1)]
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(0)
        for position, step in enumerate(self.steps):
            self._group.addButton(step, position)
            layout.addWidget(step)
        layout.addStretch(1)
        self._group.idClicked.connect(self.chosen)

    @property
    def position(self) -> int:
        """The step that is marked as open, from 0."""
        return max(self._group.checkedId(), 0)

    def choose(self, position: int) -> None:
        """Mark a step as open."""
        self.steps[position].setChecked(True)
