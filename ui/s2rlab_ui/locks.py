"""One window for each project, which lets it go only once it is saved, to a folder that is there."""

from PySide6.QtCore import QCoreApplication, QLockFile

from s2rlab.errors import ProjectError, StorageError
from s2rlab.project import Project


class NotSavedError(StorageError):
    """What was changed last cannot be written."""


def gone_words(project: Project) -> str:
    """Say that a project's folder is not there any more."""
    text = QCoreApplication.translate(
        "Workspace",
        "{folder}: the folder of this project is gone or cannot be reached; connect its drive or put it back.",
    )
    return text.format(folder=project.root)


def is_there(project: Project) -> bool:
    """Whether the project's folder can be reached."""
    return (project.root / "project.json").is_file()


def check_there(project: Project) -> None:
    """Look before anything is written: writing would make a new folder with nothing in it.

    Raises
    ------
    StorageError
        If the project's folder is not there.
    """
    if not is_there(project):
        raise StorageError(gone_words(project))


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
