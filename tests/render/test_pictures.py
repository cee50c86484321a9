"""Rendered pictures: the ground truth fits, light does what it should, and useless pictures are noticed."""

from types import SimpleNamespace
from typing import Any

import cv2
import numpy as np
import pytest
import trimesh

from s2rlab.render import offscreen
from s2rlab.render.backdrops import backdrop
from s2rlab.render.environments import ENVIRONMENT_MEAN, HEIGHT, WIDTH, environment_map
from s2rlab.render.offscreen import Picture, fault, picture, shaded
from s2rlab.render.stage import Stage, subject_from
from s2rlab.render.stage.shaders import FLOOR_TAG
from s2rlab.scene.params import BackgroundParams, SceneParams
from s2rlab.scene.presets import SYN_O, SYN_R
from s2rlab.scene.sample import sample, scene_rng

SIZE = 128


@pytest.fixture(scope="module")
def stage() -> Stage:
    return Stage(SIZE)


@pytest.fixture(scope="module")
def bracket() -> Any:
    return trimesh.util.concatenate(
        [
            trimesh.creation.box((60, 40, 4)),
            trimesh.creation.box((4, 40, 40), trimesh.transformations.translation_matrix((28, 0, 18))),
        ]
    )


def take(stage: Stage, mesh: trimesh.Trimesh, index: int, space: object = SYN_R) -> tuple[Picture, SceneParams]:
    rng = scene_rng(0, index)
    params = sample(rng, space)  # type: ignore[arg-type]
    return picture(stage, subject_from(mesh), params, rng), params


def with_view(params: SceneParams, **changes: object) -> SceneParams:
    return params.model_copy(update={"view": params.view.model_copy(update=changes)})


def test_the_mask_lies_where_the_recorded_camera_says(stage: Stage, bracket: trimesh.Trimesh) -> None:
    subject = subject_from(bracket)
    resting = 0
    for index in range(12):
        result, params = take(stage, bracket, index)
        resting += params.view.stable_pose is not None
        pixels = result.shot.camera.project(subject.points @ result.shot.rotation.T) * SIZE
        left, top, width, height = result.box
        low = np.clip(pixels.min(0), 0, SIZE)
        high = np.clip(pixels.max(0), 0, SIZE)
        np.testing.assert_allclose([left, top], low, atol=2.5)
        np.testing.assert_allclose([left + width, top + height], high, atol=2.5)
    assert resting >= 2  # both kinds of masks were tried


def test_a_resting_part_touches_the_table_and_nothing_is_below(bracket: trimesh.Trimesh) -> None:
    subject = subject_from(bracket)
    for pose in subject.poses:
        lowest = np.sort((subject.points @ pose.T)[:, 2])
        assert lowest[2] - lowest[0] < 0.02  # three corners or more touch


def test_a_thin_sheet_on_the_table_is_in_its_mask(stage: Stage) -> None:
    sheet = subject_from(trimesh.creation.box((100, 60, 0.8)))
    params = with_view(sample(scene_rng(0, 0), SYN_O), stable_pose=0.0, direction=(0.3, -0.5, 0.81), field_of_view=12.0)
    shot = stage.shoot(sheet, params, surface=np.full((SIZE, SIZE, 3), 0.3, np.float32))
    free = stage.shoot(sheet, params)
    assert (shot.mask & free.mask).sum() > 0.95 * free.mask.sum()
    assert (shot.mask & ~free.mask).sum() < 0.02 * free.mask.sum()


def test_poses_of_a_finely_meshed_round_part_are_found_quickly_and_rest() -> None:
    ball = trimesh.creation.icosphere(subdivisions=6, radius=20)  # 81,920 faces, all of them on the hull
    subject = subject_from(ball)
    assert len(subject.poses) >= 1
    assert subject.scale == pytest.approx(20, rel=1e-3)


def test_the_same_scene_gives_the_same_pixels(stage: Stage, bracket: trimesh.Trimesh) -> None:
    """Whatever was drawn in between: other maps, passes, tables."""
    first = [take(stage, bracket, index)[0] for index in range(8)]
    again = [take(stage, bracket, index)[0] for index in reversed(range(8))]
    for one, other in zip(first, reversed(again), strict=True):
        np.testing.assert_array_equal(one.rgb, other.rgb)
        np.testing.assert_array_equal(one.mask, other.mask)


def test_exposure_sets_the_brightness_of_the_part(stage: Stage, bracket: trimesh.Trimesh) -> None:
    subject, rng = subject_from(bracket), scene_rng(0, 1)
    params = sample(rng, SYN_O)
    means = []
    for exposure in (0.1, 0.3, 0.5):
        scene = params.model_copy(update={"camera": params.camera.model_copy(update={"exposure": exposure})})
        result = picture(stage, subject, scene, scene_rng(0, 1))
        means.append(((result.rgb[result.mask] / 255.0) ** 2.2).mean())
    assert means == sorted(means)
    assert means[1] == pytest.approx(0.3, abs=0.06)


def test_shadows_darken_the_table(stage: Stage, bracket: trimesh.Trimesh) -> None:
    subject = subject_from(bracket)
    params = sample(scene_rng(0, 0), SYN_O)
    params = with_view(params, stable_pose=0.0, direction=(0.0, -0.7, 0.714))
    table = np.full((SIZE, SIZE, 3), 0.5, np.float32)
    light = []
    for shadows in (False, True):
        lighting = params.lighting.model_copy(update={"shadows": shadows})
        shot = stage.shoot(subject, params.model_copy(update={"lighting": lighting}), surface=table)
        light.append(shot.light[shot.covered & ~shot.mask].mean(axis=-1))
    change = light[1] - light[0]
    assert (change < -0.04).mean() > 0.002  # the part's shadow is there
    assert change.max() < 0.01  # and nothing got brighter


def test_ambient_occlusion_darkens_the_inner_corner(stage: Stage, bracket: trimesh.Trimesh) -> None:
    subject = subject_from(bracket)
    params = sample(scene_rng(0, 0), SYN_O)
    params = with_view(params, direction=(-0.6, -0.5, 0.62), rotation=(1.0, 0.0, 0.0, 0.0), roll=0.0)
    means = []
    for occlusion in (False, True):
        lighting = params.lighting.model_copy(update={"ambient_occlusion": occlusion})
        shot = stage.shoot(subject, params.model_copy(update={"lighting": lighting}))
        light = shaded(shot, lighting)
        means.append(light[shot.mask].mean(axis=1))
    assert (means[1] <= means[0]).all()
    assert (means[1] < 0.9 * means[0]).mean() > 0.01


@pytest.mark.parametrize("elevation", [25.0, 60.0])
def test_a_table_is_darker_where_a_part_touches_it_with_no_lamp_and_no_other_occlusion(
    stage: Stage, elevation: float
) -> None:
    away, up = np.cos(np.radians(elevation)), np.sin(np.radians(elevation))
    params = with_view(sample(scene_rng(0, 0), SYN_O), stable_pose=0.0, direction=(0.0, -away, up), roll=0.0, fill=0.5)
    bare = {"lights": (), "shadows": False, "ambient_occlusion": False}
    lighting = params.lighting.model_copy(update=bare)
    table = np.full((SIZE, SIZE, 3), 0.5, np.float32)
    cube = subject_from(trimesh.creation.box((20, 20, 20)))
    shot = stage.shoot(cube, params.model_copy(update={"lighting": lighting}), surface=table)
    share = (shaded(shot, lighting) / np.maximum(shot.light, 1e-6)).mean(axis=2)
    floor = shot.tags == FLOOR_TAG
    near = floor & (cv2.dilate(shot.mask.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0)
    far = floor & (cv2.dilate(shot.mask.astype(np.uint8), np.ones((81, 81), np.uint8)) == 0)
    np.testing.assert_allclose(share[shot.mask], 1)
    assert np.quantile(share[near], 0.1) < 0.75 and share[near].min() > 0.15
    assert share[far].mean() > 0.97
    assert share[floor].max() <= 1.0001


@pytest.mark.parametrize("number", range(9))
def test_environment_maps_are_finite_normalized_and_seamless(number: int) -> None:
    around = environment_map(number)
    assert around.shape == (HEIGHT, WIDTH, 3)
    assert np.isfinite(around).all() and around.min() >= 0
    weight = np.cos((np.arange(HEIGHT) + 0.5) / HEIGHT * np.pi - np.pi / 2)[:, None, None]
    assert (around * weight).sum() / (weight.sum() * WIDTH * 3) == pytest.approx(ENVIRONMENT_MEAN, rel=1e-3)
    assert np.abs(around[:, 0] - around[:, -1]).mean() < 0.35 * around.std() + 0.05
    np.testing.assert_array_equal(around, environment_map(number))


@pytest.mark.parametrize("kind", ["flat", "gradient", "noise", "speckle", "stripes", "clutter", "environment"])
def test_backdrops_fill_the_frame_and_depend_on_their_seed(kind: str) -> None:
    def paint(seed: int) -> np.ndarray:
        params = BackgroundParams(
            kind=kind, colours=((0.1, 0.2, 0.3), (0.8, 0.7, 0.6)), seed=seed, scale=0.2, picture=None
        )
        return backdrop(params, SIZE, environment=2)

    assert paint(1).shape == (SIZE, SIZE, 3)
    assert paint(1).min() >= 0 and paint(1).max() <= 1
    np.testing.assert_array_equal(paint(1), paint(1))
    assert not np.array_equal(paint(1), paint(2))


def synthetic(part: int, around: int, share: float = 0.2, hidden: float = 0.0) -> Picture:
    """A square part of one grey on another, of which something hides a share."""
    mask = np.zeros((SIZE, SIZE), bool)
    side = int(SIZE * share**0.5)
    mask[10 : 10 + side, 10 : 10 + side] = True
    whole = int(mask.sum())
    mask[10 : 10 + round(side * hidden)] = False
    rgb = np.where(mask[..., None], part, around).astype(np.uint8).repeat(3, axis=2)
    shot = SimpleNamespace(alone={1: whole}, whole={1: whole}, tags=mask.astype(np.uint8))
    return Picture(rgb, mask.astype(np.uint8), shot=shot)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("result", "reason"),
    [
        (synthetic(120, 60), None),
        (synthetic(120, 60, share=0.001), offscreen.TOO_SMALL),
        (synthetic(120, 60, hidden=1.0), "out of sight"),
        (synthetic(3, 60), "too dark"),
        (synthetic(252, 60), "blown out"),
        (synthetic(120, 122), "hidden in the background"),
    ],
)
def test_useless_pictures_are_noticed(result: Picture, reason: str | None) -> None:
    assert fault(result) == reason


def test_a_part_that_is_all_hidden_names_the_bound_it_breaks() -> None:
    assert fault(synthetic(120, 60, hidden=1.0), 0.4) == "less than 40% visible"
    assert fault(synthetic(120, 60, hidden=0.5), 0.4) is None


def test_the_box_is_tight() -> None:
    assert synthetic(1, 2, share=0.25).box == (10, 10, 64, 64)
    assert offscreen.LEAST_PART > 0
