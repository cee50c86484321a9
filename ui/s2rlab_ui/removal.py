"""Deleting data sets and runs: into the project's trash, and back; and emptying the trash for good."""

import shutil
import uuid
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand, QUndoStack

from s2rlab import files
from s2rlab.errors import S2RError
from s2rlab.project import Project
from s2rlab_ui.context import Context
from s2rlab_ui.messages import Message
from s2rlab_ui.workspace import Workspace

TRASH = "trash"  # folder of a project; deleted parts lie there, too
translate = QCoreApplication.translate


class Removal(QUndoCommand):
    """A folder moved to the trash; a move that fails says why and leaves the list of edits."""

    def __init__(self, text: str, workspace: Workspace, folder: Path, trash: Path) -> None:
        super().__init__(text)
        self._workspace, self._folder, self._trash = workspace, folder, trash

    def redo(self) -> None:
        """Move it to the trash."""
        self._move(self._folder, self._trash)

    def undo(self) -> None:
        """Bring it back."""
        self._move(self._trash, self._folder)

    def _move(self, source: Path, target: Path) -> None:
        try:
            _move(source, target)
        except S2RError as error:
            self.setObsolete(True)
            self._workspace.messages.fault(str(error))
        self._workspace.refresh()


def delete_folder(context: Context, folder: Path, name: str) -> bool:
    """Move a set or run of the open project to its trash, as an edit that can be taken back; true if it went.

    One that a job works on stays, and a message says which job.
    """
    project, messages, undo = context.workspace.project.value, context.messages, context.workspace.undo
    if project is None:
        return False
    user = next((job for job in context.jobs.active if name in job.arguments), None)
    if user is not None:
        text = translate("removal", "{name} is in use by “{job}”; stop that first.")
        messages.attention(text.format(name=name, job=user.title))
        return False
    title = translate("removal", "Delete {name}").format(name=name)
    undo.push(Removal(title, context.workspace, folder, _place(project, folder)))
    if folder.exists():
        return False
    at = undo.index()
    said = translate("removal", "{name} is deleted; its room on the disk is free once the trash is emptied.")
    takes_back = partial(_take_back, undo, at)
    messages.post(Message(said.format(name=name), "info", "", translate("removal", "Undo"), takes_back))
    return True


def _take_back(undo: QUndoStack, at: int) -> None:
    if undo.index() == at:  # nothing else was done since
        undo.undo()


def trash_size(project: Project) -> int:
    """Count the bytes in the trash."""
    total = 0
    for path in (project.root / TRASH).rglob("*"):
        try:
            total += path.stat().st_size if path.is_file() else 0
        except OSError:  # being emptied
            continue
    return total


def empty_trash(project: Project) -> None:
    """Delete what is in the trash for good.

    Raises
    ------
    StorageError
        If something cannot be deleted.
    """
    trash = project.root / TRASH
    with files.storage_errors(trash):
        if trash.exists():
            shutil.rmtree(trash)


def free_space(folder: Path) -> int:
    """Count the bytes that are free where `folder` is, or will be.

    Raises
    ------
    StorageError
        If the disk cannot be asked.
    """
    there = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    with files.storage_errors(folder):
        return shutil.disk_usage(there).free


def _place(project: Project, folder: Path) -> Path:
    """Name a place in the trash that tells when; parts lie there in the same way."""
    when = f"{datetime.now():%Y-%m-%d %H.%M.%S} {uuid.uuid4().hex[:6]}"
    return project.root / TRASH / when / folder.parent.name / folder.name


def _move(source: Path, target: Path) -> None:
    with files.storage_errors(target):
        if not source.exists():
            raise S2RError(f"{source}: is not there any more; it was deleted for good, or moved by hand.")
        if target.exists():
            raise S2RError(f"{target}: there is another one of this name now; delete or rename it first.")
        target.parent.mkdir(parents=True, exist_ok=True)
        source.rename(target)
