"""What a job says of itself, in the window's language.

A job is a command of its own and speaks English; its fixed words, stages and units, are put into plain words here.
A test compares the lists with the commands.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from s2rlab_ui.pace import Pace
from s2rlab_ui.words import duration, significant, whole

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
PHRASES = (  # of the commands' sentences, longest first: what a terminal's user would type, and what is done here
    ("free some space and run the same command with --resume",
     QT_TRANSLATE_NOOP("jobs", "free some space, then press “Go on”")),
    ("free some space and import with --resume",
     QT_TRANSLATE_NOOP("jobs", "free some space, then import again")),
    ("add --resume to go on, or choose another --name",
     QT_TRANSLATE_NOOP("jobs", "press “Go on”, or choose another name")),
    ("finish it with `s2rlab render --resume`", QT_TRANSLATE_NOOP("jobs", "finish it with “Go on” in step 3")),
    ("render the data set with --resume", QT_TRANSLATE_NOOP("jobs", "make its pictures again in step 3")),
    ("render it again with --resume", QT_TRANSLATE_NOOP("jobs", "finish it with “Go on” in step 3")),
    ("go on with --resume", QT_TRANSLATE_NOOP("jobs", "press “Go on”")),
    ("render larger pictures (--size)", QT_TRANSLATE_NOOP("jobs", "make larger pictures")),
    ("the path given with --weights", QT_TRANSLATE_NOOP("jobs", "the weights file in the expert settings")),
    ("a smaller --image-size", QT_TRANSLATE_NOOP("jobs", "a smaller input of the network")),
    ("a smaller --backbone", QT_TRANSLATE_NOOP("jobs", "a smaller network")),
    ("under another --name", QT_TRANSLATE_NOOP("jobs", "under another name")),
    ("choose another --name", QT_TRANSLATE_NOOP("jobs", "choose another name")),
    ("use --backbone", QT_TRANSLATE_NOOP("jobs", "choose the network")),
    ("try --image-size", QT_TRANSLATE_NOOP("jobs", "try as the side of its input")),
    ("check the graphics driver with `s2rlab doctor`",
     QT_TRANSLATE_NOOP("jobs", "look at the device state, top right")),
    ("lower --workers", QT_TRANSLATE_NOOP("jobs", "choose fewer processor cores in the settings")),
    ("--weights and --backbone", QT_TRANSLATE_NOOP("jobs", "weights and network in the expert settings")),
    ("for --output", QT_TRANSLATE_NOOP("jobs", "for the pictures")),
)  # fmt: skip


def sentence_words(sentence: str) -> str:
    """Say a command's sentence without the options that only a terminal has."""
    for typed, done in PHRASES:
        sentence = sentence.replace(typed, _translated(done))
    return sentence


def stage_words(stage: str) -> str:
    """Say a stage; one that is not listed stays as the job wrote it."""
    return _translated(STAGES.get(stage, stage))


def unit_words(unit: str) -> str:
    """Say a unit; one that is not listed stays as the job wrote it."""
    return _translated(UNITS.get(unit, unit))


def done_words(pace: Pace) -> str:
    """Say how far a stage is: "1,240 of 2,800 pictures"."""
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
