"""One factor: its switch and reason, and below, folded away, its settings; a tool tip says where it comes from."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from s2rlab.scene.space import RandomizationSpace
from s2rlab_ui.factors import Setting, reason, settings_of, title
from s2rlab_ui.sentences import sentence_words
from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.artifact_levels import ArtifactLevels
from s2rlab_ui.widgets.basic import IconButton, button, column, label, row
from s2rlab_ui.widgets.factor_lists import Chips, Files
from s2rlab_ui.widgets.factor_row import FactorRow
from s2rlab_ui.widgets.factor_weights import Weights

LISTS: dict[str, Any] = {"choices": Chips, "files": Files, "weights": Weights}
Row = FactorRow | Chips | Files | Weights


class FactorBox(QWidget):
    """Shows and changes one factor; its settings are made when it is first unfolded."""

    switched = Signal(str, bool)
    edited = Signal(str, str, object)  # factor, field, value
    held = Signal(bool)  # a slider, by the mouse
    only_asked = Signal(str)
    reset_asked = Signal(str)

    def __init__(self, theme: Theme, space: RandomizationSpace, name: str) -> None:
        super().__init__()
        self.name, self._space = name, space
        self.rows: list[Row] = []
        self.levels: ArtifactLevels | None = None
        self.off: QLabel | None = None
        factor: Any = getattr(space, name)
        self.title = title(space, name)
        self.switch = QCheckBox(self.title)
        self.switch.setToolTip(self.tr("In papers and on the command line: {name}").format(name=name))
        self.switch.toggled.connect(lambda on: self.switched.emit(name, on))
        words = self.tr("Settings of {factor}").format(factor=self.title)
        self.fold = IconButton(theme, "chevron-down", words, self._fold)
        self.only = IconButton(theme, "eye-outline", self.tr("Show only this one: {factor}").format(factor=self.title))
        self.only.setCheckable(True)
        self.only.clicked.connect(lambda on: self.only_asked.emit(name if on else ""))
        self._reason = label(reason(space, name), "caption", wrap=True)
        self._reason.setToolTip(self.tr("Source: {text}").format(text=sentence_words(factor.source)))
        self._settings = QWidget()
        self._inner = QVBoxLayout(self._settings)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.setSpacing(12)
        self._body = QWidget()
        self._body.hide()
        head = row(self.switch, self.only, self.fold, spacing=0)
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
        self._settings.setEnabled(factor.on)
        if self.off is not None:
            self.off.setHidden(factor.on)
        for each in self.rows:
            if isinstance(each, Weights):
                each.metal = factor.metal
            each.show_value(getattr(factor, each.setting.name))
        if self.levels is not None:
            self.levels.show_levels({name: getattr(factor, name) for name in self.levels.groups})

    def matches(self, words: str) -> bool:
        """Whether the factor, its reason or one of its settings is named so."""
        names = [self.title, self.name, *(setting.label for setting in settings_of(self._space, self.name))]
        return any(words.lower() in name.lower() for name in names)

    def is_unfolded(self) -> bool:
        """Whether the settings are shown."""
        return not self._body.isHidden()

    def unfold(self, on: bool) -> None:
        """Show or hide the settings."""
        if on and self._body.layout() is None:
            self._make_body()
        self._body.setVisible(on)
        words = self.tr("Hide the settings of {factor}") if on else self.tr("Settings of {factor}")
        self.fold.show_icon("chevron-up" if on else "chevron-down", words.format(factor=self.title))

    def filter(self, words: str) -> None:
        """Show only the settings that are named so, or all where the factor itself is."""
        named = not words or words.lower() in self.title.lower() or words.lower() in self.name
        for each in self.rows:
            each.setVisible(named or words.lower() in each.setting.label.lower())

    def _fold(self) -> None:
        self.unfold(not self.is_unfolded())

    def _make_body(self) -> None:
        for setting in settings_of(self._space, self.name):
            if setting.kind == "level":
                self._add_levels()
            else:
                self._add_row(setting)
        only = button(self.tr("Show only this one"), lambda: self.only_asked.emit(self.name), "link")
        only.setToolTip(self.tr("Samples in which nothing but this varies; your settings stay as they are"))
        self.off = label(self.tr("Switched off: tick it to change how it varies."), "caption", wrap=True)
        reset = button(self.tr("Reset"), lambda: self.reset_asked.emit(self.name), "link")
        reset.setToolTip(self.tr("As in the preset"))
        reset.setAccessibleName(self.tr("Reset {factor}").format(factor=self.title))
        inside = column(row(only, None, reset), self.off, self._settings, spacing=8)
        self._body.setLayout(inside)
        inside.setContentsMargins(24, 4, 0, 8)
        self.show_space(self._space)

    def _add_row(self, setting: Setting) -> None:
        made: Row = LISTS.get(setting.kind, FactorRow)(setting)
        made.changed.connect(lambda value: self.edited.emit(setting.factor, setting.name, value))
        if isinstance(made, FactorRow | Weights):
            made.held.connect(self.held)
        self.rows.append(made)
        self._inner.addWidget(made)

    def _add_levels(self) -> None:
        """All artifacts' levels share one widget."""
        if self.levels is None:
            self.levels = ArtifactLevels()
            self.levels.changed.connect(lambda name, level: self.edited.emit(self.name, name, level))
            self._inner.addWidget(self.levels)
