"""The sets of pictures there are: one is chosen, its pictures or its look-over are shown."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QComboBox, QPushButton, QStackedWidget, QTabBar, QWidget

from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.basic import IconButton, boxed, column, row
from s2rlab_ui.widgets.hint import Hint
from s2rlab_ui.widgets.quality_view import QualityView
from s2rlab_ui.widgets.set_browser import SetBrowser
from s2rlab_ui.widgets.set_export import SetExport
from s2rlab_ui.words import whole

NONE, PICTURES, QUALITY = range(3)  # pages


class MadeSets(QWidget):
    """A list of sets above two pages; a hint where there is no set."""

    chosen = Signal()  # another set
    deletion_asked = Signal()
    look_asked = Signal(str)  # name of a set

    def __init__(self, theme: Theme, way: QPushButton, middle: QWidget) -> None:
        super().__init__()
        self._shown: tuple[Path | None, bool, bool] = (None, False, False)  # folder, finished, being looked over
        self.datasets = QComboBox()
        self.datasets.setAccessibleName(self.tr("Set of pictures"))
        self.datasets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.browser, self.quality, self.hint = SetBrowser(theme), QualityView(), Hint("", "", [way])
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        for words in (self.tr("Pictures"), self.tr("Look-over")):
            self.tabs.addTab(words)
        self.export = SetExport()
        self.delete = IconButton(theme, "delete-outline", self.tr("Delete this set"), self.deletion_asked.emit)
        self._pages = QStackedWidget()
        for page in (self.hint, self.browser, self.quality):
            self._pages.addWidget(page)
        head = boxed(row(self.datasets, self.tabs, None, self.export, self.delete, spacing=16))
        made = column(head, middle, self._pages, spacing=12)
        made.setStretch(2, 1)
        self.setLayout(made)
        self._connect()

    @property
    def name(self) -> str:
        """Of the chosen set; empty if there is none."""
        return str(self.datasets.currentData() or "")

    def list_sets(self, entries: list[tuple[str, str]]) -> None:
        """Offer other sets, as (words, name); the chosen one stays chosen if it is among them."""
        before = self.name
        self.datasets.clear()
        for words, name in entries:
            self.datasets.addItem(words, name)
        self.datasets.setCurrentIndex(max(self.datasets.findData(before), 0) if entries else -1)
        for widget in (self.datasets, self.tabs, self.delete):
            widget.setVisible(bool(entries))

    def say_none(self, *, there_are_parts: bool) -> None:
        """Say what is to be done where there is no set."""
        if there_are_parts:
            words = self.tr("“Make pictures” makes the first set, with every setting written beside it.")
            self.hint.say(self.tr("No pictures yet"), words)
        else:
            words = self.tr("Add the CAD files of your parts first; then pictures of them can be made.")
            self.hint.say(self.tr("There are no parts yet"), words)

    def choose(self, name: str) -> None:
        """Choose a set."""
        self.datasets.setCurrentIndex(self.datasets.findData(name))
        self.tabs.setCurrentIndex(0)

    def show_set(self, folder: Path | None, *, making: bool, finished: bool, looking: bool) -> None:
        """Show the pictures in `folder`, the newest of one that is being `making`; None: there is no set."""
        self._shown = folder, finished, looking
        self.export.follow(folder.name if folder and finished else "")
        if folder is None:
            self._pages.setCurrentIndex(NONE)
            return
        if making:
            self.browser.show_latest(folder)
        else:
            self.browser.show_set(folder)
        self._show_page()

    def finish(self) -> None:
        """End the threads."""
        self.browser.finish()
        self.quality.finish()

    def _connect(self) -> None:
        self.datasets.activated.connect(lambda _: self.chosen.emit())
        QShortcut(Qt.Key.Key_Delete, self.datasets, self.deletion_asked.emit, context=Qt.ShortcutContext.WidgetShortcut)
        self.tabs.currentChanged.connect(lambda _: self._show_page())
        self.quality.asked.connect(lambda: self.look_asked.emit(self.name))
        self.quality.known.connect(self._on_quality)

    def _show_page(self) -> None:
        folder, finished, looking = self._shown
        if folder is not None:
            self._pages.setCurrentIndex(QUALITY if self.tabs.currentIndex() else PICTURES)
            self.quality.show_report(folder, finished, looking)

    def _on_quality(self, warnings: int) -> None:
        words = self.tr("Look-over ({n})").format(n=whole(warnings)) if warnings > 0 else self.tr("Look-over")
        self.tabs.setTabText(1, words)
