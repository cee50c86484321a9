"""The empty state of a step: what to do, as one large place to drop onto."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from s2rlab_ui.theme import set_role
from s2rlab_ui.widgets.basic import column, label, row, say


class Hint(QFrame):
    """A dashed frame with a sentence, a smaller one, and buttons."""

    def __init__(self, text: str, more: str = "", buttons: Sequence[QPushButton] = ()) -> None:
        super().__init__()
        self.setObjectName("hint")
        self.text, self.more = label(text, "heading", wrap=True), label(more, "muted", wrap=True)
        for words in (self.text, self.more):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        items: list[QWidget] = [self.text, self.more]
        self.setLayout(column(None, *items, row(None, *buttons, None), None, spacing=12))

    def say(self, text: str, more: str = "") -> None:
        """Change what there is to do."""
        say(self.text, text)
        say(self.more, more)

    def light_up(self, on: bool) -> None:
        """Show that something is being dragged over it."""
        set_role(self, over="true" if on else "false")
