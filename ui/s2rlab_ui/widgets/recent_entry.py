"""One line of the recent projects: picture, name, state in words, when it was last worked on."""

from PySide6.QtCore import QDateTime, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QWidget

from s2rlab_ui.recents import Recent
from s2rlab_ui.sentences import sentence_words
from s2rlab_ui.theme import set_role
from s2rlab_ui.widgets.basic import OneLine, boxed, button, column, label, row, say
from s2rlab_ui.words import percent, plural, whole

SIDE = 44  # pixels of the picture


class RecentEntry(QPushButton):
    """Open this one; one that is gone is grey and can be taken off the list."""

    forgotten = Signal()

    def __init__(self, name: str, place: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setStyleSheet(f"RecentEntry {{ min-height: {SIDE + 14}px; }}")  # the theme's own is of plain buttons
        self._image = QImage()
        self._place = place
        self._name, self._words, self._when = label(name, "heading"), OneLine(), label(role="caption")
        set_role(self._words, role="caption")
        self.forget = button(self.tr("Take off the list"), self.forgotten.emit, "link")
        self.forget.hide()
        texts: QWidget = boxed(column(None, self._name, self._words, None, spacing=2))
        for words in (texts, self._name, self._words, self._when):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line = row(texts, self._when, self.forget)
        line.setStretch(0, 1)
        line.setContentsMargins(SIDE + 24, 6, 12, 6)
        self.setLayout(line)
        self._say(self.tr("looking…"))

    def sizeHint(self) -> QSize:
        """Give its room."""
        return QSize(320, SIDE + 16)

    def show_state(self, recent: Recent, image: QImage) -> None:
        """Fill in what was found."""
        self._image = image
        if not recent.found:
            self._say(self.tr("its folder is not there: connect its drive, or take it off the list"))
        elif recent.problem:
            self._say(sentence_words(recent.problem))
        else:
            self._say(self._state(recent))
            moment = QDateTime.fromSecsSinceEpoch(int(recent.changed))
            self._when.setText(QLocale().toString(moment.date(), "d MMM yyyy"))
        usable = recent.found and not recent.problem
        self.forget.setVisible(not usable)
        set_role(self._name, role="heading" if usable else "muted")
        self.setProperty("gone", not usable)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card and its picture."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(10, (self.height() - SIDE) / 2, SIDE, SIDE)
        outline = QPainterPath()
        outline.addRoundedRect(place, 4, 4)
        painter.fillPath(outline, self.palette().color(QPalette.ColorRole.Mid))
        if not self._image.isNull():
            painter.setClipPath(outline)
            painter.drawImage(place, self._image)

    def _say(self, words: str) -> None:
        say(self._words, words)
        self.setToolTip(f"{words}\n{self._place}")
        self.setAccessibleName(f"{self._name.text()}: {words}")

    def _state(self, recent: Recent) -> str:
        words = [plural(recent.parts, self.tr("1 part"), self.tr("{n} parts"))]
        if recent.images:
            words.append(self.tr("{n} made pictures").format(n=whole(recent.images)))
        if recent.tested is not None:
            share, photos = recent.tested
            words.append(self.tr("{n} right on {photos}").format(n=percent(share), photos=photos))
        elif recent.accuracy is not None:
            text = self.tr("{n} right on made pictures, not tested yet")
            words.append(text.format(n=percent(recent.accuracy)))
        return ", ".join(words)
