"""The step Results answers: can I trust it, and where does it fail."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFileDialog, QMenu, QPushButton, QStackedWidget

from s2rlab import files
from s2rlab.errors import S2RError
from s2rlab_ui import results_files
from s2rlab_ui.background import Newest
from s2rlab_ui.context import Context
from s2rlab_ui.findings import Findings, read_findings
from s2rlab_ui.jobs import HEAVY
from s2rlab_ui.panels.findings_view import FindingsView
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.widgets.basic import button, column, label
from s2rlab_ui.widgets.hint import Hint
from s2rlab_ui.widgets.table import write_csv
from s2rlab_ui.words import percent

if TYPE_CHECKING:
    from s2rlab_ui.job import Job

WORST = 5  # confusions named


class ResultsPanel(Panel):
    """Test a run on photographs, and look where it fails."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, self.tr("Results"), self.tr("Can I trust it, and where does it fail?"), self.tr("Next: Live")
        )
        self.action = button(self.tr("Test on photographs…"), self.choose_folder)
        self.runs, self.sets = QComboBox(), QComboBox()
        self.view = FindingsView(context.theme)
        self.findings: Findings | None = None
        self.job: Job | None = None
        self._reader = Newest(self)
        self._reader.done.connect(self._show)
        self._reader.failed.connect(context.messages.fault)
        self._other = Newest(self)
        self._other.done.connect(self._show_other)
        self._other.failed.connect(context.messages.fault)
        self._export = button(
            self.tr("Export model (ONNX)…"),
            self.export,
            tip=self.tr("One file for ONNX Runtime, checked against the trained network"),
        )
        self._report = self._make_save_menu()
        self._stack = QStackedWidget()
        self._stack.addWidget(
            Hint(
                self.tr("Drop photographs it has never seen"),
                self.tr("A folder with one sub-folder for each part, named as the classes are."),
            )
        )
        self._stack.addWidget(self.view)
        self._connect()
        choosers = [
            column(label(self.tr("Run"), "caption"), self.runs, spacing=4),
            column(label(self.tr("Photographs"), "caption"), self.sets, spacing=4),
        ]
        worst = self.section(self.tr("Most often mistaken"), self.view.worst)
        photo = column(self.view.photo, self.view.top)
        self.build(self._stack, [*choosers, worst, photo, column(self._export, self._report)])

    def _make_save_menu(self) -> QPushButton:
        made, menu = button(self.tr("Save…")), QMenu(self)
        for words, act in (
            (self.tr("Report with all tables and pictures (HTML)…"), self.save_report),
            (self.tr("Figures of each class (CSV)…"), self.save_table),
            (self.tr("Every photograph and its answer (CSV)…"), self.save_photographs),
            (self.tr("What is taken for what (PNG)…"), self.save_matrix),
        ):
            menu.addAction(words, act)
        made.setMenu(menu)
        return made

    def _connect(self) -> None:
        self.runs.activated.connect(lambda _: self._follow_run())
        self.sets.activated.connect(lambda _: self._read())
        self.view.comparison.asked.connect(self.compare)

    # What the window asks

    def is_done(self) -> bool:
        """A run was tested."""
        return any(run.evaluations for run in self.context.workspace.snapshot.value.runs)

    def needs(self) -> str:
        """A trained run."""
        trained = any(run.has_checkpoint for run in self.context.workspace.snapshot.value.runs)
        return "" if trained else self.tr("needs a trained run")

    def state_words(self) -> str:
        """Say the figure shown."""
        if self.findings is None:
            return self.tr("not tested yet")
        share = self.findings.right / max(self.findings.pictures, 1)
        return self.tr("{share} on {photos}").format(share=percent(share), photos=self.findings.folder.name)

    def refresh(self) -> None:
        """Show the runs that can be tested."""
        runs = [run for run in self.context.workspace.snapshot.value.runs if run.has_checkpoint]
        chosen = self.runs.currentData()
        self.runs.clear()
        for run in reversed(runs):
            self.runs.addItem(run.name, run.name)
        self.runs.setCurrentIndex(max(self.runs.findData(chosen), 0) if runs else -1)
        running = self.job is not None and not self.job.is_over
        for widget in (self.action, self._export):
            if widget is not None:
                widget.setEnabled(bool(runs) and not running)
        self._follow_run()

    def shut(self) -> None:
        """End the threads."""
        self._reader.finish()
        self._other.finish()
        self.view.gallery.tiles.finish()

    def drop(self, paths: list[Path]) -> None:
        """Test on a folder that was dropped."""
        folder = paths[0] if paths[0].is_dir() else paths[0].parent.parent
        self.evaluate(folder)

    # What the user does

    def choose_folder(self) -> None:
        """Ask for a folder of photographs."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Photographs, one sub-folder for each part"))
        if name:
            self.evaluate(Path(name))

    def evaluate(self, photos: Path) -> None:
        """Test the chosen run on a folder, as a job."""
        run = self.runs.currentData()
        if not run:
            self.context.messages.attention(self.tr("Train a run first; then it can be tested on these photographs."))
            return
        title = self.tr("Test {run} on {photos}").format(run=run, photos=photos.name)
        self.job = self.run_job(["evaluate", self.project.root, run, photos], title, HEAVY)
        self.job.succeeded.connect(lambda _: self._choose_set(photos.name))
        self.refresh()

    def export(self) -> None:
        """Write the run's model to a file, as a job."""
        run = self.runs.currentData()
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export model"), f"{run}.onnx", "ONNX (*.onnx)")
        if name:
            self.export_to(Path(name))

    def export_to(self, target: Path) -> None:
        """Write the run's model to `target`, as a job."""
        run = self.runs.currentData()
        job = self.run_job(
            ["export", self.project.root, run, "--output", target], self.tr("Export {run}").format(run=run), HEAVY
        )
        done = self.tr("{file} is ready: it answers as the trained network does.").format(file=target)
        job.succeeded.connect(lambda _: self.context.messages.info(done))

    def save_report(self) -> None:
        """Copy the HTML report and its tables to a folder of the user's."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Where the report and its tables go"))
        if name and self.findings is not None:
            source, target = self.findings.folder, Path(name) / self._file_name()
            self._save(target, lambda: _copy_folder(source, target))

    def save_table(self) -> None:
        """Save the figures of each class."""
        target = self._ask_file(self.tr("Figures of each class"), "classes.csv", "CSV (*.csv)")
        if target and self.findings is not None:
            self._save(target, partial(write_csv, target, results_files.class_rows(self.findings)))

    def save_photographs(self) -> None:
        """Save what was said about every photograph."""
        target = self._ask_file(self.tr("Every photograph"), "photographs.csv", "CSV (*.csv)")
        if target and self.findings is not None:
            self._save(target, partial(write_csv, target, results_files.photograph_rows(self.findings)))

    def save_matrix(self) -> None:
        """Save the confusion matrix as it is shown."""
        target = self._ask_file(self.tr("What is taken for what"), "confusion.png", "PNG (*.png)")
        if target:
            self._save(target, lambda: results_files.save_picture(self.view.matrix.picture(), target))

    def compare(self, folder: Path | None) -> None:
        """Put another evaluation beside the one shown."""
        if folder is None:
            self.view.comparison.show_pair(None, None)
        else:
            self._other.submit(lambda: read_findings(folder))

    def _ask_file(self, title: str, ending: str, kinds: str) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(self, title, f"{self._file_name()}-{ending}", kinds)
        return Path(name) if name else None

    def _file_name(self) -> str:
        return f"{self.runs.currentData()}-{self.findings.folder.name if self.findings else ''}"

    def _save(self, target: Path, write: Callable[[], object]) -> None:
        try:
            write()
        except S2RError as error:
            self.context.messages.fault(str(error))
        else:
            self.context.messages.info(self.tr("Saved: {file}.").format(file=target))

    # Showing

    def _choose_set(self, name: str) -> None:
        self.findings = None
        self._wanted = name
        self.context.workspace.refresh()

    _wanted = ""

    def _follow_run(self) -> None:
        run = self.context.workspace.snapshot.value.run(self.runs.currentData() or "")
        folders = run.evaluations if run else ()
        before = self._wanted or self.sets.currentText()
        self.sets.clear()
        for folder in reversed(folders):
            self.sets.addItem(folder.name, folder)
        at = self.sets.findText(before)
        if at >= 0:
            self._wanted = ""
        self.sets.setCurrentIndex(max(at, 0) if folders else -1)
        self._stack.setCurrentIndex(1 if folders else 0)
        self._report.setEnabled(bool(folders))
        if not folders:
            self._show(None)
        else:
            self._read()

    def _read(self) -> None:
        folder = self.sets.currentData()
        if folder is not None and (self.findings is None or self.findings.folder != folder or self.job is not None):
            self._reader.submit(lambda: read_findings(folder))

    def _show(self, findings: Findings | None) -> None:
        if findings == self.findings:
            return
        self.findings = findings
        self.view.show_findings(findings)
        self._offer_others()
        self.state_changed.emit()

    def _offer_others(self) -> None:
        snapshot, shown = self.context.workspace.snapshot.value, self.findings.folder if self.findings else None
        found = [(run, folder) for run in snapshot.runs for folder in run.evaluations if folder != shown]
        same = [pair for pair in found if shown and pair[1].name == shown.name]
        others = [*same, *(pair for pair in found if pair not in same)]  # on the same photographs first
        self.view.comparison.offer([(f"{run.name} · {folder.name}", folder) for run, folder in others])

    def _show_other(self, other: Findings) -> None:
        if self.findings is not None:
            left = f"{self.runs.currentData()} · {self.findings.folder.name}"
            self.view.comparison.show_pair(self.findings, other, (left, self.view.comparison.others.currentText()))


def _copy_folder(source: Path, target: Path) -> None:
    with files.storage_errors(target):
        shutil.copytree(source, target, dirs_exist_ok=True)
