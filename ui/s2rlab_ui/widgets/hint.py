"""The empty state of a step: what to do, as one large place to drop onto."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from s2rlab_ui.drops import Kind
from s2rlab_ui.widgets.basic import column, label, row

NAMED = 4  # files


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


class DropHint(QWidget):
    """Lies over the whole window while files are dragged over it, and says what letting go will do."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over, self._words, self._more = over, "", ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def words(self) -> str:
        """What letting go will do."""
        return self._words

    def show_for(self, kind: Kind, paths: Sequence[Path], *, project: bool) -> None:
        """Say where files of that kind go; `project` whether one is open."""
        self._words = self._say(kind, project=project)
        names = [path.name for path in paths]
        self._more = ", ".join(names[:NAMED]) + (self.tr(" and {n} more").format(n=len(names) - NAMED)
                                                if len(names) > NAMED else "")  # fmt: skip
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a veil, a frame and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(self.palette().color(QPalette.ColorRole.Window))
        veil.setAlpha(215)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 3, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(12, 12, -12, -12), 8, 8)
        font = painter.font()
        font.setPixelSize(20)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        middle = QRectF(24, self.height() / 2 - 40, self.width() - 48, 32)
        painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, self._words)
        font.setPixelSize(13)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(middle.translated(0, 36), Qt.AlignmentFlag.AlignCenter, self._more)

    def _say(self, kind: Kind, *, project: bool) -> str:
        match kind:
            case "project":
                return self.tr("Let go to open this project")
            case "unknown":
                return self.tr("Not for s2rlab: drop CAD files, a folder of photographs, a project or an .onnx model")
            case _ if not project:
                return self.tr("Open or make a project first, then drop these again")
            case "cad":
                return self.tr("Let go: these become parts")
            case "pictures":
                return self.tr("Let go: these are photographs to test with")
            case "model":
                return self.tr("Let go to use this model live")
