"""All factors below each other, and a field that finds a setting among them."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from s2rlab.scene.space import RandomizationSpace
from s2rlab_ui.factors import factor_names
from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.basic import MARGIN, column, label, say
from s2rlab_ui.widgets.factor_box import FactorBox


class FactorList(QWidget):
    """The factors of a space, each a `FactorBox`."""

    edited = Signal(str, str, object)  # factor, field ("on": its switch), value
    held = Signal(bool)  # a slider, by the mouse
    only_asked = Signal(str)
    reset_asked = Signal(str)

    def __init__(self, theme: Theme, space: RandomizationSpace) -> None:
        super().__init__()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a setting"))
        self.search.setAccessibleName(self.tr("Find a setting"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.boxes = [FactorBox(theme, space, name) for name in factor_names()]
        for box in self.boxes:
            box.switched.connect(lambda name, on: self.edited.emit(name, "on", on))
            box.edited.connect(self.edited)
            box.held.connect(self.held)
            box.only_asked.connect(self.only_asked)
            box.reset_asked.connect(self.reset_asked)
        self._folded: list[FactorBox] = []  # found, and to be unfolded one after the other: that takes a while
        self._found: list[FactorBox] = []  # unfolded because something was found in them
        self._unfold = QTimer(self, interval=0)
        self._unfold.timeout.connect(self._unfold_next)
        self.none = label(role="muted")
        self.none.hide()
        self.setLayout(column(self.search, self.none, *self.boxes, spacing=MARGIN))

    def show_space(self, space: RandomizationSpace) -> None:
        """Show another space, telling nobody."""
        for box in self.boxes:
            box.show_space(space)

    def show_only(self, factor: str) -> None:
        """Mark the factor that is shown alone; empty: none."""
        for box in self.boxes:
            box.only.setChecked(box.name == factor)

    def _filter(self, words: str) -> None:
        for box in self._found:
            box.unfold(False)
        self._found = []
        found = False
        for box in self.boxes:
            box.setVisible(box.matches(words))
            found = found or box.matches(words)
            box.filter(words)
        say(self.none, "" if found else self.tr("Nothing is called so."))
        self._folded = [box for box in self.boxes if words and box.matches(words) and not box.is_unfolded()]
        self._unfold.start()

    def _unfold_next(self) -> None:
        if not self._folded:
            self._unfold.stop()
            return
        box = self._folded.pop(0)
        box.unfold(True)
        box.filter(self.search.text())
        self._found.append(box)
