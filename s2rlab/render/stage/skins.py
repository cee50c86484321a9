"""The textures of CAD files on the graphics card: those used last."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from vtkmodules.vtkRenderingCore import vtkRenderWindow
from vtkmodules.vtkRenderingOpenGL2 import vtkOpenGLTexture

from s2rlab.render.shelf import Shelf
from s2rlab.render.stage.vtk_arrays import texture

MOST_BYTES = 256 * 2**20  # of pictures; the graphics card takes nearly twice as much

Skin = tuple[NDArray[np.uint8], vtkOpenGLTexture]


class SkinShelf:
    """The textures of one window, found by the very array that they show."""

    def __init__(self, window: vtkRenderWindow) -> None:
        self._window = window
        self._kept: Shelf[int, Skin] = Shelf(MOST_BYTES, lambda skin: int(skin[0].nbytes), self._release)

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, picture: NDArray[Any]) -> vtkOpenGLTexture:
        """Give the texture of a picture (H, W, 3) uint8 sRGB, row 0 at v = 0."""
        # the picture is kept with its texture, so that its id stays its own
        return self._kept.get(id(picture), lambda: (picture, _uploaded(picture)))[1]

    def _release(self, skin: Skin) -> None:
        self._window.MakeCurrent()
        skin[1].ReleaseGraphicsResources(self._window)


def _uploaded(picture: NDArray[Any]) -> vtkOpenGLTexture:
    made = texture(picture, repeat=True, mipmaps=True)
    made.UseSRGBColorSpaceOn()
    return made
