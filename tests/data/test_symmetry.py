"""Symmetries of parts: as many as geometry has, none for what only looks alike, and told as BOP wants them."""

from collections.abc import Callable

import numpy as np
import pytest
import trimesh
from trimesh import creation
from trimesh.transformations import random_rotation_matrix

from s2rlab.data.formats.models import diameter
from s2rlab.data.formats.symmetry import Symmetries, symmetries

Maker = Callable[[], trimesh.Trimesh]


def keyed() -> trimesh.Trimesh:
    """A round plate with a small square of it missing on one side."""
    angle = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    rim = np.c_[np.cos(angle), np.sin(angle)] * np.where(np.abs(angle - np.pi) < 0.25, 0.8, 1.0)[:, None]
    corners = np.r_[np.c_[rim, np.zeros(72)], np.c_[rim, np.full(72, 0.3)], [[0, 0, 0], [0, 0, 0.3]]]
    faces = []
    for n in range(72):
        m = (n + 1) % 72
        faces += [[n, m, 72 + n], [m, 72 + m, 72 + n], [m, n, 144], [72 + n, 72 + m, 145]]
    return trimesh.Trimesh(corners, faces, process=False)


def found(mesh: trimesh.Trimesh) -> Symmetries:
    return symmetries(mesh, diameter(np.asarray(mesh.convex_hull.vertices)))


@pytest.mark.parametrize(
    ("make", "turns", "axes"),
    [
        (lambda: creation.box((5, 3, 1)), 3, 0),
        (lambda: creation.box((3, 3, 1)), 7, 0),
        (lambda: creation.box((2, 2, 2)), 23, 0),
        (lambda: creation.cylinder(1, 0.5, sections=6), 11, 0),
        (lambda: creation.cylinder(1, 3, sections=32), 1, 1),
        (lambda: creation.cone(1, 2, sections=48), 0, 1),
        (lambda: creation.icosphere(4, 1.0), 0, 3),
        (lambda: trimesh.convex.convex_hull([[0, 0, 0], [3, 0, 0], [0, 2, 0], [0, 0, 1], [1, 1, 1]]), 0, 0),
        (keyed, 1, 0),
    ],
    ids=["box", "square", "cube", "hexagon", "cylinder", "cone", "ball", "wedge", "keyed plate"],
)
def test_a_part_has_the_symmetries_of_its_shape_however_it_lies(make: Maker, turns: int, axes: int) -> None:
    mesh = make()
    mesh.apply_transform(random_rotation_matrix(np.array([0.3, 0.6, 0.9])))
    mesh.apply_translation((7, 8, 9))
    across = diameter(np.asarray(mesh.convex_hull.vertices))
    own = symmetries(mesh, across)
    assert (len(own.turns), len(own.axes)) == (turns, axes)
    points, _ = trimesh.sample.sample_surface(mesh, 2000, seed=1)
    for entry in own.info().get("symmetries_discrete", ()):
        matrix = np.reshape(entry, (4, 4))
        assert np.linalg.det(matrix[:3, :3]) == pytest.approx(1)
        moved = points @ matrix[:3, :3].T + matrix[:3, 3]
        spread, _ = trimesh.sample.sample_surface(mesh, 5_000, seed=2)
        assert max(np.linalg.norm(spread - point, axis=1).min() for point in moved[::40]) < 0.05 * across


def test_what_a_file_of_models_says_is_in_millimetres_from_the_parts_origin() -> None:
    cone = creation.cone(10, 20, sections=48)
    (entry,) = found(cone).info()["symmetries_continuous"]
    assert np.abs(entry["axis"]).tolist() == pytest.approx([0, 0, 1], abs=0.01)
    assert entry["offset"][:2] == pytest.approx([0, 0], abs=0.1)
    assert len(found(creation.box((5, 3, 1))).info()["symmetries_discrete"]) == 3  # along its own axes, too
