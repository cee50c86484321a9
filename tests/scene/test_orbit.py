"""A camera on a sphere about the part is any sampled camera, and goes on smoothly over the poles."""

from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from s2rlab.scene.camera import frame_part
from s2rlab.scene.orbit import Orbit, orbit_camera, orbit_of
from s2rlab.scene.params import ViewParams

POINTS = np.random.default_rng(3).normal(size=(60, 3)) * [1, 0.6, 0.3]


@settings(max_examples=60, deadline=None)
@given(
    st.tuples(st.floats(-1, 1), st.floats(-1, 1), st.floats(-1, 1)).filter(lambda d: np.linalg.norm(d) > 0.1),
    st.floats(-180, 180),
    st.floats(10, 60),
    st.floats(-0.2, 0.2),
)
def test_an_orbit_is_its_camera(
    direction: tuple[float, float, float], roll: float, field_of_view: float, shift: float
) -> None:
    x, y, z = (np.asarray(direction) / np.linalg.norm(direction)).tolist()
    view = ViewParams(
        rotation=(1, 0, 0, 0), stable_pose=None, direction=(x, y, z), roll=roll, field_of_view=field_of_view,
        fill=0.8, shift=(shift, -shift),
    )  # fmt: skip
    camera = frame_part(view, POINTS)
    again = orbit_camera(orbit_of(camera, POINTS), POINTS, field_of_view)
    np.testing.assert_allclose(again.position, camera.position, atol=1e-6)
    np.testing.assert_allclose(again.axes, camera.axes, atol=1e-6)
    np.testing.assert_allclose(again.centre, camera.centre, atol=1e-9)


def test_panning_moves_the_part_by_so_many_radii_and_the_whole_part_fits_at_distance_one() -> None:
    middle = (POINTS.min(0) + POINTS.max(0)) / 2
    radius = np.linalg.norm(POINTS - middle, axis=1).max()
    seen = orbit_camera(Orbit(elevation=30), POINTS, 30.0).project(POINTS)
    assert seen.min() >= 0 and seen.max() <= 1
    moved = orbit_camera(Orbit(elevation=30, pan=(1.0, 0.5)), POINTS, 30.0)
    step = moved.project(middle[None])[0] - 0.5
    one = moved.project((middle + radius * moved.axes[0])[None])[0] - moved.project(middle[None])[0]
    np.testing.assert_allclose(step, [one[0], 0.5 * one[0]], atol=1e-9)


def test_turning_over_the_pole_does_not_jump() -> None:
    cameras = [orbit_camera(Orbit(azimuth=40, elevation=e), POINTS, 30.0) for e in np.linspace(84, 90, 13)]
    steps = [np.abs(one.axes - other.axes).max() for one, other in pairwise(cameras)]
    assert max(steps) < 0.01
