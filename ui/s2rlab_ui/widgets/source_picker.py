"""Where live pictures come from: a camera by its name, or a folder or a video that stands in for one."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from s2rlab.deploy.sources import Camera, Folder, Place, Video
from s2rlab_ui.cameras import Cameras
from s2rlab_ui.drops import VIDEOS
from s2rlab_ui.widgets.basic import button, column, label, row, say


class SourcePicker(QWidget):
    """A list of cameras, to which a folder and a video can be added."""

    chosen = Signal(object)  # Place, or None: there is nothing to look at

    def __init__(self) -> None:
        super().__init__()
        self.cameras = Cameras(self)
        self.cameras.changed.connect(lambda _: self._list())
        self._others: list[Place] = []
        self.list = QComboBox()
        self.list.setAccessibleName(self.tr("Camera"))
        self.list.activated.connect(lambda _: self._on_chosen())
        self._words = label(role="caption", wrap=True)
        self.folder = button(
            self.tr("Folder…"), self._choose_folder, tip=self.tr("Pictures in a folder stand in for a camera")
        )
        video = button(self.tr("Video…"), self._choose_video, tip=self.tr("A video stands in for a camera"))
        buttons = row(self.folder, video)
        buttons.setStretch(0, 1)
        buttons.setStretch(1, 1)
        self.setLayout(column(self.list, self._words, buttons))
        self._list()

    @property
    def place(self) -> Place | None:
        """What is chosen."""
        found: Place | None = self.list.currentData()
        return found

    def use(self, place: Place) -> None:
        """Choose a place, which is listed from now on."""
        if not isinstance(place, Camera):
            self._others = [other for other in self._others if type(other) is not type(place)] + [place]
        self._list(place)
        self._on_chosen()

    def use_path(self, path: Path) -> None:
        """Let a folder or a video stand in for a camera."""
        self.use(Video(path) if path.suffix.lower() in VIDEOS else Folder(path))

    def _list(self, wanted: Place | None = None) -> None:
        before = self.place
        wanted = wanted or before
        self.list.clear()
        places: list[Place] = [*self.cameras.found, *self._others]
        if isinstance(wanted, Camera) and wanted not in places:
            again = [each for each in self.cameras.found if each.name == wanted.name]
            wanted = again[0] if len(again) == 1 else wanted  # plugged in again, it may have another number
        if isinstance(wanted, Camera) and wanted not in places:
            places.insert(0, wanted)  # unplugged: it may come back
        for place in places:
            self.list.addItem(_name(place), place)
        if not places:
            self.list.addItem(self.tr("none found"), None)
        self.list.setCurrentIndex(max(places.index(wanted), 0) if wanted in places else 0)
        self._describe()
        if self.place != before:
            self.chosen.emit(self.place)

    def _on_chosen(self) -> None:
        self._describe()
        self.chosen.emit(self.place)

    def _describe(self) -> None:
        place = self.place
        if place is None:
            words = self.tr("None is attached. Plug one in, or use instead:")
        elif isinstance(place, Camera):
            words = "" if place in self.cameras.found else self.tr("Not attached at present.")
        else:
            words = self.tr("starts again at its end")
        self.list.setToolTip(self.tr("Where the pictures come from") if place is None else _where(place))
        say(self._words, words)

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder of pictures"))
        if name:
            self.use_path(Path(name))

    def _choose_video(self) -> None:
        kinds = " ".join(f"*{ending}" for ending in VIDEOS)
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Video"), "", f"{self.tr('Videos')} ({kinds})")
        if name:
            self.use(Video(Path(name)))


def _name(place: Place) -> str:
    return place.name if isinstance(place, Camera) else place.path.name


def _where(place: Place) -> str:
    return str(place.device if isinstance(place, Camera) else place.path)
