"""A camera on a sphere about the part: what a hand turns, and what any sampled camera is turned into and back."""

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from s2rlab.scene.camera import Camera
from s2rlab.values import Value

NEAREST = 1.05  # bounding-sphere radii from the part's centre
Array = NDArray[np.float64]


class Orbit(Value):
    """Where a camera stands that looks at a part; the field of view is the scene's."""

    azimuth: float = 0.0  # degrees about the vertical, counter-clockwise from above; 0: from +x
    elevation: float = Field(default=0.0, ge=-90, le=90)  # degrees above the table plane
    distance: float = Field(default=1.0, gt=0, le=100)  # / the distance at which the bounding sphere fits the frame
    pan: tuple[float, float] = (0.0, 0.0)  # by which the part is moved right and down in the frame, its radii
    roll: float = 0.0  # degrees about the optical axis; 0: the vertical of the world is upright in the picture


def orbit_of(camera: Camera, points: Array) -> Orbit:
    """Say where a camera stands that looks at the middle of the box around world `points` (n, 3).

    `orbit_camera` gives the same camera again.
    """
    middle, radius = _sphere(points)
    away = camera.position - middle
    distance = float(np.linalg.norm(away))
    x, y, z = away / distance
    azimuth, elevation = float(np.arctan2(y, x)), float(np.arcsin(np.clip(z, -1, 1)))
    right, down, _ = _axes(azimuth, elevation, 0.0)
    roll = np.arctan2(camera.axes[0] @ down, camera.axes[0] @ right)
    side = 2 * np.tan(np.radians(camera.field_of_view) / 2) * distance / radius
    return Orbit(
        azimuth=np.degrees(azimuth),
        elevation=np.degrees(elevation),
        distance=distance / _fitting(radius, camera.field_of_view),
        pan=((camera.centre[0] - 0.5) * side, (camera.centre[1] - 0.5) * side),
        roll=np.degrees(roll),
    )


def orbit_camera(orbit: Orbit, points: Array, field_of_view: float) -> Camera:
    """Place the camera that `orbit` tells of before world `points` (n, 3); `field_of_view` in degrees.

    The picture is panned by the principal point, as `frame_part` does, which changes no shape.
    """
    middle, radius = _sphere(points)
    axes = _axes(np.radians(orbit.azimuth), np.radians(orbit.elevation), np.radians(orbit.roll))
    distance = max(orbit.distance * _fitting(radius, field_of_view), NEAREST * radius)
    side = 2 * np.tan(np.radians(field_of_view) / 2) * distance / radius
    centre = (0.5 + orbit.pan[0] / side, 0.5 + orbit.pan[1] / side)
    return Camera(middle - axes[2] * distance, axes, field_of_view, centre)


def _sphere(points: Array) -> tuple[Array, float]:
    middle = (points.min(0) + points.max(0)) / 2
    return middle, float(np.linalg.norm(points - middle, axis=1).max())


def _fitting(radius: float, field_of_view: float) -> float:
    return radius / float(np.sin(np.radians(field_of_view) / 2))


def _axes(azimuth: float, elevation: float, roll: float) -> Array:
    """Rows right, down, forward; `look_axes` turns over near the poles, where a hand wants to go on smoothly."""
    right = np.array([-np.sin(azimuth), np.cos(azimuth), 0.0])
    forward = -np.array([np.cos(elevation) * np.cos(azimuth), np.cos(elevation) * np.sin(azimuth), np.sin(elevation)])
    down = np.cross(forward, right)
    c, s = np.cos(roll), np.sin(roll)
    return np.stack([c * right + s * down, c * down - s * right, forward])
