"""The settings of a training run."""

from pathlib import Path
from typing import Self

from pydantic import Field, model_validator

from s2rlab.learn.backbones import DEFAULT
from s2rlab.learn.preprocess import Views
from s2rlab.values import Value


class TrainConfig(Value):
    """How to train; the defaults are what README's results were measured with."""

    dataset: str = ""  # name of a data set in the project; empty when pictures are streamed
    name: str  # name of the run
    backbone: str = DEFAULT  # timm's name
    weights: Path | None = None  # file with pretrained weights; None: embedded, or timm's download
    image_size: int = Field(default=160, ge=32, le=1024)  # pixels, side of the network's input
    validation: float = Field(default=0.1, gt=0, lt=0.9)  # share of the made pictures held back for selection
    augmented_views: int = Field(default=4, ge=1, le=1000)  # of each picture, cached as activations
    epochs: int = Field(default=8, ge=0, le=10_000)  # of fine-tuning, one view of each picture; 0: the head alone
    frozen_stages: int | None = Field(default=None, ge=0, le=20)  # first ones left as they came; None: all but 3
    learning_rate: float = Field(default=3e-4, gt=0, le=1)
    weight_decay: float = Field(default=0.05, ge=0, le=1)
    label_smoothing: float = Field(default=0.1, ge=0, lt=1)
    ema_decay: float = Field(default=0.99, ge=0, lt=1)  # of the averaged weights that are kept
    batch_size: int = Field(default=64, ge=2, le=4096)
    mirror: bool = True  # also learn mirrored pictures; off for left- and right-hand parts
    views: Views = "rotations"  # test-time views
    seed: int = Field(default=0, ge=0)
    streamed: int = Field(default=0, ge=0, le=1_000_000)  # new pictures of each class in every epoch; 0: a fixed set

    @model_validator(mode="after")
    def _divisible(self) -> Self:
        if self.image_size % 32:
            raise ValueError(f"image_size {self.image_size}: must be a multiple of 32")
        if bool(self.dataset) == bool(self.streamed):
            raise ValueError("dataset: give the name of a data set, or a number of pictures to stream, and not both")
        return self
