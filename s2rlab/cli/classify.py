"""`s2rlab classify`."""

import csv
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from s2rlab.cli.options import Events, EventsOption, ResumeOption

if TYPE_CHECKING:
    from s2rlab.deploy.classify import Answers


PIPED_WIDTH = 160  # characters; a terminal has its own


class Format(StrEnum):
    """How the answers are printed."""

    table = "table"
    csv = "csv"
    json = "json"


def classify(
    model: Annotated[Path, typer.Argument(help="Model written by `s2rlab export`.", show_default=False)],
    pictures: Annotated[list[Path], typer.Argument(help="Pictures, or folders of pictures.", show_default=False)],
    format: Annotated[Format, typer.Option(help="How to print the answers.")] = Format.table,
    threshold: Annotated[
        float | None,
        typer.Option(min=0, max=1, help="How sure it must be, 0 to 1; else unknown (default: the model's)."),
    ] = None,
    top: Annotated[int, typer.Option(min=1, help="How many of the likeliest classes to name.")] = 3,
    threads: Annotated[int, typer.Option(min=0, help="CPU threads; 0: all cores.")] = 0,
    resume: ResumeOption = False,
    events: EventsOption = Events.text,
) -> None:
    """Say which part each picture shows.

    Unreadable pictures are named, the rest goes on, and the exit code is 1.

    Example: s2rlab classify parts.onnx photo.jpg more_photos/ --format csv
    """
    from s2rlab.deploy.classify import classify as classify_task
    from s2rlab.jobs import EXIT_FAILED, run

    task = classify_task(model, pictures, threshold=threshold, top=top, threads=threads, resume=resume)
    answers = run(task, events=events.value)
    if events is Events.text:
        {Format.table: _print_table, Format.csv: _print_csv, Format.json: _print_json}[format](answers, top)
    if answers.unreadable:
        raise typer.Exit(EXIT_FAILED)


def _print_table(answers: "Answers", top: int) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    table.add_column("picture", overflow="fold")
    table.add_column("part")
    table.add_column("how sure", justify="right")
    if top > 1:
        table.add_column("then")
    for answer in answers.answers:
        others = ", ".join(f"{guess.label} {guess.probability:.1%}" for guess in answer.top[1:])
        cells = [answer.file, answer.label, f"{answer.probability:.1%}"]
        table.add_row(*cells, *([others] if top > 1 else []))
    console = Console(markup=False, highlight=False, width=None if sys.stdout.isatty() else PIPED_WIDTH)
    console.print(table)
    console.print(f"{len(answers.answers)} pictures on {_device(answers.provider)} ({answers.provider}).")


def _device(provider: str) -> str:
    return "the CPU" if provider == "CPUExecutionProvider" else "the graphics card"


def _print_csv(answers: "Answers", top: int) -> None:
    names = [name for rank in range(1, top + 1) for name in (f"label_{rank}", f"probability_{rank}")]
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["file", "label", "probability", *names])
    for answer in answers.answers:
        guesses = [cell for guess in answer.top for cell in (guess.label, f"{guess.probability:.6f}")]
        writer.writerow([answer.file, answer.label, f"{answer.probability:.6f}", *guesses])
    print(f"provider: {answers.provider}", file=sys.stderr)


def _print_json(answers: "Answers", _: int) -> None:
    print(answers.model_dump_json(indent=2))
