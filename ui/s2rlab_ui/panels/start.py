"""The start page: recent projects, a new one, or the sample parts."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from s2rlab.errors import ConfigError
from s2rlab.project import check_name
from s2rlab_ui.background import Newest
from s2rlab_ui.recents import Recent, look_at
from s2rlab_ui.sentences import sentence_words
from s2rlab_ui.theme import Theme, set_role
from s2rlab_ui.widgets.basic import MARGIN, boxed, button, column, label, row, say, scrolled
from s2rlab_ui.widgets.recent_entry import SIDE, RecentEntry
from s2rlab_ui.widgets.three_pictures import ThreePictures

WIDTH, WIDE = 640, 832  # pixels
LARGE = (1400, 900)  # pixels, of a page that has room for everything
SHOWN, HEIGHT = 4, 66  # recent projects at once; the others scroll; pixels of each


class StartPage(QWidget):
    """Choose what to work on."""

    open_asked = Signal(Path)
    new_asked = Signal(Path)
    samples_asked = Signal(Path)
    forgotten = Signal(Path)  # to be taken off the list

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name of the new project, such as gearbox-line-3"))
        self.name.returnPressed.connect(self._make)
        self.name.textChanged.connect(lambda _: self._check())
        self.name.setAccessibleName(self.tr("Name of the new project"))
        self.folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._where = label(role="caption")
        self._problem = label(role="caption", wrap=True)
        self.make = button(self.tr("Make project"), self._make)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(4)
        self._heading, self._list = label(self.tr("Recent projects"), "heading"), scrolled(boxed(self._recent))
        self._entries: dict[Path, RecentEntry] = {}
        self._looker = Newest(self)
        self._looker.done.connect(self._show_states)
        self.samples = button(
            self.tr("Try the sample parts"), self._samples, tip=self.tr("A new project with eight parts")
        )
        self.pictures = ThreePictures(theme)
        self._first = label(role="muted", wrap=True)
        self._inner = boxed(self._lay_out())
        self._inner.setFixedWidth(WIDTH)
        page = boxed(row(None, boxed(column(None, self._inner, None, None)), None), "", MARGIN)
        self.setLayout(column(scrolled(page)))
        self._light(first=True)
        self._show_folder()
        self.name.setText(self._free("my-parts").name)

    def _lay_out(self) -> QVBoxLayout:
        return column(
            column(
                label(self.tr("Train a parts classifier from CAD files"), "title"),
                label(
                    self.tr("Without a single labelled photograph: drop CAD files, make pictures, train, test, use."),
                    "muted",
                    wrap=True,
                ),
                spacing=4,
            ),
            self.pictures,
            self._heading,
            self._list,
            row(self.samples, button(self.tr("Open a project…"), self._open, tip="Ctrl+O"), None),
            self._first,
            column(
                label(self.tr("New project"), "heading"),
                row(self.name, self.make),
                row(self._where, button(self.tr("Change…"), self._choose_folder, "link"), None),
                self._problem,
                spacing=4,
            ),
            spacing=MARGIN,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        large = self.width() >= LARGE[0] and self.height() >= LARGE[1]
        self._inner.setFixedWidth(WIDE if large else WIDTH)
        self.pictures.be_large(large)
        self.pictures.setVisible(large or not self._entries)

    def _light(self, *, first: bool) -> None:
        """Fill one button: who has no project yet is best served with the samples."""
        set_role(self.samples, role="primary" if first else "")
        set_role(self.make, role="" if first else "primary")
        say(
            self._first,
            self.tr("Eight parts to go through every step with, in a few minutes. CAD files can also be dropped here.")
            if first
            else "",
        )

    def use_folder(self, folder: Path) -> None:
        """Put new projects into this folder."""
        if str(folder) != self.folder:
            self.folder = str(folder)
            self._show_folder()
            self.name.setText(self._free("my-parts").name)

    def new_folder(self) -> Path:
        """Where a project goes now: of the name in the field, or of the next free one."""
        return self._target() if self._check() else self._free("my-parts")

    def show_recent(self, projects: list[Path]) -> None:
        """List the projects opened before; what is in them is looked up in a thread: a drive may be slow or gone."""
        while (item := self._recent.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()  # it is deleted only when the event loop gets to it
                widget.deleteLater()
        self._entries = {root: self._entry(root) for root in projects}
        for entry in self._entries.values():
            self._recent.addWidget(entry)
        self._recent.addStretch(1)
        self._list.setFixedHeight(min(len(projects), SHOWN) * HEIGHT)
        for widget in (self._heading, self._list):
            widget.setVisible(bool(projects))
        self._light(first=not projects)
        self._fit()
        if projects:
            self._looker.submit(lambda: [_with_picture(look_at(root)) for root in projects])

    def _entry(self, root: Path) -> RecentEntry:
        made = RecentEntry(root.name, str(root))
        made.clicked.connect(lambda: self.open_asked.emit(root))
        made.forgotten.connect(lambda: self._forget(root))
        return made

    def _show_states(self, found: list[tuple[Recent, QImage]]) -> None:
        for recent, image in found:
            if entry := self._entries.get(recent.root):
                entry.show_state(recent, image)

    def _forget(self, root: Path) -> None:
        self._entries.pop(root).deleteLater()
        self.forgotten.emit(root)

    def _target(self) -> Path:
        return Path(self.folder) / self.name.text().strip()

    def _check(self) -> bool:
        name, problem = self.name.text().strip(), ""
        if name:
            try:
                check_name(name, self.tr("project name"))
            except ConfigError as error:
                problem = sentence_words(str(error))
            if self._target().exists():
                problem = self.tr("There is a folder of this name already; choose another name.")
        say(self._problem, problem, "attention")
        self.make.setEnabled(bool(name) and not problem)
        return bool(name) and not problem

    def _make(self) -> None:
        if self._check():
            self.new_asked.emit(self._target())

    def _open(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Open a project folder"), self.folder)
        if name:
            self.open_asked.emit(Path(name))

    def _samples(self) -> None:
        self.samples_asked.emit(self._free("sample-parts"))

    def _free(self, name: str) -> Path:
        number, root = 2, Path(self.folder) / name
        while root.exists():
            root, number = Path(self.folder) / f"{name}-{number}", number + 1
        return root

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Where new projects go"), self.folder)
        self.folder = name or self.folder
        self._show_folder()
        self._check()

    def _show_folder(self) -> None:
        self._where.setText(self.tr("in {folder}").format(folder=self.folder))


def _with_picture(recent: Recent) -> tuple[Recent, QImage]:
    """Also its picture, no larger than the sharpest screen shows it."""
    image = QImage(str(recent.thumbnail)) if recent.thumbnail else QImage()
    if image.isNull():
        return recent, image
    side = 2 * SIDE
    return recent, image.scaled(
        side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
