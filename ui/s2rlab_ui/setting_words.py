"""Values of settings as a person reads and types them: with the unit and the marks of the window's language."""

import re
from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from s2rlab_ui.factors import Setting, said
from s2rlab_ui.words import significant

DIGITS = 4
SYMBOLS = {  # of units short enough to stand behind the number
    "degrees": "°", "kelvin": " K", "times": " ×", "pixels at 256 x 256": " px",
}  # fmt: skip
PLAIN: dict[str, Any] = {  # of units that are exact and that few know; the tool tip has the exact one
    "of white, mean of the part (linear)": QT_TRANSLATE_NOOP("factors", "of white"),
    "of white (linear)": QT_TRANSLATE_NOOP("factors", "of white"),
    "k1 of Brown's model": QT_TRANSLATE_NOOP("factors", "strength"),
    "variance / signal": QT_TRANSLATE_NOOP("factors", "strength"),
    "sigma of 0..1": QT_TRANSLATE_NOOP("factors", "of full brightness"),
    "of the gain": QT_TRANSLATE_NOOP("factors", "of a colour's brightness"),
    "of the scale": QT_TRANSLATE_NOOP("factors", "of the way from the middle"),
}
NUMBER = re.compile(r"[-+]?\d*\.?\d+(?:e[-+]?\d+)?")


def written(setting: Setting, ends: Sequence[float], digits: int = DIGITS) -> str:
    """Write a number, or from – to, with its unit where that is short."""
    factor, behind = (100, " %") if setting.is_percent else (1, SYMBOLS.get(setting.measure, ""))
    return " – ".join(significant(factor * end, digits).replace("-", "−") for end in ends) + behind


def unit_words(setting: Setting) -> str:
    """Say the unit below a number in plain words; empty where it stands behind the number."""
    if setting.kind == "share":
        return QCoreApplication.translate("settings", "of the pictures")
    if setting.measure in SYMBOLS:
        return ""
    return said(PLAIN[setting.measure]) if setting.measure in PLAIN else setting.unit


def typed(setting: Setting, text: str) -> list[float]:
    """Read numbers that were typed as `written` writes them, within the setting's bounds, in order."""
    found = [each / (100 if setting.is_percent else 1) for each in numbers_in(text)]
    ends = sorted(float(np.clip(each, setting.least, setting.most)) for each in found)
    return [float(round(each)) for each in ends] if setting.is_whole else ends


def numbers_in(text: str) -> list[float]:
    """Find numbers, with the marks of the window's language; where they cannot be meant, "." and "," are decimal."""
    group = re.escape(QLocale().groupSeparator())
    plain = text.replace("–", " ").replace("−", "-")
    plain = re.sub(rf"(?<![\d.,])[1-9]\d{{0,2}}(?:{group}\d{{3}})+(?!\d)", _ungrouped, plain)
    return [float(each) for each in NUMBER.findall(plain.replace(",", "."))]


def _ungrouped(found: re.Match[str]) -> str:
    return found[0].replace(QLocale().groupSeparator(), "")
