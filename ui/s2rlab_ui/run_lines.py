"""Each run of a project in one line: how it stands and how good it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from s2rlab_ui.job import Job
from s2rlab_ui.jobs import Jobs
from s2rlab_ui.run_history import read_history
from s2rlab_ui.scan import RunEntry, Snapshot, read_json
from s2rlab_ui.widgets.runs_table import RunLine
from s2rlab_ui.words import whole

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class RunFacts:
    """What only the files of a run tell."""

    tested: float | None = None  # share right of photographs, every part counted alike; None: not tested
    photos: str = ""  # the newest photo set it was tested on
    best: float | None = None  # right on made pictures held back, of the state that a run not finished keeps
    pictures: int = 0  # so many of these
    failed: bool = False  # it ended before its end, and not because it was told to


def facts_of(snapshot: Snapshot) -> dict[str, RunFacts]:
    """Read what the files of all runs tell, without Qt, so that a thread can do it."""
    found = {}
    for run in snapshot.runs:
        history = None if run.finished else read_history(run.folder)
        failed = history is not None and (history.cut or bool(history.failure))
        kept = history.best if history is not None else None
        best, pictures = (kept.right, kept.pictures) if kept is not None else (None, 0)
        found[run.name] = RunFacts(*_tested(run.evaluations), best, pictures, failed)
    return found


def is_listed(job: Job) -> bool:
    """Whether a training is in the list before its folder is known: not one taken out of the line, never begun."""
    return not job.is_over or job.state == "failed" or job.seconds > 0


def run_lines(
    snapshot: Snapshot, active: Mapping[str, Job], jobs: Jobs, facts: Mapping[str, RunFacts]
) -> list[RunLine]:
    """List what runs or waits, then the runs there are, newest first."""
    names = [run.name for run in snapshot.runs]
    fresh = [name for name, job in active.items() if name not in names and is_listed(job)]
    lines = []
    for name in [*reversed(fresh), *reversed(names)]:
        run, fact = snapshot.run(name), facts.get(name, RunFacts())
        lines.append(
            RunLine(
                name,
                _state(run, active.get(name), jobs, failed=fact.failed),
                run.accuracy if run and run.finished else fact.best,
                run.held_back if run and run.finished else fact.pictures,
                fact.tested,
                fact.photos,
                run.seconds if run else 0.0,
            )
        )
    return lines


def _tested(evaluations: tuple[Path, ...]) -> tuple[float | None, str]:
    for folder in reversed(evaluations):
        scores = read_json(folder / "summary.json").get("scores")
        share = scores.get("balanced_accuracy") if isinstance(scores, dict) else None
        if isinstance(share, int | float):
            return float(share), folder.name
    return None, ""


def _state(run: RunEntry | None, job: Job | None, jobs: Jobs, *, failed: bool) -> str:
    match job.state if job else "":
        case "waiting":
            line = jobs.waiting(job.lane) if job else []
            return translate("runs", "number {n} in line").format(n=whole(line.index(job) + 1 if job in line else 1))
        case "running":
            return translate("runs", "training…")
        case "paused":
            return translate("runs", "paused")
        case "stopping":
            return translate("runs", "stopping…")
        case "failed":
            return translate("runs", "✗ failed")
    if run is not None and run.finished:
        return translate("runs", "✓ ready")
    if failed:
        return translate("runs", "✗ failed")
    return translate("runs", "stopped, best kept") if run and run.has_checkpoint else translate("runs", "stopped")
