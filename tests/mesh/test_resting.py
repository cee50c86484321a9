"""Resting poses of bodies whose poses are known."""

import numpy as np
import pytest
import trimesh
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial.transform import Rotation

from s2rlab.mesh.hull import spread_over
from s2rlab.mesh.resting import resting_poses

create = trimesh.creation


def heights(mesh: trimesh.Trimesh) -> dict[float, float]:
    """Add the chances of poses of one height."""
    rotations, chances = resting_poses(mesh)
    found: dict[float, float] = {}
    for rotation, chance in zip(rotations, chances, strict=True):
        height = round(float(np.ptp((mesh.vertices @ rotation.T)[:, 2])), 1)
        found[height] = found.get(height, 0) + float(chance)
    return found


def solid_angle(a: float, b: float, away: float) -> float:
    """Give the share of the sphere that a rectangle a x b takes up, seen from `away` before its middle."""
    return 4 * np.arcsin(a * b / np.sqrt((a * a + 4 * away**2) * (b * b + 4 * away**2))) / (4 * np.pi)


def test_a_brick_lies_on_its_sides_by_their_solid_angle() -> None:
    found = heights(create.box((3, 4, 5)))
    for height, (a, b) in {3.0: (4, 5), 4.0: (3, 5), 5.0: (3, 4)}.items():
        assert found[height] == pytest.approx(2 * solid_angle(a, b, height / 2), abs=1e-6)


def test_a_shaft_lies_on_its_side_rolled_to_any_angle() -> None:
    shaft = create.cylinder(radius=5, height=40, sections=64)
    rotations, chances = resting_poses(shaft)
    axis = rotations[:, 2, 2]  # upward part of the shaft's axis
    lying = np.abs(axis) < 1e-6
    assert lying.sum() == 64
    np.testing.assert_allclose(chances[lying], chances[0])
    assert chances[lying].sum() > 0.95
    down = -rotations[lying][:, 2, :2]  # the side of the shaft that is below
    around = np.sort(np.arctan2(down[:, 1], down[:, 0]))
    np.testing.assert_allclose(np.diff(around), 2 * np.pi / 64, atol=1e-6)


def test_a_coin_never_stays_on_its_rim_and_shows_both_sides_alike() -> None:
    rotations, chances = resting_poses(create.cylinder(radius=20, height=2, sections=96))
    assert len(chances) == 2
    np.testing.assert_allclose(chances, 0.5, atol=1e-6)
    np.testing.assert_allclose(np.sort(rotations[:, 2, 2]), [-1, 1], atol=1e-9)
    assert heights(create.annulus(r_min=10, r_max=20, height=2, sections=96)) == pytest.approx({2.0: 1})


def test_a_ball_lies_anyhow() -> None:
    rotations, chances = resting_poses(create.icosphere(subdivisions=4))
    assert len(chances) > 500 and chances.max() < 0.01
    assert np.linalg.norm((rotations[:, 2] * chances[:, None]).sum(axis=0)) < 0.05  # no side is favoured


def test_a_cone_rolls_on_its_side_or_stands() -> None:
    found = heights(create.cone(radius=5, height=15, sections=48))
    assert set(found) == {9.5, 15.0} and found[9.5] > 0.7


def test_a_dense_mesh_rests_as_a_coarse_one() -> None:
    coarse, dense = create.box((30, 20, 8)), create.box((30, 20, 8))
    for _ in range(5):
        dense = dense.subdivide()
    assert heights(dense) == pytest.approx(heights(coarse), abs=1e-6)
    dense = create.cylinder(radius=10, height=14, sections=1500)
    sides = heights(dense)
    assert sum(chance for height, chance in sides.items() if height > 19) == pytest.approx(0.6, abs=0.05)
    assert sides[14.0] == pytest.approx(0.4, abs=0.05)


def test_a_heavy_foot_decides() -> None:
    rod = create.cylinder(radius=1, height=30, sections=32)
    foot = create.box((12, 12, 4))
    foot.apply_translation((0, 0, -17))
    lamp = trimesh.util.concatenate([rod, foot])
    rotations, chances = resting_poses(lamp)
    upright = chances[rotations[:, 2, 2] > 0.99].sum()
    head_down = chances[rotations[:, 2, 2] < -0.99].sum()
    assert upright > 0.2 and head_down == 0


@settings(max_examples=20)
@given(st.integers(0, 10_000), st.floats(0.01, 1000))
def test_every_pose_is_a_rotation_that_rests_and_size_and_axes_do_not_matter(seed: int, size: float) -> None:
    mesh = trimesh.convex.convex_hull(np.random.default_rng(seed).normal(size=(30, 3)) * size)
    rotations, chances = resting_poses(mesh)
    assert chances.sum() == pytest.approx(1) and (np.diff(chances) <= 1e-9).all()
    np.testing.assert_allclose(
        rotations @ rotations.transpose(0, 2, 1), np.eye(3) * np.ones((len(rotations), 1, 1)), atol=1e-9
    )
    np.testing.assert_allclose(np.linalg.det(rotations), 1)
    for rotation in rotations:
        points = mesh.vertices @ rotation.T
        feet = points[points[:, 2] < points[:, 2].min() + 0.02 * size]
        assert len(feet) >= 3
        inside = (mesh.center_mass @ rotation.T)[:2]
        assert (feet[:, :2].min(axis=0) < inside).all() and (inside < feet[:, :2].max(axis=0)).all()
    turn = Rotation.random(random_state=seed).as_matrix()
    mesh.vertices = mesh.vertices @ turn.T
    _, turned = resting_poses(mesh)
    np.testing.assert_allclose(turned, chances, atol=1e-6)


def test_the_same_mesh_gives_the_same_poses() -> None:
    mesh = create.annulus(r_min=4, r_max=6, height=9)
    for one, again in zip(resting_poses(mesh), resting_poses(mesh.copy()), strict=True):
        np.testing.assert_array_equal(one, again)


@pytest.mark.parametrize("faces", [[[0, 1, 2]], [[0, 1, 2], [0, 2, 3]]])
def test_a_sheet_lies_flat(faces: list[list[int]]) -> None:
    sheet = trimesh.Trimesh(np.array([[0, 0, 0], [1, 0, 1], [1, 1, 1], [0, 1, 0]]), faces, process=False)
    rotations, chances = resting_poses(sheet)
    assert len(chances) == 2
    for rotation in rotations:
        assert np.ptp((sheet.vertices[np.unique(faces)] @ rotation.T)[:, 2]) == pytest.approx(0, abs=1e-9)
    assert len(resting_poses(trimesh.Trimesh())[1]) == 1


def test_points_are_even_over_the_surface() -> None:
    corners = np.asarray(create.box((10, 4, 2)).triangles)
    points, face, weights = spread_over(corners, 4000)
    np.testing.assert_allclose(np.einsum("nk,nkj->nj", weights, corners[face]), points)
    on_top = (points[:, 2] > 1 - 1e-9).sum() / 4000
    assert on_top == pytest.approx(40 / 136, abs=0.01)
    left = ((points[:, 2] > 1 - 1e-9) & (points[:, 0] < 0)).sum() / 4000
    assert left == pytest.approx(20 / 136, abs=0.01)
    assert len(spread_over(np.zeros((0, 3, 3)), 9)[0]) == 0
