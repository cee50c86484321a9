"""Metal and roughness that a picture says, taken to the vertices: the renderer has them there.

A vertex takes the mean of the picture around it, over the triangles it belongs to: on a fine mesh that is the picture,
on a coarse one no single texel that happens to lie in a corner decides.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from s2rlab.mesh.looks import texels

VARIED = 8  # of 255: a picture that strays less is one value
POINTS = 5  # along an edge of a triangle, where the picture is read

Array = NDArray[Any]


def is_varied(shares: Array) -> bool:
    """Say whether a picture (H, W, k) of bytes has more than one value worth speaking of."""
    return bool(shares.reshape(-1, shares.shape[2]).std(axis=0).max() > VARIED)


def around_vertices(shares: Array, faces: Array, uv: Array) -> Array:
    """Give each corner (n, 3, k) the mean, 0..255, of a picture (H, W, k) around its vertex.

    Parameters
    ----------
    faces
        Vertices of the triangles, (n, 3).
    uv
        Places of their corners in the picture, (n, 3, 2), v upward.
    """
    count, channels = int(faces.max(initial=0)) + 1, shares.shape[2]
    sums, weight = np.zeros((channels, count)), np.zeros(count)
    for point in _grid():
        seen = texels(shares, np.einsum("c,ncd->nd", point, uv))
        for corner, near in enumerate(point**2):  # the nearer a point, the more it counts
            at = faces[:, corner]
            weight += near * np.bincount(at, minlength=count)
            for channel in range(channels):
                sums[channel] += near * np.bincount(at, seen[:, channel], minlength=count)
    return np.asarray((sums / np.maximum(weight, 1e-12)).T[faces])


def _grid() -> Array:
    """Spread points evenly in a triangle, in barycentric coordinates (k, 3)."""
    steps = np.array([(a, b, POINTS - a - b) for a in range(POINTS + 1) for b in range(POINTS + 1 - a)], float)
    return (steps + 1 / 3) / (POINTS + 1)  # none on an edge: there the neighbour's cell may begin
