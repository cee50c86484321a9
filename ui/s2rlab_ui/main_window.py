"""The window: a rail of steps, one large surface, the jobs below, one next action."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from s2rlab_ui import in_use, preferences
from s2rlab_ui.context import Context
from s2rlab_ui.device import Device
from s2rlab_ui.diagnostics import Diagnostics
from s2rlab_ui.dropping import Dropping
from s2rlab_ui.garbage import Garbage
from s2rlab_ui.help import HelpDialog
from s2rlab_ui.jobs import Jobs
from s2rlab_ui.leaving import Leaving
from s2rlab_ui.messages import Messages
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.panels.settings import SettingsPage
from s2rlab_ui.panels.start import StartPage
from s2rlab_ui.positions import GENERATE, LIVE, PARTS, RANDOMIZE, RESULTS, TRAIN
from s2rlab_ui.projects import Projects
from s2rlab_ui.steps import Steps
from s2rlab_ui.theme import Choice, Theme, dialog_sheet
from s2rlab_ui.warm import WarmUp
from s2rlab_ui.widgets.basic import boxed, column, row
from s2rlab_ui.widgets.drawer import Drawer
from s2rlab_ui.widgets.message_bar import MessageBar
from s2rlab_ui.widgets.message_history import MessageHistory
from s2rlab_ui.widgets.rail import Rail
from s2rlab_ui.widgets.top_bar import TopBar
from s2rlab_ui.workspace import Workspace

__all__ = ["GENERATE", "LIVE", "PARTS", "RANDOMIZE", "RESULTS", "TRAIN", "MainWindow"]

LEAST = (1024, 640)  # pixels


class MainWindow(QMainWindow):
    """Everything the user sees."""

    def __init__(self, settings: QSettings, theme: Theme) -> None:
        super().__init__()
        self.settings, self.theme = settings, theme
        self.messages, self.jobs = Messages(self), Jobs(settings, self)
        self.workspace = Workspace(settings, self.messages, self)
        self.context = Context(self.workspace, self.jobs, self.messages, theme, settings)
        self.workspace.may_move = partial(in_use.may_move, self.context)
        self.device, self.diagnostics = Device(self), Diagnostics(self.context, self)
        self.leaving = Leaving(self.jobs, self)
        self.projects = Projects(self.context, lambda: self._may_leave(), self)
        self.panels = Steps(self.context, self)
        self.warming, self.garbage = WarmUp(theme, self.panels, self), Garbage(self)
        self._build()
        self._connect()
        self._add_shortcuts()
        self._apply_cores()
        self._on_project(None)

    def warm_up(self) -> None:
        """Load, while nothing else is to be done, what would hold the window up later."""
        self.warming.start()

    # Building

    def _build(self) -> None:
        self.setWindowTitle("s2rlab")
        self.setAcceptDrops(True)
        self.setMinimumSize(*LEAST)
        self.start = StartPage(self.theme)
        self.preferences: SettingsPage | None = None  # made when it is first opened
        self.rail = Rail(self.panels.names)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start)
        folder = self.start.new_folder
        self.dropping = Dropping(self.context, self.projects, self.panels, self.stack, self.open_step, folder)
        self.top = TopBar(self.theme, self.workspace.undo)
        self.drawer = Drawer(self.jobs, self.theme)
        self.bar = MessageBar(self.messages, self.theme)
        middle = row(self.rail, self.stack, spacing=0)
        middle.setStretch(1, 1)
        whole = column(self.top, middle, self.bar, self.drawer, spacing=0)
        whole.setStretch(1, 1)
        self.setCentralWidget(boxed(whole))
        self.setStyleSheet(dialog_sheet())
        for piece in (self.start, self.rail, self.dropping.veil, self.top, self.drawer, self.bar):
            self.theme.dress(piece)

    def _connect(self) -> None:
        self.panels.made.connect(self._take_in)
        self.workspace.project.changed.connect(self._on_project)
        self.workspace.shown_scene.changed.connect(lambda scene: self.open_step(RANDOMIZE) if scene else None)
        self.rail.chosen.connect(self.open_step)
        self.start.open_asked.connect(self.open_project)
        self.start.new_asked.connect(self.new_project)
        self.start.samples_asked.connect(self.new_sample_project)
        self.start.forgotten.connect(self.workspace.forget)
        self.top.home.clicked.connect(self.close_project)
        self.top.help.clicked.connect(self.show_help)
        self.top.settings.clicked.connect(self.toggle_settings)
        self.top.device.clicked.connect(self.diagnostics.show_device)
        self.top.messages.clicked.connect(self.show_messages)
        self.bar.all_asked.connect(self.show_messages)
        self.messages.posted.connect(lambda _: self.top.messages.show())
        self.warming.finished.connect(self.garbage.start)
        self.warming.finished.connect(self.device.ask)
        self.device.known.connect(self._show_device_state)

    def _take_in(self, position: int) -> None:
        """Give a step that has just been made its place."""
        panel = self.panels[position]
        self.theme.dress(panel)
        self.stack.addWidget(panel)
        panel.go_on.connect(partial(self.open_step, position + 1))
        panel.step_asked.connect(self.open_step)
        panel.state_changed.connect(self._show_states)
        self._show_states()

    def _add_shortcuts(self) -> None:
        keys = {
            "Ctrl+Z": self.workspace.undo.undo,
            "Ctrl+Shift+Z": self.workspace.undo.redo,
            "Ctrl+O": self.projects.choose,
            "Ctrl+S": self.projects.save,
            "Ctrl+,": self.toggle_settings,
            "Ctrl+M": self.show_messages,
            "F1": self.show_help,
            "Ctrl+Q": self.close,
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self, act)
        for position in range(len(self.panels)):
            QShortcut(QKeySequence(f"Ctrl+{position + 1}"), self, partial(self.open_step, position))

    # Projects

    def open_project(self, root: Path) -> None:
        """Open a project folder; a problem becomes a message."""
        self.projects.open(root)

    def new_project(self, root: Path) -> None:
        """Make a project folder and open it; a problem becomes a message."""
        self.projects.create(root)

    def new_sample_project(self, root: Path) -> None:
        """Make a project and import the parts that come with the program."""
        from s2rlab_ui.panels.parts import PartsPanel  # brings VTK

        parts = self.panels[PARTS]
        if self.projects.create(root) and isinstance(parts, PartsPanel):
            parts.import_samples()

    def close_project(self) -> None:
        """Go back to the start page."""
        self.projects.close()
        if self.workspace.project.value is None:
            self._on_project(None)  # also where none was open, as from the settings

    # Steps

    def open_step(self, position: int) -> None:
        """Show a step."""
        if self.workspace.project.value is None or position >= len(self.panels):
            return
        panel = self.panels[position]
        self._leave_page()
        self.rail.choose(position)
        self._show_page(panel)
        panel.shown()

    def _show_page(self, page: QWidget) -> None:
        self.theme.before_showing(page)
        if isinstance(page, Panel):
            page.before_showing()
        self.stack.setCurrentWidget(page)

    def _leave_page(self) -> None:
        before = self.stack.currentWidget()
        if isinstance(before, Panel):
            before.hidden()

    def _on_project(self, project: object) -> None:
        there = self.workspace.project.value
        self.rail.setVisible(there is not None)
        self.drawer.stay(there is not None)
        self.jobs.belong_to(there.root if there else None)
        self.top.show_project(there.root.name if there else "")
        self.setWindowTitle(f"{there.root.name} – s2rlab" if there else "s2rlab")
        if there is None:
            self._leave_page()
            self.start.show_recent(self.workspace.recent())
            self.start.use_folder(preferences.folder(self.settings))
            self._show_page(self.start)
        else:
            self.warm_up()
            self.open_step(PARTS)

    def _show_states(self) -> None:
        if self.workspace.project.value is not None:
            for position, panel in self.panels.there():
                self.rail.steps[position].say(panel.needs() or panel.state_words())

    # Settings, help, device

    def toggle_settings(self) -> None:
        """Open the settings, or go back to what was open before."""
        if self.preferences is None:
            self.preferences = SettingsPage(self.context)
            self.preferences.changed.connect(self._on_preference)
            self.preferences.closed.connect(self.toggle_settings)
            self.preferences.diagnostics_asked.connect(self.diagnostics.copy)
            self.theme.dress(self.preferences)
            self.stack.addWidget(self.preferences)
        if self.stack.currentWidget() is not self.preferences:
            self._leave_page()
            self.preferences.refresh()
            self._show_page(self.preferences)
        elif self.workspace.project.value is None:
            self._on_project(None)
        else:
            self.open_step(self.rail.position)

    def choose_theme(self, choice: Choice) -> None:
        """Light, dark, or as the system."""
        self.settings.setValue(preferences.THEME, choice)
        self._on_preference(preferences.THEME)

    def choose_language(self, code: str) -> None:
        """Speak another language from the next start on; empty: that of the system."""
        self.settings.setValue(preferences.LANGUAGE, code)
        self._on_preference(preferences.LANGUAGE)

    def _on_preference(self, key: str) -> None:
        if key == preferences.THEME:
            self.theme.choose(preferences.theme(self.settings))
        elif key == preferences.LANGUAGE:
            self.messages.info(self.tr("The language changes when s2rlab is started again."))
        elif key == preferences.CORES:
            self._apply_cores()

    def _apply_cores(self) -> None:
        self.jobs.cores = preferences.cores(self.settings)

    def show_help(self) -> None:
        """Explain what has the focus, and the step that is open."""
        HelpDialog(self.panels.position(self.stack.currentWidget()), self, self.focusWidget()).show()

    def show_messages(self) -> None:
        """List every message since the start."""
        open_one = self.findChild(MessageHistory)
        shown = open_one or MessageHistory(self.messages, self.theme, self)
        shown.show()
        shown.activateWindow()

    def _show_device_state(self, gpu: bool) -> None:
        self.top.show_device(self.tr("Graphics card ready") if gpu else self.tr("Processor only – why?"))

    # Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, and say what they would be taken for."""
        if self.dropping.enter(event.mimeData()):
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Say nothing any more."""
        self.dropping.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take files anywhere."""
        event.acceptProposedAction()
        self.dropping.drop(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask while jobs run; stop them, save, and end every thread."""
        if not self._may_leave():
            event.ignore()
            return
        if self.jobs.active:  # they are stopping: come back when they have
            event.ignore()
            self.leaving.when_over(self.close)
            return
        if not self.projects.let_go(self.close):
            event.ignore()
            return
        self.warming.stop()
        self.device.finish()
        for _, panel in self.panels.there():
            panel.shut()
        self.settings.setValue("window/geometry", self.saveGeometry())
        self.garbage.stop()
        super().closeEvent(event)

    def _may_leave(self) -> bool:
        return self.leaving.may_leave()
