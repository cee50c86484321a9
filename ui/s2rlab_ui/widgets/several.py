"""What can be done with several selected parts at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from s2rlab_ui.widgets.basic import button, column, label
from s2rlab_ui.words import whole


class Several(QWidget):
    """In the inspector instead of the card of one part."""

    together = Signal()
    apart = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = label(role="heading")
        self.setLayout(
            column(
                self.words,
                button(self.tr("Make them one class"), self.together.emit),
                button(self.tr("A class of its own each"), self.apart.emit),
                button(self.tr("Remove"), self.removed.emit, tip=self.tr("Del; Ctrl+Z brings them back")),
                label(self.tr("Or drag them onto a part: they become variants of its class."), "caption", wrap=True),
            )
        )
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many are selected; hides for fewer than two."""
        self.words.setText(self.tr("{n} parts selected").format(n=whole(count)))
        self.setVisible(count > 1)
