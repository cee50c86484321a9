"""Colours, palette and style sheet, light and dark, all from one file of tokens."""

import json
from dataclasses import dataclass
from functools import cache
from string import Template
from typing import Any, Literal

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from s2rlab.resources import resource

Scheme = Literal["light", "dark"]
DRESSED = "s2rlab scheme"  # property of the application and of each large piece of the window: what it wears
BETWEEN_MS = 5  # two pieces: what the user does goes first
Choice = Literal["system", "light", "dark"]


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one scheme, as #RRGGBB."""

    window: str
    surface: str
    hover: str
    line: str
    text: str
    muted: str
    disabled: str
    accent: str
    fill: str  # of the one filled button, and of links: 4.5 to 1 beside white (WCAG AA)
    on_fill: str
    selected: str
    ok: str
    attention: str
    fault: str
    stage: str  # behind a part
    scroll: str


@cache
def _file() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(resource("style", "theme.json").read_text(encoding="utf-8"))
    return found


@cache
def tokens(scheme: Scheme) -> Tokens:
    """Give the colours of a scheme."""
    return Tokens(**_file()[scheme])


def series() -> list[str]:
    """Give the colours of curves (Okabe-Ito: told apart by colour-blind people too)."""
    return list(_file()["series"])


@cache
def style_sheet(scheme: Scheme) -> str:
    """Fill the colours of a scheme into the style sheet."""
    colours = tokens(scheme)
    text = resource("style", "window.qss").read_text(encoding="utf-8")
    return Template(text).substitute(
        {name: getattr(colours, name) for name in Tokens.__slots__}, folder=resource("style").as_posix(), scheme=scheme
    )


@cache
def dialog_sheet() -> str:
    """Give the style sheet of what opens over the window; its colours are those of the palette."""
    return resource("style", "dialogs.qss").read_text(encoding="utf-8")


def palette(scheme: Scheme) -> QPalette:
    """Build Qt's palette of a scheme."""
    colours, made = tokens(scheme), QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, colours.window),
        (roles.Base, colours.surface),
        (roles.AlternateBase, colours.window),
        (roles.Button, colours.surface),
        (roles.ToolTipBase, colours.surface),
        (roles.Highlight, colours.accent),
        (roles.HighlightedText, colours.on_fill),
        (roles.PlaceholderText, colours.muted),
        (roles.Link, colours.fill),
        (roles.Mid, colours.line),
        (roles.Midlight, colours.hover),
    ):
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText, roles.ToolTipText):
        made.setColor(role, QColor(colours.text))
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.disabled))
    return made


class Theme(QObject):
    """The scheme in use; follows the system unless told otherwise."""

    changed = Signal()
    icons_loaded = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = False
        self._choice: Choice = "system"
        self._dressed: list[QWidget] = []
        self._later: list[QWidget] = []  # that nobody sees, and that still wear the other scheme
        self._dresser = QTimer(self, interval=BETWEEN_MS)
        self._dresser.timeout.connect(self._dress_next)
        self.scheme: Scheme = self._wanted()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def colours(self) -> Tokens:
        """The colours in use."""
        return tokens(self.scheme)

    def choose(self, choice: Choice) -> None:
        """Follow the system, or stay light or dark."""
        self._choice = choice
        self.apply()

    def apply(self) -> None:
        """Dress the whole application: at once what is seen, the rest piece by piece while nothing else is to be done.

        One style sheet for all would block the window for half a second: Qt goes through it for each widget as often
        as it has ancestors.
        """
        self.scheme = self._wanted()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if app.property(DRESSED) is None:
            app.setStyle("Fusion")
        if app.property(DRESSED) != self.scheme:
            app.setPalette(palette(self.scheme))
            app.setProperty(DRESSED, self.scheme)
        self._dressed = [widget for widget in self._dressed if shiboken6.isValid(widget)]
        self._later = [widget for widget in self._dressed if not self._put_on(widget, only_seen=True)]
        if self._later:
            self._dresser.start()
        self.changed.emit()

    def dress(self, widget: QWidget) -> None:
        """Give a large piece of the window, and all in it, the theme's look, now and whenever the theme changes."""
        self._dressed.append(widget)
        self._put_on(widget)

    def before_showing(self, widget: QWidget) -> None:
        """Dress a piece now if its turn has not come yet."""
        if widget in self._later:
            self._later.remove(widget)
            self._put_on(widget)

    def _dress_next(self) -> None:
        widget = self._later.pop(0) if self._later else None
        if widget is None:
            self._dresser.stop()
        elif shiboken6.isValid(widget):
            self._put_on(widget)

    def _put_on(self, widget: QWidget, *, only_seen: bool = False) -> bool:
        """Whether a piece wears the present scheme now; in a window that is not shown there is no hurry for any."""
        hidden = widget.window().isVisible() and not widget.isVisible()
        if widget.property(DRESSED) != self.scheme and not (only_seen and hidden):
            if widget.property(DRESSED) is not None:
                widget.ensurePolished()  # of one that is not, Qt would keep what it has already looked up
            widget.setStyleSheet(style_sheet(self.scheme))
            widget.setProperty(DRESSED, self.scheme)
        return bool(widget.property(DRESSED) == self.scheme)

    def icon(self, name: str, colour: str = "text") -> QIcon:
        """Draw one of the Material Design Icons in one of the theme's colours; nothing before `load_icons`."""
        if not self._icons:
            return QIcon()
        import qtawesome

        return qtawesome.icon(f"mdi6.{name}", color=getattr(self.colours, colour))

    def load_icons(self) -> None:
        """Have icons from now on: loading them takes 0.2 s, for which no window should wait."""
        if not self._icons:
            import qtawesome

            qtawesome.icon("mdi6.close")  # reads the font
            self._icons = True
            self.icons_loaded.emit()

    def _wanted(self) -> Scheme:
        if self._choice != "system":
            return self._choice
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _on_system_changed(self) -> None:
        if self._choice == "system":
            self.apply()


def set_role(widget: QWidget, **properties: str) -> None:
    """Set properties that the style sheet looks at, and restyle the widget where one changed."""
    changed = [name for name, value in properties.items() if widget.property(name) != value]
    for name in changed:
        widget.setProperty(name, properties[name])
    if changed:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
