"""`s2rlab evaluate`."""

from typing import TYPE_CHECKING, Annotated

import typer

from s2rlab.cli.options import Events, EventsOption, ProjectArgument, ResumeOption
from s2rlab.cli.photos import KindOption

if TYPE_CHECKING:
    from s2rlab.evaluate.values import Evaluation, Survey

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
    kind: KindOption = None,
    resume: ResumeOption = False,
    events: EventsOption = Events.text,
) -> None:
    """Measure a trained run on pictures it has never seen, and write a report.

    Accuracies are fractions of pictures, 0 to 100 %, with Wilson's 95 % range. Classes the model does not know and
    pictures that cannot be opened are reported and not scored. The run is exported first if it is not yet. A photo set
    of the project says itself what its pictures are; any other folder holds test pictures unless --as says so. Of
    unknown things it is counted how many are called "unknown"; without labels only the answers are written.

    Example: s2rlab evaluate gearbox-line-3 first ~/bench_photos
    """
    from s2rlab.data.photo_sets import kind_of
    from s2rlab.evaluate.run import evaluate_run, find_photos, survey_run
    from s2rlab.jobs import run as run_task
    from s2rlab.project import Project

    opened = Project.open(project)
    is_of = kind.value if kind else kind_of(find_photos(opened, photos))
    if is_of == "unlabelled" or is_of == "unknown":
        asked = survey_run(opened, run, photos, is_of, name=name, caption=caption, resume=resume)
        survey = run_task(asked, events=events.value)
        if events is Events.text:
            print_survey(survey)
        return
    evaluation = run_task(
        evaluate_run(opened, run, photos, name=name, caption=caption, resume=resume), events=events.value
    )
    if events is Events.text:
        print_evaluation(evaluation)


def print_survey(survey: "Survey") -> None:
    """Print what the pictures were called on standard output."""
    low, high = survey.interval
    if survey.kind == "unknown":
        share = f"({low * 100:.0f}-{high * 100:.0f} %)"
        print(f"{survey.rejected} of {survey.pictures} rightly called unknown {share}")
    else:
        print(f"{survey.pictures} pictures without labels:")
    for label, pictures in survey.called.items():
        print(f"  {label}: {pictures}")
    print(f"Report: {survey.folder}/report.html")


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
