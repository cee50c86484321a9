"""The bare frame that render_speed.py compares with: stock VTK drawing the scene of one picture, and nothing else."""

from typing import Any

import numpy as np
import trimesh
import vtkmodules.vtkRenderingOpenGL2  # noqa: F401  (registers the OpenGL factories)
from numpy.typing import NDArray
from vtkmodules.util.numpy_support import numpy_to_vtk
from vtkmodules.vtkCommonCore import vtkLogger, vtkPoints
from vtkmodules.vtkCommonDataModel import vtkCellArray, vtkImageData, vtkPolyData
from vtkmodules.vtkCommonMath import vtkMatrix4x4
from vtkmodules.vtkFiltersCore import vtkPolyDataNormals
from vtkmodules.vtkFiltersSources import vtkPlaneSource
from vtkmodules.vtkRenderingCore import (
    vtkActor,
    vtkLight,
    vtkPolyDataMapper,
    vtkRenderWindow,
)
from vtkmodules.vtkRenderingOpenGL2 import (
    vtkCameraPass,
    vtkOpenGLRenderer,
    vtkOpenGLTexture,
    vtkRenderPassCollection,
    vtkRenderStepsPass,
    vtkSequencePass,
    vtkShadowMapPass,
    vtkSSAOPass,
)

from s2rlab.render.environments import environment_map
from s2rlab.scene.camera import Camera
from s2rlab.scene.params import SceneParams

Array = NDArray[Any]


class BareStage:
    """Stock physically based shading, image-based light, lamps, shadow map and ambient occlusion, to the window."""

    def __init__(self, size: int) -> None:
        vtkLogger.SetStderrVerbosity(vtkLogger.VERBOSITY_OFF)
        self._window = vtkRenderWindow()
        self._window.SetOffScreenRendering(1)
        self._window.SetMultiSamples(0)
        self._window.SetSize(size, size)
        self._renderer = vtkOpenGLRenderer()
        self._renderer.AutomaticLightCreationOff()
        self._renderer.UseImageBasedLightingOn()
        self._renderer.UseSphericalHarmonicsOff()
        self._renderer.GetEnvMapPrefiltered().SetPrefilterMaxSamples(16)
        self._renderer.GetEnvMapPrefiltered().SetPrefilterLevels(4)
        self._renderer.SetEnvironmentTexture(_room())
        self._window.AddRenderer(self._renderer)
        self._part, self._table = vtkActor(), _table()
        self._renderer.AddActor(self._part)
        self._renderer.AddActor(self._table)
        self._passes = {(s, o): _render_pass(shadows=s, occlusion=o) for s in (False, True) for o in (False, True)}
        self._surfaces: dict[int, vtkPolyDataMapper] = {}

    def place(self, mesh: trimesh.Trimesh, params: SceneParams, camera: Camera, rotation: Array) -> None:
        """Set up the scene of one picture; not part of the frame."""
        mapper = self._surfaces.setdefault(id(mesh), _mapper(mesh))
        self._part.SetMapper(mapper)
        turn = np.eye(4)
        turn[:3, :3] = rotation
        matrix = vtkMatrix4x4()
        matrix.DeepCopy(turn.ravel().tolist())
        self._part.SetUserMatrix(matrix)
        finish = self._part.GetProperty()
        finish.SetInterpolationToPBR()
        finish.SetColor(*params.material.albedo)
        finish.SetMetallic(params.material.metallic)
        finish.SetRoughness(params.material.roughness)
        resting = params.view.stable_pose is not None
        self._table.SetVisibility(resting)
        self._table.SetPosition(0, 0, -1)
        self._renderer.RemoveAllLights()
        for lamp in params.lighting.lights:
            light = vtkLight()
            light.SetLightTypeToSceneLight()
            light.SetPosition(*(4 * np.asarray(lamp.direction)))
            light.SetFocalPoint(0, 0, 0)
            light.SetIntensity(lamp.intensity)
            self._renderer.AddLight(light)
        shadows = resting and params.lighting.shadows
        self._renderer.SetPass(self._passes[shadows, params.lighting.ambient_occlusion])
        eye = self._renderer.GetActiveCamera()
        eye.SetPosition(*camera.position)
        eye.SetFocalPoint(*(camera.position + camera.axes[2]))
        eye.SetViewUp(*(-camera.axes[1]))
        eye.SetViewAngle(camera.field_of_view)
        x, y = camera.centre
        eye.SetWindowCenter(1 - 2 * x, 2 * y - 1)
        self._renderer.ResetCameraClippingRange()

    def render(self) -> None:
        """Draw one frame and wait for it."""
        self._window.Render()
        self._window.WaitForCompletion()


def _mapper(mesh: trimesh.Trimesh) -> vtkPolyDataMapper:
    centre = mesh.bounds.mean(axis=0)
    points = np.asarray((mesh.vertices - centre) / np.linalg.norm(mesh.vertices - centre, axis=1).max(), np.float32)
    data, corners, cells = vtkPolyData(), vtkPoints(), vtkCellArray()
    corners.SetData(numpy_to_vtk(points, deep=True))
    cells.SetData(3, numpy_to_vtk(np.asarray(mesh.faces, np.int64).ravel(), deep=True))
    data.SetPoints(corners)
    data.SetPolys(cells)
    normals = vtkPolyDataNormals()
    normals.SetInputData(data)
    normals.Update()
    mapper = vtkPolyDataMapper()
    mapper.SetInputData(normals.GetOutput())
    return mapper


def _room() -> vtkOpenGLTexture:
    picture = np.ascontiguousarray(environment_map(1)[::2, ::2])
    image = vtkImageData()
    image.SetDimensions(picture.shape[1], picture.shape[0], 1)
    image.GetPointData().SetScalars(numpy_to_vtk(picture.reshape(-1, 3), deep=True))
    texture = vtkOpenGLTexture()
    texture.SetInputData(image)
    texture.InterpolateOn()
    texture.MipmapOn()
    texture.SetColorModeToDirectScalars()
    return texture


def _table() -> vtkActor:
    plane = vtkPlaneSource()
    plane.SetOrigin(-5, -5, 0)
    plane.SetPoint1(5, -5, 0)
    plane.SetPoint2(-5, 5, 0)
    mapper, actor = vtkPolyDataMapper(), vtkActor()
    mapper.SetInputConnection(plane.GetOutputPort())
    actor.SetMapper(mapper)
    actor.GetProperty().SetInterpolationToPBR()
    return actor


def _render_pass(*, shadows: bool, occlusion: bool) -> Any:
    inner: Any = vtkRenderStepsPass()
    if shadows:
        shadow = vtkShadowMapPass()
        shadow.GetShadowMapBakerPass().SetResolution(256)
        both, inner = vtkRenderPassCollection(), vtkCameraPass()
        both.AddItem(shadow.GetShadowMapBakerPass())
        both.AddItem(shadow)
        sequence = vtkSequencePass()
        sequence.SetPasses(both)
        inner.SetDelegatePass(sequence)
    if not occlusion:
        return inner
    outer = vtkSSAOPass()
    outer.SetRadius(0.35)
    outer.SetKernelSize(24)
    outer.SetDelegatePass(inner)
    return outer
