"""Masks as other programs write them: run lengths and polygons."""

import cv2
import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
Points = NDArray[np.float64]

TOLERANCE = 0.7  # pixels a polygon may stray from the outline: less than one, so no pixel row is lost


def run_lengths(mask: Mask) -> list[int]:
    """Lengths of alternating runs of background and part, down the columns of `mask` (H, W), background first.

    This is COCO's uncompressed run-length encoding; it holds every pixel, holes included.
    """
    flat = mask.T.ravel()
    edges = np.flatnonzero(flat[1:] != flat[:-1]) + 1
    counts = np.diff(np.concatenate([[0], edges, [len(flat)]])).tolist()
    return [0, *counts] if flat[0] else counts


def polygon(mask: Mask) -> Points:
    """Trace `mask` (H, W) as one closed polygon, (n, 2) x and y in pixels from the corner; (0, 2) for an empty one.

    Holes and further pieces hang on the largest piece by cuts of no width, walked once each way, so that filling the
    polygon by the even-odd rule gives the mask back.
    """
    rings = [ring for ring in _rings(mask) if len(ring) > 2]
    if not rings:
        return np.zeros((0, 2))
    rings.sort(key=lambda ring: -abs(cv2.contourArea(ring.astype(np.float32))))
    whole = rings[0]
    for ring in rings[1:]:
        whole = _joined(whole, ring)
    return whole + 0.5  # from pixel numbers to the middles of pixels


def _rings(mask: Mask) -> list[Points]:
    found, _ = cv2.findContours(mask.astype(np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    return [cv2.approxPolyDP(ring, TOLERANCE, True)[:, 0].astype(np.float64) for ring in found]


def _joined(whole: Points, ring: Points) -> Points:
    """Walk from the corner of `whole` nearest to `ring` over to it, once round, and back."""
    distances = ((whole[:, None] - ring[None]) ** 2).sum(axis=2)
    at, to = np.unravel_index(int(distances.argmin()), distances.shape)
    round_trip = np.concatenate([ring[to:], ring[: to + 1]])
    return np.concatenate([whole[: at + 1], round_trip, whole[at:]])
