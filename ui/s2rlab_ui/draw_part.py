"""VTK's side of the viewport: one part, drawn off screen. Lives in one thread, that of `RenderThread`."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from vtkmodules import vtkRenderingOpenGL2  # noqa: F401 - VTK finds its OpenGL classes through it
from vtkmodules.util.numpy_support import vtk_to_numpy
from vtkmodules.vtkCommonDataModel import vtkPolyData
from vtkmodules.vtkCommonTransforms import vtkTransform
from vtkmodules.vtkFiltersCore import vtkCleanPolyData, vtkPolyDataNormals, vtkQuadricClustering
from vtkmodules.vtkFiltersGeneral import vtkTransformFilter
from vtkmodules.vtkFiltersGeometry import vtkCompositeDataGeometryFilter
from vtkmodules.vtkIOGeometry import vtkGLTFReader
from vtkmodules.vtkRenderingCore import (
    vtkActor,
    vtkLight,
    vtkPolyDataMapper,
    vtkRenderer,
    vtkRenderWindow,
    vtkWindowToImageFilter,
)

from s2rlab_ui.camera import FIELD_OF_VIEW, View
from s2rlab_ui.draw_shadow import shadow_of

CREASE = 30.0  # degrees: sharper edges stay sharp
PROXY_ABOVE = 60_000  # triangles: more are drawn coarser while moving
PROXY_GRID = 90  # cells along the longest side
DENSE_ABOVE = 600_000  # triangles: more are drawn from cells of about two pixels, as long as nobody looks closer
DENSE_GRID, DENSE_PIXELS = 200, 2.5
Style = Literal["surface", "edges", "wireframe"]
Level = Literal["fine", "dense", "coarse"]
Pixels = NDArray[np.uint8]  # (H, W, 3)


@dataclass(frozen=True, slots=True)
class Look:
    """Everything that decides what is drawn."""

    view: View
    width: int  # pixels
    height: int
    style: Style = "surface"
    moving: bool = False  # a coarse picture will do
    background: str = "#E4E7EB"
    wanted: float = 0.0  # when, on time.monotonic's clock


class Drawing:
    """A part in a studio's light.

    Raises
    ------
    RuntimeError
        If there is no OpenGL to draw with: VTK itself would end the program at the first picture.
    """

    def __init__(self) -> None:
        self._window = vtkRenderWindow()
        self._window.SetOffScreenRendering(1)
        self._window.SetMultiSamples(0)
        self._window.Initialize()
        self._window.MakeCurrent()
        if not self._window.IsCurrent():
            raise RuntimeError("no OpenGL")
        self._renderer = vtkRenderer()
        self._renderer.SetUseFXAA(True)
        self._window.AddRenderer(self._renderer)
        self._actors: dict[Level, vtkActor] = {}
        self._shadow: vtkActor | None = None
        self._add_lights()
        self.bounds = (np.zeros(3), np.ones(3))

    def load(self, path: Path) -> None:
        """Read a part's mesh.glb, which is in metres and y up, into mm and z up."""
        reader = vtkGLTFReader()
        reader.SetFileName(str(path))
        flat = vtkCompositeDataGeometryFilter()
        flat.SetInputConnection(reader.GetOutputPort())
        upright = vtkTransformFilter()
        upright.SetTransform(_from_gltf())
        upright.SetInputConnection(flat.GetOutputPort())
        clean = vtkCleanPolyData()
        clean.SetInputConnection(upright.GetOutputPort())
        clean.Update()
        mesh = clean.GetOutput()
        box = np.array(mesh.GetBounds()).reshape(3, 2)
        self.bounds = (box[:, 0], box[:, 1])
        fine, count = _actor(_smooth(mesh)), mesh.GetNumberOfPolys()
        dense = _actor(_smooth(_coarser(mesh, DENSE_GRID))) if count > DENSE_ABOVE else fine
        small = _coarser(mesh, PROXY_GRID) if count > PROXY_ABOVE else mesh
        coarse = _actor(_smooth(small)) if count > PROXY_ABOVE else fine
        self._shadow = shadow_of(small)
        self._renderer.RemoveAllViewProps()
        self._actors = {"fine": fine, "dense": dense, "coarse": coarse}
        for actor in {fine, dense, coarse}:
            self._renderer.AddActor(actor)
        self._renderer.AddActor(self._shadow)

    def draw(self, look: Look) -> Pixels:
        """Draw the part, (height, width, 3)."""
        shown = self._actors.get(self._level(look))
        for actor in self._actors.values():
            actor.SetVisibility(actor is shown)  # one that is removed would lose its copy on the graphics card
        if shown is not None:
            self._dress(shown, look.style)
        if self._shadow is not None:
            self._shadow.SetVisibility(look.style != "wireframe")
        self._renderer.SetBackground(*(int(look.background[at : at + 2], 16) / 255 for at in (1, 3, 5)))
        self._aim(look.view)
        self._renderer.SetUseFXAA(not look.moving)
        self._window.SetSize(look.width, look.height)
        self._window.Render()
        return self._read()

    def close(self) -> None:
        """Let go of OpenGL."""
        self._renderer.RemoveAllViewProps()
        self._actors = {}
        self._window.Finalize()

    def _level(self, look: Look) -> Level:
        if look.moving:
            return "coarse"
        cell = float(np.max(self.bounds[1] - self.bounds[0])) / DENSE_GRID
        seen_close = cell > DENSE_PIXELS * look.view.scale(look.height)
        return "fine" if seen_close or look.style != "surface" else "dense"

    def _aim(self, view: View) -> None:
        camera = self._renderer.GetActiveCamera()
        camera.SetFocalPoint(*view.centre)
        camera.SetPosition(*view.position)
        camera.SetViewUp(*view.up)
        camera.SetViewAngle(FIELD_OF_VIEW)
        self._renderer.ResetCameraClippingRange()

    def _dress(self, actor: vtkActor, style: Style) -> None:
        surface = actor.GetProperty()
        surface.SetRepresentation(1 if style == "wireframe" else 2)
        surface.SetEdgeVisibility(style == "edges")

    def _add_lights(self) -> None:
        for place, strength in (((0.5, 0.9, 1.0), 0.85), ((-1.0, 0.3, 0.7), 0.45), ((0.1, -1.0, 0.3), 0.25)):
            light = vtkLight()
            light.SetLightTypeToCameraLight()
            light.SetPosition(*place)
            light.SetIntensity(strength)
            self._renderer.AddLight(light)
        self._renderer.SetAutomaticLightCreation(0)

    def _read(self) -> Pixels:
        grab = vtkWindowToImageFilter()
        grab.SetInput(self._window)
        grab.SetInputBufferTypeToRGB()
        grab.ReadFrontBufferOff()
        grab.ShouldRerenderOff()
        grab.Update()
        image: Any = grab.GetOutput()
        width, height, _ = image.GetDimensions()
        pixels = vtk_to_numpy(image.GetPointData().GetScalars()).reshape(height, width, 3)
        return np.ascontiguousarray(pixels[::-1])


def _from_gltf() -> vtkTransform:
    turn = vtkTransform()
    turn.RotateX(90)
    turn.Scale(1000, 1000, 1000)
    return turn


def _smooth(mesh: vtkPolyData) -> vtkPolyData:
    normals = vtkPolyDataNormals()
    normals.SetInputData(mesh)
    normals.SetFeatureAngle(CREASE)
    normals.SetConsistency(False)
    normals.Update()
    return normals.GetOutput()


def _coarser(mesh: vtkPolyData, cells: int) -> vtkPolyData:
    clustered = vtkQuadricClustering()
    clustered.SetInputData(mesh)
    clustered.SetNumberOfDivisions(cells, cells, cells)
    clustered.SetAutoAdjustNumberOfDivisions(True)
    clustered.Update()
    return clustered.GetOutput()


def _actor(mesh: vtkPolyData) -> vtkActor:
    mapper = vtkPolyDataMapper()
    mapper.SetInputData(mesh)
    mapper.ScalarVisibilityOff()
    actor = vtkActor()
    actor.SetMapper(mapper)
    surface = actor.GetProperty()
    surface.SetColor(0.80, 0.81, 0.83)
    surface.SetAmbient(0.22)
    surface.SetDiffuse(0.75)
    surface.SetSpecular(0.35)
    surface.SetSpecularPower(24)
    surface.SetEdgeColor(0.16, 0.2, 0.27)
    return actor
