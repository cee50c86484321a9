"""Photographs without labels or of unknown things, and the threshold that tells them, on a model that knows colours."""

import csv
import json
import re
from pathlib import Path

import onnx
import pytest
from typer.testing import CliRunner

from s2rlab.cli import app
from s2rlab.data.photo_sets import add_photos
from s2rlab.deploy import export as export_module
from s2rlab.deploy.classifier import Classifier
from s2rlab.deploy.metadata import ModelInfo
from s2rlab.deploy.threshold import Threshold, choose_threshold, chosen_threshold, write_threshold
from s2rlab.errors import ConfigError, DataError, ModelError
from s2rlab.evaluate.reader import has_scores, read_evaluation
from s2rlab.evaluate.survey import survey
from s2rlab.evaluate.values import Survey
from s2rlab.files import content_hash
from s2rlab.jobs import Note, finish
from s2rlab.project import Project
from tests.deploy.colour_model import LABELS, write_colour_model, write_colour_pictures

EXTERNAL = re.compile(r"""(src|href)\s*=\s*["'](?!data:|#)|url\(|@import|<script|https?://""")


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A model that is 55 % sure of a red square, and must be 50 % sure."""
    return write_colour_model(tmp_path / "model.onnx", ModelInfo(labels=LABELS, threshold=0.5), sharpness=1.8)


@pytest.fixture
def things(tmp_path: Path) -> Path:
    return write_colour_pictures(tmp_path / "things", {"spring": "red", "clip": "blue"})


def test_unknown_things_are_right_when_called_unknown(model: Path, things: Path, tmp_path: Path) -> None:
    named = finish(survey(model, things, tmp_path / "sure", "unknown"))
    assert (named.rejected, named.pictures, named.called) == (0, 6, {"blue": 3, "red": 3})
    write_threshold(model, Threshold(threshold=0.9))
    found = finish(survey(model, things, tmp_path / "unsure", "unknown"))
    assert (found.rejected, found.called, found.threshold) == (6, {"unknown": 6}, 0.9)
    assert found.interval[0] > 0.5
    page = (tmp_path / "unsure" / "report.html").read_text()
    assert "6 of 6 rightly called unknown" in page and not EXTERNAL.search(page)


def test_unlabelled_pictures_get_answers_and_no_word_on_right_or_wrong(
    model: Path, things: Path, tmp_path: Path
) -> None:
    found = finish(survey(model, things, tmp_path / "out", "unlabelled"))
    assert Survey.load(tmp_path / "out" / "summary.json") == found
    rows = list(csv.DictReader((tmp_path / "out" / "predictions.csv").read_text().splitlines()))
    assert {row["true"] for row in rows} == {""} and [row["answer"] for row in rows] == ["blue"] * 3 + ["red"] * 3
    page = re.sub(r"<[^>]+>", "", (tmp_path / "out" / "report.html").read_text().split("</style>")[1])
    assert "6 photographs, 6 with an answer" in page and "rightly" not in page


def test_the_reader_tells_surveys_from_evaluations(model: Path, things: Path, tmp_path: Path) -> None:
    found = finish(survey(model, things, tmp_path / "out", "unknown"))
    reading = read_evaluation(tmp_path / "out")
    assert reading.summary == found and not has_scores(tmp_path / "out")
    assert {photo.true for photo in reading.photographs} == {"unknown"}
    assert reading.photographs[0].top[0] == (reading.photographs[0].answer, reading.photographs[0].sure)


def test_bad_pictures_are_named_and_nothing_to_look_at_is_an_error(model: Path, things: Path, tmp_path: Path) -> None:
    (things / "clip" / "0.png").write_bytes(b"")
    found = finish(survey(model, things, tmp_path / "out", "unknown"))
    assert found.pictures == 5 and "0.png: is empty" in found.skipped[0]
    (tmp_path / "empty").mkdir()
    with pytest.raises(DataError, match="no pictures in it"):
        finish(survey(model, tmp_path / "empty", tmp_path / "out2", "unknown"))
    for path in things.glob("*/*"):
        path.write_bytes(b"")
    with pytest.raises(DataError, match="none of its 6 pictures"):
        finish(survey(model, things, tmp_path / "out2", "unknown"))
    assert not (tmp_path / "out2").exists()


def test_a_model_that_always_answers_is_warned_of(things: Path, tmp_path: Path) -> None:
    always = write_colour_model(tmp_path / "always.onnx")
    notes = [event.text for event in survey(always, things, tmp_path / "out", "unknown") if isinstance(event, Note)]
    assert any("choose a threshold" in note for note in notes)


def test_the_threshold_changes_nothing_else_in_the_model(model: Path) -> None:
    before = onnx.load(model)
    write_threshold(model, Threshold(threshold=0.75))
    after = onnx.load(model)
    assert Classifier(model).threshold == 0.75
    assert after.graph == before.graph
    changed = {a.key for a, b in zip(after.metadata_props, before.metadata_props, strict=True) if a != b}
    assert changed == {"s2rlab.threshold", "s2rlab.card"}
    model.write_bytes(b"garbage")
    with pytest.raises(ModelError, match="export the run again"):
        write_threshold(model, Threshold(threshold=0.75))


@pytest.fixture
def run(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project with an exported run `first`."""
    folder = project.run("first")
    folder.model.parent.mkdir(parents=True)
    folder.checkpoint.write_bytes(b"weights")
    info = ModelInfo(labels=LABELS, threshold=0.5, provenance={"checkpoint": content_hash(b"weights")})
    write_colour_model(folder.model, info, sharpness=1.8)
    monkeypatch.setattr(export_module, "load_card", lambda _: None)
    return project


def test_the_set_says_what_it_is_and_the_command_counts_accordingly(run: Project, things: Path) -> None:
    finish(add_photos(run, things, "unknown"))
    done = CliRunner().invoke(app, ["evaluate", str(run.root), "first", "things"])
    assert done.exit_code == 0, done.output
    assert "0 of 6 rightly called unknown (0-39 %)" in done.stdout
    done = CliRunner().invoke(app, ["evaluate", str(run.root), "first", str(things), "--as", "unlabelled"])
    assert "6 pictures without labels" in done.stdout


def test_the_chosen_threshold_is_written_into_the_export_and_kept(run: Project) -> None:
    done = CliRunner().invoke(app, ["export", str(run.root), "first", "--threshold", "0.8"])
    assert done.exit_code == 0, done.output
    assert 'answers "unknown" below 80%' in done.stdout
    assert Classifier(run.run("first").model).threshold == 0.8
    assert chosen_threshold(run.run("first")) == 0.8
    assert CliRunner().invoke(app, ["export", str(run.root), "first", "--threshold", "1.5"]).exit_code == 2


def test_no_choice_is_none_and_a_damaged_one_is_named(run: Project) -> None:
    folder = run.run("first")
    assert chosen_threshold(folder) is None
    choose_threshold(folder, Threshold(threshold=0.3))
    path = folder.model.with_name("threshold.json")
    assert json.loads(path.read_text()) == {"threshold": 0.3}
    path.write_text('{"threshold": 3}')
    with pytest.raises(ConfigError, match=r"threshold\.json: threshold"):
        chosen_threshold(folder)
