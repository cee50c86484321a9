"""Evaluations on a model that answers by colour, so that every figure is known beforehand."""

import csv
import json
import re
from pathlib import Path

import numpy as np
import pytest
import typer
from PIL import Image
from typer.testing import CliRunner

from s2rlab.cli.evaluate import evaluate as command
from s2rlab.deploy import export as export_module
from s2rlab.deploy.metadata import ModelInfo
from s2rlab.errors import ConfigError, DataError, ModelError, StorageError
from s2rlab.evaluate.evaluate import evaluate
from s2rlab.evaluate.figures import cell_colours
from s2rlab.evaluate.run import evaluate_run, find_photos
from s2rlab.evaluate.values import Evaluation, Pair
from s2rlab.files import content_hash
from s2rlab.jobs import Note, Progress, Task, finish
from s2rlab.pages import percent
from s2rlab.project import Project
from tests.deploy.colour_model import LABELS, write_colour_model, write_colour_pictures

FILES = {"predictions.csv", "per_class.csv", "confusion.csv", "confusion.png", "summary.json", "report.html"}
EXTERNAL = re.compile(r"""(src|href)\s*=\s*["'](?!data:|#)|url\(|@import|<script|https?://""")

app = typer.Typer()
app.command()(command)


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return write_colour_model(tmp_path / "model.onnx", ModelInfo(labels=LABELS, provenance={"seed": "7"}))


def test_figures_tables_and_report_agree_with_what_is_known(model: Path, tmp_path: Path) -> None:
    # 3 pictures each: blue right, green shown as red
    photos = write_colour_pictures(tmp_path / "photos", {"blue": "blue", "green": "red"})
    target = tmp_path / "out" / "bench"
    evaluation = finish(evaluate(model, photos, target, caption="coloured squares & <b>no parts</b>"))
    scores = evaluation.scores
    assert (scores.right, scores.pictures) == (3, 6)
    assert scores.balanced_accuracy == 0.5
    assert evaluation.worst == (Pair(true="green", answer="red", pictures=3, of=3),)
    assert evaluation.missing == ("red",)
    assert evaluation.sureness is None
    assert {path.name for path in target.iterdir()} == FILES
    assert Evaluation.load(target / "summary.json") == evaluation
    assert json.loads((target / "summary.json").read_text())["scores"]["accuracy"] == 0.5
    rows = list(csv.DictReader((target / "predictions.csv").read_text().splitlines()))
    assert [(row["true"], row["answer"], row["right"]) for row in rows] == [("blue", "blue", "1")] * 3 + [
        ("green", "red", "0")
    ] * 3
    for row in rows:
        assert sum(float(row[f"p({label})"]) for label in LABELS) == pytest.approx(1, abs=1e-5)
    assert list(csv.reader((target / "confusion.csv").read_text().splitlines()))[1:] == [
        ["blue", "3", "0", "0"],
        ["green", "0", "0", "3"],
        ["red", "0", "0", "0"],
    ]
    assert [row["recall"] for row in csv.DictReader((target / "per_class.csv").read_text().splitlines())] == [
        "1.000000",
        "0.000000",
        "",
    ]


def test_report_is_one_file_that_says_it_in_plain_words(model: Path, tmp_path: Path) -> None:
    photos = write_colour_pictures(tmp_path / "photos", {"blue": "blue", "green": "red", "red": "red", "cat": "blue"})
    (photos / "blue" / "0.png").write_bytes(b"garbage")
    target = tmp_path / "bench"
    finish(evaluate(model, photos, target, caption="squares & <b>no parts</b>"))
    page = (target / "report.html").read_text()
    assert not EXTERNAL.search(page)
    assert page.count("data:image/jpeg;base64,") == 3 + 1 + 3  # mix-ups, what they look like, pictures not known
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page.split("</style>")[1]))
    assert "5 of 8 right" in text
    assert "green looks like red instead · 3 of 3" in text
    assert "squares &amp; &lt;b&gt;no parts&lt;/b&gt;" in text
    assert "cat is no part the model knows. Its 3 pictures were called blue 3×" in text
    assert "blue/0.png" in text
    assert "seed" in text


def test_unknown_classes_are_counted_and_shown_but_not_scored(model: Path, tmp_path: Path) -> None:
    photos = write_colour_pictures(tmp_path / "photos", {"blue": "blue", "cat": "red", "dog": "green"}, each=4)
    task = evaluate(model, photos, tmp_path / "bench")
    notes = []
    try:
        while True:
            event = next(task)
            notes += [event.text] if isinstance(event, Note) else []
    except StopIteration as end:
        evaluation = end.value
    assert (evaluation.scores.right, evaluation.scores.pictures, evaluation.scores.classes) == (4, 4, 3)
    assert [(each.label, each.pictures, each.called) for each in evaluation.foreign] == [
        ("cat", 4, {"red": 4}),
        ("dog", 4, {"green": 4}),
    ]
    assert evaluation.missing == ("green", "red")
    assert any("cat, dog" in note for note in notes)
    assert any("green, red" in note for note in notes)
    rows = list(csv.DictReader((tmp_path / "bench" / "predictions.csv").read_text().splitlines()))
    assert len(rows) == 12
    assert {row["class_known"] for row in rows if row["true"] in ("cat", "dog")} == {"0"}


def test_below_the_threshold_the_answer_is_unknown_and_the_report_says_how_often(tmp_path: Path) -> None:
    unsure = ModelInfo(labels=LABELS, threshold=0.9)
    model = write_colour_model(tmp_path / "model.onnx", unsure, sharpness=1.0)
    photos = write_colour_pictures(tmp_path / "photos", {"blue": "blue", "cat": "red"})
    evaluation = finish(evaluate(model, photos, tmp_path / "bench"))
    assert evaluation.sureness is not None
    assert (evaluation.sureness.answered, evaluation.sureness.right) == (0, 0)
    assert evaluation.scores.right == 3
    assert evaluation.foreign[0].called == {"unknown": 3}
    assert "at least 90 % sure" in (tmp_path / "bench" / "report.html").read_text()


def test_bad_pictures_are_named_and_the_rest_is_evaluated(model: Path, tmp_path: Path) -> None:
    photos = write_colour_pictures(tmp_path / "photos", {"blue": "blue", "red": "red"})
    (photos / "blue" / "0.png").write_bytes((photos / "blue" / "0.png").read_bytes()[:40])
    (photos / "blue" / "notes.txt").touch()
    (photos / "empty").mkdir()
    square = np.full((30, 30), 5, dtype=np.uint16)
    Image.fromarray(square).save(photos / "red" / "deep.png")
    evaluation = finish(evaluate(model, photos, tmp_path / "bench"))
    assert evaluation.scores.pictures == 6
    for name in ("0.png", "notes.txt", "empty"):
        assert any(name in sentence for sentence in evaluation.skipped), name


def test_an_evaluation_of_nothing_is_a_data_error_and_writes_nothing(model: Path, tmp_path: Path) -> None:
    target = tmp_path / "bench"
    strangers = write_colour_pictures(tmp_path / "strangers", {"cat": "red"})
    with pytest.raises(DataError, match=r"knows none of its classes \(cat\).*blue, green, red"):
        finish(evaluate(model, strangers, target))
    for path in (strangers / "cat").iterdir():
        path.write_bytes(b"")
    with pytest.raises(DataError, match="none of its 3 pictures"):
        finish(evaluate(model, strangers, target))
    with pytest.raises(DataError, match="no such folder"):
        finish(evaluate(model, tmp_path / "nowhere", target))
    with pytest.raises(ModelError):
        finish(evaluate(tmp_path / "no.onnx", strangers, target))
    assert not list(tmp_path.glob("bench*"))


def test_stopping_leaves_the_earlier_evaluation_as_it_was(model: Path, tmp_path: Path) -> None:
    photos = write_colour_pictures(tmp_path / "photos", {"blue": "blue", "red": "red"})
    target = tmp_path / "bench"
    finish(evaluate(model, photos, target))
    before = {path.name: path.read_bytes() for path in target.iterdir()}
    task = evaluate(model, photos, target)
    while next(task).event != "progress":
        pass
    task.close()
    assert {path.name: path.read_bytes() for path in target.iterdir()} == before
    finish(evaluate(model, photos, target))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bench", "model.onnx", "photos"]


def test_a_place_that_cannot_be_written_is_a_storage_error(model: Path, tmp_path: Path) -> None:
    photos = write_colour_pictures(tmp_path / "photos", {"blue": "blue"})
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match="bench"):
        finish(evaluate(model, photos, tmp_path / "file" / "bench"))


def test_progress_counts_every_picture(model: Path, tmp_path: Path) -> None:
    photos = write_colour_pictures(tmp_path / "photos", {"blue": "blue", "red": "red"}, each=20)
    counts = [
        (event.done, event.total)
        for event in evaluate(model, photos, tmp_path / "bench")
        if isinstance(event, Progress) and event.stage == "classifying"
    ]
    assert counts[-1] == (40, 40)
    assert counts == sorted(set(counts))


@pytest.fixture
def run(project: Project, model: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Project with the run `first`, trained but not exported, and the photo set `bench`."""
    write_colour_pictures(project.photos("bench"), {"blue": "blue", "green": "red", "red": "red"})
    folder = project.run("first")
    folder.model.parent.mkdir(parents=True)
    folder.checkpoint.write_bytes(b"weights")

    def export_run(_: Project, name: str, *, resume: bool) -> Task[None]:
        yield Progress(stage="exporting", done=1, total=1)
        checkpoint = project.run(name).checkpoint.read_bytes()
        info = ModelInfo(labels=LABELS, provenance={"checkpoint": content_hash(checkpoint)})
        write_colour_model(project.run(name).model, info)

    monkeypatch.setattr(export_module, "export_run", export_run)
    return project


def test_a_run_is_exported_first_when_its_model_is_missing_or_of_another_checkpoint(run: Project) -> None:
    def stages() -> set[str]:
        return {event.stage for event in evaluate_run(run, "first", "bench") if isinstance(event, Progress)}

    assert "exporting" in stages()
    assert "exporting" not in stages()
    run.run("first").checkpoint.write_bytes(b"other weights")
    assert "exporting" in stages()
    assert "exporting" not in stages()


def test_evaluate_command_prints_the_words_and_writes_into_the_run(run: Project) -> None:
    done = CliRunner().invoke(app, [str(run.root), "first", "bench", "--caption", "coloured squares"])
    assert done.exit_code == 0, done.output
    assert "6 of 9 right (35-88 %)" in done.stdout
    assert "green looks like red instead: 3 of 3" in done.stdout
    assert "coloured squares" in done.stdout
    assert (run.run("first").evaluation("bench") / "report.html").is_file()


def test_evaluation_of_any_folder_can_be_named(run: Project, tmp_path: Path) -> None:
    photos = write_colour_pictures(tmp_path / "Fotos größer", {"blue": "blue"})
    assert CliRunner().invoke(app, [str(run.root), "first", str(photos), "--name", "night shift"]).exit_code == 0
    assert (run.run("first").evaluation("night shift") / "summary.json").is_file()
    assert CliRunner().invoke(app, [str(run.root), "first", str(photos)]).exit_code == 0
    assert (run.run("first").evaluation("Fotos größer") / "summary.json").is_file()
    refused = CliRunner().invoke(app, [str(run.root), "first", str(photos), "--name", "../outside"])
    assert isinstance(refused.exception, ConfigError) or refused.exit_code == 1


def test_photos_are_a_set_of_the_project_or_a_folder_or_an_error(
    run: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bench").mkdir()
    (tmp_path / "other").mkdir()
    assert find_photos(run, "bench") == run.photos("bench")
    assert find_photos(run, "other") == Path("other")
    assert find_photos(run, str(tmp_path / "other")) == tmp_path / "other"
    with pytest.raises(DataError, match="neither a photo set"):
        find_photos(run, "nowhere")


def test_percent_claims_100_only_when_nothing_is_missing() -> None:
    assert [percent(x) for x in (None, 0.0, 0.914, 0.999, 1.0)] == ["–", "0 %", "91 %", "99 %", "100 %"]


def test_cell_text_contrasts_with_its_cell() -> None:
    def luminance(colour: str) -> float:
        channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return float(np.dot(linear, (0.2126, 0.7152, 0.0722)))

    for share in np.linspace(0, 1, 21):
        light, dark = sorted(map(luminance, cell_colours(float(share))), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5  # WCAG AA
