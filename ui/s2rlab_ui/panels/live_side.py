"""What is set in the step Live: which model, which camera, how sure it must be."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QLayout, QWidget

from s2rlab.deploy.sources import Folder
from s2rlab_ui.background import Newest
from s2rlab_ui.caches import trim
from s2rlab_ui.context import Context
from s2rlab_ui.dropped_photos import Dropped, gather
from s2rlab_ui.drops import VIDEOS
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.positions import RESULTS, TRAIN
from s2rlab_ui.widgets.model_picker import ModelPicker
from s2rlab_ui.widgets.source_picker import SourcePicker
from s2rlab_ui.widgets.threshold_box import ThresholdBox

SQUARE = "live/square"  # in the settings
STAGING = "dropped-live"  # folder of the cache: not that of the step Results, which deletes what it no longer needs
KEPT = 1  # of earlier drops


@dataclass(frozen=True, slots=True)
class Missing:
    """What keeps the step from running, in words."""

    rail: str  # empty: nothing
    hint: str  # what to do
    way: str = ""  # words of the way to another step, where that is made
    step: int = 0  # its position


class LiveSide(QObject):
    """The pickers beside the picture, and what is dropped on them."""

    model_chosen = Signal(object)  # Path, or None: there is none
    place_chosen = Signal()
    threshold_changed = Signal(object)  # 0 to 1; None: the model's own
    square_changed = Signal(bool)

    def __init__(self, context: Context, panel: Panel) -> None:
        super().__init__(panel)
        self._panel, self._settings = panel, context.settings
        self.picker, self.source, self.sureness = ModelPicker(), SourcePicker(), ThresholdBox()
        self.square = QCheckBox(self.tr("Only the square in the middle"))
        self.square.setToolTip(self.tr("Models learn from square pictures: in a whole wide one, the part is smaller"))
        self.square.setChecked(self._settings.value(SQUARE, "true") == "true")
        self._gatherer = Newest(self)
        self._gatherer.done.connect(lambda dropped: self.source.use_path(dropped.folder))
        self._gatherer.failed.connect(context.messages.fault)
        self.picker.chosen.connect(self.model_chosen)
        self.source.chosen.connect(lambda _: self.place_chosen.emit())
        self.sureness.changed.connect(lambda: self.threshold_changed.emit(self.sureness.chosen))
        self.square.toggled.connect(self._on_square)

    def what_and_where(self) -> list[QLayout | QWidget | None]:
        """Lay out the model and the camera."""
        return [
            self._panel.section(self.tr("Model"), self.picker),
            self._panel.section(self.tr("Camera"), self.source, self.square),
        ]

    def how_sure(self) -> QLayout:
        """Lay out the threshold."""
        return self._panel.section(self.tr("How sure it must be"), self.sureness)

    def missing(self, *, trained: bool, refused: bool) -> Missing:
        """Say what is missing; `trained`: there is a run to make a model of, `refused`: the model cannot be used."""
        if self.picker.model is None and trained:
            hint = self.tr("Test or export a run first, or open an .onnx model")
            return Missing(self.tr("needs a model"), hint, self.tr("Go to Results"), RESULTS)
        if self.picker.model is None:
            return Missing(
                self.tr("needs a trained run"), self.tr("There is no model yet"), self.tr("Go to Train"), TRAIN
            )
        needs = "" if self.source.place is not None else self.tr("needs a camera")
        if refused:
            return Missing(needs, self.tr("This model cannot be used: choose another one, or export it again"))
        if needs:
            return Missing(needs, self.tr("Plug in a camera, or choose a folder or a video"))
        return Missing("", self.tr("Press “Start”"))

    def take(self, paths: list[Path], staging: Path) -> None:
        """Open a model that was dropped, or let a video, a folder or pictures stand in for a camera.

        Several pictures are brought together below `staging`, in a thread.
        """
        pictures = []
        for path in paths:
            if path.suffix.lower() == ".onnx":
                self.picker.use(path)
            elif path.suffix.lower() in VIDEOS or (path.is_dir() and len(paths) == 1):
                self.source.use_path(path)
            else:
                pictures.append(path)
        if pictures:
            now = self.source.place
            used = [now.path] if isinstance(now, Folder) else []

            def work() -> Dropped:
                trim(staging, KEPT, used)
                return gather(pictures, staging)

            self._gatherer.submit(work)

    def finish(self) -> None:
        """Wait until nothing is brought together."""
        self._gatherer.finish()

    def _on_square(self, on: bool) -> None:
        self._settings.setValue(SQUARE, "true" if on else "false")
        self.square_changed.emit(on)
