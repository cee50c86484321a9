"""What the kinds of a list are called in the window: the model names them as files and programs need it."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from s2rlab_ui.factors import said

WORDS: dict[str, Any] = {  # texts; what marks them for the translators has no type
    # backgrounds
    "flat": QT_TRANSLATE_NOOP("factors", "one colour"),
    "gradient": QT_TRANSLATE_NOOP("factors", "gradient"),
    "noise": QT_TRANSLATE_NOOP("factors", "clouds"),
    "speckle": QT_TRANSLATE_NOOP("factors", "speckles"),
    "stripes": QT_TRANSLATE_NOOP("factors", "stripes"),
    "clutter": QT_TRANSLATE_NOOP("factors", "clutter"),
    "environment": QT_TRANSLATE_NOOP("factors", "surroundings"),
    "table": QT_TRANSLATE_NOOP("factors", "table"),
    "belt": QT_TRANSLATE_NOOP("factors", "belt"),
    "tray": QT_TRANSLATE_NOOP("factors", "tray"),
    "crate": QT_TRANSLATE_NOOP("factors", "crate"),
    # stray objects
    "box": QT_TRANSLATE_NOOP("factors", "box"),
    "cylinder": QT_TRANSLATE_NOOP("factors", "cylinder"),
    "sphere": QT_TRANSLATE_NOOP("factors", "ball"),
    "cone": QT_TRANSLATE_NOOP("factors", "cone"),
    "torus": QT_TRANSLATE_NOOP("factors", "torus"),
    "ring": QT_TRANSLATE_NOOP("factors", "ring"),
    "plate": QT_TRANSLATE_NOOP("factors", "plate"),
    "part": QT_TRANSLATE_NOOP("factors", "another part"),
    # finishes
    "plain": QT_TRANSLATE_NOOP("factors", "plain"),
    "brushed": QT_TRANSLATE_NOOP("factors", "brushed"),
    "cast": QT_TRANSLATE_NOOP("factors", "cast"),
    "milled": QT_TRANSLATE_NOOP("factors", "milled"),
    "galvanized": QT_TRANSLATE_NOOP("factors", "galvanized"),
    "anodized": QT_TRANSLATE_NOOP("factors", "anodized"),
    "painted": QT_TRANSLATE_NOOP("factors", "painted"),
    "black oxide": QT_TRANSLATE_NOOP("factors", "black oxide"),
    "plastic": QT_TRANSLATE_NOOP("factors", "plastic"),
    "rubber": QT_TRANSLATE_NOOP("factors", "rubber"),
    "rust": QT_TRANSLATE_NOOP("factors", "rust"),
    "oil film": QT_TRANSLATE_NOOP("factors", "oil film"),
}


def kind_words(name: str) -> str:
    """Say a kind for a person, in the window's language."""
    plain = name.replace("_", " ")
    return said(WORDS.get(plain, plain))
