"""The command line: each command builds one task from its arguments and runs it.

Command modules import what they need inside the command, so that `s2rlab classify` loads neither torch nor VTK and
`--help` answers at once.
"""

import io
import itertools
import json
import sys

import typer

from s2rlab.cli import (
    classify,
    convert,
    demo,
    doctor,
    evaluate,
    explain,
    export,
    import_,
    inspect_,
    new,
    photos,
    presets,
    preview,
    render,
    train,
)
from s2rlab.errors import S2RError

app = typer.Typer(
    name="s2rlab",
    help="Train a parts classifier from CAD files, without a single labelled photograph.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (
    new.new,
    import_.import_,
    preview.preview,
    render.render,
    inspect_.inspect_,
    convert.convert,
    train.train,
    photos.photos,
    evaluate.evaluate,
    explain.explain,
    export.export,
    classify.classify,
    demo.demo,
    doctor.doctor,
):
    app.command(command.__name__.rstrip("_"))(command)
app.add_typer(presets.presets)


@app.callback(help=app.info.help)
def program() -> None:
    """Keep `s2rlab COMMAND`, whatever the number of commands."""


def main() -> None:
    """Run the program; problems the user can act on end in one sentence and exit code 1."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # part names are in any script, consoles and pipes on Windows are not
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except S2RError as error:
        if _speaks_json(sys.argv):  # it came up before the task began
            print(json.dumps({"event": "failed", "message": str(error)}))
        else:
            print(f"error: {error}", file=sys.stderr)
        sys.exit(1)


def _speaks_json(arguments: list[str]) -> bool:
    return "--events=json" in arguments or ("--events", "json") in itertools.pairwise(arguments)
