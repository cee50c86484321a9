"""One window for each project, which lets it go only once it is saved."""

from PySide6.QtCore import QLockFile

from s2rlab.errors import ProjectError, StorageError
from s2rlab.project import Project


class NotSavedError(StorageError):
    """What was changed last cannot be written."""


def take_lock(project: Project) -> QLockFile:
    """Keep other windows away from a project; where its folder is read-only, nobody needs to be kept away.

    Raises
    ------
    ProjectError
        If another window has it open.
    """
    lock = QLockFile(str(project.root / "window.lock"))
    lock.setStaleLockTime(0)  # as long as its program lives
    if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
        raise ProjectError(f"{project.root}: is open in another window; close it there first.")
    return lock
