"""The step Randomize answers: will my camera's pictures lie inside this variety."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QLineEdit, QStackedWidget

from s2rlab import files
from s2rlab.errors import ConfigError
from s2rlab.scene.presets import PRESETS
from s2rlab.scene.space import RandomizationSpace
from s2rlab_ui import factors
from s2rlab_ui.background import Newest
from s2rlab_ui.context import Context
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.widgets.basic import button, column, label, row, say, spin_box
from s2rlab_ui.widgets.factor_box import FactorBox
from s2rlab_ui.widgets.gallery import Gallery, Item
from s2rlab_ui.widgets.hint import Hint

if TYPE_CHECKING:
    from s2rlab_ui.job import Job

SAMPLES = 12  # at least
SIDE = 128  # pixels of a sample
GAP, LABEL_HEIGHT = 4, 20  # pixels, of the sheet that `s2rlab preview` makes
DELAY_MS = 250  # a slider must rest so long
MOST_SEED = 2**31 - 1


class RandomizePanel(Panel):
    """Presets, factors, and samples of what they give."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("Randomize"),
            self.tr("Will my camera's pictures lie inside this variety?"),
            self.tr("Next: Generate"),
        )
        self.gallery = Gallery(132)
        self.gallery.setAccessibleName(self.tr("Samples"))
        self.job: Job | None = None
        self.shown_space: tuple[RandomizationSpace, int] | None = None
        self._cutter = Newest(self)
        self._cutter.done.connect(self._show_samples)
        self._words = label(role="muted")
        self._delay = QTimer(self, interval=DELAY_MS, singleShot=True)
        self._delay.timeout.connect(self._render)
        self._stack = self._make_stack()
        self._presets = dict(PRESETS)
        self.presets = QComboBox()
        self.seed = spin_box()
        self.search = QLineEdit()
        self.boxes = [FactorBox(context.workspace.space.value, name) for name in factors.factor_names()]
        self._fill()
        shuffle = button(self.tr("Shuffle"), self.shuffle, tip=self.tr("Other samples of the same variety (R)"))
        shuffle.setShortcut("R")
        preset = column(label(self.tr("Preset"), "caption"), self.presets, spacing=4)
        seed = column(label(self.tr("Seed: same number, same pictures"), "caption"), row(self.seed, shuffle), spacing=4)
        self.build(column(self._words, self._stack), [preset, seed, self.search, *self.boxes])
        context.workspace.space.changed.connect(self._on_space)

    def _make_stack(self) -> QStackedWidget:
        stack = QStackedWidget()
        stack.addWidget(Hint(self.tr("Import parts first"), self.tr("Then samples of them show here.")))
        stack.addWidget(self.gallery)
        return stack

    def _fill(self) -> None:
        for name, space in self._presets.items():
            self.presets.addItem(space.name, name)
        self.presets.addItem(self.tr("My own"), "")
        self.presets.setAccessibleName(self.tr("Preset"))
        self.presets.activated.connect(self._choose_preset)
        self.seed.setRange(0, MOST_SEED)
        self.seed.setAccessibleName(self.tr("Seed"))
        self.seed.valueChanged.connect(lambda _: self._delay.start())
        self.search.setPlaceholderText(self.tr("Find a setting"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        for box in self.boxes:
            box.switched.connect(lambda name, on: self._edit(name, "on", on))
            box.edited.connect(self._edit)
            box.only_asked.connect(self._show_only)
        self._show_preset()

    # What the window asks

    def is_done(self) -> bool:
        """The default is good enough to go on."""
        return True

    def needs(self) -> str:
        """Parts."""
        return "" if self.context.workspace.snapshot.value.parts else self.tr("needs parts")

    def state_words(self) -> str:
        """Name the space."""
        space = self.context.workspace.space.value
        known = (preset.name for preset in self._presets.values() if factors.same(preset, space))
        return next(known, self.tr("my own settings"))

    def refresh(self) -> None:
        """Show the hint while there are no parts."""
        self._stack.setCurrentIndex(1 if self.context.workspace.snapshot.value.parts else 0)

    def shown(self) -> None:
        """Make the samples if they are not of the present space."""
        if self.shown_space != self._wish() or not self.gallery.tiles.items:
            self._render()

    def shuffle(self) -> None:
        """Draw other samples."""
        self.seed.setValue((self.seed.value() + 1) % MOST_SEED)
        self._delay.stop()
        self._render()

    # Edits

    def _edit(self, factor: str, field: str, value: Any) -> None:
        workspace = self.context.workspace
        try:
            space = factors.changed(workspace.space.value, factor, field, value)
        except ConfigError as error:
            self.context.messages.attention(str(error))
            self._show_boxes()
            return
        text = self.tr("Change {factor}").format(factor=factor)
        workspace.edit_space(space, text, "" if field == "on" else f"{factor}.{field}")

    def _choose_preset(self) -> None:
        preset = self._presets.get(self.presets.currentData())
        if preset is not None:
            self.context.workspace.edit_space(preset, self.tr("Preset {name}").format(name=preset.name))

    def _show_only(self, factor: str) -> None:
        space = factors.only(self.context.workspace.space.value, factor)
        self.context.workspace.edit_space(space, self.tr("Only {factor}").format(factor=factor))

    def _on_space(self) -> None:
        self._show_boxes()
        self._show_preset()
        self.state_changed.emit()
        if self.isVisible():
            self._delay.start()

    def _show_boxes(self) -> None:
        for box in self.boxes:
            box.show_space(self.context.workspace.space.value)

    def _show_preset(self) -> None:
        space = self.context.workspace.space.value
        names = [name for name, preset in self._presets.items() if factors.same(preset, space)]
        self.presets.setCurrentIndex(self.presets.findData(names[0] if names else ""))

    def _filter(self, words: str) -> None:
        for box in self.boxes:
            box.setVisible(box.matches(words))

    # Samples

    def _wish(self) -> tuple[RandomizationSpace, int]:
        return self.context.workspace.space.value, self.seed.value()

    def _render(self) -> None:
        workspace = self.context.workspace
        if workspace.project.value is None or not workspace.snapshot.value.parts:
            return
        if self.job is not None and not self.job.is_over:
            self.job.cancel()  # its answer would be old; the next begins when it has gone
            self._delay.start()
            return
        self.shown_space = self._wish()
        classes = max(len(workspace.snapshot.value.classes), 1)
        columns = -(-SAMPLES // classes)
        space = self.project.cache / "preview-space.json"
        target = self.project.cache / "preview.png"
        files.write_text(space, workspace.space.value.model_dump_json())
        say(self._words, self.tr("Drawing samples…"))
        options = ["--preset", space, "-o", target, "--columns", columns, "--size", SIDE, "--seed", self.seed.value()]
        self.job = self.run_job(
            ["preview", self.project.root, *map(str, options)], self.tr("Draw samples"), "preview", quiet=True
        )
        labels = workspace.snapshot.value.classes
        self.job.succeeded.connect(lambda _: self._cutter.submit(lambda: cut(target, labels, columns)))

    def _show_samples(self, items: list[Item]) -> None:
        self.gallery.show_items(items)
        say(self._words, self.tr("Samples, as they would be made."))

    def shut(self) -> None:
        """End the threads."""
        self._delay.stop()
        self._cutter.finish()
        self.gallery.tiles.finish()


def cut(sheet: Path, labels: list[str], columns: int) -> list[Item]:
    """Cut the contact sheet of `preview`, one row a class, into its pictures, saved beside it."""
    picture, items = QImage(str(sheet)), []
    folder = sheet.parent / "samples"
    folder.mkdir(exist_ok=True)
    for number in range(columns):
        for row_number, name in enumerate(labels):
            left = GAP + number * (SIDE + GAP)
            top = GAP + row_number * (SIDE + GAP + LABEL_HEIGHT) + LABEL_HEIGHT
            path = folder / f"{number:02d}-{name}.png"
            picture.copy(left, top, SIDE, SIDE).save(str(path))
            items.append(Item(str(path), path, name))
    return items
