"""`s2rlab demo`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from s2rlab.cli.options import Events, EventsOption, SeedOption

if TYPE_CHECKING:
    from s2rlab.demo import DemoSummary


def demo(
    folder: Annotated[Path, typer.Argument(help="Folder for the demo's project.")] = Path("s2rlab-demo"),
    seed: SeedOption = 0,
    resume: Annotated[bool, typer.Option("--resume", help="Go on where an earlier demo stopped; always so.")] = True,
    events: EventsOption = Events.text,
) -> None:
    """Show the whole chain on eight built-in parts: CAD to a tested classifier, three to four minutes on two cores.

    Example: s2rlab demo my-first-look
    """
    import time

    from s2rlab.demo import demo as task
    from s2rlab.jobs import run

    start = time.monotonic()
    summary = run(task(folder, seed=seed), events=events.value)
    if events is Events.text:
        _print(summary, time.monotonic() - start)


def _print(summary: "DemoSummary", seconds: float) -> None:
    from rich.console import Console
    from rich.table import Table

    from s2rlab.cli.evaluate import print_evaluation
    from s2rlab.demo import CAPTION

    console = Console()
    table = Table("picture", "is", "model says", "sure", title=f"One of each, classified by model.onnx ({CAPTION})")
    for answer in summary.answers:
        right = answer.truth == answer.answer
        table.add_row(
            answer.picture, answer.truth, answer.answer, f"{answer.probability:.0%}", style=None if right else "yellow"
        )
    console.print(table)
    print_evaluation(summary.evaluation)
    console.print(f"Pictures tested: {CAPTION}. ONNX Runtime ran on {summary.provider}. {seconds:.0f} s in all.")
    for what, path in (
        ("contact sheet", summary.preview),
        ("confusion matrix", summary.matrix),
        ("model", summary.model),
        ("report", summary.report),
    ):
        console.print(f"{what:>16}: {path}", soft_wrap=True, highlight=False)
