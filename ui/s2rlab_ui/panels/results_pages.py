"""What stands on the step Results while no figures do: nothing to test yet, or photographs that wait for their test."""

from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QPushButton

from s2rlab.resources import resource
from s2rlab_ui.background import Newest
from s2rlab_ui.findings_words import purpose_words
from s2rlab_ui.messages import Messages
from s2rlab_ui.results_reading import SetFacts, read_set
from s2rlab_ui.widgets.basic import button
from s2rlab_ui.widgets.hint import Hint


class EmptyPage(Hint):
    """No photographs, or not even a run."""

    def __init__(self, way: QPushButton) -> None:
        self.samples = button("")
        super().__init__("", "", [way, self.samples])
        self.samples.setText(self.tr("Try the sample photographs"))
        self.samples.setToolTip(self.tr("Made by another program, not by a camera: they show how testing works"))

    def show_state(self, *, has_runs: bool, classes: list[str]) -> None:
        """Say what is needed first; samples are of the sample parts alone."""
        if has_runs:
            words = self.tr("A folder with one sub-folder for each part, named as the parts are.")
            self.say(self.tr("Drop photographs it has never seen"), words)
        else:
            words = self.tr("Train a run first; then it can be tested on photographs it has never seen.")
            self.say(self.tr("There is nothing to test yet"), words)
        self.samples.setVisible(has_runs and set(classes) == sample_classes())


class UntestedPage(Hint):
    """A photo set that the run was not tested on; says what it is for, as soon as that is read."""

    def __init__(self, test: QPushButton, messages: Messages) -> None:
        super().__init__("", "", [test])
        self._folder = Path()
        self._reader = Newest(self)
        self._reader.done.connect(self._say_purpose)
        self._reader.failed.connect(messages.fault)

    def show_set(self, run: str, folder: Path) -> None:
        """Show another photo set."""
        text = self.tr("{run} has not been tested on “{photos}” yet").format(run=run, photos=folder.name)
        self.say(text, self.more.text() if folder == self._folder else "")
        self._folder = folder
        self._reader.submit(lambda: read_set(folder))

    def finish(self) -> None:
        """End the thread."""
        self._reader.finish()

    def _say_purpose(self, facts: SetFacts) -> None:
        if facts.name == self._folder.name:
            self.say(self.text.text(), purpose_words(facts))


@cache
def sample_classes() -> frozenset[str]:
    """Name the parts that sample photographs come with the program of."""
    folder = resource("demo", "captures")
    return frozenset(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else frozenset()
