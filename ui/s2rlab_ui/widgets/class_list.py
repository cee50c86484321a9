"""Which classes get pictures: all of them, unless one is unticked."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

SHOWN = 12  # rows at once; the others scroll, within an inspector that scrolls
ROW = 26  # pixels


class ClassList(QListWidget):
    """A list of classes with a tick each."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Classes that get pictures"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(lambda _: self.changed.emit())

    @property
    def wanted(self) -> list[str]:
        """Names of those that are ticked."""
        return self._names(Qt.CheckState.Checked)

    @property
    def unwanted(self) -> list[str]:
        """Names of those that are not."""
        return self._names(Qt.CheckState.Unchecked)

    def offer(self, names: list[str]) -> None:
        """List other classes; those that were unticked stay so."""
        if names == [self.item(at).text() for at in range(self.count())]:
            return
        left = set(self.unwanted)
        self.blockSignals(True)
        self.clear()
        for name in names:
            item = QListWidgetItem(name)
            item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Unchecked if name in left else Qt.CheckState.Checked)
            item.setToolTip(name)
            item.setSizeHint(QSize(0, ROW))
            self.addItem(item)
        self.setFixedHeight(ROW * min(max(len(names), 1), SHOWN) + 2 * self.frameWidth())
        self.blockSignals(False)
        self.changed.emit()

    def _names(self, state: Qt.CheckState) -> list[str]:
        items = [self.item(at) for at in range(self.count())]
        return [item.text() for item in items if item.checkState() == state]
