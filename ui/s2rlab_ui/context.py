"""What every panel is handed: the workspace, the jobs, the messages, the theme."""

from dataclasses import dataclass

from PySide6.QtCore import QSettings

from s2rlab_ui.jobs import Jobs
from s2rlab_ui.messages import Messages
from s2rlab_ui.theme import Theme
from s2rlab_ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Context:
    """The window's parts that panels share."""

    workspace: Workspace
    jobs: Jobs
    messages: Messages
    theme: Theme
    settings: QSettings
