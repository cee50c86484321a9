"""What the program does, in three pictures: a part, the pictures made of it, and its name on what a camera sees."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from s2rlab.resources import resource
from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.basic import column, label, row

SIDE, ARROW, SIGN = 192, 32, 20  # pixels
LARGE = 256  # where there is room
SHADE = "#15803D"  # behind the name; white letters on it can be read in both themes
INSET = 10  # pixels between the name and the picture's edge


class ThreePictures(QWidget):
    """One row: part -> made pictures -> name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        captions = (
            self.tr("Drop the CAD files of your parts"),
            self.tr("s2rlab makes pictures of them"),
            self.tr("It names what your camera sees"),
        )
        files = (
            resource("help", "start_part.jpg"),
            resource("help", "start_made.jpg"),
            resource("demo", "captures", "spur_gear", "spur_gear_04.jpg"),
        )
        names = ("", "", self.tr("spur gear"))
        self._pictures = [_Picture(str(file), name) for file, name in zip(files, names, strict=True)]
        items: list[QWidget] = []
        for number, (picture, words) in enumerate(zip(self._pictures, captions, strict=True)):
            if number:
                items.append(_Arrow(theme))
            caption = label(words, "muted", wrap=True)
            caption.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            below = QWidget()
            below.setLayout(column(picture, caption, spacing=8))
            items.append(below)
            picture.setAccessibleName(words)
        self.setLayout(row(*items, spacing=0))

    def be_large(self, large: bool) -> None:
        """Take more room, or less."""
        for picture in self._pictures:
            picture.setFixedSize(*(LARGE if large else SIDE,) * 2)


class _Picture(QWidget):
    """A picture with round corners, and a name on it."""

    def __init__(self, file: str, name: str) -> None:
        super().__init__()
        self._pixmap, self._name = QPixmap(file), name
        self.setFixedSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it as sharp as the screen is."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), 6, 6)
        painter.save()
        painter.setClipPath(outline)
        painter.drawPixmap(self.rect(), self._pixmap)
        painter.restore()
        if self._name:
            self._paint_name(painter)

    def _paint_name(self, painter: QPainter) -> None:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        words = f"✓ {self._name}"
        width, height = painter.fontMetrics().horizontalAdvance(words) + 20, painter.fontMetrics().height() + 10
        place = QRectF(INSET, self.height() - height - INSET, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(SHADE))
        painter.drawRoundedRect(place, 6, 6)
        painter.setPen(QColor("white"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


class _Arrow(QWidget):
    """What becomes what; an icon of the theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedWidth(ARROW)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.icons_loaded.connect(self.update)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Be as narrow as an icon."""
        return QSize(ARROW, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it beside the middle of the pictures, which have their captions below."""
        pixmap = self._theme.icon("arrow-right", "muted").pixmap(QSize(SIGN, SIGN), self.devicePixelRatioF())
        if not pixmap.isNull():
            QPainter(self).drawPixmap((ARROW - SIGN) // 2, self.height() // 2 - SIGN, pixmap)
