"""`s2rlab render`."""

import os
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from s2rlab.cli.options import USUAL_PRESET, Events, EventsOption, ProjectArgument, ResumeOption, SeedOption

if TYPE_CHECKING:
    from s2rlab.data.dataset import DatasetSummary
    from s2rlab.scene.space import RandomizationSpace

PresetOption = Annotated[
    str,
    typer.Option(
        help="Preset (see `s2rlab presets list`) or a space.json file: what varies and how far. "
        f"When nothing is said, {USUAL_PRESET}; `default` is the name of another one."
    ),
]

ArtifactOption = Annotated[
    list[str] | None,
    typer.Option("--artifact", help="Damage, NAME:LEVEL: noise, holes, blur, baked 1-3; ambient 1-2. Repeatable."),
]


class Extra(StrEnum):
    """What a data set may hold beside its pictures and masks."""

    depth = "depth"
    normals = "normals"


def render(
    project: ProjectArgument,
    name: Annotated[str, typer.Option(help="Name of the data set.")] = "train",
    preset: PresetOption = USUAL_PRESET,
    artifact: ArtifactOption = None,
    images: Annotated[int, typer.Option("--images-per-class", min=1, help="Pictures of each class.")] = 150,
    size: Annotated[int, typer.Option(min=32, max=2048, help="Width and height, pixels.")] = 256,
    seed: SeedOption = 0,
    outputs: Annotated[
        list[Extra] | None,
        typer.Option(help="Ground truth beside the masks, which are always made: depth (16 bit), normals. Repeatable."),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(help="Folder or URL for the pictures (/mnt/share/train, s3://bucket/train), else the project."),
    ] = None,
    workers: Annotated[int, typer.Option(min=1, max=256, help="Processes of this machine.")] = os.cpu_count() or 1,
    cluster: Annotated[
        str | None,
        typer.Option(help="Dask scheduler whose workers render instead, tcp://host:8786; one you trust."),
    ] = None,
    without: Annotated[
        list[str] | None, typer.Option(help="Class, or part (CLASS/VARIANT), to make no pictures of. Repeatable.")
    ] = None,
    skip_hopeless: Annotated[
        bool, typer.Option("--skip-hopeless", help="Leave pictures out of which every draw is of no use; else stop.")
    ] = False,
    resume: ResumeOption = False,
    events: EventsOption = Events.text,
) -> None:
    """Render a labelled data set of a project's parts.

    Pictures, masks and every parameter go to datasets/NAME, or the pictures to --output; the same seed gives the same
    pixels with any number of workers, here or on a cluster. Ctrl-C, a crash or a lost cluster keeps what is finished.

    Example: s2rlab render gearbox-line-3 --preset syn-r --images-per-class 300

    On a cluster (s2rlab with its extra `cluster` on all computers; `dask scheduler` on one, `dask worker
    tcp://HOST:8786 --nthreads 1 --nworkers -1` on the others): s2rlab render gearbox-line-3 --cluster tcp://HOST:8786
    """
    from s2rlab.jobs import run
    from s2rlab.project import Project
    from s2rlab.render.generate import RenderConfig, render_dataset
    from s2rlab.scene.presets import space_from
    from s2rlab.values import build

    config = build(
        RenderConfig,
        name=name,
        space=_damaged(space_from(preset), artifact) if artifact else space_from(preset),
        images_per_class=images,
        size=size,
        seed=seed,
        outputs=tuple(sorted({extra.value for extra in outputs or ()})),
        output=output,
        workers=workers,
        cluster=cluster,
        without=tuple(without or ()),
        skip_hopeless=skip_hopeless,
    )
    summary = run(render_dataset(Project.open(project), config, resume=resume), events=events.value)
    if events is Events.text:
        _print(summary, output or f"datasets/{summary.name}")


def _print(summary: "DatasetSummary", place: str) -> None:
    print(
        f"{summary.images} pictures of {len(summary.classes)} classes in {place}, "
        f"{summary.seconds:.0f} s, {summary.images_per_second:.1f} images/s."
    )
    for reason, count in sorted(summary.redrawn.items()):
        print(f"drawn again because {reason}: {count}")
    for left in summary.left_out:
        print(f"left out of {left.part}: {left.pictures} ({left.why})")


def _damaged(space: "RandomizationSpace", artifacts: list[str]) -> "RandomizationSpace":
    from s2rlab.mesh.artifacts import parse_artifacts
    from s2rlab.scene.space import Artifacts
    from s2rlab.values import build

    return space.model_copy(update={"artifacts": build(Artifacts, on=True, **parse_artifacts(artifacts))})
