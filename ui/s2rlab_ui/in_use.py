"""What jobs work with: folders that must stay where they are until the job is over."""

from PySide6.QtCore import QCoreApplication

from s2rlab.project import Moves
from s2rlab_ui.context import Context
from s2rlab_ui.job import Job
from s2rlab_ui.jobs import Jobs

READERS = ("render", "preview", "inspect")  # commands that read the parts' meshes from beginning to end
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
        kind, _, name = place.partition("/")
        if kind == "parts" and (job := reader_of_parts(jobs)) is not None:
            return parts_sentence(job)
        user = next((job for job in jobs.active if name and name in job.arguments[1:]), None)
        if user is not None:
            text = translate("in use", "{name} is in use by “{job}”; wait for its end, or stop it first.")
            return text.format(name=name, job=user.title)
    return ""


def parts_sentence(job: Job) -> str:
    """Say what a job keeps from being done with parts."""
    text = translate(
        "in use", "“{job}” reads the parts: renaming, grouping and removing wait until it has ended or is stopped."
    )
    return text.format(job=job.title)


def _reads_parts(job: Job) -> bool:
    command = job.arguments[0] if job.arguments else ""
    return command in READERS or (command == "train" and "--stream" in job.arguments)
