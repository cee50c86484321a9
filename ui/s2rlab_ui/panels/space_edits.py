"""What the user changes of the variety, as edits that can be taken back."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from s2rlab.errors import ConfigError
from s2rlab.scene.space import RandomizationSpace
from s2rlab_ui import factors
from s2rlab_ui.context import Context
from s2rlab_ui.widgets.artifact_levels import NAMES

translate = QCoreApplication.translate


class SpaceEdits(QObject):
    """Changes the workspace's space; a drag of a slider is one edit."""

    refused = Signal()  # the space allows no such change

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._held, self._movements = False, 0  # a slider by the mouse, and how often

    def hold(self, held: bool) -> None:
        """A slider is taken hold of, or let go: that ends what one undo takes back."""
        self._held = held
        self._movements += 1

    def change(self, factor: str, field: str, value: Any) -> None:
        """Set one field of a factor."""
        workspace = self._context.workspace
        try:
            space = factors.changed(workspace.space.value, factor, field, value)
        except ConfigError as error:
            self._context.messages.attention(str(error))
            self.refused.emit()
            return
        text = translate("RandomizePanel", "Change {factor}").format(factor=factors.title(space, factor))
        key = "" if field == "on" else f"{factor}.{field} {self._movements}"
        workspace.edit_space(space, text, key, held=self._held)

    def choose_preset(self, space: RandomizationSpace) -> None:
        """Take another space as a whole."""
        text = translate("RandomizePanel", "Preset {name}").format(name=space.name)
        self._context.workspace.edit_space(space, text)

    def reset(self, factor: str, base: RandomizationSpace) -> None:
        """Give a factor the settings of a preset."""
        space = factors.restored(self._context.workspace.space.value, factor, base)
        text = translate("RandomizePanel", "{factor} as in {preset}")
        title = factors.title(space, factor)
        self._context.workspace.edit_space(space, text.format(factor=title, preset=base.name))

    def use_damage(self, levels: dict[str, int]) -> None:
        """Make the pictures with this damage, none if it is empty."""
        changes = {"artifacts": {"on": bool(levels), **dict.fromkeys(NAMES, 0), **levels}}
        space = factors.changed_all(self._context.workspace.space.value, changes)
        self._context.workspace.edit_space(space, translate("RandomizePanel", "Damage in the pictures"))
