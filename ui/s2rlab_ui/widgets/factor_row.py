"""One setting of a factor: its name, a slider with one or two handles, its value and unit."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from superqt import QDoubleRangeSlider, QDoubleSlider

from s2rlab_ui.factors import Setting
from s2rlab_ui.widgets.basic import column, label, row

STEPS = 200  # of a slider


class FactorRow(QWidget):
    """Shows and changes one setting."""

    changed = Signal(object)  # the new value: a dict of low and high, or a number

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        self._quiet = False
        self._value = label(role="caption")
        self.slider = self._make_slider()
        name = label(setting.label, wrap=True)
        name.setBuddy(self.slider)
        head = row(name, self._value)
        head.setStretch(0, 1)
        self.setLayout(column(head, self.slider, spacing=2))
        self.setToolTip(f"{setting.factor}.{setting.name}: {setting.least:g} – {setting.most:g} {setting.unit}".strip())

    def show_value(self, value: Any) -> None:
        """Show a value without telling of a change."""
        self._quiet = True
        try:
            self.slider.setValue((value.low, value.high) if self._has_two() else value)
        finally:
            self._quiet = False
        self._say()

    def value(self) -> Any:
        """The value shown, as the model takes it."""
        found = self.slider.value()
        if not self._has_two():
            return round(found) if self.setting.kind == "whole" else float(f"{found:.4g}")
        low, high = (round(end) if self.setting.kind == "count" else float(f"{end:.4g}") for end in found)
        return {"low": low, "high": high}

    def _has_two(self) -> bool:
        return self.setting.kind in ("range", "count")

    def _make_slider(self) -> Any:
        slider = (QDoubleRangeSlider if self._has_two() else QDoubleSlider)(Qt.Orientation.Horizontal)
        slider.setRange(self.setting.least, self.setting.most)
        whole = self.setting.kind in ("count", "whole")
        slider.setSingleStep(1 if whole else (self.setting.most - self.setting.least) / STEPS)
        slider.setAccessibleName(f"{self.setting.label} {self.setting.unit}")
        slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        slider.setMinimumHeight(24)
        slider.valueChanged.connect(self._on_moved)
        return slider

    def _on_moved(self, _: object) -> None:
        self._say()
        if not self._quiet:
            self.changed.emit(self.value())

    def _say(self) -> None:
        value = self.value()
        words = f"{value['low']:g} – {value['high']:g}" if isinstance(value, dict) else f"{value:g}"
        self._value.setText(f"{words} {self.setting.unit}".strip())
