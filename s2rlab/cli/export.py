"""`s2rlab export`."""

from pathlib import Path
from typing import Annotated

import typer

from s2rlab.cli.options import Events, EventsOption, ProjectArgument, ResumeOption


def export(
    project: ProjectArgument,
    run: Annotated[str, typer.Argument(help="Name of the training run.", show_default=False)],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write (default: the run's export/model.onnx).")
    ] = None,
    threshold: Annotated[
        float | None,
        typer.Option(
            min=0,
            max=1,
            help='How sure it must be, 0 to 1, else it answers "unknown"; kept for later exports of this run.',
            show_default=False,
        ),
    ] = None,
    resume: ResumeOption = False,
    events: EventsOption = Events.text,
) -> None:
    """Export a trained run as an ONNX model that takes pictures as they are, and check it against the original.

    The model takes uint8 RGB pictures of any size in pixels and gives a probability, 0 to 1, for each class. It is
    written only if it answers like the trained network on at least 100 pictures, probabilities within 0.001.

    Example: s2rlab export gearbox-line-3 first --output parts.onnx
    """
    from s2rlab.deploy.export import export_run, use_threshold
    from s2rlab.jobs import finish
    from s2rlab.jobs import run as run_task
    from s2rlab.project import Project

    opened = Project.open(project)
    if threshold is not None and output is None:
        used = run_task(use_threshold(opened, run, threshold, resume=resume), events=events.value)
        if events is Events.text:
            print(f'{used.model} answers "unknown" below {used.threshold:.0%} from now on.')
        return
    if threshold is not None:
        finish(use_threshold(opened, run, threshold, resume=resume))
    summary = run_task(export_run(opened, run, output, resume=resume), events=events.value)
    if events is Events.text:
        parity = summary.parity
        print(f"Wrote {summary.model} ({summary.size / 1e6:.1f} MB, {len(summary.labels)} classes).")
        print(
            f"Same answers as the trained network on all {parity.pictures} pictures; "
            f"probabilities differ by at most {parity.largest_difference:.1e}."
        )
        print(f"Next: s2rlab classify {summary.model} YOUR_PICTURES")
