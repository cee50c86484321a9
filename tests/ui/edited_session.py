"""A user at work in the real window, without a display: edits of everything, until somebody ends the program.

    python edited_session.py PROJECT SETTINGS SEED [FILES]

Prints a JSON line before an edit of the settings (`next`: what they shall be, null for an undo) and after it (`set`),
for settings that have reached the disk (`saved`), before folders move (`moves`) and after it (`moved`), and for live
pictures (`asked`, `kept`). With FILES it imports these instead, and then the parts again in another unit.
"""

import json
import random
import sys
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
from s2rlab_ui import job
from s2rlab_ui.app import make_window
from s2rlab_ui.captures import Captures

from s2rlab.project import Moves, Part
from s2rlab.scene.space import RandomizationSpace, Range
from s2rlab.values import build

FAKE = Path(__file__).parent / "fake_s2rlab.py"
UNSAVED = 3  # edits of one kind that may be on their way to the disk: who waits for more finds a product that is late
EVERY_MS = 3


def say(**fields: object) -> None:
    print(json.dumps(fields), flush=True)


class Session:
    """Edits one project at random, as what the window shows allows."""

    def __init__(self, root: Path, settings: Path, seed: int) -> None:
        self.root, self.draw = root, random.Random(seed)
        self.window = make_window(QSettings(str(settings), QSettings.Format.IniFormat))
        self.workspace = self.window.workspace
        self.captures = Captures(self.workspace, self.window)
        self.unsaved: deque[list[Any]] = deque()  # settings on their way to the disk
        self.moving, self.keeping = 0, 0  # moves and live pictures on their way
        self.announced: Moves | None = None
        self.window.open_project(root)
        self.connect()
        say(opened=[each.text for each in self.window.messages.all])

    def connect(self) -> None:
        """Say what happens when it does."""
        self.may_move, self.workspace.may_move = self.workspace.may_move, self.announce
        self.workspace.space.changed.connect(self.on_set)
        self.workspace.seed.changed.connect(self.on_set)
        self.workspace.saved.connect(self.on_saved)
        self.workspace.moved.connect(self.on_moved)
        self.captures.kept.connect(self.on_kept)
        self.workspace.not_saved.connect(lambda why: say(fault=why))
        self.window.messages.posted.connect(lambda each: say(fault=each.text))

    def edit_on(self) -> None:
        """Edit until the end, a job beside it."""
        values = [self.slide, self.slide, self.reseed]
        folders = [self.rename, self.group, self.separate, self.remove, self.delete, self.keep]
        edits = [*values, *folders, self.undo, self.undo, self.redo]
        setattr(job, "PROGRAM", (sys.executable, str(FAKE)))  # noqa: B010
        beside = self.window.panels[0].run_job(["wait", self.root.parent / "mark"], "Make pictures")
        beside.reported.connect(lambda _: say(job="running"))
        self.timer = QTimer(interval=EVERY_MS)
        self.timer.timeout.connect(lambda: self.draw.choice(edits)())
        self.timer.start()

    def import_on(self, files: Path) -> None:
        """Import parts, and read those that are there again in another unit."""
        again = [word for part in self.root.resolve().glob("parts/*/*") for word in ("--again", self.name(part))]
        units = self.draw.choice(["cm", "m", "inch"])
        orders: list[list[str | Path]] = [["import", self.root, *again, "--units", units, "--up", "+y"]]
        orders.insert(self.draw.randrange(2), ["import", self.root, files])
        for order in orders:
            running = self.window.panels[0].run_job(order, "Import", "import")
            running.reported.connect(lambda event: say(progress=event.get("done", 0)))
            running.succeeded.connect(lambda result: say(imported=[each["label"] for each in result["imported"]]))

    def name(self, part: Path) -> str:
        return f"{part.parent.name}/{part.name}"

    # What the window says

    def announce(self, moves: Moves) -> bool:
        """Say which folders are about to move; asked twice for a new edit."""
        if not self.may_move(moves):
            return False
        if moves != self.announced:
            self.announced, self.moving = moves, self.moving + 1
            say(moves=moves.moves)
        return True

    def on_moved(self) -> None:
        self.moving -= 1
        say(moved=True)

    def on_set(self, _: object) -> None:
        self.unsaved.append(self.values)
        say(set=self.values)

    def on_saved(self, _: object) -> None:
        space, seed = self.workspace._saved
        on_disk = [space.camera.exposure.low, seed]
        while self.unsaved.popleft() != on_disk:
            pass
        say(saved=on_disk)

    def on_kept(self, path: Path) -> None:
        self.keeping -= 1
        say(kept=path.relative_to(self.root.resolve()).as_posix())

    # Edits

    @property
    def values(self) -> list[Any]:
        """The two settings that are edited here."""
        return [self.workspace.space.value.camera.exposure.low, self.workspace.seed.value]

    def change(self, act: Callable[[], None], *values: Any) -> None:
        """Make an edit of the settings, or one of which it is not known what it changes."""
        if len(self.unsaved) < UNSAVED and self.moving < UNSAVED:
            say(next=list(values) or None)
            act()
            say(over=True)

    def slide(self) -> None:
        low, key = round(self.draw.uniform(0.1, 0.5), 6), f"exposure {self.draw.randrange(3)}"
        fields = self.workspace.space.value.model_dump()
        fields["camera"]["exposure"] = Range(low=low, high=0.6)
        space = build(RandomizationSpace, **fields)
        self.change(lambda: self.workspace.edit_space(space, "Change exposure", key), low, self.values[1])

    def reseed(self) -> None:
        seed = self.draw.randrange(10**6)
        self.change(lambda: self.workspace.edit_seed(seed), self.values[0], seed)

    def undo(self) -> None:
        self.change(self.workspace.undo.undo)

    def redo(self) -> None:
        self.change(self.workspace.undo.redo)

    def shown(self) -> list[Part]:
        """The parts, once the window shows what is there: nobody renames what has just been renamed."""
        parts = list(self.workspace.snapshot.value.parts)
        there = {path.parent for path in self.root.resolve().glob("parts/*/*/part.json")}
        return parts if not self.moving and {part.folder for part in parts} == there else []

    def rename(self) -> None:
        if parts := self.shown():
            self.workspace.rename_class(self.draw.choice(parts).label, f"part-{self.draw.randrange(10_000)}")

    def group(self) -> None:
        if parts := self.shown():
            chosen, other = self.draw.choices(parts, k=2), self.draw.choice(parts)
            self.workspace.group_parts(list({part.name: part for part in chosen}.values()), other.label)

    def separate(self) -> None:
        parts = self.shown()
        if joined := [part for part in parts if sum(other.label == part.label for other in parts) > 1]:
            self.workspace.separate_parts([self.draw.choice(joined)])

    def remove(self) -> None:
        parts = self.shown()
        if len(parts) > 1:
            self.workspace.remove_part(*self.draw.sample(parts, self.draw.randrange(1, min(len(parts), 3))))

    def delete(self) -> None:
        there = [entry for entry in self.workspace.snapshot.value.datasets if entry.folder.is_dir()]
        if there and self.shown():
            entry = self.draw.choice(there)
            self.workspace.delete(entry.folder, entry.name)

    def keep(self) -> None:
        if self.keeping < UNSAVED:
            self.keeping += 1
            say(asked=True)
            picture = np.full((48, 64, 3), self.draw.randrange(256), np.uint8)
            self.captures.keep(picture, "line", self.draw.choice(["bolt", "nut"]))


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    session = Session(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
    session.import_on(Path(sys.argv[4])) if sys.argv[4:] else session.edit_on()
    sys.exit(app.exec())
