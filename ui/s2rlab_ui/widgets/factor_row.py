"""One setting of a factor with one or two numbers: its name, a slider, and the value to read and to type."""

from typing import Any

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget
from superqt import QDoubleRangeSlider, QDoubleSlider

from s2rlab_ui.factors import NUMBERS, Setting
from s2rlab_ui.setting_words import DIGITS, typed, unit_words, written
from s2rlab_ui.widgets.basic import column, label, row

STEPS = 200  # of a slider
FIELD = 48  # pixels, at least
UNIT_MARGIN = 9  # pixels: the last letter stands below that of the number


class FactorRow(QWidget):
    """Shows and changes one setting."""

    changed = Signal(object)  # the new value: a dict of low and high, or a number
    held = Signal(bool)  # the slider, by the mouse

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        self._quiet = False
        self.field = QLineEdit()
        self.field.setProperty("role", "value")
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setAccessibleName(self.tr("{setting} in numbers").format(setting=setting.label))
        self.field.editingFinished.connect(self._on_typed)
        self.slider = self._make_slider()
        name = label(setting.label, wrap=True)
        name.setBuddy(self.slider)
        head = row(name, self.field)
        head.setStretch(0, 1)
        head.setAlignment(self.field, Qt.AlignmentFlag.AlignBottom)
        unit = label(unit_words(setting), "caption")
        unit.setAlignment(Qt.AlignmentFlag.AlignRight)
        unit.setContentsMargins(0, 0, UNIT_MARGIN, 0)
        unit.setVisible(bool(unit.text()))
        self.setLayout(column(head, unit, self.slider, spacing=0))
        exact = setting.unit if setting.kind != "share" else unit.text()
        bounds = f"{written(setting, (setting.least, setting.most))} {exact}".strip()
        self.setToolTip(self.tr("Possible: {bounds}").format(bounds=bounds))
        self.field.setToolTip(self.tr("Type a number, or two for from – to, and press Enter"))

    def show_value(self, value: Any) -> None:
        """Show a value without telling of a change."""
        self._quiet = True
        try:
            ends = (value.low, value.high) if self._has_two() else (value,)
            places = tuple(self._to_slider(end) for end in ends)
            self.slider.setValue(places if self._has_two() else places[0])
        finally:
            self._quiet = False
        self._say(list(ends))

    def value(self) -> Any:
        """The value shown, as the model takes it."""
        found = self.slider.value()
        ends = [self._from_slider(end) for end in (found if self._has_two() else (found,))]
        return {"low": ends[0], "high": ends[1]} if self._has_two() else ends[0]

    def _has_two(self) -> bool:
        return self.setting.kind not in NUMBERS

    def _has_log(self) -> bool:
        return self.setting.scale == "log"

    def _to_slider(self, value: float) -> float:
        if not self._has_log():
            return value
        return float(np.log10(max(value, self._least_log()))) if value > 0 else float(np.log10(self._least_log()))

    def _from_slider(self, place: float) -> float:
        if self.setting.is_whole:
            return round(place)
        if not self._has_log():
            return float(f"{place:.{DIGITS}g}")
        near_zero = self.setting.least <= 0 and place <= np.log10(self._least_log()) + 1e-9
        value = self.setting.least if near_zero else float(f"{10**place:.3g}")
        return float(np.clip(value, self.setting.least, self.setting.most))

    def _least_log(self) -> float:
        """The lower end of a logarithmic slider; one that may be 0 ends three powers of ten below its top."""
        return self.setting.least if self.setting.least > 0 else self.setting.most / 1000

    def _make_slider(self) -> Any:
        slider = (QDoubleRangeSlider if self._has_two() else QDoubleSlider)(Qt.Orientation.Horizontal)
        least, most = self._to_slider(self.setting.least), self._to_slider(self.setting.most)
        slider.setRange(least, most)
        slider.setSingleStep(1 if self.setting.is_whole else (most - least) / STEPS)
        slider.setAccessibleName(f"{self.setting.label} {self.setting.unit}")
        slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        slider.setMinimumHeight(24)
        slider.valueChanged.connect(self._on_moved)
        slider.sliderPressed.connect(lambda: self.held.emit(True))
        slider.sliderReleased.connect(lambda: self.held.emit(False))
        return slider

    def _on_moved(self, _: object) -> None:
        if not self._quiet:
            value = self.value()
            self._say([value["low"], value["high"]] if isinstance(value, dict) else [value])
            self.changed.emit(value)

    def _on_typed(self) -> None:
        """Take numbers that were typed; anything else is as if nothing had been."""
        ends: list[Any] = list(typed(self.setting, self.field.text()))
        if self.setting.is_whole:
            ends = [int(each) for each in ends]
        if len(ends) == 1 and self._has_two():
            ends *= 2
        if len(ends) == (2 if self._has_two() else 1) and self.field.isModified():
            self.changed.emit({"low": ends[0], "high": ends[1]} if self._has_two() else ends[0])
        else:
            self._on_restored()
        self.field.setModified(False)

    def _on_restored(self) -> None:
        value = self.value()
        self._say([value["low"], value["high"]] if isinstance(value, dict) else [value])

    def _say(self, ends: list[float]) -> None:
        text = written(self.setting, ends)
        self.field.setText(text)
        self.field.setFixedWidth(max(FIELD, self.field.fontMetrics().horizontalAdvance(text) + 16))
