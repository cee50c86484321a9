"""The step Generate answers: how many pictures, how long, how large."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QStackedWidget

from s2rlab_ui import estimates
from s2rlab_ui.background import Newest
from s2rlab_ui.context import Context
from s2rlab_ui.jobs import HEAVY
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.records import Record, find_record
from s2rlab_ui.scan import DatasetEntry, pictures_of, read_json
from s2rlab_ui.widgets.basic import MARGIN, boxed, button, column, label, row, say, spin_box
from s2rlab_ui.widgets.gallery import Gallery, Item
from s2rlab_ui.widgets.hint import Hint
from s2rlab_ui.widgets.picture_details import PictureDetails
from s2rlab_ui.words import disk, duration, free_name, plural
from s2rlab_ui.workspace import SPACE_FILE

if TYPE_CHECKING:
    from s2rlab_ui.job import Job

SIZES = (128, 192, 256, 384, 512)
LATEST = 60  # pictures shown while rendering
LATEST_MS = 1500  # between two looks


class GeneratePanel(Panel):
    """Settings with an estimate, the job, and the pictures."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, self.tr("Generate"), self.tr("How many pictures, how long, how large?"), self.tr("Next: Train")
        )
        self.action = button(self.tr("Make pictures"), self.start_rendering)
        self.gallery = Gallery(112)
        self.gallery.setAccessibleName(self.tr("Pictures"))
        self.datasets, self.classes = QComboBox(), QComboBox()
        self.datasets.activated.connect(self._show_dataset)
        self.classes.activated.connect(self._show_dataset)
        self.job: Job | None = None
        self._words = label(role="muted")
        self._lister = Newest(self)
        self._lister.done.connect(self._show_pictures)
        self.details = PictureDetails()
        self.details.hide()
        self.details.closed.connect(self._close_details)
        self.gallery.chosen.connect(self.show_details)
        self._finder = Newest(self)
        self._finder.done.connect(self._on_record)
        self._finder.failed.connect(context.messages.fault)
        self._watch = QTimer(self, interval=LATEST_MS)
        self._watch.timeout.connect(self._show_latest)
        self._stack = QStackedWidget()
        self._stack.addWidget(
            Hint(
                self.tr("No pictures yet"),
                self.tr("“Make pictures” makes the first set, with every setting written beside it."),
            )
        )
        both = row(self.gallery, self.details, spacing=MARGIN)
        both.setStretch(0, 1)
        self._stack.addWidget(boxed(both))
        self._make_settings()
        chooser = row(self.datasets, self.classes, self._words, None)
        self.build(column(chooser, self._stack), [self._form, self.estimate, self._resume])

    def _make_settings(self) -> None:
        self.name = QLineEdit("set-1")
        self.count, self.side, self.seed = spin_box(), QComboBox(), spin_box()
        self.count.setRange(1, 100_000)
        self.count.setValue(150)
        self.count.setSingleStep(50)
        for size in SIZES:
            self.side.addItem(self.tr("{n} × {n} pixels").format(n=size), size)
        self.side.setCurrentIndex(SIZES.index(256))
        self.seed.setRange(0, 2**31 - 1)
        self._form = column(
            *(
                column(label(words, "caption"), field, spacing=4)
                for words, field in (
                    (self.tr("Name of the set"), self.name),
                    (self.tr("Pictures of each class"), self.count),
                    (self.tr("Size"), self.side),
                    (self.tr("Seed: same number, same pictures"), self.seed),
                )
            ),
            spacing=16,
        )
        self.estimate = label(wrap=True)
        self._resume = button(self.tr("Go on with the one that was stopped"), self._go_on)
        self.count.valueChanged.connect(lambda _: self._estimate())
        self.side.currentIndexChanged.connect(lambda _: self._estimate())
        self.name.textChanged.connect(lambda _: self._estimate())

    # What the window asks

    def is_done(self) -> bool:
        """One finished set is enough to train on."""
        return any(dataset.finished for dataset in self.context.workspace.snapshot.value.datasets)

    def needs(self) -> str:
        """Parts."""
        return "" if self.context.workspace.snapshot.value.parts else self.tr("needs parts")

    def state_words(self) -> str:
        """Count the pictures."""
        if self.job is not None and not self.job.is_over:
            return self.tr("making pictures…")
        datasets = self.context.workspace.snapshot.value.datasets
        images = sum(dataset.images for dataset in datasets if dataset.finished)
        return plural(images, self.tr("1 picture"), self.tr("{n} pictures")) if images else self.tr("no pictures yet")

    def refresh(self) -> None:
        """Show the sets there are."""
        snapshot = self.context.workspace.snapshot.value
        self._refill(self.datasets, [(self._dataset_words(dataset), dataset.name) for dataset in snapshot.datasets])
        labels = [(self.tr("All classes"), ""), *((label, label) for label in snapshot.classes)]
        self._refill(self.classes, labels)
        self._stack.setCurrentIndex(1 if snapshot.datasets else 0)
        self.datasets.setVisible(bool(snapshot.datasets))
        self.classes.setVisible(bool(snapshot.datasets))
        self._resume.setVisible(self._unfinished() is not None)
        running = self.job is not None and not self.job.is_over
        if self.action is not None:
            self.action.setEnabled(bool(snapshot.parts) and not running)
        if not running:
            names = [dataset.name for dataset in snapshot.datasets]
            if self.name.text() in names:
                self.name.setText(free_name("set", names))
            self._watch.stop()
            self._show_dataset()
        self._estimate()

    def shut(self) -> None:
        """End the threads."""
        self._watch.stop()
        self._lister.finish()
        self._finder.finish()
        self.gallery.tiles.finish()

    # What the user does

    def start_rendering(self) -> None:
        """Make a set of pictures as a job."""
        self._start(self.name.text().strip(), self.count.value(), self._pixels(), self.seed.value())

    def _go_on(self) -> None:
        dataset = self._unfinished()
        if dataset is not None:
            self.name.setText(dataset.name)
            begun = read_json(dataset.folder / "settings.json")  # it goes on with these only
            count, size = begun.get("images_per_class", self.count.value()), begun.get("size", self._pixels())
            self._start(dataset.name, count, size, begun.get("seed", self.seed.value()), dataset.folder / SPACE_FILE)

    def _start(self, name: str, count: int, size: int, seed: int, begun: Path | None = None) -> None:
        """Start a set, or with the space it was `begun` with go on with one."""
        space = begun or self.context.workspace.space_file()
        options = {
            "--name": name, "--preset": space, "--images-per-class": count, "--size": size, "--seed": seed,
            "--workers": os.cpu_count() or 1,
        }  # fmt: skip
        flat = [str(item) for pair in options.items() for item in pair]
        title = self.tr("Make {n} pictures").format(n=f"{count * len(self.context.workspace.snapshot.value.classes):,}")
        self.job = self.run_job(["render", self.project.root, *flat, *(["--resume"] if begun else [])], title, HEAVY)
        self._watch.start()
        self.refresh()

    def _pixels(self) -> int:
        return int(self.side.currentData() or SIZES[0])

    def _unfinished(self) -> DatasetEntry | None:
        datasets = self.context.workspace.snapshot.value.datasets
        return next((dataset for dataset in datasets if not dataset.finished), None)

    def _estimate(self) -> None:
        snapshot = self.context.workspace.snapshot.value
        images, size = self.count.value() * len(snapshot.classes), self._pixels()
        taken = any(dataset.name == self.name.text().strip() for dataset in snapshot.datasets)
        if taken:
            say(
                self.estimate,
                self.tr("There is a set of this name; choose another name to make a second one."),
                "attention",
            )
        else:
            guess = estimates.rendering(snapshot, images, size)
            words = self.tr("{n} pictures, about {time} and {size} on disk.").format(
                n=f"{images:,}", time=duration(guess.seconds), size=disk(guess.size)
            )
            say(
                self.estimate, words if guess.measured else words + " " + self.tr("(Not measured on this machine yet.)")
            )
        if self.action is not None:
            running = self.job is not None and not self.job.is_over
            self.action.setEnabled(bool(snapshot.parts) and not taken and not running)

    # Pictures

    def _show_dataset(self) -> None:
        project, name = self.context.workspace.project.value, self.datasets.currentData()
        if project is None or not name:
            return
        folder = project.dataset(name) / "images"
        self._lister.submit(lambda: pictures_of(folder))

    def _show_latest(self) -> None:
        project = self.context.workspace.project.value
        if project is None:
            return
        self._stack.setCurrentIndex(1)
        folder = project.dataset(self.name.text().strip()) / "images"
        self._lister.submit(lambda: sorted(pictures_of(folder), key=_age, reverse=True)[:LATEST])

    def _show_pictures(self, found: list[tuple[str, Path]]) -> None:
        wanted = self.classes.currentData()
        items = [Item(str(path), path, label, path.stem) for label, path in found if wanted in ("", None, label)]
        if items != self.gallery.tiles.items:
            self.gallery.show_items(items)
        say(self._words, plural(len(items), self.tr("1 picture"), self.tr("{n} pictures")) if items else "")

    def show_details(self, key: str) -> None:
        """Show a picture large, with everything it was made with."""
        picture = Path(key)
        self._finder.submit(lambda: (picture, find_record(picture)))

    def _on_record(self, found: tuple[Path, Record | None]) -> None:
        picture, record = found
        if str(picture) == self.gallery.current():
            self.details.show_picture(picture, record)
            self.details.show()

    def _close_details(self) -> None:
        self.details.hide()
        self.gallery.setCurrentIndex(QModelIndex())

    def _dataset_words(self, dataset: DatasetEntry) -> str:
        return dataset.name if dataset.finished else self.tr("{name} (not finished)").format(name=dataset.name)

    @staticmethod
    def _refill(box: QComboBox, entries: list[tuple[str, str]]) -> None:
        chosen = box.currentData()
        box.clear()
        for words, data in entries:
            box.addItem(words, data)
        box.setCurrentIndex(max(box.findData(chosen), 0) if entries else -1)


def _age(entry: tuple[str, Path]) -> float:
    try:
        return entry[1].stat().st_mtime
    except OSError:  # being replaced
        return 0.0
