"""Perceptual hashes: which pictures nearly repeat another, and which parts look alike.

The hash is the sign pattern of a picture's 64 lowest frequencies (C. Zauner, "Implementation and Benchmarking of
Perceptual Image Hash Functions", 2010): it hardly changes with brightness, noise and JPEG, and differs in few bits for
pictures that a person calls the same. Half of the bits are set, so two hashes differ in an even number of bits.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

SIDE = 32  # pixels a picture is shrunk to
BLOCK = 256  # pictures compared with all others at once: 41 MB at 20,000 pictures
MOST_COMPARED = 40_000  # pictures; all pairs take seconds, and twice as many pictures four times as long
REPEATED = 2  # bits: sensor noise and JPEG change so many; of 115,000 pairs of unlike renders none came as near
ALIKE = 6  # bits: of 115,000 pairs of renders 24 came as near, in all of them a person sees the same outline


def picture_hash(grey: NDArray[np.uint8]) -> int:
    """Hash a grey picture (H, W) into 64 bits."""
    small = cv2.resize(grey, (SIDE, SIDE), interpolation=cv2.INTER_AREA).astype(np.float32)
    waves = np.asarray(cv2.dct(small))[:8, :8].ravel()
    waves[0] = 0.0  # the mean brightness
    return int.from_bytes(np.packbits(waves > np.median(waves)).tobytes(), "big")


def part_hash(grey: NDArray[np.uint8], mask: NDArray[np.bool_], box: tuple[int, int, int, int]) -> int:
    """Hash the part alone, of (H, W) grey and mask: cut out, on black, in a square around its box."""
    left, top, width, height = box
    side = max(width, height, 1)
    cut = np.zeros((side, side), np.uint8)
    y, x = (side - height) // 2, (side - width) // 2
    inside = (slice(top, top + height), slice(left, left + width))
    cut[y : y + height, x : x + width] = np.where(mask[inside], 96 + grey[inside] // 2, 0)
    return picture_hash(cut)


def compared(count: int) -> NDArray[np.int64]:
    """Choose the pictures that are compared: all, or MOST_COMPARED spread evenly."""
    return np.linspace(0, max(count - 1, 0), min(count, MOST_COMPARED)).astype(np.int64)


def nearest(hashes: Hashes, groups: NDArray[np.int64], count: int) -> NDArray[np.uint8]:
    """Bits between each picture and the most alike other one of each group, (n, count); 64 where there is none.

    Parameters
    ----------
    hashes, groups
        (n,) one hash and group number, 0 to `count` - 1, a picture.
    """
    order = np.argsort(groups, kind="stable")
    present, starts = np.unique(groups[order], return_index=True)
    table = hashes[order]
    bits = np.full((len(hashes), count), 64, np.uint8)
    for start in range(0, len(hashes), BLOCK):
        rows = order[start : start + BLOCK]
        between = np.bitwise_count(hashes[rows, None] ^ table[None])
        between[np.arange(len(rows)), np.arange(start, start + len(rows))] = 64  # itself
        bits[np.ix_(rows, present)] = np.minimum.reduceat(between, starts, axis=1)
    return bits


def earlier(hashes: Hashes) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
    """Position of the most alike earlier picture of each, and the bits between them: (n,) each; 64 for the first."""
    position, bits = np.zeros(len(hashes), np.int64), np.full(len(hashes), 64, np.uint8)
    for start in range(0, len(hashes), BLOCK):
        rows = np.arange(start, min(start + BLOCK, len(hashes)))
        between = np.bitwise_count(hashes[rows, None] ^ hashes[None, : rows[-1] + 1])
        between[np.arange(len(between[0]))[None] >= rows[:, None]] = 64  # itself and later ones
        position[rows] = between.argmin(axis=1)
        bits[rows] = between[np.arange(len(rows)), position[rows]]
    return position, bits
