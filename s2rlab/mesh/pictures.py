"""Pictures on meshes: read within bounds, and several of them put together into one.

A part has one picture. That of a file with several materials has a cell for each picture and white for what has none;
where a picture repeats over a face, its cell holds the repeats.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from s2rlab.mesh.looks import WHITE_ROWS, Looks, decoded, encoded

LONGEST = 2048  # texels along the longer side of a part's picture
MOST_PIXELS = 80_000_000  # of a picture in a file; below what Pillow warns of
MOST_REPEATS = 4  # of a picture over one face, for its cell to hold them; of a finer one the mean colour is kept
LEAST_CELL = 64  # texels; more pictures than such cells find room for keep their mean colours
BORDER = 8  # texels around a cell, so that coarse copies of the picture do not mix neighbours
EDGE = 1e-3  # of a picture: a place that far beyond its edge is a rounding error

Array = NDArray[Any]
Say = Callable[[str], None]


def read_picture(image: Image.Image, name: str, say: Say, lost: str = "its colours are") -> Image.Image | None:
    """Decode a picture to RGB, its longer side at most LONGEST; says why, and what is `lost`, when it gives None."""
    try:
        if image.width * image.height > MOST_PIXELS:
            say(f"{name} has {image.width} x {image.height} pixels, too many, so {lost} left out; "
                f"save it smaller ({LONGEST} are plenty)")  # fmt: skip
            return None
        image.draft("RGB", (LONGEST, LONGEST))
        small = image.convert("RGB")
        small.thumbnail((LONGEST, LONGEST), Image.Resampling.BOX)
        return small
    except Exception as error:  # the decoders raise anything for a damaged file
        say(f"{name} is damaged ({error or type(error).__name__}), so {lost} left out; export it again")
        return None


def in_one(looks: Sequence[Looks]) -> list[Looks]:
    """Give the same looks with one picture between them, or with none; below it is white if not all show it."""
    looks = [_near(each) for each in looks]
    pictures = list({id(each.picture): each.picture for each in looks if each.picture is not None}.values())
    if not pictures or (len(pictures) == 1 and all(each.picture is not None for each in looks)):
        return looks
    repeats = [max(_repeats(each) for each in looks if each.picture is picture) for picture in pictures]
    atlas = _Atlas.of(pictures, repeats)
    return [atlas.moved(each) for each in looks]


def plain(looks: Looks) -> Looks:
    """Give looks without their picture, in its mean colour."""
    if looks.picture is None or looks.uv is None:
        return Looks(looks.colour, looks.gloss)
    mean = mean_light(looks.picture)
    own = np.ones((len(looks.uv), 3, 3), np.float32) if looks.colour is None else decoded(looks.colour)
    return Looks(np.rint(encoded(own * mean)).astype(np.uint8), looks.gloss)


def mean_light(picture: Image.Image) -> Array:
    """Give the mean of a picture, linear RGB (3,)."""
    return np.asarray(decoded(np.asarray(picture)).mean(axis=(0, 1)))


def _near(looks: Looks) -> Looks:
    """Shift the place of each face into the first repeat of the picture."""
    if looks.uv is None or looks.picture is None:
        return Looks(looks.colour, looks.gloss)
    first = np.floor(looks.uv.min(axis=1, keepdims=True) + EDGE)
    return Looks(looks.colour, looks.gloss, np.maximum(looks.uv - first, 0).astype(np.float32), looks.picture)


def _repeats(looks: Looks) -> int:
    return max(1, ceil(float(looks.uv.max(initial=1.0)) - EDGE)) if looks.uv is not None else 1


@dataclass(frozen=True, slots=True)
class _Atlas:
    """Several pictures in cells of equal size, row by row, above some white rows."""

    picture: Image.Image
    cell: int  # texels along its side, border and all
    places: dict[int, tuple[int, int, int]]  # id of a picture -> row and column of its cell, repeats in it

    @classmethod
    def of(cls, pictures: Sequence[Image.Image], repeats: Sequence[int]) -> "_Atlas":
        most = (LONGEST // LEAST_CELL) ** 2
        kept = [pair for pair in zip(pictures, repeats, strict=True) if pair[1] <= MOST_REPEATS][:most]
        across = max(1, ceil(sqrt(len(kept))))
        wanted = max((max(picture.size) * repeat for picture, repeat in kept), default=1)
        cell = min(LONGEST // across, wanted + 2 * BORDER)
        whole = np.full((ceil(len(kept) / across) * cell + WHITE_ROWS, across * cell, 3), 255, np.uint8)
        places = {}
        for number, (picture, repeat) in enumerate(kept):
            row, column = divmod(number, across)
            whole[row * cell :, column * cell :][:cell, :cell] = _cell(picture, repeat, cell)
            places[id(picture)] = (row, column, repeat)
        return cls(Image.fromarray(whole), cell, places)

    def moved(self, looks: Looks) -> Looks:
        """Take the places of a picture to its cell; one that has none stays as its mean colour."""
        if id(looks.picture) not in self.places or looks.uv is None:
            return plain(looks)
        width, height = self.picture.size
        row, column, repeats = self.places[id(looks.picture)]
        # rows are counted from the top, v from the bottom
        corner = np.array([column * self.cell + BORDER, height - (row + 1) * self.cell + BORDER])
        uv = (corner + looks.uv * ((self.cell - 2 * BORDER) / repeats)) / (width, height)
        return Looks(looks.colour, looks.gloss, uv.astype(np.float32), self.picture)


def _cell(picture: Image.Image, repeats: int, cell: int) -> Array:
    """Scale a picture, repeated, to a cell; what it shows beyond its edges is in the border."""
    inner = cell - 2 * BORDER
    one = picture.resize((max(1, inner // repeats),) * 2, Image.Resampling.BOX)
    whole = Image.fromarray(np.tile(np.asarray(one), (repeats, repeats, 1))).resize((inner, inner))
    border = ((BORDER, BORDER), (BORDER, BORDER), (0, 0))
    return np.pad(np.asarray(whole), border, mode="wrap" if repeats > 1 else "edge")
