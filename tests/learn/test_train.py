"""Training: from a rendered data set to a checkpoint, the same again for the same seed, and continued after a stop."""

import json
import shutil
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import timm
import torch
from PIL import Image
from safetensors.torch import save_file

from s2rlab.errors import ConfigError, DataError, TrainError, WeightsError
from s2rlab.jobs import Epoch, Progress, finish
from s2rlab.learn import backbones
from s2rlab.learn.augment import augment, plain
from s2rlab.learn.backbones import DEFAULT, load_backbone
from s2rlab.learn.checkpoint import load_checkpoint
from s2rlab.learn.config import TrainConfig
from s2rlab.learn.head import fit_head, fit_temperature, fit_threshold
from s2rlab.learn.machine import Meter
from s2rlab.learn.split import split
from s2rlab.learn.train import RunResult, train
from s2rlab.project import Project

COLOURS = {"blue": (40, 60, 200), "green": (40, 190, 60), "red": (200, 50, 40)}


def make_dataset(project: Project, name: str = "colours", each: int = 12, classes: int = 3) -> None:
    """Write a data set as `render` would, of discs whose class is their colour."""
    folder = project.dataset(name)
    rng = np.random.default_rng(0)
    rows, columns = np.mgrid[0:64, 0:64]
    lines = []
    for index in range(each * classes):
        label = sorted(COLOURS)[index % classes]
        path = folder / "images" / label / f"{index:06d}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        x, y = rng.integers(24, 40, size=2)
        picture = rng.integers(90, 120, size=(64, 64, 3))
        picture[(rows - y) ** 2 + (columns - x) ** 2 < 300] = COLOURS[label]
        Image.fromarray(picture.astype(np.uint8)).save(path)
        lines.append(json.dumps({"file_name": str(path.relative_to(folder)), "label": label}) + "\n")
    (folder / "metadata.jsonl").write_text("".join(lines))


def config(**changes: Any) -> TrainConfig:
    fields = {"dataset": "colours", "name": "run", "image_size": 64, "epochs": 2, "augmented_views": 2, "batch_size": 8}
    return TrainConfig.model_validate(fields | {"validation": 0.25} | changes)


def small(project: Project, **changes: Any) -> TrainConfig:
    """Train a network of a few layers instead of the shipped one: seconds less for each test."""
    return config(backbone="test_resnet", weights=project.root / "small.pth", frozen_stages=1, **changes)


@pytest.fixture
def coloured(project: Project) -> Project:
    make_dataset(project)
    torch.manual_seed(0)
    torch.save(timm.create_model("test_resnet", pretrained=False).state_dict(), project.root / "small.pth")
    return project


def test_a_run_learns_and_leaves_everything_behind(coloured: Project) -> None:
    result = finish(train(coloured, config()))

    run = coloured.run("run")
    assert result.validation_accuracy == 1.0
    assert TrainConfig.load(run.config) == config()
    events = [json.loads(line)["event"] for line in run.events.read_text().splitlines()]
    assert events.count("epoch") == 2 and "progress" in events
    assert "epoch 2" in run.log.read_text()
    network, card = load_checkpoint(run.checkpoint)
    assert card.labels == ("blue", "green", "red")
    assert card.provenance["trained_on"] == "made pictures only"
    assert "Apache-2.0" in card.provenance["weights_licence"]
    assert sum(p.numel() for p in network.parameters()) > 3_000_000


def test_a_run_tells_of_every_class_and_of_the_machine_it_uses(coloured: Project) -> None:
    finish(train(coloured, small(coloured)))
    events = [json.loads(line) for line in coloured.run("run").events.read_text().splitlines()]
    epochs = [event for event in events if event["event"] == "epoch"]
    for event in epochs:
        assert set(event["per_class"]) == set(COLOURS)
        assert np.mean(list(event["per_class"].values())) == pytest.approx(event["validation_accuracy"])
    usage = next(event for event in events if event["event"] == "usage")
    assert usage["device"] and usage["memory"] > 1e6
    training = [event for event in events if event["event"] == "progress" and event["stage"] == "training"]
    assert training[-1]["done"] == training[-1]["total"]
    assert training[-1]["unit"] == "images"


def test_the_rate_is_that_of_the_stage_it_is_in(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 0.0, 1.0, 2.5, 2.5, 10.0, 13.0])
    monkeypatch.setattr("s2rlab.learn.machine.time.monotonic", lambda: next(clock))
    meter = Meter(torch.device("cpu"))
    told = []
    for stage, done in (
        ("features", 0),
        ("features", 10),
        ("features", 50),
        ("training", 0),
        ("training", 3),
        ("training", 33),
    ):
        told.append([usage.images_per_second for usage in meter.after(Progress(stage=stage, done=done, total=99))])
    assert told == [[0.0], [], [20.0], [], [0.4], [10.0]]


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        RuntimeError("[enforce fail at alloc_cpu.cpp:124] DefaultCPUAllocator: can't allocate memory"),
        torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB"),
    ],
)
def test_running_out_of_memory_is_a_sentence_in_the_run_s_own_log(
    coloured: Project, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("s2rlab.learn.train.fit_head", fail)
    with pytest.raises(TrainError, match="has not enough memory"):
        finish(train(coloured, small(coloured)))
    assert "has not enough memory" in coloured.run("run").log.read_text()


def test_any_other_error_of_a_library_stays_a_bug(coloured: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("mat1 and mat2 shapes cannot be multiplied")

    monkeypatch.setattr("s2rlab.learn.train.fit_head", fail)
    with pytest.raises(RuntimeError, match="mat1"):
        finish(train(coloured, small(coloured)))


def test_a_run_stopped_at_a_pass_it_has_told_of_keeps_that_pass(coloured: Project) -> None:
    told: list[Epoch] = []
    task = train(coloured, small(coloured, epochs=4))
    for event in task:
        if isinstance(event, Epoch):
            told.append(event)
            best = json.loads((coloured.run("run").root / "best.json").read_text())
            assert best["accuracy"] >= max(each.validation_accuracy for each in told)
    assert len(told) == 4


def test_a_stopped_run_says_what_it_keeps(coloured: Project) -> None:
    for name, last in (("early", "progress"), ("late", "epoch")):
        task = train(coloured, small(coloured, name=name, epochs=3))
        for event in task:
            if event.event == last:
                break
        task.close()
    assert "nothing to keep yet" in coloured.run("early").log.read_text()
    assert "best state so far is kept" in coloured.run("late").log.read_text()


def test_the_same_seed_gives_the_same_weights_and_another_does_not(coloured: Project) -> None:
    weights = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        finish(train(coloured, small(coloured, name=name, seed=seed)))
        network, _ = load_checkpoint(coloured.run(name).checkpoint)
        weights.append(torch.cat([p.flatten() for p in network.parameters()]))
        shutil.rmtree(coloured.cache)
    torch.testing.assert_close(weights[0], weights[1], rtol=1e-4, atol=1e-5)
    assert not torch.allclose(weights[0], weights[2], atol=1e-5)


def test_a_stopped_run_keeps_its_best_and_resumes_to_the_same_end(coloured: Project) -> None:
    finish(train(coloured, small(coloured, name="whole", epochs=3)))
    task = train(coloured, small(coloured, name="stopped", epochs=3))
    for event in task:
        if isinstance(event, Epoch) and event.epoch == 2:
            break
    task.close()
    run = coloured.run("stopped")
    load_checkpoint(run.checkpoint)
    with pytest.raises(TrainError, match="--resume"):
        finish(train(coloured, small(coloured, name="stopped", epochs=3)))

    finish(train(coloured, small(coloured, name="stopped", epochs=3), resume=True))

    first, _ = load_checkpoint(coloured.run("whole").checkpoint)
    second, _ = load_checkpoint(run.checkpoint)
    for a, b in zip(first.parameters(), second.parameters(), strict=True):
        torch.testing.assert_close(a, b, rtol=1e-3, atol=1e-4)


def test_a_finished_run_is_not_trained_again(coloured: Project) -> None:
    first = finish(train(coloured, small(coloured, epochs=0)))
    stamp = coloured.run("run").checkpoint.stat().st_mtime_ns
    again = finish(train(coloured, small(coloured, epochs=0), resume=True))
    assert isinstance(again, RunResult) and again == first
    assert coloured.run("run").checkpoint.stat().st_mtime_ns == stamp


def test_resume_with_other_settings_is_refused(coloured: Project) -> None:
    finish(train(coloured, small(coloured, epochs=0)))
    with pytest.raises(TrainError, match="other settings"):
        finish(train(coloured, small(coloured, epochs=1), resume=True))


def test_a_run_does_not_go_on_with_other_pictures(coloured: Project) -> None:
    task = train(coloured, small(coloured, epochs=3))
    for event in task:
        if isinstance(event, Epoch):
            break
    task.close()
    make_dataset(coloured, each=14)
    with pytest.raises(TrainError, match="data set has changed"):
        finish(train(coloured, small(coloured, epochs=3), resume=True))


def test_activations_are_computed_once(coloured: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    finish(train(coloured, small(coloured, epochs=0)))
    monkeypatch.setattr("s2rlab.learn.features.augment", None)  # would fail if it were called
    finish(train(coloured, small(coloured, name="second", epochs=0)))


def test_one_class_is_refused(project: Project) -> None:
    make_dataset(project, classes=1)
    with pytest.raises(TrainError, match="only the class 'blue'"):
        finish(train(project, config()))


def test_a_data_set_that_is_not_there_or_not_finished_is_named(project: Project) -> None:
    with pytest.raises(DataError, match="render it first"):
        finish(train(project, config()))


def test_an_unreadable_picture_is_named(coloured: Project) -> None:
    path = next((coloured.dataset("colours") / "images" / "red").iterdir())
    path.write_bytes(b"no picture")
    with pytest.raises(DataError, match=path.name):
        finish(train(coloured, config()))


def test_settings_out_of_range_are_refused() -> None:
    with pytest.raises(ValueError, match="multiple of 32"):
        config(image_size=100)


# --- backbones ---


def test_a_transformer_that_takes_one_size_only_says_which(coloured: Project) -> None:
    name = "vit_tiny_patch16_224"
    torch.save(timm.create_model(name, pretrained=False).state_dict(), coloured.root / "vit.pth")
    settings = config(backbone=name, weights=coloured.root / "vit.pth")
    with pytest.raises(WeightsError, match="--image-size 224"):
        finish(train(coloured, settings))


def test_embedded_weights_make_real_features() -> None:
    """Pretrained filters answer to edges far more unevenly than random ones do."""
    pretrained, info = load_backbone(DEFAULT, None, 3)
    assert info.mean == (0.5, 0.5, 0.5)
    assert pretrained.get_classifier().out_features == 3  # type: ignore[operator]
    assert pretrained.bn1.running_var.std() > 0.1  # type: ignore[union-attr]


def test_a_weights_file_is_used_by_name_or_by_order(tmp_path: Path) -> None:
    source = timm.create_model("test_resnet", pretrained=False)
    state = source.state_dict()
    save_file(state, tmp_path / "named.safetensors")
    torch.save({f"other.{i}": v for i, v in enumerate(state.values())}, tmp_path / "ordered.pth")
    for name in ("named.safetensors", "ordered.pth"):
        loaded, info = load_backbone("test_resnet", tmp_path / name, 4)
        assert torch.equal(loaded.conv1[0].weight, source.conv1[0].weight)  # type: ignore[index, union-attr]
        assert info.weights == name


@pytest.mark.parametrize(
    ("name", "file", "word"),
    [
        ("no_such_net", None, "no model of that name"),
        ("test_resnet", "missing.pth", "no such weights file"),
        ("test_resnet", "garbage.pth", "damaged"),
        ("test_resnet", "small.safetensors", "does not fit"),
    ],
)
def test_bad_weights_are_explained(tmp_path: Path, name: str, file: str | None, word: str) -> None:
    (tmp_path / "garbage.pth").write_bytes(b"\x80\x02 nothing")
    save_file({"w": torch.zeros(3)}, tmp_path / "small.safetensors")
    with pytest.raises(WeightsError, match=word):
        load_backbone(name, tmp_path / file if file else None, 3)


def test_no_network_says_how_to_bring_the_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    def offline(*_: object, pretrained: bool, **__: object) -> None:
        raise OSError("no route to host")

    monkeypatch.setattr(backbones.timm, "create_model", offline)
    with pytest.raises(WeightsError, match=r"could not be downloaded.*--weights FILE"):
        load_backbone("resnet18", None, 3)


@pytest.mark.parametrize("name", ["test_efficientnet", "test_resnet", "test_convnext", "test_vit"])
@pytest.mark.parametrize("frozen", [0, 1])
def test_trunk_and_top_together_are_the_whole_network(name: str, frozen: int) -> None:
    network = timm.create_model(name, pretrained=False, num_classes=5).eval()
    side = network.pretrained_cfg["input_size"][-1]
    inputs = torch.randn(2, 3, side, side)
    try:
        trunk, top = split(network, frozen)
    except ConfigError:
        assert name == "test_vit" and frozen
        return
    with torch.inference_mode():
        torch.testing.assert_close(top(trunk(inputs)), network(inputs), rtol=1e-4, atol=1e-4)


# --- head and calibration ---


@pytest.mark.parametrize("classes", [2, 4])
def test_the_first_head_separates_what_is_separable(classes: int) -> None:
    rng = np.random.default_rng(0)
    targets = np.arange(80) % classes
    features = rng.normal(size=(80, 256)) + 5 * np.eye(classes, 256)[targets]
    network = timm.create_model("test_resnet", pretrained=False, num_classes=classes)
    features = features[:, : network.num_features]
    fit_head(network, features, targets)
    logits = network.get_classifier()(torch.tensor(features, dtype=torch.float32))
    assert (logits.argmax(1).numpy() == targets).mean() > 0.95


def test_the_temperature_cools_an_overconfident_network() -> None:
    rng = np.random.default_rng(0)
    targets = rng.integers(4, size=4000)
    honest = rng.normal(size=(4000, 4)) + 1.5 * np.eye(4)[targets]
    right = fit_temperature(honest[None], targets)
    assert fit_temperature(honest[None] * 5, targets) == pytest.approx(5 * right, rel=0.02)


def test_the_threshold_keeps_almost_all_right_answers() -> None:
    top = np.linspace(0.3, 1, 1000)
    probabilities = np.stack([top, 1 - top], axis=1)
    threshold = fit_threshold(probabilities, np.zeros(1000, int))
    kept = (top >= threshold)[top > 0.5].mean()
    assert kept == pytest.approx(0.99, abs=0.003)


# --- augmentation ---


def test_augmented_views_are_pictures_and_depend_on_their_generator_alone() -> None:
    images = torch.randint(0, 256, (6, 3, 80, 80), dtype=torch.uint8)
    first, again, other = (augment(images, 64, torch.Generator().manual_seed(s), mirror=True) for s in (1, 1, 2))
    assert first.shape == (6, 3, 64, 64)
    assert first.min() >= 0 and first.max() <= 1
    assert torch.equal(first, again) and not torch.equal(first, other)


def test_without_mirror_no_view_is_mirrored(monkeypatch: pytest.MonkeyPatch) -> None:
    """An L stays an L: its handedness, from three blobs, is never reversed."""
    for module_value in ("SMALL", "ERASED"):
        monkeypatch.setattr(f"s2rlab.learn.augment.{module_value}", 0.0)
    image = torch.zeros(1, 3, 96, 96, dtype=torch.uint8)
    for channel, (y, x) in enumerate([(36, 36), (60, 36), (60, 56)]):
        image[0, channel, y - 4 : y + 4, x - 4 : x + 4] = 255
    monkeypatch.setattr("s2rlab.learn.augment._recolour", lambda views, generator: views)
    signs = {True: set(), False: set()}  # type: dict[bool, set[bool]]
    for mirror in (True, False):
        for seed in range(24):
            view = augment(image, 96, torch.Generator().manual_seed(seed), mirror=mirror)[0]
            grid = torch.stack(torch.meshgrid(torch.arange(96.0), torch.arange(96.0), indexing="ij"))
            a, b, c = ((grid * plane).sum((1, 2)) / plane.sum() for plane in view)
            signs[mirror].add(bool((b - a)[0] * (c - b)[1] - (b - a)[1] * (c - b)[0] > 0))
    assert signs[True] == {True, False}
    assert len(signs[False]) == 1


def test_plain_views_keep_a_flat_picture_flat() -> None:
    assert torch.allclose(plain(torch.full((1, 3, 80, 80), 51, dtype=torch.uint8), 64), torch.tensor(0.2))


def test_the_held_back_pictures_and_all_the_time_it_took_are_recorded(coloured: Project) -> None:
    first = train(coloured, small(coloured), began=time.time() - 1000)
    for event in first:
        if isinstance(event, Epoch):
            break
    first.close()
    run = coloured.run("run")
    assert json.loads((run.root / "best.json").read_text())["pictures"] == 9
    with run.events.open("a") as events:
        events.write('{"time": 1.0, "spe')  # a power cut
    result = finish(train(coloured, small(coloured), resume=True, began=time.time() - 2000))
    assert 3000 <= result.seconds < 3600
    lines = run.events.read_text().splitlines()
    assert lines.count('{"time": 1.0, "spe') == 1  # the torn line spoils no other
    assert result.validation_pictures == 9
    assert RunResult.load(run.root / "result.json") == result


def test_a_result_of_an_older_version_still_opens(tmp_path: Path) -> None:
    old = {"name": "run", "classes": 3, "training_pictures": 27, "validation_accuracy": 0.9, "best_epoch": 2}
    (tmp_path / "result.json").write_text(json.dumps(old | {"seconds": 3.0, "device": "cpu"}))
    assert RunResult.load(tmp_path / "result.json").validation_pictures == 0


def test_an_unexpected_end_is_told_in_the_journal_and_in_full_in_the_log(
    coloured: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty: dict[str, int] = {}
    monkeypatch.setattr("s2rlab.learn.train.fit_head", lambda *_: empty["no such key"])
    with pytest.raises(KeyError):
        finish(train(coloured, small(coloured)))
    run = coloured.run("run")
    last = json.loads(run.events.read_text().splitlines()[-1])
    assert last["level"] == "warning"
    assert last["text"] == "run: ended unexpectedly (KeyError: 'no such key'); see its log."
    assert "Traceback" in run.log.read_text()
