"""What a job says of itself, in the window's language.

A job is a command of its own and speaks English. Its fixed words, stages, units and checks, are put into plain words
here, its sentences in sentences.py. A test compares the lists with the commands.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from s2rlab_ui.pace import Pace
from s2rlab_ui.words import duration, percent, significant, whole

STAGES = {
    "checking": QT_TRANSLATE_NOOP("jobs", "checking"),
    "classifying": QT_TRANSLATE_NOOP("jobs", "naming photographs"),
    "converting": QT_TRANSLATE_NOOP("jobs", "converting"),
    "copying": QT_TRANSLATE_NOOP("jobs", "copying photographs"),
    "exporting": QT_TRANSLATE_NOOP("jobs", "exporting the model"),
    "features": QT_TRANSLATE_NOOP("jobs", "looking at the pictures"),
    "first pictures": QT_TRANSLATE_NOOP("jobs", "making the first pictures"),
    "importing": QT_TRANSLATE_NOOP("jobs", "importing"),
    "looking": QT_TRANSLATE_NOOP("jobs", "looking where it looks"),
    "made pictures": QT_TRANSLATE_NOOP("jobs", "looking at the made pictures"),
    "measuring": QT_TRANSLATE_NOOP("jobs", "measuring the pictures"),
    "new project": QT_TRANSLATE_NOOP("jobs", "making the project"),
    "preview": QT_TRANSLATE_NOOP("jobs", "drawing samples"),
    "reading": QT_TRANSLATE_NOOP("jobs", "reading the pictures"),
    "rendering": QT_TRANSLATE_NOOP("jobs", "making pictures"),
    "reporting": QT_TRANSLATE_NOOP("jobs", "writing the report"),
    "threshold": QT_TRANSLATE_NOOP("jobs", "writing how sure it must be"),
    "training": QT_TRANSLATE_NOOP("jobs", "learning"),
}
SUMMED = ("features", "training")  # stages that count each picture several times: nobody can tell what of
UNITS = {
    "checks": QT_TRANSLATE_NOOP("jobs", "checks"),
    "files": QT_TRANSLATE_NOOP("jobs", "files"),
    "folder": QT_TRANSLATE_NOOP("jobs", "folder"),
    "images": QT_TRANSLATE_NOOP("jobs", "pictures"),
    "model": QT_TRANSLATE_NOOP("jobs", "model"),
    "photographs": QT_TRANSLATE_NOOP("jobs", "photographs"),
    "pictures": QT_TRANSLATE_NOOP("jobs", "pictures"),
    "report": QT_TRANSLATE_NOOP("jobs", "report"),
    "views": QT_TRANSLATE_NOOP("jobs", "views"),
}

CHECKS = {  # of `s2rlab doctor`
    "classifying": QT_TRANSLATE_NOOP("jobs", "Naming parts"),
    "disk": QT_TRANSLATE_NOOP("jobs", "Disk"),
    "machine": QT_TRANSLATE_NOOP("jobs", "Computer"),
    "program": QT_TRANSLATE_NOOP("jobs", "Program"),
    "rendering": QT_TRANSLATE_NOOP("jobs", "Making pictures"),
    "training": QT_TRANSLATE_NOOP("jobs", "Learning"),
    "weights": QT_TRANSLATE_NOOP("jobs", "Weights"),
}


def check_words(name: str) -> str:
    """Say what was looked at on this machine; one that is not listed stays as it was written."""
    return _translated(CHECKS.get(name, name))


def stage_words(stage: str) -> str:
    """Say a stage; one that is not listed stays as the job wrote it."""
    return _translated(STAGES.get(stage, stage))


def unit_words(unit: str) -> str:
    """Say a unit; one that is not listed stays as the job wrote it."""
    return _translated(UNITS.get(unit, unit))


def done_words(pace: Pace) -> str:
    """Say how far a stage is: "1,240 of 2,800 pictures", or "44 %" where the sum would tell nothing."""
    if pace.stage in SUMMED:
        return percent(pace.done / max(pace.total, 1))
    text = QCoreApplication.translate("jobs", "{done} of {total} {unit}")
    return text.format(done=whole(pace.done), total=whole(pace.total), unit=unit_words(pace.unit)).strip()


def rate_words(pace: Pace) -> str:
    """Say how fast a stage goes; empty while not known, or when it is not worth a number."""
    if not pace.rate or pace.total <= 1:
        return ""
    rate = whole(pace.rate) if pace.rate >= 20 else significant(pace.rate, 2)
    return QCoreApplication.translate("jobs", "{n} {unit}/s").format(n=rate, unit=unit_words(pace.unit))


def left_words(seconds: float | None) -> str:
    """Say how long it will still take; empty while not known."""
    return "" if seconds is None else QCoreApplication.translate("jobs", "{time} left").format(time=duration(seconds))


def progress_words(pace: Pace) -> str:
    """Say stage, count, pace and time left in one line."""
    if not pace.stage:
        return QCoreApplication.translate("jobs", "starting…")
    head = f"{stage_words(pace.stage)}: {done_words(pace)}"
    return " · ".join(each for each in (head, rate_words(pace), left_words(pace.left)) if each)


def _translated(text: object) -> str:  # object: what Qt's marker for translators is said to give
    return QCoreApplication.translate("jobs", str(text)) if text else ""
