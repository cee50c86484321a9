"""What varies, kept for jobs that wait or are gone on with, whatever is edited meanwhile."""

from pathlib import Path

from s2rlab import files
from s2rlab.errors import ProjectError
from s2rlab_ui.workspace import Workspace


def kept_space(workspace: Workspace) -> Path:
    """Write what varies now into a file that no later edit changes, and give the file.

    Raises
    ------
    ProjectError
        If no project is open.
    StorageError
        If the file cannot be written.
    """
    project = workspace.project.value
    if project is None:
        raise ProjectError("No project is open; open or make one first.")
    text = workspace.space.value.model_dump_json(indent=2) + "\n"
    path = project.cache / "spaces" / f"{files.content_hash(text.encode())[:16]}.json"
    if not path.exists():
        files.write_text(path, text)
    return path
