"""The step Parts answers: are these my parts, in the right size and way up."""

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget

from s2rlab.project import Part
from s2rlab.resources import resource
from s2rlab_ui.context import Context
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.panels.part_card import PartCard, is_healthy
from s2rlab_ui.viewport import Viewport
from s2rlab_ui.widgets.basic import IconButton, boxed, button, column, label, row, say
from s2rlab_ui.widgets.gallery import Gallery, Item
from s2rlab_ui.widgets.hint import Hint
from s2rlab_ui.widgets.sizes import Sizes
from s2rlab_ui.words import plural, rough_millimetres
from s2rlab_ui.workspace import part_key

LANE = "import"
OWN_FILES = ("mesh.glb", "part.json", "import.json", "thumbnail.png")


class PartsPanel(Panel):
    """Import, look, correct."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("Parts"),
            self.tr("Are these my parts, in the right size and way up?"),
            self.tr("Next: Randomize"),
        )
        self.gallery = Gallery(128)
        self.gallery.setAccessibleName(self.tr("Parts"))
        self.viewport = Viewport(context.theme)
        self.card = PartCard()
        self._summary = label(role="muted", wrap=True)
        self.samples = button(self.tr("Try the sample parts"), self.import_samples)
        self.hint = Hint(
            self.tr("Drop CAD files or folders here"),
            self.tr("STEP, STL, OBJ, PLY, GLB, 3MF. A sub-folder is one class with several variants."),
            [self.samples],
        )
        self.action = button(self.tr("Add files…"), self._act)
        self.sizes = Sizes()
        self.sizes.chosen.connect(self.gallery.choose)
        self._held = label(wrap=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.hint)
        self._stack.addWidget(self._full())
        self._connect()
        self.build(
            self._stack, [self._summary, self._held, self.card], button(self.tr("Add folder…"), self.choose_folder)
        )

    def _full(self) -> QSplitter:
        theme = self.context.theme
        tools = row(
            IconButton(theme, "fit-to-page-outline", self.tr("Fit (F)"), self.viewport.fit),
            IconButton(theme, "restore", self.tr("Usual view"), self.viewport.reset),
            edges := IconButton(theme, "vector-triangle", self.tr("Show triangles (W)")),
            turning := IconButton(theme, "rotate-3d-variant", self.tr("Turntable")),
            IconButton(theme, "camera-outline", self.tr("Save a picture"), self.save_picture),
            comparing := IconButton(theme, "ruler", self.tr("Compare the sizes of all parts")),
            None,
            spacing=0,
        )
        for each in (edges, turning, comparing):
            each.setCheckable(True)
        edges.toggled.connect(lambda on: self.viewport.set_style("edges" if on else "surface"))
        turning.toggled.connect(self.viewport.turn)
        views = QStackedWidget()
        views.addWidget(self.viewport)
        views.addWidget(self.sizes)
        comparing.toggled.connect(lambda on: views.setCurrentIndex(1 if on else 0))
        self.comparing = comparing
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(9)
        split.addWidget(self.gallery)
        split.addWidget(boxed(column(tools, views, spacing=0)))
        split.setSizes([206, 384])
        split.setChildrenCollapsible(False)
        return split

    def _connect(self) -> None:
        self.gallery.chosen.connect(self.context.workspace.selected.set)
        self.context.workspace.selected.changed.connect(self._show_selected)
        self.viewport.failed.connect(self.context.messages.fault)
        self.card.renamed.connect(self._rename)
        self.card.removed.connect(self.remove_selected)
        self.card.unit_chosen.connect(lambda unit: self._import_again(unit=unit))
        self.card.up_chosen.connect(lambda up: self._import_again(up=up))

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
        self._stack.setCurrentIndex(1 if snapshot.parts else 0)
        items = [self._item(part) for part in snapshot.parts]
        if items != self.gallery.tiles.items or any(job.lane == LANE for job in self.context.jobs.all):
            self.gallery.show_items(items)
        if snapshot.parts and self.context.workspace.part(self.context.workspace.selected.value) is None:
            self.gallery.choose(part_key(snapshot.parts[0]))
        words = plural(len(snapshot.classes), self.tr("1 class."), self.tr("{n} classes."))
        if len(snapshot.classes) < 2:
            words += " " + self.tr("A model needs at least two to tell apart.")
        say(self._summary, words)
        self._hold_back()
        self.sizes.show_parts(snapshot.parts)
        self._show_selected()

    def shut(self) -> None:
        """End the threads."""
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
        self.next.setEnabled(not unsure)
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

    # What the user does

    def _act(self) -> None:
        unsure = self._unsure()
        if unsure:
            self.gallery.choose(part_key(unsure[0]))
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
        """Import files and folders as a job."""
        if paths:
            title = paths[0].name if len(paths) == 1 else self.tr("{n} files").format(n=len(paths))
            self.run_job(["import", self.project.root, *paths], self.tr("Import {what}").format(what=title), LANE)

    def remove_selected(self) -> None:
        """Move the selected part to the trash."""
        part = self._selected()
        if part is not None:
            self.context.workspace.remove_part(part)

    def save_picture(self) -> None:
        """Save the viewport's picture."""
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the picture"), "part.png", "PNG (*.png)")
        if name and not self.viewport.picture.save(name):
            self.context.messages.fault(self.tr("{file}: cannot be written; choose another folder.").format(file=name))

    def _rename(self, name: str) -> None:
        part = self._selected()
        if part is not None and name and name != part.label:
            key = f"{name}/{part.info.variant}"
            self.context.workspace.rename_class(part.label, name)
            self.context.workspace.selected.set(key)

    def _import_again(self, unit: str = "", up: str = "") -> None:
        part = self._selected()
        if part is None or ((unit, up) in ((part.info.units, ""), ("", part.info.up)) and not part.info.units_guessed):
            return
        unit = unit or ("" if part.info.units_guessed else part.info.units)
        options = ["--label", part.label, "--up", up or part.info.up, *(["--units", unit] if unit else [])]
        copy = self._copy_of_source(part)
        job = self.run_job(
            ["import", self.project.root, copy, *options], self.tr("Import {what} again").format(what=part.label), LANE
        )
        job.succeeded.connect(lambda _: self._show_again(part))

    def _copy_of_source(self, part: Part) -> Path:
        """Put the part's file, under its own name, where it can be imported from: import overwrites the part."""
        folder = self.project.cache / "again" / part.label / part.info.variant
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(part.folder, folder, ignore=shutil.ignore_patterns(*OWN_FILES))
        source = next(folder.glob("source.*"))
        return source.rename(folder / part.info.source)

    def _show_again(self, part: Part) -> None:
        if self.context.workspace.selected.value == part_key(part):
            self.viewport.show_part(part.mesh_path)

    def _selected(self) -> Part | None:
        return self.context.workspace.part(self.context.workspace.selected.value)

    def _show_selected(self) -> None:
        part = self._selected()
        self.card.setVisible(part is not None)
        if part is not None:
            self.card.show_part(part)
            self.gallery.choose(part_key(part))
            if self.viewport.path != part.mesh_path:
                self.viewport.show_part(part.mesh_path)

    def _item(self, part: Part) -> Item:
        several = sum(other.label == part.label for other in self.context.workspace.snapshot.value.parts) > 1
        title = f"{part.label} · {part.info.variant}" if several else part.label
        state = "attention" if part.info.units_guessed or not is_healthy(part.info) else "ok"
        caption = self.tr("which unit?") if part.info.units_guessed else rough_millimetres(part.info.size)
        return Item(part_key(part), part.folder / "thumbnail.png", title, caption, state)
