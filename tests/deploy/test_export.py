"""Exported models answer like torch, whatever the size of the pictures, or are not written at all."""

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import pytest
import timm
import torch
import typer
from onnx import numpy_helper
from PIL import Image
from typer.testing import CliRunner

from s2rlab.cli.export import export as command
from s2rlab.deploy import export as export_module
from s2rlab.deploy.classifier import Classifier, exported_from
from s2rlab.deploy.export import dataset_pictures, export_model, export_run
from s2rlab.deploy.parity import PICTURES, TOLERANCE, labels_differ, parity_pictures
from s2rlab.errors import ExportError, ModelError
from s2rlab.files import content_hash
from s2rlab.jobs import finish
from s2rlab.learn.checkpoint import ModelCard, load_checkpoint, save_checkpoint
from s2rlab.learn.preprocess import Probabilities, Views, preprocess
from s2rlab.project import Project

LABELS = ("bolt", "nut", "washer", "Größe 7")
SIZES = [(64, 64), (1, 1), (480, 640), (33, 50), (3, 200), (65, 63), (20, 20)]

app = typer.Typer()
app.command()(command)


def make_checkpoint(path: Path, views: Views = "rotations", *, seed: int = 0) -> Path:
    """A random network whose answers vary from picture to picture."""
    torch.manual_seed(seed)
    network = timm.create_model("test_efficientnet", pretrained=False, num_classes=len(LABELS))
    with torch.no_grad():
        network.get_classifier().weight.mul_(1000)
        network.get_classifier().bias.zero_()
    provenance = {"dataset": "syn-r", "seed": str(seed), "licence": "MIT"}
    card = ModelCard(
        labels=LABELS,
        backbone="test_efficientnet",
        image_size=48,
        mean=(0.5, 0.45, 0.4),
        std=(0.5, 0.25, 0.3),
        views=views,
        temperature=1.5,
        threshold=0.3,
        provenance=provenance,
    )
    save_checkpoint(path, network, card)
    return path


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder with one exported run: `checkpoint.safetensors`, `model.onnx`."""
    folder = tmp_path_factory.mktemp("exported")
    finish(export_model(make_checkpoint(folder / "checkpoint.safetensors"), folder / "model.onnx", []))
    return folder


def torch_probabilities(checkpoint: Path, picture: np.ndarray) -> np.ndarray:
    network, card = load_checkpoint(checkpoint)
    inputs = preprocess(torch.from_numpy(picture[np.newaxis]), card.image_size, card.mean, card.std)
    with torch.inference_mode():
        return Probabilities(network, temperature=card.temperature, views=card.views)(inputs)[0].numpy()


@pytest.mark.parametrize("size", SIZES)
def test_any_size_answers_like_torch(exported: Path, size: tuple[int, int]) -> None:
    picture = np.random.default_rng(1).integers(0, 256, (*size, 3), dtype=np.uint8)
    found = Classifier(exported / "model.onnx", device="cpu").probabilities([picture])[0]
    np.testing.assert_allclose(found, torch_probabilities(exported / "checkpoint.safetensors", picture), atol=1e-5)


def test_a_batch_answers_like_its_pictures_one_by_one(exported: Path) -> None:
    rng = np.random.default_rng(2)
    pictures = [rng.integers(0, 256, (*SIZES[i % 3], 3), dtype=np.uint8) for i in range(9)]
    classifier = Classifier(exported / "model.onnx", device="cpu")
    alone = np.concatenate([classifier.probabilities([picture]) for picture in pictures])
    np.testing.assert_allclose(classifier.probabilities(pictures), alone, atol=1e-6)


def test_rotations_make_the_answer_the_same_for_every_quarter_turn(exported: Path) -> None:
    picture = np.random.default_rng(3).integers(0, 256, (40, 60, 3), dtype=np.uint8)
    rows = Classifier(exported / "model.onnx", device="cpu").probabilities([np.rot90(picture, k) for k in range(4)])
    np.testing.assert_allclose(rows, np.broadcast_to(rows[0], rows.shape), atol=1e-5)


def test_labels_threshold_and_provenance_are_inside_and_no_path_of_this_machine(exported: Path) -> None:
    checkpoint = exported / "checkpoint.safetensors"
    classifier = Classifier(exported / "model.onnx", device="cpu")
    assert classifier.labels == LABELS
    assert classifier.threshold == 0.3
    provenance = classifier.info.provenance
    assert provenance["checkpoint"] == content_hash(checkpoint.read_bytes())
    assert {"dataset", "seed", "licence", "s2rlab", "backbone"} <= set(provenance)
    assert ModelCard.model_validate(classifier.info.card) == load_checkpoint(checkpoint)[1]
    content = (exported / "model.onnx").read_bytes()
    assert b"site-packages" not in content
    assert str(Path(__file__).parent.parent.parent).encode() not in content


def test_input_and_output_have_the_promised_names_types_and_free_sizes(exported: Path) -> None:
    graph = onnx.load(exported / "model.onnx").graph
    (images,), (probabilities,) = graph.input, graph.output
    assert (images.name, images.type.tensor_type.elem_type) == ("images", onnx.TensorProto.UINT8)
    free = [dimension.dim_param for dimension in images.type.tensor_type.shape.dim[:3]]
    assert len(set(free)) == 3
    assert "" not in free
    assert probabilities.name == "probabilities"
    assert probabilities.type.tensor_type.shape.dim[1].dim_value == len(LABELS)


def test_one_view_is_exported_too_and_its_summary_says_what_was_checked(tmp_path: Path) -> None:
    checkpoint = make_checkpoint(tmp_path / "checkpoint.safetensors", "one")
    summary = finish(export_model(checkpoint, tmp_path / "model.onnx", []))
    assert summary.parity.pictures >= 100
    assert summary.parity.largest_difference <= TOLERANCE
    assert summary.parity.labels_differ == 0
    assert summary.size == (tmp_path / "model.onnx").stat().st_size
    picture = np.random.default_rng(1).integers(0, 256, (50, 30, 3), dtype=np.uint8)
    found = Classifier(tmp_path / "model.onnx", device="cpu").probabilities([picture])[0]
    np.testing.assert_allclose(found, torch_probabilities(checkpoint, picture), atol=1e-5)


def broken(model: onnx.ModelProto, name: str) -> onnx.ModelProto:
    """Change one constant of the preprocessing."""
    for tensor in model.graph.initializer:
        if tensor.name == name:
            tensor.CopyFrom(numpy_helper.from_array(np.flip(numpy_helper.to_array(tensor) * 1.2, 1).copy(), name))
            return model
    raise KeyError(name)


@pytest.mark.parametrize("constant", ["preprocess/mean", "preprocess/std"])
def test_a_graph_that_answers_differently_fails_the_export_and_writes_nothing(
    exported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, constant: str
) -> None:
    graph = broken(onnx.load(exported / "model.onnx"), constant)
    monkeypatch.setattr(export_module, "build_graph", lambda *_: graph)
    target = tmp_path / "new" / "model.onnx"
    with pytest.raises(ExportError, match=r"model\.onnx: not written, .* differs"):
        finish(export_model(exported / "checkpoint.safetensors", target, []))
    assert list(tmp_path.rglob("*")) == []
    earlier = tmp_path / "earlier.onnx"
    earlier.write_bytes(b"an earlier model")
    with pytest.raises(ExportError):
        finish(export_model(exported / "checkpoint.safetensors", earlier, []))
    assert earlier.read_bytes() == b"an earlier model"


def test_swapped_labels_count_unless_torch_itself_cannot_tell() -> None:
    expected = np.array([[0.7, 0.3], [0.5004, 0.4996], [0.501, 0.499], [0.2, 0.8]], dtype=np.float32)
    found = np.array([[0.3, 0.7], [0.4998, 0.5002], [0.499, 0.501], [0.21, 0.79]], dtype=np.float32)
    assert labels_differ(expected, found).tolist() == [True, False, True, False]


def test_stopping_an_export_leaves_nothing(exported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    graph = onnx.load(exported / "model.onnx")
    monkeypatch.setattr(export_module, "build_graph", lambda *_: graph)
    task = export_model(exported / "checkpoint.safetensors", tmp_path / "model.onnx", [])
    for event in task:
        if event.event == "progress" and event.stage == "checking":
            break
    task.close()
    assert list(tmp_path.iterdir()) == []


def test_a_resumed_export_checks_the_model_that_is_built(
    exported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkpoint, target = exported / "checkpoint.safetensors", tmp_path / "model.onnx"
    stopped = export_model(checkpoint, target, [])
    assert [next(stopped).stage for _ in range(3)] == ["exporting", "exporting", "checking"]  # type: ignore[union-attr]
    stopped.close()
    built: list[Path] = []
    build = export_module._build
    monkeypatch.setattr(export_module, "_build", lambda path, *rest: built.append(path) or build(path, *rest))
    finish(export_model(checkpoint, target, [], resume=True))
    assert built == []
    assert target.read_bytes() == (exported / "model.onnx").read_bytes()
    finish(export_model(checkpoint, target, [], resume=True))
    assert built == [checkpoint]


def test_parity_pictures_are_enough_and_of_many_sizes_whatever_is_given(tmp_path: Path) -> None:
    paths = []
    for i in range(3):
        paths.append(tmp_path / f"{i}.png")
        Image.new("RGB", (100 + i, 80), (i, 20, 30)).save(paths[-1])
    paths.append(tmp_path / "bad.png")
    paths[-1].write_bytes(b"garbage")
    for given in ([], paths[:1], paths, paths * 60):
        pictures = parity_pictures(given)
        assert len(pictures) >= PICTURES
        assert len({picture.shape for picture in pictures}) >= 15
        assert all(picture.dtype == np.uint8 and picture.ndim == 3 for picture in pictures)
    assert all(np.array_equal(a, b) for a, b in zip(parity_pictures(paths), parity_pictures(paths), strict=True))


def test_an_untrained_run_is_refused(project: Project) -> None:
    with pytest.raises(ModelError, match="s2rlab train"):
        finish(export_run(project, "first"))
    assert not (project.root / "runs").exists()


@pytest.fixture
def run(project: Project, exported: Path) -> Iterator[Project]:
    """Project with one exported run, `first`."""
    folder = project.run("first")
    folder.model.parent.mkdir(parents=True)
    folder.checkpoint.write_bytes((exported / "checkpoint.safetensors").read_bytes())
    folder.model.write_bytes((exported / "model.onnx").read_bytes())
    return project


def test_a_model_belongs_to_exactly_one_checkpoint(run: Project, tmp_path: Path) -> None:
    folder = run.run("first")
    assert exported_from(folder.model, folder.checkpoint)
    assert not exported_from(tmp_path / "missing.onnx", folder.checkpoint)
    make_checkpoint(folder.checkpoint, seed=1)
    assert not exported_from(folder.model, folder.checkpoint)
    folder.checkpoint.unlink()
    assert not exported_from(folder.model, folder.checkpoint)


def test_dataset_pictures_are_those_the_run_was_trained_on(run: Project) -> None:
    _, card = load_checkpoint(run.run("first").checkpoint)
    assert dataset_pictures(run, card) == []
    images = run.dataset("syn-r") / "images" / "bolt"
    images.mkdir(parents=True)
    for name in ("1.jpg", "0.jpg", "notes.txt"):
        (images / name).touch()
    assert [path.name for path in dataset_pictures(run, card)] == ["0.jpg", "1.jpg"]
    assert dataset_pictures(run, card.model_copy(update={"provenance": {}})) == []


def test_export_command_writes_where_it_is_told_and_says_how_close_it_is(
    run: Project, exported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    graph = onnx.load(exported / "model.onnx")
    del graph.metadata_props[:]
    monkeypatch.setattr(export_module, "build_graph", lambda *_: graph)
    output = tmp_path / "out put.onnx"
    done = CliRunner().invoke(app, [str(run.root), "first", "--output", str(output)])
    assert done.exit_code == 0, done.output
    assert f"all {PICTURES} pictures" in done.stdout
    assert Classifier(output).labels == LABELS
    failed = CliRunner().invoke(app, [str(run.root), "second"])
    assert failed.exit_code == 1
    assert json.loads(Classifier(output)._session.get_modelmeta().custom_metadata_map["s2rlab.format"]) == 1
