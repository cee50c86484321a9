"""What to look at in a data set, in words a factory engineer can act on."""

from collections.abc import Iterator, Sequence

from s2rlab.data.quality.findings import DARK, LookAlike, Quality, percent
from s2rlab.data.quality.viewpoints import GRAZING

FEW = 60  # pictures of a class: with fewer, accuracies of this project's own trials fell and scattered
UNEVEN = 3.0  # times: a class so much larger than the smallest is what a network answers when in doubt
EDGE = 0.33  # of a flat part's pictures; uniform views give 26 %
END = 0.10  # of a long part's pictures; uniform views give 3 %
SOME = 0.10  # of the pictures: one picture in ten is no accident any more
CUT = 0.35  # of the pictures: a part cut off now and then is what a line sees, every third time is framing too tight
HIDDEN = 0.05  # of the pictures: beyond, the occluders' bound was not kept
COVERED = 0.7  # of the coverage that uniform views give: the rest of the part was seen from too few sides
VIEWS_TO_JUDGE = 20  # pictures: with fewer, an empty half is chance
REPEATS = 0.01  # of the pictures: one in a hundred costs rendering time and hides in the validation split
TWINS, TWIN_SHARE = 3, 0.2  # pictures and share of twins: parts of the same shape share 50 %, unlike ones nearly none
LISTED = 8  # classes named in a sentence; the report has the figures of all
REDRAWN = 0.3  # draws thrown away for each picture kept: rendering takes that much longer


def warnings(quality: Quality) -> tuple[str, ...]:
    """Say what to look at, the gravest first; one sentence for each finding, with the classes it holds for."""
    classes = (*_views(quality), *_light(quality), *_sight(quality))
    found = (*_left_out(quality), *_balance(quality), *_twins(quality), *_repeats(quality), *classes)
    return (*found, *_redrawn(quality))


def _left_out(quality: Quality) -> Iterator[str]:
    for each in quality.left_out:
        yield (
            f"{each.pictures} pictures of {each.part} were left out ({each.why}): the classifier learns that much less "
            "of it."
        )


def _balance(quality: Quality) -> Iterator[str]:
    few = [each for each in quality.classes if each.pictures < FEW]
    if few:
        names = _names([(each.label, str(each.pictures)) for each in sorted(few, key=lambda each: each.pictures)])
        yield f"Fewer than {FEW} pictures of {names}; render {FEW} or more of each class."
    sizes = sorted(quality.classes, key=lambda each: each.pictures)
    if sizes and sizes[-1].pictures > UNEVEN * sizes[0].pictures:
        yield (
            f"{sizes[-1].label} has {sizes[-1].pictures} pictures, {sizes[0].label} only {sizes[0].pictures}: "
            "render the same number of each."
        )


def _twins(quality: Quality) -> Iterator[str]:
    for each in quality.look_alikes:
        if each.pictures >= TWINS and each.share >= TWIN_SHARE:
            yield _twin(each)


def _twin(each: LookAlike) -> str:
    return (
        f"{each.label} and {each.other} have near-identical pictures: of {each.of} pictures of {each.label} that look "
        f"like another picture, {each.pictures} look like {each.other}. Expect them to be mixed up; show the side that "
        "tells them apart, or join the classes."
    )


def _repeats(quality: Quality) -> Iterator[str]:
    if quality.repeated > REPEATS * quality.compared:
        yield (
            f"{quality.repeated} of {quality.compared} pictures nearly repeat another one: "
            "let more of the scene vary (view, background, light)."
        )


def _views(quality: Quality) -> Iterator[str]:
    judged = [each for each in quality.classes if each.pictures >= VIEWS_TO_JUDGE]
    if names := _above(quality, "edge", EDGE):
        yield (
            f"Pictures that show only the edge (camera within {GRAZING:.0f}° of it; even views give 26 %): {names}; "
            "raise the camera's elevation, or let the part lie flat more often."
        )
    if names := _above(quality, "end", END):
        yield (
            f"Pictures that show only the end (camera within {GRAZING:.0f}° of the long axis; even views give 3 %): "
            f"{names}; widen the viewpoints."
        )
    if names := _names([(each.label, each.unseen_side) for each in judged if each.unseen_side is not None]):
        yield (
            f"Parts never seen from one side: {names}; fine if they always lie that way on the line, else widen "
            "the viewpoints."
        )
    shares = [(each, each.coverage / max(each.coverage_expected, 1e-9)) for each in judged if each.unseen_side is None]
    poor = sorted((each for each in shares if each[1] < COVERED), key=lambda each: each[1])
    if names := _names([(each.label, percent(share)) for each, share in poor]):
        yield f"Parts seen from fewer sides than even views give (100 %): {names}; widen the viewpoints."


def _light(quality: Quality) -> Iterator[str]:
    if names := _above(quality, "dark", SOME):
        yield (
            f"Dark pictures (half of the part below level {DARK} of 255): {names}; raise the exposure or the albedo."
        )
    if names := _above(quality, "bright", SOME):
        yield f"Nearly white pictures: {names}; lower the exposure or the lights."


def _sight(quality: Quality) -> Iterator[str]:
    if names := _above(quality, "hidden", HIDDEN):
        yield (
            f"Pictures that show less than {percent(quality.least_visible)} of the part: {names}; "
            "take fewer or smaller occluders."
        )
    if names := _above(quality, "cut", CUT):
        yield f"Pictures cut off by the frame: {names}; lower the fill or the shift."
    if names := _above(quality, "small", SOME):
        yield f"Pictures in which the part is a speck: {names}; raise the fill."


def _above(quality: Quality, field: str, bound: float) -> str:
    """Name the classes of which a greater share of the pictures is so, with the share; the worst first."""
    shares = [(each.label, getattr(each, field)) for each in quality.classes]
    found = sorted((each for each in shares if each[1] is not None and each[1] > bound), key=lambda each: -each[1])
    return _names([(label, percent(share)) for label, share in found])


def _names(found: Sequence[tuple[str, str]]) -> str:
    """List classes, each with its figure: "nut (40 %), bolt (36 %)"."""
    listed = ", ".join(f"{label} ({figure})" for label, figure in found[:LISTED])
    return f"{listed} and {len(found) - LISTED} more" if len(found) > LISTED else listed


def _redrawn(quality: Quality) -> Iterator[str]:
    for reason, draws in quality.redrawn.items():
        if draws > REDRAWN * quality.images:
            yield (
                f"{draws} draws for {quality.images} pictures were thrown away because {reason}: "
                "rendering takes that much longer; narrow the ranges that cause it."
            )
