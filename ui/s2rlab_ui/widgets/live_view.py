"""What the camera sees, and below it in large letters what that is."""

import time

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from s2rlab_ui.live import UNKNOWN, Answer
from s2rlab_ui.theme import set_role
from s2rlab_ui.widgets.basic import GRID, MARGIN, boxed, column, label, row, say
from s2rlab_ui.widgets.shares import Shares
from s2rlab_ui.words import decimal, percent, whole

LARGE, SMALL = 48, 20  # pixels: size of the label's letters, and the least where it is long
SHARES = 260  # pixels
SAID_MS = 1500  # that something is said on the picture
DIM = 0.35  # opacity of a picture that is old
RING = 4  # pixels around a picture, for the ring that shows the focus
SUREST = 0.99  # nothing is said to be 100 % sure
CALM = 0.25  # seconds between two changes of figures: faster ones cannot be read


class Picture(QWidget):
    """One picture, as large as fits; takes the keyboard, so that the space bar keeps it."""

    sized = Signal(QSize)  # pixels of the screen that a picture has room for

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say how much room there is."""
        super().resizeEvent(event)
        self.sized.emit((self.size() - QSize(RING, RING)) * self.devicePixelRatioF())

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
            size = self._image.size().scaled(self.size() - QSize(RING, RING), Qt.AspectRatioMode.KeepAspectRatio)
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
    """A text in the largest letters that fit; one too long for the smallest loses its middle."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""  # the whole text

    def setText(self, text: str) -> None:
        """Change the text."""
        if text != self.words:
            self.words = text
            self.setToolTip(text)
            self.setAccessibleName(text)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        font, size = QFont(self.font()), LARGE
        while True:
            font.setPixelSize(size)
            if size <= SMALL or QFontMetrics(font).horizontalAdvance(self.words) <= self.width():
                break
            size -= 2
        wanted = f"font-size: {size}px;"
        if self.styleSheet() != wanted:
            self.setStyleSheet(wanted)
        super().setText(QFontMetrics(font).elidedText(self.words, Qt.TextElideMode.ElideMiddle, self.width()))


class LiveView(QWidget):
    """The picture, the answer, and how fast it came."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = Picture()
        self.label = FittedLabel()
        self.label.setProperty("role", "live")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setFixedHeight(64)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.sure, self.newest = label(role="heading", wrap=True), label(role="caption", wrap=True)
        self.figures = label(role="caption", wrap=True)
        self.shares = Shares()
        self.shares.setFixedWidth(SHARES)
        self._figures_at = 0.0  # seconds of time.monotonic(): when they were shown last
        words = boxed(column(self.label, self.sure, self.figures, self.newest, None, spacing=4))
        below = row(words, boxed(column(self.shares, None)), spacing=MARGIN)
        below.setStretch(0, 1)
        whole_view = column(self.picture, below, spacing=GRID)
        whole_view.setStretch(0, 1)
        self.setLayout(whole_view)

    def show_answer(self, answer: Answer, provider: str) -> bool:
        """Show what the model says, on what, and how fast; true where the label is another one."""
        self.picture.show_image(answer.shown)
        words = self.name(answer.label)
        changed, now = words != self.label.words, time.monotonic()
        if changed:
            self.label.setText(words)
            set_role(self.label, state="ok" if answer.label != UNKNOWN else "")
        if changed or now >= self._figures_at + CALM:
            self._figures_at = now
            self._show_figures(answer, provider)
        return changed

    def show_loss(self, why: str) -> None:
        """Say that no pictures come."""
        self.label.setText(self.tr("no picture"))
        set_role(self.label, state="attention")
        say(self.sure, why)
        say(self.newest, "")
        say(self.figures, self.tr("It goes on by itself when pictures come again."))
        self.shares.show_shares(())
        self.picture.fade()

    def show_waiting(self, words: str) -> None:
        """Say that the first picture is waited for."""
        self.label.setText("")
        say(self.sure, words)
        say(self.newest, "")
        say(self.figures, "")
        self.shares.show_shares(())

    def show_stop(self) -> None:
        """Say that the picture is the last one; its answer no longer holds, so it is not left in large letters."""
        last = self.label.words
        self.label.setText(self.tr("stopped"))
        set_role(self.label, state="old")
        say(self.sure, "")
        say(self.newest, self.tr("The last answer was: {label}").format(label=last) if last else "")
        say(self.figures, self.tr("Stopped: this is the last picture."))
        self.shares.show_shares(())
        self.picture.fade()

    def name(self, label_of_class: str) -> str:
        """Say a class, or that it is none of them."""
        return self.tr("unknown") if label_of_class == UNKNOWN else label_of_class

    def _show_figures(self, answer: Answer, provider: str) -> None:
        say(self.sure, self._sureness(answer))
        say(self.newest, self._newest(answer))
        say(self.figures, self._speed(answer, provider))
        self.figures.setToolTip(provider)
        self.shares.show_shares(tuple((name, min(share, SUREST)) for name, share in answer.top))

    def _sureness(self, answer: Answer) -> str:
        name, chance = answer.likeliest
        if answer.label == UNKNOWN:
            return self.tr("Most like {label}, but only {n} sure; {least} are asked for.").format(
                label=name, n=_surely(chance), least=percent(answer.threshold)
            )
        return self.tr("{n} sure").format(n=_surely(chance))

    def _newest(self, answer: Answer) -> str:
        """Say what the newest picture alone would be, where that is something else."""
        name, sure = answer.newest
        if name == answer.label:
            return ""
        if name == UNKNOWN:
            return self.tr("this picture alone: unknown")
        return self.tr("this picture alone: {label}, {n} sure").format(label=name, n=_surely(sure))

    def _speed(self, answer: Answer, provider: str) -> str:
        unit = self.tr("processor") if provider.startswith("CPU") else self.tr("graphics card")
        words = self.tr("{ms} ms from picture to answer, {model} ms of it the model on the {unit}").format(
            ms=whole(answer.latency), model=whole(answer.milliseconds), unit=unit
        )
        rate = self.tr("{n} pictures/s").format(n=decimal(answer.rate, 1))
        return f"{rate}, {words}" if answer.rate else words


def _surely(chance: float) -> str:
    """Say a chance of 0 to 1, rounded down: nothing is 100 % sure, and less than is asked for looks it."""
    return percent(min(int(chance * 100) / 100, SUREST))
