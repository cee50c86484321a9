"""Variants of a mesh: stretched and bent, still the same kind of thing."""

import numpy as np
import pytest
import trimesh
from hypothesis import given, settings
from hypothesis import strategies as st

from s2rlab.errors import ConfigError
from s2rlab.mesh.jitter import jitter
from s2rlab.mesh.refine import places
from s2rlab.mesh.topology import edges_of

FACTOR = st.floats(0.7, 1.4)


def bar() -> trimesh.Trimesh:
    mesh = trimesh.creation.box((6, 100, 4))
    mesh.apply_translation((30, -20, 5))
    return mesh


@settings(max_examples=30)
@given(st.tuples(FACTOR, FACTOR, FACTOR), st.floats(-90, 90))
def test_a_variant_stays_closed_with_the_volume_of_its_stretch(scale: tuple[float, float, float], bend: float) -> None:
    varied = jitter(bar(), scale, bend)
    assert varied.is_watertight and varied.is_winding_consistent
    assert varied.volume == pytest.approx(bar().volume * np.prod(scale), rel=0.01)
    assert len(varied.faces) < 10_000
    np.testing.assert_allclose(np.linalg.norm(varied.vertex_normals, axis=1), 1)


def test_a_bend_turns_the_ends_by_its_angle_and_keeps_the_length_along_the_middle() -> None:
    bent = jitter(bar(), (1, 1, 1), 60)
    middle = bar().bounds.mean(axis=0)
    ends = bent.vertices[[np.argmin(bar().vertices[:, 1]), np.argmax(bar().vertices[:, 1])]] - middle
    normals = [bent.face_normals[np.argmax(bent.face_normals @ way)] for way in ([0, -1, 0.5], [0, 1, 0.5])]
    assert np.degrees(np.arccos(normals[0] @ -normals[1])) == pytest.approx(60, abs=0.1)
    radius = 100 / np.radians(60)
    away = np.hypot(bent.vertices[:, 1] - middle[1], bent.vertices[:, 2] - middle[2] - radius)
    assert away.min() == pytest.approx(radius - 2) and away.max() == pytest.approx(radius + 2)  # the two faces
    np.testing.assert_allclose(np.abs(ends[:, 0]), 3)
    assert np.ptp(bent.vertices[:, 0]) == pytest.approx(6)  # nothing across the bend


def test_a_mesh_with_doubled_vertices_opens_no_crack() -> None:
    whole = bar()
    soup = trimesh.Trimesh(whole.triangles.reshape(-1, 3), np.arange(36).reshape(-1, 3), process=False)
    bent = jitter(soup, (1.2, 0.9, 1), -45)
    assert edges_of(places(bent.vertices)[bent.faces]).open == 0


def test_nothing_asked_nothing_changed() -> None:
    mesh = bar()
    mesh.visual = trimesh.visual.TextureVisuals(
        material=trimesh.visual.material.PBRMaterial(baseColorFactor=[0.1, 0.5, 0.2, 1.0])
    )
    same = jitter(mesh, (1, 1, 1), 0)
    np.testing.assert_allclose(same.vertices, mesh.vertices, atol=1e-12)
    bent = jitter(mesh, (1, 1, 1), 30)
    np.testing.assert_array_equal(bent.visual.material.baseColorFactor, mesh.visual.material.baseColorFactor)
    np.testing.assert_allclose(mesh.vertices, bar().vertices)


@pytest.mark.parametrize("bend", [0.0, 45.0])
def test_poor_meshes_come_through(bend: float) -> None:
    triangle = trimesh.Trimesh([[0, 0, 0], [1, 0, 0], [0, 1, 0]], [[0, 1, 2]], process=False)
    for mesh in (triangle, trimesh.Trimesh(), trimesh.creation.box((1, 1, 1))):
        assert np.isfinite(jitter(mesh, (2, 1, 1), bend).vertices).all()


@pytest.mark.parametrize(
    ("scale", "bend"),
    [((0, 1, 1), 0), ((1, -1, 1), 0), ((1, 1, float("nan")), 0), ((1, 1, 1), 91), ((1, 1, 1), float("nan"))],
)
def test_what_turns_a_part_inside_out_is_refused(scale: tuple[float, float, float], bend: float) -> None:
    with pytest.raises(ConfigError, match="shape"):
        jitter(bar(), scale, bend)
