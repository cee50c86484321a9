"""The step Results answers: can I trust it, and where does it fail."""

import shutil
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QSplitter,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QWidget,
)

from s2rlab_ui.background import Newest
from s2rlab_ui.context import Context
from s2rlab_ui.findings import ClassRow, Findings, Photograph, read_findings
from s2rlab_ui.jobs import HEAVY
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.widgets.basic import boxed, button, column, label, say, scrolled
from s2rlab_ui.widgets.gallery import Gallery, Item
from s2rlab_ui.widgets.hint import Hint
from s2rlab_ui.widgets.matrix import Matrix
from s2rlab_ui.widgets.shares import Shares
from s2rlab_ui.words import interval, percent, plural

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
        self.headline, self._words = label(role="headline"), label(role="muted", wrap=True)
        self.matrix, self.table, self.gallery = Matrix(), self._make_table(), Gallery(96)
        self.findings: Findings | None = None
        self.job: Job | None = None
        self._cell = label(role="heading", wrap=True)
        self._photo, self._top = label(wrap=True), Shares()
        self._worst = column(spacing=0)
        self._reader = Newest(self)
        self._reader.done.connect(self._show)
        self._reader.failed.connect(context.messages.fault)
        self._export = button(
            self.tr("Export model (ONNX)…"),
            self.export,
            tip=self.tr("One file for ONNX Runtime, checked against the trained network"),
        )
        self._report = button(
            self.tr("Save report…"), self.save_report, tip=self.tr("The HTML report; tables lie beside it as CSV")
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(
            Hint(
                self.tr("Drop photographs it has never seen"),
                self.tr("A folder with one sub-folder for each part, named as the classes are."),
            )
        )
        self._stack.addWidget(self._full())
        self._connect()
        choosers = [
            column(label(self.tr("Run"), "caption"), self.runs, spacing=4),
            column(label(self.tr("Photographs"), "caption"), self.sets, spacing=4),
        ]
        worst = self.section(self.tr("Most often mistaken"), self._worst)
        self.build(self._stack, [*choosers, worst, column(self._photo, self._top), column(self._export, self._report)])

    def _make_table(self) -> QTableWidget:
        table = QTableWidget()
        heads = [
            self.tr("part"),
            self.tr("photographs"),
            self.tr("found"),
            self.tr("right when named"),
            self.tr("both (F1)"),
        ]
        table.setColumnCount(len(heads))
        table.setHorizontalHeaderLabels(heads)
        table.setSortingEnabled(True)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.setAccessibleName(self.tr("Figures of each class"))
        return table

    def _full(self) -> QWidget:
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.tabBar().setDrawBase(False)
        tabs.addTab(scrolled(self.matrix), self.tr("What is taken for what"))
        tabs.addTab(self.table, self.tr("Each class"))
        side = column(self._cell, self.gallery)
        side.setContentsMargins(12, 4, 0, 0)
        lower = QWidget()
        lower.setLayout(side)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(9)
        split.addWidget(tabs)
        split.addWidget(lower)
        split.setSizes([440, 300])
        split.setChildrenCollapsible(False)
        whole = column(self.headline, self._words, split)
        whole.setStretch(2, 1)
        return boxed(whole)

    def _connect(self) -> None:
        self.runs.activated.connect(lambda _: self._follow_run())
        self.sets.activated.connect(lambda _: self._read())
        self.matrix.chosen.connect(self.show_cell)
        self.gallery.chosen.connect(self._show_photo)
        self.table.cellClicked.connect(lambda at, _: self._show_class(at))

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
        self.gallery.tiles.finish()

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
            target = Path(name) / f"{self.runs.currentData()}-{self.findings.folder.name}"
            shutil.copytree(self.findings.folder, target, dirs_exist_ok=True)
            self.context.messages.info(self.tr("Saved in {folder}.").format(folder=target))

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
        self.matrix.show_findings(findings)
        self.table.setRowCount(0)
        self._clear_photo()
        self._clear_worst()
        if findings is None:
            self.state_changed.emit()
            return
        say(self.headline, interval(findings.right, findings.pictures, *findings.interval))
        say(self._words, self._explanation(findings))
        self._fill_table(findings)
        self._fill_worst(findings)
        self._show_photos(
            self.tr("Photographs it got wrong"), [photo for photo in findings.photographs if photo.answer != photo.true]
        )
        self.state_changed.emit()

    def _explanation(self, findings: Findings) -> str:
        words = self.tr("On photographs it has never seen. Every part counted alike: {share}.").format(
            share=percent(findings.balanced)
        )
        if findings.skipped:
            words += " " + plural(len(findings.skipped), self.tr("1 file left out."), self.tr("{n} files left out."))
        return words

    def _fill_table(self, findings: Findings) -> None:
        self.table.setSortingEnabled(False)
        self.table.setRowCount(len(findings.rows))
        for at, each in enumerate(findings.rows):
            for number, cell in enumerate(_cells(each)):
                self.table.setItem(at, number, cell)
        self.table.setSortingEnabled(True)

    def _clear_worst(self) -> None:
        while (item := self._worst.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()

    def _fill_worst(self, findings: Findings) -> None:
        counts = findings.confusion
        pairs = [
            (counts[i][j], i, j) for i in range(len(counts)) for j in range(len(counts)) if i != j and counts[i][j]
        ]
        for count, true, answer in sorted(pairs, reverse=True)[:WORST]:
            text = self.tr("{true} looks like {answer}: {n} of {all}").format(
                true=findings.labels[true], answer=findings.labels[answer], n=count, all=sum(counts[true])
            )
            entry = button(text, partial(self.show_cell, true, answer), "link")
            entry.setMinimumWidth(0)
            self._worst.addWidget(entry)
        if not pairs:
            self._worst.addWidget(label(self.tr("Nothing was mistaken."), "muted"))

    def show_cell(self, true: int, answer: int) -> None:
        """Show the photographs of one cell of the matrix."""
        if self.findings is None:
            return
        photos, labels = self.findings.cell(true, answer), self.findings.labels
        title = self.tr("{label}, recognized").format(label=labels[true])
        if true != answer:
            title = self.tr("{true} that looks like {answer}").format(true=labels[true], answer=labels[answer])
        self._show_photos(title, photos)

    def _show_class(self, at: int) -> None:
        item = self.table.item(at, 0)
        if item is not None and self.findings is not None:
            photos = [photo for photo in self.findings.photographs if photo.true == item.text()]
            self._show_photos(item.text(), photos)

    def _show_photos(self, title: str, photos: list[Photograph]) -> None:
        words = plural(len(photos), self.tr("1 photograph"), self.tr("{n} photographs"))
        say(self._cell, f"{title}: {words}")
        self._clear_photo()
        self.gallery.show_items([_item(photo) for photo in photos])

    def _clear_photo(self) -> None:
        say(self._photo, "")
        self._top.show_shares(())

    def _show_photo(self, key: str) -> None:
        found = self.findings.photographs if self.findings else ()
        photo = next((photo for photo in found if str(photo.path) == key), None)
        if photo is not None:
            say(
                self._photo,
                self.tr("{file}: it is {true}; the model says").format(file=photo.path.name, true=photo.true),
            )
            self._top.show_shares(photo.top)


def _item(photo: Photograph) -> Item:
    right = photo.true == photo.answer
    words = f"✓ {photo.sure:.0%}" if right else f"✗ {photo.answer} {photo.sure:.0%}"
    return Item(str(photo.path), photo.path, photo.true, words, "ok" if right else "fault")


def _cells(each: ClassRow) -> list[QTableWidgetItem]:
    made = [QTableWidgetItem(each.label), _Number(each.pictures, str(each.pictures))]
    made += [
        _Number(-1 if share is None else share, "–" if share is None else percent(share))
        for share in (each.recall, each.precision, each.f1)
    ]
    return made


class _Number(QTableWidgetItem):
    """A cell that sorts by its number, not by its letters."""

    def __init__(self, number: float, text: str) -> None:
        super().__init__(text)
        self.number = number
        self.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def __lt__(self, other: QTableWidgetItem) -> bool:
        return isinstance(other, _Number) and self.number < other.number
