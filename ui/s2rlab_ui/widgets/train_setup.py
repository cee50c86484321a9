"""What a training is begun with: the pictures, a name, one of three plain choices, and an expert's settings."""

from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from s2rlab_ui import estimates
from s2rlab_ui.names import name_problem
from s2rlab_ui.scan import Snapshot
from s2rlab_ui.widgets.basic import MARGIN, boxed, button, column, label, say
from s2rlab_ui.widgets.recipes import Recipes
from s2rlab_ui.widgets.train_options import EMBEDDED, TrainOptions
from s2rlab_ui.words import duration, free_name, whole

NAMED = 3  # of the names that differ


class TrainSetup(QWidget):
    """The settings of the next training; knows no project, and is told what there is."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.datasets, self.name = QComboBox(), QLineEdit()
        self.recipes, self.options = Recipes(), TrainOptions()
        self.options.hide()
        self._snapshot = Snapshot()
        self._names: Collection[str] = ()
        self._fold = button(self.tr("Expert settings"), self.unfold, "link")
        self._wrong, self._names_differ = label(wrap=True), label(wrap=True)
        pictures = label(self.tr("Pictures to learn from"), "caption")
        self._set = boxed(column(pictures, self.datasets, self._names_differ, spacing=4))
        self.datasets.setPlaceholderText(self.tr("none yet"))
        self.datasets.setAccessibleName(self.tr("Pictures to learn from"))
        self.name.setAccessibleName(self.tr("Name of the run"))
        name = column(label(self.tr("Name of the run"), "caption"), self.name, self._wrong, spacing=4)
        self.setLayout(column(self._set, name, self.recipes, self._fold, self.options, None, spacing=MARGIN))
        self.recipes.taken.connect(self.options.take)
        self.recipes.take()
        self.datasets.activated.connect(lambda _: self.changed.emit())
        self.name.textChanged.connect(lambda _: self.changed.emit())
        self.options.changed.connect(self.changed)

    @property
    def run_name(self) -> str:
        """The name it will have."""
        return self.name.text().strip()

    @property
    def streamed(self) -> bool:
        """Whether pictures are made while it learns."""
        return self.options.streamed

    @property
    def images(self) -> int:
        """How many pictures a pass goes through."""
        if self.streamed:
            return self.options.stream.value() * len(self._snapshot.classes)
        return next((each.images for each in self._snapshot.datasets if each.name == self.datasets.currentData()), 0)

    @property
    def _classes(self) -> tuple[str, ...]:
        """Names in the chosen set."""
        chosen = self.datasets.currentData()
        return next((each.classes for each in self._snapshot.datasets if each.name == chosen), ())

    @property
    def problem(self) -> str:
        """What is wrong with the name; empty: nothing."""
        return name_problem(self.run_name, "run name", list(self._names))

    @property
    def is_ready(self) -> bool:
        """Whether a training can be begun with it."""
        there = bool(self._snapshot.parts) if self.streamed else self.images > 0
        return there and not self.problem

    def arguments(self, space: Path | None) -> list[str]:
        """Give the options of the command; `space` is the file that streamed pictures vary by."""
        found = ["--name", self.run_name, *self.options.options(space)]
        return found if self.streamed else [*found, "--dataset", str(self.datasets.currentData())]

    def show_project(self, snapshot: Snapshot, names: Collection[str]) -> None:
        """Offer the sets there are, the newly finished one first, and a name that no run has."""
        self._snapshot, self._names = snapshot, names
        before = [self.datasets.itemData(at) for at in range(self.datasets.count())]
        wanted, finished = self.datasets.currentData(), [each for each in snapshot.datasets if each.finished]
        self.datasets.clear()
        for dataset in finished:
            text = self.tr("{name} ({n} pictures)").format(name=dataset.name, n=whole(dataset.images))
            self.datasets.addItem(text, dataset.name)
        fresh = [each.name for each in finished if each.name not in before]
        if fresh:
            wanted = fresh[-1]
        self.datasets.setCurrentIndex(max(self.datasets.findData(wanted), 0))
        if not self.name.text() or self.name.text() in names:
            self.name.setText(free_name("run", names))

    def say_times(self, speeds: estimates.Speeds) -> None:
        """Say how long each choice takes here; settings of the user's own are none of the three."""
        self.recipes.say(self.options.epochs.value(), self.options.image_size.value(), self._time_words(speeds))
        self._set.setVisible(not self.streamed)
        strange = sorted(set(self._classes) - set(self._snapshot.classes))
        text = self.tr("These pictures know names that no part has now ({names}): make a new set after renaming.")
        named = ", ".join(strange[:NAMED]) + ("…" if len(strange) > NAMED else "")
        say(self._names_differ, text.format(names=named) if strange else "", "attention")
        say(self._wrong, self.problem, "attention")

    def unfold(self) -> None:
        """Show the expert's settings, or hide them again."""
        self.options.setVisible(self.options.isHidden())
        self._fold.setText(self.tr("Expert settings") if self.options.isHidden() else self.tr("Hide expert settings"))

    def _time_words(self, speeds: estimates.Speeds) -> Callable[[int, int], str]:
        images, snapshot = self.images, self._snapshot
        made = estimates.Estimate(0.0, measured=True)
        if self.streamed and images:
            made = estimates.rendering(snapshot, images, self.options.stream_size.currentData(), speeds)
        usual = self.options.network.currentText() == EMBEDDED

        def words(epochs: int, image_size: int) -> str:
            if not images:
                return self.tr("how long is said once there are pictures")
            guess = estimates.training(snapshot, images, epochs, image_size, speeds)
            measured = guess.measured and made.measured and usual
            text = self.tr("about {time} here") if measured else self.tr("about {time}, not measured here yet")
            return text.format(time=duration(guess.seconds + epochs * made.seconds))

        return words
