"""Bringing something into sight that a scroll area hides."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget


def bring_into_view(widget: QWidget) -> None:
    """Scroll the area around `widget` as soon as its room is known."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is not None:
        area = around
        QTimer.singleShot(0, area, lambda: area.ensureWidgetVisible(widget, 0, 16))
