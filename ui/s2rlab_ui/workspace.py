"""The open project and everything about it that the window may change; undo, autosave, recovery."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLockFile, QObject, QSettings, QTimer
from PySide6.QtGui import QUndoStack

from s2rlab import files
from s2rlab.errors import ConfigError, ProjectError, S2RError
from s2rlab.project import Part, Project
from s2rlab.scene.presets import DEFAULT
from s2rlab.scene.space import RandomizationSpace
from s2rlab_ui import edits
from s2rlab_ui.background import Newest
from s2rlab_ui.messages import Messages
from s2rlab_ui.scan import Snapshot, scan
from s2rlab_ui.store import Store

SPACE_FILE = "space.json"
RECENT = 10  # projects remembered
SAVE_MS = 50  # after an edit; more edits within this time are saved together


@dataclass(frozen=True, slots=True)
class ShownScene:
    """One scene of a data set that the Randomize step is asked to show, exactly as it was rendered."""

    label: str  # class
    part: str  # class/variant
    scene: Mapping[str, Any]  # the `scene` field of a line of metadata.jsonl
    artifacts: Mapping[str, int]  # level by name, of the data set's space; empty: none
    title: str  # what a person calls it: "train, picture 17"


class Workspace(QObject):
    """One project at a time, as cells to listen to."""

    def __init__(self, settings: QSettings, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings, self.messages = settings, messages
        self.project: Store[Project | None] = Store(None, self)
        self.space: Store[RandomizationSpace] = Store(DEFAULT, self)
        self.snapshot: Store[Snapshot] = Store(Snapshot(), self)
        self.selected: Store[str] = Store("", self)  # class/variant
        self.shown_scene: Store[ShownScene | None] = Store(None, self)
        self.undo = QUndoStack(self)
        self._lock: QLockFile | None = None
        self._on_disk = self.space.value
        self._scanner, self._saver = Newest(self), Newest(self)
        self._scanner.done.connect(self._on_scanned)
        self._saver.failed.connect(messages.fault)
        self._save_soon = QTimer(self, interval=SAVE_MS, singleShot=True)
        self._save_soon.timeout.connect(self._save)
        self.space.changed.connect(lambda _: self._save_soon.start())

    # Opening and closing

    def create(self, root: Path) -> None:
        """Make a project folder and open it; see `Project.create` for what may be raised."""
        Project.create(root)
        self.open(root)

    def open(self, root: Path) -> None:
        """Open a project folder instead of the present one.

        Raises
        ------
        ProjectError
            If there is none, a newer s2rlab wrote it, or another window has it open.
        """
        project = Project.open(root.resolve())
        lock = QLockFile(str(project.root / "window.lock"))
        lock.setStaleLockTime(0)  # as long as its program lives
        self.close()
        if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
            raise ProjectError(f"{root}: is open in another window; close it there first.")
        self._lock = lock
        self._on_disk = self._load_space(project)
        self.space.set(self._on_disk)
        self.project.set(project)
        self._remember(project.root)
        self.refresh()

    def close(self) -> None:
        """Save, and let the project go."""
        if self.project.value is None:
            return
        self.flush()
        self.undo.clear()
        self.selected.set("")
        self.shown_scene.set(None)
        self.project.set(None)
        self.snapshot.set(Snapshot())
        self.settings.remove("session/project")
        if self._lock:
            self._lock.unlock()
            self._lock = None

    def flush(self) -> None:
        """Have everything on disk."""
        if self._save_soon.isActive():
            self._save_soon.stop()
            self._save()
        self._saver.finish()

    def space_file(self) -> Path:
        """Save what may vary, and give the file."""
        self.flush()
        path = self._open_project().root / SPACE_FILE
        if not path.exists():
            files.write_text(path, self.space.value.model_dump_json(indent=2) + "\n")
        return path

    def left_open(self) -> Path | None:
        """The project that was open when the program ended without closing it."""
        return self._existing(str(self.settings.value("session/project", "")))

    def recent(self) -> list[Path]:
        """Projects opened before, latest first, as far as they still exist."""
        stored = self.settings.value("recent", [])
        names = [stored] if isinstance(stored, str) else list(stored or [])  # type: ignore[call-overload]
        return [path for name in names if (path := self._existing(name))]

    def refresh(self) -> None:
        """Read the project's folders again, in a thread."""
        project = self.project.value
        if project is not None:
            self._scanner.submit(lambda: (project, scan(project)))

    # Edits

    def edit_space(self, space: RandomizationSpace, text: str, key: str = "") -> None:
        """Change what may vary; edits with the same `key`, one after another, are taken back together."""
        if space != self.space.value:
            self.undo.push(edits.SpaceEdit(self.space, space, text, key))

    def remove_part(self, part: Part) -> None:
        """Move a part to the project's trash."""
        project = self._open_project()
        text = self.tr("Remove {name}").format(name=part.label)
        self._push(text, lambda: edits.removal(project, part))

    def rename_class(self, old: str, new: str) -> None:
        """Give a class another name."""
        project = self._open_project()
        text = self.tr("Rename {old} to {new}").format(old=old, new=new)
        if new != old:
            self._push(text, lambda: edits.renaming(project, old, new))

    def part(self, key: str) -> Part | None:
        """The part named class/variant."""
        return next((part for part in self.snapshot.value.parts if part_key(part) == key), None)

    def _open_project(self) -> Project:
        project = self.project.value
        if project is None:
            raise ProjectError(self.tr("No project is open; open or make one first."))
        return project

    def _push(self, text: str, make: Callable[[], edits.Moves]) -> None:
        try:
            self.undo.push(edits.PartsEdit(text, make(), self.refresh, self.messages.fault))
        except S2RError as error:
            self.messages.fault(str(error))

    def _load_space(self, project: Project) -> RandomizationSpace:
        path = project.root / SPACE_FILE
        if not path.exists():
            return DEFAULT
        try:
            return RandomizationSpace.load(path)
        except ConfigError as error:
            kept = path.with_name("space.damaged.json")
            path.replace(kept)
            text = self.tr("{why} The default settings are used; the old file is kept as {kept}.")
            self.messages.attention(text.format(why=error, kept=kept.name))
            return DEFAULT

    def _save(self) -> None:
        project = self.project.value
        if project is not None and self.space.value != self._on_disk:
            self._on_disk = self.space.value
            path, text = project.root / SPACE_FILE, self.space.value.model_dump_json(indent=2) + "\n"
            self._saver.submit(lambda: files.write_text(path, text))

    def _remember(self, root: Path) -> None:
        names = [str(root), *(str(path) for path in self.recent() if path != root)]
        self.settings.setValue("recent", names[:RECENT])
        self.settings.setValue("session/project", str(root))
        self.settings.sync()

    def _on_scanned(self, answer: tuple[Project, Snapshot]) -> None:
        project, snapshot = answer
        if project == self.project.value:
            for problem in set(snapshot.problems) - set(self.snapshot.value.problems):
                self.messages.fault(problem)
            self.snapshot.set(snapshot)

    @staticmethod
    def _existing(name: str) -> Path | None:
        return Path(name) if name and (Path(name) / "project.json").is_file() else None


def part_key(part: Part) -> str:
    """Name a part: class/variant."""
    return f"{part.label}/{part.info.variant}"
