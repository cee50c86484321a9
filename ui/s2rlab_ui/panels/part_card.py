"""The inspector of one part: name, size, health, unit and up axis."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFormLayout, QLabel, QLineEdit, QPushButton, QWidget

from s2rlab.project import Part, PartFile
from s2rlab_ui.widgets.basic import MARGIN, boxed, button, column, label, row, say
from s2rlab_ui.widgets.unit_choice import UnitChoice
from s2rlab_ui.words import millimetres

MILLIMETRES = {"um": 1e-3, "mm": 1.0, "cm": 10.0, "m": 1000.0, "inch": 25.4, "ft": 304.8}
ASKED = ("mm", "inch", "m")
UPS = ("+x", "-x", "+y", "-y", "+z", "-z")


class PartCard(QWidget):
    """What is known of the selected part, and what can be set on it."""

    renamed = Signal(str)
    unit_chosen = Signal(str)
    up_chosen = Signal(str)
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
        self._fields = {key: label(wrap=True) for key in ("variant", "size", "triangles", "unit", "source")}
        for key, words in self._names().items():
            self._facts.addRow(label(words, "muted"), self._fields[key])
        self.health = label(wrap=True)
        self._repairs = label(role="caption", wrap=True)
        self._questions = column()
        self._units = boxed(self._questions)
        self._ups = {up: self._up_button(up) for up in UPS}
        self._up_group = QButtonGroup(self)
        for up in self._ups.values():
            self._up_group.addButton(up)
        self.remove = button(self.tr("Remove"), self.removed.emit, tip=self.tr("Ctrl+Z brings it back"))
        self.setLayout(
            column(
                column(label(self.tr("Class"), "caption"), self.name, spacing=4),
                self._facts,
                column(self.health, self._repairs, spacing=4),
                self._units,
                column(label(self.tr("Which side is up?"), "heading"), row(*self._ups.values(), spacing=4)),
                self.remove,
                spacing=MARGIN,
            )
        )

    def show_part(self, part: Part) -> None:
        """Describe another part."""
        info = part.info
        self.name.setText(info.label)
        guessed = self.tr("{unit}, guessed") if info.units_guessed else "{unit}"
        for key, words in {
            "variant": info.variant,
            "size": millimetres(info.size),
            "triangles": f"{info.triangles:,}",
            "unit": guessed.format(unit=info.units),
            "source": info.source,
        }.items():
            self._fields[key].setText(words)
        say(self.health, self._health_words(info), "ok" if is_healthy(info) else "attention")
        say(self._repairs, "; ".join(info.repairs))
        self._ask_unit(info)
        self._ups[info.up].setChecked(True)

    def ask(self) -> None:
        """Put the question for the unit under the keyboard."""
        choices = self._units.findChildren(UnitChoice)
        if choices:
            choices[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _names(self) -> dict[str, str]:
        return {
            "variant": self.tr("Variant"),
            "size": self.tr("Size"),
            "triangles": self.tr("Triangles"),
            "unit": self.tr("Unit"),
            "source": self.tr("File"),
        }

    def _up_button(self, up: str) -> QPushButton:
        made = button(up, lambda: self.up_chosen.emit(up), tip=self.tr("The axis of the file that points up"))
        made.setCheckable(True)
        made.setMinimumWidth(38)
        made.setStyleSheet("padding: 0;")
        return made

    def _ask_unit(self, info: PartFile) -> None:
        while (item := self._questions.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        for widget in self._unit_widgets(info) if info.units_guessed else []:
            self._questions.addWidget(widget)
        self._units.setVisible(info.units_guessed)

    def _unit_widgets(self, info: PartFile) -> list[QWidget]:
        question: QLabel = label(self.tr("The file names no unit. Which size is right?"), "heading", wrap=True)
        widgets: list[QWidget] = [question]
        for unit in ASKED:
            card = UnitChoice(unit, size_in(info, unit))
            card.setChecked(unit == info.units)
            card.clicked.connect(self._choose(unit))
            widgets.append(card)
        return widgets

    def _choose(self, unit: str) -> Callable[[], None]:
        return lambda: self.unit_chosen.emit(unit)

    def _health_words(self, info: PartFile) -> str:
        if is_healthy(info):
            return self.tr("✓ closed, healthy")
        found = []
        if not info.watertight:
            found.append(self.tr("! not closed: {n} open edges; its inside may show").format(n=f"{info.open_edges:,}"))
        if info.flipped_faces:
            found.append(self.tr("! {n} faces look inward").format(n=f"{info.flipped_faces:,}"))
        if info.degenerate_faces:
            found.append(self.tr("! {n} faces without area").format(n=f"{info.degenerate_faces:,}"))
        return "\n".join(found)


def is_healthy(info: PartFile) -> bool:
    """Whether nothing is wrong with the mesh."""
    return info.watertight and not info.flipped_faces and not info.degenerate_faces


def size_in(info: PartFile, unit: str) -> tuple[float, float, float]:
    """Size in mm the part would have if its file were in `unit`."""
    factor = MILLIMETRES[unit] / MILLIMETRES[info.units]
    x, y, z = (side * factor for side in info.size)
    return (x, y, z)
