"""How sure the model must be to give an answer; it begins where the model was tuned."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSlider, QWidget

from s2rlab_ui.widgets.basic import column, label, say
from s2rlab_ui.words import whole

FIRST = 50  # percent, until a model is open


class ThresholdBox(QWidget):
    """A slider in percent, and what it means in words."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._own: int | None = None  # the model's, percent
        self._by_hand = False
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setAccessibleName(self.tr("How sure it must be, percent"))
        self.slider.setToolTip(self.tr("Confidence threshold: below it the answer is “unknown”"))
        self.slider.setValue(FIRST)
        self.slider.valueChanged.connect(lambda _: self._on_changed())
        self.setFocusProxy(self.slider)
        self.words = label(role="caption", wrap=True)
        self.setLayout(column(self.slider, self.words, spacing=4))
        self._say()

    @property
    def value(self) -> float:
        """The least a model must be sure, 0 to 1."""
        return self.slider.value() / 100

    @property
    def chosen(self) -> float | None:
        """What was chosen by hand, 0 to 1; None: the model's own, which is finer than the slider."""
        return None if self.slider.value() == self._own else self.value

    def forget(self) -> None:
        """Another model is chosen: its own value counts, once it is known."""
        self._own, self._by_hand = None, False
        self._say()

    def offer(self, own: float) -> None:
        """Take over the model's own value, 0 to 1; what was chosen here stays, unless the model's own was changed."""
        before, self._own = self._own, round(100 * own)
        if not self._by_hand or before not in (None, self._own):
            self.slider.setValue(self._own)
            self._by_hand = False
        self._say()
        self.changed.emit()

    def _on_changed(self) -> None:
        self._by_hand = True
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        tuned = self.slider.value() == self._own
        words = (
            self.tr("at least {n} %, as the model was tuned") if tuned else self.tr("at least {n} %, else “unknown”")
        )
        say(self.words, words.format(n=whole(self.slider.value())))
