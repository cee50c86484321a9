"""What would happen to the files that are being dragged over the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from s2rlab_ui.widgets.basic import MARGIN, column, label


class DropVeil(QFrame):
    """Lies over a widget while something is dragged; no window changes its size meanwhile."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("veil")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.what, self.then = label(role="title"), label(role="muted")
        for words in (self.what, self.then):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setLayout(column(None, self.what, self.then, None))
        self.hide()

    def say(self, what: str, then: str) -> None:
        """Show what is dragged and what dropping it does."""
        self.what.setText(what)
        self.then.setText(then)
        self.setGeometry(self._over.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))
        self.show()
        self.raise_()
