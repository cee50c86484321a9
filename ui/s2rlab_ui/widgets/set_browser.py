"""The pictures of a data set: chosen by class and by any recorded parameter, each with everything it was made with."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from s2rlab.errors import S2RError
from s2rlab_ui.background import Newest
from s2rlab_ui.records import describe
from s2rlab_ui.set_index import SetIndex, latest, read_index
from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.basic import MARGIN, boxed, column, label, row, say
from s2rlab_ui.widgets.gallery import Gallery, Item
from s2rlab_ui.widgets.hint import Hint
from s2rlab_ui.widgets.picture_details import PictureDetails
from s2rlab_ui.widgets.set_filter import SetFilter
from s2rlab_ui.words import plural, whole

LATEST = 60  # pictures shown of a set that is being made
TILE = 112  # pixels
SOON_MS = 40  # after the last movement of a filter: ten thousand tiles are not laid out at each step of a slider


@dataclass(frozen=True, slots=True)
class _Stamp:
    """What tells whether a set must be read again."""

    folder: Path
    changes: tuple[tuple[str, int], ...]  # files with their times of change


class SetBrowser(QWidget):
    """A grid of pictures with filters above and details beside it."""

    scene_asked = Signal(object)  # a record (dict) whose scene is to be shown
    failed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.index: SetIndex | None = None
        self.shown: list[int] = []  # rows of the index
        self._stamp: _Stamp | None = None
        self._tiles: list[Item] = []
        self._live = False
        self.classes, self.filters = QComboBox(), SetFilter(theme)
        self.classes.setAccessibleName(self.tr("Class"))
        self.classes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.count = label(role="muted")
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.gallery, self.details = Gallery(TILE, lines=0, fitted=True), PictureDetails()
        self.gallery.setAccessibleName(self.tr("Pictures"))
        self.none = Hint(self.tr("No such picture"), self.tr("Widen the filters, or take one away."))
        self._lister = Newest(self)
        self._connect()
        tools = row(self.classes, self.filters.button, self.count)
        tools.setStretch(2, 1)
        left = column(tools, self.filters, self.gallery, self.none)
        left.setStretch(2, 1)
        left.setStretch(3, 1)
        whole = row(boxed(left), self.details, spacing=MARGIN)
        whole.setStretch(0, 3)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.details.hide()
        self.none.hide()

    def show_set(self, folder: Path) -> None:
        """Show the data set in `folder`; one that has not changed is not read again."""
        self._live = False
        self._lister.submit(lambda: _read(folder, self._stamp))

    def show_latest(self, folder: Path) -> None:
        """Show the newest pictures of the data set in `folder`, which is being made."""
        if not self._live:
            self.clear()
        self._live = True
        self._lister.submit(lambda: (folder, latest(folder, LATEST)))

    def clear(self) -> None:
        """Show nothing."""
        self.index, self._stamp, self._live = None, None, False
        self._refill_classes()
        self.filters.show_index(None)
        self._close_details()
        self._show_rows()

    def finish(self) -> None:
        """End the threads."""
        self._lister.finish()
        self.gallery.tiles.finish()

    def choose(self, key: str) -> None:
        """Open the details of a picture."""
        row = next((row for row in self.shown if self.index and str(self.index.pictures[row]) == key), None)
        if self.index is None or row is None:
            return
        picture, index = self.index.pictures[row], self.index
        try:
            fields = index.record(row)
        except S2RError as error:  # the file was replaced meanwhile
            self.failed.emit(str(error))
            return
        self.details.show_picture(picture, describe(fields) if fields else None, fields)
        if self.details.isHidden():
            self.details.show()
            QTimer.singleShot(SOON_MS, self, self._show_chosen)  # there are fewer columns now

    def _connect(self) -> None:
        self._lister.done.connect(self._on_listed)
        self._lister.failed.connect(self._on_failed)
        self.classes.activated.connect(lambda _: self._show_rows())
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self._show_rows)
        self.filters.changed.connect(self._soon.start)
        self.gallery.chosen.connect(self.choose)
        self.details.closed.connect(self._close_details)
        self.details.scene_asked.connect(self.scene_asked)

    def _on_listed(self, answer: Any) -> None:
        if isinstance(answer[0], Path):
            if self._live:
                self._show_latest(answer[1])
        elif not self._live and answer[1] is not None:
            self._stamp, self.index, self._tiles = answer
            self._refill_classes()
            self.filters.show_index(self.index)
            self._show_rows()

    def _on_failed(self, why: str) -> None:
        if not self._live:
            self.clear()
            self.none.text.setText(self.tr("These pictures cannot be shown"))
            self.none.more.setText(why)
            self.none.show()
            self.gallery.hide()

    def _show_latest(self, found: list[tuple[str, Path]]) -> None:
        items = [Item(str(path), path, label) for label, path in found]
        if items != self.gallery.tiles.items:
            self.gallery.show_items(items, keep=True)
        self.gallery.show()
        self.none.hide()
        say(self.count, self.tr("The newest pictures") if items else "")

    def _show_rows(self) -> None:
        index = self.index
        self.shown = index.rows(self.classes.currentData() or "", self.filters.wanted) if index else []
        items = [self._tiles[row] for row in self.shown] if index else []
        if items != self.gallery.tiles.items:
            self.gallery.show_items(items, keep=True)
        empty = index is not None and not items
        self.none.text.setText(self.tr("No such picture"))
        self.none.more.setText(self.tr("Widen the filters, or take one away."))
        self.none.setVisible(empty)
        self.gallery.setVisible(not empty)
        say(self.count, self._count_words(len(items), len(index.pictures) if index else 0))
        if self.gallery.current() == "":
            self.details.hide()

    def _count_words(self, shown: int, all_: int) -> str:
        if shown == all_:
            return plural(shown, self.tr("1 picture"), self.tr("{n} pictures")) if shown else ""
        return self.tr("{n} of {all} pictures").format(n=whole(shown), all=whole(all_))

    def _refill_classes(self) -> None:
        chosen = self.classes.currentData()
        self.classes.clear()
        self.classes.addItem(self.tr("All classes"), "")
        for name in sorted(set(self.index.labels)) if self.index else ():
            self.classes.addItem(name, name)
        self.classes.setCurrentIndex(max(self.classes.findData(chosen), 0))
        for tool in (self.classes, self.filters.button):
            tool.setVisible(self.index is not None)

    def _show_chosen(self) -> None:
        self.gallery.scrollTo(self.gallery.currentIndex())

    def _close_details(self) -> None:
        self.details.hide()
        self.gallery.setCurrentIndex(QModelIndex())


def _read(folder: Path, known: _Stamp | None) -> tuple[_Stamp, SetIndex | None, list[Item]]:
    """Read a set, in a thread; without an index when it is the one that is known."""
    names = ("metadata.jsonl", "journal.jsonl", "images")
    changes = tuple((name, (folder / name).stat().st_mtime_ns) for name in names if (folder / name).exists())
    stamp = _Stamp(folder, changes)
    if stamp == known and folder.is_dir():
        return stamp, None, []
    index = read_index(folder)
    both = zip(index.pictures, index.labels, strict=True)
    return stamp, index, [Item(str(path), path, name) for path, name in both]
