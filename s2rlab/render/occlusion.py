"""Ambient occlusion: less light reaches corners, holes and the place where a part touches the table.

Horizon-style occlusion in screen space (after Bavoil and Sainz, "Multi-Layer Dual-Resolution Screen-Space Ambient
Occlusion", 2009): how far do the neighbours of a pixel rise above its surface? At half the picture's size, with few
samples and a blur, it costs a millisecond on the CPU; VTK's pass halves the frame rate in software.
"""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from s2rlab.scene.camera import Camera

REACH = 0.6  # bounding-sphere radii; what is farther away takes no light
STRENGTH = 4.0
LEAST = 0.2  # of the light that the deepest corner keeps
BIAS = 0.08  # sine of the angle below which a neighbour does not count
SAMPLES = 14
_FAR = np.float32(1e4)
Array = NDArray[Any]


def open_sky(distance: Array, normals: Array, camera: Camera) -> Array:
    """Give the share of ambient light that reaches each pixel, (S, S) float32 in LEAST..1.

    Parameters
    ----------
    distance
        (S, S) along the optical axis, in bounding-sphere radii; inf where nothing is.
    normals
        (S // 2, S // 2, 3) unit normals in the camera's frame, of every second pixel.
    """
    size = len(normals)
    depth = np.minimum(distance[::2, ::2][:size, :size], _FAR)
    seen = depth < _FAR
    if not seen.any():
        return np.ones_like(distance)
    shares = [np.ascontiguousarray(normals[..., axis]) for axis in range(3)]
    soft = cv2.blur(_kept(depth, shares, camera, float(depth[seen].min())), (3, 3))
    return cv2.resize(soft, distance.shape[::-1], interpolation=cv2.INTER_LINEAR)


def open_table(distance: Array, table: NDArray[np.bool_], camera: Camera) -> Array:
    """Give the share of light that reaches a table between the things on it, (S, S) float32 in LEAST..1; 1 elsewhere.

    Soft as it is, it is worked out for every fourth pixel of a row and a column.

    Parameters
    ----------
    distance
        See `open_sky`.
    table
        (S, S), true where the table is seen.
    """
    coarse = np.ascontiguousarray(table[1::4, 1::4]).astype(np.float32)
    depth = np.minimum(distance[1::4, 1::4], _FAR)
    shares = list(camera.axes[:, 2].astype(np.float32))  # a table looks up
    kept = _kept(depth, shares, camera, float(np.linalg.norm(camera.position)))
    # what the table has goes on below the things before it, so that no bright rim is left around them
    kept = cv2.blur(kept * coarse, (3, 3)) / np.maximum(cv2.blur(coarse, (3, 3)), np.float32(1e-3))
    kept[coarse == 0] = np.where(kept > 0, kept, 1)[coarse == 0]
    fine = cv2.resize(kept, distance.shape[::-1], interpolation=cv2.INTER_LINEAR)
    fine[~table] = 1
    return fine


def _kept(depth: Array, normals: list[Any], camera: Camera, nearest: float) -> Array:
    """Give the share of light that is left (s, s) where distances are `depth`; REACH is as wide as it is at `nearest`.

    `normals` are their parts along the camera's axes: arrays (s, s), or numbers.
    """
    size = len(depth)
    focal = 2 * np.tan(np.radians(camera.field_of_view) / 2)
    steps = (np.arange(size, dtype=np.float32) + np.float32(0.25)) / size
    scaled = depth * np.float32(focal)
    place = ((steps - np.float32(camera.centre[0])) * scaled, (steps - np.float32(camera.centre[1]))[:, None] * scaled)
    reach = min(REACH / (focal * nearest) * size, size / 3)
    left = np.full((size, size), STRENGTH / SAMPLES, np.float32)
    left *= _rises((*place, depth), normals, reach)
    return np.clip(1 - left, LEAST, 1)


def _rises(place: tuple[Array, Array, Array], normals: list[Any], reach: float) -> Array:
    """Sum over SAMPLES neighbours how far each rises above a pixel's surface: 0 not at all, 1 straight up."""
    border = int(np.ceil(reach)) + 1
    size = len(place[0])
    padded = [cv2.copyMakeBorder(p, border, border, border, border, cv2.BORDER_REPLICATE) for p in place]
    total = np.zeros((size, size), np.float32)
    for number in range(SAMPLES):
        radius = max(reach * ((number + 0.5) / SAMPLES) ** 1.5, 1.0)
        angle = 2.399963 * number  # the golden angle
        top, left = border + round(radius * np.sin(angle)), border + round(radius * np.cos(angle))
        x, y, z = (p[top : top + size, left : left + size] - q for p, q in zip(padded, place, strict=True))
        rise = x * normals[0] + y * normals[1] + z * normals[2]
        squared = x * x + y * y + z * z + np.float32(1e-8)
        rise = rise / np.sqrt(squared) - np.float32(BIAS)
        total += np.maximum(rise, 0) * np.maximum(1 - squared * np.float32(1 / REACH**2), 0)
    return total
