"""The message bar: the newest sentence, what to do about it, and the details folded away."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from s2rlab_ui.messages import Level, Message, Messages
from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.basic import IconButton, boxed, button, column, label, row, say
from s2rlab_ui.words import whole

INFO_MS = 6000  # then a piece of news goes by itself
SIGN = 18  # pixels
LONGEST = 400  # letters of a sentence; the details have all of it
RANKS = {"attention": 0, "fault": 1, "info": 2}  # the highest is in front; news are, as they go by themselves
ICONS = {"info": "information-outline", "attention": "alert-outline", "fault": "close-circle-outline"}


def level_words(level: Level) -> str:
    """Say how serious a message is."""
    words = {
        "info": QCoreApplication.translate("MessageBar", "News"),
        "attention": QCoreApplication.translate("MessageBar", "Attention"),
        "fault": QCoreApplication.translate("MessageBar", "Fault"),
    }
    return words[level]


class MessageBar(QWidget):
    """Shows one message at a time, the newest of the gravest; the others come back when it is closed."""

    all_asked = Signal()  # to see every message once more

    def __init__(self, messages: Messages, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("drawer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._open: list[Message] = []
        self._messages, self._theme = messages, theme
        self._sign, self.text = label(), label(wrap=True)
        self.text.setMinimumWidth(1)  # a path without a blank does not widen the window
        self.remedy = button("", self._act)
        self._more = button(self.tr("Details"), self._fold, "link")
        self.every = button("", self.all_asked.emit, "link", self.tr("All messages (Ctrl+M)"))
        self._close = IconButton(theme, "close", self.tr("Close this message"), self._dismiss)
        self._details = QPlainTextEdit()
        self._details.setReadOnly(True)
        self._details.setFixedHeight(160)
        line = row(self._sign, self.text, self.every, self._more, self.remedy, self._close, spacing=12)
        line.setStretch(1, 1)
        self._details.setAccessibleName(self.tr("Details"))
        layout = column(boxed(line), self._details, spacing=4)
        layout.setContentsMargins(16, 6, 12, 6)
        self.setLayout(layout)
        self._timer = QTimer(self, interval=INFO_MS, singleShot=True)
        self._timer.timeout.connect(self._dismiss)
        messages.posted.connect(self._on_posted)
        messages.withdrawn.connect(self._on_withdrawn)
        messages.cleared.connect(self._clear)
        theme.changed.connect(self._sign_it)
        theme.icons_loaded.connect(self._sign_it)
        self._show()

    def _on_posted(self, message: Message) -> None:
        self._open = [old for old in self._open if old.level != "info"]  # news are news once
        if not any(old.text == message.text for old in self._open):
            self._open.append(message)
            self._open.sort(key=lambda each: RANKS[each.level])
        self._show()

    def _on_withdrawn(self, about: str) -> None:
        self._open = [each for each in self._open if each.about != about]
        self._show()

    def _clear(self) -> None:
        self._open = []
        self._show()

    def _sign_it(self) -> None:
        """Say with a sign, and to a screen reader in a word, how serious the message is."""
        if self._open:
            level = self._open[-1].level
            colour = "text" if level == "info" else level
            self._sign.setPixmap(self._theme.icon(ICONS[level], colour).pixmap(SIGN, SIGN))
            self._sign.setAccessibleName(level_words(level))
            self._sign.setToolTip(level_words(level))

    def _dismiss(self) -> None:
        if self._open:
            self._open.pop()
        self._show()

    def _act(self) -> None:
        message = self._open[-1] if self._open else None
        self._dismiss()
        if message is not None:
            self._messages.act(message)

    def _fold(self) -> None:
        self._details.setVisible(not self._details.isVisible())

    def _show(self) -> None:
        self.setVisible(bool(self._open))
        self._details.hide()
        self._timer.stop()
        if not self._open:
            return
        message = self._open[-1]
        self._sign_it()
        long = len(message.text) > LONGEST
        say(self.text, message.text[:LONGEST] + "…" if long else message.text)
        details = f"{message.text}\n\n{message.details}".strip() if long else message.details
        others = len(self._open) - 1
        self.every.setText(self.tr("{n} more").format(n=whole(others)))
        self.every.setVisible(others > 0)
        self.remedy.setText(message.remedy)
        self.remedy.setVisible(bool(message.remedy))
        self._more.setVisible(bool(details))
        self._details.setPlainText(details)
        if message.level == "info":
            self._timer.start()
