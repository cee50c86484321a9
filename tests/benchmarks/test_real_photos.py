"""The benchmark's own arithmetic and its handling of failures, with a stand-in for the command line."""

import json
import sys
from pathlib import Path

import pytest
import real_photos

# Answers like `s2rlab`: seed and preset decide the scores. A class folder named "broken" makes the training fail.
STAND_IN = """
import json, sys
from pathlib import Path
command, project, *rest = sys.argv[1:]
options = dict(zip(rest, rest[1:]))
project = Path(project)
if command == "new":
    project.mkdir()
if command == "import" and list(Path(rest[0]).glob("broken*")):
    sys.exit("error: broken.stl: is empty; export it again.")
if command == "render":
    folder = project / "datasets" / options["--name"]
    folder.mkdir(parents=True)
    (folder / "summary.json").write_text(json.dumps({"images": 40}))
if command == "evaluate":
    folder = project / "runs" / rest[0] / "evaluations" / options["--name"]
    folder.mkdir(parents=True)
    preset, seed = rest[0].rsplit("_", 1)
    score = {"syn_r": 0.9, "syn_o": 0.7}[preset] + 0.02 * int(seed)
    scores = {"balanced_accuracy": score, "accuracy": score - 0.01, "classes": 2, "pictures": 8}
    found = {"scores": scores, "foreign": [{"label": "x", "pictures": 3}], "skipped": ["a.txt: is no picture"]}
    (folder / "summary.json").write_text(json.dumps(found))
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Meshes and photographs of two classes, and the stand-in in the place of `s2rlab`."""
    (tmp_path / "stand_in.py").write_text(STAND_IN)
    monkeypatch.setattr(real_photos, "PROGRAM", [sys.executable, str(tmp_path / "stand_in.py")])
    data = tmp_path / "Teile im Büro"
    (data / "meshes").mkdir(parents=True)
    for label in ("nut", "bolt"):
        (data / "meshes" / f"{label}.stl").touch()
        (data / "photos" / label).mkdir(parents=True)
    return data


def test_the_last_line_holds_every_figure(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert real_photos.main([str(folder)]) == 0
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert figures["balanced_accuracy_per_seed"] == [0.9, 0.92, 0.94]
    assert figures["balanced_accuracy"] == 0.92
    assert figures["accuracy"] == 0.91
    assert figures["syn_o_balanced_accuracy"] == 0.72
    assert figures["spread"] == 0.04
    assert figures["deviation"] == 0.0163  # of the population: 0.02 * sqrt(2 / 3)
    assert (figures["classes"], figures["photos"], figures["images"]) == (2, 8, 40)
    assert figures["photos_not_scored"] == 4
    stages = figures["seconds_per_stage"]
    assert list(stages) == ["import", "render", "train", "evaluate"]
    assert figures["seconds"] > 0


def test_one_preset_and_one_seed_leave_the_baseline_out(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keep = folder.parent / "kept"
    assert real_photos.main([str(folder), "--presets", "syn-r", "--seeds", "1", "--keep", str(keep)]) == 0
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert figures["syn_o_balanced_accuracy"] is None
    assert figures["spread"] == 0
    assert (keep / "project" / "runs" / "syn_r_0" / "evaluations" / "photos" / "summary.json").is_file()
    assert "== syn_r_0 train: s2rlab train" in (keep / "log.txt").read_text("utf-8")


def test_a_failing_stage_is_named_with_its_last_words(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "meshes" / "broken.stl").touch()
    assert real_photos.main([str(folder)]) == 1
    out, err = capsys.readouterr()
    assert "the stage 'import' failed" in err
    assert "broken.stl: is empty; export it again." in err
    assert "{" not in out


@pytest.mark.parametrize("missing", ["meshes", "photos"])
def test_a_folder_without_meshes_or_photographs_is_refused(
    missing: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / missing).rename(folder / "other")
    assert real_photos.main([str(folder)]) == 1
    assert f"{missing}: is missing or empty" in capsys.readouterr().err
