"""What an import tells of a file that was read."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from s2rlab.jobs import Note
from s2rlab.mesh.references import references
from s2rlab.mesh.remarks import not_closed
from s2rlab.project import PartFile


def notes(path: Path, result: dict[str, Any], infos: Sequence[PartFile]) -> Iterator[Note]:
    """Say what was guessed, missing, repaired or left as it is."""
    missing = references(path).missing
    if missing:
        yield Note(
            level="warning",
            text=f"{path.name}: {', '.join(missing)} is missing, so colours of it are; put it beside {path.name} "
            "and import it again.",
        )
    yield from (Note(level="warning", text=text) for text in result["warnings"])
    if result["units_guessed"]:
        size = " x ".join(f"{side:.4g}" for side in infos[0].size)
        yield Note(
            text=f"{path.name}: carries no unit, taken as {result['units']}: {size} mm; "
            "if that is wrong, import it again with --units."
        )
    for info, part in zip(infos, result["parts"], strict=True):
        name = f"{info.label}/{info.variant}"
        if part["copies"] > 1:
            yield Note(text=f"{name}: is {part['copies']} times in {path.name}, imported once.")
        for sentence in info.repairs:
            yield Note(text=f"{name}: {sentence}.")
        if not info.watertight:
            yield Note(level="warning", text=not_closed(name, info.open_edges))
