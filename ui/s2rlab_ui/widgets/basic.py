"""Small widgets, made in one line."""

from collections.abc import Callable
from itertools import pairwise
from typing import TypeGuard, TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from s2rlab_ui.theme import Theme, set_role

GRID = 8  # pixels
MARGIN = 16
BAR = 10  # pixels of a scroll bar, as the style sheet has it

L = TypeVar("L", bound=QBoxLayout)


class OneLine(QLabel):
    """A text that is cut off with dots where there is no room for it."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)

    def minimumSizeHint(self) -> QSize:
        """Claim no width."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as fits."""
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.style().drawItemText(
            painter, self.rect(), Qt.AlignmentFlag.AlignVCenter, self.palette(), True, text, self.foregroundRole()
        )


class OnePress(QObject):
    """Has buttons take no second press of a double click: what the first has moved under the cursor is not meant."""

    def watch(self, *buttons: QWidget) -> None:
        """Keep it from these buttons."""
        for each in buttons:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow the second press; its release does nothing without it."""
        return event.type() == QEvent.Type.MouseButtonDblClick or super().eventFilter(watched, event)


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """Make a text; roles are those of the style sheet."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def button(text: str, act: Callable[[], object] | None = None, role: str = "", tip: str = "") -> QPushButton:
    """Make a button."""
    made = QPushButton(text)
    if role:
        made.setProperty("role", role)
    made.setToolTip(tip)
    if act:
        made.clicked.connect(lambda: act())
    return made


class IconButton(QToolButton):
    """A button with a picture that follows the theme; `name` is its tool tip and what a screen reader says."""

    def __init__(self, theme: Theme, icon: str, name: str, act: Callable[[], object] | None = None) -> None:
        super().__init__()
        self._theme, self._icon = theme, icon
        self.setIconSize(QSize(18, 18))
        self.setProperty("role", "quiet")
        self.show_icon(icon, name)
        theme.changed.connect(self._dress)
        theme.icons_loaded.connect(self._dress)
        if act:
            self.clicked.connect(lambda: act())

    def show_icon(self, icon: str, name: str) -> None:
        """Become a button for something else."""
        self._icon = icon
        self.setToolTip(name)
        self.setAccessibleName(name)
        self._dress()

    def _dress(self) -> None:
        self.setIcon(self._theme.icon(self._icon))


def row(*items: QWidget | QLayout | None, spacing: int = GRID) -> QHBoxLayout:
    """Lay out from left to right; None is a spring."""
    return _fill(QHBoxLayout(), items, spacing)


def column(*items: QWidget | QLayout | None, spacing: int = GRID) -> QVBoxLayout:
    """Lay out from top to bottom; None is a spring."""
    return _fill(QVBoxLayout(), items, spacing)


def _fill(layout: L, items: tuple[QWidget | QLayout | None, ...], spacing: int) -> L:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)
    for above, below in pairwise(items):
        if isinstance(above, QLabel) and above.property("role") == "caption" and _needs_name(below):
            above.setBuddy(below)  # a caption names the field after it, for screen readers too
    return layout


def _needs_name(item: QWidget | QLayout | None) -> TypeGuard[QWidget]:
    return isinstance(item, (QLineEdit, QComboBox, QAbstractSpinBox, QAbstractSlider))


def boxed(layout: QLayout, name: str = "", margin: int = 0) -> QWidget:
    """Put a layout into a widget of its own."""
    made = QWidget()
    made.setObjectName(name)
    if name:
        made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    layout.setContentsMargins(margin, margin, margin, margin)
    made.setLayout(layout)
    return made


def scrolled(content: QWidget, *, sideways: bool = False) -> QScrollArea:
    """Let a widget scroll up and down, and sideways where that is said."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    if not sideways:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.viewport().setAutoFillBackground(False)
    content.setObjectName("scrollBody")
    area.setWidget(content)
    return area


class SteadyScroll(QScrollArea):
    """Scrolls up and down; its content is as wide with the bar as without, so that nothing moves when that comes."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(content)
        self.verticalScrollBar().rangeChanged.connect(self._keep_width)
        self._keep_width(0, 0)

    def _keep_width(self, _least: int, most: int) -> None:
        self.setViewportMargins(0, 0, 0 if most > 0 else BAR, 0)


def spin_box() -> QSpinBox:
    """Make a field for a whole number."""
    made = QSpinBox()
    made.lineEdit().setTextMargins(GRID, 0, 0, 0)  # the style sheet's padding does not reach it
    made.setGroupSeparatorShown(True)
    return made


def say(target: QLabel, text: str, state: str = "") -> None:
    """Change a text and the colour of its state; an empty one takes no room."""
    target.setText(text)
    target.setVisible(bool(text))
    set_role(target, state=state)
