"""What the camera sees, and below it in large letters what that is."""

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from s2rlab_ui.captures import image
from s2rlab_ui.live import UNKNOWN, Answer
from s2rlab_ui.theme import Theme, set_role
from s2rlab_ui.widgets.basic import GRID, MARGIN, boxed, column, label, row, say
from s2rlab_ui.widgets.shares import Shares
from s2rlab_ui.words import percent

LARGE, SMALL = 48, 20  # pixels: size of the label's letters, and the least where it is long
SHARES = 260  # pixels
SAID_MS = 1500  # that something is said on the picture
DIM = 0.35  # opacity of a picture that is old


class Picture(QWidget):
    """One picture, as large as fits; takes the keyboard, so that the space bar keeps it."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._old, self._said = False, ""
        self._over = QTimer(self, interval=SAID_MS, singleShot=True)
        self._over.timeout.connect(lambda: self.flash(""))
        self.setObjectName("picture")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 120)
        self.setAccessibleName(self.tr("Picture of the camera"))
        self.setToolTip(self.tr("Space keeps this picture"))

    def show_image(self, shown: QImage) -> None:
        """Show another picture."""
        self._image, self._old = shown, False
        self.update()

    def flash(self, words: str) -> None:
        """Say something on the picture for a moment."""
        self._said = words
        if words:
            self._over.start()
        self.update()

    def fade(self) -> None:
        """Show that the picture is an old one."""
        self._old = True
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture in the middle, and a ring while it has the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._image.isNull():
            size = self._image.size().scaled(self.size() - QSize(4, 4), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect((self.width() - size.width()) // 2, (self.height() - size.height()) // 2, *size.toTuple())
            painter.setOpacity(DIM if self._old else 1.0)
            painter.drawImage(place, self._image)
            painter.setOpacity(1.0)
        if self._said:
            self._paint_said(painter)
        if self.hasFocus():
            pen = painter.pen()
            pen.setColor(self.palette().color(QPalette.ColorRole.Highlight))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_said(self, painter: QPainter) -> None:
        font = QFont(self.font())
        font.setPixelSize(SMALL)
        painter.setFont(font)
        words = painter.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideMiddle, self.width() - 4 * MARGIN)
        place = painter.fontMetrics().boundingRect(words).adjusted(-MARGIN, -GRID, MARGIN, GRID)
        place.moveCenter(self.rect().center())
        place.moveTop(MARGIN)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 190))  # readable on any picture, light or dark
        painter.drawRoundedRect(place, 6, 6)
        painter.setPen(QColor("#FFFFFF"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        painter.setBrush(Qt.BrushStyle.NoBrush)


class FittedLabel(QLabel):
    """A text in the largest letters that fit."""

    def setText(self, text: str) -> None:
        """Change the text."""
        super().setText(text)
        self.setToolTip(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        font, size = QFont(self.font()), LARGE
        while size > SMALL:
            font.setPixelSize(size)
            if QFontMetrics(font).horizontalAdvance(self.text()) <= self.width():
                break
            size -= 2
        wanted = f"font-size: {size}px;"
        if self.styleSheet() != wanted:
            self.setStyleSheet(wanted)


class LiveView(QWidget):
    """The picture, the answer, and how fast it came."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.picture = Picture()
        self.label = FittedLabel()
        self.label.setProperty("role", "live")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setFixedHeight(64)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.sure, self.figures = label(role="heading"), label(role="caption", wrap=True)
        self.shares = Shares()
        self.shares.setFixedWidth(SHARES)
        words = boxed(column(self.label, self.sure, self.figures, None, spacing=4))
        below = row(words, boxed(column(self.shares, None)), spacing=MARGIN)
        below.setStretch(0, 1)
        whole = column(self.picture, below, spacing=GRID)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def show_answer(self, answer: Answer, provider: str) -> None:
        """Show what the model says, on what, and how fast."""
        known = answer.label != UNKNOWN
        self.label.setText(answer.label if known else self.tr("unknown"))
        set_role(self.label, state="ok" if known else "attention")
        say(self.sure, self._sureness(answer))
        say(self.figures, self._speed(answer, provider))
        self.figures.setToolTip(provider)
        self.shares.show_shares(answer.top)
        self.picture.show_image(image(answer.picture))

    def show_loss(self, why: str) -> None:
        """Say that no pictures come."""
        self.label.setText(self.tr("no picture"))
        set_role(self.label, state="attention")
        say(self.sure, why)
        say(self.figures, self.tr("Tried again every second; nothing needs to be pressed."))
        self.shares.show_shares(())
        self.picture.fade()

    def show_waiting(self, words: str) -> None:
        """Say that the first picture is waited for."""
        self.label.setText("")
        say(self.sure, words)
        say(self.figures, "")
        self.shares.show_shares(())

    def _sureness(self, answer: Answer) -> str:
        if answer.label == UNKNOWN and answer.top:
            return self.tr("most like {label}, but only {n} sure").format(
                label=answer.top[0][0], n=percent(answer.sure)
            )
        return self.tr("{n} sure").format(n=percent(answer.sure))

    def _speed(self, answer: Answer, provider: str) -> str:
        unit = self.tr("processor") if provider.startswith("CPU") else self.tr("graphics card")
        words = self.tr("{ms} ms from picture to answer, {model} ms of it the model on the {unit}").format(
            ms=f"{answer.latency:.0f}", model=f"{answer.milliseconds:.0f}", unit=unit
        )
        return self.tr("{n} pictures/s").format(n=f"{answer.rate:.1f}") + ", " + words if answer.rate else words
