"""The step Results answers: can I trust it, and where does it fail."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFileDialog, QStackedWidget

from s2rlab.evaluate.reader import Photograph, has_scores
from s2rlab.resources import resource
from s2rlab_ui.background import Newest
from s2rlab_ui.context import Context
from s2rlab_ui.dropped_photos import Dropped, gather
from s2rlab_ui.findings import Findings, read_findings
from s2rlab_ui.jobs import HEAVY
from s2rlab_ui.panels.explaining import Explaining
from s2rlab_ui.panels.findings_view import FindingsView
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.panels.results_saving import Saving
from s2rlab_ui.scan import pictures_of
from s2rlab_ui.steps import TRAIN
from s2rlab_ui.theme import set_role
from s2rlab_ui.widgets.basic import boxed, button, column, label
from s2rlab_ui.widgets.hint import Hint
from s2rlab_ui.widgets.job_strip import JobStrip
from s2rlab_ui.widgets.photo_question import PhotoQuestion
from s2rlab_ui.widgets.photo_view import PhotoView
from s2rlab_ui.words import percent

if TYPE_CHECKING:
    from s2rlab_ui.job import Job

HINT, FOUND, QUESTION, UNTESTED, RUNNING = range(5)
CHOOSER = 136, 240  # pixels, at least and at most
SAMPLES = "samples"  # photo set that the sample photographs become


class ResultsPanel(Panel):
    """Test a run on photographs, and look where it fails."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, self.tr("Results"), self.tr("Can I trust it, and where does it fail?"), self.tr("Next: Live")
        )
        self.action = button(self.tr("Test on photographs…"), self.choose_folder)
        self.runs, self.sets = self._chooser(self.tr("Run")), self._chooser(self.tr("Photographs"))
        self.view, self.photo, self.question = FindingsView(context.theme), PhotoView(), PhotoQuestion()
        self._explaining = Explaining(self.photo, context.messages, self)
        self.findings: Findings | None = None
        self.job: Job | None = None
        self._wanted = ""  # photo set to show as soon as it is tested
        self._reader, self._other, self._looker = Newest(self), Newest(self), Newest(self)
        self.saving = Saving(self.view, context.messages, lambda: str(self.runs.currentData()), self)
        self._export = button(
            self.tr("Export model (ONNX)…"),
            self.export,
            tip=self.tr("One file for ONNX Runtime, checked against the trained network"),
        )
        self._again = button(self.tr("Test again"), self.test_again)
        self._test = button(self.tr("Test on these"), self.test_again)
        self._untested = Hint("", "", [self._test])
        self._stack = QStackedWidget()
        tip = self.tr("Made by another program, not by a camera: they show how testing works")
        self._samples = button(self.tr("Try the sample photographs"), self.test_samples, tip=tip)
        self._hint = Hint("", "", [self.way, self._samples])
        self.strip = JobStrip(context.jobs, context.theme)
        context.jobs.removed.connect(self.strip.forget)
        running = boxed(column(None, self.strip, None))
        for page in (self._hint, self.view, self.question, self._untested, running):
            self._stack.addWidget(page)
        self._connect()
        choosers = [
            boxed(column(label(self.tr("Run"), "caption"), self.runs, spacing=4)),
            boxed(column(label(self.tr("Photographs"), "caption"), self.sets, spacing=4)),
        ]
        self._worst = boxed(self.section(self.tr("Most often mistaken"), self.view.worst))
        self._buttons = boxed(column(self._again, self._export, self.saving.button))
        self.photo.hide()
        self.build(self._stack, [self._worst, self.photo, self._buttons], *choosers)

    def _chooser(self, name: str) -> QComboBox:
        made = QComboBox()
        made.setMinimumWidth(CHOOSER[0])
        made.setMaximumWidth(CHOOSER[1])
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        made.setAccessibleName(name)
        return made

    def _connect(self) -> None:
        self.runs.activated.connect(lambda _: self._follow_run())
        self.sets.activated.connect(lambda _: self._read())
        self.view.comparison.asked.connect(self.compare)
        self.view.photo_chosen.connect(self._show_photo)
        self.view.sureness.used.connect(self.use_threshold)
        self.photo.closed.connect(self.view.gallery.clearSelection)
        self.photo.closed.connect(lambda: self._show_photo(None))
        self.question.answered.connect(self.file_photos)
        self.question.dropped.connect(self._follow_run)
        for reader, show in ((self._reader, self._show), (self._other, self._show_other), (self._looker, self._ask)):
            reader.done.connect(show)
            reader.failed.connect(self.context.messages.fault)

    # What the window asks

    def is_done(self) -> bool:
        """A run was tested."""
        return any(run.evaluations for run in self.context.workspace.snapshot.value.runs)

    def needs(self) -> str:
        """A trained run."""
        return "" if self.context.workspace.snapshot.value.trained else self.tr("needs a trained run")

    def state_words(self) -> str:
        """Say the figure shown."""
        if self.findings is None:
            return self.tr("not tested yet")
        share = self.findings.right / max(self.findings.pictures, 1)
        if self.findings.kind == "unlabelled":
            return self.tr("{n} answers on {photos}").format(
                n=f"{self.findings.pictures:,}", photos=self.findings.folder.name
            )
        return self.tr("{share} on {photos}").format(share=percent(share), photos=self.findings.folder.name)

    def refresh(self) -> None:
        """Show the runs that can be tested, and those that were."""
        runs = [run for run in self.context.workspace.snapshot.value.runs if run.has_checkpoint or run.evaluations]
        chosen = self.runs.currentData()
        self.runs.clear()
        for run in reversed(runs):
            self.runs.addItem(run.name, run.name)
        self.runs.setCurrentIndex(max(self.runs.findData(chosen), 0) if runs else -1)
        self._enable()
        self._say_hint()
        if self._stack.currentIndex() != QUESTION:
            self._follow_run()

    def hidden(self) -> None:
        """Another step: let the network go."""
        self._explaining.explainer.stop()

    def shut(self) -> None:
        """End the threads and the child."""
        self._explaining.explainer.stop()
        for reader in (self._reader, self._other, self._looker):
            reader.finish()
        self.photo.finish()
        self.view.gallery.tiles.finish()

    def drop(self, paths: list[Path]) -> None:
        """Ask what the photographs are that were dropped."""
        if len(paths) == 1 and paths[0].is_dir():
            self.ask_about(paths[0])
            return
        staging = self.project.cache / "dropped"
        self._looker.submit(lambda: self._look_at(gather(paths, staging)))

    # What the user does

    def choose_folder(self) -> None:
        """Ask for a folder of photographs."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Photographs, one sub-folder for each part"))
        if name:
            self.ask_about(Path(name))

    def ask_about(self, folder: Path) -> None:
        """Ask what the photographs in a folder are; those of the project are known."""
        photos = self.project.root / "photos"
        if folder.resolve().parent == photos.resolve():
            self.evaluate(folder)
            return
        self._looker.submit(lambda: self._look_at(Dropped(folder)))

    @staticmethod
    def _look_at(dropped: Dropped) -> tuple[Dropped, list[str]]:
        return dropped, sorted({name for name, _ in pictures_of(dropped.folder)})

    def file_photos(self, folder: Path, kind: str, name: str) -> None:
        """Copy photographs into a set of the project, as a job, and test on them."""
        title = self.tr("Copy photographs to {name}").format(name=name)
        job = self.run_job(["photos", self.project.root, folder, "--as", kind, "--name", name], title)
        job.succeeded.connect(lambda _: self.evaluate(self.project.photos(name)))
        self._stack.setCurrentIndex(HINT)
        self._follow_run()

    def evaluate(self, photos: Path) -> None:
        """Test the chosen run on a folder, as a job."""
        run = self.runs.currentData()
        if not run:
            self.context.messages.attention(self.tr("Train a run first; then it can be tested on these photographs."))
            return
        title = self.tr("Test {run} on {photos}").format(run=run, photos=photos.name)
        self.job = self.run_job(["evaluate", self.project.root, run, photos, "--resume"], title, HEAVY)
        self.job.succeeded.connect(lambda _: self._choose_set(photos.name))
        self.strip.follow(self.job)
        self._wanted = photos.name
        self.refresh()

    def test_samples(self) -> None:
        """Test the chosen run on the photographs that come with the program."""
        self.file_photos(resource("demo", "captures"), "test", SAMPLES)

    def test_again(self) -> None:
        """Test the chosen run on the chosen photographs."""
        chosen = self.sets.currentData()
        if isinstance(chosen, str):
            self.evaluate(self.project.photos(chosen))
        elif self.findings is not None:
            self.evaluate(self.findings.photos)

    def use_threshold(self, threshold: float) -> None:
        """Write how sure it must be into the exported model, as a job."""
        run = self.runs.currentData()
        title = self.tr("{run} must be {share} sure").format(run=run, share=percent(threshold))
        job = self.run_job(["export", self.project.root, run, "--threshold", f"{threshold:.2f}"], title, HEAVY)
        done = self.tr("{run} answers “unknown” from now on when it is less than {share} sure.")
        job.succeeded.connect(lambda _: self.context.messages.info(done.format(run=run, share=percent(threshold))))
        job.succeeded.connect(lambda _: self._read(anew=True))

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

    def compare(self, folder: Path | None) -> None:
        """Put another evaluation beside the one shown."""
        if folder is None:
            self.view.comparison.show_pair(None, None)
        else:
            self._other.submit(lambda: read_findings(folder))

    # Showing

    def _enable(self) -> None:
        run = self.context.workspace.snapshot.value.run(self.runs.currentData() or "")
        running = self.job is not None and not self.job.is_over
        able = run is not None and run.has_checkpoint and not running
        for widget in (self.action, self._export, self._again, self._test):
            if widget is not None:
                widget.setEnabled(able)

    def _say_hint(self) -> None:
        lacks = not self.runs.count()
        if lacks:
            words = self.tr("Train a run first; then it can be tested on photographs it has never seen.")
            self._hint.say(self.tr("There is nothing to test yet"), words)
            self.point(self.tr("Go to Train"), TRAIN)
        else:
            words = self.tr("A folder with one sub-folder for each part, named as the classes are.")
            self._hint.say(self.tr("Drop photographs it has never seen"), words)
            self.point()
        known = set(self.context.workspace.snapshot.value.classes)
        self._samples.setVisible(not lacks and known == sample_classes())

    def _choose_set(self, name: str) -> None:
        self.findings = None
        self._wanted = name
        self.context.workspace.refresh()

    def _follow_run(self) -> None:
        snapshot = self.context.workspace.snapshot.value
        run = snapshot.run(self.runs.currentData() or "")
        folders = run.evaluations if run else ()
        before = self._wanted or _name_of(self.sets.currentData())
        self.sets.clear()
        for folder in reversed(folders):
            self.sets.addItem(folder.name, folder)
        tested = {folder.name for folder in folders}
        for name in snapshot.photo_sets if run else ():
            if name not in tested:
                self.sets.addItem(self.tr("{name} – not tested").format(name=name), name)
        names = [_name_of(self.sets.itemData(at)) for at in range(self.sets.count())]
        at = names.index(before) if before in names else -1
        if at >= 0:
            self._wanted = ""
        self.sets.setCurrentIndex(max(at, 0) if self.sets.count() else -1)
        self._enable()
        self._read()

    def _read(self, *, anew: bool = False) -> None:
        chosen = self.sets.currentData()
        tested = isinstance(chosen, Path)
        running = bool(chosen) and self._is_testing(_name_of(chosen))
        self._stack.setCurrentIndex(FOUND if tested else RUNNING if running else UNTESTED if chosen else HINT)
        self._light()
        for widget in (self.saving.button, self._again):
            widget.setVisible(tested)
        self._worst.setVisible(tested and self.photo.isHidden())
        if not tested:
            text = self.tr("{run} has not been tested on “{photos}” yet")
            self._untested.text.setText(text.format(run=self.runs.currentData(), photos=chosen))
            self._show((None, []))
        elif anew or self.findings is None or self.findings.folder != chosen or self.job is not None:
            runs = self.context.workspace.snapshot.value.runs
            others = [(run.name, folder) for run in runs for folder in run.evaluations if folder != chosen]
            self._reader.submit(lambda: (read_findings(chosen), [pair for pair in others if has_scores(pair[1])]))

    def _show(self, read: tuple[Findings | None, list[tuple[str, Path]]]) -> None:
        findings, others = read
        if findings == self.findings:
            return
        self.findings = findings
        self.view.show_findings(findings)
        if findings is not None:  # on the same photographs first
            others.sort(key=lambda pair: pair[1].name != findings.folder.name)
        self.view.comparison.offer([(f"{run} · {folder.name}", folder) for run, folder in others])
        self.state_changed.emit()

    def _show_photo(self, photo: Photograph | None) -> None:
        """Show a photograph in place of what is most often mistaken; None: that again."""
        scored = self.findings is not None and self.findings.kind == "test"
        self._worst.setVisible(photo is None and scored)
        if photo is None:
            self._explaining.hide()
        else:
            self._explaining.show(self.project.root, str(self.runs.currentData()), photo)

    def _ask(self, answer: tuple[Dropped, list[str]]) -> None:
        dropped, classes = answer
        known = self.context.workspace.snapshot.value.classes
        self.question.ask(dropped.folder, classes, known, dropped.left_out)
        self._stack.setCurrentIndex(QUESTION)
        self._show_photo(None)
        self._worst.hide()
        self._light()

    def _light(self) -> None:
        """While something is asked, the answer that suits is the filled button."""
        super()._light()
        asking = self._stack.currentIndex() == QUESTION
        self.question.light(asking)
        if asking:
            for widget in (self.action, self.next, self.way):
                if widget is not None:
                    set_role(widget, role="")
        else:
            set_role(self.way, role="primary")

    def _is_testing(self, photos: str) -> bool:
        """Whether the chosen run is being tested on a photo set."""
        job = self.job
        if job is None or job.is_over:
            return False
        return job.arguments[2] == self.runs.currentData() and Path(job.arguments[3]).name == photos

    def _show_other(self, other: Findings) -> None:
        if self.findings is not None:
            left = f"{self.runs.currentData()} · {self.findings.folder.name}"
            self.view.comparison.show_pair(self.findings, other, (left, self.view.comparison.others.currentText()))


def _name_of(photos: Path | str | None) -> str:
    """Name a photo set by what its entry stands for: an evaluation's folder, or a set that was not tested."""
    return photos.name if isinstance(photos, Path) else photos or ""


@cache
def sample_classes() -> frozenset[str]:
    """Name the parts that sample photographs come with the program of."""
    folder = resource("demo", "captures")
    return frozenset(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else frozenset()
