"""Starting the window: settings, theme, language, and what happens to errors nobody caught."""

import signal
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QByteArray, QLibraryInfo, QLocale, QSettings, QTimer, QTranslator
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from s2rlab.errors import S2RError
from s2rlab.resources import resource
from s2rlab_ui import preferences
from s2rlab_ui.field_undo import FieldUndo
from s2rlab_ui.jobs import wake_orphans
from s2rlab_ui.main_window import MainWindow
from s2rlab_ui.messages import Message
from s2rlab_ui.theme import Theme

SIZE = (1280, 720)  # pixels, of the first start
TURN = 0.0005  # seconds another thread may keep Python from the window's, which asks often; usually 0.005


def run(arguments: list[str]) -> int:
    """Open the window; return the exit code."""
    app = QApplication(arguments)
    app.setApplicationName("s2rlab")
    app.setOrganizationName("s2rlab")
    settings = QSettings("s2rlab", "window")
    translators = install_translators(app, preferences.language(settings))
    window = make_window(settings)
    sys.excepthook = _to_messages(window)
    signal.signal(signal.SIGINT, lambda *_: window.close())
    awake = QTimer(app, interval=200)  # lets Python see Ctrl-C
    awake.timeout.connect(lambda: None)
    awake.start()
    wake_orphans(window.settings)
    window.show()
    QTimer.singleShot(0, window, lambda: _begin(window, arguments[1:]))  # when it is on the screen
    code = app.exec()
    del translators
    return code


def _begin(window: MainWindow, arguments: list[str]) -> None:
    """Open what was asked for, then get ready for what may be."""
    if arguments:
        window.open_project(Path(arguments[0]))
    else:
        window.projects.offer_recovery()
    window.warm_up()


def make_window(settings: QSettings) -> MainWindow:
    """Build the window in its theme and at its last size; not shown yet."""
    sys.setswitchinterval(TURN)  # the window's thread asks many times for each picture on the screen
    theme = Theme()
    theme.choose(preferences.theme(settings))
    font = QFont(QApplication.font())
    font.setFeature(QFont.Tag("tnum"), 1)  # digits of one width: numbers that change do not jump
    QApplication.setFont(font)
    window = MainWindow(settings, theme)
    theme.setParent(window)
    FieldUndo(window)
    window.resize(*SIZE)
    geometry = settings.value("window/geometry")
    if isinstance(geometry, QByteArray):  # a damaged settings file gives other things
        window.restoreGeometry(geometry)
    return window


def install_translators(app: QApplication, language: str = "") -> list[QTranslator]:
    """Speak `language`, or the system's, or else English, numbers and dates alike; keep what is returned."""
    locale = QLocale(language) if language else QLocale.system()
    if not QTranslator().load(locale, "s2rlab", "_", str(resource("translations"))):
        locale = locale if locale.language() == QLocale.Language.English else QLocale("en")
    QLocale.setDefault(locale)
    made = []
    for name, folder in (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("s2rlab", str(resource("translations"))),
    ):
        translator = QTranslator(app)
        if translator.load(locale, name, "_", folder):
            app.installTranslator(translator)
            made.append(translator)
    return made


def _to_messages(window: MainWindow):  # type: ignore[no-untyped-def] # sys.excepthook's own type is long
    """Show an error nobody caught: ours as a sentence, any other as a bug with its details."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        details = "".join(traceback.format_exception(kind, error, trace))
        print(details, file=sys.stderr)
        if isinstance(error, S2RError):
            window.messages.fault(str(error))
        else:
            text = window.tr("Something went wrong inside s2rlab ({why}); your project is saved. Please report it.")
            sentence = text.format(why=f"{kind.__name__}: {error}")
            copy = window.tr("Copy diagnostics")
            window.messages.post(Message(sentence, "fault", details, copy, window.diagnostics.copy))

    return hook
