"""Checkpoints survive the disk, and foreign or damaged files are refused with a remedy."""

from pathlib import Path

import pytest
import timm
import torch
from pydantic import ValidationError
from safetensors.torch import save_file

from s2rlab.errors import ModelError, StorageError
from s2rlab.learn.checkpoint import CARD_KEY, ModelCard, load_card, load_checkpoint, save_checkpoint

CARD = ModelCard(
    labels=("bolt", "nut größer", "washer"),
    backbone="test_efficientnet",
    image_size=64,
    mean=(0.5, 0.4, 0.3),
    std=(0.5, 0.5, 0.2),
    views="rotations",
    temperature=1.7,
    threshold=0.4,
    provenance={"seed": "3"},
)


@pytest.fixture(scope="module")
def network() -> torch.nn.Module:
    torch.manual_seed(0)
    module: torch.nn.Module = timm.create_model(CARD.backbone, pretrained=False, num_classes=3)
    return module.eval()


def test_loaded_network_answers_exactly_as_the_saved_one(tmp_path: Path, network: torch.nn.Module) -> None:
    path = tmp_path / "checkpoint.safetensors"
    save_checkpoint(path, network, CARD)
    before = torch.random.get_rng_state()
    loaded, card = load_checkpoint(path)
    assert card == CARD == load_card(path)
    assert not loaded.training
    assert torch.equal(torch.random.get_rng_state(), before)
    inputs = torch.randn(2, 3, 64, 64)
    with torch.inference_mode():
        assert torch.equal(loaded(inputs), network(inputs))
    assert [file.name for file in tmp_path.iterdir()] == ["checkpoint.safetensors"]


def test_truncated_empty_garbage_and_missing_files_are_refused(tmp_path: Path, network: torch.nn.Module) -> None:
    whole = tmp_path / "whole.safetensors"
    save_checkpoint(whole, network, CARD)
    content = whole.read_bytes()
    for name, data in {"truncated": content[:-100], "short": content[:5], "empty": b"", "garbage": b"x" * 999}.items():
        path = tmp_path / f"{name}.safetensors"
        path.write_bytes(data)
        for load in (load_checkpoint, load_card):
            with pytest.raises(ModelError, match=f"{name}.*(damaged|not a checkpoint).*;"):
                load(path)
    with pytest.raises(ModelError, match="s2rlab train"):
        load_checkpoint(tmp_path / "missing.safetensors")


def test_foreign_weights_unknown_networks_and_ill_fitting_weights_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "foreign.safetensors"
    weights = {"a": torch.zeros(2)}
    save_file(weights, path)
    with pytest.raises(ModelError, match="not of s2rlab"):
        load_checkpoint(path)
    save_file(weights, path, metadata={CARD_KEY: '{"labels": []}'})
    with pytest.raises(ModelError, match=r"card does not fit: labels"):
        load_checkpoint(path)
    for backbone in ("no_such_network", "hf-hub:somebody/something"):
        save_file(weights, path, metadata={CARD_KEY: CARD.model_copy(update={"backbone": backbone}).model_dump_json()})
        with pytest.raises(ModelError, match="update timm"):
            load_checkpoint(path)
    save_file(weights, path, metadata={CARD_KEY: CARD.model_dump_json()})
    with pytest.raises(ModelError, match="do not fit test_efficientnet with 3 classes"):
        load_checkpoint(path)


def test_a_place_that_cannot_be_written_is_a_storage_error(tmp_path: Path, network: torch.nn.Module) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match="checkpoint"):
        save_checkpoint(tmp_path / "file" / "checkpoint.safetensors", network, CARD)


@pytest.mark.parametrize("change", [{"labels": ("a", "a")}, {"std": (1.0, 0.0, 1.0)}, {"temperature": 0.0}])
def test_impossible_cards_are_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        ModelCard.model_validate(CARD.model_dump() | change)
