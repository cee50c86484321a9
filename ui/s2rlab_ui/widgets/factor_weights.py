"""How often each finish of the part comes: a share of the metal parts or of the others, which add up to 100 %."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget
from superqt import QDoubleSlider

from s2rlab.scene.factors.surface import METAL_FINISHES, OTHER_FINISHES
from s2rlab_ui.factors import Setting
from s2rlab_ui.kind_words import kind_words
from s2rlab_ui.widgets.basic import boxed, column, label, row
from s2rlab_ui.words import percent, significant, whole

MOST = 100.0  # weight that the model allows
STEP = 0.01  # of a group
GROUPS = {"metal": METAL_FINISHES, "other": OTHER_FINISHES}

Place = tuple[str, str]  # group, finish: a plain surface is of metal or not


class Weights(QWidget):
    """Two groups of sliders; each stands at the share that its finish has in the group."""

    changed = Signal(object)  # weight by name
    held = Signal(bool)  # a slider, by the mouse

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        self._quiet = False
        self.sliders: dict[Place, Any] = {}
        self._shares: dict[Place, QLabel] = {}
        self._value: dict[str, float] = {}
        self.metal = 1.0  # share of pictures with metal
        self._heads = {group: label(role="caption", wrap=True) for group in GROUPS}
        self._groups = {group: self._make_group(group) for group in GROUPS}
        self.setLayout(column(label(setting.label), *self._groups.values(), spacing=8))

    def show_value(self, value: Any) -> None:
        """Show all weights."""
        self._value = {name: float(getattr(value, name)) for name in self.setting.options}
        self._show()

    def share(self, group: str, name: str) -> float:
        """Fraction of the pictures of a group with this finish, 0 to 1."""
        total = self._total(group)
        return self._value.get(name, 0.0) / total if total else 0.0

    def _total(self, group: str) -> float:
        return sum(self._value.get(name, 0.0) for name in GROUPS[group])

    def _make_group(self, group: str) -> QWidget:
        lines = [self._line(group, name) for name in GROUPS[group]]
        return boxed(column(self._heads[group], *lines, spacing=2))

    def _line(self, group: str, name: str) -> Any:
        slider = self.sliders[group, name] = QDoubleSlider(Qt.Orientation.Horizontal)  # type: ignore[no-untyped-call]
        slider.setRange(0, 1)
        slider.setSingleStep(STEP)
        slider.setAccessibleName(f"{self.setting.label}: {kind_words(name)}")
        slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        slider.setMinimumHeight(24)
        slider.valueChanged.connect(lambda place: self._on_moved(group, name, place))
        slider.sliderPressed.connect(lambda: self.held.emit(True))
        slider.sliderReleased.connect(lambda: self._on_released())
        words, share = label(kind_words(name)), label(role="caption")
        words.setFixedWidth(84)
        share.setFixedWidth(40)
        share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._shares[group, name] = share
        return row(words, slider, share)

    def _on_moved(self, group: str, name: str, place: float) -> None:
        """Give a finish this share of its group; the others keep theirs among themselves."""
        if self._quiet:
            return
        others = self._total(group) - self._value[name]
        alone = float(place > 0)  # it has all of them
        weight = place / max(1 - place, 1e-9) * others if others > 0 else alone
        self._value[name] = float(f"{min(weight, MOST):.3g}")
        self._show()
        self.changed.emit(dict(self._value))

    def _on_released(self) -> None:
        self._show()  # the slider may stand where its finish cannot be
        self.held.emit(False)

    def _show(self) -> None:
        self._quiet = True
        try:
            for (group, name), slider in self.sliders.items():
                if not slider.isSliderDown():  # one that is held stays under the mouse
                    slider.setValue(self.share(group, name))
        finally:
            self._quiet = False
        self._say()

    def _say(self) -> None:
        of = {"metal": self.metal, "other": 1 - self.metal}
        heads = {
            "metal": self.tr("Of the metal parts ({share} of the pictures)"),
            "other": self.tr("Of plastic, rubber and painted parts ({share} of the pictures)"),
        }
        for group, names in GROUPS.items():
            self._heads[group].setText(heads[group].format(share=percent(of[group])))
            self._groups[group].setVisible(of[group] > 0)
            figures = whole_percents([self.share(group, name) for name in names])
            for name, figure in zip(names, figures, strict=True):
                share = self._shares[group, name]
                share.setText(f"{whole(figure)} %")
                weight = significant(self._value.get(name, 0), 3)
                share.setToolTip(self.tr("of these pictures; weight {n}").format(n=weight))


def whole_percents(shares: Sequence[float]) -> list[int]:
    """Round shares to whole percentages whose sum is that of the shares (largest remainders)."""
    exact = [100 * share for share in shares]
    found = [int(each) for each in exact]
    missing = round(sum(exact)) - sum(found)
    largest = sorted(range(len(exact)), key=lambda at: found[at] - exact[at])
    for at in largest[: max(missing, 0)]:
        found[at] += 1
    return found
