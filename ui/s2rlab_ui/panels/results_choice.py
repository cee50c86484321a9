"""Which run the step Results shows, and on which photographs."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from s2rlab_ui.scan import Snapshot
from s2rlab_ui.widgets.basic import boxed, label, row

NARROWEST, WIDEST = 120, 240  # pixels of a list


class ResultsChoice(QObject):
    """Two lists; a photo set is an evaluation's folder, or the name of a set that was not tested."""

    run_chosen = Signal()  # by hand
    photos_chosen = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.runs, self.sets = _list(self.tr("Run")), _list(self.tr("Photo set"))
        self.fields = _field(self.runs), _field(self.sets)  # with their names; hidden where there is no choice
        self.wanted = ""  # photo set to choose as soon as it is listed
        self.runs.activated.connect(lambda _: self.run_chosen.emit())
        self.sets.activated.connect(lambda _: self.photos_chosen.emit())

    @property
    def run(self) -> str:
        """Name of the run; empty if there is none."""
        return str(self.runs.currentData() or "")

    @property
    def tested(self) -> Path | None:
        """Folder of the evaluation, if the run was tested on the photo set."""
        chosen = self.sets.currentData()
        return chosen if isinstance(chosen, Path) else None

    @property
    def photos(self) -> str:
        """Name of the photo set; empty if there is none."""
        return _name_of(self.sets.currentData())

    def offer_runs(self, snapshot: Snapshot) -> None:
        """List the runs that can be tested, and those that were; newest first."""
        before = self.runs.currentData()
        self.runs.clear()
        for run in reversed(snapshot.runs):
            if run.has_checkpoint or run.evaluations:
                self.runs.addItem(run.name, run.name)
        self.runs.setCurrentIndex(max(self.runs.findData(before), 0) if self.runs.count() else -1)
        self.fields[0].setVisible(self.runs.count() > 0)

    def offer_sets(self, snapshot: Snapshot) -> None:
        """List what the run was tested on, and what it was not."""
        run = snapshot.run(self.run)
        before = self.wanted or self.photos
        tested = run.evaluations if run else ()
        self.sets.clear()
        for folder in reversed(tested):
            self.sets.addItem(folder.name, folder)
        for name in untested(snapshot, self.run):
            self.sets.addItem(self.tr("{name} – not tested").format(name=name), name)
        names = [_name_of(self.sets.itemData(at)) for at in range(self.sets.count())]
        at = names.index(before) if before in names else -1
        if at >= 0:
            self.wanted = ""
        self.sets.setCurrentIndex(max(at, 0) if self.sets.count() else -1)
        self.fields[1].setVisible(self.sets.count() > 0)


def untested(snapshot: Snapshot, run: str) -> list[str]:
    """Name the photo sets that a run was not tested on."""
    found = snapshot.run(run)
    tested = {folder.name for folder in found.evaluations} if found else set()
    return [name for name in snapshot.photo_sets if found and name not in tested]


def _list(name: str) -> QComboBox:
    made = QComboBox()
    made.setMinimumWidth(NARROWEST)
    made.setMaximumWidth(WIDEST)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    made.setAccessibleName(name)
    return made


def _field(made: QComboBox) -> QWidget:
    """Put a list's name beside it: as low as a title, so that it stands where it does elsewhere."""
    return boxed(row(label(made.accessibleName(), "caption"), made))


def _name_of(photos: Path | str | None) -> str:
    """Name a photo set by what its entry stands for: an evaluation's folder, or a set that was not tested."""
    return photos.name if isinstance(photos, Path) else photos or ""
