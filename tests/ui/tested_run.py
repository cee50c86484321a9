"""Runs that were tested, as `s2rlab evaluate` leaves them, without training or testing anything."""

import json
from collections.abc import Mapping
from pathlib import Path

from s2rlab.evaluate.intervals import wilson_interval
from s2rlab.evaluate.values import ClassScores, Evaluation, Scores, Sureness, Survey
from s2rlab.project import Project

Answers = Mapping[tuple[str, int], tuple[str, float]]  # class and number of a photograph -> answer, how sure
LABELS = ("bolt", "nut")


def add_run(project: Project, name: str, photos: Path, answers: Answers, *, on: str = "bench") -> Path:
    """Add a run tested on `photos/<class>/<number>.png`; gives the evaluation's folder."""
    folder = _begin(project, name, on)
    counts = [[sum(true == row and says == column for (true, _), (says, _) in answers.items()) for column in LABELS]
              for row in LABELS]  # fmt: skip
    right, total = counts[0][0] + counts[1][1], sum(map(sum, counts))
    rows = [_class_scores(label, counts, at) for at, label in enumerate(LABELS)]
    scores = Scores(
        pictures=total, right=right, accuracy=right / total, interval=wilson_interval(right, total),
        balanced_accuracy=sum(row.recall or 0 for row in rows) / 2, macro_f1=0.5, aar=0.1, ece=0.1, classes=2,
        confusion=tuple(tuple(row) for row in counts), per_class=tuple(rows),
    )  # fmt: skip
    strangers = {label for label, _ in answers} - set(LABELS)
    evaluation = Evaluation(
        photos=str(photos), caption="", model="model.onnx", provider="CPUExecutionProvider", provenance={}, seconds=1,
        scores=scores, sureness=Sureness(threshold=0.3, answered=total, right=right), worst=(), missing=(),
        foreign=tuple({"label": each, "pictures": 1, "called": {"nut": 1}} for each in strangers),  # type: ignore[misc]
        skipped=(), folder=str(folder),
    )  # fmt: skip
    (folder / "summary.json").write_text(evaluation.model_dump_json())
    _write_predictions(folder, {(photos / label / f"{n}.png", label): each for (label, n), each in answers.items()})
    return folder


def add_survey(project: Project, name: str, photos: Path, answers: Answers, kind: str, *, on: str = "others") -> Path:
    """Add a run that answered photographs of unknown things, or unlabelled ones; its threshold is 50 %."""
    folder = _begin(project, name, on)
    rejected = sum(sure < 0.5 for _, sure in answers.values())
    survey = Survey.model_validate(
        {"kind": kind, "photos": str(photos), "caption": "", "model": "model.onnx", "provider": "CPU", "seconds": 1,
         "provenance": {}, "labels": LABELS, "threshold": 0.5, "pictures": len(answers), "called": {},
         "rejected": rejected, "interval": wilson_interval(rejected, len(answers)), "skipped": (), "folder": "x"}
    )  # fmt: skip
    (folder / "summary.json").write_text(survey.model_dump_json())
    true = "unknown" if kind == "unknown" else ""
    _write_predictions(folder, {(photos / label / f"{n}.png", true): each for (label, n), each in answers.items()})
    return folder


def _begin(project: Project, name: str, on: str) -> Path:
    run = project.run(name)
    folder = run.evaluation(on)
    folder.mkdir(parents=True)
    run.config.write_text(json.dumps({"name": name}))
    run.checkpoint.write_bytes(b"")
    return folder


def _class_scores(label: str, counts: list[list[int]], at: int) -> ClassScores:
    support, called, right = sum(counts[at]), counts[0][at] + counts[1][at], counts[at][at]
    recall = right / support if support else None
    return ClassScores(label=label, support=support, predicted=called, right=right, precision=None, recall=recall, f1=1)


def _write_predictions(folder: Path, answers: Mapping[tuple[Path, str], tuple[str, float]]) -> None:
    lines = ["file,true,answer,likeliest,probability,right,class_known,p(bolt),p(nut)"]
    for (path, true), (says, sure) in answers.items():
        bolt = sure if says == "bolt" else 1 - sure
        lines.append(f"{path},{true},{says},{says},{sure},{int(says == true)},1,{bolt:.6f},{1 - bolt:.6f}")
    (folder / "predictions.csv").write_text("\n".join(lines) + "\n")
