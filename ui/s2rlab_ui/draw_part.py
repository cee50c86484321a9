"""VTK's side of the viewport: one part, drawn off screen. Lives in one thread, that of `RenderThread`."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from vtkmodules import vtkRenderingOpenGL2  # noqa: F401 - VTK finds its OpenGL classes through it
from vtkmodules.util.numpy_support import vtk_to_numpy
from vtkmodules.vtkCommonDataModel import vtkPolyData
from vtkmodules.vtkRenderingCore import (
    vtkActor,
    vtkLight,
    vtkPolyDataMapper,
    vtkRenderer,
    vtkRenderWindow,
    vtkWindowToImageFilter,
)

from s2rlab_ui import draw_shader
from s2rlab_ui.camera import FIELD_OF_VIEW, View
from s2rlab_ui.draw_mesh import coarser, edges, mesh_of, smooth
from s2rlab_ui.draw_shadow import shadow_of
from s2rlab_ui.glb import Body, read

PROXY_ABOVE = 40_000  # triangles: more are drawn coarser while moving
PROXY_GRID = 64  # cells along the longest side: five pixels each, in the small pictures of a movement
DENSE_ABOVE = 600_000  # triangles: more are drawn from cells of some pixels first, as long as nobody looks closer
DENSE_GRID, DENSE_PIXELS = 200, 5.0
FINER, SMALL = 2, 300_000  # still pictures of at most so many pixels are drawn with 2 x 2 for each
LINE = 1.4  # pixels
Style = Literal["surface", "outlined", "edges", "wireframe"]  # outlined: with its edges; edges: of all triangles
Scalars = Literal["", "points", "cells"]
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
    exact: bool = False  # every triangle, however long it takes


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
        self._renderer.SetGradientBackground(True)
        self._window.AddRenderer(self._renderer)
        self._actors: dict[Level, vtkActor] = {}
        self._shadow: vtkActor | None = None
        self._outline: vtkActor | None = None
        self._mesh: vtkPolyData | None = None
        self._renderer.AddLight(vtkLight())  # without one VTK gives the shaders no normals; it lights nothing
        self._renderer.SetAutomaticLightCreation(False)
        self.bounds = (np.zeros(3), np.ones(3))

    def load(self, path: Path) -> None:
        """Read a part's mesh.glb."""
        body = read(path)
        mesh = self._mesh = mesh_of(body)
        box = np.array(mesh.GetBounds()).reshape(3, 2)
        self.bounds = (box[:, 0], box[:, 1])
        fine, count = _fine(mesh, body), len(body.faces)
        dense = _coarse(coarser(mesh, DENSE_GRID), body) if count > DENSE_ABOVE else fine
        small = coarser(mesh, PROXY_GRID) if count > PROXY_ABOVE else mesh
        coarse = _coarse(small, body) if count > PROXY_ABOVE else fine
        self._renderer.RemoveAllViewProps()
        self._actors, self._outline = {"fine": fine, "dense": dense, "coarse": coarse}, None
        for actor in {fine, dense, coarse}:
            self._renderer.AddActor(actor)
        self._shadow = shadow_of(small)
        self._renderer.AddActor(self._shadow)

    def draw(self, look: Look) -> Pixels:
        """Draw the part, (height, width, 3)."""
        shown, finer = self._actors.get(self._level(look)), _finer(look)
        for actor in self._actors.values():
            actor.SetVisibility(actor is shown)  # one that is removed would lose its copy on the graphics card
        if shown is not None:
            self._dress(shown, look.style, finer)
        self._draw_outline(look.style == "outlined", finer)
        if self._shadow is not None:
            self._shadow.SetVisibility(look.style != "wireframe")
        self._paint_background(look.background)
        self._aim(look.view)
        self._renderer.SetUseFXAA(not look.moving)
        part = self._make_room(replace(look, width=finer * look.width, height=finer * look.height))
        self._window.Render()
        return _shrunk(self._read(part), finer)

    def is_rough(self, look: Look) -> bool:
        """Whether a picture that stands still would show more, drawn exactly."""
        level = self._level(look)
        return not look.moving and self._actors.get(level) is not self._actors.get("fine")

    def close(self) -> None:
        """Let go of OpenGL."""
        self._renderer.RemoveAllViewProps()
        self._actors, self._outline, self._mesh = {}, None, None
        self._window.Finalize()

    def _make_room(self, look: Look) -> tuple[float, float]:
        """Give the shares of the window's sides that are drawn.

        Another size costs 15 ms, so the small pictures of a movement are drawn in a corner of the large one.
        """
        width, height = self._window.GetSize()
        if not look.moving or width < look.width or height < look.height:
            width, height = look.width, look.height
            self._window.SetSize(width, height)
        part = (look.width / width, look.height / height)
        self._renderer.SetViewport(0, 0, *part)
        return part

    def _draw_outline(self, on: bool, finer: int) -> None:
        """Show the lines along the part's edges, or not; they are looked for when they are first wanted."""
        if on and self._outline is None and self._mesh is not None:
            self._outline = _lines(self._mesh)
            self._renderer.AddActor(self._outline)
        if self._outline is not None:
            self._outline.SetVisibility(on)
            self._outline.GetProperty().SetLineWidth(LINE * finer)

    def _level(self, look: Look) -> Level:
        if look.moving:
            return "coarse"
        if look.exact:
            return "fine"
        cell = float(np.max(self.bounds[1] - self.bounds[0])) / DENSE_GRID
        seen_close = cell > DENSE_PIXELS * look.view.scale(look.height)
        return "fine" if seen_close or look.style in ("edges", "wireframe") else "dense"

    def _aim(self, view: View) -> None:
        camera = self._renderer.GetActiveCamera()
        camera.SetFocalPoint(*view.centre)
        camera.SetPosition(*view.position)
        camera.SetViewUp(*view.up)
        camera.SetViewAngle(FIELD_OF_VIEW)
        self._renderer.ResetCameraClippingRange()

    def _paint_background(self, colour: str) -> None:
        """Fill what is behind the part: a little lighter above, a little darker below."""
        shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        self._renderer.SetBackground(*(0.93 * share for share in shares))
        self._renderer.SetBackground2(*(share + 0.3 * share * (1 - share) for share in shares))

    def _dress(self, actor: vtkActor, style: Style, finer: int) -> None:
        surface = actor.GetProperty()
        surface.SetRepresentation(1 if style == "wireframe" else 2)
        surface.SetEdgeVisibility(style == "edges")
        surface.SetLineWidth(finer)

    def _read(self, part: tuple[float, float]) -> Pixels:
        grab = vtkWindowToImageFilter()
        grab.SetViewport(0, 0, *part)
        grab.SetInput(self._window)
        grab.SetInputBufferTypeToRGB()
        grab.ReadFrontBufferOff()
        grab.ShouldRerenderOff()
        grab.Update()
        image: Any = grab.GetOutput()
        width, height, _ = image.GetDimensions()
        pixels = vtk_to_numpy(image.GetPointData().GetScalars()).reshape(height, width, 3)
        return np.ascontiguousarray(pixels[::-1])


def _finer(look: Look) -> int:
    """Say how many pixels are drawn along each side of a pixel: threads and grids would break up in small pictures."""
    return 1 if look.moving or look.width * look.height > SMALL else FINER


def _shrunk(pixels: Pixels, times: int) -> Pixels:
    """Make a picture so much smaller, each pixel the mean of those it was drawn with."""
    if times == 1:
        return pixels
    wide = sum(pixels[:, at::times].astype(np.uint16) for at in range(times))
    tall = sum(np.asarray(wide)[at::times] for at in range(times))
    return ((np.asarray(tall) + times * times // 2) // (times * times)).astype(np.uint8)


def _actor(mesh: vtkPolyData, body: Body, scalars: Scalars = "") -> vtkActor:
    """Make what is seen of a mesh; `scalars`: whose colours it shows, if not all of it has one."""
    mapper = vtkPolyDataMapper()
    mapper.SetInputData(mesh)
    mapper.SetScalarVisibility(bool(scalars))
    mapper.SetColorModeToDirectScalars()
    if scalars:
        (mapper.SetScalarModeToUsePointData if scalars == "points" else mapper.SetScalarModeToUseCellData)()
    actor = vtkActor()
    actor.SetMapper(mapper)
    surface = actor.GetProperty()
    surface.SetColor(*(share**0.5 for share in body.gloss.colour))
    surface.SetEdgeColor(0.16, 0.2, 0.27)
    surface.SetEdgeOpacity(0.55)
    draw_shader.light(actor, body)
    return actor


def _fine(mesh: vtkPolyData, body: Body) -> vtkActor:
    return _actor(smooth(mesh), body, "points" if mesh.GetPointData().GetScalars() else "")


def _coarse(mesh: vtkPolyData, body: Body) -> vtkActor:
    return _actor(smooth(mesh), replace(body, picture=None), "cells" if mesh.GetCellData().GetScalars() else "")


def _lines(mesh: vtkPolyData) -> vtkActor:
    mapper = vtkPolyDataMapper()
    mapper.SetInputData(edges(mesh))
    mapper.ScalarVisibilityOff()
    mapper.SetResolveCoincidentTopologyToPolygonOffset()
    mapper.SetRelativeCoincidentTopologyLineOffsetParameters(-1, -2)
    actor = vtkActor()
    actor.SetMapper(mapper)
    actor.GetProperty().SetColor(0.08, 0.1, 0.13)
    actor.GetProperty().LightingOff()
    return actor
