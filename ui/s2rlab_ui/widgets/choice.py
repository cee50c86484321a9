"""One of a few plain choices: a name, and below what it means here."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton

HEIGHT = 52


class Choice(QPushButton):
    """A card that can be chosen."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name, self.words = name, ""
        self.setObjectName("card")
        self.setCheckable(True)
        self.setMinimumHeight(HEIGHT)
        self.say("")

    def say(self, words: str) -> None:
        """Change what it means."""
        self.words = words
        self.setAccessibleName(f"{self.name}: {words}")
        self.update()

    def sizeHint(self) -> QSize:
        """Give its room."""
        return QSize(240, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, then both lines."""
        super().paintEvent(event)
        painter, middle = QPainter(self), self.height() // 2
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        filled = self.property("role") == "primary"
        role = QPalette.ColorRole.HighlightedText
        painter.setPen(self.palette().color(role if filled else QPalette.ColorRole.ButtonText))
        painter.drawText(16, middle - 4, self.name)
        font.setBold(False)
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(self.palette().color(role if filled else QPalette.ColorRole.PlaceholderText))
        words = painter.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, self.width() - 32)
        painter.drawText(16, middle + 14, words)
