"""Sentences of the import that a window knows again: it says them in its own way, with a button."""

from collections.abc import Sequence

NAMED = 5  # files in one sentence, at most


def only_its_program(names: Sequence[str]) -> str:
    """Say that files are of a kind that is not read here."""
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return (
        f"{', '.join(names[:NAMED])}{more}: only its own program reads this kind; save it there as STEP or STL, "
        "then import that."
    )


def not_closed(name: str, open_edges: int) -> str:
    """Say that light passes into a part; `name` is class/variant."""
    return (
        f"{name}: not closed ({open_edges} open edges); it renders, but its inside may show: "
        "close it in the CAD system if you can."
    )
