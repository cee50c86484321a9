"""The shipped classifier and `s2rlab classify`, on a model made without torch."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import onnx
import pytest
import typer
from PIL import Image
from typer.testing import CliRunner

from s2rlab.cli.classify import classify as command
from s2rlab.data.images import open_rgb
from s2rlab.deploy import classify as classify_module
from s2rlab.deploy.classifier import BATCH, Classifier, _batches
from s2rlab.deploy.classify import classify
from s2rlab.deploy.metadata import FORMAT, ModelInfo
from s2rlab.errors import DataError, ModelError
from s2rlab.jobs import Note, Progress, finish
from tests.deploy.colour_model import COLOURS, LABELS, write_colour_model, write_colour_pictures

PROGRAM = "import typer; from s2rlab.cli.classify import classify; app = typer.Typer(); app.command()(classify); app()"

app = typer.Typer()
app.command()(command)


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return write_colour_model(tmp_path / "model.onnx")


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    return write_colour_pictures(tmp_path / "pictures", {label: label for label in LABELS})


def plain(colour: str, height: int = 8, width: int = 8) -> np.ndarray:
    return np.full((height, width, 3), COLOURS[colour], dtype=np.uint8)


def test_pictures_of_mixed_sizes_come_back_in_their_order(model: Path) -> None:
    rng = np.random.default_rng(0)
    order = [str(label) for label in rng.choice(LABELS, 3 * BATCH)]
    images = [plain(label, *rng.integers(1, 4, 2)) for label in order]
    classifier = Classifier(model)
    together = classifier.probabilities(images)
    assert [classifier.answer(row) for row in together] == order
    assert together.dtype == np.float32
    np.testing.assert_allclose(together.sum(axis=1), 1, atol=1e-6)
    alone = np.concatenate([classifier.probabilities([image]) for image in images])
    np.testing.assert_array_equal(together, alone)


def test_no_pictures_give_no_rows(model: Path) -> None:
    assert Classifier(model).probabilities([]).shape == (0, len(LABELS))


def test_batches_hold_each_picture_once_one_size_and_few_pixels() -> None:
    images = [np.empty(shape, dtype=np.uint8) for shape in [(10, 10, 3)] * 40 + [(3000, 4000, 3)] * 3 + [(10, 20, 3)]]
    batches = list(_batches(images))
    assert sorted(index for batch in batches for index in batch) == list(range(44))
    assert all(len({images[index].shape for index in batch}) == 1 for batch in batches)
    assert max(map(len, batches)) == BATCH
    assert [len(batch) for batch in batches if images[batch[0]].shape[0] == 3000] == [1, 1, 1]


def test_provider_is_named_and_threads_can_be_set(model: Path) -> None:
    classifier = Classifier(model, device="cpu", threads=1)
    assert classifier.provider == "CPUExecutionProvider"
    assert classifier.device == "CPU"


def test_answer_is_unknown_below_the_threshold_only(tmp_path: Path) -> None:
    classifier = Classifier(write_colour_model(tmp_path / "m.onnx", ModelInfo(labels=LABELS, threshold=0.5)))
    row = np.array([0.5, 0.3, 0.2], dtype=np.float32)
    assert classifier.answer(row) == "blue"
    assert classifier.answer(row, 0.51) == "unknown"
    assert classifier.answer(np.array([0.4, 0.35, 0.25], dtype=np.float32)) == "unknown"
    assert classifier.answer(np.array([0.4, 0.35, 0.25], dtype=np.float32), 0.0) == "blue"


def properties(**changes: str) -> dict[str, str]:
    return ModelInfo(labels=LABELS).to_properties() | {f"s2rlab.{name}": text for name, text in changes.items()}


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({}, "not exported by s2rlab"),
        (properties(format=str(FORMAT + 1), news='"x"'), "newer s2rlab"),
        (properties(labels="[oops"), "damaged"),
        (properties(threshold="7"), "threshold"),
        (properties(labels='["a", "b"]'), "3 outputs but 2 labels"),
    ],
)
def test_foreign_newer_and_damaged_models_are_refused(
    model: Path, tmp_path: Path, changed: dict[str, str], reason: str
) -> None:
    proto = onnx.load(model)
    del proto.metadata_props[:]
    onnx.helper.set_model_props(proto, changed)
    other = tmp_path / "other model ö.onnx"
    onnx.save_model(proto, other)
    with pytest.raises(ModelError, match=reason) as caught:
        Classifier(other)
    assert "other model ö.onnx" in str(caught.value)


@pytest.mark.parametrize("content", [b"", b"not a model" * 50, None])
def test_empty_garbage_and_truncated_models_are_refused(model: Path, tmp_path: Path, content: bytes | None) -> None:
    whole = model.read_bytes()
    bad = tmp_path / "bad.onnx"
    bad.write_bytes(whole[: len(whole) // 2] if content is None else content)
    with pytest.raises(ModelError, match=r"bad\.onnx: (damaged|an ONNX model, but not)"):
        Classifier(bad)


def test_a_missing_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no model here"):
        Classifier(tmp_path / "missing.onnx")


def test_classify_names_unreadable_pictures_and_goes_on(model: Path, pictures: Path) -> None:
    (pictures / "red" / "1.png").write_bytes(b"garbage")
    (pictures / "red" / "2.png").write_bytes(b"")
    missing = pictures / "nowhere.jpg"
    task = classify(model, [pictures, missing])
    notes = []
    try:
        while True:
            event = next(task)
            notes += [event.text] if isinstance(event, Note) else []
    except StopIteration as end:
        answers = end.value
    assert [Path(answer.file).parent.name for answer in answers.answers] == [answer.label for answer in answers.answers]
    assert len(answers.answers) == 7
    assert len(answers.unreadable) == len(notes) == 3
    for name in ("1.png", "2.png", "nowhere.jpg"):
        assert any(name in sentence for sentence in answers.unreadable)


def test_a_resumed_classification_goes_on_where_it_was_stopped(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_colour_pictures(tmp_path / "many", {f"{i:02}": LABELS[i % 3] for i in range(3 * BATCH)}, each=1)
    (folder / "05" / "0.png").write_bytes(b"no picture")
    whole = finish(classify(model, [folder]))
    stopped = classify(model, [folder])
    while not (isinstance(event := next(stopped), Progress) and event.done == 2 * BATCH):
        pass
    stopped.close()
    opened: list[Path] = []
    monkeypatch.setattr(classify_module, "open_rgb", lambda path: opened.append(path) or open_rgb(path))
    assert finish(classify(model, [folder], resume=True)) == whole
    assert len(opened) == BATCH
    assert finish(classify(model, [folder], resume=True)) == whole  # a finished one is done again from the start
    assert len(opened) == 4 * BATCH


def test_a_folder_without_pictures_is_a_data_error(model: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(DataError, match="no pictures"):
        finish(classify(model, [tmp_path / "empty"]))


def test_top_guesses_are_sorted_and_as_many_as_asked(model: Path, pictures: Path) -> None:
    for top in (1, 2, 9):
        for answer in finish(classify(model, [pictures], top=top)).answers:
            assert len(answer.top) == min(top, 3)
            chances = [guess.probability for guess in answer.top]
            assert chances == sorted(chances, reverse=True)
            assert chances[0] == answer.probability


def test_table_names_every_picture_its_part_and_the_provider(model: Path, pictures: Path) -> None:
    done = CliRunner().invoke(app, [str(model), str(pictures)])
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    for label in LABELS:
        rows = [line for line in lines if f"{label}/" in line]
        assert len(rows) == 3
        assert all(row.split()[1:3] == [label, "100.0%"] for row in rows)
    assert "CPUExecutionProvider" in lines[-1] or "CUDAExecutionProvider" in lines[-1]


def test_csv_and_json_say_the_same(model: Path, pictures: Path) -> None:
    runner = CliRunner()
    table = list(csv.DictReader(runner.invoke(app, [str(model), str(pictures), "--format", "csv"]).stdout.splitlines()))
    document = json.loads(runner.invoke(app, [str(model), str(pictures), "--format", "json"]).stdout)
    assert [row["label"] for row in table] == [answer["label"] for answer in document["answers"]]
    assert [row["file"] for row in table] == [answer["file"] for answer in document["answers"]]
    for row, answer in zip(table, document["answers"], strict=True):
        assert float(row["probability"]) == pytest.approx(answer["probability"], abs=1e-6)
        assert row["label_2"] == answer["top"][1]["label"]
    assert document["provider"]


def test_threshold_option_turns_answers_into_unknown(tmp_path: Path, pictures: Path) -> None:
    unsure = write_colour_model(tmp_path / "unsure.onnx", sharpness=0.1)
    done = CliRunner().invoke(app, [str(unsure), str(pictures), "--threshold", "0.9", "--format", "json"])
    assert {answer["label"] for answer in json.loads(done.stdout)["answers"]} == {"unknown"}
    assert CliRunner().invoke(app, [str(unsure), str(pictures), "--threshold", "1.5"]).exit_code == 2


def test_exit_code_is_1_when_a_picture_is_unreadable(model: Path, pictures: Path) -> None:
    (pictures / "red" / "0.png").write_bytes(b"garbage")
    done = CliRunner().invoke(app, [str(model), str(pictures), "--format", "json"])
    assert done.exit_code == 1
    assert len(json.loads(done.stdout)["answers"]) == 8


def test_classifying_loads_neither_torch_nor_vtk_nor_matplotlib_and_is_quiet(model: Path, tmp_path: Path) -> None:
    Image.new("RGB", (9, 5), COLOURS["green"]).save(tmp_path / "a.png")
    code = (
        "import sys; from pathlib import Path\n"
        "from s2rlab.deploy.classify import classify; from s2rlab.jobs import finish\n"
        "answers = finish(classify(Path(sys.argv[1]), [Path(sys.argv[2])]))\n"
        "assert answers.answers[0].label == 'green'\n"
        "heavy = {'torch', 'timm', 'vtkmodules', 'trimesh', 'matplotlib', 'sklearn', 'scipy', 'onnx', 'cv2'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(model), str(tmp_path / "a.png")], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
    assert done.stderr == ""


def test_json_events_end_with_the_answers(model: Path, pictures: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(model), str(pictures), "--events", "json"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        lines = [json.loads(line) for line in child.stdout]  # standard input stays open: its end means cancel
    assert child.returncode == 0
    assert {line["event"] for line in lines[:-1]} == {"progress"}
    assert lines[-1]["event"] == "succeeded"
    assert len(lines[-1]["result"]["answers"]) == 9
