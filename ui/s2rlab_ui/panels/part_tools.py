"""The buttons above the view of a part."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from s2rlab_ui.draw_part import Style
from s2rlab_ui.theme import Theme
from s2rlab_ui.viewport import Viewport
from s2rlab_ui.widgets.basic import IconButton, button, row


class PartTools(QWidget):
    """Fit, usual view, ways to draw, turntable, picture, and all parts to one scale."""

    def __init__(self, theme: Theme, viewport: Viewport, save_picture: Callable[[], object]) -> None:
        super().__init__()
        self.comparing = button(
            self.tr("To scale"),
            tip=self.tr("All parts beside each other and a coin, to one scale: a wrong unit is seen at once"),
        )
        self.styles: dict[Style, IconButton] = {
            "outlined": IconButton(theme, "cube-outline", self.tr("Show the edges")),
            "edges": IconButton(theme, "vector-triangle", self.tr("Show triangles (E)")),
            "wireframe": IconButton(theme, "grid", self.tr("Wireframe: the triangles alone (W)")),
        }
        self.turning = IconButton(theme, "rotate-3d-variant", self.tr("Turntable (T)"))
        for each in (self.comparing, self.turning, *self.styles.values()):
            each.setCheckable(True)
        for style, each in self.styles.items():
            each.clicked.connect(_drawer(viewport, style))
        viewport.style_changed.connect(self._show_style)
        self.turning.toggled.connect(viewport.turn)
        viewport.turning_changed.connect(self.turning.setChecked)
        self.of_one = (  # they do nothing while all parts are shown
            IconButton(theme, "fit-to-page-outline", self.tr("Fit (F)"), viewport.fit),
            IconButton(theme, "restore", self.tr("Usual view (Home)"), viewport.reset),
            *self.styles.values(),
            self.turning,
            IconButton(theme, "camera-outline", self.tr("Save a picture"), save_picture),
        )
        self.comparing.toggled.connect(self._on_comparing)
        self.setLayout(row(*self.of_one, None, self.comparing, spacing=0))

    def _show_style(self, shown: str) -> None:
        for style, each in self.styles.items():
            each.setChecked(style == shown)

    def _on_comparing(self, on: bool) -> None:
        self.turning.setChecked(False)
        for each in self.of_one:
            each.setEnabled(not on)


def _drawer(viewport: Viewport, style: Style) -> Callable[[bool], None]:
    return lambda on: viewport.set_style(style if on else "surface")
