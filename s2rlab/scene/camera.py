"""The pinhole camera: intrinsics, extrinsics, and where it must stand to frame a part."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from s2rlab.scene.params import ViewParams

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Camera:
    """A pinhole camera; x right, y down, z forward (OpenCV's axes)."""

    position: Array  # (3,) world
    axes: Array  # (3, 3) rows: right, down, forward in world coordinates
    field_of_view: float  # degrees, the whole frame
    centre: tuple[float, float]  # principal point / side of the frame, from the top left corner

    def intrinsics(self, size: int) -> Array:
        """Give K, (3, 3), in pixels for a square picture of `size` pixels."""
        focal = size / (2 * np.tan(np.radians(self.field_of_view) / 2))
        return np.array([[focal, 0, self.centre[0] * size], [0, focal, self.centre[1] * size], [0, 0, 1]])

    def project(self, points: Array) -> Array:
        """Project world points (n, 3) to the frame, (n, 2) in sides of the frame from the top left corner."""
        seen = (points - self.position) @ self.axes.T
        scale = 2 * np.tan(np.radians(self.field_of_view) / 2)
        return np.asarray(seen[:, :2] / (seen[:, 2:] * scale) + self.centre)


def look_axes(direction: Array, roll: float) -> Array:
    """Rows right, down, forward of a camera that looks against `direction`, rolled by `roll` degrees."""
    forward = -direction / np.linalg.norm(direction)
    up = np.array([0.0, 0.0, 1.0]) if abs(forward[2]) < 0.999 else np.array([0.0, 1.0, 0.0])
    right = _cross(forward, up)
    right /= np.linalg.norm(right)
    down = _cross(forward, right)
    c, s = np.cos(np.radians(roll)), np.sin(np.radians(roll))
    return np.stack([c * right + s * down, c * down - s * right, forward])


def _cross(a: Array, b: Array) -> Array:
    """Give a x b; np.cross takes thirty times as long for two vectors."""
    (ax, ay, az), (bx, by, bz) = a.tolist(), b.tolist()
    return np.array([ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx])


def frame_part(view: ViewParams, points: Array) -> Camera:
    """Place the camera so that the box around the projected `points` (n, 3) fills and sits as `view` asks.

    The distance is found by scaling it by (box / wanted box) a few times, which converges because a box shrinks
    nearly as 1 / distance; the box's centre is then moved by the principal point, which changes no shape.
    """
    axes = look_axes(np.asarray(view.direction), view.roll)
    centre = (points.min(0) + points.max(0)) / 2
    radius = float(np.linalg.norm(points - centre, axis=1).max())
    distance = radius / np.sin(np.radians(view.field_of_view) / 2)
    x, y, z = np.ascontiguousarray(axes @ (points - centre).T)
    scale = 2 * np.tan(np.radians(view.field_of_view) / 2)
    for _ in range(6):
        away = (z + distance) * scale
        box = max(np.ptp(x / away), np.ptp(y / away))
        distance = max(distance * box / view.fill, 1.05 * radius)
    camera = Camera(centre - axes[2] * distance, axes, view.field_of_view, (0.0, 0.0))
    seen = camera.project(points)
    middle = (seen.min(0) + seen.max(0)) / 2
    across, below = (0.5 + np.asarray(view.shift) - middle).tolist()
    return Camera(camera.position, axes, view.field_of_view, (across, below))
