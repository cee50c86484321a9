"""Sampling obeys its laws: uniform where it says so, inside the ranges, and each factor on its own."""

from functools import cache
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from s2rlab.scene.factors.background import SURFACES
from s2rlab.scene.params import SceneParams
from s2rlab.scene.presets import DEFAULT, PRESETS, SYN_O, SYN_R
from s2rlab.scene.sample import black_body, direction, rotation, sample, scene_rng
from s2rlab.scene.space import (
    FACTORS,
    Artifacts,
    Background,
    Count,
    Distractors,
    Environment,
    Finishes,
    Instances,
    Lights,
    Material,
    Occluders,
    Pose,
    RandomizationSpace,
    Range,
    Shape,
    Texture,
    one_factor_off,
    only_factor,
)

N = 8_000


def test_directions_are_uniform_on_the_sphere_not_in_angle() -> None:
    rng = np.random.default_rng(0)
    z = np.array([direction(rng, Range(low=-90, high=90))[2] for _ in range(N)])
    counts, _ = np.histogram(z, 10, range=(-1, 1))
    np.testing.assert_allclose(counts / N, 0.1, atol=0.015)


@given(st.floats(-90, 90), st.floats(-90, 90), st.integers(0, 1000))
def test_directions_are_unit_vectors_between_the_elevations(a: float, b: float, seed: int) -> None:
    low, high = sorted((a, b))
    vector = direction(np.random.default_rng(seed), Range(low=low, high=high))
    assert np.linalg.norm(vector) == pytest.approx(1)
    assert low - 1e-4 <= np.degrees(np.arcsin(np.clip(vector[2], -1, 1))) <= high + 1e-4


def test_rotations_are_uniform_an_axis_lands_anywhere() -> None:
    rng = np.random.default_rng(1)
    w, x, y, z = np.array([rotation(rng) for _ in range(N)]).T
    turned_z = 1 - 2 * (x * x + y * y)  # z component of the turned z axis
    counts, _ = np.histogram(turned_z, 10, range=(-1, 1))
    np.testing.assert_allclose(counts / N, 0.1, atol=0.015)
    np.testing.assert_allclose(w * w + x * x + y * y + z * z, 1)


def test_the_same_seed_and_index_give_the_same_scene_and_others_do_not() -> None:
    assert sample(scene_rng(3, 5), SYN_R) == sample(scene_rng(3, 5), SYN_R)
    assert sample(scene_rng(3, 5), SYN_R) != sample(scene_rng(3, 6), SYN_R)
    assert sample(scene_rng(3, 5), SYN_R) != sample(scene_rng(3, 5, attempt=1), SYN_R)


@pytest.mark.parametrize("name", FACTORS)
def test_switching_a_factor_off_leaves_the_draws_of_all_others(name: str) -> None:
    space = crowded()
    without = one_factor_off(space, name)
    for index in range(12):
        full, less = (drawn(sample(scene_rng(0, index), each)) for each in (space, without))
        if name in ("pose", "instances"):  # light, background and places depend on how parts lie; theirs are below
            full, less = ({key: value for key, value in each.items() if key not in LYING} for each in (full, less))
        assert {factor for factor in full if full[factor] != less[factor]} <= {name}


LYING = ("viewpoint", "environment", "lights", "background", "distractors", "instances")


def crowded() -> RandomizationSpace:
    space = RandomizationSpace(artifacts=Artifacts(on=True, ambient=1))
    ons = {name: space.factor(name).model_copy(update={"on": True}) for name in FACTORS}
    return space.model_copy(update=ons)


def drawn(scene: SceneParams) -> dict[str, Any]:
    """Say which values each factor is answerable for."""
    view, light, layout = scene.view, scene.lighting, scene.layout
    return {
        "viewpoint": (view.direction, view.roll),
        "pose": (view.rotation, view.stable_pose),
        "framing": (view.fill, view.shift, view.field_of_view),
        "background": scene.background,
        "environment": (light.environment, light.environment_file, light.environment_yaw, light.environment_tilt),
        "lights": (light.lights, light.shadows, light.ambient_occlusion),
        "material": scene.material.model_copy(update={"picture": None}),
        "texture": scene.material.picture,
        "shape": scene.shape,
        "distractors": layout.distractors,
        "occluders": layout.occluders,
        "instances": (layout.instances, layout.heap),
        "camera": scene.camera,
        "artifacts": light.ambient,
    }


def test_with_parts_always_hanging_no_factor_at_all_depends_on_another() -> None:
    space = crowded().model_copy(update={"pose": Pose(resting=0)})
    for name in FACTORS:
        for index in range(4):
            full, less = (drawn(sample(scene_rng(0, index), each)) for each in (space, one_factor_off(space, name)))
            assert {factor for factor in full if full[factor] != less[factor]} <= {name}


@pytest.mark.parametrize("name", FACTORS)
def test_only_one_factor_varies_only_what_is_its_own(name: str) -> None:
    space = only_factor(crowded(), name)
    scenes = [drawn(sample(scene_rng(0, index), space)) for index in range(25)]
    varying = {factor for factor in scenes[0] if any(scene[factor] != scenes[0][factor] for scene in scenes)}
    # with parts lying down now and then, the camera, lamps and what is drawn on a table know
    assert varying == (set() if name == "artifacts" else {name})


def test_syn_o_varies_the_view_and_nothing_else() -> None:
    scenes = [sample(scene_rng(0, index), SYN_O) for index in range(30)]
    assert len({scene.view.direction for scene in scenes}) == 30
    for field in ("lighting", "material", "background", "camera"):
        assert len({getattr(scene, field).model_dump_json() for scene in scenes}) == 1


def test_samples_stay_inside_the_ranges() -> None:
    space = SYN_R
    for index in range(300):
        scene = sample(scene_rng(1, index), space)
        assert space.framing.fill.low <= scene.view.fill <= space.framing.fill.high
        assert space.material.roughness.low <= scene.material.roughness <= space.material.roughness.high
        assert space.lights.count.low <= len(scene.lighting.lights) <= space.lights.count.high
        assert 0 <= scene.lighting.environment < space.environment.maps
        if scene.view.stable_pose is not None:
            assert all(light.direction[2] > 0 for light in scene.lighting.lights)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(["crowded", *PRESETS]))
def test_every_draw_of_every_space_stays_inside_its_ranges(seed: int, name: str) -> None:
    space = PRESETS.get(name) or crowded()
    scene = sample(scene_rng(seed, 0), space)
    assert SceneParams.model_validate_json(scene.model_dump_json()) == scene
    view, light, layout, camera = scene.view, scene.lighting, scene.layout, scene.camera
    assert np.linalg.norm(view.rotation) == pytest.approx(1) and np.linalg.norm(view.direction) == pytest.approx(
        1, 1e-4
    )
    if space.lights.on:
        assert space.lights.count.low <= len(light.lights) <= space.lights.count.high
        for lamp in light.lights:
            assert inside(lamp.intensity, space.lights.intensity) and max(lamp.colour) <= 1 and min(lamp.colour) >= 0
    if space.material.on:
        assert inside(scene.material.roughness, space.material.roughness)
        assert inside(max(scene.material.albedo), space.material.albedo)
        assert inside(scene.material.wear, space.material.wear)
    if space.camera.on:
        for field in ("exposure", "saturation", "distortion", "vignetting", "contrast", "resolution"):
            assert inside(getattr(camera, field), getattr(space.camera, field))
        for field in ("blur", "defocus", "motion", "salt_pepper", "shot_noise", "read_noise"):
            assert getattr(camera, field) == 0 or inside(getattr(camera, field), getattr(space.camera, field))
        assert abs(camera.hue) <= space.camera.hue and max(map(abs, camera.chromatic_shift)) <= 0.02
    if space.shape.on:
        assert all(inside(scale, space.shape.scale) for scale in scene.shape.scale)
    if space.occluders.on:
        assert space.occluders.count.low <= len(layout.occluders) <= space.occluders.count.high
        assert all(0 < each.nearness < 1 and inside(each.size, space.occluders.size) for each in layout.occluders)
    crowd = layout.distractors or layout.occluders or layout.instances
    assert layout.least_visible == (space.occluders.least_visible if crowd else 0)


def inside(value: float, interval: Range) -> bool:
    return interval.low - 1e-9 <= value <= interval.high + 1e-9


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6))
def test_nothing_on_a_table_touches_anything_else_there(seed: int) -> None:
    space = crowded().model_copy(
        update={"pose": Pose(resting=1), "instances": Instances(on=True, heap=0, count=Count(low=5, high=5))}
    )
    layout = sample(scene_rng(seed, 0), space).layout
    discs = [((0.0, 0.0), 1.0), *((copy.place, 1.0) for copy in layout.instances)]
    discs += [(stray.place, stray.size) for stray in layout.distractors]
    assert len(layout.instances) == 5
    for i, (here, radius) in enumerate(discs):
        for there, other in discs[:i]:
            assert np.hypot(here[0] - there[0], here[1] - there[1]) >= radius + other - 1e-9


def test_a_hanging_part_has_distractors_behind_it_and_no_heap() -> None:
    space = crowded().model_copy(update={"pose": Pose(resting=0)})
    layouts = [sample(scene_rng(0, index), space).layout for index in range(60)]
    assert all(stray.nearness < 0 for layout in layouts for stray in layout.distractors)
    assert not any(layout.heap for layout in layouts)


def test_tables_belts_trays_and_crates_are_only_under_parts_that_rest() -> None:
    scenes = scenes_of(DEFAULT, 1000)
    kinds = {
        rests: {s.background.kind for s in scenes if (s.view.stable_pose is not None) == rests} for rests in (0, 1)
    }
    assert kinds[1] == set(Background().kinds) and kinds[0] == kinds[1] - SURFACES
    seen_from_far = RandomizationSpace(pose=Pose(resting=0), background=Background(kinds=("belt",)))
    assert sample(scene_rng(0, 0), seen_from_far).background.kind == "belt"


def test_finishes_come_as_often_as_they_weigh() -> None:
    material = Material(metal=1, finishes=Finishes(brushed=3, cast=1, **dict.fromkeys(REST, 0)))
    space = only_factor(RandomizationSpace(material=material), "material")
    finishes = [scene.material.finish for scene in scenes_of(space, 600)]
    assert set(finishes) == {"brushed", "cast"}
    assert finishes.count("brushed") / len(finishes) == pytest.approx(0.75, abs=0.06)


REST = set(Finishes.model_fields) - {"brushed", "cast"}


def test_metal_finishes_are_metal_and_rubber_is_dark_and_matt() -> None:
    space = only_factor(RandomizationSpace(material=Material(any_albedo=0)), "material")
    found = [scene.material for scene in scenes_of(space, 800)]
    assert {each.finish for each in found} == {name.replace("_", " ") for name in Finishes.model_fields}
    assert all(each.metallic > 0.7 for each in found if each.finish in ("brushed", "milled", "galvanized"))
    assert all(each.metallic < 0.3 for each in found if each.finish in ("painted", "plastic", "rubber"))
    assert all(max(each.albedo) < 0.15 and each.roughness > 0.5 for each in found if each.finish == "rubber")


def test_camera_faults_come_as_often_as_they_say() -> None:
    cameras = [scene.camera for scene in scenes_of(DEFAULT, 1000)]
    for field, share in (("blur", 0.7), ("defocus", 0.15), ("motion", 0.2), ("salt_pepper", 0.1), ("read_noise", 0.7)):
        assert np.mean([getattr(camera, field) > 0 for camera in cameras]) == pytest.approx(share, abs=0.05)


@pytest.mark.parametrize(
    ("read", "low", "high"),
    [
        (lambda scene: scene.view.fill, 0.25, 1.1),
        (lambda scene: scene.view.shift[0], -0.1, 0.1),
        (lambda scene: scene.view.stable_pose, 0, 1),
        (lambda scene: np.log(scene.camera.exposure), np.log(0.1), np.log(0.65)),
        (lambda scene: scene.camera.hue, -0.02, 0.02),
        (lambda scene: np.log(scene.shape.scale[1]), np.log(0.9), np.log(1.1)),
        (lambda scene: scene.lighting.environment_yaw, 0, 360),
    ],
)
def test_numbers_are_even_over_their_range_or_over_its_logarithm(read: Any, low: float, high: float) -> None:
    quiet = {"material": Material(on=False), "distractors": Distractors(on=False), "occluders": Occluders(on=False)}
    space = RandomizationSpace(pose=Pose(resting=1), shape=Shape(on=True), **quiet)
    values = [read(scene) for scene in scenes_of(space, 1500)]
    counts, _ = np.histogram(values, 6, range=(low, high))
    np.testing.assert_allclose(counts / len(values), 1 / 6, atol=0.05)


@cache
def scenes_of(space: RandomizationSpace, number: int) -> list[SceneParams]:
    return [sample(scene_rng(5, index), space) for index in range(number)]


def test_own_light_maps_and_pictures_come_in_their_turn() -> None:
    space = RandomizationSpace(
        environment=Environment(maps=2, files=("hall.hdr", "roof.exr")),
        background=Background(pictures=("bench.jpg",), picture_share=0.3),
        texture=Texture(on=True, textured=1, patterns=("noise",), pictures=("wood.png",)),
    )
    scenes = scenes_of(space, 500)
    files = [scene.lighting.environment_file for scene in scenes]
    for file in ("hall.hdr", "roof.exr"):
        assert files.count(file) / len(files) == pytest.approx(0.25, abs=0.07)
    pictures = [scene.background.picture for scene in scenes if scene.background.kind == "picture"]
    assert len(pictures) / len(scenes) == pytest.approx(0.3, abs=0.07) and set(pictures) == {"bench.jpg"}
    assert {scene.material.picture for scene in scenes} == {"pattern:noise", "wood.png"}
    assert all(scene.lighting.environment < 2 for scene in scenes)


def test_ambient_light_is_that_of_its_level_in_every_picture() -> None:
    for level, light in enumerate((0, 0.5, 1.0)):
        for on in (False, True):
            space = RandomizationSpace(artifacts=Artifacts(on=on, ambient=level, holes=2))
            assert sample(scene_rng(0, level), space).lighting.ambient == (light if on else 0)
            assert space.artifacts.levels.get("holes", 0) == 2 * on


def test_lamps_may_have_any_colour_and_stay_as_bright() -> None:
    lights = Lights(tint=1, temperature=Range(low=6500, high=6500))
    space = only_factor(RandomizationSpace(lights=lights), "lights")
    colours = np.array([lamp.colour for scene in scenes_of(space, 150) for lamp in scene.lighting.lights])
    np.testing.assert_allclose(colours.max(1), 1)
    assert colours.min() < 0.05 and np.ptp(colours.mean(0)) < 0.08


def test_warm_light_is_redder_and_cold_light_bluer() -> None:
    assert black_body(3000)[0] == 1 > black_body(3000)[2]
    assert black_body(9000)[0] < 1 == black_body(9000)[2]
