"""Sampling obeys its laws: uniform where it says so, inside the ranges, and each factor on its own."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from s2rlab.errors import ConfigError
from s2rlab.scene.presets import PRESETS, SYN_O, SYN_R, space_from
from s2rlab.scene.sample import black_body, direction, rotation, sample, scene_rng
from s2rlab.scene.space import Material, RandomizationSpace, Range, Viewpoint

N = 20_000


def test_directions_are_uniform_on_the_sphere_not_in_angle() -> None:
    rng = np.random.default_rng(0)
    z = np.array([direction(rng, Range(low=-90, high=90))[2] for _ in range(N)])
    counts, _ = np.histogram(z, 10, range=(-1, 1))
    np.testing.assert_allclose(counts / N, 0.1, atol=0.01)


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
    np.testing.assert_allclose(counts / N, 0.1, atol=0.01)
    np.testing.assert_allclose(w * w + x * x + y * y + z * z, 1)


def test_the_same_seed_and_index_give_the_same_scene_and_others_do_not() -> None:
    assert sample(scene_rng(3, 5), SYN_R) == sample(scene_rng(3, 5), SYN_R)
    assert sample(scene_rng(3, 5), SYN_R) != sample(scene_rng(3, 6), SYN_R)
    assert sample(scene_rng(3, 5), SYN_R) != sample(scene_rng(3, 5, attempt=1), SYN_R)


@pytest.mark.parametrize("factor", ["background", "lights", "material", "camera"])
def test_switching_a_factor_off_leaves_the_draws_of_the_others(factor: str) -> None:
    without = SYN_R.model_copy(update={factor: getattr(SYN_R, factor).model_copy(update={"on": False})})
    for index in range(20):
        full, less = sample(scene_rng(0, index), SYN_R), sample(scene_rng(0, index), without)
        assert full.view == less.view
        for other in {"background", "material", "camera"} - {factor}:
            assert getattr(full, other) == getattr(less, other)


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


def test_warm_light_is_redder_and_cold_light_bluer() -> None:
    assert black_body(3000)[0] == 1 > black_body(3000)[2]
    assert black_body(9000)[0] < 1 == black_body(9000)[2]


@pytest.mark.parametrize("name", PRESETS)
def test_presets_survive_their_json(name: str) -> None:
    space = PRESETS[name]
    assert RandomizationSpace.model_validate_json(space.model_dump_json()) == space


def test_a_reversed_range_is_refused() -> None:
    with pytest.raises(ValidationError, match="swap them"):
        Range(low=2, high=1)


def test_a_range_out_of_bounds_is_refused() -> None:
    with pytest.raises(ValidationError, match="roughness: must stay within"):
        Material(roughness=Range(low=0.2, high=1.5))
    with pytest.raises(ValidationError, match="elevation"):
        Viewpoint(elevation=Range(low=-100, high=0))


def test_a_bad_space_file_is_named_with_its_field(tmp_path: Path) -> None:
    fields = json.loads(SYN_R.model_dump_json())
    fields["material"]["roughness"]["low"] = "x"
    path = tmp_path / "space.json"
    path.write_text(json.dumps(fields))
    with pytest.raises(ConfigError, match=r"space\.json: material\.roughness\.low"):
        space_from(str(path))


def test_an_unknown_preset_lists_the_known_ones() -> None:
    with pytest.raises(ConfigError, match="syn-o, syn-r"):
        space_from("syn-x")
