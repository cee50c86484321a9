"""`s2rlab explain`."""

import os
import queue
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from s2rlab.cli.options import Events, EventsOption, ProjectArgument, ResumeOption

if TYPE_CHECKING:
    from s2rlab.evaluate.explain import Asked, Explained, Explainer


def explain(
    project: ProjectArgument,
    run: Annotated[str, typer.Argument(help="Name of the training run.", show_default=False)],
    pictures: Annotated[list[Path] | None, typer.Argument(help="Photographs.", show_default=False)] = None,
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder for the heat maps.")] = Path("explained"),
    follow: Annotated[
        bool,
        typer.Option(
            "--follow",
            help='Answer JSON lines on standard input, {"picture": PATH, "true": CLASS}, until it ends; '
            "of those that wait only the newest.",
        ),
    ] = False,
    resume: ResumeOption = False,
    events: EventsOption = Events.text,
) -> None:
    """Show why a run answers as it does: where it looks in photographs, and which made pictures it finds alike.

    A heat map is the photograph in grey with what speaks for a class in colour; there is one for the answer and, where
    that is wrong, one for the true class, which is the name of the photograph's folder. Distances are cosine
    distances, 0 to 2. The run's made pictures are read once, at tens a second, and kept; with or without --resume.

    Example: s2rlab explain gearbox-line-3 first ~/bench_photos/nut/17.jpg --output why
    """
    from s2rlab.errors import ConfigError
    from s2rlab.evaluate.explain import Explainer
    from s2rlab.evaluate.explain import explain as task
    from s2rlab.jobs import run as run_task
    from s2rlab.project import Project

    opened = Project.open(project)
    if follow:
        _answer_lines(Explainer(opened, run, output))
        return
    if not pictures:
        raise ConfigError("pictures: name at least one photograph, or give --follow.")
    explained = run_task(task(opened, run, pictures, output), events=events.value)
    if events is Events.text:
        _print(explained)


def _print(explained: "Explained") -> None:
    nearest = {each.picture: each.nearest for each in explained.alike}
    for look in explained.looks:
        print(f"{look.picture}: {look.answer}, {look.probability:.0%} sure")
        for heat_map in look.maps:
            print(f"  looks like {heat_map.label} here: {heat_map.file}")
        if look.problem:
            print(f"  {look.problem}")
        for each in nearest.get(look.picture, ()):
            print(f"  like the made picture {each.file} of {each.label} (distance {each.distance:.2f})")


def _answer_lines(explainer: "Explainer") -> None:
    """Answer the lines of standard input with JSON lines, until it ends."""
    from s2rlab.evaluate.explain import answer_all

    for said in answer_all(explainer, _Questions()):
        print(said.model_dump_json(), flush=True)
    print('{"event": "cancelled"}', flush=True)


class _Questions:
    """The lines of standard input, read in a thread so that work can go on meanwhile."""

    def __init__(self) -> None:
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._ended = False
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def __call__(self, wait: bool) -> "Asked | None":
        """Give the newest question; see `answer_all`."""
        from pydantic import ValidationError

        from s2rlab.errors import ConfigError
        from s2rlab.evaluate.explain import Asked
        from s2rlab.values import describe

        newest = None
        while not self._ended and (not self._lines.empty() or (wait and newest is None)):
            line = self._lines.get()
            self._ended = line is None
            newest = line or newest
        if newest is None:
            if self._ended:
                raise EOFError
            return None
        try:
            return Asked.model_validate_json(newest)
        except ValidationError as error:
            raise ConfigError(f"standard input: {describe(error)}") from error

    def _read(self) -> None:
        # os.read, not sys.stdin: a daemon thread inside the latter can abort the interpreter's exit
        pending = b""
        while chunk := os.read(0, 65_536):
            *lines, pending = (pending + chunk).split(b"\n")
            for line in lines:
                if line.strip():
                    self._lines.put(line)
        self._lines.put(None)
