"""Make the pictures of the help pages anew, from a project that has parts, pictures, a tested run and its export.

    QT_QPA_PLATFORM=offscreen python tests/ui/help_pictures.py PROJECT PHOTOS

PHOTOS is a folder of pictures that stands in for a camera. They go into resources/help/step_<name>.jpg; those of the
start page, start_part.jpg and start_made.jpg, show the sample part `spur_gear` and pictures made of it.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication
from s2rlab_ui.app import install_translators, make_window
from s2rlab_ui.help import PAGES
from s2rlab_ui.main_window import LIVE, RANDOMIZE, MainWindow

FOLDER = Path(__file__).parent.parent.parent / "resources" / "help"
SIZE = (1280, 720)  # pixels, of the window
WIDTH, QUALITY = 640, 80  # of the pictures
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


def take(window: MainWindow, photos: Path) -> None:
    """Open every step and save what it looks like."""
    for position, name in enumerate(PAGES):
        window.open_step(position)
        panel = window.panels[position]
        if position == LIVE:
            panel.drop([photos])
            panel.start()  # type: ignore[attr-defined]
            wait(lambda panel=panel: panel.answer is not None, 20)  # type: ignore[misc]
        wait(lambda: False, 2)
        if position == RANDOMIZE:
            wait(lambda panel=panel: not panel.sheet.image(LAST).isNull(), 60)  # type: ignore[misc]
        wait(lambda: not window.jobs.active, PATIENCE)
        wait(lambda: False, 1)
        picture = window.grab().scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
        picture.save(str(FOLDER / f"step_{name}.jpg"), "JPEG", QUALITY)


def take_start(project: Path) -> None:
    """Save a part's picture and nine of those that were made of it, for the start page."""
    from PIL import Image

    part = Image.open(project / "parts" / STAR / STAR / "thumbnail.png").convert("RGB")
    part.save(FOLDER / "start_part.jpg", quality=QUALITY)
    made = sorted((project / "datasets").glob(f"*/images/{STAR}/*.jpg"))[: len(CHOSEN) * 3]
    sheet = Image.new("RGB", (3 * CELL + 2 * GAP, 3 * CELL + 2 * GAP), "white")
    for place, number in enumerate(CHOSEN):
        cell = Image.open(made[number]).resize((CELL, CELL), Image.Resampling.LANCZOS)
        sheet.paste(cell, ((place % 3) * (CELL + GAP), (place // 3) * (CELL + GAP)))
    sheet.save(FOLDER / "start_made.jpg", quality=QUALITY)


def main() -> None:
    """Open a project and take all pictures."""
    app = QApplication([])
    translators = install_translators(app, "en")
    with tempfile.TemporaryDirectory() as folder:
        window = make_window(QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat))
        window.choose_theme("light")
        window.resize(*SIZE)
        window.show()
        window.warm_up()
        window.open_project(Path(sys.argv[1]))
        wait(lambda: window.workspace.snapshot.value.parts, 20)
        take(window, Path(sys.argv[2]))
        take_start(Path(sys.argv[1]))
        window.jobs.cancel_all()
        wait(lambda: not window.jobs.active, 20)
        window.close()
    del translators
    os._exit(0)  # Qt's threads are ended; its own clean-up at exit has no order


if __name__ == "__main__":
    main()
