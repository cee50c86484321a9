"""Deleting data sets and runs: into the project's trash, and back; and emptying the trash for good."""

import contextlib
import os
import shutil
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoStack

from s2rlab import files
from s2rlab.project import Project
from s2rlab_ui import in_use
from s2rlab_ui.context import Context
from s2rlab_ui.messages import Message

translate = QCoreApplication.translate


def delete_folder(context: Context, folder: Path, name: str) -> bool:
    """Move a set or run of the open project to its trash, as an edit that can be taken back; true if it goes.

    One that a job works on stays, and a message says which job.
    """
    project, messages, undo = context.workspace.project.value, context.messages, context.workspace.undo
    if project is None:
        return False
    user = in_use.user_of(context.jobs, folder.relative_to(project.root).as_posix())
    if user is not None:
        text = translate("removal", "{name} is in use by “{job}”; stop that first.")
        messages.attention(text.format(name=name, job=user.title))
        return False
    if not context.workspace.delete(folder, name).moves:
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
    for folder, _, names in os.walk(project.trash):  # passes over folders that undo takes out meanwhile
        for name in names:
            with contextlib.suppress(OSError):  # being emptied
                total += (Path(folder) / name).stat().st_size
    return total


def empty_trash(project: Project) -> None:
    """Delete what is in the trash for good.

    Raises
    ------
    StorageError
        If something cannot be deleted.
    """
    trash = project.trash
    with files.storage_errors(trash):
        if trash.exists():
            shutil.rmtree(trash)


def can_write(folder: Path) -> bool:
    """Say whether files can be put into `folder`, or it can be made."""
    there = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)


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
