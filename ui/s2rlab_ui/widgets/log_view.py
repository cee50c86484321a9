"""A log in a window of its own, beside the work."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

MOST = 400_000  # letters of a log on disk that are shown, from its end


class LogView(QDialog):
    """Text to read and to copy; not modal."""

    def __init__(self, title: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(800, 480)
        self.text = QPlainTextEdit(text or self.tr("Nothing yet."))
        self.text.setReadOnly(True)
        self.text.setAccessibleName(title)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        QVBoxLayout(self).addWidget(self.text)
        self.text.verticalScrollBar().setValue(self.text.verticalScrollBar().maximum())  # the end says why


def show_log(name: str, lines: Iterable[str], parent: QWidget, file: Path | None = None) -> LogView:
    """Open the log of the job or run `name`: what is in `file`, then what else its command wrote."""
    title = QCoreApplication.translate("LogView", "Log of {job}").format(job=name)
    kept = end_of(file) if file else ""
    text = "\n".join([kept.rstrip(), *(line for line in lines if line not in kept)]).strip()
    view = LogView(title, text, parent.window())
    view.show()
    return view


def end_of(file: Path) -> str:
    """Read the end of a log; empty if there is none."""
    try:
        with file.open("rb") as lines:
            size = lines.seek(0, 2)
            lines.seek(max(0, size - MOST))
            return lines.read().decode("utf-8", "replace")
    except OSError:
        return ""
