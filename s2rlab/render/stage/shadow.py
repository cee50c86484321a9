"""The shadow of the strongest light: a picture of the bodies' depth, seen from the light."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from vtkmodules.vtkRenderingCore import vtkRenderWindow
from vtkmodules.vtkRenderingOpenGL2 import (
    vtkFramebufferPass,
    vtkOpenGLRenderer,
    vtkOpenGLTexture,
    vtkRenderStepsPass,
    vtkTextureObject,
)

from s2rlab.render.stage.body import Setting
from s2rlab.render.stage.placing import Placed

SHADOW_SIZE = 256  # texels
FARTHEST = 3.0  # bounding-sphere radii; what stands farther off casts no shadow
SOFTNESS = 0.5  # texels from the middle to each of two taps
Array = NDArray[Any]


class ShadowMap:
    """A second renderer in the stage's window that draws the same actors before the picture is drawn."""

    def __init__(self, window: vtkRenderWindow) -> None:
        self.renderer = vtkOpenGLRenderer()
        self.renderer.AutomaticLightCreationOff()
        share = SHADOW_SIZE / window.GetSize()[0]
        self.renderer.SetViewport(0, 0, share, share)
        self._buffer = vtkFramebufferPass()
        self._buffer.SetDelegatePass(vtkRenderStepsPass())
        self.renderer.SetPass(self._buffer)
        self.renderer.GetActiveCamera().ParallelProjectionOn()
        depth = self._buffer.GetDepthTexture()
        depth.SetDepthTextureCompare(True)
        depth.SetDepthTextureCompareFunction(vtkTextureObject.Lequal)
        depth.SetLinearMagnification(True)
        depth.SetMinificationFilter(vtkTextureObject.Linear)
        self.texture = vtkOpenGLTexture()
        self.texture.SetTextureObject(depth)

    def aim(self, light: Array, bodies: Sequence[Placed]) -> dict[str, Setting]:
        """Look at the bodies from the direction of the light; gives what the shader needs to read the map."""
        up = np.array([0.0, 0.0, 1.0]) if abs(light[2]) < 0.99 else np.array([0.0, 1.0, 0.0])
        right = np.cross(-light, up)
        right /= np.linalg.norm(right)
        up = np.cross(right, -light)
        near = [body for body in bodies if np.linalg.norm(body.position) < FARTHEST]
        points = np.vstack([body.subject.points @ body.rotation.T * body.scale + body.position for body in near])
        seen = points @ np.stack([right, up, light]).T
        middle, extent = (seen.min(0) + seen.max(0)) / 2, np.ptp(seen, axis=0)
        half = float(extent[:2].max()) / 2 * 1.03 + 1e-3
        reach = float(extent[2]) / 2 + 0.05
        centre = middle @ np.stack([right, up, light])
        camera = self.renderer.GetActiveCamera()
        camera.SetFocalPoint(*centre)
        camera.SetPosition(*(centre + light * 2 * reach))
        camera.SetViewUp(*up)
        camera.SetParallelScale(half)
        camera.SetClippingRange(reach, 3 * reach)
        across, deep = 0.5 / half, 0.5 / reach
        return {
            "shadowX": (*(right * across).tolist(), 0.5 - float(middle[0]) * across),
            "shadowY": (*(up * across).tolist(), 0.5 - float(middle[1]) * across),
            "shadowZ": (*(-light * deep).tolist(), 0.5 + float(middle[2]) * deep),
            "shadowBias": 3 * half / SHADOW_SIZE,
            "shadowSoft": SOFTNESS / SHADOW_SIZE,
        }
