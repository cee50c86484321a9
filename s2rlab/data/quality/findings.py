"""The figures of a quality report, computed from the measures of the pictures."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from s2rlab.data.dataset import LeftOut
from s2rlab.data.quality.hashes import ALIKE, REPEATED, compared, earlier, nearest
from s2rlab.data.quality.measure import Measures
from s2rlab.data.quality.viewpoints import Coverage, Figure, coverage
from s2rlab.values import Value

DARK = 40  # sRGB level of 0..255, 2 % of white: below, a part's median pixel shows hardly any surface
BRIGHT = 235  # 83 % of white: above, highlights run together
LEAST_VISIBLE = 0.4  # where a data set does not say its own bound: that of the literature (DESIGN: DR, SynMfg)
EXAMPLES = 4  # pairs of pictures named for each pair of classes
SMALL = 0.2  # of the frame's side: 45 of the 224 pixels a network sees

Bools = NDArray[np.bool_]


class ClassQuality(Value):
    """One class; shares are of its pictures, 0..1; None where it was not measured or does not apply."""

    label: str
    pictures: int
    dark: float
    bright: float
    hidden: float | None  # less of it left by other objects than the bound of the data set
    visible: float | None  # median of what other objects leave of the part in the frame
    cut: float  # the box touches the frame's border
    small: float
    fill: float  # median of the longer side of the box / side of the frame
    edge: float | None  # flat parts: only the edge is in sight
    end: float | None  # long parts: only the end is in sight
    coverage: float  # of the equal-area cells of the sphere around the part
    coverage_expected: float  # with as many views, uniform
    unseen_side: str | None  # "-z": no picture from that half
    redrawn: int  # draws thrown away


class LookAlike(Value):
    """Two classes whose parts look the same in some pictures."""

    label: str
    other: str
    pictures: int  # of `label` whose most alike picture is one of `other`
    of: int  # pictures of `label` that any other picture is alike
    examples: tuple[tuple[str, str], ...]  # file names, most alike first

    @property
    def share(self) -> float:
        """Share of `label`'s twins that are of `other`, 0..1."""
        return self.pictures / self.of


class Quality(Value):
    """Everything a quality report says."""

    name: str
    images: int
    classes: tuple[ClassQuality, ...]
    compared: int  # pictures searched for repeats
    repeated: int  # pictures that nearly repeat an earlier one
    repeats: tuple[tuple[str, str], ...]  # some of them: file names
    look_alikes: tuple[LookAlike, ...]  # most pictures first
    redrawn: dict[str, int]  # reason -> draws thrown away, as rendering counted them
    least_visible: float = LEAST_VISIBLE  # the data set's bound of what other objects leave to be seen, 0..1
    left_out: tuple[LeftOut, ...] = ()  # what rendering made no pictures of
    warnings: tuple[str, ...]
    seconds: float

    @property
    def visible_measured(self) -> bool:
        """Whether any picture tells its visible fraction."""
        return any(each.visible is not None for each in self.classes)


def percent(share: float | None) -> str:
    """Write a share as a whole percentage; a dash where it was not measured."""
    return "–" if share is None else f"{round(100 * share)} %"


def class_quality(
    measures: Measures, label: int, figures: Mapping[str, Figure], least_visible: float = LEAST_VISIBLE
) -> ClassQuality:
    """Sum up class number `label`; `figures` holds the shapes of the parts that are still in the project."""
    here = measures.of("labels") == label
    brightness, visible = measures.of("brightness")[here], measures.of("visible", float)[here]
    visible = visible[~np.isnan(visible)]
    spread = class_coverage(measures, label)
    edge, end = _grazing(measures, here, figures)
    return ClassQuality(
        label=measures.classes[label],
        pictures=int(here.sum()),
        dark=_share(brightness < DARK),
        bright=_share(brightness > BRIGHT),
        hidden=_share(visible < least_visible) if len(visible) else None,
        visible=float(np.median(visible)) if len(visible) else None,
        cut=_share(measures.of("cut", bool)[here]),
        small=_share(measures.of("fill", float)[here] < SMALL),
        fill=float(np.median(measures.of("fill", float)[here])) if here.any() else 0.0,
        edge=edge,
        end=end,
        coverage=spread.share,
        coverage_expected=spread.expected,
        unseen_side=spread.empty_half,
        redrawn=int(measures.of("attempts", np.int64)[here].sum()),
    )


def class_coverage(measures: Measures, label: int) -> Coverage:
    """Count the views of class number `label`."""
    return coverage(measures.of("directions", float).reshape(-1, 3)[measures.of("labels") == label])


def _grazing(measures: Measures, here: Bools, figures: Mapping[str, Figure]) -> tuple[float | None, float | None]:
    """Shares of the pictures of flat parts on edge and of long parts on end, among those of such parts."""
    edge: list[bool] = []
    end: list[bool] = []
    parts, directions = measures.of("parts"), measures.of("directions", float).reshape(-1, 3)
    for part in sorted(set(parts[here].tolist()) & figures.keys()):
        views = directions[here & (parts == part)]
        if figures[part].flat:
            edge += figures[part].on_edge(views).tolist()
        if figures[part].long:
            end += figures[part].on_end(views).tolist()
    return (_share(np.array(edge)) if edge else None), (_share(np.array(end)) if end else None)


def _share(these: Bools) -> float:
    return float(these.mean()) if len(these) else 0.0


def repeats(measures: Measures) -> list[tuple[str, str]]:
    """Pictures that nearly repeat an earlier one: the earlier one's file name, and theirs."""
    chosen = compared(len(measures.names))
    position, bits = earlier(measures.of("pictures", np.uint64)[chosen])
    again = np.flatnonzero(bits <= REPEATED)
    return [(measures.names[chosen[position[each]]], measures.names[chosen[each]]) for each in again]


def look_alikes(measures: Measures) -> list[LookAlike]:
    """Pairs of classes whose parts look the same in some pictures, the largest share first; each pair once.

    Counted among the pictures that have a twin at all: how many do depends on how many pictures there are, which class
    the twin is of does not. Two classes of the same shape share half of their twins.
    """
    chosen = compared(len(measures.names))
    hashes, labels = measures.of("alone", np.uint64)[chosen], measures.of("labels", np.int64)[chosen]
    bits = nearest(hashes, labels, len(measures.classes))
    has_twin = bits.min(axis=1) <= ALIKE if len(bits) else np.zeros(0, bool)
    own = bits[np.arange(len(chosen)), labels]
    found: dict[frozenset[int], LookAlike] = {}
    for label, other in np.ndindex(len(measures.classes), len(measures.classes)):
        here = has_twin & (labels == label)
        alike = here & (bits[:, other] <= np.minimum(own, ALIKE))
        if label == other or not alike.any():
            continue
        pairs = _pairs(measures, chosen, alike, labels == other, bits[:, other])
        names = (measures.classes[label], measures.classes[other])
        each = LookAlike(label=names[0], other=names[1], pictures=int(alike.sum()), of=int(here.sum()), examples=pairs)
        key = frozenset((label, other))
        if key not in found or each.share > found[key].share:
            found[key] = each
    return sorted(found.values(), key=lambda each: (-each.share, each.label, each.other))


def _pairs(
    measures: Measures, chosen: NDArray[np.int64], alike: Bools, others: Bools, bits: NDArray[np.uint8]
) -> tuple[tuple[str, str], ...]:
    """File names of the most alike of the pictures `alike`, each with its twin among `others`."""
    hashes = measures.of("alone", np.uint64)[chosen]
    theirs = np.flatnonzero(others)
    first = np.flatnonzero(alike)[np.argsort(bits[alike], kind="stable")][:EXAMPLES]
    twins = [theirs[np.bitwise_count(hashes[theirs] ^ hashes[each]).argmin()] for each in first]
    return tuple((measures.names[chosen[a]], measures.names[chosen[b]]) for a, b in zip(first, twins, strict=True))
