"""Every message of this window, newest first, to be read once more, acted on and copied."""

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from s2rlab_ui.messages import Message, Messages
from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.basic import MARGIN, button, column, label, row
from s2rlab_ui.widgets.message_bar import ICONS, level_words

SIZE = (760, 480)  # pixels
SIGN = 18
DETAILS = 140  # pixels


class MessageHistory(QDialog):
    """A list, and below it the details of the message that is chosen; not modal."""

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._messages, self._theme = messages, theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("All messages"))
        self.resize(*SIZE)
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setWordWrap(True)
        self.list.setIconSize(QSize(SIGN, SIGN))
        self.list.setSpacing(4)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setFixedHeight(DETAILS)
        self.details.setAccessibleName(self.tr("Details"))
        self.remedy = button("", self._act)
        self.copy = button(self.tr("Copy"), self._copy, tip=self.tr("The message that is chosen, with its details"))
        close = button(self.tr("Close"), self.close, tip="Esc")
        remark = label(self.tr("The newest is on top. They are forgotten when s2rlab is closed."), "muted", wrap=True)
        layout = column(remark, self.list, self.details, row(self.remedy, None, self.copy, close), spacing=12)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        theme.dress(self)
        for message in messages.all:
            self._add(message)
        self.list.currentItemChanged.connect(lambda *_: self._show())
        self.list.setCurrentRow(0)
        messages.posted.connect(self._add)
        messages.withdrawn.connect(self._show)
        messages.cleared.connect(self._show)
        self._show()

    @property
    def chosen(self) -> Message | None:
        """The message whose details are shown."""
        item = self.list.currentItem()
        return self._messages.all[item.data(Qt.ItemDataRole.UserRole)] if item else None

    def _add(self, message: Message) -> None:
        when = QLocale().toString(QDateTime.fromSecsSinceEpoch(int(message.when)).time(), "HH:mm:ss")
        item = QListWidgetItem(f"{when}   {message.text}")
        item.setIcon(self._theme.icon(ICONS[message.level], "text" if message.level == "info" else message.level))
        item.setData(Qt.ItemDataRole.UserRole, next(at for at, m in enumerate(self._messages.all) if m is message))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{level_words(message.level)}, {item.text()}")
        item.setToolTip(level_words(message.level))
        self.list.insertItem(0, item)

    def _show(self) -> None:
        message = self.chosen
        self.copy.setEnabled(message is not None)
        self.details.setVisible(message is not None and bool(message.details))
        self.details.setPlainText(message.details if message else "")
        usable = message is not None and self._messages.has_remedy(message)
        self.remedy.setText(message.remedy if message and usable else "")
        self.remedy.setVisible(usable)

    def _act(self) -> None:
        if message := self.chosen:
            self._messages.act(message)
            self._show()

    def _copy(self) -> None:
        if message := self.chosen:
            QGuiApplication.clipboard().setText("\n\n".join(each for each in (message.text, message.details) if each))
