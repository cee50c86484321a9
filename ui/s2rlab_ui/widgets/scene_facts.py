"""A scene in plain words, below its picture."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from s2rlab_ui.scene_words import describe
from s2rlab_ui.widgets.basic import GRID, label

LINES = 5  # of `describe`


class _Line(QLabel):
    """A line that ends in dots where there is no room; its tool tip says all of it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        QPainter(self).drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


class SceneFacts(QWidget):
    """A line for each thing worth knowing."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[QLabel, QLabel]] = []
        for number in range(LINES):  # their room is kept, so that the picture above does not jump when they come
            self._add_line(number)

    @property
    def text(self) -> str:
        """All lines."""
        return "\n".join(f"{what.text()}: {words.text()}" for what, words in self._lines)

    def show_record(self, record: Mapping[str, Any]) -> None:
        """Say how a picture came about."""
        for line, told in zip(self._lines, describe(record), strict=True):
            for widget, text in zip(line, told, strict=True):
                widget.setText(text)
                widget.setToolTip(text)

    def _add_line(self, number: int) -> None:
        what, words = label(role="caption"), _Line()
        words.setProperty("role", "caption")
        words.setMinimumWidth(80)  # rather cut off than push the panel wide
        self._lines.append((what, words))
        self._grid.addWidget(what, number, 0)
        self._grid.addWidget(words, number, 1)
