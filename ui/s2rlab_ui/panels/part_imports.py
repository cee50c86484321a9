"""Import jobs of the step Parts: of dropped files, and of parts that shall be read again in another way."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from s2rlab.errors import S2RError
from s2rlab.project import Part, Project
from s2rlab_ui.context import Context
from s2rlab_ui.drops import some_files
from s2rlab_ui.in_use import reader_of_parts
from s2rlab_ui.job import Job
from s2rlab_ui.jobs import HEAVY
from s2rlab_ui.messages import Message
from s2rlab_ui.panels.part_remarks import PartRemarks
from s2rlab_ui.words import whole

LOOK_MS = 700  # an import's parts are looked for so often
MANY = 2_000  # dropped files; more are not looked through while the window waits
LANE = "import"  # one after another: a drop during an import waits for it


class PartImports(QObject):
    """Starts imports, says what became of them, and makes each an edit that can be taken back."""

    finished = Signal()  # some import: pictures of parts may be others now
    added = Signal(list)  # class/variant of parts that have come from files
    compared = Signal(Part, Part)  # a part as it was and as it is

    def __init__(self, context: Context, run_job: Callable[..., Job], parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._run_job = context, run_job
        self._remarks = PartRemarks(context, self._close_holes, self)
        self._soon = QTimer(self, interval=LOOK_MS, singleShot=True)
        self._soon.timeout.connect(context.workspace.refresh)

    def files(self, root: Path, paths: Sequence[Path]) -> None:
        """Import files and folders into the project at `root`."""
        if not paths:
            return
        what = paths[0].name if len(paths) == 1 else self.tr("{n} files").format(n=whole(len(paths)))
        reader = reader_of_parts(self._context.jobs)
        reader = reader if reader is not None and self._replaces(paths) else None
        self._start(root, paths, self.tr("Import {what}").format(what=what), self._lane(what, reader))

    def again(self, root: Path, parts: Sequence[Part], *options: str, compare: bool = False) -> None:
        """Read parts again from the files kept with them; `compare` shows the first before and after."""
        if not parts:
            return
        what = parts[0].label if len(parts) == 1 else self.tr("{n} parts").format(n=whole(len(parts)))
        names = [word for part in parts for word in ("--again", part.name)]
        lane = self._lane(what, reader_of_parts(self._context.jobs))
        job = self._start(root, [*names, *options], self.tr("Import {what} again").format(what=what), lane)
        if compare:
            job.succeeded.connect(partial(self._compare, root))

    def _lane(self, what: str, reader: Job | None) -> str:
        """Let what would change parts under a job that reads them take its turn after that, and say so."""
        if reader is None:
            return LANE
        words = self.tr("{what} is read again as soon as “{job}”, which reads the parts, has ended or is stopped.")
        self._context.messages.post(Message(words.format(what=what, job=reader.title), "info"))
        return HEAVY

    def _replaces(self, paths: Sequence[Path]) -> bool:
        """Whether some of these files may come in place of parts that are there; of very many that is taken for so."""
        parts = self._context.workspace.snapshot.value.parts
        known = {name for part in parts for name in (part.info.source, part.label, part.info.variant)}
        named = list(islice((inner for path in paths for inner in (path, *some_files(path))), MANY + 1))
        return len(named) > MANY or any(path.name in known or path.stem in known for path in named)

    def words(self) -> str:
        """Say how far the import is that runs now; empty when none does."""
        job = next((job for job in self._context.jobs.active if job.lane == LANE and job.state != "waiting"), None)
        if job is None:
            return ""
        pace = job.pace
        if not pace.total:
            return self.tr("Importing…")
        return self.tr("Importing {n} of {all}").format(n=whole(min(pace.done + 1, pace.total)), all=whole(pace.total))

    def _start(self, root: Path, words: Sequence[str | Path], title: str, lane: str = LANE) -> Job:
        job = self._run_job(["import", root, *words], title, lane)
        said: list[str] = []
        before: set[str] = set()
        job.state_changed.connect(lambda state: before.update(_names(root)) if state == "running" else None)
        job.reported.connect(partial(_collect, said))
        job.reported.connect(self._on_event)
        job.succeeded.connect(lambda result: self._note_edit(root, title, result))
        if "--again" not in words:
            job.succeeded.connect(lambda result: self.added.emit(_imported(result)))
        job.succeeded.connect(lambda _: self.finished.emit())
        job.succeeded.connect(lambda result: self._remarks.report(root, title, said, _imported(result), result))
        for early in (job.failed, job.cancelled):
            early.connect(lambda *_: self._on_early_end(root, title, before, said))
        return job

    def _on_event(self, event: dict[str, Any]) -> None:
        """Show the parts that have come while others are still being read."""
        if event["event"] == "progress" and event.get("done") and not self._soon.isActive():
            self._soon.start()

    def _on_early_end(self, root: Path, title: str, before: set[str], said: Sequence[str]) -> None:
        """Keep what was saved before the end, as an edit that can be taken back."""
        new = sorted(_names(root) - before)
        self._add(root, title, new, {})
        self.added.emit(new)
        self.finished.emit()
        self._remarks.report(root, title, said, new, {})

    def _note_edit(self, root: Path, title: str, result: dict[str, Any]) -> None:
        self._add(root, title, _imported(result), result.get("replaced", {}))

    def _add(self, root: Path, title: str, names: Sequence[str], replaced: dict[str, str]) -> None:
        project = self._context.workspace.project.value
        if project is not None and project.root == root:  # another one may be open by now
            self._context.workspace.add_import(title, names, replaced)

    def _close_holes(self, parts: Sequence[Part]) -> None:
        project = self._context.workspace.project.value
        if project is not None:
            self.again(project.root, parts, "--repair", compare=len(parts) == 1)

    def _compare(self, root: Path, result: dict[str, Any]) -> None:
        for name, place in result.get("replaced", {}).items():
            try:
                self.compared.emit(Part.read(root / place), Part.read(Project(root).part_folder(*name.split("/"))))
            except S2RError as error:
                self._context.messages.fault(str(error))
            return


def _imported(result: dict[str, Any]) -> list[str]:
    return [f"{info['label']}/{info['variant']}" for info in result.get("imported", [])]


def _names(root: Path) -> set[str]:
    """List the parts on disk, class/variant."""
    return {path.parent.relative_to(root / "parts").as_posix() for path in root.glob("parts/*/*/part.json")}


def _collect(said: list[str], event: dict[str, Any]) -> None:
    if event["event"] == "note" and event["level"] == "warning":
        said.append(event["text"])
