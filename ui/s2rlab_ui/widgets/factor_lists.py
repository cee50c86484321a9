"""Settings of a factor that are lists: kinds to tick, files of the user's own."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QPushButton, QWidget

from s2rlab.scene.user_files import FIELDS, PICTURES
from s2rlab_ui.drops import dropped_paths
from s2rlab_ui.factors import Setting
from s2rlab_ui.kind_words import kind_words
from s2rlab_ui.widgets.basic import button, column, label, row
from s2rlab_ui.widgets.flow import Flow

LIST_HEIGHT = 88  # pixels


class Chips(QWidget):
    """Kinds to choose from; at least one stays."""

    changed = Signal(object)  # the kinds, a list

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        self._value: list[str] = []
        self.chips: dict[str, QPushButton] = {}
        inner = QWidget()
        flow = Flow(inner)
        for name in setting.options:
            chip = button(kind_words(name), role="chip")
            chip.setCheckable(True)
            chip.setAccessibleName(f"{setting.label}: {kind_words(name)}")
            chip.clicked.connect(lambda _=False, name=name: self._on_clicked(name))
            self.chips[name] = chip
            flow.addWidget(chip)
        self.setLayout(column(label(setting.label, wrap=True), inner, spacing=4))

    def show_value(self, value: Sequence[str]) -> None:
        """Show the kinds that are in use."""
        self._value = list(value)
        for name, chip in self.chips.items():
            chip.setChecked(name in value)

    def _on_clicked(self, name: str) -> None:
        on = self.chips[name].isChecked()
        kept = [each for each in self._value if each != name]
        if not on and not kept:  # the last one
            self.chips[name].setChecked(True)
            return
        self.changed.emit([*self._value, name] if on else kept)


class Files(QWidget):
    """Files of the user's own: add with a dialog or by dropping, remove with Del."""

    changed = Signal(object)  # absolute paths, a list

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        self._value: list[str] = []
        field = setting.factor, setting.name
        self.suffixes = next((kinds for factor, name, kinds in FIELDS if (factor, name) == field), PICTURES)
        self.list = QListWidget()
        self.list.setAccessibleName(setting.label)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setFixedHeight(LIST_HEIGHT)
        self.list.itemSelectionChanged.connect(self._on_selected)
        self.add = button(self.tr("Add…"), self._choose)
        self.remove = button(self.tr("Remove"), self._remove)
        self.empty = label(self.tr("None. Drop files or a folder here."), "caption", wrap=True)
        self.setAcceptDrops(True)
        self.setLayout(
            column(label(setting.label, wrap=True), self.empty, self.list, row(self.add, self.remove, None), spacing=4)
        )
        self.show_value(())

    def show_value(self, value: Sequence[str]) -> None:
        """List the files."""
        self._value = list(value)
        self.list.clear()
        for path in value:
            words = "{name}" if Path(path).is_file() else self.tr("! {name} (missing)")
            item = QListWidgetItem(words.format(name=Path(path).name))
            item.setToolTip(path)
            self.list.addItem(item)
        self.list.setVisible(bool(value))
        self.empty.setVisible(not value)
        self._on_selected()

    def take(self, paths: Sequence[Path]) -> None:
        """Add files, and those in folders."""
        found = [each for path in paths for each in (sorted(path.iterdir()) if path.is_dir() else [path])]
        new = [str(path.absolute()) for path in found if path.suffix.lower() in self.suffixes]
        new = [path for path in dict.fromkeys(new) if path not in self._value]
        if new:
            self.changed.emit([*self._value, *new])

    def _choose(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in self.suffixes)
        names, _ = QFileDialog.getOpenFileNames(self, self.setting.label, "", f"{self.setting.label} ({kinds})")
        self.take([Path(name) for name in names])

    def _remove(self) -> None:
        gone = {index.row() for index in self.list.selectedIndexes()}
        self.changed.emit([path for at, path in enumerate(self._value) if at not in gone])

    def _on_selected(self) -> None:
        self.remove.setVisible(bool(self._value))
        self.remove.setEnabled(bool(self.list.selectedIndexes()))

    # Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of the right kind, and folders."""
        if any(path.is_dir() or path.suffix.lower() in self.suffixes for path in dropped_paths(event.mimeData())):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        event.acceptProposedAction()
        self.take(dropped_paths(event.mimeData()))

    def keyPressEvent(self, event: Any) -> None:
        """Remove with Del."""
        if event.key() == Qt.Key.Key_Delete and self.list.selectedIndexes():
            self._remove()
        else:
            super().keyPressEvent(event)
