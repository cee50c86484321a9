"""The step Generate answers: how many pictures, how long, how large."""

from typing import Any

from PySide6.QtCore import QTimer

from s2rlab_ui import estimates, removal
from s2rlab_ui.context import Context
from s2rlab_ui.names import name_problem
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.positions import PARTS, RANDOMIZE
from s2rlab_ui.rendering import Rendering
from s2rlab_ui.scan import DatasetEntry
from s2rlab_ui.set_jobs import SetJobs
from s2rlab_ui.set_scenes import scene_of
from s2rlab_ui.spaces import kept_space
from s2rlab_ui.widgets.basic import button
from s2rlab_ui.widgets.job_strip import JobStrip
from s2rlab_ui.widgets.made_sets import MadeSets
from s2rlab_ui.widgets.render_settings import RenderSettings
from s2rlab_ui.widgets.rest_of_set import RestOfSet
from s2rlab_ui.widgets.room import Room
from s2rlab_ui.words import free_name, plural

LATEST_MS = 1500  # between two looks at the newest pictures


class GeneratePanel(Panel):
    """Settings with an estimate, the job, and the pictures."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, self.tr("Generate"), self.tr("How many pictures, how long, how large?"), self.tr("Next: Train")
        )
        self.action = button(self.tr("Make pictures"), self.start_rendering)
        self.rendering = Rendering(context, self.run_job, self)
        self._seconds = 0.0  # that the set asked for will take
        self._awaited = ""  # set that was asked for and that no scan has listed yet
        self._wanted, self._was_making = "", False  # set to be shown as soon as it is listed; a job was at work
        self.jobs = SetJobs(context.messages, self.run_job, self)
        self.strip, self.rest = JobStrip(context.jobs, context.theme), RestOfSet()
        self.sets = MadeSets(context.theme, self.way, self.strip)
        self._hint = self.sets.hint
        self.settings, self.room = RenderSettings(), Room()
        self.name, self.count, self.side = self.settings.name, self.settings.count, self.settings.side
        self._watch = QTimer(self, interval=LATEST_MS)
        self._connect()
        self.settings.follow_seed(context.workspace.seed.value)
        self.build(self.sets, [self.settings, self.rest], above=[self.room])

    def _connect(self) -> None:
        context = self.context
        context.jobs.removed.connect(self.strip.forget)
        context.workspace.project.changed.connect(self._forget_job)
        context.workspace.seed.changed.connect(self.settings.follow_seed)
        context.workspace.space.changed.connect(lambda _: self._on_settings())
        self.settings.changed.connect(self._on_settings)
        self.rendering.made.connect(self._on_made)
        self.rendering.ended.connect(self._on_unmade)
        self.rest.go_on.connect(self.go_on_making)
        self._watch.timeout.connect(self._look)
        self.room.answered.connect(self._estimate)
        self.room.emptied.connect(context.workspace.undo.clear)  # what it would bring back is gone
        self.room.emptied.connect(context.workspace.refresh)
        self.room.failed.connect(context.messages.fault)
        self.room.other_seed_asked.connect(lambda: self.settings.seed.setValue(self.room.free_seed))
        self.sets.chosen.connect(self._show_set)
        self.sets.deletion_asked.connect(self.delete_set)
        self.sets.look_asked.connect(lambda name: self.jobs.look_over(self.project, name))
        self.sets.quality.randomize_asked.connect(lambda: self.step_asked.emit(RANDOMIZE))
        self.sets.export.asked.connect(lambda *asked: self.jobs.convert(self.project, *asked))
        self.jobs.begun.connect(self._show_set)
        self.sets.browser.scene_asked.connect(self._show_scene)
        self.sets.browser.failed.connect(context.messages.fault)

    # What the window asks

    def is_done(self) -> bool:
        """One finished set is enough to train on."""
        return any(dataset.finished for dataset in self.context.workspace.snapshot.value.datasets)

    def needs(self) -> str:
        """Parts."""
        return "" if self.context.workspace.snapshot.value.parts else self.tr("needs parts")

    def state_words(self) -> str:
        """Count the pictures."""
        if self.rendering.running:
            return self.tr("making pictures…")
        datasets = self.context.workspace.snapshot.value.datasets
        images = sum(dataset.images for dataset in datasets if dataset.finished)
        return plural(images, self.tr("1 picture"), self.tr("{n} pictures")) if images else self.tr("no pictures yet")

    def refresh(self) -> None:
        """Show the sets there are."""
        snapshot, rendering = self.context.workspace.snapshot.value, self.rendering
        names = [dataset.name for dataset in snapshot.datasets]
        self.sets.say_none(there_are_parts=bool(snapshot.parts))
        self.point("" if snapshot.parts else self.tr("Go to Parts"), PARTS)
        self._awaited = rendering.name if rendering.running else self._awaited
        if self._awaited in names:
            self._awaited = ""
        self._choose_among(self._entries())
        self._offer_rest()
        if not rendering.running:
            if self.name.text().strip() in names:
                self.name.setText(free_name("set", names))
            self._watch.stop()
        self.settings.offer_classes(snapshot.classes)
        self.room.ask(self.project, self.settings.folder, snapshot)
        self._show_set()
        self._estimate()

    def shut(self) -> None:
        """End the threads."""
        self._watch.stop()
        for each in (self.sets, self.room):
            each.finish()

    # What the user does

    def start_rendering(self) -> None:
        """Make a set of pictures as a job."""
        options = ["--preset", str(kept_space(self.context.workspace)), *self.settings.options()]
        self.rendering.start(options, self.name.text().strip(), self._pictures, self._seconds)
        self._follow_job()

    def go_on_making(self, more: list[str]) -> None:
        """Go on with a set that was stopped; `more` options say what is left out."""
        dataset = self._unfinished()
        if dataset is not None:
            self.rendering.go_on(dataset, self.settings.options(), more)
            self._follow_job()

    def delete_set(self) -> None:
        """Move the chosen set to the trash; it can be taken back."""
        name = self.sets.name
        if not name:
            return
        self.sets.browser.clear()
        if not removal.delete_folder(self.context, self.project.dataset(name), name):
            self._show_set()

    # What happens

    def _follow_job(self) -> None:
        self.strip.follow(self.rendering.job)
        self._watch.start()
        self.refresh()
        self.sets.choose(self.rendering.name)
        self._show_set()

    def _choose_among(self, entries: list[tuple[str, str]]) -> None:
        """Offer the sets; one that is begun, gone on with or just stopped is shown as soon as it is there."""
        making = self.rendering.running
        if making and not self._was_making:
            self._wanted = self.rendering.name
            self._watch.start()
        self._was_making = making
        self.sets.list_sets(entries)
        if self._wanted in [name for _, name in entries]:
            self.sets.choose(self._wanted)
            self._wanted = ""

    def _forget_job(self, _: object) -> None:
        """Another project is opened, or none: what is being made is no set of it."""
        self._watch.stop()
        self._awaited = self._wanted = ""
        self.strip.follow(None)

    def _on_made(self, name: str) -> None:
        self.strip.follow(None)
        if (self.project.dataset(name) / "summary.json").is_file():
            self.jobs.look_over(self.project, name)

    def _on_unmade(self) -> None:
        self._awaited, self._wanted = "", self.rendering.name  # there may be nothing of it
        self.context.workspace.refresh()  # what it finished is there
        self._follow()

    def _on_settings(self) -> None:
        if self.context.workspace.project.value is None:
            return
        if self.room.folder != self.settings.folder:
            self.room.ask(self.project, self.settings.folder, self.context.workspace.snapshot.value)
        self._estimate()

    def _show_scene(self, fields: dict[str, Any]) -> None:
        cell = self.context.workspace.shown_scene
        if cell.value is not None:
            cell.set(None)  # asked for once more, the same scene is shown once more
        cell.set(scene_of(self.project.dataset(self.sets.name), fields))

    # Showing

    @property
    def _pictures(self) -> int:
        return self.count.value() * len(self.settings.wanted_classes)

    def _entries(self) -> list[tuple[str, str]]:
        unfinished, making = self.tr("{name} (not finished)"), self.tr("{name} (being made)")
        entries = [
            (each.name if each.finished else unfinished.format(name=each.name), each.name)
            for each in self.context.workspace.snapshot.value.datasets
        ]
        return [*entries, (making.format(name=self._awaited), self._awaited)] if self._awaited else entries

    def _unfinished(self) -> DatasetEntry | None:
        """Give the chosen set when it is not finished, else the first that is not."""
        left = [each for each in self.context.workspace.snapshot.value.datasets if not each.finished]
        return next((each for each in left if each.name == self.sets.name), left[0] if left else None)

    def _offer_rest(self) -> None:
        """Offer what can be done with a set that is not finished; the strip offers to go on with its own job."""
        left, rendering = self._unfinished(), self.rendering
        name, job = left.name if left else "", rendering.job
        own = bool(name) and name == rendering.name
        offered = own and job is not None and job.can_go_on
        hopeless = rendering.hopeless if own else ""
        self.rest.offer(name, hopeless=hopeless, resumed=bool(name) and not rendering.running and not offered)

    def _look(self) -> None:
        self.strip.left = self.rendering.left
        self.strip.refresh()
        self._show_set()
        self._estimate()

    def _estimate(self, _: object = None) -> None:
        workspace, settings, live = self.context.workspace, self.settings, self.rendering.cost
        snapshot, name = workspace.snapshot.value, self.name.text().strip()
        wrong = name_problem(name, "data set name", [dataset.name for dataset in snapshot.datasets])
        speeds = estimates.Speeds(live) if live else estimates.Speeds.of(self.context.settings)
        guess = estimates.rendering(
            snapshot, self._pictures, settings.pixels, speeds, outputs=settings.outputs,
            picture_bytes=self.room.picture_bytes, workers=self.rendering.workers,
        )  # fmt: skip
        self._seconds = guess.seconds
        seed = settings.seed.value()
        there = bool(snapshot.parts)
        fits = self.room.say(self._pictures, guess, wrong, (workspace.space.value, seed), there_are_parts=there)
        if self.action is not None:
            possible = fits and not wrong and not self.rendering.running and self._pictures > 0
            self.action.setEnabled(there and possible)

    def _show_set(self) -> None:
        project, name = self.context.workspace.project.value, self.sets.name
        sets = self.context.workspace.snapshot.value.datasets
        self.sets.show_set(
            project.dataset(name) if project and name else None,
            making=self.rendering.running and name == self.rendering.name,
            finished=any(each.finished for each in sets if each.name == name),
            looking=self.jobs.looking(name),
        )
