"""What is recorded of a picture, in plain words with units.

The keys are the paths of the fields in a line of metadata.jsonl. A test compares them with the model; a field that is
not listed is shown under its own name.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from s2rlab_ui.parameter_words import CHOICES, GROUPS, ONE, WORDS
from s2rlab_ui.words import significant, whole

SHORT = "short"  # the group that says it all in a few words
DIGITS = 2  # of a very small number


@dataclass(frozen=True, slots=True)
class Parameter:
    """How a recorded value is called and written."""

    words: str
    unit: str = ""

    @property
    def scale(self) -> float:
        """What a stored number is multiplied with to be shown."""
        return 100.0 if self.unit == "%" else 1.0

    def say(self, value: float) -> str:
        """Write a stored number with its unit."""
        return f"{number(value * self.scale)} {self.unit}".strip()

    @property
    def head(self) -> str:
        """Name and unit."""
        return f"{self.words}, {self.unit}" if self.unit else self.words


def parameter(key: str) -> Parameter:
    """Describe the recorded field at the path `key`."""
    words, unit = WORDS.get(key, (key.rpartition(".")[2].replace("_", " ").capitalize(), ""))
    return Parameter(_said(words), _said(unit))


def one_of(key: str) -> str:
    """Name one of the things that are listed at the path `key`: a lamp, where there are lamps."""
    return _said(ONE[key]) if key in ONE else parameter(key).words


def group_of(key: str) -> str:
    """Name the group a recorded field belongs to, by its factor."""
    parts = key.split(".")
    return parts[1] if parts[0] == "scene" and len(parts) > 2 else ("scene" if parts[0] == "scene" else "")


def group_words(group: str) -> str:
    """Say a group."""
    return _said(GROUPS.get(group, group.replace("_", " ").capitalize()))


def choice_words(choice: str) -> str:
    """Say one of a few recorded words, a kind of background for instance; names of the user stay as they are."""
    return _said(CHOICES.get(choice, choice))


def number(value: float) -> str:
    """Write a number as short as it can be read."""
    if value == int(value) and abs(value) < 1e12:
        return whole(value)
    if 1e-3 <= abs(value) < 1e4:
        return significant(value, 3)
    return whole(value) if abs(value) >= 1e4 else significant(value, DIGITS)


def _said(text: object) -> str:  # object: what Qt's marker for translators is said to give
    return QCoreApplication.translate("parameters", str(text)) if text else ""
