"""The menu of the Results panel that saves figures, tables and pictures for other programs."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from s2rlab.errors import S2RError
from s2rlab_ui import results_files
from s2rlab_ui.findings import Findings
from s2rlab_ui.messages import Messages
from s2rlab_ui.panels.findings_view import FindingsView
from s2rlab_ui.widgets.basic import button
from s2rlab_ui.widgets.drawing import save_table
from s2rlab_ui.widgets.table import Table, write_csv

PICTURES = "PNG (*.png);;SVG (*.svg)"


class Saving(QObject):
    """Asks where to, writes, and says that it did or why not."""

    def __init__(self, view: FindingsView, messages: Messages, run: Callable[[], str], window: QWidget) -> None:
        super().__init__(window)
        self._view, self._messages, self._run, self._window = view, messages, run, window
        self.button: QPushButton = button(self.tr("Save…"))
        self._menu = QMenu(window)
        self._menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self._menu)

    @property
    def _findings(self) -> Findings | None:
        return self._view.findings

    def _fill(self) -> None:
        """Offer what there is to save of the evaluation that is shown."""
        self._menu.clear()
        scored = self._findings is not None and self._findings.kind == "test"
        entries = [(self.tr("Report with all tables and pictures (HTML)…"), self.report)]
        if scored:
            entries.append((self.tr("Figures of each part (CSV)…"), self.figures))
        entries.append((self.tr("Every photograph and its answer (CSV)…"), self.photographs))
        if scored:
            entries.append((self.tr("What is taken for what (PNG, SVG)…"), self.matrix))
        entries.append((self.tr("The table as a picture (PNG, SVG)…"), self.table))
        for words, act in entries:
            self._menu.addAction(words, act)

    def report(self) -> None:
        """Copy the HTML report and its tables to a folder of the user's."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Where the report and its tables go"))
        if name and self._findings is not None:
            target = Path(name) / self._name()
            self._save(target, partial(results_files.save_folder, self._findings.folder, target))

    def figures(self) -> None:
        """Save the figures of each class."""
        target = self._ask(self.tr("Figures of each part"), "classes.csv", "CSV (*.csv)")
        if target and self._findings is not None:
            self._save(target, partial(write_csv, target, results_files.class_rows(self._findings)))

    def photographs(self) -> None:
        """Save what was said about every photograph."""
        target = self._ask(self.tr("Every photograph"), "photographs.csv", "CSV (*.csv)")
        if target and self._findings is not None:
            self._save(target, partial(write_csv, target, results_files.photograph_rows(self._findings)))

    def matrix(self) -> None:
        """Save the confusion matrix as it is shown."""
        target = self._ask(self.tr("What is taken for what"), "confusion.png", PICTURES)
        if target:
            self._save(target, partial(self._view.matrix.save, target))

    def table(self) -> None:
        """Save the table as it is sorted now."""
        scored = self._findings is not None and self._findings.kind == "test"
        shown: Table = self._view.table if scored else self._view.answers
        target = self._ask(self.tr("The table as a picture"), "classes.png", PICTURES)
        if target:
            self._save(target, partial(save_table, target, shown))

    def _ask(self, title: str, ending: str, kinds: str) -> Path | None:
        name, chosen = QFileDialog.getSaveFileName(self._window, title, f"{self._name()}-{ending}", kinds)
        endings = [each.rstrip(")") for each in kinds.replace("(", " ").replace(";;", " ").split() if each[:2] == "*."]
        if name and f"*{Path(name).suffix.lower()}" not in endings:  # what is inside decides, not another name
            picked = [each for each in endings if each in chosen]
            name += (picked or endings)[0].removeprefix("*")
        return Path(name) if name else None

    def _name(self) -> str:
        return f"{self._run()}-{self._findings.folder.name if self._findings else ''}"

    def _save(self, target: Path, write: Callable[[], object]) -> None:
        try:
            write()
        except S2RError as error:
            self._messages.fault(str(error))
        else:
            self._messages.info(self.tr("Saved: {file}.").format(file=target))
