"""`s2rlab evaluate`."""

from typing import TYPE_CHECKING, Annotated

import typer

from s2rlab.cli.options import Events, EventsOption, ProjectArgument, ResumeOption

if TYPE_CHECKING:
    from s2rlab.evaluate.findings import Evaluation

WORST = 3  # confusions printed


def evaluate(
    project: ProjectArgument,
    run: Annotated[str, typer.Argument(help="Name of the training run.", show_default=False)],
    photos: Annotated[
        str,
        typer.Argument(help="Photo set of the project, or folder with a sub-folder per class.", show_default=False),
    ],
    name: Annotated[str, typer.Option(help="Name of the evaluation (default: the folder's).")] = "",
    caption: Annotated[str, typer.Option(help="What kind of pictures these are; heads the report.")] = "",
    resume: ResumeOption = False,
    events: EventsOption = Events.text,
) -> None:
    """Measure a trained run on labelled pictures it has never seen, and write a report.

    Accuracies are fractions of pictures, 0 to 100 %, with Wilson's 95 % range. Classes the model does not know and
    pictures that cannot be opened are reported and not scored. The run is exported first if it is not yet.

    Example: s2rlab evaluate gearbox-line-3 first ~/bench_photos
    """
    from s2rlab.evaluate.run import evaluate_run
    from s2rlab.jobs import run as run_task
    from s2rlab.project import Project

    task = evaluate_run(Project.open(project), run, photos, name=name, caption=caption, resume=resume)
    evaluation = run_task(task, events=events.value)
    if events is Events.text:
        print_evaluation(evaluation)


def print_evaluation(evaluation: "Evaluation") -> None:
    """Print headline, figures and worst confusions on standard output."""
    from rich.console import Console
    from rich.table import Table

    scores = evaluation.scores
    low, high = scores.interval
    console = Console(markup=False, highlight=False)
    if evaluation.caption:
        console.print(f"On {evaluation.caption}:")
    console.print(f"{scores.right} of {scores.pictures} right ({low * 100:.0f}-{high * 100:.0f} %)", style="bold")
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_row("balanced accuracy", f"{scores.balanced_accuracy:.1%}", "every part counts the same")
    table.add_row("macro F1", f"{scores.macro_f1:.1%}")
    table.add_row("AAR", f"{scores.aar:.1%}", f"accuracy above guessing among {scores.classes}")
    table.add_row("ECE", f"{scores.ece:.1%}", "between how sure it says and how often it is right")
    console.print(table)
    for pair in evaluation.worst[:WORST]:
        console.print(f"{pair.true} looks like {pair.answer} instead: {pair.pictures} of {pair.of}")
    console.print(f"Report: {evaluation.folder}/report.html", soft_wrap=True)
