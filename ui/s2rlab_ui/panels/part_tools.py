"""The buttons above the view of a part."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from s2rlab_ui.theme import Theme
from s2rlab_ui.viewport import Viewport
from s2rlab_ui.widgets.basic import IconButton, button, row


class PartTools(QWidget):
    """Fit, usual view, triangles, turntable, picture, and all parts to one scale."""

    def __init__(self, theme: Theme, viewport: Viewport, save_picture: Callable[[], object]) -> None:
        super().__init__()
        self.comparing = button(
            self.tr("To scale"),
            tip=self.tr("All parts beside each other and a coin, to one scale: a wrong unit is seen at once"),
        )
        self.edges = IconButton(theme, "vector-triangle", self.tr("Show triangles (E)"))
        self.wire = IconButton(theme, "grid", self.tr("Wireframe: the triangles alone (W)"))
        self.turning = IconButton(theme, "rotate-3d-variant", self.tr("Turntable (T)"))
        for each in (self.comparing, self.edges, self.wire, self.turning):
            each.setCheckable(True)
        self.edges.clicked.connect(viewport.toggle_edges)
        self.wire.clicked.connect(viewport.toggle_wireframe)
        viewport.style_changed.connect(self._show_style)
        self.turning.toggled.connect(viewport.turn)
        viewport.turning_changed.connect(self.turning.setChecked)
        self.setLayout(
            row(
                IconButton(theme, "fit-to-page-outline", self.tr("Fit (F)"), viewport.fit),
                IconButton(theme, "restore", self.tr("Usual view (Home)"), viewport.reset),
                self.edges,
                self.wire,
                self.turning,
                IconButton(theme, "camera-outline", self.tr("Save a picture"), save_picture),
                None,
                self.comparing,
                spacing=0,
            )
        )

    def _show_style(self, style: str) -> None:
        self.edges.setChecked(style == "edges")
        self.wire.setChecked(style == "wireframe")
