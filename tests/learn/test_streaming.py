"""Training on pictures that are never seen twice."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from s2rlab.data.stream import Batch
from s2rlab.errors import ConfigError, TrainError
from s2rlab.jobs import Epoch, finish
from s2rlab.learn.config import TrainConfig
from s2rlab.learn.streaming import FIRST_HEAD, HELD_BACK
from s2rlab.learn.train import train
from s2rlab.project import Project
from s2rlab.values import build

BATCH = 16


class Drawn:
    """A stream of bright and dark squares; remembers which pictures were taken."""

    taken: list[int]
    classes: tuple[str, ...] = ("bright", "dark")
    content = "squares"

    def __init__(self, start: int, taken: list[int]) -> None:
        self.position, self.taken = start, taken

    def __iter__(self) -> Iterator[Batch]:
        while True:
            numbers = np.arange(self.position, self.position + BATCH)
            labels = numbers % 2
            noise = np.random.default_rng(int(self.position)).integers(0, 60, (BATCH, 48, 48, 3))
            pictures = (noise + np.where(labels == 0, 180, 10)[:, None, None, None]).astype(np.uint8)
            self.taken += numbers.tolist()
            self.position += BATCH
            yield Batch(pictures, labels, int(numbers[0]))

    def close(self) -> None:
        """Nothing runs."""

    def __enter__(self) -> "Drawn":
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()


def config(**changes: object) -> TrainConfig:
    fields: dict[str, object] = {
        "name": "endless",
        "backbone": "test_efficientnet",
        "image_size": 32,
        "epochs": 3,
        "streamed": 24,
        "batch_size": BATCH,
    }
    return TrainConfig.model_validate(fields | changes)


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    """Random weights of a small network, for a test without a download."""
    import timm
    from safetensors.torch import save_file

    save_file(timm.create_model("test_efficientnet", pretrained=False).state_dict(), tmp_path / "small.safetensors")
    return tmp_path / "small.safetensors"


def test_no_picture_is_trained_on_twice_and_held_back_ones_never(project: Project, weights: Path) -> None:
    taken: list[int] = []
    result = finish(train(project, config(weights=weights), stream=lambda start: Drawn(start, taken)))
    before = 2 * (-(-2 * HELD_BACK // BATCH) * BATCH // 2) + -(-2 * FIRST_HEAD // BATCH) * BATCH
    per_epoch = 24 * 2 // BATCH * BATCH
    trained = [number for number in taken if number >= before]
    assert len(set(trained)) == len(trained) == 3 * per_epoch == result.training_pictures
    assert min(trained) == before and sorted(trained) == list(range(before, before + 3 * per_epoch))
    assert result.validation_accuracy == 1.0 and result.classes == 2


def test_a_stopped_run_takes_the_pictures_it_would_have_had(project: Project, weights: Path) -> None:
    whole: list[int] = []
    finish(train(project, config(name="whole", weights=weights), stream=lambda start: Drawn(start, whole)))
    stopped: list[int] = []
    task = train(project, config(name="stopped", weights=weights), stream=lambda start: Drawn(start, stopped))
    for event in task:
        if isinstance(event, Epoch):
            break
    next(task)  # the epoch is saved once its event is taken
    task.close()
    resumed: list[int] = []
    again = train(project, config(name="stopped", weights=weights), resume=True, stream=lambda s: Drawn(s, resumed))
    finish(again)
    assert max(resumed) == max(whole)
    assert sorted(set(resumed) | set(stopped)) == sorted(set(whole))
    one, two = (project.run(name).checkpoint.read_bytes() for name in ("whole", "stopped"))
    assert len(one) == len(two)


def test_one_class_is_refused(project: Project, weights: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Drawn, "classes", ("bright",))
    with pytest.raises(TrainError, match="only the class 'bright'"):
        finish(train(project, config(weights=weights), stream=lambda start: Drawn(start, [])))


def test_a_data_set_and_a_stream_exclude_each_other() -> None:
    with pytest.raises(ConfigError, match="not both"):
        build(TrainConfig, name="x", dataset="train", streamed=5)
    with pytest.raises(ConfigError, match="not both"):
        build(TrainConfig, name="x")


class Uneven(Drawn):
    """The same stream, but some pictures cannot be made, or none of the dark ones."""

    def __init__(self, start: int, taken: list[int], *, dark: bool = True) -> None:
        super().__init__(start, taken)
        self.dark = dark

    def __iter__(self) -> Iterator[Batch]:
        for batch in super().__iter__():
            kept = (np.arange(len(batch.labels)) + batch.first) % 7 != 0 if self.dark else batch.labels == 0
            yield Batch(batch.pictures[kept], batch.labels[kept], batch.first)


def test_batches_with_pictures_missing_are_trained_on_and_a_class_without_any_is_named(
    project: Project, weights: Path
) -> None:
    options = {"weights": weights, "epochs": 1}
    result = finish(train(project, config(**options), stream=lambda start: Uneven(start, [])))
    assert result.validation_accuracy > 0.9
    with pytest.raises(TrainError, match=r"dark: none of its first pictures is of use; .*--without dark"):
        finish(train(project, config(name="b", **options), stream=lambda start: Uneven(start, [], dark=False)))
