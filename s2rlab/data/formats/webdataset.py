"""WebDataset: tar files of bounded size, read in one pass from disk or over the network.

Format: https://github.com/webdataset/webdataset; files of one sample share the name before the first dot and lie next
to each other. Times and owners are fixed, so the same data set gives the same bytes.
"""

import io
import tarfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from s2rlab.data.formats.job import Conversion, number
from s2rlab.jobs import Note

MOST_BYTES = 256 * 1024**2  # of a shard: long enough for full disk speed, short enough to spread over workers
BLOCK = 512  # bytes: tar pads each header and file to these


def _write(job: Conversion, most_bytes: int) -> Iterator[Note | None]:
    (job.folder / "classes.txt").write_text("".join(f"{label}\n" for label in job.source.classes), encoding="utf-8")
    for split in job.splits:
        shards = _Shards(job.folder, split, most_bytes)
        try:
            for row, line in job.lines(split):
                sample = {Path(row.file_name).suffix[1:]: job.source.content(row.file_name)}
                sample["cls"] = str(job.source.class_number(row)).encode()
                sample["json"] = line.encode()
                for kind, name in row.files.items():
                    sample[kind + Path(name).suffix] = job.source.content(name)
                shards.add(number(row), sample)
                yield None
        finally:
            shards.close()


class _Shards:
    """Numbered tar files, a new one when the open one would grow beyond its bound."""

    def __init__(self, folder: Path, split: str, most_bytes: int) -> None:
        self._folder, self._split, self._most_bytes = folder, split, most_bytes
        self._number, self._bytes = 0, 0
        self._tar = self._open()

    def _open(self) -> tarfile.TarFile:
        path = self._folder / f"{self._split}-{self._number:06d}.tar"
        return tarfile.open(path, "w", format=tarfile.USTAR_FORMAT)

    def add(self, key: str, sample: dict[str, bytes]) -> None:
        """Add one sample: extension -> content."""
        size = sum(BLOCK + -(-len(content) // BLOCK) * BLOCK for content in sample.values())
        if self._bytes and self._bytes + size > self._most_bytes:
            self.close()
            self._number, self._bytes = self._number + 1, 0
            self._tar = self._open()
        for extension, content in sample.items():
            info = tarfile.TarInfo(f"{key}.{extension}")  # time 0, owner 0
            info.size = len(content)
            self._tar.addfile(info, io.BytesIO(content))
        self._bytes += size

    def close(self) -> None:
        """Finish the open shard."""
        self._tar.close()


write_webdataset = partial(_write, most_bytes=MOST_BYTES)
