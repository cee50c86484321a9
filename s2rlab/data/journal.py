"""The lines of a data set that is being made: appended as pictures are finished, sorted when all are there."""

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

from s2rlab.data.dataset import Record
from s2rlab.files import PARTIAL, storage_errors


class Journal:
    """An open journal; in memory it keeps where each line begins, not the lines.

    Parameters
    ----------
    path
        The file; what is there is replaced, in one step, by `kept`.
    kept
        Records of an earlier run; may read the file that is replaced.
    """

    def __init__(self, path: Path, kept: Iterable[Record] = ()) -> None:
        self.path = path
        self.redrawn: Counter[str] = Counter()  # reason -> pictures drawn again for it
        self._starts: dict[int, int] = {}  # index -> byte
        partial = path.with_name(path.name + PARTIAL)
        with storage_errors(path):
            self._file = partial.open("w+b")
            self.add(kept)
            os.fsync(self._file.fileno())
            if os.name == "nt":  # Windows renames no open file
                self._file.close()
            partial.replace(path)
            if os.name == "nt":
                self._file = path.open("r+b")
                self._file.seek(0, os.SEEK_END)

    def __enter__(self) -> "Journal":
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self._starts)

    def __contains__(self, index: object) -> bool:
        return index in self._starts

    def add(self, records: Iterable[Record]) -> None:
        """Append lines for pictures whose files are written."""
        with storage_errors(self.path):
            for record in records:
                self._starts[record.index] = self._file.tell()
                self._file.write(record.model_dump_json().encode() + b"\n")
                self.redrawn.update(record.redrawn)
            self._file.flush()

    def finish(self, target: Path) -> None:
        """Write all lines to `target`, sorted by index, and delete the journal."""
        partial = target.with_name(target.name + PARTIAL)
        with storage_errors(target):
            with partial.open("wb") as sorted_:
                for index in sorted(self._starts):
                    self._file.seek(self._starts[index])
                    sorted_.write(self._file.readline())
                sorted_.flush()
                os.fsync(sorted_.fileno())
            self._file.close()
            partial.replace(target)
            self.path.unlink()
