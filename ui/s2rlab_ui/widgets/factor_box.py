"""One factor: its switch and reason, and below, folded away, its settings."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from s2rlab.scene.space import RandomizationSpace
from s2rlab_ui.factors import reason, settings_of, title
from s2rlab_ui.widgets.basic import button, column, label, row
from s2rlab_ui.widgets.factor_row import FactorRow


class FactorBox(QWidget):
    """Shows and changes one factor; its sliders are made when it is first unfolded."""

    switched = Signal(str, bool)
    edited = Signal(str, str, object)  # factor, field, value
    only_asked = Signal(str)

    def __init__(self, space: RandomizationSpace, name: str) -> None:
        super().__init__()
        self.name, self._space = name, space
        self.rows: list[FactorRow] = []
        factor: Any = getattr(space, name)
        self.title = title(space, name)
        self.switch = QCheckBox(self.title)
        self.switch.toggled.connect(lambda on: self.switched.emit(name, on))
        self.fold = button(self.tr("Settings"), self._fold, "link")
        self.fold.setAccessibleName(self.tr("Settings of {factor}").format(factor=self.title))
        self._reason = label(reason(space, name), "caption", wrap=True)
        self._reason.setToolTip(str(factor.source))
        self._body = QWidget()
        self._inner = QVBoxLayout(self._body)
        self._inner.setContentsMargins(24, 0, 0, 8)
        self._body.hide()
        head = row(self.switch, self.fold)
        head.setStretch(0, 1)
        self.setLayout(column(head, self._reason, self._body, spacing=2))
        self.show_space(space)

    def show_space(self, space: RandomizationSpace) -> None:
        """Show another space, telling nobody."""
        self._space = space
        factor: Any = getattr(space, self.name)
        self.switch.blockSignals(True)
        self.switch.setChecked(factor.on)
        self.switch.blockSignals(False)
        self._body.setEnabled(factor.on)
        for each in self.rows:
            each.show_value(getattr(factor, each.setting.name))

    def matches(self, words: str) -> bool:
        """Whether the factor or one of its settings is named so."""
        names = [self.title, self.name, *(setting.label for setting in settings_of(self._space, self.name))]
        return any(words.lower() in name.lower() for name in names)

    def unfold(self, on: bool) -> None:
        """Show or hide the settings."""
        if on and not self.rows:
            self._make_rows()
        self._body.setVisible(on)
        self.fold.setText(self.tr("Hide") if on else self.tr("Settings"))

    def _fold(self) -> None:
        self.unfold(self._body.isHidden())

    def _make_rows(self) -> None:
        for setting in settings_of(self._space, self.name):
            if setting.kind != "other":
                made = FactorRow(setting)
                made.changed.connect(lambda value, at=setting: self.edited.emit(at.factor, at.name, value))
                self.rows.append(made)
                self._inner.addWidget(made)
        self._inner.addWidget(button(self.tr("Show this one alone"), lambda: self.only_asked.emit(self.name), "link"))
        self.show_space(self._space)
