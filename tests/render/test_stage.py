"""The stage: light without bounds, ground truth that fits the geometry, several bodies, and thinned meshes."""

import itertools
import os
from pathlib import Path

import cv2
import numpy as np
import pytest
import trimesh

from s2rlab.data.dataset import Record
from s2rlab.render.offscreen import Picture, box_of, fault, picture
from s2rlab.render.stage import Shot, Stage, subject_from
from s2rlab.render.stage.maps import model_of
from s2rlab.render.stage.placing import place
from s2rlab.render.stage.room import prepare_room
from s2rlab.scene.params import InstanceParams, LightParams, MaterialParams, ObjectParams, SceneParams
from s2rlab.scene.presets import SYN_O, SYN_R
from s2rlab.scene.sample import sample, scene_rng

SIZE = 96
STEEL = MaterialParams(
    finish="plain", seed=0, tile=1.0, cad_colour=False, albedo=(0.6, 0.6, 0.6), metallic=1.0, roughness=0.2,
    clear_coat=0.0, wear=0.0, picture=None,
)  # fmt: skip
ALONG_X = (0.7071068, 0.0, 0.7071068, 0.0)  # z turned to x


@pytest.fixture(scope="module")
def stage() -> Stage:
    return Stage(SIZE)


@pytest.fixture(scope="module")
def plain() -> SceneParams:
    """The neutral scene, seen level from the front."""
    scene = sample(scene_rng(0, 0), SYN_O)
    return changed(scene, view={"direction": (0.0, -1.0, 0.0), "shift": (0.0, 0.0), "rotation": (1.0, 0.0, 0.0, 0.0)})


def changed(scene: SceneParams, **groups: dict[str, object]) -> SceneParams:
    return scene.model_copy(
        update={name: getattr(scene, name).model_copy(update=fields) for name, fields in groups.items()}
    )


def stray(**fields: object) -> ObjectParams:
    values = {"shape": "box", "part": 0.0, "rotation": (1.0, 0.0, 0.0, 0.0), "place": (0.0, 0.0), "nearness": 0.5,
              "size": 0.5, "material": STEEL}  # fmt: skip
    return ObjectParams(**values | fields)


def shot_of(stage: Stage, scene: SceneParams, **layout: object) -> Shot:
    return stage.shoot(subject_from(trimesh.creation.box((20, 20, 20))), changed(scene, layout=layout))


def test_highlights_are_not_cut_off_and_shadows_keep_fine_steps(stage: Stage, plain: SceneParams) -> None:
    lamp = LightParams(direction=(0.0, -0.6, 0.8), intensity=3.0, colour=(1.0, 1.0, 1.0))
    scene = changed(plain, lighting={"lights": (lamp,)}).model_copy(update={"material": STEEL})
    light = stage.shoot(subject_from(trimesh.creation.icosphere(4, 10)), scene)
    values = light.light[light.mask]
    assert values.max() > 5
    assert len(np.unique(values)) > 1000


def test_light_adds_up(stage: Stage, plain: SceneParams) -> None:
    """Twice the lamp gives twice its light: nothing between lamp and array bends the curve."""
    ball = subject_from(trimesh.creation.icosphere(4, 10))
    shots = []
    for intensity in (0.0, 1.0, 2.0):
        lamp = LightParams(direction=(0.0, -1.0, 0.0), intensity=intensity, colour=(1.0, 0.5, 0.25))
        shots.append(stage.shoot(ball, changed(plain, lighting={"lights": (lamp,)})).light)
    np.testing.assert_allclose(shots[2] - shots[0], 2 * (shots[1] - shots[0]), rtol=1e-3, atol=1e-4)


def test_a_white_matt_ball_in_an_even_room_is_as_bright_as_the_room(stage: Stage) -> None:
    room = prepare_room(np.full((64, 128, 3), 0.4, np.float32))
    np.testing.assert_allclose(room.atlas, 0.4, rtol=1e-3)
    np.testing.assert_allclose(room.overhead, 0.4, rtol=1e-3)


def test_filtering_keeps_the_direction_and_the_sum_of_light() -> None:
    picture = np.zeros((64, 128, 3), np.float32)
    picture[44:52, 28:36] = 10.0  # a lamp
    room = prepare_room(picture)
    tiles = np.split(room.atlas[..., 0], 6, axis=1)
    places = [np.unravel_index(tile.argmax(), tile.shape) for tile in tiles]
    assert max(np.ptp([place[axis] for place in places]) for axis in (0, 1)) < 12  # texels of 130
    assert all(tile.max() > after.max() for tile, after in itertools.pairwise(tiles[1:]))


def test_depth_and_normals_fit_the_geometry(stage: Stage, plain: SceneParams) -> None:
    shot = shot_of(stage, plain)
    front = 1 / np.sqrt(3)  # half the side of a box with a bounding sphere of 1
    expected = -shot.camera.position[1] - front
    np.testing.assert_allclose(shot.distance[shot.mask], expected, rtol=1e-3)
    assert np.isinf(shot.distance[~shot.covered]).all()
    np.testing.assert_allclose(shot.normals[shot.mask], [[0, 0, -1]] * shot.mask.sum(), atol=0.02)


def test_depth_is_in_mm(stage: Stage, plain: SceneParams) -> None:
    box = subject_from(trimesh.creation.box((20, 20, 20)))
    result = picture(stage, box, plain, scene_rng(0, 0))
    depth = result.depth()
    assert depth[result.mask].mean() == pytest.approx(-result.shot.camera.position[1] * box.scale - 10, rel=1e-3)
    assert (depth[~result.shot.covered] == 0).all()


def test_an_occluder_hides_what_the_visible_fraction_says(stage: Stage, plain: SceneParams) -> None:
    free = shot_of(stage, plain)
    hidden = shot_of(stage, plain, occluders=(stray(size=0.6, place=(0.2, 0.0)),))
    assert hidden.alone == {1: int(free.mask.sum())}
    result = Picture(np.zeros((SIZE, SIZE, 3)), hidden.tags, hidden)
    share = result.visible_fraction
    assert share == pytest.approx(hidden.mask.sum() / free.mask.sum())
    assert result.unoccluded_fraction == share
    assert 0.2 < share < 0.95
    assert not (hidden.mask & ~free.mask).any()


def test_a_distractor_behind_hides_nothing(stage: Stage, plain: SceneParams) -> None:
    shot = shot_of(stage, plain, distractors=(stray(nearness=-1.0, place=(0.3, 0.3), size=0.8),))
    np.testing.assert_array_equal(shot.mask, shot_of(stage, plain).mask)
    assert (shot.tags == 2).any()


def test_a_part_hidden_too_much_is_a_fault(stage: Stage, plain: SceneParams) -> None:
    scene = changed(plain, layout={"occluders": (stray(size=0.9),), "least_visible": 0.6})
    result = picture(stage, subject_from(trimesh.creation.box((20, 20, 20))), scene, scene_rng(0, 0))
    assert result.visible_fraction < 0.6
    assert fault(result, 0.6) == "less than 60% visible"


def test_copies_have_numbers_of_their_own_and_strays_none(stage: Stage, plain: SceneParams) -> None:
    copy = InstanceParams(stable_pose=0.0, rotation=(1.0, 0.0, 0.0, 0.0), place=(1.4, 0.0))
    scene = changed(
        plain,
        layout={"instances": (copy,), "distractors": (stray(nearness=-0.5, place=(-0.3, 0.3)),)},
        view={"fill": 0.4},
    )
    result = picture(stage, subject_from(trimesh.creation.box((20, 20, 20))), scene, scene_rng(0, 0))
    assert set(np.unique(result.ids)) == {0, 1, 2}
    assert (result.ids == 2).sum() > 0.5 * result.mask.sum()
    assert len(result.visible_fractions) == 2


def test_another_part_that_lies_around_is_known_and_hidden_like_any_other(stage: Stage, plain: SceneParams) -> None:
    cube = subject_from(trimesh.creation.box((20, 20, 20)))
    other = subject_from(trimesh.creation.cylinder(5, 20))
    seen = stray(shape="part", nearness=-0.5, place=(0.35, 0.0), size=0.7)
    away = stray(shape="part", nearness=-0.5, place=(5.0, 0.0), size=0.7)
    scene = changed(plain, layout={"distractors": (stray(nearness=-0.5, place=(-0.35, 0.0)), away, seen)})
    result = picture(stage, cube, scene, scene_rng(0, 0), [other])
    assert set(np.unique(result.ids)) == {0, 1, 2}  # no number for the plain shape, none for what is out of sight
    body = result.shot.layout.bodies[sorted(result.shot.alone)[1] - 1]
    assert body.other == 0
    low, high = (
        np.clip(np.array([f(result.shot.camera.project(body.corners), 0) for f in (np.min, np.max)]), 0, 1) * SIZE
    )
    left, top, width, height = box_of(result.ids == 2)
    assert (left, top) >= (low[0] - 1, low[1] - 1) and top + height <= high[1] + 1  # the cube hides its left side
    assert left + width == pytest.approx(high[0], abs=1.5)
    assert result.visible_fractions[1] < 1 and result.visible_fractions[0] == 1


@pytest.mark.parametrize("shift", [0.25, 0.5, 0.8])
def test_what_the_frame_cuts_off_is_not_visible_and_does_not_count_as_hidden(
    stage: Stage, plain: SceneParams, shift: float
) -> None:
    ball = subject_from(trimesh.creation.icosphere(subdivisions=4, radius=10))
    whole = stage.shoot(ball, changed(plain, view={"fill": 0.8}))
    shot = stage.shoot(ball, changed(plain, view={"fill": 0.8, "shift": (shift, 0.0)}))
    result = Picture(np.zeros((SIZE, SIZE, 3)), shot.tags, shot)
    assert result.visible_fraction == pytest.approx(shot.mask.sum() / whole.mask.sum(), rel=0.04)
    assert result.unoccluded_fraction == 1
    assert Picture(np.zeros((SIZE, SIZE, 3)), whole.tags, whole).visible_fraction == 1


def test_the_lens_bends_picture_and_truth_alike(stage: Stage, plain: SceneParams) -> None:
    box = subject_from(trimesh.creation.box((20, 20, 20)))
    straight, bent = (
        picture(stage, box, changed(plain, camera={"distortion": k}, view={"fill": 0.9}), scene_rng(0, 0))
        for k in (0.0, 0.15)
    )
    assert bent.mask.sum() != straight.mask.sum()
    inside = bent.rgb[bent.mask].mean()
    assert inside == pytest.approx(straight.rgb[straight.mask].mean(), abs=3)


def test_finishes_differ_and_the_choice_of_maps_is_that_of_the_material(stage: Stage, plain: SceneParams) -> None:
    ball = subject_from(trimesh.creation.icosphere(4, 10))
    seen = []
    for finish in ("plain", "cast", "brushed", "galvanized"):
        material = STEEL.model_copy(update={"finish": finish})
        shot = stage.shoot(ball, plain.model_copy(update={"material": material}))
        seen.append(shot.light[shot.mask])
        assert model_of(material) == model_of(material.model_copy(update={"tile": 0.3, "cad_colour": True}))
    for one, other in itertools.combinations(seen, 2):
        assert np.abs(one - other).mean() > 0.02 * one.mean()


def test_a_finely_meshed_part_is_thinned_to_what_the_screen_shows() -> None:
    ball = trimesh.creation.icosphere(subdivisions=6, radius=20)  # 81,920 faces
    subject = subject_from(ball)
    large, small = subject.surface_for(250), subject.surface_for(40)
    assert small.GetNumberOfCells() < large.GetNumberOfCells() < 60_000
    radii = np.linalg.norm([large.GetPoint(i) for i in range(0, large.GetNumberOfPoints(), 50)], axis=1)
    np.testing.assert_allclose(radii, 1, atol=0.01)


def test_a_small_part_is_drawn_as_it_is() -> None:
    subject = subject_from(trimesh.creation.box((3, 2, 1)))
    assert subject.closed
    assert subject.surface_for(250).GetNumberOfCells() == 12


def test_an_open_part_is_seen_from_within(stage: Stage, plain: SceneParams) -> None:
    box = trimesh.creation.box((20, 20, 20))
    box.update_faces(box.face_normals[:, 1] > -0.5)  # without its front
    shot = stage.shoot(subject_from(box), plain)
    assert shot.mask.mean() > 0.1
    assert shot.normals[shot.mask][:, 2].max() < 0.02


def test_crowded_scenes_come_out_the_same_in_any_order(stage: Stage) -> None:
    part = subject_from(trimesh.creation.annulus(8, 20, 10))
    other = subject_from(trimesh.creation.cone(5, 9))
    rings = tuple(stray(shape=shape, place=(0.3, -0.2), nearness=-0.4) for shape in ("ring", "part", "torus"))

    def take(index: int) -> Picture:
        rng = scene_rng(3, index)
        scene = sample(rng, SYN_R)
        if scene.view.stable_pose is None:
            scene = changed(scene, layout={"distractors": rings[: index % 4], "occluders": (stray(size=0.1),)})
        return picture(stage, part, scene, rng, [other])

    first = [take(index) for index in range(6)]
    for index in reversed(range(6)):
        again = take(index)
        np.testing.assert_array_equal(again.rgb, first[index].rgb)
        np.testing.assert_array_equal(again.ids, first[index].ids)


def test_lines_of_older_data_sets_can_be_read() -> None:
    unit = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
    old = {
        "file_name": "a.jpg", "label": "nut", "mask_file_name": "a.png", "box": (0, 0, 4, 4), "index": 0, "attempt": 0,
        "seed": 0, "part": "nut/a", "intrinsics": unit, "camera_rotation": unit, "camera_position": (0.0, 0.0, 1.0),
        "part_rotation": unit, "part_radius": 3.0, "scene": sample(scene_rng(0, 0), SYN_O),
    }  # fmt: skip
    record = Record.model_validate(old)
    assert record.instances == () and record.depth_file_name is None and record.visible_fraction is None


def test_a_picture_does_not_depend_on_what_was_drawn_first() -> None:
    """The first picture of a window makes its textures; one with shadows makes more."""
    part = subject_from(trimesh.creation.annulus(8, 20, 10))
    scene = changed(sample(scene_rng(0, 0), SYN_O), view={"stable_pose": 0.0, "direction": (0.0, -0.7, 0.714)})
    lit, unlit = (changed(scene, lighting={"shadows": shadows}) for shadows in (True, False))
    table = np.full((SIZE, SIZE, 3), 0.5, np.float32)
    first, later = Stage(SIZE), Stage(SIZE)
    later.shoot(part, unlit, surface=table)
    np.testing.assert_array_equal(
        first.shoot(part, lit, surface=table).light, later.shoot(part, lit, surface=table).light
    )


def test_a_copy_far_from_the_part_lies_on_the_table_too(stage: Stage, plain: SceneParams) -> None:
    copy = InstanceParams(stable_pose=0.0, rotation=(1.0, 0.0, 0.0, 0.0), place=(0.0, 12.0))
    scene = changed(plain, layout={"instances": (copy,)}, view={"stable_pose": 0.0, "direction": (0.0, -0.6, 0.8)})
    layout = place(subject_from(trimesh.creation.box((20, 20, 20))), changed(scene, view={"fill": 0.06}))
    table = np.full((SIZE, SIZE, 3), 0.5, np.float32)
    shot = stage.shoot(layout.bodies[0].subject, scene, surface=table, layout=layout)
    seen = np.argwhere(shot.tags == 2)
    around = shot.tags[seen[:, 0].min() - 1 : seen[:, 0].max() + 2, seen[:, 1].min() - 1 : seen[:, 1].max() + 2]
    assert len(seen) > 4 and (around > 0).all()


def test_surroundings_that_were_replaced_light_the_next_picture(
    tmp_path: Path, stage: Stage, plain: SceneParams
) -> None:
    ball, means = subject_from(trimesh.creation.icosphere(3, 10)), []
    for number, red in enumerate((0.1, 3.0)):
        picture = np.full((16, 32, 3), (1.0, 1.0, red), np.float32)
        assert cv2.imwrite(str(tmp_path / "room.hdr"), picture)
        os.utime(tmp_path / "room.hdr", ns=(number, number))
        shot = stage.shoot(ball, changed(plain, lighting={"environment_file": str(tmp_path / "room.hdr")}))
        means.append(shot.light[shot.mask].mean(axis=0))
    assert means[1][0] / means[1][2] > 5 * means[0][0] / means[0][2]


def test_a_heap_lies_on_the_table_and_on_itself(stage: Stage, plain: SceneParams) -> None:
    copies = tuple(
        InstanceParams(stable_pose=0.5, rotation=(0.9, 0.1 * n, 0.3, 0.2), place=(0.1 * n, 0.0)) for n in range(3)
    )
    scene = changed(plain, layout={"instances": copies, "heap": True}, view={"stable_pose": 0.0})
    bodies = stage.shoot(subject_from(trimesh.creation.box((30, 20, 10))), scene).layout.bodies
    lowest = [body.position[2] + body.lowest for body in bodies]
    assert min(lowest) > lowest[0] - 0.02
    assert max(lowest) > lowest[0] + 0.2
