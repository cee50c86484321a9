"""The step Parts answers: are these my parts, in the right size and way up."""

from collections import Counter
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from s2rlab.project import Part
from s2rlab.resources import resource
from s2rlab_ui.context import Context
from s2rlab_ui.in_use import parts_sentence, reader_of_parts
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.panels.part_card import PartCard
from s2rlab_ui.panels.part_edits import PartEdits
from s2rlab_ui.panels.part_imports import PartImports
from s2rlab_ui.panels.part_tools import PartTools
from s2rlab_ui.viewport import Viewport
from s2rlab_ui.widgets.basic import boxed, button, column, label, say
from s2rlab_ui.widgets.before_after import BeforeAfter
from s2rlab_ui.widgets.gallery import Item
from s2rlab_ui.widgets.grid_split import GridSplit
from s2rlab_ui.widgets.hint import Hint
from s2rlab_ui.widgets.mesh_state import is_healthy
from s2rlab_ui.widgets.part_grid import PartGrid
from s2rlab_ui.widgets.several import Several
from s2rlab_ui.widgets.sizes import Sizes, narrow_size
from s2rlab_ui.words import plural


class PartsPanel(Panel):
    """Import, look, correct."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("Parts"),
            self.tr("Are these my parts, in the right size and way up?"),
            self.tr("Next: Randomize"),
        )
        self.gallery = PartGrid(128)
        self.gallery.setAccessibleName(self.tr("Parts"))
        self.viewport = Viewport(context.theme)
        self.comparison = BeforeAfter(context.theme, self.viewport)
        self.card = PartCard()
        self.edits = PartEdits(context.workspace, self.gallery, self)
        self.imports = PartImports(context, self.run_job, self)
        self._shown: Part | None = None
        self._reload = False  # the pictures: an import has written new ones
        self._summary = label(role="muted", wrap=True)
        self.hint = Hint(
            self.tr("Drop CAD files here"),
            self.tr(
                "STEP, STL, OBJ, PLY, GLB, 3MF, or folders of them. A sub-folder is one class with several variants."
            ),
            [button(self.tr("Try the sample parts"), self.import_samples)],
        )
        self.waiting = Hint("", self.tr("Parts appear as they are read; other steps can be used meanwhile."))
        self.action = button(self.tr("Add files…"), self._act)
        self.sizes = Sizes()
        self._held, self._in_use = label(wrap=True), label(wrap=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.hint)
        self._stack.addWidget(self._full())
        self._stack.addWidget(self.waiting)
        self.several = Several()
        self._connect()
        self.build(
            self._stack,
            [self._summary, self._held, self._in_use, self.several, self.card],
            button(self.tr("Add folder…"), self.choose_folder),
        )

    def _full(self) -> GridSplit:
        tools = PartTools(self.context.theme, self.viewport, self.save_picture)
        self.comparing = tools.comparing
        views = QStackedWidget()
        views.addWidget(self.comparison)
        views.addWidget(self.sizes)
        self.comparing.toggled.connect(lambda on: views.setCurrentIndex(1 if on else 0))
        return GridSplit(self.gallery, boxed(column(tools, views, spacing=4)), self.context.settings)

    def _connect(self) -> None:
        workspace, card = self.context.workspace, self.card
        self.gallery.chosen.connect(workspace.selected.set)
        self.gallery.picked.connect(lambda _: self._show_several())
        self.sizes.chosen.connect(self.gallery.choose)
        workspace.selected.changed.connect(self._show_selected)
        workspace.undo.indexChanged.connect(lambda _: self.comparison.end())
        self.viewport.failed.connect(self.context.messages.fault)
        self.several.together.connect(self.edits.group_together)
        self.several.apart.connect(self.edits.separate)
        self.several.removed.connect(self.edits.remove)
        card.renamed.connect(lambda name: self.edits.rename(workspace.selected.value, name))
        card.removed.connect(self.edits.remove)
        card.separated.connect(self.edits.separate)
        card.unit_chosen.connect(self._choose_unit)
        card.up_chosen.connect(self._choose_up)
        card.surface.repair_asked.connect(lambda on: self._improve("--repair" if on else "--no-repair"))
        card.surface.faces_asked.connect(lambda faces: self._improve("--faces", str(faces)))
        self.imports.compared.connect(self._compare)
        self.imports.added.connect(self.gallery.expect)
        self.imports.finished.connect(self._read_again)
        self.comparison.taken_back.connect(workspace.undo.undo)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("F2"), self, self.gallery.rename, context=within)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self, self.edits.remove, context=within)

    # What the window asks

    def is_done(self) -> bool:
        """Two classes are the fewest that can be told apart, and every size must be certain."""
        return len(self.context.workspace.snapshot.value.classes) >= 2 and not self._unsure()

    def state_words(self) -> str:
        """Count the parts, and those that need an answer."""
        parts = self.context.workspace.snapshot.value.parts
        if not parts:
            return self.tr("drop CAD files")
        unsure = sum(part.info.units_guessed for part in parts)
        words = plural(len(parts), self.tr("1 part"), self.tr("{n} parts"))
        return words + (plural(unsure, self.tr(", 1 needs a unit"), self.tr(", {n} need a unit")) if unsure else "")

    def refresh(self) -> None:
        """Show all parts."""
        snapshot = self.context.workspace.snapshot.value
        self._show_page()
        variants = Counter(part.label for part in snapshot.parts)
        items = [self._item(part, alone=variants[part.label] == 1) for part in snapshot.parts]
        self.gallery.painter.lines = 2 if any("\n" in item.caption for item in items) else 1
        if items != self.gallery.tiles.items or self._reload:
            self._reload = False
            self.gallery.show_items(items)
        self.gallery.choose_expected()
        if snapshot.parts and self._selected() is None:
            self.gallery.choose(snapshot.parts[0].name)
        words = plural(len(snapshot.classes), self.tr("1 class."), self.tr("{n} classes."))
        if len(snapshot.classes) < 2:
            words += " " + self.tr("A model needs at least two to tell apart.")
        elif len(snapshot.classes) == len(snapshot.parts):
            words += " " + self.tr("Drag a part onto another to make it a variant of the same class.")
        say(self._summary, words)
        self._hold_back()
        self._say_in_use()
        self.sizes.show_parts(snapshot.parts)
        self._show_selected()

    def shut(self) -> None:
        """End the threads."""
        self.comparison.finish()
        self.viewport.finish()
        self.gallery.tiles.finish()

    def drop(self, paths: list[Path]) -> None:
        """Import what was dropped."""
        self.import_files(paths)

    def _unsure(self) -> list[Part]:
        return [part for part in self.context.workspace.snapshot.value.parts if part.info.units_guessed]

    def _hold_back(self) -> None:
        """Wrong sizes spoil every picture: the way on is open only once no unit is a guess."""
        unsure = self._unsure()
        self.next.setEnabled(not unsure and bool(self.context.workspace.snapshot.value.parts))
        words = plural(
            len(unsure),
            self.tr("! 1 part has no certain unit: choose its size, then go on."),
            self.tr("! {n} parts have no certain unit: choose their sizes, then go on."),
        )
        say(self._held, words if unsure else "", "attention")
        self.next.setToolTip(words if unsure else "")
        if self.action is not None:
            self.action.setText(
                self.tr("Choose the size of {name}").format(name=unsure[0].label) if unsure else self.tr("Add files…")
            )

    def _say_in_use(self) -> None:
        """While a job reads the parts nothing about them changes: the reason stands above the card."""
        reader = reader_of_parts(self.context.jobs)
        say(self._in_use, parts_sentence(reader) if reader is not None else "", "muted")
        for each in (self.card, self.several):
            each.allow_edits(reader is None)

    # What the user does

    def _act(self) -> None:
        unsure = self._unsure()
        if unsure:
            self.gallery.choose_alone(unsure[0].name)
            self.card.ask()
        else:
            self.choose_files()

    def choose_files(self) -> None:
        """Ask for CAD files."""
        kinds = self.tr("CAD files") + " (*.step *.stp *.stl *.obj *.ply *.glb *.gltf *.3mf)"
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Add CAD files"), "", kinds)
        self.import_files([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Ask for a folder of CAD files."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Add a folder of CAD files"))
        self.import_files([Path(name)] if name else [])

    def import_samples(self) -> None:
        """Import the parts that come with the program."""
        self.import_files([resource("demo", "parts")])

    def import_files(self, paths: list[Path]) -> None:
        """Import files and folders as a job; during another import it waits for that."""
        self.imports.files(self.project.root, paths)

    def save_picture(self) -> None:
        """Save the viewport's picture."""
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the picture"), "part.png", "PNG (*.png)")
        if name and not self.viewport.picture.save(name):
            self.context.messages.fault(self.tr("{file}: cannot be written; choose another folder.").format(file=name))

    def _choose_unit(self, unit: str, for_all: bool) -> None:
        part = self._selected()
        parts = self._unsure() if for_all else [part] if part is not None else []
        self.imports.again(self.project.root, parts, "--units", unit)

    def _choose_up(self, up: str) -> None:
        part = self._selected()
        if part is not None and up != part.info.up:
            self.imports.again(self.project.root, [part], "--up", up)

    def _improve(self, *options: str) -> None:
        part = self._selected()
        if part is not None:
            self.imports.again(self.project.root, [part], *options, compare=True)

    # What is shown

    def _show_page(self) -> None:
        """Show the parts; without any, how far the first import is, or what to do."""
        words = self.imports.words()
        self.waiting.text.setText(words)
        self._stack.setCurrentIndex(1 if self.context.workspace.snapshot.value.parts else 2 if words else 0)

    def _read_again(self) -> None:
        self._reload = True
        self.sizes.forget()
        self.refresh()

    def _compare(self, was: Part, now: Part) -> None:
        """Put a part as it was beside what it has become."""
        self.comparing.setChecked(False)
        self.gallery.choose(now.name)
        self._show(now)
        self.comparison.compare(was.mesh_path, was.info, now.info)

    def _selected(self) -> Part | None:
        return self.context.workspace.part(self.context.workspace.selected.value)

    def _show_selected(self) -> None:
        part = self._selected()
        if part is None:  # none is there; or one has just got another name: it keeps the keyboard until it is read
            self._show_several()
            return
        siblings = [other for other in self.context.workspace.snapshot.value.parts if other.label == part.label]
        self.card.show_part(part, alone=len(siblings) == 1, unsure=len(self._unsure()))
        self.gallery.choose(part.name)
        self.sizes.mark(part.name)
        self._show(part)
        self._show_several()

    def _show(self, part: Part) -> None:
        """Read the part's mesh, if it is another one or has changed."""
        if part != self._shown or self.viewport.path != part.mesh_path:
            if self._shown is None or part.name != self._shown.name:
                self.comparison.end()
            self._shown = part
            self.viewport.show_part(part.mesh_path)

    def _show_several(self) -> None:
        count = len(self.gallery.selected())
        self.several.show_count(count)
        self.card.setVisible(count <= 1 and bool(self.context.workspace.snapshot.value.parts))

    def _item(self, part: Part, *, alone: bool) -> Item:
        state = "attention" if part.info.units_guessed or not is_healthy(part.info) else "ok"
        caption = self.tr("which unit?") if part.info.units_guessed else narrow_size(part.info.size)
        if not alone:
            caption = f"{caption}\n{part.info.variant}"
        return Item(part.name, part.thumbnail_path, part.label, caption, state, group=part.label)

    def _on_note(self, event: dict[str, Any]) -> None:
        """Follow how far an import is; leave what it says to its end: see `PartImports`."""
        if event["event"] == "progress":
            self._show_page()
