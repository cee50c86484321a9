"""A finished set for another program: formats to choose from, and where to."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton

EXACT = "bop-exact"  # bop, without pictures whose pose fits only roughly


class SetExport(QToolButton):
    """A button with a menu; hidden without a set."""

    asked = Signal(str, object, list)  # name of the set, folder (Path) to write, options of `s2rlab convert`

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self.setText(self.tr("Export for another program…"))
        self.setToolTip(self.tr("Write this set once more, as another program reads it"))
        self.setProperty("role", "menu")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.formats = QMenu(self)
        for name, words in self._words().items():
            self.formats.addAction(words, partial(self._ask, name))
        self.setMenu(self.formats)
        self.hide()

    def follow(self, name: str) -> None:
        """Offer another set, or with an empty name none."""
        self._name = name
        self.setVisible(bool(name))

    def write(self, format_: str, parent: Path) -> None:
        """Have the set written into a new folder in `parent`."""
        folder = parent / f"{self._name}-{format_}"
        number = 2
        while folder.exists():
            folder, number = parent / f"{self._name}-{format_}-{number}", number + 1
        exact = format_ == EXACT
        options = ["--format", "bop" if exact else format_, *(["--only-exact"] if exact else [])]
        self.asked.emit(self._name, folder, options)

    def _words(self) -> dict[str, str]:
        return {
            "coco": self.tr("COCO: boxes and outlines in one file"),
            "yolo": self.tr("YOLO: boxes"),
            "yolo-seg": self.tr("YOLO: outlines"),
            "webdataset": self.tr("WebDataset: tar files"),
            "bop": self.tr("BOP: places and rotations in space"),
            EXACT: self.tr("BOP: only pictures whose rotation is exact"),
            "imagefolder": self.tr("Folders of pictures, for Hugging Face"),
        }

    def _ask(self, format_: str) -> None:
        parent = QFileDialog.getExistingDirectory(self, self.tr("Where the new folder shall lie"))
        if parent:
            self.write(format_, Path(parent))
