"""Halving edges: finer triangles of the same shape, without cracks, in the same colours."""

from collections.abc import Callable

import numpy as np
import pytest
import trimesh

from s2rlab.mesh.refine import bounding_radius, places, refined
from s2rlab.mesh.topology import edges_of

Wanted = Callable[[np.ndarray], np.ndarray]


def longer_than(longest: float, near: tuple[float, float, float] | None = None) -> Wanted:
    def wanted(corners: np.ndarray) -> np.ndarray:
        long = np.linalg.norm(np.roll(corners, -1, axis=1) - corners, axis=2) > longest
        if near is None:
            return long
        inside = np.linalg.norm(np.clip(near, corners.min(axis=1), corners.max(axis=1)) - near, axis=1) < 3
        return long & inside[:, None]

    return wanted


def split(mesh: trimesh.Trimesh) -> trimesh.Trimesh:
    """Give every face vertices of its own."""
    return trimesh.Trimesh(mesh.triangles.reshape(-1, 3), np.arange(3 * len(mesh.faces)).reshape(-1, 3), process=False)


@pytest.mark.parametrize("near", [None, (10.0, 2.0, 1.0)])
@pytest.mark.parametrize("make", [lambda mesh: mesh, split])
def test_finer_triangles_keep_the_shape_and_open_no_crack(
    near: tuple[float, float, float] | None, make: Callable[[trimesh.Trimesh], trimesh.Trimesh]
) -> None:
    box = make(trimesh.creation.box((20, 12, 2)))
    fine = refined(box, longer_than(1.5, near), 50_000)
    edges = edges_of(places(fine.vertices)[fine.faces])
    assert edges.open == 0 and not edges.same.any()
    assert fine.volume == pytest.approx(box.volume) and fine.area == pytest.approx(box.area)
    np.testing.assert_array_equal(fine.vertices[: len(box.vertices)], box.vertices)
    longest = longer_than(1.5, near)(fine.triangles)
    assert not longest.any() and len(fine.faces) > 50


def test_a_round_that_makes_too_many_faces_is_not_begun() -> None:
    assert len(refined(trimesh.creation.box((20, 12, 2)), longer_than(0.01), 3_000).faces) <= 3_000


def test_colours_uvs_and_attributes_come_along() -> None:
    box = trimesh.creation.box((20, 12, 2))
    box.vertex_attributes["height"] = box.vertices[:, 2].copy()
    box.visual = trimesh.visual.TextureVisuals(
        uv=box.vertices[:, :2].copy(), material=trimesh.visual.material.PBRMaterial(baseColorFactor=[1, 0, 0, 1.0])
    )
    fine = refined(box, longer_than(3), 50_000)
    np.testing.assert_allclose(fine.visual.uv, fine.vertices[:, :2])
    np.testing.assert_allclose(fine.vertex_attributes["height"], fine.vertices[:, 2])
    np.testing.assert_array_equal(fine.visual.material.baseColorFactor, box.visual.material.baseColorFactor)

    box.visual = trimesh.visual.ColorVisuals(
        face_colors=np.where(box.face_normals[:, [2] * 4] > 0.5, 255, 9).astype(np.uint8)
    )
    fine = refined(box, longer_than(3), 50_000)
    np.testing.assert_array_equal(fine.visual.face_colors[:, 0] == 255, fine.face_normals[:, 2] > 0.5)

    box.visual = trimesh.visual.ColorVisuals(vertex_colors=np.full((8, 4), 77, np.uint8))
    assert (refined(box, longer_than(3), 50_000).visual.vertex_colors == 77).all()


def test_vertices_at_one_point_share_a_place() -> None:
    box = trimesh.creation.box((2, 4, 4))
    number = places(split(box).vertices)
    assert number.max() + 1 == 8
    assert bounding_radius(split(box).vertices) == pytest.approx(3)
    assert len(places(np.zeros((0, 3)))) == 0
