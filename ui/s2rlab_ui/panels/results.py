"""The step Results answers: can I trust it, and where does it fail."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QPushButton, QStackedWidget

from s2rlab.evaluate.reader import Photograph
from s2rlab.resources import resource
from s2rlab_ui.background import Newest
from s2rlab_ui.context import Context
from s2rlab_ui.findings import Findings, read_findings
from s2rlab_ui.findings_words import changed_words
from s2rlab_ui.panels.explaining import Explaining
from s2rlab_ui.panels.findings_view import FindingsView
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.panels.results_choice import ResultsChoice, untested
from s2rlab_ui.panels.results_dropping import ResultsDropping
from s2rlab_ui.panels.results_jobs import ResultsJobs
from s2rlab_ui.panels.results_pages import EmptyPage, UntestedPage
from s2rlab_ui.panels.results_rail import NewestTest
from s2rlab_ui.panels.results_saving import Saving
from s2rlab_ui.positions import TRAIN
from s2rlab_ui.results_reading import Shown, read_shown
from s2rlab_ui.theme import set_role
from s2rlab_ui.widgets.basic import boxed, button, column
from s2rlab_ui.widgets.job_strip import JobStrip
from s2rlab_ui.widgets.photo_question import PhotoQuestion
from s2rlab_ui.widgets.photo_view import PhotoView

HINT, FOUND, QUESTION, UNTESTED, RUNNING = range(5)
SAMPLES = "samples"  # photo set that the sample photographs become


class ResultsPanel(Panel):
    """Test a run on photographs, and look where it fails."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, self.tr("Results"), self.tr("Can I trust it, and where does it fail?"), self.tr("Next: Live")
        )
        self.findings: Findings | None = None
        self._beside: object = None  # what was tested, and what was not, when `findings` were read
        self.choice = ResultsChoice(self)
        self.runs, self.sets = self.choice.runs, self.choice.sets
        self.jobs = ResultsJobs(context, self.run_job, lambda: self.choice.run, self)
        self.view, self.photo, self.question = FindingsView(context.theme), PhotoView(), PhotoQuestion()
        self.saving = Saving(self.view, context.messages, lambda: self.choice.run, self)
        self._explaining = Explaining(self.photo, context.messages, self)
        self.dropping = ResultsDropping(context, self.question, self)
        self._reader, self._other, self._newest = Newest(self), Newest(self), NewestTest(self)
        self._make_buttons()
        self._untested, self._hint = UntestedPage(self._test, context.messages), EmptyPage(self.way)
        self._samples = self._hint.samples
        self.strip = JobStrip(context.jobs, context.theme)
        self._stack = QStackedWidget()
        for page in (self._hint, self.view, self.question, self._untested, boxed(column(None, self.strip, None))):
            self._stack.addWidget(page)
        self._connect()
        self._worst = boxed(self.section(self.tr("Most often mistaken"), self.view.worst))
        buttons = boxed(column(self._again, self._export, self.saving.button))
        self.photo.hide()
        self.build(self._stack, [self._worst, self.photo, buttons], *self.choice.fields)

    def _make_buttons(self) -> None:
        tip = self.tr("One file for ONNX Runtime, checked against the trained network")
        self.action = button(self.tr("Test on photographs…"), self.choose_folder)
        self._export: QPushButton = button(self.tr("Export model (ONNX)…"), self.jobs.export, tip=tip)
        self._again = button(self.tr("Test again"), self.test_again)
        self._test = button(self.tr("Test on these"), self.test_again)

    def _connect(self) -> None:
        self._samples.clicked.connect(lambda: self.test_samples())
        self._newest.changed.connect(self.state_changed)
        self.choice.run_chosen.connect(self._follow_run)
        self.choice.photos_chosen.connect(self._read)
        self.jobs.testing.connect(self._on_testing)
        self.jobs.tested.connect(self._on_tested)
        self.jobs.sureness_written.connect(partial(self._read, anew=True))
        self.context.jobs.removed.connect(self.strip.forget)
        self.view.comparison.asked.connect(self.compare)
        self.view.photo_chosen.connect(self._show_photo)
        self.view.photos_opened.connect(self._warm_up)
        self.view.sureness.used.connect(self.jobs.use_threshold)
        self.view.sureness.test_asked.connect(self._test_set)
        self.photo.closed.connect(self.view.gallery.clearSelection)
        self.photo.closed.connect(partial(self._show_photo, None))
        self.question.answered.connect(self.file_photos)
        self.question.dropped.connect(self._never_mind)
        self.dropping.asking.connect(self._ask)
        self.dropping.known.connect(self.evaluate)
        for reader, show in ((self._reader, self._show), (self._other, self._show_other)):
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
        """Say how the run's newest test went, whatever is looked at."""
        run = self.context.workspace.snapshot.value.run(self.choice.run)
        return self._newest.words if run is not None and run.evaluations else self.tr("not tested yet")

    def refresh(self) -> None:
        """Show the runs that can be tested, and those that were."""
        self.choice.offer_runs(self.context.workspace.snapshot.value)
        self._enable()
        self._say_hint()
        self._say_changes(self.findings)
        if self._stack.currentIndex() != QUESTION:
            self._follow_run()

    def hidden(self) -> None:
        """Another step: let the network go."""
        self._explaining.explainer.stop()

    def shut(self) -> None:
        """End the threads and the child."""
        self._explaining.finish()
        for reader in (self.dropping, self._untested, self._reader, self._other, self._newest):
            reader.finish()
        self.photo.finish()
        self.view.gallery.tiles.finish()

    def drop(self, paths: list[Path]) -> None:
        """Ask what the photographs are that were dropped."""
        self.dropping.drop(paths)

    # What the user does

    def choose_folder(self) -> None:
        """Ask for a folder of photographs."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Photographs, one sub-folder for each part"))
        if name:
            self.dropping.ask_about(Path(name))

    def file_photos(self, folder: Path, kind: str, name: str) -> None:
        """Copy photographs into a set of the project, as a job, and test on them."""
        self.dropping.forget_after(self.jobs.file_photos(folder, kind, name), folder)
        self._stack.setCurrentIndex(HINT)
        self._follow_run()

    def _never_mind(self) -> None:
        self.dropping.forget(self.question.folder)
        self._stack.setCurrentIndex(HINT)
        self._follow_run()

    def evaluate(self, photos: Path) -> None:
        """Test the chosen run on a folder, as a job."""
        self.jobs.evaluate(photos)

    def test_samples(self) -> None:
        """Test the chosen run on the photographs that come with the program."""
        self.file_photos(resource("demo", "captures"), "test", SAMPLES)

    def test_again(self) -> None:
        """Test the chosen run on the chosen photographs."""
        if self.choice.tested is not None and self.findings is not None:
            self.evaluate(self.findings.photos)
        elif self.choice.photos:
            self._test_set(self.choice.photos)

    def _test_set(self, name: str) -> None:
        self.evaluate(self.project.photos(name))

    def compare(self, folder: Path | None) -> None:
        """Put another evaluation beside the one shown."""
        if folder is None:
            self.view.comparison.show_pair(None, None)
        else:
            self._other.submit(lambda: read_findings(folder))

    # Showing

    def _on_testing(self, photos: str) -> None:
        self.strip.follow(self.jobs.test)
        self.choice.wanted = photos
        self.refresh()

    def _on_tested(self, photos: str) -> None:
        self.findings = None
        self.choice.wanted = photos
        self.context.workspace.refresh()
        self.refresh()  # tested anew, it is no other evaluation to the workspace

    def _enable(self) -> None:
        run = self.context.workspace.snapshot.value.run(self.choice.run)
        able = run is not None and run.has_checkpoint and not self.jobs.is_testing()
        for widget in (self.action, self._export, self._again, self._test):
            if widget is not None:
                widget.setEnabled(able)

    def _say_hint(self) -> None:
        lacks = not self.runs.count()
        self._hint.show_state(has_runs=not lacks, classes=self.context.workspace.snapshot.value.classes)
        self.point(self.tr("Go to Train") if lacks else "", TRAIN)

    def _follow_run(self) -> None:
        snapshot = self.context.workspace.snapshot.value
        self.choice.offer_sets(snapshot)
        self._newest.follow(snapshot.run(self.choice.run))
        self._enable()
        self._read()

    def _read(self, *, anew: bool = False) -> None:
        folder, photos = self.choice.tested, self.choice.photos
        running = bool(photos) and self.jobs.is_testing(photos)
        page = FOUND if folder else RUNNING if running else UNTESTED if photos else HINT
        self._stack.setCurrentIndex(page)
        self._light()
        for widget in (self.saving.button, self._again):
            widget.setVisible(folder is not None)
        self._worst.setVisible(folder is not None and self.photo.isHidden())
        snapshot = self.context.workspace.snapshot.value
        beside = tuple(run.evaluations for run in snapshot.runs), untested(snapshot, self.choice.run)
        if folder is None:
            self._show(None)
            if page == UNTESTED:
                self._untested.show_set(self.choice.run, self.project.photos(photos))
        elif anew or self.findings is None or self.findings.folder != folder or self._beside != beside:
            self._beside = beside
            sets = [self.project.photos(name) for name in untested(snapshot, self.choice.run)]
            self._reader.submit(lambda: read_shown(folder, snapshot.runs, sets))

    def _show(self, read: Shown | None) -> None:
        if read is not None and read.findings.folder != self.choice.tested:
            return  # read for what is no longer chosen
        findings = read.findings if read else None
        others = [(f"{run} · {folder.name}", folder) for run, folder in (read.others if read else ())]
        self.view.comparison.offer(others)
        self._say_changes(findings)
        if findings != self.findings:
            self.findings = findings
            self.view.show_findings(findings)
            self.state_changed.emit()
        self.view.sureness.show_unknown(read.unknown if read else None, read.waiting if read else ())

    def _say_changes(self, findings: Findings | None) -> None:
        parts = self.context.workspace.snapshot.value.classes
        self.view.say_changes(changed_words(findings.labels, parts) if findings else "")

    def _show_photo(self, photo: Photograph | None) -> None:
        """Show a photograph in place of what is most often mistaken; None: that again."""
        scored = self.findings is not None and self.findings.kind == "test"
        self._worst.setVisible(photo is None and scored)
        if photo is None:
            self._explaining.hide()
        else:
            self._explaining.show(self.project.root, self.choice.run, photo)

    def _warm_up(self) -> None:
        run = self.context.workspace.snapshot.value.run(self.choice.run)
        if run is not None and run.has_checkpoint and self.isVisible():
            self._explaining.explainer.warm_up(self.project.root, run.name)

    def _ask(self) -> None:
        self._stack.setCurrentIndex(QUESTION)
        self._show_photo(None)
        self._worst.hide()
        self._light()

    def _light(self) -> None:
        """While something is asked or waits for its test, that is the filled button."""
        super()._light()
        page = self._stack.currentIndex()
        self.question.light(page == QUESTION)
        offered = page == UNTESTED
        set_role(self._test, role="primary" if offered else "")
        set_role(self.way, role="" if page == QUESTION else "primary")
        if page == QUESTION or offered:
            for widget in (self.action, self.next):
                if widget is not None:
                    set_role(widget, role="")

    def _show_other(self, other: Findings) -> None:
        if self.findings is None:
            return
        sides = [(self.choice.run, self.findings.folder), (other.folder.parent.parent.name, other.folder)]
        same = len({folder.name for _, folder in sides}) == 1  # then the runs' names are enough
        left, right = (run if same else f"{run} · {folder.name}" for run, folder in sides)
        self.view.comparison.show_pair(self.findings, other, (left, right))
