"""A damaged part beside the clean one, seen from the same side."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from s2rlab_ui import factors, scenes
from s2rlab_ui.sampler import Picture
from s2rlab_ui.scenes import Scene
from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.artifact_levels import ArtifactLevels
from s2rlab_ui.widgets.basic import boxed, button, column, label, row
from s2rlab_ui.widgets.scene_view import SceneView

OTHERS = ("distractors", "occluders", "instances")  # would only hide the damage
FIRST_DAMAGE = {"holes": 2}  # shown when the space has none: something to see at once


class DamageDesk(QWidget):
    """Two views whose cameras are one, and the levels of each artifact."""

    wanted = Signal(bool)  # pictures; true: they move, small ones will do
    chosen = Signal(object)  # levels by name, for the pictures too

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.clean = SceneView(theme, self.tr("Clean part"))
        self.damaged = SceneView(theme, self.tr("Damaged part"))
        self.levels = ArtifactLevels()
        self.levels.show_levels(FIRST_DAMAGE)
        self.use = button("", lambda: self.chosen.emit(self.levels.levels))
        self._used: Mapping[str, int] = {}
        self._touched = False  # by hand: else they are those of the pictures
        self._found: tuple[Scene, Scene] | None = None  # a scene, and the same one as it was drawn
        self._asked: tuple[Scene, dict[str, int]] | None = None  # last, with its damage
        self._shown: tuple[Scene, dict[str, int]] | None = None
        pair = row(_under(self.tr("Clean"), self.clean), _under(self.tr("Damaged – both turn together"), self.damaged))
        whole = column(pair, self.levels, row(None, self.use))
        whole.setStretch(0, 1)
        self.setLayout(whole)
        for one, other in ((self.clean, self.damaged), (self.damaged, self.clean)):
            one.view_changed.connect(other.follow)
            one.wanted.connect(self.wanted)
        self.levels.changed.connect(lambda *_: self._on_levels())
        self.show_used({})

    @property
    def views(self) -> dict[str, SceneView]:
        """The views by their channel."""
        return {"clean": self.clean, "damaged": self.damaged}

    def wishes(self, scene: Scene, *, moving: bool) -> dict[str, dict[str, Any]]:
        """What to ask on each channel: the same scene without stray objects, clean and damaged.

        Which draw of a scene is the first of use depends on the damage and the size. So the clean picture comes first,
        and the damaged one is asked for with its very record.
        """
        size = self.clean.size_wanted(moving)
        space = factors.changed_all(scene.space, {name: {"on": False} for name in (*OTHERS, "artifacts")})
        key = replace(scene, space=space, artifacts=None)
        known = scene.params is not None or (self._found is not None and self._found[0] == key)
        self._asked = key, self.levels.levels
        if self._shown != self._asked:
            self.damaged.say(self.tr("Damaging the part…"))
        if not known:
            return {"clean": scenes.wish(replace(key, artifacts={}), size, view=self.clean.view, plain=True)}
        alike = key if self._found is None or scene.params is not None else self._found[1]
        levels = {"clean": {}, "damaged": self.levels.levels}
        return {
            channel: scenes.wish(replace(alike, artifacts=levels[channel]), size, view=view.view, plain=True)
            for channel, view in self.views.items()
        }

    def learn(self, picture: Picture) -> bool:
        """Take note of a picture that has come; true: now the damaged one can be asked for."""
        if picture.channel == "damaged":
            self._shown = self._asked
        if picture.channel != "clean" or self._asked is None or self._asked[0].params is not None:
            return False
        key = self._asked[0]
        if self._found is not None and self._found[0] == key:
            return False
        self._found = key, replace(key, part=picture.part, index=picture.index, params=picture.record["scene"])
        return True

    def show_used(self, levels: Mapping[str, int]) -> None:
        """Know the damage that the pictures are made with."""
        self._used = levels
        if levels and not self._touched:
            self.levels.show_levels(levels)
        same, none = self.levels.levels == levels, not self.levels.levels
        words = self.tr("Use no damage in the pictures") if none else self.tr("Use this damage in the pictures")
        self.use.setText(self.tr("The pictures are made like this") if same else words)
        self.use.setEnabled(not same)

    def _on_levels(self) -> None:
        self._touched = True
        self.show_used(self._used)
        self.wanted.emit(False)


def _under(words: str, view: QWidget) -> QWidget:
    whole = column(label(words, "caption"), view, spacing=4)
    whole.setStretch(1, 1)
    return boxed(whole)
