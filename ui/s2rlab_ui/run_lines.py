"""Each run of a project in one line: how it stands and how good it is."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from s2rlab_ui.job import Job
from s2rlab_ui.jobs import Jobs
from s2rlab_ui.scan import RunEntry, Snapshot, read_json
from s2rlab_ui.widgets.runs_table import RunLine
from s2rlab_ui.words import percent

Tested = tuple[float, str]  # share right, every part counted alike; name of the photo set

translate = QCoreApplication.translate


def tests_of(snapshot: Snapshot) -> dict[str, Tested]:
    """Read how good each tested run is on its newest photo set, without Qt; runs that were not tested are left out."""
    found = {}
    for run in snapshot.runs:
        for folder in reversed(run.evaluations):
            scores = read_json(folder / "summary.json").get("scores")
            share = scores.get("balanced_accuracy") if isinstance(scores, dict) else None
            if isinstance(share, int | float):
                found[run.name] = (float(share), folder.name)
                break
    return found


def is_listed(job: Job) -> bool:
    """Whether a training is in the list before its folder is known: not one taken out of the line, never begun."""
    return not job.is_over or job.state == "failed" or job.seconds > 0


def run_lines(snapshot: Snapshot, active: Mapping[str, Job], jobs: Jobs, tests: Mapping[str, Tested]) -> list[RunLine]:
    """List what runs or waits, then the runs there are, newest first."""
    names = [run.name for run in snapshot.runs]
    fresh = [name for name, job in active.items() if name not in names and is_listed(job)]
    lines = []
    for name in [*reversed(fresh), *reversed(names)]:
        run, test = snapshot.run(name), tests.get(name)
        lines.append(
            RunLine(
                name,
                _state(run, active.get(name), jobs),
                run.accuracy if run else None,
                translate("runs", "{share} on {photos}").format(share=percent(test[0]), photos=test[1]) if test else "",
                test[0] if test else None,
                run.seconds if run else 0.0,
            )
        )
    return lines


def _state(run: RunEntry | None, job: Job | None, jobs: Jobs) -> str:
    match job.state if job else "":
        case "waiting":
            line = jobs.waiting(job.lane) if job else []
            return translate("runs", "number {n} in line").format(n=line.index(job) + 1 if job in line else 1)
        case "running":
            return translate("runs", "learning…")
        case "paused":
            return translate("runs", "paused")
        case "stopping":
            return translate("runs", "stopping…")
        case "failed":
            return translate("runs", "✗ failed")
    if run is not None and run.finished:
        return translate("runs", "✓ ready")
    return translate("runs", "stopped, best state kept") if run and run.has_checkpoint else translate("runs", "stopped")
