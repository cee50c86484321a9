"""The step Randomize answers: will my camera's pictures lie inside this variety."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget

from s2rlab.scene.space import RandomizationSpace
from s2rlab_ui import render_costs
from s2rlab_ui.context import Context
from s2rlab_ui.messages import Message
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.panels.sample_panel import SAMPLES, SamplePanel
from s2rlab_ui.panels.scene_desk import SceneDesk
from s2rlab_ui.panels.showing import Showing
from s2rlab_ui.panels.space_edits import SpaceEdits
from s2rlab_ui.positions import PARTS
from s2rlab_ui.sampler import Sampler
from s2rlab_ui.scenes import Scene
from s2rlab_ui.seeds import MOST_SEED
from s2rlab_ui.widgets.basic import boxed, button, column, label, row, spin_box
from s2rlab_ui.widgets.factor_list import FactorList
from s2rlab_ui.widgets.hint import Hint
from s2rlab_ui.widgets.preset_bar import PresetBar
from s2rlab_ui.workspace import ShownScene

if TYPE_CHECKING:
    from s2rlab.project import Part

IDLE_MS = 4_000  # after a project is opened: the program that draws samples is started before anybody asks


class RandomizePanel(Panel):
    """Presets, factors, and at once what they give."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("Randomize"),
            self.tr("Will my camera's pictures lie inside this variety?"),
            self.tr("Next: Generate"),
        )
        self.sampler = Sampler(self)
        self.samples = SamplePanel(context.theme, self.sampler)
        self.desk = SceneDesk(context, self.sampler, SAMPLES)
        self.showing = Showing(context, self.desk, self)
        self.sheet = self.samples.sheet
        self.sheet.pair_with(self.desk.photos.sheet)
        self._scene_at = 0  # tile that the desk shows
        self._parts: tuple[Part, ...] = ()  # that the samples show
        self._idle = QTimer(self, interval=IDLE_MS, singleShot=True)
        self._idle.timeout.connect(self._start_early)
        self.presets = PresetBar(context.theme)
        self.seed = spin_box()
        self.factors = FactorList(context.theme, context.workspace.space.value)
        self.search, self.boxes = self.factors.search, self.factors.boxes
        self.edits = SpaceEdits(context, self)
        self.again = button(self.tr("Try again"), self.sampler.try_again)
        self.again.hide()
        self._stack = self._make_surface()
        self.build(self._stack, self._make_inspector())
        self._connect()

    def _make_surface(self) -> QStackedWidget:
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(9)
        self._split.addWidget(self.desk)
        self._split.addWidget(self.samples)
        self._split.setSizes([430, 330])
        self._split.setStretchFactor(0, 4)
        self._split.setStretchFactor(1, 3)
        self._split.setChildrenCollapsible(False)
        tools = row(self.desk.tools, None, self.again)
        whole = column(tools, self._split)
        whole.setStretch(1, 1)
        stack = QStackedWidget()
        stack.addWidget(Hint(self.tr("Import parts first"), self.tr("Then samples of them show here."), [self.way]))
        stack.addWidget(boxed(whole))
        return stack

    def _make_inspector(self) -> list[Any]:
        shuffle = button(self.tr("Shuffle"), self.shuffle, tip=self.tr("Other samples of the same variety (R)"))
        shuffle.setShortcut("R")
        self.seed.setRange(0, MOST_SEED)
        self.seed.setAccessibleName(self.tr("Seed"))
        seed = column(label(self.tr("Seed: same number, same pictures"), "caption"), row(self.seed, shuffle), spacing=4)
        return [self.presets, seed, self.factors]

    def _connect(self) -> None:
        workspace, messages = self.context.workspace, self.context.messages
        workspace.space.changed.connect(self._on_space)
        workspace.project.changed.connect(lambda _: self._on_project())
        workspace.shown_scene.changed.connect(self._on_shown_scene)
        self.presets.chosen.connect(self.edits.choose_preset)
        self.presets.said.connect(messages.info)
        self.presets.complained.connect(messages.fault)
        self.seed.valueChanged.connect(lambda seed: workspace.edit_seed(seed, "typed"))
        workspace.seed.changed.connect(self._on_seed)
        self.factors.edited.connect(self.edits.change)
        self.factors.held.connect(self.edits.hold)
        self.factors.only_asked.connect(self.samples.show_only)
        self.factors.reset_asked.connect(lambda factor: self.edits.reset(factor, self.presets.base()))
        self.sampler.broke.connect(self._on_broke)
        self.sampler.state_changed.connect(self._on_sampler)
        self.samples.chosen.connect(self._on_tile)
        self.samples.sweep_changed.connect(self._on_sweep)
        self.samples.paced.connect(self._on_paced)
        self.desk.mode_changed.connect(self._on_mode)
        for tool in self.desk.tools.icons:
            tool.clicked.connect(self.showing.end)
        self.desk.damage.chosen.connect(self.edits.use_damage)
        self.edits.refused.connect(lambda: self.factors.show_space(workspace.space.value))
        self.desk.back_asked.connect(lambda: workspace.shown_scene.set(None))
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._go_back)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.presets.show_space(workspace.space.value)
        self._on_seed(workspace.seed.value)
        self._on_project()

    # What the window asks

    def is_done(self) -> bool:
        """The default is good enough to go on."""
        return True

    def needs(self) -> str:
        """Parts."""
        return "" if self.context.workspace.snapshot.value.parts else self.tr("needs parts")

    def state_words(self) -> str:
        """Name the space."""
        return self.presets.words()

    def refresh(self) -> None:
        """Show the hint while there are no parts."""
        snapshot = self.context.workspace.snapshot.value
        self._stack.setCurrentIndex(1 if snapshot.parts else 0)
        self.point("" if snapshot.parts else self.tr("Go to Parts"), PARTS)
        if snapshot.parts != self._parts:
            self._parts = snapshot.parts
            self.samples.forget()
        if snapshot.parts:
            self.desk.photos.offer(self.project.root, snapshot.photo_sets)
            if self.desk.awake:
                self._show()
            elif self.sampler.state == "off":
                self._idle.start()

    def shown(self) -> None:
        """Show the samples of the present space."""
        self.desk.wake(True)
        self.presets.refresh()
        self._show()

    def hidden(self) -> None:
        """Ask for nothing while nobody looks."""
        self.desk.wake(False)

    def shut(self) -> None:
        """End the thread and the child."""
        self._idle.stop()
        self.showing.finish()
        self.desk.finish()
        self.sampler.finish()

    def shuffle(self) -> None:
        """Draw other samples."""
        self.context.workspace.edit_seed((self.context.workspace.seed.value + 1) % MOST_SEED)

    # Space and seed

    def _on_space(self, space: RandomizationSpace) -> None:
        self.showing.give_way()
        self.factors.show_space(self.context.workspace.space.value)
        self.presets.show_space(space)
        self.state_changed.emit()
        self._show()

    def _on_seed(self, seed: int) -> None:
        self.showing.give_way()
        self.seed.setValue(seed)
        self._show()

    # Samples

    def _show(self) -> None:
        """Have the sheet and the desk show the present space and seed."""
        workspace = self.context.workspace
        if not self.desk.awake or not workspace.snapshot.value.parts:
            return
        base = Scene(workspace.space.value, self.seed.value())
        self.samples.show_base(base)
        recorded = workspace.shown_scene.value
        if recorded is not None:
            self._show_recorded(recorded)
            return
        scene = self.samples.scene(self._scene_at) or replace(base, index=self._scene_at)
        self.desk.show_scene(scene)

    def _on_tile(self, scene: Scene) -> None:
        self.showing.give_way()
        self._scene_at = self.sheet.current
        self.context.workspace.shown_scene.set(None)
        if self.desk.mode == "photos":
            self.desk.set_mode("scene")
        self.desk.show_scene(scene)

    def _on_sweep(self, factor: str) -> None:
        """Show the chosen tile in the desk as a sweep begins or ends."""
        self.showing.give_way()
        self.factors.show_only(factor)
        if factor and self.desk.mode == "damage":  # which has no samples beside it
            self.desk.set_mode("scene")
        self._show()

    def _on_paced(self, seconds: float, size: int) -> None:
        """Have the first estimate of Generate know this machine; a job beside the samples would slow them."""
        if not self.context.jobs.active:
            render_costs.remember_samples(self.context.settings, seconds, size)

    def _on_mode(self, mode: str) -> None:
        self.showing.give_way()
        self.samples.setVisible(mode != "damage")

    def _on_shown_scene(self, shown: ShownScene | None) -> None:
        if shown is None:
            self.sheet.choose(self._scene_at)
            self._show()
        else:
            self.desk.set_mode("scene")
            if self.desk.awake:
                self._show_recorded(shown)

    def _show_recorded(self, shown: ShownScene) -> None:
        self.sheet.choose(-1)
        space = self.context.workspace.space.value
        self.desk.show_scene(Scene(space, self.seed.value(), 0, shown.part, shown.scene, shown.artifacts, shown.title))

    def _go_back(self) -> None:
        if self.context.workspace.shown_scene.value is not None:
            self.context.workspace.shown_scene.set(None)
        elif self.samples.sweeping:
            self.samples.show_only("")

    # The program that draws

    def _on_project(self) -> None:
        project = self.context.workspace.project.value
        self._idle.stop()
        self.showing.give_way()
        self.samples.clear()
        self.desk.clear()
        self._scene_at = 0
        self.sheet.choose(0)
        if project is None:
            self.desk.wake(False)
            self.sampler.close()
        else:
            self.sampler.open(project.root)
            self.showing.begin()

    def _start_early(self) -> None:
        if self.context.workspace.snapshot.value.parts:
            self.sampler.start()

    def _on_sampler(self, state: str) -> None:
        self.again.setVisible(state == "stopped")
        words = {  # those of "ready" go with the first picture
            "starting": self.tr("The renderer is starting…"),
            "ready": self.tr("Drawing the first pictures…"),
            "stopped": self.sampler.why,
        }
        self.desk.explain(words.get(state, ""))

    def _on_broke(self, why: str, log: str) -> None:
        stopped = self.sampler.state == "stopped"
        remedy = self.tr("Try again") if stopped else ""
        act = self.sampler.try_again if stopped else None
        self.context.messages.post(Message(why, "fault" if stopped else "attention", log, remedy, act))
