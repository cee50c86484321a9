"""The tool bar of the Randomize step's large view."""

from functools import partial
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.basic import IconButton, button, row

HEIGHT = 35  # pixels
Mode = Literal["scene", "part", "damage", "photos"]
MODES: tuple[Mode, ...] = ("scene", "part", "damage", "photos")


class DeskTools(QWidget):
    """What to look at, and how; only the tools that do something now are there."""

    chosen = Signal(str)  # Mode

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.modes: dict[str, QPushButton] = {}
        names = {
            "scene": (self.tr("Scene"), self.tr("The present sample, to turn and look at closely")),
            "part": (self.tr("Part"), self.tr("The plain part, with its triangles and size")),
            "damage": (self.tr("Damage"), self.tr("Faults of scanned parts beside the clean part")),
            "photos": (self.tr("Photographs"), self.tr("A dozen of your photographs beside the samples")),
        }
        group = QButtonGroup(self)
        for mode in MODES:
            each = self.modes[mode] = button(names[mode][0], partial(self.chosen.emit, mode), "chip", names[mode][1])
            each.setCheckable(True)
            group.addButton(each)
        self.fit = IconButton(theme, "fit-to-page-outline", self.tr("Fit (F)"))
        self.reset = IconButton(theme, "restore", "")
        self.nearer = IconButton(theme, "magnify-plus-outline", self.tr("Nearer (+)"))
        self.farther = IconButton(theme, "magnify-minus-outline", self.tr("Farther (−)"))
        self.moving = IconButton(theme, "cursor-move", self.tr("Drag moves instead of turning (Shift)"))
        self.turning = IconButton(theme, "rotate-3d-variant", self.tr("Turntable (T)"))
        self.plain = IconButton(theme, "camera-off-outline", self.tr("Without lens, noise and compression"))
        self.edges = IconButton(theme, "vector-triangle", self.tr("Show triangles (E)"))
        self.wire = IconButton(theme, "grid", self.tr("Wireframe: the triangles alone (W)"))
        self.save = IconButton(theme, "camera-outline", self.tr("Save a picture (Ctrl+Shift+S)"))
        self.save.setShortcut("Ctrl+Shift+S")
        for toggle in (self.moving, self.turning, self.plain, self.edges, self.wire):
            toggle.setCheckable(True)
        self.icons = (
            self.fit, self.reset, self.nearer, self.farther, self.moving, self.turning, self.plain, self.edges,
            self.wire, self.save,
        )  # fmt: skip
        self.setLayout(row(*self.modes.values(), row(*self.icons, spacing=0), None))
        self.setMinimumHeight(HEIGHT)  # also where there are no icons, so that nothing below jumps
        self.show_mode("scene")

    def show_mode(self, mode: Mode) -> None:
        """Offer what there is to do with this."""
        self.modes[mode].setChecked(True)
        for tool in (self.fit, self.reset, self.nearer, self.farther, self.moving, self.turning, self.save):
            tool.setVisible(mode != "photos")
        usual, sampled = self.tr("Usual view (Home)"), self.tr("As it was sampled (Home)")
        self.reset.show_icon("restore", usual if mode == "part" else sampled)
        self.plain.setVisible(mode == "scene")
        for tool in (self.edges, self.wire):
            tool.setVisible(mode == "part")

    def show_style(self, style: str) -> None:
        """Show how the part is drawn."""
        self.edges.setChecked(style == "edges")
        self.wire.setChecked(style == "wireframe")
