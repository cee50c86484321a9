"""All pictures of a data set with every recorded parameter as a column, so that ten thousand can be filtered at once.

Read without Qt, so that a thread can do it. Of each line only its place in the file is kept beside the columns.
"""

import json
import math
from array import array
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from s2rlab.data.dataset import JOURNAL, METADATA, pictures_folder
from s2rlab.errors import DataError, S2RError
from s2rlab_ui.scan import pictures_of

Kind = Literal["number", "choice", "switch"]
MOST_CHOICES = 60  # different words of a parameter that can be chosen from
MOST_COUNTS = 12  # different whole numbers that are offered one by one
TAIL = 8_000  # bytes, about, of the longest line of a journal
LEFT_OUT = ("file_name", "mask_file_name", "depth_file_name", "normals_file_name", "label", "redrawn", "instances")
SEED = "seed"  # fields that are called so tell nothing by their size


@dataclass(frozen=True, slots=True)
class Column:
    """One parameter of every picture; `values` are numbers, or positions in `choices`; NaN: not recorded."""

    key: str
    kind: Kind
    values: NDArray[np.float64]
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A bound on one parameter, both ends included."""

    key: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class SetIndex:
    """The pictures of one data set."""

    file: Path  # of the records; the folder where there are none
    pictures: tuple[Path, ...]
    labels: tuple[str, ...]
    starts: tuple[int, ...] = ()  # byte where each record begins
    columns: Mapping[str, Column] = field(default_factory=dict)

    def rows(self, label: str = "", wanted: Iterable[Wanted] = ()) -> list[int]:
        """Give the positions of the pictures of one class, or of all, that keep to every bound."""
        keep = np.ones(len(self.pictures), bool)
        if label:
            keep &= np.array(self.labels) == label
        for each in wanted:
            if each.key in self.columns:
                values = self.columns[each.key].values
                keep &= (values >= each.low) & (values <= each.high)  # NaN is within no bounds
        return [int(row) for row in np.flatnonzero(keep)]

    def record(self, row: int) -> dict[str, Any] | None:
        """Read everything about one picture; None where nothing is recorded.

        Raises
        ------
        DataError
            If the file has changed or is damaged.
        """
        if row >= len(self.starts):
            return None
        try:
            with self.file.open("rb") as lines:
                lines.seek(self.starts[row])
                found: dict[str, Any] = json.loads(lines.readline())
        except (OSError, ValueError) as error:
            raise DataError(f"{self.file}: a line cannot be read ({error}); make the pictures again.") from error
        return found


def read_index(folder: Path) -> SetIndex:
    """Read the data set in `folder`, finished or not; without records its pictures alone.

    Raises
    ------
    DataError
        If the folder is gone, or a line is damaged.
    """
    if not folder.is_dir():
        raise DataError(f"{folder}: the folder of this set is gone; bring it back, or make the pictures again.")
    base = base_of(folder)
    for file in (folder / METADATA, folder / JOURNAL):
        if file.is_file():
            return _read(file, base)
    found = pictures_of(base / "images")
    return SetIndex(folder, tuple(path for _, path in found), tuple(label for label, _ in found))


def latest(folder: Path, count: int) -> list[tuple[str, Path]]:
    """List the newest pictures of a set that is being made, newest first: (class, picture)."""
    file, base = folder / JOURNAL, base_of(folder)
    try:
        with file.open("rb") as lines:
            size = lines.seek(0, 2)
            lines.seek(max(0, size - count * TAIL))
            tail = lines.read().split(b"\n")[:-1]
    except OSError:  # not begun, or just finished
        return []
    found = []
    for line in tail[-count:]:
        try:
            fields = json.loads(line)
            found.append((int(fields.get("index", 0)), str(fields["label"]), base / fields["file_name"]))
        except (ValueError, KeyError):  # the first one, cut in two
            continue
    found.sort(key=lambda each: each[0], reverse=True)  # workers make several of a part in a row: mix the classes
    return [(label, path) for _, label, path in found]


def base_of(folder: Path) -> Path:
    """Find the folder of the pictures; of a set that is not finished, by the settings it was begun with."""
    try:
        base = pictures_folder(folder)
    except S2RError:
        return folder
    if base == folder and (folder / "settings.json").is_file():
        try:
            output = json.loads((folder / "settings.json").read_text(encoding="utf-8")).get("output")
        except (OSError, ValueError):
            return folder
        return Path(output.removeprefix("file://")) if output and "://" not in output[4:] else folder
    return base


def some_of_each(folder: Path, count: int) -> list[tuple[str, list[Path]]]:
    """Choose `count` pictures of every class of the data set in `folder`, spread evenly: (class, pictures)."""
    classes: dict[str, list[Path]] = {}
    for label, path in pictures_of(base_of(folder) / "images"):
        classes.setdefault(label, []).append(path)
    return [(label, paths[:: max(len(paths) // count, 1)][:count]) for label, paths in sorted(classes.items())]


def _read(file: Path, base: Path) -> SetIndex:
    starts, labels, names, table = array("q"), [], [], _Table()
    with file.open("rb") as lines:
        begin = 0
        for number, line in enumerate(lines, start=1):
            try:
                fields = json.loads(line)
                name, label = fields["file_name"], fields["label"]
            except (ValueError, KeyError, TypeError) as error:
                if not line.endswith(b"\n"):  # being written
                    break
                raise DataError(f"{file}, line {number}: cannot be read; make the pictures again.") from error
            starts.append(begin)
            names.append(base / name)
            labels.append(label)
            table.add(fields)
            begin += len(line)
    return SetIndex(file, tuple(names), tuple(labels), tuple(starts), table.columns())


class _Table:
    """Columns that grow by a record at a time."""

    def __init__(self) -> None:
        self._numbers: dict[str, array[float]] = {}
        self._words: dict[str, dict[str, int]] = {}
        self._switches: set[str] = set()
        self._broken: set[str] = set()  # not whole numbers
        self._rows = 0

    def add(self, fields: Mapping[str, Any]) -> None:
        """Add one record."""
        for key, value in fields.items():
            if key == "scene":
                self._scene(value)
            elif key not in LEFT_OUT:
                self._put(key, value)
        self._rows += 1

    def columns(self) -> dict[str, Column]:
        """Give what can be filtered by: what differs between pictures."""
        made = (self._column(key) for key in self._numbers)
        return {column.key: column for column in made if column is not None}

    def _scene(self, scene: Mapping[str, Any]) -> None:
        for factor, fields in scene.items():
            if not isinstance(fields, Mapping):
                self._put(f"scene.{factor}", fields)
                continue
            for name, value in fields.items():
                key = f"scene.{factor}.{name}"
                self._put(key, value)
                for derived, make in DERIVED.get(key, ()):
                    self._put(derived, make(value))

    def _put(self, key: str, value: Any) -> None:
        if key.endswith(SEED):
            return
        if isinstance(value, list):
            if value and not isinstance(value[0], dict):
                return  # a vector or a matrix
            value = len(value)
        if value is None or isinstance(value, dict):
            return
        column = self._numbers.setdefault(key, array("d"))
        column.extend([math.nan] * (self._rows - len(column)))
        if isinstance(value, bool):
            self._switches.add(key)
        elif isinstance(value, str):
            words = self._words.setdefault(key, {})
            value = words.setdefault(value, len(words))
        elif isinstance(value, float) and not value.is_integer():
            self._broken.add(key)
        column.append(float(value))

    def _column(self, key: str) -> Column | None:
        values = np.frombuffer(self._numbers[key], np.float64)
        values = np.append(values, [math.nan] * (self._rows - len(values)))
        kinds = np.unique(values[~np.isnan(values)])
        if len(kinds) < 2 and not np.isnan(values).any():  # the same in every picture
            return None
        if key in self._switches:
            return Column(key, "switch", values)
        if key in self._words:
            words = self._words[key]
            return Column(key, "choice", values, tuple(words)) if len(words) <= MOST_CHOICES else None
        if not len(kinds):
            return None
        if key not in self._broken and len(kinds) <= MOST_COUNTS:
            named = np.searchsorted(kinds, values).astype(np.float64)
            named[np.isnan(values)] = math.nan
            return Column(key, "choice", named, tuple(f"{kind:g}" for kind in kinds))
        return Column(key, "number", values)


def _elevation(direction: list[float]) -> float:
    return math.degrees(math.asin(max(-1.0, min(1.0, direction[2]))))


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)


DERIVED: dict[str, tuple[tuple[str, Callable[[Any], Any]], ...]] = {
    "scene.view.direction": (("scene.view.elevation", _elevation),),
    "scene.view.shift": (("scene.view.off_centre", lambda shift: math.hypot(*shift)),),
    "scene.view.stable_pose": (("scene.view.resting", lambda pose: pose is not None),),
    "scene.material.albedo": (("scene.material.brightness", _mean),),
}
