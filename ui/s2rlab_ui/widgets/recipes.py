"""The plain choices of a training: Fast, Balanced, Best, and what each means in time here."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from s2rlab_ui.widgets.basic import column, label, say
from s2rlab_ui.widgets.choice import HEIGHT, Choice
from s2rlab_ui.words import whole


@dataclass(frozen=True, slots=True)
class Recipe:
    """One plain choice: what it sets."""

    name: str
    epochs: int
    image_size: int  # pixels


RECIPES = (Recipe("fast", 2, 128), Recipe("balanced", 8, 160), Recipe("best", 16, 224))
USUAL = RECIPES[1]


class Recipes(QWidget):
    """One card each; none is chosen when the settings are somebody's own."""

    taken = Signal(int, int)  # passes, side of the network's input

    def __init__(self) -> None:
        super().__init__()
        names = {"fast": self.tr("Fast"), "balanced": self.tr("Balanced"), "best": self.tr("Best")}
        self.choices = {recipe.name: Choice(names[recipe.name]) for recipe in RECIPES}
        self._group = QButtonGroup(self)
        for choice in self.choices.values():
            choice.setStyleSheet(f"min-height: {HEIGHT - 2}px;")  # the window's own would let them shrink
            self._group.addButton(choice)
        for recipe in RECIPES:
            tip = self.tr("{n} passes over the pictures, each {size} × {size} pixels large").format(
                n=whole(recipe.epochs), size=whole(recipe.image_size)
            )
            self.choices[recipe.name].setToolTip(tip)
        self.choices[USUAL.name].setChecked(True)
        self._group.buttonClicked.connect(lambda _: self.take())
        self._own = label(role="muted", wrap=True)
        self.setLayout(column(*self.choices.values(), self._own))
        say(self._own, "")

    def take(self) -> None:
        """Tell what the chosen card sets."""
        recipe = next((recipe for recipe in RECIPES if self.choices[recipe.name].isChecked()), USUAL)
        self.taken.emit(recipe.epochs, recipe.image_size)

    def say(self, epochs: int, image_size: int, words: Callable[[int, int], str]) -> None:
        """Say what each card means, and choose the one that sets just this, if there is one.

        Parameters
        ----------
        words
            Says what so many passes at that size mean here.
        """
        same = next((recipe for recipe in RECIPES if (recipe.epochs, recipe.image_size) == (epochs, image_size)), None)
        self._group.setExclusive(False)
        for recipe in RECIPES:
            self.choices[recipe.name].setChecked(recipe is same)
            self.choices[recipe.name].say(words(recipe.epochs, recipe.image_size))
        self._group.setExclusive(True)
        own = self.tr("Settings of your own: {time}").format(time=words(epochs, image_size))
        say(self._own, "" if same else own)
