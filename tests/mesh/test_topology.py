"""Repair of winding and holes: solids with known volumes, broken on purpose."""

import numpy as np
import pytest
import trimesh
from hypothesis import given, settings
from hypothesis import strategies as st

from s2rlab.mesh.health import health
from s2rlab.mesh.repair import repair


def ball(radius: float = 10.0, at: tuple[float, float, float] = (0, 0, 0), *, inward: bool = False) -> trimesh.Trimesh:
    mesh = trimesh.creation.icosphere(subdivisions=2, radius=radius)
    mesh.apply_translation(at)
    if inward:
        mesh.invert()
    return mesh


def together(*meshes: trimesh.Trimesh) -> trimesh.Trimesh:
    return trimesh.util.concatenate(list(meshes))


def with_flipped(mesh: trimesh.Trimesh, which: object) -> trimesh.Trimesh:
    faces = np.array(mesh.faces)
    faces[which] = faces[which][:, ::-1]
    return trimesh.Trimesh(mesh.vertices, faces, process=False)


@settings(max_examples=30, deadline=None)
@given(st.sets(st.integers(0, 319), max_size=150))
def test_any_minority_of_flipped_faces_is_found_and_turned(flipped: set[int]) -> None:
    repaired = repair(with_flipped(ball(), sorted(flipped)), "ball")
    assert repaired.before.flipped_faces == len(flipped)
    assert repaired.after.flipped_faces == 0
    assert repaired.mesh.volume == pytest.approx(ball().volume)


def test_a_cavity_stays_a_cavity() -> None:
    hollow = together(ball(20), ball(10, inward=True))
    assert repair(hollow, "hollow").sentences == ()
    repaired = repair(with_flipped(hollow, np.arange(5)), "hollow")
    assert repaired.before.flipped_faces == 5
    assert repaired.mesh.volume == pytest.approx(hollow.volume)


def test_a_hollow_body_that_is_all_inside_out_is_turned_as_a_whole() -> None:
    hollow = together(ball(20), ball(10, inward=True))
    repaired = repair(with_flipped(hollow, slice(None)), "hollow")
    assert repaired.mesh.volume == pytest.approx(hollow.volume)
    assert "inside out" in repaired.sentences[0]


def test_one_body_inside_out_beside_a_good_one_is_turned() -> None:
    repaired = repair(together(ball(20), ball(5, (60, 0, 0), inward=True)), "pair")
    assert repaired.before.flipped_faces == 320
    assert repaired.mesh.volume == pytest.approx(ball(20).volume + ball(5).volume)


def test_a_body_within_a_cavity_looks_outward() -> None:
    bell = together(ball(20), ball(15, inward=True), ball(5, inward=True))
    repaired = repair(bell, "bell")
    assert repaired.mesh.volume == pytest.approx(ball(20).volume - ball(15).volume + ball(5).volume)


def test_an_opening_stays_open_and_a_pinhole_is_closed() -> None:
    box = trimesh.creation.box((20, 20, 20))
    tray = trimesh.Trimesh(box.vertices, box.faces[box.face_normals[:, 2] < 0.9], process=False)
    repaired = repair(tray, "tray")
    assert (repaired.after.open_edges, repaired.after.triangles) == (4, 10)

    fine = trimesh.creation.icosphere(subdivisions=4, radius=10)
    two = fine.face_adjacency[7]  # a hole of four edges
    repaired = repair(trimesh.Trimesh(fine.vertices, np.delete(fine.faces, two, axis=0), process=False), "fine")
    assert repaired.before.open_edges == 4
    assert repaired.after.watertight
    assert repaired.sentences == ("closed 1 small hole",)
    assert repaired.mesh.volume == pytest.approx(fine.volume, rel=1e-3)


def test_solids_that_touch_are_closed_and_keep_every_face() -> None:
    left, right = trimesh.creation.box((10, 10, 10)), trimesh.creation.box((10, 10, 10))
    right.apply_translation((10, 0, 0))
    repaired = repair(together(left, right), "pair")
    assert repaired.after.watertight
    assert repaired.after.triangles == 24
    assert repaired.mesh.volume == pytest.approx(2000)


def test_a_face_without_area_that_closes_a_gap_stays() -> None:
    box = trimesh.creation.box((10, 10, 10))
    a, b, c = box.faces[0]
    middle = len(box.vertices)
    vertices = np.vstack([box.vertices, box.vertices[[a, b]].mean(axis=0)])
    faces = np.vstack([box.faces[1:], [[a, middle, c], [middle, b, c], [b, middle, a]]])
    repaired = repair(trimesh.Trimesh(vertices, faces, process=False), "seam")
    assert repaired.after.watertight
    assert repaired.after.degenerate_faces == 1


def test_doubled_and_collapsed_faces_go_and_are_counted() -> None:
    good = ball()
    faces = np.vstack([good.faces, np.roll(good.faces[:3], 1, axis=1), [[5, 5, 9]]])
    repaired = repair(trimesh.Trimesh(good.vertices, faces, process=False), "ball")
    assert repaired.sentences == ("removed 1 face without area", "removed 3 faces that lay on another one")
    assert repaired.after.watertight and repaired.after.triangles == 320


def test_repair_moves_no_vertex() -> None:
    soup = ball().triangles.reshape(-1, 3)
    repaired = repair(trimesh.Trimesh(soup, np.arange(len(soup)).reshape(-1, 3), process=False), "soup")
    np.testing.assert_array_equal(np.unique(repaired.mesh.vertices, axis=0), np.unique(ball().vertices, axis=0))


def test_a_moebius_strip_has_no_outside_and_ends_all_the_same() -> None:
    turns = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    across = np.array([-2.0, 2.0])
    radius = 10 + across * np.cos(turns / 2)[:, None]
    points = np.stack(
        [radius * np.cos(turns)[:, None], radius * np.sin(turns)[:, None], across * np.sin(turns / 2)[:, None]], axis=2
    ).reshape(-1, 3)
    here = np.arange(40) * 2
    left, right = np.roll(here, -1), np.roll(here + 1, -1)
    left[-1], right[-1] = right[-1], left[-1]  # the twist
    faces = np.vstack([np.stack([here, here + 1, right], 1), np.stack([here, right, left], 1)])
    report = health(trimesh.Trimesh(points, faces, process=False))
    assert not report.watertight
    assert repair(trimesh.Trimesh(points, faces, process=False), "strip").after.triangles == 80
