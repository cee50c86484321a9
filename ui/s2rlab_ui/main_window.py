"""The window: a rail of steps, one large surface, the jobs below, one next action."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox, QStackedWidget

from s2rlab.errors import S2RError
from s2rlab_ui.context import Context
from s2rlab_ui.device import Device
from s2rlab_ui.diagnostics import DeviceDialog, diagnostics_text
from s2rlab_ui.drops import dropped_paths, kind_of
from s2rlab_ui.help import HelpDialog
from s2rlab_ui.jobs import Jobs
from s2rlab_ui.messages import Message, Messages
from s2rlab_ui.panels.generate import GeneratePanel
from s2rlab_ui.panels.live import LivePanel
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.panels.parts import PartsPanel
from s2rlab_ui.panels.randomize import RandomizePanel
from s2rlab_ui.panels.results import ResultsPanel
from s2rlab_ui.panels.start import StartPage
from s2rlab_ui.panels.train import TrainPanel
from s2rlab_ui.theme import Choice, Theme
from s2rlab_ui.widgets.basic import boxed, column, row
from s2rlab_ui.widgets.drawer import Drawer
from s2rlab_ui.widgets.hint import DropHint
from s2rlab_ui.widgets.message_bar import MessageBar
from s2rlab_ui.widgets.rail import Rail
from s2rlab_ui.widgets.top_bar import TopBar
from s2rlab_ui.workspace import Workspace

PARTS, RANDOMIZE, GENERATE, TRAIN, RESULTS, LIVE = range(6)
CLOSING_MS = 20_000  # jobs get so long to stop when the window closes


class MainWindow(QMainWindow):
    """Everything the user sees."""

    def __init__(self, settings: QSettings, theme: Theme) -> None:
        super().__init__()
        self.settings, self.theme = settings, theme
        self.messages, self.jobs = Messages(self), Jobs(settings, self)
        self.workspace = Workspace(settings, self.messages, self)
        self.context = Context(self.workspace, self.jobs, self.messages, theme, settings)
        self.device = Device(self)
        self._closing = False
        self._build()
        self._connect()
        self._add_shortcuts()
        self._fill_menu()
        self._on_project(None)

    def warm_up(self) -> None:
        """Do now what would hold the window up later."""
        parts = self.panels[PARTS]
        if isinstance(parts, PartsPanel):
            parts.viewport.warm_up()

    # Building

    def _build(self) -> None:
        self.setWindowTitle("s2rlab")
        self.setAcceptDrops(True)
        self.setMinimumSize(1024, 640)
        self.start = StartPage()
        context = self.context
        self.panels: list[Panel] = [
            PartsPanel(context),
            RandomizePanel(context),
            GeneratePanel(context),
            TrainPanel(context),
            ResultsPanel(context),
            LivePanel(context),
        ]
        names = [
            self.tr("Parts"),
            self.tr("Randomize"),
            self.tr("Generate"),
            self.tr("Train"),
            self.tr("Results"),
            self.tr("Live"),
        ]
        self.rail = Rail(names)
        self.stack = QStackedWidget()
        for page in (self.start, *self.panels):
            self.stack.addWidget(page)
        self.top = TopBar(self.theme, self.workspace.undo)
        self.drawer = Drawer(self.jobs, self.theme)
        self.bar = MessageBar(self.messages, self.theme)
        middle = row(self.rail, self.stack, spacing=0)
        middle.setStretch(1, 1)
        whole = column(self.top, middle, self.bar, self.drawer, spacing=0)
        whole.setStretch(1, 1)
        self.setCentralWidget(boxed(whole, "page"))
        self.drop_hint = DropHint(self)

    def _connect(self) -> None:
        self.workspace.project.changed.connect(self._on_project)
        self.rail.chosen.connect(self.open_step)
        for position, panel in enumerate(self.panels):
            panel.go_on.connect(partial(self.open_step, position + 1))
            panel.state_changed.connect(self._show_states)
        self.start.open_asked.connect(self.open_project)
        self.start.new_asked.connect(self.new_project)
        self.start.samples_asked.connect(self.new_sample_project)
        self.start.forgotten.connect(self.workspace.forget)
        self.top.home.clicked.connect(self.close_project)
        self.top.help.clicked.connect(self.show_help)
        self.top.device.clicked.connect(self.show_device)
        self.device.known.connect(self._show_device_state)

    def _add_shortcuts(self) -> None:
        keys = {
            "Ctrl+Z": self.workspace.undo.undo,
            "Ctrl+Shift+Z": self.workspace.undo.redo,
            "Ctrl+O": self.choose_project,
            "Ctrl+S": self.save,
            "F1": self.show_help,
            "Ctrl+Q": self.close,
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self, act)
        for position in range(len(self.panels)):
            QShortcut(QKeySequence(f"Ctrl+{position + 1}"), self, partial(self.open_step, position))

    def _fill_menu(self) -> None:
        choices: dict[Choice, str] = {
            "system": self.tr("Colours of the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        for choice, text in choices.items():
            self.top.add(text, partial(self.choose_theme, choice))
        self.top.menu.addSeparator()
        languages = {"": self.tr("Language of the system"), "en": "English", "de": "Deutsch"}
        for code, text in languages.items():
            self.top.add(text, partial(self.choose_language, code))
        self.top.menu.addSeparator()
        self.top.add(self.tr("Open project…"), self.choose_project)
        self.top.add(self.tr("Close project"), self.close_project)
        self.top.add(self.tr("Copy diagnostics"), self.copy_diagnostics)

    # Projects

    def open_project(self, root: Path) -> None:
        """Open a project folder; a problem becomes a message."""
        if not self._may_leave():
            return
        try:
            self.workspace.open(root)
        except S2RError as error:
            self.messages.fault(str(error))

    def new_project(self, root: Path) -> None:
        """Make a project folder and open it."""
        try:
            self.workspace.create(root)
        except S2RError as error:
            self.messages.fault(str(error))

    def new_sample_project(self, root: Path) -> None:
        """Make a project and import the parts that come with the program."""
        self.new_project(root)
        parts = self.panels[PARTS]
        if self.workspace.project.value is not None and isinstance(parts, PartsPanel):
            parts.import_samples()

    def choose_project(self) -> None:
        """Ask for a project folder."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Open a project folder"))
        if name:
            self.open_project(Path(name))

    def close_project(self) -> None:
        """Go back to the start page."""
        if self._may_leave():
            self.workspace.close()

    def save(self) -> None:
        """Save now, though everything is saved anyway."""
        self.workspace.flush()
        self.messages.info(self.tr("Saved. Every change is saved by itself."))

    def offer_recovery(self) -> None:
        """Open again what was open when the program was ended from outside."""
        root = self.workspace.left_open()
        if root is not None:
            text = self.tr("{name} was open when s2rlab ended unexpectedly; everything up to the last change is saved.")
            opens = Message(
                text.format(name=root.name), "attention", "", self.tr("Open it"), lambda: self.open_project(root)
            )
            self.messages.post(opens)

    # Steps

    def open_step(self, position: int) -> None:
        """Show a step."""
        if self.workspace.project.value is None or position >= len(self.panels):
            return
        before, panel = self.stack.currentWidget(), self.panels[position]
        if isinstance(before, Panel):
            before.hidden()
        self.rail.choose(position)
        self.stack.setCurrentWidget(panel)
        panel.shown()

    def _on_project(self, project: object) -> None:
        there = self.workspace.project.value
        self.rail.setVisible(there is not None)
        self.top.show_project(there.root.name if there else "")
        self.setWindowTitle(f"{there.root.name} – s2rlab" if there else "s2rlab")
        if there is None:
            self.start.show_recent(self.workspace.recent())
            self.stack.setCurrentWidget(self.start)
        else:
            self.open_step(PARTS)

    def _show_states(self) -> None:
        if self.workspace.project.value is not None:
            for step, panel in zip(self.rail.steps, self.panels, strict=True):
                step.say(panel.needs() or panel.state_words())

    # Theme, help, device

    def choose_theme(self, choice: Choice) -> None:
        """Light, dark, or as the system."""
        self.settings.setValue("theme", choice)
        self.theme.choose(choice)

    def choose_language(self, code: str) -> None:
        """Speak another language from the next start on; empty: that of the system."""
        self.settings.setValue("language", code)
        self.messages.info(self.tr("The language changes when s2rlab is started again."))

    def show_help(self) -> None:
        """Open the help page of the step that is open."""
        panel = self.stack.currentWidget()
        position = self.panels.index(panel) if isinstance(panel, Panel) else -1
        HelpDialog(position, self).show()

    def show_device(self) -> None:
        """Say what this machine is used for."""
        DeviceDialog(self.context, self).show()

    def copy_diagnostics(self) -> None:
        """Put what a maintainer needs on the clipboard."""
        QGuiApplication.clipboard().setText(diagnostics_text(self.context))
        self.messages.info(self.tr("Copied: versions, device, the last messages. Paste it into your report."))

    def _show_device_state(self, gpu: bool) -> None:
        words = self.tr("Graphics card ready") if gpu else self.tr("Processor only – why?")
        self.top.device.setText(words)

    # Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, and show where they go."""
        paths = dropped_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.drop_hint.show_for(kind_of(paths), paths, project=self.workspace.project.value is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show nothing any more."""
        self.drop_hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take files anywhere."""
        self.drop_hint.hide()
        event.acceptProposedAction()
        self.take(dropped_paths(event.mimeData()))

    def take(self, paths: list[Path]) -> None:
        """Send dropped files to the step they are for."""
        kind = kind_of(paths)
        if kind == "project":
            self.open_project(paths[0])
        elif kind == "unknown":
            names = ", ".join(path.name for path in paths[:3])
            self.messages.attention(
                self.tr(
                    "{names}: not for s2rlab; drop CAD files, a folder of pictures, a project or an .onnx model."
                ).format(names=names)
            )
        elif self.workspace.project.value is None:
            self.messages.attention(self.tr("Open or make a project first, then drop the files again."))
        else:
            position = {"cad": PARTS, "pictures": RESULTS, "model": LIVE}[kind]
            self.open_step(position)
            self.panels[position].drop(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask while jobs run; stop them, save, and end every thread."""
        if not self._may_leave():
            event.ignore()
            return
        if self.jobs.active:  # they are stopping: come back when they have
            event.ignore()
            self._closing = True
            self.jobs.changed.connect(self._close_when_over)
            QTimer.singleShot(CLOSING_MS, self, self._give_up_on_jobs)
            return
        self.workspace.close()
        self.device.finish()
        for panel in self.panels:
            panel.shut()
        self.settings.setValue("window/geometry", self.saveGeometry())
        super().closeEvent(event)

    def _close_when_over(self) -> None:
        if not self.jobs.active:
            QTimer.singleShot(0, self, self.close)

    def _give_up_on_jobs(self) -> None:
        for job in self.jobs.active:
            job.kill()

    def _may_leave(self) -> bool:
        """Ask before jobs are stopped; true when they may be, and then they are told to."""
        if not self.jobs.active or self._closing:
            return True
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Jobs are running"))
        names = "\n".join(job.title for job in self.jobs.active)
        box.setText(
            self.tr("These jobs are running:\n{names}\n\nWhat is finished is kept, and they can go on later.").format(
                names=names
            )
        )
        stop = box.addButton(self.tr("Stop them"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Keep working"), QMessageBox.ButtonRole.RejectRole)
        box.setWindowModality(Qt.WindowModality.WindowModal)
        box.exec()
        if box.clickedButton() is not stop:
            return False
        self.jobs.cancel_all()
        return True
