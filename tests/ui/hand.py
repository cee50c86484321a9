"""A hand on the mouse and the keyboard of an X server: real events, through xdotool, that Qt cannot tell from a user's.

Nothing is clicked that a user could not click: a widget must be visible, enabled, and not covered at that point; what
is scrolled out of sight is brought back with the wheel.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QRect, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QScrollArea, QWidget

SHELF = Path(__file__).parent / "file_shelf.py"
ICON = 40  # pixels, of file_shelf.py
SETTLE = 0.12  # seconds that an event takes to come round by the X server
PATIENCE = 60.0  # seconds
MOST_TURNS = 60  # of the wheel


class StuckError(AssertionError):
    """The user cannot go on."""


class Hand:
    """Drives the windows of this process as a user would."""

    def wait(self, done: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
        """Let the window live until something is so."""
        until = time.monotonic() + seconds
        while not done():
            if time.monotonic() > until:
                raise StuckError(f"waited {seconds:.0f} s in vain for {what}")
            self.rest(0.05)

    def rest(self, seconds: float = SETTLE) -> None:
        """Let the window live for a while."""
        loop = QEventLoop()
        QTimer.singleShot(int(seconds * 1000), loop.quit)
        loop.exec()

    def click(self, widget: QWidget, at: QPoint | None = None, times: int = 1) -> None:
        """Click a widget, in its middle or at a point of its own."""
        self.point_at(widget, at)
        self._do("click", "--repeat", times, "--delay", 60, 1)
        self.rest()

    def point_at(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Move the mouse onto a widget; scroll to it first where needed."""
        self.wait(lambda: widget.isVisible() and widget.isEnabled(), f"{_name(widget)} to be there and enabled")
        self._scroll_to(widget)
        place, before = self._place(widget, at), None
        while place != before:  # what is being laid out moves away from under a mouse
            self.rest(2 * SETTLE)
            place, before = self._place(widget, at), place
        under = QApplication.widgetAt(place)
        if under is None or not (under is widget or widget.isAncestorOf(under)):
            raise StuckError(f"{_name(widget)} is covered by {_name(under) if under else 'nothing of this program'}")
        self._do("mousemove", place.x(), place.y())
        self.rest()

    def drag(self, widget: QWidget, path: Sequence[QPoint], mouse_button: int = 1) -> None:
        """Press at the first point of a widget, move along the others, and let go."""
        self.point_at(widget, path[0])
        self._do("mousedown", mouse_button)
        for point in path[1:]:
            place = widget.mapToGlobal(point)
            self._do("mousemove", place.x(), place.y())
            self.rest(0.03)
        self._do("mouseup", mouse_button)
        self.rest()

    def item(self, view: QAbstractItemView, row: int, column: int = 0) -> None:
        """Click an entry of a list or a table."""
        index = view.model().index(row, column)
        view.scrollTo(index)
        self.click(view.viewport(), view.visualRect(index).center())

    def choose(self, box: QComboBox, text: str) -> None:
        """Open a drop-down list and click the entry with that text."""
        self.click(box)
        self.wait(lambda: box.view().isVisible(), f"the list of {_name(box)}")
        row = box.findText(text)
        if row < 0:
            raise StuckError(f"{_name(box)} has no entry {text!r}")
        view = box.view()
        self.click(view.viewport(), view.visualRect(view.model().index(row, box.modelColumn())).center())

    def press(self, key: str) -> None:
        """Press a key, in xdotool's words: "ctrl+z", "Return"."""
        self._do("key", key)
        self.rest()

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        self._do("type", "--delay", 20, text)
        self.rest()

    def drop(self, paths: Sequence[Path], onto: QWidget, window: QWidget) -> None:
        """Drag files out of another program's window, which lies right of `window`, onto a widget."""
        left = window.geometry().right() + 20
        command = [sys.executable, str(SHELF), str(left), "20", *map(str, paths)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as shelf:
            assert shelf.stdout is not None
            shelf.stdout.readline()
            self.rest(0.5)
            last = left + ICON * (len(paths) if len(paths) > 1 else 0) + ICON // 2
            self._do("mousemove", last, 40, "mousedown", 1)
            for step in (6, 12, 18):
                self._do("mousemove", last + step, 40 + step)
                self.rest(0.05)
            end = onto.mapToGlobal(onto.rect().center())
            for part in (0.25, 0.5, 0.75, 0.95, 1.0):
                self._do("mousemove", int(last + part * (end.x() - last)), int(40 + part * (end.y() - 40)))
                self.rest()
            self._do("mouseup", 1)
            self.rest(0.5)
            shelf.kill()

    def _place(self, widget: QWidget, at: QPoint | None) -> QPoint:
        return widget.mapToGlobal(at if at is not None else widget.rect().center())

    def _scroll_to(self, widget: QWidget) -> None:
        area = _scroll_area(widget)
        if area is None or area is widget:
            return
        for _ in range(MOST_TURNS):
            seen = QRect(area.viewport().mapToGlobal(QPoint()), area.viewport().size())
            middle = widget.mapToGlobal(widget.rect().center())
            if seen.adjusted(0, 4, 0, -4).contains(middle):
                return
            edge = area.viewport().mapToGlobal(QPoint(4, area.viewport().height() // 2))
            self._do("mousemove", edge.x(), edge.y(), "click", 4 if middle.y() < seen.center().y() else 5)
            self.rest(0.04)
        raise StuckError(f"{_name(widget)} cannot be scrolled to")

    def _do(self, *command: object) -> None:
        subprocess.run(["xdotool", *map(str, command)], check=True, timeout=30)


def _scroll_area(widget: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    words = text() if callable(text) else ""
    return f"{type(widget).__name__} {widget.accessibleName() or words or widget.objectName()!r}"
