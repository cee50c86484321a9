"""The look-over of a data set: what to watch in words, some pictures of each class, and the way to the whole report."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from s2rlab_ui.background import Newest
from s2rlab_ui.scan import read_json
from s2rlab_ui.sentences import sentence_words
from s2rlab_ui.widgets.basic import boxed, button, column, label, row, say, scrolled
from s2rlab_ui.widgets.class_sheet import ClassSheet, Row, rows_of
from s2rlab_ui.words import plural, whole

MOST = 12  # warnings listed; the report has all of them


class QualityView(QWidget):
    """Shows a report that `s2rlab inspect` wrote, or offers to have one made."""

    asked = Signal()  # for a report
    randomize_asked = Signal()  # the step where what varies is set
    known = Signal(int)  # warnings of the report; below 0: there is none

    def __init__(self) -> None:
        super().__init__()
        self.folder: Path | None = None
        self._kept: tuple[tuple[Path, int], list[Row]] | None = None  # of the report read last
        self.headline, self.words = label(role="heading"), label(role="muted", wrap=True)
        self.make = button(self.tr("Look the pictures over"), self.asked.emit)
        self.open = button(self.tr("Open the whole report"), self._open)
        self.warnings = label(wrap=True)
        self.warnings.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.vary = button(self.tr("Change what varies"), self.randomize_asked.emit, "link")
        self.sheet = ClassSheet()
        self._reader = Newest(self)
        self._reader.done.connect(self._on_read)
        body = boxed(column(self.warnings, row(self.vary, None), self.sheet, None, spacing=16))
        head = row(boxed(column(self.headline, self.words, spacing=2)), self.open, self.make)
        head.setStretch(0, 1)
        whole = column(head, scrolled(body), spacing=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def show_report(self, folder: Path, finished: bool, running: bool) -> None:
        """Show the report of the data set in `folder`, or say how to get one."""
        if self.folder != folder:
            self.sheet.show_rows([])
        self.folder = folder
        self.make.setVisible(finished and not running)
        self._reader.submit(lambda: (folder, finished, running, *self._read(folder)))

    def finish(self) -> None:
        """End the thread."""
        self._reader.finish()

    def _on_read(self, answer: tuple[Path, bool, bool, dict[str, object], list[Row]]) -> None:
        folder, finished, running, quality, rows = answer
        if folder != self.folder:
            return
        there = bool(quality)
        self.open.setVisible(there)
        self.make.setText(self.tr("Look them over again") if there else self.tr("Look the pictures over"))
        if rows is not self.sheet.rows:
            self.sheet.show_rows(rows)
        found = [sentence_words(str(each)) for each in list_of(quality.get("warnings"))]
        self.known.emit(len(found) if there else -1)
        say(self.headline, self._headline(there, len(found), running))
        say(self.words, "" if there or running else self._why(finished))
        shown = [f"• {each}" for each in found[:MOST]]
        if len(found) > MOST:
            shown.append(self.tr("{n} more are in the report.").format(n=whole(len(found) - MOST)))
        say(self.warnings, "\n\n".join(shown))
        self.vary.setVisible(bool(found) and not running)

    def _read(self, folder: Path) -> tuple[dict[str, object], list[Row]]:
        """Read report and pictures, in a thread; those of the report that is shown are not read again."""
        path = folder / "quality" / "quality.json"
        quality = read_json(path)
        if not quality:
            return {}, []
        stamp = (path, path.stat().st_mtime_ns)
        if self._kept is None or self._kept[0] != stamp:
            self._kept = (stamp, rows_of(folder))
        return quality, self._kept[1]

    def _headline(self, there: bool, warnings: int, running: bool) -> str:
        if running:
            return self.tr("Looking the pictures over…")
        if not there:
            return self.tr("Not looked over yet")
        if not warnings:
            return self.tr("✓ Nothing to warn about")
        return plural(warnings, self.tr("1 thing to look at"), self.tr("{n} things to look at"))

    def _why(self, finished: bool) -> str:
        if not finished:
            return self.tr("This set is not finished; make the rest of it first.")
        return self.tr("Looks for dark, hidden, repeated and one-sided pictures, and for classes that look alike.")

    def _open(self) -> None:
        if self.folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder / "quality" / "report.html")))


def list_of(value: object) -> list[object]:
    """Give a list; empty for anything else."""
    return value if isinstance(value, list) else []
