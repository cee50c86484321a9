"""What the user asks for on top of the import: holes closed, fewer triangles, bodies apart."""

import numpy as np
import pytest
import trimesh

from s2rlab.errors import MeshError
from s2rlab.mesh import bodies
from s2rlab.mesh.bodies import separate_bodies
from s2rlab.mesh.formats import Solid
from s2rlab.mesh.health import health
from s2rlab.mesh.holes import rings_of
from s2rlab.mesh.improve import improve


def without(mesh: trimesh.Trimesh, gone: np.ndarray) -> trimesh.Trimesh:
    return trimesh.Trimesh(mesh.vertices, mesh.faces[~gone], process=False)


def pipe() -> trimesh.Trimesh:
    return trimesh.creation.annulus(5, 10, 30, sections=32)


@pytest.mark.parametrize("ends", ["one end", "both ends"])
def test_the_missing_end_of_a_pipe_becomes_a_ring_and_leaves_the_bore_open(ends: str) -> None:
    whole = pipe()
    up = whole.face_normals[:, 2]
    broken = without(whole, up > 0.9 if ends == "one end" else np.abs(up) > 0.9)
    improved = improve(broken, close=True)
    assert improved.after.watertight
    assert improved.after.flipped_faces == 0
    assert improved.mesh.volume == pytest.approx(whole.volume, rel=1e-6)
    assert improved.sentences == (f"closed {2 if ends == 'one end' else 4} holes",)


def test_holes_of_any_shape_are_closed_and_the_rest_stays() -> None:
    ball = trimesh.creation.icosphere(4, 10)
    rng = np.random.default_rng(0)
    improved = improve(without(ball, rng.random(len(ball.faces)) < 0.1), close=True)
    assert improved.after.open_edges == 0
    assert improved.mesh.volume == pytest.approx(ball.volume, rel=1e-3)


def test_a_bent_hole_gets_a_fan() -> None:
    ball = trimesh.creation.icosphere(3, 10)
    gone = np.linalg.norm(ball.triangles_center * [1, 0.3, 1] - [10, 0, 0], axis=1) < 6
    improved = improve(without(ball, gone), close=True)
    assert improved.after.watertight
    assert improved.after.flipped_faces == 0


def test_a_shell_that_is_closed_looks_outward_even_if_it_looked_inward() -> None:
    box = trimesh.creation.box((10, 10, 10))
    box.faces = box.faces[2:, ::-1]
    improved = improve(box, close=True)
    assert improved.mesh.volume == pytest.approx(1000)


def test_rings_that_touch_in_a_point_are_told_apart() -> None:
    lone = np.array([[0, 1], [1, 2], [2, 0], [0, 3], [3, 4], [4, 0], [7, 8]])
    assert sorted(sorted(ring.tolist()) for ring in rings_of(lone)) == [[0, 1, 2], [0, 3, 4]]


def test_fewer_triangles_keep_size_and_closure() -> None:
    ball = trimesh.creation.icosphere(4, 10)
    improved = improve(ball, faces=1000)
    assert improved.after.triangles <= 1000
    assert improved.after.watertight
    assert improved.after.size == pytest.approx((20, 20, 20), rel=0.02)
    assert improved.sentences == (f"simplified from 5,120 to {improved.after.triangles:,} triangles",)


def test_nothing_asked_changes_nothing() -> None:
    whole = pipe()
    improved = improve(whole, close=True, faces=10**6)
    assert improved.sentences == ()
    np.testing.assert_array_equal(improved.mesh.faces, whole.faces)


def one_file(*meshes: trimesh.Trimesh) -> list[Solid]:
    return [Solid("kit", trimesh.util.concatenate(list(meshes)))]


def test_pieces_that_do_not_touch_are_bodies_and_copies_are_known() -> None:
    box, rod = trimesh.creation.box((20, 20, 5)), trimesh.creation.cylinder(4, 30)
    found = separate_bodies(
        one_file(box, rod.copy().apply_translation([30, 0, 0]), rod.copy().apply_translation([60, 9, 0])), "kit.stl"
    )
    assert [solid.name for solid in found] == ["body-1", "body-2", "body-3"]
    assert [round(solid.mesh.volume) for solid in found] == [2000, round(rod.volume), round(rod.volume)]
    assert [solid.alike for solid in found] == [0, 1, 1]


def test_a_cavity_and_a_crumb_stay_with_their_body() -> None:
    hollow = trimesh.creation.icosphere(2, 5)
    hollow.invert()
    crumb = trimesh.Trimesh([[30, 0, 0], [31, 0, 0], [30, 1, 0]], [[0, 1, 2]], process=False)
    lump = trimesh.creation.box((20, 20, 20))
    (solid,) = separate_bodies(one_file(lump, hollow, crumb), "lump.stl")
    assert health(solid.mesh).triangles == len(lump.faces) + len(hollow.faces) + 1


def test_a_scan_with_thousands_of_crumbs_is_not_an_assembly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "MOST_BODIES", 3)
    boxes = [trimesh.creation.box((1, 1, 1)).apply_translation([3 * place, 0, 0]) for place in range(4)]
    with pytest.raises(MeshError, match=r"scan\.stl: has 4 separate bodies.*without --assembly split"):
        separate_bodies(one_file(*boxes), "scan.stl")


def test_a_file_with_named_solids_is_left_as_it_is() -> None:
    solids = [Solid("a", trimesh.creation.box()), Solid("b", trimesh.creation.box())]
    assert separate_bodies(solids, "x.step") == tuple(solids)
