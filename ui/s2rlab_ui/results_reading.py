"""What the step Results reads in a thread: an evaluation and what belongs to it, or what a photo set is for."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from s2rlab.errors import S2RError
from s2rlab.evaluate.reader import has_scores, kind_in
from s2rlab_ui.findings import Findings, read_findings
from s2rlab_ui.scan import PICTURES, RunEntry, read_json

SET = "set.json"  # in a photo set: what it is for
Named = tuple[str, Path]  # a run's name, and the folder of one of its evaluations


@dataclass(frozen=True, slots=True)
class Shown:
    """An evaluation, those that can stand beside it, and what the same run makes of unknown things."""

    findings: Findings
    others: tuple[Named, ...]
    unknown: Findings | None = None
    waiting: tuple[str, ...] = ()  # photo sets of unknown things that the run was not tested on


@dataclass(frozen=True, slots=True)
class SetFacts:
    """A photo set that was not tested."""

    name: str
    kind: str  # of `s2rlab.data.photo_sets.Kind`
    pictures: int


def read_shown(folder: Path, runs: Sequence[RunEntry], untested: Sequence[Path] = ()) -> Shown:
    """Read the evaluation in `folder`; others on the same photographs come first.

    `untested` are the folders of photo sets that its run was not tested on.

    Raises
    ------
    DataError
        If it cannot be read; see `read_evaluation`.
    """
    findings = read_findings(folder)
    others = [(run.name, each) for run in runs for each in run.evaluations if each != folder and has_scores(each)]
    others.sort(key=lambda pair: pair[1].name != folder.name)
    siblings = [each for run in runs if folder in run.evaluations for each in reversed(run.evaluations)]
    strange = [each for each in siblings if each != folder and kind_in(each) == "unknown"]
    waiting = tuple(each.name for each in untested if read_json(each / SET).get("kind") == "unknown")
    return Shown(findings, tuple(others), _readable(strange), waiting)


def read_set(folder: Path) -> SetFacts:
    """Read what a photo set is for, and count its pictures; raises ConfigError if its `set.json` is damaged."""
    from s2rlab.data.photo_sets import kind_of  # loads more than the window has at its start

    pictures = sum(path.suffix.lower() in PICTURES for path in folder.rglob("*"))
    return SetFacts(folder.name, kind_of(folder), pictures)


def _readable(folders: list[Path]) -> Findings | None:
    """Read the first that can be read: an overlay is not worth a message."""
    for folder in folders:
        try:
            return read_findings(folder)
        except S2RError:
            continue
    return None
