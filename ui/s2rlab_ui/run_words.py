"""How good a run is, in words."""

from PySide6.QtCore import QCoreApplication

from s2rlab.evaluate.intervals import wilson_interval
from s2rlab_ui.words import interval, percent


def right_words(share: float, total: int) -> str:
    """Say how many of `total` are right, with the interval of 95 %; only the share where the total is not known, 0."""
    if not total:
        return QCoreApplication.translate("runs", "{share} right").format(share=percent(share))
    right = round(share * total)
    return interval(right, total, *wilson_interval(right, total))
