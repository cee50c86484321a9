"""The large view of the Randomize step: the present scene, the plain part, its damage, or the user's photographs."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from s2rlab_ui import scenes
from s2rlab_ui.context import Context
from s2rlab_ui.panels.damage_desk import DamageDesk
from s2rlab_ui.panels.desk_tools import MODES, DeskTools, Mode
from s2rlab_ui.sampler import Picture, Sampler
from s2rlab_ui.scenes import Scene
from s2rlab_ui.viewport import Viewport
from s2rlab_ui.widgets.basic import boxed, button, column, label, row, say
from s2rlab_ui.widgets.photo_sheet import PhotoSheet
from s2rlab_ui.widgets.scene_facts import SceneFacts
from s2rlab_ui.widgets.scene_view import SceneView
from s2rlab_ui.workspace import part_key

WARM = "warm"  # a channel nobody looks at


class SceneDesk(QWidget):
    """Shows one `Scene` in the way that is chosen; asks the sampler for what it needs."""

    mode_changed = Signal(str)
    back_asked = Signal()  # from a recorded scene to the samples

    def __init__(self, context: Context, sampler: Sampler, photographs: int) -> None:
        super().__init__()
        self.context, self._sampler = context, sampler
        self.mode: Mode = "scene"
        self.scene: Scene | None = None
        self.awake = self._warm = False
        self.tools = DeskTools(context.theme)
        self.view = SceneView(context.theme, self.tr("The present scene"))
        self.damage = DamageDesk(context.theme)
        self.part = Viewport(context.theme)
        self.facts = SceneFacts()
        self.photos = PhotoSheet(context.theme, photographs)
        self.recorded = label(role="heading", wrap=True)
        line = row(self.recorded, button(self.tr("Back to samples"), self.back_asked.emit))
        line.setStretch(0, 1)
        self._recorded = boxed(line)
        self._recorded.hide()
        self._views: dict[str, SceneView] = {"scene": self.view, **self.damage.views}
        scene = column(self._recorded, self.view, self.facts)
        scene.setStretch(1, 1)
        self._stack = QStackedWidget()
        for page in (boxed(scene), boxed(column(self.part)), self.damage, self.photos):
            self._stack.addWidget(page)
        self.setLayout(column(self._stack))
        self._connect()

    def _connect(self) -> None:
        tools = self.tools
        tools.chosen.connect(self.set_mode)
        tools.fit.clicked.connect(lambda: self._fit())
        tools.reset.clicked.connect(lambda: self._reset())
        tools.nearer.clicked.connect(lambda: self._zoom(nearer=True))
        tools.farther.clicked.connect(lambda: self._zoom(nearer=False))
        tools.moving.toggled.connect(self._drag_moves)
        tools.save.clicked.connect(lambda: self.save_picture())
        tools.turning.toggled.connect(self._turn)
        tools.plain.toggled.connect(lambda _: self._ask_scene(moving=False))
        tools.edges.clicked.connect(lambda on: self.part.set_style("edges" if on else "surface"))
        tools.wire.clicked.connect(lambda on: self.part.set_style("wireframe" if on else "surface"))
        self.part.style_changed.connect(tools.show_style)
        self.part.failed.connect(self.context.messages.fault)
        self.view.wanted.connect(lambda moving: self._ask_scene(moving=moving))
        self.damage.wanted.connect(lambda moving: self._ask_damage(moving=moving))
        for each in (*self._views.values(), self.part):
            each.turning_changed.connect(tools.turning.setChecked)
        self._sampler.picture.connect(self._on_picture)
        self._sampler.failed.connect(self._on_failed)
        self.context.workspace.space.changed.connect(lambda space: self.damage.show_used(space.artifacts.levels))

    # What the panel asks

    def show_scene(self, scene: Scene) -> None:
        """Show another scene: a small picture at once, a full one when it rests."""
        before, self.scene = self.scene, scene
        if before is None or (before.index, before.seed, before.params) != (scene.index, scene.seed, scene.params):
            for view in self._views.values():
                view.view = None
        say(self.recorded, scene.title)
        self._recorded.setVisible(scene.params is not None)
        self._renew()

    def set_mode(self, mode: Mode) -> None:
        """Show something else of the scene."""
        self._rest()
        self.mode = mode
        self.tools.show_mode(mode)
        self._stack.setCurrentIndex(MODES.index(mode))
        self._renew()
        self.mode_changed.emit(mode)

    def wake(self, on: bool) -> None:
        """Ask for pictures only while somebody looks."""
        self.awake = on
        if on:
            self._renew()
        else:
            self._rest()

    @property
    def settled(self) -> bool:
        """Whether the scene is there, and everything else that was asked for."""
        return self._warm and self.view.shown is not None and not self._sampler.is_busy(but="scene")

    def explain(self, words: str) -> None:
        """Say in every view why no picture comes; empty when they do."""
        self._warm = False
        for view in self._views.values():
            view.say(words)

    def clear(self) -> None:
        """Show nothing: another project is opened."""
        self.scene = None
        for view in self._views.values():
            view.clear()

    def save_picture(self) -> None:
        """Save the picture shown."""
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the picture"), f"{self.mode}.png", "PNG (*.png)")
        if name and not self.picture().save(name):
            self.context.messages.fault(self.tr("{file}: cannot be written; choose another folder.").format(file=name))

    def picture(self) -> QImage:
        """The picture shown; of the two of a damage, the damaged one."""
        if self.mode == "damage":
            return self.damage.damaged.picture
        view = self._looking()
        return view.picture if view else QImage()

    def finish(self) -> None:
        """End threads and clocks."""
        for view in self._views.values():
            view.finish()
        self.part.finish()
        self.photos.finish()

    # Asking

    def _renew(self) -> None:
        view = self._looking()
        if self.mode == "part":
            self._show_part()
        elif isinstance(view, SceneView):
            view.look(view.view)

    def _ask_scene(self, *, moving: bool) -> None:
        if self.scene is not None and self.awake and self.mode == "scene":
            size, plain = self.view.size_wanted(moving), self.tools.plain.isChecked()
            self._sampler.ask("scene", **scenes.wish(self.scene, size, view=self.view.view, plain=plain))

    def _ask_damage(self, *, moving: bool) -> None:
        if self.scene is not None and self.awake and self.mode == "damage":
            for channel, wish in self.damage.wishes(self.scene, moving=moving).items():
                self._sampler.ask(channel, **wish)

    def _on_picture(self, picture: Picture) -> None:
        view = self._views.get(picture.channel)
        if view is None:
            return
        view.show_picture(picture)
        if picture.channel == "scene":
            self.facts.show_record(picture.record)
            self._warm_up(picture)
        elif self.damage.learn(picture):
            self._ask_damage(moving=False)

    def _warm_up(self, picture: Picture) -> None:
        """Have a place for small pictures made before the first movement needs it: that takes 0.2 s."""
        if not self._warm and self.scene is not None and picture.image.width() != scenes.MOVING:
            self._sampler.ask(WARM, **scenes.wish(self.scene, scenes.MOVING))
        self._warm = True

    def _on_failed(self, channel: str, words: str, _: int) -> None:
        if channel in self._views:
            self._views[channel].say(words)

    # The part

    def _show_part(self) -> None:
        part = self.context.workspace.part(self._part_name())
        if part is not None and self.part.path != part.mesh_path and self.awake:
            self.part.show_part(part.mesh_path)

    def _part_name(self) -> str:
        if self.scene is not None and self.scene.part:
            return self.scene.part
        if self.view.shown is not None:
            return self.view.shown.part
        parts = self.context.workspace.snapshot.value.parts
        return part_key(parts[0]) if parts else ""

    # Tools

    def _looking(self) -> SceneView | Viewport | None:
        """The view that the tools are for."""
        views: dict[str, SceneView | Viewport] = {
            "scene": self.view, "part": self.part, "damage": self.damage.clean,
        }  # fmt: skip
        return views.get(self.mode)

    def _fit(self) -> None:
        if view := self._looking():
            view.fit()

    def _reset(self) -> None:
        if view := self._looking():
            view.reset()

    def _zoom(self, *, nearer: bool) -> None:
        if view := self._looking():
            view.nearer() if nearer else view.farther()

    def _drag_moves(self, on: bool) -> None:
        for each in (*self._views.values(), self.part):
            each.moving = on

    def _turn(self, on: bool) -> None:
        if view := self._looking():
            view.turn(on)

    def _rest(self) -> None:
        for each in (*self._views.values(), self.part):
            each.turn(False)
