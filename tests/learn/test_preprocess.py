"""The reference preprocessing against independent computations."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from s2rlab.learn.preprocess import Probabilities, pad_to_square, preprocess, quarter_turns

HALF = (0.5, 0.5, 0.5)


@settings(max_examples=40, deadline=None)
@given(height=st.integers(1, 40), width=st.integers(1, 40))
def test_padding_is_square_centred_and_repeats_the_edge(height: int, width: int) -> None:
    picture = torch.arange(height * width * 3).reshape(1, 3, height, width)
    square = pad_to_square(picture).numpy()
    side = max(height, width)
    rows, columns = side - height, side - width
    expected = np.pad(
        picture.numpy(),
        [(0, 0), (0, 0), (rows // 2, rows - rows // 2), (columns // 2, columns - columns // 2)],
        mode="edge",
    )
    np.testing.assert_array_equal(square, expected)


@pytest.mark.parametrize("side", [300, 64, 20])
def test_resizing_is_that_of_pillow_s_bilinear_filter(side: int) -> None:
    picture = np.random.default_rng(0).integers(0, 256, (side, side, 3), dtype=np.uint8)
    found = preprocess(torch.from_numpy(picture[np.newaxis]), 64, (0, 0, 0), (1 / 255,) * 3)[0]
    expected = np.array(Image.fromarray(picture).resize((64, 64), Image.Resampling.BILINEAR))
    assert np.abs(found.numpy().transpose(1, 2, 0) - expected).max() <= 1.0  # Pillow rounds


def test_flat_colour_becomes_its_normalized_value_whatever_the_shape() -> None:
    picture = torch.tensor([0, 51, 255], dtype=torch.uint8).expand(2, 7, 19, 3)
    found = preprocess(picture, 32, HALF, (0.5, 0.25, 1.0))
    assert found.shape == (2, 3, 32, 32)
    assert found.dtype == torch.float32
    for channel, value in enumerate([-1.0, (0.2 - 0.5) / 0.25, 0.5]):
        torch.testing.assert_close(found[:, channel], torch.full((2, 32, 32), value), atol=1e-5, rtol=0)


def test_quarter_turns_are_numpy_s() -> None:
    pictures = torch.randn(2, 3, 5, 5)
    expected = np.concatenate([np.rot90(pictures.numpy(), turn, (2, 3)) for turn in range(4)])
    np.testing.assert_array_equal(quarter_turns(pictures).numpy(), expected)


class _TopLeft(torch.nn.Module):
    """Logits = the top left pixel's channels: changes with every turn."""

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        return inputs[:, :, 0, 0]


def test_rotations_average_the_four_corners_probabilities() -> None:
    inputs = torch.randn(3, 3, 4, 4)
    corners = [inputs[:, :, row, column] for row in (0, -1) for column in (0, -1)]
    expected = torch.stack([torch.softmax(corner / 2.0, dim=1) for corner in corners]).mean(dim=0)
    found = Probabilities(_TopLeft(), temperature=2.0, views="rotations")(inputs)
    torch.testing.assert_close(found, expected)
    alone = Probabilities(_TopLeft(), temperature=2.0)(inputs)
    torch.testing.assert_close(alone, torch.softmax(inputs[:, :, 0, 0] / 2.0, dim=1))
