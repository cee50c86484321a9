"""What a new set of pictures shall be like: how many, how large, with what beside them, and where."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLayout, QLineEdit, QWidget

from s2rlab_ui.seeds import MOST_SEED
from s2rlab_ui.widgets.basic import boxed, button, column, label, row, say, spin_box
from s2rlab_ui.widgets.class_list import ClassList
from s2rlab_ui.words import whole

SIZES = (128, 192, 256, 384, 512)  # pixels
COUNT = 150  # pictures of each class


class RenderSettings(QWidget):
    """The form; `outputs` and `folder` lie behind one click."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name, self.count, self.side, self.seed = QLineEdit("set-1"), spin_box(), QComboBox(), spin_box()
        self.with_depth = QCheckBox(self.tr("Distances (16 bit PNG)"))
        self.with_normals = QCheckBox(self.tr("Surface directions (PNG)"))
        self.skip_hopeless = QCheckBox(self.tr("Leave unusable pictures out"))
        self.skip_hopeless.setToolTip(
            self.tr("Otherwise it stops at a part that is too dark, too small or hidden however it is shown")
        )
        self.classes = ClassList()
        self._samples_seed = 0  # of the step Randomize
        self._seed_words = label(role="muted", wrap=True)
        self._as_samples = button(self.tr("Begin with those samples"), self._take_samples_seed, "link")
        self.folder: Path | None = None  # None: in the project
        self.place = label(role="muted", wrap=True)
        self._choose = button(self.tr("Another folder…"), self._ask_folder)
        self._back = button(self.tr("In the project"), lambda: self.use_folder(None), "link")
        self._fill()
        self._more = boxed(self._make_more())
        self._more.hide()
        self._fold = button(self.tr("More settings"), self._unfold, "link")
        self.setLayout(
            column(
                _field(self.tr("Name of the set"), self.name),
                _field(self.tr("Pictures of each class"), self.count),
                _field(self.tr("Size"), self.side),
                self._fold,
                self._more,
                spacing=16,
            )
        )
        self.use_folder(None)
        self._say_seed()

    @property
    def pixels(self) -> int:
        """Side of a picture, pixels."""
        return int(self.side.currentData() or SIZES[0])

    @property
    def outputs(self) -> tuple[str, ...]:
        """What is written beside each picture."""
        more = (("depth", self.with_depth), ("normals", self.with_normals))
        return ("masks", *(name for name, box in more if box.isChecked()))

    @property
    def wanted_classes(self) -> list[str]:
        """Classes that get pictures."""
        return self.classes.wanted

    def offer_classes(self, names: list[str]) -> None:
        """Offer the classes of the project."""
        self.classes.offer(names)

    def follow_seed(self, seed: int) -> None:
        """Take the seed of the samples that Randomize shows, as long as no other one was typed here."""
        followed, self._samples_seed = self.seed.value() == self._samples_seed, seed
        if followed:
            self.seed.setValue(seed)
        self._say_seed()

    def use_folder(self, folder: Path | None) -> None:
        """Put the pictures somewhere else, or with None into the project."""
        self.folder = folder
        self.place.setText(str(folder) if folder else self.tr("In the project, under datasets"))
        self._back.setVisible(folder is not None)
        self.changed.emit()

    def options(self) -> list[str]:
        """Give the options of the command that say this."""
        found = ["--name", self.name.text().strip(), "--images-per-class", str(self.count.value())]
        found += ["--size", str(self.pixels), "--seed", str(self.seed.value())]
        for name in self.outputs[1:]:
            found += ["--outputs", name]
        for name in self.classes.unwanted:
            found += ["--without", name]
        if self.skip_hopeless.isChecked():
            found.append("--skip-hopeless")
        if self.folder is not None:  # a folder for each set, or the second one would be refused
            found += ["--output", str(self.folder / self.name.text().strip())]
        return found

    def _fill(self) -> None:
        self.count.setRange(1, 1_000_000)
        self.count.setValue(COUNT)
        self.count.setSingleStep(50)
        for size in SIZES:
            self.side.addItem(self.tr("{n} × {n} pixels").format(n=whole(size)), size)
        self.side.setCurrentIndex(SIZES.index(256))
        self.seed.setRange(0, MOST_SEED)
        self.seed.setGroupSeparatorShown(False)  # a name, not a count
        self.count.valueChanged.connect(lambda _: self.changed.emit())
        self.side.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.name.textChanged.connect(lambda _: self.changed.emit())
        self.seed.valueChanged.connect(lambda _: self._say_seed())
        self.seed.valueChanged.connect(lambda _: self.changed.emit())
        self.classes.changed.connect(self.changed)
        for box in (self.with_depth, self.with_normals):
            box.toggled.connect(lambda _: self.changed.emit())

    def _make_more(self) -> QLayout:
        return column(
            column(
                _field(self.tr("Seed: same number, same pictures"), self.seed),
                self._seed_words,
                self._as_samples,
                spacing=4,
            ),
            column(label(self.tr("Classes that get pictures"), "caption"), self.classes, self.skip_hopeless, spacing=4),
            column(
                label(self.tr("Written beside each picture and its mask"), "caption"),
                self.with_depth,
                self.with_normals,
                spacing=0,
            ),
            column(
                label(self.tr("Where the pictures go"), "caption"),
                self.place,
                row(self._choose, self._back, None),
                spacing=4,
            ),
            spacing=16,
        )

    def _take_samples_seed(self) -> None:
        self.seed.setValue(self._samples_seed)

    def _say_seed(self) -> None:
        same = self.seed.value() == self._samples_seed
        as_samples = self.tr("Begins with the samples that Randomize shows.")
        say(self._seed_words, as_samples if same else self.tr("Other pictures than the samples that Randomize shows."))
        self._as_samples.setVisible(not same)

    def _unfold(self) -> None:
        self._more.setVisible(self._more.isHidden())
        self._fold.setText(self.tr("More settings") if self._more.isHidden() else self.tr("Fewer settings"))

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("A folder for the pictures"))
        if name:
            self.use_folder(Path(name))


def _field(words: str, field: QWidget) -> QWidget:
    field.setAccessibleName(words)
    return boxed(column(label(words, "caption"), field, spacing=4))
