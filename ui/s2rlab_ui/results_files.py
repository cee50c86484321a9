"""What the Results panel saves for other programs."""

import shutil
from pathlib import Path

from s2rlab import files
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


def save_folder(source: Path, target: Path) -> None:
    """Copy an evaluation with its report and tables; raises StorageError if that fails."""
    with files.storage_errors(target):
        shutil.copytree(source, target, dirs_exist_ok=True)
