"""Reading what the stage drew: linear light, tags, normals and distances."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
_FLOAT = 10  # VTK_FLOAT


def download(buffer: Any, size: int, channels: int) -> Array:
    """Copy a float vtkTextureObject to the CPU: float32, top row first, (S, S, C), or (S, S) for one channel."""
    pixels = buffer.Download()
    result = np.empty((size, size, channels), np.float32)
    pixels.Download2D(_FLOAT, result, [size, size], channels, [0, 0])
    pixels.UnRegister(None)  # VTK hands the buffer over; Python alone would never give it back
    return cv2.flip(result, 0)


def tags_of(alpha: Array) -> NDArray[np.uint8]:
    """Give the tag of the body at each pixel (S, S): 0 nothing, FLOOR_TAG the table, bodies count from 1."""
    return alpha.astype(np.int32).astype(np.uint8)  # the lowest eight bits


def normals_of(alpha: Array) -> Array:
    """Give unit normals (S, S, 3) float32 in the camera's frame (x right, y down, z forward); zero where nothing is."""
    number = alpha.astype(np.uint32)
    x, y = (((number >> shift) & 255).astype(np.float32) / 127.5 - 1 for shift in (8, 16))
    z = 1 - np.abs(x) - np.abs(y)
    under = np.maximum(-z, 0)
    x -= np.copysign(under, x)
    y -= np.copysign(under, y)
    # VTK's camera looks along -z with y up
    normals = np.dstack([x, -y, -z])
    normals /= np.linalg.norm(normals, axis=2, keepdims=True)
    return np.where((number & 255 > 0)[..., None], normals, np.float32(0))


def distances_of(depth: Array, near: float, far: float) -> Array:
    """Turn a depth buffer (S, S), 0..1, into distances along the optical axis; infinite where nothing is."""
    away = np.float32(far) - depth * np.float32(far - near)
    np.divide(np.float32(near * far), away, out=away)
    away[depth >= 1] = np.inf
    return away
