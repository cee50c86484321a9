"""Filters of a data set: one row a parameter, as many as are wanted; a picture must keep to all of them."""

from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QMenu, QToolButton, QVBoxLayout, QWidget
from superqt import QDoubleRangeSlider

from s2rlab_ui.parameters import choice_words, group_of, group_words, number, parameter
from s2rlab_ui.set_index import Column, SetIndex, Wanted
from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.basic import IconButton, label, row
from s2rlab_ui.words import whole

NAME_WIDTH = 176  # pixels; half of it where there is little room
SLIDER = 120  # pixels, at least
STEPS = 100  # of a slider


class FilterRow(QWidget):
    """One parameter, and which of its values are wanted."""

    changed = Signal()
    removed = Signal()

    def __init__(self, column: Column, theme: Theme) -> None:
        super().__init__()
        self.column, self._known = column, parameter(column.key)
        name = label(self._known.words, wrap=True)
        name.setMaximumWidth(NAME_WIDTH)
        name.setMinimumWidth(NAME_WIDTH // 2)
        name.setToolTip(self._known.head)
        self._value = label(role="muted")
        self._value.setMinimumWidth(88)
        self.choice = QComboBox()
        self.slider: Any = QDoubleRangeSlider(Qt.Orientation.Horizontal)  # type: ignore[no-untyped-call]
        self.choice.setAccessibleName(self._known.words)
        self.slider.setAccessibleName(self._known.head)
        self.slider.setMinimumWidth(SLIDER)
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        close = IconButton(theme, "close", self.tr("Take this filter away"), self.removed.emit)
        ranged = column.kind == "number"
        self.choice.setVisible(not ranged)
        self.slider.setVisible(ranged)
        self._value.setVisible(ranged)
        line = row(name, self.choice, self.slider, self._value, *(() if ranged else (None,)), close)
        line.setStretch(0, 1)
        line.setStretch(2, 3 if ranged else 0)
        self.setLayout(line)
        if ranged:
            self._fill_slider()
        else:
            self._fill_choices()

    @property
    def wanted(self) -> Wanted | None:
        """The bound that is set; None: any value will do."""
        if self.column.kind == "number":
            low, high = self.slider.value()
            return Wanted(self.column.key, float(low), float(high))
        at = self.choice.currentData()
        return None if at is None else Wanted(self.column.key, float(at), float(at))

    def _fill_choices(self) -> None:
        values = self.column.values
        yes_no = (self.tr("no"), self.tr("yes"))
        choices = self.column.choices if self.column.kind == "choice" else yes_no
        counts = np.bincount(values[~np.isnan(values)].astype(int), minlength=len(choices))
        self.choice.addItem(self.tr("any"), None)
        for at in sorted(range(len(choices)), key=lambda at: _order(choices[at])):
            if counts[at]:
                self.choice.addItem(f"{self._choice(choices[at])} ({whole(counts[at])})", at)
        self.choice.currentIndexChanged.connect(lambda _: self.changed.emit())

    def _choice(self, choice: str) -> str:
        try:
            return self._known.say(float(choice))
        except ValueError:
            return choice_words(choice)

    def _fill_slider(self) -> None:
        values = self.column.values[~np.isnan(self.column.values)]
        low, high = float(values.min()), float(values.max())
        self.slider.setRange(low, high)
        self.slider.setSingleStep((high - low) / STEPS)
        self.slider.setValue((low, high))
        self.slider.valueChanged.connect(self._on_moved)
        self._say()

    def _on_moved(self, _: object) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        low, high = (number(end * self._known.scale) for end in self.slider.value())
        self._value.setText(f"{low} – {high} {self._known.unit}".strip())


class SetFilter(QWidget):
    """All filters, below each other; `button` adds one."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[FilterRow] = []
        self._index: SetIndex | None = None
        self.button = QToolButton()
        self.button.setText(self.tr("Add a filter"))
        self.button.setToolTip(self.tr("Show only pictures with a certain value of a parameter"))
        self.button.setProperty("role", "menu")
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.menu = QMenu(self.button)
        self.button.setMenu(self.menu)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(4)
        self.setLayout(self._list)
        self.hide()

    @property
    def wanted(self) -> list[Wanted]:
        """All bounds that are set."""
        return [each for row in self.rows if (each := row.wanted) is not None]

    def show_index(self, index: SetIndex | None) -> None:
        """Filter another set; filters of parameters it has, too, stay in their place with any value."""
        keys = [row.column.key for row in self.rows]
        for made in list(self.rows):
            self._drop(made)
        self._index = index
        self.menu.clear()
        columns = index.columns if index else {}
        self.button.setEnabled(bool(columns))
        menus: dict[str, QMenu] = {}
        for key in sorted(columns, key=lambda key: parameter(key).words.lower()):
            group = group_of(key)
            menus.setdefault(group, QMenu(group_words(group), self.menu))
            menus[group].addAction(parameter(key).words, partial(self.add, key))
        for group in sorted(menus, key=group_words):
            self.menu.addMenu(menus[group])
        for key in keys:
            if key in columns:
                self.add(key)

    def add(self, key: str) -> FilterRow | None:
        """Add a filter of a parameter; there is one at most."""
        column = self._index.columns.get(key) if self._index else None
        if column is None or any(row.column.key == key for row in self.rows):
            return None
        made = FilterRow(column, self._theme)
        made.changed.connect(self.changed)
        made.removed.connect(partial(self._remove, made))
        self.rows.append(made)
        self._list.addWidget(made)
        self.show()
        return made

    def clear(self) -> None:
        """Take all filters away."""
        for made in list(self.rows):
            self._drop(made)
        self.changed.emit()

    def _remove(self, made: FilterRow) -> None:
        self._drop(made)
        self.changed.emit()

    def _drop(self, made: FilterRow) -> None:
        self.rows.remove(made)
        self._list.removeWidget(made)
        made.hide()
        made.deleteLater()
        self.setVisible(bool(self.rows))


def _order(choice: str) -> tuple[float, str]:
    try:
        return float(choice), ""
    except ValueError:
        return 0.0, choice_words(choice).lower()
