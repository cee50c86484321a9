"""What a stopped task had finished, so that `--resume` need not do it again.

For tasks whose only result is written at their end. Their finished pieces lie in the user's cache folder under a name
made of everything the result depends on, and are deleted when the task succeeds or after `KEPT_DAYS`.
"""

import shutil
import time
from collections.abc import Iterable
from pathlib import Path

import platformdirs

from s2rlab.errors import StorageError
from s2rlab.files import hash_all, write_bytes

KEPT_DAYS = 7


class Unfinished:
    """Finished pieces of one task.

    Parameters
    ----------
    task
        Name of the task.
    depends_on
        Everything the pieces depend on; other settings find other pieces.
    resume
        Whether to use what an earlier, stopped run has left.
    """

    def __init__(self, task: str, depends_on: Iterable[bytes], *, resume: bool) -> None:
        root = platformdirs.user_cache_path("s2rlab", appauthor=False) / "unfinished"
        _forget_old(root)
        self._folder = root / f"{task}-{hash_all(depends_on)[:32]}"
        if not resume:
            self.clear()

    def recall(self, piece: str) -> bytes | None:
        """Give the content of `piece`, or None when it is not there."""
        try:
            return (self._folder / piece).read_bytes()
        except OSError:
            return None

    def keep(self, piece: str, content: bytes) -> None:
        """Keep the content of `piece`; where nothing can be written, the task runs on and cannot be resumed."""
        try:
            write_bytes(self._folder / piece, content)
        except StorageError:
            return

    def clear(self) -> None:
        """Forget all pieces: the task has succeeded."""
        shutil.rmtree(self._folder, ignore_errors=True)


def _forget_old(root: Path) -> None:
    if not root.is_dir():
        return
    for folder in root.iterdir():
        try:
            old = time.time() - folder.stat().st_mtime > KEPT_DAYS * 86_400
        except OSError:  # another process has just cleared it
            continue
        if old:
            shutil.rmtree(folder, ignore_errors=True)
