"""The presets: those that come with s2rlab and the user's own, with everything that can be done to them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QMenu, QMessageBox, QToolButton, QWidget

from s2rlab.errors import S2RError
from s2rlab.scene import presets
from s2rlab.scene.space import RandomizationSpace
from s2rlab_ui import factors
from s2rlab_ui.sentences import sentence_words
from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.basic import IconButton, boxed, button, column, label, row, say
from s2rlab_ui.words import free_name


class PresetBar(QWidget):
    """A list to choose from, and a menu."""

    chosen = Signal(object)  # RandomizationSpace
    said = Signal(str)  # what has been done
    complained = Signal(str)  # why something cannot be

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._space = presets.DEFAULT
        self._known: dict[str, RandomizationSpace] = {}
        self._unusable: dict[Path, str] = {}  # files of the presets folder, and why they are not listed
        self.list = QComboBox()
        self.list.setAccessibleName(self.tr("Preset"))
        self.list.activated.connect(self._on_chosen)
        self.menu = QMenu(self)
        more = IconButton(theme, "dots-horizontal", self.tr("Save, share or delete presets"))
        more.setMenu(self.menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._make_menu()
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name of the preset"))
        self.name.setAccessibleName(self.tr("Name of the preset"))
        self.name.returnPressed.connect(self._save)
        naming = row(self.name, button(self.tr("Save"), self._save), button(self.tr("Cancel"), self._cancel, "link"))
        self._naming = boxed(naming)
        self._naming.hide()
        self.unusable = label(role="caption", wrap=True)
        self.about = button(self.tr("Where its figures come from"), self._show_about, "link")
        self.origin = label(role="caption", wrap=True)
        self.origin.hide()
        head = row(self.list, more)
        head.setStretch(0, 1)
        self.setLayout(
            column(
                label(self.tr("Preset"), "caption"),
                head,
                self._naming,
                self.unusable,
                row(self.about, None),
                self.origin,
                spacing=4,
            )
        )
        self.refresh()

    def show_space(self, space: RandomizationSpace) -> None:
        """Name the preset that is just so, or call it the user's own settings."""
        self._space = space
        self.list.setCurrentIndex(self.list.findData(self.current()))
        self._say_origin()
        self.delete.setEnabled(self.current() in presets.user_presets())

    def current(self) -> str:
        """Name of the preset that is just like the present settings; empty if there is none."""
        return next((name for name, known in self._known.items() if factors.same(known, self._space)), "")

    def base(self) -> RandomizationSpace:
        """The preset the present settings were made from, as far as is known."""
        named = (known for known in self._known.values() if known.name == self._space.name)
        return next(named, presets.DEFAULT)

    def words(self) -> str:
        """Name the present settings."""
        name = self.current()
        return self._known[name].name if name else self.tr("my own settings")

    def refresh(self) -> None:
        """Read the user's presets anew; files that cannot be listed are named, with the reason."""
        self._known, unusable = dict(presets.PRESETS), {}
        for name, path in presets.user_presets().items():
            try:
                self._known[name] = presets.load_space(path).model_copy(update={"name": name})
            except S2RError as error:
                unusable[path] = str(error)
        for path in presets.hidden_presets():
            words = self.tr("{file}: has the name of a preset of s2rlab and is not listed; rename the file.")
            unusable[path] = words.format(file=path)
        self._say_unusable(unusable)
        self.list.clear()
        for number, (name, known) in enumerate(self._known.items()):
            if number == len(presets.PRESETS):
                self.list.insertSeparator(self.list.count())
            self.list.addItem(known.name, name)
        self.list.addItem(self.tr("My own settings"), "")
        self.show_space(self._space)

    def _say_unusable(self, unusable: dict[Path, str]) -> None:
        for path, why in unusable.items():
            if self._unusable.get(path) != why:  # once, and not whenever the step is opened
                self.complained.emit(why)
        self._unusable = unusable
        names = ", ".join(path.name for path in unusable)
        say(self.unusable, self.tr("! not listed: {files}").format(files=names) if unusable else "", "attention")
        self.unusable.setToolTip("\n".join(unusable.values()))

    def _say_origin(self) -> None:
        source, gaps = self._space.source, self._space.gaps
        self.about.setVisible(bool(source or gaps))
        more = self.tr("Where it gives none: {text}").format(text=sentence_words(gaps)) if gaps else ""
        self.origin.setText("\n\n".join(text for text in (sentence_words(source), more) if text))
        if not self.origin.text():
            self.origin.hide()

    def _show_about(self) -> None:
        self.origin.setVisible(self.origin.isHidden())

    # What the menu does

    def save_as(self, name: str) -> None:
        """Keep the present settings as a preset of the user's; asks before another one is replaced."""
        taken = name in presets.user_presets()
        if taken and not self._may(self.tr("Replace the preset {name}?").format(name=name), self.tr("Replace")):
            return
        self._try(lambda: presets.add_preset(self._space, name, replace=taken), self.tr("Saved as {name}."), name)

    def bring(self, path: Path) -> None:
        """Import a preset from a file, and choose it."""

        def read() -> None:
            space = presets.load_space(path)
            taken = presets.preset_names()
            name = path.stem if path.stem not in taken else free_name(path.stem, taken)
            presets.add_preset(space, name)
            self.chosen.emit(space.model_copy(update={"name": name}))

        self._try(read, self.tr("Imported {name}."), path.stem)

    def export(self, path: Path) -> None:
        """Write the present settings into a file for others."""
        self._try(lambda: presets.save_space(self._space, path), self.tr("Written: {name}."), str(path))

    def remove(self) -> None:
        """Delete the user's preset that is chosen."""
        name = self.current()
        if self._may(self.tr("Delete the preset {name}?").format(name=name), self.tr("Delete")):
            self._try(lambda: presets.remove_preset(name), self.tr("Deleted {name}."), name)

    def _make_menu(self) -> None:
        self.menu.addAction(self.tr("Save as my preset…"), self._ask_name)
        self.menu.addAction(self.tr("Import from a file…"), self._choose_import)
        self.menu.addAction(self.tr("Export to a file…"), self._choose_export)
        self.menu.addSeparator()
        self.delete = self.menu.addAction(self.tr("Delete this preset"), self.remove)

    def _try(self, act: Callable[[], object], words: str, name: str) -> None:
        try:
            act()
        except S2RError as error:
            self.complained.emit(str(error))
            return
        self.refresh()
        self.said.emit(words.format(name=name))

    def _may(self, question: str, yes: str) -> bool:
        box = QMessageBox(self.window())
        box.setText(question)
        sure = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is sure

    def _ask_name(self) -> None:
        self._naming.show()
        self.name.setText("" if self.current() in presets.PRESETS else self.current())
        self.name.setFocus()

    def _save(self) -> None:
        if self.name.text().strip():
            self._naming.hide()
            self.save_as(self.name.text().strip())

    def _cancel(self) -> None:
        self._naming.hide()

    def _choose_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import a preset"), "", "JSON (*.json)")
        if name:
            self.bring(Path(name))

    def _choose_export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export the settings"), "space.json", "JSON (*.json)")
        if name:
            self.export(Path(name))

    def _on_chosen(self) -> None:
        known = self._known.get(self.list.currentData() or "")
        if known is not None:
            self.chosen.emit(known)
