"""Sentences of the import that a window knows again: it says them in its own way, with a button."""


def not_closed(name: str, open_edges: int) -> str:
    """Say that light passes into a part; `name` is class/variant."""
    return (
        f"{name}: not closed ({open_edges} open edges); it renders, but its inside may show: "
        "close it in the CAD system if you can."
    )
