"""The contact sheet of the Randomize step: a dozen samples that follow every setting, or the sweep of one factor."""

import time
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QWidget

from s2rlab_ui import factors, scenes
from s2rlab_ui.sampler import Picture, Sampler
from s2rlab_ui.scenes import Scene
from s2rlab_ui.sweeps import Step, sweep, sweepable
from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.basic import boxed, button, column, label, row, say
from s2rlab_ui.widgets.sample_sheet import SampleSheet

SAMPLES = 12
SIDES = (128, 192)  # pixels of a sample
CHANNEL = "samples"
PACED = 6  # samples: fewer tell no pace


class SamplePanel(QWidget):
    """Asks for the samples, shows them, and says which is chosen."""

    chosen = Signal(object)  # Scene
    sweep_changed = Signal(str)  # the factor; empty: all vary again
    paced = Signal(float, int)  # seconds that each of some samples took, and their side in pixels

    def __init__(self, theme: Theme, sampler: Sampler) -> None:
        super().__init__()
        self._sampler = sampler
        self._base: Scene | None = None  # space and seed
        self._steps: list[Step] = []
        self._pictures: dict[int, Picture] = {}
        self._times: list[float] = []  # at which the samples of the present question came
        self._begin = self._asked_first = 0  # tile that the samples, and the present question, began with
        self._last = SAMPLES - 1  # tile that was shown last
        self.sweeping = self._part = ""  # the factor, and the part it is shown on
        self.sheet = SampleSheet(theme, self.tr("Samples"), SAMPLES)
        self.sheet.chosen.connect(self._on_chosen)
        self.words = label(role="muted", wrap=True)
        self.only = label(role="heading")
        self.settings = QComboBox()
        self.settings.setAccessibleName(self.tr("Which setting"))
        self.settings.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.settings.setMinimumContentsLength(8)
        self.settings.activated.connect(lambda _: self._renew())
        self.back = button(self.tr("Back to all"), lambda: self.show_only(""))
        choice = row(self.settings, self.back)
        choice.setStretch(0, 1)
        calm = label(self.tr("Your settings stay as they are."), "caption")
        self._banner = boxed(column(self.only, calm, choice, spacing=4))
        self._banner.hide()
        whole = column(self._banner, self.words, self.sheet)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        sampler.picture.connect(self._on_picture)
        sampler.failed.connect(self._on_failed)
        sampler.done.connect(self._on_done)

    def show_base(self, base: Scene) -> None:
        """Show samples of another space or seed."""
        if base != self._base:
            self._base = base
            self._renew()

    def show_only(self, factor: str) -> None:
        """Vary one factor alone, evenly; empty: all of them again. The user's settings stay as they are."""
        self.sweeping, self._part = factor, self._part_shown()
        self._banner.setVisible(bool(factor))
        if factor and self._base is not None:
            space = self._base.space
            title = factors.title(space, factor)
            self.only.setText(self.tr("Only this varies: {factor}").format(factor=title))
            self.settings.clear()
            self.settings.addItem(self.tr("all settings, mixed"), "")
            for setting in sweepable(space, factor):
                self.settings.addItem(setting.label, setting.name)
        self.sheet.clear()  # samples of both kinds side by side would mislead
        self._renew()
        self.sweep_changed.emit(factor)

    def forget(self) -> None:
        """Ask anew next time: the parts are others."""
        self._base = None
        self._pictures.clear()

    def scene(self, number: int) -> Scene | None:
        """The scene of a tile."""
        picture = self._pictures.get(number)
        if self._base is None or picture is None:
            return None
        if self._steps:
            step = self._steps[number]
            return replace(self._base, space=step.space, index=step.index, part=self._part)
        return replace(self._base, index=picture.index, part=picture.part)

    def clear(self) -> None:
        """Show nothing: another project is opened."""
        self._base, self.sweeping = None, ""
        self._banner.hide()
        self._pictures.clear()
        self.sheet.clear()

    def _renew(self) -> None:
        if self._base is None:
            return
        say(self.words, "")
        if not self.sweeping:
            self._drop_steps()
            self._begin = (self._last + 1) % SAMPLES  # so that all tiles follow a slider, and not only the first ones
            self._ask_some(self._begin, SAMPLES - self._begin)
            return
        self._sampler.drop(CHANNEL)
        side = scenes.fitting_size(self.sheet.side() * self.devicePixelRatioF(), SIDES)
        self._steps = sweep(self._base.space, self.sweeping, self.settings.currentData() or "", SAMPLES)
        for number, step in enumerate(self._steps):
            scene = replace(self._base, space=step.space, index=step.index, part=self._part)
            self._sampler.ask(f"{CHANNEL} {number}", **scenes.wish(scene, side))

    def _ask_some(self, first: int, count: int) -> None:
        if self._base is not None:
            self._asked_first = first
            self._times = []
            side = scenes.fitting_size(self.sheet.side() * self.devicePixelRatioF(), SIDES)
            self._sampler.ask(CHANNEL, **scenes.wish(replace(self._base, index=first), side, count=count))

    def _on_done(self, channel: str) -> None:
        """Go on with the tiles before the one that was begun with."""
        if channel == CHANNEL and len(self._times) >= PACED:
            taken = (self._times[-1] - self._times[0]) / (len(self._times) - 1)
            self.paced.emit(taken, scenes.fitting_size(self.sheet.side() * self.devicePixelRatioF(), SIDES))
        if channel == CHANNEL and self._begin and not self.sweeping:
            self._ask_some(0, self._begin)
            self._begin = 0

    def _part_shown(self) -> str:
        """The part of the chosen tile, or of any; empty while there is none."""
        picture = self._pictures.get(self.sheet.current) or next(iter(self._pictures.values()), None)
        return picture.part if picture else ""

    def _drop_steps(self) -> None:
        for number in range(len(self._steps)):
            self._sampler.drop(f"{CHANNEL} {number}")
        self._steps = []

    def _on_picture(self, picture: Picture) -> None:
        if picture.channel.split(" ")[0] != CHANNEL:
            return
        self._times.append(time.monotonic())
        number, caption = picture.index, picture.label
        if picture.channel != CHANNEL:
            number = int(picture.channel.split(" ")[1])
            caption = self._steps[number].caption or picture.label
        self._pictures[number], self._last = picture, number
        self.sheet.show_tile(number, picture.image, caption)

    def _on_failed(self, channel: str, words: str, number: int) -> None:
        if channel.split(" ")[0] != CHANNEL:
            return
        say(self.words, words, "fault")
        at = self._asked_first + number if channel == CHANNEL else int(channel.split(" ")[1])
        if number >= 0:
            self._pictures.pop(at, None)
            self.sheet.show_tile(at, QImage(), self.tr("no picture"))

    def _on_chosen(self, number: int) -> None:
        scene = self.scene(number)
        if scene is not None:
            self.chosen.emit(scene)
