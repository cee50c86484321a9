"""A user at work in the real window, without a display: edits of parts and settings until somebody ends the program.

    python edited_session.py PROJECT SETTINGS SEED

Prints a JSON line before each edit (what the project shall be next) and after it (what it is), and one for every
settings file that has reached the disk.
"""

import json
import random
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
from s2rlab_ui.app import make_window

from s2rlab.scene.space import RandomizationSpace, Range
from s2rlab.values import build

Classes = list[str]


def say(**fields: object) -> None:
    print(json.dumps(fields), flush=True)


class Session:
    """Edits one project at random; each class has one variant."""

    def __init__(self, root: Path, settings: Path, seed: int) -> None:
        self.window = make_window(QSettings(str(settings), QSettings.Format.IniFormat))
        self.workspace, self.draw = self.window.workspace, random.Random(seed)
        self.window.open_project(root)
        self.workspace.space.changed.connect(lambda _: say(set=self.workspace.space.value.camera.exposure.low))
        self.workspace.saved.connect(lambda space: say(saved=space.camera.exposure.low))
        self.edits: list[Callable[[], None]] = [self.slide, self.slide, self.rename, self.remove, self.undo, self.redo]
        say(opened=self.classes(), messages=[each.text for each in self.window.messages.all])
        self.timer = QTimer(interval=3)
        self.timer.timeout.connect(lambda: self.draw.choice(self.edits)())
        self.timer.start()

    def classes(self) -> Classes:
        project = self.workspace.project.value
        self.workspace.flush()  # folders move in a thread
        return sorted(part.label for part in project.parts()) if project else []

    def slide(self) -> None:
        low = round(self.draw.uniform(0.1, 0.5), 6)
        fields = self.workspace.space.value.model_dump()
        fields["camera"]["exposure"] = Range(low=low, high=0.6)
        key = f"exposure {self.draw.randrange(3)}"
        self.workspace.edit_space(build(RandomizationSpace, **fields), "Change exposure", key)

    def rename(self) -> None:
        before = self.classes()
        if before:
            old, new = self.draw.choice(before), f"part-{self.draw.randrange(10_000)}"
            if new not in before:
                say(next=sorted([*(name for name in before if name != old), new]))
                self.workspace.rename_class(old, new)
                say(now=self.classes())

    def remove(self) -> None:
        project, before = self.workspace.project.value, self.classes()
        if project and len(before) > 1:
            part = self.draw.choice(project.parts())
            say(next=[name for name in before if name != part.label])
            self.workspace.remove_part(part)
            say(now=self.classes())

    def undo(self) -> None:
        self.step(self.workspace.undo.undo)

    def redo(self) -> None:
        self.step(self.workspace.undo.redo)

    def step(self, act: Callable[[], None]) -> None:
        say(next=None)  # whichever edit it is, one class at most changes
        act()
        say(now=self.classes())


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    session = Session(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
    sys.exit(app.exec())
