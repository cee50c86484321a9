"""One thing on the stage: an actor with the shader program of the stage and its own settings."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from vtkmodules.vtkCommonCore import vtkCommand
from vtkmodules.vtkCommonDataModel import vtkDataObject, vtkPolyData
from vtkmodules.vtkCommonMath import vtkMatrix4x4
from vtkmodules.vtkRenderingCore import vtkActor, vtkPolyDataMapper
from vtkmodules.vtkRenderingOpenGL2 import vtkOpenGLTexture

from s2rlab.render.stage.shaders import BARE_FRAGMENT, BARE_VERTEX, VERTEX, Feature, fragment
from s2rlab.render.stage.vtk_arrays import MORE, texture

Array = NDArray[Any]
_BLEND = 0x0BE2  # GL_BLEND

Setting = float | int | tuple[float, ...] | list[float]


class Body:
    """An actor; made once and used again for other things in later pictures.

    Parameters
    ----------
    features
        What its program can do; None: only the outline counts.
    """

    def __init__(self, window: Any, features: frozenset[Feature] | None) -> None:
        self.actor, self._mapper = vtkActor(), vtkPolyDataMapper()
        self._mapper.SetVBOShiftScaleMethod(0)  # the shader wants the part's own coordinates
        self._mapper.SetColorModeToDirectScalars()
        if features is not None and "SKIN" in features:
            points = vtkDataObject.FIELD_ASSOCIATION_POINTS
            self._mapper.MapDataArrayToVertexAttribute(MORE, MORE, points, -1)
        # alpha carries numbers, which must not be blended
        self._mapper.AddObserver(vtkCommand.UpdateShaderEvent, lambda *_: window.GetState().vtkglDisable(_BLEND))
        self.actor.SetMapper(self._mapper)
        program = self.actor.GetShaderProperty()
        program.SetVertexShaderCode(BARE_VERTEX if features is None else VERTEX)
        program.SetFragmentShaderCode(BARE_FRAGMENT if features is None else fragment(features))
        self._uniforms = program.GetFragmentCustomUniforms()
        self._settings: dict[str, Setting] = {}
        self._textures: dict[str, vtkOpenGLTexture] = {}

    def show(self, surface: vtkPolyData, matrix: Array, *, closed: bool) -> None:
        """Take the shape of `surface`, placed by `matrix` (4, 4); a `closed` one is not drawn from within."""
        self.actor.GetProperty().SetBackfaceCulling(closed)
        if self._mapper.GetInput() is not surface:
            self._mapper.SetInputData(surface)
        place = vtkMatrix4x4()
        place.DeepCopy(matrix.ravel().tolist())
        self.actor.SetUserMatrix(place)

    def set(self, **settings: Setting) -> None:
        """Set uniforms of the fragment shader; VTK is told only what changed."""
        for name, value in settings.items():
            if self._settings.get(name) == value:
                continue
            self._settings[name] = value
            if isinstance(value, list):
                self._uniforms.SetUniform1fv(name, len(value), value)
            elif isinstance(value, tuple):
                send = self._uniforms.SetUniform3f if len(value) == 3 else self._uniforms.SetUniform4f
                send(name, value)
            elif isinstance(value, int):
                self._uniforms.SetUniformi(name, value)
            else:
                self._uniforms.SetUniformf(name, value)

    def set_textures(self, **textures: vtkOpenGLTexture) -> None:
        """Bind textures to samplers of the fragment shader."""
        for name, value in textures.items():
            if self._textures.get(name) is not value:
                self.actor.GetProperty().RemoveTexture(name)
                self._textures[name] = value
                self.actor.GetProperty().SetTexture(name, value)


def blank() -> vtkOpenGLTexture:
    """Make a texture for a sampler that is not used: one must be bound all the same."""
    return texture(np.full((2, 2, 4), 128, np.uint8))
