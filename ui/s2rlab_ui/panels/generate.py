"""The step Generate answers: how many pictures, how long, how large."""

import os
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QComboBox, QLayout, QStackedWidget, QTabBar

from s2rlab.errors import S2RError
from s2rlab.scene.space import RandomizationSpace
from s2rlab_ui import asked, estimates, removal
from s2rlab_ui.context import Context
from s2rlab_ui.jobs import HEAVY
from s2rlab_ui.names import name_problem
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.scan import DatasetEntry, read_json
from s2rlab_ui.spaces import kept_space
from s2rlab_ui.steps import PARTS
from s2rlab_ui.widgets.basic import IconButton, button, column, row
from s2rlab_ui.widgets.hint import Hint
from s2rlab_ui.widgets.job_strip import JobStrip
from s2rlab_ui.widgets.quality_view import QualityView
from s2rlab_ui.widgets.render_settings import RenderSettings
from s2rlab_ui.widgets.room import Room
from s2rlab_ui.widgets.set_browser import SetBrowser
from s2rlab_ui.words import free_name, plural
from s2rlab_ui.workspace import ShownScene

if TYPE_CHECKING:
    from s2rlab_ui.job import Job

LATEST_MS = 1500  # between two looks at the newest pictures
NONE, PICTURES, QUALITY = range(3)  # pages


class GeneratePanel(Panel):
    """Settings with an estimate, the job, and the pictures."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, self.tr("Generate"), self.tr("How many pictures, how long, how large?"), self.tr("Next: Train")
        )
        self.action = button(self.tr("Make pictures"), self.start_rendering)
        self.job: Job | None = None
        self._awaited = ""  # set that was asked for and that no scan has listed yet
        self.checks: dict[str, Job] = {}  # look-overs, by the set's name
        self.datasets = QComboBox()
        self.datasets.setAccessibleName(self.tr("Set of pictures"))
        self.datasets.activated.connect(lambda _: self._show_set())
        self.browser, self.quality = SetBrowser(context.theme), QualityView()
        self.gallery, self.details, self.classes = self.browser.gallery, self.browser.details, self.browser.classes
        self.strip = JobStrip(context.jobs, context.theme)
        context.jobs.removed.connect(self.strip.forget)
        self.settings, self.room = RenderSettings(), Room()
        self.name, self.count, self.side = self.settings.name, self.settings.count, self.settings.side
        self.seed, self.estimate = self.settings.seed, self.room.words
        self._watch = QTimer(self, interval=LATEST_MS)
        self._watch.timeout.connect(self._show_set)
        self._resume = button("", self._go_on)
        self._connect()
        self.build(self._make_surface(), [self.settings, self._resume], above=[self.room])

    def _connect(self) -> None:
        self.settings.changed.connect(self._on_settings)
        QShortcut(Qt.Key.Key_Delete, self.datasets, self.delete_set, context=Qt.ShortcutContext.WidgetShortcut)
        self.room.answered.connect(self._estimate)
        self.room.emptied.connect(self._empty_trash)
        self.room.failed.connect(self.context.messages.fault)
        self.browser.scene_asked.connect(self._show_scene)
        self.browser.failed.connect(self.context.messages.fault)
        self.quality.asked.connect(lambda: self.look_over(self.datasets.currentData() or ""))
        self.quality.known.connect(self._on_quality)

    def _make_surface(self) -> QLayout:
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        for words in (self.tr("Pictures"), self.tr("Look-over")):
            self.tabs.addTab(words)
        self.tabs.currentChanged.connect(lambda _: self._show_page())
        self.delete = IconButton(self.context.theme, "delete-outline", self.tr("Delete this set"), self.delete_set)
        self._pages = QStackedWidget()
        self._hint = Hint("", "", [self.way])
        self._pages.addWidget(self._hint)
        self._pages.addWidget(self.browser)
        self._pages.addWidget(self.quality)
        self._chooser = row(self.datasets, self.tabs, None, self.delete, spacing=16)
        made = column(self._chooser, self.strip, self._pages, spacing=12)
        made.setStretch(2, 1)
        return made

    # What the window asks

    def is_done(self) -> bool:
        """One finished set is enough to train on."""
        return any(dataset.finished for dataset in self.context.workspace.snapshot.value.datasets)

    def needs(self) -> str:
        """Parts."""
        return "" if self.context.workspace.snapshot.value.parts else self.tr("needs parts")

    def state_words(self) -> str:
        """Count the pictures."""
        if self._running:
            return self.tr("making pictures…")
        datasets = self.context.workspace.snapshot.value.datasets
        images = sum(dataset.images for dataset in datasets if dataset.finished)
        return plural(images, self.tr("1 picture"), self.tr("{n} pictures")) if images else self.tr("no pictures yet")

    def refresh(self) -> None:
        """Show the sets there are."""
        snapshot = self.context.workspace.snapshot.value
        names = [dataset.name for dataset in snapshot.datasets]
        entries = [(self._dataset_words(dataset), dataset.name) for dataset in snapshot.datasets]
        self._say_hint()
        self._awaited = self._job_name() if self._running else self._awaited
        if self._awaited in names:
            self._awaited = ""
        if self._awaited:
            entries.append((self.tr("{name} (being made)").format(name=self._awaited), self._awaited))
        self._refill(entries)
        for widget in (self.datasets, self.tabs, self.delete):
            widget.setVisible(bool(entries))
        left = self._unfinished()
        offered = self.job is not None and self.job.can_go_on and left is not None and left.name == self._job_name()
        self._resume.setVisible(left is not None and not self._running and not offered)  # the strip offers it then
        self._resume.setText(self.tr("Go on with {name}").format(name=left.name if left else ""))
        if not self._running:
            if self.name.text().strip() in names:
                self.name.setText(free_name("set", names))
            self._watch.stop()
        self.room.ask(self.project, self.settings.folder, snapshot)
        self._show_set()
        self._estimate()

    def shut(self) -> None:
        """End the threads."""
        self._watch.stop()
        for each in (self.browser, self.quality, self.room):
            each.finish()

    # What the user does

    def start_rendering(self) -> None:
        """Make a set of pictures as a job."""
        name = self.name.text().strip()
        options = ["--preset", str(kept_space(self.context.workspace)), *self.settings.options()]
        asked.remember(self.context.settings, self.project.dataset(name), options)
        self._start(options, name, self.count.value())

    def _go_on(self) -> None:
        """Go on with a set that was stopped, with its own settings: it takes no others."""
        dataset = self._unfinished()
        if dataset is None:
            return
        begun = read_json(dataset.folder / "settings.json")
        before = asked.option(asked.recall(self.context.settings, dataset.folder), "--images-per-class")
        count = int(begun.get("images_per_class", before or self.count.value()))
        options = ["--preset", str(dataset.folder / "space.json"), "--name", dataset.name]
        options += ["--images-per-class", str(count), "--size", str(begun.get("size", self.settings.pixels))]
        options += ["--seed", str(begun.get("seed", self.seed.value()))]
        for output in begun.get("outputs") or ():
            options += ["--outputs", str(output)]
        if begun.get("output"):
            options += ["--output", str(begun["output"])]
        self._start([*options, "--resume"], dataset.name, count)

    def _start(self, options: list[str], name: str, count: int) -> None:
        classes = len(self.context.workspace.snapshot.value.classes)
        title = self.tr("Make {n} pictures").format(n=f"{count * classes:,}")
        workers = str(self.context.jobs.cores or os.cpu_count() or 1)
        self.job = self.run_job(["render", self.project.root, *options, "--workers", workers], title, HEAVY)
        self.job.succeeded.connect(lambda result: self._on_made(name, result))
        self.job.failed.connect(self._on_unmade)
        self.job.cancelled.connect(self._on_unmade)
        self.strip.follow(self.job)
        self._watch.start()
        self.tabs.setCurrentIndex(0)
        self.refresh()
        self.datasets.setCurrentIndex(self.datasets.findData(name))
        self._show_set()

    def look_over(self, name: str) -> None:
        """Have the quality report of a set made."""
        check = self.checks.get(name)
        if name and (check is None or check.is_over):
            title = self.tr("Look over {name}").format(name=name)
            self.checks[name] = self.run_job(["inspect", self.project.root, name], title)
            self._show_page()

    def delete_set(self) -> None:
        """Move the chosen set to the trash; it can be taken back."""
        name = self.datasets.currentData()
        if not name:
            return
        self.browser.clear()
        if not removal.delete_folder(self.context, self.project.dataset(name), name):
            self._show_set()

    # What happens

    def _on_made(self, name: str, result: Any) -> None:
        job = self.job
        self.strip.follow(None)
        if isinstance(result, dict) and job is not None and "--resume" not in job.arguments and result.get("images"):
            estimates.remember_rendering(self.context.settings, result["images"], result["size"], job.seconds)
        if (self.project.dataset(name) / "summary.json").is_file():
            self.look_over(name)

    def _on_unmade(self, *_: str) -> None:
        self._awaited = ""  # there may be nothing of it
        self.context.workspace.refresh()  # what it finished is there
        self.refresh()

    def _on_settings(self) -> None:
        if self.context.workspace.project.value is None:
            return
        if self.room.folder != self.settings.folder:
            self.room.ask(self.project, self.settings.folder, self.context.workspace.snapshot.value)
        self._estimate()

    def _empty_trash(self) -> None:
        self.context.workspace.undo.clear()  # what it would bring back is gone
        self.context.workspace.refresh()

    def _show_scene(self, fields: dict[str, Any]) -> None:
        name, cell = self.datasets.currentData(), self.context.workspace.shown_scene
        try:
            space = RandomizationSpace.load(self.project.dataset(name) / "space.json")
            levels = dict(space.artifacts.levels) if space.artifacts.on else {}
        except S2RError:  # of an older set
            levels = {}
        title = self.tr("{name}, picture {n}").format(name=name, n=fields.get("index", 0))
        if cell.value is not None:
            cell.set(None)  # asked for once more, the same scene is shown once more
        cell.set(ShownScene(fields["label"], fields["part"], fields["scene"], levels, title))

    # Showing

    @property
    def _running(self) -> bool:
        return self.job is not None and not self.job.is_over

    def _job_name(self) -> str:
        return asked.option(self.job.arguments, "--name") if self.job else ""

    def _unfinished(self) -> DatasetEntry | None:
        """Give the chosen set when it is not finished, else the first that is not."""
        left = [each for each in self.context.workspace.snapshot.value.datasets if not each.finished]
        return next((each for each in left if each.name == self.datasets.currentData()), left[0] if left else None)

    def _estimate(self, _: object = None) -> None:
        snapshot = self.context.workspace.snapshot.value
        name = self.name.text().strip()
        wrong = name_problem(name, "data set name", [dataset.name for dataset in snapshot.datasets])
        images = self.count.value() * len(snapshot.classes)
        speeds = estimates.Speeds.of(self.context.settings)
        guess = estimates.rendering(
            snapshot, images, self.settings.pixels, speeds,
            outputs=self.settings.outputs, picture_bytes=self.room.picture_bytes,
        )  # fmt: skip
        fits = self.room.say(images, guess, wrong)
        if self.action is not None:
            self.action.setEnabled(bool(snapshot.parts) and fits and not wrong and not self._running)

    def _show_set(self) -> None:
        project, name = self.context.workspace.project.value, self.datasets.currentData()
        if project is None or not name:
            self._pages.setCurrentIndex(NONE)
        elif self._running and name == self._job_name():
            self.browser.show_latest(project.dataset(name))
            self._show_page()
        else:
            self.browser.show_set(project.dataset(name))
            self._show_page()

    def _show_page(self) -> None:
        project, name = self.context.workspace.project.value, self.datasets.currentData()
        if project is None or not name:
            return
        self._pages.setCurrentIndex(QUALITY if self.tabs.currentIndex() else PICTURES)
        sets = self.context.workspace.snapshot.value.datasets
        finished = any(each.finished for each in sets if each.name == name)
        check = self.checks.get(name)
        looking = check is not None and not check.is_over
        self.quality.show_report(project.dataset(name), finished, looking)

    def _on_quality(self, warnings: int) -> None:
        words = self.tr("Look-over: {n} to see").format(n=warnings) if warnings > 0 else self.tr("Look-over")
        self.tabs.setTabText(1, words)

    def _dataset_words(self, dataset: DatasetEntry) -> str:
        return dataset.name if dataset.finished else self.tr("{name} (not finished)").format(name=dataset.name)

    def _say_hint(self) -> None:
        if self.context.workspace.snapshot.value.parts:
            words = self.tr("“Make pictures” makes the first set, with every setting written beside it.")
            self._hint.say(self.tr("No pictures yet"), words)
            self.point()
        else:
            words = self.tr("Add the CAD files of your parts first; then pictures of them can be made.")
            self._hint.say(self.tr("There are no parts yet"), words)
            self.point(self.tr("Go to Parts"), PARTS)

    def _refill(self, entries: list[tuple[str, str]]) -> None:
        chosen = self.datasets.currentData()
        self.datasets.clear()
        for words, data in entries:
            self.datasets.addItem(words, data)
        self.datasets.setCurrentIndex(max(self.datasets.findData(chosen), 0) if entries else -1)
