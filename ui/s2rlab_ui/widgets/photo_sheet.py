"""A dozen of the user's own photographs, to hold the samples against."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QComboBox, QFileDialog, QStackedWidget, QWidget

from s2rlab_ui.background import Newest
from s2rlab_ui.dropped_photos import readable
from s2rlab_ui.drops import dropped_paths
from s2rlab_ui.scan import PICTURES, pictures_of
from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.basic import button, column, label, row
from s2rlab_ui.widgets.hint import Hint
from s2rlab_ui.widgets.sample_sheet import SampleSheet
from s2rlab_ui.widgets.small_pictures import read_small

SIDE = 256  # pixels of a photograph as it is kept

Tile = tuple[QImage, str]


class PhotoSheet(QWidget):
    """Photographs of a set of the project, or of any folder that is chosen or dropped."""

    def __init__(self, theme: Theme, count: int) -> None:
        super().__init__()
        self._count, self._root = count, Path()
        self._reader = Newest(self)
        self._reader.done.connect(self._show)
        self._reader.failed.connect(self._say_fault)
        self.sheet = SampleSheet(theme, self.tr("Photographs"), count)
        self.sets = QComboBox()
        self.sets.setAccessibleName(self.tr("Photographs"))
        self.sets.activated.connect(lambda _: self._show_set())
        self.choose = button(self.tr("Choose folder…"), self._choose)
        self.hint = Hint(
            self.tr("Drop a folder of your own photographs here"),
            self.tr("A dozen of them show beside the samples. They stay where they are."),
            [button(self.tr("Choose folder…"), self._choose)],
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.hint)
        self._stack.addWidget(self.sheet)
        self.note = label(
            self.tr(
                "Looking is fine. But settings moved until they look like these photographs count as tuned on them: "
                "test the model on others, or the result is too good."
            ),
            "caption",
            wrap=True,
        )
        head = row(label(self.tr("Your photographs")), self.sets, None, self.choose)
        whole = column(head, self._stack, self.note)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.setAcceptDrops(True)
        self._stack.currentChanged.connect(lambda page: self.choose.setVisible(page == 1))
        self.choose.hide()
        self.sets.hide()

    def offer(self, root: Path, names: Sequence[str]) -> None:
        """List the photo sets of the project."""
        folders = [root / "photos" / name for name in names]
        if folders == [self.sets.itemData(at) for at in range(self.sets.count())] and root == self._root:
            return
        if root != self._root:
            self._stack.setCurrentIndex(0)
        self._root = root
        self.sets.clear()
        for folder in folders:
            self.sets.addItem(folder.name, folder)
        self.sets.setVisible(bool(folders))
        if folders and self._stack.currentIndex() == 0:
            self._show_set()

    def show_folder(self, folder: Path) -> None:
        """Show a dozen photographs, as even a choice as can be."""
        count = self._count
        self._reader.submit(lambda: read_some(folder, count))

    def finish(self) -> None:
        """End the thread."""
        self._reader.finish()

    def _show(self, tiles: list[Tile]) -> None:
        if tiles:
            self.sheet.show_all(tiles)
            self._stack.setCurrentIndex(1)
        else:
            self.hint.text.setText(self.tr("No photographs in this folder; drop another one here"))
            self._stack.setCurrentIndex(0)

    def _say_fault(self, sentence: str) -> None:
        self.hint.text.setText(sentence)
        self._stack.setCurrentIndex(0)

    def _show_set(self) -> None:
        if self.sets.currentData():
            self.show_folder(self.sets.currentData())

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("A folder of photographs"))
        if name:
            self.show_folder(Path(name))

    # Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take folders and pictures."""
        if any(path.is_dir() or path.suffix.lower() in PICTURES for path in dropped_paths(event.mimeData())):
            event.acceptProposedAction()
            self.hint.light_up(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show nothing any more."""
        self.hint.light_up(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Show what was dropped."""
        event.acceptProposedAction()
        self.hint.light_up(False)
        path = dropped_paths(event.mimeData())[0]
        self.show_folder(path if path.is_dir() else path.parent)


def read_some(folder: Path, count: int) -> list[Tile]:
    """Read `count` pictures of a folder, or of its folders for each part, evenly spread over all.

    Raises
    ------
    DataError
        If the folder cannot be read.
    """
    with readable(folder):
        found = pictures_of(folder)
        if not found:
            inside = sorted(folder.iterdir()) if folder.is_dir() else []
            found = [("", path) for path in inside if path.suffix.lower() in PICTURES]
    chosen = [found[at * len(found) // count] for at in range(min(count, len(found)))] if len(found) > count else found
    return [(read_small(path, SIDE), label or path.name) for label, path in chosen]
