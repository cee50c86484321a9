import typing

import numpy as np
import pytest
from PIL import Image

from s2rlab.errors import RenderError
from s2rlab.render import patterns
from s2rlab.render.backdrops import backdrop
from s2rlab.scene.params import BackgroundKind, BackgroundParams

KINDS = typing.get_args(BackgroundKind)
NEW = ("table", "belt", "tray", "crate")


def params(kind, seed=1, scale=0.2, colours=((0.1, 0.2, 0.3), (0.7, 0.6, 0.5)), picture=None):
    return BackgroundParams(kind=kind, colours=colours, seed=seed, scale=scale, picture=picture)


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "bench.png"
    pixels = np.random.default_rng(0).integers(0, 256, size=(80, 120, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(path)
    return str(path)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", [64, 131])
def test_every_kind_paints_linear_light_in_range(kind, size, photo):
    for seed in range(12):
        picture = backdrop(params(kind, seed, scale=0.02 * 1.35**seed, picture=photo), size, seed)
        assert picture.shape == (size, size, 3) and picture.dtype == np.float32
        assert np.isfinite(picture).all() and picture.min() >= 0 and picture.max() <= 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_seed_always_paints_the_same_and_another_seed_something_else(kind, photo):
    first, again, other = (backdrop(params(kind, seed, picture=photo), 64, 2) for seed in (1, 1, 2))
    assert np.array_equal(first, again) and not np.array_equal(first, other)


@pytest.mark.parametrize("kind", NEW)
def test_tables_and_boxes_show_structure_and_differ_from_seed_to_seed(kind):
    pictures = [backdrop(params(kind, seed), 128, 0) for seed in range(16)]
    fine = [np.abs(np.diff(picture.mean(axis=-1), axis=1)).mean() for picture in pictures]
    assert min(fine) > 1e-4 and np.median(fine) > 1e-3
    assert np.std([picture.mean() for picture in pictures]) > 0.03


@pytest.mark.parametrize("kind", NEW)
def test_tables_and_boxes_take_up_the_sampled_colours(kind):
    dark, bright = (
        np.mean([backdrop(params(kind, seed, colours=(c, c)), 64, 0).mean() for seed in range(8)])
        for c in ((0.02, 0.02, 0.02), (0.9, 0.9, 0.9))
    )
    assert bright > dark + 0.05


@pytest.mark.parametrize("kind", ["flat", "gradient", "noise", "speckle", "stripes", "clutter"])
def test_patterns_are_mixed_of_the_two_colours_in_double_precision(kind):
    given = params(kind, 4)
    pattern = getattr(patterns, kind)
    mix = np.clip(pattern(np.random.default_rng(4), 64, given.scale), 0, 1)[..., None]
    first, second = (np.asarray(colour) for colour in given.colours)
    assert np.array_equal(backdrop(given, 64, 0), (first * (1 - mix) + second * mix).astype(np.float32))


def test_the_gradient_is_a_ramp_in_one_direction():
    rng = np.random.default_rng(3)
    angle = np.random.default_rng(3).uniform(0, 2 * np.pi)
    rows, columns = np.mgrid[0:64, 0:64] / 64 - 0.5
    assert np.array_equal(patterns.gradient(rng, 64, 1.0), 0.5 + np.cos(angle) * columns + np.sin(angle) * rows)


def test_surroundings_behind_the_part_are_those_that_light_it():
    assert not np.array_equal(backdrop(params("environment"), 64, 1), backdrop(params("environment"), 64, 2))


def test_a_users_picture_shows_different_pieces_of_it(photo):
    pieces = [backdrop(params("picture", seed, picture=photo), 64, 0) for seed in range(6)]
    assert len({piece.tobytes() for piece in pieces}) == 6
    assert all(piece.std() > 0.05 for piece in pieces)


def test_a_missing_or_unnamed_picture_is_said(tmp_path):
    with pytest.raises(RenderError, match=r"gone\.png.*choose another"):
        backdrop(params("picture", picture=str(tmp_path / "gone.png")), 64, 0)
    with pytest.raises(RenderError, match=r"background\.picture"):
        backdrop(params("picture"), 64, 0)
