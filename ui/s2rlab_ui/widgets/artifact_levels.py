"""How badly a part is damaged: a row of levels for each artifact."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from s2rlab_ui.widgets.basic import boxed, button, column, label, row
from s2rlab_ui.widgets.flow import Flow
from s2rlab_ui.words import significant

NAMES = ("noise", "holes", "blur", "baked", "ambient")  # as in `Artifacts` of the space


class ArtifactLevels(QWidget):
    """Level buttons, 0 to 3, each with its amount; even light from everywhere knows 0 to 2."""

    changed = Signal(str, int)  # artifact, level

    def __init__(self) -> None:
        super().__init__()
        self.groups: dict[str, QButtonGroup] = {}
        flow = Flow(self, gap=8)
        for name in NAMES:
            title, tip, amounts = self._words(name)
            words = label(title, "caption")
            words.setToolTip(tip)
            buttons = row(*self._buttons(name, title, tip, amounts), spacing=4)
            group = boxed(column(words, buttons, spacing=2))
            flow.addWidget(group)

    @property
    def levels(self) -> dict[str, int]:
        """Level by name of the artifacts that are there."""
        return {name: group.checkedId() for name, group in self.groups.items() if group.checkedId() > 0}

    def show_levels(self, levels: Mapping[str, int]) -> None:
        """Show these, telling nobody."""
        for name, group in self.groups.items():
            chosen = group.button(levels.get(name, 0))
            if chosen is not None:
                chosen.setChecked(True)

    def _buttons(self, name: str, title: str, tip: str, amounts: tuple[str, ...]) -> list[QPushButton]:
        group = self.groups[name] = QButtonGroup(self)
        made: list[QPushButton] = []
        for level, amount in enumerate((self.tr("none"), *amounts)):
            each = button(amount, partial(self.changed.emit, name, level), "chip")
            each.setCheckable(True)
            each.setChecked(level == 0)
            each.setToolTip(self.tr("Level {level}. {why}").format(level=level, why=tip))
            each.setAccessibleName(f"{title}: {amount}")
            group.addButton(each, level)
            made.append(each)
        return made

    def _words(self, name: str) -> tuple[str, str, tuple[str, ...]]:
        """Name an artifact, say what it is, and what its levels mean; the amounts are those of `mesh.artifacts`."""
        known = {
            "noise": (
                self.tr("Roughness (of the part's radius)"),
                self.tr("Mesh noise: scans are rough where the part is smooth."),
                (_with("{} %", 0.5), _with("{} %", 1), _with("{} %", 2)),
            ),
            "holes": (
                self.tr("Holes (of the area)"),
                self.tr("Scans miss what shines, is dark or lies in a corner."),
                (_with("{} %", 5), _with("{} %", 10), _with("{} %", 20)),
            ),
            "blur": (
                self.tr("Blurred texture"),
                self.tr("Textures put together from many photographs are soft."),
                (_with("{} px", 2), _with("{} px", 4), _with("{} px", 8)),
            ),
            "baked": (
                self.tr("Light burnt in (dark : bright)"),
                self.tr("Scans keep the light of the room they were made in."),
                (_with("1 : {}", 1.5), _with("1 : {}", 2.5), _with("1 : {}", 7)),
            ),
            "ambient": (
                self.tr("Even light (of all light)"),
                self.tr("Light from everywhere takes the shading away."),
                (_with("{} %", 50), _with("{} %", 100)),
            ),
        }
        return known[name]


def _with(unit: str, number: float) -> str:
    return unit.format(significant(number, 2))
