"""What the step Results says of an evaluation, in sentences."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from s2rlab.evaluate.intervals import wilson_interval
from s2rlab_ui.findings import Findings
from s2rlab_ui.results_reading import SetFacts
from s2rlab_ui.words import interval, percent, plural, whole

NAMED = 3  # classes or files named in a sentence
HALF = 0.5  # share of a part's photographs: below it, the part is said to be weak
translate = QCoreApplication.translate


def share_words(findings: Findings) -> str:
    """Say the figure in the few words of the rail."""
    if findings.kind == "unlabelled":
        words = translate("ResultsPanel", "{n} answers on {photos}")
        return words.format(n=whole(findings.pictures), photos=findings.folder.name)
    share = findings.right / max(findings.pictures, 1)
    if findings.kind == "unknown":
        words = translate("ResultsPanel", "{share} called unknown on {photos}")
    else:
        words = translate("ResultsPanel", "{share} on {photos}")
    return words.format(share=percent(share), photos=findings.folder.name)


def headline_words(findings: Findings) -> str:
    """Say the one figure that counts."""
    if findings.kind == "test":
        return interval(findings.right, findings.pictures, *findings.interval)
    now = findings.answered(findings.threshold)
    unknown = now.pictures - now.given
    if findings.kind == "unlabelled":
        words = translate("FindingsView", "{given} of {all} photographs get an answer")
        return words.format(given=whole(now.given), all=whole(now.pictures))
    low, high = wilson_interval(unknown, max(now.pictures, 1))
    return translate("FindingsView", "{n} of {all} rightly called unknown ({low}–{high} %)").format(
        n=whole(unknown), all=whole(now.pictures), low=whole(100 * low), high=whole(100 * high)
    )


def explaining_words(findings: Findings) -> str:
    """Say what the headline means."""
    if findings.kind == "test":
        words = translate("FindingsView", "On photographs it has never seen. Every part counted alike: {share}.")
        if findings.tuned:
            words = translate(
                "FindingsView",
                "On photographs for choosing settings: they compare runs well, but flatter. "
                "Every part counted alike: {share}.",
            )
        words = words.format(share=percent(findings.balanced))
    elif findings.kind == "unlabelled":
        words = translate(
            "FindingsView", "Nobody has said which part is on which, so nobody knows whether the answers are right."
        )
    else:
        words = translate("FindingsView", "None of these shows a part it has learnt, so “unknown” is the right answer.")
    return f"{findings.caption}. {words}" if findings.caption else words


def weak_words(findings: Findings) -> str:
    """Name the parts of which fewer than half are recognized, worst first; empty where there are none."""
    weak = [each for each in findings.rows if each.recall is not None and each.recall < HALF]
    weak.sort(key=lambda each: each.recall or 0.0)
    never, seldom = (
        translate("FindingsView", "{label} is never recognized"),
        translate("FindingsView", "{label} is recognized in {n} of {all}"),
    )
    said = [
        (seldom if each.right else never).format(label=each.label, n=whole(each.right), all=whole(each.pictures))
        for each in weak[:NAMED]
    ]
    if len(weak) > NAMED:
        one, more = translate("FindingsView", "and 1 more part"), translate("FindingsView", "and {n} more parts")
        said.append(plural(len(weak) - NAMED, one, more))
    return ", ".join(said)


def changed_words(learnt: Collection[str], parts: Collection[str]) -> str:
    """Say how the project's parts differ from those that a run has learnt; empty where they do not."""
    gone, new = sorted(set(learnt) - set(parts)), sorted(set(parts) - set(learnt))
    if not parts or not learnt or not (gone or new):
        return ""
    if not gone:
        words = translate("FindingsView", "It has not learnt {new}, which came later: train again for that.")
    elif not new:
        words = translate("FindingsView", "It still says {gone}, no part any more: train again to change that.")
    else:
        words = translate("FindingsView", "It still says {gone} and has not learnt {new}: train again to change that.")
    return words.format(gone=some(gone), new=some(new))


def missing_words(findings: Findings) -> str:
    """Say what the figures leave out."""
    found = []
    if findings.kind == "unknown" and not findings.threshold:
        words = translate("FindingsView", "It always answers, so it calls nothing unknown: choose under “How sure”.")
        found.append(words)
    if findings.missing:
        words = translate("FindingsView", "No photographs of {names}.")
        found.append(words.format(names=some(list(findings.missing))))
    if findings.foreign:
        count = sum(pictures for _, pictures in findings.foreign)
        words = translate("FindingsView", "It has not learnt {names}: {photographs} not counted.")
        names = some([name for name, _ in findings.foreign])
        found.append(words.format(names=names, photographs=photographs_words(count)))
    if findings.skipped:
        one = translate("FindingsView", "1 file left out.")
        found.append(plural(len(findings.skipped), one, translate("FindingsView", "{n} files left out.")))
    return " ".join(found)


def purpose_words(facts: SetFacts) -> str:
    """Say what an untested photo set is for."""
    if not facts.pictures:
        return translate("ResultsPanel", "There is no photograph in it.")
    texts = {
        "test": translate("ResultsPanel", "{photographs}, sorted by part. How many does it get right?"),
        "tune": translate(
            "ResultsPanel",
            "{photographs} for choosing settings, sorted by part. They compare runs well, but flatter: "
            "keep other photographs for the last test.",
        ),
        "unlabelled": translate(
            "ResultsPanel", "{photographs}; nobody has said which part is on which. What does it answer?"
        ),
        "unknown": translate("ResultsPanel", "{photographs} of other things. It should say “unknown” to all of them."),
    }
    return texts[facts.kind].format(photographs=photographs_words(facts.pictures))


def photographs_words(count: int) -> str:
    """Say how many photographs."""
    return plural(count, translate("FindingsView", "1 photograph"), translate("FindingsView", "{n} photographs"))


def some(names: list[str]) -> str:
    """List a few names, and say that there are more."""
    return ", ".join(names[:NAMED]) + (" …" if len(names) > NAMED else "")
