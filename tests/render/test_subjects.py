"""Parts made ready for pictures: few shapes for many pictures, one damage for all of them, memory within bounds."""

import gc
import weakref
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import trimesh
from PIL import Image
from trimesh.visual.material import PBRMaterial

from s2rlab.mesh.hull import even_directions
from s2rlab.render import subjects
from s2rlab.render.orders import Order
from s2rlab.render.shelf import Shelf
from s2rlab.render.stage import Stage, skins, subject_from
from s2rlab.render.subjects import UNJITTERED, subject_for
from s2rlab.render.worker import attempts
from s2rlab.scene.params import SceneParams, ShapeParams
from s2rlab.scene.presets import SYN_O
from s2rlab.scene.sample import sample, scene_rng
from s2rlab.scene.samplers.shape import variant
from s2rlab.scene.space import Artifacts, Shape

CLEAN = Artifacts()


def textured_box(colour: int = 128) -> trimesh.Trimesh:
    box = trimesh.creation.box((30, 20, 10))
    picture = Image.fromarray(np.full((32, 32, 3), colour, np.uint8))
    box.visual = trimesh.visual.TextureVisuals(
        uv=np.asarray(box.vertices)[:, :2] / 30 + 0.5, material=PBRMaterial(baseColorTexture=picture)
    )
    return box


@pytest.fixture
def box(tmp_path: Path) -> Path:
    textured_box().export(tmp_path / "box.glb")
    return tmp_path / "box.glb"


@pytest.fixture(scope="module")
def stage() -> Any:
    made = Stage(64)
    yield made
    made.close()


def in_cad_colours() -> SceneParams:
    scene = sample(scene_rng(0, 0), SYN_O)
    return scene.model_copy(update={"material": scene.material.model_copy(update={"cad_colour": True})})


def shapes(count: int) -> list[ShapeParams]:
    return [ShapeParams(scale=(1 + 0.01 * n, 1.0, 1.0), bend=2.0) for n in range(count)]


def test_a_shelf_keeps_what_was_used_last_within_its_weight() -> None:
    gone: list[int] = []
    shelf: Shelf[int, int] = Shelf(10, lambda value: value, gone.append)
    for key in (4, 5, 4, 6):
        assert shelf.get(key, lambda key=key: key) == key  # type: ignore[misc]
    assert gone == [5] and len(shelf) == 2
    shelf.get(50, lambda: 50)  # too heavy, and in use
    assert gone == [5, 4, 6] and len(shelf) == 1
    shelf.get(1, lambda: 1)
    assert gone == [5, 4, 6, 50]


def test_textures_seen_long_ago_leave_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(skins, "MOST_BYTES", 2 * 32 * 32 * 3)
    stage, scene = Stage(64), in_cad_colours()
    pictures, lights = [], []
    for colour in (40, 80, 120, 160, 200):
        part = subject_from(textured_box(colour))
        assert part.skin is not None
        pictures.append(weakref.ref(part.skin))
        shot = stage.shoot(part, scene)
        lights.append(shot.light[shot.mask].mean())
        del part, shot
    gc.collect()
    assert lights == sorted(lights) and lights[-1] > 3 * lights[0]  # each had its own
    assert [picture() is not None for picture in pictures] == [False, False, False, True, True]
    again = stage.shoot(subject_from(textured_box(40)), scene)
    assert again.light[again.mask].mean() == pytest.approx(lights[0], rel=1e-4)
    stage.close()


def test_jittered_shapes_of_a_textured_part_share_one_texture(
    box: Path, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    uploaded: list[Any] = []
    upload = skins._uploaded

    def counted(picture: Any) -> Any:
        uploaded.append(picture)
        return upload(picture)

    monkeypatch.setattr(skins, "_uploaded", counted)
    for shape in (UNJITTERED, *shapes(4)):
        shot = stage.shoot(subject_for(box, CLEAN, 0, shape), in_cad_colours())
        assert shot.light[shot.mask].max() > 0.1
    assert len(uploaded) == 1


def test_a_data_set_jitters_each_part_into_few_shapes_which_the_records_name(
    box: Path, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Any] = []
    prepare = subjects._jittered

    def counted(*key: Any) -> Any:
        made.append(key)
        return prepare(*key)

    monkeypatch.setattr(subjects, "_jittered", counted)
    space = SYN_O.model_copy(update={"shape": Shape(on=True)})
    drawn = []
    for index in range(24):
        drawing = attempts(stage, Order(index, "box", "box/a", box), space, 3)
        try:
            while True:
                next(drawing)
        except StopIteration as end:
            drawn.append(end.value)
    seen = {each.params.shape for each in drawn}
    assert 8 < len(seen) <= 16
    assert len(made) == len(set(made)) and {key[-1] for key in made} >= seen
    for each in drawn:
        assert each.subject is subject_for(box, CLEAN, 3, each.params.shape)


def test_the_shape_of_a_picture_depends_on_seed_part_and_number_alone() -> None:
    factor = Shape(on=True)
    table = {variant(factor, 1, "a/a", (index, 0)) for index in range(200)}
    assert len(table) == 16
    assert table.isdisjoint({variant(factor, 1, "a/b", (index, 0)) for index in range(200)})
    assert table.isdisjoint({variant(factor, 2, "a/a", (index, 0)) for index in range(200)})
    assert variant(factor, 1, "a/a", (7, 0)) == variant(factor, 1, "a/a", (7, 0))
    assert variant(Shape(on=False), 1, "a/a", (7, 0)) == UNJITTERED


@pytest.mark.parametrize("levels", [{"noise": 3}, {"holes": 3}])
def test_a_jittered_part_has_the_damage_of_its_data_set(tmp_path: Path, levels: dict[str, int]) -> None:
    ball = trimesh.creation.icosphere(subdivisions=4, radius=20)
    ball.export(tmp_path / "ball.glb")
    artifacts, factor = Artifacts(on=True, **levels), np.array([1.2, 0.9, 1.0])
    clean = subject_for(tmp_path / "ball.glb", CLEAN, 5, UNJITTERED)
    plain = subject_for(tmp_path / "ball.glb", artifacts, 5, UNJITTERED)
    varied = subject_for(tmp_path / "ball.glb", artifacts, 5, ShapeParams(scale=tuple(factor), bend=0.0))
    assert plain.vertices.shape == varied.vertices.shape
    assert plain.faces.shape != clean.faces.shape or np.abs(plain.vertices - clean.vertices).max() > 0.01
    wanted = plain.vertices * plain.scale * factor / varied.scale
    np.testing.assert_allclose(varied.vertices, wanted, atol=1e-4)


def test_a_damaged_part_bends_with_the_whole_one(tmp_path: Path) -> None:
    bar = trimesh.creation.box((20, 200, 10)).subdivide_loop(4)
    bar.export(tmp_path / "bar.glb")
    shape = ShapeParams(scale=(1.0, 1.0, 1.0), bend=60.0)
    whole = subject_for(tmp_path / "bar.glb", CLEAN, 0, shape)
    holed = subject_for(tmp_path / "bar.glb", Artifacts(on=True, holes=3), 0, shape)
    areas = [trimesh.Trimesh(part.vertices, part.faces).area for part in (whole, holed)]
    assert areas[1] < 0.9 * areas[0]
    reach = [(part.vertices @ even_directions(200).T).max(axis=0) for part in (whole, holed)]
    assert (reach[1] - reach[0]).max() < 0.01
