"""The demo: the whole chain on the embedded parts."""

import json
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

from s2rlab.data.images import labelled_folder
from s2rlab.demo import demo
from s2rlab.errors import ProjectError
from s2rlab.jobs import finish
from s2rlab.resources import resource


def test_a_small_demo_ends_with_a_tested_model_and_a_report(tmp_path: Path) -> None:
    folder = tmp_path / "my demo"
    summary = finish(demo(folder, images_per_class=12, epochs=1))

    assert summary.evaluation.scores.classes == 8
    assert summary.evaluation.scores.balanced_accuracy > 0.4  # guessing is 0.125
    assert "path-traced stand-ins" in summary.report.read_text(encoding="utf-8")
    for picture in (summary.preview, summary.matrix):
        with Image.open(picture) as image:
            image.verify()
    assert len(summary.answers) == 8
    assert json.loads((summary.report.parent / "summary.json").read_text())["caption"].startswith("path-traced")

    again = finish(demo(folder, images_per_class=12, epochs=1))
    assert again.evaluation.scores == summary.evaluation.scores


def test_the_demo_touches_no_folder_of_somebody_else(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(ProjectError, match="another folder"):
        finish(demo(tmp_path))


def test_captures_are_about_twenty_of_each_part() -> None:
    pictures = labelled_folder(resource("demo", "captures"))
    parts = {path.stem for path in resource("demo", "parts").glob("*.step")}
    counts = Counter(pictures.labels)
    assert set(counts) == parts
    assert min(counts.values()) >= 15


def test_what_is_shipped_has_its_licence_listed() -> None:
    listed = resource("LICENSES.md").read_text(encoding="utf-8")
    for folder in sorted(path.name for path in resource().iterdir() if path.is_dir()):
        assert f"{folder}/" in listed, folder
