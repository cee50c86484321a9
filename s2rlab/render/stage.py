"""The stage: the only code that makes VTK actors, lights and passes.

A `Stage` owns one off-screen window and is used from one thread. What comes out is linear light with a mask; the
camera model and the backdrop of free parts are added by `offscreen.py`.
"""

from dataclasses import dataclass
from typing import Any

import fast_simplification
import numpy as np
import trimesh
import vtkmodules.vtkRenderingOpenGL2  # noqa: F401  (registers the OpenGL factories)
from numpy.typing import NDArray
from scipy.spatial.transform import Rotation
from vtkmodules.util.numpy_support import numpy_to_vtk, vtk_to_numpy
from vtkmodules.vtkCommonCore import vtkFloatArray, vtkLogger, vtkPoints, vtkUnsignedCharArray
from vtkmodules.vtkCommonDataModel import vtkCellArray, vtkImageData, vtkPolyData
from vtkmodules.vtkCommonMath import vtkMatrix4x4
from vtkmodules.vtkFiltersCore import vtkPolyDataNormals
from vtkmodules.vtkFiltersSources import vtkPlaneSource
from vtkmodules.vtkRenderingCore import (
    vtkActor,
    vtkLight,
    vtkPolyDataMapper,
    vtkProperty,
    vtkRenderWindow,
    vtkTexture,
)
from vtkmodules.vtkRenderingOpenGL2 import (
    vtkCameraPass,
    vtkOpenGLRenderer,
    vtkOpenGLTexture,
    vtkPBRIrradianceTexture,
    vtkPBRPrefilterTexture,
    vtkRenderPassCollection,
    vtkRenderStepsPass,
    vtkSequencePass,
    vtkShadowMapPass,
    vtkSSAOPass,
)

from s2rlab.render.camera_model import decode
from s2rlab.render.environments import environment_map
from s2rlab.scene.camera import Camera, frame_part
from s2rlab.scene.params import LightingParams, MaterialParams, SceneParams

CREASE_ANGLE = 30.0  # degrees; a sharper edge stays sharp
TABLE_BLUR = 5e-4  # heights above the table, per unit of distance, that the depth buffer cannot tell from it
MOST_HULL_FACES = 600
TABLE_HALF = 5.0  # bounding-sphere radii from the part to the edge of the table
Array = NDArray[Any]
EnvironmentTextures = tuple[vtkOpenGLTexture, vtkPBRPrefilterTexture, vtkPBRIrradianceTexture]


@dataclass(frozen=True, slots=True)
class Subject:
    """A part made ready for the stage: bounding sphere of radius 1 about the origin."""

    surface: vtkPolyData
    points: Array  # (n, 3) corners of the convex hull, for framing
    poses: Array  # (k, 3, 3) rotations that rest on z = lowest point, likeliest first
    chances: Array  # (k,) cumulative, last 1
    colour: tuple[float, float, float] | None  # linear RGB of the CAD file
    scale: float  # mm for one unit


@dataclass(frozen=True, slots=True)
class Shot:
    """What the stage saw."""

    light: Array  # (S, S, 3) float32 linear RGB, 0..1
    mask: Array  # (S, S) bool, True on the part
    covered: Array  # (S, S) bool, True where the part or the table hides the backdrop
    camera: Camera
    rotation: Array  # (3, 3) part axes to world axes


def subject_from(mesh: trimesh.Trimesh) -> Subject:
    """Prepare a mesh in mm (z up) for the stage; takes tenths of a second, so keep the result."""
    hull = mesh.convex_hull
    centre = mesh.bounds.mean(axis=0)
    scale = float(np.linalg.norm(hull.vertices - centre, axis=1).max())
    moved = mesh.copy()
    moved.apply_transform(trimesh.transformations.scale_and_translate(1 / scale, -centre / scale))
    poses, chances = _stable_poses(hull)
    return Subject(_surface(moved), (hull.vertices - centre) / scale, poses, np.cumsum(chances), _colour(mesh), scale)


def _stable_poses(hull: trimesh.Trimesh) -> tuple[Array, Array]:
    """Give rotations (k, 3, 3) to resting poses and their chances (k,), by the solid angle of each hull facet."""
    if len(hull.faces) > MOST_HULL_FACES:  # the search takes 2 ms a face
        points, faces = fast_simplification.simplify(
            np.asarray(hull.vertices, np.float32), np.asarray(hull.faces, np.int32), target_count=MOST_HULL_FACES
        )
        hull = trimesh.Trimesh(points, faces).convex_hull
    with np.errstate(invalid="ignore"):  # facets without area, which get no chance
        transforms, chances = trimesh.poses.compute_stable_poses(hull, n_samples=1, threshold=0.02)
    if not len(chances):
        return np.eye(3)[None], np.ones(1)
    return np.asarray(transforms)[:, :3, :3], np.asarray(chances) / np.sum(chances)


def _colour(mesh: trimesh.Trimesh) -> tuple[float, float, float] | None:
    material = getattr(mesh.visual, "material", None)
    base = getattr(material, "baseColorFactor", None)
    if base is None:
        return None
    red, green, blue = np.asarray(base[:3], dtype=float) / (255 if np.asarray(base).dtype.kind in "ui" else 1)
    return (red, green, blue)


def _surface(mesh: trimesh.Trimesh) -> vtkPolyData:
    data, points, cells = vtkPolyData(), vtkPoints(), vtkCellArray()
    points.SetData(numpy_to_vtk(np.asarray(mesh.vertices, np.float32), deep=True))
    cells.SetData(3, numpy_to_vtk(np.asarray(mesh.faces, np.int64).ravel(), deep=True))
    data.SetPoints(points)
    data.SetPolys(cells)
    normals = vtkPolyDataNormals()
    normals.SetInputData(data)
    normals.SetFeatureAngle(CREASE_ANGLE)
    normals.ConsistencyOff()
    normals.Update()
    return normals.GetOutput()


class Stage:
    """One off-screen window, one part at a time.

    Parameters
    ----------
    size
        Width and height of the picture in pixels.
    """

    def __init__(self, size: int) -> None:
        # VTK warns at every picture about states it repairs itself, and about the display that a server does not have
        vtkLogger.SetStderrVerbosity(vtkLogger.VERBOSITY_OFF)
        self.size = size
        self._window = vtkRenderWindow()
        self._window.SetOffScreenRendering(1)
        self._window.SetMultiSamples(0)
        self._window.SetAlphaBitPlanes(1)
        self._window.SetSize(size, size)
        self._renderer = vtkOpenGLRenderer()
        self._renderer.AutomaticLightCreationOff()
        self._renderer.UseImageBasedLightingOn()
        # VTK's spherical harmonics stay those of the newest map when an older one is shown again
        self._renderer.UseSphericalHarmonicsOff()
        self._renderer.GetEnvMapLookupTable().SetLUTSize(128)
        self._renderer.GetEnvMapLookupTable().SetLUTSamples(64)
        self._window.AddRenderer(self._renderer)
        self._mapper, self._part = vtkPolyDataMapper(), vtkActor()
        self._part.SetMapper(self._mapper)
        self._renderer.AddActor(self._part)
        self._pattern = _texture(np.zeros((2, 2, 3), np.uint8))
        self._pattern.SetWrap(vtkTexture.MirroredRepeat)
        self._pattern.UseSRGBColorSpaceOn()
        self._table = _table(self._pattern)
        self._renderer.AddActor(self._table)
        self._environments: dict[int, EnvironmentTextures] = {}
        self._passes = {(s, o): _render_pass(shadows=s, occlusion=o) for s in (False, True) for o in (False, True)}

    def close(self) -> None:
        """Give the graphics memory back."""
        self._window.Finalize()

    def shoot(self, subject: Subject, params: SceneParams, surface: Array | None = None) -> Shot:
        """Render one scene.

        Parameters
        ----------
        surface
            (S, S, 3) float linear RGB: the table's pattern under a resting part; None for a free part.
        """
        rotation = part_rotation(subject, params)
        points = subject.points @ rotation.T
        camera = frame_part(params.view, points)
        lowest = float(points[:, 2].min())
        self._place_part(subject, params.material, rotation)
        self._place_table(surface, lowest)
        self._place_camera(camera)
        self._set_light(params.lighting, camera, shadows=surface is not None and params.lighting.shadows)
        self._window.Render()
        picture, depth = self._read()
        part, covered = self._masks(picture, depth, camera, None if surface is None else lowest)
        return Shot(decode(picture[..., :3]), part, covered, camera, rotation)

    def _place_part(self, subject: Subject, material: MaterialParams, rotation: Array) -> None:
        if self._mapper.GetInput() is not subject.surface:
            self._mapper.SetInputData(subject.surface)
        matrix = np.eye(4)
        matrix[:3, :3] = rotation
        self._part.SetUserMatrix(_vtk_matrix(matrix))
        albedo = subject.colour if material.cad_colour and subject.colour else material.albedo
        finish: vtkProperty = self._part.GetProperty()
        finish.SetInterpolationToPBR()
        # VTK takes sRGB colours with a 2.2 gamma
        finish.SetColor(*(channel ** (1 / 2.2) for channel in albedo))
        finish.SetMetallic(material.metallic)
        finish.SetRoughness(material.roughness)

    def _place_table(self, surface: Array | None, height: float) -> None:
        self._table.SetVisibility(surface is not None)
        if surface is None:
            return
        self._table.SetPosition(0, 0, height)
        pattern = (np.clip(surface, 0, 1) ** (1 / 2.2) * 255).astype(np.uint8)
        self._pattern.SetInputData(_image(pattern))

    def _place_camera(self, camera: Camera) -> None:
        eye = self._renderer.GetActiveCamera()
        eye.SetPosition(*camera.position)
        eye.SetFocalPoint(*(camera.position + camera.axes[2]))
        eye.SetViewUp(*(-camera.axes[1]))
        eye.SetViewAngle(camera.field_of_view)
        x, y = camera.centre
        eye.SetWindowCenter(1 - 2 * x, 2 * y - 1)
        self._renderer.ResetCameraClippingRange()

    def _set_light(self, lighting: LightingParams, camera: Camera, *, shadows: bool) -> None:
        self._renderer.RemoveAllLights()
        for lamp in lighting.lights:
            light = vtkLight()
            light.SetLightTypeToSceneLight()
            light.SetPosition(*(4 * np.asarray(lamp.direction)))
            light.SetFocalPoint(0, 0, 0)
            light.SetColor(*lamp.colour)
            light.SetIntensity(lamp.intensity)
            self._renderer.AddLight(light)
        texture, prefiltered, irradiance = self._environment(lighting.environment)
        # in this order: setting the map makes it the input of whatever filtered copies are set at that moment
        self._renderer.SetEnvMapPrefiltered(prefiltered)
        self._renderer.SetEnvMapIrradiance(irradiance)
        self._renderer.SetEnvironmentTexture(texture)
        up, right = _room_axes(lighting.environment_yaw, lighting.environment_tilt)
        self._renderer.SetEnvironmentUp(*up)
        self._renderer.SetEnvironmentRight(*right)
        self._renderer.SetPass(self._passes[shadows, lighting.ambient_occlusion])

    def _environment(self, number: int) -> EnvironmentTextures:
        """Keep each map with its prefiltered copies: filtering takes about 0.1 s, switching nothing."""
        if number not in self._environments:
            texture = _texture(environment_map(number))
            texture.MipmapOn()
            texture.SetColorModeToDirectScalars()
            prefiltered = vtkPBRPrefilterTexture()
            prefiltered.SetInputTexture(texture)
            # the default of 1024 samples and 9 levels takes seconds in software and looks the same
            prefiltered.SetPrefilterMaxSamples(32)
            prefiltered.SetPrefilterLevels(4)
            irradiance = vtkPBRIrradianceTexture()
            irradiance.SetInputTexture(texture)
            irradiance.SetIrradianceSize(16)
            irradiance.SetIrradianceStep(np.pi / 32)
            self._environments[number] = (texture, prefiltered, irradiance)
        return self._environments[number]

    def _read(self) -> tuple[Array, Array]:
        """Give RGBA bytes (S, S, 4) and depth (S, S), both with the top row first."""
        last = self.size - 1
        colours, depths = vtkUnsignedCharArray(), vtkFloatArray()
        self._window.GetRGBACharPixelData(0, 0, last, last, 0, colours, 0)
        self._window.GetZbufferData(0, 0, last, last, depths)
        shape = (self.size, self.size)
        return (
            vtk_to_numpy(colours).reshape(*shape, 4)[::-1].copy(),
            vtk_to_numpy(depths).reshape(shape)[::-1].copy(),
        )

    def _masks(self, picture: Array, depth: Array, camera: Camera, table: float | None) -> tuple[Array, Array]:
        covered = depth < 1
        if table is None:
            return covered, covered
        near, far = self._renderer.GetActiveCamera().GetClippingRange()
        away = near * far / (far - depth * (far - near))  # metres along the optical axis, in units of the scene
        focal = 2 * np.tan(np.radians(camera.field_of_view) / 2)
        rows, columns = (np.mgrid[0 : self.size, 0 : self.size] + 0.5) / self.size
        x, y = (columns - camera.centre[0]) * focal, (rows - camera.centre[1]) * focal
        right, down, forward = camera.axes[:, 2]
        height = camera.position[2] + away * (x * right + y * down + forward)
        return covered & (height > table + TABLE_BLUR * away), covered


def part_rotation(subject: Subject, params: SceneParams) -> Array:
    """Give the rotation (3, 3) from part axes to world axes: free, or a resting pose turned about the vertical."""
    w, x, y, z = params.view.rotation
    free: Array = Rotation.from_quat([x, y, z, w]).as_matrix()
    if params.view.stable_pose is None:
        return free
    pose = subject.poses[
        int(np.searchsorted(subject.chances, params.view.stable_pose).clip(max=len(subject.poses) - 1))
    ]
    yaw = np.arctan2(free[1, 0], free[0, 0])
    turn: Array = Rotation.from_euler("z", yaw).as_matrix()
    return np.asarray(turn @ pose)


def _room_axes(yaw: float, tilt: float) -> tuple[Array, Array]:
    """Give the up and right vectors of the surroundings, turned by `yaw` and leant by `tilt` (degrees)."""
    turn = Rotation.from_euler("xz", [tilt, yaw], degrees=True).as_matrix()
    return turn @ np.array([0, 0, 1]), turn @ np.array([1, 0, 0])


def _table(pattern: vtkOpenGLTexture) -> vtkActor:
    """Make a plane at z = 0 that shows `pattern` once."""
    plane = vtkPlaneSource()
    plane.SetOrigin(-TABLE_HALF, -TABLE_HALF, 0)
    plane.SetPoint1(TABLE_HALF, -TABLE_HALF, 0)
    plane.SetPoint2(-TABLE_HALF, TABLE_HALF, 0)
    mapper, actor = vtkPolyDataMapper(), vtkActor()
    mapper.SetInputConnection(plane.GetOutputPort())
    actor.SetMapper(mapper)
    actor.GetProperty().SetInterpolationToPBR()
    actor.GetProperty().SetBaseColorTexture(pattern)
    actor.GetProperty().SetRoughness(0.8)
    actor.GetProperty().SetMetallic(0)
    return actor


def _texture(picture: Array) -> vtkOpenGLTexture:
    """Wrap a picture (H, W, 3), row 0 at the bottom, uint8 or float32."""
    texture = vtkOpenGLTexture()
    texture.SetInputData(_image(picture))
    texture.InterpolateOn()
    return texture


def _image(picture: Array) -> vtkImageData:
    image = vtkImageData()
    image.SetDimensions(picture.shape[1], picture.shape[0], 1)
    image.GetPointData().SetScalars(numpy_to_vtk(np.ascontiguousarray(picture.reshape(-1, 3)), deep=True))
    return image


def _render_pass(*, shadows: bool, occlusion: bool) -> Any:
    """Chain VTK's passes: shadow maps inside, screen-space ambient occlusion outside."""
    inner: Any = vtkRenderStepsPass()
    if shadows:
        shadow = vtkShadowMapPass()
        shadow.GetShadowMapBakerPass().SetResolution(512)
        both, inner = vtkRenderPassCollection(), vtkCameraPass()
        both.AddItem(shadow.GetShadowMapBakerPass())
        both.AddItem(shadow)
        sequence = vtkSequencePass()
        sequence.SetPasses(both)
        inner.SetDelegatePass(sequence)
    if not occlusion:
        return inner
    outer = vtkSSAOPass()
    outer.SetRadius(0.35)  # bounding-sphere radii
    outer.SetBias(0.01)
    outer.SetKernelSize(24)
    outer.BlurOn()
    outer.SetDelegatePass(inner)
    return outer


def _vtk_matrix(matrix: Array) -> Any:
    result = vtkMatrix4x4()
    result.DeepCopy(matrix.ravel().tolist())
    return result
