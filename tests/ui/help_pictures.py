"""Make the pictures of the help pages anew, from a project that has parts, pictures, a tested run and its export.

    QT_QPA_PLATFORM=offscreen python tests/ui/help_pictures.py PROJECT PHOTOS [FOLDER [LANGUAGE]]

PHOTOS is a folder of pictures that stands in for a camera. They go into FOLDER (resources/help) as step_<name>.jpg,
in LANGUAGE (en); those of the start page, start_part.jpg and start_made.jpg, show the sample part `spur_gear` and
pictures made of it.
Ends with an error, and no picture of that step, where the project cannot show what a picture is for.
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox
from s2rlab_ui.app import install_translators, make_window
from s2rlab_ui.help import PAGES
from s2rlab_ui.main_window import MainWindow
from s2rlab_ui.positions import LIVE, PARTS, RANDOMIZE, RESULTS, TRAIN

FOLDER = Path(__file__).parent.parent.parent / "resources" / "help"
SIZE = (1280, 720)  # pixels, of the window
WIDTH, QUALITY = 640, 80  # of the pictures
BACK = "#BCBCBC"  # behind the part of the start page, as behind made pictures of the preset Syn-O
PATIENCE = 8.0  # seconds, until what a step does is over
LAST = 11  # of the samples
STAR = "spur_gear"  # of the start page
CHOSEN = (0, 4, 11, 3, 8, 12, 13, 14, 17)  # of its made pictures: those in which it can be recognised at this size
CELL, GAP = 160, 6  # pixels


def wait(done: Callable[[], object], seconds: float) -> None:
    """Let the window live until something is so, or the time is up."""
    until, loop = time.monotonic() + seconds, QEventLoop()
    poll = QTimer(interval=20)
    poll.timeout.connect(lambda: loop.quit() if done() or time.monotonic() > until else None)
    poll.start()
    loop.exec()


def need(done: Callable[[], object], seconds: float, what: str) -> None:
    """Wait for what a picture is for; ends the program if it does not come."""
    wait(done, seconds)
    if not done():
        print(f"error: no picture of {what}; use a project with a tested run and its export.", file=sys.stderr)
        os._exit(1)


def best_run(window: MainWindow) -> tuple[str, Path]:
    """Give the finished run that was most often right on photographs, and the folder of that test."""
    tested = [(run.name, folder) for run in window.workspace.snapshot.value.runs if run.finished
              for folder in run.evaluations if accuracy(folder) is not None]  # fmt: skip
    need(lambda: tested, 0, "a finished run that was tested")
    return max(tested, key=lambda each: accuracy(each[1]) or 0)


def accuracy(evaluation: Path) -> float | None:
    """Give the fraction right of a test; None where photographs had no known parts."""
    scores = json.loads((evaluation / "summary.json").read_text(encoding="utf-8")).get("scores")
    return float(scores["accuracy"]) if scores else None


def get_ready(window: MainWindow, position: int, photos: Path) -> None:
    """Have a step show what its picture is for."""
    panel: Any = window.panels[position]
    if position == PARTS:
        need(lambda: not panel.viewport.picture.isNull(), 60, "a part in 3D")
    elif position == RANDOMIZE:
        need(lambda: not panel.sheet.image(LAST).isNull(), 60, "samples")
    elif position == TRAIN:
        run, _ = best_run(window)
        need(lambda: run in panel.runs.names, 20, "a finished run")
        panel.runs.choose(run)
    elif position == RESULTS:
        run, folder = best_run(window)
        choose(panel.runs, run)
        choose(panel.sets, folder)
        need(lambda: panel.findings is not None and panel.findings.folder == folder, 20, "a tested run")
    elif position == LIVE:
        panel.drop([photos])
        panel.start()
        need(lambda: panel.answer is not None, 60, "an answer")


def choose(box: QComboBox, data: object) -> None:
    """Choose the entry of a list that stands for something, as a user does."""
    wait(lambda: box.findData(data) >= 0, 20)
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def take(window: MainWindow, photos: Path, target: Path) -> None:
    """Open every step and save what it looks like."""
    for position, name in enumerate(PAGES):
        window.open_step(position)
        get_ready(window, position, photos)
        wait(lambda: False, 2)
        wait(lambda: not window.jobs.active, PATIENCE)
        wait(lambda: False, 1)
        picture = window.grab().scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
        picture.save(str(target / f"step_{name}.jpg"), "JPEG", QUALITY)


def take_start(project: Path, target: Path) -> None:
    """Save a part's picture and nine of those that were made of it, for the start page."""
    from PIL import Image

    part = Image.open(project / "parts" / STAR / STAR / "thumbnail.png").convert("RGBA")
    part = Image.alpha_composite(Image.new("RGBA", part.size, BACK), part).convert("RGB")
    part.save(target / "start_part.jpg", quality=QUALITY)
    made = sorted((project / "datasets").glob(f"*/images/{STAR}/*.jpg"))[: len(CHOSEN) * 3]
    sheet = Image.new("RGB", (3 * CELL + 2 * GAP, 3 * CELL + 2 * GAP), "white")
    for place, number in enumerate(CHOSEN):
        cell = Image.open(made[number]).resize((CELL, CELL), Image.Resampling.LANCZOS)
        sheet.paste(cell, ((place % 3) * (CELL + GAP), (place // 3) * (CELL + GAP)))
    sheet.save(target / "start_made.jpg", quality=QUALITY)


def main() -> None:
    """Open a project and take all pictures."""
    project, photos = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    target, language = (Path(sys.argv[3]) if sys.argv[3:] else FOLDER), (sys.argv[4] if sys.argv[4:] else "en")
    target.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    translators = install_translators(app, language)
    with tempfile.TemporaryDirectory() as folder:
        window = make_window(QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat))
        window.choose_theme("light")
        window.resize(*SIZE)
        window.show()
        window.warm_up()
        window.open_project(project)
        wait(lambda: window.workspace.snapshot.value.parts, 20)
        take(window, photos, target)
        if language == "en":  # there are no words on them
            take_start(project, target)
        window.jobs.cancel_all()
        wait(lambda: not window.jobs.active, 20)
        window.close()
    del translators
    os._exit(0)  # Qt's threads are ended; its own clean-up at exit has no order


if __name__ == "__main__":
    main()
