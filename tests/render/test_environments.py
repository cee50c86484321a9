import cv2
import numpy as np
import OpenEXR
import pytest

from s2rlab.errors import RenderError
from s2rlab.render.environments import (
    ENVIRONMENT_KINDS,
    ENVIRONMENT_MEAN,
    HEIGHT,
    WIDTH,
    environment_map,
    load_hdri,
    surroundings,
)

NUMBERS = range(len(ENVIRONMENT_KINDS) + 1)


def mean(picture):
    weight = np.cos(((np.arange(len(picture)) + 0.5) / len(picture) - 0.5) * np.pi)[:, None, None]
    return float((picture * weight).sum() / (weight.sum() * picture.shape[1] * 3))


@pytest.mark.parametrize("number", NUMBERS)
def test_every_map_has_the_same_mean_brightness(number):
    picture = environment_map(number)
    assert picture.shape == (HEIGHT, WIDTH, 3) and picture.dtype == np.float32
    assert np.isfinite(picture).all() and picture.min() >= 0
    assert mean(picture) == pytest.approx(ENVIRONMENT_MEAN, rel=1e-4)


@pytest.mark.parametrize("number", NUMBERS[1:])
def test_lamps_are_many_times_as_bright_as_the_walls(number):
    grey = environment_map(number).mean(axis=-1)
    assert grey.max() > 10 * np.median(grey)


def test_there_are_a_dozen_kinds_and_no_two_maps_are_alike():
    assert len(ENVIRONMENT_KINDS) >= 12
    maps = [environment_map(number).mean(axis=-1).ravel() for number in (*NUMBERS, len(ENVIRONMENT_KINDS) + 1, 1000)]
    alike = np.corrcoef(np.log(np.array(maps) + 0.01)) - np.eye(len(maps))
    assert alike.max() < 0.95


def test_map_zero_is_the_neutral_studio():
    picture = environment_map(0)
    assert np.allclose(picture, picture[..., :1], rtol=1e-5)
    assert 3 < picture.max() / np.median(picture) < 15
    assert np.array_equal(picture, surroundings(0))


def test_a_map_is_the_same_when_it_is_made_again_and_cannot_be_changed():
    first = environment_map(3).copy()
    environment_map.cache_clear()
    assert np.array_equal(first, environment_map(3))
    with pytest.raises(ValueError, match="read-only"):
        environment_map(3)[0] = 1


def test_the_light_has_no_strong_tint():
    for number in NUMBERS:
        tint = np.array([mean(np.repeat(environment_map(number)[..., [c]], 3, axis=-1)) for c in range(3)])
        assert tint.max() / tint.min() < 1.35


@pytest.fixture
def panorama():
    picture = np.full((32, 64, 3), 0.2, np.float32)
    picture[:8] = (30.0, 20.0, 10.0)  # RGB; a bright sky
    return picture


def write(path, picture):
    if path.suffix == ".hdr":
        cv2.imwrite(str(path), np.ascontiguousarray(picture[..., ::-1]))
    else:
        header = {"compression": OpenEXR.ZIP_COMPRESSION, "type": OpenEXR.scanlineimage}
        OpenEXR.File(header, {"RGB": np.ascontiguousarray(picture)}).write(str(path))
    return path


@pytest.mark.parametrize("suffix", [".hdr", ".exr", ".EXR"])
@pytest.mark.parametrize("height", [16, 128])
def test_a_panorama_becomes_a_map_with_its_sky_on_top(tmp_path, panorama, suffix, height):
    result = load_hdri(write(tmp_path / f"sky{suffix}", panorama), height)
    assert result.shape == (height, 2 * height, 3) and result.dtype == np.float32
    assert mean(result) == pytest.approx(ENVIRONMENT_MEAN, rel=1e-4)
    assert result[-1].mean() > 50 * result[0].mean()
    assert np.allclose(result[-1, 0] / result[-1, 0, 0], (1, 2 / 3, 1 / 3), rtol=0.02)


def test_hdr_and_exr_of_the_same_panorama_agree(tmp_path, panorama):
    first, second = (surroundings(5, str(write(tmp_path / f"same{s}", panorama))) for s in (".hdr", ".exr"))
    assert np.allclose(first, second, rtol=0.02)


def test_a_grey_exr_and_broken_pixels_are_taken(tmp_path, panorama):
    grey = panorama[..., 0].copy()
    grey[20, 10:13] = np.nan, np.inf, -1
    path = tmp_path / "grey.exr"
    OpenEXR.File({}, {"Y": grey}).write(str(path))
    result = load_hdri(path)
    assert np.isfinite(result).all() and result.min() >= 0
    assert np.array_equal(result[..., 0], result[..., 2])


def test_a_file_that_changed_is_read_again(tmp_path, panorama):
    path = write(tmp_path / "sky.hdr", panorama)
    first = load_hdri(path)
    write(path, np.ascontiguousarray(panorama[::-1]))
    assert first[-1].mean() > first[0].mean() and load_hdri(path)[-1].mean() < load_hdri(path)[0].mean()


def test_files_that_cannot_be_used_are_named_with_a_remedy(tmp_path, panorama):
    def refused(name, sentence, data=None, picture=None):
        path = tmp_path / name
        if data is not None:
            path.write_bytes(data)
        if picture is not None:
            write(path, picture)
        with pytest.raises(RenderError, match=sentence) as caught:
            load_hdri(path)
        assert str(path) in str(caught.value)

    refused("gone.hdr", "missing.*choose another")
    refused("photo.jpg", "convert it", data=b"x")
    refused("text.hdr", "not a Radiance", data=b"hello")
    refused("text.exr", "copy or download", data=b"hello")
    refused("empty.exr", "copy or download", data=b"")
    refused("square.hdr", "twice as wide", picture=panorama[:, :32])
    refused("square.exr", "twice as wide", picture=panorama[:, :32])
    refused("black.hdr", "black", picture=np.zeros_like(panorama))
    refused("huge.hdr", "too many", data=b"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 100000 +X 200000\n")
    whole = write(tmp_path / "whole.hdr", panorama).read_bytes()
    refused("cut.hdr", "damaged", data=whole[:120])
    whole = write(tmp_path / "whole.exr", panorama).read_bytes()
    refused("cut.exr", "copy or download", data=whole[: len(whole) // 2])
    depth = tmp_path / "depth.exr"
    OpenEXR.File({}, {"Z": panorama[..., 0].copy()}).write(str(depth))
    refused("depth.exr", "with R, G and B")
