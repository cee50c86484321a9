"""What can be done with the selected parts: group, separate, rename, remove."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from s2rlab.project import Moves, Part
from s2rlab_ui.widgets.part_grid import PartGrid
from s2rlab_ui.workspace import Workspace


class PartEdits(QObject):
    """Turns what the user does in the grid into edits of the workspace."""

    def __init__(self, workspace: Workspace, grid: PartGrid, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._grid, self._window = workspace, grid, parent
        grid.grouped.connect(lambda keys, label: self.group(label, keys))
        grid.separated.connect(self.separate)
        grid.renamed.connect(self.rename)
        grid.menu_asked.connect(self._show_menu)

    def parts(self, keys: list[str] | None = None) -> list[Part]:
        """Parts named class/variant; without names, the selected ones."""
        names = self._grid.selected() if keys is None else keys
        return [part for name in names if (part := self._workspace.part(name)) is not None]

    def group(self, label: str, keys: list[str] | None = None) -> None:
        """Make parts variants of the class `label`."""
        self._follow(self._workspace.group_parts(self.parts(keys), label))

    def group_together(self) -> None:
        """Make one class of the selected parts: that of the one clicked last."""
        current = self._workspace.part(self._grid.current())
        if current is not None:
            self.group(current.label)

    def separate(self, keys: list[str] | None = None) -> None:
        """Give parts classes of their own."""
        self._follow(self._workspace.separate_parts(self.parts(keys)))

    def rename(self, key: str, name: str) -> None:
        """Give the class of a part another name."""
        part = self._workspace.part(key)
        wanted = part is not None and name and name != part.label
        if part is not None and wanted and self._workspace.rename_class(part.label, name).moves:
            self._workspace.selected.set(f"{name}/{part.info.variant}")

    def remove(self) -> None:
        """Move the selected parts to the trash."""
        parts = self.parts()
        if parts:
            self._workspace.remove_part(*parts)

    def menu(self) -> QMenu:
        """Make the menu of the selected parts."""
        parts, menu = self.parts(), QMenu(self._window)
        labels = {part.label for part in parts}
        rename = QAction(self.tr("Rename class"), menu)
        rename.setShortcut(QKeySequence("F2"))
        rename.triggered.connect(self._grid.rename)
        menu.addAction(rename)
        group = menu.addMenu(self.tr("Make a variant of"))
        for label in self._workspace.snapshot.value.classes:
            if labels != {label}:
                group.addAction(label, partial(self.group, label))
        group.setEnabled(not group.isEmpty())
        own = menu.addAction(self.tr("A class of its own"), self.separate)
        own.setEnabled(any(self._has_siblings(part) for part in parts))
        menu.addSeparator()
        remove = QAction(self.tr("Remove"), menu)
        remove.setShortcut(QKeySequence.StandardKey.Delete)
        remove.triggered.connect(self.remove)
        menu.addAction(remove)
        return menu

    def _show_menu(self, place: QPoint) -> None:
        if self.parts():
            menu = self.menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(place)

    def _has_siblings(self, part: Part) -> bool:
        return sum(other.label == part.label for other in self._workspace.snapshot.value.parts) > 1

    def _follow(self, moves: Moves) -> None:
        """Keep what has moved selected."""
        if moves.moves:
            _, label, variant = moves.moves[-1][1].split("/")
            self._workspace.selected.set(f"{label}/{variant}")
