"""What to look at in a data set, in words a factory engineer can act on."""

from collections.abc import Iterator

from s2rlab.data.quality.findings import DARK, ClassQuality, LookAlike, Quality, percent
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
REDRAWN = 0.3  # draws thrown away for each picture kept: rendering takes that much longer


def warnings(quality: Quality) -> tuple[str, ...]:
    """Say what to look at, the gravest first."""
    found = [*_left_out(quality), *_balance(quality), *_twins(quality), *_repeats(quality)]
    for each in quality.classes:
        found += [*_views(each), *_light(each), *_sight(each, quality.least_visible)]
    return (*found, *_redrawn(quality))


def _left_out(quality: Quality) -> Iterator[str]:
    for each in quality.left_out:
        yield (
            f"{each.pictures} pictures of {each.part} were left out ({each.why}): the classifier learns that much less "
            "of it."
        )


def _balance(quality: Quality) -> Iterator[str]:
    for each in quality.classes:
        if each.pictures < FEW:
            yield f"Only {each.pictures} pictures of {each.label}; render {FEW} or more of each class."
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


def _views(each: ClassQuality) -> Iterator[str]:
    if each.edge is not None and each.edge > EDGE:
        yield (
            f"{percent(each.edge)} of {each.label} pictures show only the edge (camera within {GRAZING:.0f}° of it; "
            "even views give 26 %): raise the camera's elevation, or let the part lie flat more often."
        )
    if each.end is not None and each.end > END:
        yield (
            f"{percent(each.end)} of {each.label} pictures show only the end (camera within {GRAZING:.0f}° of the long "
            "axis; even views give 3 %): widen the viewpoints."
        )
    if each.pictures < VIEWS_TO_JUDGE:
        return
    if each.unseen_side is not None:
        yield (
            f"{each.label} is never seen from its {each.unseen_side} side; "
            "fine if it always lies that way on the line, else widen the viewpoints."
        )
    elif each.coverage < COVERED * each.coverage_expected:
        yield (
            f"{each.label} is seen from {percent(each.coverage)} of all sides; as many even views would give "
            f"{percent(each.coverage_expected)}: widen the viewpoints."
        )


def _light(each: ClassQuality) -> Iterator[str]:
    if each.dark > SOME:
        yield (
            f"{percent(each.dark)} of {each.label} pictures are dark (half of the part below level {DARK} of 255): "
            "raise the exposure or the albedo."
        )
    if each.bright > SOME:
        yield f"{percent(each.bright)} of {each.label} pictures are nearly white: lower the exposure or the lights."


def _sight(each: ClassQuality, least_visible: float) -> Iterator[str]:
    if each.hidden is not None and each.hidden > HIDDEN:
        yield (
            f"In {percent(each.hidden)} of {each.label} pictures less than {percent(least_visible)} of the part is "
            "visible: take fewer or smaller occluders."
        )
    if each.cut > CUT:
        yield f"{percent(each.cut)} of {each.label} pictures are cut off by the frame: lower the fill or the shift."
    if each.small > SOME:
        yield f"In {percent(each.small)} of {each.label} pictures the part is a speck: raise the fill."


def _redrawn(quality: Quality) -> Iterator[str]:
    for reason, draws in quality.redrawn.items():
        if draws > REDRAWN * quality.images:
            yield (
                f"{draws} draws for {quality.images} pictures were thrown away because {reason}: "
                "rendering takes that much longer; narrow the ranges that cause it."
            )
