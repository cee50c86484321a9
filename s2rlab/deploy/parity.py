"""The parity check: an exported model must answer like the network it was exported from.

Two labels count as different only if torch's probabilities of the two differ by more than `TOLERANCE`: when torch
itself cannot tell two classes apart, either is right. Both run on the CPU: the graph is checked, not a card's rounding.
"""

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from s2rlab.data.images import open_rgb
from s2rlab.deploy.classifier import Classifier
from s2rlab.errors import DataError
from s2rlab.jobs import Progress
from s2rlab.learn.checkpoint import ModelCard
from s2rlab.learn.preprocess import Probabilities, preprocess
from s2rlab.values import Value

PICTURES = 100  # at least so many are compared
VARIANTS = 20  # of them, so many are cut and resized to odd sizes
TOLERANCE = 1e-3  # largest difference of a probability
SIDES = (40, 400)  # px, of the cut and resized ones
LARGEST = 1024  # px: larger pictures are reduced first, as torch on a CPU is slow
CHUNK = 10  # pictures between two events


class Parity(Value):
    """How close an exported model is to torch."""

    pictures: int
    largest_difference: float  # of any probability
    labels_differ: int  # pictures with another answer

    @property
    def passed(self) -> bool:
        """Whether the model may ship."""
        return self.largest_difference <= TOLERANCE and self.labels_differ == 0


def check_parity(
    model: Path, network: torch.nn.Module, card: ModelCard, pictures: Sequence[NDArray[np.uint8]]
) -> Generator[Progress, None, Parity]:
    """Compare the exported `model` with `network` on `pictures`, each (H, W, 3); yields progress."""
    reference = Probabilities(network, temperature=card.temperature, views=card.views)
    reference = reference.eval().to(memory_format=torch.channels_last)  # twice as fast
    chunks = []
    for start in range(0, len(pictures), CHUNK):  # torch first: the threads of two runtimes slow each other down
        chunks.append(_torch_probabilities(reference, card, pictures[start : start + CHUNK]))
        done = min(start + CHUNK, len(pictures))
        yield Progress(stage="checking", done=done, total=len(pictures), unit="pictures")
    expected = np.concatenate(chunks)
    found = Classifier(model, device="cpu").probabilities(pictures)
    return Parity(
        pictures=len(pictures),
        largest_difference=_largest_difference(expected, found),
        labels_differ=int(labels_differ(expected, found).sum()),
    )


def labels_differ(expected: NDArray[np.float32], found: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Tell for which rows of (N, classes) probabilities the two answers differ beyond a tie within `TOLERANCE`."""
    rows = np.arange(len(expected))
    gap = expected.max(axis=1) - expected[rows, found.argmax(axis=1)]
    return np.asarray(gap > TOLERANCE)


def parity_pictures(paths: Sequence[Path], *, seed: int = 0) -> list[NDArray[np.uint8]]:
    """Open up to 80 of `paths`, evenly spread, and fill up to `PICTURES` with cut, resized and made ones of odd sizes.

    Unreadable pictures are passed over: the fill makes up for them.
    """
    wanted = PICTURES - VARIANTS
    picked = [paths[i] for i in np.linspace(0, len(paths) - 1, min(wanted, len(paths))).astype(int)]
    pictures = list(_readable(picked))
    rng = np.random.default_rng(seed)
    sources = len(pictures)
    while len(pictures) < PICTURES:
        base = pictures[int(rng.integers(sources))] if sources else _made(rng)
        pictures.append(_variant(base, rng))
    return pictures


def _torch_probabilities(
    reference: Probabilities, card: ModelCard, pictures: Sequence[NDArray[np.uint8]]
) -> NDArray[np.float32]:
    inputs = [
        preprocess(torch.from_numpy(picture[np.newaxis]), card.image_size, card.mean, card.std) for picture in pictures
    ]
    with torch.inference_mode():
        outputs: NDArray[np.float32] = reference(torch.cat(inputs)).numpy()
    return outputs


def _largest_difference(expected: NDArray[np.float32], found: NDArray[np.float32]) -> float:
    """Largest absolute difference; infinite if either is not a number, which would compare as equal."""
    difference = np.abs(expected.astype(np.float64) - found)
    return float(difference.max()) if np.isfinite(difference).all() else float("inf")


def _readable(paths: Sequence[Path]) -> Iterator[NDArray[np.uint8]]:
    for path in paths:
        try:
            picture = open_rgb(path)
        except DataError:
            continue
        image = Image.fromarray(picture)
        image.thumbnail((LARGEST, LARGEST))
        yield np.array(image)


def _made(rng: np.random.Generator) -> NDArray[np.uint8]:
    """Make a picture of soft blobs and noise, (H, W, 3)."""
    coarse = rng.integers(0, 256, (6, 8, 3), dtype=np.uint8)
    picture = np.array(Image.fromarray(coarse).resize((320, 240), Image.Resampling.BICUBIC), dtype=np.int16)
    return np.clip(picture + rng.integers(-20, 21, picture.shape), 0, 255).astype(np.uint8)


def _variant(picture: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    """Cut half of `picture` or more and bring it to another size and proportion."""
    height, width = picture.shape[:2]
    rows, columns = (max(1, int(length * rng.uniform(0.5, 1.0))) for length in (height, width))
    top, left = int(rng.integers(height - rows + 1)), int(rng.integers(width - columns + 1))
    cut = Image.fromarray(picture[top : top + rows, left : left + columns])
    return np.array(cut.resize((int(rng.integers(*SIDES)), int(rng.integers(*SIDES)))))
