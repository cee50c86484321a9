"""The camera stands where the framing asks."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from s2rlab.scene.camera import frame_part, look_axes
from s2rlab.scene.params import ViewParams
from s2rlab.scene.sample import direction
from s2rlab.scene.space import Range


def view(seed: int, fill: float, field_of_view: float, shift: tuple[float, float]) -> ViewParams:
    rng = np.random.default_rng(seed)
    return ViewParams(
        rotation=(1, 0, 0, 0),
        stable_pose=None,
        direction=direction(rng, Range(low=-90, high=90)),
        roll=float(rng.uniform(-180, 180)),
        field_of_view=field_of_view,
        fill=fill,
        shift=shift,
    )


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.floats(0.3, 1.0), st.floats(10, 50), st.floats(-0.2, 0.2))
def test_the_part_fills_and_sits_as_asked(seed: int, fill: float, field_of_view: float, shift: float) -> None:
    points = np.random.default_rng(seed).normal(size=(40, 3)) * [1, 0.6, 0.3]
    camera = frame_part(view(seed, fill, field_of_view, (shift, -shift)), points)
    seen = camera.project(points)
    assert np.ptp(seen, axis=0).max() == pytest.approx(fill, rel=0.1)  # a long part close by converges slowly
    np.testing.assert_allclose((seen.min(0) + seen.max(0)) / 2, [0.5 + shift, 0.5 - shift], atol=1e-6)


def test_intrinsics_and_pose_give_the_same_pixels_as_project() -> None:
    points = np.random.default_rng(0).normal(size=(20, 3))
    camera = frame_part(view(1, 0.8, 30, (0.05, 0.0)), points)
    pixels = (points - camera.position) @ camera.axes.T @ camera.intrinsics(256).T
    np.testing.assert_allclose(pixels[:, :2] / pixels[:, 2:], camera.project(points) * 256, atol=1e-9)


@given(st.integers(0, 10_000), st.floats(-180, 180))
def test_the_axes_are_a_right_handed_frame_that_looks_at_the_part(seed: int, roll: float) -> None:
    toward = np.array(direction(np.random.default_rng(seed), Range(low=-90, high=90)))
    axes = look_axes(toward, roll)
    np.testing.assert_allclose(axes @ axes.T, np.eye(3), atol=1e-9)
    np.testing.assert_allclose(axes[2], -toward, atol=1e-9)
    assert np.linalg.det(axes) == pytest.approx(1)
