"""Variants of one mesh: a class with a single CAD file still comes in many shapes."""

from typing import Any

import numpy as np
import trimesh
from numpy.typing import NDArray

from s2rlab.errors import ConfigError
from s2rlab.mesh.refine import refined

MOST_BEND = 90.0  # degrees from end to end: farther, a short part would bend into itself
LEAST_BEND = 1e-3  # degrees; a lesser one is none
CHORD = 4.0  # degrees of the arc that one straight edge may stand for
MOST_NEW_FACES = 60_000  # of the triangles that a bend cuts up

Array = NDArray[Any]


def jitter(
    mesh: trimesh.Trimesh, scale: tuple[float, float, float], bend: float, box: Array | None = None
) -> trimesh.Trimesh:
    """Stretch a mesh along its own axes, then bend it; colours, UVs and material come along.

    The bend turns the longest side of the part's box into an arc of a circle, in the plane of that side and the
    shortest one, about the middle of the box; the length along the middle stays. What is closed stays closed. Edges
    along the arc that are too long to follow it are cut up.

    Parameters
    ----------
    scale
        Factors along x, y, z, above 0; see `ShapeParams`.
    bend
        Degrees from end to end, -90 to 90.
    box
        Lowest and highest corner (2, 3) of the whole part, when `mesh` is a damaged copy of it that is to be bent as
        the part is; None: the mesh's own.

    Raises
    ------
    ConfigError
        If a factor is not above 0, or the bend is beyond its bounds.
    """
    if not all(0 < factor < np.inf for factor in scale):
        raise ConfigError(f"shape.scale: {scale} must be above 0 along each axis; correct that field.")
    if not abs(bend) <= MOST_BEND:
        raise ConfigError(f"shape.bend: must stay within -{MOST_BEND:g} and {MOST_BEND:g} (found {bend:g}).")
    if box is None:
        box = mesh.bounds if len(mesh.faces) else np.zeros((2, 3))
    middle, sides = box.mean(axis=0), np.ptp(box, axis=0) * scale
    changed = _with_vertices(mesh, (np.asarray(mesh.vertices) - middle) * scale + middle)
    if abs(bend) < LEAST_BEND or not sides.max():
        return changed
    along, across = int(np.argmax(sides)), int(np.argmin(sides[::-1]))
    across = 2 - across if 2 - across != along else (along + 1) % 3  # the last of equals; a cube has any
    longest = sides[along] * CHORD / abs(bend)

    def too_long(corners: Array) -> Array:
        reach = corners[..., along]
        return np.asarray(np.abs(np.roll(reach, -1, axis=1) - reach) > longest * (1 + 1e-9))

    fine = refined(changed, too_long, len(changed.faces) + MOST_NEW_FACES)
    bent = _bent(np.asarray(fine.vertices) - middle, along, across, np.radians(bend) / sides[along])
    return _with_vertices(fine, bent + middle)


def _bent(points: Array, along: int, across: int, curvature: float) -> Array:
    """Bend points (v, 3) about the origin; `curvature` in radians per length."""
    bent = points.copy()
    angle, away = points[:, along] * curvature, 1 / curvature - points[:, across]
    bent[:, along] = away * np.sin(angle)
    bent[:, across] = 1 / curvature - away * np.cos(angle)
    return bent


def _with_vertices(mesh: trimesh.Trimesh, vertices: Array) -> trimesh.Trimesh:
    changed = mesh.copy()
    changed.vertices = vertices  # normals are computed anew
    return changed
