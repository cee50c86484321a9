"""`s2rlab presets`: the randomization spaces one can choose from, and one's own."""

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from s2rlab.cli.options import USUAL_PRESET

if TYPE_CHECKING:
    from rich.table import Table

    from s2rlab.scene.space import Factor, RandomizationSpace

presets = typer.Typer(
    name="presets",
    help="List, show, share and keep presets: what varies from picture to picture, and how far.\n\n"
    f"When nothing is said, {USUAL_PRESET} is used; `default` is the name of another one.\n\n"
    "Example: s2rlab presets show syn-r",
    no_args_is_help=True,
)
HEADS = ("value and unit", "allowed", "what it is")
PresetArgument = Annotated[str, typer.Argument(help="Name of a preset, or a space.json file.", show_default=False)]


@presets.command("list")
def list_() -> None:
    """List s2rlab's presets and your own.

    Example: s2rlab presets list
    """
    from rich.console import Console
    from rich.table import Column, Table

    from s2rlab.errors import ConfigError
    from s2rlab.scene.presets import PRESETS, hidden_presets, load_space, user_folder, user_presets

    table = Table(*(Column(head, overflow="fold") for head in ("preset", "factors on", "source")))
    for name, space in PRESETS.items():
        usual = " (used when nothing is said)" if name == USUAL_PRESET else ""
        table.add_row(name + usual, _factors_on(space), space.source.split(":")[0])
    for name, path in user_presets().items():
        try:
            table.add_row(name, _factors_on(own := load_space(path)), own.source or "your own")
        except ConfigError as error:
            table.add_row(name, "-", f"cannot be used: {error}")
    for path in hidden_presets():
        table.add_row(path.stem, "-", f"cannot be used: {path.stem.lower()} comes with s2rlab; rename {path.name}")
    console = Console()
    console.print(table)
    usual = f"{USUAL_PRESET} is what `render`, `preview` and `train --stream` use when nothing is said;"
    console.print(f"{usual} the one called `default` only where --preset default says so.", markup=False)
    console.print(f"Your own are in {user_folder()}", markup=False, soft_wrap=True)


@presets.command()
def show(
    preset: PresetArgument,
    as_json: Annotated[bool, typer.Option("--json", help="Print the JSON that a space.json file holds.")] = False,
) -> None:
    """Show every factor of a preset: its settings with units, why it varies, and where that is known from.

    Example: s2rlab presets show synmfg
    """
    from rich.console import Console

    from s2rlab.scene.presets import space_from
    from s2rlab.scene.space import FACTORS

    space = space_from(preset)
    if as_json:
        print(space.model_dump_json(indent=2))
        return
    console = Console()
    if space == space_from(USUAL_PRESET):
        console.print("What `render`, `preview` and `train --stream` use when nothing is said.", markup=False)
    if space == space_from("default"):
        console.print(
            f"Used only where --preset default says so; when nothing is said, {USUAL_PRESET} is.", markup=False
        )
    console.print(f"{space.name}\nSource: {space.source or '-'}\nGaps: {space.gaps or '-'}", markup=False)
    for name in FACTORS:
        console.print(_table(name, space.factor(name)))


@presets.command()
def save(
    preset: PresetArgument,
    file: Annotated[Path, typer.Argument(help="JSON file to write.", show_default=False)],
    replace: Annotated[bool, typer.Option("--replace", help="Write over an existing file.")] = False,
) -> None:
    """Write a preset to a file, to edit it or to hand it on.

    Pictures and light maps in the file's own folder are named relative to it, so that the folder can be handed on.

    Example: s2rlab presets save syn-r my-space.json
    """
    from s2rlab.errors import ConfigError
    from s2rlab.scene.presets import save_space, space_from

    space = space_from(preset)
    if file.exists() and not replace:
        raise ConfigError(f"{file}: there already; choose another name, or replace it with --replace.")
    save_space(space, file)
    print(f"Wrote {space.name} to {file}. Next: edit it, then s2rlab presets add {file}")


@presets.command()
def add(
    file: Annotated[Path, typer.Argument(help="space.json file, yours or a colleague's.", show_default=False)],
    name: Annotated[str | None, typer.Option(help="Name to keep it under; else the file's.")] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Replace your preset of that name.")] = False,
) -> None:
    """Check a file and keep it among your own presets.

    Example: s2rlab presets add my-space.json --name night-shift
    """
    from s2rlab.scene.presets import add_preset, load_space

    kept = name or file.stem
    add_preset(load_space(file), kept, replace=replace)
    print(f"Kept as {kept}. Next: s2rlab preview YOUR_PROJECT --preset {shlex.quote(kept)}")


@presets.command()
def remove(name: Annotated[str, typer.Argument(help="Name of one of your own presets.", show_default=False)]) -> None:
    """Delete one of your own presets.

    Example: s2rlab presets remove night-shift
    """
    from s2rlab.scene.presets import remove_preset

    print(f"Deleted {remove_preset(name)}")


def _factors_on(space: "RandomizationSpace") -> str:
    from s2rlab.scene.space import switched_on

    return ", ".join(switched_on(space)) or "none"


def _table(name: str, factor: "Factor") -> "Table":
    from rich.box import SIMPLE
    from rich.table import Column, Table
    from rich.text import Text

    from s2rlab.scene.space import settings

    title = f"{factor.title} ({'on' if factor.on else 'off'})"
    # the name is what one types into a file: the other columns give way, and long words are broken rather than cut
    columns = [Column("setting", no_wrap=True), *(Column(head, overflow="fold") for head in HEADS)]
    table = Table(*columns, title=title, title_justify="left", box=SIMPLE, padding=(0, 2, 0, 0))
    for setting in settings(type(factor)):
        if setting.name != "on":
            allowed = "" if setting.least is None else f"{setting.least:g} to {setting.most:g}"
            value = getattr(factor, setting.name)
            unit = "" if isinstance(value, tuple) else setting.unit
            table.add_row(f"{name}.{setting.name}", f"{_in_words(value)} {unit}".strip(), allowed, setting.label)
    table.caption, table.caption_justify = Text(f"{factor.reason}\n{factor.source}"), "left"
    return table


def _in_words(value: Any) -> str:
    from s2rlab.scene.space import Count, Finishes, Range

    if isinstance(value, Range | Count):
        return f"{value.low:g} to {value.high:g}"
    if isinstance(value, Finishes):
        return ", ".join(f"{name} {weight:g}" for name, weight in value.model_dump().items() if weight)
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "none"
    return f"{value:g}"
