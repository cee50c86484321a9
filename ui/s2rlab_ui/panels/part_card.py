"""The inspector of one part: name, size, surface, unit and up axis."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFormLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from s2rlab.project import Part, PartFile
from s2rlab_ui.widgets.basic import MARGIN, boxed, button, column, label, row
from s2rlab_ui.widgets.flow import flow
from s2rlab_ui.widgets.mesh_state import MeshState
from s2rlab_ui.widgets.scrolling import bring_into_view
from s2rlab_ui.widgets.unit_choice import COIN, UnitChoice
from s2rlab_ui.words import millimetres, whole

MILLIMETRES = {"um": 1e-3, "mm": 1.0, "cm": 10.0, "m": 1000.0, "inch": 25.4, "ft": 304.8}
ASKED = ("mm", "inch", "m")
UPS = ("+x", "-x", "+y", "-y", "+z", "-z")


class PartCard(QWidget):
    """What is known of the selected part, and what can be set on it."""

    renamed = Signal(str)
    unit_chosen = Signal(str, bool)  # the unit; whether for all parts without one
    up_chosen = Signal(str)
    separated = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Class"))
        self.name.setToolTip(
            self.tr("The class: parts of one class are told apart from all others, not from each other")
        )
        self.name.editingFinished.connect(lambda: self.renamed.emit(self.name.text().strip()))
        self._facts = QFormLayout()
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setHorizontalSpacing(12)
        self._fields = {key: label(wrap=True) for key in ("variant", "size", "unit", "source")}
        for key, words in self._names().items():
            self._facts.addRow(label(words, "muted"), self._fields[key])
        self.surface = MeshState()
        self.for_all = QCheckBox()
        self._choices = {unit: UnitChoice(unit) for unit in ASKED}
        self._units = boxed(self._unit_question())
        self._ups = {up: self._up_button(up) for up in UPS}
        self._up_group = QButtonGroup(self)
        for up in self._ups.values():
            self._up_group.addButton(up)
        self.separate = button(
            self.tr("A class of its own"), self.separated.emit, tip=self.tr("Take this variant out of its class")
        )
        self.remove = button(self.tr("Remove"), self.removed.emit, tip=self.tr("Del; Ctrl+Z brings it back"))
        self.setLayout(
            column(
                self._units,
                column(label(self.tr("Class"), "caption"), self.name, spacing=4),
                self._facts,
                self.surface,
                column(label(self.tr("Which side is up?"), "heading"), row(*self._ups.values(), spacing=4)),
                flow(self.remove, self.separate),
                spacing=MARGIN,
            )
        )

    def show_part(self, part: Part, *, alone: bool = True, unsure: int = 0) -> None:
        """Describe another part; `alone` in its class, and so many parts without a certain unit in the project."""
        info = part.info
        if not self.name.hasFocus():
            self.name.setText(info.label)
        guessed = self.tr("{unit}, guessed") if info.units_guessed else "{unit}"
        for key, words in {
            "variant": info.variant,
            "size": millimetres(info.size),
            "unit": guessed.format(unit=info.units),
            "source": info.source,
        }.items():
            self._fields[key].setText(words)
        self._facts.setRowVisible(self._fields["variant"], not alone)
        self.surface.show_part(info)
        self._ask_unit(part, unsure)
        self._ups[info.up].setChecked(True)
        self.separate.setVisible(not alone)

    def allow_edits(self, on: bool) -> None:
        """Let the part be renamed, separated and removed, or not."""
        for each in (self.name, self.separate, self.remove):
            each.setEnabled(on)

    def ask(self) -> None:
        """Put the question for the unit under the keyboard."""
        if not self._units.isHidden():
            bring_into_view(self._units)
            self._choices[ASKED[0]].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _names(self) -> dict[str, str]:
        return {
            "variant": self.tr("Variant"),
            "size": self.tr("Size"),
            "unit": self.tr("Unit"),
            "source": self.tr("File"),
        }

    def _up_button(self, up: str) -> QPushButton:
        made = button(up, lambda: self.up_chosen.emit(up), tip=self.tr("The axis of the file that points up"))
        made.setCheckable(True)
        made.setMinimumWidth(38)
        made.setStyleSheet("padding: 0;")
        return made

    def _unit_question(self) -> QVBoxLayout:
        caption = self.tr("Beside each: a coin of {n} mm, to the same scale").format(n=whole(COIN))
        for unit, choice in self._choices.items():
            choice.clicked.connect(self._choose(unit))
        return column(
            label(self.tr("The file names no unit. Which size is right?"), "heading", wrap=True),
            *self._choices.values(),
            label(caption, "caption", wrap=True),
            self.for_all,
        )

    def _ask_unit(self, part: Part, unsure: int) -> None:
        info = part.info
        self._units.setVisible(info.units_guessed)
        self.for_all.setText(self.tr("The same for all {n} parts without a unit").format(n=whole(unsure)))
        self.for_all.setVisible(unsure > 1)
        picture = QPixmap(str(part.thumbnail_path)) if info.units_guessed else QPixmap()
        for unit, choice in self._choices.items():
            choice.show_size(size_in(info, unit), picture)

    def _choose(self, unit: str) -> Callable[[], None]:
        return lambda: self.unit_chosen.emit(unit, not self.for_all.isHidden() and self.for_all.isChecked())


def size_in(info: PartFile, unit: str) -> tuple[float, float, float]:
    """Size in mm the part would have if its file were in `unit`."""
    factor = MILLIMETRES[unit] / MILLIMETRES[info.units]
    x, y, z = (side * factor for side in info.size)
    return (x, y, z)
