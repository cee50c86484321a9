"""The large view of the Randomize step: the present scene, the plain part, its damage, or the user's photographs."""

from dataclasses import replace
from functools import partial
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QStackedWidget, QWidget

from s2rlab_ui import factors, scenes
from s2rlab_ui.context import Context
from s2rlab_ui.sampler import Picture, Sampler
from s2rlab_ui.scenes import Scene
from s2rlab_ui.viewport import Viewport
from s2rlab_ui.widgets.artifact_levels import ArtifactLevels
from s2rlab_ui.widgets.basic import IconButton, boxed, button, column, label, row, say
from s2rlab_ui.widgets.looking import Looking
from s2rlab_ui.widgets.photo_sheet import PhotoSheet
from s2rlab_ui.widgets.scene_facts import SceneFacts
from s2rlab_ui.widgets.scene_view import SceneView

Mode = Literal["scene", "part", "damage", "photos"]
MODES: tuple[Mode, ...] = ("scene", "part", "damage", "photos")
OTHERS = ("distractors", "occluders", "instances")  # would only hide the damage
WARM = "warm"  # a channel nobody looks at
FIRST_DAMAGE = {"holes": 2}  # shown when the space has none: something to see at once


class SceneDesk(QWidget):
    """Shows one `Scene` in the way that is chosen; asks the sampler for what it needs."""

    mode_changed = Signal(str)
    damage_chosen = Signal(object)  # levels by name, for the pictures too
    back_asked = Signal()  # from a recorded scene to the samples

    def __init__(self, context: Context, sampler: Sampler, photographs: int) -> None:
        super().__init__()
        self.context, self._sampler = context, sampler
        self.mode: Mode = "scene"
        self.scene: Scene | None = None
        self.awake = self._warm = False
        theme = context.theme
        self.view = SceneView(theme, self.tr("The present scene"))
        self.clean = SceneView(theme, self.tr("Clean part"))
        self.damaged = SceneView(theme, self.tr("Damaged part"))
        self.part = Viewport(theme)
        self.part.failed.connect(context.messages.fault)
        self.facts = SceneFacts()
        self.levels = ArtifactLevels()
        self.levels.show_levels(FIRST_DAMAGE)
        self.photos = PhotoSheet(theme, photographs)
        self.use = button(self.tr("Use this damage in the pictures"), self._use_damage)
        self.recorded = label(role="heading", wrap=True)
        line = row(self.recorded, button(self.tr("Back to samples"), self.back_asked.emit))
        line.setStretch(0, 1)
        self._recorded = boxed(line)
        self._recorded.hide()
        self._views: dict[str, SceneView] = {"scene": self.view, "clean": self.clean, "damaged": self.damaged}
        self._stack = QStackedWidget()
        self.tools = self._make_tools()
        self._build()
        self._connect()

    def _build(self) -> None:
        scene = column(self._recorded, self.view, self.facts)
        scene.setStretch(1, 1)
        pair = row(
            *(
                _over(label(text, "caption"), view)
                for text, view in (
                    (self.tr("Clean"), self.clean),
                    (self.tr("Damaged – both turn together"), self.damaged),
                )
            )
        )
        damage = column(pair, self.levels, row(None, self.use))
        damage.setStretch(0, 1)
        for page in (boxed(scene), boxed(column(self.part)), boxed(damage), self.photos):
            self._stack.addWidget(page)
        self.setLayout(column(self._stack))

    def _make_tools(self) -> QWidget:
        names = {
            "scene": (self.tr("Scene"), self.tr("The present sample, to turn and look at closely")),
            "part": (self.tr("Part"), self.tr("The plain part, with its triangles and size")),
            "damage": (self.tr("Damage"), self.tr("Faults of scanned parts beside the clean part")),
            "photos": (self.tr("Photographs"), self.tr("A dozen of your photographs beside the samples")),
        }
        self.modes, group = {}, QButtonGroup(self)
        for mode in MODES:
            each = self.modes[mode] = button(names[mode][0], partial(self.set_mode, mode), "chip", names[mode][1])
            each.setCheckable(True)
            group.addButton(each)
        self.modes["scene"].setChecked(True)
        theme = self.context.theme
        self.fit = IconButton(theme, "fit-to-page-outline", self.tr("Fit (F)"), lambda: self._each(Looking.fit))
        self.reset = IconButton(theme, "restore", self.tr("As it was sampled"), self._reset)
        self.turning = IconButton(theme, "rotate-3d-variant", self.tr("Turntable"))
        self.plain = IconButton(theme, "camera-off-outline", self.tr("Without lens, noise and compression"))
        self.edges = IconButton(theme, "vector-triangle", self.tr("Show triangles"))
        self.wire = IconButton(theme, "grid", self.tr("Wireframe (W)"))
        self.save = IconButton(theme, "content-save-outline", self.tr("Save a picture"), self.save_picture)
        for toggle in (self.turning, self.plain, self.edges, self.wire):
            toggle.setCheckable(True)
        icons = (self.fit, self.reset, self.turning, self.plain, self.edges, self.wire, self.save)
        return boxed(row(*self.modes.values(), row(*icons, spacing=0), None))

    def _connect(self) -> None:
        self.turning.toggled.connect(lambda on: [each.turn(on) for each in self._looking()[:1]])
        self.plain.toggled.connect(lambda _: self._ask_scene(moving=False))
        self.edges.toggled.connect(lambda on: self._style(self.edges, on))
        self.wire.toggled.connect(lambda on: self._style(self.wire, on))
        self.view.wanted.connect(lambda moving: self._ask_scene(moving=moving))
        for one, other in ((self.clean, self.damaged), (self.damaged, self.clean)):
            one.view_changed.connect(other.follow)
            one.wanted.connect(lambda moving: self._ask_damage(moving=moving))
        for each in (self.view, self.clean, self.damaged, self.part):
            each.turning_changed.connect(self.turning.setChecked)
        self.levels.changed.connect(lambda *_: self._on_levels())
        self._sampler.picture.connect(self._on_picture)
        self._sampler.failed.connect(self._on_failed)
        self.context.workspace.space.changed.connect(lambda _: self._say_use())
        self._show_tools()

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
        self.mode = mode
        self.modes[mode].setChecked(True)
        for each in (self.view, self.clean, self.part):
            each.turn(False)
        self._stack.setCurrentIndex(MODES.index(mode))
        self._show_tools()
        self._renew()
        self.mode_changed.emit(mode)

    def wake(self, on: bool) -> None:
        """Ask for pictures only while somebody looks."""
        self.awake = on
        if on:
            self._renew()
        else:
            for each in (self.view, self.clean, self.part):
                each.turn(False)

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
        """The picture shown."""
        return {"scene": self.view.picture, "part": self.part.picture, "damage": self.damaged.picture}.get(
            self.mode, QImage()
        )

    def finish(self) -> None:
        """End threads and clocks."""
        for view in self._views.values():
            view.finish()
        self.part.finish()
        self.photos.finish()

    # Asking

    def _renew(self) -> None:
        if self.mode == "scene":
            self.view.look(self.view.view)
        elif self.mode == "damage":
            self.clean.look(self.clean.view)
        elif self.mode == "part":
            self._show_part()
        self._say_use()

    def _ask_scene(self, *, moving: bool) -> None:
        if self.scene is not None and self.awake and self.mode == "scene":
            size, plain = self.view.size_wanted(moving), self.plain.isChecked()
            self._sampler.ask("scene", **scenes.wish(self.scene, size, view=self.view.view, plain=plain))

    def _ask_damage(self, *, moving: bool) -> None:
        if self.scene is None or not self.awake or self.mode != "damage":
            return
        size = self.clean.size_wanted(moving)
        space = factors.changed_all(self.scene.space, {name: {"on": False} for name in OTHERS})
        for channel, levels in (("clean", {}), ("damaged", self.levels.levels)):
            scene = replace(self.scene, space=space, artifacts=levels)
            self._sampler.ask(channel, **scenes.wish(scene, size, view=self._views[channel].view, plain=True))

    def _on_picture(self, picture: Picture) -> None:
        view = self._views.get(picture.channel)
        if view is None:
            return
        view.show_picture(picture)
        if picture.channel == "scene":
            self.facts.show_record(picture.record)
            self._warm_up(picture)

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
        return f"{parts[0].label}/{parts[0].info.variant}" if parts else ""

    def _style(self, chosen: IconButton, on: bool) -> None:
        other = self.wire if chosen is self.edges else self.edges
        if on:
            other.setChecked(False)
        if on or not other.isChecked():
            self.part.set_style(("wireframe" if chosen is self.wire else "edges") if on else "surface")

    # Damage

    def _on_levels(self) -> None:
        self._ask_damage(moving=False)
        self._say_use()

    def _use_damage(self) -> None:
        self.damage_chosen.emit(self.levels.levels)

    def _say_use(self) -> None:
        same = self.levels.levels == self.context.workspace.space.value.artifacts.levels
        none = not self.levels.levels
        words = self.tr("Use no damage in the pictures") if none else self.tr("Use this damage in the pictures")
        self.use.setText(self.tr("The pictures are made like this") if same else words)
        self.use.setEnabled(not same)

    # Tools

    def _looking(self) -> list[Looking]:
        views: dict[str, list[Looking]] = {
            "scene": [self.view], "part": [self.part], "damage": [self.clean, self.damaged],
        }  # fmt: skip
        return views.get(self.mode, [])

    def _each(self, act: object) -> None:
        for view in self._looking()[:1]:
            act(view)  # type: ignore[operator]

    def _reset(self) -> None:
        for view in self._looking()[:1]:
            if isinstance(view, SceneView | Viewport):
                view.reset()

    def _show_tools(self) -> None:
        for tool in (self.fit, self.reset, self.turning, self.save):
            tool.setVisible(self.mode != "photos")
        usual = self.tr("Usual view") if self.mode == "part" else self.tr("As it was sampled")
        self.reset.show_icon("restore", usual)
        self.plain.setVisible(self.mode == "scene")
        for tool in (self.edges, self.wire):
            tool.setVisible(self.mode == "part")


def _over(words: QWidget, view: QWidget) -> QWidget:
    whole = column(words, view, spacing=4)
    whole.setStretch(1, 1)
    return boxed(whole)
