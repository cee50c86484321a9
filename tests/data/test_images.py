"""Pictures of every kind become 8-bit RGB, and broken ones are named."""

import os
import subprocess
import sys
import warnings
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from s2rlab.data import images
from s2rlab.data.images import labelled_folder, open_rgb
from s2rlab.errors import DataError

RAMP = np.linspace(0, 255, 48).astype(np.uint8).reshape(6, 8)  # (6, 8) grey
COLOUR = np.dstack([RAMP, RAMP[::-1], RAMP[:, ::-1]])  # (6, 8, 3)


def saved(path: Path, image: Image.Image, **options: object) -> Path:
    image.save(path, **options)
    return path


@pytest.mark.parametrize("name", ["a.png", "a.bmp", "a.tif", "a.webp", "Teil 7 – größer.png", "no_extension_png"])
def test_lossless_colour_pictures_keep_every_pixel(tmp_path: Path, name: str) -> None:
    options = {"lossless": True} if name.endswith("webp") else {}
    path = saved(tmp_path / name, Image.fromarray(COLOUR), format=None if "." in name else "PNG", **options)
    picture = open_rgb(path)
    assert picture.dtype == np.uint8
    assert np.array_equal(picture, COLOUR)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_rotation_is_undone_whatever_it_was(tmp_path: Path, orientation: int) -> None:
    stored = Image.fromarray(COLOUR)
    for method in {
        2: [Image.Transpose.FLIP_LEFT_RIGHT],
        3: [Image.Transpose.ROTATE_180],
        4: [Image.Transpose.FLIP_TOP_BOTTOM],
        5: [Image.Transpose.TRANSPOSE],
        6: [Image.Transpose.ROTATE_90],
        7: [Image.Transpose.TRANSVERSE],
        8: [Image.Transpose.ROTATE_270],
    }.get(orientation, []):
        stored = stored.transpose(method)
    exif = Image.Exif()
    exif[0x0112] = orientation
    assert np.array_equal(open_rgb(saved(tmp_path / "a.png", stored, exif=exif)), COLOUR)


def test_grey_palette_and_black_and_white_become_rgb(tmp_path: Path) -> None:
    grey = np.repeat(RAMP[..., np.newaxis], 3, axis=2)
    assert np.array_equal(open_rgb(saved(tmp_path / "grey.png", Image.fromarray(RAMP))), grey)
    palette = Image.fromarray(COLOUR).quantize(256, dither=Image.Dither.NONE)
    assert np.array_equal(open_rgb(saved(tmp_path / "palette.png", palette)), np.array(palette.convert("RGB")))
    bits = Image.fromarray(RAMP > 100)
    assert np.array_equal(open_rgb(saved(tmp_path / "bits.png", bits)), np.where(grey > 100, 255, 0))


def test_cmyk_jpeg_keeps_its_colours(tmp_path: Path) -> None:
    red = Image.new("RGB", (32, 32), (220, 30, 40)).convert("CMYK")
    picture = open_rgb(saved(tmp_path / "red.jpg", red, quality=95))
    assert np.abs(picture.reshape(-1, 3).mean(axis=0) - (220, 30, 40)).max() < 12


@pytest.mark.parametrize("extension", ["png", "tif", "webp"])
def test_transparent_pixels_become_mid_grey_and_half_transparent_ones_a_mixture(tmp_path: Path, extension: str) -> None:
    alpha = np.zeros((4, 6, 4), dtype=np.uint8)
    alpha[:, :2] = (200, 100, 0, 255)
    alpha[:, 2:4] = (200, 100, 0, 128)
    options = {"lossless": True, "exact": True} if extension == "webp" else {}
    picture = open_rgb(saved(tmp_path / f"a.{extension}", Image.fromarray(alpha), **options)).astype(int)
    assert (picture[:, :2] == (200, 100, 0)).all()
    assert np.abs(picture[:, 2:4] - (164, 114, 64)).max() <= 1
    assert (picture[:, 4:] == 128).all()


def test_transparent_palette_colour_becomes_mid_grey(tmp_path: Path) -> None:
    image = Image.new("P", (4, 4), 0)
    image.putpalette([255, 0, 0, 0, 255, 0])
    assert (open_rgb(saved(tmp_path / "a.png", image, transparency=0)) == 128).all()


@pytest.mark.parametrize("extension", ["png", "tif"])
@pytest.mark.parametrize("white", [1023, 4095, 16383, 65535])
def test_deep_grey_is_scaled_not_clipped_whatever_the_camera_s_bits(tmp_path: Path, extension: str, white: int) -> None:
    deep = np.linspace(0, white, 48).round().astype(np.uint16).reshape(6, 8)
    picture = open_rgb(saved(tmp_path / f"a.{extension}", Image.fromarray(deep)))
    assert np.abs(picture.astype(float) - deep[..., np.newaxis] * (255 / white)).max() <= 0.5 + 1e-9


def test_float_and_signed_tiffs_use_the_whole_range(tmp_path: Path) -> None:
    unit = (RAMP / 255).astype(np.float32)
    grey = np.repeat(RAMP[..., np.newaxis], 3, axis=2).astype(int)
    for name, values in {"unit": unit, "levels": unit * 255, "shifted": unit * 2 - 1}.items():
        picture = open_rgb(saved(tmp_path / f"{name}.tif", Image.fromarray(values)))
        assert np.abs(picture - grey).max() <= 1, name
    signed = open_rgb(saved(tmp_path / "signed.tif", Image.fromarray((RAMP.astype(np.int32) - 128) * 1000)))
    assert signed.min() == 0
    assert signed.max() == 255


def test_not_a_number_pixels_are_dark_and_a_picture_of_them_alone_is_refused(tmp_path: Path) -> None:
    values = (RAMP / 255).astype(np.float32)
    values[0, 7] = np.nan
    assert (open_rgb(saved(tmp_path / "some.tif", Image.fromarray(values)))[0, 7] == 0).all()
    path = saved(tmp_path / "all.tif", Image.fromarray(np.full((4, 4), np.nan, dtype=np.float32)))
    with pytest.raises(DataError, match=r"all\.tif: damaged"):
        open_rgb(path)


def test_first_frame_of_several_counts(tmp_path: Path) -> None:
    frames = [Image.fromarray(COLOUR), Image.fromarray(255 - COLOUR)]
    path = saved(tmp_path / "a.tif", frames[0], save_all=True, append_images=frames[1:])
    assert np.array_equal(open_rgb(path), COLOUR)


@pytest.mark.parametrize("extension", ["jpg", "png", "bmp", "tif", "webp"])
def test_truncated_empty_and_garbage_files_are_named_with_a_remedy(tmp_path: Path, extension: str) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (64, 64, 3), dtype=np.uint8)
    content = saved(tmp_path / f"whole.{extension}", Image.fromarray(noise)).read_bytes()
    for name, data, reason in [
        ("truncated", content[: len(content) // 2], "damaged or cut short|not a JPEG"),
        ("header", content[:20], "damaged or cut short|not a JPEG"),
        ("empty", b"", "is empty"),
        ("garbage", bytes(range(7, 256)) * 4, "not a JPEG"),
    ]:
        path = tmp_path / f"{name}.{extension}"
        path.write_bytes(data)
        with pytest.raises(DataError, match=reason) as caught:
            open_rgb(path)
        assert str(path) in str(caught.value)
        assert ";" in str(caught.value)  # what happened; what to do


def test_missing_file_and_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no such file"):
        open_rgb(tmp_path / "missing.jpg")
    with pytest.raises(DataError, match="is a folder"):
        open_rgb(tmp_path)


def test_a_name_may_lie_about_the_format(tmp_path: Path) -> None:
    path = saved(tmp_path / "really_png.jpg", Image.fromarray(COLOUR), format="PNG")
    assert np.array_equal(open_rgb(path), COLOUR)


def test_a_gigantic_picture_is_refused_before_it_fills_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path / "a.png", Image.fromarray(COLOUR))
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 20)  # twice that is refused
    with pytest.raises(DataError, match="megapixels"):
        open_rgb(path)


def test_no_warning_reaches_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = saved(tmp_path / "a.png", Image.fromarray(COLOUR))
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 40)  # 48 pixels only warn
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert open_rgb(path).shape == (6, 8, 3)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(position=st.integers(0, 2000), byte=st.integers(0, 255), extension=st.sampled_from(["jpg", "png", "tif"]))
def test_any_flipped_byte_gives_a_picture_or_a_data_error(
    tmp_path: Path, position: int, byte: int, extension: str
) -> None:
    whole = tmp_path / f"whole.{extension}"
    if not whole.exists():
        Image.fromarray(np.tile(COLOUR, (4, 4, 1))).save(whole)
    content = bytearray(whole.read_bytes())
    content[position % len(content)] = byte
    path = tmp_path / f"flipped.{extension}"
    path.write_bytes(content)
    try:
        assert open_rgb(path).shape[2] == 3
    except DataError as error:
        assert str(path) in str(error)


def test_labelled_folder_sorts_by_class_and_names_what_somebody_may_miss(tmp_path: Path) -> None:
    for name in [
        "b nut/2.JPG",
        "b nut/1.png",
        "a Größe/x.webp",
        "b nut/notes.txt",
        "b nut/.hidden.png",
        "loose.png",
        "README.md",
    ]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    (tmp_path / "empty").mkdir()
    (tmp_path / ".git").mkdir()
    found = labelled_folder(tmp_path)
    assert [path.name for path in found.paths] == ["x.webp", "1.png", "2.JPG"]
    assert found.labels == ("a Größe", "b nut", "b nut")
    assert found.classes == ("a Größe", "b nut")
    for name in [".git", "empty", "notes.txt", ".hidden.png", "loose.png"]:
        assert any(name in sentence for sentence in found.skipped), name
    assert len(found.skipped) == 5


def test_a_folder_without_pictures_or_without_itself_is_a_data_error(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(DataError, match="no pictures"):
        labelled_folder(tmp_path)
    with pytest.raises(DataError, match="no such folder"):
        labelled_folder(tmp_path / "missing")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a user who can be denied")
def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.png", Image.fromarray(COLOUR))
    path.chmod(0)
    with pytest.raises(DataError, match="permission"):
        open_rgb(path)


def test_opening_pictures_loads_neither_torch_nor_vtk() -> None:
    code = (
        "import sys, s2rlab.data.images; "
        "sys.exit(any(name in sys.modules for name in ('torch', 'vtkmodules', 'pydantic', 'scipy', 'matplotlib')))"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("ending", ["jpg", "png", "tif"])
def test_where_a_small_picture_is_enough_a_large_one_is_read_small_and_the_same(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"a.{ending}"
    rows = np.linspace(0, 255, 1200).astype(np.uint8)
    Image.fromarray(np.repeat(rows[:, None, None], 800, 1).repeat(3, 2)).save(path)
    whole, small = open_rgb(path), open_rgb(path, 100)
    assert whole.shape == (1200, 800, 3)
    assert 100 <= max(small.shape) < 200
    assert abs(float(small.mean()) - float(whole.mean())) < 1
    assert small[0].mean() < 10 and small[-1].mean() > 245


def test_a_huge_picture_that_cannot_be_decoded_small_is_refused_with_a_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(images, "LARGEST_SMALL", 40_000)
    for ending in ("png", "jpg"):
        Image.new("RGB", (800, 800)).save(tmp_path / f"a.{ending}")
    assert open_rgb(tmp_path / "a.jpg", 100).shape == (100, 100, 3)
    with pytest.raises(DataError, match="save a smaller copy"):
        open_rgb(tmp_path / "a.png", 100)
    assert open_rgb(tmp_path / "a.png").shape == (800, 800, 3)
