"""What can be done with a set that was begun and is not finished."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from s2rlab_ui.widgets.basic import button, column, label, say


class RestOfSet(QWidget):
    """Go on as it was begun, or without pictures that never become usable."""

    go_on = Signal(list)  # options of `s2rlab render` beside those it was begun with

    def __init__(self) -> None:
        super().__init__()
        self._part = ""
        self.words = label(role="muted", wrap=True)
        self.resume = button("", lambda: self.go_on.emit([]))
        self.skip = button(self.tr("Go on without those pictures"), lambda: self.go_on.emit(["--skip-hopeless"]))
        self.without = button("", lambda: self.go_on.emit(["--without", self._part]))
        self.setLayout(column(self.words, self.skip, self.without, self.resume))
        self.offer("", hopeless="", resumed=False)

    def offer(self, name: str, *, hopeless: str, resumed: bool) -> None:
        """Offer what is possible for the set `name`; empty: nothing.

        Parameters
        ----------
        hopeless
            The part (class/variant) it stopped at, as no picture of it was of use; else empty.
        resumed
            Whether going on as it was begun is offered here.
        """
        self._part = hopeless
        self.setVisible(bool(name) and (bool(hopeless) or resumed))
        words = self.tr("Some pictures of {part} never show enough of it. What is finished is kept.")
        say(self.words, words.format(part=hopeless) if hopeless else "")
        for each in (self.skip, self.without):
            each.setVisible(bool(hopeless))
        self.without.setText(self.tr("Go on without {part}").format(part=hopeless.partition("/")[0]))
        self.without.setToolTip(self.tr("No more pictures of {part} in this set").format(part=hopeless))
        self.resume.setVisible(resumed)
        self.resume.setText(self.tr("Go on with {name}").format(name=name))
