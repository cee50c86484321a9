"""One photograph: what the model says, where it looks, and the made pictures it finds most alike."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from s2rlab.evaluate.reader import Photograph
from s2rlab_ui.background import Newest
from s2rlab_ui.widgets.basic import button, column, label, row, say
from s2rlab_ui.widgets.shares import Shares
from s2rlab_ui.widgets.small_pictures import read_small
from s2rlab_ui.words import decimal, whole

SIDE, SMALL = 140, 88  # pixels of the photograph and of a made picture
COLUMNS = 3
NAME_WIDTH = 208


class PhotoView(QWidget):
    """Shows what is known so far; the rest comes with `show_look` and `show_alike`."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.photograph: Photograph | None = None
        self.title, self.words = label(role="heading"), label(wrap=True)
        self.top = Shares()
        self.picture, self.heat = _frame(SIDE, self.tr("The photograph")), _frame(SIDE, self.tr("Where it looks"))
        self.heat_words, self.wait = label(role="caption", wrap=True), label(role="muted", wrap=True)
        self.alike_words = label(role="muted", wrap=True)
        self._maps = QButtonGroup(self)
        self._map_row = row(spacing=4)
        self._alike = QGridLayout()
        self._alike.setContentsMargins(0, 0, 0, 0)
        self._alike.setSpacing(6)
        self._loader = Newest(self)
        self._loader.done.connect(self._on_loaded)
        self._build()

    def _build(self) -> None:
        close = button(self.tr("Close"), self.closed.emit, "link")
        head = row(self.title, close)
        head.setStretch(0, 1)
        self._alike_title = label(self.tr("Made pictures it finds most alike"), "heading", wrap=True)
        pair = row(self.picture, self.heat, None)
        whole = column(head, pair, self._map_row, self.heat_words, self.words, self.top, self.wait)
        whole.addWidget(self._alike_title)
        whole.addWidget(self.alike_words)
        whole.addLayout(self._alike)
        self.setLayout(whole)

    def finish(self) -> None:
        """Let go of the thread."""
        self._loader.finish()

    def show_photo(self, photograph: Photograph, words: str, wait: str) -> None:
        """Show another photograph; `wait` says what is still to come."""
        self.photograph = photograph
        name = photograph.path.name
        self.title.setText(self.title.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, NAME_WIDTH))
        self.title.setToolTip(str(photograph.path))
        say(self.words, words)
        self.top.show_shares(photograph.top)
        self.picture.setPixmap(QPixmap())
        self._show_heat(None)
        self._clear_maps()
        self._clear_alike()
        say(self.wait, wait)
        path = photograph.path
        self._loader.submit(lambda: (path, read_small(path, 2 * SIDE)))

    def show_look(self, maps: Sequence[tuple[str, Path]], problem: str) -> None:
        """Show where the network looked: for its answer, and for the true class if that is another."""
        if problem or not maps:
            say(self.wait, problem, "attention")
            return
        say(self.wait, "")
        for at, (name, file) in enumerate(maps):
            entry = QPushButton(self.tr("for {name}").format(name=name))
            entry.setCheckable(True)
            entry.setChecked(at == 0)
            entry.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            entry.setToolTip(self.tr("What in the photograph speaks for {name}").format(name=name))
            entry.clicked.connect(partial(self._show_map, name, file))
            self._maps.addButton(entry)
            self._map_row.addWidget(entry)
            entry.setVisible(len(maps) > 1)
        self._show_map(*maps[0])

    def show_alike(self, nearest: Sequence[tuple[str, Path, float]], problem: str) -> None:
        """Show the made pictures nearest to it: class, file, distance (0 to 2)."""
        self._clear_alike()
        self._alike_title.setVisible(bool(nearest or problem))
        say(self.alike_words, problem)
        true = self.photograph.true if self.photograph else ""
        for at, (name, file, distance) in enumerate(nearest):
            self._alike.addWidget(_tile(name, file, distance, true), at // COLUMNS, at % COLUMNS)

    def say_reading(self, done: int, total: int) -> None:
        """Say how far the made pictures are read."""
        self._alike_title.setVisible(True)
        say(self.alike_words, self.tr("Reading {done} of {total}, once.").format(done=whole(done), total=whole(total)))

    def _show_map(self, name: str, file: Path) -> None:
        self._show_heat(QImage(str(file)))
        say(self.heat_words, self.tr("Bright is what speaks for {name}.").format(name=name))

    def _show_heat(self, image: QImage | None) -> None:
        self.heat.setVisible(image is not None)
        self.heat.setPixmap(_fit(image, SIDE) if image is not None else QPixmap())
        say(self.heat_words, "")

    def _on_loaded(self, answer: tuple[Path, QImage]) -> None:
        path, image = answer
        if self.photograph is not None and self.photograph.path == path:
            self.picture.setPixmap(_fit(image, SIDE))
            if image.isNull():
                self.picture.setText(self.tr("cannot be opened"))

    def _clear_maps(self) -> None:
        for entry in self._maps.buttons():
            self._maps.removeButton(entry)
            self._map_row.removeWidget(entry)
            entry.deleteLater()

    def _clear_alike(self) -> None:
        while (item := self._alike.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        self._alike_title.setVisible(False)
        say(self.alike_words, "")


def _frame(side: int, name: str) -> QLabel:
    made = QLabel()
    made.setFixedSize(side, side)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setWordWrap(True)
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made


def _fit(image: QImage, side: int) -> QPixmap:
    if image.isNull():
        return QPixmap()
    fit, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    pixmap = QPixmap.fromImage(image.scaled(QSize(2 * side, 2 * side), fit, smooth))
    pixmap.setDevicePixelRatio(2)
    return pixmap


def _tile(name: str, file: Path, distance: float, true: str) -> QWidget:
    """Make one made picture: the picture, and below it its class with a sign whether that is the true one."""
    picture = _frame(SMALL, name)
    picture.setPixmap(_fit(read_small(file, 2 * SMALL), SMALL))
    sign = "" if true in ("", "unknown") else "✓ " if name == true else "✗ "
    words = label(role="caption")
    words.setText(words.fontMetrics().elidedText(sign + name, Qt.TextElideMode.ElideMiddle, SMALL))
    made = QWidget()
    made.setLayout(column(picture, words, spacing=2))
    made.setToolTip(f"{sign}{name}\n{file.name}\n{made.tr('distance')} {decimal(distance, 2)}")
    return made
