"""Bodies on a table: nobody floats, nobody is in anybody."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial.transform import Rotation

from s2rlab.scene.heap import Body, Settled, settle

SIDES = np.array([1.0, 0.7, 0.4]) / np.linalg.norm([1.0, 0.7, 0.4])  # half sides of a brick of radius 1


def brick(count: int = 2000) -> np.ndarray:
    rng = np.random.default_rng(0)
    points = rng.uniform(-1, 1, (count, 3)) * SIDES
    axis = rng.choice(3, count, p=[0.2, 0.3, 0.5])
    points[np.arange(count), axis] = np.sign(points[np.arange(count), axis]) * SIDES[axis]
    corners = np.array(np.meshgrid(*[[-1, 1]] * 3)).reshape(3, -1).T * SIDES
    return np.concatenate([points, corners])


BRICK = brick()


def bricks(seed: int, count: int, *, heaped: bool) -> list[Body]:
    rng = np.random.default_rng(seed)
    turns = Rotation.random(count, random_state=seed).as_matrix()
    return [
        Body(BRICK, turn, (float(x), float(y)), heaped and number > 0)
        for number, (turn, (x, y)) in enumerate(zip(turns, rng.normal(0, 1, (count, 2)), strict=True))
    ]


def deepest(settled: Settled) -> float:
    """Give how deep a point of one brick is inside another one."""
    depth = 0.0
    for one, (turn, middle) in enumerate(zip(settled.rotations, settled.middles, strict=True)):
        for other, (its, place) in enumerate(zip(settled.rotations, settled.middles, strict=True)):
            if one != other:
                seen = (BRICK @ its.T + place - middle) @ turn  # in the axes of the first
                depth = max(depth, float((SIDES - np.abs(seen)).min(axis=1).max()))
    return depth


@settings(max_examples=15)
@given(st.integers(0, 10_000), st.integers(2, 10))
def test_a_heap_holds_together_without_penetration(seed: int, count: int) -> None:
    settled = settle(bricks(seed, count, heaped=True))
    assert deepest(settled) < 0.05
    for turn, (x, y, z) in zip(settled.rotations, settled.middles, strict=True):
        assert (BRICK @ turn.T)[:, 2].min() + z > -1e-5  # nobody is below the table
        assert np.hypot(x, y) < 0.9 * np.sqrt(count) + 0.3
    assert settled.middles[:, 2].max() < 4  # a heap, no tower
    np.testing.assert_allclose(
        settled.rotations @ settled.rotations.transpose(0, 2, 1), np.eye(3) * np.ones((count, 1, 1)), atol=1e-9
    )


def test_the_first_lies_still_on_the_table_in_the_middle() -> None:
    bodies = bricks(1, 4, heaped=True)
    settled = settle(bodies)
    np.testing.assert_array_equal(settled.rotations[0], bodies[0].rotation)
    np.testing.assert_allclose(settled.middles[0, :2], 0)
    lowest = (BRICK @ bodies[0].rotation.T)[:, 2].min()
    assert settled.middles[0, 2] == pytest.approx(-lowest, abs=1e-6)


def test_a_heaped_body_lies_on_another_one_or_on_the_table_never_in_the_air() -> None:
    settled = settle(bricks(2, 8, heaped=True))
    for number in range(1, 8):
        points = BRICK @ settled.rotations[number].T + settled.middles[number]
        gaps = [float(points[:, 2].min())]
        for below in range(number):
            seen = (points - settled.middles[below]) @ settled.rotations[below]
            outside = np.linalg.norm(np.maximum(np.abs(seen) - SIDES, 0), axis=1)
            gaps.append(float(outside.min()))
        assert min(gaps) < 0.15  # two cells; the samples count too


@settings(max_examples=15)
@given(st.integers(0, 10_000), st.integers(2, 10))
def test_bodies_side_by_side_stand_on_the_table_clear_of_each_other(seed: int, count: int) -> None:
    bodies = bricks(seed, count, heaped=False)
    settled = settle(bodies)
    assert deepest(settled) == 0
    np.testing.assert_array_equal(settled.rotations, [body.rotation for body in bodies])
    for turn, middle in zip(settled.rotations, settled.middles, strict=True):
        assert (BRICK @ turn.T)[:, 2].min() + middle[2] == pytest.approx(0, abs=1e-6)


def test_a_free_wish_is_granted_to_a_cell_and_a_far_one_taken_in() -> None:
    near, far = Body(BRICK, np.eye(3), (2.5, -1.5)), Body(BRICK, np.eye(3), (400.0, 0.0))
    settled = settle([Body(BRICK, np.eye(3), (9.0, 9.0)), near, far])
    assert np.abs(settled.middles[1, :2] - near.place).max() < 0.15
    assert 3 < settled.middles[2, 0] < 9


def test_distractors_of_any_size_lie_beside_the_heap() -> None:
    heap = bricks(3, 5, heaped=True)
    small = Body(BRICK * 0.2, np.eye(3), (0.1, 0.0))
    large = Body(BRICK * 2, np.eye(3), (0.0, 0.5))
    settled = settle([*heap, small, large])
    assert settled.middles[5, 2] == pytest.approx(0.2 * SIDES[2], abs=1e-6)
    assert settled.middles[6, 2] == pytest.approx(2 * SIDES[2], abs=1e-6)
    for number, scale in ((5, 0.2), (6, 2.0)):
        for other in range(5):
            seen = (BRICK @ settled.rotations[other].T + settled.middles[other] - settled.middles[number]) / scale
            assert (SIDES - np.abs(seen)).min(axis=1).max() <= 0


def test_the_same_bodies_settle_the_same_way() -> None:
    one, again = (settle(bricks(4, 10, heaped=True)) for _ in range(2))
    np.testing.assert_array_equal(one.middles, again.middles)
    np.testing.assert_array_equal(one.rotations, again.rotations)


def test_a_crowd_on_a_coarse_map_still_gets_places() -> None:
    settled = settle(bricks(5, 40, heaped=False), cells=32)
    assert np.isfinite(settled.middles).all()
    assert len(np.unique(settled.middles[:, :2], axis=0)) == 40


def test_few_poor_bodies_come_through() -> None:
    assert settle([]).middles.shape == (0, 3)
    point = Body(np.zeros((1, 3)), np.eye(3), (0, 0))
    assert np.isfinite(settle([point, point]).middles).all()
    assert settle([Body(BRICK, np.eye(3), (1, 1))], cells=64).middles[0, 2] == pytest.approx(SIDES[2], abs=1e-6)
