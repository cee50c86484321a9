"""Pictures of a folder, one after another, as a camera would give them; needs Pillow, not OpenCV."""

import contextlib
import time
from collections import deque
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from s2rlab.data.images import EXTENSIONS, open_rgb
from s2rlab.errors import DataError

LOOK = 1.0  # seconds between two looks for new pictures in a folder
LOOK_SHARE = 10  # times as long as such a look takes, at least: folders may be large, and far away
LARGEST = 2048  # pixels of a side that are asked for: a model needs a few hundred, a screen not many more
BEING_WRITTEN = 5.0  # seconds after its last change in which a picture that cannot be read is tried again

_now = time.monotonic

Picture = NDArray[np.uint8]  # (H, W, 3) RGB


class FolderSource:
    """Reads the pictures of a folder, again and again; those that cannot be read are passed over."""

    def __init__(self, folder: Path, interval: float) -> None:
        self.interval = interval  # seconds
        self._folder = folder
        self._coming: deque[Path] = deque()
        self._known: set[Path] = set()
        self._any_read = False  # in this round
        self._look()

    def read(self) -> Picture:
        """Give the next picture that can be read; those that have come since the last are next."""
        if _now() >= self._look_at:
            self._look()
        while True:
            try:
                picture = open_rgb(self._next(), LARGEST)
            except DataError as error:
                self._pass_over(error)
                continue
            self._any_read = True
            return picture

    def close(self) -> None:
        """Nothing is held."""

    def _next(self) -> Path:
        if not self._coming:
            self._any_read = False
            self._coming.extend(self._list())
            self._known.update(self._coming)
        self._path = self._coming.popleft()
        return self._path

    def _pass_over(self, error: DataError) -> None:
        """Try a picture that is being written once more at the next look; raise where none can be read."""
        with contextlib.suppress(OSError):
            if time.time() - self._path.stat().st_mtime < BEING_WRITTEN:
                self._known.discard(self._path)
        if not self._coming and not self._any_read:
            raise error

    def _look(self) -> None:
        """Have pictures that have come since the last look shown next."""
        begun = _now()
        new = [path for path in self._list() if path not in self._known]
        self._known.update(new)
        self._coming.extendleft(reversed(new))
        self._look_at = _now() + max(LOOK, LOOK_SHARE * (_now() - begun))

    def _list(self) -> list[Path]:
        try:
            found = sorted(path for path in self._folder.rglob("*") if path.suffix.lower() in EXTENSIONS)
            found = [path for path in found if not path.name.startswith(".") and path.is_file()]
            there = self._folder.is_dir()
        except OSError as error:  # of a network that goes away in the middle
            raise DataError(f"{self._folder}: cannot be read ({error.strerror}); is its drive connected?") from error
        if not there:
            raise DataError(f"{self._folder}: no such folder; is its drive connected? Or choose it again.")
        if not found:
            raise DataError(f"{self._folder}: no pictures in this folder; put JPEG or PNG pictures there.")
        return found
