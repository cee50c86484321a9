"""What jobs work with: folders that must stay where they are until the job is over."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from s2rlab.project import Moves
from s2rlab_ui import asked
from s2rlab_ui.context import Context
from s2rlab_ui.job import Job
from s2rlab_ui.jobs import Jobs

READERS = ("render", "preview", "inspect")  # commands that read the parts' meshes from beginning to end
OPTIONS = {  # of commands, and the folder in which what they name lies
    ("render", "--name"): "datasets", ("train", "--dataset"): "datasets", ("train", "--name"): "runs",
    ("photos", "--name"): "photos",
}  # fmt: skip
POSITIONS = {  # the same of what follows the project: a name or a path
    "inspect": ("datasets",), "convert": ("datasets",), "evaluate": ("runs", "photos"), "export": ("runs",),
}  # fmt: skip
translate = QCoreApplication.translate


def reader_of_parts(jobs: Jobs) -> Job | None:
    """Give a job that reads parts now, running or paused; one that waits reads them as they will be then."""
    return next((job for job in jobs.active if job.state != "waiting" and _reads_parts(job)), None)


def may_move(context: Context, moves: Moves) -> bool:
    """Say whether folders of the project can be moved now; if not, a message says why."""
    reason = why_not(context.jobs, moves)
    if reason:
        context.messages.attention(reason)
    return not reason


def why_not(jobs: Jobs, moves: Moves) -> str:
    """Say why folders of the project cannot be moved now; empty when they can."""
    for place in (place for move in moves.moves for place in move):
        if place.startswith("parts/") and (job := reader_of_parts(jobs)) is not None:
            return parts_sentence(job)
        if (user := user_of(jobs, place)) is not None:
            name = place.partition("/")[2]
            text = translate("in use", "{name} is in use by “{job}”; wait for its end, or stop it first.")
            return text.format(name=name, job=user.title)
    return ""


def user_of(jobs: Jobs, place: str) -> Job | None:
    """Give a job that works with a set of pictures, a run or a set of photographs, such as "runs/first"."""
    return next((job for job in jobs.active if place in _places(job.arguments)), None)


def _places(arguments: Sequence[str]) -> set[str]:
    """List the folders of the project that a command names, relative to the project's."""
    command, root, *named = arguments if len(arguments) > 1 else (*arguments, "", "")
    found = {
        f"{kind}/{value}"
        for (of, option), kind in OPTIONS.items()
        if of == command
        for value in asked.options(list(arguments), option)
    }
    for kind, value in zip(POSITIONS.get(command, ()), named, strict=False):
        path = Path(value)
        if not path.is_absolute():
            found.add(f"{kind}/{value}")
        elif path.is_relative_to(root):
            found.add(path.relative_to(root).as_posix())
    return found


def parts_sentence(job: Job) -> str:
    """Say what a job keeps from being done with parts."""
    text = translate(
        "in use", "“{job}” reads the parts: renaming, grouping and removing wait until it has ended or is stopped."
    )
    return text.format(job=job.title)


def _reads_parts(job: Job) -> bool:
    command = job.arguments[0] if job.arguments else ""
    return command in READERS or (command == "train" and "--stream" in job.arguments)
