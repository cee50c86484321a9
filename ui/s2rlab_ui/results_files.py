"""What the Results panel saves for other programs."""

from pathlib import Path

from PySide6.QtGui import QImage

from s2rlab.errors import StorageError
from s2rlab_ui.findings import Findings


def class_rows(findings: Findings) -> list[list[object]]:
    """Heads, then the figures of each class; fractions from 0 to 1, empty where not defined."""
    heads: list[object] = ["class", "photographs", "right", "recall", "precision", "f1"]
    rows: list[list[object]] = [
        [row.label, row.pictures, row.right, row.recall, row.precision, row.f1] for row in findings.rows
    ]
    return [heads, *rows]


def photograph_rows(findings: Findings) -> list[list[object]]:
    """Heads, then every photograph with its class, the answer and how sure it is (0 to 1)."""
    heads: list[object] = ["file", "class", "answer", "sure"]
    return [heads, *([each.path, each.true, each.answer, each.sure] for each in findings.photographs)]


def save_picture(picture: QImage, target: Path) -> None:
    """Write a picture.

    Raises
    ------
    StorageError
        If that fails.
    """
    if not picture.save(str(target)):
        raise StorageError(f"{target}: cannot be written; choose another folder or free some space.")
