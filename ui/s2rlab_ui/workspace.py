"""The open project and everything about it that the window may change; undo, autosave, recovery."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLockFile, QObject, QSettings, Signal
from PySide6.QtGui import QUndoStack

from s2rlab import files
from s2rlab.errors import ConfigError, ProjectError, S2RError
from s2rlab.project import Moves, Part, Project
from s2rlab.scene.presets import DEFAULT
from s2rlab.scene.space import RandomizationSpace
from s2rlab_ui import edits
from s2rlab_ui.background import InOrder, Newest
from s2rlab_ui.locks import NotSavedError, check_there, take_lock
from s2rlab_ui.messages import Messages
from s2rlab_ui.scan import Snapshot, scan
from s2rlab_ui.seeds import load_seed, write_seed
from s2rlab_ui.sentences import sentence_words
from s2rlab_ui.store import Store

RECENT = 10  # projects remembered


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

    moved = Signal()  # folders of the project have gone elsewhere, or have not
    not_saved = Signal(str)  # why
    saved = Signal(object)  # the space that has reached the disk; of edits that come faster, the latest

    def __init__(self, settings: QSettings, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings, self.messages = settings, messages
        self.project: Store[Project | None] = Store(None, self)
        self.space: Store[RandomizationSpace] = Store(DEFAULT, self)
        self.seed: Store[int] = Store(0, self)  # of the samples that Randomize shows
        self.snapshot: Store[Snapshot] = Store(Snapshot(), self)
        self.selected: Store[str] = Store("", self)  # class/variant
        self.shown_scene: Store[ShownScene | None] = Store(None, self)
        self.undo = QUndoStack(self)
        self.may_move: Callable[[Moves], bool] = lambda _: True  # says why when not; see `in_use`
        self._lock: QLockFile | None = None
        self._asked = self._saved = (self.space.value, self.seed.value)  # to be written last; known to be on disk
        self._scanner, self._saver = Newest(self), Newest(self)
        self._scanner.done.connect(self._on_scanned)
        self._saver.done.connect(self.saved)
        self._saver.failed.connect(self.not_saved)
        self.space.changed.connect(self._save)
        self.seed.changed.connect(self._save)
        self._mover = InOrder(self)
        self._mover.failed.connect(messages.fault)
        self._mover.done.connect(self.refresh)
        self._mover.done.connect(self.moved)

    # Opening and closing

    def create(self, root: Path, may_leave: Callable[[], bool] = lambda: True, *, save: bool = True) -> bool:
        """Make a project folder and open it; see `Project.create` and `open` for what may be raised."""
        Project.create(root)
        return self.open(root, may_leave, save=save)

    def open(self, root: Path, may_leave: Callable[[], bool] = lambda: True, *, save: bool = True) -> bool:
        """Open a project folder instead of the present one, which stays until it is certain that this can be opened.

        Parameters
        ----------
        may_leave
            Asked then; false when the present project is to stay, and so it does.
        save
            Whether the present one is to be saved.

        Raises
        ------
        ProjectError
            If there is none, a newer s2rlab wrote it, or another window has it open.
        NotSavedError
            If the present one cannot be saved; it stays open.
        """
        project = Project.open(root.resolve())
        if project == self.project.value:
            self.refresh()
            return True
        lock = take_lock(project)
        try:
            (space, remark), seed = self._load_space(project), load_seed(project)
            leaving = may_leave()
            if leaving:
                self.close(save=save)
        except BaseException:
            lock.unlock()
            raise
        if not leaving:
            lock.unlock()
            return False
        self.messages.clear()
        self._lock, self._asked, self._saved = lock, (space, seed), (space, seed)
        self.space.set(space)
        self.seed.set(seed)
        self.project.set(project)
        if remark:
            self.messages.attention(remark)
        self._remember(project.root)
        self.refresh()
        return True

    def close(self, *, save: bool = True) -> None:
        """Save, and let the project go.

        Raises
        ------
        NotSavedError
            If it cannot be saved: then it stays open.
        """
        if self.project.value is None:
            return
        if save:
            self.flush()
        self._saver.finish()
        self.undo.clear()
        self.selected.set("")
        self.shown_scene.set(None)
        self.project.set(None)
        self.snapshot.set(Snapshot())
        self.messages.clear()
        self.settings.remove("session/project")
        if self._lock:
            self._lock.unlock()
            self._lock = None

    def flush(self) -> None:
        """Have everything on disk; what could not be written before is tried once more.

        Raises
        ------
        NotSavedError
            If it cannot be written.
        """
        self._saver.finish()
        self._mover.finish()
        project, content = self.project.value, (self.space.value, self.seed.value)
        if project is not None and content != self._saved:
            try:
                self._write(project, *content)
            except S2RError as error:
                raise NotSavedError(str(error)) from error

    def left_open(self) -> Path | None:
        """The project that was open when the program ended without closing it."""
        return self._existing(str(self.settings.value("session/project", "")))

    def recent(self) -> list[Path]:
        """Projects opened before, latest first; some may be gone."""
        stored = self.settings.value("recent", [])
        names = [stored] if isinstance(stored, str) else list(stored or [])  # type: ignore[call-overload]
        return [Path(name) for name in names if name]

    def forget(self, root: Path) -> None:
        """Take a project off the list of recent ones."""
        self.settings.setValue("recent", [str(path) for path in self.recent() if path != root])

    def refresh(self) -> None:
        """Read the project's folders again, in a thread."""
        project = self.project.value
        if project is not None:
            self._scanner.submit(lambda: (project, scan(project)))

    # Edits

    def edit_space(self, space: RandomizationSpace, text: str, key: str = "", *, held: bool = False) -> None:
        """Change what may vary; edits with the same `key`, one after another, are taken back together; see `edits`."""
        if space != self.space.value:
            self.undo.push(edits.ValueEdit(self.space, space, text, key, held=held))

    def edit_seed(self, seed: int, key: str = "") -> None:
        """Have other samples of the same variety; see `edit_space` for `key`."""
        if seed != self.seed.value:
            self.undo.push(edits.ValueEdit(self.seed, seed, self.tr("Other samples"), key))

    def remove_part(self, *parts: Part) -> None:
        """Move parts to the project's trash."""
        text = self.tr("Remove {name}").format(name=", ".join(part.label for part in parts))
        self._push(text, lambda project: project.removing(parts))

    def rename_class(self, old: str, new: str) -> Moves:
        """Give a class another name; its parts join those of a class that has that name already."""
        parts = [part for part in self.snapshot.value.parts if part.label == old and new != old]
        text = self.tr("Rename {old} to {new}").format(old=old, new=new)
        return self._push(text, lambda project: project.grouping(parts, new))

    def group_parts(self, parts: Sequence[Part], label: str) -> Moves:
        """Make parts variants of one class; gives where each goes."""
        text = self.tr("Make {name} a variant of {label}").format(name=parts[0].label if parts else "", label=label)
        return self._push(text, lambda project: project.grouping(parts, label))

    def separate_parts(self, parts: Sequence[Part]) -> Moves:
        """Give parts classes of their own; gives where each goes."""
        text = self.tr("Make {name} a class of its own").format(name=parts[0].info.variant if parts else "")
        return self._push(text, lambda project: project.separating(parts))

    def add_import(self, text: str, names: Sequence[str], replaced: dict[str, str]) -> None:
        """Note what an import has done as an edit; `replaced` says where the parts are that were there before."""
        if names:
            self._push(text, lambda project: project.taking_back(names, replaced).back(), done=True)

    def delete(self, path: Path, name: str) -> Moves:
        """Move a data set, a run or a photograph to the project's trash."""
        return self._push(self.tr("Delete {name}").format(name=name), lambda project: project.discarding(path))

    def add_file(self, path: Path) -> None:
        """Note a file that has come into the project as an edit: taken back, it goes to the trash."""
        text = self.tr("Keep {file}").format(file=path.name)
        self._push(text, lambda project: project.discarding(path).back(), done=True)

    def part(self, key: str) -> Part | None:
        """The part named class/variant."""
        return next((part for part in self.snapshot.value.parts if part_key(part) == key), None)

    def _open_project(self) -> Project:
        project = self.project.value
        if project is None:
            raise ProjectError(self.tr("No project is open; open or make one first."))
        return project

    def _push(self, text: str, plan: Callable[[Project], Moves], *, done: bool = False) -> Moves:
        project = self._open_project()
        try:
            moves = plan(project)
        except S2RError as error:
            self.messages.fault(str(error))
            return Moves()
        if not moves.moves or not (done or self.may_move(moves)):
            return Moves()
        self.undo.push(edits.PartsEdit(text, project, self._mover, moves, self, done=done))
        return moves

    def _load_space(self, project: Project) -> tuple[RandomizationSpace, str]:
        path = project.space_file
        if not path.exists():
            return DEFAULT, ""
        try:
            return RandomizationSpace.load(path), ""
        except ConfigError as error:
            kept = path.with_name("space.damaged.json")
            path.replace(kept)
            text = self.tr("{why} The default settings are used; the old file is kept as {kept}.")
            return DEFAULT, text.format(why=sentence_words(str(error)), kept=kept.name)

    def _save(self, _: object = None) -> None:
        project, content = self.project.value, (self.space.value, self.seed.value)
        if project is not None and content != self._asked:
            self._asked = content
            self._saver.submit(lambda: self._write(project, *content))

    def _write(self, project: Project, space: RandomizationSpace, seed: int) -> RandomizationSpace:
        """Write what has changed; also in a thread."""
        check_there(project)
        if space != self._saved[0]:
            files.write_text(project.space_file, space.model_dump_json(indent=2) + "\n")
            self._saved = space, self._saved[1]
        if seed != self._saved[1]:
            write_seed(project, seed)
            self._saved = space, seed
        return space

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
    return part.name
