"""The settings page: what holds for all projects."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QLayout, QWidget

from s2rlab.scene.presets import PRESETS
from s2rlab_ui import caches, preferences
from s2rlab_ui.background import Newest
from s2rlab_ui.context import Context
from s2rlab_ui.messages import Message
from s2rlab_ui.widgets.basic import GRID, MARGIN, boxed, button, column, label, row, scrolled, spin_box
from s2rlab_ui.words import disk, whole

WIDTH = 640  # pixels
FIELD = 280
NAMES = 200
ROW = 32
LANGUAGES = {"en": "English", "de": "Deutsch"}


class SettingsPage(QWidget):
    """Every choice works at once and is kept at once."""

    changed = Signal(str)  # key, one of `preferences.ALL`
    closed = Signal()
    diagnostics_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._settings = context, context.settings
        self._filling = False
        self._cache, self._cleaner = Newest(self), Newest(self)
        self._cache.done.connect(self._show_cache)
        self._cleaner.done.connect(lambda _: self._count_cache())
        self._cleaner.failed.connect(context.messages.fault)
        self._cleaner.failed.connect(lambda _: self._count_cache())
        self._make_fields()
        title = column(
            label(self.tr("Settings"), "title"),
            label(self.tr("They hold for all projects, and at once."), "muted", wrap=True),
            spacing=0,
        )
        self.back = button(self.tr("Back"), self.closed.emit, "primary", "Esc")
        head = row(boxed(title), self.back, spacing=MARGIN)
        head.setStretch(0, 1)
        inner = boxed(column(head, *self._groups(), None, spacing=MARGIN))
        inner.setFixedWidth(WIDTH)
        body = boxed(row(None, inner, None), "", MARGIN)
        self.setLayout(column(scrolled(body)))
        context.jobs.changed.connect(self._enable_clear)
        self.refresh()

    def refresh(self) -> None:
        """Show what is chosen now, and count the cache."""
        self._filling = True
        settings = self._settings
        self.theme.setCurrentIndex(self.theme.findData(preferences.theme(settings)))
        self.language.setCurrentIndex(max(self.language.findData(preferences.language(settings)), 0))
        self.preset.setCurrentIndex(self.preset.findData(preferences.preset(settings)))
        self.pictures.setValue(preferences.pictures(settings))
        self.cores.setValue(preferences.cores(settings) or preferences.all_cores())
        self.folder.setText(str(preferences.folder(settings)))
        self.folder.setToolTip(str(preferences.folder(settings)))
        self._filling = False
        self._count_cache()

    # Building

    def _make_fields(self) -> None:
        self.theme = self._choice(self.tr("Colours"), preferences.THEME)
        for words, value in (
            (self.tr("as the system"), "system"),
            (self.tr("light"), "light"),
            (self.tr("dark"), "dark"),
        ):
            self.theme.addItem(words, value)
        self.language = self._choice(self.tr("Language"), preferences.LANGUAGE)
        self.language.addItem(self.tr("as the system"), "")
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.preset = self._choice(self.tr("New projects start with"), preferences.PRESET)
        for key, space in PRESETS.items():
            self.preset.addItem(space.name, key)
        self.pictures, self.cores = spin_box(), spin_box()
        for field, most, name, key in (
            (self.pictures, 100_000, self.tr("Pictures of each class"), preferences.PICTURES),
            (self.cores, preferences.all_cores(), self.tr("Processor cores for jobs"), preferences.CORES),
        ):
            field.setRange(1, most)
            field.setFixedWidth(FIELD)
            field.setAccessibleName(name)
            field.valueChanged.connect(lambda value, key=key: self._choose(key, value))
        self.pictures.setSingleStep(50)
        self.folder = label(wrap=True)
        self._cache_words = label(self.tr("counting…"))
        self.clear = button(self.tr("Clear"), self._clear_cache)

    def _groups(self) -> list[QWidget]:
        change = button(self.tr("Change…"), self._choose_folder, tip=self.tr("Choose where new projects go"))
        everything = button(self.tr("Reset all settings"), self.reset, tip=self.tr("Recent projects stay listed"))
        copy = button(self.tr("Copy diagnostics"), self.diagnostics_asked.emit, tip=self.tr("For a report"))
        cores = self.tr("of {n} in this machine; with fewer, jobs leave more to other programs")
        return [
            _group(
                self.tr("Look"),
                (self.tr("Colours"), self.theme, ""),
                (self.tr("Language"), self.language, self.tr("another one comes with the next start")),
            ),
            _group(
                self.tr("New projects"),
                (self.tr("Folder"), row(self.folder, change, None), ""),
                (self.tr("Preset"), self.preset, self.tr("what varies from picture to picture")),
                (self.tr("Pictures of each class"), self.pictures, self.tr("that Generate proposes")),
            ),
            _group(
                self.tr("This machine"),
                (self.tr("Processor cores for jobs"), self.cores, cores.format(n=whole(preferences.all_cores()))),
            ),
            _group(
                self.tr("Disk"),
                (self.tr("Saving"), label(self.tr("every change, at once, by itself")), ""),
                (self.tr("Cache"), row(self._cache_words, self.clear, None, spacing=MARGIN), ""),
            ),
            boxed(row(everything, copy, None)),
        ]

    def _choice(self, name: str, key: str) -> QComboBox:
        made = QComboBox()
        made.setFixedWidth(FIELD)
        made.setAccessibleName(name)
        made.activated.connect(lambda _: self._choose(key, made.currentData()))
        return made

    # What the user does

    def reset(self) -> None:
        """Choose what the program came with, for everything; can be taken back."""
        before = preferences.reset(self._settings)
        self._tell(set(before))
        undo = Message(
            self.tr("All settings are as they were at first."), "info", "", self.tr("Undo"), lambda: self._undo(before)
        )
        self._context.messages.post(undo)

    def _undo(self, before: dict[str, object]) -> None:
        preferences.restore(self._settings, before)
        self._tell(set(before))

    def _tell(self, keys: set[str]) -> None:
        self.refresh()
        for key in sorted(keys):
            self.changed.emit(key)

    def _choose(self, key: str, value: object) -> None:
        if not self._filling:
            self._settings.setValue(key, value)
            self.changed.emit(key)

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Where new projects go"), self.folder.text())
        if name:
            self._choose(preferences.FOLDER, name)
            self.refresh()

    # The cache

    def _folders(self) -> list[Path]:
        return caches.cache_folders(self._context.workspace.project.value)

    def _count_cache(self) -> None:
        folders = self._folders()
        self._cache.submit(lambda: caches.size_of(folders))

    def _clear_cache(self) -> None:
        folders = self._folders()
        self.clear.setEnabled(False)
        self._cleaner.submit(lambda: caches.clear(folders))

    def _show_cache(self, size: int) -> None:
        self._cache_words.setText(disk(size))
        self._enable_clear()

    def _enable_clear(self) -> None:
        busy = bool(self._context.jobs.active)
        self.clear.setEnabled(not busy)
        self.clear.setToolTip(
            self.tr("Jobs are using it; wait until they are over")
            if busy
            else self.tr("Nothing is lost: what is needed is made again")
        )


def _group(title: str, *lines: tuple[str, QWidget | QLayout, str]) -> QWidget:
    """Lay out names on the left, fields on the right, a remark below a field."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(MARGIN)
    grid.setVerticalSpacing(GRID)
    grid.setColumnMinimumWidth(0, NAMES)
    grid.setColumnStretch(1, 1)
    grid.addWidget(label(title, "heading"), 0, 0, 1, 2)
    for at, (name, field, remark) in enumerate(lines, start=1):
        words = label(name)
        words.setMinimumHeight(ROW)
        both = column(row(field, None) if isinstance(field, QWidget) else field, spacing=4)
        if remark:
            both.addWidget(label(remark, "caption", wrap=True))
        grid.addWidget(words, at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(both, at, 1)
    return boxed(grid)
