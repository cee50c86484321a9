import typing

import numpy as np
import pytest
from PIL import Image

from s2rlab.errors import RenderError
from s2rlab.render.textures import SurfaceMaps, cached_surface_maps, finish_base, noise, surface_maps
from s2rlab.render.textures.pictures import seamless_picture, user_picture
from s2rlab.scene.params import Finish, MaterialParams

FINISHES = typing.get_args(Finish)
SIZE = 96


def material(finish, seed=3, **changes):
    base = finish_base(finish, np.random.default_rng(seed))
    values = {
        "finish": finish, "seed": seed, "tile": 1.0, "cad_colour": False, "albedo": base.albedo, "wear": 0.0,
        "metallic": base.metallic, "roughness": base.roughness, "clear_coat": base.clear_coat, "picture": None,
    }  # fmt: skip
    return MaterialParams(**(values | changes))


def arrays(maps: SurfaceMaps):
    return {name: getattr(maps, name) for name in ("albedo", "occlusion", "roughness", "metallic", "normal")}


@pytest.mark.parametrize("wear", [0.0, 1.0])
@pytest.mark.parametrize("finish", FINISHES)
def test_maps_of_every_finish_are_in_range_and_normals_are_unit(finish, wear):
    maps = surface_maps(material(finish, wear=wear), SIZE)
    for name, field in arrays(maps).items():
        assert field.shape == ((SIZE, SIZE, 3) if name in ("albedo", "normal") else (SIZE, SIZE))
        assert field.dtype == np.float32 and np.isfinite(field).all()
        if name != "normal":
            assert field.min() >= 0 and field.max() <= 1
    assert np.allclose(np.linalg.norm(maps.normal, axis=-1), 1, atol=1e-5)
    assert maps.normal[..., 2].min() > 0.2


@pytest.mark.parametrize("finish", FINISHES)
def test_the_same_material_gives_the_same_maps_and_another_seed_others(finish):
    first, again = surface_maps(material(finish), SIZE), surface_maps(material(finish), SIZE)
    assert all(np.array_equal(field, arrays(again)[name]) for name, field in arrays(first).items())
    other = surface_maps(material(finish).model_copy(update={"seed": 4}), SIZE)
    assert finish == "plain" or not np.array_equal(first.normal, other.normal)


@pytest.mark.parametrize("wear", [0.0, 0.8])
@pytest.mark.parametrize("finish", [finish for finish in FINISHES if finish != "plain"])
def test_maps_repeat_without_a_seam(finish, wear):
    maps = arrays(surface_maps(material(finish, wear=wear), SIZE))
    for field in maps.values():
        for axis in (0, 1):
            steps = np.abs(np.roll(field, -1, axis) - field).reshape(SIZE, SIZE, -1).mean(axis=(1 - axis, 2))
            assert steps[-1] <= 1.5 * steps[:-1].max() + 1e-6


@pytest.mark.parametrize("finish", ["plain", "brushed", "milled", "cast", "anodized", "painted", "plastic"])
def test_maps_vary_around_the_numbers_of_the_material(finish):
    params = material(finish, albedo=(0.5, 0.4, 0.3), roughness=0.4, metallic=0.7)
    maps = surface_maps(params, SIZE)
    assert np.allclose(maps.albedo.mean(axis=(0, 1)), params.albedo, rtol=0.1)
    assert maps.roughness.mean() == pytest.approx(0.4, abs=0.06)
    assert np.allclose(maps.metallic, 0.7)
    assert np.allclose(maps.normal.mean(axis=(0, 1))[:2], 0, atol=0.02)


def test_brushing_runs_along_u():
    normal = surface_maps(material("brushed"), SIZE).normal
    assert normal[..., 1].std() > 5 * normal[..., 0].std()


def test_oil_lowers_the_roughness_of_what_it_covers():
    maps = surface_maps(material("oil film", roughness=0.5), SIZE)
    assert np.quantile(maps.roughness, 0.05) < 0.3 < 0.45 < np.quantile(maps.roughness, 0.95)


def redness(maps):
    """Share of the tile that has the colour of rust and is no metal."""
    return float(((maps.albedo[..., 0] > 2 * maps.albedo[..., 2]) & (maps.metallic < 0.1)).mean())


def test_iron_rusts_the_more_the_more_it_is_worn():
    shares = [redness(surface_maps(material("milled", albedo=(0.56, 0.57, 0.58), wear=w), SIZE)) for w in (0, 0.5, 1)]
    assert shares[0] == 0 < shares[1] < shares[2] < 0.7


@pytest.mark.parametrize(("finish", "albedo"), [("brushed", (0.89, 0.74, 0.42)), ("rubber", (0.05, 0.05, 0.05))])
def test_brass_and_rubber_never_rust(finish, albedo):
    assert redness(surface_maps(material(finish, albedo=albedo, wear=1.0), SIZE)) < 0.005


def test_worn_paint_shows_metal_where_it_is_chipped():
    maps = surface_maps(material("painted", wear=1.0), SIZE)
    assert 0.01 < (maps.metallic > 0.5).mean() < 0.5


@pytest.mark.parametrize("finish", FINISHES)
def test_finish_base_draws_numbers_that_a_material_may_have(finish):
    draws = [finish_base(finish, np.random.default_rng(seed)) for seed in range(40)]
    for base in draws:
        assert all(0.0 <= channel <= 0.95 for channel in base.albedo) and max(base.albedo) >= 0.02
        assert 0 <= base.metallic <= 1 and 0.1 <= base.roughness <= 1 and 0 <= base.clear_coat <= 1
    assert len({base.albedo for base in draws}) == 40
    assert finish_base(finish, np.random.default_rng(5)) == finish_base(finish, np.random.default_rng(5))


def test_metals_are_bright_and_coatings_are_no_metal():
    def mean(finish, field):
        return np.mean([np.mean(getattr(finish_base(finish, np.random.default_rng(s)), field)) for s in range(50)])

    assert mean("brushed", "albedo") > 0.5 > 0.1 > mean("black oxide", "albedo")
    assert mean("brushed", "metallic") > 0.9 and mean("painted", "metallic") == mean("rubber", "metallic") == 0


def test_equal_materials_share_their_maps():
    assert cached_surface_maps(material("cast"), SIZE) is cached_surface_maps(material("cast"), SIZE)


def test_crystals_fill_the_tile_and_meet_across_its_edges():
    cells = noise.crystals(np.random.default_rng(1), SIZE, 40)
    assert set(np.unique(cells)) == set(range(cells.max() + 1)) and 30 <= cells.max() + 1 <= 40
    across = (cells[0] == cells[-1]).mean()
    assert across > (cells[1:] == cells[:-1]).mean() - 0.1


@pytest.fixture
def picture(tmp_path):
    rows, columns = np.mgrid[0:90, 0:160].astype(np.float64)
    pixels = np.stack([rows / 90, columns / 160, 0.5 + 0 * rows], axis=-1)
    path = tmp_path / "label.png"
    Image.fromarray((pixels * 255).astype(np.uint8)).save(path)
    return path


def test_a_picture_takes_the_place_of_the_colour_and_keeps_the_relief(picture):
    bare, printed = (surface_maps(material("cast", picture=p), SIZE) for p in (None, str(picture)))
    assert np.array_equal(bare.normal, printed.normal)
    assert np.allclose(printed.albedo, seamless_picture(picture, SIZE), atol=1e-6)
    assert printed.metallic.max() == 0


def test_a_picture_becomes_a_seamless_tile(picture):
    tile = seamless_picture(picture, SIZE)
    for axis in (0, 1):
        steps = np.abs(np.roll(tile, -1, axis) - tile).mean(axis=(1 - axis, 2))
        assert steps[-1] <= steps[:-1].max() + 1e-6


def test_a_missing_or_broken_picture_is_named_with_a_remedy(tmp_path):
    with pytest.raises(RenderError, match=r"gone\.jpg.*choose another"):
        surface_maps(material("plain", picture=str(tmp_path / "gone.jpg")), SIZE)
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"\x89PNG nothing")
    with pytest.raises(RenderError, match=r"broken\.png.*JPEG"):
        surface_maps(material("plain", picture=str(broken)), SIZE)
    with pytest.raises(RenderError, match=str(tmp_path.name)):
        user_picture(tmp_path)


def test_a_changed_picture_is_read_again(picture):
    before = user_picture(picture)
    Image.new("RGB", (2000, 1000), (255, 0, 0)).save(picture)
    after = user_picture(picture)
    assert after.shape == (512, 1024, 3) and not np.array_equal(before, after)
